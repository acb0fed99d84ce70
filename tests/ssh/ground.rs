//! Nodes: each a network namespace with an sshd, its own /etc (an overlay) and what a test puts in the way. A test that
//! needs them runs once more in namespaces of its own, so that no process, interface or mount is left, however it ends.

use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use quantalink::base::Hash;
use quantalink::host::ssh::{SshHost, SshOptions, Target};
use quantalink::host::{
    Cancel, Cx, Deadline, Expect, File, Found, Host as _, HostError, HostPath, NewMeta, Replace,
};

/// Set in the second process of [`inside`].
const INNER: &str = "QUANTALINK_TEST_INNER";

const TOOLS: &[&str] =
    &["ssh", "sshd", "ssh-keygen", "ip", "unshare", "nsenter", "mount", "chpasswd", "setsid", "flock"];

fn skip(why: &str) {
    assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "required, but: {why}");
    println!("SKIPPED: {why}");
}

pub fn have(tools: &[&str]) -> bool {
    let there = |tool: &&&str| {
        ["/sbin", "/usr/sbin", "/bin", "/usr/bin"].iter().any(|dir| Path::new(dir).join(tool).exists())
    };
    let missing = tools.iter().find(|tool| !there(tool));
    if let Some(tool) = missing {
        skip(&format!("no {tool} here"));
    }
    missing.is_none()
}

/// Runs the test of that name once more, alone in network, mount and process namespaces, and its body there.
pub fn inside(name: &str, body: impl FnOnce(&Net)) {
    if is_inner(name) {
        return body(&Net::new());
    }
    if !rustix::process::geteuid().is_root() {
        return skip("nodes need root");
    }
    if !have(TOOLS) {
        return;
    }
    let alone = ["--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc"];
    let words = [&alone[..], &["--propagation", "private"]].concat();
    let alone = Command::new("unshare").args(&words).arg("true").output().unwrap();
    if !alone.status.success() {
        return skip("no namespaces can be made here");
    }
    let this = std::env::current_exe().unwrap();
    let mut command = Command::new("unshare");
    command.args(&words).arg(this).args([
        "--exact",
        name,
        "--include-ignored",
        "--nocapture",
        "--test-threads",
        "1",
    ]);
    let output = command.env(INNER, name).stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("1 passed"), "the inner test did not run: {said}");
    for line in said.lines() {
        // The first one stands behind the name of the test.
        if let Some(at) = line.find("SKIPPED: ").or_else(|| line.find("MEASURED: ")) {
            println!("{}", line.split_at(at).1);
        }
    }
}

pub fn is_inner(name: &str) -> bool {
    std::env::var(INNER).is_ok_and(|inner| inner == name)
}

/// Runs a line of sh here; its stdout.
pub fn sh(line: &str) -> String {
    let output = Command::new("sh").args(["-ec", line]).stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{line}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

pub fn with_cx<T>(work: impl FnOnce(&Cx<'_>) -> T) -> T {
    let cancel = Cancel::default();
    work(&Cx::quiet(Deadline::after(Duration::from_mins(2)), &cancel))
}

/// Waits until that is so, at most 20 seconds.
pub fn until(what: &str, is: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !is() {
        assert!(Instant::now() < end, "it never came: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The network: a bridge on which all nodes are, and the keys with which they are reached.
pub struct Net {
    pub dir: tempfile::TempDir,
}

impl Net {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let net = Self { dir };
        sh("mount -t tmpfs none /run && mkdir /run/sshd && ip link set lo up");
        sh("ip link add qbr type bridge && ip addr add 10.77.0.1/24 dev qbr && ip link set qbr up");
        sh(&format!("ssh-keygen -q -t ed25519 -N '' -f {}", net.at("key").display()));
        net.configure("");
        net
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The program where nodes have it too: a node has a /root of its own, and the sources may lie below this machine's.
    pub fn program(&self) -> PathBuf {
        let there = self.at("quantalink");
        if !there.exists() {
            std::fs::copy(env!("CARGO_BIN_EXE_quantalink"), &there).unwrap();
        }
        there
    }

    /// The client's configuration file: the key, a list of known hosts of its own, and these lines.
    pub fn configure(&self, more: &str) {
        let (key, known) = (self.at("key"), self.at("known_hosts"));
        let text = format!(
            "{more}\nHost *\nIdentityFile {}\nIdentitiesOnly yes\nUserKnownHostsFile {}\n\
             GlobalKnownHostsFile /dev/null\n",
            key.display(),
            known.display()
        );
        std::fs::write(self.at("config"), text).unwrap();
    }

    pub fn options(&self) -> SshOptions {
        SshOptions {
            config: Some(self.at("config")),
            program: Some(env!("CARGO_BIN_EXE_quantalink").into()),
            connect_timeout: Duration::from_secs(5),
            ..SshOptions::default()
        }
    }

    /// A node with this number, whose key is known. `setup` is done in it by sh before its sshd starts.
    pub fn node(&self, number: u8, setup: &str) -> Node {
        let node = Node::start(self, number, setup, "");
        let line = format!("{} {}", node.address(), node.public_key());
        let known = self.at("known_hosts");
        let all = std::fs::read_to_string(&known).unwrap_or_default();
        std::fs::write(known, all + &line).unwrap();
        node
    }

    /// That node, by its key.
    pub fn reach(&self, node: &Node) -> Far {
        Far { host: at_address(&format!("root@{}", node.address()), self.options()) }
    }
}

/// One node.
pub struct Node {
    number: u8,
    dir: PathBuf,
    sshd: Child,
}

impl Node {
    /// `config`: more lines for its sshd, before the others.
    pub fn start(net: &Net, number: u8, setup: &str, config: &str) -> Self {
        let dir = net.at(&format!("node{number}"));
        let path = dir.display();
        sh(&format!("mkdir -p {path}/upper {path}/work {path}/data {path}/home"));
        sh(&format!("test -e {path}/host_key || ssh-keygen -q -t ed25519 -N '' -f {path}/host_key"));
        std::fs::write(
            dir.join("sshd_config"),
            format!(
                "{config}\nListenAddress 10.77.0.{}\nHostKey {path}/host_key\nPidFile {path}/pid\n\
                 AuthorizedKeysFile {}\nStrictModes no\nPermitRootLogin yes\nUsePAM no\nUseDNS no\n\
                 KbdInteractiveAuthentication no\nPasswordAuthentication yes\nPrintMotd no\n",
                10 + u16::from(number),
                net.at("key.pub").display(),
            ),
        )
        .unwrap();
        let script = format!(
            "set -e\nhostname node{number}\n\
             mount -t overlay overlay -o lowerdir=/etc,upperdir={path}/upper,workdir={path}/work /etc\n\
             mount --bind {path}/home /root\nusermod -s /bin/bash root\necho 'root:xenroot' | chpasswd\n\
             {setup}\nexec /usr/sbin/sshd -D -e -r -f {path}/sshd_config\n"
        );
        std::fs::write(dir.join("start"), script).unwrap();
        let n = number;
        sh(&format!(
            "ip netns add n{n}; ip link add v{n} type veth peer name eth0 netns n{n}
             ip link set v{n} master qbr up; ip -n n{n} addr add 10.77.0.{}/24 dev eth0
             ip -n n{n} link set eth0 up; ip -n n{n} link set lo up",
            10 + u16::from(n)
        ));
        Self::boot(dir, number)
    }

    /// Starts the sshd of a node that was stopped again.
    pub fn again(net: &Net, number: u8) -> Self {
        Self::boot(net.at(&format!("node{number}")), number)
    }

    fn boot(dir: PathBuf, n: u8) -> Self {
        let log = std::fs::File::create(dir.join("log")).unwrap();
        let sshd = Command::new("ip")
            .args(["netns", "exec", &format!("n{n}")])
            .args(["unshare", "--mount", "--uts", "--propagation", "private", "sh"])
            .arg(dir.join("start"))
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .process_group(0)
            .spawn()
            .unwrap();
        let node = Self { number: n, dir, sshd };
        until("sshd listens", || node.log().contains("Server listening"));
        node
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.dir.join("log")).unwrap_or_default()
    }

    pub fn address(&self) -> String {
        format!("10.77.0.{}", 10 + u16::from(self.number))
    }

    pub fn public_key(&self) -> String {
        std::fs::read_to_string(self.dir.join("host_key.pub")).unwrap()
    }

    /// A folder of the node on a plain file system, under the same path here and there.
    pub fn data(&self) -> HostPath {
        HostPath::from(self.dir.join("data").canonicalize().unwrap().to_str().unwrap())
    }

    /// A file of the node, from here.
    pub fn at(&self, path: &str) -> PathBuf {
        PathBuf::from(format!("/proc/{}/root{path}", self.sshd.id()))
    }

    pub fn content(&self, path: &str) -> Option<Vec<u8>> {
        std::fs::read(self.at(path)).ok()
    }

    /// Runs a line of sh in the node.
    pub fn sh(&self, line: &str) -> String {
        let pid = self.sshd.id();
        let quoted = line.replace('\'', "'\\''");
        sh(&format!("nsenter -t {pid} -m -n -u sh -ec '{quoted}'"))
    }

    /// Cuts the link, or mends it.
    pub fn link(&self, up: bool) {
        sh(&format!("ip link set v{} {}", self.number, if up { "up" } else { "down" }));
    }

    /// Ends its sshd, not the sessions.
    pub fn stop(&mut self) {
        self.sshd.kill().unwrap();
        self.sshd.wait().unwrap();
    }
}

pub fn at_address(address: &str, options: SshOptions) -> SshHost {
    SshHost::new(Target::parse(address).unwrap(), options).unwrap()
}

/// Process ids of shells of ours; all of them are in the namespaces of this test.
pub fn shells() -> Vec<i32> {
    let processes = std::fs::read_dir("/proc").unwrap().filter_map(|entry| {
        let pid: i32 = entry.unwrap().file_name().to_str()?.parse().ok()?;
        let words = std::fs::read(format!("/proc/{pid}/cmdline")).ok()?;
        // Not those that it forked for a request: they are its children, with the same words.
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let group: i32 = stat.rsplit_once(')')?.1.split_ascii_whitespace().nth(2)?.parse().ok()?;
        (words.starts_with(b"/bin/sh\0-c\0: quantalink, ") && group == pid).then_some(pid)
    });
    processes.collect()
}

/// A host over SSH, with what tests do to it.
pub struct Far {
    pub host: SshHost,
}

impl Far {
    pub fn read(&self, path: &HostPath) -> Result<Found, HostError> {
        with_cx(|cx| self.host.read(path, 1 << 26, cx)).map(|snapshot| snapshot.found)
    }

    pub fn file(&self, path: &HostPath) -> Arc<File> {
        match self.read(path).unwrap() {
            Found::File(file) => file,
            other => panic!("{other:?}"),
        }
    }

    pub fn replace(&self, order: &Replace) -> Result<quantalink::host::Receipt, HostError> {
        with_cx(|cx| self.host.replace(order, cx))
    }
}

/// Replaces this content by that, staged in the file's own folder.
pub fn edit(path: &HostPath, old: &[u8], new: &[u8]) -> Replace {
    Replace {
        stage: path.parent(),
        path: path.clone(),
        expect: Expect::Is(Hash::of(old)),
        new: Arc::new(new.to_vec()),
        meta: NewMeta::Keep,
        make_folders: false,
        under: None,
    }
}

/// Creates a file.
pub fn create(path: &HostPath, new: &[u8], stage: &HostPath) -> Replace {
    Replace { expect: Expect::Absent, make_folders: true, stage: stage.clone(), ..edit(path, b"", new) }
}

/// `refused ID`, `not done ID` or `unknown ID`.
pub fn told(error: &HostError) -> String {
    let kind = match error {
        HostError::Refused(_) => "refused",
        HostError::NotDone(_) => "not done",
        HostError::Unknown(_) => "unknown",
    };
    format!("{kind} {}", error.text().id)
}
