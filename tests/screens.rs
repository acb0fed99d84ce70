//! Every kind of page on screens of several sizes, with styles; and what holds for all of them.

#[cfg(test)]
#[path = "screens/any.rs"]
mod any;
#[cfg(test)]
#[path = "screens/paint.rs"]
mod paint;
#[cfg(test)]
#[path = "screens/scene.rs"]
mod scene;
#[cfg(test)]
#[path = "screens/scenes.rs"]
mod scenes;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::any::{any_key, any_page};
    use crate::paint::{rows, styled};
    use crate::scene::Scene;
    use crate::scenes::{
        MARKS, all, dialog, facts, fields, finish, plan, progress, table, unfinished, words,
    };
    use quantalink::i18n::{Catalogue, Lang, Letters};
    use quantalink::tui::backend::Plain;
    use quantalink::tui::key::{Code, Held, Key};
    use quantalink::tui::keymap;
    use quantalink::tui::theme;
    use quantalink::tui::ui::{Effect, Event, Focus, Look};
    use quantalink::tui::{Palette, Theme};
    use quantalink::wizard::flow::Msg;
    use quantalink::wizard::page::{ActionId, Choice, FieldId, Level, Page, PageId};
    use ratatui::Terminal;
    use ratatui::buffer::{Buffer, Cell};
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier};
    use unicode_width::UnicodeWidthStr as _;

    const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (120, 40)];

    #[test]
    fn pages() {
        for (name, page) in all() {
            for size in SIZES {
                let scene = Scene::new(page.clone(), size, Theme::default());
                insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), styled(&scene.buffer()));
            }
            let scene = Scene::new(page, (80, 24), Theme::default()).speaking(Lang::Ko);
            insta::assert_snapshot!(format!("{name}-ko"), styled(&scene.buffer()));
        }
    }

    #[test]
    fn overlays() {
        for (name, key) in [("help", Code::F(1)), ("log", Code::F(3))] {
            for size in SIZES {
                let mut scene = Scene::new(plan(), size, Theme::default());
                scene.press(&[Key::plain(key)]);
                insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), styled(&scene.buffer()));
            }
        }
    }

    /// The same screen on a console that has these letters.
    fn writing(scene: Scene, lang: Lang, letters: Letters) -> Scene {
        Scene { catalogue: Catalogue::fitting(lang, letters), ..scene }
    }

    #[test]
    fn ascii_and_without_colour() {
        let theme = Theme { ascii: true, palette: Palette::Mono };
        for (name, page) in all() {
            let scene = Scene::new(page.clone(), (80, 24), theme);
            let buffer = scene.buffer();
            insta::assert_snapshot!(format!("{name}-ascii-mono"), styled(&buffer));
            assert!(buffer.content().iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
            let drawn = |c| ('\u{2500}'..='\u{259f}').contains(&c) || "«»".contains(c);
            assert!(!scene.text().contains(drawn), "{name}");
            for lang in Lang::ALL {
                let scene = writing(Scene::new(page.clone(), (80, 60), theme), lang, Letters::Ascii);
                assert!(scene.text().bytes().all(|byte| byte <= b'~'), "{name} {lang:?}:\n{}", scene.text());
            }
        }
    }

    #[test]
    fn in_ascii_lines_of_files_are_escaped() {
        let theme = Theme { ascii: true, palette: Palette::Mono };
        for size in SIZES {
            let mut scene = writing(Scene::new(plan(), size, theme), Lang::De, Letters::Ascii);
            scene.press(&[Key::char('s'), Key::plain(Code::PageDown)]);
            insta::assert_snapshot!(format!("plan-ascii-de-{}x{}", size.0, size.1), styled(&scene.buffer()));
        }
        let scene = writing(Scene::new(plan(), (120, 40), theme), Lang::De, Letters::Ascii);
        assert!(scene.text().contains(r"\u{ba40}\u{d2f0}"), "{}", scene.text());
        let scene = Scene::new(plan(), (120, 40), Theme::default());
        assert!(scene.text().contains("멀티"), "{}", scene.text());
    }

    #[test]
    fn where_korean_cannot_be_written_the_first_page_says_so() {
        for (word, letters) in
            [("console", Letters::LinuxConsole), ("ascii", Letters::Ascii), ("locale", Letters::AsciiLocale)]
        {
            for size in [(80, 24), (40, 12)] {
                let theme = Theme { ascii: letters.ascii(), ..Theme::default() };
                let page = Page { step: (1, 5), ..facts() };
                let mut scene = writing(Scene::new(page, size, theme), Lang::Ko, letters);
                let name = format!("no-korean-{word}-{}x{}", size.0, size.1);
                insta::assert_snapshot!(name, styled(&scene.buffer()));
                assert!(scene.text().contains("PuTTY"), "{}", scene.text());
                scene.page.step = (2, 5);
                assert!(!scene.text().contains("PuTTY"), "{}", scene.text());
            }
        }
    }

    #[test]
    fn a_linux_console_gets_only_signs_that_its_font_has() {
        for (name, page) in all() {
            for lang in Lang::ALL {
                let scene = writing(
                    Scene::new(page.clone(), (80, 24), Theme::default()),
                    lang,
                    Letters::LinuxConsole,
                );
                let has = |c: char| c <= 'ÿ' || ('\u{2500}'..='\u{259f}').contains(&c) || c == '•';
                assert!(scene.text().chars().all(has), "{name} {lang:?}:\n{}", scene.text());
            }
        }
    }

    #[test]
    fn high_contrast() {
        let theme = Theme { ascii: false, palette: Palette::Contrast };
        for (name, page) in all() {
            let shown = ["plan", "dialog", "progress", "verification"].contains(&name);
            for size in SIZES {
                let scene = Scene::new(page.clone(), size, theme);
                let buffer = scene.buffer();
                if shown && size != (120, 40) {
                    let name = format!("{name}-contrast-{}x{}", size.0, size.1);
                    insta::assert_snapshot!(name, styled(&buffer));
                }
                for cell in buffer.content().iter().filter(|cell| cell.symbol() != " ") {
                    let ratio = contrast(cell);
                    assert!(ratio >= 7.0, "{name}: {ratio:.1} to 1: {cell:?}");
                }
            }
            let scene = Scene::new(page, (80, 24), theme).speaking(Lang::Ko);
            if shown {
                insta::assert_snapshot!(format!("{name}-contrast-ko"), styled(&scene.buffer()));
            }
        }
    }

    /// How much a cell differs from its ground (WCAG 2), on the palette of VGA, where it is least.
    fn contrast(cell: &Cell) -> f64 {
        let light = |color| {
            let rgb: [f64; 3] = match color {
                Color::Black => [0.0; 3],
                Color::Gray => [170.0; 3],
                Color::White => [255.0; 3],
                Color::LightGreen => [85.0, 255.0, 85.0],
                Color::LightYellow => [255.0, 255.0, 85.0],
                Color::LightCyan => [85.0, 255.0, 255.0],
                other => panic!("{other:?} has no place here"),
            };
            let [r, g, b] = rgb.map(|part| {
                let part = part / 255.0;
                if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            });
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (fg, bg) = (light(cell.fg), light(cell.bg));
        assert!(!cell.modifier.contains(Modifier::DIM | Modifier::REVERSED));
        (fg.max(bg) + 0.05) / (fg.min(bg) + 0.05)
    }

    #[test]
    fn another_look_is_asked_for_by_a_key_wherever_one_is() {
        for key in [Key::plain(Code::F(6)), Key::char('t')] {
            for page in [plan(), dialog()] {
                let mut scene = Scene::new(page, (80, 24), Theme::default());
                assert!(matches!(scene.press(&[key])[..], [Effect::Look]));
                scene.press(&[Key::plain(Code::F(1))]);
                assert!(matches!(scene.press(&[key])[..], [Effect::Look]));
            }
        }
        let all = [Palette::Colour, Palette::Contrast, Palette::Mono];
        let next: Vec<Palette> = all.iter().map(|palette| palette.next()).collect();
        assert_eq!(next, [Palette::Contrast, Palette::Mono, Palette::Colour]);
    }

    #[test]
    fn colour_is_never_the_only_sign() {
        // Marks of different looks have different signs, and words in every language, in ASCII too.
        for letters in [Letters::All, Letters::Ascii] {
            for catalogue in Lang::ALL.map(|lang| Catalogue::fitting(lang, letters)) {
                for (at, one) in MARKS.iter().enumerate() {
                    for other in MARKS.iter().take(at) {
                        let alike = theme::mark(*one).1 == theme::mark(*other).1;
                        let signs = theme::mark(*one).0 == theme::mark(*other).0;
                        let words = catalogue.say(&one.word()) == catalogue.say(&other.word());
                        assert!(alike || !signs && !words, "{one:?} and {other:?}");
                    }
                }
                let levels =
                    [Level::Info, Level::Warning, Level::Error].map(|level| catalogue.say(&level.word()));
                assert!(levels.iter().all(|word| levels.iter().filter(|other| *other == word).count() == 1));
            }
        }
        for (name, page) in all() {
            let scene = |palette| Scene::new(page.clone(), (80, 60), Theme { ascii: false, palette });
            let colours = scene(Palette::Colour);
            for palette in [Palette::Mono, Palette::Contrast] {
                assert_eq!(colours.text(), scene(palette).text(), "{name}: the same signs in every look");
            }
            let buffer = colours.buffer();
            let mut before = false;
            for (y, row) in (0..).zip(rows(&buffer)) {
                let status = [Color::Red, Color::Green, Color::Yellow];
                let coloured = (0..80).any(|x| status.contains(&buffer[(x, y)].fg));
                // A long sentence goes on below its word.
                before = coloured && (before || says_status(&row, &colours.catalogue));
                assert!(before || !coloured, "{name}: {row}");
            }
        }
    }

    /// Whether a row says without colour what its colour says: by a mark's sign, the word of a notice, the sign of a
    /// line that comes or goes.
    fn says_status(row: &str, catalogue: &Catalogue) -> bool {
        let row = row.trim_start().trim_start_matches("> ").trim_start();
        let marks = MARKS.map(|mark| theme::mark(mark).0).into_iter().chain(["|", "/", "-", "\\"]);
        let levels = [Level::Info, Level::Warning, Level::Error].map(|level| catalogue.say(&level.word()));
        let text = row.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        marks.chain(["+", "-"]).any(|sign| text.starts_with(&format!("{sign} ")))
            || levels.iter().any(|word| row.starts_with(word.as_str()))
            || row.starts_with("PRACTICE")
    }

    #[test]
    fn sides_and_columns() {
        let mut scene = Scene::new(plan(), (120, 40), Theme::default());
        scene.press(&[Key::char('s')]);
        insta::assert_snapshot!("plan-side-by-side", styled(&scene.buffer()));
        let mut scene = Scene::new(plan(), (80, 24), Theme::default());
        scene.press(&[Key::char('s'), Key::char('>'), Key::char('>'), Key::plain(Code::PageDown)]);
        insta::assert_snapshot!("plan-moved", styled(&scene.buffer()));
        // Moving aside ends where nothing more would be seen, and the way back is as long.
        scene.press(&[Key::char('>'); 100]);
        let far = scene.ui.aside;
        assert!((16..200).contains(&far), "{far}");
        scene.press(&[Key::with(Held::Shift, Code::Left); 100]);
        assert_eq!(scene.ui.aside, 0);
    }

    #[test]
    fn too_small_says_so_and_acts_on_nothing() {
        let mut scene = Scene::new(plan(), (31, 24), Theme::default());
        assert!(scene.text().contains("32 x 8"), "{}", scene.text());
        assert!(scene.press(&[Key::plain(Code::Enter), Key::char('q')]).is_empty());
        scene.event(Event::Resize(32, 8));
        assert!(scene.text().contains("Enter apply"), "{}", scene.text());
    }

    fn one(effects: &[Effect]) -> &Msg {
        match effects {
            [Effect::Msg(msg)] => msg,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn keys_act() {
        let mut scene = Scene::new(plan(), (80, 24), Theme::default());
        assert!(matches!(one(&scene.press(&[Key::plain(Code::Enter)])), Msg::Do(ActionId::Apply)));
        for key in [Key::plain(Code::Esc), Key::plain(Code::Left), Key::with(Held::Alt, Code::Left)] {
            assert!(matches!(one(&scene.press(&[key])), Msg::Do(ActionId::Back)));
        }
        for key in [Key::plain(Code::F(2)), Key::plain(Code::F(5)), Key::char('r')] {
            assert!(matches!(one(&scene.press(&[key])), Msg::Do(ActionId::Refresh)));
        }
        for key in [Key::plain(Code::F(10)), Key::char('q'), Key::with(Held::Ctrl, Code::Char('c'))] {
            assert!(matches!(one(&scene.press(&[key])), Msg::Do(ActionId::Quit)));
        }
        assert!(scene.press(&[Key::plain(Code::F(7)), Key::char('a'), Key::char('y')]).is_empty());
    }

    #[test]
    fn a_row_is_opened_and_left_out_and_the_cursor_comes_back_to_it() {
        let mut scene = Scene::new(table(64), (80, 24), Theme::default());
        let row = |scene: &Scene| match &scene.ui.focus {
            Some(Focus::Row(host)) => host.0.shown(),
            _ => String::new(),
        };
        // Enter does what the page is for until a row has the focus; Tab leads past all rows at once.
        assert!(matches!(one(&scene.press(&[Key::plain(Code::Enter)])), Msg::Do(ActionId::Next)));
        scene.press(&[Key::plain(Code::Tab)]);
        assert_eq!(row(&scene), "xcp-01");
        scene.press(&[Key::plain(Code::Tab)]);
        assert!(matches!(scene.ui.focus, Some(Focus::Field(_))));
        scene.press(&[Key::with(Held::Shift, Code::Tab)]);
        assert_eq!(row(&scene), "xcp-01");
        scene.press(&[Key::plain(Code::Down), Key::plain(Code::Down)]);
        assert_eq!(row(&scene), "xcp-03");
        // This one can not be left out.
        assert!(scene.press(&[Key::char(' ')]).is_empty());
        scene.press(&[Key::plain(Code::Down)]);
        assert!(
            matches!(one(&scene.press(&[Key::char(' ')])), Msg::Toggle(host) if host.0.shown() == "xcp-04")
        );
        // Pages and ends of the table, always in view.
        scene.press(&[Key::plain(Code::PageDown)]);
        assert_eq!(row(&scene), "xcp-21");
        assert!(scene.text().contains("> | xcp-21"), "{}", scene.text());
        scene.press(&[Key::plain(Code::End)]);
        assert!(scene.text().contains("> = xcp-64"), "{}", scene.text());
        insta::assert_snapshot!("table-row", styled(&scene.buffer()));
        let opened = scene.press(&[Key::plain(Code::Enter)]);
        assert!(matches!(one(&opened), Msg::Open(host) if host.0.shown() == "xcp-64"));
        // The page of the row, and back.
        let list = std::mem::replace(&mut scene.page, Page { id: PageId("node"), ..facts() });
        scene.settle();
        assert_eq!(scene.ui.focus, Some(Focus::Action(ActionId::Next)));
        scene.page = list;
        scene.settle();
        assert_eq!(row(&scene), "xcp-64");
        assert!(scene.text().contains("> = xcp-64"), "{}", scene.text());
    }

    #[test]
    fn enter_does_not_undo_or_resume_by_itself() {
        let mut scene = Scene::new(unfinished(), (80, 24), Theme::default());
        assert!(scene.press(&[Key::plain(Code::Enter)]).is_empty());
        scene.press(&[Key::plain(Code::Tab), Key::plain(Code::Tab)]);
        assert!(matches!(one(&scene.press(&[Key::plain(Code::Enter)])), Msg::Do(ActionId::RollBack)));
        let mut scene = Scene::new(progress(), (80, 24), Theme::default());
        assert!(scene.press(&[Key::plain(Code::Enter)]).is_empty());
    }

    #[test]
    fn escape_over_a_page_closes_and_a_question_gets_its_harmless_answer() {
        let mut scene = Scene::new(plan(), (80, 24), Theme::default());
        scene.press(&[Key::char('?')]);
        assert!(scene.text().contains("Scroll Lock") || scene.text().contains("more"));
        assert!(scene.press(&[Key::plain(Code::Esc)]).is_empty());
        assert!(scene.text().contains("custom-quantastor.conf"));
        let mut scene = Scene::new(dialog(), (80, 24), Theme::default());
        assert!(matches!(one(&scene.press(&[Key::plain(Code::Esc)])), Msg::Choose(Choice::Stay)));
        assert!(matches!(one(&scene.press(&[Key::plain(Code::Enter)])), Msg::Choose(Choice::Stay)));
        let down = [Key::plain(Code::Down), Key::plain(Code::Enter)];
        assert!(matches!(one(&scene.press(&down)), Msg::Choose(Choice::Yes)));
        assert!(matches!(one(&scene.press(&[Key::plain(Code::Esc)])), Msg::Choose(Choice::Stay)));
        assert!(scene.press(&[Key::char('q'), Key::plain(Code::F(2))]).is_empty());
    }

    #[test]
    fn whether_to_leave_is_asked_over_a_question_of_the_run() {
        let mut page = dialog();
        let choices = [(Choice::No, "choice-not-done"), (Choice::Yes, "choice-done")];
        page.ask.as_mut().unwrap().choices =
            choices.map(|(choice, id)| (choice, quantalink::base::Text::new(id))).into();
        let mut scene = Scene::new(page, (80, 24), Theme::default());
        assert!(scene.text().contains("F10"), "{}", scene.text());
        let ctrl_c = Key::with(Held::Ctrl, Code::Char('c'));
        for key in [Key::plain(Code::F(10)), Key::char('q'), ctrl_c] {
            assert!(matches!(one(&scene.press(&[key])), Msg::Do(ActionId::Quit)));
            // From the help over it too.
            assert!(matches!(one(&scene.press(&[Key::plain(Code::F(1)), key])), Msg::Do(ActionId::Quit)));
        }
    }

    #[test]
    fn letters_are_text_while_a_line_is_edited() {
        let mut scene = Scene::new(fields(), (80, 24), Theme::default());
        // The field with the error has the focus, and the real cursor stands at the caret.
        assert_eq!(scene.ui.focus, Some(Focus::Field(FieldId(String::from("path")))));
        let (buffer, caret) = scene.show(&scene.page);
        let caret = caret.unwrap();
        assert_eq!(buffer[(caret.x - 1, caret.y)].symbol(), "e");
        for letter in "q?lrsgG< y".chars() {
            let effects = scene.press(&[Key::char(letter)]);
            assert!(matches!(one(&effects), Msg::Input(_, value) if value.ends_with(letter)), "{letter}");
        }
        let effects = scene.press(&[Key::plain(Code::Backspace)]);
        assert!(matches!(one(&effects), Msg::Input(..)));
        assert!(matches!(one(&scene.press(&[Key::plain(Code::Esc)])), Msg::Do(ActionId::Back)));
        assert!(matches!(one(&scene.press(&[Key::plain(Code::F(10))])), Msg::Do(ActionId::Quit)));
        scene.press(&[Key::with(Held::Shift, Code::Tab)]);
        for (key, value) in
            [(Key::char('y'), "yes"), (Key::char(' '), "yes"), (Key::plain(Code::Left), "yes")]
        {
            assert!(matches!(one(&scene.press(&[key])), Msg::Input(_, new) if new == value));
        }
        assert!(matches!(one(&scene.press(&[Key::char('q')])), Msg::Do(ActionId::Quit)));
    }

    #[test]
    fn the_field_with_the_focus_is_seen() {
        for size in [(40, 12), (80, 24), (32, 8)] {
            let mut scene = Scene::new(fields(), size, Theme::default());
            for _ in 0..8 {
                scene.press(&[Key::plain(Code::Tab)]);
                if matches!(scene.ui.focus, Some(Focus::Field(_))) {
                    assert!(scene.text().contains("> "), "{size:?}\n{}", scene.text());
                }
            }
        }
    }

    #[test]
    fn another_page_starts_at_its_top_and_tells_of_the_change() {
        let mut scene = Scene::new(plan(), (80, 24), Theme::default());
        scene.press(&[Key::plain(Code::End)]);
        assert!(scene.ui.scroll > 0);
        let Scene { page, log, catalogue, theme, ui } = &mut scene;
        let look = Look { page, log, catalogue, theme: *theme };
        assert!(!ui.settle(&look).other);
        let other = Page { id: PageId("finish"), ..finish() };
        let look = Look { page: &other, ..look };
        assert!(ui.settle(&look).other);
        assert_eq!(ui.scroll, 0);
        let asking = dialog();
        let look = Look { page: &asking, ..look };
        assert!(ui.settle(&look).other);
        // A question whose details change is still the same question.
        let mut told = dialog();
        told.ask.as_mut().unwrap().text.push(words("one more change was made"));
        assert!(!ui.settle(&Look { page: &told, ..look }).other);
    }

    #[test]
    fn every_key_stands_on_the_help_page() {
        let mut scene = Scene::new(plan(), (80, 60), Theme::default());
        scene.press(&[Key::plain(Code::F(1))]);
        let shown = scene.text();
        for row in keymap::TABLE {
            for key in row.keys {
                let name = scene.catalogue.say(&keymap::name(*key));
                assert!(shown.contains(&name), "{name}\n{shown}");
            }
            assert!(scene.catalogue.has(row.help), "{}", row.help);
        }
        assert!(shown.contains("Scroll Lock"));
    }

    #[test]
    fn practice_is_said_on_every_page() {
        for (name, mut page) in all() {
            page.practice = true;
            for size in SIZES {
                let mut scene = Scene::new(page.clone(), size, Theme::default());
                assert!(scene.text().contains("PRACTICE"), "{name} {size:?}");
                if page.ask.is_none() {
                    scene.press(&[Key::plain(Code::F(1))]);
                    assert!(scene.text().contains("PRACTICE"), "help over {name} {size:?}");
                }
            }
        }
    }

    /// A cell of the terminal: text, bold, reverse, foreground, background.
    type Seen = (String, bool, bool, vt100::Color, vt100::Color);

    /// A blank looks the same in bold and in every foreground, unless it is reversed: what is sent for it may differ.
    fn visible((text, bold, inverse, fg, bg): Seen) -> Seen {
        let nothing = text == " " && !inverse;
        if nothing {
            (text, false, inverse, vt100::Color::Default, bg)
        } else {
            (text, bold, inverse, fg, bg)
        }
    }

    fn seen(parser: &vt100::Parser, x: u16, y: u16) -> Seen {
        let cell = parser.screen().cell(y, x).unwrap();
        let text = if cell.has_contents() { cell.contents().to_owned() } else { String::from(" ") };
        (text, cell.bold(), cell.inverse(), cell.fgcolor(), cell.bgcolor())
    }

    fn wanted(cell: &Cell) -> Seen {
        let color = |color| match color {
            Color::Black => vt100::Color::Idx(0),
            Color::Gray => vt100::Color::Idx(7),
            Color::Red => vt100::Color::Idx(1),
            Color::Green => vt100::Color::Idx(2),
            Color::Yellow => vt100::Color::Idx(3),
            Color::Cyan => vt100::Color::Idx(6),
            Color::LightGreen => vt100::Color::Idx(10),
            Color::LightYellow => vt100::Color::Idx(11),
            Color::LightCyan => vt100::Color::Idx(14),
            Color::White => vt100::Color::Idx(15),
            _ => vt100::Color::Default,
        };
        let has = |modifier| cell.modifier.contains(modifier);
        let (fg, bg) = (color(cell.fg), color(cell.bg));
        (cell.symbol().to_owned(), has(Modifier::BOLD), has(Modifier::REVERSED), fg, bg)
    }

    #[test]
    fn what_the_terminal_shows_is_what_was_drawn() {
        for palette in [Palette::Colour, Palette::Contrast, Palette::Mono] {
            let mono = palette == Palette::Mono;
            let (size, theme) = ((100, 30), Theme { ascii: mono, palette });
            let backend = Plain::new(Vec::new(), Box::new(move || size), mono);
            let mut terminal = Terminal::new(backend).unwrap();
            let rows_columns = [30_u16, 100].map(|number| number.try_into().unwrap());
            let mut parser = vt100::Parser::new(rows_columns[0], rows_columns[1], 0);
            // One after the other on the same terminal, so that leftovers of wide signs would show.
            for (name, page) in all() {
                let scene = Scene::new(page, size, theme);
                let mut drawn = Buffer::empty(Rect::new(0, 0, size.0, size.1));
                terminal
                    .draw(|frame| {
                        drawn = scene.buffer();
                        *frame.buffer_mut() = drawn.clone();
                    })
                    .unwrap();
                let bytes = std::mem::take(terminal.backend_mut().writer());
                assert!(!String::from_utf8(bytes.clone()).unwrap().contains("38;5"));
                parser.process(&bytes);
                for y in 0..size.1 {
                    let mut x = 0;
                    while x < size.0 {
                        let cell = &drawn[(x, y)];
                        assert_eq!(visible(seen(&parser, x, y)), visible(wanted(cell)), "{name} at {x},{y}");
                        x += u16::try_from(cell.symbol().width()).unwrap().max(1);
                    }
                }
            }
            assert_eq!(mono, !parser_has_color(&parser));
        }
    }

    fn parser_has_color(parser: &vt100::Parser) -> bool {
        (0..30)
            .any(|y| (0..100).any(|x| parser.screen().cell(y, x).unwrap().fgcolor() != vt100::Color::Default))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]
        #[test]
        fn any_page_any_size_any_keys(
            mut page in any_page(),
            sizes in prop::collection::vec((0_u16..140, 0_u16..50), 1..4),
            keys in prop::collection::vec(any_key(), 0..25),
            theme in any::<(bool, bool)>(),
            letters in prop::sample::select(vec![Letters::All, Letters::Certain, Letters::Ascii]),
        ) {
            let palette = if theme.1 { Palette::Mono } else { Palette::Contrast };
            let theme = Theme { ascii: theme.0, palette };
            let ascii = theme.ascii && letters.ascii();
            let mut scene = writing(Scene::new(page.clone(), sizes[0], theme), Lang::Ko, letters);
            for (at, key) in keys.iter().enumerate() {
                let size = sizes[at % sizes.len()];
                scene.event(Event::Resize(size.0, size.1));
                for effect in scene.press(&[*key]) {
                    if let Effect::Msg(Msg::Input(id, value)) = effect {
                        for field in page.fields.iter_mut().filter(|field| field.id == id) {
                            field.value.clone_from(&value);
                        }
                        scene.page = page.clone();
                    }
                }
                scene.settle();
                let buffer = scene.buffer();
                for (y, row) in rows(&buffer).iter().enumerate() {
                    prop_assert!(row.width() <= usize::from(buffer.area.width), "row {y}: {row:?}");
                    prop_assert!(!ascii || row.is_ascii(), "row {y}: {row:?}");
                    prop_assert!(!row.chars().any(char::is_control), "row {y}: {row:?}");
                    let bidi = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}');
                    prop_assert!(!row.chars().any(bidi), "row {y}: {row:?}");
                }
            }
        }
    }
}
