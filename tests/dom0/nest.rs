//! A tree as a live node: a mount and process namespace of its own, in which the tree's /etc is the machine's, its tools
//! are stand-ins or the real ones, /var/lock is its own, and there is no network (multipathd's socket belongs to one). Nothing of the machine is touched, nothing stays behind.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use super::program::Answer;
use super::rows::Tools;
use super::stand_ins::stand_ins;
use super::tree::Tree;

/// What every nest begins with: $1 the folder with all of it.
const BEGIN: &str = "\
set -u
home=$1
mount --make-rprivate /
mount -t proc proc /proc
mount --bind \"$home/root/etc\" /etc
mount --bind \"$home/lock\" /var/lock
ask() {
    name=$1
    shift
    \"$QUANTALINK\" \"$@\" --json --section multipath --state-dir \"$home/state\" >\"$home/answers/$name\" 2>\"$home/answers/$name.err\"
    echo $? >\"$home/answers/$name.code\"
}
daemon() {
    multipathd -d >\"$home/daemon.log\" 2>&1 &
    tries=0
    while [ $tries -lt 200 ]; do
        tries=$((tries + 1))
        multipathd -k'show config' >/dev/null 2>&1 && return
        sleep 0.1
    done
}
";

/// With stand-ins in the place of the tools.
const STANDINS: &str = "\
for folder in /sbin /usr/sbin; do
    for name in multipath multipathd; do
        [ -e \"$folder/$name\" ] && mount --bind \"$home/tools/$name\" \"$folder/$name\"
    done
done
";

/// Whether nests can be made here; said on stderr where not.
pub fn possible() -> bool {
    let script = "mount --make-rprivate / && mount -t proc proc /proc && mount --bind /usr/sbin/multipath /usr/sbin/multipath \
                  && [ -x /usr/sbin/multipathd ] && [ -d /var/lock ]";
    let here =
        Command::new("unshare").args(["-m", "-p", "-f", "sh", "-c", script]).stderr(Stdio::null()).status();
    let possible = here.is_ok_and(|status| status.success());
    if !possible {
        let missing = "live nodes: no root, or no `multipath` in /usr/sbin to put a stand-in in the place of";
        let required =
            std::env::var("QUANTALINK_REQUIRE").is_ok_and(|list| list.contains("judge") || list == "all");
        assert!(!required, "{missing}");
        eprintln!("SKIPPED: {missing}");
    }
    possible
}

/// A node.
pub struct Nest {
    pub tree: Tree,
    standins: bool,
}

impl Nest {
    /// With stand-ins of these tools.
    pub fn new(tree: Tree, tools: Tools) -> Self {
        let nest = Self::real(tree);
        stand_ins(&nest.place(), tools, &nest.place());
        Self { standins: true, ..nest }
    }

    /// With the machine's own tools.
    pub fn real(tree: Tree) -> Self {
        for name in ["tools", "answers", "lock"] {
            std::fs::create_dir(tree.beside(name)).unwrap();
        }
        Self { tree, standins: false }
    }

    /// The folder of the tools, where a daemon's stand-in leaves its traces.
    pub fn place(&self) -> PathBuf {
        self.tree.beside("tools")
    }

    /// Runs a shell script in the nest; `ask NAME WORDS…` in it runs the program, `daemon` starts multipathd, which ends
    /// with the script.
    pub fn runs(&self, script: &str) -> Output {
        self.command(script).output().unwrap()
    }

    pub fn command(&self, script: &str) -> Command {
        let standins = if self.standins { STANDINS } else { "" };
        let mut command = Command::new("timeout");
        command.args(["-k", "5", "120", "unshare", "-m", "-n", "-p", "-f", "sh", "-c"]);
        command.arg([BEGIN, standins, script].concat()).arg("sh").arg(self.tree.beside(""));
        command.env_clear().env("HOME", "/nonexistent").env("TERM", "dumb");
        command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        command.env("QUANTALINK", env!("CARGO_BIN_EXE_quantalink"));
        command
    }

    /// What the program answered under that name.
    pub fn answer(&self, name: &str) -> Answer {
        let read = |name: &str| {
            let path = self.tree.beside("answers").join(name);
            std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let code = String::from_utf8(read(&format!("{name}.code"))).unwrap();
        Answer::read(
            name.to_owned(),
            code.trim().parse().unwrap(),
            &read(name),
            &read(&format!("{name}.err")),
        )
    }
}
