//! What is written on terminals that have not every letter.

use std::process::Command;

use super::rig::Pty;
use super::{demo, looked, program};

const ASKED: &str = "\x1b[2;1H─\x1b[6n";

fn hangul(text: &str) -> bool {
    text.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c))
}

/// As one line.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn korean_on_a_linux_console_is_english_and_says_why() {
    let console = [("TERM", "linux"), ("LC_ALL", "ko_KR.UTF-8")];
    for words in [&[][..], &["--plain"]] {
        let home = tempfile::tempdir().unwrap();
        let command = program(&[&["demo"], words].concat(), home.path());
        let mut pty = Pty::start(command, &console, 80, 24);
        pty.until("the notice", |pty| flat(&pty.written()).contains("(TERM=linux)"));
        if words.is_empty() {
            looked(&mut pty);
        } else {
            pty.wait("Number, or Enter");
        }
        assert!(!hangul(&pty.written()), "{}", pty.screen());
        pty.signal("-TERM");
        pty.ended();
    }
}

#[test]
fn commands_on_a_linux_console_too_but_not_into_a_pipe() {
    let home = tempfile::tempdir().unwrap();
    let console = [("TERM", "linux"), ("LC_ALL", "ko_KR.UTF-8")];
    let mut pty = Pty::start(program(&["guide"], home.path()), &console, 80, 24);
    assert_eq!(pty.ended().exit_code(), 0);
    pty.until("the guide", |pty| flat(&pty.written()).contains("such as PuTTY"));
    assert!(!hangul(&pty.written()), "{}", pty.written());
    let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
    let output = command.arg("guide").env_clear().envs(console).output().unwrap();
    assert!(hangul(&String::from_utf8(output.stdout).unwrap()) && output.stderr.is_empty());
}

#[test]
fn nothing_above_the_tilde_reaches_a_terminal_without_utf_8() {
    let vt100 = [("TERM", "vt100"), ("LC_ALL", "C")];
    let usual = [("TERM", "xterm"), ("LC_ALL", "de_DE.UTF-8")];
    for (words, env, shown) in [
        (&["--lang", "de"][..], vt100, "UEBUNG"),
        (&["--lang", "fr"], vt100, "a ete modifie"),
        (&["--lang", "ko"], vt100, "the locale is not UTF-8"),
        (&["--ascii"], usual, "Hosts ueber sich"),
        (&["--lang", "ko", "--ascii"], usual, "leave out --ascii"),
        (&["--lang", "de", "--plain"], vt100, "UEBUNG"),
        (&["--lang", "ko", "--plain", "--ascii"], usual, "leave out --ascii"),
    ] {
        let home = tempfile::tempdir().unwrap();
        let command = program(&[&["demo"], words].concat(), home.path());
        let mut pty = Pty::start(command, &env, 80, 24);
        pty.until(shown, |pty| flat(&pty.screen()).contains(shown) || flat(&pty.written()).contains(shown));
        if !words.contains(&"--plain") {
            looked(&mut pty);
        }
        let written = pty.raw.lock().unwrap().clone();
        assert!(written.iter().all(|byte| *byte <= b'~'), "{words:?}: {}", String::from_utf8_lossy(&written));
        pty.signal("-TERM");
        pty.ended();
    }
}

#[test]
fn where_a_line_is_two_cells_wide_lines_are_ascii_and_letters_korean() {
    let (narrow, wide) = ("\x1b[2;2R", "\x1b[2;3R");
    for (answer, lines) in [(narrow, "─────"), (wide, "-----")] {
        let home = tempfile::tempdir().unwrap();
        let mut pty = Pty::start(program(&["demo", "--lang", "ko"], home.path()), &[], 80, 24);
        pty.until("the question", |pty| pty.written().contains(ASKED));
        pty.press(answer);
        looked(&mut pty);
        assert!(hangul(&pty.screen()) && pty.screen().contains(lines), "{}", pty.screen());
        let other = if lines == "-----" { '─' } else { '|' };
        assert!(!pty.screen().contains(other), "{}", pty.screen());
        assert_eq!(pty.written().matches("\x1b[6n").count(), 1);
    }
}

#[test]
fn a_terminal_that_answers_late_or_never_is_a_usual_one() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = Pty::start(program(&["demo", "--lang", "ko"], home.path()), &[], 80, 24);
    looked(&mut pty);
    assert!(hangul(&pty.screen()) && pty.screen().contains("─────"), "{}", pty.screen());
    // To its last sign: a frame may be read in pieces.
    let whole = |pty: &Pty| pty.screen().contains("F2 ") && pty.written().ends_with("\u{1b}[?25l");
    pty.until("the whole page", |pty| whole(pty));
    // The answer comes after all, whole and in pieces: it is no key. The question mark behind it is one.
    let page = flat(&pty.screen());
    pty.press("\x1b[2;3R");
    for byte in "\x1b[2;3R".chars() {
        pty.press(&byte.to_string());
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    pty.press("?");
    pty.wait("Esc ");
    pty.press("?");
    pty.until("the page again", |pty| flat(&pty.screen()) == page);
}

#[test]
fn other_languages_ask_the_terminal_nothing() {
    let (mut pty, _home) = demo(&["--lang", "de"], &[]);
    pty.press("?");
    pty.wait("Esc ");
    for question in ["\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[>c", "\x05"] {
        assert!(!pty.written().contains(question), "{question:?}");
    }
}
