//! Two at once: whoever comes second is told who is at work, since when and from where; a dead one's lock is free; what a
//! third hand has changed in between is left alone.

use std::process::{Command, Stdio};
use std::time::Duration;

use portable_pty::CommandBuilder;

use super::pty::Pty;
use super::rig::{FILE, Said, Site, TEMP, look, skip};

/// strace that holds the program for a minute just before it puts the new file in the place of the old one.
const HELD: [&str; 9] = [
    "strace",
    "-f",
    "-qq",
    "-o",
    "/dev/null",
    "-e",
    "trace=renameat,renameat2",
    "-e",
    "inject=renameat,renameat2:delay_enter=60000000",
];

fn cannot_hold() -> bool {
    let tried = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).output();
    !tried.is_ok_and(|done| done.status.success()) && skip("strace is missing, or may not trace here")
}

/// These words on a terminal.
fn terminal(site: &Site, before: &[&str], words: &[&str]) -> Pty {
    let from = site.through(before, words);
    let mut command = CommandBuilder::new(from.get_program());
    command.args(from.get_args());
    command.env_clear();
    command.cwd("/");
    Pty::start(command, &[("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"), ("HOME", "/nonexistent")], 80, 40)
}

/// What a screen or a stream says, without its line ends.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The wizard at its plan, with nothing left to do but to agree.
fn at_the_plan(site: &Site, before: &[&str]) -> Pty {
    let mut pty = terminal(site, before, &["--section", "multipath"]);
    let mut page = String::new();
    for _ in 0..9 {
        pty.until("the next page", |pty| {
            let now = pty.screen();
            let bar = now.lines().last().is_some_and(|line| line.contains("Enter"));
            let title = now.lines().next().unwrap_or_default().to_owned();
            let new = bar && title != page;
            if new {
                page = title;
            }
            new
        });
        if page.contains("What will be done") {
            pty.wait(">Apply these changes<");
            return pty;
        }
        pty.press("\r");
    }
    panic!("the plan never came:\n{}", pty.screen());
}

/// The process that is the program itself, below `timeout` and strace.
fn program_below(pid: u32) -> u32 {
    let name = |pid: u32| std::fs::read_link(format!("/proc/{pid}/exe")).unwrap_or_default();
    let mut family = vec![pid];
    for _ in 0..9 {
        let below: Vec<u32> = family
            .iter()
            .filter_map(|pid| std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).ok())
            .flat_map(|all| all.split_whitespace().map(|pid| pid.parse().unwrap()).collect::<Vec<_>>())
            .collect();
        let ours = std::path::Path::new(env!("CARGO_BIN_EXE_quantalink")).canonicalize().unwrap();
        if let Some(found) = below.iter().chain(&family).find(|pid| name(**pid) == ours) {
            return *found;
        }
        family = below;
    }
    panic!("the program is not below {pid}");
}

/// Until the new file stands beside the old one: the lock is held then, and the journal says what is about to be done.
fn at_work(site: &Site) {
    let temp = site.etc().join(TEMP);
    let tries = (0..3000).find(|_| {
        std::thread::sleep(Duration::from_millis(20));
        temp.exists()
    });
    assert!(tries.is_some(), "nobody came to replace the file");
}

/// Kills the program, and the strace that would go on holding what is dead.
fn kill(pid: u32) {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let parent = stat.rsplit_once(") ").unwrap().1.split(' ').nth(1).unwrap();
    for pid in [&pid.to_string(), parent] {
        assert!(Command::new("kill").args(["-9", pid]).status().unwrap().success());
    }
}

fn names_all(said: &str, pid: u32, from: &str) {
    let said = flat(said);
    for part in ["Another run works on this host", &format!("process {pid},"), "quantalink", "since 20", from]
    {
        assert!(said.contains(part), "\"{part}\" is not in: {said}");
    }
}

#[test]
fn beside_a_wizard() {
    if cannot_hold() {
        return;
    }
    let site = Site::new();
    let mut second = at_the_plan(&site, &[]);
    let mut first = at_the_plan(&site, &HELD);
    let old = std::fs::read(site.file()).unwrap();
    first.press("\r");
    at_work(&site);
    let pid = program_below(first.child.process_id().unwrap());
    let input = std::fs::read_link(format!("/proc/{pid}/fd/0")).unwrap();
    let from = format!("from {}", input.display());
    assert!(from.contains("/dev/pts/"), "{from}");

    second.press("\r");
    second.until("the end of the second's run", |pty| pty.screen().contains("REFUSED"));
    names_all(&second.screen(), pid, &from);
    // A command too, whatever its state folder.
    for words in [&["apply", "--yes"][..], &["rollback", "--yes"], &["resume", "--yes"]] {
        let said = site.run(words);
        assert_eq!(said.code, 3, "{words:?}: {said:?}");
        names_all(&said.all, pid, &from);
    }
    let mut other = site.command(&["apply", "--yes"]);
    let said = Said::of(&other.arg("--state-dir").arg(site.dir.path().join("other")).output().unwrap());
    assert!(said.code == 64 || said.code == 3, "{said:?}");
    assert_eq!(std::fs::read(site.file()).unwrap(), old);

    // Dead, it holds nothing: the next one is told what it left, and finishes it.
    kill(pid);
    first.ended();
    assert_eq!(site.states(), ["unfinished"]);
    let said = site.change("apply");
    assert_eq!(said.code, 0, "{said:?}");
    assert_ne!(std::fs::read(site.file()).unwrap(), old);
    assert!(!site.etc().join(TEMP).exists());
    assert!(site.states().iter().all(|state| state != "unfinished"), "{:?}", site.states());
}

#[test]
fn beside_a_command_that_came_over_ssh() {
    if cannot_hold() {
        return;
    }
    let site = Site::new();
    let mut second = at_the_plan(&site, &[]);
    let mut first = site.through(&HELD, &["apply", "--yes"]);
    first.env("SSH_CONNECTION", "192.0.2.7 50022 192.0.2.1 22").stdout(Stdio::null()).stderr(Stdio::null());
    let mut first = first.spawn().unwrap();
    at_work(&site);
    let pid = program_below(first.id());
    second.press("\r");
    second.until("the end of the second's run", |pty| pty.screen().contains("REFUSED"));
    names_all(&second.screen(), pid, "from 192.0.2.7");
    names_all(&site.run(&["apply", "--yes"]).all, pid, "from 192.0.2.7");
    // What cannot wait still answers.
    assert_eq!(site.run(&["verify"]).code, 2);
    assert!(site.run(&["plan"]).all.contains("is at work or was interrupted"));
    kill(pid);
    first.wait().unwrap();
    assert_eq!(site.change("rollback").code, 0);
    site.whole("after a dead command");
}

/// Between what was shown and the answer to it somebody else writes: theirs stays.
#[test]
fn a_third_hand() {
    let site = Site::new();
    let theirs = |what: &str| {
        let text = format!("{}# {what}\n", std::fs::read_to_string(site.file()).unwrap());
        std::fs::write(site.file(), text).unwrap();
        look(&site.root())
    };
    let answered = |verb: &str, what: &str, why: &str| {
        let mut pty = terminal(&site, &[], &[verb]);
        pty.wait("[y/N]");
        let seen = theirs(what);
        pty.press("y\r");
        assert_eq!(pty.ended().exit_code(), 3, "{verb}: {}", pty.screen());
        assert!(look(&site.root()) == seen, "{verb}: what somebody else wrote is gone");
        // What was written last may come a moment after the end.
        pty.until(why, |pty| flat(&pty.screen()).contains(why) && flat(&pty.screen()).contains(FILE));
    };
    answered("apply", "theirs, before apply", "is not what it was when the plan was made");

    let mut wizard = at_the_plan(&site, &[]);
    let seen = theirs("theirs, at the wizard's plan");
    wizard.press("\r");
    wizard.until("the refusal", |pty| pty.screen().contains("REFUSED"));
    assert!(flat(&wizard.screen()).contains("is not what it was when the plan was made"));
    assert!(look(&site.root()) == seen);

    assert_eq!(site.change("apply").code, 0);
    let mine = std::fs::read(site.file()).unwrap();
    let why = "was changed by someone else after the run";
    answered("rollback", "theirs, at the question of a rollback", why);
    // Attributes are somebody's work as well.
    std::fs::write(site.file(), &mine).unwrap();
    super::rig::set_mode(&site.file(), 0o600);
    let said = site.change("rollback");
    assert!(said.code == 3 && said.message("changed-since-run").is_some(), "{said:?}");
    super::rig::set_mode(&site.file(), 0o640);
    assert_eq!(site.change("rollback").code, 0);
}
