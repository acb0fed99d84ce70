//! The terminal while a run is at work.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use quantalink::host::{Cancel, Cx, Deadline, ServiceState};
use quantalink::practice::{Knob, Options, Practice, SERVICE};
use tempfile::TempDir;

use super::program;
use super::rig::{LEAVE, PATIENCE, Pty, parser, size};

/// A practice site whose service takes its time to stop, and the wizard on it while that change is at work.
struct Run {
    pty: Pty,
    home: TempDir,
}

impl Run {
    fn site(home: &TempDir) -> PathBuf {
        home.path().join("site")
    }

    /// The stop takes 40 s of practice time, here 4 s.
    fn begun() -> Self {
        let home = tempfile::tempdir().unwrap();
        let options = Options { knobs: vec![Knob::StopSlow], percent: 10 };
        Practice::build_in(&Self::site(&home), &options).unwrap();
        let answers = home.path().join("answers.toml");
        std::fs::write(&answers, "[adapter]\nedition = \"enterprise\"\n").unwrap();
        let site = Self::site(&home).display().to_string();
        let words =
            ["demo", "--lang", "en", "--section", "adapter", "--root", &site, "--answers", "answers.toml"];
        let mut pty = Pty::start(program(&words, home.path()), &[], 80, 24);
        let mut seen = String::new();
        while !seen.contains("[>Apply these changes<]") {
            pty.until("something for Enter to do", |pty| {
                let screen = pty.screen();
                screen != seen && screen.lines().last().is_some_and(|keys| keys.contains("Enter "))
            });
            seen = pty.screen();
            if !seen.contains("[>Apply these changes<]") {
                pty.press("\r");
            }
        }
        pty.press("\r");
        pty.wait("Carry out the plan now?");
        pty.press("\x1b[B");
        pty.wait("> Yes, stop the service");
        pty.press("\r");
        let mut run = Self { pty, home };
        let site = Self::site(&run.home);
        run.pty.until("the first change", |_| journal(&site).contains("\"record\":\"intent\""));
        run
    }

    /// Once the program has ended: every change that was begun has ended, the service runs, nothing lies around.
    fn left_well(home: &TempDir) {
        let site = Self::site(home);
        let journal = journal(&site);
        let count = |record: &str| journal.matches(&format!("\"record\":\"{record}\"")).count();
        assert!(count("intent") >= 1, "{journal}");
        assert_eq!(count("intent"), count("done"), "{journal}");
        assert!(runs(&site), "the service runs again");
        let cut: Vec<PathBuf> = files(&site)
            .into_iter()
            .filter(|path| path.to_string_lossy().contains(".quantalink-new"))
            .collect();
        assert!(cut.is_empty(), "{cut:?}");
    }
}

pub fn journal(site: &Path) -> String {
    let runs = std::fs::read_dir(site.join("state/runs")).into_iter().flatten();
    let read = |run: std::io::Result<std::fs::DirEntry>| {
        std::fs::read_to_string(run.unwrap().path().join("journal.jsonl")).unwrap_or_default()
    };
    runs.map(read).collect()
}

pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() && !path.is_symlink() { files(&path) } else { vec![path] })
        .collect()
}

pub fn runs(site: &Path) -> bool {
    let practice = Practice::open(site).unwrap();
    let cancel = Cancel::default();
    let cx = Cx::quiet(Deadline::after(PATIENCE), &cancel);
    let end = Instant::now() + Duration::from_secs(10);
    loop {
        let state = practice.server().service(SERVICE, &cx).unwrap().map(|service| service.state);
        if state != Some(ServiceState::StartPending) || Instant::now() > end {
            return state == Some(ServiceState::Running);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_signal_gives_the_terminal_back_at_once_and_the_change_in_hand_ends() {
    for name in ["-TERM", "-HUP", "-INT"] {
        let Run { mut pty, home } = Run::begun();
        pty.signal(name);
        pty.until("the way out", |pty| pty.written().contains(LEAVE));
        assert!(pty.child.try_wait().unwrap().is_none(), "{name}: it ended before the change");
        assert_eq!(journal(&Run::site(&home)).matches("\"record\":\"done\"").count(), 0, "{name}");
        assert_ne!(pty.ended().exit_code(), 0, "{name}");
        Run::left_well(&home);
    }
}

#[test]
fn a_hang_up_releases_the_terminal_and_not_the_change_in_hand() {
    let Run { pty, home } = Run::begun();
    let Pty { master, mut child, writer, stop, reader, .. } = pty;
    // What moves while a run is at work is the last that the reader takes; then nobody holds the terminal open.
    stop.store(true, Ordering::SeqCst);
    reader.join().unwrap();
    drop(writer);
    drop(master);
    let end = Instant::now() + PATIENCE;
    while child.try_wait().unwrap().is_none() {
        assert!(Instant::now() < end, "still there");
        std::thread::sleep(Duration::from_millis(20));
    }
    Run::left_well(&home);
}

#[test]
fn a_run_is_not_suspended() {
    let Run { mut pty, home } = Run::begun();
    pty.press("\x1a");
    pty.wait("Not stopped: a change is at work.");
    pty.signal("-TSTP");
    pty.wait("The run is complete.");
    assert!(!pty.written().contains(LEAVE), "the terminal stayed ours");
    pty.signal("-TERM");
    pty.ended();
    Run::left_well(&home);
}

#[test]
fn a_storm_of_sizes_does_not_disturb_a_run() {
    let Run { mut pty, home } = Run::begun();
    let sizes =
        [(80, 24), (1, 1), (40, 12), (0, 0), (200, 60), (31, 7), (120, 40), (32, 8), (500, 2), (2, 300)];
    let mut storm = sizes.into_iter().cycle();
    let mut count = 0;
    let complete = "\"record\":\"end\"";
    let site = Run::site(&home);
    let end = Instant::now() + PATIENCE;
    while !journal(&site).contains(complete) {
        assert!(Instant::now() < end, "{}", journal(&site));
        let (columns, rows) = storm.next().unwrap();
        pty.master.resize(size(columns, rows)).unwrap();
        std::thread::sleep(Duration::from_millis(7));
        count += 1;
    }
    assert!(count > 100, "{count} sizes");
    *pty.parser.lock().unwrap() = parser(80, 24);
    pty.master.resize(size(80, 24)).unwrap();
    pty.press("\x0c");
    pty.wait("The run is complete.");
    pty.until("the whole page", |pty| {
        let screen = pty.screen();
        let lines: Vec<&str> = screen.lines().collect();
        lines.len() == 24 && lines[1] == "─".repeat(80) && lines[23].contains("F10 Quit")
    });
    pty.signal("-TERM");
    pty.ended();
    Run::left_well(&home);
}
