//! Steps by hand: told in their place, confirmed where somebody is there.

use quantalink::base::Text;
use quantalink::core::change::{Act, Change, ChangeKind, Standing};
use quantalink::core::event::{Event, Outcome, QuestionKind, RunState};
use quantalink::core::journal::{Journal, runs};

use super::rig::outcome;
use super::server::*;

/// A step by hand of that id.
pub fn manual(id: &'static str) -> Change {
    let act = Act::Manual { text: Text::new("adapter-section-tests").with("step", id) };
    Change { standing: Standing::Manual, ..change(id, ChangeKind::Manual, Some(act), &[]) }
}

#[test]
fn asked_in_its_place() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone());
    let (site, state) = (site(&host), state(dir.path()));
    let mut planned = plan(&host, true);
    planned.hosts[0].changes[1] = manual("adapter-install");
    let (end, told) = apply(planned, &site, &state, |question| {
        // In its place: after the stop, before the edit that waits for it.
        assert_eq!(
            (question.kind, deeds(&host)),
            (QuestionKind::Manual, vec![String::from("stop StorageLink")])
        );
        yes(question)
    });
    assert_eq!((end.state, told.asked.len()), (RunState::Complete, 1), "{end:?}");
    assert_eq!(outcome(&end, "sl", "adapter-install"), &Outcome::Manual);
    assert_eq!(why(&end.notes[0].1), "confirmed-by-hand");
    assert_eq!(file(&host), ("2.0.0.5".into(), true), "what waits for it is made");
    let journal = Journal::load(&state, &end.run.unwrap()).unwrap().unwrap();
    assert_eq!(&*journal.confirmed[0].id.0, "adapter-install");
}

/// The installer that is run by hand may rewrite the file, as one that the program runs may: planned anew and asked.
#[test]
fn an_installer_run_by_hand_rewrites_the_file() {
    let more = "  <device vendor=\"NEW\" product=\"BY INSTALLER\" number=\"1\"/>\n</rules>\n";
    let rewritten = RULES.replace("</rules>\n", more).replace("2.0.0.4", "2.0.0.7");
    for (ran, asked, ends) in [(true, 2, RunState::Complete), (false, 1, RunState::RolledBack)] {
        let (dir, host) = (tempfile::tempdir().unwrap(), alone());
        let (site, state) = (site(&host), state(dir.path()));
        let mut planned = plan(&host, true);
        planned.hosts[0].changes[1] = manual("adapter-install");
        let (end, told) = apply(planned, &site, &state, |question| match question.kind {
            QuestionKind::Manual => {
                host.put(XML, rewritten.as_bytes());
                if ran { yes(question) } else { no(question) }
            }
            kind => {
                assert_eq!(kind, QuestionKind::Changed { same_rule: true });
                yes(question)
            }
        });
        assert_eq!((end.state, told.asked.len()), (ends, asked), "{end:?}");
        is_running(&host, "whatever was answered");
        if ran {
            assert_eq!(file(&host), ("2.0.0.8".into(), true));
        } else {
            // Nobody said that an installer ran: somebody else has changed it.
            let Outcome::Refused { why: said } = outcome(&end, "sl", "scsi-ids") else { panic!("{end:?}") };
            assert_eq!(why(said), "changed-since-plan");
            assert_eq!(host.bytes(XML).unwrap(), rewritten.as_bytes());
        }
    }
}

#[test]
fn without_an_answer_it_stays_by_hand_and_the_run_goes_on() {
    for answer in [nobody, no] {
        let (dir, host) = (tempfile::tempdir().unwrap(), alone());
        let (site, state) = (site(&host), state(dir.path()));
        let mut planned = plan(&host, true);
        planned.hosts[0].changes[1] = manual("adapter-install");
        let (end, _) = apply(planned, &site, &state, answer);
        assert_eq!((end.state, end.exit(RunState::Complete)), (RunState::Complete, 0), "{end:?}");
        assert_eq!((outcome(&end, "sl", "adapter-install"), end.notes.len()), (&Outcome::Manual, 0));
        assert_eq!(file(&host), ("2.0.0.5".into(), true));
    }
}

/// A plan with nothing but steps by hand: asked one after the other, and no run.
#[test]
fn nothing_but_steps_by_hand() {
    let (dir, host) = (tempfile::tempdir().unwrap(), alone());
    let (site, state) = (site(&host), state(dir.path()));
    let planned = of(vec![manual("stop-service"), manual("start-service")]);
    let (end, told) = apply(planned, &site, &state, |question| {
        if question.change.id.0 == "start-service" { yes(question) } else { no(question) }
    });
    let ids: Vec<&str> = told.asked.iter().map(|question| &*question.change.id.0).collect();
    assert_eq!(ids, ["stop-service", "start-service"]);
    assert_eq!((end.run.clone(), end.state, end.exit(RunState::Complete)), (None, RunState::Complete, 0));
    assert_eq!((end.notes.len(), &*end.notes[0].0.id.0), (1, "start-service"));
    let ended = told.events.iter().filter(|event| matches!(event, Event::Ended(_, Outcome::Manual)));
    assert_eq!(ended.count(), 2);
    assert!(host.log().is_empty() && runs(&state).unwrap().0.is_empty(), "no lock, no journal");
}

/// After a failure nobody is asked for more.
#[test]
fn nothing_is_asked_after_a_failure() {
    let host = alone().turn(SL, quantalink::host::ServiceOp::Stop, quantalink::host::fake::Turn::Ignores);
    let dir = tempfile::tempdir().unwrap();
    let mut planned = plan(&host, true);
    planned.hosts[0].changes.push(manual("adapter-listed"));
    let (end, told) = apply(planned, &site(&host), &state(dir.path()), yes);
    assert_eq!((outcome(&end, "sl", "adapter-listed"), told.asked.len()), (&Outcome::Manual, 0));
}
