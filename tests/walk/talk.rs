//! The program in its plain mode, asked and answered line by line, as somebody would at a console without a screen.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::ground::{PATIENCE, Walked};

/// A program that waits for lines.
pub struct Talk {
    child: Child,
    stdin: Option<ChildStdin>,
    heard: Arc<Mutex<Vec<u8>>>,
    readers: Vec<std::thread::JoinHandle<()>>,
    /// Bytes of what was heard that belong to questions which were answered.
    done: usize,
}

impl Talk {
    pub fn begin(command: &mut Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let listen = |mut from: Box<dyn Read + Send>| {
            let heard = Arc::clone(&heard);
            std::thread::spawn(move || {
                let mut bytes = [0; 4096];
                while let Ok(count @ 1..) = from.read(&mut bytes) {
                    heard.lock().unwrap().extend_from_slice(&bytes[..count]);
                }
            })
        };
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let readers = vec![listen(Box::new(out)), listen(Box::new(err))];
        Self { stdin: child.stdin.take(), child, heard, readers, done: 0 }
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it said since the last answer, up to a question. Every line that is no question ends with a line end, so a
    /// colon and a blank at the very end are one.
    pub fn question(&mut self) -> String {
        let until = Instant::now() + PATIENCE;
        loop {
            let text = String::from_utf8_lossy(&self.heard.lock().unwrap()[self.done..]).into_owned();
            if text.ends_with(": ") {
                return text;
            }
            let ended = self.child.try_wait().unwrap();
            assert!(ended.is_none() && Instant::now() < until, "no question ({ended:?}): {text}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Types a line as the answer to the question that stands there.
    pub fn answer(&mut self, line: &str) {
        self.question();
        self.done = self.heard.lock().unwrap().len();
        writeln!(self.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Types the number of what begins with this label; false where that is not offered.
    pub fn choose(&mut self, label: &str) -> bool {
        let asked = self.question();
        let number = asked.lines().rev().find_map(|line| {
            let (number, rest) = line.trim().split_once(") ")?;
            rest.starts_with(label).then_some(number).filter(|number| number.parse::<u8>().is_ok())
        });
        let Some(number) = number.map(str::to_owned) else { return false };
        self.answer(&number);
        true
    }

    /// Enter at every page until one with this title asks; yes where the plan is to stop the service.
    pub fn on_to(&mut self, title: &str) {
        for _ in 0..40 {
            if self.question().contains(title) {
                return;
            }
            if !self.choose("Yes, stop the service and apply") {
                self.answer("");
            }
        }
        panic!("{title} never came: {}", self.question());
    }

    /// Answers what a run asks, each time with what does no harm, until a page asks again.
    pub fn until_page(&mut self) {
        for _ in 0..20 {
            // Every page has it among its choices; a question of the run has not, though its "q" leaves too.
            if self.question().lines().any(|line| line.trim().ends_with(") Quit")) {
                return;
            }
            if !self.choose("Yes, roll it back") {
                self.answer("");
            }
        }
        panic!("no page: {}", self.question());
    }

    /// Leaves the wizard.
    pub fn leave(mut self) -> Walked {
        self.answer("q");
        assert!(self.choose("Yes, leave"), "{}", self.question());
        self.end()
    }

    /// Waits for its end.
    pub fn end(mut self) -> Walked {
        drop(self.stdin.take());
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        for reader in self.readers {
            reader.join().unwrap();
        }
        let said = String::from_utf8_lossy(&self.heard.lock().unwrap()).into_owned();
        Walked { code, said }
    }
}

/// Ways to settle a run that was cut.
pub const START: &str = "Only start StorageLink";
/// See [`START`].
pub const FINISH: &str = "Finish the run";
/// See [`START`].
pub const BACK: &str = "Roll the run back";

/// Settles the run that was cut in this way, and leaves; none where that way is not offered.
pub fn settle(command: &mut Command, way: &str) -> Option<Walked> {
    let mut talk = Talk::begin(command);
    if !talk.choose(way) {
        talk.leave();
        return None;
    }
    talk.until_page();
    Some(talk.leave())
}

/// What is told to whoever looks at the hosts before the run that was cut is settled.
pub fn looked_past(command: &mut Command) -> String {
    let mut talk = Talk::begin(command);
    assert!(talk.choose("Look at the hosts first"), "{}", talk.question());
    talk.leave().flat()
}
