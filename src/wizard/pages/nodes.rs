//! Page `nodes`: which nodes are worked on, and how they are reached.

use crate::base::{Arg, Text};
use crate::core::facts::{HostFacts, Role};
use crate::core::guide::{Ask, AskKind};
use crate::core::plan::HostPlan;
use crate::core::pool::Listed;
use crate::core::secrets::SecretRef;
use crate::host::HostId;
use crate::wizard::flow::{Flow, Want};
use crate::wizard::help::Source;
use crate::wizard::nodes::{Trouble, trouble};
use crate::wizard::page::{
    ActionId, Block, Column, Field, FieldId, FieldKind, Level, Mark, PageId, Table, TableRow,
};
use crate::wizard::{alike, fields};

use super::start::{looking, looks};
use super::{Built, Row, action, named, tail};

pub(in crate::wizard) const ID: PageId = PageId("nodes");

pub(super) const ROW: Row = Row {
    id: ID,
    title: "page-nodes-title",
    guide: Some(Source { number: "3", id: "nodes" }),
    listed: several,
    walked: several,
    build,
};

/// The field for the address of one more node.
const ADD: &str = "node-address";

/// What is asked, and of which trouble; the pool always.
const ASKS: &[(Ask, Option<Trouble>)] = &[
    (
        Ask {
            id: "pool",
            kind: AskKind::YesNo,
            get: |answers| yes_no(answers.nodes.pool),
            set: |answers, word| flag(word, &mut answers.nodes.pool),
            looks: true,
        },
        None,
    ),
    (
        Ask {
            id: "nodes-password",
            kind: AskKind::Secret(SecretRef::Nodes),
            get: |_| String::new(),
            set: |_, _| Ok(()),
            looks: true,
        },
        Some(Trouble::Login),
    ),
    (
        Ask {
            id: "nodes-passphrase",
            kind: AskKind::Secret(SecretRef::Passphrase),
            get: |_| String::new(),
            set: |_, _| Ok(()),
            looks: true,
        },
        Some(Trouble::Login),
    ),
    (
        Ask {
            id: "old-ssh",
            kind: AskKind::YesNo,
            get: |answers| yes_no(answers.nodes.old_ssh),
            set: |answers, word| flag(word, &mut answers.nodes.old_ssh),
            looks: true,
        },
        Some(Trouble::OldSsh),
    ),
];

fn yes_no(yes: bool) -> String {
    String::from(if yes { "yes" } else { "no" })
}

fn flag(word: &str, to: &mut bool) -> Result<(), Text> {
    *to = match word {
        "yes" => true,
        "no" => false,
        _ => return Err(Text::new("ask-not-valid").with("typed", word).with("valid", "yes, no")),
    };
    Ok(())
}

/// What is asked on the page, beside the address; nothing where nobody could make use of it, or another page is open.
/// What was answered stays there.
pub(in crate::wizard) fn asks(flow: &Flow) -> impl Iterator<Item = &'static Ask> {
    let here = flow.at == ID && flow.choosable();
    let met = |kind: Trouble| {
        flow.listed().iter().any(|node| node.trouble.as_ref().is_some_and(|why| trouble(why) == kind))
    };
    let met = [Trouble::Login, Trouble::OldSsh].map(|kind| (kind, here && met(kind)));
    let given = move |ask: &Ask| match ask.kind {
        AskKind::Secret(_) => flow.typed.contains_key(&fields::id(ask)),
        _ => flow.setup.answers.nodes.old_ssh,
    };
    let shown =
        move |ask: &Ask, of: &Option<Trouble>| of.is_none_or(|of| met.contains(&(of, true)) || given(ask));
    ASKS.iter().filter(move |(ask, of)| here && shown(ask, of)).map(|(ask, _)| ask)
}

/// True for the field of an address, where it is asked for.
pub(in crate::wizard) fn adds(flow: &Flow, field: &FieldId) -> bool {
    flow.at == ID && flow.choosable() && field.0 == ADD
}

/// True where there is something to choose: nodes can be reached from here, or there are several.
fn several(flow: &Flow) -> bool {
    flow.setup.can_reach || flow.roles.iter().filter(|role| **role == Role::Node).count() > 1
}

fn build(flow: &Flow) -> Built {
    let mut blocks =
        vec![Block::Para(Text::new(if flow.setup.can_reach { "nodes-about" } else { "nodes-about-fixed" }))];
    if looks(flow) {
        blocks.push(looking());
    } else if flow.stale {
        blocks.push(Block::Notice(Level::Info, Text::new("nodes-stale")));
    }
    let nodes = nodes(flow);
    if !nodes.is_empty() {
        blocks.push(Block::Para(counts(flow, &nodes)));
    }
    // A node that was just added stands there at once, not only after it was asked.
    if !nodes.is_empty() || new(flow).next().is_some() {
        blocks.push(Block::Table(table(flow, &nodes)));
    }
    let mut fields = fields::fields(flow);
    if fields.iter().any(|field| matches!(field.kind, FieldKind::Secret { .. })) {
        let hints = flow.setup.practice_hints.iter().cloned();
        blocks.extend(hints.map(|hint| Block::Notice(Level::Info, hint)));
    }
    let wrong = fields.iter().any(|field| field.error.is_some());
    let adding = flow.setup.can_reach.then(|| address(flow));
    let ready = !looks(flow) && !wrong && flow.adding.is_empty();
    // Where StorageLink runs on another machine, its server alone will do: there is nothing to look at yet.
    let server = flow.no_host() && flow.setup.asks_server && !flow.setup.answers.nodes.pool;
    let next = match (server, flow.stale) {
        (true, _) => "action-next-server",
        (_, true) => "action-ask-nodes",
        _ => "action-next",
    };
    let known = flow.stale || (flow.facts.is_some() && flow.runs.is_some());
    let known = server || (known && (flow.stale || !flow.no_host()));
    let mut actions = Vec::new();
    if let Some(field) = &adding
        && !flow.adding.is_empty()
    {
        actions.push(action(ActionId::AddNode, field.error.is_none()));
    }
    actions.push(named(ActionId::Next, ready && known, next));
    actions.push(action(ActionId::Refresh, ready && !flow.no_host()));
    if flow.setup.can_reach && !flow.no_host() {
        let unsaved = flow.saved.is_none() && !flow.waits_for(Want::Answers);
        // Not while Enter means another one that is not possible yet: it would be this one then.
        actions.push(action(ActionId::SaveAnswers, ready && unsaved));
    }
    actions.extend(tail(flow));
    fields.splice(0..0, adding);
    // Where a password is asked for, that is what is wanted: above the fold of 24 lines.
    fields.sort_by_key(|field| !matches!(field.kind, FieldKind::Secret { .. }));
    Built { blocks, fields, actions }
}

fn address(flow: &Flow) -> Field {
    let typed = flow.adding.as_str();
    Field {
        id: FieldId(ADD.to_owned()),
        label: Text::new("ask-node-address"),
        help: Text::new("ask-node-address-help"),
        kind: FieldKind::Line,
        value: typed.to_owned(),
        error: flow.setup.answers.nodes.may_add(typed).err().filter(|_| !typed.is_empty()),
    }
}

/// A node, with all that is known of it.
pub(super) struct Node<'a> {
    pub host: &'a HostId,
    pub listed: Option<&'a Listed>,
    pub facts: Option<&'a HostFacts>,
    pub plan: Option<&'a HostPlan>,
}

/// All nodes: those of the last look, then those that are named and were not looked at yet.
fn nodes(flow: &Flow) -> Vec<Node<'_>> {
    flow.listed().iter().map(|listed| node(flow, &listed.host)).collect()
}

/// What is known of this host.
pub(super) fn node<'a>(flow: &'a Flow, host: &'a HostId) -> Node<'a> {
    Node {
        host,
        listed: flow.listed_of(host),
        facts: flow.facts.iter().flat_map(|facts| &facts.hosts).find(|facts| facts.host == *host),
        plan: flow.plan.iter().flat_map(|plan| &plan.hosts).find(|plan| plan.host == *host),
    }
}

/// The addresses that are named and were not looked at yet.
fn new(flow: &Flow) -> impl Iterator<Item = HostId> {
    let named = flow.setup.answers.nodes.list.iter().map(|name| HostId(name.as_str().into()));
    named.filter(|host| flow.listed_of(host).is_none())
}

fn counts(flow: &Flow, nodes: &[Node<'_>]) -> Text {
    let out = nodes.iter().filter(|node| flow.leaves_out(node.host)).count();
    let trouble = nodes.iter().filter(|node| !flow.leaves_out(node.host) && in_trouble(node)).count();
    Text::new("nodes-counts")
        .with("all", nodes.len())
        .with("ready", nodes.len() - out - trouble)
        .with("out", out)
        .with("trouble", trouble)
}

fn in_trouble(node: &Node<'_>) -> bool {
    node.listed.is_some_and(|listed| listed.trouble.is_some())
}

fn table(flow: &Flow, nodes: &[Node<'_>]) -> Table {
    let columns = [
        ("column-node", 0),
        ("column-state", 1),
        ("column-pool-name", 3),
        ("column-release", 2),
        ("column-group", 4),
    ];
    let mut rows: Vec<TableRow> = nodes.iter().map(|node| row(flow, node)).collect();
    let none = || Text::new("value-none").into();
    rows.extend(new(flow).map(|host| TableRow {
        cells: vec![(&host.0).into(), Text::new("node-not-asked").into(), none(), none(), none()],
        taken: Some(!flow.leaves_out(&host)),
        mark: Mark::Pending,
        host,
    }));
    Table { columns: columns.map(|(title, rank)| Column { title: Text::new(title), rank }).into(), rows }
}

fn row(flow: &Flow, node: &Node<'_>) -> TableRow {
    let (mark, state) = state(flow, node);
    let member = node.listed.and_then(|listed| listed.member.as_ref());
    let name = member.map(|member| {
        let named = Text::new("node-coordinator").with("name", &member.name);
        if member.coordinator { named.into() } else { Arg::from(&member.name) }
    });
    let release = node.plan.map(|plan| Arg::from(&plan.release)).filter(|_| !in_trouble(node));
    let group = alike::group(flow, node.host).filter(|_| !in_trouble(node));
    let unknown = || Text::new("value-none").into();
    TableRow {
        host: node.host.clone(),
        mark,
        cells: vec![
            (&node.host.0).into(),
            state.into(),
            name.unwrap_or_else(unknown),
            release.unwrap_or_else(unknown),
            group.map_or_else(unknown, |group| Text::new("node-in-group").with("group", group).into()),
        ],
        taken: flow.may_turn(node.host).then(|| !flow.leaves_out(node.host)),
    }
}

/// How a node stands, in short.
pub(super) fn state(flow: &Flow, node: &Node<'_>) -> (Mark, Text) {
    let member = node.listed.and_then(|listed| listed.member.as_ref());
    let out = flow.leaves_out(node.host);
    let (mark, id) = match node.listed.and_then(|listed| listed.trouble.as_ref()) {
        _ if out => (Mark::Skipped, "node-left-out"),
        Some(_) if member.is_some_and(|member| member.live == Some(false)) => (Mark::Failed, "node-down"),
        Some(why) => match trouble(why) {
            Trouble::Key if flow.accepts(node.host) => (Mark::Pending, "node-key-accepted"),
            Trouble::Key => (Mark::Manual, "node-key-unknown"),
            Trouble::KeyChanged => (Mark::Failed, "node-key-changed"),
            Trouble::Login if why.id == "ssh-password-wrong" => (Mark::Manual, "node-password-wrong"),
            Trouble::Login => (Mark::Manual, "node-login"),
            Trouble::OldSsh => (Mark::Manual, "node-old-ssh"),
            Trouble::Other if why.id == "node-twice" => (Mark::Failed, "node-named-twice"),
            Trouble::Other => (Mark::Failed, "node-not-reached"),
        },
        // It was left out at the last look, and is not any more.
        None if node.listed.is_some_and(|listed| listed.left_out) => (Mark::Pending, "node-not-asked"),
        None if member.is_some_and(|member| member.enabled == Some(false)) => (Mark::Manual, "node-disabled"),
        None => (Mark::Done, "node-connected"),
    };
    (mark, Text::new(id))
}
