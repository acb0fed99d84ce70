//! Where an export is written: whole or not at all, and over nothing.

use std::path::Path;

use serde_json::Value;

use super::tree::{DROP_IN, MAIN, OLD, Tree};
use super::{code, quantalink, said};

fn export(tree: &Tree, form: &str, dir: &Path, more: &[&str]) -> (i32, Value, String) {
    let mut command = quantalink();
    command.args(["export", form, "--json"]).arg(dir).arg("--root").arg(tree.root()).args(more);
    let output = command.output().unwrap();
    let json = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    (code(&output), json, said(&output))
}

fn schema(value: &Value, name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema").join(format!("{name}.json"));
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    let index = compiler.compile(path.to_str().unwrap(), &mut schemas).unwrap();
    if let Err(error) = schemas.validate(value, index) {
        panic!("{name}: {error:#}\n{value:#}");
    }
}

/// The files below a folder, sorted.
fn below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(here) = folders.pop() {
        for entry in std::fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

#[test]
fn what_is_written_is_told() {
    for form in ["sh", "ansible"] {
        let tree = Tree::packaged("8.3.0", OLD);
        let before = tree.pieces();
        for dir in ["absent", "empty"] {
            let dir = tree.beside(&format!("{form}-{dir}"));
            if dir.ends_with(format!("{form}-empty")) {
                std::fs::create_dir(&dir).unwrap();
            }
            let (code, json, said) = export(&tree, form, &dir, &[]);
            assert_eq!(code, 0, "{said}");
            schema(&json, "export");
            let mut told: Vec<&str> =
                json["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap()).collect();
            told.sort_unstable();
            assert_eq!(told, below(&dir));
        }
        assert_eq!(tree.pieces(), before, "the host is only looked at");
        let beside = std::fs::read_dir(tree.beside("")).unwrap();
        let names: Vec<_> = beside.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert!(names.iter().all(|name| !name.starts_with('.')), "nothing is left beside: {names:?}");
    }
}

#[test]
fn nothing_is_written_over_anything() {
    for form in ["sh", "ansible"] {
        let tree = Tree::packaged("8.3.0", OLD);
        let dir = tree.beside("full");
        std::fs::create_dir(&dir).unwrap();
        std::fs::write(dir.join("mine"), "mine").unwrap();
        std::fs::write(tree.beside("file"), "mine").unwrap();
        std::os::unix::fs::symlink("/nonexistent/x", tree.beside("dangling")).unwrap();
        for (at, id) in [
            ("full", "export-folder-in-use"),
            ("file", "export-not-a-folder"),
            ("no/such/folder", "export-folder-above-missing"),
            ("dangling", "input-absent"),
        ] {
            let (code, json, said) = export(&tree, form, &tree.beside(at), &[]);
            assert_eq!((code, json["error"]["id"].as_str()), (3, Some(id)), "{said}");
            schema(&json, "error");
        }
        assert_eq!(below(&dir), ["mine"]);
        assert_eq!(std::fs::read(tree.beside("file")).unwrap(), b"mine");
        let output = quantalink().args(["export", form, ""]).output().unwrap();
        assert_eq!(code(&output), 64, "{}", said(&output));
    }
}

#[test]
fn a_refusal_writes_nothing() {
    // An unclosed section: nothing is guessed.
    let tree = Tree::v6_2().file(MAIN, "devices {\n\tdevice {\n\t\tvendor \"A\"\n");
    for form in ["sh", "ansible"] {
        let (code, json, said) = export(&tree, form, &tree.beside("out"), &[]);
        assert_eq!(code, 3, "{said}");
        schema(&json, "plan");
        assert_eq!(json["hosts"][0]["changes"][0]["status"], "refused");
        assert!(!tree.beside("out").exists());
    }
    let tree = Tree::packaged("8.3.0", OLD);
    let (code, _, said) = export(&tree, "sh", &tree.beside("out"), &["--stanza", "guide"]);
    assert_eq!(code, 3, "{said}");
    let (code, json, said) = export(&tree, "sh", &tree.beside("out"), &["--section", "adapter"]);
    assert_eq!(code, 3, "{said}");
    assert!(json["error"]["id"].is_string() && !tree.beside("out").exists());
}

#[test]
fn what_is_done_needs_no_script() {
    let tree = Tree::packaged("8.3.0", OLD);
    tree.quantalink(&["apply", "--yes"], 0);
    let (code, json, said) = export(&tree, "sh", &tree.beside("out"), &[]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(json["files"], serde_json::json!([]));
    assert!(!tree.beside("out").exists() && said.contains("Nothing is due"), "{said}");
    // The role is of use all the same: it keeps the nodes as they are.
    let (code, _, said) = export(&tree, "ansible", &tree.beside("out"), &[]);
    assert_eq!(code, 0, "{said}");
    assert!(tree.path(DROP_IN).exists() && tree.beside("out/playbook.yml").exists());
}

#[test]
fn an_answer_that_the_role_cannot_carry_is_refused() {
    let tree = Tree::packaged("8.3.0", OLD);
    std::fs::write(tree.beside("answers.toml"), "[multipath]\ncleanup = false\n").unwrap();
    let answers = tree.beside("answers.toml");
    let more = ["--answers", answers.to_str().unwrap()];
    let (code, json, said) = export(&tree, "ansible", &tree.beside("out"), &more);
    assert_eq!((code, json["error"]["id"].as_str()), (3, Some("export-answer-not-carried")), "{said}");
    assert_eq!(export(&tree, "sh", &tree.beside("out"), &more).0, 0);
}

#[test]
fn a_guard_that_nobody_would_keep_is_not_left_out_in_silence() {
    let tree = Tree::packaged("8.3.0", OLD);
    std::fs::write(tree.beside("answers.toml"), "[multipath]\nconfirm-within = 600\n").unwrap();
    let answers = tree.beside("answers.toml");
    for form in ["sh", "ansible"] {
        let more = ["--answers", answers.to_str().unwrap()];
        let (code, json, said) = export(&tree, form, &tree.beside("out"), &more);
        assert_eq!((code, json["error"]["id"].as_str()), (3, Some("export-without-guard")), "{said}");
        assert!(!tree.beside("out").exists());
    }
}

#[test]
fn an_empty_folder_stays_as_closed_as_it_was() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    let tree = Tree::packaged("8.3.0", OLD);
    let dir = tree.beside("closed");
    std::fs::create_dir(&dir).unwrap();
    let group =
        if std::fs::metadata(&dir).unwrap().uid() == 0 { 4 } else { std::fs::metadata(&dir).unwrap().gid() };
    chown(&dir, None, Some(group)).unwrap();
    std::fs::set_permissions(&dir, std::fs::Permissions::from_mode(0o2770)).unwrap();
    let (code, _, said) = export(&tree, "sh", &dir, &[]);
    assert_eq!(code, 0, "{said}");
    let now = std::fs::metadata(&dir).unwrap();
    assert_eq!((now.mode() & 0o7777, now.gid()), (0o2770, group));
    assert!(!below(&dir).is_empty());
}

#[test]
fn the_folder_that_one_stands_in_is_not_replaced() {
    let tree = Tree::packaged("8.3.0", OLD);
    let dir = tree.beside("here");
    std::fs::create_dir(&dir).unwrap();
    let mut command = quantalink();
    command.args(["export", "sh", "--json", "."]).arg("--root").arg(tree.root()).current_dir(&dir);
    let output = command.output().unwrap();
    let json: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    assert_eq!((code(&output), json["error"]["id"].as_str()), (3, Some("export-folder-current")));
    // A new one in it is written, and seen from where one stands.
    let mut command = quantalink();
    command.args(["export", "sh", "out"]).arg("--root").arg(tree.root()).current_dir(&dir);
    let output = command.output().unwrap();
    assert_eq!(code(&output), 0, "{}", said(&output));
    assert!(!below(&dir).is_empty());
}
