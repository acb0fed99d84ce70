//! `demo`: the practice site that stays, and what goes wrong on it.

use super::*;

fn demo(temp: &Path, args: &[&str]) -> Output {
    quantalink().env("TMPDIR", temp).args(["demo", "--plain"]).args(args).output().unwrap()
}

#[test]
fn a_site_that_was_named_stays_and_is_opened_again() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("site");
    let root = folder.to_str().unwrap();
    let first = demo(temp.path(), &["--yes", "--root", root]);
    assert_eq!(code(&first), 0, "{}{}", text(&first.stdout), text(&first.stderr));
    assert!(text(&first.stderr).contains(root), "{}", text(&first.stderr));
    let made = folder.join("dom0-c/etc/multipath/conf.d/custom-quantastor.conf");
    let written = std::fs::read(&made).unwrap();
    let runs = || std::fs::read_dir(folder.join("state/runs")).unwrap().count();
    let before = runs();
    let again = demo(temp.path(), &["--yes", "--root", root]);
    assert_eq!(code(&again), 0, "{}{}", text(&again.stdout), text(&again.stderr));
    assert_eq!((std::fs::read(&made).unwrap(), runs()), (written, before), "there was nothing to do");
    assert_eq!(std::fs::read_dir(temp.path()).unwrap().count(), 1, "no other folder was made");
}

#[test]
fn a_folder_with_anything_else_in_it_is_refused() {
    let temp = tempfile::tempdir().unwrap();
    std::fs::write(temp.path().join("mine"), b"mine").unwrap();
    let output = demo(temp.path(), &["--yes", "--root", temp.path().to_str().unwrap()]);
    assert_eq!(code(&output), 3, "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("[practice-folder-not-empty]"), "{}", text(&output.stderr));
    assert_eq!(std::fs::read_dir(temp.path()).unwrap().count(), 1);
}

#[test]
fn a_site_keeps_what_goes_wrong_on_it() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("site");
    let root = folder.to_str().unwrap();
    let quit = |args: &[&str]| demo(temp.path(), &[&["--root", root], args].concat());
    assert_eq!(
        code(&quit(&["--fail", "xml-truncated", "--fail", "gateway-down"])),
        3,
        "the input is at its end"
    );
    let other = quit(&["--fail", "stop-slow"]);
    assert_eq!(code(&other), 3);
    assert!(text(&other.stderr).contains("[demo-other-knobs]"), "{}", text(&other.stderr));
    assert!(text(&other.stderr).contains("xml-truncated gateway-down"), "{}", text(&other.stderr));
    for same in [&[][..], &["--fail", "xml-truncated", "--fail", "gateway-down"]] {
        assert!(!text(&quit(same).stderr).contains("[demo-"), "{same:?}");
    }
}
