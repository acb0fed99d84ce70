//! How fast and how small the program is, in one run: `cargo bench --bench speed [-- --full] [PART ...]`.
//!
//! It prints medians and ratios and judges nothing: a time depends on the machine. Whatever is compared runs in turn, after
//! a warm-up, so that what else the machine does meets both. What has to hold anywhere are the suites `bench` (counted
//! instructions) and `pty` (wake-ups, bytes for a key). Parts: editors, root, screen, size; all of them where none is named.
//! `--full` takes minutes: augtool on 10 000 entries, a whole minute of the idle wizard. `QUANTALINK_PROGRAM` names another
//! program to be measured, such as the static one.

mod editors;
mod files;
mod measure;
#[cfg(unix)]
mod root;
#[cfg(unix)]
mod screen;
mod size;

use std::error::Error;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};

type Done = Result<(), Box<dyn Error>>;

fn main() -> Done {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    #[cfg(unix)]
    if let [word, folder] = words.as_slice()
        && word == root::FLOOR
    {
        return root::floor(Path::new(folder));
    }
    let full = words.iter().any(|word| word == "--full");
    let named: Vec<&String> = words.iter().filter(|word| !word.starts_with("--")).collect();
    let wanted = |part: &str| named.is_empty() || named.iter().any(|word| *word == part);
    let folder = tempfile::tempdir()?;
    load("at the start")?;
    if wanted("editors") {
        editors::all(folder.path(), full)?;
    }
    #[cfg(unix)]
    if wanted("root") {
        root::all(folder.path())?;
    }
    #[cfg(unix)]
    if wanted("screen") {
        screen::all(folder.path(), full)?;
    }
    if wanted("size") {
        size::all(&program())?;
    }
    load("at the end")
}

/// The program that is measured.
fn program() -> OsString {
    std::env::var_os("QUANTALINK_PROGRAM").unwrap_or_else(|| env!("CARGO_BIN_EXE_quantalink").into())
}

/// How busy the machine is, where it says so: processes at work in the last one, five and fifteen minutes.
fn load(when: &str) -> Done {
    let Ok(told) = std::fs::read_to_string("/proc/loadavg") else { return Ok(()) };
    let three: Vec<&str> = told.split(' ').take(3).collect();
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    say(&format!("load {when}: {} on {cores} cores", three.join(" ")))
}

fn say(line: &str) -> Done {
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}

fn skipped(tool: &str, package: &str) -> Done {
    say(&format!("  SKIPPED: beside {tool}, which is not here (package {package})"))
}

fn written(folder: &Path, name: &str, text: &str) -> Result<PathBuf, Box<dyn Error>> {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
    std::fs::write(&path, text)?;
    Ok(path)
}

/// A file of the practice site.
fn practice(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/practice").join(name)
}
