//! The wizard on a pseudo-terminal: its first frame, a key's frame, an idle minute, its memory.

use std::error::Error;
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::measure::{median, part};
use crate::{Done, practice, program, say, skipped, written};

/// Longest wait for something that has to come.
const PATIENCE: Duration = Duration::from_mins(2);

/// So long nothing may come before a screen is taken for still.
const STILL: Duration = Duration::from_millis(400);

/// What stands in the key bar, which is drawn last.
const DRAWN: &str = "F1";

/// A program in Python that shows one word on a screen of its own.
const CURSES: &str =
    "import curses\ncurses.wrapper(lambda s: (s.addstr(0, 0, 'F1'), s.refresh(), s.getch()))";

/// Past runs in the state folder.
const RUNS: usize = 1_000;

/// Lines of the longest diff.
const LINES: usize = 100_000;

/// All rows about the wizard.
pub fn all(folder: &Path, full: bool) -> Done {
    let small = folder.join("small");
    for name in ["multipath.conf", "xensource-inventory"] {
        let text = std::fs::read_to_string(practice("dom0-c").join(name))?;
        written(&small, &format!("etc/{name}"), &text)?;
    }
    starts(folder, &small)?;
    let long = longest(folder)?;
    for (columns, rows) in [(80, 24), (200, 60)] {
        keys(&long, &folder.join("keys"), columns, rows)?;
    }
    idle(&small, &folder.join("idle"), Duration::from_secs(if full { 60 } else { 10 }))
}

/// A program on a terminal.
struct Screen {
    _master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    came: Receiver<(Instant, Vec<u8>)>,
    terminal: vt100::Parser,
}

impl Screen {
    fn start(command: CommandBuilder, columns: u16, rows: u16) -> Result<Self, Box<dyn Error>> {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size)?;
        let mut from = pair.master.try_clone_reader()?;
        let keys = pair.master.take_writer()?;
        let (sender, came) = channel();
        std::thread::spawn(move || {
            let mut bytes = vec![0; 1 << 16];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                let piece = bytes.get(..count).unwrap_or_default().to_vec();
                if sender.send((Instant::now(), piece)).is_err() {
                    return;
                }
            }
        });
        let child = pair.slave.spawn_command(command)?;
        let terminal = vt100::Parser::new(rows.try_into()?, columns.try_into()?, 0);
        Ok(Self { _master: pair.master, child, keys, came, terminal })
    }

    /// When what is wanted stood on the screen first.
    fn until(&mut self, wanted: impl Fn(&vt100::Screen) -> bool) -> Result<Instant, Box<dyn Error>> {
        loop {
            let (at, bytes) = self.came.recv_timeout(PATIENCE)?;
            self.terminal.process(&bytes);
            if wanted(self.terminal.screen()) {
                return Ok(at);
            }
        }
    }

    /// Waits until nothing more comes.
    fn rest(&mut self) -> Done {
        loop {
            match self.came.recv_timeout(STILL) {
                Ok((_, bytes)) => self.terminal.process(&bytes),
                Err(RecvTimeoutError::Timeout) => return Ok(()),
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Waits until the hosts were looked at and nothing more comes.
    fn looked(&mut self) -> Done {
        self.rest()?;
        while self.terminal.screen().contents().contains("Looking at") {
            self.until(|screen| !screen.contents().contains("Looking at"))?;
            self.rest()?;
        }
        Ok(())
    }

    /// Presses a key: how long its frame took to be whole, and how many bytes it had. A frame is one write; where no caret is
    /// shown its last sequence hides it.
    fn frame(&mut self, key: &str) -> Result<(f64, usize), Box<dyn Error>> {
        let start = Instant::now();
        self.keys.write_all(key.as_bytes())?;
        let mut frame: Vec<u8> = Vec::new();
        loop {
            let (at, bytes) = self.came.recv_timeout(PATIENCE)?;
            self.terminal.process(&bytes);
            frame.extend(bytes);
            if frame.ends_with(b"\x1b[?25l") {
                return Ok(((at - start).as_secs_f64(), frame.len()));
            }
        }
    }

    fn pid(&self) -> Result<u32, Box<dyn Error>> {
        Ok(self.child.process_id().ok_or("it has ended")?)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn usual(mut command: CommandBuilder) -> CommandBuilder {
    for name in ["LC_ALL", "LC_CTYPE", "LC_MESSAGES", "COLUMNS", "LINES", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.env("LANG", "C.UTF-8");
    // What a serial line is taken for.
    command.env("TERM", "vt220");
    command
}

fn wizard(root: &Path, state: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(program());
    command.args(["--root".as_ref(), root.as_os_str(), "--state-dir".as_ref(), state.as_os_str()]);
    command.cwd(state.parent().unwrap_or(state));
    usual(command)
}

/// From the start of the process to its first whole frame.
fn first(command: CommandBuilder) -> Result<f64, Box<dyn Error>> {
    let start = Instant::now();
    let mut screen = Screen::start(command, 80, 24)?;
    let at = screen.until(|screen| screen.contents().contains(DRAWN))?;
    Ok((at - start).as_secs_f64())
}

fn starts(folder: &Path, root: &Path) -> Done {
    say("start to first complete frame, 80x24 (median of 40)")?;
    let (fresh, past) = (folder.join("fresh"), folder.join("past"));
    runs(root, &past)?;
    let mut curses = CommandBuilder::new("/usr/bin/python3");
    curses.args(["-c", CURSES]);
    let curses = usual(curses);
    let rows = [
        ("the wizard", wizard(root, &fresh)),
        ("with 1 000 past runs", wizard(root, &past)),
        ("Python with curses", curses),
    ];
    let mut took = rows.each_ref().map(|_| Vec::new());
    for round in 0..=40 {
        for ((_, command), took) in rows.iter().zip(&mut took) {
            let time = first(command.clone())?;
            if round > 0 {
                took.push(time);
            }
        }
    }
    let medians = took.map(|mut took| median(&mut took));
    for ((name, _), time) in rows.iter().zip(medians) {
        say(&format!("  {name:22} {:8.2} ms   {:.2} of the last", time * 1e3, time / medians[2]))?;
    }
    Ok(())
}

/// A state folder with past runs of that tree: a real one, under many names.
fn runs(root: &Path, state: &Path) -> Done {
    let words = ["apply".as_ref(), "--yes".as_ref(), "--root".as_ref(), root.as_os_str()];
    let mut command = std::process::Command::new(program());
    command.args(words).arg("--state-dir").arg(state);
    let ended = command.output()?;
    let name =
        std::fs::read_dir(state.join("runs"))?.next().ok_or_else(|| format!("no run: {ended:?}"))??;
    let name = name.file_name().into_string().map_err(|_| "a name of a run")?;
    let journal = std::fs::read_to_string(state.join("runs").join(&name).join("journal.jsonl"))?;
    for number in 1..=RUNS {
        let other = format!("20250101-{number}");
        let dir = state.join("runs").join(&other);
        std::fs::create_dir(&dir)?;
        std::fs::write(dir.join("journal.jsonl"), journal.replace(&name, &other))?;
    }
    Ok(())
}

/// A tree of which the plan has a diff of so many lines: an entry that is to be taken out of the main file, with as many
/// comments in it.
fn longest(folder: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let root = folder.join("long");
    let text = std::fs::read_to_string(practice("dom0-c/xensource-inventory"))?;
    written(&root, "etc/xensource-inventory", &text)?;
    let text = std::fs::read_to_string(practice("dom0-c/multipath.conf"))?;
    let entry = "        vendor                \"OSNEXUS\"\n";
    let comments: Vec<String> =
        (0..LINES).map(|at| format!("        # line {at} of a very long comment\n")).collect();
    let comments = comments.concat();
    written(&root, "etc/multipath.conf", &text.replace(entry, &format!("{entry}{comments}")))?;
    Ok(root)
}

/// Goes to the plan, and scrolls in it.
fn keys(root: &Path, state: &Path, columns: u16, rows: u16) -> Done {
    say(&format!("key to complete frame, {columns}x{rows}, in a diff of {LINES} lines"))?;
    let mut screen = Screen::start(wizard(root, state), columns, rows)?;
    screen.until(|screen| screen.contents().contains(DRAWN))?;
    for _ in 0..20 {
        screen.looked()?;
        if screen.terminal.screen().contents().contains("line 1 of a very long") {
            break;
        }
        let title = screen.terminal.screen().contents().lines().next().unwrap_or_default().to_lowercase();
        let down = title.contains("what will be done");
        screen.keys.write_all(if down { b"\x1b[6~" } else { b"\r" })?;
    }
    screen.rest()?;
    let seen = screen.terminal.screen().contents();
    if !seen.contains("of a very long") {
        return Err(format!("the diff is not there:\n{seen}").into());
    }
    let cycle = ["\x1b[B", "\x1b[6~", "\x1b[B", "\x1b[A", "\x1b[6~", "\x1b[5~", "\x1b[B"];
    let mut took = Vec::new();
    let mut bytes = Vec::new();
    for (round, key) in cycle.iter().cycle().take(600).enumerate() {
        // A key a while after the one before, as a person presses it.
        std::thread::sleep(Duration::from_millis(5));
        let (time, count) = screen.frame(key)?;
        if round >= 20 {
            took.push(time);
            bytes.push(count);
        }
    }
    bytes.sort_unstable();
    say(&format!(
        "  median {:.2} ms, p99 {:.2} ms; bytes for a key: median {}, most {}",
        median(&mut took) * 1e3,
        part(&mut took, 0.99) * 1e3,
        bytes.get(bytes.len() / 2).copied().unwrap_or_default(),
        bytes.last().copied().unwrap_or_default()
    ))?;
    told("  most memory", screen.pid()?)
}

fn told(what: &str, pid: u32) -> Done {
    let Ok(status) = std::fs::read_to_string(format!("/proc/{pid}/status")) else {
        return skipped("/proc", "Linux");
    };
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("?").trim();
    say(&format!("{what}: {peak}"))
}

/// Processor time in ticks, and how often its threads were switched to.
fn woken(pid: u32) -> Result<(u64, u64), Box<dyn Error>> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, fields) = stat.rsplit_once(')').ok_or("no stat")?;
    let ticks =
        fields.split_ascii_whitespace().skip(11).take(2).filter_map(|word| word.parse::<u64>().ok()).sum();
    let mut switches = 0;
    for thread in std::fs::read_dir(format!("/proc/{pid}/task"))? {
        let status = std::fs::read_to_string(thread?.path().join("status"))?;
        let counts = status.lines().filter(|line| line.contains("voluntary_ctxt_switches:"));
        switches += counts.filter_map(|line| line.rsplit('\t').next()?.parse::<u64>().ok()).sum::<u64>();
    }
    Ok((ticks, switches))
}

fn idle(root: &Path, state: &Path, time: Duration) -> Done {
    say(&format!("idle wizard, {} s", time.as_secs()))?;
    let mut screen = Screen::start(wizard(root, state), 80, 24)?;
    screen.until(|screen| screen.contents().contains(DRAWN))?;
    screen.rest()?;
    std::thread::sleep(Duration::from_secs(2));
    let before = woken(screen.pid()?)?;
    std::thread::sleep(time);
    let after = woken(screen.pid()?)?;
    say(&format!("  processor time: {} ticks; wake-ups: {}", after.0 - before.0, after.1 - before.1))?;
    told("  most memory", screen.pid()?)
}
