use std::sync::mpsc::{Receiver, channel};

use super::*;
use crate::base::{Hash, Stamp};
use crate::core::change::{Act, Change, ChangeId, ChangeKind, ChangeRef, Interrupt, Standing, Write};
use crate::core::event::Outcome;
use crate::core::facts::Role;
use crate::core::plan::HostPlan;
use crate::core::report::Format;
use crate::core::runner::Runner;
use crate::host::fake::{Fake, Op, Script, StillClock};
use crate::host::{Expect, Host, HostId};

const LONG: Duration = Duration::from_mins(1);

struct Rig {
    runner: Runner,
    replies: Receiver<Reply>,
    host: Fake,
    dir: tempfile::TempDir,
}

fn rig(host: Fake) -> Rig {
    pool(vec![host])
}

/// A rig of several nodes; the first one is its host.
fn pool(hosts: Vec<Fake>) -> Rig {
    let dir = tempfile::tempdir().unwrap();
    let clock = Arc::new(StillClock(Stamp::from_unix(1_795_167_000)));
    let nodes = hosts.iter().map(|host| Arc::new(host.clone()) as Arc<dyn Host>).collect();
    let host = hosts.into_iter().next().unwrap();
    let site = Site::of(nodes, clock, "/".into());
    let state = State::open(&dir.path().join("state"), false).unwrap();
    let (tell, replies) = channel();
    let tell = Mutex::new(tell);
    let runner = Runner::new(site, state, Arc::new(move |reply| drop(lock(&tell).send(reply))));
    Rig { runner, replies, host, dir }
}

impl Rig {
    fn next(&self) -> Reply {
        self.replies.recv_timeout(LONG).unwrap()
    }

    fn end(&self) -> RunEnd {
        loop {
            if let Reply::Event(Event::Finished(end)) = self.next() {
                return end;
            }
        }
    }
}

fn plan_of(acts: Vec<(&'static str, Act)>) -> Plan {
    let change = |(id, act)| Change {
        at: ChangeRef { host: HostId::local(), id: ChangeId::new(id) },
        after: Vec::new(),
        kind: ChangeKind::EditFile,
        standing: Standing::Pending,
        reasons: Vec::new(),
        explains: Vec::new(),
        path: None,
        act: Some(act),
        diff: None,
        stop: Interrupt::Anywhere,
    };
    let changes = acts.into_iter().map(change).collect();
    let host = HostId::local();
    let host = HostPlan::of(host, Role::Node, "linux".into(), changes);
    Plan { answers: Answers::default(), hosts: vec![host] }
}

fn write_x() -> Act {
    Act::Write(Write {
        path: "/etc/x".into(),
        expect: Expect::Is(Hash::of(b"old")),
        meta: None,
        old: None,
        new: Arc::new(b"new".to_vec()),
        stage: "/etc".into(),
        make_folders: false,
        again: None,
    })
}

fn load() -> Act {
    Act::Load { argv: vec![String::from("slow")] }
}

fn machine() -> Fake {
    Fake::new("local").file("/etc/x", "old").program(&["slow"], Script::Hangs)
}

#[test]
fn a_run_from_start_to_rollback() {
    let rig = rig(machine());
    rig.runner.execute(Cmd::Start(Box::new(plan_of(vec![("x", write_x())]))));
    assert!(matches!(rig.next(), Reply::Event(Event::Started(_))));
    let end = rig.end();
    assert_eq!((end.state, end.error.clone()), (RunState::Complete, None));
    assert!(!rig.runner.at_work() && rig.runner.wait(Duration::ZERO));
    let run = end.run.unwrap();
    rig.runner.execute(Cmd::Runs(Gen(3)));
    let Reply::Runs(Gen(3), found, _) = rig.next() else { panic!() };
    assert_eq!((found.len(), &found[0].run, found[0].state), (1, &run, RunState::Complete));
    // Begun the very moment the end is told: its lock is free.
    rig.runner.execute(Cmd::RollBack(run.clone()));
    assert_eq!(rig.end().state, RunState::RolledBack);
    assert_eq!(rig.host.bytes("/etc/x").as_deref(), Some(&b"old"[..]));
    rig.runner.execute(Cmd::RollBack(run));
    assert_eq!(rig.end().error.unwrap().id, "already-rolled-back");
}

/// What could do nothing has changed nothing of how the run stands.
#[test]
fn a_command_that_is_refused_leaves_the_run_as_its_journal_has_it() {
    let rig = rig(machine());
    rig.runner.execute(Cmd::Start(Box::new(plan_of(vec![("x", write_x())]))));
    let run = rig.end().run.unwrap();
    let never = Cancel::default();
    let other = rig.host.lock(&Cx::quiet(Deadline::after(LONG), &never)).unwrap();
    for cmd in [Cmd::RollBack(run.clone()), Cmd::Resume(run.clone()), Cmd::Confirm(run.clone())] {
        rig.runner.execute(cmd);
        let end = rig.end();
        assert!(end.error.as_ref().unwrap().id.starts_with("lock-held"), "{end:?}");
        assert_eq!((end.run.as_ref(), end.state), (Some(&run), RunState::Complete));
    }
    drop(other);
    rig.runner.execute(Cmd::RollBack(run.clone()));
    assert_eq!(rig.end().state, RunState::RolledBack);
    rig.runner.execute(Cmd::RollBack(run));
    assert_eq!(rig.end().state, RunState::RolledBack);
}

#[test]
fn one_run_at_a_time_and_an_end_when_asked_for() {
    let rig = rig(machine());
    rig.runner.execute(Cmd::Start(Box::new(plan_of(vec![("x", write_x()), ("load", load())]))));
    loop {
        if let Reply::Event(Event::Ended(..)) = rig.next() {
            break;
        }
    }
    assert!(rig.runner.at_work() && !rig.runner.wait(Duration::from_millis(1)));
    rig.runner.execute(Cmd::Start(Box::new(plan_of(vec![("x", write_x())]))));
    assert_eq!(rig.end().error.unwrap().id, "run-at-work");
    rig.runner.execute(Cmd::Cancel);
    let end = rig.end();
    assert_eq!(end.state, RunState::Unfinished);
    assert!(matches!(end.outcomes[0].1, Outcome::Applied { .. }) && rig.runner.wait(LONG));
}

#[test]
fn looks_are_answered_with_their_number() {
    let rig = rig(machine());
    rig.runner.execute(Cmd::Gather(Gen(1), Box::default()));
    assert!(matches!(rig.next(), Reply::Facts(Gen(1), facts) if facts.hosts.len() == 1));
    rig.runner.execute(Cmd::Verify(Gen(2), Box::default()));
    assert!(matches!(rig.next(), Reply::Checks(Gen(2), _, _)));
}

#[test]
fn answers_that_another_session_saved_are_not_written_over() {
    let rig = rig(machine());
    let path = rig.dir.path().join("answers.toml");
    rig.runner.execute(Cmd::Save(Gen(1), rig.dir.path().join("none/x.toml"), Box::default()));
    assert!(matches!(rig.next(), Reply::Failed(Gen(1), why) if why.id == "file-not-written"));
    std::fs::write(&path, "# of somebody else").unwrap();
    let own = rig.dir.path().join("answers-2.toml");
    let mut answers = Answers::default();
    for number in [2, 3] {
        answers.multipath.activate = number == 3;
        rig.runner.execute(Cmd::Save(Gen(number), path.clone(), Box::new(answers.clone())));
        assert!(matches!(rig.next(), Reply::Written(_, at) if at == own));
        assert_eq!(std::fs::read_to_string(&own).unwrap(), answers.write());
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "# of somebody else");
    assert_eq!(
        std::fs::read_dir(rig.dir.path())
            .unwrap()
            .filter(|entry| { entry.as_ref().unwrap().path().extension().is_some_and(|end| end == "toml") })
            .count(),
        2
    );
}

#[test]
fn files_are_written_or_it_is_said_why_not() {
    let rig = rig(machine());
    let path = rig.dir.path().join("answers.toml");
    rig.runner.execute(Cmd::Save(Gen(1), path.clone(), Box::default()));
    assert!(matches!(rig.next(), Reply::Written(Gen(1), at) if at == path));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), Answers::default().write());
    rig.runner.execute(Cmd::Report(Gen(3), path.clone()));
    assert!(matches!(rig.next(), Reply::Failed(Gen(3), why) if why.id == "report-not-here"));
    let reporter =
        |seen: &Seen, format: Format| format!("{} checks {}\n", seen.checks.len(), format.extension());
    let runner = rig.runner.with_reporter(Arc::new(reporter));
    let report = rig.dir.path().join("report.html");
    for (number, name) in [(4, "report"), (5, "report-2"), (6, "report-3")] {
        runner.execute(Cmd::Report(Gen(number), report.clone()));
        let reply = rig.replies.recv_timeout(LONG).unwrap();
        let at = rig.dir.path().join(name);
        assert!(matches!(&reply, Reply::Written(_, told) if *told == at.with_extension("html")), "{reply:?}");
        assert!(runner.wait(LONG));
        for end in ["html", "md", "json"] {
            assert_eq!(std::fs::read_to_string(at.with_extension(end)).unwrap(), format!("0 checks {end}\n"));
        }
        // One of the forms is there already, and is the admin's own.
        std::fs::write(&report, "0 checks html\n").unwrap();
    }
    runner.execute(Cmd::Report(Gen(7), rig.dir.path().join("none/report.html")));
    let reply = rig.replies.recv_timeout(LONG).unwrap();
    assert!(matches!(reply, Reply::Failed(Gen(7), why) if why.id == "file-not-written"));
}

#[test]
fn a_mistake_in_a_thread_is_an_answer() {
    let rig = rig(machine());
    let runner = rig.runner.with_reporter(Arc::new(|_: &Seen, _: Format| {
        std::panic::resume_unwind(Box::new("broken")) // without the noise of a panic's own message
    }));
    runner.execute(Cmd::Report(Gen(1), rig.dir.path().join("report.md")));
    let reply = rig.replies.recv_timeout(LONG).unwrap();
    assert!(matches!(&reply, Reply::Failed(Gen(1), why) if why.id == "program-mistake"), "{reply:?}");
    assert!(runner.wait(LONG));
}

#[test]
fn a_run_that_is_not_there_ends_at_once() {
    let rig = rig(machine());
    let run = RunId(String::from("20200101-1"));
    rig.runner.execute(Cmd::Resume(run.clone()));
    let end = rig.end();
    assert_eq!((end.run, end.error.unwrap().id.as_ref()), (Some(run), "no-such-run"));
}

#[test]
fn a_resumed_run_is_planned_from_its_own_answers() {
    let rig = rig(machine());
    rig.runner.execute(Cmd::Start(Box::new(plan_of(vec![("x", write_x()), ("load", load())]))));
    while !matches!(rig.next(), Reply::Event(Event::Ended(..))) {}
    rig.runner.execute(Cmd::Quit);
    let end = rig.end();
    assert_eq!(end.state, RunState::Unfinished);
    // A machine in memory without multipath files: whatever is planned there now, the run in hand is settled first.
    rig.runner.execute(Cmd::Resume(end.run.clone().unwrap()));
    assert_eq!(rig.end().run, end.run);
    assert_eq!(rig.host.bytes("/etc/x").as_deref(), Some(&b"new"[..]));
}

#[test]
fn a_run_that_failed_on_one_node_goes_on_without_it() {
    goes_on_without_one(false);
}

/// It does not even answer: just then it is to be left out.
#[test]
fn a_run_that_lost_one_node_goes_on_without_it() {
    goes_on_without_one(true);
}

/// The second one refuses what is written on it first.
fn nodes_of_which_the_second_fails() -> [Fake; 3] {
    let node = |name: &str| {
        Fake::new(name)
            .tree()
            .file("/etc/xensource-inventory", "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n")
            .file("/etc/multipath.conf", "defaults {\n}\n")
    };
    let nodes = ["a", "b", "c"].map(node);
    nodes[1].fail_at(Op::Replace, 1, HostError::NotDone(Text::new("no-rights")));
    nodes
}

fn goes_on_without_one(dead: bool) {
    let nodes = nodes_of_which_the_second_fails();
    if dead {
        // The first lock is that of the run that fails there.
        nodes[1].fail_at(Op::Lock, 2, HostError::Refused(Text::new("ssh-timeout").with("host", "b")));
    }
    let rig = pool(nodes.to_vec());
    rig.runner.execute(Cmd::Gather(Gen(1), Box::default()));
    let Reply::Facts(_, facts) = rig.next() else { panic!() };
    rig.runner.execute(Cmd::Start(Box::new(plan(&facts, &Answers::default()))));
    let end = rig.end();
    assert_eq!(end.state, RunState::Unfinished);
    let run = end.run.unwrap();
    let failed = HostId("b".into());
    rig.runner.execute(Cmd::GoOnWithout(run.clone(), vec![failed.clone()]));
    let end = rig.end();
    assert_eq!((end.run.as_ref(), end.state, end.error.clone()), (Some(&run), RunState::Complete, None));
    assert!(
        end.outcomes
            .iter()
            .all(|(at, outcome)| at.host != failed || !matches!(outcome, Outcome::Applied { .. }))
    );
    let made = "/etc/multipath/conf.d/custom-quantastor.conf";
    assert_eq!(nodes.each_ref().map(|node| node.bytes(made).is_some()), [true, false, true]);
    // From then on the run's own answers leave it out; one rollback undoes all of it.
    let state = State::open(&rig.dir.path().join("state"), false).unwrap();
    let journal = Journal::load(&state, &run).unwrap().unwrap();
    assert_eq!(journal.answers("x".into()).unwrap().nodes.leave_out, ["b"]);
    rig.runner.execute(Cmd::RollBack(run));
    assert_eq!(rig.end().state, RunState::RolledBack);
    assert_eq!(nodes.each_ref().map(|node| node.bytes(made).is_some()), [false; 3]);
}

/// The site may have more nodes than the run was for: those that its answers leave out are not touched, nor checked.
#[test]
fn a_resumed_run_keeps_to_its_own_answers() {
    let nodes = nodes_of_which_the_second_fails();
    let rig = pool(nodes.to_vec());
    let mut answers = Answers::default();
    answers.nodes.leave_out = vec![String::from("c")];
    rig.runner.execute(Cmd::Gather(Gen(1), Box::default()));
    let Reply::Facts(_, facts) = rig.next() else { panic!() };
    let mut begun = plan(&facts, &answers);
    begun.hosts.retain(|host| host.host != nodes[2].id());
    rig.runner.execute(Cmd::Start(Box::new(begun)));
    let run = rig.end().run.unwrap();
    rig.runner.execute(Cmd::Resume(run.clone()));
    let planned = loop {
        if let Reply::Planned(planned) = rig.next() {
            break planned;
        }
    };
    assert!(planned.hosts.len() == 2 && planned.hosts.iter().all(|host| host.host != nodes[2].id()));
    assert_eq!(rig.end().state, RunState::Complete);
    let made = "/etc/multipath/conf.d/custom-quantastor.conf";
    assert_eq!(nodes.each_ref().map(|node| node.bytes(made).is_some()), [true, true, false]);
    rig.runner.execute(Cmd::VerifyRun(Gen(2), run));
    let Reply::Checks(Gen(2), facts, checks) = rig.next() else { panic!() };
    assert_eq!(facts.hosts.len(), 2);
    assert!(!checks.is_empty() && checks.iter().all(|check| check.host != nodes[2].id()));
    rig.runner.execute(Cmd::VerifyRun(Gen(3), RunId(String::from("20200101-1"))));
    assert!(matches!(rig.next(), Reply::Failed(Gen(3), why) if why.id == "no-such-run"));
}

/// A run at which another program works was not cut, and is not offered as one that was.
#[test]
fn a_run_of_another_program_is_not_unfinished() {
    let rig = rig(machine());
    rig.runner.execute(Cmd::Start(Box::new(plan_of(vec![("x", write_x()), ("load", load())]))));
    while !matches!(rig.next(), Reply::Event(Event::Ended(..))) {}
    rig.runner.execute(Cmd::Cancel);
    assert_eq!(rig.end().state, RunState::Unfinished);
    // Beside one whose journal cannot be read: told, and it hides none.
    let bad = rig.dir.path().join("state/runs/20250101-1");
    std::fs::create_dir(&bad).unwrap();
    std::fs::write(bad.join("journal.jsonl"), "{}\n").unwrap();
    rig.runner.execute(Cmd::Runs(Gen(1)));
    let Reply::Runs(Gen(1), found, unreadable) = rig.next() else { panic!() };
    assert_eq!((found.len(), unreadable.len()), (1, 1), "{unreadable:?}");
    std::fs::remove_dir_all(bad).unwrap();
    let cx_cancel = Cancel::default();
    let other = rig.host.lock(&Cx::quiet(Deadline::after(LONG), &cx_cancel)).unwrap();
    rig.runner.execute(Cmd::Runs(Gen(2)));
    assert!(matches!(rig.next(), Reply::Failed(Gen(2), why) if why.id.starts_with("lock-held")));
    drop(other);
    rig.runner.execute(Cmd::Runs(Gen(3)));
    assert!(matches!(rig.next(), Reply::Runs(Gen(3), found, _) if found.len() == 1));
}

#[test]
fn the_server_is_the_one_that_the_answers_name() {
    use crate::core::answers::Server;
    use std::sync::atomic::{AtomicUsize, Ordering};

    let Rig { runner, replies, host: _, dir: _dir } = rig(Fake::new("local"));
    let found = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&found);
    let runner = runner.with_answers(Answers::default()).with_finder(Some(Arc::new(move |answers| {
        count.fetch_add(1, Ordering::SeqCst);
        match &answers.adapter.server {
            Some(Server::Smb(url)) if url.contains("sl") => {
                Ok(Some(Arc::new(Fake::new(url)) as Arc<dyn Host>))
            }
            Some(_) => Err(Text::new("no-server")),
            None => Ok(None),
        }
    })));
    let named = |server: Option<&str>| {
        let mut answers = Answers::default();
        answers.adapter.server = server.map(|url| Server::Smb(url.into()));
        runner.execute(Cmd::Gather(Gen(1), Box::new(answers)));
        match replies.recv_timeout(LONG).unwrap() {
            Reply::Facts(_, facts) => Ok(facts.hosts.iter().map(|host| host.host.0.shown()).collect()),
            Reply::Failed(_, why) => Err(why.id.clone()),
            other => panic!("{other:?}"),
        }
    };
    let hosts = |names: &[&str]| Ok::<Vec<String>, _>(names.iter().map(|name| (*name).to_owned()).collect());
    assert_eq!(named(None), hosts(&["local"]));
    assert_eq!(found.load(Ordering::SeqCst), 0, "nothing else was named than at the beginning");
    assert_eq!(named(Some("smb://a@sl1")), hosts(&["smb://a@sl1", "local"]));
    assert_eq!(named(Some("smb://a@sl1")), hosts(&["smb://a@sl1", "local"]));
    assert_eq!(found.load(Ordering::SeqCst), 1, "the same one stays, with what it knows");
    assert_eq!(named(Some("smb://a@")), Err("no-server".into()));
    assert_eq!(named(Some("smb://a@sl2")), hosts(&["smb://a@sl2", "local"]));
    assert_eq!(named(None), hosts(&["local"]));
}

/// What the wizard began with has no node that is reached over SSH: those of the run are reached for it, as for its rollback.
#[test]
fn only_starting_reaches_the_nodes_of_the_run() {
    use crate::core::answers::Nodes;
    use crate::core::change::ServiceChange;
    use crate::core::pool::{Doors, Listed, Node};
    use crate::core::runner::Pace;
    use crate::core::secrets::Keyring;
    use crate::host::fake::Turn;
    use crate::host::{ServiceOp, ServiceState};

    struct Door(Fake);
    impl Doors for Door {
        fn open(&self, wanted: &Nodes, _: &Keyring, _: &Cx<'_>) -> Result<Vec<Node>, Text> {
            assert_eq!(wanted.list, ["n1"]);
            let listed = Listed { host: self.0.id(), member: None, left_out: false, trouble: None };
            Ok(vec![Node { listed, host: Some(Arc::new(self.0.clone())) }])
        }
    }

    let says = Turn::Says(HostError::NotDone(Text::new("service-busy").with("service", "S")));
    let node = Fake::new("n1").tree().file("/etc/x", "old").serves("S", ServiceState::Running);
    let node = node.turn("S", ServiceOp::Start, says).turn("S", ServiceOp::Start, Turn::Takes(0));
    node.fail_at(Op::Replace, 1, HostError::NotDone(Text::new("no-rights")));
    let dir = tempfile::tempdir().unwrap();
    let clock = Arc::new(StillClock(Stamp::from_unix(1_795_167_000)));
    let pace = Pace { service: Duration::from_secs(5), poll: Duration::from_millis(1), ..Pace::default() };
    let pace = Pace { watch: Duration::from_millis(1), ..pace };
    let doors: Arc<dyn Doors> = Arc::new(Door(node.clone()));
    let site = Site { doors: Some(doors), pace, ..Site::of(Vec::new(), clock, "/".into()) };
    let state = State::open(&dir.path().join("state"), false).unwrap();
    let (tell, replies) = channel();
    let tell = Mutex::new(tell);
    let runner = Runner::new(site, state, Arc::new(move |reply| drop(lock(&tell).send(reply))));
    let rig = Rig { runner, replies, host: node.clone(), dir };

    let mut answers = Answers::default();
    answers.nodes.list = vec!["n1".into()];
    rig.runner.execute(Cmd::Gather(Gen(1), Box::new(answers.clone())));
    assert!(matches!(rig.next(), Reply::Facts(..)));
    let stop = ServiceChange { name: "S".into(), op: ServiceOp::Stop, others: Vec::new() };
    let mut plan = plan_of(vec![("stop-service", Act::Service(stop)), ("x", write_x())]);
    plan.answers = answers;
    for host in &mut plan.hosts {
        host.host = node.id();
        host.changes.iter_mut().for_each(|change| change.at.host = node.id());
    }
    rig.runner.execute(Cmd::Start(Box::new(plan)));
    let end = rig.end();
    assert_eq!(
        (end.state, node.service_state("S")),
        (RunState::Unfinished, Some(ServiceState::Stopped)),
        "{end:?}"
    );
    rig.runner.execute(Cmd::StartService(end.run.unwrap()));
    let end = rig.end();
    assert_eq!((end.state, end.error.as_ref()), (RunState::RolledBack, None), "{end:?}");
    assert_eq!(node.service_state("S"), Some(ServiceState::Running));
}
