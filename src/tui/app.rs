//! The loop: messages from keys, runner, signals and watchdog in one queue; the queue is drained, then the latest state
//! is drawn. Nothing here waits for a host.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use ratatui::Terminal;

use super::ambiguous;
use super::backend::{Plain, usable};
use super::input;
use super::key::Key;
use super::keymap::{self, Command};
use super::session::{self, Screen};
use super::ui::{self, Effect, Event, Look, Ui};
use super::view::view;
use super::waiting::{self, Ended, Ender};
use super::{Ending, Palette, Theme, TuiError, tongue};
use crate::base::{Secret, Text};
use crate::core::runner::{Reply, Runner};
use crate::host::{Clock as _, SystemClock};
use crate::i18n::{Catalogue, Lang, Letters};
use crate::wizard::flow::{self, Flow, Msg, Setup};

/// Between two signs of the spinner: slow enough for a serial line. While nothing moves there is no beat.
const BEAT: Duration = Duration::from_millis(250);

/// The size of a console is looked at again and again: no event tells every change of it.
const LOOKS: bool = cfg!(windows);

/// How long a change in hand is waited for after the terminal is gone. Every change has a deadline of its own; this
/// one only keeps a process without a terminal from staying for ever.
const FAREWELL: Duration = Duration::from_mins(15);

/// Something that came in.
#[derive(Debug)]
pub enum Incoming {
    /// A key.
    Key(Key),
    /// Text from the clipboard.
    Paste(Secret),
    /// The runner answered.
    Reply(Reply),
    /// The terminal has another size.
    Resized,
    /// Somebody asks the program to stop for a while.
    #[cfg(unix)]
    Suspend,
    /// The program was continued after it had been stopped.
    #[cfg(unix)]
    Continued,
    /// The terminal is gone, or the program is told to end.
    Lost,
}

/// The wizard at a terminal.
pub struct App<'a> {
    flow: Flow,
    runner: Runner,
    catalogue: &'a Catalogue,
    theme: Theme,
    ui: Ui,
    terminal: Terminal<Plain<Screen>>,
    queue: Receiver<Incoming>,
    /// False from the moment another page or question came until it was drawn: keys typed before are dropped.
    seen: bool,
    dirty: bool,
    /// Something on the page that was drawn moves by itself.
    moving: bool,
}

/// Whether the loop goes on.
enum Next {
    On,
    /// The terminal is gone.
    Lost,
}

/// The threads that feed the queue; they end when this is dropped.
struct Feeders {
    _ender: Ender,
    ended: Ended,
}

impl Feeders {
    /// Signals and the end of the terminal are seen from now on.
    fn start(sender: &Sender<Incoming>) -> Result<Self, TuiError> {
        let (end, seen) = waiting::ends().map_err(TuiError::Terminal)?;
        let feeders = Self { _ender: end, ended: seen };
        #[cfg(unix)]
        {
            let signals = input::Signals::listen().map_err(TuiError::Terminal)?;
            let (sender, ended) = (sender.clone(), feeders.ended.clone());
            let thread = std::thread::Builder::new().name(String::from("watchdog"));
            thread.spawn(move || input::watch(&signals, &sender, &ended)).map_err(TuiError::Terminal)?;
        }
        let lost = sender.clone();
        session::at_panic(Box::new(move || {
            let _ = lost.send(Incoming::Lost);
        }));
        Ok(feeders)
    }

    /// Keys are heard from now on.
    fn hear(&self, sender: &Sender<Incoming>) -> Result<(), TuiError> {
        let (sender, ended) = (sender.clone(), self.ended.clone());
        let thread = std::thread::Builder::new().name(String::from("keys"));
        thread.spawn(move || input::read(&sender, &ended)).map(drop).map_err(TuiError::Terminal)
    }
}

/// Gives the terminal back however the function ends.
struct Taken;

impl Drop for Taken {
    fn drop(&mut self) {
        session::give_back();
    }
}

/// Walks through the wizard at the terminal.
pub(super) fn run<E>(
    first: Setup,
    make: impl FnOnce(Arc<dyn Fn(Reply) + Send + Sync>) -> Result<(Setup, Runner), E>,
    catalogue: &Catalogue,
    theme: Theme,
) -> Result<Result<Ending, E>, TuiError> {
    let (sender, queue) = mpsc::channel();
    let backend = Plain::new(
        session::screen().map_err(TuiError::Terminal)?,
        Box::new(session::size),
        theme.palette == Palette::Mono,
    );
    let feeders = Feeders::start(&sender)?;
    session::take()?;
    let taken = Taken;
    let narrow = narrowed(catalogue);
    let theme = Theme { ascii: theme.ascii || narrow.is_some(), ..theme };
    let catalogue = narrow.as_ref().unwrap_or(catalogue);
    let mut terminal = Terminal::new(backend).map_err(TuiError::Terminal)?;
    // What goes on behind it is not waited for.
    let (begun, _) = Flow::new(first);
    let mut ui = fresh(&begun, catalogue, theme);
    let seen = show(&mut terminal, &mut ui, &begun, catalogue, theme).is_ok();
    let replies = sender.clone();
    let reply = Arc::new(move |reply| {
        // Nobody listens any more once the loop has ended.
        let _ = replies.send(Incoming::Reply(reply));
    });
    let (setup, runner) = match make(reply) {
        Ok(both) => both,
        Err(why) => return Ok(Err(why)),
    };
    feeders.hear(&sender)?;
    let (mut flow, mut cmds) = Flow::new(setup);
    cmds.extend(flow::update(&mut flow, Msg::Now(SystemClock.now())));
    let ui = fresh(&flow, catalogue, theme);
    let mut app =
        App { flow, runner, catalogue, theme, ui, terminal, queue, seen: false, dirty: true, moving: false };
    for cmd in cmds {
        app.runner.execute(cmd);
    }
    let next = if seen { app.run() } else { Next::Lost };
    drop(taken);
    drop(feeders);
    match next {
        Next::On => {}
        Next::Lost => app.farewell(),
    }
    session::panic_told();
    let code = app.flow.ended().unwrap_or(3);
    Ok(Ok(Ending { code, practice: app.flow.practice_wanted(), left: app.flow.left() }))
}

/// The memory of a screen on which nothing was pressed yet.
fn fresh(flow: &Flow, catalogue: &Catalogue, theme: Theme) -> Ui {
    let size = usable(session::size(), |name| std::env::var(name).ok());
    let page = flow::page(flow);
    Ui::new(size, &Look { page: &page, log: flow.log(), catalogue, theme })
}

/// Draws the page; whether something on it moves. An error: the terminal is gone, or the panic of another thread gave it
/// back.
fn show(
    terminal: &mut Terminal<Plain<Screen>>,
    ui: &mut Ui,
    flow: &Flow,
    catalogue: &Catalogue,
    theme: Theme,
) -> Result<bool, std::io::Error> {
    let Some(_guard) = session::drawing() else {
        return Err(std::io::ErrorKind::NotConnected.into());
    };
    let page = flow::page(flow);
    let look = Look { page: &page, log: flow.log(), catalogue, theme };
    terminal.draw(|frame| {
        let area = frame.area();
        // The size may have changed since the last message.
        ui.size = (area.width, area.height);
        let seen = ui.settle(&look).seen;
        if let Some(caret) = view(&look, ui, seen, area, frame.buffer_mut()) {
            frame.set_cursor_position(caret);
        }
    })?;
    Ok(ui::moves(&page))
}

/// The catalogue without signs that this terminal draws wider than they are meant, if it does.
fn narrowed(catalogue: &Catalogue) -> Option<Catalogue> {
    let asked = ambiguous::may_be(catalogue, |name| std::env::var(name).ok());
    (asked && ambiguous::is_wide()).then(|| catalogue.in_letters(Letters::Certain))
}

impl App<'_> {
    fn run(&mut self) -> Next {
        while self.flow.ended().is_none() {
            if self.dirty && self.draw().is_err() {
                return Next::Lost;
            }
            if let Next::Lost = self.wait() {
                return Next::Lost;
            }
        }
        Next::On
    }

    /// Waits for something to happen, and takes in all that did.
    fn wait(&mut self) -> Next {
        let first = if self.moving || LOOKS {
            self.queue.recv_timeout(BEAT)
        } else {
            self.queue.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        let first = match first {
            Ok(first) => first,
            Err(RecvTimeoutError::Timeout) => {
                self.tick();
                return Next::On;
            }
            Err(RecvTimeoutError::Disconnected) => return Next::Lost,
        };
        if let Next::Lost = self.take(first) {
            return Next::Lost;
        }
        // Bounded, so that a flood cannot keep the screen from being drawn.
        for _ in 0..1000 {
            let Ok(next) = self.queue.try_recv() else { break };
            if let Next::Lost = self.take(next) {
                return Next::Lost;
            }
        }
        Next::On
    }

    fn tick(&mut self) {
        if self.moving {
            self.on_screen(Event::Tick);
        }
        self.measure();
    }

    fn take(&mut self, incoming: Incoming) -> Next {
        match incoming {
            Incoming::Lost => return Next::Lost,
            Incoming::Key(key) => {
                // The size of a serial line changes without a signal.
                self.measure();
                // A page that was not seen yet is not acted on; drawing anew acts on nothing, and whoever asks for it needs it.
                if self.seen || keymap::command(key) == Some(Command::Repaint) {
                    return self.press(Event::Key(key));
                }
            }
            Incoming::Paste(text) => {
                if self.seen {
                    return self.press(Event::Paste(text));
                }
            }
            Incoming::Reply(reply) => self.tell(Msg::Reply(reply)),
            Incoming::Resized => self.measure(),
            #[cfg(unix)]
            Incoming::Suspend => return self.suspend(),
            #[cfg(unix)]
            Incoming::Continued => {
                if session::retake().is_err() {
                    return Next::Lost;
                }
                self.repaint();
            }
        }
        Next::On
    }

    fn measure(&mut self) {
        let size = usable(session::size(), |name| std::env::var(name).ok());
        if size != self.ui.size {
            self.on_screen(Event::Resize(size.0, size.1));
        }
    }

    fn press(&mut self, event: Event) -> Next {
        for effect in self.on_screen(event) {
            match effect {
                Effect::Msg(msg) => self.tell(msg),
                Effect::Speak(lang) => self.speak(lang),
                Effect::Repaint => self.repaint(),
                Effect::Look => self.look_otherwise(),
                Effect::Suspend => return self.suspend(),
            }
        }
        Next::On
    }

    fn on_screen(&mut self, event: Event) -> Vec<Effect> {
        let page = flow::page(&self.flow);
        let look = Look { page: &page, log: self.flow.log(), catalogue: self.catalogue, theme: self.theme };
        self.dirty = true;
        ui::update(&mut self.ui, &look, event)
    }

    /// Tells the wizard, and has done what it wants done.
    fn tell(&mut self, msg: Msg) {
        let mut cmds = flow::update(&mut self.flow, Msg::Now(SystemClock.now()));
        cmds.extend(flow::update(&mut self.flow, msg));
        for cmd in cmds {
            self.runner.execute(cmd);
        }
        let page = flow::page(&self.flow);
        let look = Look { page: &page, log: self.flow.log(), catalogue: self.catalogue, theme: self.theme };
        if self.ui.settle(&look).other {
            self.seen = false;
        }
        self.dirty = true;
    }

    /// While a run is at work the program is not stopped: the change in hand would stand still half way.
    fn suspend(&mut self) -> Next {
        if self.runner.at_work() {
            self.ui.remark = Some(Text::new("tui-not-suspended"));
            self.dirty = true;
            return Next::On;
        }
        if !session::suspend() {
            return Next::On;
        }
        if session::retake().is_err() {
            return Next::Lost;
        }
        self.repaint();
        Next::On
    }

    fn look_otherwise(&mut self) {
        self.theme.palette = self.theme.palette.next();
        self.terminal.backend_mut().set_mono(self.theme.palette == Palette::Mono);
        self.repaint();
    }

    fn speak(&mut self, lang: Lang) {
        let page = flow::page(&self.flow);
        let look = Look { page: &page, log: self.flow.log(), catalogue: self.catalogue, theme: self.theme };
        tongue::speak(&mut self.ui, &look, lang);
        self.dirty = true;
    }

    fn repaint(&mut self) {
        // Our backend answers without asking the terminal.
        let _ = self.terminal.clear();
        self.dirty = true;
    }

    /// An error: the terminal is gone, or the panic of another thread gave it back.
    fn draw(&mut self) -> Result<(), std::io::Error> {
        self.moving = show(&mut self.terminal, &mut self.ui, &self.flow, self.catalogue, self.theme)?;
        self.dirty = false;
        self.seen = true;
        Ok(())
    }

    /// The terminal is gone and given back: no new change begins, and the one in hand is waited for.
    fn farewell(&mut self) {
        let until = Instant::now() + FAREWELL;
        self.tell(Msg::Lost);
        while self.flow.ended().is_none() && Instant::now() < until {
            match self.queue.recv_timeout(BEAT) {
                Ok(Incoming::Reply(reply)) => self.tell(Msg::Reply(reply)),
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) if self.runner.at_work() => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        // Whatever the wizard believes: the process does not end in the middle of a change.
        let _ = self.runner.wait(until.saturating_duration_since(Instant::now()));
    }
}
