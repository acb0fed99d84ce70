//! The terminal is lost, by a signal or because it is gone, during every kind of work: it is given back at once, no new change begins,
//! the one in hand comes to its end, and then the program ends and has burnt nothing.

use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use quantalink::practice::{Knob, Options, Practice};
use tempfile::TempDir;

use super::rig::{LEAVE, PATIENCE, Pty};
use super::runs::{files, journal, runs};

/// Ways to lose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loss {
    Signal(&'static str),
    /// The other end is closed, and the system sends SIGHUP.
    HangUp,
    /// The other end is closed, and no signal comes.
    Gone,
    /// It is stopped and continued by a shell, and then told to end.
    Stop,
}

const LOSSES: [Loss; 6] =
    [Loss::Signal("-TERM"), Loss::Signal("-HUP"), Loss::Signal("-INT"), Loss::HangUp, Loss::Gone, Loss::Stop];

/// Clock ticks that may be used after the loss: a second in all.
const TICKS: u64 = 100;

/// What a work does to files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Touches {
    Nothing,
    /// The service of the practice site.
    Service,
    /// The file of the tree.
    File,
}

/// A kind of work: how it is begun.
struct Work {
    name: &'static str,
    /// It draws on the terminal.
    wizard: bool,
    touches: Touches,
    /// The words, and what stands before them.
    words: fn(&Home) -> Option<Vec<String>>,
    /// Leads there, until it is at work.
    at: fn(&mut Pty, &Home),
}

const WORKS: &[Work] = &[
    Work {
        name: "idle",
        wizard: true,
        touches: Touches::Nothing,
        words: demo,
        at: |pty, _| super::looked(pty),
    },
    Work {
        name: "in a field",
        wizard: true,
        touches: Touches::Nothing,
        words: demo,
        at: |pty, _| field(pty),
    },
    Work {
        name: "help",
        wizard: true,
        touches: Touches::Nothing,
        words: demo,
        at: |pty, _| over(pty, "?", "Esc close"),
    },
    Work {
        name: "a question",
        wizard: true,
        touches: Touches::Nothing,
        words: demo,
        at: |pty, _| over(pty, "q", "Down choose"),
    },
    Work {
        name: "gathering",
        wizard: true,
        touches: Touches::Nothing,
        words: |home| home.hanging(&["--section", "multipath"]),
        at: hangs,
    },
    Work {
        name: "a service",
        wizard: true,
        touches: Touches::Service,
        words: |home| home.slow_stop(&[]),
        at: stopping,
    },
    Work {
        name: "a file",
        wizard: true,
        touches: Touches::File,
        words: |home| home.slow(&["--section", "multipath"]),
        at: writing,
    },
    Work {
        name: "plain, idle",
        wizard: false,
        touches: Touches::Nothing,
        words: plain,
        at: |pty, _| asked(pty),
    },
    Work {
        name: "plain, gathering",
        wizard: false,
        touches: Touches::Nothing,
        words: |home| home.hanging(&["--plain", "--section", "multipath"]),
        at: hangs,
    },
    Work {
        name: "plain, a service",
        wizard: false,
        touches: Touches::Service,
        words: |home| home.slow_stop(&["--plain", "--yes"]),
        at: begun,
    },
    Work {
        name: "plan",
        wizard: false,
        touches: Touches::Nothing,
        words: |home| home.hanging(&["plan", "--section", "multipath"]),
        at: hangs,
    },
    Work {
        name: "verify",
        wizard: false,
        touches: Touches::Nothing,
        words: |home| home.hanging(&["verify", "--section", "multipath"]),
        at: hangs,
    },
    Work {
        name: "apply, gathering",
        wizard: false,
        touches: Touches::Nothing,
        words: |home| home.hanging(&["apply", "--section", "multipath", "--yes"]),
        at: hangs,
    },
    Work {
        name: "apply, asking",
        wizard: false,
        touches: Touches::Nothing,
        words: |home| home.slow(&["apply"]),
        at: |pty, _| asked(pty),
    },
    Work {
        name: "apply, a file",
        wizard: false,
        touches: Touches::File,
        words: |home| home.slow(&["apply", "--yes"]),
        at: begun,
    },
    Work {
        name: "rollback, a file",
        wizard: false,
        touches: Touches::File,
        words: Home::rollback,
        at: undoing,
    },
];

/// Folders of one case.
struct Home {
    dir: TempDir,
}

const PLAIN: &str = "devices {\n\tdevice {\n\t\tvendor \"X\"\n\t\tproduct \"Y\"\n\t}\n}\n";
const MAIN: &str = "root/etc/multipath.xenserver/multipath.conf";
/// A probe that never answers.
const HANGS: &str = "#!/bin/dash\necho \"multipath $*\" >>@HOME@/hangs\nexec sleep 1000\n";
/// The tree's /etc and the stand-in in the place of the machine's.
const NEST: &str = "mount --make-rprivate / && mount --bind \"$1/root/etc\" /etc \
    && mount -t overlay overlay -o \"lowerdir=$1/tools:/usr/sbin\" /usr/sbin || exit 97; shift; exec \"$@\"";
const DEMO: [&str; 3] = ["demo", "--lang", "en"];

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| String::from(*word)).collect()
}

#[expect(clippy::unnecessary_wraps, reason = "a row of the table, as those that may not have what they need")]
fn demo(_: &Home) -> Option<Vec<String>> {
    Some([&[env!("CARGO_BIN_EXE_quantalink").to_owned()], &strings(&DEMO)[..]].concat())
}

fn plain(home: &Home) -> Option<Vec<String>> {
    demo(home).map(|words| [words, strings(&["--plain"])].concat())
}

impl Home {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn shown(&self, name: &str) -> String {
        self.at(name).display().to_string()
    }

    /// A dom0 of XenServer 6.5 in a folder, with a state folder beside it.
    fn tree(&self) {
        for folder in ["root/etc/multipath.xenserver", "state"] {
            std::fs::create_dir_all(self.at(folder)).unwrap();
        }
        std::fs::set_permissions(self.at("state"), std::fs::Permissions::from_mode(0o700)).unwrap();
        let inventory = "PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='6.5.0'\n";
        std::fs::write(self.at("root/etc/xensource-inventory"), inventory).unwrap();
        std::fs::write(self.at(MAIN), PLAIN).unwrap();
        symlink("/etc/multipath.xenserver/multipath.conf", self.at("root/etc/multipath.conf")).unwrap();
    }

    /// The program on a machine whose `multipath` hangs.
    fn hanging(&self, words: &[&str]) -> Option<Vec<String>> {
        self.tree();
        std::fs::create_dir(self.at("tools")).unwrap();
        let script = HANGS.replace("@HOME@", &self.shown(""));
        std::fs::write(self.at("tools/multipath"), script).unwrap();
        std::fs::set_permissions(self.at("tools/multipath"), std::fs::Permissions::from_mode(0o755)).unwrap();
        let nest = ["unshare", "-m", "/bin/dash", "-c", NEST, "dash"];
        let (here, state) = (self.shown(""), self.shown("state"));
        let tried = Command::new(nest[0]).args(&nest[1..]).args([&here, "true"]).output();
        if !tried.is_ok_and(|tried| tried.status.success()) {
            assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "required, but: no namespaces here");
            return None;
        }
        let program = [&here, env!("CARGO_BIN_EXE_quantalink"), "--lang", "en", "--state-dir", &state];
        Some(strings(&[&nest, &program, words].concat()))
    }

    /// The program on the tree; whatever it makes durable takes 0.3 s.
    fn slow(&self, words: &[&str]) -> Option<Vec<String>> {
        self.tree();
        self.traced(words)
    }

    fn traced(&self, words: &[&str]) -> Option<Vec<String>> {
        let strace = ["strace", "-DDD", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync"];
        let slow = ["-e", "inject=fsync,fdatasync:delay_enter=300000"];
        let tried = Command::new(strace[0]).args(&strace[1..]).args(slow).arg("true").output();
        if !tried.is_ok_and(|tried| tried.status.success()) {
            assert!(
                std::env::var_os("QUANTALINK_REQUIRE").is_none(),
                "required, but: nothing can be traced here"
            );
            return None;
        }
        let (root, state) = (self.shown("root"), self.shown("state"));
        let program =
            [env!("CARGO_BIN_EXE_quantalink"), "--lang", "en", "--root", &root, "--state-dir", &state];
        Some(strings(&[&strace[..], &slow, &program, words].concat()))
    }

    fn rollback(&self) -> Option<Vec<String>> {
        self.tree();
        let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
        command.args(["apply", "--yes", "--root"]).arg(self.at("root"));
        assert!(command.arg("--state-dir").arg(self.at("state")).output().unwrap().status.success());
        self.traced(&["rollback", "--yes"])
    }

    /// The practice site whose service takes 4 s to stop.
    fn slow_stop(&self, more: &[&str]) -> Option<Vec<String>> {
        let options = Options { knobs: vec![Knob::StopSlow], percent: 10 };
        Practice::build_in(&self.at("site"), &options).unwrap();
        std::fs::write(self.at("answers.toml"), "[adapter]\nedition = \"enterprise\"\n").unwrap();
        let site = self.shown("site");
        let words = ["--section", "adapter", "--root", &site, "--answers", "answers.toml"];
        Some([demo(self)?, strings(&words), strings(more)].concat())
    }

    /// How many probes were begun.
    fn probes(&self) -> usize {
        std::fs::read_to_string(self.at("hangs")).unwrap_or_default().lines().count()
    }

    /// The journals of all runs.
    fn journal(&self) -> String {
        journal(&self.at("site")) + &journal(self.dir.path())
    }
}

fn over(pty: &mut Pty, key: &str, seen: &str) {
    super::looked(pty);
    pty.press(key);
    pty.wait(seen);
}

/// Enter wherever it is offered, until that is there.
fn enter_to(pty: &mut Pty, there: &str) {
    let mut seen = String::new();
    while !seen.contains(there) {
        pty.until("something for Enter to do", |pty| {
            let screen = pty.screen();
            screen != seen && screen.lines().last().is_some_and(|keys| keys.contains("Enter "))
        });
        seen = pty.screen();
        if !seen.contains(there) {
            if seen.contains("Not now") {
                pty.press("\u{1b}[B");
                pty.wait("> Yes");
                seen = pty.screen();
            }
            pty.press("\r");
        }
    }
}

/// In the field of a password, with something typed.
fn field(pty: &mut Pty) {
    enter_to(pty, "Storage system  ");
    while !pty.screen().contains("> Password of this user") {
        let before = pty.screen();
        pty.press("\t");
        pty.until("another focus", |pty| pty.screen() != before);
    }
    pty.press("abc");
    pty.wait("[•••");
}

fn hangs(pty: &mut Pty, home: &Home) {
    // The shell makes the file before it writes the line.
    pty.until("the probe", |_| home.probes() > 0);
}

fn begun(pty: &mut Pty, home: &Home) {
    pty.until("the change", |_| home.journal().contains("\"record\":\"intent\""));
}

fn undoing(pty: &mut Pty, home: &Home) {
    pty.until("the undoing", |_| home.journal().contains("\"record\":\"undo"));
}

fn stopping(pty: &mut Pty, home: &Home) {
    enter_to(pty, "[>Apply these changes<]");
    pty.press("\r");
    pty.wait("Carry out the plan now?");
    pty.press("\u{1b}[B");
    pty.wait("> Yes, stop the service");
    pty.press("\r");
    begun(pty, home);
}

fn writing(pty: &mut Pty, home: &Home) {
    enter_to(pty, "[>Apply these changes<]");
    pty.press("\r");
    begun(pty, home);
}

/// A question of the numbered front end or of a command stands there.
fn asked(pty: &mut Pty) {
    pty.until("a question", |pty| {
        let screen = pty.screen();
        let last = screen.trim_end().lines().last().unwrap_or_default().trim_end().to_owned();
        last.ends_with(':') || last.ends_with(']') || last.ends_with('?')
    });
}

/// The process that is the program: that of the terminal, or the one below it.
///
/// A program that strace follows is strace first.
fn program_of(pid: u32) -> u32 {
    let end = Instant::now() + PATIENCE;
    loop {
        let name = |pid: u32| std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
        if name(pid).trim() == "quantalink" {
            return pid;
        }
        let below = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
        let below = below.split_whitespace().find_map(|below| below.parse().ok());
        if let Some(below) = below.filter(|below| name(*below).trim() == "quantalink") {
            return below;
        }
        assert!(Instant::now() < end, "no program below {pid}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Clock ticks that a process has used so far; none where it has ended.
fn ticks(pid: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = fields.split_ascii_whitespace().collect();
    let used = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    (*fields.first()? != "Z").then_some(used)
}

/// Waits for its end; the ticks that it has used by then.
fn last_ticks(pid: u32) -> Result<u64, String> {
    let end = Instant::now() + PATIENCE;
    let mut last = 0;
    while let Some(used) = ticks(pid) {
        last = used;
        if Instant::now() > end {
            return Err(String::from("it never ended"));
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(last)
}

/// One loss during one work; what is wrong, and how long the terminal was kept.
fn one(work: &Work, loss: Loss) -> (Vec<String>, Option<Duration>) {
    let home = Home::new();
    let Some(words) = (work.words)(&home) else { return (Vec::new(), None) };
    let mut command = CommandBuilder::new("sh");
    // Without SIGHUP: it is ignored, and the terminal is not the one that controls it.
    command.arg("-c");
    command.arg(match loss {
        Loss::Gone => r#"trap "" HUP; exec setsid -w "$0" "$@""#,
        Loss::Stop => r#"set -m; "$0" "$@"; while fg; do :; done"#,
        _ => r#"exec "$0" "$@""#,
    });
    command.args(&words);
    command.env_remove("NO_COLOR");
    command.env("TMPDIR", home.at("tmp"));
    std::fs::create_dir(home.at("tmp")).unwrap();
    command.env("HOME", home.dir.path());
    command.cwd(home.dir.path());
    let mut pty = Pty::start(command, &[], 80, 24);
    (work.at)(&mut pty, &home);
    let pid = program_of(pty.child.process_id().unwrap());
    let before = ticks(pid).unwrap_or_default();
    let intents = home.journal().matches("\"record\":\"intent\"").count();
    let probes = home.probes();
    let mut wrong = Vec::new();
    let mut kept = None;
    let used = match loss {
        Loss::Signal(name) => {
            let at = Instant::now();
            pty.signal(name);
            if work.wizard {
                pty.until("the way out", |pty| pty.written().contains(LEAVE));
                kept = Some(at.elapsed());
            }
            last_ticks(pid)
        }
        Loss::Stop => {
            let send = |name: &str| Command::new("kill").args([name, &pid.to_string()]).status().unwrap();
            send("-TSTP");
            // What is at work and draws is not stopped; what is stopped, the shell continues.
            std::thread::sleep(Duration::from_millis(300));
            send("-TERM");
            last_ticks(pid)
        }
        Loss::HangUp | Loss::Gone => {
            let Pty { master, child, mut writer, stop, reader, .. } = pty;
            stop.store(true, Ordering::SeqCst);
            // Drawn anew, or echoed: the reader holds the other end until it reads once more.
            while !reader.is_finished() {
                let _ = std::io::Write::write_all(&mut writer, b"\x0c");
                std::thread::sleep(Duration::from_millis(50));
            }
            drop((reader.join(), writer, master));
            let used = last_ticks(pid);
            drop(child);
            used
        }
    };
    match used {
        Err(why) => {
            wrong.push(why);
            let _ = Command::new("kill").args(["-KILL", &pid.to_string()]).status();
        }
        Ok(used) if used.saturating_sub(before) > TICKS => {
            wrong.push(format!("{} ticks burnt", used - before));
        }
        Ok(_) => {}
    }
    // A command that nobody told goes on, as with `nohup`.
    if home.probes() > probes && (work.wizard || loss != Loss::Gone) {
        let asked = std::fs::read_to_string(home.at("hangs")).unwrap_or_default();
        wrong.push(format!("it went on asking: {}", asked.replace('\n', "; ")));
    }
    wrong.extend(left(work, &home, intents));
    (wrong, kept)
}

/// What is wrong with what it left behind.
fn left(work: &Work, home: &Home, intents: usize) -> Vec<String> {
    let mut wrong = Vec::new();
    let journal = home.journal();
    let count = |record: &str| journal.matches(&format!("\"record\":\"{record}\"")).count();
    if work.touches == Touches::Nothing && !journal.is_empty() {
        wrong.push(String::from("a run was begun"));
    }
    if count("intent") != count("done") + count("failed") {
        wrong.push(format!("a change that was begun has no end: {journal}"));
    }
    // Stopping and, to put that back, starting.
    if count("intent") > intents + usize::from(work.touches == Touches::Service) {
        wrong.push(format!("a new change was begun: {journal}"));
    }
    if work.touches == Touches::Service && !runs(&home.at("site")) {
        wrong.push(String::from("the service does not run"));
    }
    if let Ok(file) = std::fs::read_to_string(home.at(MAIN)) {
        let done = file.contains("OSNEXUS") && file.ends_with("}\n") && file.starts_with("devices {");
        if file != PLAIN && !done {
            wrong.push(format!("neither old nor new: {file}"));
        }
        if work.touches == Touches::Nothing && file != PLAIN {
            wrong.push(String::from("it was changed"));
        }
    }
    let litter = |path: &PathBuf| {
        path.to_string_lossy().contains(".quantalink-new") || path.starts_with(home.at("tmp"))
    };
    wrong.extend(
        files(home.dir.path()).into_iter().filter(litter).map(|path| format!("left: {}", path.display())),
    );
    wrong
}

#[test]
fn the_terminal_is_lost_during_every_kind_of_work() {
    let only = std::env::var("QUANTALINK_LOSS").unwrap_or_default();
    let all: Vec<(&Work, Loss)> = WORKS
        .iter()
        .filter(|work| work.name.contains(&only))
        .flat_map(|work| LOSSES.map(|loss| (work, loss)))
        // Nobody is asked and no signal comes: as with `nohup` it goes on.
        .filter(|(work, loss)| (work.name, *loss) != ("apply, gathering", Loss::Gone))
        .collect();
    let (next, said) = (AtomicUsize::new(0), Mutex::new((Vec::new(), Duration::ZERO)));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some((work, loss)) = all.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let done = std::panic::catch_unwind(|| one(work, *loss));
                    let (wrong, kept) = done.unwrap_or_else(|_| (vec![String::from("it panicked")], None));
                    let mut said = said.lock().unwrap();
                    said.1 = said.1.max(kept.unwrap_or_default());
                    said.0.extend(wrong.into_iter().map(|why| format!("{}, {loss:?}: {why}", work.name)));
                }
            });
        }
    });
    let (wrong, kept) = said.into_inner().unwrap();
    println!("{} losses, {} bad; MEASURED: the terminal was kept {kept:?} at most", all.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
