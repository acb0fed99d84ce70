//! Page `server`: where `StorageLink` runs, where that is not this machine, and what was found there.

mod asks;

use crate::base::Text;
use crate::core::answers::{Server, SmbAddress};
use crate::core::facts::{HostFacts, ServerFacts};
use crate::core::guide::Ask;
use crate::core::report::server_pairs;
use crate::wizard::fields;
use crate::wizard::flow::Flow;
use crate::wizard::help::Source;
use crate::wizard::page::{Action, ActionId, Block, Level, PageId};

use super::start::{looking, looks};
use super::{Built, Row, named, plan, tail, unfinished};

pub(in crate::wizard) const ID: PageId = PageId("server");

pub(super) const ROW: Row = Row {
    id: ID,
    title: "page-server-title",
    guide: Some(Source { number: "1", id: "server" }),
    listed: asked,
    walked: asked,
    build,
};

/// Why a server cannot be asked that only what is typed here mends.
const LOGON: &[&str] =
    &["secret-needed", "smb-password-unfit", "smb-logon-refused", "smb-account-unusable", "smb-old-dialect"];

const fn asked(flow: &Flow) -> bool {
    flow.setup.asks_server
}

/// What it asks; and of what it asks, what a run that is to be finished on that server needs.
pub(in crate::wizard) fn asks(flow: &Flow) -> Vec<&'static Ask> {
    let smb = matches!(flow.setup.answers.adapter.server, Some(Server::Smb(_)));
    if flow.at == unfinished::ID && smb {
        return vec![asks::PASSWORD];
    }
    if flow.at != ID {
        return Vec::new();
    }
    let mut asks = vec![asks::PLACE];
    if smb {
        asks.extend([asks::HOST, asks::DOMAIN, asks::USER, asks::PASSWORD, asks::SHARE, asks::FOLDER]);
        // Nobody is asked to agree to what is not needed.
        let old = refused(flow).is_some_and(|why| why.id == "smb-old-dialect");
        asks.extend((flow.setup.answers.adapter.smb1 || old).then_some(asks::SMB1));
    }
    asks
}

/// True while a server is named whose address is not whole yet: there is nothing to look at.
pub(in crate::wizard) fn half_named(flow: &Flow) -> bool {
    matches!(&flow.setup.answers.adapter.server, Some(Server::Smb(url)) if SmbAddress::parse(url).is_none())
}

/// True where the account on the server was not let in: the page where that is mended is the one to be on.
pub(in crate::wizard) fn shut_out(flow: &Flow) -> bool {
    refused(flow).is_some_and(|why| LOGON.contains(&&*why.id))
}

/// The server of the last look.
fn seen(flow: &Flow) -> Option<(&HostFacts, &ServerFacts)> {
    let mut hosts = flow.facts.iter().flat_map(|facts| &facts.hosts);
    hosts.find_map(|host| Some((host, host.server.as_deref()?)))
}

/// Why the server over SMB could not be asked at the last look.
fn refused(flow: &Flow) -> Option<&Text> {
    let smb = matches!(flow.setup.answers.adapter.server, Some(Server::Smb(_)));
    let (_, server) = seen(flow).filter(|_| smb)?;
    server.service.get().is_none().then(|| server.service.why())
}

fn build(flow: &Flow) -> Built {
    let fields = fields::fields(flow);
    let mut blocks = found(flow);
    blocks.push(Block::Para(Text::new("server-about")));
    let valid = fields.iter().all(|field| field.error.is_none()) && !half_named(flow);
    let smb = matches!(flow.setup.answers.adapter.server, Some(Server::Smb(_)));
    let again = if smb { "action-test" } else { "action-refresh" };
    let mut actions = vec![next(flow, valid), named(ActionId::Refresh, valid && !looks(flow), again)];
    actions.extend(tail(flow));
    Built { blocks, fields, actions }
}

/// What is known of the server that the fields name.
fn found(flow: &Flow) -> Vec<Block> {
    if looks(flow) {
        return vec![looking()];
    }
    if half_named(flow) {
        return vec![Block::Notice(Level::Info, Text::new("server-half-named"))];
    }
    if flow.stale {
        return vec![Block::Notice(Level::Info, Text::new("step-stale"))];
    }
    if let Some(why) = refused(flow) {
        let agree = (why.id == "smb-old-dialect").then(|| Text::new("server-agree"));
        let agree = agree.map(|text| Block::Notice(Level::Warning, text));
        return std::iter::once(Block::Notice(Level::Error, why.clone())).chain(agree).collect();
    }
    let Some((host, server)) = seen(flow) else {
        // Neither is there: why it does not go on.
        let nobody = flow.facts.as_ref().is_none_or(|facts| facts.hosts.is_empty());
        // From Windows no node is reached.
        let why = if cfg!(windows) { "server-nobody-windows" } else { "server-nobody" };
        let told = nobody.then(|| Block::Notice(Level::Info, Text::of(why)));
        return told.into_iter().collect();
    };
    let rules = server.config.get().is_none() && !server.manual;
    let why = rules.then(|| Block::Notice(Level::Warning, server.config.why().clone()));
    why.into_iter().chain([Block::Pairs(server_pairs(host, server))]).collect()
}

/// Next: looks first where something was typed, and goes no further with a server that cannot be asked.
fn next(flow: &Flow, valid: bool) -> Action {
    let ready = valid && !looks(flow);
    if flow.stale {
        return named(ActionId::Next, ready, "action-next-see");
    }
    let hosts = flow.facts.as_ref().is_some_and(|facts| !facts.hosts.is_empty());
    named(ActionId::Next, ready && hosts && refused(flow).is_none(), "action-next")
}

/// True for the pages on which nothing can be done before the account is let in.
pub(in crate::wizard) fn leads_back(flow: &Flow) -> bool {
    let step = matches!(super::place(flow.at), super::Place::Step(_)) || flow.at == plan::ID;
    step && asked(flow) && shut_out(flow)
}
