//! Which hosts a command works on, with which answers, and where its runs are kept.

mod far;

#[cfg(unix)]
pub use far::REACHING;
pub use far::{left_out_of, reach_run};

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::api::Network;
use crate::base::{Text, Untrusted};
use crate::core::answers::{Answers, AnswersError, Section, Server, line_of};
use crate::core::engine::ResumeError;
use crate::core::facts::{SERVICE, is_dom0};
use crate::core::journal::Journal;
use crate::core::report::Unfit;
use crate::core::runner::{Finder, Site};
use crate::core::secrets::Keyring;
use crate::core::state::{State, StateError};
use crate::host::{Cancel, Cx, Deadline, Host, HostId, HostPath, ServerCopy, SystemClock};

use super::Desk;
use super::adapter;
use super::fail::{FAILED, Fail, REFUSED};
use super::file::{raw, regular};
use super::secrets;
use super::watch::Watch;
use far::{doors, keys_of_named, nodes_over, reached};

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
            let mut read = Answers::read(text, &name)
                .map_err(|error| Fail::refused(error.text).at(&name, error.line))?;
            nodes_or_root(desk, &read)
                .map_err(|(key, why)| AnswersError::because(why, line_of(text, key), &name))
                .map_err(|error| Fail::refused(error.text).at(&name, error.line))?;
            adapter::check(&mut read)
                .map_err(|(key, why)| Fail::refused(why).at(&name, line_of(text, key)))?;
            read
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
    answers.multipath.confirm_within = options.confirm_within.or(answers.multipath.confirm_within);
    answers.adapter.smb1 |= options.allow_smb1;
    answers.verify.old_tls |= options.allow_old_tls;
    options.adapter.over(&mut answers);
    nodes_over(desk, &mut answers.nodes)?;
    Ok(answers)
}

/// The rule of the command line for what the answer file says: nodes and `--root` are two different places to work on.
///
/// # Errors
/// The key that names nodes, and why it is not taken.
fn nodes_or_root(desk: &Desk<'_>, answers: &Answers) -> Result<(), (&'static str, Text)> {
    let key = if answers.nodes.pool { "pool" } else { "list" };
    if desk.options.root.is_none() || !answers.nodes.any() {
        return Ok(());
    }
    Err((key, Text::new("answers-why-root").with("key", key)))
}

/// The hosts of a command; `always`: a plain Linux is one too where there is no server (`verify`).
/// `watch`: what interrupts a wait for a password.
///
/// # Errors
/// `no-host`; a section that was named and fits none; a root that is no folder, or holds no system; a server that this
/// version does not reach; passwords that cannot be read; a host key of a node that is not named.
pub fn hosts(desk: &Desk<'_>, always: bool, watch: Option<&Watch>) -> Result<Hosts, Fail> {
    keys_of_named(desk, &answers(desk)?.nodes)?;
    reached(desk, unreached(desk, always, watch)?, watch)
}

/// The same before any node over SSH is connected: those that the answers name are not there yet.
///
/// # Errors
/// As for [`hosts`].
pub fn unreached(desk: &Desk<'_>, always: bool, watch: Option<&Watch>) -> Result<Hosts, Fail> {
    found(desk, always, false, watch)
}

/// The same for the wizard, which asks for a server where none is named.
///
/// # Errors
/// As for [`hosts`].
pub fn hosts_to_ask(desk: &Desk<'_>) -> Result<Hosts, Fail> {
    let answers = answers(desk)?;
    keys_of_named(desk, &answers.nodes)?;
    found(desk, false, asks_server(desk, &answers, false), None)
}

fn found(desk: &Desk<'_>, always: bool, asks: bool, watch: Option<&Watch>) -> Result<Hosts, Fail> {
    let mut answers = answers(desk)?;
    adapter::settle(&mut answers);
    let hosts = at_hand(desk, answers, always, asks, &Keyring::default())?;
    // The server over SMB has the same keyring.
    secrets::fill(desk, &hosts.site.secrets, watch)?;
    Ok(hosts)
}

/// The machines that a run of the journal worked on: with its answers where they can still be read, else those of
/// `hosts` and the server that its changes name.
///
/// # Errors
/// As for [`hosts`].
pub fn of_run(
    desk: &Desk<'_>,
    hosts: Hosts,
    journal: &Journal,
    answers: Option<Answers>,
) -> Result<Hosts, Fail> {
    let secrets = hosts.site.secrets.clone();
    let mut hosts = match answers {
        None => hosts,
        Some(answers) => {
            let node = journal.header.hosts.contains(&HostId::local());
            let sections = answers.sections.clone();
            let hosts = at_hand(desk, answers, node, false, &secrets)?;
            // Which sections fit is no question any more.
            Hosts { answers: Answers { sections, ..hosts.answers }, unfit: Vec::new(), ..hosts }
        }
    };
    if hosts.site.server.is_none() && journal.items.iter().any(|item| is_smb(&item.entry.at.host)) {
        let then = journal.answers(journal.header.run.0.as_str().into()).map_err(ResumeError::from)?;
        hosts.site.server = server(&then, &secrets)?;
        hosts.answers.adapter = then.adapter;
    }
    let mut entries = journal.items.iter().map(|item| &item.entry);
    if hosts.site.server.is_none() && entries.clone().any(|entry| entry.at.host == ServerCopy::name()) {
        let path =
            entries.find_map(|entry| entry.path.as_ref().filter(|_| entry.at.host == ServerCopy::name()));
        hosts.site.server = Some(copy(path.map(HostPath::parent))?);
    }
    hosts.site.secrets = secrets;
    Ok(hosts)
}

/// There is nothing here to work on; what can be typed instead is not the same on Windows.
fn no_host() -> Text {
    let instead = if cfg!(windows) { "no-host-windows" } else { "no-host-elsewhere" };
    Text::new("no-host").with("instead", Text::of(instead))
}

/// The name of a server over SMB.
fn is_smb(host: &HostId) -> bool {
    host.0.bytes().starts_with(b"smb://")
}

/// The hosts that fit these answers; nodes over SSH are reached later. `asks`: which server there is, is still asked.
fn at_hand(
    desk: &Desk<'_>,
    answers: Answers,
    always: bool,
    asks: bool,
    ring: &Keyring,
) -> Result<Hosts, Fail> {
    let server = server(&answers, ring)?;
    let far = answers.nodes.any();
    let nodes = if far { Vec::new() } else { this_node(desk, &answers, always && server.is_none())? };
    let node = far || !nodes.is_empty();
    let unfit = unfit(&answers, asks || server.is_some(), node);
    match unfit.first() {
        Some(unfit) if !answers.sections.is_empty() => return Err(Fail::refused(unfit.why.clone())),
        _ if !node && server.is_none() => return Err(Fail::refused(no_host())),
        _ => {}
    }
    let site = Site { server, secrets: ring.clone(), ..beginning(nodes, root(desk)) };
    if far && site.doors.is_none() {
        return Err(Fail::refused(Text::new("nodes-not-from-windows")));
    }
    Ok(Hosts { site, answers, unfit })
}

/// This machine, where it is a node. `taken`: whatever it is.
fn this_node(desk: &Desk<'_>, answers: &Answers, taken: bool) -> Result<Vec<Arc<dyn Host>>, Fail> {
    let named = answers.sections.contains(&Section::Multipath);
    let taken = answers.wants(Section::Multipath) && (desk.options.root.is_some() || taken);
    Ok(match local(desk)? {
        // A dom0 is looked at whatever is wanted: it tells the edition.
        Some(host) if named || taken || dom0(&*host)? => vec![host],
        _ => Vec::new(),
    })
}

/// A site of these nodes, from which others can be reached.
pub fn beginning(nodes: Vec<Arc<dyn Host>>, root: Untrusted) -> Site {
    Site { doors: doors(), apis: Arc::new(Network), ..Site::of(nodes, Arc::new(SystemClock), root) }
}

/// The wanted sections that no host here is for.
fn unfit(answers: &Answers, server: bool, node: bool) -> Vec<Unfit> {
    let fits = |section| match section {
        Section::Adapter | Section::Verify => server,
        Section::Multipath => node,
    };
    [Section::Adapter, Section::Verify, Section::Multipath]
        .into_iter()
        .filter(|section| answers.wants(*section) && !fits(*section))
        .map(|section| {
            let id = match section {
                // What would have to be typed elsewhere is of no use there.
                Section::Multipath if cfg!(windows) => "section-needs-node-windows",
                Section::Multipath => "section-needs-node",
                Section::Adapter | Section::Verify => "section-does-not-fit",
            };
            Unfit { section, why: Text::of(id).with("section", section.word()) }
        })
        .collect()
}

/// The server that the answers name, where one of its sections is wanted.
fn server(answers: &Answers, ring: &Keyring) -> Result<Option<Arc<dyn Host>>, Fail> {
    if !(answers.wants(Section::Adapter) || answers.wants(Section::Verify)) {
        return Ok(None);
    }
    match &answers.adapter.server {
        None => here(answers),
        Some(Server::Local) => this_machine().map(Some),
        Some(Server::Smb(url)) => smb(url, answers, ring).map(Some),
        Some(Server::Manual) => {
            let folder = answers.adapter.storagelink_dir.as_deref();
            copy(folder.map(HostPath::from)).map(Some)
        }
    }
}

/// Finds the server that the wizard's answers name, with the passwords of this keyring.
pub fn finder(ring: &Keyring) -> Finder {
    let ring = ring.clone();
    Arc::new(move |answers| server(answers, &ring).map_err(|fail| fail.text))
}

/// True where the wizard asks for the server: where one of its sections is wanted, and it is not this machine. Below
/// `--root` there is nothing but a tree.
pub fn asks_server(desk: &Desk<'_>, answers: &Answers, there: bool) -> bool {
    let wanted = answers.wants(Section::Adapter) || answers.wants(Section::Verify);
    let elsewhere = cfg!(unix) || !there || answers.adapter.server == Some(Server::Manual);
    wanted && elsewhere && desk.options.root.is_none()
}

/// The server where none is named: no Unix is one.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
fn here(_: &Answers) -> Result<Option<Arc<dyn Host>>, Fail> {
    Ok(None)
}

/// The server where none is named: this machine, where it has the service, or where something of a server is named.
#[cfg(windows)]
fn here(answers: &Answers) -> Result<Option<Arc<dyn Host>>, Fail> {
    let (adapter, verify) = (&answers.adapter, &answers.verify);
    let of_one = [&adapter.storagelink_dir, &adapter.installer, &verify.gateway, &verify.storage];
    let host = this_machine()?;
    let cancel = Cancel::default();
    let service = host.service(SERVICE, &Cx::quiet(Deadline::after(LOOK), &cancel));
    // One that does not answer is there; what keeps it from being asked the plan says.
    let there = !matches!(service, Ok(None)) || of_one.into_iter().any(Option::is_some);
    Ok(there.then_some(host))
}

#[cfg(unix)]
fn this_machine() -> Result<Arc<dyn Host>, Fail> {
    Err(Fail::refused(Text::new("server-local-is-windows")))
}

#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
fn this_machine() -> Result<Arc<dyn Host>, Fail> {
    Ok(Arc::new(crate::host::local_windows::LocalWindows::new(HostId::local())))
}

/// Whoever changes something must be allowed to: said before anything is looked at. On Unix the first denial says it, since there
/// not only root may be allowed.
///
/// # Errors
/// `not-administrator`.
#[cfg(windows)]
pub fn may_change(hosts: &Hosts) -> Result<(), Fail> {
    let here = hosts.site.server.as_ref().is_some_and(|server| server.id() == HostId::local());
    // Where Windows does not say it, the first denial does.
    if here && matches!(crate::host::local_windows::administrator(), Ok(false)) {
        return Err(Fail::refused(Text::new("not-administrator")));
    }
    Ok(())
}

/// There the first denial says it: not only root may be allowed.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
pub fn may_change(_: &Hosts) -> Result<(), Fail> {
    Ok(())
}

/// The server that is reached over SMB.
#[cfg(unix)]
fn smb(url: &str, answers: &Answers, ring: &Keyring) -> Result<Arc<dyn Host>, Fail> {
    use crate::core::answers::{SmbAddress, host_path};
    use crate::core::facts::FOLDERS;
    use crate::core::secrets::SecretRef;
    use crate::host::smb::{LeaseAt, SmbHost, SmbServer};

    let invalid = || {
        let text = Text::new("usage-value").with("argument", "server").with("value", url);
        Fail::refused(text.with("valid", adapter::SERVERS))
    };
    let SmbAddress { domain, user, host } = SmbAddress::parse(url).ok_or_else(invalid)?;
    let server = SmbServer { domain, user, host, smb1: answers.adapter.smb1 };
    let named = answers.adapter.storagelink_dir.as_deref().map(host_path).transpose();
    let lease_at = LeaseAt {
        named: named.map_err(Fail::refused)?,
        service: SERVICE.to_owned(),
        usual: FOLDERS.iter().map(|&folder| folder.into()).collect(),
    };
    let ring = ring.clone();
    let password = Arc::new(move || ring.get(SecretRef::Server));
    Ok(Arc::new(SmbHost::new(server, password, lease_at)))
}

#[cfg(not(unix))]
fn smb(_: &str, _: &Answers, _: &Keyring) -> Result<Arc<dyn Host>, Fail> {
    Err(Fail::refused(Text::new("smb-not-from-windows")))
}

/// The server that only the admin reaches, and the copy of its folder, where there is one.
#[cfg(unix)]
fn copy(folder: Option<HostPath>) -> Result<Arc<dyn Host>, Fail> {
    use crate::host::local_unix::LocalUnix;
    let files = LocalUnix::new(ServerCopy::name(), None)?;
    let files = match folder {
        Some(folder) => files.locked_at(folder),
        None => files.locked_apart(),
    };
    Ok(Arc::new(ServerCopy::new(Arc::new(files))))
}

#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "as on other systems")]
fn copy(folder: Option<HostPath>) -> Result<Arc<dyn Host>, Fail> {
    use crate::host::local_windows::LocalWindows;
    let files = LocalWindows::new(ServerCopy::name());
    let files = match folder {
        Some(folder) => files.locked_at(folder),
        None => files.locked_apart(),
    };
    Ok(Arc::new(ServerCopy::new(Arc::new(files))))
}

fn dom0(host: &dyn Host) -> Result<bool, Fail> {
    let cancel = Cancel::default();
    Ok(is_dom0(host, &Cx::quiet(Deadline::after(LOOK), &cancel))?)
}

/// This machine as a node, where it may be one.
#[cfg(unix)]
fn local(desk: &Desk<'_>) -> Result<Option<Arc<dyn Host>>, Fail> {
    use crate::host::local_unix::LocalUnix;
    use crate::host::{Found, Kind};
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
    Ok(Some(Arc::new(host)))
}

/// No Windows is a node, and a tree under `--root` would need links and modes as a dom0 has them.
#[cfg(windows)]
fn local(desk: &Desk<'_>) -> Result<Option<Arc<dyn Host>>, Fail> {
    match &desk.options.root {
        None => Ok(None),
        Some(root) => Err(Fail::refused(Text::new("root-not-on-windows")).at(&raw(root), None)),
    }
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
    let state = State::open(&dir, create).map_err(|error| state_fail(&error))?.knowing(desk.known);
    // Once more, now that nothing of it is missing: nothing is written into it if it turns out to lie there.
    outside(desk, &dir)?;
    Ok(state)
}

/// An unusable folder is a condition that is not met; a disk that fails is the machine's error.
pub fn state_fail(error: &StateError) -> Fail {
    let code = if error.refuses() { REFUSED } else { FAILED };
    Fail { code, text: error.text(), path: Some(error.path.clone()), line: None }
}
