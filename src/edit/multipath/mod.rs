//! The editor for multipath.conf: lossless, line-based, by libmultipath's own rules.
//!
//! * `dialect`, `lex`, `words`, `tree`: how a libmultipath reads lines, tokens, values and levels, and what it would misread;
//! * `entry`: the device entries, and which of them are `QuantaStor`'s;
//! * `stanza`, `insert`, `mend`: what is written, where, and in which style;
//! * `blacklist`, `overrides`: what a file hides from multipath, and what it sets over and below all entries;
//! * `check`: several dialects must agree, and every edit is read back before it leaves this room.

mod blacklist;
mod check;
mod dialect;
mod entry;
mod insert;
mod lex;
mod mend;
mod overrides;
mod stanza;
mod tree;
mod words;

use crate::base::Text;
use crate::edit::{Edit, Refusal, Splice};

pub use blacklist::{Blacklisted, Pattern, blacklisted};
pub use dialect::Dialect;
pub use entry::{Entry, Setting, mentions, vendors};
pub use overrides::{defaults, overrides};
pub use stanza::{Stanza, drop_in, written};

use entry::{Device, Kin};
use insert::Site;
use tree::Block;

fn refuse(id: &'static str, line: usize) -> Refusal {
    Refusal::at(Text::new(id), line)
}

/// Makes the stanza stand right in this file, as all given dialects read it (several: the node's multipath is unknown,
/// and what any of them would misread is refused).
///
/// The entry goes behind the last `device` entry of the last `devices` section; one that is there already is mended in
/// place. The edit is empty where nothing is to be done.
///
/// # Errors
/// What libmultipath would misread, with the line; where the dialects read the file differently; where there is no
/// dialect.
pub fn ensure(file: &[u8], dialects: &[Dialect], stanza: Stanza) -> Result<Edit, Refusal> {
    let harmful = stanza == Stanza::Modern && dialects.iter().any(|dialect| *dialect != Dialect::V047);
    let wanted = Wanted::Stanza { stanza, harmful };
    let (edit, trees) = check::agreed(file, dialects, wanted)?;
    check::ensured(file, &edit, dialects, &trees, wanted)?;
    Ok(edit)
}

/// Takes just the OSNEXUS entries out: empty where there is none.
///
/// # Errors
/// As [`ensure`].
pub fn take_out(file: &[u8], dialects: &[Dialect]) -> Result<Edit, Refusal> {
    let (edit, trees) = check::agreed(file, dialects, Wanted::Nothing)?;
    check::ensured(file, &edit, dialects, &trees, Wanted::Nothing)?;
    Ok(edit)
}

/// Takes just the lines with `getuid_callout` out of the OSNEXUS entries: empty where there is none.
///
/// # Errors
/// As [`ensure`].
pub fn take_getuid_out(file: &[u8], dialects: &[Dialect]) -> Result<Edit, Refusal> {
    let (edit, trees) = check::agreed(file, dialects, Wanted::NoGetuid)?;
    check::ensured(file, &edit, dialects, &trees, Wanted::NoGetuid)?;
    Ok(edit)
}

/// All `device` entries of `devices` sections that count, in the order of the file.
///
/// 0.8 and later ignores entries without vendor or product, and 0.4.x reads the last of several matching ones alone;
/// that is left to the caller, who finds them here all the same.
///
/// # Errors
/// What this dialect would misread, with the line.
pub fn entries(file: &[u8], dialect: Dialect) -> Result<Vec<Entry>, Refusal> {
    let tree = tree::read_one(file, dialect)?;
    let effective = tree.effective(dialect).iter();
    Ok(effective.map(|block| Device::read(file, dialect, block).into_entry(block)).collect())
}

/// The refusal of an entry of ours that [sets `all_devs`](Entry::all_devs).
pub const FOR_ALL_DEVICES: &str = "multipath-entry-all-devs";

/// What an edit is to reach.
#[derive(Debug, Clone, Copy)]
enum Wanted {
    /// The stanza stands and is right; `harmful`: a `getuid_callout` in it must go.
    Stanza { stanza: Stanza, harmful: bool },
    /// No entry of ours stands.
    Nothing,
    /// No entry of ours has `getuid_callout`.
    NoGetuid,
}

/// The edit as one dialect sees it, without any check.
fn planned(site: &Site<'_>, wanted: Wanted) -> Result<Edit, Refusal> {
    let found = Found::look(site);
    if matches!(wanted, Wanted::Stanza { .. })
        && let Some(line) = found.for_all_devices(site)
    {
        return Err(refuse(FOR_ALL_DEVICES, line));
    }
    let mut edit = match wanted {
        Wanted::Nothing => Edit {
            splices: found.ours.iter().map(|block| site.taken_out(block)).collect(),
            notes: Vec::new(),
        },
        Wanted::NoGetuid => Edit {
            splices: found
                .ours
                .iter()
                .flat_map(|block| {
                    mend::without_getuid(&Device::read(site.file, site.dialect, block)).collect::<Vec<_>>()
                })
                .collect(),
            notes: Vec::new(),
        },
        Wanted::Stanza { stanza, harmful } => found.ensured(site, stanza, harmful),
    };
    if let Wanted::Stanza { .. } = wanted
        && !edit.splices.is_empty()
    {
        if let Some(line) = site.tree.unread.filter(|_| site.dialect == Dialect::V049) {
            return Err(refuse("multipath-last-line-unread", line));
        }
        let at_end = edit.splices.iter().any(|splice| splice.at.end == site.file.len());
        edit.splices.extend(site.end_last_line().filter(|_| !at_end));
    }
    Ok(edit)
}

/// The entries of ours in a file, and those of others that apply to our devices behind them.
struct Found {
    ours: Vec<Block>,
    later: Option<usize>,
}

impl Found {
    fn look(site: &Site<'_>) -> Self {
        let mut found = Self { ours: Vec::new(), later: None };
        for block in site.tree.effective(site.dialect) {
            match block.kin {
                Kin::Ours => {
                    found.ours.push(*block);
                    found.later = None;
                }
                Kin::Applies => found.later = Some(block.open.number()),
                Kin::Other => {}
            }
        }
        found
    }

    /// The line of the first `all_devs` that takes an entry of ours away from its devices.
    fn for_all_devices(&self, site: &Site<'_>) -> Option<usize> {
        let mut ours = self.ours.iter().filter(|_| site.dialect == Dialect::V049);
        ours.find_map(|block| Device::read(site.file, site.dialect, block).into_entry(block).all_devs())
    }

    fn ensured(&self, site: &Site<'_>, stanza: Stanza, harmful: bool) -> Edit {
        let mut splices: Vec<Splice> = Vec::new();
        let mut notes = Vec::new();
        match self.ours.split_last() {
            None => {
                let (splice, said) = site.insert(stanza);
                splices.push(splice);
                notes.extend(said);
            }
            Some((counting, others)) => {
                for other in others {
                    if harmful {
                        splices.extend(mend::without_getuid(&Device::read(site.file, site.dialect, other)));
                    }
                    let note = Text::new("multipath-entry-twice").with("first", other.open.number());
                    notes.push(note.with("line", counting.open.number()));
                }
                let (mended, said) = site.mend(counting, stanza, harmful);
                splices.extend(mended);
                notes.extend(said);
                if let Some(line) = self.later {
                    let note = Text::new("multipath-later-entry-applies").with("line", line);
                    notes.push(note.with("ours", counting.open.number()));
                }
            }
        }
        if let Some(line) = site.tree.outside {
            notes.push(Text::new("multipath-device-outside").with("line", line));
        }
        Edit { splices, notes }
    }
}

#[cfg(test)]
mod tests;
