//! What is left on the disk.

use std::path::{Path, PathBuf};
use std::time::Duration;

use quantalink::host::{Cancel, Cx, Deadline, ServiceState};
use quantalink::practice::{Practice, RULES, SERVICE};

use super::rig::Rig;

fn only(folder: &Path) -> PathBuf {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(entries.len(), 1, "{entries:?}");
    entries.remove(0)
}

/// Everything that the guide changes has been changed, the service runs, and report and answers are there.
pub fn look(rig: &Rig, home: &Path) {
    let site = only(home);
    for (file, entry) in [
        (format!("server{RULES}"), "OSNEXUS"),
        ("dom0-a/etc/multipath-enabled.conf".into(), "QUANTASTOR"),
        ("dom0-b/etc/multipath.xenserver/multipath.conf".into(), "QUANTASTOR"),
        ("dom0-c/etc/multipath/conf.d/custom-quantastor.conf".into(), "QUANTASTOR"),
    ] {
        let text =
            std::fs::read_to_string(site.join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert!(text.contains(entry), "{file}: {text}");
    }
    let names: Vec<String> = std::fs::read_dir(&site)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let markdown =
        |name: &&String| name.strip_suffix(".md").is_some_and(|stem| stem.starts_with("quantalink-report-"));
    let report = names.iter().find(markdown);
    let report = std::fs::read_to_string(site.join(report.unwrap_or_else(|| panic!("{names:?}")))).unwrap();
    // It can be read in the language that the screen had, whatever letters that has.
    let said = quantalink::i18n::Catalogue::new(rig.catalogue.lang());
    let heading = format!("# {}", said.say(&quantalink::base::Text::new("report-checks")));
    assert!(report.contains(&heading), "{heading}: {report}");
    assert_eq!(rig.english.found(&said, &report), None);
    assert!(names.iter().any(|name| name == "quantalink-answers.toml"), "{names:?}");
    let practice = Practice::open(&site).unwrap();
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    let service = practice.server().service(SERVICE, &cx).unwrap().unwrap();
    assert_eq!(service.state, ServiceState::Running);
}
