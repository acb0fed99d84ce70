//! Contents and names that would like to act: in the script, on a terminal, in an inventory.

use super::nest::{SHELLS, possible, steps};
use super::tree::{MAIN, OLD, Tree};

/// Comments that a shell would run, and bytes that a shell would lose.
const ACTING: &[&[u8]] = &[
    b"# $(touch /etc/pwned) `touch /etc/pwned` 'q' \"q\" \\ \\n %s %d ${HOME}\n",
    b"# END\nEOF\n# '\n",
    b"# \x1b[2J\x9b2J \x81\x88\xff\xfe \xed\x95\x9c\r\n#\r\n# tab\there \\\r\n",
    b"# -n -e\n#-\n%s\n#\\\n",
];

#[test]
fn hostile_content_arrives_byte_for_byte() {
    if !possible() {
        return;
    }
    for acting in ACTING {
        // With a line end at its end, and without.
        for end in ["", "# no line end"] {
            let bytes = [acting, OLD.as_bytes(), acting, end.as_bytes()].concat();
            let build = || Tree::v6_2().file(MAIN, &bytes);
            let by_engine = build();
            by_engine.quantalink(&["apply", "--yes"], 0);
            for shell in SHELLS {
                let tree = build();
                let script = std::fs::read(tree.script()).unwrap();
                let harmless = |byte: &u8| *byte >= b' ' || matches!(byte, b'\n' | b'\t');
                assert!(script.iter().all(harmless) && std::str::from_utf8(&script).is_ok());
                let [apply] = steps(&tree, *shell, ["apply"]);
                apply.ends(0);
                assert_eq!(tree.pieces(), by_engine.pieces(), "{shell:?}: {}", acting.escape_ascii());
                let [back] = steps(&tree, *shell, ["rollback"]);
                back.ends(0);
                assert_eq!(tree.bytes(MAIN), bytes, "{shell:?}");
            }
        }
    }
}

#[test]
fn hostile_names_stay_names() {
    if !possible() {
        return;
    }
    let names = [
        "a'$(touch \\$HOME; touch pwned)`touch pwned`.conf",
        "z\"; touch pwned; \".conf",
        "x\nrm -rf pwned #.conf",
        "%s\\n\u{1b}[2J\u{202e} é한.conf",
        "-e -n.conf",
    ];
    let entry = "devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t}\n}\n";
    for name in names {
        let path = format!("/etc/multipath/conf.d/{name}");
        let build = || Tree::packaged("8.3.0", OLD).file(&path, entry);
        let by_engine = build();
        by_engine.quantalink(&["apply", "--yes"], 0);
        assert_ne!(by_engine.bytes(&path), entry.as_bytes(), "{name:?}: that file is the one that is mended");
        for shell in SHELLS {
            let tree = build();
            tree.script();
            let before = tree.pieces();
            let [check, apply, back] = steps(&tree, *shell, ["check", "apply", "rollback"]);
            check.ends(2);
            apply.ends(0);
            back.ends(0);
            for step in [&check, &apply, &back] {
                assert!(!step.said.contains(['\u{1b}', '\u{202e}']), "{}", step.said);
            }
            assert_eq!(tree.pieces(), before, "{name:?}, {shell:?}");
            let [apply] = steps(&tree, *shell, ["apply"]);
            apply.ends(0);
            assert_eq!(tree.pieces(), by_engine.pieces(), "{name:?}, {shell:?}");
        }
    }
}

#[test]
fn a_hostile_inventory_stays_text() {
    if !possible() {
        return;
    }
    let uuid = "a'$(touch /etc/pwned)`touch /etc/pwned`\"\u{1b}[2J@COUNT@%s\\";
    let inventory = format!(
        "PRODUCT_BRAND='$(touch /etc/pwned)\u{9b}2J'\nPRODUCT_VERSION='8.3.0'\nINSTALLATION_UUID='{uuid}'\n"
    );
    for shell in SHELLS {
        let tree = Tree::packaged("8.3.0", OLD).file("/etc/xensource-inventory", &inventory);
        let script = std::fs::read_to_string(tree.script()).unwrap();
        assert!(!script.contains(['\u{1b}', '\u{9b}']));
        let [check, apply] = steps(&tree, *shell, ["check", "apply"]);
        check.ends(2);
        apply.ends(0);
        assert!(!tree.path("/etc/pwned").exists());
    }
}
