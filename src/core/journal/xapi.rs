//! What a journal tells of xapi: that the run has taken a host out of service, or unplugged its PBDs, and has not given that
//! back. It follows from the order of the lines, not of the changes.

use crate::base::Text;
use crate::core::change::{Undo, XapiWas};
use crate::core::xapi::{orders, typed};
use crate::host::HostId;

use super::{Item, Journal, Record, Stand};

/// What a run has taken, or begun to take, and not given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Where.
    pub host: HostId,
    /// The host's uuid in xapi.
    pub uuid: String,
    /// What is to be so again: [`XapiWas::Enabled`] or [`XapiWas::Plugged`].
    pub was: XapiWas,
    /// The change that took it: undoing that gives it back.
    pub change: usize,
}

impl Taken {
    /// What stands so because of the run, and the command that gives it back.
    #[must_use]
    pub fn told(&self) -> Text {
        let (text, orders) = match &self.was {
            XapiWas::Plugged(pbds) => {
                let orders = pbds.iter().map(|pbd| orders::pbd_plug(pbd)).collect();
                (Text::new("xapi-left-unplugged"), orders)
            }
            _ => (Text::new("xapi-left-disabled"), vec![orders::host_enable(&self.uuid)]),
        };
        let commands: Vec<String> = orders.iter().flatten().map(typed).collect();
        text.with("host", &self.host.0).with("command", commands.join("; "))
    }
}

/// That undoing the change of a host's keys left them as they are, since the host is in use, and the commands that set them
/// back.
#[must_use]
pub fn keys_stay(host: &HostId, commands: String) -> Text {
    Text::new("activate-keys-stay").with("host", &host.0).with("command", commands)
}

/// What a line says of it.
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// This change takes, or may have.
    Takes(usize),
    /// What this change took is there again, or never was taken.
    Back(usize),
    /// This change gave back what others took.
    Gave(usize),
}

impl Item {
    /// The host of xapi that it is about, and how that was before.
    #[must_use]
    pub fn xapi(&self) -> Option<(&str, &XapiWas)> {
        match &self.entry.undo {
            Undo::Xapi1 { host, was } => Some((host, was)),
            _ => None,
        }
    }

    /// True where undoing it left it as it was made: see [`keys_stay`].
    #[must_use]
    pub fn stays(&self) -> bool {
        self.stand == Stand::Undone && self.notes.iter().any(|note| note.id == "activate-keys-stay")
    }
}

impl Journal {
    /// What this line, not taken in yet, says of xapi.
    pub(super) fn said_of_xapi(&self, record: &Record) -> Said {
        let was = |change: usize| self.items.get(change).and_then(|item| Some(item.xapi()?.1));
        let takes = |change: usize| matches!(was(change), Some(XapiWas::Enabled | XapiWas::Plugged(_)));
        let gives = |change: usize| matches!(was(change), Some(XapiWas::Disabled | XapiWas::Unplugged(_)));
        match *record {
            Record::Intent { change, .. } | Record::Down { change, .. } if takes(change) => {
                Said::Takes(change)
            }
            Record::Done { change, .. } | Record::Settled { change, made: true, .. } => {
                match (takes(change), gives(change)) {
                    (true, _) => Said::Takes(change),
                    (_, true) => Said::Gave(change),
                    _ => Said::Nothing,
                }
            }
            Record::Failed { change, .. }
            | Record::Undone { change, .. }
            | Record::Settled { change, made: false, .. }
                if takes(change) =>
            {
                Said::Back(change)
            }
            _ => Said::Nothing,
        }
    }

    /// Takes in what a line said.
    pub(super) fn follow_xapi(&mut self, said: &Said) {
        match *said {
            Said::Nothing => {}
            Said::Back(change) => self.taken.retain(|taken| taken.change != change),
            Said::Takes(change) => {
                self.taken.retain(|taken| taken.change != change);
                if let Some((host, uuid, was)) = self.of_xapi(change) {
                    self.taken.push(Taken { host, uuid, was, change });
                }
            }
            Said::Gave(change) => {
                let Some((host, uuid, gave)) = self.of_xapi(change) else { return };
                self.taken.retain_mut(|taken| {
                    let here = taken.host == host && taken.uuid == uuid;
                    !here || still_taken(&mut taken.was, &gave)
                });
            }
        }
    }

    fn of_xapi(&self, change: usize) -> Option<(HostId, String, XapiWas)> {
        let item = self.items.get(change)?;
        let (uuid, was) = item.xapi()?;
        Some((item.entry.at.host.clone(), uuid.to_owned(), was.clone()))
    }
}

/// Whether something of it is still to be given back once this is.
fn still_taken(taken: &mut XapiWas, gave: &XapiWas) -> bool {
    match (taken, gave) {
        (XapiWas::Enabled, XapiWas::Disabled) => false,
        (XapiWas::Plugged(pbds), XapiWas::Unplugged(plugged)) => {
            pbds.retain(|pbd| !plugged.contains(pbd));
            !pbds.is_empty()
        }
        _ => true,
    }
}
