//! One walk through the wizard: pages out, lines in.

use std::io::{BufRead, ErrorKind, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use crate::base::Text;
use crate::core::event::Event;
use crate::core::runner::{Cmd, Reply};
use crate::host::{Cancel, Clock};
use crate::i18n::Catalogue;
use crate::wizard::flow::Setup;
use crate::wizard::page::{ActionId, Block, Dialog, Field, Page};
use crate::wizard::{self, Flow, Msg};

use super::keys::{self, Command, Place};
use super::lines::Writer;
use super::{Ending, PlainOptions, input};

/// Progress of the same change is told at most that often.
const PROGRESS: Duration = Duration::from_secs(1);

/// How soon a lost terminal is seen while a run is at work.
const LOOK: Duration = Duration::from_millis(100);

/// What does the work, and the time.
pub(super) struct Site<'a> {
    pub execute: &'a dyn Fn(Cmd),
    pub replies: Receiver<Reply>,
    pub lost: &'a Cancel,
    pub clock: &'a dyn Clock,
}

/// A walk.
pub(super) struct Session<'a> {
    site: Site<'a>,
    pub(super) writer: Writer<'a>,
    pub(super) input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
    pub(super) options: PlainOptions,
    /// The last line was not empty.
    talked: bool,
    /// The title of the run at work was written.
    headed: bool,
    /// When progress was told last.
    told: Option<Instant>,
    /// The reader of the output went away, and the walk goes on by itself without one.
    mute: bool,
}

/// The output is gone.
pub(super) struct Gone;

/// What a line stands for.
pub(super) enum Typed {
    /// Tell the flow.
    Tell(Msg),
    /// Ask for the value of this field.
    Ask(Field),
    /// It was answered with lines; ask again.
    Again,
    /// The page or question is to be written once more.
    Anew,
    /// The end of the input.
    End,
}

impl<'a> Session<'a> {
    pub fn new(
        site: Site<'a>,
        catalogue: &'a Catalogue,
        input: &'a mut dyn BufRead,
        output: &'a mut dyn Write,
        options: PlainOptions,
    ) -> Self {
        Self {
            site,
            writer: Writer::new(catalogue, options.columns),
            input,
            output,
            options,
            talked: false,
            headed: false,
            told: None,
            mute: false,
        }
    }

    /// From the first page to the end.
    pub fn run(mut self, setup: Setup) -> Ending {
        let (mut flow, cmds) = Flow::new(setup);
        self.execute(cmds);
        let code = match self.walk(&mut flow) {
            Ok(code) => code,
            Err(Gone) => self.leave(&mut flow),
        };
        Ending { code, practice: flow.practice_wanted(), left: flow.left() }
    }

    fn walk(&mut self, flow: &mut Flow) -> Result<u8, Gone> {
        if let Some(why) = self.writer.catalogue.instead() {
            self.lines(&self.writer.say("", why))?;
            self.lines(&[String::new()])?;
        }
        // It is told once how the language is changed.
        let mut told = self.options.yes;
        loop {
            self.pump(flow)?;
            if let Some(code) = flow.ended() {
                return Ok(code);
            }
            let page = wizard::page(flow);
            if page.ask.is_none() {
                if self.talked {
                    self.lines(&[String::new()])?;
                }
                self.lines(&self.writer.page_lines(&page))?;
            }
            if !std::mem::replace(&mut told, true) {
                self.lines(&self.languages())?;
            }
            if self.options.yes {
                if let Some(dialog) = &page.ask {
                    self.lines(&self.writer.dialog(dialog))?;
                }
                match flow.unattended() {
                    Ok(msg) => self.tell(flow, msg),
                    Err(code) => return self.end_by_itself(code),
                }
            } else {
                self.ask(flow, &page)?;
            }
        }
    }

    fn end_by_itself(&mut self, code: u8) -> Result<u8, Gone> {
        let id = if code == 0 { "plain-yes-end" } else { "plain-yes-stuck" };
        let text = Text::new(id).with("code", u32::from(code));
        self.lines(&[String::new()])?;
        self.lines(&self.writer.say("", &text))?;
        Ok(code)
    }

    /// Takes in what the runner answers until it owes nothing, or somebody has to answer.
    pub(super) fn pump(&mut self, flow: &mut Flow) -> Result<(), Gone> {
        if flow.ended().is_none() && flow.busy() && !flow.at_work() {
            self.announce(flow)?;
        }
        while flow.ended().is_none() && flow.busy() && wizard::page(flow).ask.is_none() {
            if flow.at_work() && !self.headed {
                self.headed = true;
                self.lines(&self.writer.title(&wizard::page(flow)))?;
            }
            match self.site.replies.recv_timeout(LOOK) {
                Ok(reply) => self.take(flow, reply)?,
                Err(RecvTimeoutError::Timeout) => {}
                // Nobody is left who could answer.
                Err(RecvTimeoutError::Disconnected) => return Err(Gone),
            }
            if self.site.lost.is_set() {
                return Err(Gone);
            }
        }
        self.headed &= flow.at_work();
        Ok(())
    }

    /// Says what is waited for.
    fn announce(&mut self, flow: &Flow) -> Result<(), Gone> {
        for block in wizard::page(flow).blocks {
            if let Block::Progress(progress) = block {
                self.lines(&self.writer.progress(&progress))?;
            }
        }
        Ok(())
    }

    fn take(&mut self, flow: &mut Flow, reply: Reply) -> Result<(), Gone> {
        let progress = matches!(reply, Reply::Event(Event::Progress(..)));
        let before = flow.logged();
        self.inform(flow, Msg::Now(self.site.clock.now()));
        self.inform(flow, Msg::Reply(reply));
        if progress && self.told.is_some_and(|told| told.elapsed() < PROGRESS) {
            return Ok(());
        }
        if progress {
            self.told = Some(Instant::now());
        }
        let new = flow.logged() - before;
        let from = flow.log().len().saturating_sub(new);
        for line in flow.log().iter().skip(from) {
            self.lines(&self.writer.say("   ", &line.text))?;
        }
        Ok(())
    }

    /// The terminal is gone: ends as soon as the change in hand has, without a word.
    fn leave(&mut self, flow: &mut Flow) -> u8 {
        self.inform(flow, Msg::Lost);
        loop {
            if let Some(code) = flow.ended() {
                return code;
            }
            match self.site.replies.recv() {
                Ok(reply) => self.inform(flow, Msg::Reply(reply)),
                Err(_) => return 1,
            }
        }
    }

    pub(super) fn tell(&self, flow: &mut Flow, msg: Msg) {
        self.inform(flow, Msg::Now(self.site.clock.now()));
        self.inform(flow, msg);
    }

    fn inform(&self, flow: &mut Flow, msg: Msg) {
        let cmds = wizard::update(flow, msg);
        self.execute(cmds);
    }

    fn execute(&self, cmds: Vec<Cmd>) {
        for cmd in cmds.into_iter().filter(|cmd| *cmd != Cmd::Quit) {
            (self.site.execute)(cmd);
        }
    }

    /// Asks until the flow has something new to go on with.
    fn ask(&mut self, flow: &mut Flow, page: &Page) -> Result<(), Gone> {
        if let Some(dialog) = &page.ask {
            self.lines(&self.writer.dialog(dialog))?;
        }
        loop {
            self.prompt(page)?;
            let typed = match self.read()? {
                None => Typed::End,
                Some(line) => match (self.language(&line)?, &page.ask) {
                    (Some(done), _) => done,
                    (None, Some(dialog)) => self.choice(flow, page, dialog, &line)?,
                    (None, None) => self.typed(flow, page, &line)?,
                },
            };
            match typed {
                Typed::Tell(msg) => {
                    self.tell(flow, msg);
                    return Ok(());
                }
                Typed::Ask(field) => return self.field(flow, &field),
                Typed::Again => {}
                Typed::Anew => return Ok(()),
                Typed::End => return self.end_of_input(flow),
            }
        }
    }

    pub(super) fn end_of_input(&mut self, flow: &mut Flow) -> Result<(), Gone> {
        let id = if self.site.lost.is_set() { "plain-told-to-end" } else { "plain-end-of-input" };
        self.lines(&self.writer.say("", &Text::new(id)))?;
        self.tell(flow, Msg::Lost);
        Ok(())
    }

    fn prompt(&mut self, page: &Page) -> Result<(), Gone> {
        let text = match (&page.ask, page.enter()) {
            (Some(dialog), _) => {
                let first = dialog.choices.first().map(|(_, label)| label.clone());
                Text::new("plain-choose").with("default", first.unwrap_or(Text::new("choice-stay")))
            }
            (None, Some(action)) => Text::new("plain-prompt").with("default", action.label.clone()),
            (None, None) => Text::new("plain-prompt-none"),
        };
        self.prompt_with(&text.with("keys", keys::named(Place::of(page.ask.as_ref()))))
    }

    /// The last line of it stays open, for the answer.
    pub(super) fn prompt_with(&mut self, text: &Text) -> Result<(), Gone> {
        let mut lines = self.writer.say("", text);
        let last = lines.pop().unwrap_or_default();
        self.lines(&lines)?;
        self.write(&format!("{last} "))
    }

    fn choice(&mut self, flow: &Flow, page: &Page, dialog: &Dialog, line: &str) -> Result<Typed, Gone> {
        let number = match keys::command(Place::of(Some(dialog)), line) {
            // The first choice is the harmless one.
            Some(Command::Enter | Command::Back) => Some(1),
            Some(Command::Help) => return self.help(page),
            Some(Command::Log) => return self.log(flow),
            Some(Command::Again) => return Ok(Typed::Anew),
            // The question waits behind the one whether to leave.
            Some(Command::Quit) => return Ok(Typed::Tell(Msg::Do(ActionId::Quit))),
            Some(Command::Empty) | None => line.parse::<usize>().ok(),
        };
        let choice = number.and_then(|number| dialog.choices.get(number.checked_sub(1)?));
        match choice {
            Some((choice, _)) => Ok(Typed::Tell(Msg::Choose(*choice))),
            None => self.again(&Text::new("plain-choose-one").with("count", dialog.choices.len())),
        }
    }

    fn typed(&mut self, flow: &Flow, page: &Page, line: &str) -> Result<Typed, Gone> {
        let action = |id: ActionId| page.actions.iter().find(|action| action.id == id && action.enabled);
        match keys::command(Place::Page, line) {
            Some(Command::Enter) => match page.enter() {
                Some(action) => Ok(Typed::Tell(Msg::Do(action.id))),
                None => self.again(&Text::new("plain-no-default")),
            },
            Some(Command::Back) => match action(ActionId::Back) {
                Some(_) => Ok(Typed::Tell(Msg::Do(ActionId::Back))),
                None => self.again(&Text::new("plain-no-back")),
            },
            Some(Command::Quit) => Ok(Typed::Tell(Msg::Do(ActionId::Quit))),
            Some(Command::Help) => self.help(page),
            Some(Command::Log) => self.log(flow),
            Some(Command::Again) => Ok(Typed::Anew),
            Some(Command::Empty) | None => match row(page, line) {
                Some(msg) => Ok(Typed::Tell(msg)),
                None => self.numbered(page, line),
            },
        }
    }

    fn numbered(&mut self, page: &Page, line: &str) -> Result<Typed, Gone> {
        let index = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let field = index.and_then(|index| page.fields.get(index));
        if let Some(field) = field {
            return Ok(Typed::Ask(field.clone()));
        }
        let nth = index.and_then(|index| index.checked_sub(page.fields.len()));
        match nth.and_then(|nth| page.actions.get(nth)) {
            Some(action) if !action.enabled => {
                self.again(&Text::new("plain-not-now").with("action", action.label.clone()))
            }
            Some(action) => Ok(Typed::Tell(Msg::Do(action.id))),
            None => self.again(&Text::new("plain-not-understood")),
        }
    }

    /// The help of the page or of the question over it, then the keys.
    fn help(&mut self, page: &Page) -> Result<Typed, Gone> {
        self.lines(&self.writer.help(page))?;
        self.lines(&self.languages())?;
        Ok(Typed::Again)
    }

    pub(super) fn log(&mut self, flow: &Flow) -> Result<Typed, Gone> {
        if flow.log().is_empty() {
            return self.again(&Text::new("plain-log-empty"));
        }
        for line in flow.log() {
            let text = Text::new("plain-log-line").with("at", line.at).with("text", line.text.clone());
            self.lines(&self.writer.say("", &text))?;
        }
        Ok(Typed::Again)
    }

    pub(super) fn again(&mut self, text: &Text) -> Result<Typed, Gone> {
        self.lines(&self.writer.say("", text))?;
        Ok(Typed::Again)
    }

    /// The next line that is typed. Where nobody echoes it, the line of the prompt ends here.
    pub(super) fn read(&mut self) -> Result<Option<String>, Gone> {
        let line = input::line(self.input);
        self.lines(&[String::new()])?;
        Ok(line)
    }

    pub(super) fn lines(&mut self, lines: &[String]) -> Result<(), Gone> {
        self.talked = lines.last().map_or(self.talked, |line| !line.is_empty());
        lines.iter().try_for_each(|line| self.write(&format!("{line}\n")))
    }

    /// Where everything was agreed to beforehand, a reader that has seen enough (`| head`) stops nothing.
    fn write(&mut self, text: &str) -> Result<(), Gone> {
        if self.mute {
            return Ok(());
        }
        match self.output.write_all(text.as_bytes()).and_then(|()| self.output.flush()) {
            Ok(()) => Ok(()),
            Err(error) if self.options.yes && error.kind() == ErrorKind::BrokenPipe => {
                self.mute = true;
                Ok(())
            }
            Err(_) => Err(Gone),
        }
    }
}

/// What is done to the row of a table: `n3` opens the third one, `x3` leaves its node out or takes it in again.
fn row(page: &Page, line: &str) -> Option<Msg> {
    let number = |rest: &str| rest.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let row = |rest: &str| page.table_rows().nth(number(rest)?);
    match line.split_at_checked(1)? {
        ("n", rest) => row(rest).map(|row| Msg::Open(row.host.clone())),
        ("x", rest) => row(rest).filter(|row| row.taken.is_some()).map(|row| Msg::Toggle(row.host.clone())),
        _ => None,
    }
}
