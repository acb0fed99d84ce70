//! Where the parts of the screen lie.

use ratatui::layout::Rect;

use super::ui::{Look, Ui};
use super::widgets::buttons;

/// Columns and rows below which nothing sensible can be shown.
pub const SMALLEST: (u16, u16) = (32, 8);

/// From so many rows of content on, one of them stays blank above the buttons.
const ROOMY: u16 = 16;

/// Columns from which the list of steps is shown and diffs can stand side by side.
pub const WIDE: u16 = 100;

/// Columns of the list of steps, with the line at its right.
const STEPS: u16 = 28;

/// The parts of the screen; rows are given as areas of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    /// Program, title, step.
    pub header: Rect,
    /// The line below it.
    pub upper: Rect,
    /// That this is practice.
    pub practice: Option<Rect>,
    /// The list of steps.
    pub steps: Option<Rect>,
    /// What can be scrolled.
    pub content: Rect,
    /// What can be done, where it is more than Enter and the keys say.
    pub buttons: Option<Rect>,
    /// The line above the keys.
    pub lower: Rect,
    /// The keys.
    pub keys: Rect,
    /// Everything between the lines but the word that this is practice: where a question, the help page and the log lie, over the whole width.
    pub middle: Rect,
}

/// The parts of a screen of that size; none where it is too small.
#[must_use]
pub fn areas(look: &Look<'_>, ui: &Ui, area: Rect) -> Option<Areas> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return None;
    }
    let row = |y: u16| Rect { x: area.x, y, width: area.width, height: 1 };
    let mut rest = Rect { x: area.x, y: area.y + 2, width: area.width, height: area.height - 4 };
    let practice = look.page.practice.then(|| {
        let banner = row(rest.y);
        rest.y += 1;
        rest.height -= 1;
        banner
    });
    let middle = rest;
    let wanted = buttons::height(look, rest.width);
    // The content keeps at least two rows.
    let height = wanted.min(rest.height.saturating_sub(2));
    rest.height -= height;
    let bar = Rect { y: rest.y + rest.height, height, ..rest };
    // A blank row apart, where there is room for it.
    rest.height -= u16::from(height > 0 && rest.height >= ROOMY);
    let steps = (area.width >= WIDE && !look.page.trail.is_empty() && !ui.side_by_side(look)).then(|| {
        let list = Rect { width: STEPS, ..rest };
        rest.x += STEPS;
        rest.width -= STEPS;
        list
    });
    Some(Areas {
        header: row(area.y),
        upper: row(area.y + 1),
        practice,
        steps,
        // A blank column at both sides.
        content: Rect { x: rest.x + 1, width: rest.width - 2, ..rest },
        buttons: (height > 0).then_some(bar),
        lower: row(area.y + area.height - 2),
        keys: row(area.y + area.height - 1),
        middle,
    })
}
