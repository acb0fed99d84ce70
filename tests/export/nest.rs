//! A tree as a host: mount and process namespaces of its own, in which the tree's /etc is the machine's, and /var/lib and
//! /var/lock are its own; or a root folder with nothing in it but busybox.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::OnceLock;

use super::skipped;
use super::tree::Tree;

/// Under which shell, and with which tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    /// dash with the machine's tools.
    Dash,
    /// bash with the machine's tools.
    Bash,
    /// busybox, its shell and its tools; there is nothing else, no Python either.
    Busybox,
}

pub const SHELLS: &[Shell] = &[Shell::Dash, Shell::Bash, Shell::Busybox];

/// $1: the folder with all of it. `run WORD` runs the script.
const BEGIN: &str = "\
set -u
home=$1
mount --make-rprivate /
mount -t proc proc /proc
";

const ON_MACHINE: &str = "\
mount --bind \"$home/root/etc\" /etc
mount --bind \"$home/varlib\" /var/lib
mount --bind \"$home/lock\" /var/lock
etc=/etc
run() { @SHELL@ \"$home/out/quantalink-local.sh\" \"$@\"; }
";

const IN_JAIL: &str = "\
etc=$home/jail/etc
mkdir -p \"$home/jail/bin\" \"$home/jail/etc\" \"$home/jail/var/lib\" \"$home/jail/var/lock\" \"$home/jail/dev\" \"$home/jail/out\"
cp -L /usr/bin/busybox \"$home/jail/bin/busybox\"
for library in $(ldd /usr/bin/busybox 2>/dev/null | grep -o '/[^ ]*'); do
    mkdir -p \"$home/jail${library%/*}\"
    cp -L \"$library\" \"$home/jail$library\"
done
mount --bind /dev \"$home/jail/dev\"
for place in etc out; do
    if [ $place = etc ]; then from=$home/root/etc; else from=$home/out; fi
    mount --bind \"$from\" \"$home/jail/$place\"
done
mount --bind \"$home/varlib\" \"$home/jail/var/lib\"
mount --bind \"$home/lock\" \"$home/jail/var/lock\"
chroot \"$home/jail\" /bin/busybox --install -s /bin
run() { chroot \"$home/jail\" /bin/busybox sh /out/quantalink-local.sh \"$@\"; }
";

/// Whether this machine can do that; said where not.
pub fn possible() -> bool {
    static POSSIBLE: OnceLock<bool> = OnceLock::new();
    *POSSIBLE.get_or_init(|| {
        let tools = ["dash", "bash", "busybox", "python3"]
            .iter()
            .all(|tool| Path::new("/usr/bin").join(tool).exists());
        let script = "mount --make-rprivate / && mount -t proc proc /proc && mount --bind /var/lock /var/lib";
        let namespaces = Command::new("unshare").args(["-m", "-p", "-f", "sh", "-c", script]).output();
        let possible = tools && namespaces.is_ok_and(|output| output.status.success());
        if !possible {
            skipped("scripts are not run: this needs root, dash, bash, busybox and python3");
        }
        possible
    })
}

/// How one call of the script ended.
#[derive(Debug)]
pub struct Step {
    pub code: i32,
    pub said: String,
}

impl Step {
    pub fn ends(&self, code: i32) -> &Self {
        assert_eq!(self.code, code, "{}", self.said);
        self
    }

    pub fn says(&self, words: &str) -> &Self {
        assert!(self.said.contains(words), "{words}: {}", self.said);
        self
    }
}

/// A shell script in the tree's namespaces: `run WORD` runs the exported one, `$etc` is its /etc.
pub fn command(tree: &Tree, shell: Shell, script: &str) -> Command {
    let begin = match shell {
        Shell::Dash => ON_MACHINE.replace("@SHELL@", "dash"),
        Shell::Bash => ON_MACHINE.replace("@SHELL@", "bash"),
        Shell::Busybox => String::from(IN_JAIL),
    };
    let mut command = Command::new("timeout");
    command.args(["-k", "5", "60", "unshare", "-m", "-p", "-f", "bash", "-c"]);
    command.arg([BEGIN, &begin, script].concat()).arg("bash").arg(tree.beside(""));
    command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    command
}

pub fn output(tree: &Tree, shell: Shell, script: &str) -> Output {
    command(tree, shell, script).output().unwrap()
}

/// Calls of the script, one after the other.
pub fn steps<const N: usize>(tree: &Tree, shell: Shell, words: [&str; N]) -> [Step; N] {
    let call = |word: &&str| {
        format!(
            "run {word} >\"$home/said-{word}\" 2>&1; echo \"$? $(cat \"$home/said-{word}\")\"; echo ----\n"
        )
    };
    let script = words.iter().map(call).collect::<Vec<_>>().concat();
    let output = output(tree, shell, &script);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut parts = said.split("----\n");
    words.map(|word| {
        let part = parts.next().unwrap_or_default();
        let (code, said) = part.trim_end().split_once(' ').unwrap_or((part.trim(), ""));
        let code = code.parse().unwrap_or_else(|_| panic!("{word}: {}", super::said(&output)));
        Step { code, said: said.to_owned() }
    })
}
