//! The files of a fake host, in memory, with links that are followed as a kernel does.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Hash, Untrusted};
use crate::host::says::{MOST_LINKS, leads_out, refused};
use crate::host::{Entry, File, Found, HostError, HostPath, Kind, Link, Meta, Snapshot};

/// What stands at a path.
#[derive(Debug, Clone)]
pub(super) enum Node {
    File { bytes: Vec<u8>, meta: Meta, names: u64 },
    Folder,
    Link(Untrusted),
    Special(Kind),
}

impl Node {
    pub(super) const fn kind(&self) -> Kind {
        match self {
            Self::File { .. } => Kind::File,
            Self::Folder => Kind::Folder,
            Self::Link(_) => Kind::Link,
            Self::Special(kind) => *kind,
        }
    }
}

/// Where a path ends after all its links.
pub(super) struct End {
    pub(super) path: HostPath,
    pub(super) links: Vec<Link>,
}

/// All nodes by their own paths; the root folder itself is always there and has no entry.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    nodes: BTreeMap<HostPath, Node>,
    /// True for a tree under `--root`: `..` at its top leads out.
    pub(super) closed: bool,
}

impl Tree {
    pub(super) fn node(&self, path: &HostPath) -> Option<&Node> {
        if path.is_top() { Some(&Node::Folder) } else { self.nodes.get(path) }
    }

    /// Puts a node there, and the folders above it.
    pub(super) fn put(&mut self, path: &HostPath, node: Node) {
        let mut above = path.parent();
        while self.node(&above).is_none() {
            self.nodes.insert(above.clone(), Node::Folder);
            above = above.parent();
        }
        self.nodes.insert(path.clone(), node);
    }

    pub(super) fn take(&mut self, path: &HostPath) -> Option<Node> {
        self.nodes.remove(path)
    }

    /// Removes these folders, each if it is there and empty.
    pub(super) fn take_empty(&mut self, folders: &[HostPath]) {
        for folder in folders {
            let empty = matches!(self.node(folder), Some(Node::Folder));
            if empty && self.inside(folder).next().is_none() {
                self.take(folder);
            }
        }
    }

    /// The entries of a folder, by their paths.
    pub(super) fn inside(&self, folder: &HostPath) -> impl Iterator<Item = (&HostPath, &Node)> {
        self.nodes.iter().filter(move |(path, _)| !path.is_top() && path.parent() == *folder)
    }

    pub(super) fn entries(&self, folder: &HostPath) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self
            .inside(folder)
            .map(|(path, node)| Entry { name: Untrusted::from(path.name()), kind: node.kind() })
            .collect();
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        entries
    }

    /// Follows a path through its links; what does not exist ends the following, not the path.
    pub(super) fn resolve(&self, asked: &HostPath) -> Result<End, HostError> {
        let mut at = top(asked);
        let below = asked.bytes().strip_prefix(at.bytes()).unwrap_or(asked.bytes());
        let mut left: Vec<Vec<u8>> = parts(below);
        let mut links = Vec::new();
        while let Some(part) = left.pop() {
            if part == b".." {
                if at.is_top() && self.closed {
                    return Err(leads_out(asked, links.last()));
                }
                at = at.parent();
                continue;
            }
            let next = at.join(&part);
            let Some(Node::Link(to)) = self.node(&next) else {
                at = next;
                continue;
            };
            links.push(Link { at: next, to: to.clone() });
            if links.len() > MOST_LINKS {
                return Err(refused("link-loop", asked));
            }
            if to.bytes().first() == Some(&b'/') {
                at = HostPath::from("/");
            }
            left.extend(parts(to.bytes()));
        }
        Ok(End { path: at, links })
    }

    pub(super) fn snapshot(&self, asked: &HostPath, max: u64) -> Result<Snapshot, HostError> {
        let end = self.resolve(asked)?;
        let found = match self.node(&end.path) {
            None => Found::Absent,
            Some(Node::File { bytes, .. }) if bytes.len() as u64 > max => Found::TooBig(bytes.len() as u64),
            Some(Node::File { bytes, meta, names }) => Found::File(Arc::new(File {
                bytes: bytes.clone(),
                hash: Hash::of(bytes),
                meta: meta.clone(),
                names: *names,
            })),
            Some(other) => Found::Other(other.kind()),
        };
        Ok(Snapshot { asked: asked.clone(), path: end.path, links: end.links, found })
    }
}

/// The root folder, or that of the drive which the path begins with.
fn top(path: &HostPath) -> HostPath {
    match path.bytes() {
        [letter, b':', ..] => vec![*letter, b':', b'/'].into(),
        _ => HostPath::from("/"),
    }
}

/// The parts of a path, last one first, without empty ones and `.`.
fn parts(path: &[u8]) -> Vec<Vec<u8>> {
    path.split(|&byte| byte == b'/')
        .rev()
        .filter(|part| !part.is_empty() && *part != b".")
        .map(<[u8]>::to_vec)
        .collect()
}
