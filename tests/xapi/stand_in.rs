//! A pool of the `xe` stand-in beside this file, and a host whose `xe` is that one.
//!
//! What the stand-in stands for, and what it does not show, stands at its head.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use quantalink::host::local_unix::LocalUnix;
use quantalink::host::{
    Cx, Entry, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove, Replace,
    Service, ServiceOp, Snapshot,
};

/// The two hosts of [`Pool::of_two`].
pub const HOST: &str = "7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0a01";
pub const OTHER: &str = "7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0a02";
pub const POOL: &str = "b0a1c7de-0001-4c52-8f5e-0c5b5a4f0b01";
/// VMs on [`HOST`], and one on [`OTHER`].
pub const VM: &str = "c3d1c7de-0001-4c52-8f5e-0c5b5a4f0c01";
pub const VM_2: &str = "c3d1c7de-0002-4c52-8f5e-0c5b5a4f0c02";
pub const VM_OTHER: &str = "c3d1c7de-0003-4c52-8f5e-0c5b5a4f0c03";
/// A LUN of QuantaStor over iSCSI, one over Fibre Channel, a LUN of another maker, and the disk of [`HOST`] itself.
pub const SR_ISCSI: &str = "d4e1c7de-0001-4c52-8f5e-0c5b5a4f0d01";
pub const SR_FC: &str = "d4e1c7de-0002-4c52-8f5e-0c5b5a4f0d02";
pub const SR_ALIEN: &str = "d4e1c7de-0003-4c52-8f5e-0c5b5a4f0d03";
pub const SR_LOCAL: &str = "d4e1c7de-0004-4c52-8f5e-0c5b5a4f0d04";
pub const PBD_ISCSI: &str = "e5f1c7de-0001-4c52-8f5e-0c5b5a4f0e01";
pub const PBD_FC: &str = "e5f1c7de-0002-4c52-8f5e-0c5b5a4f0e02";
pub const PBD_ALIEN: &str = "e5f1c7de-0003-4c52-8f5e-0c5b5a4f0e03";
pub const PBD_LOCAL: &str = "e5f1c7de-0004-4c52-8f5e-0c5b5a4f0e04";
/// The PBD by which [`OTHER`] has [`SR_ISCSI`].
pub const PBD_OTHER: &str = "e5f1c7de-0005-4c52-8f5e-0c5b5a4f0e05";
pub const IQN: &str = "iqn.2009-10.com.osnexus:b5c5e0f4-0001:xen";
pub const WWID_ISCSI: &str = "36001405a1b2c3d4e5f60000000000001";
pub const WWID_FC: &str = "36001405a1b2c3d4e5f60000000000002";

/// The stand-in's folder, and how its pool is set up and looked at.
#[derive(Debug, Clone)]
pub struct Pool {
    state: PathBuf,
    program: PathBuf,
}

impl Pool {
    /// An empty pool; folder `xe.state` and program `xe` are made in this folder. The program needs nothing from its
    /// environment, so that it may be bound to where a dom0 has its own.
    pub fn new(folder: &Path) -> Self {
        let state = folder.join("xe.state");
        let program = folder.join("xe");
        std::fs::create_dir_all(state.join(".fail")).unwrap();
        // Not where it stands: a node has a /root of its own, and the sources may lie below this machine's.
        let script = folder.join("xe.sh");
        std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/xapi/xe"), &script).unwrap();
        let words =
            format!("#!/bin/sh\nXE_STATE='{}' exec /bin/sh '{}' \"$@\"\n", state.display(), script.display());
        // Whole before it has its name: a program that is still open for writing cannot be run (another test may fork just then).
        std::fs::write(folder.join("xe.new"), words).unwrap();
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(folder.join("xe.new"), mode).unwrap();
        std::fs::rename(folder.join("xe.new"), &program).unwrap();
        Self { state, program }
    }

    /// XCP-ng 8.3 on two hosts with two VMs on the first, which has LUNs of QuantaStor over iSCSI and Fibre Channel, one of
    /// another maker and a disk of its own; everything is plugged, multipathing is off.
    pub fn of_two(folder: &Path) -> Self {
        let pool = Self::new(folder);
        pool.set("pool", POOL, "name-label", "").set("pool", POOL, "master", HOST);
        pool.set("pool", POOL, "ha-enabled", "false").set("pool", POOL, "ha-statefiles", "");
        pool.set("pool", POOL, "restrictions", "restrict_netapp: false; restrict_storagelink: false");
        pool.map("pool", POOL, "other-config");
        pool.host(HOST, "xcp-1").host(OTHER, "xcp-2");
        pool.vm(VM, "mail", HOST).vm(VM_2, "web", HOST).vm(VM_OTHER, "db", OTHER);
        for (host, vm) in
            [(HOST, "c3d1c7de-000a-4c52-8f5e-0c5b5a4f0c0a"), (OTHER, "c3d1c7de-000b-4c52-8f5e-0c5b5a4f0c0b")]
        {
            pool.vm(vm, "Control domain on host", host).set("vm", vm, "is-control-domain", "true");
        }
        pool.sr(SR_ISCSI, "quanta iscsi", "lvmoiscsi").sr(SR_FC, "quanta fc", "lvmohba");
        pool.sr(SR_ALIEN, "other maker", "lvmoiscsi").sr(SR_LOCAL, "Local storage", "ext");
        pool.pbd(
            PBD_ISCSI,
            HOST,
            SR_ISCSI,
            &[("targetIQN", IQN), ("SCSIid", WWID_ISCSI), ("target", "10.0.0.5")],
        );
        pool.pbd(PBD_FC, HOST, SR_FC, &[("SCSIid", WWID_FC)]);
        let alien =
            [("targetIQN", "iqn.1992-01.com.example:a"), ("SCSIid", "3600a0980000000000000000000000001")];
        pool.pbd(PBD_ALIEN, HOST, SR_ALIEN, &alien);
        pool.pbd(PBD_LOCAL, HOST, SR_LOCAL, &[("device", "/dev/sda3")]);
        pool.pbd(PBD_OTHER, OTHER, SR_ISCSI, &[("targetIQN", IQN), ("SCSIid", WWID_ISCSI)]);
        pool
    }

    /// A host of XCP-ng 8.3, enabled, its multipathing off.
    pub fn host(&self, uuid: &str, name: &str) -> &Self {
        self.set("host", uuid, "name-label", name).set("host", uuid, "enabled", "true");
        self.set("host", uuid, "edition", "xcp-ng").set("host", uuid, "multipathing", "false");
        self.set("host", uuid, "address", "10.0.0.1").map("host", uuid, "other-config");
        self.set("host", uuid, "software-version/product_version", "8.3.0");
        self.set("host", uuid, "software-version/product_brand", "XCP-ng");
        self.set("host", uuid, ".license/restrict_storagelink", "false");
        self.set("host", uuid, ".license/sku_marketing_name", "XCP-ng")
    }

    /// The same host as a release before 7.5 has it (no field for multipathing), and with this edition; none: 5.5.
    pub fn older(&self, uuid: &str, version: &str, edition: Option<&str>) -> &Self {
        self.set("host", uuid, "software-version/product_version", version);
        self.set("host", uuid, "software-version/product_brand", "XenServer");
        self.take("host", uuid, "multipathing").take("host", uuid, "edition");
        edition.map_or(self, |edition| self.set("host", uuid, "edition", edition))
    }

    /// A running VM on a host.
    pub fn vm(&self, uuid: &str, name: &str, host: &str) -> &Self {
        self.set("vm", uuid, "name-label", name).set("vm", uuid, "resident-on", host);
        self.set("vm", uuid, "is-control-domain", "false").set("vm", uuid, "power-state", "running")
    }

    /// A storage repository.
    pub fn sr(&self, uuid: &str, name: &str, kind: &str) -> &Self {
        self.set("sr", uuid, "name-label", name).set("sr", uuid, "type", kind)
    }

    /// A plugged PBD with this device-config.
    pub fn pbd(&self, uuid: &str, host: &str, sr: &str, config: &[(&str, &str)]) -> &Self {
        self.set("pbd", uuid, "host-uuid", host).set("pbd", uuid, "sr-uuid", sr);
        self.set("pbd", uuid, "currently-attached", "true").map("pbd", uuid, "other-config");
        self.map("pbd", uuid, "device-config");
        for (key, value) in config {
            self.set("pbd", uuid, &format!("device-config/{key}"), value);
        }
        self
    }

    /// High availability is on, with its heartbeat on a disk of this SR.
    pub fn ha(&self, sr: &str) -> &Self {
        const VDI: &str = "f601c7de-0001-4c52-8f5e-0c5b5a4f0f01";
        self.set("vdi", VDI, "name-label", "Statefile for HA").set("vdi", VDI, "sr-uuid", sr);
        self.set("pool", POOL, "ha-enabled", "true").set("pool", POOL, "ha-statefiles", VDI)
    }

    /// Gives a field this value; in a map the field is `map/key`.
    pub fn set(&self, class: &str, uuid: &str, field: &str, value: &str) -> &Self {
        let file = self.state.join(class).join(uuid).join(field);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, value).unwrap();
        self
    }

    /// An empty map.
    pub fn map(&self, class: &str, uuid: &str, field: &str) -> &Self {
        std::fs::create_dir_all(self.state.join(class).join(uuid).join(field)).unwrap();
        self
    }

    /// Takes a field, a key of a map or (with an empty name) a whole object away.
    pub fn take(&self, class: &str, uuid: &str, field: &str) -> &Self {
        let file = self.state.join(class).join(uuid).join(field);
        if file.is_dir() {
            std::fs::remove_dir_all(file).unwrap();
        } else if file.exists() {
            std::fs::remove_file(file).unwrap();
        }
        self
    }

    /// The value of a field, or of `map/key`.
    pub fn get(&self, class: &str, uuid: &str, field: &str) -> Option<String> {
        std::fs::read_to_string(self.state.join(class).join(uuid).join(field)).ok()
    }

    /// What goes wrong: `.slow` (seconds), `.hang` (verbs or `all`), `.down`, `.lose` (verbs), `.fail/VERB` (what it says);
    /// none: it goes right again.
    pub fn knob(&self, name: &str, value: Option<&str>) -> &Self {
        let file = self.state.join(name);
        match value {
            Some(value) => std::fs::write(file, format!("{value}\n")).unwrap(),
            None => drop(std::fs::remove_file(file)),
        }
        self
    }

    /// Every call so far, its words in one line, and none of them from now on.
    pub fn calls(&self) -> Vec<String> {
        let log = self.state.join(".log");
        let calls = std::fs::read_to_string(&log).unwrap_or_default();
        drop(std::fs::remove_file(log));
        calls.lines().map(str::to_owned).collect()
    }

    /// The program to be bound to `/usr/bin/xe`, or run by its path.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// A host that is as this one in everything but `xe`, which is the stand-in: what it does for real takes real time.
    pub fn on(&self, host: impl Host + 'static) -> Dom0 {
        let runs = LocalUnix::new(HostId::local(), None).unwrap();
        Dom0 { host: Arc::new(host), runs: Arc::new(runs), xe: self.program.clone() }
    }
}

/// See [`Pool::on`].
#[derive(Clone)]
pub struct Dom0 {
    host: Arc<dyn Host>,
    runs: Arc<LocalUnix>,
    xe: PathBuf,
}

impl Host for Dom0 {
    fn id(&self) -> HostId {
        self.host.id()
    }

    fn executes(&self) -> bool {
        self.host.executes()
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.host.read(path, max, cx)
    }

    fn same_filesystem(&self, a: &HostPath, b: &HostPath, cx: &Cx<'_>) -> Result<Option<bool>, HostError> {
        self.host.same_filesystem(a, b, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.host.list(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.host.replace(replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.host.remove(remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.host.remove_folders(folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.host.tidy(stage, cx)
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        match program.argv.split_first() {
            Some((name, words)) if name == "xe" && self.executes() => {
                let argv = std::iter::once(self.xe.to_str().unwrap().to_owned()).chain(words.iter().cloned());
                self.runs.run(&Program { argv: argv.collect(), keep: program.keep }, cx)
            }
            _ => self.host.run(program, cx),
        }
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.host.machine(paths, daemons, cx)
    }

    fn service(&self, name: &str, cx: &Cx<'_>) -> Result<Option<Service>, HostError> {
        self.host.service(name, cx)
    }

    fn control(&self, name: &str, op: ServiceOp, cx: &Cx<'_>) -> Result<(), HostError> {
        self.host.control(name, op, cx)
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.host.lock(cx)
    }
}
