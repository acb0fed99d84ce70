//! Scripts on trees of several releases, under every shell: what they make is what the engine makes.

use std::process::Command;

use super::nest::{SHELLS, Shell, possible, steps};
use super::tree::{ALTERNATIVE, DROP_IN, ENABLED, FOLLOWED, MAIN, OLD, PACKAGED, Tree};
use super::{code, said, skipped};

type Build = fn() -> Tree;
type Since = fn(&Tree);

/// Releases: how each is built, and the files that change there.
const ROWS: &[(&str, Build, &[&str])] = &[
    ("5.6", Tree::v5_6, &[ENABLED]),
    ("6.2", Tree::v6_2, &[MAIN]),
    ("6.5", || Tree::packaged("6.5.0", OLD), &[PACKAGED]),
    ("8.3", || Tree::packaged("8.3.0", OLD), &[DROP_IN]),
    ("8.3, the guide followed to the letter", || Tree::packaged("8.3.0", FOLLOWED), &[DROP_IN, PACKAGED]),
    ("a plain Linux", || Tree::bare().file(MAIN, OLD), &[DROP_IN]),
];

#[test]
fn a_script_makes_what_the_engine_makes_and_takes_it_back() {
    if !possible() {
        return;
    }
    for (name, build, files) in ROWS {
        let by_engine = build();
        by_engine.quantalink(&["apply", "--yes"], 0);
        let wanted = by_engine.pieces();
        for shell in SHELLS {
            let tree = build();
            let before = tree.pieces();
            tree.script();
            let words = ["check", "apply", "check", "apply"];
            let [first, apply, second, again] = steps(&tree, *shell, words);
            first.ends(2);
            for file in *files {
                first.says(&format!("pending  {file}"));
                apply.says(&format!("applied  {file}"));
            }
            apply.ends(0).says("\"rollback\" puts it back");
            assert_eq!(tree.pieces(), wanted, "{name}, {shell:?}");
            second.ends(0).says("done already");
            again.ends(0).says("done already");
            assert_eq!(tree.pieces(), wanted, "{name}, {shell:?}: the second time changes nothing");
            tree.quantalink(&["verify"], 0);

            let [back, nothing, due] = steps(&tree, *shell, ["rollback", "rollback", "check"]);
            back.ends(0).says(&format!("put back {}", files[0]));
            nothing.ends(0).says("Nothing to put back");
            due.ends(2);
            assert_eq!(tree.pieces(), before, "{name}, {shell:?}: all is as it was");
            assert_eq!(tree.kept("varlib"), ["quantalink"], "{name}, {shell:?}: no copy stays");
        }
    }
}

#[test]
fn the_program_goes_on_where_a_script_was() {
    if !possible() {
        return;
    }
    // The script's backups lie in the program's own state folder, and neither is in the other's way.
    let tree = Tree::packaged("8.3.0", OLD);
    tree.script();
    let [apply] = steps(&tree, Shell::Dash, ["apply"]);
    apply.ends(0);
    let state = tree.beside("varlib").join("quantalink");
    let run = |words: &[&str]| {
        let mut command = super::quantalink();
        command.args(words).arg("--root").arg(tree.root()).arg("--state-dir").arg(&state).output().unwrap()
    };
    let runs = run(&["runs", "--json"]);
    assert_eq!((code(&runs), said(&runs)), (0, String::from("{\"schema\":1,\"runs\":[]}\n")));
    let apply = run(&["apply", "--yes", "--section", "multipath"]);
    assert_eq!(code(&apply), 0, "{}", said(&apply));
    let [back] = steps(&tree, Shell::Dash, ["rollback"]);
    back.ends(0).says("put back");
}

/// Each line: what happened since the plan, and what the script says of it.
const SINCE: &[(&str, Build, Since, &str)] = &[
    (
        "a byte more",
        || Tree::packaged("6.5.0", OLD),
        |tree| tree.put(PACKAGED, format!("{OLD}\n")),
        "neither the file",
    ),
    ("gone", Tree::v6_2, |tree| std::fs::remove_file(tree.path(MAIN)).unwrap(), "not there any more"),
    ("a file there now", || Tree::packaged("8.3.0", OLD), |tree| tree.put(DROP_IN, "x"), "neither the file"),
    (
        "a link in its place",
        Tree::v6_2,
        |tree| {
            std::fs::rename(tree.path(MAIN), tree.path("/etc/other")).unwrap();
            std::os::unix::fs::symlink("/etc/other", tree.path(MAIN)).unwrap();
        },
        "not a regular file",
    ),
    (
        "a link that leads elsewhere",
        || Tree::packaged("6.5.0", OLD),
        |tree| {
            std::fs::remove_file(tree.path(ALTERNATIVE)).unwrap();
            std::os::unix::fs::symlink("/etc/other.conf", tree.path(ALTERNATIVE)).unwrap();
        },
        "is not the link that the plan saw",
    ),
    (
        "a file in the place of the first link",
        || Tree::packaged("6.5.0", OLD),
        |tree| {
            std::fs::remove_file(tree.path(MAIN)).unwrap();
            tree.put(MAIN, OLD);
        },
        "is not the link that the plan saw",
    ),
    (
        "a folder that became a link",
        || Tree::packaged("6.5.0", OLD),
        |tree| {
            let folder = tree.path("/etc/multipath.xenserver");
            std::fs::rename(&folder, tree.path("/etc/moved")).unwrap();
            std::os::unix::fs::symlink("moved", folder).unwrap();
        },
        "leads to another place",
    ),
    (
        "another host",
        Tree::v6_2,
        |tree| tree.put("/etc/xensource-inventory", "INSTALLATION_UUID='another'\n"),
        "this is another host",
    ),
];

#[test]
fn what_is_not_as_the_plan_saw_is_refused() {
    if !possible() {
        return;
    }
    for (name, build, since, why) in SINCE {
        for shell in SHELLS {
            let tree = build();
            tree.script();
            since(&tree);
            let before = tree.pieces();
            let [check, apply, back] = steps(&tree, *shell, ["check", "apply", "rollback"]);
            check.ends(3).says(why);
            apply.ends(3).says(why);
            back.ends(3);
            assert_eq!(tree.pieces(), before, "{name}, {shell:?}");
            assert!(tree.kept("varlib").is_empty(), "{name}, {shell:?}");
        }
    }
}

/// A new file in its place would part it from its other names: refused, as by the program itself.
#[test]
fn a_file_with_another_name_is_left() {
    if !possible() {
        return;
    }
    let builds: [(Build, &str, i32); 2] =
        [(Tree::v6_2, MAIN, 3), (|| Tree::packaged("8.3.0", OLD), DROP_IN, 0)];
    for (build, path, first) in builds {
        for shell in SHELLS {
            let tree = build();
            tree.script();
            let other = tree.path("/etc/other-name");
            let part = || std::fs::remove_file(&other).unwrap();
            let joined = || std::fs::hard_link(tree.path(path), &other).unwrap();
            if first == 3 {
                joined();
                let before = tree.pieces();
                let [check, apply, back] = steps(&tree, *shell, ["check", "apply", "rollback"]);
                check.ends(3).says("has 2 names (hard links)");
                apply.ends(3).says("find / -xdev -samefile");
                // What was never changed needs no way back.
                back.ends(0).says("Nothing to put back");
                assert_eq!(tree.pieces(), before, "{shell:?}");
                assert!(tree.kept("varlib").is_empty(), "{shell:?}");
                part();
            }
            let [apply] = steps(&tree, *shell, ["apply"]);
            apply.ends(0);
            joined();
            let before = tree.pieces();
            // Done is done, whatever its names.
            let [check, back] = steps(&tree, *shell, ["check", "rollback"]);
            check.ends(0);
            back.ends(3).says("has 2 names (hard links)").says("nothing was put back");
            assert_eq!(tree.pieces(), before, "{shell:?}");
            part();
            let [back] = steps(&tree, *shell, ["rollback"]);
            back.ends(0).says("put back");
        }
    }
}

#[test]
fn a_rollback_takes_back_only_what_the_script_made() {
    if !possible() {
        return;
    }
    for shell in SHELLS {
        // Changed since.
        let tree = Tree::v6_2();
        tree.script();
        let [apply] = steps(&tree, *shell, ["apply"]);
        apply.ends(0);
        let made = tree.bytes(MAIN);
        tree.put(MAIN, [&made[..], b"# mine\n"].concat());
        let [back] = steps(&tree, *shell, ["rollback"]);
        back.ends(3).says("neither the file");
        // A copy that was tampered with.
        tree.put(MAIN, &made);
        let copy = tree.kept("varlib").into_iter().find(|path| path.ends_with("1.old")).unwrap();
        std::fs::write(tree.beside("varlib").join(copy), "other").unwrap();
        let [back] = steps(&tree, *shell, ["rollback"]);
        back.ends(3).says("damaged");
        assert_eq!(tree.bytes(MAIN), made);
        // Made by someone else.
        let tree = Tree::packaged("8.3.0", OLD);
        tree.script();
        tree.quantalink(&["apply", "--yes"], 0);
        let before = tree.pieces();
        let [apply, back] = steps(&tree, *shell, ["apply", "rollback"]);
        apply.ends(0).says("done already");
        back.ends(3).says("was not changed by this script");
        assert_eq!(tree.pieces(), before);
    }
}

#[test]
fn usage_and_rights() {
    if !possible() {
        return;
    }
    let tree = Tree::v6_2();
    let script = tree.script();
    for words in [&[][..], &["--help"], &["apply", "now"], &["applyx"]] {
        let output = Command::new("dash").arg(&script).args(words).output().unwrap();
        assert_eq!(code(&output), 64, "{words:?}");
        assert!(said(&output).contains("usage:"), "{}", said(&output));
    }
    let nobody = "chmod 755 \"$home\" \"$home/out\" \"$home/root\" \"$home/root/etc\"\n\
                  setpriv --reuid=65534 --regid=65534 --clear-groups dash \"$home/out/quantalink-local.sh\" apply";
    let output = super::nest::output(&tree, Shell::Dash, nobody);
    assert_eq!(code(&output), 3, "{}", said(&output));
    assert!(said(&output).contains("only root"), "{}", said(&output));
    assert_eq!(tree.bytes(MAIN), OLD.as_bytes());
    // Cut on its way to the host, anywhere before its end.
    let whole = std::fs::read(&script).unwrap();
    for part in [whole.len() / 3, whole.len() / 2, whole.len() - 12] {
        std::fs::write(&script, &whole[..part]).unwrap();
        steps(&tree, Shell::Dash, ["apply"]);
        assert_eq!(tree.bytes(MAIN), OLD.as_bytes(), "{part}");
    }
}

#[test]
fn shellcheck_finds_nothing() {
    if Command::new("shellcheck").arg("--version").output().is_err() {
        return skipped("exported scripts are not looked through: no shellcheck");
    }
    for (name, build, _) in ROWS {
        let output = Command::new("shellcheck").arg(build().script()).output().unwrap();
        assert_eq!(code(&output), 0, "{name}: {}", said(&output));
    }
}

#[test]
fn the_head_tells_a_change_board_all_of_it() {
    let tree = Tree::packaged("6.5.0", OLD);
    let script = std::fs::read_to_string(tree.script()).unwrap();
    let head: String = script.lines().take_while(|line| line.starts_with('#')).collect::<Vec<_>>().join("\n");
    let hash = |bytes: &[u8]| quantalink::base::Hash::of(bytes).hex();
    tree.quantalink(&["apply", "--yes"], 0);
    for words in [
        concat!("quantalink ", env!("CARGO_PKG_VERSION")),
        "xenserver 6.5",
        "0d7a1b52-6c0e-4a54-9a0b-4d3a5a1f0001",
        &hash(OLD.as_bytes()),
        &hash(&tree.bytes(PACKAGED)),
        "/etc/multipath.conf -> /etc/alternatives/multipath.conf",
        "#   | +\t\tvendor",
        "/var/lock/sm/multipath.conf/host",
        "# Afterwards: XenServer 6.5 loads",
    ] {
        assert!(head.contains(words), "{words}: {head}");
    }
    let sums = Command::new("sha256sum").args(["-c", "SHA256SUMS"]).current_dir(tree.beside("out")).output();
    assert_eq!(code(&sums.unwrap()), 0);
}
