//! Keys while a row of a table has the focus. For Tab all rows are one stop; the arrows and the keys for pages move
//! among them.

use super::keymap::Command;
use super::layout;
use super::ui::{Effect, Focus, Look, Ui, focus, ring};
use crate::wizard::flow::Msg;
use crate::wizard::page::{Page, TableRow};

/// The row that has the focus.
pub(super) fn row<'p>(ui: &Ui, page: &'p Page) -> Option<&'p TableRow> {
    let Some(Focus::Row(host)) = &ui.focus else { return None };
    page.table_rows().find(|row| row.host == *host)
}

/// What a key means on a row; none: it is a key like any other.
pub(super) fn on_row(ui: &mut Ui, look: &Look<'_>, command: Option<Command>) -> Option<Vec<Effect>> {
    let row = row(ui, look.page)?;
    let told = match command? {
        Command::Do => {
            ui.opens(look.page.id, row.host.clone());
            Msg::Open(row.host.clone())
        }
        Command::Toggle if row.taken.is_some() => Msg::Toggle(row.host.clone()),
        Command::PageDown => return paged(ui, look, true),
        Command::PageUp => return paged(ui, look, false),
        Command::Top => return to(ui, look, 0),
        Command::End => return to(ui, look, usize::MAX),
        _ => return None,
    };
    Some(vec![Effect::Msg(told)])
}

/// As many rows on or back as are shown at once; beyond the last one the page is scrolled as ever.
fn paged(ui: &mut Ui, look: &Look<'_>, on: bool) -> Option<Vec<Effect>> {
    let shown = usize::from(layout::areas(look, ui, ui.area())?.content.height).saturating_sub(1).max(1);
    let at = place(ui, look)?;
    to(ui, look, if on { at + shown } else { at.saturating_sub(shown) })
}

fn place(ui: &Ui, look: &Look<'_>) -> Option<usize> {
    let row = row(ui, look.page)?;
    look.page.table_rows().position(|other| other.host == row.host)
}

/// To that row, or the last one; none where the focus is there already.
fn to(ui: &mut Ui, look: &Look<'_>, at: usize) -> Option<Vec<Effect>> {
    let now = place(ui, look)?;
    let at = at.min(look.page.table_rows().count().saturating_sub(1));
    let row = look.page.table_rows().nth(at).filter(|_| at != now)?;
    ui.focus_on(look, Some(Focus::Row(row.host.clone())));
    Some(Vec::new())
}

/// The focus beside the rows, where one has it; else one on or back. Back onto the rows leads to the first of them.
pub(super) fn beside(ui: &mut Ui, look: &Look<'_>, by: isize) {
    let ring = ring(look.page);
    let rows = ring.iter().take_while(|focus| matches!(focus, Focus::Row(_))).count();
    let at = ui.focus.as_ref().and_then(|focus| ring.iter().position(|entry| entry == focus));
    let on_row = at.is_some_and(|at| at < rows);
    let to = match (on_row, by < 0) {
        (true, false) => ring.get(rows).or_else(|| ring.first()),
        (true, true) => ring.last().filter(|_| ring.len() > rows),
        (false, true) if rows > 0 && at == Some(rows) => ring.first(),
        (false, _) => return focus(ui, look, by),
    };
    ui.focus_on(look, to.cloned());
}
