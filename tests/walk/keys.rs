//! The whole guide by the keyboard, on a terminal.

use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use quantalink::practice::{GATEWAY_PASSWORD, STORAGE_PASSWORD};

use super::ground::{Ground, PACE, PATIENCE};
use super::traces::{WRONG, found, in_files};

const ROWS: u16 = 40;
const COLUMNS: u16 = 100;
const TAB: &str = "\t";
const ENTER: &str = "\r";

struct Screen {
    _master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    shown: Arc<Mutex<(vt100::Parser, Vec<u8>)>>,
}

impl Screen {
    fn of(ground: &Ground) -> Self {
        let size = PtySize { rows: ROWS, cols: COLUMNS, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_quantalink"));
        command.args(["demo", "--lang", "en", "--root", ground.site().to_str().unwrap(), "--answers"]);
        command.arg(ground.home().join("answers.toml"));
        command.env("TERM", "xterm");
        command.env("LC_ALL", "C.UTF-8");
        command.cwd(ground.home());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let shown = Arc::new(Mutex::new((
            vt100::Parser::new(ROWS.try_into().unwrap(), COLUMNS.try_into().unwrap(), 0),
            Vec::new(),
        )));
        let (mut from, into) = (pair.master.try_clone_reader().unwrap(), Arc::clone(&shown));
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                let mut into = into.lock().unwrap();
                into.0.process(&bytes[..count]);
                into.1.extend_from_slice(&bytes[..count]);
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { _master: pair.master, child, keys, shown }
    }

    fn text(&self) -> String {
        self.shown.lock().unwrap().0.screen().contents()
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until it shows what is wanted and nothing more is drawn for a moment.
    fn until(&mut self, what: &str, holds: impl Fn(&str) -> bool) -> String {
        let until = Instant::now() + PATIENCE;
        let mut last = String::new();
        loop {
            let text = self.text();
            if text == last && holds(&text) {
                return text;
            }
            assert!(Instant::now() < until, "{what} never came:\n{text}");
            last = text;
            std::thread::sleep(Duration::from_millis(60));
        }
    }

    /// Tab until the field with this label has the focus, then these keys, and on.
    fn fill(&mut self, label: &str, keys: &str) {
        let marked = format!("> {label}");
        for _ in 0..12 {
            let before = self.until("a page", |_| true);
            if before.contains(&marked) {
                self.press(keys);
                self.press(TAB);
                self.until("the next field", |text| !text.contains(&marked));
                return;
            }
            self.press(TAB);
            self.until("another focus", |text| text != before);
        }
        panic!("{label} never had the focus:\n{}", self.text());
    }

    /// Enter wherever it is offered, until a page with this title; yes where the plan is to stop the service.
    fn on_to(&mut self, title: &str) {
        let there = |text: &str| text.lines().next().is_some_and(|line| line.contains(title));
        let mut seen = String::new();
        for _ in 0..30 {
            let text = self.until("something for Enter to do", |text| {
                let bar = text.lines().last().is_some_and(|line| line.contains("Enter"));
                text != seen && (bar || there(text))
            });
            if there(&text) {
                return;
            }
            self.press(if text.contains("> Not now") { "\u{1b}[B\r" } else { ENTER });
            seen = text;
        }
        panic!("{title} never came:\n{}", self.text());
    }

    fn leave(mut self) -> (u32, Vec<u8>) {
        self.press("q");
        self.until("the question", |text| text.contains("Leave the wizard?"));
        self.press("\u{1b}[B\r");
        let until = Instant::now() + PATIENCE;
        let status = loop {
            match self.child.try_wait().unwrap() {
                Some(status) => break status,
                None => assert!(Instant::now() < until, "still there:\n{}", self.text()),
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        (status.exit_code(), self.shown.lock().unwrap().1.clone())
    }
}

#[test]
fn the_whole_guide_by_keys() {
    let ground = Ground::only_licensed(PACE);
    let mut screen = Screen::of(&ground);
    screen.on_to("Look for the adapter");
    screen.fill("Trust this certificate of the gateway?", " ");
    // A wrong one first: where that is not seen, the right one is not either.
    for word in [WRONG[0], GATEWAY_PASSWORD] {
        screen.fill("Password of the gateway's user admin", word);
    }
    screen.on_to("Storage system");
    screen.fill("Trust this certificate of the storage system?", " ");
    for word in [WRONG[2], STORAGE_PASSWORD] {
        screen.fill("Password of this user", word);
    }
    screen.fill("Add the credentials through the gateway?", " ");
    screen.on_to("What was done");
    let (code, written) = screen.leave();
    assert_eq!(code, 0);
    let mut bad = found(&written);
    assert!(!String::from_utf8_lossy(&written).contains("panicked"));
    assert!(ground.runs() && ground.rules().entries() == 1);
    let credentials =
        ground.journals().iter().any(|(_, journal)| journal.contains(r#""kind":"credentials""#));
    assert!(credentials, "the storage system was added");
    bad.extend(in_files(&ground).1);
    assert!(bad.is_empty(), "{bad:?}");
}
