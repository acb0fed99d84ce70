//! The row of keys at the bottom, from the key table.

use ratatui::text::{Line, Span};

use crate::base::Text;
use crate::i18n::Catalogue;
use crate::tui::key::Key;
use crate::tui::keymap::{self, Command};
use crate::tui::layout::WIDE;
use crate::tui::rows;
use crate::tui::text::{clip, width};
use crate::tui::theme::Role;
use crate::tui::typing::{completes, is_text};
use crate::tui::ui::{Look, Ui, elsewhere, enters};
use crate::wizard::page::{ActionId, Block, Dialog, Page};

/// Keys and what they do; the most needed ones have the lowest number and stay longest in a narrow row.
struct Item {
    keys: String,
    label: String,
    rank: u8,
    /// How it stands in a row that is too narrow for all; the lowest number is shortened first.
    short: Option<(u8, String, String)>,
}

impl Item {
    fn shortened(self, order: u8, keys: Option<&str>, label: String) -> Self {
        let keys = keys.map_or_else(|| self.keys.clone(), String::from);
        Self { short: Some((order, keys, label)), ..self }
    }
}

/// The arrow of a key that goes back, where its name is too long.
const ARROW: &str = "<-";

/// Where there is more than is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum More {
    /// Everything is shown.
    Nothing,
    /// Below, and perhaps above too.
    Below,
    /// Only above.
    Above,
}

fn item(catalogue: &Catalogue, key: Option<&Key>, label: &Text, rank: u8) -> Option<Item> {
    Some(Item { keys: catalogue.say(&keymap::name(*key?)), label: catalogue.say(label), rank, short: None })
}

/// Cells of an item.
fn cells(item: &Item) -> usize {
    let label = width(&item.label);
    width(&item.keys) + if label == 0 { 0 } else { label + 1 }
}

/// The keys that mean something now; `more`: where there is something to scroll to.
fn items(look: &Look<'_>, ui: &Ui, more: More) -> Vec<Item> {
    let page = look.page;
    let first = |command: Command| keymap::keys(command).first();
    let esc = keymap::keys(Command::Back).iter().find(|key| **key == Key::plain(crate::tui::key::Code::Esc));
    let make = |key, label: Text, rank| item(look.catalogue, key, &label, rank);
    let scroll = match more {
        More::Nothing => None,
        More::Below => make(first(Command::PageDown), Text::new("tui-key-more"), 3),
        More::Above => make(first(Command::PageUp), Text::new("tui-key-more"), 3),
    }
    .map(|item| item.shortened(3, None, String::new()));
    let help = make(first(Command::Help), Text::new("tui-key-help"), 2);
    let log = make(first(Command::Log), Text::new("tui-key-log"), 6);
    if ui.overlay.is_some() {
        return [make(esc, Text::new("tui-key-close"), 0), scroll].into_iter().flatten().collect();
    }
    if let Some(dialog) = &page.ask {
        let mut items = of_question(look, ui, dialog);
        items.extend([scroll, help, log, leaves(look, dialog)].into_iter().flatten());
        return items;
    }
    let action = |id: ActionId| page.actions.iter().find(|action| action.id == id);
    let enabled =
        |id: ActionId| action(id).filter(|action| action.enabled).map(|action| action.label.clone());
    let in_field = ui.field(page).is_some();
    let typing = ui.field(page).is_some_and(|field| is_text(&field.kind));
    let tab = if ui.field(page).is_some_and(|field| completes(ui, field)) {
        make(first(Command::Next), Text::new("tui-key-complete"), 3)
    } else {
        let choose =
            elsewhere(ui, page).then(|| make(first(Command::Next), Text::new("tui-key-choose"), 5)).flatten();
        choose.map(|item| item.shortened(4, None, String::new()))
    };
    // Where a letter is text and an arrow moves the caret, the other key is named.
    let back = if in_field { esc } else { first(Command::Back) };
    let back = enabled(ActionId::Back).and_then(|label| make(back, label, 1)).map(|item| {
        let label = item.label.clone();
        if in_field { item } else { item.shortened(1, Some(ARROW), label) }
    });
    let sides = (ui.size.0 >= WIDE && page.blocks.iter().any(|block| matches!(block, Block::Diff(..))))
        .then(|| make(first(Command::Sides), Text::new("tui-key-sides"), 7))
        .flatten()
        .filter(|_| !typing);
    let does = enters(ui, page);
    // What Enter does already is not named twice.
    let again = enabled(ActionId::Refresh).filter(|_| does != Some(ActionId::Refresh));
    let refresh = again.and_then(|label| refresh(look.catalogue, &label));
    let (open, turn) = row_keys(ui, page);
    let quit = enabled(ActionId::Quit).unwrap_or_else(|| Text::new("tui-key-quit"));
    [
        does.and_then(enabled).and_then(|label| make(first(Command::Do), label, 0)),
        open.and_then(|label| make(first(Command::Do), label, 0)),
        back,
        turn.and_then(|label| make(first(Command::Toggle), label, 4)),
        tab,
        (in_field && !typing).then(|| make(first(Command::Toggle), Text::new("tui-key-toggle"), 4)).flatten(),
        scroll,
        sides,
        refresh,
        help,
        log,
        language(look, ui),
        make(first(Command::Quit), quit, 2),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The keys that answer a question.
fn of_question(look: &Look<'_>, ui: &Ui, dialog: &Dialog) -> Vec<Item> {
    let make = |key, label: Text, rank| item(look.catalogue, key, &label, rank);
    let first = |command: Command| keymap::keys(command).first();
    let esc = keymap::keys(Command::Back).iter().find(|key| **key == Key::plain(crate::tui::key::Code::Esc));
    let label = |at: usize| dialog.choices.get(at).map(|(_, label)| label.clone());
    let mut chosen = label(ui.choice).and_then(|label| make(first(Command::Do), label, 0));
    let mut harmless = label(0).and_then(|label| make(esc, label, 1));
    // Both keys give the same answer: it is named once.
    if let (0, Some(enter), Some(esc)) = (ui.choice, &mut chosen, harmless.take_if(|_| ui.choice == 0)) {
        enter.keys = format!("{}, {}", enter.keys, esc.keys);
    }
    let turn = make(first(Command::Down), Text::new("tui-key-choose"), 1);
    [chosen, turn, harmless].into_iter().flatten().collect()
}

/// Over a question of the run whether to leave can be asked.
fn leaves(look: &Look<'_>, dialog: &Dialog) -> Option<Item> {
    let quit = keymap::keys(Command::Quit).first().filter(|_| dialog.is_of_run());
    let item = item(look.catalogue, Some(quit?), &Text::new("tui-key-quit"), 4)?;
    Some(item.shortened(2, None, String::new()))
}

/// To look again; where there is no room for its name the short one says it.
fn refresh(catalogue: &Catalogue, label: &Text) -> Option<Item> {
    let item = item(catalogue, keymap::keys(Command::Refresh).first(), label, 4)?;
    Some(if label.id == "action-refresh" {
        item.shortened(2, None, catalogue.say(&Text::new("tui-key-again")))
    } else {
        item
    })
}

/// The next language, where the wizard begins: so that who cannot read it finds the own one. Later the help page tells.
fn language(look: &Look<'_>, ui: &Ui) -> Option<Item> {
    let now = look.catalogue.lang();
    let next = Some(now.after(&ui.drawable.0)).filter(|next| look.page.step.0 == 1 && *next != now)?;
    let label = Text::new("key-sign").with("key", look.catalogue.letters().spelled(next.name()));
    item(look.catalogue, keymap::keys(Command::Language).first(), &label, 3)
}

/// What Enter and the blank do on the row of a table that has the focus.
fn row_keys(ui: &Ui, page: &Page) -> (Option<Text>, Option<Text>) {
    let Some(row) = rows::row(ui, page) else { return (None, None) };
    let turn = row.taken.map(|taken| Text::new(if taken { "tui-key-node-out" } else { "tui-key-node-in" }));
    (Some(Text::new("tui-key-open")), turn)
}

/// The row of keys; where it is too narrow for all, they move closer together, then they are shortened, and then those
/// that are needed least are left out.
#[must_use]
pub fn line(look: &Look<'_>, ui: &Ui, more: More, columns: u16) -> Line<'static> {
    let room = usize::from(columns).saturating_sub(2);
    let mut items = items(look, ui, more);
    let gap = if fit(&mut items, room) { "   " } else { "  " };
    let mut spans = vec![Span::raw(" ")];
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            spans.push(Span::raw(gap));
        }
        let label = clip(&item.label, room.saturating_sub(width(&item.keys) + 1), look.theme);
        spans.push(Span::styled(item.keys, look.theme.style(Role::Key)));
        if !label.is_empty() {
            spans.push(Span::raw(format!(" {label}")));
        }
    }
    Line::from(spans)
}

/// Shortens as many of the items as has to be for all of them to stand two blanks apart.
fn shorten(items: &mut [Item], room: usize) {
    let order: std::collections::BTreeSet<u8> =
        items.iter().filter_map(|item| item.short.as_ref()).map(|(order, ..)| *order).collect();
    for now in order {
        if items.iter().map(|item| cells(item) + 2).sum::<usize>() <= room + 2 {
            return;
        }
        for item in items.iter_mut() {
            if let Some((_, keys, label)) = item.short.take_if(|(order, ..)| *order == now) {
                (item.keys, item.label) = (keys, label);
            }
        }
    }
}

/// Leaves as many of the items as that room holds two blanks apart, the most needed first. True: there is room for a
/// third blank between them.
fn fit(items: &mut Vec<Item>, room: usize) -> bool {
    shorten(items, room);
    let mut order: Vec<(usize, &Item)> = items.iter().enumerate().collect();
    order.sort_by_key(|(_, item)| item.rank);
    let (mut kept, mut used) = (Vec::new(), 0);
    for (at, item) in order {
        let more = cells(item) + if kept.is_empty() { 0 } else { 2 };
        if kept.is_empty() || used + more <= room {
            kept.push(at);
            used += more;
        }
    }
    let mut at = 0;
    items.retain(|_| {
        at += 1;
        kept.contains(&(at - 1))
    });
    used + items.len().saturating_sub(1) <= room
}
