//! New, changed and old host keys and algorithms, and logins that are not root's, as the commands meet them.

use crate::commands::{DOM0, DROP_IN, json, run, statuses};
use crate::ground::{Net, Node, inside, sh};

const PART: [&str; 2] = ["--section", "multipath"];

fn with(net: &Net, words: &[&str]) -> std::process::Output {
    run(net, &[words, &PART].concat())
}

/// What keeps the only node from being worked on.
fn refused(net: &Net, words: &[&str]) -> serde_json::Value {
    json(&with(net, words), 3)["error"].clone()
}

fn fingerprint(net: &Net, key: &str) -> String {
    let printed = sh(&format!("ssh-keygen -l -f {}", net.at(key).display()));
    printed.split(' ').nth(1).unwrap().to_owned()
}

#[test]
fn a_new_key_is_recorded_once_it_is_accepted() {
    inside("reaching::a_new_key_is_recorded_once_it_is_accepted", |net| {
        let node = Node::start(net, 1, DOM0, "");
        let name = format!("root@{}", node.address());
        let key = fingerprint(net, "node1/host_key.pub");
        let known = || std::fs::read_to_string(net.at("known_hosts")).unwrap_or_default();
        // --yes is no answer to that.
        let option = format!("--host-key {name}={key}");
        let accepting = |told: &serde_json::Value| told["message"].as_str().unwrap().ends_with(&option);
        let output = with(net, &["apply", "--yes", "--node", &name]);
        let error = &json(&output, 3)["error"];
        assert!(error["id"] == "ssh-host-key-unknown" && accepting(error), "{error}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(&option), "{said}");
        let other = format!("{name}=SHA256:{}", "x".repeat(43));
        assert_eq!(
            refused(net, &["plan", "--node", &name, "--host-key", &other])["id"],
            "ssh-host-key-unknown"
        );
        assert_eq!(known(), "");
        let of_another = format!("root@10.77.0.99={key}");
        let output = with(net, &["plan", "--node", &name, "--host-key", &of_another]);
        assert_eq!(output.status.code(), Some(64), "{}", String::from_utf8_lossy(&output.stderr));
        let accepted = format!("{name}={key}");
        let plan = json(&with(net, &["plan", "--node", &name, "--host-key", &accepted]), 2);
        assert_eq!(statuses(&plan), [(name.clone(), "pending".to_owned())]);
        assert!(known().starts_with(&node.address()), "{}", known());
        json(&with(net, &["plan", "--node", &name]), 2);
        // An answers file can say the same, and the address alone names the node.
        std::fs::remove_file(net.at("known_hosts")).unwrap();
        let answers =
            format!("[nodes]\nlist = [\"{name}\"]\nhost-keys = {{ \"{}\" = \"{key}\" }}\n", node.address());
        std::fs::write(net.at("answers.toml"), answers).unwrap();
        json(&with(net, &["apply", "--yes", "--answers", net.at("answers.toml").to_str().unwrap()]), 0);
        assert!(node.content(DROP_IN).is_some());
        // Whoever stands there with another key is not spoken to.
        let another =
            sh(&format!("ssh-keygen -q -t ed25519 -N '' -f {0}; cat {0}.pub", net.at("other").display()));
        std::fs::write(net.at("known_hosts"), format!("{} {another}", node.address())).unwrap();
        let changed = refused(net, &["plan", "--node", &name, "--host-key", &accepted]);
        assert_eq!(changed["id"], "ssh-host-key-changed");
        let second = net.node(2, DOM0);
        let other = format!("root@{}", second.address());
        let both = || json(&with(net, &["plan", "--node", &name, "--node", &other]), 3)["hosts"].clone();
        let why = |hosts: &serde_json::Value| hosts[0]["changes"][0]["reasons"][0].clone();
        let hosts = both();
        assert_eq!(why(&hosts)["id"], "ssh-host-key-changed");
        assert_eq!(hosts[1]["changes"][0]["status"], "pending");
        // What accepts a new one is told for each node that is not known, too.
        let others =
            known().lines().filter(|line| !line.starts_with(&node.address())).collect::<Vec<_>>().join("\n");
        std::fs::write(net.at("known_hosts"), others + "\n").unwrap();
        let unknown = why(&both());
        assert!(unknown["id"] == "ssh-host-key-unknown" && accepting(&unknown), "{unknown}");
    });
}

#[test]
fn old_algorithms_are_spoken_where_the_admin_says_so() {
    inside("reaching::old_algorithms_are_spoken_where_the_admin_says_so", |net| {
        let dir = net.dir.path().display();
        sh(&format!("mkdir {dir}/node1; ssh-keygen -q -t rsa -b 2048 -N '' -f {dir}/node1/host_key"));
        sh(&format!("rm {dir}/key {dir}/key.pub; ssh-keygen -q -t rsa -b 2048 -N '' -f {dir}/key"));
        let config = "KexAlgorithms diffie-hellman-group14-sha1,diffie-hellman-group1-sha1\n\
                      Ciphers aes128-ctr,aes128-cbc,3des-cbc\nMACs hmac-sha1\nHostKeyAlgorithms ssh-rsa\n\
                      PubkeyAcceptedAlgorithms ssh-rsa,rsa-sha2-512\n";
        let old = Node::start(net, 1, DOM0, config);
        let new = net.node(2, DOM0);
        let all = std::fs::read_to_string(net.at("known_hosts")).unwrap();
        let line = format!("{} {}", old.address(), old.public_key());
        std::fs::write(net.at("known_hosts"), all + &line).unwrap();
        let names = [&old, &new].map(|node| format!("root@{}", node.address()));
        let both =
            |more: &[&str]| with(net, &[&["plan", "--node", &names[0], "--node", &names[1]], more].concat());
        let plan = json(&both(&[]), 3);
        let why = &plan["hosts"][0]["changes"][0]["reasons"][0];
        assert_eq!(why["id"], "ssh-old-algorithms");
        assert!(why["message"].as_str().unwrap().contains("--allow-old-ssh"));
        assert_eq!(statuses(&json(&both(&["--allow-old-ssh"]), 2)).len(), 2);
        // It is told where they are in use, and only there.
        let config = net.at("config");
        let said = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
            .args(["plan", "--section", "multipath", "--allow-old-ssh", "--lang", "en"])
            .args(["--node", &names[0], "--node", &names[1], "--ssh-config", config.to_str().unwrap()])
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        assert_eq!(said.matches("old SSH algorithms").count(), 1, "{said}");
    });
}

#[test]
fn a_login_that_is_not_root_is_refused() {
    inside("reaching::a_login_that_is_not_root_is_refused", |net| {
        let setup = format!("{DOM0}\nuseradd -M -d / -s /bin/sh admin; echo admin:x | chpasswd");
        let node = net.node(1, &setup);
        let error = refused(net, &["apply", "--yes", "--node", &format!("admin@{}", node.address())]);
        assert_eq!(error["id"], "ssh-not-root");
        assert!(node.content(DROP_IN).is_none());
    });
}

#[test]
fn a_cut_run_on_other_nodes_is_in_nobodys_way() {
    inside("reaching::a_cut_run_on_other_nodes_is_in_nobodys_way", |net| {
        let nodes = [1, 2].map(|number| net.node(number, DOM0));
        let names = nodes.each_ref().map(|node| format!("root@{}", node.address()));
        let apply = |name: &str| json(&with(net, &["apply", "--yes", "--node", name]), 0);
        let first = apply(&names[0])["run"].as_str().unwrap().to_owned();
        // As a kill before its last line leaves it.
        let journal = net.at("state").join("runs").join(&first).join("journal.jsonl");
        let text = std::fs::read_to_string(&journal).unwrap();
        let kept = text.trim_end().rsplit_once('\n').unwrap().0;
        std::fs::write(&journal, format!("{kept}\n")).unwrap();
        let runs = || json(&run(net, &["runs"]), 0);
        assert_eq!(runs()["runs"][0]["state"], "unfinished");
        let said =
            |name: &str| String::from_utf8_lossy(&with(net, &["plan", "--node", name]).stderr).into_owned();
        assert!(said(&names[0]).contains(&first), "{}", said(&names[0]));
        assert!(!said(&names[1]).contains(&first), "{}", said(&names[1]));
        let second = apply(&names[1])["run"].as_str().unwrap().to_owned();
        assert_ne!(second, first);
        assert_eq!(runs()["runs"][1]["state"], "unfinished", "nobody took it up");
        // Named by its node, and reached by its journal alone.
        json(&run(net, &["resume", "--yes", "--node", &names[1]]), 0);
        assert_eq!(runs()["runs"][1]["state"], "unfinished", "that node has no cut run");
        json(&run(net, &["resume", "--yes"]), 0);
        assert_eq!(runs()["runs"][1]["state"], "complete");
        // The newer run worked on another node, so that the older one can be undone.
        json(&run(net, &["rollback", "--yes", "--node", &names[0]]), 0);
        assert!(nodes[0].content(DROP_IN).is_none() && nodes[1].content(DROP_IN).is_some());
        let older = json(&run(net, &["rollback", "--yes", "--node", &names[0]]), 3);
        assert_eq!(older["error"]["id"], "already-rolled-back");
        json(&run(net, &["rollback", &second, "--yes"]), 0);
        assert!(nodes[1].content(DROP_IN).is_none());
    });
}
