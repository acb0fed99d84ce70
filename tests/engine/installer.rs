//! The installer: run once and to its end, and what it may do to the file that is edited after it.

use quantalink::base::{Hash, Text, Untrusted};
use quantalink::core::engine;
use quantalink::core::event::{Event, Outcome, Question, QuestionKind, Reply, RunState};
use quantalink::core::journal::{Journal, installed};
use quantalink::host::fake::{Fake, Op, Script};
use quantalink::host::{Cancel, Cx, Deadline, Output, ServiceState};

use super::rig::outcome;
use super::server::*;

#[test]
fn what_it_said_is_kept() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    let (end, _) = apply(plan(&host, false), &site, &state, nobody);
    let Outcome::Applied { notes } = outcome(&end, "sl", "adapter-install") else { panic!("{end:?}") };
    assert_eq!(notes[0].arg("code"), Some(&Text::new("exit-code").with("code", "0").into()));
    assert_eq!(notes[1].arg("output"), Some(&Untrusted::from("Installed.").into()));
    let journal = Journal::load(&state, end.run.as_ref().unwrap()).unwrap().unwrap();
    assert_eq!(journal.items[1].notes, *notes, "for whoever takes the run up");
    assert_eq!(installed(&state, &site.root), [Hash::of(BYTES)]);
}

#[test]
fn how_it_may_end() {
    let ended =
        |code| Script::Ends(Output { code, stdout: b"some\r\n\r\nwords\n".to_vec(), stderr: Vec::new() });
    for (code, made, reboot) in
        [(Some(3010), true, true), (Some(1641), true, true), (Some(1603), false, false), (None, false, false)]
    {
        let (dir, host) = (tempfile::tempdir().unwrap(), server_with(ended(code)));
        let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), yes);
        is_running(&host, "whatever it said");
        match outcome(&end, "sl", "adapter-install") {
            Outcome::Applied { notes } => {
                assert!(made, "{code:?}");
                assert_eq!(notes.iter().any(|note| note.id == "reboot-needed"), reboot);
                assert_eq!(file(&host), ("2.0.0.5".into(), true));
            }
            Outcome::Failed { why } => {
                assert!(!made, "{code:?}");
                assert_eq!(
                    (why.id.as_ref(), why.arg("output")),
                    ("installer-failed", Some(&"some / words".into()))
                );
                is_old(&host, "nothing is edited on top of it");
                assert_eq!(
                    (end.state, outcome(&end, "sl", "stop-service")),
                    (RunState::RolledBack, &Outcome::RolledBack)
                );
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn an_output_without_end_is_cut() {
    let long = Output { code: Some(0), stdout: vec![b'x'; 9000], stderr: vec![b'y'; 9000] };
    let (dir, host) = (tempfile::tempdir().unwrap(), server_with(Script::Ends(long)));
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    let Outcome::Applied { notes } = outcome(&end, "sl", "adapter-install") else { panic!("{end:?}") };
    assert_eq!(notes[1].arg("output"), Some(&Untrusted::from(vec![b'x'; 1024]).into()));
    assert_eq!(notes[2].arg("output"), Some(&Untrusted::from(vec![b'y'; 1024]).into()));
}

/// Once begun it is not interrupted; where its end is not known nothing is edited, and the service runs.
#[test]
fn it_is_not_interrupted() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server_with(Script::Hangs));
    let (site, state) = (site(&host), state(dir.path()));
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(std::time::Duration::from_mins(10)), &cancel);
    let tell = |event: Event| {
        if matches!(&event, Event::Progress(_, progress) if progress.what.id == "installer-runs") {
            cancel.set();
        }
    };
    let end = engine::apply(plan(&host, false), &site, &state, &cx, &tell);
    let Outcome::Unknown { why } = outcome(&end, "sl", "adapter-install") else { panic!("{end:?}") };
    let Some(quantalink::base::Arg::Text(why)) = why.arg("why") else { panic!("{why:?}") };
    assert_eq!(why.id, "program-timed-out", "its own deadline ended it, not the cancel");
    assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Unfinished, 1));
    is_old(&host, "nothing is edited on top of it");
    is_running(&host, "not known");
    // It may have run: told, and planned anew.
    let end = resume(&server_at(&host), false, &site, &state).unwrap();
    assert!(matches!(outcome(&end, "sl", "adapter-install"), Outcome::Unknown { .. }), "{end:?}");
    is_running(&host, "again");
    let end = rollback(&site, &state).unwrap();
    assert_eq!(end.state, RunState::RolledBack);
    let Outcome::Applied { notes } = outcome(&end, "sl", "adapter-install") else { panic!("{end:?}") };
    assert_eq!(why_of(notes), ["install-unsettled", "installer-not-undone"]);
}

fn server_at(host: &Fake) -> Fake {
    host.clone()
}

fn why_of(notes: &[Text]) -> Vec<&str> {
    notes.iter().map(why).collect()
}

#[test]
fn another_file_than_was_planned_is_not_run() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let planned = plan(&host, false);
    host.put(EXE, b"another");
    let (end, _) = apply(planned, &site(&host), &state(dir.path()), nobody);
    assert!(
        matches!(outcome(&end, "sl", "adapter-install"), Outcome::Refused { why } if why.id == "installer-changed")
    );
    assert_eq!((end.run.clone(), deeds(&host).len()), (None, 0), "seen before anything is stopped");
    // And just before it is run: the first look was the preparation's.
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let reads = {
        let (other, dir) = (server(), tempfile::tempdir().unwrap());
        apply(plan(&other, false), &site(&other), &state(dir.path()), nobody);
        let log = other.log();
        let run = log.iter().position(|call| matches!(call, quantalink::host::fake::Call::Run(_))).unwrap();
        log[..run].iter().filter(|call| matches!(call, quantalink::host::fake::Call::Read(_))).count()
    };
    host.third_hand(Op::Read, reads, EXE, Some(b"another"));
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    assert!(
        matches!(outcome(&end, "sl", "adapter-install"), Outcome::Refused { why } if why.id == "installer-changed"),
        "{end:?}"
    );
    assert_eq!(host.calls(Op::Run), 0);
    is_running(&host, "refused");
    is_old(&host, "refused");
}

/// It was run before the run was cut: not once more, whatever the plan says.
#[test]
fn it_is_run_once() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    let end = cut_after("adapter-install", &host, &site, &state);
    assert_eq!(end.state, RunState::Unfinished);
    is_running(&host, "cut");
    let end = resume(&host, false, &site, &state).unwrap();
    assert_eq!((end.state, host.calls(Op::Run)), (RunState::Complete, 1), "{end:?}");
    let Outcome::Applied { notes } = outcome(&end, "sl", "adapter-install") else { panic!("{end:?}") };
    assert_eq!(why(&notes[0]), "installer-ended");
    is_running(&host, "resumed");
    assert_eq!(file(&host), ("2.0.0.5".into(), true));
}

fn rewritten() -> String {
    let more = "  <device vendor=\"NEW\" product=\"BY INSTALLER\" number=\"1\"/>\n</rules>\n";
    RULES.replace("</rules>\n", more).replace("2.0.0.4", "2.0.0.7")
}

#[test]
fn it_rewrites_the_file_by_the_same_rule() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let (site, state) = (site(&host), state(dir.path()));
    host.third_hand(Op::Run, 1, XML, Some(rewritten().as_bytes()));
    let answer = |question: &Question| {
        assert_eq!(question.kind, QuestionKind::Changed { same_rule: true });
        assert!(question.diff.as_ref().unwrap().unified("a", "b").contains("+<rules version=\"2.0.0.8\">"));
        Some(Reply::Yes)
    };
    let (end, told) = apply(plan(&host, false), &site, &state, answer);
    assert_eq!((end.state, told.asked.len()), (RunState::Complete, 1), "{end:?}");
    assert_eq!(file(&host), ("2.0.0.8".into(), true));
    is_running(&host, "made");
    let run = end.run.unwrap();
    let journal = Journal::load(&state, &run).unwrap().unwrap();
    let last = journal.items.last().unwrap();
    assert_eq!(
        (&*last.entry.at.id.0, last.entry.after_hash),
        ("scsi-ids", host.bytes(XML).map(|now| Hash::of(&now)))
    );
    // What is undone is what the installer left, by the rule of a service that has run.
    let (end, told) = asked(nobody, |cx, tell| engine::rollback(None, &site, &state, cx, tell));
    let end = end.unwrap();
    assert_eq!((end.state, &end.error), (RunState::RolledBack, &None), "{end:?}");
    let undone = told.events.iter().filter_map(|event| match event {
        Event::Ended(at, Outcome::RolledBack) => Some(&*at.id.0),
        _ => None,
    });
    let order: Vec<&str> = undone.collect();
    assert_eq!(order, ["start-service", "scsi-ids", "stop-service"], "as they were begun, the last first");
    assert_eq!(host.bytes(XML).unwrap(), rewritten().replace("2.0.0.7", "2.0.0.9").into_bytes());
    is_running(&host, "rolled back");
}

#[test]
fn a_new_edit_that_is_not_agreed_to() {
    let other = rewritten().replace("  <device", "\t<device");
    for (new, same_rule, answer) in [
        (rewritten(), true, nobody as fn(&Question) -> Option<Reply>),
        (rewritten(), true, no),
        (other, false, no),
    ] {
        let (dir, host) = (tempfile::tempdir().unwrap(), server());
        host.third_hand(Op::Run, 1, XML, Some(new.as_bytes()));
        let (end, told) = apply(plan(&host, false), &site(&host), &state(dir.path()), answer);
        assert_eq!(told.asked[0].kind, QuestionKind::Changed { same_rule });
        let refused = outcome(&end, "sl", "scsi-ids");
        assert!(
            matches!(refused, Outcome::Refused { why } if why.id == "changed-by-installer-refused"),
            "{end:?}"
        );
        assert_eq!((host.bytes(XML).unwrap(), host.calls(Op::Replace)), (new.into_bytes(), 0));
        is_running(&host, "refused");
    }
}

#[test]
fn other_ends_of_a_rewritten_file() {
    // It has added the entry itself.
    let with = {
        let other = server();
        let Some(quantalink::core::change::Act::Write(write)) = edit(&other) else { panic!() };
        write.new.to_vec()
    };
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    host.third_hand(Op::Run, 1, XML, Some(&with));
    let (end, told) = apply(plan(&host, false), &site(&host), &state(dir.path()), nobody);
    assert_eq!((outcome(&end, "sl", "scsi-ids"), end.state), (&Outcome::Done, RunState::Complete));
    assert_eq!((told.asked.len(), host.calls(Op::Replace)), (0, 0));
    is_running(&host, "done");

    // The editor refuses what it left.
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    host.third_hand(Op::Run, 1, XML, Some(b"<rules version=\"2.0\">"));
    let (end, _) = apply(plan(&host, false), &site(&host), &state(dir.path()), yes);
    assert!(
        matches!(outcome(&end, "sl", "scsi-ids"), Outcome::Refused { why } if why.id.starts_with("xml-")),
        "{end:?}"
    );
    is_running(&host, "refused by the editor");

    // No installer was run: a file that changed is refused as ever.
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let n = {
        let (other, dir) = (server(), tempfile::tempdir().unwrap());
        apply(plan(&other, true), &site(&other), &state(dir.path()), nobody);
        other.calls(Op::Control)
    };
    assert_eq!(n, 4);
    host.third_hand(Op::Control, 2, XML, Some(rewritten().as_bytes()));
    let (end, told) = apply(plan(&host, true), &site(&host), &state(dir.path()), yes);
    assert!(
        matches!(outcome(&end, "sl", "scsi-ids"), Outcome::Refused { why } if why.id == "changed-since-plan"),
        "{end:?}"
    );
    assert!(told.asked.is_empty());
    is_running(&host, "refused");
}

/// It starts the service itself: stopped again before the file is edited.
#[test]
fn it_starts_the_service() {
    let (dir, host) = (tempfile::tempdir().unwrap(), server());
    let other = host.clone();
    let (end, _) = asked(nobody, |cx, tell| {
        let watch = |event: Event| {
            if matches!(&event, Event::Ended(at, _) if at.id.0 == "adapter-install") {
                other.set_service(SL, ServiceState::Running);
            }
            tell(event);
        };
        engine::apply(plan(&host, false), &site(&host), &state(dir.path()), cx, &watch)
    });
    assert_eq!(end.state, RunState::Complete, "{end:?}");
    let order = [
        "stop SLAgent",
        "stop StorageLink",
        "run",
        "stop StorageLink",
        "write",
        "start StorageLink",
        "start SLAgent",
    ];
    assert_eq!(deeds(&host), order);
    is_running(&host, "made");
}
