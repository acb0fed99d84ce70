//! The pages, one file each, and the table that puts them in their order. Adding a page touches its file, one row
//! here, and its catalogue entries (`page-<id>-title`, `page-<id>-help`).

pub(super) mod choices;
pub(super) mod finish;
pub(super) mod plan;
pub(super) mod progress;
pub(super) mod start;
pub(super) mod unfinished;
pub(super) mod verification;

use crate::base::Text;

use super::flow::Flow;
use super::page::{Action, ActionId, Block, Field, PageId};

/// A page of the table.
pub(super) struct Row {
    /// Its id.
    pub id: PageId,
    /// Id of its title.
    pub title: &'static str,
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

/// All pages, in the order of the flow.
const PAGES: &[Row] =
    &[unfinished::ROW, start::ROW, choices::ROW, plan::ROW, progress::ROW, verification::ROW, finish::ROW];

/// The row of this page.
pub(super) fn row(id: PageId) -> &'static Row {
    PAGES.iter().find(|row| row.id == id).unwrap_or(&start::ROW)
}

/// The page after the open one.
pub(super) fn after(flow: &Flow) -> Option<PageId> {
    let rest = PAGES.iter().skip_while(|row| row.id != flow.at).skip(1);
    rest.into_iter().find(|row| (row.walked)(flow)).map(|row| row.id)
}

/// The page before the open one; the same ones are passed over as on the way there.
pub(super) fn before(flow: &Flow) -> Option<PageId> {
    let rest = PAGES.iter().rev().skip_while(|row| row.id != flow.at).skip(1);
    rest.into_iter().find(|row| (row.walked)(flow)).map(|row| row.id)
}

/// The open page's place (from 1) among the listed ones, their number, and their titles.
pub(super) fn trail(flow: &Flow) -> ((usize, usize), Vec<Text>) {
    let listed: Vec<&Row> = PAGES.iter().filter(|row| row.id == flow.at || (row.listed)(flow)).collect();
    let at = listed.iter().position(|row| row.id == flow.at).unwrap_or_default();
    ((at + 1, listed.len()), listed.iter().map(|row| Text::new(row.title)).collect())
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
    let back = !flow.at_work() && before(flow).is_some();
    [action(ActionId::Back, back), action(ActionId::Quit, true)]
}

const fn label(id: ActionId) -> &'static str {
    match id {
        ActionId::Next => "action-next",
        ActionId::Back => "action-back",
        ActionId::Apply => "action-apply",
        ActionId::Refresh => "action-refresh",
        ActionId::RollBack => "action-roll-back",
        ActionId::Resume => "action-resume",
        ActionId::StartService => "action-start-service",
        ActionId::LeaveOut => "action-leave-out",
        ActionId::Stop => "action-stop",
        ActionId::SaveReport => "action-save-report",
        ActionId::SaveAnswers => "action-save-answers",
        ActionId::Practice => "action-practice",
        ActionId::Quit => "action-quit",
    }
}
