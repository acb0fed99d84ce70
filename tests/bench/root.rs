//! Plan, apply and all their syncs on a tree, beside the floor: a bare program that makes the same calls of the system that
//! change or sync something, in the same order, as `strace -f` showed them, and as many that only look.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use crate::measure::{Run, median};
use crate::{Done, practice, program, say};

/// With this word the benchmark is the bare program itself.
pub const FLOOR: &str = "--floor";

const ROUNDS: usize = 40;

/// What apply opens only to look at it: files and folders, each with its state and, of files, its content.
const OPENED: usize = 90;

/// What it asks for by name alone: links on the way, states.
const ASKED: usize = 330;

/// Both in turn.
pub fn all(folder: &Path) -> Done {
    say(&format!("apply --yes of two changes under --root, whole process (median of {ROUNDS})"))?;
    let own = std::env::current_exe()?;
    let tree = folder.join("tree");
    let (root, state) = (tree.join("root"), tree.join("state"));
    let words: [OsString; 7] = [
        program(),
        "apply".into(),
        "--yes".into(),
        "--root".into(),
        root.clone().into(),
        "--state-dir".into(),
        state.into(),
    ];
    let words: Vec<&dyn AsRef<std::ffi::OsStr>> = words.iter().map(|word| word as _).collect();
    let runs = [Run::new(&[&own, &FLOOR, &tree]), Run::new(&words)];
    let mut took = [Vec::new(), Vec::new()];
    for round in 0..=ROUNDS {
        for (run, took) in runs.iter().zip(&mut took) {
            let _ = fs::remove_dir_all(&tree);
            fs::create_dir_all(root.join("etc"))?;
            for name in ["multipath.conf", "xensource-inventory"] {
                fs::copy(practice("dom0-c").join(name), root.join("etc").join(name))?;
            }
            let time = run.time()?.as_secs_f64();
            if round > 0 {
                took.push(time);
            }
        }
    }
    let [floor, ours] = took.map(|mut took| median(&mut took));
    say(&format!("  the floor   {:9.2} ms", floor * 1e3))?;
    say(&format!("  quantalink  {:9.2} ms   {:.2} times the floor", ours * 1e3, ours / floor))
}

/// The bare program.
pub fn floor(tree: &Path) -> Done {
    let (etc, state) = (tree.join("root/etc"), tree.join("state"));
    let conf = etc.join("multipath.conf");
    look(&conf)?;
    for dir in ["", "runs", "blobs"] {
        made(&state.join(dir))?;
    }
    let old = fs::read(&conf)?;
    let run = state.join("runs/20260101-1");
    made(&run)?;
    let blob = run.join("blob.part");
    durable(&blob, &old)?;
    renamed(&blob, &state.join("blobs/blob"))?;
    fs::read(state.join("blobs/blob"))?;
    let mut journal = created(&run.join("journal.jsonl"))?;
    said(&mut journal, 1260)?;
    synced(&run)?;
    // The first change: a file in folders that are not there.
    said(&mut journal, 59)?;
    let new = etc.join("multipath");
    fs::create_dir(&new)?;
    fs::create_dir(new.join("conf.d"))?;
    for dir in [&new, &etc, &new.join("conf.d"), &new] {
        synced(dir)?;
    }
    let temporary = new.join(".new");
    let mut file = created(&temporary)?;
    file.write_all(&[b'#'; 426])?;
    file.sync_all()?;
    fs::rename(&temporary, new.join("conf.d/custom-quantastor.conf"))?;
    synced(&new.join("conf.d"))?;
    synced(&new)?;
    said(&mut journal, 209)?;
    // The second one: a file that is replaced.
    said(&mut journal, 59)?;
    let temporary = etc.join(".new");
    let mut file = created(&temporary)?;
    file.write_all(&old)?;
    file.sync_all()?;
    renamed(&temporary, &conf)?;
    said(&mut journal, 151)?;
    said(&mut journal, 64)?;
    // The report in its three forms.
    for (name, length) in [("report.html", 13_463), ("report.md", 8_045), ("report.json", 9_474)] {
        let part = run.join("report.part");
        durable(&part, &vec![b'#'; length])?;
        renamed(&part, &run.join(name))?;
    }
    Ok(())
}

fn look(conf: &Path) -> Done {
    for _ in 0..OPENED {
        let mut file = File::open(conf)?;
        file.metadata()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
    }
    for _ in 0..ASKED {
        fs::symlink_metadata(conf)?;
    }
    Ok(())
}

fn synced(dir: &Path) -> Done {
    Ok(File::open(dir)?.sync_all()?)
}

fn made(dir: &Path) -> Done {
    fs::create_dir(dir)?;
    synced(dir.parent().ok_or("no folder")?)
}

fn created(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

fn durable(path: &Path, bytes: &[u8]) -> Done {
    let mut file = created(path)?;
    file.write_all(bytes)?;
    Ok(file.sync_data()?)
}

/// A line of the journal, durable.
fn said(journal: &mut File, bytes: usize) -> Done {
    journal.write_all(&vec![b'#'; bytes])?;
    Ok(journal.sync_data()?)
}

fn renamed(from: &Path, to: &Path) -> Done {
    fs::rename(from, to)?;
    synced(to.parent().ok_or("no folder")?)
}
