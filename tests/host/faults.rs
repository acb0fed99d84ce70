//! SIGKILL, ENOSPC and EIO at every system call that touches the files of a replacement, by strace's injection.

use std::path::Path;

use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{Host as _, HostError, HostId, Receipt, TEMP_NAME};

use crate::help::{Tree, create, edit, have, inner_command, is_inner, skip, with_cx};

const NAME: &str = "faults::every_system_call_may_fail_or_be_the_last";
const TREE: &str = "QUANTALINK_TEST_TREE";

const OLD: &str = "old content\n";
const NEW: &str = "new content, longer\n";
const MADE: &str = "/etc/d/e/b.conf";

fn word(answer: &Result<Receipt, HostError>) -> &'static str {
    match answer {
        Ok(_) => "done",
        Err(HostError::Refused(_) | HostError::NotDone(_)) => "not",
        Err(HostError::Unknown(_)) => "unknown",
    }
}

/// In the process under strace: one replacement and one creation, and what they claim.
fn inner() {
    let dir = std::env::var_os(TREE).unwrap();
    let Ok(host) = LocalUnix::new(HostId::local(), Some(dir.into())) else {
        println!("\nreplaced=not\nmade=not");
        return;
    };
    let answer = with_cx(|cx| host.replace(&edit("/etc/a.conf", OLD, NEW), cx));
    println!("\nreplaced={}", word(&answer));
    let answer = with_cx(|cx| host.replace(&create(MADE, NEW, "/etc"), cx));
    // With the last call on the tree behind it, whoever is killed is killed before this.
    drop(host);
    println!("\nmade={}", word(&answer));
}

fn prepared() -> Tree {
    let tree = Tree::new();
    tree.write("/etc/a.conf", OLD);
    tree.set_mode("/etc/a.conf", 0o600);
    // Where the file system knows no attributes, there is one call less to fail.
    let _ = rustix::fs::setxattr(tree.at("/etc/a.conf"), "user.n", b"1", rustix::fs::XattrFlags::empty());
    tree
}

/// Runs the two with this injected; what they claimed, and which system calls they made on the files.
fn run(tree: &Tree, inject: Option<&str>) -> (String, Vec<String>) {
    let log = tempfile::NamedTempFile::new().unwrap();
    let mut words = vec!["strace".into(), "-f".into(), "-qq".into(), "-o".into()];
    words.push(log.path().to_str().unwrap().to_owned());
    for path in ["", "/etc", "/etc/a.conf", &format!("/etc/{TEMP_NAME}"), "/etc/d", "/etc/d/e", MADE] {
        words.push("-P".into());
        words.push(tree.at(path).to_str().unwrap().trim_end_matches('/').to_owned());
    }
    if let Some(inject) = inject {
        words.extend(["-e".into(), format!("inject={inject}")]);
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let output = inner_command(NAME, &words).env(TREE, tree.dir.path()).output().unwrap();
    let calls = std::fs::read_to_string(log.path()).unwrap();
    let calls = calls.lines().filter_map(|line| line.split_once(' ')).filter_map(|(_, call)| {
        let (name, rest) = call.trim_start().split_once('(')?;
        (!rest.is_empty() && name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_'))
            .then(|| name.to_owned())
    });
    (String::from_utf8_lossy(&output.stdout).into_owned(), calls.collect())
}

/// The content is synced before it gets its name, the folders after it.
fn order_of_syncs(calls: &[String]) -> String {
    let names = calls.iter().filter_map(|name| match name.as_str() {
        "fsync" => Some("fsync"),
        "rename" | "renameat" | "renameat2" => Some("rename"),
        _ => None,
    });
    names.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_system_call_may_fail_or_be_the_last() {
    if is_inner(NAME) {
        return inner();
    }
    if !have(&["strace"]) {
        return;
    }
    let tree = prepared();
    let (said, calls) = run(&tree, None);
    if calls.is_empty() {
        return skip("strace may not trace here");
    }
    assert!(said.contains("replaced=done") && said.contains("made=done"), "{said}");
    assert_eq!(order_of_syncs(&calls), "fsync rename fsync fsync fsync fsync fsync fsync rename fsync fsync");
    let mut names = calls.clone();
    names.sort();
    names.dedup();
    let (mut points, mut left, mut unknown) = (0, 0, 0);
    for what in ["signal=KILL", "error=ENOSPC", "error=EIO"] {
        for name in &names {
            for n in 1..=calls.iter().filter(|call| *call == name).count() {
                let tree = prepared();
                let inject = format!("{name}:{what}:when={n}");
                let (said, _) = run(&tree, Some(&inject));
                let killed = !said.contains("made=");
                assert_eq!(killed, what == "signal=KILL", "{inject}: {said}");
                left += usize::from(judge(&tree, &said, &inject, killed));
                unknown += usize::from(said.contains("=unknown"));
                points += 1;
            }
        }
    }
    println!("{points} points, 0 bad; {left} temporary files left by kills and tidied; {unknown} unknown");
    assert!(points > 100, "{points}");
}

/// The old or the new file, whole; nothing claimed that is not so; at most the one temporary file, which the next
/// run removes. True: there was one.
fn judge(tree: &Tree, said: &str, inject: &str, killed: bool) -> bool {
    let file = tree.content("/etc/a.conf");
    let made = tree.content(MADE);
    let whole = |text: Option<&str>| matches!(text, Some(NEW));
    match said {
        said if said.contains("replaced=done") => assert!(whole(file.as_deref()), "{inject}"),
        said if said.contains("replaced=not") => assert_eq!(file.as_deref(), Some(OLD), "{inject}"),
        _ => assert!(matches!(file.as_deref(), Some(OLD | NEW)), "{inject}: {file:?}"),
    }
    match said {
        said if said.contains("made=done") => assert!(whole(made.as_deref()), "{inject}"),
        said if said.contains("made=not") => assert_eq!(made, None, "{inject}"),
        _ => assert!(made.is_none() || whole(made.as_deref()), "{inject}: {made:?}"),
    }
    if file.as_deref() == Some(NEW) {
        assert_eq!(tree.mode("/etc/a.conf"), 0o600, "{inject}");
    }
    let left = with_cx(|cx| tree.host.tidy(&"/etc".into(), cx)).unwrap();
    // An unlink that fails leaves it too; that is what tidying is for.
    assert!(!left || killed || inject.starts_with("unlink"), "{inject}: litter");
    let known = |path: &Path| ["etc", "a.conf", "d", "e", "b.conf"].iter().any(|name| path.ends_with(name));
    assert!(tree.all().iter().all(|path| known(path)), "{inject}: {:?}", tree.all());
    // A program that checks its calls leaves no folder behind either; a killed one may.
    let folder = tree.at("/etc/d").exists() && made.is_none();
    assert!(!folder || killed || inject.starts_with("unlink"), "{inject}: folder left, {said}");
    left
}
