//! The four languages on every page of the wizard: nothing is cut, nothing is left in English, and the language may
//! change at any time without anything being lost.

#[cfg(test)]
#[path = "catalogues/alike.rs"]
mod alike;
#[cfg(test)]
#[path = "screens/paint.rs"]
#[expect(dead_code, reason = "styles are not looked at here")]
mod paint;
#[cfg(test)]
#[path = "pages/places.rs"]
mod places;
#[cfg(test)]
#[path = "flow/pool.rs"]
mod pool;
#[cfg(test)]
#[path = "languages/texts.rs"]
mod texts;
#[cfg(test)]
#[path = "flow/walk.rs"]
mod walk;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::alike::may_be;
    use crate::paint::rows;
    use crate::places::all;
    use crate::texts::texts;
    use quantalink::base::{Arg, Text};
    use quantalink::i18n::{Catalogue, Lang};
    use quantalink::tui::Theme;
    use quantalink::tui::key::{Code, Held, Key};
    use quantalink::tui::keymap::{self, Command};
    use quantalink::tui::tongue;
    use quantalink::tui::ui::{Effect, Event, Look, Ui, update};
    use quantalink::tui::view::view;
    use quantalink::wizard::flow::LogLine;
    use quantalink::wizard::page::{FieldKind, Page};
    use quantalink::wizard::{self, Flow};
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Position, Rect};

    const USUAL: (u16, u16) = (80, 24);

    const OTHERS: [Lang; 3] = [Lang::De, Lang::Fr, Lang::Ko];

    /// A screen of the wizard whose language can be changed.
    struct Screen<'a> {
        page: Page,
        log: &'a [LogLine],
        catalogue: Catalogue,
        ui: Ui,
    }

    impl<'a> Screen<'a> {
        fn new(flow: &'a Flow, lang: Lang, size: (u16, u16)) -> Self {
            let (page, log, catalogue) = (wizard::page(flow), flow.log(), Catalogue::new(lang));
            let ui =
                Ui::new(size, &Look { page: &page, log, catalogue: &catalogue, theme: Theme::default() });
            Self { page, log, catalogue, ui }
        }

        fn press(&mut self, key: Key) {
            let Self { page, log, catalogue, ui } = self;
            let look = Look { page, log, catalogue, theme: Theme::default() };
            for effect in update(ui, &look, Event::Key(key)) {
                if let Effect::Speak(lang) = effect {
                    tongue::speak(ui, &look, lang);
                }
            }
        }

        fn draw(&self) -> (Vec<String>, Option<Position>) {
            let Self { page, log, catalogue, ui } = self;
            let area = Rect::new(0, 0, ui.size.0, ui.size.1);
            let mut buffer = Buffer::empty(area);
            let look = Look { page, log, catalogue, theme: Theme::default() };
            let caret = view(&look, ui, None, area, &mut buffer);
            (rows(&buffer), caret)
        }

        fn keys(&self) -> String {
            self.draw().0.pop().unwrap_or_default()
        }
    }

    /// Two blanks stand between two keys of the bar; the key is what stands before the first blank.
    fn keys_of(bar: &str) -> BTreeSet<String> {
        let items = bar.split("  ").map(str::trim).filter(|item| !item.is_empty());
        items.map(|item| item.split(' ').next().unwrap_or_default().to_owned()).collect()
    }

    /// Keys whose place in the bar is given up first, since the help page tells them and nothing is done by them: the
    /// log, the way to the next field, and the view that needs a wider screen.
    const SPARED: [Command; 3] = [Command::Log, Command::Next, Command::Sides];

    #[test]
    fn no_key_that_does_something_is_left_out_of_the_bar() {
        for (name, flow) in all() {
            for lang in Lang::ALL {
                let wide = Screen::new(&flow, lang, (400, 24));
                let say = |key: &Key| wide.catalogue.say(&keymap::name(*key));
                let mut needed = keys_of(&wide.keys());
                for spared in SPARED.iter().filter_map(|command| keymap::keys(*command).first()) {
                    needed.remove(&say(spared));
                }
                let bar = Screen::new(&flow, lang, USUAL).keys();
                // Where the names are too long the way back is an arrow.
                if bar.contains(" <- ") {
                    needed.remove(&say(&Key::plain(Code::Left)));
                }
                let shown = keys_of(&bar);
                let missing: Vec<&String> = needed.difference(&shown).collect();
                assert!(missing.is_empty(), "{name} {lang:?}: {missing:?}\n{bar}\n{}", wide.keys());
            }
        }
    }

    /// True where all of it is ours: nothing of a host or file is in it, whose length nobody knows.
    fn ours(text: &Text) -> bool {
        text.args.iter().all(|(_, arg)| match arg {
            Arg::Raw(_) => false,
            Arg::Text(text) => ours(text),
            Arg::Num(_) | Arg::Size(_) | Arg::Time(_) | Arg::Deadline(_) => true,
        })
    }

    #[test]
    fn none_of_our_words_is_cut() {
        let cut = Theme::default().cut().1;
        for (name, flow) in all() {
            for lang in Lang::ALL {
                let screen = Screen::new(&flow, lang, (80, 150));
                let words: Vec<String> = texts(&screen.page)
                    .iter()
                    .filter(|text| ours(text))
                    .map(|text| screen.catalogue.say(text))
                    .collect();
                for row in screen.draw().0 {
                    // What a cut word ends with; in files' lines the sign stands at the edge.
                    for before in row.trim_end().rsplit(cut).skip(1) {
                        let end: Vec<char> = before.chars().rev().take(5).collect();
                        let end: String = end.into_iter().rev().collect();
                        let ours = words
                            .iter()
                            .find(|word| word.contains(&end) && !word.contains(&format!("{end}{cut}")));
                        assert!(ours.is_none() || end.trim().len() < 5, "{name} {lang:?}: {ours:?}\n{row}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_word_of_a_page_is_left_in_english() {
        let english = Catalogue::new(Lang::En);
        let others = OTHERS.map(Catalogue::new);
        for (name, flow) in all() {
            for text in texts(&wizard::page(&flow)) {
                let said = english.say(&text);
                for other in &others {
                    let same = other.say(&text) == said;
                    let allowed = || may_be(other.lang().code(), &text.id) || only_arguments(&english, &text);
                    assert!(!same || allowed(), "{name} {:?}: {said}", other.lang());
                }
            }
        }
    }

    /// True where a message is a frame around names: said without them, no word is left.
    fn only_arguments(english: &Catalogue, text: &Text) -> bool {
        let bare = |arg: &Arg| if matches!(arg, Arg::Num(_)) { arg.clone() } else { Arg::from("-") };
        let mut all = text.clone();
        all.args.iter_mut().for_each(|(_, arg)| *arg = bare(arg));
        let bare = english.say(&all);
        !bare.split(|c: char| !c.is_alphabetic()).any(|word| word.len() > 1)
    }

    const NEXT: Key = Key::plain(Code::F(4));

    #[test]
    fn the_language_changes_on_every_page_and_comes_back_as_it_was() {
        for (name, flow) in all() {
            for before in [None, Some(Key::plain(Code::F(1))), Some(Key::plain(Code::F(3)))] {
                let mut screen = Screen::new(&flow, Lang::En, USUAL);
                if let Some(key) = before {
                    screen.press(key);
                }
                let english = screen.draw();
                for lang in [Lang::De, Lang::Fr, Lang::Ko] {
                    screen.press(NEXT);
                    assert_eq!(screen.catalogue.lang(), lang);
                    assert_ne!(screen.draw().0, english.0, "{name} {lang:?}");
                }
                screen.press(NEXT);
                assert_eq!(screen.draw(), english, "{name}");
            }
        }
    }

    #[test]
    fn what_was_chosen_and_scrolled_stays() {
        // A question: the second answer is chosen, and still is.
        let places = all();
        let flow = |wanted: &str| &places.iter().find(|(name, _)| *name == wanted).unwrap().1;
        let mut asked = Screen::new(flow("plan-quit"), Lang::En, USUAL);
        asked.press(Key::plain(Code::Down));
        assert_eq!(asked.ui.choice, 1);
        asked.press(NEXT);
        assert_eq!((asked.ui.choice, asked.catalogue.lang()), (1, Lang::De));
        let label = asked.catalogue.say(&asked.page.ask.as_ref().unwrap().choices[1].1);
        assert!(asked.draw().0.iter().any(|row| row.contains(&format!("> {label}"))), "{label}");
        // The end of a long page is its end in every language.
        let mut long = Screen::new(flow("plan-64"), Lang::En, USUAL);
        long.press(Key::plain(Code::End));
        let last = |screen: &Screen<'_>| screen.draw().0.iter().any(|row| at_end(row));
        assert!(last(&long), "{:?}", long.draw().0);
        for _ in Lang::ALL {
            long.press(NEXT);
            assert!(last(&long), "{:?}", long.draw().0);
        }
        // A password that is half typed, with its caret.
        let mut typed = Screen::new(flow("step-credentials"), Lang::En, USUAL);
        for _ in 0..20 {
            if typed.ui.field(&typed.page).is_some_and(|field| matches!(field.kind, FieldKind::Secret { .. }))
            {
                break;
            }
            typed.press(Key::plain(Code::Tab));
        }
        "secret".chars().for_each(|letter| typed.press(Key::char(letter)));
        let caret = typed.draw().1.unwrap();
        let hidden = typed.ui.hidden.clone();
        assert!(hidden.is_some());
        typed.press(Key::with(Held::Ctrl, Code::Char('t')));
        assert_eq!(typed.catalogue.lang(), Lang::De);
        assert_eq!(typed.ui.hidden, hidden);
        assert_eq!(typed.draw().1.unwrap().x, caret.x);
        // What is asked may take a line more.
        assert!(typed.draw().1.unwrap().y.abs_diff(caret.y) <= 1);
    }

    /// True where the row says that the last of all lines is shown: `74-89 of 89` in some language.
    fn at_end(row: &str) -> bool {
        let numbers: Vec<usize> =
            row.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        row.starts_with('─') && numbers.len() == 3 && (numbers[1] == numbers[2] || numbers[0] == numbers[2])
    }

    #[test]
    fn a_language_that_cannot_be_drawn_is_passed_over_and_the_help_says_so() {
        let places = all();
        let mut screen = Screen::new(&places[0].1, Lang::Fr, USUAL);
        screen.ui.drawable = tongue::Drawable(vec![Lang::En, Lang::De, Lang::Fr]);
        screen.press(NEXT);
        assert_eq!(screen.catalogue.lang(), Lang::En);
        screen.ui.size = (80, 100);
        screen.press(Key::plain(Code::F(1)));
        let help = screen.draw().0.join("\n");
        assert!(help.contains("Not to be chosen here: 한국어"), "{help}");
        assert!(help.contains("English, Deutsch, Français."), "{help}");
        // Alone there is nothing to choose from.
        screen.ui.drawable = tongue::Drawable(vec![Lang::En]);
        screen.press(NEXT);
        assert_eq!(screen.catalogue.lang(), Lang::En);
    }
}
