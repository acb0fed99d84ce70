//! The real `multipath -t` as the judge of mutated files: whatever the editor takes, the tool reads with our entry once and
//! right, and all else as before, without one new message. Many files are judged in one namespace.

use std::path::Path;
use std::process::Command;

use quantalink::edit::multipath::{Dialect, Stanza, ensure, entries};

use super::multipath;
use super::mutate::mutated;
use super::rng::Rng;
use super::shared::corpus;
use super::verdict::{Verdict, way};

/// In the place of `/etc` stands a folder of this test; each file of another folder is the main file in turn.
const SCRIPT: &str = "mount --make-rprivate / 2>/dev/null; mount --bind \"$0\" /etc || exit 1
for file in \"$1\"/*.conf; do
    cat \"$file\" >/etc/multipath.conf
    timeout 20 multipath -t >\"$file.out\" 2>\"$file.err\"
    echo $? >\"$file.code\"
done";

/// So many files in one namespace.
const BATCH: usize = 100;

/// What the tool makes of these files.
fn judged(unshare: &str, files: &[Vec<u8>]) -> Vec<Verdict> {
    let (etc, cases) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::fs::create_dir_all(etc.path().join("multipath/conf.d")).unwrap();
    let path = |at: usize| cases.path().join(format!("{at:06}.conf"));
    for (at, file) in files.iter().enumerate() {
        std::fs::write(path(at), file).unwrap();
    }
    let mut command = Command::new("unshare");
    command.args([unshare, "sh", "-c", SCRIPT]).arg(etc.path()).arg(cases.path());
    assert!(command.status().unwrap().success());
    let read = |path: &Path, end: &str| std::fs::read(path.with_extension(format!("conf.{end}"))).unwrap();
    let verdict = |(at, file): (usize, &Vec<u8>)| {
        let code = String::from_utf8(read(&path(at), "code")).unwrap();
        Verdict::of(code.trim().parse().ok(), &read(&path(at), "out"), &read(&path(at), "err"), file)
    };
    files.iter().enumerate().map(verdict).collect()
}

/// The next file: one that is made, or one of the real ones, with a few mutations.
fn next(rng: &mut Rng, real: &[(String, Vec<u8>)]) -> Vec<u8> {
    let made = |rng: &mut Rng| (multipath::TARGET.make)(rng).split_off(1);
    let mut file = if real.is_empty() || rng.once_in(2) { made(rng) } else { rng.pick(real).1.clone() };
    for _ in 0..rng.below(4) {
        let other = if real.is_empty() { made(rng) } else { rng.pick(real).1.clone() };
        mutated(rng, &mut file, &other, multipath::TARGET.words);
    }
    file
}

/// True where the entries of ours that stand there are spelled as the guide's, as the verdict looks for them.
fn plain(file: &[u8]) -> bool {
    let all = entries(file, Dialect::V08).unwrap_or_default();
    all.iter()
        .filter(|entry| entry.ours)
        .all(|entry| entry.vendor == b"OSNEXUS" && entry.product.as_deref() == Some(b"QUANTASTOR"))
}

#[test]
fn mutated_files() {
    let Some(unshare) = way() else { return };
    let real = corpus("multipath").unwrap_or_default();
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<usize>().unwrap());
    let full = std::env::var("QUANTALINK_FORM").is_ok_and(|form| form == "full");
    let count = number("QUANTALINK_FUZZ_JUDGED").unwrap_or(if full { 3000 } else { 100 });
    let mut rng = Rng::new(number("QUANTALINK_FUZZ_SEED").unwrap_or(1).try_into().unwrap());
    let (mut judged_so_far, mut made, mut wrong) = (0, 0, Vec::new());
    while judged_so_far < count {
        let (mut before, mut after) = (Vec::new(), Vec::new());
        while before.len() < BATCH.min(count - judged_so_far) {
            made += 1;
            let file = next(&mut rng, &real);
            let dialects = if rng.once_in(2) { &[Dialect::V08][..] } else { &[Dialect::V049, Dialect::V08] };
            if let Some(edit) = ensure(&file, dialects, Stanza::Modern).ok().filter(|_| plain(&file)) {
                after.push(edit.bytes(&file));
                before.push(file);
            }
        }
        let pairs = judged(unshare, &before).into_iter().zip(judged(unshare, &after));
        for ((old, new), file) in pairs.zip(&before) {
            if let Err(why) = new.follows(&old) {
                wrong.push(format!("{why}: {}", file.escape_ascii()));
            }
        }
        judged_so_far += before.len();
    }
    println!(
        "multipath -t: {judged_so_far} files judged of {made} made, {} real ones at hand, {} wrong",
        real.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
