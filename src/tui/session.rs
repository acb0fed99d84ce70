//! Taking the terminal over and giving it back. It is given back exactly once for each time it was taken, whoever asks
//! first: the normal end, an error, a panic in any thread, a signal.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, Once, TryLockError};
use std::time::{Duration, Instant};

use super::TuiError;

/// True while the terminal is ours.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Held while a frame is written, so that none comes after the terminal was given back.
static DRAWING: Mutex<()> = Mutex::new(());

/// How long the terminal is kept for a frame that another thread writes.
const FRAME: Duration = Duration::from_millis(200);

/// Tells the wizard that the panic of some thread gave the terminal back.
static AT_PANIC: Mutex<Option<Told>> = Mutex::new(None);

/// What is called then.
type Told = Box<dyn Fn() + Send>;

/// Held while a panic is told, from before the terminal is given back until its message is written.
static TELLING: Mutex<()> = Mutex::new(());

/// How long the end waits for a panic's message: a terminal that takes nothing any more holds its writer for ever.
const MESSAGE: Duration = Duration::from_secs(10);

/// The alternate screen, emptied (the Linux console has none and would keep the old text below), cursor hidden.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[0m\x1b[2J\x1b[H\x1b[?25l";

/// Emptied, attributes off, cursor shown, the first screen again.
const LEAVE: &[u8] = b"\x1b[0m\x1b[2J\x1b[H\x1b[?25h\x1b[?1049l";

/// Pastes come in brackets, so that a line end in one is no Enter; and as they came before. Terminals that know no
/// brackets pass over both.
#[cfg(unix)]
const BRACKETS: (&[u8], &[u8]) = (b"\x1b[?2004h", b"\x1b[?2004l");
/// Nothing on Windows: there a paste comes as keys whatever is asked for.
#[cfg(windows)]
const BRACKETS: (&[u8], &[u8]) = (b"", b"");

/// The terminal as a writer that keeps nothing back.
#[cfg(unix)]
pub type Screen = std::fs::File;
/// The terminal as a writer.
#[cfg(windows)]
pub use super::console::Screen;

/// The terminal as a writer.
///
/// # Errors
/// The standard output is closed.
#[cfg(unix)]
pub fn screen() -> io::Result<Screen> {
    use std::os::fd::AsFd as _;
    Ok(io::stdout().as_fd().try_clone_to_owned()?.into())
}

/// The terminal as a writer.
///
/// # Errors
/// None on this system.
#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
pub fn screen() -> io::Result<Screen> {
    Ok(Screen::default())
}

/// Columns and rows as the terminal says them; zeros where it does not.
#[cfg(unix)]
#[must_use]
pub fn size() -> (u16, u16) {
    rustix::termios::tcgetwinsize(io::stdout()).map_or((0, 0), |size| (size.ws_col, size.ws_row))
}

/// Columns and rows as the console says them; zeros where it does not.
#[cfg(windows)]
#[must_use]
pub fn size() -> (u16, u16) {
    crossterm::terminal::size().unwrap_or((0, 0))
}

/// Columns of a line; none where nobody says it.
#[must_use]
pub fn columns() -> Option<usize> {
    Some(usize::from(size().0)).filter(|columns| *columns > 0)
}

/// True where a screen can be drawn: keyboard and screen are a terminal that understands control sequences, or a console.
#[must_use]
pub fn can_draw() -> bool {
    use io::IsTerminal as _;
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stdin().is_terminal() && io::stdout().is_terminal() && !dumb
}

/// True where the console draws lines two cells wide: with the code pages of Chinese, Japanese and Korean
/// (facts/terminal.md). Windows' own `chcp` knows the code page of the console that we share with it.
#[cfg(windows)]
pub fn wide_lines() -> bool {
    use std::process::{Command, Stdio};
    let windows = std::env::var_os("SystemRoot").unwrap_or_default();
    let mut chcp = Command::new(std::path::Path::new(&windows).join("System32").join("chcp.com"));
    let Ok(said) = chcp.stdin(Stdio::null()).stderr(Stdio::null()).output() else { return false };
    is_wide(&String::from_utf8_lossy(&said.stdout))
}

/// No Unix terminal tells it.
#[cfg(unix)]
pub const fn wide_lines() -> bool {
    false
}

/// What `chcp` says ends with the number, in whatever language.
#[cfg(any(windows, test))]
fn is_wide(said: &str) -> bool {
    let number = said.trim_end_matches(|c: char| !c.is_ascii_digit());
    let number = number.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    matches!(number, "932" | "936" | "949" | "950")
}

/// Takes the terminal.
///
/// # Errors
/// It cannot be set to raw mode, or is gone.
pub fn take() -> Result<(), TuiError> {
    guard_panics();
    crossterm::terminal::enable_raw_mode().map_err(TuiError::Terminal)?;
    TAKEN.store(true, Ordering::SeqCst);
    keep_awake(true);
    let entered = screen().and_then(|mut screen| {
        screen.write_all(&[ENTER, BRACKETS.0].concat())?;
        screen.flush()
    });
    entered.map_err(|error| {
        give_back();
        TuiError::Terminal(error)
    })
}

/// Gives the terminal back, if it is taken. Errors are of no use any more: a terminal that is gone needs nothing.
pub fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let frame = patiently(&DRAWING, FRAME);
        if let Ok(mut screen) = screen() {
            let _ = screen.write_all(&[BRACKETS.1, LEAVE].concat());
            let _ = screen.flush();
        }
        keep_awake(false);
        let _ = crossterm::terminal::disable_raw_mode();
        drop(frame);
    }
}

/// From now on this is called when a panic has given the terminal back.
pub fn at_panic(tell: Told) {
    *AT_PANIC.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(tell);
}

/// Waits for the message of another thread's panic, if one is being told. That the terminal was given back may be seen
/// before the message is there, and whoever sees it ends the process.
pub fn panic_told() {
    drop(patiently(&TELLING, MESSAGE));
}

/// Waits for what another thread does under a lock, but not for ever: the one that panics may be that thread itself, and
/// a terminal that takes nothing any more holds its writer.
fn patiently(lock: &'static Mutex<()>, most: Duration) -> Option<MutexGuard<'static, ()>> {
    let until = Instant::now() + most;
    loop {
        match lock.try_lock() {
            Ok(guard) => return Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) if Instant::now() >= until => return None,
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
        }
    }
}

/// The right to write a frame; none where the terminal is not ours any more.
#[must_use]
pub fn drawing() -> Option<MutexGuard<'static, ()>> {
    let guard = DRAWING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    TAKEN.load(Ordering::SeqCst).then_some(guard)
}

/// Takes the terminal anew after the program was stopped and somebody else used it.
///
/// # Errors
/// As for [`take`].
pub fn retake() -> Result<(), TuiError> {
    // What crossterm remembers of the terminal may be out of date: forget it first.
    let _ = crossterm::terminal::disable_raw_mode();
    take()
}

/// A Windows console freezes its program when somebody clicks into it ("quick edit"). Asking for the mouse, whose
/// events are then ignored, is the safe way to turn that off; the old mode comes back at the end.
#[cfg(windows)]
fn keep_awake(on: bool) {
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    let _ = if on {
        crossterm::execute!(io::stdout(), EnableMouseCapture)
    } else {
        crossterm::execute!(io::stdout(), DisableMouseCapture)
    };
}

#[cfg(unix)]
const fn keep_awake(_: bool) {}

/// A panic message is shown only after the terminal is usable again.
fn guard_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            // Whoever finds the terminal given back ends the wizard, and the process with it, but after the message.
            let telling = patiently(&TELLING, MESSAGE);
            give_back();
            before(info);
            drop(telling);
            if let Ok(Some(tell)) = AT_PANIC.try_lock().as_deref() {
                tell();
            }
        }));
    });
}

/// Stops the program as a shell's Ctrl-Z does, and comes back when it is continued. False: nobody could continue it
/// (it leads its session, or its parent belongs to another one or is not to be seen), so it was not stopped.
#[cfg(unix)]
pub fn suspend() -> bool {
    use rustix::process::{getpid, getppid};
    let me = getpid().as_raw_nonzero().get();
    let own = session_of(me);
    let parent = getppid().and_then(|parent| session_of(parent.as_raw_nonzero().get()));
    if own.is_none() || own == Some(me) || own != parent {
        return false;
    }
    give_back();
    signal_hook::low_level::raise(signal_hook::consts::SIGSTOP).is_ok()
}

/// The session of a process, 0 where its leader lies outside of this PID namespace (a container's shell). Read from
/// /proc/PID/stat, since the wrapper of getsid takes a 0 for an impossible answer (proc(5): the fourth field behind
/// the name in brackets, which may hold brackets itself).
#[cfg(unix)]
fn session_of(pid: i32) -> Option<i32> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    session_in(&stat)
}

#[cfg(unix)]
fn session_in(stat: &str) -> Option<i32> {
    let (_, fields) = stat.rsplit_once(')')?;
    fields.split_ascii_whitespace().nth(3)?.parse().ok()
}

/// There is no such thing on Windows.
#[cfg(windows)]
pub const fn suspend() -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_code_page_is_read_in_every_language() {
        for said in ["Active code page: 949\r\n", "활성 코드 페이지: 949\r\n", "現在のコード ページ: 932。"]
        {
            assert!(is_wide(said), "{said}");
        }
        for said in
            ["Aktive Codepage: 850.\r\n", "Active code page: 65001", "", "Page de codes active : 1949"]
        {
            assert!(!is_wide(said), "{said}");
        }
    }

    #[test]
    fn a_session_is_read_whatever_the_process_is_called() {
        assert_eq!(session_in("7435 (pty) S 7300 7435 7300 34816 7435 4194304"), Some(7300));
        assert_eq!(
            session_in("7438 (a) b (c) S 1 7438 0 0 -1"),
            Some(0),
            "its leader is outside of this namespace"
        );
        assert_eq!(session_in("7438 (a"), None);
        assert_eq!(session_in(""), None);
    }
}
