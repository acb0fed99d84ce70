//! What the nodes of the practice site are made of.

/// A file or a link of a node, its path without the leading `/`.
pub(super) enum Piece {
    /// A file with this content.
    File(&'static str, &'static [u8]),
    /// A symbolic link with this text.
    Link(&'static str, &'static str),
}

impl Piece {
    /// Where it stands below the node's root.
    pub const fn path(&self) -> &'static str {
        match self {
            Self::File(path, _) | Self::Link(path, _) => path,
        }
    }
}

use Piece::{File, Link};

/// The nodes: name and pieces.
pub(super) const NODES: &[(&str, &[Piece])] = &[
    // XenServer 5.6: SM links the file that is in use.
    (
        "dom0-a",
        &[
            File(
                "etc/xensource-inventory",
                include_bytes!("../../assets/practice/dom0-a/xensource-inventory"),
            ),
            File(
                "etc/multipath-enabled.conf",
                include_bytes!("../../assets/practice/dom0-a/multipath-enabled.conf"),
            ),
            File(
                "etc/multipath-disabled.conf",
                include_bytes!("../../assets/practice/dom0-a/multipath-disabled.conf"),
            ),
            Link("etc/multipath.conf", "/etc/multipath-enabled.conf"),
        ],
    ),
    // XenServer 6.5: through alternatives to a file that SM edits too.
    (
        "dom0-b",
        &[
            File(
                "etc/xensource-inventory",
                include_bytes!("../../assets/practice/dom0-b/xensource-inventory"),
            ),
            File(
                "etc/multipath.xenserver/multipath.conf",
                include_bytes!("../../assets/practice/dom0-b/multipath.conf"),
            ),
            Link("etc/alternatives/multipath.conf", "/etc/multipath.xenserver/multipath.conf"),
            Link("etc/multipath.conf", "/etc/alternatives/multipath.conf"),
        ],
    ),
    // XCP-ng 8.3: files in conf.d are read too. The main file has no newline at its end, as the shipped one, and
    // somebody's copy of the guide's stanza.
    (
        "dom0-c",
        &[
            File(
                "etc/xensource-inventory",
                include_bytes!("../../assets/practice/dom0-c/xensource-inventory"),
            ),
            File(
                "etc/multipath.xenserver/multipath.conf",
                include_bytes!("../../assets/practice/dom0-c/multipath.conf"),
            ),
            Link("etc/alternatives/multipath.conf", "/etc/multipath.xenserver/multipath.conf"),
            Link("etc/multipath.conf", "/etc/alternatives/multipath.conf"),
            File(
                "etc/multipath/conf.d/custom.conf",
                include_bytes!("../../assets/practice/dom0-c/custom.conf"),
            ),
        ],
    ),
];
