//! `edit multipath`: a filter from bytes to bytes. It writes no file.

use std::io;
use std::path::Path;

use crate::base::{Text, Untrusted};
use crate::core::answers::StanzaChoice;
use crate::core::release::{Release, TODAY};
use crate::edit::diff::Diff;
use crate::edit::multipath::{Dialect, Stanza, ensure};
use crate::edit::{Edit, Refusal};

use super::Desk;
use super::fail::{DONE, Fail};
use super::file::{limited, raw, regular};
use super::show;

/// Lines around a change in a printed diff.
pub const CONTEXT: usize = 3;

/// Reads the file (or stdin), writes it edited to stdout, or its diff with `--diff`.
///
/// # Errors
/// What keeps the file from being read, and what libmultipath would misread in it.
pub fn multipath(desk: &Desk<'_>, file: Option<&Path>) -> Result<u8, Fail> {
    let (dialects, stanza) = rules(desk)?;
    let name = file.map_or_else(|| Untrusted::from("-"), raw);
    let original = match file {
        Some(path) => regular(path, &name)?,
        None => limited(io::stdin().lock(), &name)?,
    };
    let edit = ensure(&original, dialects, stanza).map_err(|refusal| refused(refusal, &name))?;
    for note in &edit.notes {
        desk.note(note);
    }
    if edit.is_empty() {
        desk.note(&Text::new("edit-nothing").with("path", &name));
    }
    write(desk, &name, &original, &edit);
    Ok(DONE)
}

fn write(desk: &Desk<'_>, name: &Untrusted, original: &[u8], edit: &Edit) {
    if !desk.options.diff {
        desk.out.bytes(&edit.bytes(original));
    } else if !edit.is_empty() {
        let shown = name.shown();
        show::diff(desk, &Diff::of(original, edit, CONTEXT).unified(&shown, &shown));
    }
}

/// Whose rules and which stanza: of the release that was named, else of today's.
fn rules(desk: &Desk<'_>) -> Result<(&'static [Dialect], Stanza), Fail> {
    let choice = desk.options.stanza.unwrap_or(StanzaChoice::Auto);
    let Some(name) = &desk.options.release else {
        let today = Release::parse("8.3").unwrap_or_else(Release::unknown);
        return Ok((TODAY, today.stanza(choice).map_err(Fail::refused)?));
    };
    let release = Release::parse(name)
        .ok_or_else(|| Fail::usage(Text::new("release-unknown-name").with("release", name.as_str())))?;
    Ok((release.dialects(None), release.stanza(choice).map_err(Fail::refused)?))
}

fn refused(refusal: Refusal, name: &Untrusted) -> Fail {
    Fail::refused(refusal.what).at(name, refusal.line)
}
