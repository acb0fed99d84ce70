//! What comes back from the runner, taken into the flow.

use std::path::PathBuf;
use std::sync::Arc;

use crate::base::Text;
use crate::core::event::Event;
use crate::core::facts::Facts;
use crate::core::journal::RunInfo;
use crate::core::runner::{Cmd, Reply};

use super::flow::{Asked, Flow, Want};
use super::page::Level;
use super::{files, pages, paths};

impl Flow {
    pub(super) fn reply(&mut self, reply: Reply) -> Vec<Cmd> {
        match reply {
            Reply::Facts(gen_, facts) if self.wanted(gen_).is_some() => self.take_facts(facts),
            Reply::Checks(gen_, facts, checks) if self.wanted(gen_).is_some() => {
                self.take_facts(facts);
                self.checks = Some(checks);
                // What was looked at is what that run was for: nothing is planned from it by the answers of now.
                self.seen_for_run = self.checks_of_run().is_some();
            }
            Reply::Listed(gen_, folder, entries) if self.wanted(gen_).is_some() => {
                paths::listed(self, &folder, entries);
            }
            Reply::Runs(gen_, runs, unreadable) if self.wanted(gen_).is_some() => {
                self.take_runs(runs);
                for why in unreadable {
                    self.say(why.clone());
                    self.notice = Some((Level::Error, why));
                }
            }
            Reply::Written(gen_, path) => {
                if let Some(want) = self.wanted(gen_) {
                    self.written(want, path);
                }
            }
            Reply::Failed(gen_, why) => {
                if let Some(want) = self.wanted(gen_) {
                    self.failed(want, why);
                }
            }
            Reply::Planned(plan) => {
                if let Some(run) = self.run.as_mut().filter(|run| run.at_work()) {
                    run.planned(&plan);
                }
            }
            Reply::Event(event) => return self.event(event),
            Reply::Facts(..) | Reply::Checks(..) | Reply::Runs(..) | Reply::Listed(..) => {}
        }
        Vec::new()
    }

    fn take_facts(&mut self, facts: Arc<Facts>) {
        self.name_left_out(&facts);
        self.now = self.now.max(facts.at);
        self.say(Text::new("log-looked").with("hosts", facts.hosts.len()));
        self.roles = facts.hosts.iter().map(|host| host.role).collect();
        if self.setup.asks_server {
            self.setup.no_host = facts.hosts.is_empty();
        }
        self.facts = Some(facts);
        self.replan();
        if pages::server::leads_back(self) {
            self.at = pages::server::ID;
        }
    }

    fn take_runs(&mut self, runs: Vec<RunInfo>) {
        self.runs = Some(runs);
        let unfinished = self.unfinished().is_some();
        self.was_cut |= pages::unfinished::of_a_former_session(self);
        if unfinished && matches!(self.at, pages::start::ID | pages::server::ID) && self.run.is_none() {
            self.at = pages::unfinished::ID;
        } else if !unfinished && self.at == pages::unfinished::ID {
            self.at = pages::start::ID;
        }
    }

    fn written(&mut self, want: Want, path: PathBuf) {
        let id = if want == Want::Report { "notice-report-written" } else { "notice-answers-written" };
        let text = Text::new(id).with("path", files::raw(&path));
        self.say(text.clone());
        self.notice = Some((Level::Info, text));
        match want {
            Want::Report => self.report = Some(path),
            _ => self.saved = Some(path),
        }
    }

    fn failed(&mut self, want: Want, why: Text) {
        self.say(why.clone());
        self.notice = Some((Level::Error, why));
        match want {
            Want::Runs => self.runs = None,
            // What is known is of other answers, or old.
            Want::Facts | Want::Checks => self.stale = true,
            Want::List | Want::Report | Want::Answers => {}
        }
    }

    fn event(&mut self, event: Event) -> Vec<Cmd> {
        if let Event::Ask(question, to) = event {
            if let Some(run) = &mut self.run {
                run.rest(&question.change);
            }
            self.questions.push_back((question, to));
            if self.leaving() {
                self.answer_alone();
            }
            return Vec::new();
        }
        let Some(run) = self.run.as_mut().filter(|run| run.at_work()) else { return Vec::new() };
        let host = match &event {
            Event::Progress(at, _) | Event::Ended(at, _) => Some(at.host.clone()),
            Event::Started(_) | Event::Ask(..) | Event::Finished(_) => None,
        };
        let lines = run.take(event);
        for line in lines {
            self.say_of(host.clone(), line);
        }
        if self.at_work() { Vec::new() } else { self.finished() }
    }

    /// The run has ended: look at the hosts again, for all that was known of them may be old.
    fn finished(&mut self) -> Vec<Cmd> {
        if !matches!(self.ask, Some(Asked::Quit)) {
            self.ask = None;
        }
        self.questions.clear();
        if let Some(why) = self.leaving {
            return self.end(self.code(why));
        }
        self.facts = None;
        self.plan = None;
        self.checks = None;
        self.waiting.retain(|(_, want)| *want != Want::Facts);
        vec![Cmd::Runs(self.want(Want::Runs)), self.verify()]
    }
}
