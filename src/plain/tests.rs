//! Walks on plain lines, over fake hosts and a runner that does its work at once (`pretend`).

mod pretend;

use std::io::{BufReader, Cursor};

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr as _;

use pretend::{FILE, Signalled, Untouched, Walk, node, typed};

use super::*;
use crate::base::{Stamp, Text, Untrusted};
use crate::core::event::{RunId, RunState};
use crate::core::journal::RunInfo;
use crate::host::{Part, Progress};
use crate::i18n::{Lang, Letters};

fn clean(output: &str) {
    assert!(output.chars().all(|c| c == '\n' || !c.is_control()), "{output}");
}

/// From start to end with Enter alone, then out by two numbers.
const WHOLE: &str = "\n\n\n\n\n\n4\n2\n";

#[test]
fn from_start_to_end_by_keys() {
    let walked = typed(WHOLE);
    assert_eq!((walked.code, walked.begun), (0, 1), "{}", walked.output);
    let file = String::from_utf8(walked.node.bytes(FILE).unwrap()).unwrap();
    assert_eq!(file.matches("OSNEXUS").count(), 1);
    for step in 1..=7 {
        assert!(walked.output.contains(&format!("== Step {step} of 7: ")), "{}", walked.output);
    }
    clean(&walked.output);
    // A command is one line however long it is, and a prompt ends where the answer is typed.
    let long = walked.output.lines().filter(|line| line.width() > 80 && !line.contains("): "));
    assert_eq!(long.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn the_whole_walk_as_text() {
    let walked = typed(WHOLE);
    // How much of the progress is told hangs on the time.
    let lines: Vec<&str> = walked.output.lines().filter(|line| !line.contains(": part ")).collect();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../tests/snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!("plain-walk", lines.join("\n")));
}

#[test]
fn the_end_of_the_input_at_every_point() {
    for end in 0..WHOLE.len() {
        let walked = typed(WHOLE.get(..end).unwrap());
        // Begun only by the fourth Enter, on the page with the plan; what was done is not told as a refusal.
        assert_eq!(walked.begun, usize::from(end >= 4), "{end}");
        assert_eq!(walked.code, if end >= 4 { 0 } else { 3 }, "{end}: {}", walked.output);
        assert!(walked.output.contains("The input has ended"), "{end}");
    }
}

#[test]
fn by_itself_without_a_key() {
    let mut input = BufReader::new(Untouched);
    let mut walk = Walk::new(&mut input);
    walk.options.yes = true;
    let walked = walk.go();
    assert_eq!((walked.code, walked.begun), (0, 1), "{}", walked.output);
    for step in 1..=7 {
        assert!(walked.output.contains(&format!("== Step {step} of 7: ")), "{}", walked.output);
    }
}

#[test]
fn by_itself_it_stops_where_somebody_has_to_look() {
    let mut input = BufReader::new(Untouched);
    let mut walk = Walk::new(&mut input);
    walk.options.yes = true;
    walk.node = node("local", "devices {\n");
    let walked = walk.go();
    assert_eq!((walked.code, walked.begun), (3, 0), "{}", walked.output);
    let mut walk = Walk::new(&mut input);
    walk.options.yes = true;
    walk.fails = true;
    let walked = walk.go();
    assert_eq!((walked.code, walked.begun), (1, 1), "{}", walked.output);
    let mut walk = Walk::new(&mut input);
    walk.options.yes = true;
    walk.runs = vec![RunInfo {
        run: RunId(String::from("20261119-1")),
        started: Stamp::from_unix(0),
        state: RunState::Unfinished,
        root: Untrusted::from("/mnt/dom0 a"),
        hosts: Vec::new(),
        undoing: false,
        stands: true,
        made: 1,
        stopped: None,
        taken: Vec::new(),
        until: None,
    }];
    let walked = walk.go();
    assert_eq!((walked.code, walked.begun), (3, 0), "{}", walked.output);
    assert!(walked.output.contains("    quantalink resume 20261119-1 --yes --root '/mnt/dom0 a'\n"));
}

#[test]
fn a_run_that_failed_ends_with_one_even_at_the_end_of_the_input() {
    let mut input = Cursor::new(b"\n\n\n\n");
    let mut walk = Walk::new(&mut input);
    walk.fails = true;
    assert_eq!(walk.go().code, 1);
}

#[test]
fn progress_is_told_at_most_once_a_second() {
    let began = std::time::Instant::now();
    let told = typed(WHOLE).output.matches(": part ").count();
    let most = usize::try_from(began.elapsed().as_secs()).unwrap() + 1;
    assert!((1..=most).contains(&told), "{told} of 200 parts were told");
}

#[test]
fn an_output_that_breaks_ends_it_quietly() {
    let whole = typed(WHOLE).output.len();
    for room in (0..whole).step_by(97) {
        let mut input = Cursor::new(WHOLE.as_bytes());
        let mut walk = Walk::new(&mut input);
        walk.room = room;
        let walked = walk.go();
        assert_eq!(walked.code, if walked.begun == 1 { 0 } else { 3 }, "{room}");
    }
}

#[test]
fn by_itself_it_goes_on_without_a_reader() {
    let whole = typed(WHOLE).output.len();
    for room in (0..whole).step_by(61) {
        let mut input = BufReader::new(Untouched);
        let mut walk = Walk::new(&mut input);
        walk.options.yes = true;
        walk.room = room;
        let walked = walk.go();
        assert_eq!((walked.code, walked.begun), (0, 1), "{room}");
    }
}

#[test]
fn an_output_that_breaks_during_a_run_waits_for_its_end() {
    let whole = typed(WHOLE).output.len();
    for room in (0..whole).step_by(61) {
        let mut input = Cursor::new(WHOLE.as_bytes());
        let mut walk = Walk::new(&mut input);
        walk.room = room;
        walk.fails = true;
        let walked = walk.go();
        // That a change failed is only known to whoever waited.
        assert_eq!(walked.code, if walked.begun == 1 { 1 } else { 3 }, "{room}");
    }
}

#[test]
fn a_lost_terminal_ends_it() {
    let mut input = BufReader::new(Untouched);
    let walk = Walk::new(&mut input);
    walk.lost.set();
    let walked = walk.go();
    assert_eq!((walked.code, walked.begun), (3, 0));
}

#[test]
fn yes_and_no_in_every_language() {
    for (lang, yes, no) in [
        (Lang::En, "Yes", "n"),
        (Lang::De, "ja", "Nein"),
        (Lang::De, "J", "n"),
        (Lang::Fr, "oui", "non"),
        (Lang::Fr, "o", "n"),
        (Lang::Ko, "네", "아니요"),
        (Lang::Ko, "예", "아니오"),
        (Lang::Ko, "y", "no"),
    ] {
        let catalogue = Catalogue::new(lang);
        assert_eq!(yes_or_no(&catalogue, yes), Some(true), "{yes}");
        assert_eq!(yes_or_no(&catalogue, no), Some(false), "{no}");
        assert_eq!(yes_or_no(&catalogue, "maybe"), None);
        assert_eq!(yes_or_no(&catalogue, ""), None);
    }
}

#[test]
fn values_are_asked_for_until_they_are_valid() {
    // The first field: nonsense twice, then a word; then its third choice by number. The second field: no, and then
    // nonsense that an empty line takes back.
    let walked = typed("\n1\nnonsense\n\u{1b}[A\nguide\n1\n3\n2\nn\n2\nmaybe\n\n\nq\n2\n");
    assert_eq!(walked.code, 0, "{}", walked.output);
    let errors = walked.output.lines().filter(|line| line.starts_with("! "));
    assert_eq!(errors.count(), 3, "{}", walked.output);
    assert!(walked.output.contains("[The guide's own nine settings]"), "{}", walked.output);
    assert!(walked.output.contains("[Without getuid_callout]"), "{}", walked.output);
    assert!(walked.output.contains("main file on 7.0 and later? [no]"), "{}", walked.output);
    assert!(walked.output.contains("== Step 3 of 7"), "{}", walked.output);
    clean(&walked.output);
}

#[test]
fn back_help_log_and_the_question_before_leaving() {
    let walked = typed("b\n?\n!\n\n<\n99\n0\n-1\nq\n7\n1\n\n<\nq\n\nq\n2\n");
    assert_eq!(walked.code, 0, "{}", walked.output);
    for text in [
        "There is no way back",
        "This page shows what each host says about itself",
        "-- What this is for",
        "-- What will happen to this machine",
        "-- What could go wrong",
        "-- The guide's own words",
        "-- Keys",
        "   !, l: what happened so far",
        "2026-11-20 09:30",
        "This is none of the numbers above",
        "Type a number from 1 to 2",
        "Nothing was changed on any host.",
    ] {
        assert!(walked.output.contains(text), "{text}: {}", walked.output);
    }
    assert_eq!(walked.begun, 0);
}

#[test]
fn what_is_refused_does_not_stay() {
    // Nonsense, and out of the field, or kept as it was: the old value stands there, and the page can be left.
    for back in ["<", ""] {
        let walked = typed(&format!("\n1\nnonsense\n{back}\n\nq\n2\n"));
        assert_eq!(walked.code, 0, "{}", walked.output);
        assert_eq!(
            walked.output.lines().filter(|line| line.starts_with("! ")).count(),
            1,
            "{}",
            walked.output
        );
        assert!(walked.output.contains("to keep \"The right one"), "{}", walked.output);
        assert!(!walked.output.contains("[nonsense]"), "{}", walked.output);
        assert!(walked.output.contains("== Step 3 of 7"), "{}", walked.output);
    }
}

#[test]
fn a_question_of_the_run_can_be_left() {
    // Whether to leave is asked over it; stay, and it stands there as before; then leave.
    let mut input = Cursor::new("\n\n\n\nq\n1\nq\n2\n");
    let mut walk = Walk::new(&mut input);
    walk.asks = true;
    let walked = walk.go();
    assert_eq!(
        (walked.begun, walked.output.matches("Leave the wizard?").count()),
        (1, 2),
        "{}",
        walked.output
    );
    assert_eq!(walked.output.matches("No, it is not done").count(), 4, "{}", walked.output);
    assert!(!walked.output.contains("The input has ended"), "{}", walked.output);
    // Ctrl-C while a line is awaited is told as that.
    let lost = Cancel::default();
    let mut input = BufReader::new(Signalled(lost.clone()));
    let walked = Walk { lost, ..Walk::new(&mut input) }.go();
    assert_eq!(walked.code, 3, "{}", walked.output);
    assert!(walked.output.contains("The wizard was told to end (Ctrl-C or a signal)"), "{}", walked.output);
}

#[test]
fn a_question_and_a_value_have_help_log_and_a_way_back() {
    // Quit's own help, its log, itself once more, and back; then the first field: its help, the log, back without a word.
    let walked = typed("q\n?\n!\n.\n<\n\n1\n?\n!\n<\nq\n2\n");
    assert_eq!(walked.code, 0, "{}", walked.output);
    for (text, times) in [
        ("Leaving changes nothing.", 1),
        ("Leave the wizard?", 3),
        ("The guide's own entry has getuid_callout", 2),
        (" 1 host has answered", 3),
        ("== Step 2 of 7", 2),
    ] {
        assert_eq!(walked.output.matches(text).count(), times, "{text}: {}", walked.output);
    }
    let prompt =
        "New value, or Enter to keep \"The right one for each release\" (< back, - empty, ? help, ! log):";
    assert!(walked.output.replace('\n', " ").contains(prompt), "{}", walked.output);
    assert_eq!(walked.begun, 0);
}

#[test]
fn names_from_elsewhere_are_escaped_and_ascii_is_ascii() {
    let hostile = "# \u{1b}]0;x\u{7} 한글\ndevices {\n\tdevice {\n\t\tvendor\t\"\u{1b}[2J\u{202e}é한\"\n\t\tproduct \"x\"\n\t}\n}\n";
    for letters in [Letters::All, Letters::Ascii] {
        let mut input = Cursor::new("\n\nq\n2\n");
        let mut walk = Walk::new(&mut input);
        walk.node = node("dom0\u{1b}[31m한", hostile);
        walk.catalogue = Catalogue::fitting(Lang::Ko, letters);
        let walked = walk.go();
        assert!(walked.output.contains("\\u{1b}[2J\\u{202e}"), "{}", walked.output);
        clean(&walked.output);
        assert!(!walked.output.contains('\u{202e}'));
        assert_eq!(walked.output.is_ascii(), letters.ascii());
        assert_eq!(walked.output.starts_with("Korean cannot be written in ASCII"), letters.ascii());
    }
}

#[test]
fn time_has_its_unit() {
    let what = Text::new("looking");
    let told = |lang, part| {
        let progress = Progress { what: what.clone(), part: Some(part) };
        let catalogue = Catalogue::new(lang);
        lines::Writer::new(&catalogue, None).progress(&progress).join(" ")
    };
    for (lang, seconds, steps) in [
        (Lang::En, "(34 s of 120 s)", "(34 of 120)"),
        (Lang::De, "(34 s von 120 s)", "(34 von 120)"),
        (Lang::Fr, "(34 s sur 120 s)", "(34 sur 120)"),
        (Lang::Ko, "(34초 / 120초)", "(34 / 120)"),
    ] {
        for (part, wanted) in [(Part::Seconds(34, 120), seconds), (Part::Steps(34, 120), steps)] {
            let told = told(lang, part);
            assert!(told.ends_with(wanted), "{told}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_input_ends_it(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let walked = Walk::new(&mut Cursor::new(bytes)).go();
        prop_assert!(walked.code == 3 || walked.code == 0);
        clean(&walked.output);
    }

    #[test]
    fn any_keys_end_it(keys in proptest::collection::vec("(|[0-9]|b|q|l|\\?|x)\n", 0..60)) {
        let walked = Walk::new(&mut Cursor::new(keys.concat())).go();
        prop_assert!(walked.code == 3 || walked.code == 0);
        clean(&walked.output);
    }
}

/// What these keys do takes a run up that was made by them.
#[test]
fn a_run_that_was_just_made_is_rolled_back() {
    let walked = typed("\n\n\n\n\n\n5\n2\nq\n2\n");
    assert_eq!((walked.code, walked.begun), (0, 1), "{}", walked.output);
    assert!(walked.output.contains("The rollback has ended."), "{}", walked.output);
    clean(&walked.output);
}

#[test]
fn the_language_changes_at_any_line_and_nothing_is_lost() {
    // On a page; at the question of a field; over a question. What was answered before stands in the new language.
    let walked = typed("\nlang de\n1\nlang ko\nguide\nlang fr\nq\nlang en\nlang\n2\n");
    assert_eq!((walked.code, walked.begun), (0, 0), "{}", walked.output);
    let said = |lang, id| Catalogue::new(lang).say(&Text::new(id));
    let start = Catalogue::new(Lang::En).say(
        &Text::new("plain-languages")
            .with("commands", "lang de (Deutsch), lang fr (Français), lang ko (한국어)"),
    );
    // Told at the start, and where it is asked for: there the line is broken elsewhere.
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(flat(&walked.output).matches(&flat(&start)).count(), 2, "{}", walked.output);
    for lang in Lang::ALL {
        let title = said(lang, "step-multipath-title");
        assert!(walked.output.contains(&title), "{title}: {}", walked.output);
    }
    let chosen = said(Lang::Fr, "ask-stanza-guide");
    assert!(flat(&walked.output).contains(&flat(&format!("[{chosen}]"))), "{chosen}: {}", walked.output);
    assert!(
        walked.output.contains(&said(Lang::Fr, "ask-quit"))
            && walked.output.contains(&said(Lang::En, "ask-quit"))
    );
    clean(&walked.output);
}

#[test]
fn korean_is_not_to_be_had_in_ascii() {
    let mut input = Cursor::new("lang ko\nlang fr\nq\n2\n");
    let mut walk = Walk::new(&mut input);
    walk.catalogue = Catalogue::fitting(Lang::En, Letters::Ascii);
    let walked = walk.go();
    assert!(walked.output.is_ascii() && walked.output.contains("lang fr (Francais)."), "{}", walked.output);
    assert!(walked.output.contains("Korean cannot be written here"), "{}", walked.output);
    assert!(walked.output.contains("== Etape "), "{}", walked.output);
}
