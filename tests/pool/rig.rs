//! A pool of stand-in dom0s: each a node of suite ssh whose whole /etc is a release's tree of suite dom0.
//!
//! What stands in for what, in an overlay over each node's /usr/sbin:
//! * `multipath`, `multipathd`: `tests/dom0/standin.sh` with the node's version, its files and its daemon;
//! * `xe`: `tests/xapi/xe`, one xapi for the whole pool, as a real pool has;
//! * `rpm`: a line of text, the name of the tools' package.
//!
//! Real are the SSH client and server, the shell and the tools that the program's requests use there, the network, and the
//! file system; none of it is a XenServer's.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::ground::{Net, Node};
use super::rows::{ROWS, Row, Tools};
use super::stand_in;
use super::stand_ins::{program, stand_ins};
use super::tree::Tree;

/// Host names of the stand-in for xapi.
pub fn uuid(number: u8) -> String {
    format!("7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0a{number:02x}")
}

fn row(release: &str) -> &'static Row {
    ROWS.iter().find(|row| row.name == release).unwrap_or_else(|| panic!("no release {release}"))
}

/// How a node differs from a plain one.
#[derive(Default)]
pub struct Own<'a> {
    /// Done in it by sh, last before its sshd starts.
    pub setup: &'a str,
    /// More lines for its sshd, before the others.
    pub sshd: &'a str,
}

/// A node, and the tree that is its /etc.
pub struct Dom0 {
    pub node: Node,
    pub tree: Tree,
    /// As `--node` names it.
    pub name: String,
    /// The one file that a run changes there.
    pub file: &'static str,
    /// What stood there in the beginning.
    pub old: Option<Vec<u8>>,
}

impl Dom0 {
    /// What stands there now.
    pub fn now(&self) -> Option<Vec<u8>> {
        self.node.content(self.file)
    }

    /// The file is the old one, to the byte.
    pub fn is_old(&self) -> bool {
        self.now() == self.old
    }

    /// The file has the entry, whole.
    pub fn is_new(&self) -> bool {
        let now = String::from_utf8(self.now().unwrap_or_default()).unwrap();
        let closed = now.matches('{').count() == now.matches('}').count();
        let entries = now.lines().filter(|line| line.contains("vendor") && line.contains("OSNEXUS")).count();
        closed && entries == 1 && now.ends_with("}\n")
    }

    /// Nothing of ours beside the files in its /etc.
    pub fn clean(&self) {
        let names = self.tree.pieces().into_keys();
        let left: Vec<String> = names.filter(|path| path.contains("quantalink")).collect();
        assert!(left.is_empty(), "{}: {left:?}", self.name);
    }
}

/// All nodes.
pub struct Pool<'a> {
    pub net: &'a Net,
    pub nodes: Vec<Dom0>,
    pub xapi: stand_in::Pool,
}

impl<'a> Pool<'a> {
    /// Nodes of these releases, numbered from 1; the first one is the coordinator.
    pub fn new(net: &'a Net, releases: &[&str]) -> Self {
        let mut pool = Self::empty(net);
        for release in releases {
            pool.add(release, &Own::default());
        }
        pool
    }

    pub fn empty(net: &'a Net) -> Self {
        let xapi = stand_in::Pool::new(net.dir.path());
        let (class, of) = ("pool", stand_in::POOL);
        xapi.set(class, of, "name-label", "lab").set(class, of, "master", &uuid(1));
        xapi.set(class, of, "ha-enabled", "false").set(class, of, "ha-statefiles", "");
        xapi.set(class, of, "restrictions", "restrict_storagelink: false").map(class, of, "other-config");
        Self { net, nodes: Vec::new(), xapi }
    }

    /// One node more, whose host key is known.
    pub fn add(&mut self, release: &str, own: &Own<'_>) -> &mut Dom0 {
        let number = u8::try_from(self.nodes.len() + 1).unwrap();
        let made = self.stand(number, release, own);
        let line = format!("{} {}", made.node.address(), made.node.public_key());
        let known = self.net.at("known_hosts");
        let all = std::fs::read_to_string(&known).unwrap_or_default();
        std::fs::write(known, all + &line).unwrap();
        self.nodes.push(made);
        self.nodes.last_mut().unwrap()
    }

    fn stand(&self, number: u8, release: &str, own: &Own<'_>) -> Dom0 {
        let row = row(release);
        let tree = (row.build)();
        let inventory = tree.text(super::tree::INVENTORY);
        tree.put(
            super::tree::INVENTORY,
            inventory.replace("0d7a1b52-6c0e-4a54-9a0b-4d3a5a1f0001", &uuid(number)),
        );
        let role = if number == 1 { "master".into() } else { "slave:10.77.0.11".to_owned() };
        tree.put("/etc/xensource/pool.conf", role);
        self.xapi.host(&uuid(number), &format!("dom0-{number}"));
        self.xapi.set("host", &uuid(number), "address", &format!("10.77.0.{}", 10 + number));
        self.xapi.set("host", &uuid(number), "multipathing", "true");
        self.xapi.set("host", &uuid(number), "other-config/multipathing", "true");
        self.xapi.set("host", &uuid(number), "other-config/multipathhandle", "dmp");
        let setup = setup(&tree, row.tools, self.xapi.program(), own.setup);
        let node = Node::start(self.net, number, &setup, own.sshd);
        let old = node.content(row.file);
        let name = format!("root@{}", node.address());
        Dom0 { node, tree, name, file: row.file, old }
    }

    /// The names for these nodes, each behind `--node`.
    pub fn named(&self) -> Vec<String> {
        self.nodes.iter().flat_map(|node| ["--node".to_owned(), node.name.clone()]).collect()
    }

    /// Runs a command of the multipath section on all nodes, and reads its object.
    pub fn ask(&self, words: &[&str], code: i32) -> Value {
        let output = self.command(words).output().unwrap();
        json(&output, words, code)
    }

    /// The same with whatever comes of it.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = quantalink(self.net, words);
        command.args(self.named()).arg("--json");
        command
    }

    /// For human eyes: both streams.
    pub fn says(&self, words: &[&str], code: i32) -> (String, String) {
        let output = quantalink(self.net, words).args(self.named()).output().unwrap();
        let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("text"));
        assert_eq!(output.status.code(), Some(code), "{words:?}: {out}\n{err}");
        (out, err)
    }
}

/// The program with these words, this network's SSH configuration and a state folder of its own.
pub fn quantalink(net: &Net, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
    let (config, state) = (net.at("config"), net.at("state"));
    command.args(words).arg("--ssh-config").arg(config).arg("--state-dir").arg(state);
    if !matches!(words[0], "runs" | "resume" | "rollback") {
        command.args(["--section", "multipath"]);
    }
    command.stdin(Stdio::null());
    command
}

pub fn json(output: &Output, words: &[&str], code: i32) -> Value {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{words:?}: {out}\n{err}");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{words:?}: {error}: {out}\n{err}"))
}

/// The status of each node's one change of a file, in the order of the nodes that were named.
pub fn statuses(value: &Value) -> Vec<(&str, &str)> {
    let hosts = value["hosts"].as_array().unwrap_or_else(|| panic!("{value}")).iter();
    hosts
        .flat_map(|host| {
            let files =
                host["changes"].as_array().unwrap().iter().filter(|change| change["path"].is_string());
            files.map(|change| (host["host"].as_str().unwrap(), change["status"].as_str().unwrap()))
        })
        .collect()
}

/// The nodes for which a check failed, each once.
pub fn failing(value: &Value) -> Vec<&str> {
    let checks = value["checks"].as_array().unwrap().iter();
    let mut names: Vec<&str> = checks
        .filter(|check| check["status"] == "fail")
        .map(|check| check["host"].as_str().unwrap())
        .collect();
    names.dedup();
    names
}

/// What a node does before its sshd starts.
fn setup(tree: &Tree, tools: Tools, xe: &Path, more: &str) -> String {
    for name in ["sbin", "sbin-work", "tools"] {
        std::fs::create_dir_all(tree.beside(name)).unwrap();
    }
    let sbin = tree.beside("sbin");
    stand_ins(&sbin, tools, &tree.beside("tools"));
    let xe = format!("#!/bin/sh\nexec '{}' \"$@\"\n", xe.display());
    program(&sbin.join("xe"), &xe);
    let package =
        "#!/bin/sh\n[ \"$2\" = device-mapper-multipath ] && echo device-mapper-multipath-0-stand.in\n";
    program(&sbin.join("rpm"), package);
    let (root, sbin, work) = (tree.root(), sbin.display(), tree.beside("sbin-work"));
    let (etc, work) = (root.join("etc"), work.display());
    let etc = etc.display();
    format!(
        "for name in passwd group shadow nsswitch.conf; do cp -p /etc/$name {etc}/; done
         mount --bind {etc} /etc
         mount -t overlay overlay -o lowerdir=/usr/sbin,upperdir={sbin},workdir={work} /usr/sbin
         {more}"
    )
}
