//! What the program says: a message id and its arguments, never a sentence.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Serialize};

use super::{Stamp, Untrusted};

/// A message of the Fluent catalogues with its arguments.
///
/// It is one pointer: a message goes through many hands, most of all where something fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(Box<Message>);

/// What a [`Text`] points to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Id of the message, the same in all catalogues: also the stable, machine-readable name of a reason or an error (kebab-case, as
    /// in the JSON output).
    pub id: Cow<'static, str>,
    /// Named arguments, in the order in which they were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(Cow<'static, str>, Arg)>,
}

/// One argument of a [`Text`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arg {
    /// Text from elsewhere: paths, names, a tool's output. Shown escaped.
    Raw(Untrusted),
    /// A plain number, grouped as the language does.
    Num(i64),
    /// A size in bytes, shown with a unit.
    Size(u64),
    /// A moment in UTC.
    Time(Stamp),
    /// A moment in UTC by which something has to be done: to the second, where it is no whole minute.
    Deadline(Stamp),
    /// A message inside a message.
    Text(Text),
}

impl Text {
    /// A message without arguments.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self(Box::new(Message { id: Cow::Borrowed(id), args: Vec::new() }))
    }

    /// The same for an id that is known only when the program runs.
    #[must_use]
    pub fn of(id: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Message { id: id.into(), args: Vec::new() }))
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((Cow::Borrowed(name), arg.into()));
        self
    }

    /// The argument of that name, if the message has it.
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.args.iter().find(|(key, _)| key == name).map(|(_, arg)| arg)
    }
}

impl Deref for Text {
    type Target = Message;

    fn deref(&self) -> &Message {
        &self.0
    }
}

impl DerefMut for Text {
    fn deref_mut(&mut self) -> &mut Message {
        &mut self.0
    }
}

impl From<Untrusted> for Arg {
    fn from(value: Untrusted) -> Self {
        Self::Raw(value)
    }
}

impl From<&Untrusted> for Arg {
    fn from(value: &Untrusted) -> Self {
        Self::Raw(value.clone())
    }
}

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Raw(Untrusted::from(value))
    }
}

impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Raw(Untrusted::from(value))
    }
}

impl From<Text> for Arg {
    fn from(value: Text) -> Self {
        Self::Text(value)
    }
}

impl From<Stamp> for Arg {
    fn from(value: Stamp) -> Self {
        Self::Time(value)
    }
}

impl From<i64> for Arg {
    fn from(value: i64) -> Self {
        Self::Num(value)
    }
}

impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Num(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg {
    fn from(value: u32) -> Self {
        Self::Num(i64::from(value))
    }
}
