//! Which release a node is, and what that means for its multipath files (facts/multipath.md section 1).

use std::time::Duration;

use crate::base::{Text, Untrusted};
use crate::edit::multipath::{Dialect, Stanza};
use crate::host::{ForeignLock, Found, HostPath, Snapshot};

use super::answers::StanzaChoice;
use super::facts::Inventory;

/// sm's own main file, on 6.5 to 8.3.
const SM_FILE: &str = "/etc/multipath.xenserver/multipath.conf";

/// What sm locks while it rewrites that file: `Lock("host", "multipath.conf")` of its `drivers/lock.py`, a write lock of
/// `fcntl` on the whole file (`drivers/flock.py`; taken by `drivers/wwid_conf.py` of sm v1.9.50 and later).
const SM_LOCK: &str = "/var/lock/sm/multipath.conf/host";

/// How long sm's lock is waited for. sm holds it while it copies a small file; longer means that something hangs.
const SM_WAIT: Duration = Duration::from_secs(20);

/// The lock that sm takes before it rewrites this file; none for all others.
#[must_use]
pub fn foreign_lock(path: &HostPath) -> Option<ForeignLock> {
    (path.bytes() == SM_FILE.as_bytes()).then(|| ForeignLock { at: SM_LOCK.into(), wait: SM_WAIT })
}

/// The dialects of today's dom0, where nobody named a release: what either of them misreads is refused.
pub const TODAY: &[Dialect] = &[Dialect::V049, Dialect::V08];

const ALL: &[Dialect] = &[Dialect::V047, Dialect::V049, Dialect::V08];

/// A node's release: its name for the admin and its era, which decides file, stanza and dialect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// As plan and JSON say it: `xcp-ng 8.3`, `xenserver 5.6`, `linux`, `unknown`.
    pub name: Untrusted,
    /// What it means for the files.
    pub era: Era,
    /// The product version, such as `[8, 3, 0]`; none for a plain Linux and where it is not known.
    pub version: Option<Version>,
}

/// Major, minor and patch of a product version; 5.6 FP1 is `[5, 6, 100]`.
pub type Version = [u32; 3];

/// How a release arranges its multipath files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Era {
    /// XenServer 5.0 to 5.6: /etc/multipath-enabled.conf, which SM links to; multipath-tools 0.4.7.
    Enabled,
    /// XenServer 5.6 FP1 to 6.2, and earlier ones without SM's link: /etc/multipath.conf is a plain file; multipath-tools
    /// 0.4.7.
    Main,
    /// XenServer 6.5: /etc/multipath.conf leads through alternatives to a file that SM edits too; 0.4.9.
    Links,
    /// 7.0 and later: a file of our own in /etc/multipath/conf.d; 0.4.9, later 0.8.
    DropIn,
    /// A plain Linux with multipath-tools 0.8 or later: the same, in conf.d.
    Linux,
    /// Neither inventory nor files tell: /etc/multipath.conf as it is, by the rules of all dialects at once.
    Unknown,
}

/// What the look at a node's files brought, as far as it tells releases apart. None: not known.
#[derive(Debug, Clone, Copy)]
pub struct Traces<'a> {
    /// /etc/xensource-inventory; the inner none: there is no such file.
    pub inventory: Option<Option<&'a Inventory>>,
    /// /etc/multipath.conf.
    pub main: Option<&'a Snapshot>,
    /// /etc/multipath-enabled.conf.
    pub enabled: Option<&'a Snapshot>,
    /// Whether /etc/multipath/conf.d is there.
    pub confd: Option<bool>,
    /// What the multipath tool says is its version.
    pub tools: Option<&'a [u8]>,
    /// True where the tool printed that it reads /etc/multipath/conf.d.
    pub reads_confd: bool,
}

impl Era {
    /// The rules by which this era's own multipath reads its files. The version that the tool itself names goes first:
    /// see [`Release::dialects`].
    #[must_use]
    pub const fn dialects(self) -> &'static [Dialect] {
        match self {
            Self::Enabled | Self::Main => &[Dialect::V047],
            Self::Links | Self::DropIn => &[Dialect::V049],
            Self::Linux => &[Dialect::V08],
            Self::Unknown => ALL,
        }
    }

    /// The stanza for this era: the guide's own wherever multipath knows its `getuid_callout`.
    #[must_use]
    pub const fn stanza(self) -> Stanza {
        match self {
            Self::Enabled | Self::Main | Self::Links => Stanza::Guide,
            Self::DropIn | Self::Linux | Self::Unknown => Stanza::Modern,
        }
    }

    /// True where multipath reads /etc/multipath/conf.d.
    #[must_use]
    pub const fn reads_confd(self) -> bool {
        matches!(self, Self::DropIn | Self::Linux)
    }
}

impl Release {
    /// The release where nothing is known.
    #[must_use]
    pub fn unknown() -> Self {
        Self { name: "unknown".into(), era: Era::Unknown, version: None }
    }

    /// What inventory and files say together: the files are believed before the version (facts/multipath.md
    /// section 5), so that a node which was upgraded or changed by hand is treated as what it is.
    #[must_use]
    pub fn of(traces: &Traces<'_>) -> Self {
        let known = traces.inventory.flatten();
        let version = known.and_then(|inventory| version_of(inventory.version.bytes()));
        let era = match traces.inventory {
            Some(None) => era_without_inventory(traces),
            _ => era_of(traces, version),
        };
        let name = match (era, known) {
            (_, Some(inventory)) => product_name(inventory, version),
            (Era::Linux, None) => "linux".into(),
            (_, None) => "unknown".into(),
        };
        Self { name, era, version }
    }

    /// The release that `--release NAME` names: `5.6`, `5.6 fp1`, `6.2`, `xenserver 6.5`, `xcp-ng-8.3`,
    /// `XenServer 8`, `linux` and the like, in any case. None where there is no such release.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        if name == "linux" {
            return Some(Self { name: "linux".into(), era: Era::Linux, version: None });
        }
        let (brand, rest) = split_brand(&name);
        let version = named_version(rest)?;
        let era = match version {
            [5, 6, patch] if patch >= 100 => Era::Main,
            [5, ..] => Era::Enabled,
            [6, 5, _] => Era::Links,
            [6, ..] => Era::Main,
            _ => Era::DropIn,
        };
        // A bare 8.3 is XCP-ng's: XenServer never shipped one of that name. 8.4 is what XenServer 8 calls itself inside.
        let bare = if matches!(version, [8, 3, _]) { "xcp-ng" } else { "xenserver" };
        let brand = brand.unwrap_or(bare);
        let name = format!("{brand} {}", number(brand, version)).into();
        Some(Self { name, era, version: Some(version) })
    }

    /// The rules by which this release's multipath reads its files: those of the version that the tool itself names,
    /// else those of the release. Several: what any of them misreads must be refused.
    #[must_use]
    pub fn dialects(&self, tools: Option<&[u8]>) -> &'static [Dialect] {
        match tools.and_then(numbers) {
            Some(version) if version < [0, 4, 9] => &[Dialect::V047],
            Some([0, 4, _]) => &[Dialect::V049],
            // 0.5 to 0.7 stand between two dialects that were tried.
            Some([0, 5..=7, _]) => TODAY,
            Some(_) => &[Dialect::V08],
            None if self.era == Era::DropIn && self.version.is_some_and(|version| version >= [9, 0, 0]) => {
                &[Dialect::V08]
            }
            None => self.era.dialects(),
        }
    }

    /// The stanza that an admin's choice means here.
    ///
    /// # Errors
    /// `stanza-harms-release`: the guide's own stanza where `getuid_callout` does harm (7.0 and later, Linux) or may do.
    pub fn stanza(&self, choice: StanzaChoice) -> Result<Stanza, Text> {
        match choice {
            StanzaChoice::Auto => Ok(self.era.stanza()),
            StanzaChoice::Modern if self.era == Era::Links => Ok(Stanza::Lenient),
            StanzaChoice::Modern => Ok(Stanza::Modern),
            StanzaChoice::Guide if self.era.reads_confd() || self.era == Era::Unknown => {
                Err(Text::new("stanza-harms-release").with("release", &self.name))
            }
            StanzaChoice::Guide => Ok(Stanza::Guide),
        }
    }
}

/// 5.6 FP1, the first release whose SM leaves /etc/multipath.conf alone.
pub(super) const FIRST_PACK: Version = [5, 6, 100];

/// The era of a machine with an inventory, or of one whose inventory could not be read.
fn era_of(traces: &Traces<'_>, version: Option<Version>) -> Era {
    let first_drop_in = [7, 0, 0];
    // SM of 5.0 to 5.6 toggles this link, for multipath-tools 0.4.7. On later releases nothing sets it: such a link is
    // somebody's own, left by an old guide, and multipath reads what it leads to.
    let later_tools = traces.tools.and_then(numbers).is_some_and(|tools| tools >= [0, 4, 9]);
    let toggles = version.map_or(!later_tools, |version| version < FIRST_PACK);
    if toggles && leads_to_toggled(traces.main) && traces.enabled.is_some_and(is_there) {
        return Era::Enabled;
    }
    let packaged = leads_through_package(traces.main);
    match version {
        Some(version) if version < FIRST_PACK && reads_main(traces.main) => Era::Main,
        Some(version) if version < FIRST_PACK => Era::Enabled,
        Some([6, 5, _]) => Era::Links,
        Some(version) if version >= first_drop_in => Era::DropIn,
        Some(_) if packaged => Era::Unknown,
        Some(_) => Era::Main,
        None if packaged && traces.confd == Some(true) => Era::DropIn,
        None if traces.reads_confd || reads_confd_always(traces.tools) => Era::DropIn,
        None => Era::Unknown,
    }
}

/// The era of a machine that has no inventory: a plain Linux, or a dom0's tree without that file.
fn era_without_inventory(traces: &Traces<'_>) -> Era {
    let old = traces.tools.and_then(numbers).is_some_and(|version| version < [0, 4, 9]);
    match era_of(traces, None) {
        Era::Unknown if !leads_through_package(traces.main) && !old => Era::Linux,
        Era::DropIn if !leads_through_package(traces.main) => Era::Linux,
        era => era,
    }
}

/// Drop-ins are read by default from 0.5 on; that 0.4.9 reads them depends on its build.
fn reads_confd_always(tools: Option<&[u8]>) -> bool {
    tools.and_then(numbers).is_some_and(|version| version >= [0, 5, 0])
}

fn is_there(snapshot: &Snapshot) -> bool {
    snapshot.found != Found::Absent
}

/// True where multipath reads a /etc/multipath.conf that is not SM's link: whatever the enabled file says.
fn reads_main(main: Option<&Snapshot>) -> bool {
    main.is_some_and(is_there) && !leads_to_toggled(main)
}

/// True where /etc/multipath.conf is the link that SM of 5.0 to 5.6 sets.
pub(super) fn leads_to_toggled(main: Option<&Snapshot>) -> bool {
    main.is_some_and(|main| {
        !main.links.is_empty()
            && matches!(main.path.name(), b"multipath-enabled.conf" | b"multipath-disabled.conf")
    })
}

/// True where /etc/multipath.conf leads to sm's own file.
fn leads_through_package(main: Option<&Snapshot>) -> bool {
    main.is_some_and(|main| {
        !main.links.is_empty() && main.path.parent().bytes().ends_with(b"/multipath.xenserver")
    })
}

/// The version that leads a text such as `8.3.0` or `0.9.4`.
pub(super) fn numbers(text: &[u8]) -> Option<Version> {
    let text = std::str::from_utf8(text).ok()?.trim();
    let mut version = [0; 3];
    let mut parts = text.split('.');
    for (at, place) in version.iter_mut().enumerate() {
        let Some(part) = parts.next() else { break };
        let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
        match digits.parse() {
            Ok(number) => *place = number,
            Err(_) if at == 0 => return None,
            Err(_) => break,
        }
        if digits.len() < part.len() {
            break;
        }
    }
    Some(version)
}

/// A product version; what no XenServer ever called itself is none, so that nothing is decided by it.
fn version_of(text: &[u8]) -> Option<Version> {
    let version = numbers(text).filter(|version| (5..100).contains(&version[0]))?;
    let rest = text.trim_ascii().strip_prefix(b"5.6").unwrap_or_default().trim_ascii();
    let first_pack = rest.get(..3).is_some_and(|word| word.eq_ignore_ascii_case(b"fp1"));
    Some(if first_pack { FIRST_PACK } else { version })
}

/// The name of a release by its inventory, in the words of JSON.
fn product_name(inventory: &Inventory, version: Option<Version>) -> Untrusted {
    let Some(version) = version else { return "unknown".into() };
    let brand = inventory.brand.bytes().trim_ascii().to_ascii_lowercase();
    let brand = if brand.is_empty() { b"dom0".to_vec() } else { brand };
    let number = number(std::str::from_utf8(&brand).unwrap_or_default(), version);
    [&brand[..], b" ", number.as_bytes()].concat().into()
}

/// The number that people say: `5.6 fp1`, `6.0.2`, `8.3`; XenServer's own 8.3 and later are called `8`, then `9`.
fn number(brand: &str, version: Version) -> String {
    match version {
        [5, 6, 100] => String::from("5.6 fp1"),
        [8, minor, _] if brand == "xenserver" && minor >= 3 => String::from("8"),
        [major, ..] if brand == "xenserver" && major >= 9 => major.to_string(),
        [major, minor, 0] => format!("{major}.{minor}"),
        [major, minor, patch] => format!("{major}.{minor}.{patch}"),
    }
}

/// The brand in front of a release's name, if any, and what follows it.
fn split_brand(name: &str) -> (Option<&'static str>, &str) {
    for brand in ["citrix hypervisor", "citrix-hypervisor", "xenserver", "xcp-ng"] {
        if let Some(rest) = name.strip_prefix(brand) {
            let brand = if brand.starts_with("citrix") { "citrix hypervisor" } else { brand };
            return (Some(brand), rest.trim_start_matches([' ', '-']));
        }
    }
    (None, name)
}

/// The version that `--release` means, if there is such a release. Service packs and cumulative updates of 6.x and later
/// change nothing of what a release decides here.
fn named_version(text: &str) -> Option<Version> {
    let (text, pack) = split_pack(text.trim());
    let version = match text {
        "8" => [8, 4, 0],
        "9" => [9, 0, 0],
        _ => {
            let number = |part: &str| {
                part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok()).flatten()
            };
            let parts = text.split('.').map(number).collect::<Option<Vec<u32>>>()?;
            match parts[..] {
                [major, minor] => [major, minor, 0],
                [major, minor, patch] => [major, minor, patch],
                _ => return None,
            }
        }
    };
    match (version, pack) {
        ([5, 6, 0], Some("fp1")) => Some(FIRST_PACK),
        (_, Some(pack)) if pack.starts_with("fp") || version < [6, 0, 0] => None,
        ([5, 0 | 5 | 6, _] | [6, 0..=2 | 5, _] | [7, 0..=6, _] | [8, 0..=4, _] | [9, ..], _) => Some(version),
        _ => None,
    }
}

/// `5.6 fp1`, `6.5-sp1` and `7.1cu2` as what is in front and the pack behind it, which has a number.
fn split_pack(name: &str) -> (&str, Option<&str>) {
    let bare = name.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let front = ["fp", "sp", "cu"].iter().find_map(|pack| bare.strip_suffix(pack));
    match front.filter(|_| bare.len() < name.len()) {
        Some(front) => (front.trim_end_matches([' ', '-', '_']), name.strip_prefix(front)),
        None => (name, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(name: &str) -> Option<(String, Era)> {
        Release::parse(name).map(|release| (release.name.shown(), release.era))
    }

    #[test]
    fn names_that_people_type() {
        for (typed, name, era) in [
            ("5.0", "xenserver 5.0", Era::Enabled),
            ("5.6", "xenserver 5.6", Era::Enabled),
            ("5.6.0", "xenserver 5.6", Era::Enabled),
            ("5.6.100", "xenserver 5.6 fp1", Era::Main),
            ("5.6 fp1", "xenserver 5.6 fp1", Era::Main),
            ("XenServer 5.6FP1", "xenserver 5.6 fp1", Era::Main),
            ("6.0", "xenserver 6.0", Era::Main),
            ("6.0.2", "xenserver 6.0.2", Era::Main),
            ("6.2", "xenserver 6.2", Era::Main),
            ("xenserver-6.5", "xenserver 6.5", Era::Links),
            ("7.0", "xenserver 7.0", Era::DropIn),
            ("Citrix Hypervisor 8.2", "citrix hypervisor 8.2", Era::DropIn),
            ("xcp-ng 8.3", "xcp-ng 8.3", Era::DropIn),
            ("XCP-ng-8.2.1", "xcp-ng 8.2.1", Era::DropIn),
            ("8.3", "xcp-ng 8.3", Era::DropIn),
            ("8.4", "xenserver 8", Era::DropIn),
            ("8", "xenserver 8", Era::DropIn),
            ("xenserver8", "xenserver 8", Era::DropIn),
            ("9", "xenserver 9", Era::DropIn),
            ("xcp-ng 9.0", "xcp-ng 9.0", Era::DropIn),
            ("5.6-fp1", "xenserver 5.6 fp1", Era::Main),
            ("xenserver-5.6-FP1", "xenserver 5.6 fp1", Era::Main),
            ("XenServer 6.5 SP1", "xenserver 6.5", Era::Links),
            ("6.2sp1", "xenserver 6.2", Era::Main),
            ("7.1-cu2", "xenserver 7.1", Era::DropIn),
            ("Citrix Hypervisor 8.2 CU1", "citrix hypervisor 8.2", Era::DropIn),
            ("LINUX", "linux", Era::Linux),
        ] {
            assert_eq!(parsed(typed), Some((name.to_owned(), era)), "{typed}");
        }
        for typed in [
            "",
            "7",
            "4.1",
            "6.3",
            "8.5",
            "xenserver",
            "8.3.0.1",
            "debian",
            "-1.0",
            "+8.3",
            "5.5 sp1",
            "8 cu",
            "sp1",
            "-8.3",
        ] {
            assert_eq!(parsed(typed), None, "{typed}");
        }
    }

    #[test]
    fn product_versions() {
        for (text, version) in [
            ("5.6.0", [5, 6, 0]),
            ("5.6.100", [5, 6, 100]),
            ("5.6 FP1", [5, 6, 100]),
            ("5.6FP1", [5, 6, 100]),
            (" 5.6 Fp1 ", [5, 6, 100]),
            ("5.6 SP2", [5, 6, 0]),
            ("6.5 FP1", [6, 5, 0]),
            ("8.3.0", [8, 3, 0]),
        ] {
            assert_eq!(version_of(text.as_bytes()), Some(version), "{text}");
        }
        assert_eq!(version_of(b"4.1.0"), None);
    }

    #[test]
    fn the_tool_itself_is_believed_first() {
        let release = |name| Release::parse(name).unwrap();
        assert_eq!(release("6.2").dialects(None), [Dialect::V047]);
        assert_eq!(release("6.5").dialects(None), [Dialect::V049]);
        assert_eq!(release("8.3").dialects(None), [Dialect::V049]);
        assert_eq!(release("9").dialects(None), [Dialect::V08]);
        assert_eq!(release("linux").dialects(None), [Dialect::V08]);
        assert_eq!(Release::unknown().dialects(None), ALL);
        assert_eq!(release("8.3").dialects(Some(b"0.8.7")), [Dialect::V08]);
        assert_eq!(release("linux").dialects(Some(b"0.4.9")), [Dialect::V049]);
        assert_eq!(release("linux").dialects(Some(b"0.7.4")), TODAY);
        assert_eq!(release("linux").dialects(Some(b"0.14.3")), [Dialect::V08]);
        assert_eq!(Release::unknown().dialects(Some(b"0.4.8")), [Dialect::V047]);
        assert_eq!(Release::unknown().dialects(Some(b"\x1b")), ALL);
    }

    #[test]
    fn the_guides_stanza_only_where_it_does_no_harm() {
        for (name, auto, guide_fits) in [
            ("5.6", Stanza::Guide, true),
            ("6.2", Stanza::Guide, true),
            ("6.5", Stanza::Guide, true),
            ("7.0", Stanza::Modern, false),
            ("8.3", Stanza::Modern, false),
            ("linux", Stanza::Modern, false),
        ] {
            let release = Release::parse(name).unwrap();
            assert_eq!(release.stanza(StanzaChoice::Auto), Ok(auto), "{name}");
            let modern = if name == "6.5" { Stanza::Lenient } else { Stanza::Modern };
            assert_eq!(release.stanza(StanzaChoice::Modern), Ok(modern), "{name}");
            match release.stanza(StanzaChoice::Guide) {
                Ok(stanza) => assert_eq!((stanza, guide_fits), (Stanza::Guide, true), "{name}"),
                Err(text) => assert_eq!((&*text.id, guide_fits), ("stanza-harms-release", false), "{name}"),
            }
        }
    }
}
