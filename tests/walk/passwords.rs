//! The whole guide with passwords given in each way: from a file, over a descriptor, typed by number and typed by key.
//! No password is in argv, environment, journal, log, report, saved answers or on the screen.

use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};

use quantalink::practice::{GATEWAY_PASSWORD, STORAGE_PASSWORD};

use super::ground::{Ground, PACE};
use super::talk::Talk;
use super::traces::{WRONG, found, in_files, is_saved, of_process};

/// Runs it to its end; everything of it that was looked through, and what was found.
fn watched(mut command: Command) -> (Output, usize, Vec<String>) {
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let child = command.spawn().unwrap();
    let (over, id) = (AtomicBool::new(false), child.id());
    let (output, (reads, mut bad)) = std::thread::scope(|scope| {
        let watch = scope.spawn(|| of_process(id, &over));
        let output = child.wait_with_output().unwrap();
        over.store(true, Ordering::SeqCst);
        (output, watch.join().unwrap())
    });
    bad.extend(found(&output.stdout));
    bad.extend(found(&output.stderr));
    (output, reads, bad)
}

fn clean(ground: &Ground, reads: usize, mut bad: Vec<String>, how: &str) {
    let (files, there) = in_files(ground);
    bad.extend(there);
    println!("{how}: {reads} looks at processes, {files} files, {} bad", bad.len());
    assert!(reads > 4 && files > 20, "{how}: {reads} looks, {files} files");
    assert!(bad.is_empty(), "{how}: {bad:?}");
}

#[test]
fn given_in_a_file() {
    let ground = Ground::new(&[], PACE);
    let walk = |passwords: [&str; 2]| {
        ground.passwords(passwords[0], passwords[1]);
        let mut command = ground.command();
        command.args(["--yes", "-v"]);
        watched(command)
    };
    let (first, mut reads, mut bad) = walk([WRONG[0], WRONG[1]]);
    // Nothing is begun that is known not to end well.
    assert_eq!(first.status.code(), Some(3), "{}", String::from_utf8_lossy(&first.stdout));
    // The right ones: the storage system is added with them.
    let (next, more, worse) = walk([GATEWAY_PASSWORD, STORAGE_PASSWORD]);
    assert_eq!(next.status.code(), Some(0), "{}", String::from_utf8_lossy(&next.stdout));
    let credentials =
        ground.journals().iter().any(|(_, journal)| journal.contains(r#""kind":"credentials""#));
    assert!(credentials, "the storage system was added");
    reads += more;
    bad.extend(worse);
    clean(&ground, reads, bad, "--secrets");
}

#[test]
fn given_over_a_descriptor() {
    let ground = Ground::new(&[], PACE);
    // With a wrong one nothing could be added: only the checks ask with it.
    ground.adds_nothing();
    let line = ground.secrets();
    std::fs::write(&line, format!("{}\n", WRONG[2])).unwrap();
    let walk = ground.bare();
    let mut command = Command::new("sh");
    command.args(["-c", "exec \"$@\" 3< \"$0\""]).arg(&line).arg(walk.get_program()).args(walk.get_args());
    command.args(["--yes", "-v", "--password-fd", "3"]).env_clear().env("LANG", "C.UTF-8");
    command.stdin(std::process::Stdio::null());
    let (output, reads, bad) = watched(command);
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
    clean(&ground, reads, bad, "--password-fd");
}

impl Talk {
    /// Types this into the field with that label.
    fn fill(&mut self, label: &str, value: &str) {
        assert!(self.choose(label), "{label}: {}", self.question());
        self.answer(value);
    }
}

/// The guide from the first page to the last, by typed numbers; report and answers are saved at the end.
fn by_numbers(ground: &Ground, words: [&str; 4]) -> (super::ground::Walked, usize, Vec<String>) {
    let mut talk = Talk::begin(ground.bare().arg("-v"));
    let (over, id) = (AtomicBool::new(false), talk.id());
    std::thread::scope(|scope| {
        let watch = scope.spawn(|| of_process(id, &over));
        talk.on_to(": Look for the adapter ==");
        talk.fill("Trust this certificate of the gateway?", "y");
        for word in &words[..2] {
            talk.fill("Password of the gateway's user admin", word);
            assert!(talk.choose("Test"), "{}", talk.question());
        }
        talk.answer("");
        talk.on_to(": Storage system ==");
        talk.fill("Trust this certificate of the storage system?", "y");
        for word in &words[2..] {
            talk.fill("Password of this user", word);
            assert!(talk.choose("Test"), "{}", talk.question());
        }
        talk.fill("Add the credentials through the gateway?", "y");
        talk.on_to(": What was done ==");
        assert!(talk.choose("Save the report") && talk.choose("Save the answers"), "{}", talk.question());
        // Both stand before the next question does.
        talk.question();
        over.store(true, Ordering::SeqCst);
        let (reads, bad) = watch.join().unwrap();
        (talk.leave(), reads, bad)
    })
}

#[test]
fn typed_by_numbers() {
    let ground = Ground::only_licensed(PACE);
    let words = [WRONG[0], GATEWAY_PASSWORD, WRONG[1], STORAGE_PASSWORD];
    let (walked, reads, mut bad) = by_numbers(&ground, words);
    assert_eq!(walked.code, 0, "{}", walked.said);
    bad.extend(found(walked.said.as_bytes()));
    assert!(ground.runs() && ground.rules().entries() == 1);
    let credentials =
        ground.journals().iter().any(|(_, journal)| journal.contains(r#""kind":"credentials""#));
    assert!(credentials, "the storage system was added");
    let saved = Ground::files(ground.site()).into_iter().filter(|path| is_saved(&ground, path)).count();
    assert_eq!(saved, 4, "the report in its three forms, and the answers");
    clean(&ground, reads, bad, "typed");
}
