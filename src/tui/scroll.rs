//! Moving through what is higher or wider than its place on the screen.

use super::keymap::Command;
use super::layout;
use super::ui::{Look, Ui};
use super::widgets::{blocks, overlay};

/// Columns that one key moves a file's lines.
const ASIDE: usize = 8;

#[derive(Clone, Copy)]
pub(super) enum Step {
    Lines(isize),
    Pages(isize),
    Top,
    End,
}

/// True for a key that moves what is seen up or down and does nothing else, whatever lies there.
pub(super) const fn is_step(command: Option<Command>) -> bool {
    matches!(command, Some(Command::PageUp | Command::PageDown | Command::Top | Command::End))
}

/// A key that moves what is seen; others do nothing.
pub(super) fn command(ui: &mut Ui, look: &Look<'_>, command: Option<Command>) {
    match command {
        Some(Command::PageUp) => scroll(ui, look, Step::Pages(-1)),
        Some(Command::PageDown) => scroll(ui, look, Step::Pages(1)),
        Some(Command::Top) => scroll(ui, look, Step::Top),
        Some(Command::End) => scroll(ui, look, Step::End),
        Some(Command::Left) => ui.aside = ui.aside.saturating_sub(ASIDE),
        Some(Command::Right) => ui.aside = farthest(ui, look),
        _ => {}
    }
}

/// Moves what is seen up or down.
pub(super) fn scroll(ui: &mut Ui, look: &Look<'_>, step: Step) {
    let seen = if ui.covered(look) { None } else { ui.window(look) };
    let (whole, (all, shown)) = match seen {
        Some((content, shown)) => {
            let all = content.height();
            (content.whole, (all, shown))
        }
        None => (Vec::new(), ui.extent(look)),
    };
    let last = all.saturating_sub(shown);
    // One line of the page before stays in view.
    let page = shown.saturating_sub(1).max(1);
    let at = ui.position(look);
    let moved = match step {
        Step::Lines(by) => at.saturating_add_signed(by),
        Step::Pages(by) => paged(*at, by * isize::try_from(page).unwrap_or(1), shown, &whole),
        Step::Top => 0,
        Step::End => last,
    };
    *at = moved.min(last);
}

/// A page on or back, but never past lines that are only of use together (a code to be photographed) before they
/// were seen so.
fn paged(at: usize, by: isize, shown: usize, whole: &[(usize, usize)]) -> usize {
    let to = at.saturating_add_signed(by);
    let fits = |(first, end): &&(usize, usize)| end - first <= shown;
    let on = |(first, end): &&(usize, usize)| *first > at && *first < to && *end > at + shown;
    let back = |(first, end): &&(usize, usize)| *first < at && *end < at + shown && *end > to + shown;
    if by > 0 {
        whole.iter().filter(fits).find(on).map_or(to, |(first, _)| *first)
    } else {
        whole.iter().rev().filter(fits).find(back).map_or(to, |(_, end)| end.saturating_sub(shown))
    }
}

/// One key further to the right, if something of the shown lines of files would still be seen there.
fn farthest(ui: &Ui, look: &Look<'_>) -> usize {
    let further = ui.aside + ASIDE;
    let Some(areas) = layout::areas(look, ui, ui.area()) else { return ui.aside };
    let beyond = if ui.covered(look) {
        overlay::beyond(look, ui, areas.middle, further)
    } else {
        let content = blocks::content(look, ui, areas.content);
        content.beyond(ui.scroll, usize::from(areas.content.height), further)
    };
    if beyond { further } else { ui.aside }
}

#[cfg(test)]
mod tests {
    use super::paged;

    #[test]
    fn what_belongs_together_is_seen_whole_on_the_way() {
        let whole = [(10, 27)];
        // Seen from line 10 to 22 only: the next page begins with it, and goes on as usual then.
        assert_eq!(paged(4, 17, 18, &whole), 10);
        assert_eq!(paged(10, 17, 18, &whole), 27);
        assert_eq!(paged(27, -17, 18, &whole), 10);
        assert_eq!(paged(20, -17, 18, &whole), 9);
        // Seen whole already, or too high for the window: nothing to wait for.
        assert_eq!(paged(9, 17, 18, &whole), 26);
        assert_eq!(paged(4, 9, 10, &whole), 13);
    }
}
