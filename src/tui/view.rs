//! The screen as a function of page and memory.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};

use super::layout::{self, Areas, SMALLEST};
use super::text::{clip, pad, width, wrap};
use super::theme::Role;
use super::ui::{Look, Seen, Ui};
use super::widgets::{self, blocks, buttons, keybar, overlay, put, steps};
use crate::base::Text;

/// The program's name.
const NAME: &str = "quantalink";

/// Draws the page; `seen` is its content, where somebody laid it out for this memory already. Answers with the place of the
/// caret, where a line is edited.
pub fn view(
    look: &Look<'_>,
    ui: &Ui,
    seen: Option<Seen<'_>>,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    let area = area.intersection(buffer.area);
    widgets::clear(buffer, area);
    let Some(areas) = layout::areas(look, ui, area) else {
        too_small(look, area, buffer);
        ground(look, area, buffer);
        return None;
    };
    header(look, areas.header, buffer);
    let rule = look.theme.style(Role::Rule);
    let line = look.theme.horizontal().repeat(usize::from(area.width));
    put(buffer, areas.upper, 0, &Line::styled(line.clone(), rule));
    put(buffer, areas.lower, 0, &Line::styled(line, rule));
    if let Some(banner) = areas.practice {
        let style = look.theme.style(Role::Practice);
        let text =
            clip(&format!(" {}", look.catalogue.say(&Text::new("tui-practice"))), cells(banner), look.theme);
        put(buffer, banner, 0, &Line::styled(pad(&text, cells(banner)), style));
    }
    if let Some(list) = areas.steps {
        steps::draw(look, list, buffer);
    }
    let seen = seen.filter(|(_, window)| *window == areas.content);
    let content = seen.map_or_else(|| blocks::content(look, ui, areas.content), |(content, _)| content);
    content.draw(areas.content, ui.scroll, ui.aside, buffer);
    if let Some(bar) = areas.buttons {
        buttons::draw(look, ui, bar, buffer);
    }
    overlay::draw(look, ui, areas.middle, buffer);
    let covered = ui.overlay.is_some() || look.page.ask.is_some();
    let (from, shown, all) = if covered {
        let (all, shown) = overlay::extent(look, ui, areas.middle);
        (ui.over, shown, all)
    } else {
        (ui.scroll, usize::from(areas.content.height), content.height())
    };
    position(look, (from, shown, all), areas.lower, buffer);
    let more = match (from + shown < all, from > 0) {
        (true, _) => keybar::More::Below,
        (false, true) => keybar::More::Above,
        (false, false) => keybar::More::Nothing,
    };
    // Where no field has it, it stands in place of the keys until one is pressed.
    let remark = ui.remark.as_ref().filter(|_| ui.field(look.page).is_none());
    let keys = remark.map_or_else(
        || keybar::line(look, ui, more, areas.keys.width),
        |text| Line::raw(clip(&format!(" {}", look.catalogue.say(text)), cells(areas.keys), look.theme)),
    );
    put(buffer, areas.keys, 0, &keys);
    ground(look, area, buffer);
    if covered { None } else { caret(&content, ui, &areas) }
}

/// What has no colour of its own gets that of the look.
fn ground(look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let base = look.theme.base();
    for cell in widgets::cells(buffer, area) {
        if cell.fg == Color::Reset {
            cell.fg = base.fg.unwrap_or_default();
        }
        if cell.bg == Color::Reset {
            cell.bg = base.bg.unwrap_or_default();
        }
    }
}

const fn cells(area: Rect) -> usize {
    area.width as usize
}

fn header(look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let strong = look.theme.style(Role::Strong);
    let (now, all) = look.page.step;
    let step = look.catalogue.say(&Text::new("tui-step").with("now", now).with("all", all));
    let step = clip(&step, cells(area) / 2, look.theme);
    // On a narrow screen the title needs the room more than the name.
    let name = if cells(area) < 60 { String::from(" ") } else { format!(" {NAME}   ") };
    let room = cells(area).saturating_sub(width(&name) + width(&step) + 3);
    let title = clip(&look.catalogue.say(&look.page.title), room, look.theme);
    let spans = vec![
        Span::styled(name, strong),
        Span::styled(pad(&title, room), strong),
        Span::raw(format!("  {step} ")),
    ];
    put(buffer, area, 0, &Line::from(spans));
}

/// Where in the whole the shown rows are, on the lower line at the right.
fn position(look: &Look<'_>, (from, shown, all): (usize, usize, usize), area: Rect, buffer: &mut Buffer) {
    if all <= shown {
        return;
    }
    let text = Text::new("tui-position")
        .with("from", (from + 1).min(all))
        .with("to", (from + shown).min(all))
        .with("all", all);
    let text = format!(" {} ", clip(&look.catalogue.say(&text), cells(area).saturating_sub(4), look.theme));
    let wide = u16::try_from(width(&text)).unwrap_or(area.width);
    let x = area.x + area.width.saturating_sub(wide + 1);
    let place = Rect { x, width: (area.x + area.width).saturating_sub(x), ..area };
    put(buffer, place, 0, &Line::raw(text));
}

fn caret(content: &blocks::Content<'_>, ui: &Ui, areas: &Areas) -> Option<Position> {
    let (line, column) = content.caret?;
    let row = u16::try_from(line.checked_sub(ui.scroll)?).ok()?;
    let column = u16::try_from(column).ok()?;
    let place = Position::new(areas.content.x.checked_add(column)?, areas.content.y.checked_add(row)?);
    areas.content.contains(place).then_some(place)
}

/// Too small for anything else: says which size there is and which is needed, as far as even that fits.
fn too_small(look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let text = Text::new("tui-too-small")
        .with("columns", u32::from(area.width))
        .with("rows", u32::from(area.height))
        .with("need-columns", u32::from(SMALLEST.0))
        .with("need-rows", u32::from(SMALLEST.1));
    let lines = wrap(&look.catalogue.say(&text), cells(area));
    for (row, line) in (0..area.height).zip(&lines) {
        put(buffer, area, row, &Line::styled(line.as_str(), Style::new()));
    }
}
