//! What xapi says of a node and its pool, as far as loading a new multipath configuration needs it
//! (facts/multipath.md sections 4 and 5).

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use crate::base::{Text, Untrusted};
use crate::core::guide::Probe;
use crate::core::known::Known;
use crate::core::release::{Release, Version};
use crate::core::xapi::{Found, Question, Xe, is_uuid, read};
use crate::host::{Ask, Cx, Host, HostError, HostId, Part, Progress};

use super::HostFacts;
use super::gather::INVENTORY;

/// All questions together: a busy xapi takes a second for each.
const ALL_TIME: Duration = Duration::from_mins(1);
/// The types of SRs that are on no LUN of their own. Any other one is asked for its LUN, types that came later too.
const NO_LUN: &[&str] = &[
    "ext",
    "lvm",
    "largeblock",
    "nfs",
    "iso",
    "udev",
    "file",
    "dummy",
    "smb",
    "cifs",
    "zfs",
    "xfs",
    "btrfs",
    "glusterfs",
    "cephfs",
    "moosefs",
    "linstor",
    "tmpfs",
];
/// The types that are on Fibre Channel, and have no target.
const FIBRE: &[&str] = &["lvmohba", "lvmofcoe", "hba", "rawhba"];

/// A node as xapi knows it. Uuids are checked: letters, digits and `-` alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Xapi {
    /// The node's uuid.
    pub host: String,
    /// Its `name-label`.
    pub name: Untrusted,
    /// It may start VMs: false in maintenance.
    pub enabled: bool,
    /// Multipathing, as both keys say it.
    pub keys: Keys,
    /// `ha-enabled` of the pool.
    pub ha: bool,
    /// The SRs that hold the heartbeat of high availability.
    pub statefiles: Vec<String>,
    /// A rolling upgrade of the pool is on its way.
    pub upgrading: bool,
    /// The other hosts of the pool: enabled ones first. None: the node stands alone.
    pub others: Vec<PoolHost>,
    /// The VMs that run on the node, without its own control domain.
    pub vms: Vec<Vm>,
    /// The node's PBDs.
    pub pbds: Vec<Pbd>,
}

/// Multipathing as xapi keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keys {
    /// The host's own field `multipathing` (7.5 and later); none: this release has no such field.
    pub field: Option<bool>,
    /// `other-config:multipathing`; none: not set.
    pub multipathing: Option<Untrusted>,
    /// `other-config:multipathhandle`; none: not set.
    pub handle: Option<Untrusted>,
}

/// Another host of the pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolHost {
    /// Its uuid.
    pub uuid: String,
    /// Its `name-label`.
    pub name: Untrusted,
    /// It may start VMs.
    pub enabled: bool,
}

/// A VM that runs on the node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vm {
    /// Its uuid.
    pub uuid: String,
    /// Its `name-label`.
    pub name: Untrusted,
    /// Why it cannot leave the node, as xapi says it; none: it can.
    pub stuck: Option<Untrusted>,
}

/// A connection of the node to a storage repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pbd {
    /// Its uuid.
    pub uuid: String,
    /// The SR's uuid.
    pub sr: String,
    /// The SR's `name-label`.
    pub sr_name: Untrusted,
    /// The SR's type, such as `lvmoiscsi` or `lvmohba`.
    pub sr_type: Untrusted,
    /// It is plugged.
    pub attached: bool,
    /// `device-config:targetIQN`, where it has one.
    pub iqn: Option<Untrusted>,
    /// `device-config:SCSIid`, where it has one: the WWID of its LUN.
    pub scsi_id: Option<Untrusted>,
    /// `mpath-<SCSIid>` of its other-config: paths that are up and paths in all.
    pub paths: Option<(u32, u32)>,
}

impl Keys {
    /// True where both keys are set: SM of every release then takes this node's multipathing for switched on, with device mapper
    /// as its handler.
    #[must_use]
    pub fn on(&self) -> bool {
        self.switched() && self.handled_in(None)
    }

    /// The same as SM of this release takes it.
    #[must_use]
    pub fn on_in(&self, release: &Release) -> bool {
        self.switched() && self.handled_in(release.version)
    }

    /// Whether device mapper is the handler. Where none is set, SM of 8.3 and later takes it (facts/multipath.md section 4,
    /// step 3).
    fn handled_in(&self, version: Option<Version>) -> bool {
        match &self.handle {
            Some(handle) => handle.bytes() == b"dmp",
            None => version.is_some_and(|version| version >= [8, 3, 0]),
        }
    }

    fn switched(&self) -> bool {
        let says = self.multipathing.as_ref().is_some_and(|value| value.bytes() == b"true");
        self.field != Some(false) && says
    }
}

/// Asks xapi, each question with a deadline of its own and all of them with one. The first that is not answered ends it: a
/// xapi that hangs answers nothing else.
pub fn gather_xapi(probe: &Probe<'_>, facts: &mut HostFacts) {
    let own = match own_uuid(facts) {
        Ok(own) => own,
        Err(why) => {
            facts.xapi = Known::Unknown(why);
            return;
        }
    };
    let cx = probe.cx.within(ALL_TIME);
    let xe = Xe::new(probe.host, cx);
    let (pools, name) = (probe.pools, &facts.host);
    let asked = Asking { host: probe.host, xe: &xe, cx: &cx, name, own: &own, pools };
    facts.xapi = match asked.all() {
        Ok(xapi) => {
            let evidence = Text::new("evidence-xapi").with("calls", i64::from(xe.calls()));
            Known::Is(xapi, evidence)
        }
        Err(error) => Known::Unknown(error.text().clone()),
    };
}

/// The node's uuid by its inventory.
pub(super) fn own_uuid(facts: &HostFacts) -> Result<String, Text> {
    if !facts.executes {
        return Err(Text::new("fact-nothing-executed"));
    }
    let inventory = match &facts.inventory {
        Known::Is(Some(inventory), _) => inventory,
        Known::Is(None, _) => return Err(Text::new("xapi-no-dom0")),
        Known::Unknown(why) => return Err(why.clone()),
    };
    let uuid = inventory.uuid.utf8().filter(|uuid| is_uuid(uuid));
    uuid.map(String::from).ok_or_else(|| Text::new("licence-no-uuid").with("path", INVENTORY))
}

/// What xapi tells every host of a pool alike.
#[derive(Debug, Clone)]
struct Wide {
    hosts: Vec<PoolHost>,
    ha: bool,
    statefiles: Vec<String>,
    upgrading: bool,
    /// Name and type of each SR.
    srs: Found<2>,
}

/// That, by the pool's uuid, for hosts that are looked at together: one of them asks, since all questions of a pool end at its
/// coordinator. None: that one got no answer, and each asks for itself.
#[derive(Debug, Default)]
pub struct Pools(Mutex<BTreeMap<String, Arc<OnceLock<Option<Wide>>>>>);

impl Pools {
    fn of(&self, pool: &str) -> Arc<OnceLock<Option<Wide>>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(pool.to_owned()).or_default())
    }
}

/// What a node will be asked of itself in any case.
pub(super) fn of_itself(own: &str) -> Vec<Ask> {
    let (pbds, other) = ([("host-uuid", own)], "other-config");
    let vms = [("resident-on", own), ("is-control-domain", "false")];
    let questions = [
        // First whether xapi answers at all.
        Question::Uuids("host", &[]),
        Question::Uuids("pool", &[]),
        Question::Param("host", own, "multipathing"),
        Question::Key("host", own, other, "multipathing"),
        Question::Key("host", own, other, "multipathhandle"),
        Question::Uuids("vm", &vms),
        Question::Uuids("pbd", &pbds),
        // A dom0 without any storage is none that is at work.
        Question::WithFields("pbd", &pbds, &["sr-uuid", "currently-attached"]),
    ];
    questions.into_iter().filter_map(Question::ask).collect()
}

/// One look at xapi.
struct Asking<'a> {
    host: &'a dyn Host,
    xe: &'a Xe<'a>,
    cx: &'a Cx<'a>,
    name: &'a HostId,
    own: &'a str,
    pools: &'a Pools,
}

impl Asking<'_> {
    /// 8 calls for the node and 5 for its pool; two or three more for each storage repository on a LUN, two where high
    /// availability is on, and two where VMs are on the node.
    fn all(&self) -> Result<Xapi, HostError> {
        self.tell(0, "gather-xapi-hosts");
        let uuids = self.xe.uuids("host", &[])?;
        if !uuids.iter().any(|uuid| uuid == self.own) {
            return Err(self.unheard());
        }
        self.tell(1, "gather-xapi-pool");
        let pool = self.pool()?;
        let keys = self.xe.keys(self.own)?;
        let Wide { hosts, ha, statefiles, upgrading, srs } = self.wide(&pool, &uuids)?;
        let (me, others) = self.split(hosts)?;
        self.tell(2, "gather-xapi-vms");
        let vms = self.vms()?;
        self.tell(3, "gather-xapi-storage");
        let pbds = self.pbds(&srs)?;
        let (host, PoolHost { name, enabled, .. }) = (self.own.to_owned(), me);
        Ok(Xapi { host, name, enabled, keys, ha, statefiles, upgrading, others, vms, pbds })
    }

    /// What its pool's hosts have in common, by another host of it that is looked at now, or asked here.
    fn wide(&self, pool: &str, uuids: &[String]) -> Result<Wide, HostError> {
        let (place, mut failed) = (self.pools.of(pool), None);
        let told =
            place.get_or_init(|| self.ask_wide(pool, uuids).map_err(|error| failed = Some(error)).ok());
        match (told, failed) {
            (_, Some(error)) => Err(error),
            // A host that has come or gone meanwhile: what the other one heard is old.
            (Some(wide), None) if wide.hosts.iter().map(|host| &host.uuid).eq(uuids) => Ok(wide.clone()),
            _ => self.ask_wide(pool, uuids),
        }
    }

    fn ask_wide(&self, pool: &str, uuids: &[String]) -> Result<Wide, HostError> {
        let questions = [
            Question::WithFields("host", &[], &["name-label", "enabled"]),
            Question::Param("pool", pool, "ha-enabled"),
            Question::Key("pool", pool, "other-config", "rolling_upgrade_in_progress"),
            Question::Uuids("sr", &[]),
            Question::WithFields("sr", &[], &["name-label", "type"]),
        ];
        let asks: Vec<Ask> = questions.into_iter().filter_map(Question::ask).collect();
        self.host.foresee(&asks, self.cx);
        let hosts = self.hosts(uuids)?;
        let (ha, statefiles) = self.ha(pool)?;
        let upgrading = self.xe.key("pool", pool, "other-config", "rolling_upgrade_in_progress")?.is_some();
        let all = self.xe.uuids("sr", &[])?;
        let srs = self.xe.with_fields("sr", &[], &all, ["name-label", "type"])?;
        Ok(Wide { hosts, ha, statefiles, upgrading, srs })
    }

    fn tell(&self, done: u64, what: &'static str) {
        let what = Text::new(what).with("host", &self.name.0);
        (self.cx.progress)(Progress { what, part: Some(Part::Steps(done, 4)) });
    }

    /// The hosts of the pool, in the order of their uuids.
    fn hosts(&self, uuids: &[String]) -> Result<Vec<PoolHost>, HostError> {
        let mut hosts = Vec::new();
        for (uuid, [name, enabled]) in self.xe.with_fields("host", &[], uuids, ["name-label", "enabled"])? {
            let enabled = told(enabled, "enabled", &uuid)?;
            let enabled = read::flag(enabled.bytes()).ok_or_else(|| odd("enabled", &uuid))?;
            hosts.push(PoolHost { uuid, name: name.unwrap_or_default(), enabled });
        }
        Ok(hosts)
    }

    /// The node itself, and the others, enabled ones first.
    fn split(&self, mut hosts: Vec<PoolHost>) -> Result<(PoolHost, Vec<PoolHost>), HostError> {
        let own = hosts.iter().position(|host| host.uuid == self.own);
        let own = own.map(|own| hosts.remove(own));
        hosts.sort_by_key(|host| !host.enabled);
        own.map(|own| (own, hosts)).ok_or_else(|| self.unheard())
    }

    fn unheard(&self) -> HostError {
        HostError::Refused(Text::new("xapi-host-not-known").with("uuid", self.own).with("path", INVENTORY))
    }

    fn pool(&self) -> Result<String, HostError> {
        match &*self.xe.uuids("pool", &[])? {
            [pool] => Ok(pool.clone()),
            pools => Err(HostError::NotDone(Text::new("xapi-pools").with("number", number(pools.len())))),
        }
    }

    /// Whether high availability is on, and the SRs that its heartbeat is on.
    fn ha(&self, pool: &str) -> Result<(bool, Vec<String>), HostError> {
        if !self.xe.must("pool", pool, "ha-enabled")? {
            return Ok((false, Vec::new()));
        }
        let disks = told(self.xe.param("pool", pool, "ha-statefiles")?, "ha-statefiles", pool)?;
        let mut srs = Vec::new();
        for disk in read::uuid_set(disks.bytes()).ok_or_else(|| odd("ha-statefiles", pool))? {
            let sr = uuid(self.xe.param("vdi", &disk, "sr-uuid")?, "sr-uuid", &disk)?;
            if !srs.contains(&sr) {
                srs.push(sr);
            }
        }
        Ok((true, srs))
    }

    fn vms(&self) -> Result<Vec<Vm>, HostError> {
        let uuids = self.xe.vms(self.own)?;
        if uuids.is_empty() {
            return Ok(Vec::new());
        }
        let filter = [("resident-on", self.own), ("is-control-domain", "false")];
        let named = self.xe.with_fields("vm", &filter, &uuids, ["name-label"])?;
        let stuck = self.xe.stuck(self.own)?;
        let why = |vm: &str| stuck.iter().find(|(uuid, _)| uuid == vm).map(|(_, why)| why.clone());
        let vm = |(uuid, [name]): (String, [Option<Untrusted>; 1])| {
            let stuck = why(&uuid);
            Vm { uuid, name: name.unwrap_or_default(), stuck }
        };
        Ok(named.into_iter().map(vm).collect())
    }

    fn pbds(&self, srs: &Found<2>) -> Result<Vec<Pbd>, HostError> {
        let filter = [("host-uuid", self.own)];
        let uuids = self.xe.uuids("pbd", &filter)?;
        let found = self.xe.with_fields("pbd", &filter, &uuids, ["sr-uuid", "currently-attached"])?;
        let mut pbds = Vec::new();
        for (at, [sr, attached]) in found {
            let sr = uuid(sr, "sr-uuid", &at)?;
            let attached = told(attached, "currently-attached", &at)?;
            let attached = read::flag(attached.bytes()).ok_or_else(|| odd("currently-attached", &at))?;
            let known = srs.iter().find(|(uuid, _)| *uuid == sr).map(|(_, fields)| fields.clone());
            let [sr_name, sr_type] = known.unwrap_or_default().map(Option::unwrap_or_default);
            let none =
                Pbd { uuid: at, sr, sr_name, sr_type, attached, iqn: None, scsi_id: None, paths: None };
            pbds.push(none);
        }
        self.foresee_luns(&pbds);
        pbds.into_iter().map(|pbd| self.lun(pbd)).collect()
    }

    fn foresee_luns(&self, pbds: &[Pbd]) {
        let config = |pbd: &Pbd, key| Question::Key("pbd", &pbd.uuid, "device-config", key).ask();
        let asks = pbds.iter().filter(|pbd| pbd.on_lun()).flat_map(|pbd| {
            let iqn = if pbd.on_fibre() { None } else { config(pbd, "targetIQN") };
            [iqn, config(pbd, "SCSIid")]
        });
        let asks: Vec<Ask> = asks.flatten().collect();
        if !asks.is_empty() {
            self.host.foresee(&asks, self.cx);
        }
    }

    /// What a PBD says of its LUN. One key is asked at a time, never the whole device-config: that may hold a password.
    fn lun(&self, pbd: Pbd) -> Result<Pbd, HostError> {
        if !pbd.on_lun() {
            return Ok(pbd);
        }
        let config = |key| self.xe.key("pbd", &pbd.uuid, "device-config", key);
        let iqn = if pbd.on_fibre() { None } else { config("targetIQN")? };
        let scsi_id = config("SCSIid")?;
        let wwid = scsi_id.as_ref().and_then(Untrusted::utf8).filter(|id| is_uuid(id) && pbd.attached);
        let paths = match wwid {
            Some(wwid) => self.xe.key("pbd", &pbd.uuid, "other-config", &format!("mpath-{wwid}"))?,
            None => None,
        };
        let paths = paths.as_ref().and_then(|paths| up_and_all(paths.bytes()));
        Ok(Pbd { iqn, scsi_id, paths, ..pbd })
    }
}

impl Pbd {
    /// False where its SR's type says that it is on no LUN of its own.
    fn on_lun(&self) -> bool {
        !NO_LUN.iter().any(|word| self.sr_type.bytes() == word.as_bytes())
    }

    fn on_fibre(&self) -> bool {
        FIBRE.iter().any(|word| self.sr_type.bytes() == word.as_bytes())
    }
}

/// `[up, all]`, as SM's mpathcount writes it.
fn up_and_all(value: &[u8]) -> Option<(u32, u32)> {
    let inner = std::str::from_utf8(value).ok()?.trim().strip_prefix('[')?.strip_suffix(']')?;
    let (up, all) = inner.split_once(',')?;
    Some((up.trim().parse().ok()?, all.trim().parse().ok()?))
}

fn told(value: Option<Untrusted>, field: &'static str, of: &str) -> Result<Untrusted, HostError> {
    value.ok_or_else(|| odd(field, of))
}

fn uuid(value: Option<Untrusted>, field: &'static str, of: &str) -> Result<String, HostError> {
    let value = told(value, field, of)?;
    value.utf8().filter(|uuid| is_uuid(uuid)).map(String::from).ok_or_else(|| odd(field, of))
}

fn odd(field: &'static str, of: &str) -> HostError {
    HostError::NotDone(Text::new("xapi-field-strange").with("field", field).with("uuid", of))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_counts_as_sm_writes_them() {
        assert_eq!(up_and_all(b"[4, 4]"), Some((4, 4)));
        assert_eq!(up_and_all(b"[1,2]\n"), Some((1, 2)));
        for odd in
            [&b""[..], b"[4]", b"4, 4", b"[-1, 4]", b"[4, 4", b"[4, 4, 4]", b"[99999999999, 1]", b"\xff"]
        {
            assert_eq!(up_and_all(odd), None);
        }
    }
}
