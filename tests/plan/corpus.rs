//! Real files of other people as main files: nothing is guessed, and what is written is right at once.

use std::path::PathBuf;

use quantalink::core::change::Standing;
use quantalink::core::checks::Status;
use quantalink::core::facts::Role;
use quantalink::host::fake::Fake;

use crate::machines::*;

/// The folder of real files, where it is there; they are not part of this project.
fn corpus() -> Option<PathBuf> {
    let shared = std::env::var_os("QUANTALINK_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let folder = shared.join("corpus/multipath");
    folder.is_dir().then_some(folder)
}

#[test]
fn real_files_are_edited_or_refused_with_a_reason() {
    let Some(folder) = corpus() else {
        println!("SKIPPED: there is no corpus of real files here (QUANTALINK_SHARED)");
        return;
    };
    let mut pending = 0;
    let mut refused = Vec::new();
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    for path in names.iter().filter(|path| path.extension().is_some_and(|ext| ext == "conf")) {
        let text = std::fs::read(path).unwrap();
        let machines: [fn(&[u8]) -> Fake; 4] = [
            |text| bare("XenServer", "6.2.0").file(MAIN, text),
            |text| bare("XenServer", "6.5.0").file(PACKAGED, text).link(MAIN, PACKAGED),
            |text| bare("XCP-ng", "8.3.0").file(PACKAGED, text).link(MAIN, PACKAGED),
            |text| Fake::new("linux").file(MAIN, text),
        ];
        for machine in machines {
            let fake = machine(&text);
            let changes = planned(&fake);
            if changes[0].standing == Standing::Refused {
                assert!(changes.iter().all(|change| !change.reasons.is_empty()));
                refused.push(format!("{}: {}", path.display(), changes[0].reasons[0].id));
                continue;
            }
            pending += 1;
            apply(&fake, &changes);
            let again = planned(&fake);
            assert!(again.iter().all(|change| change.standing == Standing::Done), "{}", path.display());
            assert_eq!(again.len(), 1);
            let checks = verified(&fake);
            assert_eq!(status(&checks, "multipath-entry"), Status::Pass, "{}", path.display());
            assert_eq!(gather(&fake).hosts[0].role, Role::Node);
        }
    }
    println!("{pending} edited, {} refused: {refused:#?}", refused.len());
    assert!(pending > 200, "{pending}");
}

#[test]
fn the_files_that_releases_ship_are_edited_without_a_word_of_warning() {
    let Some(folder) = corpus() else {
        println!("SKIPPED: there is no corpus of real files here (QUANTALINK_SHARED)");
        return;
    };
    for (file, brand, version, era) in [
        ("sm-v1.9.50.conf", "XenServer", "6.5.0", "era-links"),
        ("sm-v1.25.0.conf", "XenServer", "7.0.0", "era-drop-in"),
        ("sm-v1.25.0.conf", "XenServer", "7.6.0", "era-drop-in"),
        ("sm-v2.30.8-xcpng.conf", "XCP-ng", "8.2.1", "era-drop-in"),
        ("xcpng-8.3-sm-3.2.12-21.conf", "XCP-ng", "8.3.0", "era-drop-in"),
    ] {
        let text = std::fs::read(folder.join(file)).unwrap();
        let fake = bare(brand, version).file(PACKAGED, text).link(MAIN, PACKAGED);
        let changes = planned(&fake);
        assert_eq!(changes[0].standing, Standing::Pending, "{file}: {:?}", ids(&changes[0]));
        assert_eq!(ids(&changes[0]), [era], "{file}");
        assert_eq!(changes.len(), 1, "{file}");
    }
}
