//! The nodes of a pool, as the `xe` of one of them lists them (tests/xapi/xe stands in for it).

use std::path::PathBuf;

use crate::commands::{DOM0, DROP_IN, json, run, statuses};
use crate::ground::{Net, Node, inside, sh};

const POOL: &str = "b0a1c7de-0001-4c52-8f5e-0c5b5a4f0b01";

fn uuid(number: u8) -> String {
    format!("7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0a0{number}")
}

/// A pool of these hosts by their addresses, the first its coordinator.
fn pool(net: &Net, hosts: &[(u8, &str)]) {
    let state = net.at("xe.state");
    let put = |path: String, value: &str| {
        let path = state.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, value).unwrap();
    };
    put(format!("pool/{POOL}/master"), &uuid(hosts[0].0));
    for (number, address) in hosts {
        let uuid = uuid(*number);
        put(format!("host/{uuid}/name-label"), &format!("xen {number}"));
        put(format!("host/{uuid}/address"), address);
        put(format!("host/{uuid}/enabled"), "true");
        put(format!("host/{uuid}/host-metrics-live"), "true");
    }
    // Not where it stands: a node has a /root of its own, and the sources may lie below this machine's.
    let script = net.at("xe.sh");
    std::fs::copy(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/xapi/xe"), &script).unwrap();
    let words =
        format!("#!/bin/sh\nXE_STATE='{}' exec /bin/sh '{}' \"$@\"\n", state.display(), script.display());
    std::fs::create_dir_all(net.at("bin")).unwrap();
    std::fs::write(net.at("bin/xe"), words).unwrap();
    sh(&format!("chmod 755 {}", net.at("bin/xe").display()));
}

fn set(net: &Net, number: u8, field: &str, value: &str) {
    std::fs::write(net.at("xe.state").join("host").join(uuid(number)).join(field), value).unwrap();
}

/// A dom0 with that uuid, and with the pool's `xe`.
fn dom0(net: &Net, number: u8) -> String {
    let dir = net.dir.path().display();
    format!(
        "{DOM0}\necho \"INSTALLATION_UUID='{}'\" >>/etc/xensource-inventory\n\
         mkdir -p {dir}/up{number} {dir}/wk{number}; cp {dir}/bin/xe {dir}/up{number}/xe\n\
         mount -t overlay overlay -o lowerdir=/usr/bin,upperdir={dir}/up{number},workdir={dir}/wk{number} /usr/bin",
        uuid(number)
    )
}

fn with(net: &Net, words: &[&str]) -> std::process::Output {
    run(net, &[words, &["--section", "multipath"]].concat())
}

fn hosts(value: &serde_json::Value) -> Vec<String> {
    value["hosts"].as_array().unwrap().iter().map(|host| host["host"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn all_nodes_of_the_pool_of_the_first() {
    inside("pool::all_nodes_of_the_pool_of_the_first", |net| {
        pool(net, &[(1, "10.77.0.11"), (2, "10.77.0.12"), (3, "10.77.0.13")]);
        let nodes: Vec<Node> = [1, 2].iter().map(|number| net.node(*number, &dom0(net, *number))).collect();
        set(net, 2, "enabled", "false");
        set(net, 3, "host-metrics-live", "false");
        // Typed by another name than the pool has, it is still one node.
        net.configure("Host second\nHostName 10.77.0.12\nUser root\nHostKeyAlias 10.77.0.12");
        let wanted = ["--node", "second", "--pool"];
        let plan = json(&with(net, &[&["plan"], &wanted[..]].concat()), 3);
        assert_eq!(hosts(&plan), ["second", "root@10.77.0.11", "root@10.77.0.13"]);
        let why = &plan["hosts"][2]["changes"][0]["reasons"][0];
        assert_eq!(why["id"], "member-down");
        assert!(why["message"].as_str().unwrap().contains("xen 3"), "{why}");
        json(&with(net, &[&["apply", "--yes"], &wanted[..]].concat()), 3);
        assert!(nodes.iter().all(|node| node.content(DROP_IN).is_none()));
        // Left out by the name that the pool gives it.
        let answers = net.at("answers.toml");
        std::fs::write(&answers, "[nodes]\nlist = [\"second\"]\npool = true\nleave-out = [\"xen 3\"]\n")
            .unwrap();
        let answers = answers.to_str().unwrap();
        let output = with(net, &["apply", "--yes", "--answers", answers]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let applied = json(&output, 0);
        assert!(said.contains("root@10.77.0.13"), "what is left out is told: {said}");
        assert_eq!(
            statuses(&applied),
            ["second", "root@10.77.0.11"].map(|name| (name.to_owned(), "applied".to_owned()))
        );
        assert!(nodes.iter().all(|node| node.content(DROP_IN).is_some()));
        // The names are the same whatever is asked next.
        assert_eq!(hosts(&json(&with(net, &["plan", "--answers", answers]), 0)), hosts(&applied));
        json(&run(net, &["rollback", "--yes"]), 0);
        assert!(nodes.iter().all(|node| node.content(DROP_IN).is_none()));
        // A node that xapi does not tell of as down and that is: the others are planned.
        set(net, 3, "host-metrics-live", "true");
        let plan = json(&with(net, &["plan", "--node", "root@10.77.0.11", "--pool"]), 3);
        assert_eq!(hosts(&plan), ["root@10.77.0.11", "root@10.77.0.12", "root@10.77.0.13"]);
        assert_eq!(plan["hosts"][2]["changes"][0]["reasons"][0]["id"], "ssh-no-route");
        assert_eq!(plan["pending"].as_u64(), Some(2));
    });
}

#[test]
fn disabled_is_told_and_a_silent_pool_too() {
    inside("pool::disabled_is_told_and_a_silent_pool_too", |net| {
        pool(net, &[(1, "10.77.0.11")]);
        let node = net.node(1, &dom0(net, 1));
        set(net, 1, "enabled", "false");
        let config = net.at("config");
        let said = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
            .args(["plan", "--section", "multipath", "--lang", "en", "--pool", "--node", "root@10.77.0.11"])
            .args(["--ssh-config", config.to_str().unwrap()])
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        assert_eq!(said.status.code(), Some(2), "{}", String::from_utf8_lossy(&said.stderr));
        let text = String::from_utf8_lossy(&said.stdout).into_owned();
        assert!(text.contains("xapi has disabled this host"), "{text}");
        std::fs::write(net.at("xe.state/.down"), "").unwrap();
        let error = json(&with(net, &["plan", "--node", "root@10.77.0.11", "--pool"]), 3);
        assert_eq!(error["error"]["id"], "pool-not-told");
        // Here there is no xe at all.
        let error = json(&with(net, &["plan", "--pool"]), 3);
        assert_eq!(error["error"]["id"], "pool-not-told");
        drop(node);
    });
}

/// Runs the program on that node itself, in its own namespaces.
fn on(net: &Net, number: u8, words: &[&str]) -> std::process::Output {
    let node =
        sh(&format!("pgrep -f 'sshd.* -f {}/sshd_config'", net.at(&format!("node{number}")).display()));
    let pid = node.lines().next().unwrap();
    let state = net.at("state-there");
    std::process::Command::new("nsenter")
        .args(["-t", pid, "-m", "-n", "-u"])
        .arg(net.program())
        .args(words)
        .args(["--json", "--state-dir", state.to_str().unwrap()])
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

#[test]
fn on_a_node_itself_the_pool_holds_this_machine() {
    inside("pool::on_a_node_itself_the_pool_holds_this_machine", |net| {
        pool(net, &[(1, "10.77.0.11"), (2, "10.77.0.12")]);
        let nodes: Vec<Node> = [1, 2].iter().map(|number| net.node(*number, &dom0(net, *number))).collect();
        let config = net.at("config");
        let config = config.to_str().unwrap();
        let part = ["--section", "multipath", "--pool", "--ssh-config", config];
        let plan = json(&on(net, 1, &[&["plan"], &part[..]].concat()), 2);
        assert_eq!(hosts(&plan), ["local", "root@10.77.0.12"]);
        let applied = json(&on(net, 1, &[&["apply", "--yes"], &part[..]].concat()), 0);
        assert_eq!(statuses(&applied).iter().filter(|(_, status)| status == "applied").count(), 2);
        assert!(nodes.iter().all(|node| node.content(DROP_IN).is_some()));
        // No SSH to itself.
        assert!(!nodes[0].log().contains("Accepted"), "{}", nodes[0].log());
        let alone = json(&on(net, 1, &["verify", "--section", "multipath"]), 0);
        assert!(alone["checks"].as_array().unwrap().iter().all(|check| check["host"] == "local"));
        // What answers is put back; the node that is away is named, and comes with the next call.
        nodes[1].link(false);
        let away = on(net, 1, &["rollback", "--yes"]);
        let said = String::from_utf8_lossy(&away.stderr);
        assert_eq!(away.status.code(), Some(1), "{said}");
        assert!(said.contains("rollback-without") && said.contains("10.77.0.12"), "{said}");
        assert!(nodes[0].content(DROP_IN).is_none() && nodes[1].content(DROP_IN).is_some());
        nodes[1].link(true);
        json(&on(net, 1, &["rollback", "--yes"]), 0);
        assert!(nodes.iter().all(|node| node.content(DROP_IN).is_none()));
    });
}
