//! Reaches the nodes for a command. What only the admin can say is asked on the terminal, where there is one: whether a new
//! host key is the node's, and the password where keys do not do. `--yes` answers neither.

use std::collections::BTreeSet;
use std::io::BufRead as _;

use crate::base::{Arg, Text, Untrusted};
use crate::core::answers::{Answers, Nodes};
use crate::core::pool::Listed;
use crate::core::runner::Site;
use crate::core::secrets::{Keyring, SecretRef};
use crate::host::{Cancel, Cx, Deadline};
use crate::plain::yes_or_no;

use super::super::Desk;
use super::super::fail::Fail;
use super::super::secrets::unseen_line;
use super::super::site::REACHING;
use super::super::watch::Watch;
use super::super::work::can_ask;

/// The site with the nodes that the answers name. Host keys that were accepted on the way stand in the answers then.
///
/// # Errors
/// No list of them can be made; none of them, and no server, can be worked with.
pub fn reach(
    desk: &Desk<'_>,
    site: &Site,
    answers: &mut Answers,
    watch: Option<&Watch>,
) -> Result<Site, Fail> {
    let never = Cancel::default();
    let progress = |progress: crate::host::Progress| {
        if desk.options.verbose {
            desk.note(&progress.what);
        }
    };
    let cx = || Cx {
        deadline: Deadline::after(REACHING),
        cancel: watch.map_or(&never, Watch::cancel),
        progress: &progress,
    };
    let mut asked = Asked::default();
    let found = loop {
        let found = site.reach(answers, &cx());
        watch.map_or(Ok(()), Watch::whole)?;
        let Some(watch) = watch.filter(|_| can_ask()) else { break found };
        let troubles: Vec<Text> = match &found {
            Ok(site) => site.listed.iter().filter_map(|node| node.trouble.clone()).collect(),
            Err(why) => vec![why.clone()],
        };
        let talk = Talk { desk, site, watch };
        if !asked.about(&talk, &troubles, &mut answers.nodes, &cx()) {
            break found;
        }
    };
    usable(desk, found.map_err(Fail::refused)?)
}

/// Tells which nodes are left out. One that cannot be worked with is told of by the plan and the checks.
pub fn tell(desk: &Desk<'_>, site: &Site) {
    for node in site.listed.iter().filter(|node| node.left_out) {
        desk.note(&Text::new("node-is-left-out").with("host", &node.host.0));
    }
}

/// Refuses where nothing is left; what keeps each node away is told, the last word is for the first one.
fn usable(desk: &Desk<'_>, site: Site) -> Result<Site, Fail> {
    let works = |node: &&Listed| !node.left_out && node.trouble.is_none();
    let any = site.listed.iter().any(|node| works(&node));
    if !any && site.server.is_none() {
        let mut all =
            site.listed.iter().filter(|node| !node.left_out).filter_map(|node| node.trouble.clone());
        let why = all.next();
        for other in all {
            desk.note(&other);
        }
        return Err(Fail::refused(why.unwrap_or_else(|| Text::new("no-node-left"))));
    }
    Ok(site)
}

/// Who is asked, and about what.
struct Talk<'a> {
    desk: &'a Desk<'a>,
    site: &'a Site,
    watch: &'a Watch,
}

/// What was asked already: nothing is asked twice.
#[derive(Default)]
struct Asked {
    keys: BTreeSet<Untrusted>,
    all: bool,
    own: BTreeSet<Untrusted>,
}

impl Asked {
    /// Asks about these troubles; true where something was said that may mend one.
    fn about(&mut self, talk: &Talk<'_>, troubles: &[Text], nodes: &mut Nodes, cx: &Cx<'_>) -> bool {
        let mut said = false;
        for trouble in troubles.iter().filter(|trouble| trouble.id == "ssh-host-key-unknown") {
            said |= self.key(talk, trouble, nodes);
        }
        let by_password = |trouble: &&Text| matches!(&*trouble.id, "ssh-auth-refused" | "ssh-password-wrong");
        let hosts: Vec<Untrusted> = troubles.iter().filter(by_password).filter_map(host_of).collect();
        if hosts.is_empty() {
            return said;
        }
        let ring = &talk.site.secrets;
        if ring.get(SecretRef::Nodes).is_none() && !std::mem::replace(&mut self.all, true) {
            let names: Vec<String> = hosts.iter().map(Untrusted::shown).collect();
            let question = Text::new("ask-password-nodes").with("nodes", names.join(", "));
            if let Some(secret) = unseen_line(talk.desk, &question, talk.watch) {
                ring.put(SecretRef::Nodes, secret);
                return true;
            }
            return said;
        }
        if ring.get(SecretRef::Nodes).is_some() {
            for host in hosts {
                said |= self.own(talk, &host, nodes, cx);
            }
        }
        said
    }

    /// Shows a new host key; an accepted one is recorded by the client when it connects with it.
    fn key(&mut self, talk: &Talk<'_>, trouble: &Text, nodes: &mut Nodes) -> bool {
        let (Some(host), Some(Arg::Raw(fingerprint))) = (host_of(trouble), trouble.arg("fingerprint")) else {
            return false;
        };
        if !self.keys.insert(host.clone()) {
            return false;
        }
        let desk = talk.desk;
        desk.note(trouble);
        desk.out.question(&desk.say(&Text::new("ask-host-key").with("host", &host)));
        let mut line = String::new();
        let read = talk.watch.input().read_line(&mut line).unwrap_or(0);
        let yes = read > 0 && yes_or_no(desk.catalogue, &line) == Some(true);
        if yes {
            nodes.host_keys.insert(host.shown(), fingerprint.shown());
        }
        yes
    }

    /// The password of one node that did not take that of the others. No other node is tried with it.
    fn own(&mut self, talk: &Talk<'_>, host: &Untrusted, nodes: &Nodes, cx: &Cx<'_>) -> bool {
        let (Some(name), Some(doors)) = (host.utf8(), &talk.site.doors) else { return false };
        if !self.own.insert(host.clone()) {
            return false;
        }
        let question = Text::new("ask-password-node").with("host", host);
        let Some(secret) = unseen_line(talk.desk, &question, talk.watch) else { return false };
        let ring = Keyring::default();
        ring.put(SecretRef::Nodes, secret);
        if let Some(phrase) = talk.site.secrets.get(SecretRef::Passphrase) {
            ring.put(SecretRef::Passphrase, phrase);
        }
        let alone = Nodes { list: vec![name.into()], pool: false, leave_out: Vec::new(), ..nodes.clone() };
        // Whether it took it the next look at all nodes tells.
        doors.open(&alone, &ring, cx).is_ok()
    }
}

fn host_of(trouble: &Text) -> Option<Untrusted> {
    match trouble.arg("host") {
        Some(Arg::Raw(host)) => Some(host.clone()),
        _ => None,
    }
}
