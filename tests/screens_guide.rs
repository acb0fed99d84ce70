//! The real pages of the guide on a site with a server, drawn and typed into.

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
#[expect(dead_code, reason = "only the log of the pages made by hand is needed here")]
mod scenes;
#[cfg(test)]
#[path = "flow/walk.rs"]
#[expect(dead_code, reason = "the flow's own tests need more of it")]
mod walk;

#[cfg(test)]
mod tests {
    use crate::paint::{rows, styled};
    use crate::said::{said, squeezed};
    use crate::scene::Scene;
    use crate::walk::*;
    use quantalink::i18n::Lang;
    use quantalink::tui::Theme;
    use quantalink::tui::key::{Code, Held, Key};
    use quantalink::tui::keymap;
    use quantalink::tui::ui::{Effect, Focus};

    const USUAL: (u16, u16) = (80, 24);
    const SMALL: (u16, u16) = (40, 12);

    const PASSWORD: &str = "s3cret-pa55word";

    /// The pages, in their order, with the field that is looked at; none: as the page opens.
    const PAGES: &[(&str, Option<&str>)] = &[
        ("licence", None),
        ("stop-service", None),
        ("adapter-download", None),
        ("adapter-install", None),
        ("scsi-ids", None),
        ("start-service", None),
        ("adapter-listed", Some("gateway-fingerprint")),
        ("credentials", Some("storage-password")),
    ];

    fn site() -> Walk {
        let mut setup = setup();
        setup.answers.adapter.edition = Some("enterprise".into());
        setup.answers.adapter.installer = Some("/srv/osn_quantastor_csladapter.exe".into());
        setup.answers.verify.gateway = Some("sl.example".into());
        setup.answers.verify.storage = Some("qs.example".into());
        setup.answers.verify.storage_user = Some("admin".into());
        Walk::served(setup, vec![old_node()])
    }

    fn unfinished() -> Page {
        let host = HostId(Untrusted::from("storage-link"));
        let stopped = Some((host, String::from("StorageLink")));
        let cut = RunInfo { stopped, ..info(RunState::Unfinished) };
        Walk::with(setup(), vec![old_node()], vec![cut]).answer().page()
    }

    /// Every page by name, with the field that is looked at.
    fn all() -> Vec<(&'static str, Option<&'static str>, Page)> {
        let mut walk = site();
        let mut pages: Vec<_> = PAGES.iter().map(|(id, at)| (*id, *at, walk.to(id).page())).collect();
        pages.push(("unfinished", None, unfinished()));
        pages
    }

    fn at(page: Page, field: Option<&str>, size: (u16, u16), lang: Lang) -> Scene {
        let mut scene = Scene::new(page, size, Theme::default()).speaking(lang);
        let Some(field) = field else { return scene };
        let wanted = Some(Focus::Field(FieldId(field.to_owned())));
        for _ in 0..20 {
            if scene.ui.focus == wanted {
                return scene;
            }
            scene.press(&[Key::plain(Code::Tab)]);
        }
        panic!("{field} never got the focus:\n{}", scene.text());
    }

    #[test]
    fn the_pages_of_the_guide() {
        for (name, field, page) in all() {
            for (size, lang) in [(USUAL, Lang::En), (SMALL, Lang::En), (USUAL, Lang::Ko), (SMALL, Lang::Ko)] {
                let mut scene = at(page.clone(), field, size, lang);
                if name == "credentials" {
                    scene.press(&PASSWORD.chars().map(Key::char).collect::<Vec<_>>());
                }
                let name = format!("guide-{name}-{}x{}-{}", size.0, size.1, lang.code());
                insta::assert_snapshot!(name, styled(&scene.buffer()));
            }
        }
    }

    #[test]
    fn nothing_that_they_say_is_cut() {
        for (name, _, page) in all() {
            for lang in Lang::ALL {
                for columns in [80, 40] {
                    let scene = at(page.clone(), None, (columns, 400), lang);
                    let shown = squeezed(&scene.text());
                    for text in said(&page, &scene.catalogue) {
                        let found = shown.contains(&squeezed(&text));
                        assert!(found, "{name} {lang:?} {columns}: {text}\n{}", scene.text());
                    }
                }
            }
        }
    }

    #[test]
    fn the_keys_fit_on_every_page_in_every_language_whatever_has_the_focus() {
        for (name, _, page) in all() {
            for lang in Lang::ALL {
                let mut scene = at(page.clone(), None, USUAL, lang);
                for _ in 0..page.fields.len() + 3 {
                    let screen = rows(&scene.buffer());
                    let keys = screen.last().unwrap();
                    for needed in ["F1 ", "F10 "] {
                        assert!(keys.contains(needed), "{name} {lang:?}: {keys}");
                    }
                    // In a field the arrow is not the way back: the other key is named.
                    let esc = scene.catalogue.say(&keymap::name(Key::plain(Code::Esc)));
                    let back = page.actions.iter().any(|a| a.id == ActionId::Back && a.enabled);
                    let named = !back || scene.ui.field(&page).is_none() || keys.contains(&esc);
                    assert!(named, "{name} {lang:?}: {keys}");
                    scene.press(&[Key::plain(Code::Tab)]);
                }
            }
        }
    }

    #[test]
    fn a_password_typed_on_the_real_page_reaches_the_keyring_and_no_screen() {
        let mut walk = site();
        let page = walk.to("credentials").page();
        let mut scene = at(page, Some("storage-password"), USUAL, Lang::En);
        scene.press(&PASSWORD.chars().map(Key::char).collect::<Vec<_>>());
        let mut seen = vec![scene.text()];
        for effect in scene.press(&[Key::plain(Code::Tab)]) {
            let Effect::Msg(msg) = effect else { panic!("{effect:?}") };
            walk.tell(msg);
        }
        let wanted = Secret::new(PASSWORD.to_owned());
        assert!(walk.open.iter().any(|cmd| matches!(cmd, Cmd::Secret(_, secret) if *secret == wanted)));
        scene.page = walk.answer().page();
        scene.log = walk.flow.log().to_vec();
        scene.settle();
        seen.push(scene.text());
        let bullets = "•".repeat(PASSWORD.len());
        assert!(seen.iter().all(|screen| screen.contains(&bullets)), "{seen:?}");
        scene.press(&[Key::plain(Code::F(3))]);
        seen.push(scene.text());
        scene.press(&[Key::plain(Code::F(1))]);
        seen.push(scene.text());
        assert!(!seen.iter().any(|screen| screen.contains(PASSWORD) || screen.contains("pa55")), "{seen:?}");
    }

    #[test]
    fn a_path_is_completed_from_the_server() {
        let mut walk = site();
        let page = walk.to("adapter-download").page();
        let mut scene = at(page, Some("installer"), USUAL, Lang::En);
        let tell = |scene: &mut Scene, walk: &mut Walk, key: Key| {
            let effects = scene.press(&[key]);
            for effect in effects {
                let Effect::Msg(msg) = effect else { panic!("{effect:?}") };
                walk.tell(msg).answer();
            }
            scene.page = walk.page();
            scene.settle();
        };
        let mut keys = vec![Key::with(Held::Ctrl, Code::Char('u'))];
        keys.extend("/srv/osn_".chars().map(Key::char));
        keys.push(Key::plain(Code::Tab));
        for key in keys {
            tell(&mut scene, &mut walk, key);
        }
        // Two files begin so: both stand below the field, which is still where it was.
        let text = scene.text();
        assert!(text.contains("[/srv/osn_ ") && text.contains("osn_readme.txt"), "{text}");
        assert!(scene.buffer().area.height == 24 && text.contains("> The installer's file"), "{text}");
        insta::assert_snapshot!("guide-completing", styled(&scene.buffer()));
        for key in [Key::char('q'), Key::plain(Code::Tab)] {
            tell(&mut scene, &mut walk, key);
        }
        assert!(scene.text().contains("[/srv/osn_quantastor_csladapter.exe "), "{}", scene.text());
        let focus = scene.ui.focus.clone();
        tell(&mut scene, &mut walk, Key::plain(Code::Tab));
        assert_ne!(scene.ui.focus, focus, "it is complete: Tab moves on");
    }
}
