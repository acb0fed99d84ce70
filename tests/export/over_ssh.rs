//! The playbook over SSH, on nodes without any Python: sshd on the loopback, each in namespaces of its own with an /etc, a
//! /root and a /tmp of its own.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use quantalink::base::{Stamp, Text};
use quantalink::core::answers::Answers;
use quantalink::core::facts::{Facts, HostFacts, Role};
use quantalink::core::plan::{HostPlan, Plan};
use quantalink::export::{Content, Source, ansible};
use quantalink::host::HostId;

use super::ansible::{at_hand, play, recap};
use super::tree::{DROP_IN, OLD, Tree};
use super::{code, said, skipped};

/// $1: the folder of the node, $2: its port.
const NODE: &str = r#"
set -eu
home=$1
for name in passwd group shadow nsswitch.conf; do cp "/etc/$name" "$home/root/etc/"; done
mount --make-rprivate /
mount -t proc proc /proc
mount --bind "$home/root/etc" /etc
mount --bind "$home/varlib" /var/lib
mkdir -p "$home/roots-home" "$home/tmp"
mount -t tmpfs tmpfs /run
mkdir /run/sshd
for python in /usr/bin/python*; do
    [ -L "$python" ] || ! [ -f "$python" ] || mount --bind /dev/null "$python"
done
cat >"$home/sshd_config" <<END
Port $2
ListenAddress 127.0.0.1
HostKey $home/host_key
PidFile none
AuthorizedKeysFile $home/key.pub
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
PasswordAuthentication no
PrintMotd no
SetEnv PATH=/usr/sbin:/usr/bin:/sbin:/bin
Subsystem sftp internal-sftp
END
mount --bind "$home/roots-home" /root
exec /usr/sbin/sshd -D -e -f "$home/sshd_config" 2>"$home/sshd.log"
"#;

struct Node {
    tree: Tree,
    port: u16,
    sshd: Child,
}

impl Node {
    fn start(tree: Tree) -> Self {
        for name in ["host_key", "key"] {
            let mut keygen = Command::new("ssh-keygen");
            keygen.args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(tree.beside(name));
            assert!(keygen.status().unwrap().success());
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut unshare = Command::new("unshare");
        unshare.args(["-m", "-p", "-f", "--kill-child", "bash", "-c", NODE, "bash"]).arg(tree.beside(""));
        let sshd = unshare.arg(port.to_string()).stdin(Stdio::null()).spawn().unwrap();
        let mut node = Self { tree, port, sshd };
        let until = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(node.sshd.try_wait().unwrap().is_none(), "{}", node.log());
            assert!(Instant::now() < until, "sshd listens: {}", node.log());
            std::thread::sleep(Duration::from_millis(50));
        }
        node
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.tree.beside("sshd.log")).unwrap_or_default()
    }

    fn known(&self) -> String {
        let key = std::fs::read_to_string(self.tree.beside("host_key.pub")).unwrap();
        let key: Vec<&str> = key.split(' ').take(2).collect();
        format!("[127.0.0.1]:{} {}\n", self.port, key.join(" "))
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.sshd.kill();
        let _ = self.sshd.wait();
    }
}

/// The inventory that an export of these nodes has.
fn inventory(nodes: &[Node]) -> String {
    let id = |node: &Node| HostId(format!("root@127.0.0.1:{}", node.port).into());
    let unasked = |node| HostFacts::unasked(id(node), Role::Node, true, &Text::new("fact-not-asked"));
    let facts =
        Facts { at: Stamp::from_unix(0), hosts: nodes.iter().map(unasked).collect(), nodes: Vec::new() };
    let planned = |node| HostPlan::of(id(node), Role::Node, "xcp-ng 8.3".into(), Vec::new());
    let plan = Plan { answers: Answers::default(), hosts: nodes.iter().map(planned).collect() };
    let source =
        Source { facts: &facts, plan: &plan, root: None, version: "0", say: &|text| text.id.to_string() };
    let files = ansible(&source).unwrap();
    let file = files.into_iter().find(|file| file.path == "inventory.yml").unwrap();
    match file.content {
        Content::Bytes(bytes) => String::from_utf8(bytes).unwrap(),
        Content::Program => panic!("the inventory is text"),
    }
}

#[test]
fn over_ssh_without_python_and_nothing_stays_behind() {
    if !at_hand() {
        return;
    }
    let tools =
        ["/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/ssh-keygen"].iter().all(|tool| Path::new(tool).exists());
    if !tools || !super::nest::possible() {
        return skipped("the playbook is not run over SSH: this needs root and OpenSSH's client and server");
    }
    let nodes = [Node::start(Tree::packaged("8.3.0", OLD)), Node::start(Tree::packaged("8.2.1", OLD))];
    let first = &nodes[0].tree;
    // One key for all.
    for name in ["key", "key.pub"] {
        std::fs::copy(first.beside(name), nodes[1].tree.beside(name)).unwrap();
    }
    let dir = first.beside("ansible");
    first.quantalink(&["export", "ansible", dir.to_str().unwrap()], 0);
    std::fs::write(dir.join("inventory.yml"), inventory(&nodes)).unwrap();
    std::fs::write(dir.join("known_hosts"), nodes.iter().map(Node::known).collect::<String>()).unwrap();
    let arguments = format!(
        "ansible_ssh_common_args='-F none -o IdentitiesOnly=yes -o UserKnownHostsFile={}'",
        dir.join("known_hosts").display()
    );
    let key = format!("--private-key={}", first.beside("key").display());
    let more = [&key, "-e", &arguments];
    let before: Vec<_> = nodes.iter().map(|node| node.tree.pieces()).collect();
    let name = |node: &Node| format!("root_127.0.0.1_{}", node.port);

    let check = play(&dir, "inventory.yml", &[&more[..], &["--check"]].concat());
    assert_eq!(code(&check), 0, "{}{}", said(&check), nodes[0].log());
    let once = play(&dir, "inventory.yml", &more);
    let again = play(&dir, "inventory.yml", &more);
    for (output, changed) in [(&check, 1), (&once, 1), (&again, 0)] {
        assert_eq!(code(output), 0, "{}", said(output));
        for node in &nodes {
            assert_eq!(recap(output, &name(node), "changed"), changed, "{}", said(output));
        }
        assert!(!said(output).contains("WARNING"), "{}", said(output));
    }
    for (node, before) in nodes.iter().zip(before) {
        assert!(String::from_utf8(node.tree.bytes(DROP_IN)).unwrap().contains("OSNEXUS"));
        let mut after = node.tree.pieces();
        after.retain(|path, piece| before.get(path) != Some(piece));
        assert!(after.len() <= 3, "the file and its folders: {:?}", after.keys());
        assert_eq!(node.tree.kept("roots-home"), [""; 0], "nothing in root's home");
        let kept = node.tree.kept("varlib");
        assert!(kept.iter().all(|path| path.starts_with("quantalink")), "{kept:?}");
    }
    let left = std::fs::read_dir("/tmp").unwrap().flatten();
    let left: Vec<_> = left
        .map(|entry| entry.file_name())
        .filter(|name| name.to_string_lossy().starts_with("ansible-tmp-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
