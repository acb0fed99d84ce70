//! What a look at a node asks in any case, told to its host beforehand: over SSH the answers come in two rounds then instead of
//! thirty. What is asked, and what becomes of the answers, stands where it always did; a question that is missing here is asked alone.

use std::time::Duration;

use crate::core::answers::{Answers, Section};
use crate::core::known::Known;
use crate::edit::MAX_FILE;
use crate::host::{Ask, Cx, Host, HostPath, Program};

use super::HostFacts;
use super::gather::{
    ASK_TIME, DISABLED_FILE, DROP_IN_FOLDER, DROP_IN_NAME, ENABLED_FILE, INVENTORY, KEEP, MAIN_FILE,
    MAX_INVENTORY, POOL_CONF, TEST_TIME,
};
use super::paths::sysfs::{BLOCK, SESSIONS};
use super::system::{ENFORCE, PACKAGE_TIME, PAGE, asked};
use super::xapi::{of_itself, own_uuid};

/// How multipath tells its version.
pub(super) const VERSION: &[&str] = &["multipath", "-h"];
/// How it prints what it makes of the files.
pub(super) const TEST: &[&str] = &["multipath", "-t"];

/// Everything that needs no answer to be asked. `paths`: where free space is asked for.
pub(super) fn files(host: &dyn Host, answers: &Answers, paths: &[HostPath]) -> Vec<Ask> {
    let mut asks = vec![Ask::Machine(paths.to_vec(), host.executes())];
    asks.push(Ask::Read(INVENTORY.into(), MAX_INVENTORY));
    asks.push(Ask::Read(POOL_CONF.into(), MAX_FILE));
    if answers.wants(Section::Multipath) {
        let folder = HostPath::from(DROP_IN_FOLDER);
        asks.extend([MAIN_FILE, ENABLED_FILE, DISABLED_FILE].map(|path| Ask::Read(path.into(), MAX_FILE)));
        let own = folder.join(DROP_IN_NAME.as_bytes());
        asks.extend([MAIN_FILE.into(), ENABLED_FILE.into(), own].map(Ask::Bars));
        asks.extend(ENFORCE.map(|path| Ask::Read(path.into(), PAGE)));
        asks.extend([Ask::Read(folder.clone(), 0), Ask::Same(folder.clone(), folder.parent())]);
        asks.extend([Ask::List(folder), Ask::List(BLOCK.into()), Ask::List(SESSIONS.into())]);
    }
    asks
}

/// These files, the programs that every node is asked, and what xapi is asked of the node itself. Of an xapi that hangs one
/// question is waited for ([`Host::foresee`]).
pub(super) fn programs(host: &dyn Host, facts: &HostFacts, files: &[HostPath], cx: &Cx<'_>) {
    let mut asks: Vec<Ask> = files.iter().map(|path| Ask::Read(path.clone(), MAX_FILE)).collect();
    asks.extend(files.iter().cloned().map(Ask::Bars));
    let mut time = ASK_TIME;
    if host.executes() {
        let is_dom0 = matches!(facts.inventory, Known::Is(Some(_), _));
        let package = asked(is_dom0).iter().take(1).map(|words| (*words, PACKAGE_TIME));
        let tools = [(VERSION, ASK_TIME), (TEST, TEST_TIME)].into_iter().chain(package);
        asks.extend(tools.map(|(words, time)| run(words, time)));
        if let Ok(own) = own_uuid(facts) {
            asks.extend(of_itself(&own));
        }
    }
    for ask in &asks {
        if let Ask::Run(_, most) = ask {
            time += *most;
        }
    }
    host.foresee(&asks, &cx.within(time));
}

fn run(words: &[&str], time: Duration) -> Ask {
    let argv = words.iter().map(|&word| word.to_owned()).collect();
    Ask::Run(Program { argv, keep: KEEP }, time)
}
