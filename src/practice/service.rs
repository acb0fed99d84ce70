//! The practice server's two services. Of each the last order stands in a file, with what was to come of it; how the
//! service is now follows from that and the clock, so that nothing has to run, and it goes on while the program is gone.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::store::{Store, now};
use super::{Knob, Options, xml};
use crate::base::{Hash, Text, Untrusted};
use crate::host::{
    Cancel, Cx, Deadline, Dependent, Found, Host, HostError, HostPath, Service, ServiceOp, ServiceState,
    StartType,
};

/// Key name of `StorageLink`'s service (facts/storagelink.md section 2).
pub const SERVICE: &str = "StorageLink";
/// Key name of the service that depends on it; invented, since it is not known whether a real one does.
pub const AGENT: &str = "StorageLinkAgent";
/// Where `StorageLink` is installed on the practice server.
pub const SERVER_FOLDER: &str = "/Program Files/Citrix/StorageLink/Server";
/// The device rules of the practice server.
pub const RULES: &str = "/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml";

const DISPLAYS: [(&str, &str); 2] = [
    (SERVICE, "Citrix StorageLink Gateway Service"),
    (AGENT, "StorageLink practice agent (invented for practice)"),
];

/// No rules file is larger.
const MOST: u64 = 16 << 20;

/// How long starting and stopping take, in milliseconds of practice time: usual and slow ones.
const START: (u64, u64) = (2_000, 40_000);
const STOP: (u64, u64) = (1_500, 40_000);
const AGENT_START: u64 = 700;
const AGENT_STOP: u64 = 500;
/// A service that crashes is RUNNING for that long before.
const BEFORE_CRASH: u64 = 1_500;

/// Error codes of Windows.
const FILE_NOT_FOUND: u32 = 2;
const INVALID_DATA: u32 = 13;
const EXCEPTION_IN_SERVICE: u32 = 1064;
const PROCESS_ABORTED: u32 = 1067;
const DEPENDENCY_FAIL: u32 = 1068;

/// The last order to a service, and what comes of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Record {
    order: ServiceOp,
    /// When, in milliseconds since 1970.
    at: u64,
    /// How long it is pending; none: for ever.
    pending: Option<u64>,
    /// Whether it is RUNNING afterwards, and until how long after that.
    runs: bool,
    crash: Option<u64>,
    /// Error code with which it is STOPPED in the end.
    exit: u32,
    /// How many times it was told to start.
    starts: u32,
    /// Whether the adapter was installed when it was started last.
    adapter: bool,
}

/// What comes of an order to start.
#[derive(Clone, Copy)]
enum Coming {
    Runs,
    Crashes,
    Ends(u32),
    Hangs,
}

impl Record {
    fn first(runs: bool) -> Self {
        let order = if runs { ServiceOp::Start } else { ServiceOp::Stop };
        let (pending, crash) = (Some(0), None);
        Self { order, at: 0, pending, runs, crash, exit: 0, starts: 0, adapter: false }
    }

    fn start(&mut self, pending: u64, coming: Coming) {
        self.order = ServiceOp::Start;
        self.at = now();
        self.pending = (!matches!(coming, Coming::Hangs)).then_some(pending);
        self.runs = matches!(coming, Coming::Runs | Coming::Crashes);
        self.exit = match coming {
            Coming::Ends(exit) => exit,
            Coming::Crashes => PROCESS_ABORTED,
            Coming::Runs | Coming::Hangs => 0,
        };
        self.crash = None;
        self.starts = self.starts.saturating_add(1);
    }

    fn stop(&mut self, pending: Option<u64>) {
        (self.order, self.at, self.pending) = (ServiceOp::Stop, now(), pending);
        (self.runs, self.crash, self.exit) = (false, None, 0);
    }

    /// How it is at that moment, with the error code of a service that is STOPPED.
    fn at(&self, now: u64) -> (ServiceState, u32) {
        let gone = now.saturating_sub(self.at);
        let Some(pending) = self.pending.filter(|pending| gone >= *pending) else {
            let pending = match self.order {
                ServiceOp::Start => ServiceState::StartPending,
                ServiceOp::Stop => ServiceState::StopPending,
            };
            return (pending, 0);
        };
        let crashed = self.crash.is_some_and(|after| gone - pending >= after);
        if self.runs && !crashed { (ServiceState::Running, 0) } else { (ServiceState::Stopped, self.exit) }
    }
}

/// Both services.
pub(super) struct Services {
    store: Arc<Store>,
    options: Arc<Options>,
    tree: Arc<dyn Host>,
    /// One order at a time.
    order: Mutex<()>,
}

impl Services {
    pub fn new(store: Arc<Store>, options: Arc<Options>, tree: Arc<dyn Host>) -> Self {
        Self { store, options, tree, order: Mutex::new(()) }
    }

    /// How they are on a new site.
    pub fn first(store: &Store, options: &Options) -> Result<(), HostError> {
        let runs = !options.has(Knob::ServiceStopped);
        store.write(&file(SERVICE), &Record::first(runs))?;
        store.write(&file(AGENT), &Record::first(runs && !options.has(Knob::DependentStopped)))
    }

    pub fn look(&self, name: &str) -> Result<Option<Service>, HostError> {
        let Some((name, display)) = self.known(name) else { return Ok(None) };
        let record = self.record(name)?;
        let (state, exit) = record.at(now());
        let dependents = if name == SERVICE { vec![self.agent()?] } else { Vec::new() };
        Ok(Some(Service {
            name: Untrusted::from(name),
            display: Untrusted::from(display),
            state,
            start: if self.disabled(name) { StartType::Disabled } else { StartType::Automatic },
            folder: Some(HostPath::from(SERVER_FOLDER)),
            pid: (state != ServiceState::Stopped).then_some(1200 + 4 * (record.starts % 1000)),
            exit,
            dependents,
        }))
    }

    pub fn control(&self, name: &str, op: ServiceOp) -> Result<(), HostError> {
        let _one = self.order.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((known, _)) = self.known(name) else {
            return Err(HostError::Refused(Text::new("service-not-installed").with("service", name)));
        };
        if self.options.has(Knob::NoRights) {
            return Err(HostError::Refused(Text::new("service-no-right").with("service", name)));
        }
        match op {
            ServiceOp::Start => self.start(known)?,
            ServiceOp::Stop => self.stop(known)?,
        }
        if known == SERVICE && self.options.has(Knob::ServiceNoAnswer) {
            return Err(HostError::Unknown(Text::new("service-no-answer").with("service", name)));
        }
        Ok(())
    }

    /// Whether the gateway answers, and whether it has loaded the `QuantaStor` adapter.
    pub fn gateway(&self) -> Result<Option<bool>, HostError> {
        if self.known(SERVICE).is_none() {
            return Ok(None);
        }
        let record = self.record(SERVICE)?;
        Ok((record.at(now()).0 == ServiceState::Running).then_some(record.adapter))
    }

    fn known(&self, name: &str) -> Option<(&'static str, &'static str)> {
        // Windows does not tell case apart in the names of services.
        let found = DISPLAYS.into_iter().find(|(have, _)| have.eq_ignore_ascii_case(name));
        found.filter(|_| !self.options.has(Knob::ServiceMissing))
    }

    fn disabled(&self, name: &str) -> bool {
        name == SERVICE && self.options.has(Knob::ServiceDisabled)
    }

    fn record(&self, name: &'static str) -> Result<Record, HostError> {
        Ok(self.store.read(&file(name))?.unwrap_or_else(|| Record::first(false)))
    }

    fn agent(&self) -> Result<Dependent, HostError> {
        let (name, display) = DISPLAYS[1];
        let state = self.record(name)?.at(now()).0;
        Ok(Dependent { name: name.into(), display: display.into(), state, start: StartType::Automatic })
    }

    fn stop(&self, name: &'static str) -> Result<(), HostError> {
        let mut record = self.record(name)?;
        let options = &self.options;
        match record.at(now()).0 {
            ServiceState::Stopped => return Err(not_done(Text::new("service-not-running"), name)),
            ServiceState::Running => {}
            _ => return Err(not_done(Text::new("service-busy"), name)),
        }
        if name == AGENT {
            record.stop(Some(options.scaled(AGENT_STOP)));
            return self.store.write(&file(name), &record);
        }
        let agent = self.agent()?;
        if agent.state != ServiceState::Stopped {
            let text = Text::new("service-has-dependents").with("service", name);
            return Err(HostError::Refused(text.with("dependents", agent.name)));
        }
        let ways = [Knob::StopSlow, Knob::StopFails, Knob::StopIgnored, Knob::StopHangs];
        let pending = match options.last_of(&ways) {
            Some(Knob::StopFails) => return Err(not_done(Text::new("service-busy"), name)),
            Some(Knob::StopIgnored) => return Ok(()),
            Some(Knob::StopHangs) => None,
            Some(Knob::StopSlow) => Some(options.scaled(STOP.1)),
            _ => Some(options.scaled(STOP.0)),
        };
        record.stop(pending);
        self.store.write(&file(name), &record)
    }

    fn start(&self, name: &'static str) -> Result<(), HostError> {
        let mut record = self.record(name)?;
        match record.at(now()).0 {
            ServiceState::Stopped => {}
            ServiceState::Running => return Err(not_done(Text::new("service-already-running"), name)),
            _ => return Err(not_done(Text::new("service-busy"), name)),
        }
        if self.disabled(name) {
            return Err(HostError::Refused(Text::new("service-disabled").with("service", name)));
        }
        if name == AGENT {
            let (wait, coming) = self.agent_start()?;
            record.start(wait, coming);
        } else {
            self.main_start(&mut record)?;
        }
        self.store.write(&file(name), &record)
    }

    fn main_start(&self, record: &mut Record) -> Result<(), HostError> {
        let (usual, slow) = START;
        let pending = if self.options.has(Knob::StartSlow) { slow } else { usual };
        let coming = self.coming(record)?;
        record.start(self.options.scaled(pending), coming);
        if matches!(coming, Coming::Crashes) {
            record.crash = Some(self.options.scaled(BEFORE_CRASH));
        }
        record.adapter = adapter_installed(&self.store)?;
        Ok(())
    }

    /// A service is started after the ones that it needs, and these are started for it.
    fn agent_start(&self) -> Result<(u64, Coming), HostError> {
        if self.record(SERVICE)?.at(now()).0 == ServiceState::Stopped {
            self.start(SERVICE)?;
        }
        let main = self.record(SERVICE)?;
        let own = self.options.scaled(AGENT_START);
        let gone = now().saturating_sub(main.at);
        Ok(match (main.order, main.pending) {
            (ServiceOp::Start, None) => (0, Coming::Hangs),
            (ServiceOp::Start, Some(wait)) if main.runs => (wait.saturating_sub(gone) + own, Coming::Runs),
            (ServiceOp::Start, Some(wait)) => (wait.saturating_sub(gone), Coming::Ends(DEPENDENCY_FAIL)),
            (ServiceOp::Stop, _) => (own, Coming::Ends(DEPENDENCY_FAIL)),
        })
    }

    /// The service reads its rules when it starts. That it does not start where they are no XML is invented, and likely.
    fn coming(&self, record: &Record) -> Result<Coming, HostError> {
        let options = &self.options;
        let ways = [
            Knob::StartFails,
            Knob::StartFailsOnce,
            Knob::StartIgnored,
            Knob::StartCrashes,
            Knob::StartFailsOnNewXml,
            Knob::CrashesOnNewXml,
        ];
        let Some(rules) = self.rules()? else { return Ok(Coming::Ends(FILE_NOT_FOUND)) };
        if !xml::well_formed(&rules) {
            return Ok(Coming::Ends(INVALID_DATA));
        }
        let new = || Ok::<_, HostError>(!known_rules(&self.store)?.contains(&Hash::of(&rules)));
        Ok(match options.last_of(&ways) {
            Some(Knob::StartFails) => Coming::Ends(EXCEPTION_IN_SERVICE),
            Some(Knob::StartFailsOnce) if record.starts == 0 => Coming::Ends(EXCEPTION_IN_SERVICE),
            Some(Knob::StartIgnored) => Coming::Hangs,
            Some(Knob::StartCrashes) => Coming::Crashes,
            Some(Knob::StartFailsOnNewXml) if new()? => Coming::Ends(EXCEPTION_IN_SERVICE),
            Some(Knob::CrashesOnNewXml) if new()? => Coming::Crashes,
            _ => Coming::Runs,
        })
    }

    fn rules(&self) -> Result<Option<Vec<u8>>, HostError> {
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_secs(10)), &cancel);
        Ok(match self.tree.read(&HostPath::from(RULES), MOST, &cx)?.found {
            Found::File(file) => Some(file.bytes.clone()),
            _ => None,
        })
    }
}

/// The service manager says no.
fn not_done(text: Text, service: &str) -> HostError {
    HostError::NotDone(text.with("service", service))
}

fn file(service: &str) -> String {
    format!("service-{service}.toml")
}

const ADAPTER: &str = "adapter.toml";

#[derive(Default, Serialize, Deserialize)]
struct Installed {
    installed: bool,
}

fn adapter_installed(store: &Store) -> Result<bool, HostError> {
    Ok(store.read::<Installed>(ADAPTER)?.unwrap_or_default().installed)
}

/// The installer has put the adapter's files in their place.
pub(super) fn install_adapter(store: &Store) -> Result<(), HostError> {
    store.write(ADAPTER, &Installed { installed: true })
}

const KNOWN_RULES: &str = "known-rules.toml";

/// The rules that the site itself or its installer wrote; all others are new to the service.
#[derive(Default, Serialize, Deserialize)]
struct KnownRules {
    known: Vec<Hash>,
}

fn known_rules(store: &Store) -> Result<Vec<Hash>, HostError> {
    Ok(store.read::<KnownRules>(KNOWN_RULES)?.unwrap_or_default().known)
}

/// These rules are not new to the service.
pub(super) fn know_rules(store: &Store, rules: &[u8]) -> Result<(), HostError> {
    let mut known = known_rules(store)?;
    known.push(Hash::of(rules));
    store.write(KNOWN_RULES, &KnownRules { known })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ServiceState::{Running, StartPending, StopPending, Stopped};

    #[test]
    fn how_it_is_follows_from_the_last_order_and_the_clock() {
        let mut record = Record::first(true);
        assert_eq!(record.at(0), (Running, 0));
        record.stop(Some(100));
        let at = record.at;
        let states = [0, 99, 100, 9999].map(|gone| record.at(at + gone).0);
        assert_eq!(states, [StopPending, StopPending, Stopped, Stopped]);
        assert_eq!(record.at(at - 1).0, StopPending, "a clock that was put back");
        record.stop(None);
        assert_eq!(record.at(u64::MAX).0, StopPending);
    }

    #[test]
    fn what_comes_of_a_start() {
        let mut record = Record::first(false);
        let mut states = |coming, crash| {
            record.start(100, coming);
            record.crash = crash;
            [99, 100, 149, 150].map(|gone| record.at(record.at + gone))
        };
        let pending = (StartPending, 0);
        let up = (Running, 0);
        assert_eq!(states(Coming::Runs, None), [pending, up, up, up]);
        assert_eq!(states(Coming::Crashes, Some(50)), [pending, up, up, (Stopped, PROCESS_ABORTED)]);
        assert_eq!(states(Coming::Ends(7), None), [pending, (Stopped, 7), (Stopped, 7), (Stopped, 7)]);
        assert_eq!(states(Coming::Hangs, None), [pending; 4]);
        assert_eq!(record.starts, 4);
    }
}
