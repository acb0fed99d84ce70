//! Machines in memory: what is gathered of them, and that no tool is waited for.

use std::time::{Duration, Instant};

use quantalink::core::checks::Status::{Fail, Manual, Pass, Skipped};
use quantalink::core::facts::Session;
use quantalink::core::known::Known;
use quantalink::host::fake::{Call, Fake, Script};
use quantalink::host::{HostError, Output};

use super::rig::*;

const MINUTE: Duration = Duration::from_mins(1);

fn linux() -> Fake {
    Fake::new("local")
        .program(&["multipath", "-h"], Script::says(0, "multipath-tools v0.9.4 (12/19, 2022)\n"))
}

fn dom0() -> Fake {
    linux().file(
        "/etc/xensource-inventory",
        "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\nPLATFORM_NAME='XCP'\nINSTALLATION_UUID='u'\n",
    )
}

fn listing(fake: Fake, script: Script) -> Fake {
    fake.program(&["multipath", "-ll"], script)
}

fn asked(fake: &Fake, word: &str) -> bool {
    fake.log().iter().any(|call| matches!(call, Call::Run(argv) if argv.iter().any(|have| have == word)))
}

#[test]
fn disks_sessions_and_maps_of_quantastor_alone() {
    let fake = listing(two_ways().on(dom0()), Script::says(0, &topology("active ready running")));
    let facts = gather(&fake, MINUTE);
    let paths = &facts.paths;
    let disks = paths.disks.get().unwrap();
    let names: Vec<String> = disks.iter().map(|disk| disk.name.shown()).collect();
    assert_eq!(names, ["sdb", "sdc"]);
    assert_eq!(disks[1].product, "QUANTASTOR".into());
    assert_eq!(disks[1].access, Some("active/non-optimized".into()));
    assert_eq!(disks[1].over, Some("session2".into()));
    let session =
        |portal: &str| Session { target: TARGET.into(), portal: portal.into(), state: "LOGGED_IN".into() };
    assert_eq!(paths.sessions.get().unwrap(), &[session("10.0.1.10:3260"), session("10.0.2.10:3260")]);
    let maps = paths.maps.get().unwrap();
    assert_eq!((maps.len(), &maps[0].wwid, maps[0].paths.len()), (1, &WWID.into(), 2));
    assert_eq!(paths.ports.get().unwrap(), &[]);
    assert_eq!(ended(&facts, "quantastor-maps").0, Pass);
    assert_eq!(ended(&facts, "quantastor-paths").0, Pass);
    assert_eq!(ended(&facts, "quantastor-alua").0, Manual);
    let bad = listing(two_ways().on(dom0()), Script::says(0, &topology("failed faulty running")));
    assert_eq!(ended(&gather(&bad, MINUTE), "quantastor-maps").0, Fail);
}

#[test]
fn fibre_channel_ports_are_found_by_their_disks() {
    let kernel = Kernel {
        disks: vec![
            ("sdb", "OSNEXUS", Way::Port("rport-7:0-1"), None, None),
            ("sdc", "OSNEXUS", Way::Port("rport-7:0-2"), None, None),
            ("sdd", "OSNEXUS", Way::Port("rport-7:0-2"), None, None),
            ("sde", "IBM", Way::Port("rport-7:0-9"), None, None),
        ],
        ports: vec![
            ("rport-7:0-1", "0x21000024ff000001", "Online"),
            ("rport-7:0-2", "0x21000024ff000002", "Online"),
            ("rport-7:0-9", "0x21000024ff000009", "Online"),
        ],
        sessions: vec![],
    };
    let facts = gather(&kernel.on(dom0()), MINUTE);
    let ports = facts.paths.ports.get().unwrap();
    assert_eq!(
        ports.iter().map(|port| port.name.shown()).collect::<Vec<_>>(),
        ["0x21000024ff000001", "0x21000024ff000002"]
    );
    assert_eq!(ended(&facts, "quantastor-paths").0, Pass);
    assert_eq!(ended(&facts, "quantastor-alua").0, Skipped);
}

#[test]
fn multipath_is_asked_for_maps_only_where_one_stands() {
    let mut unmapped = two_ways();
    unmapped.disks.iter_mut().for_each(|disk| disk.4 = None);
    let fake = listing(unmapped.on(dom0()), Script::Hangs);
    let facts = gather(&fake, MINUTE);
    assert!(!asked(&fake, "-ll"), "it would make files where it was never used");
    assert_eq!(facts.paths.maps.get().map(Vec::len), Some(0));
    assert_eq!(ended(&facts, "quantastor-maps").0, Manual);
    let bare = gather(&dom0().folder("/sys/block"), MINUTE);
    assert_eq!(ended(&bare, "quantastor-maps"), (Skipped, vec!["no-lun-attached".into()]));
    // A volume group straight on a disk is no multipath map.
    let lvm = listing(two_ways().on(dom0()), Script::Hangs).file("/sys/block/dm-0/dm/uuid", "LVM-x\n");
    let _ = gather(&lvm, MINUTE);
    assert!(!asked(&lvm, "-ll"));
}

#[test]
fn a_listing_that_hangs_is_given_up_and_the_rest_goes_on() {
    let fake = listing(two_ways().on(dom0()), Script::Hangs);
    let began = Instant::now();
    let facts = gather(&fake, Duration::from_millis(600));
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    assert_eq!(
        facts.paths.maps,
        Known::Unknown(quantalink::base::Text::new("program-timed-out").with("program", "multipath"))
    );
    assert_eq!(ended(&facts, "quantastor-maps").0, Manual);
    assert_eq!(ended(&facts, "quantastor-paths").0, Pass, "the kernel was asked all the same");
}

#[test]
fn a_package_database_that_hangs_is_given_up() {
    let fake = two_ways().on(dom0()).program(&["rpm", "-q", "device-mapper-multipath"], Script::Hangs);
    let began = Instant::now();
    let facts = gather(&fake, Duration::from_millis(400));
    assert!(began.elapsed() < Duration::from_secs(5));
    assert_eq!(facts.package.why().id, "program-timed-out");
}

#[test]
fn the_package_by_either_tool() {
    let rpm = ["rpm", "-q", "device-mapper-multipath"];
    let dpkg = ["dpkg-query", "-W", "multipath-tools"];
    let named = |fake: Fake| raw(&gather(&fake, MINUTE).package);
    let full = "device-mapper-multipath-0.4.9-86.xs+1.2.x86_64";
    assert_eq!(named(dom0().program(&rpm, Script::says(0, &format!("{full}\n")))), full);
    assert_eq!(named(linux().program(&rpm, Script::says(0, &format!("{full}\n")))), full);
    assert_eq!(
        named(linux().program(&dpkg, Script::says(0, "multipath-tools\t0.9.4-3+deb12u2\n"))),
        "multipath-tools 0.9.4-3+deb12u2"
    );
    let none = dom0().program(&rpm, Script::says(1, "package device-mapper-multipath is not installed\n"));
    assert_eq!(gather(&none, MINUTE).package.why().id, "fact-command-failed");
    let debian = dom0().program(&dpkg, Script::says(0, "multipath-tools\t0.9.4\n"));
    let _ = gather(&debian, MINUTE);
    assert!(!asked(&debian, "dpkg-query"), "a dom0 is asked by rpm alone");
    let noisy = dom0().program(&rpm, Script::says(0, &"x".repeat(1 << 20)));
    assert_eq!(gather(&noisy, MINUTE).package.why().id, "fact-command-failed");
}

#[test]
fn selinux_by_either_file() {
    let of = |fake: Fake| gather(&fake, MINUTE).selinux.get().copied();
    assert_eq!(of(dom0()), Some(None));
    assert_eq!(of(dom0().file("/sys/fs/selinux/enforce", "1")), Some(Some(true)));
    assert_eq!(of(dom0().file("/sys/fs/selinux/enforce", "0\n")), Some(Some(false)));
    assert_eq!(of(dom0().file("/selinux/enforce", "1\n")), Some(Some(true)));
}

#[test]
fn the_file_for_multipathing_off_is_a_fact() {
    let fake = dom0().file("/etc/multipath-disabled.conf", "blacklist {\n}\n");
    assert!(matches!(gather(&fake, MINUTE).disabled.get().unwrap().found, quantalink::host::Found::File(_)));
}

#[test]
fn below_a_root_neither_kernel_nor_tool_is_asked() {
    let fake = listing(two_ways().on(dom0()), Script::Hangs).tree();
    let facts = gather(&fake, MINUTE);
    let looked = |call: &Call| match call {
        Call::Read(path) | Call::List(path) => path.bytes().starts_with(b"/sys"),
        Call::Run(_) => true,
        _ => false,
    };
    assert!(!fake.log().iter().any(looked));
    for id in ["quantastor-maps", "quantastor-paths"] {
        assert_eq!(ended(&facts, id), (Skipped, vec!["fact-kernel-not-asked".into()]), "{id}");
    }
    assert_eq!(ended(&facts, "multipath-enabled").0, Skipped);
}

#[test]
fn the_number_of_reads_is_bounded() {
    let name = |n: usize| {
        let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
        format!("sd{}{}{}", letter(n / 676), letter(n / 26), letter(n))
    };
    let fake = (0..5000)
        .fold(dom0(), |fake, n| fake.file(&format!("/sys/block/{}/device/vendor", name(n)), "ATA\n"));
    let facts = gather(&fake, MINUTE);
    let reads = fake
        .log()
        .iter()
        .filter(|call| matches!(call, Call::Read(path) if path.bytes().starts_with(b"/sys")))
        .count();
    assert!(reads < 300, "{reads}");
    assert_eq!(facts.paths.disks.why().id, "evidence-disks-some");
    assert_eq!(ended(&facts, "quantastor-paths").1, ["no-lun-attached", "evidence-disks-some"]);
}

#[test]
fn a_lost_connection_is_no_empty_answer() {
    let fake = two_ways().on(dom0());
    let before = gather(&fake, MINUTE);
    assert!(before.paths.disks.get().is_some());
    let reads = fake.log().iter().filter(|call| matches!(call, Call::Read(_))).count();
    let first = fake
        .log()
        .iter()
        .filter(|call| matches!(call, Call::Read(_)))
        .position(|call| matches!(call, Call::Read(path) if path.bytes().ends_with(b"sda/device/vendor")))
        .unwrap();
    let lost = HostError::Unknown(quantalink::base::Text::new("program-lost"));
    fake.fail_at(quantalink::host::fake::Op::Read, reads + first + 1, lost);
    let facts = gather(&fake, MINUTE);
    assert_eq!(facts.paths.disks.why().id, "program-lost");
    assert_eq!(ended(&facts, "quantastor-paths").0, Pass, "the sessions were seen");
    assert_eq!(ended(&facts, "quantastor-maps"), (Skipped, vec!["program-lost".into()]));
}

#[test]
fn an_attribute_that_cannot_be_read_is_not_told() {
    // `access_state` of a disk without a handler answers EINVAL; a session between two connections has no address.
    let mut kernel = two_ways();
    kernel.sessions.truncate(2);
    let fake = listing(kernel.on(dom0()), Script::says(0, &topology("active ready running")))
        .folder("/sys/class/iscsi_connection/connection2:0/address")
        .file("/sys/class/iscsi_connection/connection2:0/persistent_address", "fd00::2\n")
        .file("/sys/class/iscsi_connection/connection2:0/persistent_port", "3260\n");
    let facts = gather(&fake, MINUTE);
    assert_eq!(facts.paths.sessions.get().unwrap()[1].portal, "[fd00::2]:3260".into());
}

#[test]
fn hostile_words_of_kernel_and_tools_stay_harmless() {
    let evil =
        "mp\u{1b}[2Jath (3600\u{9b}144\u{202e}) dm-0 OSNEXUS,X\n`- 1:0:0:1 sdb 8:16 fai\u{7}led faulty\n";
    let fake = listing(two_ways().on(dom0()), Script::says(0, evil))
        .file(
            "/sys/class/iscsi_session/session1/targetname",
            format!("{TARGET}\u{1b}]0;x\u{7}\u{202e}{}", "y".repeat(20_000)),
        )
        .file("/sys/class/iscsi_session/session2/state", "LOGG\u{1b}[31mED\n");
    let facts = gather(&fake, MINUTE);
    let targets = facts.paths.sessions.get().unwrap().iter().map(|session| session.target.bytes().len());
    assert_eq!(targets.collect::<Vec<_>>(), [256, TARGET.len()]);
    let shown =
        format!("{facts:?} {:?} {:?}", check(&facts, "quantastor-maps"), check(&facts, "quantastor-paths"));
    assert!(!shown.contains(|c: char| c.is_control() || c == '\u{202e}'));
    let huge = format!("{} (3600) dm-0 OSNEXUS,X\n", "x".repeat(1 << 20));
    let fake = listing(two_ways().on(dom0()), Script::says(0, &huge));
    assert_eq!(gather(&fake, MINUTE).paths.maps.get().map(Vec::len), Some(0));
}

#[test]
fn a_listing_that_fails_is_told_as_what_it_is() {
    let says = Output {
        code: Some(1),
        stdout: vec![],
        stderr: b"12.3 | DM multipath kernel driver not loaded\n".to_vec(),
    };
    let fake = listing(two_ways().on(dom0()), Script::Ends(says));
    let facts = gather(&fake, MINUTE);
    assert_eq!(facts.paths.maps.why().id, "fact-command-failed");
    assert_eq!(ended(&facts, "quantastor-maps").0, Manual);
}
