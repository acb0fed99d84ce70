//! What the keys of each terminal send, whole and byte by byte, as a slow line brings it.

use std::time::{Duration, Instant};

use super::rig::Pty;
use super::{demo, emptied};

/// How long `tui::hold` waits for the rest of a key.
const HELD: Duration = Duration::from_millis(75);

/// A key as the admin sees what it does, over the help page.
#[derive(Debug, Clone, Copy)]
enum Does {
    /// F1: closes the help page.
    Help,
    /// F3: the log comes in place of it.
    Log,
    /// F4: the next of four languages.
    Language,
    /// F6: another look.
    Look,
    /// F10: asks whether to quit.
    Quit,
    /// The tenth line was shown first; then one of these is.
    To(usize, usize),
}

const UP: Does = Does::To(9, 9);
const DOWN: Does = Does::To(11, 11);
const HOME: Does = Does::To(1, 1);
const END: Does = Does::To(21, 999);
const PAGE_UP: Does = Does::To(1, 8);
const PAGE_DOWN: Does = Does::To(12, 999);

/// Terminals, and what they send; in brackets the settings of `PuTTY`'s panel "Keyboard". Screen and tmux: what they make of any.
const KEYS: &[(&str, &str, Does)] = &[
    ("xterm, PuTTY (Xterm R6, VT400), screen, tmux: F1", "\x1bOP", Does::Help),
    ("PuTTY (ESC[n~), rxvt: F1", "\x1b[11~", Does::Help),
    ("Linux console, PuTTY (Linux): F1", "\x1b[[A", Does::Help),
    ("every terminal: ?", "?", Does::Help),
    ("xterm, PuTTY (Xterm R6, VT400), screen, tmux: F3", "\x1bOR", Does::Log),
    ("PuTTY (ESC[n~), rxvt: F3", "\x1b[13~", Does::Log),
    ("Linux console, PuTTY (Linux): F3", "\x1b[[C", Does::Log),
    ("every terminal: l", "l", Does::Log),
    ("xterm, PuTTY (Xterm R6, VT400), screen, tmux: F4", "\x1bOS", Does::Language),
    ("PuTTY (ESC[n~), rxvt: F4", "\x1b[14~", Does::Language),
    ("Linux console, PuTTY (Linux): F4", "\x1b[[D", Does::Language),
    ("all of them: F6", "\x1b[17~", Does::Look),
    ("all of them: F10", "\x1b[21~", Does::Quit),
    ("every terminal: Ctrl-C", "\x03", Does::Quit),
    ("all of them: Up", "\x1b[A", UP),
    ("application cursor keys: Up", "\x1bOA", UP),
    ("all of them: Down", "\x1b[B", DOWN),
    ("application cursor keys: Down", "\x1bOB", DOWN),
    ("all of them: Tab", "\t", DOWN),
    ("xterm, PuTTY, screen, tmux: Shift-Tab", "\x1b[Z", UP),
    ("Linux console: Shift-Tab", "\x1b\t", UP),
    ("xterm: Home", "\x1b[H", HOME),
    ("xterm, application keys: Home", "\x1bOH", HOME),
    ("Linux console, PuTTY, screen, tmux: Home", "\x1b[1~", HOME),
    ("rxvt: Home", "\x1b[7~", HOME),
    ("every terminal: g", "g", HOME),
    ("xterm: End", "\x1b[F", END),
    ("xterm, application keys: End", "\x1bOF", END),
    ("Linux console, PuTTY, screen, tmux: End", "\x1b[4~", END),
    ("rxvt: End", "\x1b[8~", END),
    ("every terminal: G", "G", END),
    ("all of them: PgUp", "\x1b[5~", PAGE_UP),
    ("every terminal: Ctrl-B", "\x02", PAGE_UP),
    ("all of them: PgDn", "\x1b[6~", PAGE_DOWN),
    ("every terminal: Ctrl-F", "\x06", PAGE_DOWN),
];

/// The first line that is shown of what lies over the page: `10-28 of 44`.
fn first(pty: &Pty) -> Option<usize> {
    let screen = pty.screen();
    let told = screen.lines().rev().nth(1)?.trim_matches(['─', ' ']).to_owned();
    told.split_once('-')?.0.parse().ok()
}

/// The help page from its tenth line on.
fn help(pty: &mut Pty) {
    pty.press("?");
    pty.until("the help page", |pty| first(pty) == Some(1) && pty.screen().contains("Esc close"));
    for line in 2..=10 {
        pty.press("\x1b[B");
        pty.until("a line further", |pty| first(pty) == Some(line));
    }
}

fn done(pty: &mut Pty, name: &str, does: Does, before: usize) {
    match does {
        Does::Help => pty.until(name, |pty| !pty.screen().contains("Esc close")),
        Does::Log => pty.until(name, |pty| {
            pty.screen().contains("Esc close") && !pty.screen().contains("PgDn") && first(pty).is_none()
        }),
        Does::Language => {
            pty.until(name, |pty| pty.screen().contains("Esc schließen"));
            for next in ["Échap fermer", "Esc 닫기", "Esc close"] {
                pty.press("\x14");
                pty.until(name, |pty| pty.screen().contains(next));
            }
        }
        Does::Look => pty.until(name, |pty| emptied(pty) > before),
        Does::Quit => pty.until(name, |pty| pty.screen().contains("Leave the wizard?")),
        Does::To(least, most) => {
            pty.until(name, |pty| first(pty).is_some_and(|line| (least..=most).contains(&line)));
        }
    }
}

/// Back to the page.
fn back(pty: &mut Pty, does: Does) {
    if !matches!(does, Does::Help) {
        pty.press("\x1b");
    }
    pty.until("the page again", |pty| {
        pty.screen().contains("F10 Quit") && !pty.screen().contains("Esc close")
    });
}

#[test]
fn the_keys_of_every_terminal() {
    let (mut pty, _home) = demo(&[], &[]);
    for (name, sent, does) in KEYS {
        help(&mut pty);
        let before = emptied(&pty);
        pty.press(sent);
        done(&mut pty, name, *does, before);
        back(&mut pty, *does);
    }
}

#[test]
fn the_keys_of_every_terminal_byte_by_byte() {
    let (mut pty, _home) = demo(&[], &[]);
    for (name, sent, does) in KEYS.iter().filter(|(_, sent, _)| sent.len() > 1) {
        loop {
            help(&mut pty);
            let before = emptied(&pty);
            let mut slowest = Duration::ZERO;
            for byte in sent.chars() {
                let begun = Instant::now();
                pty.press(&byte.to_string());
                std::thread::sleep(Duration::from_millis(20));
                slowest = slowest.max(begun.elapsed());
            }
            // Where this machine was too busy to send in time, the Esc counts as one, rightly.
            if slowest < HELD {
                done(&mut pty, name, *does, before);
                back(&mut pty, *does);
                break;
            }
            pty.press("\x1b");
            std::thread::sleep(HELD * 4);
            pty.press("\x1b");
            // What is pressed while it is held would be one key with it.
            std::thread::sleep(HELD * 4);
            pty.until("the page again", |pty| !pty.screen().contains("Esc "));
        }
    }
}
