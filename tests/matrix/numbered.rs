//! The guide by numbered questions, which a terminal without any control sequences gets.

use quantalink::base::Text;

use super::look::{self, solid};
use super::rig::Rig;
use super::walk::{ANSWERS, APPLY, Deed, FIELDS, FORWARD, REPORT};

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// A number, or Enter for this.
    Page(&'static str),
    /// An answer, or Enter for the first one.
    Question(&'static str),
    /// A number; Enter does nothing.
    Number,
    Value,
    Password,
}

/// Stands in a prompt for what the walk need not know: the keys, the value.
const ANY: &str = "@@";

/// True where the text ends with that prompt.
fn ends(text: &str, prompt: &str) -> bool {
    let mut pieces = prompt.rsplit(ANY);
    let Some(mut rest) = pieces.next().and_then(|last| text.strip_suffix(last)) else { return false };
    pieces.all(|piece| {
        let found = rest.rfind(piece).filter(|at| rest.len() - at - piece.len() < 120);
        found.is_some_and(|at| {
            rest = rest.get(..at).unwrap_or_default();
            true
        })
    })
}

/// What is written behind that place, and the question at its end.
fn asked(rig: &Rig, told: usize) -> (Asked, String) {
    let say = |text: &Text| solid(&rig.catalogue.say(&text.clone().with("keys", ANY)));
    let mut prompts = vec![(Asked::Password, say(&Text::new("plain-secret-value")))];
    prompts.push((Asked::Value, say(&Text::new("plain-value").with("value", ANY))));
    for id in FORWARD.into_iter().chain([APPLY, REPORT, ANSWERS]) {
        prompts.push((Asked::Page(id), say(&Text::new("plain-prompt").with("default", Text::new(id)))));
    }
    for id in ["choice-not-now", "choice-stay"] {
        prompts.push((Asked::Question(id), say(&Text::new("plain-choose").with("default", Text::new(id)))));
    }
    // Behind those that begin as it does.
    prompts.push((Asked::Number, say(&Text::new("plain-prompt-none"))));
    rig.until("a question", |rig| {
        let written = rig.written().get(told..)?.to_owned();
        let end = solid(&written);
        let (asked, _) = prompts.iter().find(|(_, prompt)| ends(&end, prompt))?;
        Some((*asked, written))
    })
}

/// The number before what begins with these words.
fn number(rig: &Rig, text: &str, id: &'static str) -> String {
    let wanted = solid(&rig.say(id));
    let lines: Vec<&str> = text.lines().collect();
    let found = (0..lines.len()).find_map(|at| {
        let (number, rest) = lines[at].split_once(") ")?;
        number.trim().parse::<usize>().ok()?;
        let rest = format!("{rest}{}", lines[at + 1..].concat());
        solid(&rest).starts_with(&wanted).then(|| number.trim().to_owned())
    });
    found.unwrap_or_else(|| panic!("{:?}: {id} has no number: {text}", rig.case))
}

/// From the first page to the end.
pub fn walk(mut rig: Rig) -> Rig {
    let mut done: Vec<&str> = Vec::new();
    let mut told = 0;
    let mut answer = |rig: &Rig, line: &str| {
        told = rig.written().len();
        rig.press(&format!("{line}\r"));
        asked(rig, told)
    };
    let (mut now, mut text) = asked(&rig, 0);
    let mut saved = 0;
    loop {
        rig.told.push(text.clone());
        let (line, deed) = match now {
            Asked::Page(APPLY | REPORT) => (String::new(), None),
            Asked::Page(ANSWERS) => {
                saved += 1;
                (String::new(), None)
            }
            Asked::Page(_) => match field(&rig, &text, &done) {
                Some((id, deed)) => {
                    done.push(id);
                    (number(&rig, &text, id), Some(deed))
                }
                None => (String::new(), None),
            },
            Asked::Question("choice-not-now") => (number(&rig, &text, "choice-apply"), None),
            Asked::Number if saved > 0 => break,
            other => panic!("{:?}: {other:?}: {text}", rig.case),
        };
        (now, text) = answer(&rig, &line);
        if let Some(deed) = deed {
            let (expected, line) = match deed {
                Deed::Turn => (Asked::Value, rig.say("plain-yes")),
                Deed::Type(password) => (Asked::Password, (*password).to_owned()),
            };
            assert_eq!(now, expected, "{text}");
            (now, text) = answer(&rig, &line);
        }
    }
    assert_eq!(done.len(), FIELDS.len(), "{done:?}");
    (now, text) = answer(&rig, "q");
    assert_eq!(now, Asked::Question("choice-stay"));
    let yes = number(&rig, &text, "choice-quit");
    let told = rig.written().len();
    rig.press(&format!("{yes}\r"));
    assert_eq!(rig.ended(), 0);
    let kept = rig.catalogue.say(&Text::new("demo-kept").with("path", ""));
    rig.until("where the site is kept", |rig| {
        let end = rig.written();
        (solid(end.get(told..)?).contains(&solid(&kept)) && end.ends_with('\n')).then_some(())
    });
    whole(&rig);
    rig
}

/// The first field on this page that is to be filled in.
fn field(rig: &Rig, text: &str, done: &[&str]) -> Option<(&'static str, &'static Deed)> {
    let page = solid(text);
    let wanted = |(id, _): &&(&'static str, Deed)| {
        !done.contains(id) && page.contains(&format!("){}", solid(&rig.say(id))))
    };
    FIELDS.iter().find(wanted).map(|(id, deed)| (*id, deed))
}

/// All that was written: every step, in the language, and nothing but lines of letters that the terminal has.
fn whole(rig: &Rig) {
    let written = String::from_utf8(rig.seen.lock().unwrap().raw.clone()).unwrap();
    let text = solid(&written);
    for step in 1..=16_u32 {
        let title = Text::new("plain-title").with("step", step).with("steps", 16_u32).with("title", "");
        let title = solid(&rig.catalogue.say(&title));
        let title = title.trim_end_matches('=');
        assert!(text.contains(title), "{title}");
    }
    for password in ["storagelink\r", "quantastor\r"] {
        assert!(!written.contains(password), "a password is shown");
    }
    if let Some(why) = rig.catalogue.instead() {
        assert!(text.contains(&solid(&rig.catalogue.say(why))), "{written}");
    }
    look::text(&rig.case, &rig.catalogue, &written.replace('\r', "")).unwrap();
    if let Some(run) = rig.english.found(&rig.catalogue, &written) {
        panic!("{:?}: English: {run}", rig.case);
    }
    let screen = rig.seen.lock().unwrap().parser.screen().contents();
    assert!(solid(&written).ends_with(&solid(&screen)), "{screen}");
}
