//! The wizard on a terminal, over a site and a tree whose files are full of hostile words: every page, its help, the log, a node's page, the
//! diffs, the questions, the run and its end. And the same by numbers.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use quantalink::practice::{Options, Practice};

use super::files::{shortened, side_by_side};
use super::ground::{Ground, Told, bare, judged};
use super::judge;
use super::pty::Pty;
use super::words::{MARK, Word, all};

/// The practice site with the word in the files of its nodes and of its server.
fn site(folder: &Path, word: &Word) {
    Practice::build_in(folder, &Options { percent: 5, ..Options::default() }).unwrap();
    for node in ["dom0-a", "dom0-b", "dom0-c"] {
        let etc = folder.join(node).join("etc");
        for name in
            ["multipath-enabled.conf", "multipath.xenserver/multipath.conf", "multipath/conf.d/custom.conf"]
        {
            let path = etc.join(name);
            if let Ok(old) = std::fs::read(&path) {
                let comment: Vec<u8> = word.value().into_iter().filter(|byte| *byte != 0).collect();
                let end = old.iter().rposition(|byte| *byte == b'}').unwrap_or(old.len());
                let (before, after) = old.split_at(end);
                std::fs::write(&path, [before, b"# ", &comment, b"\n", after].concat()).unwrap();
            }
        }
        let inventory = etc.join("xensource-inventory");
        let old = std::fs::read(&inventory).unwrap();
        let value: Vec<u8> = word.value().into_iter().filter(|byte| *byte != b'\'').collect();
        let more = [&old[..], b"PLATFORM_NAME='", &value, b"'\nBUILD_NUMBER='", &value, b"'\n"].concat();
        std::fs::write(&inventory, more).unwrap();
    }
    let rules = folder.join("server/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml");
    let old = String::from_utf8_lossy(&std::fs::read(&rules).unwrap()).into_owned();
    // XML has no controls but three.
    let text: String = String::from_utf8_lossy(&word.xml()).chars().filter(|c| *c >= ' ').collect();
    let at = old.rfind("</").unwrap();
    std::fs::write(
        &rules,
        format!("{}<!-- {} -->{}", old.split_at(at).0, text.replace("--", "- -"), old.split_at(at).1),
    )
    .unwrap();
}

/// A tree with the word wherever a file may have it.
fn tree(word: &Word) -> Ground {
    let ground = Ground::new();
    let value: Vec<u8> = word.value().into_iter().filter(|byte| *byte != b'\'').collect();
    let inventory =
        [b"PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\nBUILD_NUMBER='", &value[..], b"'\n"].concat();
    ground.write("etc/xensource-inventory", &inventory);
    let path = [b"etc/multipath/conf.d/", &word.file_name()[..], b".conf"].concat();
    let entry = b"devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t\tprio \"";
    ground.write(OsStr::from_bytes(&path), &[&entry[..], &word.value(), b"\"\n\t}\n}\n"].concat());
    ground
}

/// Waits until the screen is another one and stays so for a moment; false where nothing comes.
fn moved(pty: &Pty, before: &str) -> bool {
    let end = Instant::now() + Duration::from_secs(2);
    let mut last = pty.screen();
    while Instant::now() < end {
        std::thread::sleep(Duration::from_millis(60));
        let now = pty.screen();
        if now != before && now == last {
            return true;
        }
        last = now;
    }
    pty.screen() != before
}

fn press(pty: &mut Pty, keys: &str) -> bool {
    let before = pty.screen();
    pty.press(keys);
    moved(pty, &before)
}

/// The number of the page that is shown, and of all.
fn step(screen: &str) -> Option<(usize, usize)> {
    let (_, told) = screen.lines().next()?.split_once("step ")?;
    let (now, all) = told.trim().split_once(" of ")?;
    Some((now.parse().ok()?, all.parse().ok()?))
}

/// Through every page and what lies over it; the numbers of the pages that were seen, and how many there are.
fn walk(pty: &mut Pty) -> (BTreeSet<usize>, usize) {
    pty.until("what was found out", |pty| {
        pty.screen().lines().last().is_some_and(|keys| keys.contains("F2 "))
    });
    let (mut titles, mut seen, mut all) = (BTreeSet::new(), BTreeSet::new(), 0);
    let mut nodes = false;
    for _ in 0..60 {
        let screen = pty.screen();
        let title = screen.lines().next().unwrap_or_default().trim().to_owned();
        let fresh = titles.insert(title.clone());
        if let Some((now, of)) = step(&screen) {
            seen.insert(now);
            all = of;
        }
        if fresh {
            for key in ["\u{1b}OP", "\u{1b}OR"] {
                press(pty, key);
                // A question may have come in between, and takes the key.
                if pty.screen().contains("Esc close") {
                    press(pty, "\u{1b}[6~");
                    press(pty, "\u{1b}");
                }
            }
            while pty.screen().contains("PgDn") && press(pty, "\u{1b}[6~") {}
        }
        if title.contains("The nodes") && !nodes {
            nodes = true;
            let offers =
                |pty: &Pty, what: &str| pty.screen().lines().last().is_some_and(|keys| keys.contains(what));
            for _ in 0..8 {
                if offers(pty, "Enter open") {
                    break;
                }
                press(pty, "\t");
            }
            press(pty, "\r");
            while pty.screen().contains("PgDn") && press(pty, "\u{1b}[6~") {}
            press(pty, "\u{1b}");
            for _ in 0..8 {
                if offers(pty, "Enter Next") {
                    break;
                }
                press(pty, "\t");
            }
        }
        if pty.screen().contains("Not now") {
            press(pty, "\u{1b}[B");
        }
        let before = pty.screen();
        if !press(pty, "\r") && pty.screen() == before && !press(pty, "\t") {
            break;
        }
        if step(&before).is_some_and(|(now, all)| now == all) {
            break;
        }
    }
    press(pty, "q");
    pty.signal("-TERM");
    pty.ended();
    (seen, all)
}

fn program(words: &[&str], home: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_quantalink"));
    command.args(words);
    command.env_remove("NO_COLOR");
    command.env("HOME", home);
    command.cwd(home);
    command
}

/// What tells that it was reached. A file with a line that is longer than multipath reads is refused by the number of that line,
/// and nothing of it is quoted.
fn told_of(word: &Word) -> &'static str {
    if word.name == "long" { "is longer than 1023 bytes" } else { MARK }
}

#[test]
fn words_on_every_page_are_text() {
    let cases: Vec<(Word, bool)> =
        all().into_iter().flat_map(|word| [(word.clone(), false), (word, true)]).collect();
    let ran = AtomicUsize::new(0);
    let wrong = side_by_side(&cases, |(word, practice)| {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("site");
        let (ground, state);
        let mut pty = if *practice {
            site(&folder, word);
            state = folder.join("state");
            let words = ["demo", "--lang", "en", "--root", folder.to_str().unwrap()];
            Pty::start(program(&words, home.path()), &[], 80, 24)
        } else {
            ground = tree(word);
            let root = ground.root();
            state = ground.beside("state");
            let words =
                ["--lang", "en", "--root", root.to_str().unwrap(), "--state-dir", state.to_str().unwrap()];
            Pty::start(program(&words, home.path()), &[], 80, 24)
        };
        let (pages, all) = walk(&mut pty);
        let raw = pty.raw.lock().unwrap().clone();
        let mut wrong: Vec<String> = judge::screen(&raw).err().into_iter().collect();
        let shown = String::from_utf8_lossy(&raw).into_owned();
        if !shown.contains(told_of(word)) {
            wrong.push(String::from("nothing shows it"));
        }
        // The page of the run is counted, and passed over where there is nothing to run.
        let run = all.saturating_sub(2);
        let begun = std::fs::read_dir(state.join("runs")).is_ok_and(|mut runs| runs.next().is_some());
        ran.fetch_add(usize::from(begun), Ordering::SeqCst);
        if all == 0 || (1..=all).any(|page| (begun || page != run) && !pages.contains(&page)) {
            wrong.push(format!("of {all} pages only {pages:?}: {}", pty.screen()));
        }
        if *practice {
            wrong.extend(by_numbers(home.path(), word));
        }
        let place = if *practice { "the practice site" } else { "a tree" };
        println!("{} in {place}: {all} pages", word.name);
        wrong.into_iter().map(|why| format!("{} in {place}: {why}", word.name)).collect()
    });
    println!("{} walks, {} bad", cases.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", shortened(&wrong));
    assert!(ran.into_inner() > 0, "no walk ran anything");
}

/// The same by numbers, to the end, and what the reports of both say.
fn by_numbers(home: &Path, word: &Word) -> Vec<String> {
    let folder = home.join("numbers");
    site(&folder, word);
    let words = ["demo", "--plain", "--yes", "--lang", "en"];
    let told = judged(bare(&words).arg("--root").arg(&folder).env("HOME", home), &words);
    let mut wrong = Vec::new();
    // Two such values make the inventory longer than one that is read, and that is told first.
    let large = |told: &Told| word.name == "long" && told.says("of more than 1.0 MiB is not read");
    match told {
        Ok(told) if told.says(told_of(word)) || large(&told) => {}
        Ok(told) => wrong.push(format!("by numbers: nothing shows it: {}", told.all)),
        Err(why) => wrong.push(format!("by numbers: {why}")),
    }
    for site in [folder, home.join("site")] {
        let runs = std::fs::read_dir(site.join("state/runs")).into_iter().flatten();
        for run in runs {
            if let Ok(report) = std::fs::read(run.unwrap().path().join("report.md")) {
                wrong.extend(judge::report(&report).err().map(|why| format!("report: {why}")));
            }
        }
    }
    wrong
}
