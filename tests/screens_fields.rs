//! Passwords, paths, certificates, codes and questions on the screen, key by key.

#[cfg(test)]
#[path = "screens/paint.rs"]
mod paint;
#[cfg(test)]
#[path = "screens/said.rs"]
mod said;
#[cfg(test)]
#[path = "screens/scene.rs"]
mod scene;
#[cfg(test)]
#[path = "screens/scenes.rs"]
mod scenes;

#[cfg(test)]
mod tests {
    use crate::paint::{rows, styled};
    use crate::said::{said, squeezed};
    use crate::scene::Scene;
    use crate::scenes::{all, credentials, download, question, trust};
    use quantalink::base::{Secret, Text, Untrusted};
    use quantalink::i18n::Lang;
    use quantalink::tui::key::{Code, Held, Key};
    use quantalink::tui::typing::Pathway;
    use quantalink::tui::ui::{Effect, Event, Focus};
    use quantalink::tui::{Palette, Theme};
    use quantalink::wizard::flow::Msg;
    use quantalink::wizard::page::{Action, ActionId, Candidate, Choice, FieldId, FieldKind, Page};
    use ratatui::buffer::Buffer;
    use ratatui::style::{Color, Modifier};

    const USUAL: (u16, u16) = (80, 24);
    const SMALL: (u16, u16) = (40, 12);
    const PASSWORD: &str = "geh€im-비밀-7319";
    const TAB: Key = Key::plain(Code::Tab);
    const ENTER: Key = Key::plain(Code::Enter);

    fn id(name: &str) -> FieldId {
        FieldId(String::from(name))
    }

    /// A scene with the focus on that field.
    fn at(page: Page, field: &str, size: (u16, u16), theme: Theme) -> Scene {
        let mut scene = Scene::new(page, size, theme);
        for _ in 0..20 {
            if scene.ui.focus == Some(Focus::Field(id(field))) {
                return scene;
            }
            scene.press(&[TAB]);
        }
        panic!("{field} never got the focus");
    }

    fn password(size: (u16, u16)) -> Scene {
        at(credentials(), "gateway-password", size, Theme::default())
    }

    fn keys(text: &str) -> Vec<Key> {
        text.chars().map(Key::char).collect()
    }

    fn pasted(scene: &mut Scene, text: &str) -> Vec<Effect> {
        scene.event(Event::Paste(Secret::new(text.to_owned())))
    }

    /// The password in these effects, and how many others come after it.
    fn handed_over(effects: &[Effect]) -> (String, usize) {
        match effects {
            [Effect::Msg(Msg::Secret(_, secret)), rest @ ..] => (secret.expose().to_owned(), rest.len()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn where_it_goes_no_further_what_mends_that_has_the_focus() {
        let mut page = credentials();
        let refresh = Action { id: ActionId::Refresh, label: Text::new("action-refresh"), enabled: true };
        page.actions.retain(|action| action.id == ActionId::Next);
        page.actions.iter_mut().for_each(|next| next.enabled = false);
        page.actions.push(refresh);
        page.fields.truncate(1);
        let mut scene = Scene::new(page, USUAL, Theme::default());
        assert_eq!(scene.ui.focus, Some(Focus::Field(id("storage"))));
        assert!(scene.text().contains("kept in memory only"), "the top is seen: {}", scene.text());
        scene.page.actions[0].enabled = true;
        scene.settle();
        assert!(scene.text().contains("Tab"), "{}", scene.text());
        scene.press(&[Key::plain(Code::Up)]);
        assert_eq!(scene.ui.focus, Some(Focus::Action(ActionId::Next)));
    }

    #[test]
    fn what_ctrl_z_did_not_do_stands_in_place_of_the_keys_until_the_next_one() {
        let mut page = credentials();
        page.fields.clear();
        let mut scene = Scene::new(page, USUAL, Theme::default());
        scene.ui.remark = Some(Text::new("tui-not-suspended"));
        assert!(scene.text().lines().last().unwrap().starts_with(" Not stopped: a change is at work."));
        scene.press(&[TAB]);
        assert!(scene.text().lines().last().unwrap().contains("F10"), "{}", scene.text());
    }

    #[test]
    fn a_password_is_typed_into_a_field_that_shows_bullets() {
        for (name, size, theme) in [
            ("80x24", USUAL, Theme::default()),
            ("40x12", SMALL, Theme::default()),
            ("ascii-mono", USUAL, Theme { ascii: true, palette: Palette::Mono }),
        ] {
            let mut scene = at(credentials(), "gateway-password", size, theme);
            assert!(scene.press(&keys(PASSWORD)).is_empty(), "nothing is told before the focus leaves");
            insta::assert_snapshot!(format!("password-{name}"), styled(&scene.buffer()));
            let bullet = if theme.ascii { "*" } else { "•" };
            let bullets = format!("[{} ", bullet.repeat(PASSWORD.chars().count()));
            assert!(scene.text().contains(&bullets), "{}", scene.text());
            let (buffer, caret) = scene.show(&scene.page);
            let caret = caret.unwrap();
            assert_eq!(
                (buffer[(caret.x - 1, caret.y)].symbol(), buffer[(caret.x, caret.y)].symbol()),
                (bullet, " ")
            );
            let told = format!("{:?}", scene.ui);
            assert!(!told.contains("7319") && !scene.text().contains("7319"), "{told}");
        }
    }

    #[test]
    fn a_long_password_ends_at_the_caret() {
        let mut scene = password(SMALL);
        scene.press(&keys(&"x".repeat(100)));
        let (buffer, caret) = scene.show(&scene.page);
        let caret = caret.unwrap();
        assert_eq!(buffer[(caret.x - 1, caret.y)].symbol(), "•");
        assert_eq!(buffer[(5 + 1, caret.y)].symbol(), "«", "{}", scene.text());
    }

    #[test]
    fn a_password_is_handed_over_when_the_focus_leaves_or_something_is_done() {
        let leave = [
            (TAB, 0),
            (Key::with(Held::Shift, Code::Tab), 0),
            (Key::plain(Code::Down), 0),
            (ENTER, 1),
            (Key::plain(Code::Esc), 1),
            (Key::plain(Code::F(10)), 1),
            (Key::plain(Code::F(2)), 1),
        ];
        for (key, others) in leave {
            let mut scene = password(USUAL);
            scene.press(&keys(PASSWORD));
            assert_eq!(handed_over(&scene.press(&[key])), (String::from(PASSWORD), others), "{key:?}");
            assert_eq!(scene.ui.hidden, None);
        }
        // Help and log only lie over it.
        let mut scene = password(USUAL);
        scene.press(&keys(PASSWORD));
        assert!(scene.press(&[Key::plain(Code::F(1)), Key::plain(Code::Esc)]).is_empty());
        assert_eq!(handed_over(&scene.press(&[TAB])).0, PASSWORD);
        // Without a key nothing is said of it.
        assert!(password(USUAL).press(&[TAB]).is_empty());
    }

    #[test]
    fn a_password_is_edited_at_its_end() {
        let after = |more: &[Key]| {
            let mut scene = password(USUAL);
            scene.press(&keys("ab서"));
            assert!(scene.press(more).is_empty(), "{more:?}");
            handed_over(&scene.press(&[TAB])).0
        };
        assert_eq!(after(&[Key::plain(Code::Backspace)]), "ab");
        assert_eq!(after(&[Key::with(Held::Ctrl, Code::Char('u')), Key::char('z')]), "z");
        assert_eq!(after(&[Key::plain(Code::Delete)]), "");
        // No arrow leads out, and none moves the caret.
        assert_eq!(after(&[Key::plain(Code::Left), Key::plain(Code::Home), Key::char('c')]), "ab서c");
        assert_eq!(after(&keys("q?lrsgG< ")), "ab서q?lrsgG< ");
    }

    #[test]
    fn a_kept_password_is_shown_by_its_length_and_begun_anew() {
        let mut scene = at(credentials(), "storage-password", USUAL, Theme::default());
        insta::assert_snapshot!("password-kept", styled(&scene.buffer()));
        assert!(scene.text().contains(&format!("[{} ", "•".repeat(12))));
        scene.press(&keys("ab"));
        assert!(scene.text().contains("[•• ") && !scene.text().contains("is kept for"));
        assert_eq!(handed_over(&scene.press(&[TAB])).0, "ab");
        let mut scene = at(credentials(), "storage-password", USUAL, Theme::default());
        scene.press(&[Key::plain(Code::Backspace)]);
        assert_eq!(handed_over(&scene.press(&[TAB])).0, "", "an empty one is forgotten");
    }

    #[test]
    fn one_line_is_pasted_and_nothing_else() {
        for (copied, taken) in
            [("pass wörd", "abpass wörd"), ("line\n", "abline"), ("line\r\n", "abline"), ("q", "abq")]
        {
            let mut scene = password(USUAL);
            scene.press(&keys("ab"));
            assert!(pasted(&mut scene, copied).is_empty());
            assert_eq!(handed_over(&scene.press(&[TAB])).0, taken);
        }
        for copied in ["two\nlines", "tab\tinside", "\u{1b}[31m", "x\n\n", &"x".repeat(5000)] {
            let mut scene = password(USUAL);
            scene.press(&keys("ab"));
            assert!(pasted(&mut scene, copied).is_empty());
            assert!(scene.text().contains("Nothing was pasted"), "{}", scene.text());
            scene.press(&keys("c"));
            assert!(!scene.text().contains("Nothing was pasted"));
            assert_eq!(handed_over(&scene.press(&[TAB])).0, "abc");
        }
    }

    #[test]
    fn a_paste_is_no_keys() {
        // On an action, below a question, below the help page: nothing.
        let mut scene = Scene::new(credentials(), USUAL, Theme::default());
        assert!(pasted(&mut scene, "q\n").is_empty() && scene.ui.hidden.is_none());
        let mut scene = Scene::new(question(), USUAL, Theme::default());
        assert!(pasted(&mut scene, "\n").is_empty());
        let mut scene = password(USUAL);
        scene.press(&[Key::plain(Code::F(1))]);
        assert!(pasted(&mut scene, "abc").is_empty() && scene.ui.hidden.is_none());
        // Into a line, at the caret.
        let mut scene = at(credentials(), "storage", USUAL, Theme::default());
        scene.press(&[Key::plain(Code::Home)]);
        let effects = pasted(&mut scene, "서버.\n");
        assert!(matches!(&effects[..], [Effect::Msg(Msg::Input(_, value))] if value == "서버.10.0.26.200"));
        assert_eq!(scene.ui.caret, 3);
        assert!(pasted(&mut scene, "a\nb").is_empty());
        insta::assert_snapshot!("paste-refused", styled(&scene.buffer()));
    }

    /// The wizard's answer: the field has that value and can go on with these.
    fn answer(scene: &mut Scene, value: &str, entries: &[&str]) {
        let named = |name: &&str| Candidate { name: Untrusted::from(*name), folder: false };
        let field = &mut scene.page.fields[0];
        value.clone_into(&mut field.value);
        field.kind = FieldKind::Path(entries.iter().map(named).collect());
        scene.settle();
    }

    fn completes(effects: &[Effect]) -> bool {
        matches!(effects, [Effect::Msg(Msg::Complete(_))])
    }

    #[test]
    fn tab_completes_a_path_while_there_is_something_to_complete() {
        let mut scene = at(download(), "installer", USUAL, Theme::default());
        let focus = scene.ui.focus.clone();
        // A folder stands there: its entries are to be had.
        assert!(completes(&scene.press(&[TAB])));
        assert!(!scene.text().contains("Tab complete") && scene.text().contains("  Tab"));
        // Its entries came, and the value stayed: Tab moves on.
        answer(&mut scene, r"C:\Users\Administrator\", &["a.exe", "b.exe"]);
        assert_eq!(scene.ui.focus, focus);
        assert!(scene.press(&[TAB]).is_empty());
        assert_ne!(scene.ui.focus, focus);
        // Something is typed: Tab completes again, and once more after a folder was completed.
        scene.press(&[Key::with(Held::Shift, Code::Tab)]);
        assert_eq!(scene.ui.focus, focus);
        scene.press(&keys("D"));
        answer(&mut scene, r"C:\Users\Administrator\D", &[]);
        assert!(scene.text().contains("Tab complete"), "{}", scene.text());
        assert!(completes(&scene.press(&[TAB])));
        answer(&mut scene, r"C:\Users\Administrator\Downloads\", &[]);
        assert_eq!(scene.ui.caret, r"C:\Users\Administrator\Downloads\".chars().count());
        assert!(completes(&scene.press(&[TAB])));
        // It is complete: Tab moves on.
        answer(&mut scene, r"C:\Users\Administrator\Downloads\setup.exe", &[]);
        assert_eq!(scene.ui.path, Pathway::Asked(String::from(r"C:\Users\Administrator\Downloads\")));
        assert!(scene.press(&[TAB]).is_empty());
        assert_ne!(scene.ui.focus, focus);
    }

    #[test]
    fn an_empty_or_untouched_path_keeps_nobody() {
        for value in ["", r"C:\setup.exe"] {
            let mut page = download();
            value.clone_into(&mut page.fields[0].value);
            let mut scene = at(page, "installer", USUAL, Theme::default());
            assert!(scene.press(&[TAB]).is_empty());
            assert_eq!(scene.ui.focus, Some(Focus::Action(ActionId::Next)), "{value}");
        }
    }

    #[test]
    fn of_a_long_path_the_end_is_seen() {
        let long = format!(r"C:\{}\설치 파일\{}setup.exe", "Programme und Dateien".repeat(9), '\u{7}');
        for size in [USUAL, SMALL] {
            let mut page = download();
            page.blocks.clear();
            page.fields[0].value.clone_from(&long);
            page.fields[0].kind = FieldKind::Path(Vec::new());
            for focused in [true, false] {
                let mut scene = at(page.clone(), "installer", size, Theme::default());
                if !focused {
                    scene.press(&[TAB]);
                }
                let text = scene.text();
                assert!(text.contains(r"설치 파일\\u{7}setup.exe"), "{text}");
                assert!(text.contains("[«"), "{text}");
            }
        }
    }

    #[test]
    fn what_a_path_can_go_on_with_stands_below_it() {
        for (name, size) in [("80x24", USUAL), ("40x12", SMALL)] {
            let mut scene = at(download(), "installer", size, Theme::default());
            scene.page.blocks.clear();
            scene.press(&[TAB]);
            let many: Vec<String> = (0..40).map(|at| format!("설치-{at}\u{7}.exe")).collect();
            answer(&mut scene, r"C:\설치-", &many.iter().map(String::as_str).collect::<Vec<_>>());
            insta::assert_snapshot!(format!("candidates-{name}"), styled(&scene.buffer()));
            // The first ones are seen at once, and further down how many there are besides.
            let more = if size == USUAL { 16 } else { 28 };
            assert!(scene.text().contains(r"설치-9\u{7}.exe"), "{}", scene.text());
            scene.press(&[Key::plain(Code::PageDown)]);
            let last = format!(r"설치-{}\u{{7}}.exe", 39 - more);
            assert!(scene.text().contains(&last), "{last}: {}", scene.text());
            assert!(scene.text().contains(&format!("{more} more")), "{}", scene.text());
        }
    }

    /// The modules of the code on a screen, by its own colours: dark is true; none where no code is drawn.
    fn modules(buffer: &Buffer, mono: bool) -> Option<Vec<Vec<bool>>> {
        let area = buffer.area;
        let code = |x, y| {
            let cell = &buffer[(x, y)];
            if mono { cell.modifier == Modifier::REVERSED } else { cell.bg == Color::Gray }
        };
        let mut rows = Vec::new();
        for y in 0..area.height {
            let cells: Vec<&str> =
                (0..area.width).filter(|x| code(*x, y)).map(|x| buffer[(x, y)].symbol()).collect();
            // The focus is inverse too, but shorter, and so is what says that this is practice, but bold.
            if cells.len() > 20 {
                rows.push(cells.iter().map(|symbol| "█▀".contains(symbol)).collect());
                rows.push(cells.iter().map(|symbol| "█▄".contains(symbol)).collect());
            }
        }
        (!rows.is_empty()).then_some(rows)
    }

    /// What a camera would read from these modules.
    fn photographed(modules: &[Vec<bool>]) -> String {
        let scale = 3;
        let wide = modules[0].len();
        assert!(modules.iter().all(|row| row.len() == wide));
        let size = (wide * scale, modules.len() * scale);
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size.0, size.1, |x, y| {
            if modules[y / scale][x / scale] { 0 } else { 170 }
        });
        image.detect_grids().first().expect("a code").decode().unwrap().1
    }

    #[test]
    fn the_code_of_the_address_can_be_photographed_from_the_screen() {
        for palette in [Palette::Colour, Palette::Mono] {
            let mono = palette == Palette::Mono;
            for (size, practice) in [(USUAL, false), (USUAL, true), ((120, 40), false)] {
                let mut page = download();
                page.practice = practice;
                let theme = Theme { ascii: false, palette };
                let mut scene = Scene::new(page, size, theme);
                // On the usual terminal the code is higher than what is left of the first screen: at the end it is seen whole.
                if size == USUAL {
                    scene.press(&[Key::plain(Code::End)]);
                }
                let drawn = modules(&scene.buffer(), mono).unwrap_or_else(|| panic!("{}", scene.text()));
                assert_eq!(photographed(&drawn), "http://www.osnexus.com/trynow/");
                if size == USUAL && !practice {
                    let name = if mono { "code-mono" } else { "code" };
                    insta::assert_snapshot!(name, styled(&scene.buffer()));
                }
                // From the top, it comes whole into view again.
                scene.press(&[Key::plain(Code::Home), Key::plain(Code::End)]);
                let again = modules(&scene.buffer(), mono).unwrap_or_else(|| panic!("{}", scene.text()));
                assert_eq!(photographed(&again), "http://www.osnexus.com/trynow/");
            }
        }
    }

    #[test]
    fn a_code_that_does_not_fit_is_left_out_with_the_reason() {
        let mut scene = Scene::new(download(), SMALL, Theme::default());
        assert!(scene.text().contains("http://www.osnexus.com/trynow/"), "{}", scene.text());
        // Below what is asked.
        scene.press(&[Key::plain(Code::End)]);
        assert_eq!(modules(&scene.buffer(), false), None);
        let text = scene.text();
        assert!(text.contains("too small"), "{text}");
        // The size that it names is enough, and one row less is not.
        let at = |rows| {
            let mut scene = Scene::new(download(), (80, rows), Theme::default());
            scene.press(&[Key::plain(Code::End)]);
            (modules(&scene.buffer(), false), scene.text())
        };
        let (none, told) = at(19);
        assert_eq!(none, None);
        assert!(squeezed(&told).contains("35columnsand20rows"), "{told}");
        assert_eq!(photographed(&at(20).0.expect("a code")), "http://www.osnexus.com/trynow/");
        let scene = Scene::new(download(), USUAL, Theme { ascii: true, palette: Palette::Colour });
        assert!(scene.text().contains("ASCII signs only"), "{}", scene.text());
    }

    #[test]
    fn a_certificate_is_seen_before_it_is_trusted() {
        let mut scene = at(trust(), "pin", USUAL, Theme::default());
        insta::assert_snapshot!("certificate", styled(&scene.buffer()));
        let lines: Vec<String> =
            rows(&scene.buffer()).into_iter().filter(|row| row.contains("89ab")).collect();
        assert!(lines.len() <= 2, "{lines:?}");
        assert!(matches!(&scene.press(&[Key::char('y')])[..], [Effect::Msg(Msg::Input(_, v))] if v == "yes"));
        // Where the field is higher than the window its beginning is seen first, the answer as soon as it changes.
        let mut scene = at(trust(), "pin", SMALL, Theme::default());
        insta::assert_snapshot!("certificate-40x12", styled(&scene.buffer()));
        assert!(scene.text().contains("SHA-256") && !scene.text().contains("( ) yes"));
        scene.press(&[Key::char('y')]);
        assert!(scene.text().contains("( ) yes") && scene.text().contains("(*) no"), "{}", scene.text());
    }

    #[test]
    fn the_edit_that_a_question_is_about_can_be_read() {
        for size in [USUAL, SMALL] {
            let mut scene = Scene::new(question(), size, Theme::default());
            let mut seen = String::new();
            for _ in 0..20 {
                seen.push_str(&scene.text());
                assert!(scene.text().contains("> stop here"), "the choices stay: {}", scene.text());
                scene.press(&[Key::plain(Code::PageDown)]);
            }
            assert!(seen.contains("user_friendly_names") && seen.contains("19 lines"), "{seen}");
            insta::assert_snapshot!(format!("question-end-{}x{}", size.0, size.1), styled(&scene.buffer()));
            scene.press(&[Key::plain(Code::Home), Key::plain(Code::PageDown)]);
            scene.press(&[Key::char('>'); 50]);
            let far = scene.ui.aside;
            assert!((8..200).contains(&far), "{far}");
            scene.press(&[Key::char('<'); 50]);
            assert_eq!(scene.ui.aside, 0);
            // It still is the harmless answer.
            assert!(matches!(&scene.press(&[ENTER])[..], [Effect::Msg(Msg::Choose(Choice::No))]));
        }
    }

    #[test]
    fn no_text_is_cut() {
        for (name, page) in all() {
            for (columns, lang) in [(40, Lang::En), (80, Lang::En), (40, Lang::Ko)] {
                let scene = Scene::new(page.clone(), (columns, 300), Theme::default()).speaking(lang);
                let shown = squeezed(&scene.text());
                for text in said(&scene.page, &scene.catalogue) {
                    assert!(shown.contains(&squeezed(&text)), "{name} {columns}: {text}\n{}", scene.text());
                }
            }
        }
    }
}
