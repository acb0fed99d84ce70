//! Agreement of several dialects, and the reading back of every edit.

use super::entry::{Device, Kin};
use super::insert::Site;
use super::tree::{self, Block, Tree};
use super::{Dialect, Found, Wanted, planned, refuse};
use crate::base::{Text, same_bytes};
use crate::edit::{Edit, Refusal};

/// The edit that all dialects come to, and the file as each of them reads it.
///
/// # Errors
/// The refusal of the first dialect that has one; that they disagree; that there is none.
pub(super) fn agreed(
    file: &[u8],
    dialects: &[Dialect],
    wanted: Wanted,
) -> Result<(Edit, Vec<Tree>), Refusal> {
    let mut agreed: Option<(Edit, Dialect)> = None;
    let mut trees: Vec<Tree> = Vec::with_capacity(dialects.len());
    for (&dialect, read) in dialects.iter().zip(tree::read(file, dialects)) {
        let tree = read?;
        let site = Site { file, dialect, tree: &tree };
        let edit = planned(&site, wanted)?;
        if let (Some((first, reader)), Some(read)) = (&mut agreed, trees.first()) {
            let other = Site { file, dialect: *reader, tree: read };
            if let Some(line) = differs(&other, &site) {
                return Err(refuse("multipath-dialects-disagree", line));
            }
            if first.splices != edit.splices {
                return Err(refuse("multipath-dialects-disagree", splice_line(file, first, &edit)));
            }
            for note in edit.notes {
                if !first.notes.contains(&note) {
                    first.notes.push(note);
                }
            }
        } else {
            agreed = Some((edit, dialect));
        }
        trees.push(tree);
    }
    let none = || Refusal::new(Text::new("multipath-no-dialect"));
    agreed.map(|(edit, _)| (edit, trees)).ok_or_else(none)
}

/// The line of the first entry that two dialects read differently.
fn differs(one: &Site<'_>, two: &Site<'_>) -> Option<usize> {
    let (ours, theirs) = (one.tree.effective(one.dialect), two.tree.effective(two.dialect));
    for (a, b) in ours.iter().zip(theirs) {
        // What every dialect reads alike need not be read again.
        if a.alike && b.alike && a.open == b.open && a.close == b.close {
            continue;
        }
        let (read_a, read_b) =
            (Device::read(one.file, one.dialect, a), Device::read(two.file, two.dialect, b));
        if !read_a.said().eq(read_b.said()) {
            let pair = read_a.items.iter().zip(&read_b.items).find(|(a, b)| a.setting != b.setting);
            return Some(pair.map_or(a.open.number(), |(item, _)| item.setting.line));
        }
    }
    let longer = if ours.len() > theirs.len() { ours } else { theirs };
    longer.get(ours.len().min(theirs.len())).map(|block| block.open.number())
}

fn splice_line(file: &[u8], one: &Edit, two: &Edit) -> usize {
    let starts = |edit: &Edit| edit.splices.iter().map(|splice| splice.at.start).collect::<Vec<_>>();
    let (one, two) = (starts(one), starts(two));
    let apart = one.iter().zip(&two).find(|(a, b)| a != b).map(|(a, b)| *a.min(b));
    let at = apart.or_else(|| one.first().copied()).or_else(|| two.first().copied()).unwrap_or(0);
    super::lex::Lines::from(file, 0, 1).take_while(|line| line.start <= at).count().max(1)
}

/// Reads the edited file back: the entry of ours as it was meant, every other entry as it was, and nothing left to do.
///
/// # Errors
/// `edit-self-check`, where that is not so: a defect of this program, found before it wrote a byte.
pub(super) fn ensured(
    file: &[u8],
    edit: &Edit,
    dialects: &[Dialect],
    trees: &[Tree],
    wanted: Wanted,
) -> Result<(), Refusal> {
    if edit.is_empty() {
        return Ok(());
    }
    let failed = || Refusal::new(Text::new("edit-self-check"));
    let ordered = edit.splices.windows(2).all(|pair| match pair {
        [one, two] => one.at.start <= one.at.end && one.at.end <= two.at.start,
        _ => true,
    });
    if !ordered || edit.splices.last().is_some_and(|last| last.at.end > file.len()) {
        return Err(failed());
    }
    let bytes = edit.bytes(file);
    for ((&dialect, old), new) in dialects.iter().zip(trees).zip(tree::read(&bytes, dialects)) {
        let new = new.map_err(|_| failed())?;
        let before = Site { file, dialect, tree: old };
        let after = Site { file: &bytes, dialect, tree: &new };
        let again = planned(&after, wanted).map_err(|_| failed())?;
        let grown = match wanted {
            Wanted::Stanza { .. } => Found::look(&before).ours.len().max(1),
            Wanted::NoGetuid => Found::look(&before).ours.len(),
            Wanted::Nothing => 0,
        };
        let counted = Found::look(&after).ours.len() == grown;
        if !again.is_empty() || !counted || !same_others(&before, &after) {
            return Err(failed());
        }
    }
    Ok(())
}

/// True where the entries that are not ours say the same, in the same order.
fn same_others(before: &Site<'_>, after: &Site<'_>) -> bool {
    let (mut old, mut new) = (others(before), others(after));
    loop {
        match (old.next(), new.next()) {
            (None, None) => return true,
            (Some(one), Some(two)) if same(before, one, after, two) => {}
            _ => return false,
        }
    }
}

fn others<'t>(site: &Site<'t>) -> impl Iterator<Item = &'t Block> {
    site.tree.effective(site.dialect).iter().filter(|block| block.kin != Kin::Ours)
}

/// True where two entries say the same: the same bytes do.
fn same(before: &Site<'_>, one: &Block, after: &Site<'_>, two: &Block) -> bool {
    if same_bytes(one.bytes(before.file), two.bytes(after.file)) {
        return true;
    }
    let read = |site: &Site<'_>, block| Device::read(site.file, site.dialect, block);
    let (one, two) = (read(before, one), read(after, two));
    one.said().eq(two.said())
}
