//! The editors as whole processes, beside the usual tools.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use crate::measure::{Run, paired};
use crate::{Done, files, practice, program, say, skipped, written};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// All rows about editing.
pub fn all(folder: &Path, full: bool) -> Done {
    start(folder)?;
    multipath(folder, full)?;
    xml(folder, "values in elements", files::elements)?;
    xml(folder, "values in attributes", files::attributes)?;
    memory(folder)
}

fn quantalink(what: &str, file: &Path) -> Run {
    Run::new(&[&program(), &"edit", &what, &file])
}

/// augtool sets the same entry in a copy of the file under a root of its own; none where it is not at hand or does not
/// understand the file. It knows no way to write to stdout.
fn augtool(folder: &Path, file: &Path) -> Result<Option<Run>, Box<dyn Error>> {
    let root = tempfile::tempdir_in(folder)?.keep();
    std::fs::create_dir(root.join("etc"))?;
    std::fs::copy(file, root.join("etc/multipath.conf"))?;
    let device = "/files/etc/multipath.conf/devices/device";
    let mut script = format!("set {device}[last()+1]/vendor OSNEXUS\n");
    for (key, value) in [
        ("product", "QUANTASTOR"),
        ("path_selector", "\"round-robin 0\""),
        ("path_grouping_policy", "multibus"),
        ("failback", "immediate"),
        ("rr_weight", "uniform"),
        ("rr_min_io", "100"),
        ("path_checker", "tur"),
    ] {
        writeln!(script, "set {device}[last()]/{key} {value}")?;
    }
    // Written beside the file, so that every run finds it as it was.
    let script = written(&root, "script", &format!("set /augeas/save newfile\n{script}save\n"))?;
    let one = "--transform=Multipath incl /etc/multipath.conf";
    let run = Run::new(&[&"augtool", &"--noautoload", &one, &"-r", &root, &"-f", &script]);
    Ok(run.time().is_ok().then_some(run))
}

/// A small file: what is measured is the start of the process.
fn start(folder: &Path) -> Done {
    say("edit multipath, a file of a few entries, whole process (median of 200)")?;
    let file = practice("dom0-a/multipath-enabled.conf");
    let run = quantalink("multipath", &file);
    let nothing = Run::new(&[&"/bin/true"]);
    let medians = paired(&[&nothing, &run], 200)?;
    let [least, ours] = medians.as_slice() else { return Err("two medians".into()) };
    say(&format!("  /bin/true   {:9.3} ms", least * 1e3))?;
    say(&format!("  quantalink  {:9.3} ms   {:.2} times /bin/true", ours * 1e3, ours / least))?;
    // The smallest of these files is the one that augtool's lens understands.
    let file = practice("dom0-a/multipath-disabled.conf");
    let Some(augtool) = augtool(folder, &file)? else { return skipped("augtool", "augeas-tools") };
    let medians = paired(&[&quantalink("multipath", &file), &augtool], 20)?;
    let [ours, theirs] = medians.as_slice() else { return Err("two medians".into()) };
    // Its own median of these rounds, in which augtool has emptied the caches before each.
    let (theirs, times, ours) = (theirs * 1e3, theirs / ours, ours * 1e3);
    say(&format!(
        "  augtool     {theirs:9.3} ms   {times:.0} times quantalink in turn with it ({ours:.3} ms)"
    ))
}

fn row(entries: usize, bytes: usize, seconds: f64, last: &mut Option<(f64, f64)>) -> Done {
    #[expect(clippy::cast_precision_loss, reason = "sizes of files of some megabytes")]
    let bytes = bytes as f64;
    let growth = last
        .replace((bytes, seconds))
        .map(|(size, time)| format!("   file x {:.1}, time x {:.1}", bytes / size, seconds / time));
    let (time, speed) = (seconds * 1e3, bytes / seconds / 1e6);
    say(&format!(
        "  {entries:7} entries {:7.2} MB {time:9.2} ms {speed:6.0} MB/s{}",
        bytes / 1e6,
        growth.unwrap_or_default()
    ))
}

fn multipath(folder: &Path, full: bool) -> Done {
    say("edit multipath, growing files, whole process (median of 11)")?;
    let mut last = None;
    for entries in SIZES {
        let text = files::multipath(entries);
        let file = written(folder, "multipath.conf", &text)?;
        let ours = quantalink("multipath", &file);
        let took = paired(&[&ours], 11)?.first().copied().unwrap_or_default();
        row(entries, text.len(), took, &mut last)?;
        if entries > 10_000 || (entries == 10_000 && !full) {
            continue;
        }
        let Some(augtool) = augtool(folder, &file)? else {
            skipped("augtool", "augeas-tools")?;
            continue;
        };
        let theirs = augtool.time()?.as_secs_f64();
        say(&format!("          augtool, once: {theirs:.2} s, {:.0} times quantalink", theirs / took))?;
    }
    Ok(())
}

fn xml(folder: &Path, shape: &str, made: fn(usize) -> String) -> Done {
    say(&format!("edit scsi-ids, {shape}, whole process (median of 11)"))?;
    let mut last = None;
    for entries in SIZES {
        let text = made(entries);
        let file = written(folder, "scsi.xml", &text)?;
        let ours = quantalink("scsi-ids", &file);
        let theirs = Run::new(&[
            &"xmlstarlet",
            &"ed",
            &"-P",
            &"-u",
            &"/deviceConfig/@version",
            &"-v",
            &"2.0.0.5",
            &"-s",
            &"/deviceConfig",
            &"-t",
            &"elem",
            &"-n",
            &"device",
            &"-v",
            &"",
            &file,
        ]);
        let beside = theirs.time().is_ok();
        let runs = if beside { vec![&ours, &theirs] } else { vec![&ours] };
        let medians = paired(&runs, 11)?;
        let took = medians.first().copied().unwrap_or_default();
        row(entries, text.len(), took, &mut last)?;
        match medians.get(1) {
            Some(theirs) => say(&format!(
                "          xmlstarlet (an empty entry): {:.2} ms, {:.2} times quantalink",
                theirs * 1e3,
                theirs / took
            ))?,
            None => skipped("xmlstarlet", "xmlstarlet")?,
        }
    }
    Ok(())
}

fn memory(folder: &Path) -> Done {
    say("peak memory of edit on files of some 20 MB")?;
    for (what, name, text) in [
        ("multipath", "multipath.conf", files::multipath(57_000)),
        ("scsi-ids", "elements.xml", files::elements(112_000)),
        ("scsi-ids", "attributes.xml", files::attributes(295_000)),
    ] {
        let file = written(folder, name, &text)?;
        let Some(peak) = quantalink(what, &file).peak() else { return skipped("GNU time", "time") };
        #[expect(clippy::cast_precision_loss, reason = "sizes of files of some megabytes")]
        let size = text.len() as f64;
        say(&format!(
            "  {what:9} {name:14} {:5.1} MB: {:5.1} MB, {:.2} times the file",
            size / 1e6,
            peak / 1e6,
            peak / size
        ))?;
    }
    Ok(())
}
