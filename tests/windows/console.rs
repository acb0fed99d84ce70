//! A console with a program in it. Wine draws its console on a pseudo-terminal, which is read through an emulator.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::rig::{Server, code_file};

/// Longest wait for what a screen is to show.
const PATIENCE: Duration = Duration::from_mins(1);
/// A screen that has not changed for so long is drawn.
const STILL: Duration = Duration::from_millis(250);
/// Between two looks at a screen.
const LOOK: Duration = Duration::from_millis(25);
/// Runs what follows, whose exit code is then in the file that is named first.
const SHELL: &str = r#"stty raw -echo; "$@"; echo "ended with $(cat "$0")"; stty sane; stty -a"#;

/// A console with a program in it.
pub struct Console {
    screen: Arc<Mutex<vt100::Parser>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    _terminal: Box<dyn MasterPty + Send>,
    _said: tempfile::TempDir,
}

impl Console {
    /// Its terminal is raw, since Wine's console reads keys as they come.
    pub fn open(server: &Server, program: impl AsRef<OsStr>, words: &[&str]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let said = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", SHELL]);
        command.arg(code_file(said.path()));
        command.args(server.line("own", program.as_ref(), words, said.path()));
        for (name, value) in server.environment() {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        command.env_remove("DISPLAY");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        // Wider than what Wine is told: it takes every letter for one cell wide, and a row of its eighty with letters of two
        // cells in it, such as a language's name, would end in the next line and move the whole screen up.
        let screen =
            Arc::new(Mutex::new(vt100::Parser::new(24.try_into().unwrap(), 120.try_into().unwrap(), 0)));
        let mut from = pair.master.try_clone_reader().unwrap();
        let into = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(length @ 1..) = from.read(&mut chunk) {
                into.lock().unwrap().process(&chunk[..length]);
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { screen, keys, child, _terminal: pair.master, _said: said }
    }

    pub fn text(&self) -> String {
        let text = self.screen.lock().unwrap().screen().contents();
        text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    pub fn shows(&self, what: &str) {
        let from = Instant::now();
        while !self.text().contains(what) {
            assert!(from.elapsed() < PATIENCE, "{what} never came:\n{}", self.text());
            std::thread::sleep(LOOK);
        }
    }

    /// The same, whatever blanks are between the letters.
    #[track_caller]
    pub fn shows_letters(&self, what: &str) {
        let from = Instant::now();
        let letters = || self.text().split_whitespace().collect::<String>();
        while !letters().contains(what) {
            assert!(from.elapsed() < PATIENCE, "{what} never came:\n{}", self.text());
            std::thread::sleep(LOOK);
        }
    }

    /// True where the cursor is not shown.
    pub fn cursor_hidden(&self) -> bool {
        self.screen.lock().unwrap().screen().hide_cursor()
    }

    /// Waits until a word is gone.
    #[track_caller]
    pub fn hides(&self, what: &str) {
        let from = Instant::now();
        while self.text().contains(what) {
            assert!(from.elapsed() < PATIENCE, "{what} stays:\n{}", self.text());
            std::thread::sleep(LOOK);
        }
    }

    #[track_caller]
    pub fn quit(&mut self) {
        self.quit_by("Yes, leave");
    }

    /// The same in another language.
    #[track_caller]
    pub fn quit_by(&mut self, choice: &str) {
        self.press("\x1b[21~");
        self.shows(choice);
        self.press("\x1b[B");
        self.shows(&format!("> {choice}"));
        self.press("\r");
        self.shows("ended with 0");
    }

    pub fn press(&mut self, key: &str) {
        // A page takes keys once it has been drawn.
        let (mut before, mut since) = (self.text(), Instant::now());
        let from = since;
        while since.elapsed() < STILL && from.elapsed() < PATIENCE {
            std::thread::sleep(LOOK);
            let now = self.text();
            if now != before {
                (before, since) = (now, Instant::now());
            }
        }
        self.keys.write_all(key.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
