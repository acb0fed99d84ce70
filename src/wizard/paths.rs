//! Completion of a path on the server: what is typed grows by what all entries of the folder that begin so have in
//! common; where there are several, they are shown.

use crate::base::Text;
use crate::core::answers::host_path;
use crate::core::guide::AskKind;
use crate::core::runner::Cmd;
use crate::host::{Entry, HostPath, Kind};

use super::fields;
use super::flow::{Flow, Want};
use super::page::{Candidate, FieldId, Level};

/// No page shows more.
const SHOWN: usize = 200;

/// A path that is being completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Completing {
    field: FieldId,
    /// What was typed up to the last separator, that one included.
    folder: String,
    /// What was typed after it.
    begins: String,
    /// What separates parts there.
    separator: char,
    /// Letters of either case are the same there.
    any_case: bool,
}

impl Completing {
    /// Takes a typed path apart; `windows`: names differ by more than case, and `\` separates them.
    fn new(field: FieldId, typed: &str) -> Self {
        let windows = typed.contains('\\') || typed.as_bytes().get(1) == Some(&b':');
        let separator = if typed.contains('\\') { '\\' } else { '/' };
        let at = typed.rfind(|c| c == '/' || (windows && c == '\\')).map_or(0, |at| at + 1);
        let (folder, begins) = typed.split_at(at);
        Self { field, folder: folder.into(), begins: begins.into(), separator, any_case: windows }
    }

    fn fits(&self, name: &str) -> bool {
        same(self.any_case, name, &self.begins) == self.begins.chars().count()
    }

    /// The entries that what was typed can go on with, by name. A name that is no text cannot be typed here.
    fn candidates(&self, entries: Vec<Entry>) -> Vec<(String, Candidate)> {
        let mut fit: Vec<(String, Candidate)> = entries
            .into_iter()
            .filter_map(|entry| {
                let name = entry.name.utf8().filter(|name| self.fits(name))?.to_owned();
                Some((name, Candidate { name: entry.name, folder: entry.kind == Kind::Folder }))
            })
            .collect();
        fit.sort_by(|(one, _), (other, _)| one.cmp(other));
        fit
    }

    /// What was typed, with what all these names have in common.
    fn grown(&self, fit: &[(String, Candidate)]) -> String {
        let Some((first, candidate)) = fit.first() else { return format!("{}{}", self.folder, self.begins) };
        let common = fit.iter().map(|(name, _)| same(self.any_case, first, name)).min().unwrap_or_default();
        let mut grown = self.folder.clone();
        grown.extend(first.chars().take(common));
        if fit.len() == 1 && candidate.folder {
            grown.push(self.separator);
        }
        grown
    }
}

/// How many characters two names have in common from their beginning.
fn same(any_case: bool, one: &str, other: &str) -> usize {
    let equal = |a: char, b: char| a == b || (any_case && a.to_lowercase().eq(b.to_lowercase()));
    one.chars().zip(other.chars()).take_while(|(a, b)| equal(*a, *b)).count()
}

/// The admin wants the path in this field completed.
pub(super) fn complete(flow: &mut Flow, field: &FieldId) -> Vec<Cmd> {
    let ask = fields::asks(flow).into_iter().find(|ask| ask.id == field.0);
    let Some(ask) = ask.filter(|ask| matches!(ask.kind, AskKind::Path)) else { return Vec::new() };
    let typed = match flow.drafts.get(field) {
        Some((typed, _)) => typed.clone(),
        None => (ask.get)(&flow.setup.answers),
    };
    flow.candidates = None;
    let completing = Completing::new(field.clone(), &typed);
    let Ok(folder) = host_path(&completing.folder) else {
        flow.notice = Some((Level::Info, Text::new("path-begin")));
        return Vec::new();
    };
    flow.notice = None;
    flow.completing = Some(completing);
    vec![Cmd::List(flow.want(Want::List), trimmed(&folder))]
}

/// The folder without the separator at its end, but for the top of a tree or a drive.
fn trimmed(folder: &HostPath) -> HostPath {
    match folder.bytes() {
        [rest @ .., b'/'] if !rest.is_empty() && !rest.ends_with(b":") => rest.to_vec().into(),
        _ => folder.clone(),
    }
}

/// The folder was listed.
pub(super) fn listed(flow: &mut Flow, folder: &HostPath, entries: Option<Vec<Entry>>) {
    let Some(completing) = flow.completing.take() else { return };
    let typed = format!("{}{}", completing.folder, completing.begins);
    let now = fields::fields(flow).into_iter().find(|field| field.id == completing.field);
    // Something else was typed meanwhile: that counts.
    if now.is_none_or(|field| field.value != typed) {
        return;
    }
    let Some(entries) = entries else {
        flow.notice = Some((Level::Warning, Text::new("path-no-folder").with("path", folder)));
        return;
    };
    let fit = completing.candidates(entries);
    if fit.is_empty() {
        flow.notice = Some((Level::Info, Text::new("path-no-entry").with("path", folder)));
        return;
    }
    let grown = completing.grown(&fit);
    if grown != typed {
        fields::input(flow, &completing.field, grown);
    }
    if fit.len() > 1 {
        if fit.len() > SHOWN {
            let text = Text::new("path-many").with("shown", SHOWN).with("found", fit.len());
            flow.notice = Some((Level::Info, text));
        }
        let shown = fit.into_iter().take(SHOWN).map(|(_, candidate)| candidate).collect();
        flow.candidates = Some((completing.field, shown));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grown(typed: &str, names: &[(&str, Kind)]) -> (String, usize) {
        let completing = Completing::new(FieldId("x".into()), typed);
        let entries = names.iter().map(|(name, kind)| Entry { name: (*name).into(), kind: *kind }).collect();
        let fit = completing.candidates(entries);
        (completing.grown(&fit), fit.len())
    }

    #[test]
    fn what_is_typed_grows_by_what_is_common() {
        let (file, folder) = (Kind::File, Kind::Folder);
        let names =
            [("adapter-1.exe", file), ("adapter-2.exe", file), ("Adapter.old", file), ("tmp", folder)];
        assert_eq!(grown("/srv/a", &names), ("/srv/adapter-".into(), 2));
        assert_eq!(grown("/srv/adapter-1", &names), ("/srv/adapter-1.exe".into(), 1));
        assert_eq!(grown("/srv/t", &names), ("/srv/tmp/".into(), 1));
        assert_eq!(grown("/srv/", &names), ("/srv/".into(), 4));
        assert_eq!(grown("/srv/x", &names), ("/srv/x".into(), 0));
        assert_eq!(grown("/한", &[("한글", folder)]), ("/한글/".into(), 1));
    }

    #[test]
    fn on_windows_case_and_separator_are_windows_own() {
        let names =
            [("Program Files", Kind::Folder), ("PROGRAM Files (x86)", Kind::Folder), ("é", Kind::File)];
        assert_eq!(grown("C:\\prog", &names), ("C:\\PROGRAM Files".into(), 2));
        assert_eq!(grown("C:\\program files (", &names), ("C:\\PROGRAM Files (x86)\\".into(), 1));
        assert_eq!(grown("c:/PROGRAM FILES (", &names), ("c:/PROGRAM Files (x86)/".into(), 1));
        assert_eq!(grown("C:\\É", &names), ("C:\\é".into(), 1));
        assert_eq!(trimmed(&"C:/".into()), "C:/".into());
        assert_eq!(trimmed(&"C:/a/".into()), "C:/a".into());
        assert_eq!(trimmed(&"/".into()), "/".into());
    }
}
