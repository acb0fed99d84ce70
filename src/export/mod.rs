//! The plan for those who roll out with other means: as a shell script per node, or as an Ansible role. Files are made
//! here as values; who calls writes them.

mod ansible;
mod node;
mod sh;
mod words;

pub use ansible::ansible;
pub use sh::sh;

use crate::base::{Stamp, Text};
use crate::core::facts::{Facts, HostFacts};
use crate::core::plan::{HostPlan, Plan};
use crate::core::report::Say;

/// What an export is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// What the hosts said: links, uuid.
    pub facts: &'a Facts,
    /// What is to be done; nothing of it is refused.
    pub plan: &'a Plan,
    /// The tree that `--root` names, as it was typed, made absolute.
    pub root: Option<&'a str>,
    /// This program's version.
    pub version: &'a str,
    /// Says reasons in English, which is what comments are written in.
    pub say: Say<'a>,
}

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutFile {
    /// Its path below the folder, parts separated by `/`; plain ASCII.
    pub path: String,
    /// Whether it can be run.
    pub executable: bool,
    /// What stands in it.
    pub content: Content,
}

/// What stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// This very program.
    Program,
}

impl OutFile {
    fn text(path: impl Into<String>, text: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), executable: false, content: Content::Bytes(text.into()) }
    }
}

impl Source<'_> {
    /// Every host of the plan with its facts.
    fn hosts(&self) -> impl Iterator<Item = (&HostPlan, &HostFacts)> {
        self.plan.hosts.iter().filter_map(|host| {
            let facts =
                self.facts.hosts.iter().find(|facts| facts.host == host.host && facts.role == host.role);
            Some((host, facts?))
        })
    }

    fn says(&self, text: &Text) -> String {
        (self.say)(text)
    }

    const fn when(&self) -> Stamp {
        self.facts.at
    }
}
