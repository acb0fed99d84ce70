//! Words from files: every file that the program reads, and the names of them.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;

use super::ground::{Ground, MAIN, PLAIN, RULES, bare, judged};
use super::words::{Word, all, pairs};

/// A place for a word, in a tree.
struct Place {
    name: &'static str,
    put: fn(&Ground, &Word),
    /// Something of it is shown; else it is only judged that nothing gets out.
    shows: bool,
    /// Calls beside the usual ones, with the tree's own options.
    also: &'static [&'static [&'static str]],
}

/// The usual calls; what the word leads to differs, what is promised does not.
const CALLS: &[&[&str]] = &[
    &["plan", "--diff", "-v"],
    &["plan", "--json"],
    &["verify", "-v"],
    &["verify", "--json"],
    &["--plain"],
    &["--plain", "--ascii", "--lang", "ko"],
    &["apply", "--yes", "--diff", "-v"],
    &["runs"],
    &["runs", "--json"],
    &["rollback", "--yes", "--diff", "-v"],
];

const EDIT_MULTIPATH: &[&[&str]] = &[&["apply", "--yes", "--json"], &["rollback", "--yes", "--json"]];

const PLACES: &[Place] = &[
    Place {
        name: "product",
        put: |ground, word| ground.write(MAIN, &conf(word)),
        shows: true,
        also: EDIT_MULTIPATH,
    },
    Place { name: "comment at the edit", put: |ground, word| comment(ground, word), shows: true, also: &[] },
    Place {
        name: "unreadable line",
        put: |ground, word| unreadable(ground, word),
        shows: false,
        also: EDIT_MULTIPATH,
    },
    Place { name: "link target", put: |ground, word| linked(ground, word), shows: true, also: &[] },
    Place { name: "link to nothing", put: |ground, word| dangling(ground, word), shows: true, also: &[] },
    Place {
        name: "drop-in name",
        put: |ground, word| drop_in(ground, word),
        shows: true,
        also: EDIT_MULTIPATH,
    },
    Place { name: "drop-in entry", put: |ground, word| drop_in_entry(ground, word), shows: true, also: &[] },
    Place {
        name: "inventory",
        put: |ground, word| inventory(ground, word),
        shows: true,
        also: EDIT_MULTIPATH,
    },
    Place { name: "pool.conf", put: |ground, word| pool_conf(ground, word), shows: false, also: &[] },
    Place {
        name: "foreign file in runs",
        put: |ground, word| foreign_run(ground, word),
        shows: false,
        also: &[],
    },
    Place {
        name: "journal",
        put: |ground, word| journal(ground, word),
        shows: false,
        also: &[&["resume", "--yes"]],
    },
    Place {
        name: "journal's words",
        put: |ground, word| journal_words(ground, word),
        shows: true,
        also: &[],
    },
];

fn conf(word: &Word) -> Vec<u8> {
    let value = word.value();
    [b"devices {\n\tdevice {\n\t\tvendor \"Y\"\n\t\tproduct \"", &value[..], b"\"\n\t}\n}\n"].concat()
}

fn comment(ground: &Ground, word: &Word) {
    let text = PLAIN.replace("\t}\n}\n", "\t}\n\t# COMMENT\n}\n");
    let (before, after) = text.split_once("COMMENT").unwrap();
    ground.write(MAIN, &[before.as_bytes(), &word.value(), after.as_bytes()].concat());
}

fn unreadable(ground: &Ground, word: &Word) {
    ground.write(MAIN, &[b"devices {\n", &word.value()[..], b" {\n\tdevice }\n"].concat());
}

fn linked(ground: &Ground, word: &Word) {
    let name = word.file_name();
    ground.link(&[b"/etc/multipath.xenserver/", &name[..]].concat(), "etc/multipath.conf");
    let path = [b"etc/multipath.xenserver/", &name[..]].concat();
    ground.write(OsStr::from_bytes(&path), PLAIN.as_bytes());
}

fn dangling(ground: &Ground, word: &Word) {
    ground.link(&[b"/nowhere/", &word.file_name()[..]].concat(), "etc/multipath.conf");
}

fn release(ground: &Ground, version: &str) {
    let inventory = format!("PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='{version}'\n");
    ground.write("etc/xensource-inventory", inventory.as_bytes());
}

fn drop_in(ground: &Ground, word: &Word) {
    release(ground, "8.3.0");
    let path = [b"etc/multipath/conf.d/", &word.file_name()[..], b".conf"].concat();
    let entry = "devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t}\n}\n";
    ground.write(OsStr::from_bytes(&path), entry.as_bytes());
}

fn drop_in_entry(ground: &Ground, word: &Word) {
    release(ground, "8.3.0");
    let value = word.value();
    let entry = b"devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t\tprio \"";
    let entry = [&entry[..], &value, b"\"\n\t}\n}\n"].concat();
    ground.write("etc/multipath/conf.d/custom.conf", &entry);
}

fn inventory(ground: &Ground, word: &Word) {
    let value: Vec<u8> = word.value().into_iter().filter(|byte| *byte != b'\'').collect();
    let line = |name: &str| [name.as_bytes(), b"='", &value[..], b"'\n"].concat();
    let names = ["PRODUCT_BRAND", "PLATFORM_NAME", "PLATFORM_VERSION", "INSTALLATION_UUID", "BUILD_NUMBER"];
    let mut lines: Vec<u8> = names.iter().flat_map(|name| line(name)).collect();
    lines.extend(b"PRODUCT_VERSION='6.5.0'\n");
    ground.write("etc/xensource-inventory", &lines);
}

fn pool_conf(ground: &Ground, word: &Word) {
    ground.write("etc/xensource/pool.conf", &[b"slave:", &word.value()[..], b"\n"].concat());
}

fn foreign_run(ground: &Ground, word: &Word) {
    let runs = ground.private("state/runs");
    let mut name = b"20261120-1".to_vec();
    std::fs::create_dir(runs.join(OsStr::from_bytes(&name))).unwrap();
    name.extend(word.file_name());
    std::fs::create_dir(runs.join(OsStr::from_bytes(&name))).unwrap();
    std::fs::write(runs.join("20261120-1/journal.jsonl"), &word.bytes).unwrap();
}

/// A journal that was cut, with a torn line of the word behind a whole one.
fn journal(ground: &Ground, word: &Word) {
    let journal = applied(ground);
    let text = std::fs::read_to_string(&journal).unwrap();
    let head: String = text.split_inclusive('\n').take(2).collect();
    std::fs::write(&journal, [head.as_bytes(), &word.bytes, b"\n{}\n"].concat()).unwrap();
}

/// A journal whose host and path are the word: as if somebody had written one.
fn journal_words(ground: &Ground, word: &Word) {
    let journal = applied(ground);
    let text = std::fs::read_to_string(&journal).unwrap();
    let word = serde_json::to_string(&String::from_utf8_lossy(&word.bytes)).unwrap();
    let inner = word.trim_matches('"');
    let text = text.replace("multipath.conf", &format!("multipath.conf{inner}"));
    std::fs::write(&journal, text.replace("\"local\"", &word)).unwrap();
}

fn applied(ground: &Ground) -> std::path::PathBuf {
    assert!(ground.command(&["apply", "--yes"]).output().unwrap().status.success());
    let run = std::fs::read_dir(ground.beside("state/runs")).unwrap().next().unwrap().unwrap();
    run.path().join("journal.jsonl")
}

#[test]
fn words_from_files_are_shown_as_text() {
    let cases = pairs(PLACES);
    let wrong = side_by_side(&cases, |(word, place)| {
        let ground = Ground::new();
        (place.put)(&ground, word);
        let mut reached = false;
        let mut wrong = Vec::new();
        for words in CALLS.iter().chain(place.also) {
            match ground.judged(words) {
                Ok(told) => reached |= told.reached() || word.refused().iter().any(|id| told.names(id)),
                Err(why) => wrong.push(why),
            }
        }
        if place.shows && !reached {
            wrong.push(String::from("nothing shows it"));
        }
        wrong.into_iter().map(|why| format!("{} in {}: {why}", word.name, place.name)).collect()
    });
    println!("{} cases of {} calls and more, {} bad", cases.len(), CALLS.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", shortened(&wrong));
}

/// What is wrong with each of these, two at a time.
pub fn side_by_side<T: Sync>(cases: &[T], one: impl Fn(&T) -> Vec<String> + Sync) -> Vec<String> {
    let next = std::sync::atomic::AtomicUsize::new(0);
    let all = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, std::sync::atomic::Ordering::SeqCst)) {
                    let wrong = one(case);
                    all.lock().unwrap().extend(wrong);
                }
            });
        }
    });
    all.into_inner().unwrap()
}

/// Words of a megabyte are told by their beginning.
pub fn shortened(wrong: &[String]) -> String {
    let cut = |line: &String| line.chars().take(1500).collect::<String>();
    wrong.iter().map(cut).collect::<Vec<_>>().join("\n\n")
}

/// A file that is named on the command line: its content, with the words around it.
struct Named {
    name: &'static str,
    words: &'static [&'static str],
    option: &'static str,
    content: fn(&Word) -> Vec<u8>,
}

const NAMED: &[Named] = &[
    Named { name: "answers", words: &["plan"], option: "--answers", content: |word| word.bytes.clone() },
    Named {
        name: "answers, JSON",
        words: &["plan", "--json"],
        option: "--answers",
        content: |word| word.bytes.clone(),
    },
    Named { name: "answers' value", words: &["plan", "-v"], option: "--answers", content: answers },
    Named {
        name: "answers' nodes",
        words: &["plan", "--json"],
        option: "--answers",
        content: answered_nodes,
    },
    Named {
        name: "secrets",
        words: &["verify", "--json"],
        option: "--secrets",
        content: |word| word.bytes.clone(),
    },
    Named {
        name: "block",
        words: &["plan", "--json", "--diff"],
        option: "--block",
        content: |word| word.bytes.clone(),
    },
    Named { name: "edit multipath", words: &["edit", "multipath", "--diff"], option: "", content: conf },
    Named { name: "edit multipath, unreadable", words: &["edit", "multipath"], option: "", content: broken },
    Named { name: "edit scsi-ids", words: &["edit", "scsi-ids", "--diff"], option: "", content: rules },
    Named { name: "edit scsi-ids, unreadable", words: &["edit", "scsi-ids"], option: "", content: broken },
    Named { name: "edit scsi-ids, version", words: &["edit", "scsi-ids"], option: "", content: version },
];

fn broken(word: &Word) -> Vec<u8> {
    [b"<a><", &word.bytes[..], b" {{{ }"].concat()
}

fn answers(word: &Word) -> Vec<u8> {
    let word = toml::Value::String(String::from_utf8_lossy(&word.bytes).into_owned());
    let text = format!(
        "[adapter]\nedition = {word}\ninstaller = {word}\n[verify]\ngateway = {word}\nstorage = {word}\n"
    );
    text.into_bytes()
}

fn answered_nodes(word: &Word) -> Vec<u8> {
    let word = toml::Value::String(String::from_utf8_lossy(&word.bytes).into_owned());
    format!("[nodes]\nlist = [{word}]\n").into_bytes()
}

fn rules(word: &Word) -> Vec<u8> {
    let (before, after) = RULES.split_once("OTHER").unwrap();
    [before.as_bytes(), &word.xml(), after.as_bytes()].concat()
}

fn version(word: &Word) -> Vec<u8> {
    let (before, after) = RULES.split_once("2.0.0.4").unwrap();
    [before.as_bytes(), &word.xml(), after.as_bytes()].concat()
}

#[test]
fn words_from_files_that_are_named_are_shown_as_text() {
    let cases = pairs(NAMED);
    let wrong = side_by_side(&cases, |(word, named)| {
        let ground = Ground::new();
        let mut wrong = Vec::new();
        // The name is the word too.
        for name in [b"file".to_vec(), word.file_name()] {
            let path = ground.beside(OsStr::from_bytes(&name));
            std::fs::write(&path, (named.content)(word)).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
            let mut command =
                if named.option.is_empty() { bare(named.words) } else { ground.command(named.words) };
            let option: Option<&OsStr> = (!named.option.is_empty()).then(|| named.option.as_ref());
            command.args(option).arg(&path);
            // An edited file is the file, as it is.
            if named.option.is_empty() && !named.words.contains(&"--diff") {
                let output = command.output().unwrap();
                if output.status.success() {
                    continue;
                }
            }
            wrong.extend(judged(&mut command, named.words).err());
        }
        wrong.into_iter().map(|why| format!("{} in {}: {why}", word.name, named.name)).collect()
    });
    println!("{} cases, {} bad", cases.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", shortened(&wrong));
}

/// Folders and files by hostile names, and such names where there is nothing.
#[test]
fn hostile_names_of_folders_are_shown_as_text() {
    let mut wrong = Vec::new();
    for word in all() {
        let name = word.file_name();
        let ground = Ground::new();
        let (root, state) = (ground.beside(OsStr::from_bytes(&name)), ground.beside("other"));
        std::fs::rename(ground.root(), &root).unwrap();
        let state = state.join(OsStr::from_bytes(&name));
        std::fs::create_dir_all(state.parent().unwrap()).unwrap();
        std::fs::set_permissions(state.parent().unwrap(), std::fs::Permissions::from_mode(0o700)).unwrap();
        for words in CALLS {
            let mut command = bare(words);
            command.arg("--root").arg(&root).arg("--state-dir").arg(&state);
            wrong.extend(judged(&mut command, words).err());
        }
        for option in
            ["--root", "--state-dir", "--answers", "--secrets", "--ssh-config", "--installer", "--block"]
        {
            for words in [&["plan"][..], &["apply", "--json"], &["verify"]] {
                let mut command = bare(words);
                let mut path = OsString::from("/nonexistent/");
                path.push(OsStr::from_bytes(&name));
                command.arg(option).arg(path);
                wrong.extend(judged(&mut command, words).err().map(|why| format!("{option}: {why}")));
            }
        }
        let runs = std::fs::read_dir(state.join("runs")).into_iter().flatten();
        let reports = runs.filter_map(|run| std::fs::read(run.unwrap().path().join("report.md")).ok());
        wrong.extend(reports.filter_map(|report| super::judge::report(&report).err()));
    }
    assert!(wrong.is_empty(), "{}", shortened(&wrong));
}
