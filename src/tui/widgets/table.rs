//! A table: a header, and one line a row, whatever the width.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::blocks::spinner;
use crate::tui::text::{clip, pad, width};
use crate::tui::theme::{self, Role};
use crate::tui::ui::{Focus, Look, Ui};
use crate::wizard::page::{Mark, Table, TableRow};

/// Columns for the sign of the focus and that of the status.
const LEAD: usize = 4;

/// Columns between two columns.
const GAP: usize = 2;

/// What is shorter is never shortened further: the column goes before that.
const SHORTEST: usize = 10;

/// A table as lines.
#[derive(Debug, Default)]
pub struct Drawn {
    /// All of them.
    pub lines: Vec<Line<'static>>,
    /// Which of them are rows.
    pub rows: Vec<usize>,
}

/// The lines of a table.
#[must_use]
pub fn lines(look: &Look<'_>, ui: &Ui, table: &Table, columns: usize) -> Drawn {
    let titles: Vec<String> = table.columns.iter().map(|column| look.catalogue.say(&column.title)).collect();
    let said = |row: &TableRow| row.cells.iter().map(|cell| look.catalogue.arg(cell)).collect::<Vec<_>>();
    let cells: Vec<Vec<String>> = table.rows.iter().map(said).collect();
    let widest = |at: usize| {
        let of = cells.iter().filter_map(|row| row.get(at)).chain(titles.get(at));
        of.map(|cell| width(cell)).max().unwrap_or(0)
    };
    let wanted: Vec<(usize, u8)> =
        table.columns.iter().enumerate().map(|(at, column)| (widest(at), column.rank)).collect();
    let widths = widths(&wanted, columns.saturating_sub(LEAD));
    let text = |cells: &[String]| {
        let shown = cells.iter().zip(&widths).filter_map(|(cell, width)| Some((cell, (*width)?)));
        let shown = shown.map(|(cell, width)| pad(&clip(cell, width, look.theme), width));
        shown.collect::<Vec<_>>().join(&" ".repeat(GAP))
    };
    let head = format!("{}{}", " ".repeat(LEAD), text(&titles));
    let mut drawn = Drawn::default();
    drawn.lines.push(Line::styled(head.trim_end().to_owned(), look.theme.style(Role::Strong)));
    for (row, cells) in table.rows.iter().zip(&cells) {
        drawn.rows.push(drawn.lines.len());
        drawn.lines.push(line(look, ui, row, text(cells)));
    }
    drawn
}

fn line(look: &Look<'_>, ui: &Ui, row: &TableRow, text: String) -> Line<'static> {
    let focused = matches!(&ui.focus, Some(Focus::Row(host)) if *host == row.host);
    let (sign, role) = theme::mark(row.mark);
    let sign = if row.mark == Mark::Working { spinner(ui) } else { sign };
    let style = role.map_or_else(Style::new, |role| look.theme.style(role));
    let body = if focused { look.theme.style(Role::Focus) } else { Style::new() };
    let text = if focused { text } else { text.trim_end().to_owned() };
    Line::from(vec![
        Span::raw(if focused { "> " } else { "  " }),
        Span::styled(sign, style),
        Span::raw(" "),
        Span::styled(text, body),
    ])
}

/// The widths of columns that want so many cells and have that rank. Where there is too little room, the columns of
/// the highest ranks go until the others have at least their shortest width; those of the lowest ranks get most.
fn widths(wanted: &[(usize, u8)], room: usize) -> Vec<Option<usize>> {
    let mut widths: Vec<Option<usize>> =
        wanted.iter().map(|(width, _)| Some((*width).min(SHORTEST))).collect();
    let used = |widths: &[Option<usize>]| {
        let shown = widths.iter().flatten().count();
        widths.iter().flatten().sum::<usize>() + GAP * shown.saturating_sub(1)
    };
    while used(&widths) > room && widths.iter().flatten().count() > 1 {
        let shown = widths.iter_mut().zip(wanted).filter(|(width, _)| width.is_some());
        if let Some((width, _)) = shown.max_by_key(|(_, (_, rank))| *rank) {
            *width = None;
        }
    }
    let mut left = room.saturating_sub(used(&widths));
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|at| wanted.get(*at).map(|(_, rank)| *rank));
    for at in order {
        if let (Some(Some(width)), Some((natural, _))) = (widths.get_mut(at), wanted.get(at)) {
            let more = natural.saturating_sub(*width).min(left);
            *width += more;
            left -= more;
        }
    }
    for width in widths.iter_mut().flatten() {
        *width = (*width).min(room);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::widths;

    #[test]
    fn columns_are_shortened_then_left_out_by_rank() {
        let wanted = [(14, 0), (20, 1), (30, 3), (12, 2)];
        assert_eq!(widths(&wanted, 100), [Some(14), Some(20), Some(30), Some(12)]);
        // The one of the highest rank gives first.
        assert_eq!(widths(&wanted, 70), [Some(14), Some(20), Some(18), Some(12)]);
        assert_eq!(widths(&wanted, 46), [Some(10), Some(10), Some(10), Some(10)]);
        assert_eq!(widths(&wanted, 45), [Some(14), Some(17), None, Some(10)]);
        assert_eq!(widths(&wanted, 22), [Some(10), Some(10), None, None]);
        assert_eq!(widths(&wanted, 21), [Some(14), None, None, None]);
        assert_eq!(widths(&wanted, 6), [Some(6), None, None, None]);
        assert_eq!(widths(&[], 6), []);
    }
}
