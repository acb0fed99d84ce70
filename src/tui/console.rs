//! The console of Windows as a writer: what `backend` and `session` write is carried out by calls of the console, so that it is drawn
//! on every Windows. Sequences only Server 2016 and later understand, and StorageLink's servers are older.
//!
//! Reading the sequences is pure; only the ones that are written here are known.

/// What is done to the console.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    /// The cursor goes to this column and row, from 0.
    Go(u16, u16),
    /// What is written from here on looks so.
    Pen(Pen),
    /// Text.
    Text(String),
    /// The screen is emptied; otherwise what lies behind the cursor in its row.
    Clear { all: bool },
    /// The cursor is shown or hidden.
    Cursor(bool),
    /// The screen of our own, or the first one.
    Own(bool),
}

/// How text looks: colours by their classic numbers, 8 and above bright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Pen {
    fg: Option<u8>,
    bg: Option<u8>,
    bold: bool,
    reverse: bool,
}

/// The classic order of the colours is red, green, blue from the lowest bit; Windows' begins with blue.
const COLOURS: [u16; 8] = [0, 4, 2, 6, 1, 5, 3, 7];

impl Pen {
    fn read(parameters: &str) -> Self {
        let mut pen = Self::default();
        for code in parameters.split(';').filter_map(|word| word.parse::<u8>().ok()) {
            match code {
                0 => pen = Self::default(),
                1 => pen.bold = true,
                7 => pen.reverse = true,
                30..=37 => pen.fg = Some(code - 30),
                40..=47 => pen.bg = Some(code - 40),
                90..=97 => pen.fg = Some(code - 82),
                100..=107 => pen.bg = Some(code - 92),
                _ => {}
            }
        }
        pen
    }

    /// The attributes of a cell; `usual`: those that the console had before.
    fn attributes(self, usual: u16) -> u16 {
        let colour = |number: u8| {
            let classic = COLOURS.get(usize::from(number & 7)).copied().unwrap_or_default();
            classic | u16::from(number & 8)
        };
        let fg = self.fg.map_or(usual & 0xf, colour) | if self.bold { 8 } else { 0 };
        let bg = self.bg.map_or((usual >> 4) & 0xf, colour);
        if self.reverse { (fg << 4) | bg } else { (bg << 4) | fg }
    }
}

/// What these sequences do, in order. What is none of ours is passed over.
fn steps(frame: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut parts = frame.split("\x1b[");
    let text = |text: &str| (!text.is_empty()).then(|| Step::Text(text.to_owned()));
    steps.extend(parts.next().and_then(text));
    for part in parts {
        let end = part.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(part.len());
        let (parameters, rest) = part.split_at_checked(end).unwrap_or((part, ""));
        let mut rest = rest.chars();
        steps.extend(rest.next().and_then(|kind| step(kind, parameters)));
        steps.extend(text(rest.as_str()));
    }
    steps
}

fn step(kind: char, parameters: &str) -> Option<Step> {
    Some(match (kind, parameters) {
        ('H', "") => Step::Go(0, 0),
        ('H', place) => {
            let (row, column) = place.split_once(';')?;
            let from_zero = |word: &str| Some(word.parse::<u16>().ok()?.saturating_sub(1));
            Step::Go(from_zero(column)?, from_zero(row)?)
        }
        ('m', pen) => Step::Pen(Pen::read(pen)),
        ('J', "2") => Step::Clear { all: true },
        ('K', "") => Step::Clear { all: false },
        ('h', "?25") => Step::Cursor(true),
        ('l', "?25") => Step::Cursor(false),
        ('h', "?1049") => Step::Own(true),
        ('l', "?1049") => Step::Own(false),
        _ => return None,
    })
}

#[cfg(windows)]
mod windows {
    use std::io::{self, Write};
    use std::sync::{Mutex, MutexGuard, PoisonError};

    use crossterm::Command as _;
    use crossterm::cursor::{Hide, MoveTo, Show};
    use crossterm::terminal::{Clear, ClearType, DisableLineWrap};
    use crossterm_winapi::{Console, Handle, ScreenBuffer};

    use super::{Step, steps};

    /// What the console was before, while the screen is ours.
    struct Own {
        /// Its handle keeps the screen alive.
        _screen: ScreenBuffer,
        /// The attributes that text had.
        usual: u16,
    }

    static OWN: Mutex<Option<Own>> = Mutex::new(None);

    fn own() -> MutexGuard<'static, Option<Own>> {
        OWN.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The console. What is written to it takes effect with the next flush.
    #[derive(Debug, Default)]
    pub struct Screen {
        frame: Vec<u8>,
    }

    impl Write for Screen {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.frame.extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            let frame = std::mem::take(&mut self.frame);
            steps(&String::from_utf8_lossy(&frame)).into_iter().try_for_each(take)
        }
    }

    fn take(step: Step) -> io::Result<()> {
        match step {
            Step::Go(x, y) => MoveTo(x, y).execute_winapi(),
            Step::Pen(pen) => {
                let usual = own().as_ref().map(|own| own.usual);
                let Some(usual) = usual else { return Ok(()) };
                now()?.set_text_attribute(pen.attributes(usual))
            }
            Step::Text(text) => now()?.write_char_buffer(text.as_bytes()).map(drop),
            Step::Clear { all: true } => Clear(ClearType::All).execute_winapi(),
            Step::Clear { all: false } => Clear(ClearType::UntilNewLine).execute_winapi(),
            Step::Cursor(true) => Show.execute_winapi(),
            Step::Cursor(false) => Hide.execute_winapi(),
            Step::Own(true) => enter(),
            Step::Own(false) => leave(),
        }
    }

    /// A screen of our own: the lines that were on the console before come back at the end.
    fn enter() -> io::Result<()> {
        let mut own = own();
        if own.is_none() {
            let usual = ScreenBuffer::from(Handle::output_handle()?).info()?.attributes();
            let screen = ScreenBuffer::create()?;
            screen.show()?;
            // The last cell of the last row can be written without the screen moving up.
            DisableLineWrap.execute_winapi()?;
            *own = Some(Own { _screen: screen, usual });
        }
        Ok(())
    }

    fn leave() -> io::Result<()> {
        let first = ScreenBuffer::from(Handle::output_handle()?);
        first.show()?;
        own().take();
        Ok(())
    }

    /// The screen that is shown now; standard output is the first one.
    fn now() -> io::Result<Console> {
        Ok(Console::from(Handle::current_out_handle()?))
    }
}

#[cfg(windows)]
pub use windows::Screen;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_understood() {
        let frame = "a\x1b[2;3H\x1b[0;1;31;104m서비\x1b[0m\x1b[2J\x1b[H\x1b[K\x1b[?25l\x1b[?25h\x1b[?1049h\x1b[?1049l\x1b[9q.";
        let red = Pen { fg: Some(1), bg: Some(12), bold: true, reverse: false };
        assert_eq!(
            steps(frame),
            [
                Step::Text("a".into()),
                Step::Go(2, 1),
                Step::Pen(red),
                Step::Text("서비".into()),
                Step::Pen(Pen::default()),
                Step::Clear { all: true },
                Step::Go(0, 0),
                Step::Clear { all: false },
                Step::Cursor(false),
                Step::Cursor(true),
                Step::Own(true),
                Step::Own(false),
                Step::Text(".".into()),
            ]
        );
        assert_eq!(steps(""), []);
        assert_eq!(steps("\x1b[?;1H\x1b["), []);
    }

    #[test]
    fn attributes_are_windows_own() {
        let usual = 0x1f;
        assert_eq!(Pen::default().attributes(usual), 0x1f);
        assert_eq!(Pen::read("0;31").attributes(usual), 0x14, "red");
        assert_eq!(Pen::read("0;34;103").attributes(usual), 0xe1, "blue on bright yellow");
        assert_eq!(Pen::read("0;7;33;1").attributes(7), 0xe0, "reverse, bold");
        assert_eq!(Pen::read("").attributes(7), 7);
    }
}
