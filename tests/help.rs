//! The help over every real page and question, as the full-screen front end draws it.

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
    use std::collections::BTreeMap;
    use std::sync::LazyLock;

    use crate::paint::{rows, styled};
    use crate::places::all;
    use crate::walk::Walk;
    use quantalink::base::Text;
    use quantalink::core::guide::STEPS;
    use quantalink::i18n::{Catalogue, Lang};
    use quantalink::tui::Theme;
    use quantalink::tui::key::{Code, Key};
    use quantalink::tui::ui::{Event, Look, Ui, update};
    use quantalink::tui::view::view;
    use quantalink::wizard;
    use quantalink::wizard::page::{ActionId, Page};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    fn catalogue(lang: Lang) -> &'static Catalogue {
        static ALL: LazyLock<Vec<Catalogue>> = LazyLock::new(|| Lang::ALL.map(Catalogue::new).into());
        ALL.iter().find(|catalogue| catalogue.lang() == lang).unwrap()
    }

    /// One page for every help there is, by the beginning of its entries: `page-start`, `ask-quit`.
    fn pages() -> BTreeMap<String, Page> {
        let mut stopping = Walk::new();
        stopping.working().act(ActionId::Stop);
        let pages = all().into_iter().map(|(_, flow)| flow).chain([stopping.flow]);
        let pages = pages.map(|flow| wizard::page(&flow));
        let id = |page: &Page| page.help()[0].texts[0].id.trim_end_matches("-purpose").to_owned();
        pages.map(|page| (id(&page), page)).collect()
    }

    fn draw(page: &Page, catalogue: &Catalogue, size: (u16, u16), keys: &[Key]) -> Buffer {
        let mut last = Buffer::default();
        each(page, catalogue, size, keys, |buffer| last = buffer);
        last
    }

    /// What is on the screen after each key.
    fn each(page: &Page, catalogue: &Catalogue, size: (u16, u16), keys: &[Key], mut see: impl FnMut(Buffer)) {
        let look = Look { page, log: &[], catalogue, theme: Theme::default() };
        let mut ui = Ui::new(size, &look);
        for key in keys {
            update(&mut ui, &look, Event::Key(*key));
            let area = Rect::new(0, 0, size.0, size.1);
            let mut buffer = Buffer::empty(area);
            view(&look, &ui, None, area, &mut buffer);
            see(buffer);
        }
    }

    fn squeezed(text: &str) -> String {
        text.split_whitespace().collect()
    }

    #[test]
    fn there_is_one_for_every_page_and_question() {
        let pages = pages();
        let steps = STEPS.iter().filter(|step| step.page.is_some()).map(|step| format!("page-{}", step.id));
        let rows =
            ["unfinished", "start", "nodes", "node", "server", "plan", "progress", "verification", "finish"];
        let asked = ["apply", "quit", "stop", "roll-back", "manual", "changed", "proceed", "put-back"];
        let others = rows.map(|id| format!("page-{id}")).into_iter();
        for id in steps.chain(others).chain(asked.map(|id| format!("ask-{id}"))) {
            assert!(pages.contains_key(&id), "{id} is shown nowhere");
        }
    }

    #[test]
    fn no_part_is_left_in_english() {
        for (id, page) in pages() {
            for text in page.help().iter().flat_map(|part| part.texts.iter().chain([&part.title])) {
                let said = catalogue(Lang::En).say(text);
                assert!(!said.contains("guide-words-") && said != text.id, "{id}: {said}");
                for lang in [Lang::De, Lang::Fr, Lang::Ko] {
                    assert_ne!(catalogue(lang).say(text), said, "{id}: {} in {lang:?}", text.id);
                }
            }
        }
    }

    #[test]
    fn a_question_of_the_run_quotes_the_guide_at_its_step() {
        let said = |id: &str, lang| {
            let page = pages().remove(id).unwrap();
            catalogue(lang).say(&page.help()[3].texts[0])
        };
        assert_eq!(
            said("ask-changed", Lang::En),
            "\"new device identification rules\": step 1.5 of the guide, in its part \"Installing the QuantaStor Adapter for Citrix StorageLink\"."
        );
        assert!(said("ask-manual", Lang::De).contains("Schritt 2.2 der Anleitung"));
        assert!(said("ask-quit", Lang::En).starts_with("None: "));
    }

    #[test]
    fn all_five_parts_are_said_in_full() {
        let titles = ["help-purpose", "help-effect", "help-risks", "help-guide", "help-keys"].map(Text::new);
        for (id, page) in pages() {
            for lang in Lang::ALL {
                let catalogue = catalogue(lang);
                for columns in [80, 40] {
                    let buffer = draw(&page, catalogue, (columns, 400), &[Key::plain(Code::F(1))]);
                    let rows = rows(&buffer);
                    let heads = titles.iter().map(|title| {
                        let title = catalogue.say(title);
                        rows.iter()
                            .position(|row| row.trim() == title)
                            .unwrap_or_else(|| panic!("{id}: {title}"))
                    });
                    let heads: Vec<usize> = heads.collect();
                    assert!(heads.is_sorted(), "{id} {lang:?}: {heads:?}");
                    let shown = squeezed(&rows.concat());
                    for text in page.help().iter().flat_map(|part| &part.texts) {
                        let said = catalogue.say(text);
                        assert!(shown.contains(&squeezed(&said)), "{id} {lang:?} {columns}: {said}");
                    }
                }
            }
        }
    }

    #[test]
    fn all_of_it_can_be_scrolled_to() {
        for id in ["page-activate", "ask-manual"] {
            let page = pages().remove(id).unwrap();
            for lang in [Lang::De, Lang::Ko] {
                let catalogue = catalogue(lang);
                for size in [(80, 24), (40, 12)] {
                    let keys = [vec![Key::plain(Code::F(1))], vec![Key::plain(Code::PageDown); 25]].concat();
                    let mut seen = String::new();
                    each(&page, catalogue, size, &keys, |buffer| seen.push_str(&rows(&buffer).concat()));
                    let seen = squeezed(&seen);
                    let words = |text: &Text| catalogue.say(text).split_whitespace().last().map(squeezed);
                    for text in
                        page.help().iter().flat_map(|part| &part.texts).chain([&Text::new("tui-help-notes")])
                    {
                        let last = words(text).unwrap();
                        assert!(seen.contains(&last), "{id} {lang:?} {size:?}: {last}");
                    }
                }
            }
        }
    }

    #[test]
    fn as_it_opens() {
        for (id, page) in pages() {
            for (size, lang) in [((80, 24), Lang::En), ((40, 12), Lang::Ko)] {
                let name = format!("help-{id}-{}x{}-{}", size.0, size.1, lang.code());
                let buffer = draw(&page, catalogue(lang), size, &[Key::plain(Code::F(1))]);
                insta::assert_snapshot!(name, styled(&buffer));
            }
        }
    }

    #[test]
    fn scrolled_in_every_language() {
        let page = pages().remove("page-scsi-ids").unwrap();
        let keys = [Code::F(1), Code::PageDown].map(Key::plain);
        for lang in Lang::ALL {
            for size in [(80, 24), (40, 12)] {
                let name = format!("help-scrolled-{}x{}-{}", size.0, size.1, lang.code());
                insta::assert_snapshot!(name, styled(&draw(&page, catalogue(lang), size, &keys)));
            }
        }
    }
}
