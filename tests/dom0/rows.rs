//! The releases: one row each of the table of releases, and what each of them must get.

use super::style;
use super::tree::{CONFD, CUSTOM, DROP_IN, ENABLED, MAIN, PACKAGED, Tree};

/// One release.
pub struct Row {
    /// For messages: the release, and what is special about this tree.
    pub name: &'static str,
    /// The release as JSON names it.
    pub release: &'static str,
    pub build: fn() -> Tree,
    /// The one file that changes.
    pub file: &'static str,
    pub stanza: Stanza,
    /// The id of the reason that says why this file.
    pub why: &'static str,
    /// Which multipath-tools run there.
    pub tools: Tools,
    /// Whether the real multipath reads the changed file in this tree.
    pub judged: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stanza {
    /// The guide's nine settings.
    Guide,
    /// Without `getuid_callout`.
    Modern,
}

/// A multipath-tools version with ways of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tools {
    /// 0.4.7, of XenServer 5.0 to 6.2.
    V047,
    /// The 0.4.9 of `CentOS` 6.5, of XenServer 6.5: no conf.d, and it knows `getuid_callout`.
    V049El6,
    /// 0.4.9-86, of 7.0 to 7.6.
    V049R86,
    /// 0.4.9-119, of 8.0 to 8.2.
    V049R119,
    /// 0.4.9-136, of 8.3 and 8.4.
    V049R136,
    /// 0.8.7, of Alma 9.
    V087,
}

impl Row {
    /// True where the file is a new one.
    pub fn creates(&self) -> bool {
        self.file == DROP_IN
    }
}

fn enabled(version: &str) -> Tree {
    Tree::dom0("XenServer", version).toggled(style::V5, ENABLED)
}

fn plain(version: &str) -> Tree {
    Tree::dom0("XenServer", version).file(MAIN, style::V5)
}

fn v7(version: &str) -> Tree {
    Tree::dom0("XenServer", version).packaged(style::V7)
}

fn v8(brand: &str, version: &str) -> Tree {
    Tree::dom0(brand, version).packaged(style::V8)
}

pub fn v8_3(brand: &str, version: &str) -> Tree {
    Tree::dom0(brand, version).packaged(style::V8_3).file(CUSTOM, style::CUSTOM)
}

/// What a row gets, by its kind of release.
const fn row(name: &'static str, release: &'static str, build: fn() -> Tree) -> Row {
    let (file, stanza, why) = (DROP_IN, Stanza::Modern, "era-drop-in");
    Row { name, release, build, file, stanza, why, tools: Tools::V049R86, judged: true }
}

impl Row {
    const fn in_enabled(self) -> Self {
        Self { file: ENABLED, stanza: Stanza::Guide, why: "era-enabled", tools: Tools::V047, ..self }
    }

    const fn in_main(self) -> Self {
        Self { file: MAIN, stanza: Stanza::Guide, why: "era-main", tools: Tools::V047, ..self }
    }

    const fn with(self, tools: Tools) -> Self {
        Self { tools, ..self }
    }
}

/// All of them.
pub const ROWS: &[Row] = &[
    row("5.0", "xenserver 5.0", || enabled("5.0.0")).in_enabled(),
    row("5.5", "xenserver 5.5", || enabled("5.5.0")).in_enabled(),
    Row {
        judged: false,
        ..row("5.5, multipathing off", "xenserver 5.5", || {
            Tree::dom0("XenServer", "5.5.0").toggled(style::V5, super::tree::DISABLED)
        })
        .in_enabled()
    },
    row("5.6", "xenserver 5.6", || enabled("5.6.0")).in_enabled(),
    row("5.6 FP1", "xenserver 5.6 fp1", || plain("5.6.100")).in_main(),
    row("6.0", "xenserver 6.0", || plain("6.0.0")).in_main(),
    row("6.0.2", "xenserver 6.0.2", || plain("6.0.2")).in_main(),
    row("6.1", "xenserver 6.1", || plain("6.1.0")).in_main(),
    row("6.2", "xenserver 6.2", || plain("6.2.0")).in_main(),
    Row {
        file: PACKAGED,
        stanza: Stanza::Guide,
        why: "era-links",
        tools: Tools::V049El6,
        ..row("6.5", "xenserver 6.5", || Tree::dom0("XenServer", "6.5.0").packaged(style::V6_5))
    },
    row("7.0", "xenserver 7.0", || v7("7.0.0")),
    row("7.1", "xenserver 7.1.1", || v7("7.1.1")),
    row("7.4", "xenserver 7.4", || v7("7.4.0")),
    row("7.5", "xenserver 7.5", || v7("7.5.0")),
    row("7.6", "xenserver 7.6", || v7("7.6.0")),
    row("Citrix Hypervisor 8.0", "citrix hypervisor 8.0", || v8("Citrix Hypervisor", "8.0.0"))
        .with(Tools::V049R119),
    row("Citrix Hypervisor 8.1", "citrix hypervisor 8.1", || v8("Citrix Hypervisor", "8.1.0"))
        .with(Tools::V049R119),
    row("Citrix Hypervisor 8.2", "citrix hypervisor 8.2", || v8("Citrix Hypervisor", "8.2.0"))
        .with(Tools::V049R119),
    row("XCP-ng 8.0", "xcp-ng 8.0", || v8("XCP-ng", "8.0.0")).with(Tools::V049R119),
    row("XCP-ng 8.1", "xcp-ng 8.1", || v8("XCP-ng", "8.1.0")).with(Tools::V049R119),
    row("XCP-ng 8.2", "xcp-ng 8.2", || v8("XCP-ng", "8.2.0")).with(Tools::V049R119),
    row("XCP-ng 8.2.1, conf.d made by its package", "xcp-ng 8.2.1", || v8("XCP-ng", "8.2.1").folder(CONFD))
        .with(Tools::V049R136),
    row("XCP-ng 8.3", "xcp-ng 8.3", || v8_3("XCP-ng", "8.3.0")).with(Tools::V049R136),
    row("XenServer 8", "xenserver 8", || v8_3("XenServer", "8.4.0")).with(Tools::V049R136),
    row("XenServer 9", "xenserver 9", || {
        Tree::dom0("XenServer", "9.0.0").file(MAIN, style::V9).file(CUSTOM, style::CUSTOM)
    })
    .with(Tools::V087),
    row("XCP-ng 9", "xcp-ng 9.0", || {
        Tree::dom0("XCP-ng", "9.0.0").file(MAIN, style::V9).file(CUSTOM, style::CUSTOM)
    })
    .with(Tools::V087),
    Row {
        why: "era-linux",
        tools: Tools::V087,
        ..row("a plain Linux", "linux", || Tree::bare().file(MAIN, style::LINUX))
    },
    Row {
        why: "era-linux",
        tools: Tools::V087,
        ..row("a plain Linux without a main file", "linux", Tree::bare)
    },
    Row {
        file: MAIN,
        why: "era-unknown",
        ..row("unknown: an inventory that names no version", "unknown", || {
            Tree::dom0("Vendor", "tomorrow").file(MAIN, style::LINUX)
        })
    },
    Row {
        file: PACKAGED,
        why: "era-unknown",
        ..row("unknown: the chain of links, but no conf.d", "unknown", || {
            Tree::dom0("", "").packaged(style::V7)
        })
    },
    Row {
        why: "era-drop-in-by-files",
        ..row("unknown version, the chain of links and conf.d", "unknown", || {
            Tree::dom0("", "").packaged(style::V8).folder(CONFD)
        })
    },
];
