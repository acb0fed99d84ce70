//! The language of the screen, changed at any time: pages, questions, help and log hold no words but those that are made when they are drawn,
//! so that nothing that was typed, chosen or begun knows of it.

use super::layout;
use super::ui::{Effect, Look, Ui};
use super::widgets::overlay;
use crate::i18n::{Lang, Letters};

/// The languages that a screen can draw, of which one can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawable(pub Vec<Lang>);

impl Default for Drawable {
    fn default() -> Self {
        Self(Lang::ALL.into())
    }
}

impl Drawable {
    /// Those that can be written with these letters.
    #[must_use]
    pub fn with(letters: Letters) -> Self {
        Self(Lang::ALL.into_iter().filter(|lang| letters.language(*lang).0 == *lang).collect())
    }

    /// The names of those that can be chosen (`true`) or that cannot, each in its own language.
    #[must_use]
    pub fn names(&self, chosen: bool) -> String {
        let names = Lang::ALL.into_iter().filter(|lang| self.0.contains(lang) == chosen).map(Lang::name);
        names.collect::<Vec<_>>().join(", ")
    }
}

/// The next language of those that can be drawn.
pub(super) fn turn(ui: &Ui, look: &Look<'_>) -> Vec<Effect> {
    let now = look.catalogue.lang();
    let next = now.after(&ui.drawable.0);
    if next == now { Vec::new() } else { vec![Effect::Speak(next)] }
}

/// Speaks that language, and keeps in view what was: the field or row that has the focus, else about the same part.
pub fn speak(ui: &mut Ui, look: &Look<'_>, lang: Lang) {
    let held = held(ui, look);
    let before = lasts(ui, look);
    look.catalogue.speak(lang);
    let after = lasts(ui, look);
    ui.scroll = match (held, ui.place(look)) {
        // What the page says first stays in view with it, so that the same is seen once all languages have had their turn.
        (Some(_), Some((place, shown))) if ui.scroll == 0 && place.value.end <= shown => 0,
        (Some(row), Some((place, _))) => place.lines.start.saturating_sub(row),
        _ => moved(ui.scroll, before.0, after.0),
    };
    ui.over = moved(ui.over, before.1, after.1);
    ui.resettle(look);
}

/// The row of the window at which the field or table's row stands that has the focus; none where it is not in view.
fn held(ui: &Ui, look: &Look<'_>) -> Option<usize> {
    let (place, shown) = ui.place(look)?;
    place.lines.start.checked_sub(ui.scroll).filter(|row| *row < shown)
}

/// The last positions to which the page and what lies over it can be scrolled.
fn lasts(ui: &Ui, look: &Look<'_>) -> (usize, usize) {
    let Some(areas) = layout::areas(look, ui, ui.area()) else { return (0, 0) };
    let page = ui.window(look).map_or(0, |(content, _)| content.height());
    let (over, shown) = overlay::extent(look, ui, areas.middle);
    (page.saturating_sub(usize::from(areas.content.height)), over.saturating_sub(shown))
}

/// The same part of something that is longer or shorter now; its end stays its end.
fn moved(at: usize, before: usize, after: usize) -> usize {
    (at * after + before / 2).checked_div(before).unwrap_or(at)
}
