//! What the daemon has loaded: with a stand-in for multipathd, and with Debian's own really running.

use std::process::Command;
use std::time::{Duration, Instant};

use super::program::{Node, OURS, VERIFY, of, read, skip};
use super::rig::Kernel;

const NOTHING: &str = "defaults {\n}\n";
const DROP_IN: &str = "etc/multipath/conf.d/custom-quantastor.conf";

/// `multipathd` that runs for a while where it is started without words, and answers `show config` so.
fn multipathd(node: &Node, answer: &str) {
    node.write(DROP_IN, OURS);
    node.write("printed", &format!("{NOTHING}{OURS}"));
    node.tool(
        "multipath",
        "case $1 in -h) echo 'multipath-tools v0.9.4 (12/19, 2022)';; -t) cat $D/printed;; esac",
    );
    node.tool(
        "multipathd",
        &format!("[ $# -gt 0 ] || {{ sleep 60; exit; }}\n[ \"$*\" = 'show config' ] || exit 9\n{answer}"),
    );
}

const STARTED: &str = "multipathd </dev/null >/dev/null 2>&1 & sleep 0.2;";

#[test]
fn loaded_or_not_yet_as_the_daemon_says() {
    let other = "devices {\n\tdevice {\n\t\tvendor \"IBM\"\n\t\tproduct \"1815\"\n\t}\n}\n";
    let wrong = OURS.replace("multibus", "failover");
    for (loaded, status, says) in [
        (format!("{NOTHING}{OURS}"), "pass", "has the right values"),
        (format!("{NOTHING}{other}"), "manual", "multipathd reconfigure"),
        (
            format!("{NOTHING}{wrong}"),
            "manual",
            "path_grouping_policy should be \"multibus\" and is \"failover\".",
        ),
        (format!("{NOTHING}{OURS}{OURS}"), "pass", "has the right values"),
        (
            format!("{NOTHING}{OURS}{wrong}"),
            "manual",
            "path_grouping_policy should be \"multibus\" and is \"failover\".",
        ),
        ("ok\n".to_owned(), "skipped", "did not answer as expected"),
        (String::new(), "skipped", "did not answer as expected"),
    ] {
        let Some(node) = Node::new(&Kernel::default()) else { return };
        node.write("loaded", &loaded);
        multipathd(&node, "cat $D/loaded");
        let before = node.files("etc");
        let (code, verified) = node.verify(STARTED);
        assert_eq!(before, node.files("etc"), "verify changes nothing");
        let (have, said) = of(&verified, "multipath-loaded");
        assert_eq!(have, status, "{loaded}: {said}");
        assert!(said.contains(says), "{said}");
        assert_eq!(code, 0, "what is not loaded yet is no failure: {verified:#}");
    }
}

#[test]
fn a_daemon_that_does_not_run_is_not_woken() {
    let Some(node) = Node::new(&Kernel::default()) else { return };
    multipathd(&node, "echo $* >>$D/asked; cat $D/printed");
    let (code, verified) = node.verify("");
    let (status, said) = of(&verified, "multipath-loaded");
    assert_eq!(status, "skipped");
    assert!(said.contains("does not run") && said.contains("systemctl start multipathd"), "{said}");
    assert!(!node.path("asked").exists(), "with systemd the question alone would start it");
    assert_eq!(code, 0);
    let (_, verified) = node.verify(STARTED);
    assert_eq!(of(&verified, "multipath-loaded").0, "pass");
    assert!(node.path("asked").exists());
}

#[test]
fn a_daemon_that_hangs_is_left_behind() {
    let Some(node) = Node::new(&Kernel::default()) else { return };
    multipathd(&node, "trap '' TERM; sleep 1000");
    let began = Instant::now();
    let (code, verified) = node.verify(STARTED);
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
    let (status, said) = of(&verified, "multipath-loaded");
    assert_eq!(status, "manual", "{said}");
    assert!(said.contains("did not end in time"), "{said}");
    assert_eq!(of(&verified, "multipath-effective").0, "pass");
    assert_eq!(code, 0);
}

/// Before Debian's multipathd can run: devices and runtime files of its own, and a stand-in for device mapper.
const REAL: &str = "mount -t tmpfs none /dev && mknod -m 666 /dev/null c 1 3 && mknod -m 666 /dev/urandom c 1 9 && mount -t tmpfs \
     none /run || exit 77\nexport LD_PRELOAD=$D/dm.so\nmultipathd -d >$D/log 2>&1 & pid=$!\nfor n in $(seq 50); do sleep 0.1; timeout 5 \
     multipathd show daemon 2>/dev/null | grep -q idle && break; done\ntimeout 5 multipathd show daemon | grep -q pid || exit \
     77\nunset LD_PRELOAD\n";

/// The device mapper of the real daemon; why it cannot be had here.
fn device_mapper(node: &Node) -> Result<(), String> {
    if !rustix::process::geteuid().is_root() {
        return Err("the real multipathd needs root".to_owned());
    }
    if !std::path::Path::new("/usr/sbin/multipathd").exists() {
        return Err("there is no multipathd here".to_owned());
    }
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verify/dm.c");
    let built =
        Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(node.path("dm.so")).arg(source).output();
    match built {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!("cc: {}", String::from_utf8_lossy(&output.stderr))),
        Err(error) => Err(format!("cc: {error}")),
    }
}

#[test]
fn debians_own_daemon_really_running() {
    let Some(node) = Node::new(&Kernel::default()) else { return };
    if let Err(why) = device_mapper(&node) {
        return skip(&why);
    }
    node.write("etc/multipath.conf", NOTHING);
    let verify = |to: &str| format!("{VERIFY} >$D/{to}\n");
    let script = [
        REAL.to_owned(),
        verify("before"),
        format!("mkdir -p /etc/multipath/conf.d; cp $D/ours /{DROP_IN}\n"),
        verify("written"),
        "multipathd reconfigure; sleep 1\n".to_owned(),
        verify("loaded"),
        "kill $pid; wait $pid\n".to_owned(),
        verify("stopped"),
    ]
    .concat();
    node.write("ours", OURS);
    let output = node.run(&script);
    if output.status.code() == Some(77) {
        let log = std::fs::read_to_string(node.path("log")).unwrap_or_default();
        return skip(&format!(
            "multipathd does not start here: {log} {}",
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    for (at, entry, effective, loaded, says) in [
        ("before", "fail", "fail", "manual", "multipathd reconfigure"),
        ("written", "pass", "pass", "manual", "The QuantaStor entry is not there. Not loaded yet:"),
        ("loaded", "pass", "pass", "pass", "output of multipathd show config"),
        ("stopped", "pass", "pass", "skipped", "does not run"),
    ] {
        let verified = read(&node.path(at));
        let (status, said) = of(&verified, "multipath-loaded");
        let have = (of(&verified, "multipath-entry").0, of(&verified, "multipath-effective").0, status);
        assert_eq!(have, (entry, effective, loaded), "{at}: {verified:#}");
        assert!(said.contains(says), "{at}: {said}");
        assert_eq!(of(&verified, "multipath-messages").0, "pass", "{at}");
    }
}
