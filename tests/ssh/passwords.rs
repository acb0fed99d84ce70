//! Passwords for nodes: from a file or descriptor, or typed once on a terminal; each goes to a node once.

use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::commands::{DOM0, DROP_IN, json, run, statuses};
use crate::ground::{Net, Node, inside, sh, until};

/// Two nodes that take no keys, the second with a password of its own.
fn two(net: &Net) -> ([Node; 2], [String; 2]) {
    net.configure("PubkeyAuthentication no");
    let nodes = [net.node(1, DOM0), net.node(2, &format!("{DOM0}\necho 'root:0wnpass' | chpasswd"))];
    let names = nodes.each_ref().map(|node| format!("root@{}", node.address()));
    (nodes, names)
}

fn file(net: &Net, text: &str) -> String {
    let path = net.at("secrets.toml");
    std::fs::write(&path, text).unwrap();
    sh(&format!("chmod 600 {}", path.display()));
    path.to_str().unwrap().to_owned()
}

#[test]
fn given_once_to_each_node_and_kept_nowhere() {
    inside("passwords::given_once_to_each_node_and_kept_nowhere", |net| {
        let (nodes, names) = two(net);
        let with = |words: &[&str]| run(net, &[words, &["--section", "multipath"]].concat());
        let both = ["--node", &names[0], "--node", &names[1]];
        // Nobody has one: no node is tried with an empty one.
        let none = json(&with(&[&["plan"], &both[..]].concat()), 3);
        assert_eq!(none["error"]["id"], "ssh-auth-refused");
        let failed = |node: &Node| node.log().matches("Failed password").count();
        assert_eq!(nodes.each_ref().map(failed), [0, 0]);
        let secrets = file(net, "nodes = \"xenroot\"\n");
        let plan = json(&with(&[&["plan", "--secrets", &secrets], &both[..]].concat()), 3);
        let told = |number: usize, status: &str| (names[number].clone(), status.to_owned());
        assert_eq!(statuses(&plan), [told(0, "pending"), told(1, "refused")]);
        assert_eq!(plan["hosts"][1]["changes"][0]["reasons"][0]["id"], "ssh-password-wrong");
        assert_eq!(nodes.each_ref().map(failed), [0, 1], "once, and no empty one after it");
        let alone = ["apply", "--yes", "--secrets", &secrets, "--leave-out", &names[1]];
        let applied = json(&with(&[&alone[..], &both[..]].concat()), 0);
        assert_eq!(statuses(&applied), [told(0, "applied")]);
        let kept = sh(&format!("grep -rlE 'xenroot|0wnpass' {} || true", net.at("state").display()));
        assert_eq!(kept, "", "not in journal or report");
        // By a descriptor, and what it leaves in the process table while it works.
        let output = Command::new("sh")
            .args(["-c", "printf '0wnpass\\n' | \"$@\"", "sh", env!("CARGO_BIN_EXE_quantalink")])
            .args([
                "plan",
                "--json",
                "-v",
                "--password-fd",
                "0",
                "--section",
                "multipath",
                "--node",
                &names[1],
            ])
            .args(["--ssh-config", net.at("config").to_str().unwrap()])
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert_eq!(statuses(&json(&output, 2)), [told(1, "pending")]);
        let said = [output.stdout, output.stderr].concat();
        assert!(!String::from_utf8_lossy(&said).contains("0wnpass"));
    });
}

/// The program on a terminal.
struct Terminal {
    child: Box<dyn portable_pty::Child + Send + Sync>,
    to: Box<dyn std::io::Write + Send>,
    said: Arc<Mutex<Vec<u8>>>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Terminal {
    fn start(words: &[&str]) -> Self {
        let size = PtySize { rows: 60, cols: 400, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_quantalink"));
        command.args(words);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let said = Arc::new(Mutex::new(Vec::new()));
        let (mut from, to) = (pair.master.try_clone_reader().unwrap(), pair.master.take_writer().unwrap());
        let kept = Arc::clone(&said);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                kept.lock().unwrap().extend_from_slice(&bytes[..count]);
            }
        });
        Self { child, to, said, _master: pair.master }
    }

    fn said(&self) -> String {
        String::from_utf8_lossy(&self.said.lock().unwrap()).into_owned()
    }

    fn answer(&mut self, question: &str, word: &str) {
        until(question, || self.said().contains(question));
        self.to.write_all(format!("{word}\r").as_bytes()).unwrap();
    }
}

#[test]
fn typed_once_and_once_more_for_the_one_that_has_its_own() {
    inside("passwords::typed_once_and_once_more_for_the_one_that_has_its_own", |net| {
        let (nodes, names) = two(net);
        // A third whose key nobody knows, with the password of the first.
        let third = Node::start(net, 3, DOM0, "");
        let name = format!("root@{}", third.address());
        let (config, state) = (net.at("config"), net.at("state"));
        let nodes_named = ["--node", &names[0], "--node", &names[1], "--node", &name];
        let places = ["--ssh-config", config.to_str().unwrap(), "--state-dir", state.to_str().unwrap()];
        let words = ["apply", "--lang", "en", "--no-color", "--section", "multipath"];
        let mut terminal = Terminal::start(&[&words[..], &nodes_named[..], &places[..]].concat());
        terminal.answer("Is this the key of root@10.77.0.13", "y");
        terminal.answer("Password of the login on", "xenroot");
        terminal.answer("Its own password", "0wnpass");
        until("no process shows it", || {
            // Its shells are connected by now.
            terminal.said().contains("Make these 3 changes?")
        });
        let shown = sh(
            "cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | grep -cE '[x]enroot|[0]wnpass' || true",
        );
        assert_eq!(shown.trim(), "0");
        terminal.answer("Make these 3 changes?", "y");
        let status = terminal.child.wait().unwrap();
        let said = terminal.said();
        assert_eq!(status.exit_code(), 0, "{said}");
        assert!(!said.contains("xenroot") && !said.contains("0wnpass"), "{said}");
        assert!([&nodes[0], &nodes[1], &third].iter().all(|node| node.content(DROP_IN).is_some()));
        let failed = |node: &Node| node.log().matches("Failed password").count();
        assert_eq!([&nodes[0], &nodes[1], &third].map(failed), [0, 1, 0]);
        let kept = sh(&format!("grep -rlE 'xenroot|0wnpass' {} || true", state.display()));
        assert_eq!(kept, "");
        let known = std::fs::read_to_string(net.at("known_hosts")).unwrap();
        assert!(known.contains(&third.address()), "it is on record");
    });
}
