//! A folder of this machine taken for another one, a practice host: its paths begin with `/`, nothing is executed on it, and
//! symbolic links are known by a table, since making one needs a right on Windows that few have.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::path::from_system;
use super::{LocalWindows, lock};
use crate::base::Untrusted;
use crate::host::says::{MOST_LINKS, executes_nothing, refused};
use crate::host::{
    Cx, Entry, File, Found, Host, HostError, HostId, HostPath, Kind, Link, Lock, Machine, Meta, Output,
    Program, Receipt, Remove, Replace, Snapshot,
};

/// Such a folder.
#[derive(Debug)]
pub struct WindowsTree {
    id: HostId,
    files: LocalWindows,
    /// The folder, as the file system names it.
    top: HostPath,
    /// What carries the lock: beside the folder, so that nothing foreign stands in it.
    lock: PathBuf,
    /// Where each link stands and what it points to.
    links: Vec<(HostPath, HostPath)>,
}

impl WindowsTree {
    /// The tree in this folder, with these links: where each stands, and the whole path that it points to.
    ///
    /// # Errors
    /// Refused (`root-not-a-folder`): it is not there, or no folder.
    pub fn new(id: HostId, folder: &Path, links: Vec<(HostPath, HostPath)>) -> Result<Self, HostError> {
        let shown = || HostPath::from(folder.to_string_lossy().replace('\\', "/").as_str());
        let nothing = || refused("root-not-a-folder", &shown());
        let top = folder.canonicalize().ok().filter(|top| top.is_dir()).ok_or_else(nothing)?;
        let top = from_system(&top).ok_or_else(nothing)?;
        let files = LocalWindows::new(id.clone());
        Ok(Self { id, files, top, lock: folder.with_extension("lock"), links })
    }

    /// A path of the tree as one of this machine.
    fn inside(&self, path: &HostPath) -> HostPath {
        let rest = path.bytes().strip_prefix(b"/").unwrap_or(path.bytes());
        if rest.is_empty() { self.top.clone() } else { self.top.join(rest) }
    }

    /// A path of this machine as one of the tree.
    fn outside(&self, path: &HostPath) -> HostPath {
        match path.bytes().strip_prefix(self.top.bytes()) {
            Some([]) => HostPath::from("/"),
            Some(rest) => HostPath::from(rest.to_vec()),
            None => path.clone(),
        }
    }

    /// Follows the links of the table.
    fn followed(&self, asked: &HostPath) -> Result<(HostPath, Vec<Link>), HostError> {
        let (mut path, mut links) = (asked.clone(), Vec::new());
        while let Some((at, to)) = self.links.iter().find(|(at, _)| *at == path) {
            if links.len() == MOST_LINKS {
                return Err(refused("link-loop", asked));
            }
            links.push(Link { at: at.clone(), to: to.raw().clone() });
            path = to.clone();
        }
        Ok((path, links))
    }
}

/// As the machine that the tree is taken for would tell it: its files have a mode and an owner, no attributes of Windows.
fn plain(meta: &Meta) -> Meta {
    Meta { xattrs: Vec::new(), ..meta.clone() }
}

impl Host for WindowsTree {
    fn id(&self) -> HostId {
        self.id.clone()
    }

    fn executes(&self) -> bool {
        false
    }

    fn read(&self, asked: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        let (path, links) = self.followed(asked)?;
        let seen = self.files.read(&self.inside(&path), max, cx)?;
        let found = match seen.found {
            Found::File(file) => Found::File(Arc::new(File { meta: plain(&file.meta), ..(*file).clone() })),
            other => other,
        };
        Ok(Snapshot { asked: asked.clone(), path: self.outside(&seen.path), links, found })
    }

    fn same_filesystem(&self, _: &HostPath, _: &HostPath, _: &Cx<'_>) -> Result<Option<bool>, HostError> {
        Ok(Some(true))
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        let Some(mut entries) = self.files.list(&self.inside(path), cx)? else { return Ok(None) };
        let here = self.links.iter().filter(|(at, _)| at.parent() == *path);
        entries.extend(here.map(|(at, _)| Entry { name: Untrusted::from(at.name()), kind: Kind::Link }));
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Some(entries))
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        let (path, stage) = (self.inside(&replace.path), self.inside(&replace.stage));
        // Nobody else is at work in it, and so there is nobody to be shut out.
        let done = self.files.replace(&Replace { path, stage, under: None, ..replace.clone() }, cx)?;
        let made_folders = done.made_folders.iter().map(|folder| self.outside(folder)).collect();
        Ok(Receipt { meta: plain(&done.meta), made_folders, ..done })
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        let folders_if_empty = remove.folders_if_empty.iter().map(|folder| self.inside(folder)).collect();
        let path = self.inside(&remove.path);
        self.files.remove(&Remove { path, folders_if_empty, ..remove.clone() }, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        let folders: Vec<HostPath> = folders.iter().map(|folder| self.inside(folder)).collect();
        self.files.remove_folders(&folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.files.tidy(&self.inside(stage), cx)
    }

    fn run(&self, _: &Program, _: &Cx<'_>) -> Result<Output, HostError> {
        Err(executes_nothing())
    }

    /// It runs no kernel and no daemon; memory and free space are those of the machine that looks.
    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        if !daemons.is_empty() {
            return Err(executes_nothing());
        }
        let paths: Vec<HostPath> = paths.iter().map(|path| self.inside(path)).collect();
        let machine = self.files.machine(&paths, &[], cx)?;
        Ok(Machine { system: Untrusted::default(), kernel: Untrusted::default(), ..machine })
    }

    fn lock(&self, _: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        lock::at(&self.lock)
    }
}
