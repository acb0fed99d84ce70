//! The pages, one file each, and the table that puts them in their order. Adding a page touches its file, one row
//! here, and its catalogue entries (`page-<id>-title`, and those of its [help](super::help)). The steps of the guide that have a page bring it
//! themselves: it is made from their row in the guide ([`step`]).

pub(super) mod finish;
pub(super) mod node;
pub(super) mod nodes;
pub(super) mod plan;
pub(super) mod pool;
pub(super) mod progress;
pub(super) mod server;
pub(super) mod start;
pub(super) mod step;
pub(super) mod unfinished;
pub(super) mod verification;

use crate::base::Text;
use crate::core::guide::{STEPS, Step};

use super::flow::Flow;
use super::help::{Source, Topic};
use super::page::{Action, ActionId, Block, Field, PageId};
use super::{fields, sections};

/// A page of the table.
pub(super) struct Row {
    /// Its id.
    pub id: PageId,
    /// Id of its title.
    pub title: &'static str,
    /// Where the guide speaks of it.
    pub guide: Option<Source>,
    /// True where it belongs to the flow as things are: it stands in the list of pages.
    pub listed: fn(&Flow) -> bool,
    /// True where Next and Back stop at it.
    pub walked: fn(&Flow) -> bool,
    /// What it says, asks and offers.
    pub build: fn(&Flow) -> Built,
}

/// What a page says, asks and offers.
pub(super) struct Built {
    pub blocks: Vec<Block>,
    pub fields: Vec<Field>,
    pub actions: Vec<Action>,
}

/// The pages before those of the steps.
const FIRST: &[Row] = &[unfinished::ROW, start::ROW, nodes::ROW, server::ROW];

/// The pages after those of the steps.
const LAST: &[Row] = &[plan::ROW, progress::ROW, verification::ROW, finish::ROW];

/// A page of the flow: one of the table, or a step's.
#[derive(Clone, Copy)]
pub(super) enum Place {
    Row(&'static Row),
    Step(&'static Step),
}

impl Place {
    pub(super) const fn id(self) -> PageId {
        match self {
            Self::Row(row) => row.id,
            Self::Step(step) => PageId(step.id),
        }
    }

    pub(super) fn title(self) -> Text {
        match self {
            Self::Row(row) => Text::new(row.title),
            Self::Step(step) => sections::title(step),
        }
    }

    /// Where the guide speaks of it.
    fn guide(self) -> Option<Source> {
        match self {
            Self::Row(row) => row.guide,
            Self::Step(step) => sections::source(step),
        }
    }

    fn listed(self, flow: &Flow) -> bool {
        match self {
            Self::Row(row) => (row.listed)(flow),
            // Which steps there are is not known before the hosts are.
            Self::Step(step) => !flow.roles.is_empty() && sections::skipped(flow, step).is_none(),
        }
    }

    fn walked(self, flow: &Flow) -> bool {
        match self {
            Self::Row(row) => (row.walked)(flow),
            Self::Step(_) => self.listed(flow),
        }
    }

    pub(super) fn build(self, flow: &Flow) -> Built {
        match self {
            Self::Row(row) => (row.build)(flow),
            Self::Step(step) => step::build(flow, step),
        }
    }
}

/// All pages, in the order of the flow: the steps' own in the order of the guide.
pub(super) fn all() -> impl DoubleEndedIterator<Item = Place> {
    let steps = STEPS.iter().filter(|step| step.page.is_some()).map(Place::Step);
    FIRST.iter().map(Place::Row).chain(steps).chain(LAST.iter().map(Place::Row))
}

/// The page of this id.
pub(super) fn place(id: PageId) -> Place {
    if id == node::ID {
        return Place::Row(&node::ROW);
    }
    all().find(|place| place.id() == id).unwrap_or(Place::Row(&start::ROW))
}

/// What the help of this page is about.
pub(super) fn topic(id: PageId) -> Topic {
    let place = place(id);
    Topic { id: format!("page-{}", place.id().0), guide: place.guide() }
}

/// The open page's seat in the flow: a node's own page sits where it was opened.
fn seat(flow: &Flow) -> PageId {
    let from = flow.node.as_ref().map(|(_, from)| *from).filter(|_| flow.at == node::ID);
    from.unwrap_or(flow.at)
}

/// The page after the open one.
pub(super) fn after(flow: &Flow) -> Option<PageId> {
    let mut rest = all().skip_while(|place| place.id() != flow.at).skip(1);
    rest.find(|place| place.walked(flow)).map(Place::id)
}

/// The page before the open one; the same ones are passed over as on the way there.
pub(super) fn before(flow: &Flow) -> Option<PageId> {
    if flow.at == node::ID {
        return Some(seat(flow));
    }
    let mut rest = all().rev().skip_while(|place| place.id() != flow.at).skip(1);
    rest.find(|place| place.walked(flow)).map(Place::id)
}

/// The open page's place (from 1) among the listed ones, their number, and their titles.
pub(super) fn trail(flow: &Flow) -> ((usize, usize), Vec<Text>) {
    let seat = seat(flow);
    let listed: Vec<Place> = all().filter(|place| place.id() == seat || place.listed(flow)).collect();
    let at = listed.iter().position(|place| place.id() == seat).unwrap_or_default();
    ((at + 1, listed.len()), listed.into_iter().map(Place::title).collect())
}

/// True for the page of the step that decides whether the server's steps may be taken at all.
pub(super) fn is_gate(page: PageId) -> bool {
    matches!(place(page), Place::Step(step) if sections::is_gate(step))
}

/// True where the open page asks something.
pub(super) fn asks_here(flow: &Flow) -> bool {
    !fields::asks(flow).is_empty()
}

/// An action with the usual name of its kind.
pub(super) fn action(id: ActionId, enabled: bool) -> Action {
    named(id, enabled, label(id))
}

/// An action with a name of its own.
pub(super) fn named(id: ActionId, enabled: bool, label: &'static str) -> Action {
    Action { id, label: Text::new(label), enabled }
}

/// Back where there is a page before, and Quit: the end of every page's actions.
pub(super) fn tail(flow: &Flow) -> [Action; 2] {
    let back = (flow.at == node::ID || !flow.at_work()) && before(flow).is_some();
    [action(ActionId::Back, back), action(ActionId::Quit, true)]
}

const fn label(id: ActionId) -> &'static str {
    match id {
        ActionId::Next => "action-next",
        ActionId::Back => "action-back",
        ActionId::Apply => "action-apply",
        ActionId::Refresh => "action-refresh",
        ActionId::RollBack => "action-roll-back",
        ActionId::Confirm => "action-confirm",
        ActionId::Resume => "action-resume",
        ActionId::StartService => "action-start-service",
        ActionId::LeaveOut => "action-leave-out",
        ActionId::GoOnWithout => "action-go-on-without",
        ActionId::AddNode => "action-add-node",
        ActionId::LeaveNode => "action-leave-node-out",
        ActionId::AcceptKey => "action-key-accept",
        ActionId::RemoveNode => "action-remove-node",
        ActionId::Stop => "action-stop",
        ActionId::SaveReport => "action-save-report",
        ActionId::SaveAnswers => "action-save-answers",
        ActionId::Practice => "action-practice",
        ActionId::Quit => "action-quit",
    }
}
