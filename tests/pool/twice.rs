//! One machine under two names: refused before anything is changed, and both names are told.

use std::fs;
use std::process::Command;

use super::ground::inside;
use super::rig::{Pool, json, quantalink, statuses};

const RELEASE: &str = "XCP-ng 8.3";

#[test]
fn one_machine_under_two_names() {
    inside("pool::twice::one_machine_under_two_names", |net| {
        let pool = Pool::new(net, &[RELEASE, RELEASE]);
        net.configure("Host twin\nHostName 10.77.0.12\nUser root\nHostKeyAlias 10.77.0.12");
        let (first, second) = (pool.nodes[0].name.as_str(), pool.nodes[1].name.as_str());
        let names = [
            &["--node", first, "--node", second, "--node", "twin"][..],
            &["--pool", "--node", first, "--node", second, "--node", "twin"],
        ];
        for named in names {
            for (words, more) in [(&["plan"][..], &[][..]), (&["apply"], &["--yes"])] {
                let words = [words, more, named].concat();
                let told = json(&quantalink(net, &words).arg("--json").output().unwrap(), &words, 3);
                let hosts = told["hosts"].as_array().unwrap();
                let of = |name: &str| hosts.iter().find(|host| host["host"] == name).unwrap();
                assert_eq!(hosts.len(), 3, "{words:?}: {told}");
                let why = &of("twin")["changes"][0]["reasons"][0];
                assert_eq!(why["id"], "node-twice", "{words:?}: {told}");
                let said = why["message"].as_str().unwrap();
                assert!(said.contains("twin") && said.contains(second), "both are named: {said}");
                // The other machine and the first name are as they would be without it.
                assert!(of(second)["changes"][0]["status"] != "refused", "{told}");
            }
        }
        assert!(pool.nodes.iter().all(super::rig::Dom0::is_old));
        assert!(!net.at("state/runs").exists() || fs::read_dir(net.at("state/runs")).unwrap().count() == 0);
        // Named once it goes on, by whichever name.
        let words =
            ["apply", "--yes", "--node", first, "--node", second, "--node", "twin", "--leave-out", second];
        let applied = json(&quantalink(net, &words).arg("--json").output().unwrap(), &words, 0);
        assert_eq!(statuses(&applied), [(first, "applied"), ("twin", "applied")]);
        assert!(pool.nodes.iter().all(super::rig::Dom0::is_new));
    });
}

#[test]
fn this_machine_itself_and_its_address() {
    inside("pool::twice::this_machine_itself_and_its_address", |net| {
        let pool = Pool::new(net, &[RELEASE]);
        let node = &pool.nodes[0];
        let (config, state) = (net.at("config"), net.at("state-there"));
        let part = ["--section", "multipath", "--node", "local", "--node", &node.name, "--ssh-config"];
        let plan = |command: &mut Command| {
            command.arg("plan").args(part).arg(&config).arg("--state-dir").arg(&state).arg("--json");
            command.stdin(std::process::Stdio::null()).output().unwrap()
        };
        let sshd = node.node.at("");
        let pid = sshd.parent().unwrap().file_name().unwrap().to_str().unwrap();
        let mut there = Command::new("nsenter");
        let output = plan(there.args(["-t", pid, "-m", "-n", "-u"]).arg(net.program()));
        let told = json(&output, &["plan"], 3);
        let why = &told["hosts"][1]["changes"][0]["reasons"][0];
        assert_eq!(why["id"], "node-twice", "{told}");
        let said = why["message"].as_str().unwrap();
        assert!(said.contains("local") && said.contains(&node.name), "{said}");
        // The console shares its kernel with the node, and is another machine all the same.
        let told = plan(&mut Command::new(env!("CARGO_BIN_EXE_quantalink")));
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        assert!(told.contains(&node.name) && !told.contains("node-twice"), "{told}");
    });
}
