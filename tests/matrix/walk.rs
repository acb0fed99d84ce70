//! The guide on a whole screen: what Enter does is read in the key bar, and fields are found by the focus.

use std::collections::BTreeMap;

use quantalink::practice::{GATEWAY_PASSWORD, STORAGE_PASSWORD};
use vt100::Screen;

use super::look::{self, Piece, begins, keys, position, reversed, solid, step};
use super::rig::{BEFORE, Rig};

/// What Enter may do on the way, and where the way turns.
pub const FORWARD: [&str; 4] = ["action-next", "action-next-look", "action-next-see", "action-next-licensed"];
pub const APPLY: &str = "action-apply";
pub const REPORT: &str = "action-save-report";
pub const ANSWERS: &str = "action-save-answers";

/// What is done with a field.
pub enum Deed {
    Turn,
    Type(&'static str),
}

pub const FIELDS: [(&str, Deed); 5] = [
    ("ask-gateway-fingerprint", Deed::Turn),
    ("ask-gateway-password", Deed::Type(GATEWAY_PASSWORD)),
    ("ask-storage-fingerprint", Deed::Turn),
    ("ask-storage-password", Deed::Type(STORAGE_PASSWORD)),
    ("ask-add-credentials", Deed::Turn),
];

/// What the keys of a terminal send; an old terminal has fewer.
struct Keys {
    down: &'static str,
    page_down: &'static str,
    help: &'static str,
    quit: &'static str,
}

fn keyboard(term: &str) -> Keys {
    match term {
        "linux" => Keys { down: "\x1b[B", page_down: "\x1b[6~", help: "\x1b[[A", quit: "\x1b[21~" },
        "vt100" => Keys { down: "\x1b[B", page_down: "\x06", help: "\x1bOP", quit: "q" },
        _ => Keys { down: "\x1b[B", page_down: "\x1b[6~", help: "\x1bOP", quit: "\x1b[21~" },
    }
}

/// What Enter does now, as it is said; none where the key bar does not name it.
fn enter(rig: &Rig, screen: &Screen) -> Option<String> {
    let key = rig.say("key-enter");
    keys(screen).into_iter().find(|(keys, _)| keys.contains(&key)).map(|(_, label)| label)
}

/// The id of what Enter does now.
fn offered(rig: &Rig, screen: &Screen) -> Option<&'static str> {
    let label = enter(rig, screen)?;
    let known = FORWARD.into_iter().chain([APPLY, REPORT, ANSWERS]);
    known.into_iter().find(|id| begins(&rig.say(id), &label))
}

/// All that has the focus, label by label as one text.
fn focus(screen: &Screen) -> String {
    solid(&reversed(screen).iter().map(|piece| piece.text.as_str()).collect::<String>())
}

/// What tells one state of a page from another.
fn state(screen: &Screen) -> (String, String) {
    (look::row(screen, 0, 0), look::row(screen, look::size(screen).0 - 1, 0))
}

/// From the first page to the end.
pub fn walk(mut rig: Rig) -> Rig {
    let mut steps = Vec::new();
    let mut done = Vec::new();
    let mut before = None;
    let mut told = String::new();
    loop {
        let (id, screen) = rig.until("something for Enter to do", |rig| {
            let screen = rig.screen();
            let id = offered(rig, &screen).filter(|_| before.as_ref() != Some(&state(&screen)))?;
            Some((id, screen))
        });
        let (now, all) = step(&rig.catalogue, &screen).unwrap();
        if steps.last() != Some(&(now, all)) {
            steps.push((now, all));
            help(&rig);
            // On the way back from it nothing has changed.
            rig.until("the page again", |rig| offered(rig, &rig.screen()));
        }
        let page = pages(&mut rig, Some(look::TOP));
        told.push_str(&page);
        match id {
            ANSWERS => break,
            APPLY => {
                rig.press("\r");
                choose(&mut rig, "choice-not-now", "choice-apply");
                before = Some(state(&rig.screen()));
            }
            REPORT => save(&rig, "quantalink-report-"),
            _ => {
                fill(&rig, &page, &mut done);
                before = Some(state(&rig.screen()));
                rig.press("\r");
            }
        }
    }
    assert_eq!(steps, (1..=16).map(|now| (now, 16)).collect::<Vec<_>>());
    assert_eq!(done.len(), FIELDS.len());
    if let Some(why) = rig.catalogue.instead() {
        assert!(solid(&told).contains(&solid(&rig.catalogue.say(why))), "{told}");
    }
    save(&rig, "quantalink-answers.toml");
    assert_eq!(enter(&rig, &rig.screen()), None);
    pages(&mut rig, Some(look::TOP));
    leave(&mut rig);
    rig
}

/// Has a file written, and waits until the page tells where; on the smallest screens the name may stand below what is seen:
/// then the page has become longer by it.
fn save(rig: &Rig, file: &str) {
    let rows = |screen: &Screen| position(&rig.catalogue, screen).map(|(_, _, all)| all);
    let screen = rig.screen();
    let (before, fewer) = (enter(rig, &screen), rows(&screen));
    rig.press("\r");
    rig.until(file, |rig| {
        let screen = rig.screen();
        let told = solid(&look::told(&screen)).contains(file) || rows(&screen) > fewer;
        (told && enter(rig, &screen) != before).then_some(())
    });
}

/// The help page, to its end and away again.
fn help(rig: &Rig) {
    let close = |rig: &Rig| {
        let (key, label) = (rig.say("key-esc"), rig.say("tui-key-close"));
        keys(&rig.screen()).iter().any(|(keys, said)| keys.contains(&key) && *said == label)
    };
    rig.press(keyboard(rig.case.term).help);
    rig.until("the help page", |rig| close(rig).then_some(()));
    scroll(rig, Some(look::TOP + 1));
    rig.press("\x1b");
    rig.until("the page again", |rig| (!close(rig)).then_some(()));
}

/// Reads a page to its end.
fn pages(rig: &mut Rig, top: Option<u16>) -> String {
    let screen = rig.screen();
    let text = scroll(rig, top);
    rig.told.push(format!("{}\n{text}\n{}\n", state(&screen).0, state(&screen).1));
    text
}

/// Goes down as long as there is more, and misses no row. What is read twice is the same.
fn scroll(rig: &Rig, top: Option<u16>) -> String {
    let mut rows: BTreeMap<usize, String> = BTreeMap::new();
    loop {
        let screen = rig.screen();
        let Some((from, to, all)) = position(&rig.catalogue, &screen) else {
            assert!(rows.is_empty(), "{:?}: the page has become shorter", rig.case);
            return look::told(&screen);
        };
        for (at, row) in (from..=to).zip(top.unwrap_or_default()..) {
            let text = look::row(&screen, row, look::left(&screen));
            if let Some(before) = rows.insert(at, text.clone()) {
                assert!(top.is_none() || before == text || !plain(&before, &text), "{before}\n{text}");
            }
        }
        if to == all {
            assert_eq!(rows.len(), all, "not all rows can be reached");
            return rows.into_values().map(|row| row + "\n").collect();
        }
        rig.press(keyboard(rig.case.term).page_down);
        let next = rig.until("more rows", |rig| {
            let next = position(&rig.catalogue, &rig.screen())?;
            (next.0 > from).then_some(next)
        });
        assert!(next.0 <= to + 1, "rows are passed over: {from}-{to}, then {next:?}");
    }
}

/// The sign of something at work goes on.
fn plain(before: &str, after: &str) -> bool {
    let still = |text: &str| text.trim().chars().filter(|c| !"|/-\\".contains(*c)).collect::<String>();
    still(before) != still(after)
}

/// Answers a question by its choices: the first has the focus, and is not what is wanted.
fn choose(rig: &mut Rig, first: &'static str, wanted: &'static str) {
    let at = |rig: &Rig, id| {
        let focus = reversed(&rig.screen());
        let is = |piece: &Piece| {
            piece.text.strip_prefix("> ").is_some_and(|label| begins(&rig.say(id), label.trim_end()))
        };
        focus.iter().any(is).then_some(())
    };
    rig.until(first, |rig| at(rig, first));
    pages(rig, None);
    rig.press(keyboard(rig.case.term).down);
    rig.until(wanted, |rig| at(rig, wanted));
    let label = enter(rig, &rig.screen());
    assert!(label.is_some_and(|label| begins(&rig.say(wanted), &label)), "Enter does not choose {wanted}");
    rig.press("\r");
}

/// Goes round the fields of a page, and fills in those that are to be.
fn fill(rig: &Rig, page: &str, done: &mut Vec<&'static str>) {
    let page = solid(page);
    let here = |done: &[&str]| {
        let wanted =
            |(id, _): &&(&'static str, Deed)| !done.contains(id) && page.contains(&solid(&rig.say(id)));
        FIELDS.iter().find(wanted)
    };
    while let Some((id, deed)) = here(done) {
        tab_to(rig, id, |focus| focus == solid(&rig.say(id)));
        let before = rig.screen().contents();
        match deed {
            Deed::Turn => {
                rig.press(" ");
                rig.until("the other answer", |rig| (rig.screen().contents() != before).then_some(()));
            }
            Deed::Type(text) => {
                let bullet = if rig.case.letters().ascii() { "*" } else { "•" };
                rig.press(text);
                let shown = format!("[{}", bullet.repeat(text.len()));
                rig.until("the password's length", |rig| {
                    rig.screen().contents().contains(&shown).then_some(())
                });
            }
        }
        done.push(*id);
        if here(done).is_none() {
            tab_to(rig, "the first action", |focus| focus.starts_with("[>"));
        }
    }
}

fn tab_to(rig: &Rig, what: &str, wanted: impl Fn(&str) -> bool) {
    for _ in 0..20 {
        let before = focus(&rig.screen());
        if wanted(&before) {
            return;
        }
        rig.press("\t");
        rig.until("another focus", |rig| {
            let now = focus(&rig.screen());
            (!now.is_empty() && now != before).then_some(())
        });
    }
    panic!("{:?}: the focus never came to {what}", rig.case);
}

/// Leaves by the key for it; afterwards the terminal is as it was, but for two lines: where the site is, and how to open it again.
fn leave(rig: &mut Rig) {
    rig.press(keyboard(rig.case.term).quit);
    choose(rig, "choice-stay", "choice-quit");
    assert_eq!(rig.ended(), 0);
    let (from, to) = ("\x1b[?2004l", "\x1b[0m\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l");
    let after = rig.until("where the site is kept", |rig| {
        let written = rig.written();
        let (_, after) = written.rsplit_once(from)?;
        // The end of it: what comes before it may be read earlier.
        (after.contains("quantalink demo --root /") && after.ends_with('\n')).then(|| after.to_owned())
    });
    let after = after.strip_prefix(to).unwrap_or_else(|| panic!("{after:?}"));
    assert!(!after.contains('\x1b') && (2..=4).contains(&after.lines().count()), "{after:?}");
    // Wherever the sentences are broken, what is to be typed is whole and at the end.
    let typed = after.trim_end().lines().last().unwrap_or_default();
    assert!(typed.contains("quantalink demo --root /"), "{after:?}");
    String::from_utf8(rig.seen.lock().unwrap().raw.clone()).unwrap();
    let seen = rig.seen.lock().unwrap();
    let screen = seen.parser.screen();
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    assert!(!screen.application_cursor() && !screen.application_keypad());
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    // A second screen gives the first one back; without one it is empty.
    let left = screen.contents();
    assert_eq!(left.contains(BEFORE), rig.case.modern(), "{left}");
    assert_eq!(solid(&left.replace(BEFORE, "")), solid(after));
}
