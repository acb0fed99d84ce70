//! The real program loads the new configuration on what looks like a dom0 in use to it: `apply --activate --yes`, cut, taken
//! up and undone, with the stand-ins for `xe` and `multipathd` where a dom0 has them, in mount namespaces of their own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::stand_in::*;

const MULTIPATHD: &str = r#"#!/bin/sh
case "$*" in
*reconfigure*) cp /etc/multipath/conf.d/custom-quantastor.conf "$STATE/loaded" && echo "$*" >>"$STATE/calls" && echo ok ;;
*"show config"*) printf 'defaults {\n}\n' && cat "$STATE/loaded" 2>/dev/null || printf 'devices {\n}\n' ;;
esac
"#;

const SCRIPT: &str = r#"set -e
mount --make-rprivate /
mount --bind "$1/etc" /etc
mount -t tmpfs none /run
mount -t tmpfs none /opt
mkdir -p /opt/xensource/bin
cp "$1/xe" /opt/xensource/bin/xe
cp "$1/bin/multipathd" /opt/xensource/bin/multipathd
for place in /sbin/multipathd /usr/sbin/multipathd; do
    [ ! -e $place ] || mount --bind "$1/bin/multipathd" $place
done
"$1/daemon/multipathd" 60 >/dev/null 2>&1 &
daemon=$!
shift
code=0
"$@" || code=$?
kill $daemon
exit $code
"#;

/// A dom0 of XCP-ng 8.3 in use: its tree, its pool, its tools.
struct Rig {
    folder: tempfile::TempDir,
    pool: Pool,
}

/// Root, for mount namespaces. Required where tests/run says so.
fn can() -> bool {
    let root = rustix::process::geteuid().is_root();
    if root && Command::new("unshare").arg("-V").output().is_ok() {
        return true;
    }
    assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "a mount namespace is required here");
    println!("SKIPPED: a mount namespace needs root and unshare");
    false
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

impl Rig {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pool = Pool::of_two(folder.path());
        let rig = Self { folder, pool };
        let lines = "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\nPLATFORM_NAME='XCP'\n";
        write(&rig.path("etc/xensource-inventory"), &format!("{lines}INSTALLATION_UUID='{HOST}'\n"));
        write(&rig.path("etc/multipath.xenserver/multipath.conf"), "defaults {\n}\ndevices {\n}\n");
        std::fs::create_dir_all(rig.path("etc/multipath/conf.d")).unwrap();
        std::fs::create_dir(rig.path("etc/alternatives")).unwrap();
        let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, rig.path(at)).unwrap();
        link("/etc/multipath.xenserver/multipath.conf", "etc/alternatives/multipath.conf");
        link("/etc/alternatives/multipath.conf", "etc/multipath.conf");
        let words = MULTIPATHD.replace("$STATE", rig.folder.path().to_str().unwrap());
        write(&rig.path("bin/multipathd"), &words);
        std::fs::create_dir(rig.path("daemon")).unwrap();
        std::fs::copy("/bin/sleep", rig.path("daemon/multipathd")).unwrap();
        for program in ["bin/multipathd", "daemon/multipathd"] {
            let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
            std::fs::set_permissions(rig.path(program), mode).unwrap();
        }
        write(&rig.path("answers.toml"), "[multipath]\nlive-maps = true\n");
        rig
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new("unshare");
        command.args(["-m", "sh", "-c", SCRIPT, "dom0"]).arg(self.folder.path());
        command.arg(env!("CARGO_BIN_EXE_quantalink")).args(words).arg("--state-dir").arg(self.path("state"));
        command.output().unwrap()
    }

    fn apply(&self, more: &[&str]) -> Output {
        let answers = self.path("answers.toml");
        let words = ["apply", "--section", "multipath", "--activate", "--answers", answers.to_str().unwrap()];
        self.run(&[&words[..], more].concat())
    }

    fn plan(&self) -> Output {
        let answers = self.path("answers.toml");
        let words = ["plan", "--section", "multipath", "--activate", "--answers", answers.to_str().unwrap()];
        self.run(&words)
    }

    /// The orders so far, without questions.
    fn orders(&self) -> Vec<String> {
        let asks = |call: &String| !call.contains("-list") && !call.contains("-get");
        let calls = self.pool.calls();
        let place = |call: String| match call.as_str() {
            "" => call,
            _ => call.replace(HOST, "HOST").replace(PBD_ISCSI, "PBD").replace("uuid=", ""),
        };
        calls.into_iter().filter(asks).map(place).collect()
    }

    fn given_back(&self) {
        assert_eq!(self.pool.get("host", HOST, "enabled").as_deref(), Some("true"));
        for pbd in [PBD_ISCSI, PBD_FC, PBD_ALIEN, PBD_LOCAL] {
            assert_eq!(self.pool.get("pbd", pbd, "currently-attached").as_deref(), Some("true"), "{pbd}");
        }
    }

    fn file(&self) -> PathBuf {
        self.path("etc/multipath/conf.d/custom-quantastor.conf")
    }
}

#[track_caller]
fn expect(code: i32, output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "stdout:\n{out}\nstderr:\n{err}");
    (out, err)
}

#[test]
fn the_whole_way_and_back() {
    if !can() {
        return;
    }
    let rig = Rig::new();
    let (out, err) = expect(2, &rig.plan());
    assert!(out.contains("quanta fc"), "it may be on QuantaStor, and nobody can tell: {out}{err}");
    let (out, err) = expect(0, &rig.apply(&["--yes"]));
    assert_eq!(
        rig.orders(),
        [
            "host-disable HOST",
            "host-evacuate HOST",
            "pbd-unplug PBD",
            "host-param-set HOST multipathing=true",
            "host-param-set HOST other-config:multipathing=true",
            "host-param-set HOST other-config:multipathhandle=dmp",
            "pbd-plug PBD",
            "host-enable HOST",
        ],
        "{out}{err}"
    );
    assert_eq!(std::fs::read_to_string(rig.path("calls")).unwrap(), "reconfigure\n", "told once");
    rig.given_back();
    assert!(rig.file().exists());
    for vm in [VM, VM_2] {
        assert_eq!(rig.pool.get("vm", vm, "resident-on").as_deref(), Some(OTHER));
    }
    assert!(err.contains("mail, web") && err.contains("quanta iscsi"), "what is agreed to is told: {err}");
    assert!(out.contains("vm-migrate"), "how they come back: {out}{err}");
    // The second time there is nothing to do.
    expect(0, &rig.apply(&["--yes"]));
    assert_eq!(rig.orders(), Vec::<String>::new());

    // In use, it keeps its keys, and how they are set back is told. Before it is asked for, that is said.
    let (out, err) = expect(3, &rig.run(&["rollback"]));
    let shown = format!("{out}{err}").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(shown.contains("in use again, they stay as they are"), "{shown}");
    let (out, err) = expect(0, &rig.run(&["rollback", "--yes"]));
    assert_eq!(rig.orders(), Vec::<String>::new(), "{out}{err}");
    rig.given_back();
    assert_eq!(rig.pool.get("host", HOST, "multipathing").as_deref(), Some("true"));
    assert!(!rig.file().exists());
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (out, err) = (words(&out), words(&err));
    assert_eq!(out.matches("keys were not set back").count(), 1, "{out}{err}");
    assert!(
        out.contains(&format!("xe host-param-set uuid={HOST} multipathing=false; xe host-param")),
        "{out}"
    );
}

/// Out of service, its storage detached: the keys are set back. With its storage still attached they stay. JSON says so.
#[test]
fn back_in_maintenance() {
    if !can() {
        return;
    }
    for attached in [false, true] {
        let rig = Rig::new();
        expect(0, &rig.apply(&["--yes"]));
        rig.pool.set("host", HOST, "enabled", "false");
        rig.pool.set("pbd", PBD_ISCSI, "currently-attached", &attached.to_string()).calls();
        let (out, err) = expect(0, &rig.run(&["rollback", "--yes", "--json"]));
        let orders: &[&str] = &[
            "host-param-set HOST multipathing=false",
            "host-param-remove HOST param-name=other-config param-key=multipathing",
            "host-param-remove HOST param-name=other-config param-key=multipathhandle",
        ];
        assert_eq!(rig.orders(), if attached { &[] } else { orders }, "{out}{err}");
        assert_eq!(rig.pool.get("host", HOST, "enabled").as_deref(), Some("false"));
        let plugged = rig.pool.get("pbd", PBD_ISCSI, "currently-attached");
        assert_eq!(plugged, Some(attached.to_string()));
        assert!(!rig.file().exists());
        let json: serde_json::Value = serde_json::from_str(&out).unwrap();
        let changes = json["hosts"][0]["changes"].as_array().unwrap();
        let keys = changes.iter().find(|change| change["id"] == "activate-keys").unwrap();
        assert_eq!(keys["status"], if attached { "applied" } else { "rolled-back" }, "{out}");
        assert_eq!(keys.to_string().contains("keys were not set back"), attached, "{out}");
    }
}

#[test]
fn refused_before_anything_is_done() {
    if !can() {
        return;
    }
    let rig = Rig::new();
    rig.pool.ha(SR_LOCAL);
    let (out, err) = expect(3, &rig.apply(&["--yes"]));
    assert!(format!("{out}{err}").contains("xe pool-ha-disable"), "{out}{err}");
    assert_eq!(rig.orders(), Vec::<String>::new());
    assert!(!rig.file().exists(), "no file either");
    // Without a word on LUNs in use.
    rig.pool.set("pool", POOL, "ha-enabled", "false");
    write(&rig.path("answers.toml"), "");
    let (out, err) = expect(3, &rig.apply(&["--yes"]));
    assert!(format!("{out}{err}").contains("live-maps = true"), "{out}{err}");
    // Without an answer to anything.
    write(&rig.path("answers.toml"), "[multipath]\nlive-maps = true\n");
    expect(3, &rig.apply(&[]));
    assert_eq!(rig.orders(), Vec::<String>::new());
}

/// SM cannot plug with multipathing on: everything in xapi is as before, the file stays, and the run can be undone.
#[test]
fn a_plug_that_fails() {
    if !can() {
        return;
    }
    let rig = Rig::new();
    rig.pool.set("pbd", PBD_ISCSI, ".plug-fails", "MultipathMapperPathMissing");
    let (out, err) = expect(1, &rig.apply(&["--yes"]));
    assert!(format!("{out}{err}").contains("MultipathMapperPathMissing"), "{out}{err}");
    assert!(err.contains(&format!("xe pbd-plug uuid={PBD_ISCSI}")), "it does not come back: {err}");
    assert_eq!(rig.pool.get("host", HOST, "enabled").as_deref(), Some("true"));
    assert_eq!(rig.pool.get("host", HOST, "multipathing").as_deref(), Some("false"));
    assert!(rig.file().exists());
    // Whoever starts the program next is told.
    let (_, err) = expect(0, &rig.run(&["runs"]));
    assert!(err.contains(&format!("xe pbd-plug uuid={PBD_ISCSI}")), "{err}");
    rig.pool.take("pbd", PBD_ISCSI, ".plug-fails");
    expect(0, &rig.run(&["rollback", "--yes"]));
    rig.given_back();
    assert!(!rig.file().exists());
}

/// Killed while the evacuation is at work: the next call tells it, and a resume gives the host back, activated.
#[test]
fn killed_in_the_middle() {
    if !can() {
        return;
    }
    for back in [false, true] {
        let rig = Rig::new();
        rig.pool.knob(".hang", Some("host-evacuate"));
        let mut command = Command::new("unshare");
        command.args(["-m", "sh", "-c", SCRIPT, "dom0"]).arg(rig.folder.path());
        command.args(["timeout", "-s", "KILL", "6"]).arg(env!("CARGO_BIN_EXE_quantalink"));
        let answers = rig.path("answers.toml");
        command.args(["apply", "--section", "multipath", "--activate", "--yes", "--answers"]).arg(&answers);
        command.arg("--state-dir").arg(rig.path("state"));
        assert_ne!(command.status().unwrap().code(), Some(0));
        assert_eq!(rig.pool.get("host", HOST, "enabled").as_deref(), Some("false"));
        rig.pool.knob(".hang", None).calls();
        let (_, err) = expect(0, &rig.run(&["runs"]));
        assert!(err.contains(&format!("xe host-enable uuid={HOST}")), "{err}");
        if back {
            expect(0, &rig.run(&["rollback", "--yes"]));
            assert!(!rig.file().exists());
            assert_eq!(rig.pool.get("host", HOST, "multipathing").as_deref(), Some("false"));
        } else {
            expect(0, &rig.run(&["resume", "--yes"]));
            assert!(rig.file().exists());
            assert_eq!(rig.pool.get("host", HOST, "multipathing").as_deref(), Some("true"));
            assert_eq!(rig.orders().last().map(String::as_str), Some("host-enable HOST"));
        }
        rig.given_back();
    }
}
