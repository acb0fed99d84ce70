use super::files::{NODES, Piece};
use super::*;
use crate::core::answers::Answers;
use crate::core::change::{ChangeKind, Standing};
use crate::core::facts::gather;
use crate::core::plan::plan;
use crate::core::runner::Site;
use crate::host::{Cancel, Cx, Deadline};
use std::time::Duration;

fn planned(site: &Site) -> Vec<(String, String, ChangeKind, Standing, String)> {
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &cancel);
    let facts = gather(site, &Answers::default(), &[], &cx);
    let plan = plan(&facts, &Answers::default());
    plan.changes()
        .map(|change| {
            let path = change.path.as_ref().map(|path| path.raw().shown()).unwrap_or_default();
            (change.at.host.0.shown(), change.at.id.0.to_string(), change.kind, change.standing, path)
        })
        .collect()
}

#[test]
fn every_node_has_its_own_work() {
    let dir = tempfile::tempdir().unwrap();
    let practice = Practice::build(dir.path(), &Options::default()).unwrap();
    let plan = planned(&practice.site().unwrap());
    let wanted = [
        ("dom0-a", "multipath", ChangeKind::EditFile, "/etc/multipath-enabled.conf"),
        ("dom0-b", "multipath", ChangeKind::EditFile, "/etc/multipath.xenserver/multipath.conf"),
        ("dom0-c", "multipath", ChangeKind::CreateFile, "/etc/multipath/conf.d/custom-quantastor.conf"),
        ("dom0-c", "multipath-cleanup", ChangeKind::EditFile, "/etc/multipath.xenserver/multipath.conf"),
    ];
    for (host, id, kind, path) in wanted {
        let row = (host.to_owned(), id.to_owned(), kind, Standing::Pending, path.to_owned());
        assert!(plan.contains(&row), "{row:?} is not in {plan:#?}");
    }
    let pending = plan.iter().filter(|row| row.3 == Standing::Pending).count();
    assert_eq!(pending, wanted.len(), "{plan:#?}");
}

#[test]
fn the_folder_goes_unless_it_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let practice = Practice::build(dir.path(), &Options::default()).unwrap();
    let path = practice.dir().to_owned();
    assert!(path.join("dom0-a/etc/multipath.conf").is_symlink());
    drop(practice);
    assert!(!path.exists());
    let mut practice = Practice::build(dir.path(), &Options::default()).unwrap();
    let path = practice.dir().to_owned();
    practice.keep();
    drop(practice);
    assert!(path.exists());
}

#[test]
fn what_cannot_be_built_says_where() {
    let dir = tempfile::tempdir().unwrap();
    let error = Practice::build(&dir.path().join("absent"), &Options::default()).unwrap_err();
    assert_eq!(error.text().id, "practice-not-built");
}

#[test]
fn every_file_says_that_it_is_for_practice() {
    for (node, pieces) in NODES {
        for piece in *pieces {
            if let Piece::File(path, bytes) = piece {
                let text = std::str::from_utf8(bytes).unwrap();
                assert!(text.starts_with("# A practice file of quantalink"), "{node} {path}");
            }
        }
    }
}
