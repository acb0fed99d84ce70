//! What a page asks, one field after the other: words, paths, passwords.

use crate::base::{Secret, Text};
use crate::wizard::page::{Block, Field, FieldKind};
use crate::wizard::{self, Flow, Msg};

use super::hidden::Hidden;
use super::keys::{self, Command, Place};
use super::lines::value;
use super::session::{Gone, Session};
use super::{input, yes_or_no};

impl Session<'_> {
    /// Asks for a field's value; an empty line leaves it as it was.
    pub(super) fn field(&mut self, flow: &mut Flow, field: &Field) -> Result<(), Gone> {
        self.lines(&self.writer.question(field))?;
        match field.kind {
            FieldKind::Secret { .. } => self.secret(flow, field),
            _ => self.value(flow, field),
        }
    }

    /// Asks until the value is valid. What is refused does not stay: it would hold the page up, and the old value would be
    /// gone.
    fn value(&mut self, flow: &mut Flow, old: &Field) -> Result<(), Gone> {
        let mut field = old.clone();
        loop {
            let prompt = Text::new("plain-value").with("value", value(&field));
            self.prompt_with(&prompt.with("keys", keys::named(Place::Value)))?;
            let Some(line) = self.read()? else { return self.end_of_input(flow) };
            if self.language_in_value(&line)? {
                self.lines(&self.writer.question(&field))?;
                continue;
            }
            match keys::command(Place::Value, &line) {
                Some(Command::Back) => {
                    if now(flow, old).is_some_and(|now| now.error.is_some()) {
                        self.as_before(flow, old);
                    }
                    return Ok(());
                }
                Some(Command::Log) => {
                    self.log(flow)?;
                    continue;
                }
                Some(Command::Help) => {
                    self.lines(&self.writer.question(&field))?;
                    if !matches!(field.kind, FieldKind::Path(_)) {
                        continue;
                    }
                }
                Some(Command::Empty | Command::Enter | Command::Again | Command::Quit) | None => {}
            }
            if let (FieldKind::Path(_), Some(begins)) = (&field.kind, line.strip_suffix('?')) {
                let begins = if begins.is_empty() { field.value.clone() } else { begins.to_owned() };
                match self.complete(flow, &field, begins)? {
                    Some(now) => field = now,
                    None => return Ok(()),
                }
                continue;
            }
            let typed = match keys::command(Place::Value, &line) {
                Some(Command::Enter) => field.value.clone(),
                Some(Command::Empty) => String::new(),
                _ => self.meant(&field.kind, line),
            };
            let given_up = typed == old.value;
            self.tell(flow, Msg::Input(field.id.clone(), typed));
            match now(flow, &field).and_then(|now| now.error) {
                Some(error) if !given_up => {
                    self.lines(&self.writer.say("! ", &error))?;
                    self.as_before(flow, old);
                    field = old.clone();
                }
                _ => return Ok(()),
            }
        }
    }

    /// The value that stood there when the field was asked for.
    fn as_before(&self, flow: &mut Flow, old: &Field) {
        self.tell(flow, Msg::Input(old.id.clone(), old.value.clone()));
    }

    /// What a path that begins so can go on with; the field as it is then, where it is still asked.
    fn complete(&mut self, flow: &mut Flow, field: &Field, begins: String) -> Result<Option<Field>, Gone> {
        self.tell(flow, Msg::Input(field.id.clone(), begins));
        self.tell(flow, Msg::Complete(field.id.clone()));
        self.pump(flow)?;
        let page = wizard::page(flow);
        let notices = page.blocks.iter().filter(|block| matches!(block, Block::Notice(..)));
        for notice in notices.take(1) {
            self.lines(&self.writer.block(notice))?;
        }
        let now = page.fields.into_iter().find(|other| other.id == field.id);
        if let Some(FieldKind::Path(candidates)) = now.as_ref().map(|now| &now.kind) {
            self.lines(&self.writer.candidates(candidates))?;
        }
        Ok(now)
    }

    /// A password: it is not shown where that can be helped, and an empty line leaves the one that was given.
    fn secret(&mut self, flow: &mut Flow, field: &Field) -> Result<(), Gone> {
        let secret = self.typed_unseen()?;
        self.lines(&[String::new()])?;
        match secret {
            None => self.end_of_input(flow),
            Some(secret) if secret.is_empty() => Ok(()),
            Some(secret) => {
                self.tell(flow, Msg::Secret(field.id.clone(), secret));
                Ok(())
            }
        }
    }

    fn typed_unseen(&mut self) -> Result<Option<Secret>, Gone> {
        let hidden = if self.options.terminal { Hidden::begin() } else { None };
        if self.options.terminal && hidden.is_none() {
            self.lines(&self.writer.say("", &Text::new("plain-secret-shown")))?;
        }
        self.prompt_with(&Text::new("plain-secret-value"))?;
        Ok(input::secret(self.input))
    }

    /// What is meant by a typed value: the number of a choice is its word; yes and no are said as the language says them.
    fn meant(&self, kind: &FieldKind, line: String) -> String {
        match kind {
            FieldKind::Choice(words) => {
                let index = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let word = index.and_then(|index| words.get(index)).map(|(word, _)| word.clone());
                word.unwrap_or(line)
            }
            FieldKind::YesNo | FieldKind::Pin(_) => match yes_or_no(self.writer.catalogue, &line) {
                Some(true) => String::from("yes"),
                Some(false) => String::from("no"),
                None => line,
            },
            FieldKind::Line | FieldKind::Path(_) | FieldKind::Secret { .. } => line,
        }
    }
}

/// The field as it is now.
fn now(flow: &Flow, field: &Field) -> Option<Field> {
    wizard::page(flow).fields.into_iter().find(|other| other.id == field.id)
}
