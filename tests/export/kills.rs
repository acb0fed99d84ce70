//! A kill at every step of a script that changes anything: the file is the old or the new one, whole, and the next call
//! brings it to an end.

use super::nest::{Shell, output, possible, steps};
use super::said;
use super::tree::{DROP_IN, FOLLOWED, MAIN, OLD, PACKAGED, Tree};

/// In the place of each tool that changes something stands one that counts, and at the count in `$home/at` kills the
/// script: `before` it does anything, or `after` its work.
const COUNTING: &str = r#"
mkdir "$home/real" "$home/stand"
tools='cp dd mv ln rm mkdir rmdir chmod sync'
for tool in $tools; do
    cp "$(readlink -f "$(command -v "$tool")")" "$home/real/$tool"
    cat >"$home/stand/$tool" <<END
#!/bin/bash
exec 8>>"$home/count"
/usr/bin/flock 8
count=\$(cat "$home/count.now")
count=\$((count + 1))
echo \$count >"$home/count.now"
exec 8>&-
at=\$(cat "$home/at")
if [ \$count = "\$at" ] && [ "\$(cat "$home/when")" = before ]; then kill -9 "\$(cat "$home/pid")"; exit 9; fi
"$home/real/$tool" "\$@"
code=\$?
if [ \$count = "\$at" ]; then kill -9 "\$(cat "$home/pid")"; fi
exit \$code
END
done
"$home/real/chmod" 755 "$home"/stand/*
echo 0 >"$home/count.now"
: >"$home/count"
for tool in $tools; do
    mount --bind "$home/stand/$tool" "$(readlink -f "$(command -v "$tool")")"
done
bash -c 'echo $$ >"$0/pid"; exec dash "$0/out/quantalink-local.sh" "$1"' "$home" "$(cat "$home/word")" >"$home/said" 2>&1
echo "code $?"
"#;

/// Kills at this count; false where the script had ended before.
fn killed(tree: &Tree, word: &str, when: &str, at: usize) -> bool {
    for (name, text) in [("word", word), ("when", when), ("at", &at.to_string())] {
        std::fs::write(tree.beside(name), text).unwrap();
    }
    let output = output(tree, Shell::Dash, COUNTING);
    let told = said(&output);
    assert!(told.contains("code 137") || told.contains("code 0"), "{word} {when} {at}: {told}");
    told.contains("code 137")
}

fn sweep(build: fn() -> Tree, files: &[&str]) -> usize {
    let by_engine = build();
    by_engine.quantalink(&["apply", "--yes"], 0);
    let (old, new) = (build(), by_engine.pieces());
    let before = old.pieces();
    let mut points = 0;
    for (word, when) in
        [("apply", "before"), ("apply", "after"), ("rollback", "before"), ("rollback", "after")]
    {
        for at in 1.. {
            assert!(at < 200, "it ends");
            let tree = build();
            tree.script();
            if word == "rollback" {
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
            let litter = |name: &&Vec<u8>| name.ends_with(b".quantalink-new");
            let pieces = tree.pieces();
            let litter: Vec<_> = pieces.keys().filter(litter).collect();
            assert!(litter.len() < 2, "{word} {when} {at}: one temporary file at most");
            assert!(litter.iter().all(|name| !name.windows(6).any(|part| part == b"conf.d")));
            // The same once more brings it to its end, and after that the other way.
            let other = if word == "apply" { ["apply", "rollback"] } else { ["rollback", "apply"] };
            let ends = if word == "apply" { [&new, &before] } else { [&before, &new] };
            for (word_now, end) in other.iter().zip(ends) {
                let [step] = steps(&tree, Shell::Dash, [*word_now]);
                step.ends(0);
                let now = tree.pieces();
                let differs = |name: &&Vec<u8>| now.get(*name) != end.get(*name);
                let differing: Vec<_> = now
                    .keys()
                    .chain(end.keys())
                    .filter(differs)
                    .map(|name| String::from_utf8_lossy(name))
                    .collect();
                assert!(differing.is_empty(), "{word} {when} {at}, then {word_now}: {differing:?}");
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
