//! Every real page of the wizard as the full-screen front end draws it, in every language.

#[cfg(test)]
#[path = "screens/paint.rs"]
mod paint;
#[cfg(test)]
#[path = "pages/places.rs"]
mod places;
#[cfg(test)]
#[path = "flow/pool.rs"]
mod pool;
#[cfg(test)]
#[path = "flow/walk.rs"]
mod walk;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::LazyLock;

    use crate::paint::{rows, styled};
    use crate::places::all;
    use quantalink::base::Text;
    use quantalink::i18n::{Catalogue, Lang, Letters};
    use quantalink::tui::key::{Code, Key};
    use quantalink::tui::keymap;
    use quantalink::tui::ui::{Event, Look, Ui, update};
    use quantalink::tui::view::view;
    use quantalink::tui::widgets::buttons;
    use quantalink::tui::{Palette, Theme};
    use quantalink::wizard::flow::{Flow, LogLine};
    use quantalink::wizard::page::{Action, ActionId, Block, FieldKind, Mark, Page};
    use quantalink::wizard::{self};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use unicode_width::UnicodeWidthStr as _;

    /// The terminal that everything has to fit on.
    const USUAL: (u16, u16) = (80, 24);

    /// As wide, and high enough for every page to be seen whole.
    const TALL: (u16, u16) = (80, 400);

    const OTHERS: [Lang; 3] = [Lang::De, Lang::Fr, Lang::Ko];

    fn catalogue(lang: Lang) -> &'static Catalogue {
        static ALL: LazyLock<Vec<Catalogue>> = LazyLock::new(|| Lang::ALL.map(Catalogue::new).into());
        ALL.iter().find(|catalogue| catalogue.lang() == lang).unwrap()
    }

    /// A page on a screen, with what lies over it after that key.
    struct Shot<'a> {
        page: Page,
        log: &'a [LogLine],
        lang: Lang,
        theme: Theme,
        key: Option<Key>,
    }

    impl<'a> Shot<'a> {
        fn new(flow: &'a Flow, lang: Lang) -> Self {
            let theme = Theme::default();
            Self { page: wizard::page(flow), log: flow.log(), lang, theme, key: None }
        }

        fn draw(&self, size: (u16, u16)) -> Buffer {
            self.draw_in(catalogue(self.lang), size)
        }

        fn draw_in(&self, catalogue: &Catalogue, size: (u16, u16)) -> Buffer {
            let look = Look { page: &self.page, log: self.log, catalogue, theme: self.theme };
            let mut ui = Ui::new(size, &look);
            if let Some(key) = self.key {
                update(&mut ui, &look, Event::Key(key));
            }
            let area = Rect::new(0, 0, size.0, size.1);
            let mut buffer = Buffer::empty(area);
            view(&look, &ui, None, area, &mut buffer);
            buffer
        }

        fn rows(&self, size: (u16, u16)) -> Vec<String> {
            rows(&self.draw(size))
        }

        fn say(&self, text: &Text) -> String {
            catalogue(self.lang).say(text)
        }
    }

    #[test]
    fn in_english_on_screens_of_three_sizes() {
        for (name, flow) in all() {
            for size in [USUAL, (40, 12), (120, 40)] {
                let drawn = styled(&Shot::new(&flow, Lang::En).draw(size));
                insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), drawn);
            }
        }
    }

    #[test]
    fn in_every_other_language() {
        for (name, flow) in all() {
            for lang in OTHERS {
                let drawn = styled(&Shot::new(&flow, lang).draw(USUAL));
                insta::assert_snapshot!(format!("{name}-{}", lang.code()), drawn);
            }
        }
    }

    #[test]
    fn help_and_log_in_every_language() {
        let places = all();
        let (_, flow) = places.iter().find(|(name, _)| *name == "progress-failed").unwrap();
        for lang in Lang::ALL {
            for (name, key) in [("help", Code::F(1)), ("log", Code::F(3))] {
                let shot = Shot { key: Some(Key::plain(key)), ..Shot::new(flow, lang) };
                insta::assert_snapshot!(format!("{name}-{}", lang.code()), styled(&shot.draw(USUAL)));
            }
        }
    }

    #[test]
    fn in_ascii_and_without_colour() {
        for (name, flow) in all() {
            let theme = Theme { ascii: true, palette: Palette::Mono };
            let shot = Shot { theme, ..Shot::new(&flow, Lang::En) };
            insta::assert_snapshot!(format!("{name}-ascii-mono"), styled(&shot.draw(USUAL)));
            assert!(shot.rows(TALL).iter().all(|row| row.is_ascii()), "{name}");
        }
    }

    #[test]
    fn in_ascii_everything_is_said_in_ascii() {
        let theme = Theme { ascii: true, palette: Palette::Colour };
        for (name, flow) in all() {
            for lang in Lang::ALL {
                let catalogue = Catalogue::fitting(lang, Letters::Ascii);
                let shot = Shot { theme, ..Shot::new(&flow, lang) };
                let rows = rows(&shot.draw_in(&catalogue, TALL));
                let other = rows.iter().find(|row| row.bytes().any(|byte| byte > b'~'));
                assert_eq!(other, None, "{name} {lang:?}");
                if matches!(name, "start" | "plan" | "step-licence-refused") && lang != Lang::En {
                    let drawn = styled(&shot.draw_in(&catalogue, USUAL));
                    insta::assert_snapshot!(format!("{name}-{}-ascii", lang.code()), drawn);
                }
            }
        }
    }

    fn action(page: &Page, id: ActionId) -> Option<&Action> {
        page.actions.iter().find(|action| action.id == id && action.enabled)
    }

    #[test]
    fn title_and_keys_fit_on_every_page_in_every_language() {
        for (name, flow) in all() {
            for lang in Lang::ALL {
                let shot = Shot::new(&flow, lang);
                let rows = shot.rows(USUAL);
                for row in shot.rows(TALL).iter().chain(&rows) {
                    assert!(row.width() <= 80, "{name} {lang:?}: {row}");
                }
                let title = shot.say(&shot.page.title);
                assert!(rows[0].contains(&title), "{name} {lang:?}: {title}\n{}", rows[0]);
                let keys = rows.last().unwrap();
                let key = |code, label: &Text| {
                    format!("{} {}", shot.say(&keymap::name(Key::plain(code))), shot.say(label))
                };
                let mut needed = vec![key(Code::F(1), &Text::new("tui-key-help"))];
                if let Some(dialog) = &shot.page.ask {
                    needed.push(key(Code::Esc, &dialog.choices[0].1));
                } else {
                    needed.push(key(Code::F(10), &action(&shot.page, ActionId::Quit).unwrap().label));
                    needed.extend(shot.page.enter().map(|action| shot.say(&action.label)));
                }
                for needed in needed {
                    assert!(keys.contains(&needed), "{name} {lang:?}: {needed}\n{keys}");
                }
            }
        }
    }

    /// The short names on a page, which are not broken into lines but cut where they are too long.
    fn names(page: &Page) -> Vec<Text> {
        let pairs = page.blocks.iter().filter_map(|block| match block {
            Block::Pairs(pairs) => Some(pairs.iter().map(|(name, _)| name.clone())),
            _ => None,
        });
        let marks = page.blocks.iter().filter_map(|block| match block {
            Block::Rows(rows) => Some(rows.iter().map(|row| row.mark.word())),
            _ => None,
        });
        let buttons = buttons::actions(page).map(|action| action.label.clone());
        let mut names: Vec<Text> = pairs.flatten().chain(marks.flatten()).collect();
        // One action alone stands in the row of keys.
        if buttons::actions(page).count() > 1 {
            names.extend(buttons);
        }
        names
    }

    #[test]
    fn short_names_are_never_cut() {
        for (name, flow) in all() {
            for lang in Lang::ALL {
                let mut shot = Shot::new(&flow, lang);
                let trail = shot.page.trail.clone();
                let wide = shot.rows((120, 40)).join("\n");
                for title in trail.iter().filter(|_| shot.page.ask.is_none()) {
                    let title = shot.say(title);
                    assert!(wide.contains(&format!("{title} ")), "{name} {lang:?}: {title}\n{wide}");
                }
                if let Some(dialog) = shot.page.ask.take() {
                    let asked =
                        Shot { page: Page { ask: Some(dialog.clone()), ..shot.page.clone() }, ..shot };
                    let drawn = asked.rows(USUAL).join("\n");
                    for (_, label) in &dialog.choices {
                        assert!(
                            drawn.contains(&format!(" {} ", asked.say(label))),
                            "{name} {lang:?}\n{drawn}"
                        );
                    }
                    continue;
                }
                let drawn = shot.rows(TALL).join("\n");
                for label in names(&shot.page) {
                    let label = shot.say(&label);
                    assert!(drawn.contains(&label), "{name} {lang:?}: {label}\n{drawn}");
                }
            }
        }
    }

    /// The page without what is the same in every language: files, commands.
    fn spoken(mut page: Page) -> Page {
        page.blocks.retain(|block| !matches!(block, Block::Diff(..) | Block::Command(_)));
        for block in &mut page.blocks {
            if let Block::Terms(terms) = block {
                for (term, _) in terms {
                    *term = Text::new("key-sign").with("key", "-");
                }
            }
        }
        for field in &mut page.fields {
            if let FieldKind::Path(candidates) = &mut field.kind {
                candidates.clear();
            }
        }
        page
    }

    #[test]
    fn no_english_is_left_in_the_other_languages() {
        // Paths, names of hosts and fingerprints are no words.
        let word = |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic);
        let words = |row: &str| {
            let parts =
                row.split_whitespace().map(|part| part.trim_matches(|c: char| c.is_ascii_punctuation()));
            parts.filter(|part| word(part)).count()
        };
        for (name, flow) in all() {
            let rows = |lang, key| -> BTreeSet<String> {
                let mut shot = Shot { key, ..Shot::new(&flow, lang) };
                shot.page = spoken(shot.page);
                shot.rows(TALL).iter().map(|row| row.trim().to_owned()).collect()
            };
            for key in [None, Some(Key::plain(Code::F(1))), Some(Key::plain(Code::F(3)))] {
                let english = rows(Lang::En, key);
                for lang in OTHERS {
                    let others = rows(lang, key);
                    // The guide's French calls that part of it by its English name.
                    let named = |row: &&String| !row.contains("Adapter for Citrix StorageLink");
                    let left = english.intersection(&others).filter(|row| words(row) >= 3).filter(named);
                    let left: Vec<_> = left.collect();
                    assert!(left.is_empty(), "{name} {lang:?}: {left:?}");
                }
            }
        }
    }

    #[test]
    fn every_kind_of_block_field_and_status_stands_on_some_page() {
        let pages: Vec<Page> = all().iter().map(|(_, flow)| wizard::page(flow)).collect();
        let blocks = || pages.iter().flat_map(|page| &page.blocks);
        let has = |kind: fn(&Block) -> bool| blocks().any(kind);
        assert!(
            has(|block| matches!(block, Block::Para(_))) && has(|block| matches!(block, Block::Heading(_)))
        );
        assert!(
            has(|block| matches!(block, Block::Notice(..))) && has(|block| matches!(block, Block::Pairs(_)))
        );
        assert!(
            has(|block| matches!(block, Block::Diff(..))) && has(|block| matches!(block, Block::Command(_)))
        );
        assert!(has(|block| matches!(block, Block::Progress(_))));
        assert!(has(|block| matches!(block, Block::Table(_))));
        assert!(
            pages
                .iter()
                .flat_map(|page| &page.fields)
                .any(|field| matches!(field.kind, FieldKind::Choice(_)))
        );
        let marks: Vec<Mark> = blocks()
            .filter_map(|block| match block {
                Block::Rows(rows) => Some(rows.iter().map(|row| row.mark)),
                _ => None,
            })
            .flatten()
            .collect();
        for mark in [Mark::Pending, Mark::Working, Mark::Applied, Mark::Failed, Mark::Refused, Mark::Skipped]
        {
            assert!(marks.contains(&mark), "{mark:?}");
        }
        assert!(pages.iter().any(|page| page.ask.is_some()) && pages.iter().any(|page| page.practice));
    }
}
