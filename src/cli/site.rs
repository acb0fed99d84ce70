//! Which hosts a command works on, with which answers, and where its runs are kept.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::base::{Text, Untrusted};
use crate::core::answers::{Answers, Section};
use crate::core::facts::is_dom0;
use crate::core::report::Unfit;
use crate::core::runner::Site;
use crate::core::state::{State, StateError, StateTrouble};
use crate::host::{Cancel, Cx, Deadline, Host, HostId, SystemClock};

use super::Desk;
use super::fail::{FAILED, Fail, REFUSED};
use super::file::{raw, regular};

/// Looking at one small file.
const LOOK: Duration = Duration::from_secs(30);

/// What a command works on.
#[derive(Clone)]
pub struct Hosts {
    /// The machines.
    pub site: Site,
    /// The answers: file, then options.
    pub answers: Answers,
    /// Sections that nobody named and that fit no host here.
    pub unfit: Vec<Unfit>,
}

/// The answer file, if one is named, and the options, which beat it.
///
/// # Errors
/// The file cannot be read, or says what is not known.
pub fn answers(desk: &Desk<'_>) -> Result<Answers, Fail> {
    let mut answers = match &desk.options.answers {
        None => Answers::default(),
        Some(path) => {
            let name = raw(path);
            let bytes = regular(path, &name)?;
            let text = std::str::from_utf8(&bytes).map_err(|error| {
                let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let line = before.split(|byte| *byte == b'\n').count();
                Fail::refused(Text::new("answers-not-text").with("line", line)).at(&name, Some(line))
            })?;
            Answers::read(text, &name).map_err(|error| Fail::refused(error.text).at(&name, error.line))?
        }
    };
    let options = desk.options;
    if !options.sections.is_empty() {
        answers.sections.clone_from(&options.sections);
    }
    if let Some(stanza) = options.stanza {
        answers.multipath.stanza = stanza;
    }
    answers.multipath.activate |= options.activate;
    Ok(answers)
}

/// The hosts of a command; `always`: a plain Linux is one too (`verify`).
///
/// # Errors
/// `no-host`; a section that was named and fits none; a root that is no folder, or holds no system.
pub fn hosts(desk: &Desk<'_>, always: bool) -> Result<Hosts, Fail> {
    let answers = answers(desk)?;
    let host = local(desk)?;
    let named = answers.sections.contains(&Section::Multipath);
    if !(desk.options.root.is_some() || named || always || dom0(&*host)?) {
        return Err(match unfit(&answers).first() {
            Some(unfit) if !answers.sections.is_empty() => Fail::refused(unfit.why.clone()),
            _ => Fail::refused(Text::new("no-host")),
        });
    }
    let unfit = unfit(&answers);
    if let (Some(first), false) = (unfit.first(), answers.sections.is_empty()) {
        return Err(Fail::refused(first.why.clone()));
    }
    let root = root(desk);
    Ok(Hosts { site: Site::of(vec![host], Arc::new(SystemClock), root), answers, unfit })
}

/// The wanted sections that need a StorageLink server: this version knows none.
fn unfit(answers: &Answers) -> Vec<Unfit> {
    [Section::Adapter, Section::Verify]
        .into_iter()
        .filter(|section| answers.wants(*section))
        .map(|section| Unfit {
            section,
            why: Text::new("section-does-not-fit").with("section", section.word()),
        })
        .collect()
}

fn dom0(host: &dyn Host) -> Result<bool, Fail> {
    let cancel = Cancel::default();
    Ok(is_dom0(host, &Cx::quiet(Deadline::after(LOOK), &cancel))?)
}

#[cfg(unix)]
fn local(desk: &Desk<'_>) -> Result<Arc<dyn Host>, Fail> {
    use crate::host::local_unix::LocalUnix;
    use crate::host::{Found, HostPath, Kind};
    let root = &desk.options.root;
    let place = |fail: Fail| match root {
        Some(root) => fail.at(&raw(root), None),
        None => fail,
    };
    let host = LocalUnix::new(HostId::local(), root.clone()).map_err(|error| place(error.into()))?;
    if let Some(root) = root {
        // An empty folder is a mount that somebody forgot: all of it would look like a system without any file.
        let cancel = Cancel::default();
        let etc = host.read(&HostPath::from("/etc"), 0, &Cx::quiet(Deadline::after(LOOK), &cancel));
        if etc.map_err(|error| place(error.into()))?.found != Found::Other(Kind::Folder) {
            return Err(place(Fail::refused(Text::new("root-not-a-system").with("path", raw(root)))));
        }
    }
    Ok(Arc::new(host))
}

#[cfg(not(unix))]
fn local(_: &Desk<'_>) -> Result<Arc<dyn Host>, Fail> {
    let _ = HostId::local;
    Err(Fail::refused(Text::new("not-on-windows-yet")))
}

/// How journals name the root: its path after all links.
fn root(desk: &Desk<'_>) -> Untrusted {
    match &desk.options.root {
        None => Untrusted::from("/"),
        Some(root) => raw(&std::fs::canonicalize(root).unwrap_or_else(|_| root.clone())),
    }
}

/// The folder for runs: named, or the default.
///
/// # Errors
/// The machine names no folder, or the folder lies inside of `--root`.
pub fn state_dir(desk: &Desk<'_>) -> Result<PathBuf, Fail> {
    let dir = match &desk.options.state_dir {
        Some(dir) => std::path::absolute(dir).unwrap_or_else(|_| dir.clone()),
        None => State::default_dir().ok_or_else(|| Fail::refused(Text::new("state-no-default")))?,
    };
    outside(desk, &dir)?;
    Ok(dir)
}

/// Refuses a folder that lies inside of `--root`.
fn outside(desk: &Desk<'_>, dir: &Path) -> Result<(), Fail> {
    match &desk.options.root {
        Some(root) if inside(dir, root) => {
            let text = Text::new("state-inside-root").with("root", raw(root));
            Err(Fail::refused(text).at(&raw(dir), None))
        }
        _ => Ok(()),
    }
}

/// True where `dir`, links followed as far as it is there, lies in `root`.
fn inside(dir: &Path, root: &Path) -> bool {
    let Ok(root) = std::fs::canonicalize(root) else { return false };
    let there = dir.ancestors().find_map(|above| Some((above, std::fs::canonicalize(above).ok()?)));
    there.is_some_and(|(above, real)| {
        // What is not there yet would be made as plain folders, in which `..` leads back.
        let rest = dir.strip_prefix(above).unwrap_or(Path::new(""));
        let mut made = real;
        for part in rest.components() {
            match part {
                Component::ParentDir => {
                    made.pop();
                }
                part => made.push(part),
            }
            if made.starts_with(&root) {
                return true;
            }
        }
        made.starts_with(&root)
    })
}

/// The folder for runs, opened; with `create` made where it is absent.
///
/// # Errors
/// As for [`state_dir`]; what keeps it from being used.
pub fn state(desk: &Desk<'_>, create: bool) -> Result<State, Fail> {
    let dir = state_dir(desk)?;
    let state = State::open(&dir, create).map_err(|error| state_fail(&error))?;
    // Once more, now that nothing of it is missing: nothing is written into it if it turns out to lie there.
    outside(desk, &dir)?;
    Ok(state)
}

/// An unusable folder is a condition that is not met; a disk that fails is the machine's error.
pub fn state_fail(error: &StateError) -> Fail {
    let code = match error.kind {
        StateTrouble::NotWritable | StateTrouble::Unsafe | StateTrouble::NotFolder => REFUSED,
        StateTrouble::DiskFull
        | StateTrouble::NotFile
        | StateTrouble::JournalUnreadable(_)
        | StateTrouble::JournalNewer
        | StateTrouble::BlobMissing
        | StateTrouble::BlobDamaged
        | StateTrouble::Failed => FAILED,
    };
    Fail { code, text: error.text(), path: Some(error.path.clone()), line: None }
}
