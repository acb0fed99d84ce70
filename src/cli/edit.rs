//! `edit multipath` and `edit scsi-ids`: filters from bytes to bytes. They write no file.

use std::io;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::base::{Arg, Text, Untrusted};
use crate::core::release::{Release, TODAY};
use crate::core::steps::multipath::in_the_way;
use crate::edit::diff::Diff;
use crate::edit::multipath::{Dialect, Stanza, ensure};
use crate::edit::scsi_ids::{self, Wish};
use crate::edit::{Edit, Refusal};

use super::Desk;
use super::fail::{DONE, Fail};
use super::file::{limited, raw, regular};
use super::show;
use super::site::answers;

/// Lines around a change in a printed diff.
pub const CONTEXT: usize = 3;

/// Reads the file (or stdin), writes it edited to stdout, or its diff with `--diff`, or both as an object with
/// `--json`.
///
/// # Errors
/// What keeps the file from being read, and what libmultipath would misread in it.
pub fn multipath(desk: &Desk<'_>, file: Option<&Path>) -> Result<u8, Fail> {
    let (release, dialects, stanza) = rules(desk)?;
    let (name, original) = input(file, "edit multipath")?;
    if is_xml(&original) {
        return Err(Fail::refused(Text::new("edit-is-xml")).at(&name, None));
    }
    let edit = ensure(&original, dialects, stanza).map_err(|refusal| refused(refusal, &name))?;
    let mut told = in_the_way(&name, &original, &release, dialects, stanza);
    // The editor's own note of an entry behind ours says the same of the same line.
    told.retain(|why| {
        let same =
            |note: &Text| note.id == "multipath-later-entry-applies" && note.arg("line") == why.arg("line");
        why.id != "entry-overridden" || !edit.notes.iter().any(same)
    });
    told.extend(edit.notes.iter().cloned());
    write(desk, &name, &original, &edit, &told, || Diff::of(&original, &edit, CONTEXT));
    Ok(DONE)
}

/// Reads `StorageLink`'s XML (or stdin), writes it edited to stdout, or its diff with `--diff`. Where each value of the
/// entry came from is told on stderr.
///
/// # Errors
/// What keeps the file or the block from being read, and what cannot be told from the file.
pub fn scsi_ids(desk: &Desk<'_>, file: Option<&Path>) -> Result<u8, Fail> {
    let (name, original) = input(file, "edit scsi-ids")?;
    let (wish, block) = wish(desk)?;
    let done = scsi_ids::ensure(&original, &wish).map_err(|refusal| {
        let multipath = !is_xml(&original) && original.contains(&b'{');
        match block {
            _ if multipath => refused(Refusal { what: Text::new("edit-is-multipath"), ..refusal }, &name),
            Some(block) if refusal.what.id.starts_with("xml-block-") => {
                let line = number(refusal.what.arg("line"));
                Fail::refused(refusal.what).at(&block, line)
            }
            _ => refused(refusal, &name),
        }
    })?;
    for why in done.edit.splices.iter().map(|splice| &splice.why) {
        desk.note(why);
    }
    for field in &done.fields {
        desk.note(&field.said());
    }
    let diff = || done.diff(&original, CONTEXT);
    write(desk, &name, &original, &done.edit, &done.edit.notes, diff);
    Ok(DONE)
}

/// The entry that is wanted: the guide's, unless the answer file or the options say otherwise; with the name of its block's file.
fn wish(desk: &Desk<'_>) -> Result<(Wish, Option<Untrusted>), Fail> {
    let answers = answers(desk)?;
    // What was typed is a path of this machine, whatever its bytes.
    let typed = desk.options.block.as_deref();
    let path = typed.or(answers.adapter.block.as_deref().map(Path::new));
    let block = match path {
        Some(path) => Some(Arc::new(regular(path, &raw(path))?)),
        None => None,
    };
    let wish = answers.wish(block).map_err(Fail::refused)?;
    Ok((wish, path.map(raw)))
}

/// A line that a message names.
fn number(line: Option<&Arg>) -> Option<usize> {
    match line {
        Some(Arg::Num(line)) => usize::try_from(*line).ok(),
        _ => None,
    }
}

/// True for what begins as XML does, in whatever encoding: the other editor's file, taken for this one's.
fn is_xml(bytes: &[u8]) -> bool {
    let mut letters =
        bytes.iter().filter(|byte| byte.is_ascii() && !byte.is_ascii_whitespace() && **byte != 0);
    letters.next() == Some(&b'<')
}

fn input(file: Option<&Path>, editor: &str) -> Result<(Untrusted, Vec<u8>), Fail> {
    let name = file.map_or_else(|| Untrusted::from("-"), raw);
    // What is no file can be read all the same, the other way round.
    let other_way = |mut fail: Fail| {
        if let Some((_, hint)) = fail.text.args.iter_mut().find(|(key, _)| key == "instead") {
            let command = format!("quantalink {editor} -");
            *hint = Text::new("input-special-stdin").with("command", command).into();
        }
        fail
    };
    let bytes = match file {
        Some(path) => regular(path, &name).map_err(other_way)?,
        None => limited(io::stdin().lock(), &name)?,
    };
    Ok((name, bytes))
}

/// `assets/schema/edit.json`.
#[derive(Serialize)]
struct Edited {
    schema: u32,
    path: String,
    changed: bool,
    /// None where it is not UTF-8, which JSON cannot hold byte for byte.
    content: Option<String>,
    /// Empty where nothing is changed.
    diff: String,
}

fn write(
    desk: &Desk<'_>,
    name: &Untrusted,
    original: &[u8],
    edit: &Edit,
    told: &[Text],
    diff: impl Fn() -> Diff,
) {
    for note in told {
        desk.note(note);
    }
    if edit.is_empty() {
        // What was told may well be that not all is right.
        let id = if told.is_empty() { "edit-nothing" } else { "edit-unchanged" };
        desk.note(&Text::new(id).with("path", name));
    }
    if desk.options.json {
        let shown = name.shown();
        desk.out.object(&Edited {
            schema: 1,
            changed: !edit.is_empty(),
            content: String::from_utf8(edit.bytes(original)).ok(),
            diff: if edit.is_empty() { String::new() } else { diff().unified(&shown, &shown) },
            path: shown,
        });
    } else if !desk.options.diff {
        edit.pieces(original).for_each(|piece| desk.out.bytes(piece));
    } else if !edit.is_empty() {
        let shown = name.shown();
        show::diff(desk, &diff().unified(&shown, &shown));
    }
}

/// Whose rules and which stanza: of the release that was named, else of today's.
fn rules(desk: &Desk<'_>) -> Result<(Release, &'static [Dialect], Stanza), Fail> {
    let choice = answers(desk)?.multipath.stanza;
    let Some(name) = &desk.options.release else {
        let today = Release::parse("8.3").unwrap_or_else(Release::unknown);
        let stanza = today.stanza(choice).map_err(Fail::refused)?;
        return Ok((today, TODAY, stanza));
    };
    let release = Release::parse(name)
        .ok_or_else(|| Fail::usage(Text::new("release-unknown-name").with("release", name.as_str())))?;
    let stanza = release.stanza(choice).map_err(Fail::refused)?;
    let dialects = release.dialects(None);
    Ok((release, dialects, stanza))
}

fn refused(refusal: Refusal, name: &Untrusted) -> Fail {
    Fail::refused(refusal.what).at(name, refusal.line)
}
