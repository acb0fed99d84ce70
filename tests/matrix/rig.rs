//! The program on a terminal: what it writes is taken apart sequence by sequence, and every complete frame looked at.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use quantalink::base::Text;
use quantalink::i18n::{Catalogue, Lang};

use super::cases::{Case, Locale};
use super::look;
use super::words::English;

/// Longest wait for something that has to come.
const PATIENCE: Duration = Duration::from_mins(2);

/// What stands on the terminal before.
pub const BEFORE: &str = "# quantalink demo";

type Writer = Arc<Mutex<Box<dyn Write + Send>>>;

/// The program in its terminal.
pub struct Rig {
    pub case: Case,
    pub catalogue: Catalogue,
    pub english: Arc<English>,
    pub seen: Arc<Mutex<Seen>>,
    /// Pages as they were walked through, for whoever wants to read them.
    pub told: Vec<String>,
    child: Box<dyn Child + Send + Sync>,
    writer: Writer,
    master: Box<dyn MasterPty + Send>,
    /// Held, so that what the terminal is set to can be asked when the program is gone.
    _slave: Box<dyn SlavePty + Send>,
    modes: String,
}

/// What came.
pub struct Seen {
    /// All of it.
    pub raw: Vec<u8>,
    /// The terminal now.
    pub parser: vt100::Parser,
    /// The last complete frame, and how many there were.
    pub frame: vt100::Screen,
    pub frames: usize,
    /// What is wrong.
    pub faults: Vec<String>,
    /// Where in `raw` the terminal was given back.
    pub given_back: Option<usize>,
    /// What the parser has not had yet.
    rest: Vec<u8>,
    taken: bool,
    caret: bool,
}

fn language(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("en", "en_US.UTF-8"),
        Lang::De => ("de", "de_DE.UTF-8"),
        Lang::Fr => ("fr", "fr_FR.UTF-8"),
        Lang::Ko => ("ko", "ko_KR.UTF-8"),
    }
}

fn command(case: &Case, home: &Path) -> CommandBuilder {
    let (lang, locale) = language(case.lang);
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_quantalink"));
    command.args(["demo", "--keep"]);
    for name in ["COLUMNS", "LINES", "LC_CTYPE", "LC_MESSAGES", "LANG", "LANGUAGE", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.env("TERM", case.term);
    command.env("LC_ALL", if case.locale == Locale::C { "C" } else { locale });
    match case.locale {
        Locale::Utf8 => {}
        Locale::C => command.args(["--lang", lang]),
        Locale::Ascii => command.arg("--ascii"),
    }
    if !case.colour {
        command.env("NO_COLOR", "1");
    }
    command.env("TMPDIR", home);
    command.env("HOME", home);
    command.cwd(home);
    command
}

impl Rig {
    pub fn start(case: &Case, english: &Arc<English>, home: &Path) -> Self {
        let (columns, rows) = case.size;
        let pair = native_pty_system()
            .openpty(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 })
            .unwrap();
        let modes = format!("{:?}", pair.master.get_termios());
        let writer: Writer = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let (columns, rows) = case.drawn();
        let mut parser = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 2000);
        parser.process(format!("{BEFORE}\r\n").as_bytes());
        let frame = parser.screen().clone();
        let seen = Arc::new(Mutex::new(Seen {
            raw: Vec::new(),
            parser,
            frame,
            frames: 0,
            faults: Vec::new(),
            given_back: None,
            rest: Vec::new(),
            taken: false,
            caret: false,
        }));
        let mut from = pair.master.try_clone_reader().unwrap();
        {
            let (seen, case, writer, english) =
                (Arc::clone(&seen), case.clone(), Arc::clone(&writer), Arc::clone(english));
            std::thread::spawn(move || {
                let catalogue = case.catalogue();
                let looker = look::Looker { case: &case, catalogue: &catalogue, english: &english };
                let mut bytes = [0; 4096];
                while let Ok(count @ 1..) = from.read(&mut bytes) {
                    seen.lock().unwrap().take(&bytes[..count], &looker, &writer);
                }
            });
        }
        let child = pair.slave.spawn_command(command(case, home)).unwrap();
        Self {
            case: case.clone(),
            catalogue: case.catalogue(),
            english: Arc::clone(english),
            seen,
            told: Vec::new(),
            child,
            writer,
            master: pair.master,
            _slave: pair.slave,
            modes,
        }
    }

    pub fn say(&self, id: &'static str) -> String {
        self.catalogue.say(&Text::new(id))
    }

    pub fn screen(&self) -> vt100::Screen {
        self.seen.lock().unwrap().frame.clone()
    }

    pub fn written(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap().raw).into_owned()
    }

    /// Waits for it; whatever is wrong with a frame that comes meanwhile ends the walk.
    pub fn until<T>(&self, what: &str, mut holds: impl FnMut(&Self) -> Option<T>) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            let faults = self.seen.lock().unwrap().faults.join("\n");
            assert!(faults.is_empty(), "{:?}: {faults}", self.case);
            if let Some(got) = holds(self) {
                return got;
            }
            let screen = || self.seen.lock().unwrap().parser.screen().contents();
            assert!(Instant::now() < end, "{:?}: {what} never came:\n{}", self.case, screen());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn press(&self, keys: &str) {
        let mut writer = self.writer.lock().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Waits for the end of the program, and that the terminal is set as it was.
    pub fn ended(&mut self) -> u32 {
        let child = Mutex::new(&mut self.child);
        let end = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = child.lock().unwrap().try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < end, "{:?}: it does not end", self.case);
            std::thread::sleep(Duration::from_millis(10));
        };
        assert_eq!(format!("{:?}", self.master.get_termios()), self.modes);
        status.exit_code()
    }
}

impl Drop for Rig {
    fn drop(&mut self) {
        // After a failed walk it is still there.
        let _ = self.child.kill();
    }
}

impl Seen {
    fn take(&mut self, bytes: &[u8], looker: &look::Looker<'_>, writer: &Writer) {
        self.raw.extend_from_slice(bytes);
        self.rest.extend_from_slice(bytes);
        loop {
            let text = self.rest.iter().position(|byte| *byte == 0x1b).unwrap_or(self.rest.len());
            let text: Vec<u8> = self.rest.drain(..text).collect();
            self.parser.process(&text);
            // `ESC [`, parameters, a letter.
            let Some(end) = self.rest.iter().skip(2).position(|byte| (0x40..0x7f).contains(byte)) else {
                return;
            };
            let sequence: Vec<u8> = self.rest.drain(..end + 3).collect();
            self.sequence(&String::from_utf8_lossy(&sequence), looker, writer);
        }
    }

    fn sequence(&mut self, sequence: &str, looker: &look::Looker<'_>, writer: &Writer) {
        if let Some(fault) = looker.sequence(sequence) {
            self.faults.push(fault);
        }
        // What has no second screen and no brackets passes over both.
        if looker.case.modern() || !["?1049", "?2004"].iter().any(|mode| sequence.contains(mode)) {
            self.parser.process(sequence.as_bytes());
        }
        match sequence {
            "\x1b[?2004h" => self.taken = true,
            "\x1b[?2004l" => {
                self.taken = false;
                self.given_back = Some(self.raw.len() - self.rest.len());
            }
            "\x1b[?25l" if self.taken => self.complete(looker),
            "\x1b[?25h" if self.taken => self.caret = true,
            "\x1b[6n" => {
                let (row, column) = self.parser.screen().cursor_position();
                let mut writer = writer.lock().unwrap();
                writer.write_all(format!("\x1b[{};{}R", row + 1, column + 1).as_bytes()).unwrap();
                writer.flush().unwrap();
            }
            // The caret gets its place behind the frame.
            _ if self.caret && sequence.ends_with('H') => {
                self.caret = false;
                self.complete(looker);
            }
            _ => {}
        }
    }

    fn complete(&mut self, looker: &look::Looker<'_>) {
        self.frames += 1;
        self.frame = self.parser.screen().clone();
        if self.faults.is_empty()
            && let Err(fault) = looker.frame(&self.frame)
        {
            self.faults.push(format!("{fault}\n{}", self.frame.contents()));
        }
    }
}
