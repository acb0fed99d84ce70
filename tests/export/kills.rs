//! A kill at every step of a script that changes anything: the file is the old or the new one, whole, and the next call
//! brings it to an end.

use super::nest::{Shell, output, possible, steps};
use super::tree::{DROP_IN, FOLLOWED, MAIN, OLD, PACKAGED, Tree, below};
use super::{code, said};

/// In the place of each tool that changes something stands one that counts, and at the count in `$home/at` kills the
/// script: `before` it does anything, or `after` its work.
const COUNTING: &str = r#"
mkdir "$home/real" "$home/stand"
tools='cp dd mv ln rm mkdir rmdir chmod sync'
for tool in $tools; do
    cp "$(readlink -f "$(command -v "$tool")")" "$home/real/$tool"
    cat >"$home/stand/$tool" <<END
#!/bin/dash
read -r count <"$home/count"
count=\$((count + 1))
echo \$count >"$home/count"
read -r at when <"$home/at"
read -r pid <"$home/pid"
if [ \$count = "\$at" ] && [ "\$when" = before ]; then kill -9 "\$pid"; exit 9; fi
"$home/real/$tool" "\$@"
code=\$?
if [ \$count = "\$at" ]; then kill -9 "\$pid"; fi
exit \$code
END
done
"$home/real/chmod" 755 "$home"/stand/*
echo 0 >"$home/count"
for tool in $tools; do
    mount --bind "$home/stand/$tool" "$(readlink -f "$(command -v "$tool")")"
done
bash -c 'echo $$ >"$0/pid"; exec dash "$0/out/quantalink-local.sh" "$1"' "$home" "$(cat "$home/word")" >"$home/said" 2>&1
echo "code $?"
"#;

/// Kills at this count; false where the script had ended before.
fn killed(tree: &Tree, word: &str, when: &str, at: usize) -> bool {
    for (name, text) in [("word", word), ("at", &format!("{at} {when}\n"))] {
        std::fs::write(tree.beside(name), text).unwrap();
    }
    let output = output(tree, Shell::Dash, COUNTING);
    let told = said(&output);
    assert!(told.contains("code 137") || told.contains("code 0"), "{word} {when} {at}: {told}");
    told.contains("code 137")
}

/// The same once more, and then the other way; a copy of /etc from in between.
const TO_ITS_END: &str = "\
run \"$(cat \"$home/word\")\" && rm -rf \"$home/between\" && mkdir \"$home/between\" && cp -a /etc \"$home/between/etc\" || exit 1
run \"$(cat \"$home/other\")\"
";

/// The other way at once.
const BACK_AT_ONCE: &str = "run \"$(cat \"$home/other\")\"\n";

/// Where a kill may fall.
const POINTS: &[(&str, &str)] =
    &[("apply", "before"), ("apply", "after"), ("rollback", "before"), ("rollback", "after")];

fn sweep(build: fn() -> Tree, files: &[&str]) -> usize {
    let by_engine = build();
    by_engine.quantalink(&["apply", "--yes"], 0);
    let (old, new) = (build(), by_engine.pieces());
    let before = old.pieces();
    let script = std::fs::read(old.script()).unwrap();
    let full = std::env::var("QUANTALINK_FORM").is_ok_and(|form| form == "full");
    let mut points = 0;
    for (word, when) in POINTS.iter().take(if full { 4 } else { 3 }) {
        for at in 1.. {
            assert!(at < 200, "it ends");
            let tree = build();
            std::fs::create_dir(tree.beside("out")).unwrap();
            std::fs::write(tree.beside("out/quantalink-local.sh"), &script).unwrap();
            if *word == "rollback" {
                let [apply] = steps(&tree, Shell::Dash, ["apply"]);
                apply.ends(0);
            }
            if !killed(&tree, word, when, at) {
                break;
            }
            points += 1;
            for file in files {
                let here = tree.bytes(file);
                let whole = here == old.bytes(file) || here == by_engine.bytes(file);
                assert!(whole, "{word} {when} {at}: {file}: {}", here.escape_ascii());
            }
            let pieces = tree.pieces();
            let litter: Vec<_> = pieces.keys().filter(|name| name.ends_with(b".quantalink-new")).collect();
            assert!(litter.len() < 2, "{word} {when} {at}: one temporary file at most");
            assert!(litter.iter().all(|name| !name.windows(6).any(|part| part == b"conf.d")));

            let other = if *word == "apply" { "rollback" } else { "apply" };
            std::fs::write(tree.beside("other"), other).unwrap();
            let at_once = at % 2 == 0;
            let ended = output(&tree, Shell::Dash, if at_once { BACK_AT_ONCE } else { TO_ITS_END });
            assert_eq!(code(&ended), 0, "{word} {when} {at}: {}", said(&ended));
            let between = if at_once { None } else { Some(below(&tree.beside("between"))) };
            let ends = if *word == "apply" { [&new, &before] } else { [&before, &new] };
            for (found, end) in [between, Some(tree.pieces())].iter().zip(ends) {
                let Some(found) = found else { continue };
                let differs = |name: &&Vec<u8>| found.get(*name) != end.get(*name);
                let differing: Vec<_> = found.keys().chain(end.keys()).filter(differs).collect();
                let differing: Vec<_> = differing.iter().map(|name| String::from_utf8_lossy(name)).collect();
                assert!(differing.is_empty(), "{word} {when} {at}: {differing:?}");
            }
        }
    }
    points
}

#[test]
fn a_kill_leaves_the_old_file_or_the_new_one() {
    if !possible() {
        return;
    }
    let points = sweep(Tree::v6_2, &[MAIN]);
    assert!(points > 15, "{points} kills");
    println!("{points} kills");
}

#[test]
fn the_same_with_a_new_file_in_new_folders() {
    if !possible() {
        return;
    }
    let full = std::env::var("QUANTALINK_FORM").is_ok_and(|form| form == "full");
    // The long form has a second change behind it.
    let points = if full {
        sweep(|| Tree::packaged("8.3.0", FOLLOWED), &[DROP_IN, PACKAGED])
    } else {
        sweep(|| Tree::packaged("8.3.0", OLD), &[DROP_IN])
    };
    assert!(points > 15, "{points} kills");
    println!("{points} kills");
}
