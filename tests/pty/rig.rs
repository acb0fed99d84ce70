//! A program on a pseudo-terminal, read through an emulator. Nothing here depends on something being quick.

use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// Longest wait for something that has to come.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// What gives the terminal back.
pub const LEAVE: &str = "\u{1b}[0m\u{1b}[2J\u{1b}[H\u{1b}[?25h\u{1b}[?1049l";

/// A program on a pseudo-terminal.
pub struct Pty {
    pub master: Box<dyn MasterPty + Send>,
    pub child: Box<dyn Child + Send + Sync>,
    pub writer: Box<dyn Write + Send>,
    pub parser: Arc<Mutex<vt100::Parser>>,
    pub raw: Arc<Mutex<Vec<u8>>>,
    pub stop: Arc<AtomicBool>,
    pub reader: std::thread::JoinHandle<()>,
}

/// A size in cells.
pub fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// The emulator of a terminal of that size.
pub fn parser(columns: u16, rows: u16) -> vt100::Parser {
    vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0)
}

impl Pty {
    /// Starts it on a terminal of that size, of the usual kind where `env` says no other.
    pub fn start(mut command: CommandBuilder, env: &[(&str, &str)], columns: u16, rows: u16) -> Self {
        for name in ["COLUMNS", "LINES", "LC_CTYPE", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        for (name, value) in [("TERM", "xterm"), ("LC_ALL", "C.UTF-8")].iter().chain(env) {
            command.env(name, value);
        }
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let parser = Arc::new(Mutex::new(parser(columns.max(80), rows.max(24))));
        let raw = Arc::new(Mutex::new(Vec::new()));
        let stop = Arc::new(AtomicBool::new(false));
        let mut from = pair.master.try_clone_reader().unwrap();
        let reader = {
            let (parser, raw, stop) = (Arc::clone(&parser), Arc::clone(&raw), Arc::clone(&stop));
            std::thread::spawn(move || {
                let mut bytes = [0; 4096];
                while let Ok(count @ 1..) = from.read(&mut bytes) {
                    raw.lock().unwrap().extend_from_slice(&bytes[..count]);
                    parser.lock().unwrap().process(&bytes[..count]);
                    if stop.load(Ordering::SeqCst) {
                        break;
                    }
                }
            })
        };
        let writer = pair.master.take_writer().unwrap();
        Self { master: pair.master, child, writer, parser, raw, stop, reader }
    }

    pub fn screen(&self) -> String {
        self.parser.lock().unwrap().screen().contents()
    }

    pub fn written(&self) -> String {
        String::from_utf8_lossy(&self.raw.lock().unwrap()).into_owned()
    }

    pub fn until(&mut self, what: &str, mut holds: impl FnMut(&mut Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !holds(self) {
            assert!(Instant::now() < end, "{what} never came:\n{}\n{:?}", self.screen(), self.written());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub fn wait(&mut self, text: &str) {
        self.until(text, |pty| pty.screen().contains(text));
    }

    pub fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    pub fn ended(&mut self) -> ExitStatus {
        let mut status = None;
        self.until("the end", |pty| {
            status = pty.child.try_wait().unwrap();
            status.is_some()
        });
        status.unwrap()
    }

    pub fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args([name, &pid]).status().unwrap().success());
    }
}
