//! The real program on a tree, and its answers as JSON.

use std::process::{Command, Output};

use serde_json::Value;

use super::tree::Tree;

/// What the program answered.
pub struct Answer {
    /// The command line, for messages.
    pub asked: String,
    /// The exit code; -1: ended by a signal.
    pub code: i32,
    /// Stdout as JSON; null where there is none.
    pub json: Value,
    /// Both streams.
    pub said: String,
}

impl Answer {
    pub fn of(asked: String, output: &Output) -> Self {
        Self::read(asked, output.status.code().unwrap_or(-1), &output.stdout, &output.stderr)
    }

    pub fn read(asked: String, code: i32, stdout: &[u8], stderr: &[u8]) -> Self {
        let said = [String::from_utf8_lossy(stdout), String::from_utf8_lossy(stderr)].concat();
        Self { asked, code, json: serde_json::from_slice(stdout).unwrap_or(Value::Null), said }
    }

    /// It ended with this exit code.
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}: {}", self.asked, self.said);
        self
    }

    pub fn release(&self) -> &str {
        self.json["hosts"][0]["release"].as_str().unwrap_or("none")
    }

    /// The changes of the one host.
    pub fn changes(&self) -> Vec<Change<'_>> {
        let changes = self.json["hosts"][0]["changes"].as_array();
        changes.unwrap_or_else(|| panic!("{}: {}", self.asked, self.said)).iter().map(Change).collect()
    }

    pub fn change(&self, id: &str) -> Change<'_> {
        let changes = self.changes();
        let found = changes.into_iter().find(|change| change.word("id") == id);
        found.unwrap_or_else(|| panic!("no change {id}: {}: {}", self.asked, self.said))
    }

    /// Every change as `id status`.
    pub fn statuses(&self) -> Vec<String> {
        let changes = self.changes();
        changes.iter().map(|change| format!("{} {}", change.word("id"), change.word("status"))).collect()
    }

    /// How a check ended.
    pub fn check(&self, id: &str) -> &str {
        self.found(id)["status"].as_str().unwrap()
    }

    /// What a check saw.
    pub fn evidence(&self, id: &str) -> &str {
        self.found(id)["evidence"].as_str().unwrap()
    }

    fn found(&self, id: &str) -> &Value {
        let checks = self.json["checks"].as_array().into_iter().flatten();
        let found = checks.into_iter().find(|check| check["id"] == id);
        found.unwrap_or_else(|| panic!("no check {id}: {}: {}", self.asked, self.said))
    }

    /// The checks that failed.
    pub fn failed(&self) -> Vec<&str> {
        let checks = self.json["checks"].as_array().into_iter().flatten();
        checks.filter(|check| check["status"] == "fail").filter_map(|check| check["id"].as_str()).collect()
    }
}

/// A change as JSON has it.
#[derive(Clone, Copy)]
pub struct Change<'a>(&'a Value);

impl<'a> Change<'a> {
    pub fn word(self, key: &str) -> &'a str {
        self.0[key].as_str().unwrap_or("none")
    }

    /// The ids of its reasons, in their order.
    pub fn reasons(self) -> Vec<&'a str> {
        let reasons = self.0["reasons"].as_array().into_iter().flatten();
        reasons.filter_map(|reason| reason["id"].as_str()).collect()
    }

    /// The words of a reason.
    pub fn says(self, id: &str) -> &'a str {
        let mut reasons = self.0["reasons"].as_array().into_iter().flatten();
        let found = reasons.find(|reason| reason["id"] == id);
        found.unwrap_or_else(|| panic!("{id} is not in {:?}", self.reasons()))["message"].as_str().unwrap()
    }
}

/// The program, with nothing of this process's environment.
pub fn quantalink() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
    command.env_clear().env("HOME", "/nonexistent").env("TERM", "dumb");
    command
}

/// `quantalink … --json --root TREE`, of the section multipath alone.
pub fn on(tree: &Tree, words: &str) -> Answer {
    let mut command = quantalink();
    command.args(words.split(' ')).args(["--json", "--root"]).arg(tree.root());
    if ["plan", "apply", "verify"].iter().any(|verb| words.starts_with(verb)) {
        command.args(["--section", "multipath"]);
    }
    command.arg("--state-dir").arg(tree.state());
    Answer::of(words.to_owned(), &command.output().unwrap())
}
