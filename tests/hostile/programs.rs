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
if [ -e \"@HOME@/says/$name.shell\" ]; then for last; do :; done
  # Each is a machine of its own, which the boot of its kernel tells.
  boot=@HOME@/says/boot.$$; cat /proc/sys/kernel/random/uuid >\"$boot\"
  exec /usr/bin/unshare -m /bin/dash -c '/usr/bin/mount --bind \"$0\" /proc/sys/kernel/random/boot_id && exec /bin/dash -c \"$1\"' \"$boot\" \"$last\"
fi
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

/// What says the word, how, the calls in which it is heard, and whether it is text that is quoted: something must show it then.
struct Mouth {
    name: &'static str,
    put: Put,
    calls: &'static [&'static [&'static str]],
    shows: bool,
}

/// How a program says the word.
enum Put {
    /// This one, on its stdout, and ends well.
    Says(&'static str),
    /// This one, on its stderr, and fails.
    Fails(&'static str),
    /// In its own way.
    By(fn(&Nest, &Word)),
}

const fn mouth(
    name: &'static str,
    put: Put,
    calls: &'static [&'static [&'static str]],
    shows: bool,
) -> Mouth {
    Mouth { name, put, calls, shows }
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
    // An answer that is none is not quoted.
    mouth("xe's stdout", Put::Says("xe"), HERE, false),
    mouth("xe's stderr", Put::Fails("xe"), HERE, true),
    mouth("xe's stderr, pool", Put::Fails("xe"), POOL, true),
    mouth("xapi's values", Put::By(values), HERE, false),
    mouth("xapi's values, pool", Put::By(values), POOL, false),
    mouth("multipath's stdout", Put::Says("multipath"), HERE, false),
    mouth("multipath's version", Put::By(version), HERE, true),
    mouth("multipath's entry", Put::By(entry), HERE, true),
    mouth("multipath's stderr", Put::Fails("multipath"), HERE, true),
    mouth("multipathd's stdout", Put::Says("multipathd"), HERE, false),
    mouth("multipathd's stderr", Put::Fails("multipathd"), HERE, false),
    mouth("rpm's stdout", Put::Says("rpm"), HERE, false),
    mouth("rpm's package", Put::By(package), HERE, true),
    mouth("ssh's stderr", Put::By(ssh_fails), NODE, true),
    mouth("ssh's stdout", Put::Says("ssh"), NODE, false),
    mouth("a login script", Put::By(login), NODE, false),
    mouth("a node's tools", Put::By(node), NODE, true),
    mouth("smbclient's stdout", Put::By(|nest, word| smb(nest, word, "out")), SERVER, true),
    mouth("smbclient's stderr", Put::By(|nest, word| smb(nest, word, "err")), SERVER, false),
    // The way to the server is good; the service says the word.
    mouth("net's words", Put::Fails("net"), SERVER, true),
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

/// Right behind the number: the letters that follow it belong to it.
fn version(nest: &Nest, word: &Word) {
    nest.says(
        "multipath",
        "err",
        &[b"multipath-tools v0.4.9", &word.bytes[..], b" (05/33, 2016)\n"].concat(),
    );
}

/// A name as long as one may be, and without a blank.
fn package(nest: &Nest, word: &Word) {
    let signs = word.bytes.iter().filter(|byte| !byte.is_ascii_whitespace()).copied();
    let name: Vec<u8> = signs.take(200).collect();
    nest.says("rpm", "out", &[b"device-mapper-multipath-", &name[..], b"\n"].concat());
}

/// Our entry, in which one value is the word.
fn entry(nest: &Nest, word: &Word) {
    let told = [
        &b"multipath-tools v0.4.9 (05/33, 2016)\ndevices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n"[..],
        b"\t\tproduct \"QUANTASTOR\"\n\t\tpath_selector \"",
        &word.value(),
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
        match mouth.put {
            Put::Says(program) => nest.says(program, "out", &word.bytes),
            Put::Fails(program) => fails(&nest, program, word),
            Put::By(put) => put(&nest, word),
        }
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
