//! Asks hosts for their facts. Every probe has a deadline of its own, and what cannot be learnt becomes a fact too:
//! unknown, and why.

use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::base::{Arg, Text, Untrusted};
use crate::core::answers::{Answers, Section, Server};
use crate::core::guide::{Probe, STEPS};
use crate::core::known::Known;
use crate::core::pool::Listed;
use crate::core::release::{Era, Release, Traces};
use crate::core::runner::Site;
use crate::edit::MAX_FILE;
use crate::host::{
    Bars, Cx, Deadline, Found, Host, HostError, HostPath, Output, Program, Progress, Snapshot,
};

use super::ahead;
use super::{
    Confd, Effective, Facts, HostFacts, Inventory, PoolRole, Pools, Role, ServerFacts, parse, system, xe,
};

/// The file that every multipath reads first.
pub const MAIN_FILE: &str = "/etc/multipath.conf";
/// The file that SM of XenServer 5.0 to 5.6 links to while multipathing is on.
pub const ENABLED_FILE: &str = "/etc/multipath-enabled.conf";
/// The file that it links to while multipathing is off.
pub(super) const DISABLED_FILE: &str = "/etc/multipath-disabled.conf";
/// Where later ones read more files.
pub const DROP_IN_FOLDER: &str = "/etc/multipath/conf.d";
/// The file of our own there.
pub const DROP_IN_NAME: &str = "custom-quantastor.conf";
/// Where a dom0 says what it is.
pub const INVENTORY: &str = "/etc/xensource-inventory";

/// Reading one small file or folder.
pub(super) const READ_TIME: Duration = Duration::from_secs(10);
/// `multipath -t` reads and prints only; it was seen to loop for ever on a bad number (0.14.3).
pub(super) const TEST_TIME: Duration = Duration::from_secs(20);
pub(super) const ASK_TIME: Duration = Duration::from_secs(10);
/// Three questions to `xe`; each has a shorter deadline of its own.
const XE_TIME: Duration = Duration::from_secs(30);
/// How long after its deadline a host may still answer before it is left behind.
const GRACE: Duration = Duration::from_secs(2);
/// The same after a cancel: a probe that can be stopped stops at once.
const CANCEL_GRACE: Duration = Duration::from_millis(500);
/// How often it is looked whether somebody cancelled.
const LOOK: Duration = Duration::from_millis(50);
/// Enough of a tool's output: a whole printed configuration is some 50 KB.
pub(super) const KEEP: usize = 4 * 1024 * 1024;
/// Where a host says whether it is its pool's coordinator.
pub(super) const POOL_CONF: &str = "/etc/xensource/pool.conf";
pub(super) const MAX_INVENTORY: u64 = 1024 * 1024;

/// Looks at all hosts of the site, at most until the deadline of `cx` or a cancel. They are asked at the same time, one
/// thread each; a host that does not answer then is left behind with everything unknown: a read of a dead file system
/// never ends, and nothing can end it.
///
/// Of the steps only those whose section the answers want are gathered. Free space is asked for /etc and then for
/// `extra_paths`, in this order.
#[must_use]
pub fn gather(site: &Site, answers: &Answers, extra_paths: &[HostPath], cx: &Cx<'_>) -> Facts {
    let at = site.clock.now();
    let mut hosts = side_by_side(site, answers, extra_paths, cx);
    let licence = |host: &HostFacts| (host.host.clone(), host.licence.clone());
    let pool: Vec<_> = hosts.iter().filter(|host| host.role == Role::Node).map(licence).collect();
    for server in hosts.iter_mut().filter_map(|host| host.server.as_mut()) {
        server.pool.clone_from(&pool);
    }
    Facts { at, hosts, nodes: listed(site) }
}

/// Every node of the site; one that was not asked for by name or pool is simply there.
fn listed(site: &Site) -> Vec<Listed> {
    if !site.listed.is_empty() {
        return site.listed.clone();
    }
    let plain =
        |host: &Arc<dyn Host>| Listed { host: host.id(), member: None, left_out: false, trouble: None };
    site.nodes.iter().map(plain).collect()
}

/// True for a dom0: a machine with /etc/xensource-inventory, which is a node whatever was asked. Any other machine is
/// one only where the admin named it (`--section multipath`, `--root`), or for `verify`.
///
/// # Errors
/// As for [`Host::read`].
pub fn is_dom0(host: &dyn Host, cx: &Cx<'_>) -> Result<bool, HostError> {
    let seen = host.read(&INVENTORY.into(), MAX_INVENTORY, &cx.within(READ_TIME))?;
    // One that is no readable file is still a dom0's: planning says so then, instead of finding no host here.
    Ok(seen.found != Found::Absent || !seen.links.is_empty())
}

/// The uuid that xapi knows this machine by (`INSTALLATION_UUID`); none where it is no dom0, or its inventory names none.
///
/// # Errors
/// As for [`Host::read`].
pub fn installation_uuid(host: &dyn Host, cx: &Cx<'_>) -> Result<Option<String>, HostError> {
    let seen = host.read(&INVENTORY.into(), MAX_INVENTORY, &cx.within(READ_TIME))?;
    let Found::File(file) = seen.found else { return Ok(None) };
    let uuid = parse::inventory(&file.bytes).uuid;
    Ok(uuid.utf8().filter(|uuid| !uuid.is_empty()).map(String::from))
}

fn side_by_side(site: &Site, answers: &Answers, extra: &[HostPath], cx: &Cx<'_>) -> Vec<HostFacts> {
    let mut found: Vec<Option<HostFacts>> = site.hosts().map(|_| None).collect();
    let (tell, told) = mpsc::channel();
    let pools = Arc::new(Pools::default());
    for (number, (role, host)) in site.hosts().enumerate() {
        let (site, pools) = (site.clone(), Arc::clone(&pools));
        let asked = Asked { site, role, answers: answers.clone(), extra: extra.to_vec(), pools };
        let host = Arc::clone(host);
        let (cancel, deadline, tell) = (cx.cancel.clone(), cx.deadline, tell.clone());
        let work = move || {
            let progress = |progress| {
                let _ = tell.send(Told::Progress(progress));
            };
            let cx = Cx { deadline, cancel: &cancel, progress: &progress };
            let _ = tell.send(Told::Facts(number, Box::new(one(&*host, &asked, &cx))));
        };
        // A thread that cannot be started leaves its host unknown, like one that never answers.
        let _ = thread::Builder::new().name(String::from("gather")).spawn(work);
    }
    drop(tell);
    let mut until = Deadline::after(cx.deadline.left() + GRACE);
    let mut cancelled = false;
    while !until.passed() {
        if cx.cancel.is_set() && !cancelled {
            cancelled = true;
            until = until.at_most(CANCEL_GRACE);
        }
        match told.recv_timeout(until.left().min(LOOK)) {
            Ok(Told::Progress(progress)) => (cx.progress)(progress),
            Ok(Told::Facts(number, facts)) => {
                if let Some(place) = found.get_mut(number) {
                    *place = Some(*facts);
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let no_answer = Text::new("fact-no-answer");
    let silent = |role, host: &dyn Host| unasked(host, role, answers, &no_answer);
    let hosts = found.into_iter().zip(site.hosts());
    hosts.map(|(facts, (role, host))| facts.unwrap_or_else(|| silent(role, &**host))).collect()
}

/// What one host is asked for.
struct Asked {
    site: Site,
    role: Role,
    answers: Answers,
    extra: Vec<HostPath>,
    pools: Arc<Pools>,
}

enum Told {
    Progress(Progress),
    Facts(usize, Box<HostFacts>),
}

fn unasked(host: &dyn Host, role: Role, answers: &Answers, why: &Text) -> HostFacts {
    let mut facts = HostFacts::unasked(host.id(), role, host.executes(), why);
    if role == Role::Server {
        let manual = answers.adapter.server == Some(Server::Manual);
        facts.server = Some(Box::new(ServerFacts::unasked(manual, why)));
    }
    facts
}

fn one(host: &dyn Host, asked: &Asked, cx: &Cx<'_>) -> HostFacts {
    let Asked { site, role, answers, extra, pools } = asked;
    let mut facts = unasked(host, *role, answers, &Text::new("fact-not-asked"));
    if let Some(server) = &mut facts.server {
        server.installed.clone_from(&site.installed);
        server.stopped = site.stopped.iter().find(|stopped| stopped.host == facts.host).cloned();
    } else {
        node(host, answers, extra, &mut facts, cx);
        if site.server.is_some() && answers.wants(Section::Adapter) {
            facts.licence = xe::licence(host, &facts.inventory, &step(cx, &facts, "gather-licence", XE_TIME));
        }
    }
    let probe = Probe { host, site, answers, pools, cx };
    for step in STEPS.iter().filter(|step| step.role == *role && answers.wants(step.section)) {
        (step.gather)(&probe, &mut facts);
    }
    facts.lacks = host.lacks(&cx.within(ASK_TIME));
    host.foresee(&[], cx);
    facts
}

/// What every node is asked for, whatever the steps.
fn node(host: &dyn Host, answers: &Answers, extra: &[HostPath], facts: &mut HostFacts, cx: &Cx<'_>) {
    let mut paths = vec![HostPath::from("/etc")];
    paths.extend_from_slice(extra);
    host.foresee(&ahead::files(host, answers, &paths), &cx.within(READ_TIME));
    let daemons: &[&str] = if host.executes() { &["multipathd"] } else { &[] };
    let machine = host.machine(&paths, daemons, &step(cx, facts, "gather-machine", READ_TIME));
    facts.machine = known(machine, || Text::new("evidence-machine"));
    facts.inventory = inventory(host, &step(cx, facts, "gather-files", READ_TIME));
    facts.pool_role = pool_role(host, &step(cx, facts, "gather-files", READ_TIME));
    facts.release = release(facts);
}

/// The release, as far as what was looked at by now tells it.
fn release(facts: &HostFacts) -> Release {
    Release::of(&Traces {
        inventory: facts.inventory.get().map(Option::as_ref),
        main: facts.main.get(),
        enabled: facts.enabled.get(),
        confd: facts.dropins.get().map(Option::is_some),
        tools: facts.tools.get().map(Untrusted::bytes),
        reads_confd: facts.effective.get().is_some_and(|printed| printed.reads_confd),
    })
}

fn pool_role(host: &dyn Host, cx: &Cx<'_>) -> Known<PoolRole> {
    let snapshot = match file(host, POOL_CONF, cx) {
        Known::Is(snapshot, evidence) => (snapshot, evidence),
        Known::Unknown(why) => return Known::Unknown(why),
    };
    let role = match snapshot.0.found {
        Found::File(file) if file.bytes.starts_with(b"master") => PoolRole::Coordinator,
        Found::File(_) => PoolRole::Supporter,
        _ => PoolRole::None,
    };
    Known::Is(role, snapshot.1)
}

/// What step `multipath` needs to know of a node.
pub fn gather_multipath(host: &dyn Host, facts: &mut HostFacts, cx: &Cx<'_>) {
    let files = step(cx, facts, "gather-files", READ_TIME * 3);
    facts.main = file(host, MAIN_FILE, &files);
    facts.enabled = file(host, ENABLED_FILE, &files);
    facts.disabled = file(host, DISABLED_FILE, &files);
    facts.selinux = system::selinux(host, &files);
    facts.confd = known(confd(host, &files), || file_evidence(&DROP_IN_FOLDER.into()));
    facts.dropins = drop_ins(host, facts, &files);
    facts.bars = bars(host, facts, &files);
    if host.executes() {
        facts.tools = tools(host, &step(cx, facts, "gather-tools", ASK_TIME));
        facts.effective = tested(host, ahead::TEST, &step(cx, facts, "gather-test", TEST_TIME));
    } else {
        facts.tools = Known::Unknown(Text::new("fact-nothing-executed"));
        facts.effective = Known::Unknown(Text::new("fact-nothing-executed"));
    }
    facts.package = system::package(host, facts, cx);
    facts.release = release(facts);
    // These releases' multipath has no such option: that is no failure of anything.
    let old = matches!(facts.release.era, Era::Enabled | Era::Main | Era::Links);
    if old && matches!(&facts.effective, Known::Unknown(why) if why.id == "fact-command-failed") {
        facts.effective = Known::Unknown(Text::new("tools-print-nothing"));
    }
    if host.executes() {
        facts.loaded = loaded(host, facts, cx);
    } else {
        facts.loaded = Known::Unknown(Text::new("fact-nothing-executed"));
    }
}

/// Tells what is being done and gives it its deadline.
pub(super) fn step<'a>(cx: &Cx<'a>, facts: &HostFacts, what: &'static str, time: Duration) -> Cx<'a> {
    (cx.progress)(Progress { what: Text::new(what).with("host", &facts.host.0), part: None });
    cx.within(time)
}

pub(super) fn known<T>(result: Result<T, HostError>, why: impl FnOnce() -> Text) -> Known<T> {
    match result {
        Ok(value) => Known::Is(value, why()),
        Err(error) => Known::Unknown(error.text().clone()),
    }
}

pub(super) fn file_evidence(path: &HostPath) -> Text {
    Text::new("evidence-file").with("path", path)
}

fn file(host: &dyn Host, path: &str, cx: &Cx<'_>) -> Known<Snapshot> {
    let path = HostPath::from(path);
    known(host.read(&path, MAX_FILE, cx), || file_evidence(&path))
}

fn inventory(host: &dyn Host, cx: &Cx<'_>) -> Known<Option<Inventory>> {
    let path = HostPath::from(INVENTORY);
    let why = file_evidence(&path);
    match host.read(&path, MAX_INVENTORY, cx) {
        Ok(Snapshot { found: Found::File(file), .. }) => Known::Is(Some(parse::inventory(&file.bytes)), why),
        Ok(Snapshot { found: Found::Absent, links, .. }) if links.is_empty() => {
            Known::Is(None, Text::new("evidence-absent").with("path", &path))
        }
        Ok(Snapshot { found: Found::Absent, path: to, .. }) => {
            Known::Unknown(Text::new("dangling-link").with("path", &path).with("to", &to))
        }
        Ok(Snapshot { found: Found::TooBig(size), .. }) => {
            let (size, max) = (Arg::Size(size), Arg::Size(MAX_INVENTORY));
            Known::Unknown(
                Text::new("file-too-large").with("path", &path).with("size", size).with("max", max),
            )
        }
        Ok(Snapshot { found: Found::Other(_), .. }) => {
            Known::Unknown(Text::new("fact-not-a-file").with("path", &path))
        }
        Err(error) => Known::Unknown(error.text().clone()),
    }
}

fn confd(host: &dyn Host, cx: &Cx<'_>) -> Result<Confd, HostError> {
    let folder = HostPath::from(DROP_IN_FOLDER);
    let seen = host.read(&folder, 0, cx)?;
    let nowhere = |seen: &Snapshot| seen.found == Found::Absent && !seen.links.is_empty();
    let own_link = seen.links.iter().any(|link| link.at == folder);
    let dangling = nowhere(&seen) && (own_link || nowhere(&host.read(&folder.parent(), 0, cx)?));
    // Where that cannot be told, the replacement itself finds out.
    let together = host.same_filesystem(&seen.path, &seen.path.parent(), cx).unwrap_or(None);
    Ok(Confd { path: seen.path, dangling, apart: together == Some(false) })
}

fn drop_ins(host: &dyn Host, facts: &HostFacts, cx: &Cx<'_>) -> Known<Option<Vec<Snapshot>>> {
    let folder = HostPath::from(DROP_IN_FOLDER);
    let read = || -> Result<Option<Vec<Snapshot>>, HostError> {
        let entries = host.list(&folder, cx)?;
        let meant = entries.iter().flatten().filter(|entry| holds_conf(entry.name.bytes()));
        let paths: Vec<HostPath> = meant.map(|entry| folder.join(entry.name.bytes())).collect();
        ahead::programs(host, facts, &paths, cx);
        let files: Result<_, _> = paths.iter().map(|path| host.read(path, MAX_FILE, cx)).collect();
        entries.map(|_| files).transpose()
    };
    known(read(), || file_evidence(&folder))
}

/// Of every file that may be changed. Where that cannot be looked at, writing finds out.
fn bars(host: &dyn Host, facts: &HostFacts, cx: &Cx<'_>) -> Vec<Bars> {
    let there = |snapshot: &&Snapshot| matches!(snapshot.found, Found::File(_));
    let own = HostPath::from(DROP_IN_FOLDER).join(DROP_IN_NAME.as_bytes());
    let dropins = facts.dropins.get().into_iter().flatten().flatten();
    let seen = facts.main.get().into_iter().chain(facts.enabled.get()).chain(dropins);
    let mut paths: Vec<HostPath> = seen.filter(there).map(|snapshot| snapshot.asked.clone()).collect();
    if !paths.contains(&own) {
        paths.push(own);
    }
    paths.iter().filter_map(|path| host.bars(path, cx).ok().flatten()).collect()
}

/// The names that some multipath reads: see facts/multipath.md section 0, fact 7.
fn holds_conf(name: &[u8]) -> bool {
    name.windows(5).any(|window| window == b".conf")
}

/// Runs a program for what it prints.
pub(super) fn ask(host: &dyn Host, words: &[&str], cx: &Cx<'_>) -> Result<Output, HostError> {
    let argv = words.iter().map(|&word| word.to_owned()).collect();
    host.run(&Program { argv, keep: KEEP }, cx)
}

/// A command as the admin would type it.
pub(super) fn command(words: &[&str]) -> Arg {
    // As it can be typed again.
    let typed =
        words.iter().map(|word| if word.contains(' ') { format!("\"{word}\"") } else { (*word).to_owned() });
    typed.collect::<Vec<_>>().join(" ").into()
}

fn tools(host: &dyn Host, cx: &Cx<'_>) -> Known<Untrusted> {
    let words = ahead::VERSION;
    match ask(host, words, cx) {
        Ok(output) => match parse::tools(&output.stdout, &output.stderr) {
            Some(version) => {
                Known::Is(version, Text::new("evidence-command").with("command", command(words)))
            }
            None => Known::Unknown(failed(words, &output)),
        },
        Err(error) => Known::Unknown(error.text().clone()),
    }
}

/// What a tool printed as a configuration.
fn printed(host: &dyn Host, words: &[&str], cx: &Cx<'_>) -> Known<Effective> {
    read_by(host, words, cx, |_, _| false)
}

/// The same of the tool that reads the files itself. One that ends in failure but says why has read them: that it takes
/// nothing from them is a fact, too; so it is where it crashes on them. (Of a daemon the like says nothing: its client
/// fails where the daemon does not answer, and where the client itself cannot read the files.)
fn tested(host: &dyn Host, words: &[&str], cx: &Cx<'_>) -> Known<Effective> {
    read_by(host, words, cx, |output, read| match output.code {
        None => true,
        Some(code) => code != 0 && !read.messages.is_empty(),
    })
}

fn read_by(
    host: &dyn Host,
    words: &[&str],
    cx: &Cx<'_>,
    fails_on_files: fn(&Output, &Effective) -> bool,
) -> Known<Effective> {
    match ask(host, words, cx) {
        Ok(output) => {
            let mut read = parse::effective(&output.stdout, &output.stderr);
            let whole = output.code == Some(0) && parse::is_config(&output.stdout);
            if whole || fails_on_files(&output, &read) {
                read.failed = (!whole).then(|| broken_off(words, &output));
                Known::Is(read, Text::new("evidence-command").with("command", command(words)))
            } else {
                Known::Unknown(failed(words, &output))
            }
        }
        Err(error) => Known::Unknown(error.text().clone()),
    }
}

fn loaded(host: &dyn Host, facts: &HostFacts, cx: &Cx<'_>) -> Known<Effective> {
    // Asked only where it is known to run: with systemd the question alone would start it.
    match facts.daemon_runs() {
        Some(true) => {}
        Some(false) if facts.release.era == Era::Linux => {
            return Known::Unknown(Text::new("daemon-not-running-linux"));
        }
        Some(false) => return Known::Unknown(Text::new("daemon-not-running")),
        None => return Known::Unknown(facts.machine.why().clone()),
    }
    // The words are asked where it is known that they are understood: an older multipathd takes words for nothing and
    // would start itself as a daemon; `-k` is understood by all of them.
    let words: &[&str] = if facts.release.era.reads_confd() {
        &["multipathd", "show", "config"]
    } else {
        &["multipathd", "-kshow config"]
    };
    printed(host, words, &step(cx, facts, "gather-loaded", ASK_TIME))
}

/// The same of one that a signal may have ended, which has no exit code.
fn broken_off(words: &[&str], output: &Output) -> Text {
    match output.code {
        None => Text::new("fact-command-crashed").with("command", command(words)),
        Some(_) => failed(words, output),
    }
}

/// A program ended otherwise than it should; what it said first.
pub(super) fn failed(words: &[&str], output: &Output) -> Text {
    let said = [&output.stderr, &output.stdout]
        .into_iter()
        .flat_map(|stream| stream.split(|&byte| byte == b'\n'))
        .map(<[u8]>::trim_ascii)
        .find(|line| !line.is_empty())
        .unwrap_or_default();
    let said = Untrusted::from(said.get(..said.len().min(200)).unwrap_or_default());
    let code = output.code.map_or(-1, i64::from);
    Text::new("fact-command-failed").with("command", command(words)).with("code", code).with("said", said)
}
