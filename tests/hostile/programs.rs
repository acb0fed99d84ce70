//! Words from programs and hosts: everything that the program runs says them, on stdout and on stderr, alone and as a value in what
//! that program says otherwise; here and on a node over SSH.
//!
//! A nest is a mount, process and network namespace of its own: the tree's /etc is the machine's, and a folder of stand-ins lies over
//! the folders of programs.

use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::files::{shortened, side_by_side};
use super::ground::{Ground, Told, of};
use super::judge;
use super::stand_in::{self, Pool};
use super::words::{Word, pairs};

/// Mounts, then the words behind it. $1: the folder with all of it.
const BEGIN: &str = "\
home=$1; shift
mount --make-rprivate / && mount -t proc proc /proc && mount --bind \"$home/root/etc\" /etc || exit 97
mount -t overlay overlay -o \"lowerdir=$home/mouths:/usr/sbin\" /usr/sbin || exit 97
mount -t overlay overlay -o \"lowerdir=$home/mouths:/usr/bin\" /usr/bin || exit 97
[ -d /var/lock ] && mount -t tmpfs none /var/lock
exec \"$@\"
";

/// Says what it is told to, and ends so. Without its own words it ends in silence.
const MOUTH: &str = "\
#!/bin/dash
name=${0##*/}
[ -e \"@HOME@/says/argv\" ] && [ \"$name\" != xe ] && printf '%s\\n' \"$@\" >>\"@HOME@/says/argv\"
case $name$1 in ssh-V) echo OpenSSH_9.2p1 >&2; exit 0 ;; smbclient--version) echo Version 4.17.12; exit 0 ;; esac
[ -e \"@HOME@/says/$name.out\" ] && cat \"@HOME@/says/$name.out\"
[ -e \"@HOME@/says/$name.err\" ] && cat \"@HOME@/says/$name.err\" >&2
if [ -e \"@HOME@/says/$name.shell\" ]; then for last; do :; done; exec /bin/dash -c \"$last\"; fi
read -r code <\"@HOME@/says/$name.code\" || exit 0
exit \"$code\"
";

/// Every program that is run to look, or to reach another machine.
const PROGRAMS: &[&str] = &[
    "xe",
    "multipath",
    "multipathd",
    "rpm",
    "dpkg-query",
    "ssh",
    "smbclient",
    "net",
    "smbcacls",
    "iscsiadm",
];

/// A node, by its programs.
pub struct Nest {
    pub ground: Ground,
}

/// Whether nests can be made here; told where not.
pub fn possible() -> bool {
    let script = "mount --make-rprivate / && mount -t proc proc /proc && mount -t overlay overlay -o lowerdir=/usr/lib:/usr/sbin /usr/sbin";
    let tried = Command::new("unshare").args(["-m", "-n", "-p", "-f", "sh", "-c", script]).output();
    let possible = tried.is_ok_and(|tried| tried.status.success());
    if !possible {
        let missing = "programs with hostile words: no namespaces or overlays can be made here";
        assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "required, but: {missing}");
        println!("SKIPPED: {missing}");
    }
    possible
}

impl Nest {
    pub fn new() -> Self {
        let nest = Self { ground: Ground::new() };
        let inventory = format!(
            "PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='6.5.0'\nINSTALLATION_UUID='{}'\n",
            stand_in::HOST
        );
        nest.ground.write("etc/xensource-inventory", inventory.as_bytes());
        let mouths = nest.ground.private("mouths");
        nest.ground.private("says");
        let script = MOUTH.replace("@HOME@", nest.home().to_str().unwrap());
        for name in PROGRAMS {
            std::fs::write(mouths.join(name), &script).unwrap();
            std::fs::set_permissions(mouths.join(name), std::fs::Permissions::from_mode(0o755)).unwrap();
        }
        std::fs::set_permissions(&mouths, std::fs::Permissions::from_mode(0o755)).unwrap();
        let secrets = nest.ground.beside("secrets.toml");
        std::fs::write(&secrets, "server = \"x\"\n").unwrap();
        std::fs::set_permissions(&secrets, std::fs::Permissions::from_mode(0o600)).unwrap();
        nest
    }

    fn home(&self) -> PathBuf {
        self.ground.beside("")
    }

    /// What this program says on a stream (`out`, `err`), with which code it ends (`code`); or that it runs its last word by a
    /// shell (`shell`).
    pub fn says(&self, name: &str, what: &str, bytes: &[u8]) {
        std::fs::write(self.ground.beside("says").join(format!("{name}.{what}")), bytes).unwrap();
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("timeout");
        command.args(["-k", "5", "180", "unshare", "-m", "-n", "-p", "-f", "/bin/dash", "-c", BEGIN, "dash"]);
        command.arg(self.home()).arg(env!("CARGO_BIN_EXE_quantalink")).args(words);
        command.arg("--state-dir").arg(self.ground.beside("state"));
        command.arg("--secrets").arg(self.ground.beside("secrets.toml"));
        command.env_clear().env("HOME", "/nonexistent").env("TERM", "dumb").env("LC_ALL", "C.UTF-8");
        command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").stdin(Stdio::null());
        command
    }

    /// The same on a terminal: the process that is started is the program in the end.
    pub fn on_terminal(&self, words: &[&str]) -> portable_pty::CommandBuilder {
        let mut command = portable_pty::CommandBuilder::new("unshare");
        command.args([
            "-m",
            "-n",
            "/bin/dash",
            "-c",
            &BEGIN.replace(" && mount -t proc proc /proc", ""),
            "dash",
        ]);
        command.arg(self.home());
        command.arg(env!("CARGO_BIN_EXE_quantalink"));
        command.args(words);
        command.arg("--state-dir");
        command.arg(self.ground.beside("state"));
        command
    }

    pub fn judged(&self, words: &[&str]) -> Result<Told, String> {
        let told = of(&self.command(words).output().unwrap(), words)?;
        let mut all = told.all;
        for report in self.ground.reports() {
            judge::report(&report).map_err(|why| format!("{words:?}: report: {why}"))?;
            all += &String::from_utf8_lossy(&report);
        }
        Ok(Told { all })
    }
}

/// What says the word, and the calls in which it is heard.
struct Mouth {
    name: &'static str,
    put: fn(&Nest, &Word),
    calls: &'static [&'static [&'static str]],
    shows: bool,
}

const HERE: &[&[&str]] = &[
    &["plan", "--section", "multipath", "-v", "--diff"],
    &["plan", "--section", "multipath", "--json"],
    &["verify", "--section", "multipath"],
    &["verify", "--section", "multipath", "--json"],
    &["plan", "--section", "multipath", "--activate", "--json"],
    &["apply", "--section", "multipath", "--activate", "--yes", "-v"],
];
const POOL: &[&[&str]] =
    &[&["plan", "--pool"], &["plan", "--pool", "--json"], &["verify", "--pool", "--json"]];
const NODE: &[&[&str]] = &[
    &["plan", "--node", "root@n1", "-v"],
    &["plan", "--node", "root@n1", "--json"],
    &["verify", "--node", "root@n1"],
    &["apply", "--yes", "--node", "root@n1", "--json"],
    &["rollback", "--yes", "-v"],
];
const SERVER: &[&[&str]] = &[
    &["plan", "--section", "adapter", "--edition", "enterprise", "--server", "smb://a@h", "-v"],
    &["plan", "--section", "adapter", "--edition", "enterprise", "--server", "smb://a@h", "--json"],
    &["verify", "--section", "adapter", "--edition", "enterprise", "--server", "smb://a@h"],
];

const MOUTHS: &[Mouth] = &[
    Mouth {
        name: "xe's stdout",
        put: |nest, word| nest.says("xe", "out", &word.bytes),
        calls: HERE,
        shows: false,
    },
    Mouth { name: "xe's stderr", put: |nest, word| fails(nest, "xe", word), calls: HERE, shows: true },
    Mouth { name: "xe's stderr, pool", put: |nest, word| fails(nest, "xe", word), calls: POOL, shows: true },
    Mouth { name: "xapi's values", put: values, calls: HERE, shows: false },
    Mouth { name: "xapi's values, pool", put: values, calls: POOL, shows: false },
    Mouth {
        name: "multipath's stdout",
        put: |nest, word| nest.says("multipath", "out", &word.bytes),
        calls: HERE,
        shows: false,
    },
    Mouth { name: "multipath's version", put: version, calls: HERE, shows: false },
    Mouth { name: "multipath's entry", put: entry, calls: HERE, shows: false },
    Mouth {
        name: "multipath's stderr",
        put: |nest, word| fails(nest, "multipath", word),
        calls: HERE,
        shows: true,
    },
    Mouth {
        name: "multipathd's stdout",
        put: |nest, word| nest.says("multipathd", "out", &word.bytes),
        calls: HERE,
        shows: false,
    },
    Mouth {
        name: "multipathd's stderr",
        put: |nest, word| fails(nest, "multipathd", word),
        calls: HERE,
        shows: false,
    },
    Mouth {
        name: "rpm's stdout",
        put: |nest, word| nest.says("rpm", "out", &word.bytes),
        calls: HERE,
        shows: false,
    },
    Mouth { name: "ssh's stderr", put: |nest, word| ssh_fails(nest, word), calls: NODE, shows: true },
    Mouth {
        name: "ssh's stdout",
        put: |nest, word| nest.says("ssh", "out", &word.bytes),
        calls: NODE,
        shows: false,
    },
    Mouth { name: "a login script", put: login, calls: NODE, shows: false },
    Mouth { name: "a node's tools", put: node, calls: NODE, shows: true },
    Mouth {
        name: "smbclient's stdout",
        put: |nest, word| smb(nest, word, "out"),
        calls: SERVER,
        shows: true,
    },
    Mouth {
        name: "smbclient's stderr",
        put: |nest, word| smb(nest, word, "err"),
        calls: SERVER,
        shows: false,
    },
    Mouth { name: "net's words", put: net, calls: SERVER, shows: true },
];

fn fails(nest: &Nest, name: &str, word: &Word) {
    nest.says(name, "err", &[&word.bytes[..], b"\n"].concat());
    nest.says(name, "code", b"1\n");
}

fn ssh_fails(nest: &Nest, word: &Word) {
    nest.says("ssh", "err", &[&word.bytes[..], b"\n", &word.bytes[..]].concat());
    nest.says("ssh", "code", b"255\n");
}

fn login(nest: &Nest, word: &Word) {
    nest.says("ssh", "err", &[&word.bytes[..], b"\n"].concat());
    nest.says("ssh", "out", &[&word.bytes[..], b"\n"].concat());
    nest.says("ssh", "shell", b"");
}

fn node(nest: &Nest, word: &Word) {
    nest.says("ssh", "shell", b"");
    for name in ["xe", "multipath", "multipathd"] {
        fails(nest, name, word);
    }
    nest.says("rpm", "out", &word.bytes);
}

fn version(nest: &Nest, word: &Word) {
    nest.says(
        "multipath",
        "err",
        &[b"multipath-tools v0.4.9 (05/33, 2016) ", &word.bytes[..], b"\n"].concat(),
    );
}

fn entry(nest: &Nest, word: &Word) {
    let told = [
        b"multipath-tools v0.4.9 (05/33, 2016)\ndevices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t\tprio \"",
        &word.value()[..],
        b"\"\n\t}\n}\n",
    ]
    .concat();
    nest.says("multipath", "out", &told);
    nest.says("multipathd", "out", &told);
}

fn smb(nest: &Nest, word: &Word, stream: &str) {
    for name in ["smbclient", "net"] {
        nest.says(name, stream, &[&word.bytes[..], b"\n"].concat());
        nest.says(name, "code", b"1\n");
    }
}

/// The way to the server is good; the service says the word.
fn net(nest: &Nest, word: &Word) {
    fails(nest, "net", word);
}

/// A pool whose names are the word, as far as a file on a disk can hold them.
fn values(nest: &Nest, word: &Word) {
    let pool = Pool::of_two(&nest.ground.private("pool"));
    let text = String::from_utf8_lossy(&word.value()).into_owned();
    pool.set("host", stand_in::HOST, "name-label", &text).set("host", stand_in::HOST, "edition", &text);
    pool.set("host", stand_in::HOST, "software-version/product_version", &text);
    pool.set("host", stand_in::HOST, ".license/sku_marketing_name", &text);
    pool.set("host", stand_in::HOST, "address", &text).set("host", stand_in::OTHER, "address", &text);
    pool.set("host", stand_in::OTHER, "name-label", &text);
    pool.set("vm", stand_in::VM, "name-label", &text).set("sr", stand_in::SR_ISCSI, "name-label", &text);
    pool.set("pbd", stand_in::PBD_ISCSI, "device-config/targetIQN", &text);
    pool.set("pool", stand_in::POOL, "name-label", &text);
    std::fs::copy(pool.program(), nest.ground.beside("mouths/xe")).unwrap();
}

#[test]
fn words_from_programs_are_shown_as_text() {
    if !possible() {
        return;
    }
    let cases = pairs(MOUTHS);
    let wrong = side_by_side(&cases, |(word, mouth)| {
        let nest = Nest::new();
        (mouth.put)(&nest, word);
        let mut reached = false;
        let mut wrong = Vec::new();
        for words in mouth.calls {
            match nest.judged(words) {
                Ok(told) => reached |= told.reached(),
                Err(why) => wrong.push(why),
            }
        }
        if mouth.shows && !reached {
            let told = nest.judged(mouth.calls[0]).map(|told| told.all).unwrap_or_default();
            wrong.push(format!("nothing shows it: {told}"));
        }
        wrong.into_iter().map(|why| format!("{} from {}: {why}", word.name, mouth.name)).collect()
    });
    println!("{} cases, {} bad", cases.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", shortened(&wrong));
}
