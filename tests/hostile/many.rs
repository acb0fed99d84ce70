//! Very long and very many: 64 nodes, files of 200 MB, 10 000 entries, 1 000 past runs.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use super::ground::{Ground, MAIN, RULES, bare, judged, of};
use super::judge;
use super::programs::{Nest, possible};
use super::pty::Pty;

/// A command that may have no more than this of memory of its own: less than the file, more than all else needs (a command without
/// such a file has some 20 MB).
const MEMORY: u64 = 128 << 20;
const LARGE: u64 = 200 << 20;

fn small(command: &Command) -> Output {
    let mut limited = Command::new("sh");
    limited.args(["-c", &format!("ulimit -d {} && exec \"$@\"", MEMORY >> 10), "sh"]);
    limited.arg(command.get_program()).args(command.get_args());
    limited.env_clear();
    for (name, value) in command.get_envs() {
        limited.envs(value.map(|value| (name, value)));
    }
    limited.env("PATH", "/usr/bin:/bin").output().unwrap()
}

fn large(path: &Path) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let file = std::fs::File::create(path).unwrap();
    file.set_len(LARGE).unwrap();
    file.set_permissions(std::fs::Permissions::from_mode(0o600)).unwrap();
}

/// The id of what is told, and its sentence: of the first refused change, or of the error.
fn told(output: &Output) -> (String, String) {
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    let value: Value =
        judge::json(&output.stdout).unwrap_or_else(|why| panic!("{:?} {why}: {said}", output.status));
    let reason = if let Some(error) = value.get("error") {
        error.clone()
    } else {
        let changes = value["hosts"].as_array().into_iter().flatten();
        let mut changes = changes.flat_map(|host| host["changes"].as_array().unwrap().clone());
        let refused = changes.find(|change| change["status"] == "refused");
        refused.unwrap_or_else(|| panic!("nothing is refused: {said}"))["reasons"][0].clone()
    };
    (reason["id"].as_str().unwrap().to_owned(), reason["message"].as_str().unwrap().to_owned())
}

#[test]
fn a_file_of_200_mb_is_told_and_not_read() {
    let ground = Ground::new();
    let other = ground.beside("large");
    large(&other);
    let named = other.to_str().unwrap().to_owned();
    let manual = ["--section", "adapter", "--edition", "enterprise", "--server", "manual"];
    let rules = ground.private("server");
    std::fs::write(rules.join("scsi_device_id_config.xml"), RULES).unwrap();
    let folder = rules.to_str().unwrap().to_owned();
    let mut seen = Vec::new();
    let mut run = |what: &str, id: &str, command: &Command| {
        let output = small(command);
        let (told, message) = told(&output);
        assert_eq!(told, id, "{what}: {message}");
        let limit = [" MB", " MiB", " KiB"].iter().any(|unit| message.contains(unit));
        assert!(limit, "{what}: no limit is named: {message}");
        seen.push(format!("{what}: {told}"));
    };
    // In the place of the files that it works on.
    large(&ground.root().join(MAIN));
    for command in ["plan", "apply"] {
        run(
            "multipath.conf",
            "file-too-large",
            ground.command(&[command, "--json"]).args(["--section", "multipath"]),
        );
    }
    std::fs::write(ground.root().join(MAIN), super::ground::PLAIN).unwrap();
    // A machine that is no dom0: the licence is what was answered.
    let inventory = ground.root().join("etc/xensource-inventory");
    std::fs::remove_file(&inventory).unwrap();
    large(&rules.join("scsi_device_id_config.xml"));
    let mut words = vec!["plan", "--json"];
    words.extend(manual);
    run("rules", "file-too-large", ground.command(&words).arg("--storagelink-dir").arg(&folder));
    // Named on the command line.
    for (option, id) in [("--answers", "input-too-big"), ("--secrets", "secrets-file-invalid")] {
        run(option, id, ground.command(&["plan", "--json"]).arg(option).arg(&named));
    }
    for editor in ["multipath", "scsi-ids"] {
        run(editor, "input-too-big", bare(&["edit", editor, "--json"]).arg(&named));
    }
    // A large file of the inventory is no inventory.
    large(&inventory);
    let output = small(&ground.command(&["plan", "--section", "multipath", "--json"]));
    assert!(judge::json(&output.stdout).is_ok(), "{output:?}");
    println!("{}", seen.join("; "));
}

#[test]
fn a_journal_and_a_drop_in_of_200_mb_are_told_and_not_read() {
    let ground = Ground::new();
    ground.write("etc/xensource-inventory", b"PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n");
    large(&ground.root().join("etc/multipath/conf.d/large.conf"));
    let output = small(ground.command(&["plan", "--json"]).args(["--section", "multipath"]));
    assert_eq!(told(&output).0, "file-too-large");
    std::fs::remove_file(ground.root().join("etc/multipath/conf.d/large.conf")).unwrap();
    large(&ground.private("state/runs").join("20261120-1/journal.jsonl"));
    let output = small(&ground.command(&["runs"]));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(1) && said.contains("[state-not-file]"), "{said}");
}

/// So many entries, the last of them shortly before the end.
const ENTRIES: usize = 10_000;

#[test]
fn ten_thousand_devices_and_the_diff_stays_small() {
    let ground = Ground::new();
    let device = |n: usize| {
        format!("\tdevice {{\n\t\tvendor \"V{n}\"\n\t\tproduct \"P{n}\"\n\t\tno_path_retry {n}\n\t}}\n")
    };
    let all: String = (0..ENTRIES).map(device).collect();
    let old = format!("devices {{\n{all}}}\n");
    ground.write(MAIN, old.as_bytes());
    let planned = ground.judged(&["plan", "--diff", "--section", "multipath"]).unwrap();
    assert!(planned.all.lines().count() < 80, "{}", planned.all.lines().count());
    assert!(planned.all.contains("+\t\tvendor") && !planned.all.contains("V0\""), "{}", planned.all);
    ground.judged(&["apply", "--yes", "--section", "multipath", "--json"]).unwrap();
    let new = String::from_utf8(ground.read(MAIN)).unwrap();
    assert!(new.starts_with(old.trim_end_matches("}\n")) && new.contains("QUANTASTOR"));
    assert_eq!(new.matches("\tdevice {").count(), ENTRIES + 1);
    assert!(ground.reports()[0].len() < 20_000, "the report: {}", ground.reports()[0].len());
    ground.judged(&["rollback", "--yes"]).unwrap();
    assert_eq!(ground.read(MAIN), old.as_bytes());
}

#[test]
fn ten_thousand_rules_and_the_diff_stays_small() {
    let rule =
        |n: usize| format!("\t<device><vendor>V{n}</vendor><product>P{n}</product><id>1</id></device>\r\n");
    let all: String = (0..ENTRIES).map(rule).collect();
    let old = RULES.replace("</rules>", &format!("{all}</rules>"));
    let ground = Ground::new();
    let path = ground.beside("rules.xml");
    std::fs::write(&path, &old).unwrap();
    let diff = judged(bare(&["edit", "scsi-ids", "--diff"]).arg(&path), &["edit"])
        .unwrap_or_else(|why| panic!("{why}"));
    assert!(diff.all.lines().count() < 40, "{}", diff.all.lines().count());
    let output = bare(&["edit", "scsi-ids"]).arg(&path).output().unwrap();
    let new = String::from_utf8(output.stdout).unwrap();
    let entry = "</device>\r\n\t<device><vendor>OSNEXUS</vendor><product>QUANTASTOR</product><id>1</id></device>\r\n</rules>".to_string();
    assert!(new.contains(&entry) && new.matches("<device>").count() == ENTRIES + 3, "{:?}", output.status);
    assert!(new.contains("version=\"2.0.0.5\""));
}

/// A state folder with so many complete runs before the one that is made now.
const RUNS: usize = 1000;

fn runs_before(ground: &Ground, count: usize) -> PathBuf {
    assert!(ground.command(&["apply", "--yes"]).output().unwrap().status.success());
    assert!(ground.command(&["rollback", "--yes"]).output().unwrap().status.success());
    let runs = ground.beside("state/runs");
    let first = std::fs::read_dir(&runs).unwrap().next().unwrap().unwrap().path();
    let name = first.file_name().unwrap().to_str().unwrap().to_owned();
    let journal = std::fs::read_to_string(first.join("journal.jsonl")).unwrap();
    let day = 20_200_101;
    for n in 1..count {
        let run = format!("{}-{}", day + n / 50, n % 50 + 1);
        let folder = runs.join(&run);
        std::fs::create_dir(&folder).unwrap();
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
        std::fs::write(folder.join("journal.jsonl"), journal.replace(&name, &run)).unwrap();
    }
    runs
}

/// How often something is opened in the folder of runs.
fn opened(command: &Command, trace: &Path) -> Option<usize> {
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-e", "trace=open,openat,openat2", "-o"]).arg(trace);
    traced.arg(command.get_program()).args(command.get_args()).env_clear().env("PATH", "/usr/bin:/bin");
    for (name, value) in command.get_envs() {
        traced.envs(value.map(|value| (name, value)));
    }
    let output = traced.stdin(std::process::Stdio::null()).output().ok()?;
    assert!(matches!(output.status.code(), Some(0 | 2 | 3)), "{output:?}");
    let text = std::fs::read_to_string(trace).ok()?;
    Some(text.lines().filter(|line| line.contains("/runs/")).count())
}

#[test]
fn a_thousand_past_runs_are_read_once_each() {
    let traced = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status();
    if !traced.is_ok_and(|status| status.success()) {
        assert!(
            std::env::var_os("QUANTALINK_REQUIRE").is_none(),
            "required, but: nothing can be traced here"
        );
        println!("SKIPPED: nothing can be traced here");
        return;
    }
    let ground = Ground::new();
    let runs = runs_before(&ground, RUNS);
    let listed = judge::json(&ground.command(&["runs", "--json"]).output().unwrap().stdout).unwrap();
    assert_eq!(listed["runs"].as_array().unwrap().len(), RUNS);
    let trace = ground.beside("trace");
    let mut told = Vec::new();
    // How often something of each of the runs may be opened, however many there are: once to know what is unfinished, what waits
    // to be confirmed, which installers have run; and its folder, to see what a kill left behind.
    for (words, most) in [
        (&["runs"][..], 1),
        (&["plan"], 1),
        (&["verify"], 1),
        (&["--plain"], 1),
        (&["apply", "--yes"], 2),
        (&["rollback", "--yes"], 3),
    ] {
        let count = opened(&ground.command(words), &trace).unwrap();
        told.push(format!("{} {}", words.join(" "), count.div_ceil(RUNS)));
        assert!(count <= most * RUNS + 60, "{words:?}: {count} for {RUNS} runs; {told:?}");
    }
    println!("MEASURED: looks into each run: {}", told.join(", "));
    // The newest is the one that was made now, and it was put back.
    let listed = judge::json(&ground.command(&["runs", "--json"]).output().unwrap().stdout).unwrap();
    let newest = &listed["runs"][0];
    assert!(
        listed["runs"].as_array().unwrap().len() == RUNS + 1 && newest["state"] == "rolled-back",
        "{newest}"
    );
    assert!(runs.join(newest["run"].as_str().unwrap()).join("report.md").exists());
}

#[test]
fn sixty_four_nodes() {
    if !possible() {
        return;
    }
    let nest = Nest::new();
    // All of them are this one machine: they have the same files, and each its own shell.
    nest.says("ssh", "shell", b"");
    let names: Vec<String> = (1..=64).map(|n| format!("root@node-{n:02}.storage.example.org")).collect();
    let nodes: Vec<&str> = names.iter().flat_map(|name| ["--node", name.as_str()]).collect();
    let with = |words: &[&'static str]| [words, &nodes].concat();
    let words = with(&["plan", "--section", "multipath", "--json"]);
    let planned = judge::json(&nest.command(&words).output().unwrap().stdout).unwrap();
    assert_eq!(planned["hosts"].as_array().unwrap().len(), 64);
    assert_eq!(planned["pending"], 64);
    for words in
        [with(&["plan", "--section", "multipath", "--diff"]), with(&["verify", "--section", "multipath"])]
    {
        let told = of(&nest.command(&words).output().unwrap(), &words).unwrap();
        let lines = told.all.lines().count();
        // What is the same of all is told once.
        assert!(told.all.contains("64 nodes") && lines < 250, "{lines} lines: {}", told.all);
    }
    let words = with(&["verify", "--section", "multipath", "--json"]);
    let verified = judge::json(&nest.command(&words).output().unwrap().stdout).unwrap();
    let checks = verified["checks"].as_array().unwrap();
    assert_eq!(
        checks.iter().filter(|check| check["id"] == "multipath-file-parses").count(),
        64,
        "{verified:#}"
    );
    table(&nest, &with(&["--section", "multipath", "--lang", "en"]));
}

/// The table of them in the wizard, at 80x24: the focus goes through all rows, and what is seen of it is whole.
fn table(nest: &Nest, words: &[&str]) {
    let mut pty = Pty::start(nest.on_terminal(words), &[], 80, 24);
    pty.until("what was found out", |pty| {
        pty.screen().lines().last().is_some_and(|keys| keys.contains("F2 "))
    });
    pty.press("\r");
    pty.wait("64 ready");
    let mut seen = std::collections::BTreeSet::new();
    let rows = |screen: &str, seen: &mut std::collections::BTreeSet<String>| {
        for n in 1..=64 {
            let name = format!("node-{n:02}");
            if screen.contains(&name) {
                seen.insert(name);
            }
        }
    };
    for _ in 0..300 {
        rows(&pty.screen(), &mut seen);
        if seen.len() == 64 {
            break;
        }
        let before = pty.screen();
        pty.press("\u{1b}[6~");
        let end = std::time::Instant::now() + std::time::Duration::from_secs(5);
        while pty.screen() == before && std::time::Instant::now() < end {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        if pty.screen() == before {
            break;
        }
    }
    assert_eq!(seen.len(), 64, "{seen:?}\n{}", pty.screen());
    assert!(
        pty.screen().lines().count() == 24 && pty.screen().lines().all(|line| line.chars().count() <= 80)
    );
    pty.signal("-TERM");
    pty.ended();
    judge::screen(&pty.raw.lock().unwrap()).unwrap();
}
