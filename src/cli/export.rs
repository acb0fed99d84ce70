//! `export ansible` and `export sh`: the plan as files in a folder that is made whole or not at all.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;
use tempfile::TempDir;

use crate::base::{Text, Untrusted};
use crate::core::answers::Section;
use crate::core::facts::Facts;
use crate::core::plan::{Plan, plan as make_plan};
use crate::core::report;
use crate::export::{self, Content, OutFile, Source};
use crate::i18n::{Catalogue, Lang};

use super::Desk;
use super::fail::{DONE, Fail, REFUSED};
use super::file::{raw, unread};
use super::show;
use super::site::{self, Hosts};
use super::watch::Watch;
use super::work;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A role and a playbook.
    Ansible,
    /// A script per node.
    Sh,
}

/// `assets/schema/export.json`.
#[derive(Serialize)]
struct Written {
    schema: u32,
    dir: String,
    files: Vec<String>,
}

/// Writes the plan of the section multipath into `dir`, which must be absent or empty.
///
/// # Errors
/// No node could be looked at; the folder is in use or cannot be written; a name that could act in what is written.
pub fn write(desk: &Desk<'_>, form: Form, dir: &Path) -> Result<u8, Fail> {
    let place = Place::of(dir)?;
    let watch = Watch::new();
    let hosts = nodes(site::hosts(desk, false, Some(&watch))?)?;
    let facts = work::looked(desk, &hosts, &watch)?;
    let plan = make_plan(&facts, &hosts.answers);
    if plan.refused() {
        return Ok(refused(desk, &plan));
    }
    let files = files(desk, form, &facts, &plan)?;
    if files.is_empty() {
        desk.note(&Text::new("export-nothing-due"));
    } else {
        place.write(&files)?;
    }
    if desk.out.json_wanted() {
        let files = files.into_iter().map(|file| file.path).collect();
        desk.out.object(&Written { schema: 1, dir: dir.to_string_lossy().into_owned(), files });
    } else {
        for file in &files {
            desk.out.line(&raw(&dir.join(&file.path)).shown());
        }
    }
    Ok(DONE)
}

/// The nodes alone: a server's steps need this program, its gateway and its installer.
fn nodes(mut hosts: Hosts) -> Result<Hosts, Fail> {
    let wanted = hosts.answers.wants(Section::Multipath);
    if !wanted || hosts.site.nodes.is_empty() {
        return Err(Fail::refused(Text::new("export-needs-node")));
    }
    hosts.site.server = None;
    hosts.answers.sections = vec![Section::Multipath];
    // What is exported runs without a guard.
    if hosts.answers.multipath.confirm_within.is_some() {
        return Err(Fail::refused(Text::new("export-without-guard")));
    }
    hosts.unfit.clear();
    Ok(hosts)
}

fn refused(desk: &Desk<'_>, plan: &Plan) -> u8 {
    if desk.out.json_wanted() {
        desk.out.object(&report::plan_json(plan, &[], &|text| desk.say(text)));
    } else {
        show::plan(desk, plan, &[]);
    }
    desk.note(&Text::new("export-refused"));
    REFUSED
}

fn files(desk: &Desk<'_>, form: Form, facts: &Facts, plan: &Plan) -> Result<Vec<OutFile>, Fail> {
    // What is written is for change boards and for machines of many people: in English, whoever writes it.
    let english = Catalogue::new(Lang::En);
    let root = match &desk.options.root {
        Some(root) => Some(fs::canonicalize(root).map_err(|error| unread(&error, &raw(root)))?),
        None => None,
    };
    let root = root.as_ref().map(|root| root.to_string_lossy());
    let say = |text: &Text| english.say(text);
    let source = Source { facts, plan, root: root.as_deref(), version: env!("CARGO_PKG_VERSION"), say: &say };
    Ok(match form {
        Form::Sh => export::sh(&source),
        Form::Ansible => {
            let mut files = export::ansible(&source).map_err(Fail::refused)?;
            if cfg!(windows) {
                files.retain(|file| file.content != Content::Program);
                desk.note(&Text::new("export-program-windows"));
            } else if !is_static(&program()?).unwrap_or(true) {
                desk.note(&Text::new("export-program-dynamic"));
            }
            files
        }
    })
}

/// This very program.
fn program() -> Result<PathBuf, Fail> {
    std::env::current_exe().map_err(|error| unread(&error, &Untrusted::from("quantalink")))
}

/// Whether a 64-bit ELF program runs without the libraries of the machine: none of its program headers names a loader
/// (`PT_INTERP`, elf(5)).
fn is_static(program: &Path) -> Option<bool> {
    use io::Read as _;
    let mut head = Vec::new();
    File::open(program).ok()?.take(4096).read_to_end(&mut head).ok()?;
    let number = |at: usize, size: usize| {
        let bytes = head.get(at..at.checked_add(size)?)?;
        bytes
            .iter()
            .rev()
            .try_fold(0_usize, |all, byte| all.checked_mul(256)?.checked_add(usize::from(*byte)))
    };
    if head.get(..6)? != b"\x7fELF\x02\x01" {
        return None;
    }
    let (from, size, count) = (number(32, 8)?, number(54, 2)?, number(56, 2)?);
    let mut kinds = (0..count).map(|at| number(from.checked_add(at.checked_mul(size)?)?, 4));
    kinds.try_fold(true, |alone, kind| Some(alone && kind? != 3))
}

/// Where the folder is to stand.
struct Place {
    /// As it was typed.
    name: Untrusted,
    /// After all links.
    real: PathBuf,
    /// The folder above it.
    above: PathBuf,
}

impl Place {
    /// A folder that is empty, or one that is not there in a folder that is.
    fn of(dir: &Path) -> Result<Self, Fail> {
        let name = raw(dir);
        let refused = |id| Fail::refused(Text::of(String::from(id))).at(&name, None);
        let fails = |error: &io::Error| unread(error, &name);
        let real = match fs::symlink_metadata(dir) {
            Ok(_) => {
                let real = fs::canonicalize(dir).map_err(|error| fails(&error))?;
                let mut inside = fs::read_dir(&real).map_err(|error| match error.kind() {
                    io::ErrorKind::NotADirectory => refused("export-not-a-folder"),
                    _ => fails(&error),
                })?;
                if inside.next().is_some() {
                    return Err(refused("export-folder-in-use"));
                }
                real
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let absolute = std::path::absolute(dir).map_err(|error| fails(&error))?;
                let above = absolute.parent().and_then(|above| fs::canonicalize(above).ok());
                match (above.filter(|above| above.is_dir()), absolute.file_name()) {
                    (Some(above), Some(last)) => above.join(last),
                    _ => return Err(refused("export-folder-above-missing")),
                }
            }
            Err(error) => return Err(fails(&error)),
        };
        // It is replaced: who stands in it would stand in a folder that is gone.
        if std::env::current_dir().is_ok_and(|here| here == real) {
            return Err(refused("export-folder-current"));
        }
        let above = real.parent().map(Path::to_path_buf).ok_or_else(|| refused("export-folder-in-use"))?;
        Ok(Self { name, real, above })
    }

    /// Writes all of it beside, and moves it to its place in one step, over nothing but an empty folder.
    fn write(&self, files: &[OutFile]) -> Result<(), Fail> {
        self.written(files).map_err(|error| {
            let text = Text::new("export-not-written").with("detail", error.to_string());
            Fail::machine(text).at(&self.name, None)
        })
    }

    fn written(&self, files: &[OutFile]) -> io::Result<()> {
        let beside = TempDir::with_prefix_in(".quantalink-export-", &self.above)?;
        let whole = beside.path().join("whole");
        folder(&whole)?;
        for file in files {
            let path = whole.join(&file.path);
            if let Some(above) = path.parent() {
                folder(above)?;
            }
            let mut to = new_file(&path, file.executable)?;
            match &file.content {
                Content::Bytes(bytes) => to.write_all(bytes)?,
                Content::Program => {
                    io::copy(&mut File::open(std::env::current_exe()?)?, &mut to)?;
                }
            }
            to.sync_all()?;
        }
        #[cfg(unix)]
        like(&self.real, &whole)?;
        #[cfg(windows)]
        if self.real.exists() {
            fs::remove_dir(&self.real)?;
        }
        fs::rename(&whole, &self.real)
    }
}

/// A folder that was there keeps its owner and mode: it may be closed to others.
#[cfg(unix)]
fn like(old: &Path, new: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let Ok(was) = fs::metadata(old) else { return Ok(()) };
    let now = fs::metadata(new)?;
    if (was.uid(), was.gid()) != (now.uid(), now.gid()) {
        chown(new, Some(was.uid()), Some(was.gid()))?;
    }
    fs::set_permissions(new, was.permissions())
}

fn folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).create(path)
}

fn new_file(path: &Path, executable: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(if executable { 0o755 } else { 0o644 });
    }
    #[cfg(not(unix))]
    let _ = executable;
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A 64-bit ELF file with program headers of these kinds, as elf(5) lays them out.
    fn elf(kinds: &[u8]) -> Vec<u8> {
        let mut bytes = vec![0; 64];
        bytes[..6].copy_from_slice(b"\x7fELF\x02\x01");
        (bytes[32], bytes[54], bytes[56]) = (64, 56, u8::try_from(kinds.len()).unwrap());
        for kind in kinds {
            bytes.push(*kind);
            bytes.extend([0; 55]);
        }
        bytes
    }

    #[test]
    fn a_program_that_needs_a_loader_is_told_from_one_that_does_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("program");
        let said = |bytes: &[u8]| {
            fs::write(&path, bytes).unwrap();
            is_static(&path)
        };
        assert_eq!(said(&elf(&[1, 6, 2])), Some(true));
        assert_eq!(said(&elf(&[6, 3, 1])), Some(false));
        assert_eq!(said(&elf(&[1, 1])[..100]), None);
        assert_eq!(said(b"#!/bin/sh\n"), None);
        assert_eq!(said(b""), None);
    }
}
