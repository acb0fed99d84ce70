//! What the admin does with the nodes: add one, leave one out, accept its key, go on without those that failed.

use crate::base::{Arg, Text};
use crate::core::event::Outcome;
use crate::core::facts::Facts;
use crate::core::pool::Listed;
use crate::core::runner::Cmd;
use crate::host::HostId;

use super::flow::Flow;
use super::page::ActionId;
use super::pages;
use super::run::{Kind, Now};

/// What a node is in trouble with, as far as the admin can do something about it here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Its host key is not known.
    Key,
    /// It shows another host key than before.
    KeyChanged,
    /// It does not let us in.
    Login,
    /// It knows only old algorithms.
    OldSsh,
    /// It cannot be reached, or whatever else.
    Other,
}

/// What kind of trouble that is.
pub(super) fn trouble(why: &Text) -> Trouble {
    match &*why.id {
        "ssh-host-key-unknown" => Trouble::Key,
        "ssh-host-key-changed" | "ssh-host-key-revoked" => Trouble::KeyChanged,
        "ssh-old-algorithms" => Trouble::OldSsh,
        id if id.starts_with("ssh-auth") || id.starts_with("ssh-pass") => Trouble::Login,
        _ => Trouble::Other,
    }
}

impl Flow {
    /// The nodes that there are, as the last look found them.
    pub(super) fn listed(&self) -> &[Listed] {
        self.facts.as_ref().map_or(&[], |facts| &facts.nodes)
    }

    /// What is known of this node.
    pub(super) fn listed_of(&self, host: &HostId) -> Option<&Listed> {
        self.listed().iter().find(|listed| listed.host == *host)
    }

    /// The node whose own page is open, or was last.
    pub(super) fn open_host(&self) -> Option<&HostId> {
        self.node.as_ref().map(|(host, _)| host)
    }

    /// Opens a host's own page.
    pub(super) fn open_node(&mut self, host: HostId) {
        let from = if self.at == pages::node::ID { pages::nodes::ID } else { self.at };
        self.node = Some((host, from));
        self.at = pages::node::ID;
        self.notice = None;
    }

    /// True where the list of nodes can be changed now.
    pub(super) fn choosable(&self) -> bool {
        self.setup.can_reach && !self.at_work()
    }

    /// True where this node is to be left out.
    pub(super) fn leaves_out(&self, host: &HostId) -> bool {
        host.0.utf8().is_some_and(|name| self.setup.answers.nodes.leaves_out(name))
    }

    /// True where the last run has changed something on this node that stands.
    pub(super) fn stands_changed(&self, host: &HostId) -> bool {
        self.run.as_ref().is_some_and(|run| run.stands_on().contains(host))
    }

    /// True where it can be chosen whether this node is left out: what a run has changed there is undone by a rollback only.
    pub(super) fn may_turn(&self, host: &HostId) -> bool {
        self.choosable() && (self.leaves_out(host) || !self.stands_changed(host))
    }

    /// Leaves a node out, or takes it in again.
    pub(super) fn leave_node(&mut self, host: &HostId) {
        if let Some(name) = host.0.utf8() {
            let out = self.leaves_out(host);
            self.setup.answers.nodes.turn(name, !out);
            self.nodes_changed();
        }
    }

    /// Calls the nodes that are left out what the pages call them: a word may be an address or what the pool calls a node.
    pub(super) fn name_left_out(&mut self, facts: &Facts) {
        let out = facts.nodes.iter().filter(|listed| listed.left_out);
        let names: Option<Vec<String>> = out.map(|listed| listed.host.0.utf8().map(String::from)).collect();
        // What was turned since that look is not lost.
        if let Some(names) = names.filter(|names| !names.is_empty() && !self.stale) {
            self.setup.answers.nodes.leave_out = names;
        }
    }

    fn nodes_changed(&mut self) {
        self.stale = true;
        self.saved = None;
        self.checks = None;
        self.answered_anew();
    }

    /// Takes the address that was typed into the list.
    pub(super) fn add_node(&mut self) -> Vec<Cmd> {
        if self.setup.answers.nodes.add(&self.adding).is_ok() {
            self.adding.clear();
            self.nodes_changed();
        }
        Vec::new()
    }

    /// The host key that this node shows, where it is not known: its kind and its fingerprint.
    pub(super) fn shown_key(&self, host: &HostId) -> Option<(&Arg, &Arg)> {
        let why = self.listed_of(host)?.trouble.as_ref()?;
        if trouble(why) == Trouble::Key { why.arg("kind").zip(why.arg("fingerprint")) } else { None }
    }

    /// True where the key that this node shows is accepted.
    pub(super) fn accepts(&self, host: &HostId) -> bool {
        let known = host.0.utf8().and_then(|name| self.setup.answers.nodes.host_keys.get(name));
        let shown = self.shown_key(host).and_then(|(_, fingerprint)| word(fingerprint));
        known.is_some() && known.map(String::as_str) == shown
    }

    /// True where the admin typed this node's address.
    pub(super) fn typed_node(&self, host: &HostId) -> bool {
        self.setup.answers.nodes.list.iter().any(|typed| Some(typed.as_str()) == host.0.utf8())
    }

    /// What the open node's own page offers.
    pub(super) fn act_on_node(&mut self, action: ActionId) -> Vec<Cmd> {
        let Some((host, from)) = self.node.clone() else { return Vec::new() };
        match action {
            ActionId::LeaveNode => self.leave_node(&host),
            ActionId::AcceptKey => self.turn_key(&host),
            _ => {
                let nodes = &mut self.setup.answers.nodes;
                nodes.list.retain(|typed| Some(typed.as_str()) != host.0.utf8());
                if let Some(name) = host.0.utf8() {
                    nodes.turn(name, false);
                }
                self.nodes_changed();
                return self.open(from);
            }
        }
        Vec::new()
    }

    fn turn_key(&mut self, host: &HostId) {
        let shown = self.shown_key(host).and_then(|(_, fingerprint)| word(fingerprint)).map(str::to_owned);
        let accepted = self.accepts(host);
        let Some((name, fingerprint)) = host.0.utf8().zip(shown) else { return };
        let keys = &mut self.setup.answers.nodes.host_keys;
        if accepted {
            keys.remove(name);
        } else {
            keys.insert(name.to_owned(), fingerprint);
        }
        self.nodes_changed();
    }

    /// The nodes on which the run that stopped failed, or left something unclear.
    pub(super) fn failed_nodes(&self) -> Vec<HostId> {
        let mut failed: Vec<HostId> = Vec::new();
        for row in self.run.iter().filter(|run| !run.at_work()).flat_map(|run| &run.rows) {
            let wrong = matches!(&row.now, Now::Ended(Outcome::Failed { .. } | Outcome::Unknown { .. }));
            if wrong && pages::pool::is_node(self, &row.at.host) && !failed.contains(&row.at.host) {
                failed.push(row.at.host.clone());
            }
        }
        failed
    }

    /// True where the run that stopped can go on without the nodes on which it failed: others are left.
    pub(super) fn can_go_on_without(&self) -> bool {
        let failed = self.failed_nodes();
        let others = self.run.iter().flat_map(|run| &run.rows).any(|row| !failed.contains(&row.at.host));
        self.choosable() && self.unfinished().is_some() && !failed.is_empty() && others
    }

    /// Goes on with the run that stopped, without the nodes on which it failed: they are left out from then on.
    pub(super) fn go_on_without(&mut self) -> Vec<Cmd> {
        let Some(id) = self.unfinished().map(|info| info.run.clone()) else { return Vec::new() };
        let failed = self.failed_nodes();
        for host in failed.iter().filter(|host| !self.leaves_out(host)).cloned().collect::<Vec<_>>() {
            self.leave_node(&host);
        }
        let run = self.taken_up(Kind::Resume, &id);
        self.begin(run, Cmd::GoOnWithout(id, failed))
    }
}

fn word(arg: &Arg) -> Option<&str> {
    match arg {
        Arg::Raw(text) => text.utf8(),
        _ => None,
    }
}
