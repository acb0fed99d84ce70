//! What the screen remembers beyond the page (scroll, focus, what lies over the page), and what keys do to it.

use ratatui::layout::Rect;

use super::edit;
use super::key::Key;
use super::keymap::{self, Command};
use super::layout::{self, WIDE};
use super::rows;
use super::scroll::{self, Step};
use super::theme::Theme;
use super::tongue::{self, Drawable};
use super::typing::{self, Pathway};
use super::widgets::{blocks, buttons, overlay};
use crate::base::{Secret, Text};
use crate::host::HostId;
use crate::i18n::{Catalogue, Lang};
use crate::wizard::flow::{LogLine, Msg};
use crate::wizard::page::{ActionId, Block, Choice, Dialog, Field, FieldId, FieldKind, Mark, Page, PageId};

/// What is to be seen, and how it is said.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The page.
    pub page: &'a Page,
    /// What happened so far, oldest first.
    pub log: &'a [LogLine],
    /// The language.
    pub catalogue: &'a Catalogue,
    /// The look.
    pub theme: Theme,
}

/// What happened at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text came from the clipboard. It may be a password.
    Paste(Secret),
    /// The terminal has this size, columns and rows.
    Resize(u16, u16),
    /// Time for the next sign of the spinner.
    Tick,
}

/// What is to be done about it.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Tell the wizard.
    Msg(Msg),
    /// Speak this language from now on: [`tongue::speak`].
    Speak(Lang),
    /// Draw everything anew.
    Repaint,
    /// Another look.
    Look,
    /// Leave the program in the background.
    Suspend,
}

/// What has the focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Focus {
    /// A row of a table.
    Row(HostId),
    /// A field.
    Field(FieldId),
    /// An action.
    Action(ActionId),
}

/// What lies over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// The help page.
    Help,
    /// The log.
    Log,
}

/// The memory of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ui {
    /// Columns and rows.
    pub size: (u16, u16),
    /// First line of the page that is shown.
    pub scroll: usize,
    /// First column of a file's lines that is shown.
    pub aside: usize,
    /// What has the focus.
    pub focus: Option<Focus>,
    /// Where the caret stands in the line being edited, in graphemes.
    pub caret: usize,
    /// The password that is being typed, with its field, until the focus leaves it: then the wizard takes it.
    pub hidden: Option<(FieldId, Secret)>,
    /// How the path that has the focus is typed.
    pub path: Pathway,
    /// Why the last paste was not taken, or what Ctrl-Z did not do: said at the field, or in place of the keys, until the next key.
    pub remark: Option<Text>,
    /// What lies over the page.
    pub overlay: Option<Overlay>,
    /// First line of the overlay, or of a question's text, that is shown.
    pub over: usize,
    /// Which choice of a question has the focus.
    pub choice: usize,
    /// Diffs side by side where there is room.
    pub sides: bool,
    /// The languages to choose from.
    pub drawable: Drawable,
    /// Counts the spinner on.
    pub frame: usize,
    page: Option<PageId>,
    /// The row that was opened last, and its page: the focus is there again when that page is.
    opened: Option<(PageId, HostId)>,
    ask: Option<Asked>,
    /// Length of the path that has the focus, and how many entries it can go on with.
    grown: (usize, usize),
    /// The field that has the focus, its first line, and the size of the screen for which that holds.
    anchor: Option<(FieldId, usize, (u16, u16))>,
}

/// What makes a question another one: its first sentence and its choices. The others may change while it stands there.
type Asked = (Option<Text>, Vec<(Choice, Text)>);

fn asked_by(dialog: &Dialog) -> Asked {
    (dialog.text.first().cloned(), dialog.choices.clone())
}

/// The content of a page, and the window that it was laid out for.
pub type Seen<'a> = (blocks::Content<'a>, Rect);

/// What the memory of the screen found in following a page.
#[derive(Debug)]
pub struct Settled<'a> {
    /// It is another page or question than before: keys that were typed before it was drawn must not act on it.
    pub other: bool,
    /// What is to be drawn, where it had to be laid out anyway and nothing moved since.
    pub seen: Option<Seen<'a>>,
}

impl Ui {
    /// The memory of a fresh screen of that size, for that page.
    #[must_use]
    pub fn new(size: (u16, u16), look: &Look<'_>) -> Self {
        let drawable = Drawable::with(look.catalogue.letters());
        let mut ui = Self { size, drawable, ..Self::default() };
        ui.settle(look);
        ui
    }

    /// True where the page's diffs are to stand side by side.
    #[must_use]
    pub fn side_by_side(&self, look: &Look<'_>) -> bool {
        self.sides
            && self.size.0 >= WIDE
            && look.page.blocks.iter().any(|block| matches!(block, Block::Diff(..)))
    }

    /// Follows the page after it changed.
    pub fn settle<'a>(&mut self, look: &Look<'a>) -> Settled<'a> {
        let other = self.page != Some(look.page.id);
        let ask = look.page.ask.as_ref().map(asked_by);
        let asks = self.ask != ask;
        if other {
            self.page = Some(look.page.id);
            (self.scroll, self.aside, self.overlay, self.anchor) = (0, 0, None, None);
            self.turn(self.row_again(look.page).or_else(|| first_focus(look.page)));
            // What the page says first is not scrolled away for a field whose value can be seen without that.
            if self.place(look).is_some_and(|(place, shown)| place.value.end > shown) {
                self.reveal(look);
            }
        }
        if asks {
            self.ask = ask;
            (self.choice, self.over, self.aside, self.overlay) = (0, 0, 0, None);
        }
        let ring = ring(look.page);
        if !self.focus.as_ref().is_some_and(|focus| ring.contains(focus)) {
            self.turn(first_focus(look.page));
        }
        if let Some(field) = self.field(look.page) {
            self.caret = self.caret.min(edit::length(&field.value));
        }
        let seen = self.seen(look);
        self.stay(look, seen.as_ref());
        let seen = seen.filter(|_| !self.completed(look));
        match seen.as_ref().filter(|_| !self.covered(look)) {
            Some((content, window)) => {
                self.scroll = self.scroll.min(content.height().saturating_sub(usize::from(window.height)));
            }
            None => self.clamp(look),
        }
        Settled { other: other || asks, seen }
    }

    /// The row of this page that was opened last.
    fn row_again(&self, page: &Page) -> Option<Focus> {
        let (_, host) = self.opened.as_ref().filter(|(at, _)| *at == page.id)?;
        page.table_rows().find(|row| row.host == *host).map(|row| Focus::Row(row.host.clone()))
    }

    /// Gives the focus to something else, and brings it into view.
    pub(super) fn focus_on(&mut self, look: &Look<'_>, to: Option<Focus>) {
        self.turn(to);
        self.caret = self.field(look.page).map_or(0, |field| edit::length(&field.value));
        self.reveal(look);
    }

    /// Remembers that this row was opened.
    pub(super) fn opens(&mut self, page: PageId, host: HostId) {
        self.opened = Some((page, host));
    }

    /// Follows the page after its words became others, which moved every line of it.
    pub(super) fn resettle(&mut self, look: &Look<'_>) {
        self.anchor = None;
        self.settle(look);
    }

    /// Keeps the field that has the focus where it is on the screen when there is more or less above it than before.
    fn stay(&mut self, look: &Look<'_>, seen: Option<&Seen<'_>>) {
        let shown = seen.map_or(0, |(_, window)| usize::from(window.height));
        let start = seen.and_then(|(content, _)| Some(self.place_in(look, content)?.lines.start));
        let id = self.field(look.page).map(|field| field.id.clone());
        let now = id.zip(start).map(|(id, start)| (id, start, self.size));
        if let (Some(before), Some(now)) = (&self.anchor, &now)
            && (&before.0, before.2) == (&now.0, now.2)
            && self.scroll <= before.1
            && before.1 < self.scroll + shown
        {
            self.scroll = (self.scroll + now.1).saturating_sub(before.1);
        }
        self.anchor = now;
    }

    /// Gives the focus to something else, at the end of what stands there.
    fn turn(&mut self, to: Option<Focus>) {
        self.focus = to;
        self.caret = usize::MAX;
        self.path = Pathway::Fresh;
    }

    /// Follows a path that was completed: to its end, and so that what it can go on with is seen. True: the caret moved.
    fn completed(&mut self, look: &Look<'_>) -> bool {
        let Some(Field { value, kind: FieldKind::Path(candidates), .. }) = self.field(look.page) else {
            return false;
        };
        let (length, grown) = (edit::length(value), (value.len(), candidates.len()));
        let moves = self.grown != grown && matches!(self.path, Pathway::Asked(_));
        if moves {
            self.caret = length;
            self.reveal(look);
        }
        self.grown = grown;
        moves
    }

    /// The field that has the focus.
    #[must_use]
    pub fn field<'p>(&self, page: &'p Page) -> Option<&'p Field> {
        match &self.focus {
            Some(Focus::Field(id)) => page.fields.iter().find(|field| field.id == *id),
            _ => None,
        }
    }

    /// True while a line of text is edited and letters are text.
    #[must_use]
    pub fn typing(&self, page: &Page) -> bool {
        self.overlay.is_none()
            && page.ask.is_none()
            && self.field(page).is_some_and(|field| typing::is_text(&field.kind))
    }

    pub(super) fn area(&self) -> Rect {
        Rect::new(0, 0, self.size.0, self.size.1)
    }

    /// True while something lies over the page.
    pub(super) fn covered(&self, look: &Look<'_>) -> bool {
        self.overlay.is_some() || look.page.ask.is_some()
    }

    /// What can be scrolled on the page, and how many rows of it are shown at once; none where the screen is too small.
    pub(super) fn window<'a>(&self, look: &Look<'a>) -> Option<(blocks::Content<'a>, usize)> {
        let (content, window) = self.seen(look)?;
        Some((content, usize::from(window.height)))
    }

    fn seen<'a>(&self, look: &Look<'a>) -> Option<Seen<'a>> {
        let areas = layout::areas(look, self, self.area())?;
        Some((blocks::content(look, self, areas.content), areas.content))
    }

    /// Rows that can be scrolled through, and how many of them are shown at once; for the overlay if there is one.
    pub(super) fn extent(&self, look: &Look<'_>) -> (usize, usize) {
        if !self.covered(look) {
            return self.window(look).map_or((0, 0), |(content, shown)| (content.height(), shown));
        }
        let areas = layout::areas(look, self, self.area());
        areas.map_or((0, 0), |areas| overlay::extent(look, self, areas.middle))
    }

    fn clamp(&mut self, look: &Look<'_>) {
        if *self.position(look) == 0 {
            return;
        }
        let (all, shown) = self.extent(look);
        let last = all.saturating_sub(shown);
        let at = self.position(look);
        *at = (*at).min(last);
    }

    pub(super) fn position(&mut self, look: &Look<'_>) -> &mut usize {
        if self.covered(look) { &mut self.over } else { &mut self.scroll }
    }

    /// Where the field or row that has the focus lies: its lines, those of its value, and how many rows are shown.
    pub(super) fn place(&self, look: &Look<'_>) -> Option<(blocks::Place, usize)> {
        if matches!(self.focus, None | Some(Focus::Action(_))) {
            return None;
        }
        let (content, shown) = self.window(look)?;
        Some((self.place_in(look, &content)?, shown))
    }

    fn place_in(&self, look: &Look<'_>, content: &blocks::Content<'_>) -> Option<blocks::Place> {
        match self.focus.as_ref()? {
            Focus::Action(_) => None,
            Focus::Field(id) => {
                let at = look.page.fields.iter().position(|field| field.id == *id)?;
                content.fields.get(at).cloned()
            }
            Focus::Row(host) => {
                let at = look.page.table_rows().position(|row| row.host == *host)?;
                let line = *content.rows.get(at)?;
                Some(blocks::Place { lines: line..line + 1, value: line..line + 1 })
            }
        }
    }

    /// Brings the field that has the focus into view; the beginning of one that is higher than the window.
    fn reveal(&mut self, look: &Look<'_>) {
        let Some((place, shown)) = self.place(look) else { return };
        self.scroll = self.scroll.max(place.lines.end.saturating_sub(shown)).min(place.lines.start);
    }

    /// Brings the value that is being changed into view; more of its field where there is room.
    pub(super) fn reveal_value(&mut self, look: &Look<'_>) {
        let Some((place, shown)) = self.place(look) else { return };
        if place.lines.len() <= shown {
            return self.reveal(look);
        }
        self.scroll = self.scroll.max(place.value.end.saturating_sub(shown)).min(place.value.start);
    }
}

/// What can have the focus, from top to bottom.
#[must_use]
pub fn ring(page: &Page) -> Vec<Focus> {
    let rows = page.table_rows().map(|row| Focus::Row(row.host.clone()));
    let fields = page.fields.iter().map(|field| Focus::Field(field.id.clone()));
    let actions = buttons::actions(page).filter(|action| action.enabled);
    rows.chain(fields).chain(actions.map(|action| Focus::Action(action.id))).collect()
}

/// True where something else can have the focus.
#[must_use]
pub fn elsewhere(ui: &Ui, page: &Page) -> bool {
    ring(page).iter().any(|focus| Some(focus) != ui.focus.as_ref())
}

/// The page on which the nodes are named.
const NODES: PageId = PageId("nodes");

/// A field that has to be mended, else the address of the first node of an empty list, else what Enter does; where that is only
/// to look again, the field on which it depends that there is more.
fn first_focus(page: &Page) -> Option<Focus> {
    let wrong = page.fields.iter().find(|field| field.error.is_some());
    let empty = page.id == NODES && page.table_rows().next().is_none();
    let first = page.fields.iter().find(|field| empty && matches!(field.kind, FieldKind::Line));
    let field = wrong.or(first).map(|field| Focus::Field(field.id.clone()));
    let enter = page.enter().map(|action| Focus::Action(action.id));
    let ring = ring(page);
    let stuck = enter.as_ref().is_some_and(|focus| !ring.contains(focus));
    let mends = ring.into_iter().find(|focus| stuck && matches!(focus, Focus::Field(_)));
    field.or(mends).or(enter)
}

/// True while something on the page moves.
#[must_use]
pub fn moves(page: &Page) -> bool {
    page.blocks.iter().any(|block| match block {
        Block::Progress(_) => true,
        Block::Rows(rows) => rows.iter().any(|row| row.mark == Mark::Working),
        Block::Table(table) => table.rows.iter().any(|row| row.mark == Mark::Working),
        _ => false,
    })
}

/// What the event does: to the screen's memory at once, to everything else by what is returned.
pub fn update(ui: &mut Ui, look: &Look<'_>, event: Event) -> Vec<Effect> {
    match event {
        Event::Tick => {
            ui.frame = ui.frame.wrapping_add(1);
            Vec::new()
        }
        Event::Resize(columns, rows) => {
            ui.size = (columns, rows);
            ui.clamp(look);
            ui.reveal(look);
            Vec::new()
        }
        // Before all else: it takes nothing away that stands on the screen, whatever that is.
        Event::Key(key) if keymap::command(key) == Some(Command::Language) => tongue::turn(ui, look),
        Event::Key(key) => {
            ui.remark = None;
            let mut effects = pressed(ui, look, key);
            typing::hand_over(ui, &mut effects);
            // What comes of it is told at the top, also where the page stays.
            let asks = [ActionId::Quit, ActionId::Stop, ActionId::RollBack];
            if effects.iter().any(|effect| matches!(effect, Effect::Msg(Msg::Do(id)) if !asks.contains(id))) {
                ui.scroll = 0;
            }
            effects
        }
        Event::Paste(text) => {
            ui.remark = None;
            let seen = layout::areas(look, ui, ui.area()).is_some() && !ui.covered(look);
            if seen { typing::paste(ui, look, &text) } else { Vec::new() }
        }
    }
}

fn pressed(ui: &mut Ui, look: &Look<'_>, key: Key) -> Vec<Effect> {
    let command = keymap::command(key);
    match command {
        Some(Command::Repaint) => return vec![Effect::Repaint],
        Some(Command::Suspend) => return vec![Effect::Suspend],
        // What cannot be seen is not acted on.
        _ if layout::areas(look, ui, ui.area()).is_none() => return Vec::new(),
        _ => {}
    }
    let effects = if ui.overlay.is_some() {
        over(ui, look, command)
    } else if let Some(dialog) = &look.page.ask {
        asked(ui, look, dialog, command)
    } else {
        typing::key(ui, look, key).unwrap_or_else(|| on_page(ui, look, command))
    };
    // Moving through the page ends at its ends.
    if !scroll::is_step(command) {
        ui.clamp(look);
    }
    effects
}

/// Keys while the help page or the log lies over the page.
fn over(ui: &mut Ui, look: &Look<'_>, command: Option<Command>) -> Vec<Effect> {
    match command {
        Some(Command::Back | Command::Do) => close(ui),
        Some(Command::Help) if ui.overlay == Some(Overlay::Help) => close(ui),
        Some(Command::Log) if ui.overlay == Some(Overlay::Log) => close(ui),
        Some(Command::Help) => open(ui, look, Overlay::Help),
        Some(Command::Log) => open(ui, look, Overlay::Log),
        Some(Command::Quit) => {
            close(ui);
            let here = look.page.ask.as_ref().is_none_or(Dialog::is_of_run);
            return if here { quit(look.page) } else { Vec::new() };
        }
        Some(Command::Up | Command::Previous) => scroll::scroll(ui, look, Step::Lines(-1)),
        Some(Command::Down | Command::Next) => scroll::scroll(ui, look, Step::Lines(1)),
        Some(Command::Look) => return vec![Effect::Look],
        other => scroll::command(ui, look, other),
    }
    Vec::new()
}

/// Keys while a question lies over the page. Esc and Back take the first choice, the harmless one; whether to leave can be
/// asked over a question of the run.
fn asked(ui: &mut Ui, look: &Look<'_>, dialog: &Dialog, command: Option<Command>) -> Vec<Effect> {
    let last = dialog.choices.len().saturating_sub(1);
    let take = |at: usize| {
        let choice = dialog.choices.get(at).map(|(choice, _)| *choice);
        choice.map(|choice| Effect::Msg(Msg::Choose(choice))).into_iter().collect()
    };
    match command {
        Some(Command::Do) => return take(ui.choice.min(last)),
        Some(Command::Back) => return take(0),
        Some(Command::Up) => ui.choice = ui.choice.saturating_sub(1),
        Some(Command::Down) => ui.choice = (ui.choice + 1).min(last),
        Some(Command::Previous) => ui.choice = ui.choice.checked_sub(1).unwrap_or(last),
        Some(Command::Next) => ui.choice = if ui.choice >= last { 0 } else { ui.choice + 1 },
        Some(Command::Help) => open(ui, look, Overlay::Help),
        Some(Command::Log) => open(ui, look, Overlay::Log),
        Some(Command::Look) => return vec![Effect::Look],
        Some(Command::Quit) if dialog.is_of_run() => return quit(look.page),
        other => scroll::command(ui, look, other),
    }
    Vec::new()
}

fn on_page(ui: &mut Ui, look: &Look<'_>, command: Option<Command>) -> Vec<Effect> {
    let page = look.page;
    if let Some(effects) = rows::on_row(ui, look, command) {
        return effects;
    }
    match command {
        Some(Command::Do) => return enter(ui, page),
        Some(Command::Back) => return act(page, ActionId::Back),
        Some(Command::Refresh) => return act(page, ActionId::Refresh),
        Some(Command::Quit) => return quit(page),
        Some(Command::Look) => return vec![Effect::Look],
        Some(Command::Next) => rows::beside(ui, look, 1),
        Some(Command::Previous) => rows::beside(ui, look, -1),
        Some(Command::Up) if elsewhere(ui, page) => focus(ui, look, -1),
        Some(Command::Down) if elsewhere(ui, page) => focus(ui, look, 1),
        Some(Command::Up) => scroll::scroll(ui, look, Step::Lines(-1)),
        Some(Command::Down) => scroll::scroll(ui, look, Step::Lines(1)),
        Some(Command::Help) => open(ui, look, Overlay::Help),
        Some(Command::Log) => open(ui, look, Overlay::Log),
        Some(Command::Sides) => ui.sides = !ui.sides,
        other => scroll::command(ui, look, other),
    }
    Vec::new()
}

/// Enter: the action that has the focus, else the page's own.
fn enter(ui: &Ui, page: &Page) -> Vec<Effect> {
    match enters(ui, page) {
        Some(id) => act(page, id),
        None => Vec::new(),
    }
}

/// What Enter does now.
#[must_use]
pub fn enters(ui: &Ui, page: &Page) -> Option<ActionId> {
    match &ui.focus {
        Some(Focus::Action(id)) => Some(*id),
        Some(Focus::Row(_)) => None,
        _ => page.enter().map(|action| action.id),
    }
}

fn act(page: &Page, id: ActionId) -> Vec<Effect> {
    let possible = page.actions.iter().any(|action| action.id == id && action.enabled);
    if possible { vec![Effect::Msg(Msg::Do(id))] } else { Vec::new() }
}

/// Quit can be asked for on every page, also on one that does not list it.
fn quit(page: &Page) -> Vec<Effect> {
    let listed = page.actions.iter().find(|action| action.id == ActionId::Quit);
    if listed.is_none_or(|action| action.enabled) {
        vec![Effect::Msg(Msg::Do(ActionId::Quit))]
    } else {
        Vec::new()
    }
}

pub(super) fn focus(ui: &mut Ui, look: &Look<'_>, by: isize) {
    let ring = ring(look.page);
    if ring.is_empty() {
        return;
    }
    let at = ui.focus.as_ref().and_then(|focus| ring.iter().position(|entry| entry == focus));
    let next = match (at, by < 0) {
        (Some(at), false) => (at + 1) % ring.len(),
        (Some(at), true) => at.checked_sub(1).unwrap_or(ring.len() - 1),
        (None, false) => 0,
        (None, true) => ring.len() - 1,
    };
    ui.focus_on(look, ring.get(next).cloned());
}

fn open(ui: &mut Ui, look: &Look<'_>, what: Overlay) {
    ui.overlay = Some(what);
    ui.over = 0;
    if what == Overlay::Log {
        // The newest lines first seen.
        scroll::scroll(ui, look, Step::End);
    }
}

fn close(ui: &mut Ui) {
    ui.overlay = None;
    ui.over = 0;
}
