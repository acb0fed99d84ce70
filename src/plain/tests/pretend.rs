//! What the walks go over: fake hosts, a runner that does its work at once, inputs and outputs that break.

use std::cell::RefCell;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};
use std::time::Duration;

use super::super::*;
use crate::base::{Stamp, Text, Untrusted};
use crate::core::answers::Answers;
use crate::core::change::{Act, Standing};
use crate::core::checks::verify;
use crate::core::event::{Event, Outcome, Question, QuestionKind, Reply as Answer, RunEnd, RunId, RunState};
use crate::core::facts::gather;
use crate::core::journal::RunInfo;
use crate::core::plan::Plan;
use crate::core::runner::{Cmd, Site};
use crate::host::fake::{Fake, StillClock};
use crate::host::{Cx, Deadline, Host, NewMeta, Part, Progress, Replace};
use crate::i18n::Lang;

pub const FILE: &str = "/etc/multipath-enabled.conf";
pub const OLD: &str = "devices {\n\tdevice {\n\t\tvendor \"CONTOSO\"\n\t\tproduct \"VAULT\"\n\t}\n}\n";

pub fn clock() -> StillClock {
    StillClock(Stamp::from_unix(1_795_167_000))
}

pub fn node(name: &str, file: &str) -> Fake {
    Fake::new(name)
        .tree()
        .file("/etc/xensource-inventory", "PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='5.6.0'\n")
        .file(FILE, file)
        .link("/etc/multipath.conf", FILE)
}

/// Does at once what the runner does in threads of its own.
pub struct Pretend {
    pub node: Fake,
    pub to: Sender<Reply>,
    pub runs: RefCell<Vec<RunInfo>>,
    pub begun: RefCell<usize>,
    pub fails: bool,
    /// The run asks for a step by hand first, and ends where it is asked to.
    pub asks: bool,
    pub asked: RefCell<Option<Receiver<Answer>>>,
}

impl Pretend {
    pub fn execute(&self, cmd: Cmd) {
        let answers = Answers::default();
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel);
        let site = Site::of(vec![Arc::new(self.node.clone())], Arc::new(clock()), Untrusted::from("/"));
        let facts = || Arc::new(gather(&site, &answers, &[], &cx));
        let reply = match cmd {
            Cmd::Gather(number, _) => Reply::Facts(number, facts()),
            Cmd::Verify(number, _) | Cmd::VerifyRun(number, _) => {
                let facts = facts();
                let checks = verify(&facts, &answers);
                Reply::Checks(number, facts, checks)
            }
            Cmd::Runs(number) => Reply::Runs(number, self.runs.borrow().clone(), Vec::new()),
            Cmd::Save(number, path, _) | Cmd::Report(number, path) => Reply::Written(number, path),
            Cmd::Start(plan) => return self.start(&plan, &cx),
            // Whatever takes a run up answers, or the walk would wait for it for ever.
            Cmd::RollBack(_) => ended(RunState::RolledBack),
            Cmd::Resume(_) | Cmd::GoOnWithout(..) | Cmd::Confirm(_) | Cmd::StartService(_) => {
                ended(RunState::Complete)
            }
            Cmd::List(..) | Cmd::Secret(..) | Cmd::Quit => return,
            Cmd::Cancel => return self.end_by_hand(),
        };
        self.to.send(reply).unwrap();
    }

    pub fn start(&self, plan: &Plan, cx: &Cx<'_>) {
        let tell = |event| self.to.send(Reply::Event(event)).unwrap();
        *self.begun.borrow_mut() += 1;
        tell(Event::Started(RunId(String::from("20261120-1"))));
        if let Some(change) = plan.changes().next().filter(|_| self.asks) {
            let (answer, asked) = mpsc::channel();
            let (text, kind) = (Text::new("start-about"), QuestionKind::Manual);
            tell(Event::Ask(Question { kind, diff: None, text, change: change.at.clone() }, answer));
            *self.asked.borrow_mut() = Some(asked);
            return;
        }
        let mut outcomes = Vec::new();
        for change in plan.changes().filter(|change| change.standing == Standing::Pending) {
            for part in 0..200 {
                let what = Text::new("checks-host").with("host", format!("part {part}"));
                tell(Event::Progress(
                    change.at.clone(),
                    Progress { what, part: Some(Part::Steps(part, 200)) },
                ));
            }
            let outcome = match &change.act {
                Some(Act::Write(write)) if !self.fails => {
                    let replace = Replace {
                        path: write.path.clone(),
                        expect: write.expect,
                        new: write.new.clone(),
                        meta: NewMeta::Keep,
                        make_folders: write.make_folders,
                        stage: write.stage.clone(),
                        under: None,
                    };
                    self.node.replace(&replace, cx).unwrap();
                    Outcome::Applied { notes: Vec::new() }
                }
                _ => Outcome::Failed { why: Text::new("fact-no-answer") },
            };
            tell(Event::Ended(change.at.clone(), outcome.clone()));
            outcomes.push((change.at.clone(), outcome));
        }
        let state = if self.fails { RunState::Unfinished } else { RunState::Complete };
        let run = Some(RunId(String::from("20261120-1")));
        tell(Event::Finished(RunEnd { run, state, outcomes, notes: Vec::new(), error: None }));
    }
}

impl Pretend {
    /// The run ends in the middle; what was asked must have been answered by no.
    pub fn end_by_hand(&self) {
        let Some(asked) = self.asked.borrow_mut().take() else { return };
        assert_eq!(asked.try_recv(), Ok(Answer::No));
        self.to.send(ended(RunState::Unfinished)).unwrap();
    }
}

/// A run that ends so, and of which nothing more is told.
fn ended(state: RunState) -> Reply {
    let run = Some(RunId(String::from("20261120-1")));
    let (outcomes, notes) = (Vec::new(), Vec::new());
    Reply::Event(Event::Finished(RunEnd { run, state, outcomes, notes, error: None }))
}

/// What a walk left behind.
pub struct Walked {
    pub code: u8,
    pub output: String,
    pub begun: usize,
    pub node: Fake,
}

pub struct Walk<'a> {
    pub node: Fake,
    pub input: &'a mut dyn BufRead,
    pub options: PlainOptions,
    pub catalogue: Catalogue,
    pub runs: Vec<RunInfo>,
    pub fails: bool,
    pub asks: bool,
    pub lost: Cancel,
    /// The output breaks after so many bytes.
    pub room: usize,
}

impl<'a> Walk<'a> {
    pub fn new(input: &'a mut dyn BufRead) -> Self {
        Self {
            node: node("local", OLD),
            input,
            options: PlainOptions::default(),
            catalogue: Catalogue::new(Lang::En),
            runs: Vec::new(),
            fails: false,
            asks: false,
            lost: Cancel::default(),
            room: usize::MAX,
        }
    }

    pub fn go(self) -> Walked {
        let (to, replies) = mpsc::channel();
        let pretend = Pretend {
            node: self.node,
            to,
            runs: RefCell::new(self.runs),
            begun: RefCell::new(0),
            fails: self.fails,
            asks: self.asks,
            asked: RefCell::new(None),
        };
        let execute = |cmd| pretend.execute(cmd);
        let clock = clock();
        let site = session::Site { execute: &execute, replies, lost: &self.lost, clock: &clock };
        let mut output = Narrow { kept: Vec::new(), room: self.room };
        let setup = Setup {
            answers: Answers::default(),
            practice: false,
            practice_stays: false,
            no_host: false,
            can_reach: false,
            asks_server: false,
            folder: PathBuf::from("/root"),
            state_dir: PathBuf::from("/var/lib/quantalink"),
            root: None,
            practice_hints: Vec::new(),
        };
        let session = session::Session::new(site, &self.catalogue, self.input, &mut output, self.options);
        let ending = session.run(setup);
        let output = String::from_utf8(output.kept).unwrap();
        let begun = *pretend.begun.borrow();
        Walked { code: ending.code, output, begun, node: pretend.node }
    }
}

/// An output that breaks.
pub struct Narrow {
    pub kept: Vec<u8>,
    pub room: usize,
}

impl Write for Narrow {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.kept.len() + bytes.len() > self.room {
            return Err(std::io::ErrorKind::BrokenPipe.into());
        }
        self.kept.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// An input that must not be read.
pub struct Untouched;

impl Read for Untouched {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        panic!("a key was waited for");
    }
}

/// An input that ends with a signal.
pub struct Signalled(pub Cancel);

impl Read for Signalled {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        self.0.set();
        Ok(0)
    }
}

pub fn typed(lines: &str) -> Walked {
    Walk::new(&mut Cursor::new(lines.as_bytes())).go()
}
