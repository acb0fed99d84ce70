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

/// What is wrong is what was typed, not a folder for temporary files.
#[test]
fn a_file_is_no_folder_for_a_site() {
    let temp = tempfile::tempdir().unwrap();
    let file = temp.path().join("mine");
    std::fs::write(&file, b"mine").unwrap();
    for root in [file.clone(), file.join("below")] {
        let output = demo(temp.path(), &["--yes", "--root", root.to_str().unwrap()]);
        let said = text(&output.stderr);
        assert_eq!(code(&output), 3, "{said}");
        assert!(said.contains("[not-a-folder]") && said.contains(file.to_str().unwrap()), "{said}");
        assert!(!said.contains("TMPDIR"), "{said}");
    }
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
}

/// The folder of the site is no tree that is worked on in place of nodes.
#[test]
fn the_answers_of_a_practice_are_taken_by_the_same_site() {
    let temp = tempfile::tempdir().unwrap();
    let answers = temp.path().join("answers.toml");
    let (folder, answers_file) = (temp.path().join("site"), answers.to_str().unwrap());
    std::fs::write(&answers, "[nodes]\npool = true\nleave-out = [\"dom0-c\"]\n").unwrap();
    let args = ["--yes", "--root", folder.to_str().unwrap(), "--answers", answers_file];
    let output = demo(temp.path(), &args);
    assert_eq!(code(&output), 0, "{}{}", text(&output.stdout), text(&output.stderr));
    let made = |node: &str| folder.join(node).join("etc/multipath/conf.d/custom-quantastor.conf").exists();
    assert!(!made("dom0-c"), "it was left out");
    // A tree is one.
    let tree = folder.join("dom0-c");
    let plan = ["plan", "--root", tree.to_str().unwrap(), "--answers", answers_file];
    let output = quantalink().args(plan).output().unwrap();
    assert_eq!(code(&output), 3, "{}", text(&output.stderr));
    // What a practice saves names no nodes of its own.
    std::fs::write(&answers, "[nodes]\nleave-out = [\"dom0-c\"]\n").unwrap();
    let output = quantalink().args(plan).output().unwrap();
    assert_eq!(code(&output), 2, "{}", text(&output.stderr));
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

/// `StorageLink`'s device rules on the practice server.
fn rules(site: &Path) -> PathBuf {
    site.join("server/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml")
}

#[test]
fn the_whole_guide_is_walked_without_a_key() {
    use quantalink::practice::Practice;
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().canonicalize().unwrap().join("site");
    let site = folder.to_str().unwrap();
    assert_eq!(code(&demo(temp.path(), &["--root", site])), 3, "nobody chose anything");
    let before = std::fs::read_to_string(rules(&folder)).unwrap();
    assert!(!before.contains("OSNEXUS"));
    let (answers, secrets) = (temp.path().join("answers.toml"), temp.path().join("secrets.toml"));
    let practice = Practice::open(&folder).unwrap();
    let (gateway, storage) = (practice.gateway_fingerprint().hex(), practice.storage_fingerprint().hex());
    let toml = format!(
        "[verify]\ngateway-fingerprint = {gateway:?}\nstorage-fingerprint = {storage:?}\nadd-credentials = true\n"
    );
    std::fs::write(&answers, toml).unwrap();
    let (gateway, storage) = (practice.gateway_login().password, practice.storage_login().password);
    std::fs::write(&secrets, format!("gateway = {:?}\nstorage = {:?}\n", gateway.expose(), storage.expose()))
        .unwrap();
    std::fs::set_permissions(&secrets, std::fs::Permissions::from_mode(0o600)).unwrap();
    let at = practice.storage_at();
    drop(practice);
    let given = ["--answers", answers.to_str().unwrap(), "--secrets", secrets.to_str().unwrap()];
    let walk = || demo(temp.path(), &[&["--yes", "--root", site], &given[..]].concat());
    let output = walk();
    assert_eq!(code(&output), 0, "{}{}", text(&output.stdout), text(&output.stderr));
    assert!(std::fs::read_to_string(rules(&folder)).unwrap().contains("OSNEXUS"));
    let journals = || -> Vec<String> {
        let runs = std::fs::read_dir(folder.join("state/runs")).unwrap();
        runs.map(|run| std::fs::read_to_string(run.unwrap().path().join("journal.jsonl")).unwrap()).collect()
    };
    let written = journals();
    for kind in ["service", "install", "edit-file", "credentials"] {
        let kind = format!("\"kind\":\"{kind}\"");
        assert!(written.iter().any(|journal| journal.contains(&kind)), "{kind} in {written:?}");
    }
    // What the gateway lists.
    let held = std::fs::read_to_string(folder.join("pretend/credentials.toml")).unwrap();
    assert!(held.contains(&format!("port = {}", at.port)), "{held}");
    assert_eq!((code(&walk()), journals().len()), (0, written.len()), "there was nothing left to do");
}

#[test]
fn a_demo_that_was_killed_tells_first_what_is_unfinished() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().canonicalize().unwrap().join("site");
    let root = folder.to_str().unwrap();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
        .args(["demo", "--plain", "--yes", "--root", root, "--fail", "stop-slow"])
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let begun = || {
        let runs = std::fs::read_dir(folder.join("state/runs")).into_iter().flatten();
        let mut journals =
            runs.filter_map(|run| std::fs::read_to_string(run.ok()?.path().join("journal.jsonl")).ok());
        journals.any(|journal| journal.contains("\"record\":\"intent\""))
    };
    let mut waits = 0..600;
    while !begun() {
        assert!(waits.next().is_some() && child.try_wait().unwrap().is_none(), "no change was begun");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let next = demo(temp.path(), &["--root", root]);
    assert_eq!(code(&next), 3, "the input is at its end");
    let told = text(&next.stdout);
    let first = told.split("\n== ").nth(1).unwrap();
    assert!(first.contains("unfinished") && first.contains("StorageLink on server was stopped"), "{told}");
    // Where nobody chooses it is not decided, either.
    assert_eq!(code(&demo(temp.path(), &["--yes", "--root", root])), 3);
}
