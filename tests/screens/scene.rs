//! A page on a screen, to be looked at and typed into.

use quantalink::i18n::{Catalogue, Lang};
use quantalink::tui::Theme;
use quantalink::tui::key::Key;
use quantalink::tui::ui::{Effect, Event, Look, Ui, update};
use quantalink::tui::view::view;
use quantalink::wizard::flow::LogLine;
use quantalink::wizard::page::Page;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::paint::rows;
use crate::scenes::log;

/// A screen at rest: catalogue, page, log, memory.
pub struct Scene {
    pub page: Page,
    pub log: Vec<LogLine>,
    pub catalogue: Catalogue,
    pub theme: Theme,
    pub ui: Ui,
}

/// The memory follows the page: what was laid out for that is what is drawn without it.
fn settled(look: &Look<'_>, ui: &mut Ui) {
    let seen = ui.settle(look).seen;
    let area = Rect::new(0, 0, ui.size.0, ui.size.1);
    let (mut at_once, mut anew) = (Buffer::empty(area), Buffer::empty(area));
    let carets = [view(look, ui, seen, area, &mut at_once), view(look, ui, None, area, &mut anew)];
    assert_eq!((carets[0], at_once), (carets[1], anew));
}

impl Scene {
    pub fn new(page: Page, size: (u16, u16), theme: Theme) -> Self {
        let (log, catalogue) = (log(), Catalogue::new(Lang::En));
        let ui = Ui::new(size, &Look { page: &page, log: &log, catalogue: &catalogue, theme });
        Self { page, log, catalogue, theme, ui }
    }

    /// The same screen in another language.
    pub fn speaking(self, lang: Lang) -> Self {
        Self { catalogue: Catalogue::new(lang), ..self }
    }

    pub fn event(&mut self, event: Event) -> Vec<Effect> {
        let Self { page, log, catalogue, theme, ui } = self;
        update(ui, &Look { page, log, catalogue, theme: *theme }, event)
    }

    /// The page has changed.
    pub fn settle(&mut self) {
        let Self { page, log, catalogue, theme, ui } = self;
        settled(&Look { page, log, catalogue, theme: *theme }, ui);
    }

    pub fn press(&mut self, keys: &[Key]) -> Vec<Effect> {
        keys.iter().flat_map(|key| self.event(Event::Key(*key))).collect()
    }

    pub fn show(&self, page: &Page) -> (Buffer, Option<Position>) {
        let area = Rect::new(0, 0, self.ui.size.0, self.ui.size.1);
        let mut buffer = Buffer::empty(area);
        let look = Look { page, log: &self.log, catalogue: &self.catalogue, theme: self.theme };
        let caret = view(&look, &self.ui, None, area, &mut buffer);
        settled(&look, &mut self.ui.clone());
        (buffer, caret)
    }

    pub fn buffer(&self) -> Buffer {
        self.show(&self.page).0
    }

    pub fn text(&self) -> String {
        rows(&self.buffer()).join("\n")
    }
}
