//! Debian's own multipathd, running: what `verify` says of it is true. Where the kernel has no device-mapper, or has one
//! with maps that must not be touched, an empty one is put in front of it.

use std::path::Path;
use std::process::Command;

use super::nest::{Nest, possible};
use super::style;
use super::tree::{DROP_IN, MAIN, Tree};

/// Starts the real daemon, and waits until it answers; what it reads of disks is nothing.
const START: &str = "\
mount -t tmpfs none /run
real() {
    LD_PRELOAD=$home/no_dm.so multipathd -d >\"$home/daemon.log\" 2>&1 &
    daemon=$!
    tries=0
    while [ $tries -lt 200 ]; do
        tries=$((tries + 1))
        multipathd show daemon 2>/dev/null | grep -q '^pid .* idle' && return
        sleep 0.1
    done
}
";

/// A plain Linux with the real tools, and none of the machine's disks.
fn nest() -> Option<Nest> {
    if !possible() {
        return None;
    }
    let main = [style::LINUX, "blacklist {\n    devnode \".*\"\n}\n"].concat();
    let nest = Nest::real(Tree::bare().file(MAIN, main));
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dom0/no_dm.c");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .arg(nest.tree.beside("no_dm.so"))
        .arg(source)
        .status();
    assert!(built.is_ok_and(|status| status.success()), "cc, which Rust links with, is here");
    Some(nest)
}

fn runs(nest: &Nest, script: &str) {
    nest.runs(&[START, script].concat());
    let log = std::fs::read_to_string(nest.tree.beside("daemon.log")).unwrap();
    assert!(log.contains("start up") && !log.contains("failed"), "{log}");
}

#[test]
fn loaded_or_not_loaded_or_not_running() {
    let Some(nest) = nest() else { return };
    runs(
        &nest,
        "ask still verify\nreal\nask before verify\nask apply apply --yes\nask after verify\n\
         multipathd reconfigure >/dev/null\nask loaded verify\n\
         sed -i 's/immediate/manual/' /etc/multipath/conf.d/custom-quantastor.conf\nmultipathd reconfigure >/dev/null\n\
         ask wrong verify\nask mended apply --yes\nask stale verify\nkill $daemon; wait $daemon\nask gone verify\n",
    );
    for (name, code) in
        [("still", 2), ("before", 2), ("wrong", 2), ("after", 0), ("loaded", 0), ("stale", 0), ("gone", 0)]
    {
        nest.answer(name).ends(code);
    }
    for name in ["still", "gone"] {
        let verify = nest.answer(name);
        assert_eq!(verify.check("multipath-loaded"), "skipped", "{name}");
        assert!(verify.evidence("multipath-loaded").contains("does not run"), "{name}");
    }
    nest.answer("apply").ends(0);
    for name in ["before", "after", "stale"] {
        let verify = nest.answer(name);
        assert_eq!(verify.check("multipath-loaded"), "manual", "{name}");
        assert!(
            verify.evidence("multipath-loaded").contains("multipathd reconfigure"),
            "{name}: what to type"
        );
    }
    assert_eq!(nest.answer("before").check("multipath-effective"), "fail");
    assert_eq!(
        nest.answer("after").check("multipath-effective"),
        "pass",
        "the files are right, the daemon is behind"
    );
    let loaded = nest.answer("loaded");
    assert_eq!(loaded.check("multipath-loaded"), "pass");
    assert!(loaded.evidence("multipath-loaded").contains("multipathd show config"), "its own words");
    assert_eq!(nest.answer("wrong").check("multipath-effective"), "fail");
    nest.answer("mended").ends(0);
    assert!(nest.tree.text(DROP_IN).contains("immediate"));
}

#[test]
fn a_daemon_that_does_not_answer_is_left_alone() {
    let Some(nest) = nest() else { return };
    runs(&nest, "real\nask apply apply --yes\nkill -STOP $daemon\nask verify verify\nkill -CONT $daemon\n");
    nest.answer("apply").ends(0);
    let verify = nest.answer("verify");
    assert_eq!(verify.check("multipath-loaded"), "skipped", "not known is neither loaded nor not loaded");
    assert!(verify.evidence("multipath-loaded").contains("multipathd show config"), "{}", verify.said);
    assert_eq!(verify.check("multipath-entry"), "pass");
}

#[test]
fn the_programs_own_reload() {
    let Some(nest) = nest() else { return };
    runs(
        &nest,
        "real\nask apply apply --yes --activate\nask verify verify\nmultipathd show config >\"$home/shown\"\n",
    );
    nest.answer("apply").ends(0);
    assert_eq!(nest.answer("verify").ends(0).check("multipath-loaded"), "pass");
    let shown = std::fs::read_to_string(nest.tree.beside("shown")).unwrap();
    assert_eq!(shown.matches("vendor \"OSNEXUS\"").count(), 1);
}
