//! A dom0 in memory: files of its own, and an `xe` and a `multipathd` that answer at once in the words of the real ones, for
//! tests that give every order some hundred times. The slow one, by xapi's sources, stands in tests/xapi.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use quantalink::base::Text;
use quantalink::edit::multipath::{Stanza, drop_in};
use quantalink::host::fake::Fake;
use quantalink::host::{
    Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove, Replace,
    Snapshot,
};

use crate::mortal::{MortalHost, Reaper};

pub const HOST: &str = "host-1";
pub const MAIN: &str = "/etc/multipath.conf";
pub const DROP_IN: &str = "/etc/multipath/conf.d/custom-quantastor.conf";
const PACKAGED: &str = "/etc/multipath.xenserver/multipath.conf";
const SHIPPED: &str = "defaults {\n\tuser_friendly_names no\n}\ndevices {\n}\n";

/// What becomes of one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// xapi says no, and does nothing.
    No,
    /// It does what is asked, and says no.
    NoAfter,
    /// It says that it is done, and does nothing.
    Ignores,
    /// Nothing is heard of it, and it is not done.
    Lost,
    /// Nothing is heard of it, and it is done.
    LostAfter,
    /// It takes until the deadline and is not done.
    Hangs,
}

/// How the host stands.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a state of its own of the pretend pool")]
pub struct World {
    pub enabled: bool,
    pub field: Option<bool>,
    pub keys: BTreeMap<String, String>,
    pub here: BTreeMap<String, String>,
    pub away: BTreeMap<String, String>,
    /// Ours by uuid, and whether it is plugged.
    pub pbds: BTreeMap<String, bool>,
    /// multipathd has the new entry.
    pub loaded: bool,
    /// Nothing is heard of xapi at all.
    pub silent: bool,
    /// Every order, in order.
    pub orders: Vec<String>,
    /// What must not happen and did.
    pub wrong: Vec<String>,
    /// By verb: what becomes of its next orders.
    pub faults: BTreeMap<String, Vec<Fault>>,
    /// By verb: how many orders go well before that.
    pub skip: BTreeMap<String, usize>,
    /// The same for all later ones.
    pub always: BTreeMap<String, Fault>,
    /// A VM comes with the next order.
    pub arrives: bool,
    /// VMs that an evacuation does not move.
    pub stays: BTreeSet<String>,
}

/// The host, alive or mortal.
#[derive(Clone)]
pub struct Dom0 {
    pub fake: Fake,
    world: Arc<Mutex<World>>,
    reaper: Arc<Reaper>,
}

fn said(code: i32, stdout: &str, stderr: &str) -> Output {
    Output { code: Some(code), stdout: stdout.into(), stderr: stderr.into() }
}

fn lost(why: &'static str) -> HostError {
    HostError::Unknown(Text::of(why))
}

impl World {
    /// An answer of `xe`; none where the verb is an order.
    fn answer(&self, verb: &str, words: &BTreeMap<&str, &str>) -> Option<Output> {
        let named = |pairs: &BTreeMap<String, String>| {
            let records = pairs.iter().map(|(uuid, name)| {
                format!("uuid ( RO)          : {uuid}\n    name-label ( RW): {name}\n\n\n")
            });
            said(0, &records.collect::<String>(), "")
        };
        Some(match (verb, words.get("param-name").copied(), words.get("params").copied()) {
            ("host-param-get", Some("enabled"), _) => said(0, &format!("{}\n", self.enabled), ""),
            ("host-param-get", Some("multipathing"), _) => match self.field {
                Some(on) => said(0, &format!("{on}\n"), ""),
                None => said(1, "", "Error code: Missing parameter\nError parameters: multipathing\n"),
            },
            ("host-param-get", Some("other-config"), _) => match self.keys.get(words["param-key"]) {
                Some(value) => said(0, &format!("{value}\n"), ""),
                None => said(1, "", "Error: Key it not found in map\n"),
            },
            ("pbd-param-get", Some("currently-attached"), _) => match self.pbds.get(words["uuid"]) {
                Some(plugged) => said(0, &format!("{plugged}\n"), ""),
                None => said(1, "", "The uuid you supplied was invalid.\n"),
            },
            ("vm-list", _, Some("uuid")) => {
                let uuids: Vec<&str> = self.here.keys().map(String::as_str).collect();
                said(0, &format!("{}\n", uuids.join(",")), "")
            }
            ("vm-list", _, Some("uuid,name-label")) => named(&self.here),
            _ => return None,
        })
    }

    /// What becomes of this order.
    fn fault(&mut self, verb: &str) -> Option<Fault> {
        if let Some(left) = self.skip.get_mut(verb).filter(|left| **left > 0) {
            *left -= 1;
            return None;
        }
        match self.faults.get_mut(verb).filter(|faults| !faults.is_empty()) {
            Some(faults) => Some(faults.remove(0)),
            None => self.always.get(verb).copied(),
        }
    }

    fn must(&mut self, holds: bool, what: &str) {
        if !holds {
            self.wrong.push(what.into());
        }
    }

    fn plugged(&self) -> bool {
        self.pbds.values().any(|plugged| *plugged)
    }

    fn order(&mut self, verb: &str, words: &BTreeMap<&str, &str>) {
        match verb {
            "host-disable" => self.enabled = false,
            "host-enable" => self.enabled = true,
            "host-evacuate" => {
                self.must(!self.enabled, "evacuated while VMs may be started");
                let here = std::mem::take(&mut self.here);
                let stays = self.stays.clone();
                let (stay, go) = here.into_iter().partition(|(uuid, _)| stays.contains(uuid));
                self.here = stay;
                self.away.extend::<BTreeMap<_, _>>(go);
            }
            "pbd-unplug" => {
                self.must(!self.enabled && self.here.is_empty(), "unplugged under running VMs");
                self.pbds.insert(words["uuid"].into(), false);
            }
            "pbd-plug" => {
                self.pbds.insert(words["uuid"].into(), true);
            }
            "host-param-set" => {
                self.must(!self.enabled && !self.plugged(), "keys changed in use");
                for (word, value) in words {
                    match word.strip_prefix("other-config:") {
                        Some("multipathing") => self.mirror(value),
                        Some(key) => drop(self.keys.insert(key.into(), (*value).into())),
                        None if *word == "multipathing" => self.mirror(value),
                        None => {}
                    }
                }
            }
            "host-param-remove" => {
                self.must(!self.enabled && !self.plugged(), "a key taken out in use");
                self.keys.remove(words["param-key"]);
            }
            other => panic!("xe {other}"),
        }
    }

    fn mirror(&mut self, value: &str) {
        self.field = self.field.map(|_| value == "true");
        self.keys.insert("multipathing".into(), value.into());
    }

    pub fn keys_on(&self) -> bool {
        let on = |key: &str, value: &str| self.keys.get(key).is_some_and(|have| have == value);
        self.field != Some(false) && on("multipathing", "true") && on("multipathhandle", "dmp")
    }

    /// No key is set, or says no more than that multipathing is off.
    pub fn keys_off(&self) -> bool {
        let off = self.keys.get("multipathing").is_none_or(|value| value == "false");
        self.field != Some(true) && off && !self.keys.contains_key("multipathhandle")
    }
}

impl Dom0 {
    /// XCP-ng 8.3 in a pool: multipathd runs, its keys are off, two VMs run there, two LUNs of QuantaStor are plugged and a
    /// third is not.
    pub fn new() -> Self {
        let inventory =
            format!("PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\nINSTALLATION_UUID='{HOST}'\n");
        let fake = Fake::new("node")
            .file("/etc/xensource-inventory", inventory)
            .file(PACKAGED, SHIPPED)
            .link("/etc/alternatives/multipath.conf", PACKAGED)
            .link(MAIN, "/etc/alternatives/multipath.conf")
            .folder("/etc/multipath/conf.d")
            .running("multipathd", &[7]);
        let map = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect()
        };
        let world = World {
            enabled: true,
            field: Some(false),
            keys: BTreeMap::new(),
            here: map(&[("vm-1", "mail"), ("vm-2", "web")]),
            away: BTreeMap::new(),
            pbds: [("pbd-1", true), ("pbd-2", true), ("pbd-3", false)]
                .map(|(pbd, plugged)| (pbd.to_owned(), plugged))
                .into(),
            loaded: false,
            silent: false,
            orders: Vec::new(),
            wrong: Vec::new(),
            faults: BTreeMap::new(),
            skip: BTreeMap::new(),
            always: BTreeMap::new(),
            arrives: false,
            stays: BTreeSet::new(),
        };
        Self { fake, world: Arc::new(Mutex::new(world)), reaper: Reaper::at(0) }
    }

    /// The same, with its file made already.
    pub fn made(self) -> Self {
        let bytes = drop_in(Stanza::Modern);
        Self { fake: self.fake.clone().file(DROP_IN, bytes), ..self }
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap()
    }

    /// The same machine, which this reaper kills.
    pub fn mortal(&self, reaper: &Arc<Reaper>) -> Self {
        Self { reaper: Arc::clone(reaper), ..self.clone() }
    }

    /// A host that has been given back is in use: VMs run on it. True where it is so.
    pub fn in_use(&self) -> bool {
        let mut world = self.world();
        let used = world.enabled && world.pbds["pbd-1"] && world.pbds["pbd-2"];
        if used {
            world.here.insert("vm-9".into(), "back again".into());
        }
        used
    }

    /// The same machine, which nothing kills.
    pub fn alive(&self) -> Self {
        self.mortal(&Reaper::at(0))
    }

    fn files(&self) -> MortalHost {
        MortalHost { inner: self.fake.clone(), reaper: Arc::clone(&self.reaper) }
    }

    fn xe(&self, words: &[String], cx: &Cx<'_>) -> Result<Output, HostError> {
        let verb = words.first().unwrap().clone();
        let pairs: BTreeMap<&str, &str> = words.iter().filter_map(|word| word.split_once('=')).collect();
        let mut world = self.world();
        if world.silent {
            return Err(lost("xapi-no-answer"));
        }
        if verb.ends_with("-list") && world.always.get(&verb) == Some(&Fault::Lost) {
            return Err(lost("xapi-no-answer"));
        }
        if let Some(answer) = world.answer(&verb, &pairs) {
            return Ok(answer);
        }
        if verb.ends_with("-list") {
            return Ok(said(1, "", "Error: not in this pool\n"));
        }
        world.orders.push(words.join(" "));
        let fault = world.fault(&verb);
        if matches!(fault, None | Some(Fault::NoAfter | Fault::LostAfter)) {
            world.order(&verb, &pairs);
            if std::mem::take(&mut world.arrives) {
                world.here.insert("vm-9".into(), "came by itself".into());
            }
        }
        drop(world);
        match fault {
            None | Some(Fault::Ignores) => Ok(said(0, "", "")),
            Some(Fault::No | Fault::NoAfter) => Ok(said(1, "", "This operation cannot be done.\n")),
            Some(Fault::Lost | Fault::LostAfter) => Err(lost("connection-lost")),
            Some(Fault::Hangs) => {
                while !cx.deadline.passed() && !cx.cancel.is_set() {
                    std::thread::sleep(Duration::from_millis(1));
                }
                Err(lost("program-timed-out"))
            }
        }
    }

    fn multipathd(&self, words: &[String]) -> Output {
        let mut world = self.world();
        match words.join(" ").as_str() {
            "reconfigure" => {
                world.orders.push("multipathd reconfigure".into());
                if world.faults.remove("reconfigure").is_some() {
                    return said(1, "", "timeout\n");
                }
                world.loaded = true;
                said(0, "ok\n", "")
            }
            _ if world.loaded => {
                let entry = String::from_utf8(self.fake.bytes(DROP_IN).unwrap_or_default()).unwrap();
                said(0, &format!("defaults {{\n}}\n{entry}"), "")
            }
            _ => said(0, "defaults {\n}\ndevices {\n}\n", ""),
        }
    }
}

impl Host for Dom0 {
    fn id(&self) -> HostId {
        self.fake.id()
    }

    fn executes(&self) -> bool {
        true
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.files().read(path, max, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.files().list(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.files().replace(replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.files().remove(remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.files().remove_folders(folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.files().tidy(stage, cx)
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        let Some((name, words)) = program.argv.split_first() else { panic!("no words") };
        self.reaper.step();
        let done = match name.as_str() {
            "xe" => self.xe(words, cx),
            "multipathd" => Ok(self.multipathd(words)),
            _ => self.fake.run(program, cx),
        };
        self.reaper.step();
        done
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.files().machine(paths, daemons, cx)
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.files().lock(cx)
    }
}
