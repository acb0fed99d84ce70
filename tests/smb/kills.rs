//! SIGKILL of the program at every call of one of Samba's tools: before it, after it, and while the tool works on alone. The
//! file is the old or the new one, whole; and the next call settles it, whatever was cut.

use super::rig::{RULES, Ran, Rig, edited};

/// What the killed program's tool does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tool {
    /// It never begins.
    NotBegun,
    /// It has done its work.
    Done,
    /// It works on, and is slow.
    WorksOn,
}

const ALL: [Tool; 3] = [Tool::NotBegun, Tool::Done, Tool::WorksOn];

fn hook(number: usize, tool: Tool) -> String {
    let then = match tool {
        Tool::NotBegun => "kill -9 $PPID; exit 1",
        Tool::Done => "\"$rig/real/$tool\" \"$@\" >/dev/null 2>&1; kill -9 $PPID; exit 0",
        Tool::WorksOn => "kill -9 $PPID; sleep 1",
    };
    format!("if [ $n = {number} ]; then {then}; fi\n")
}

/// Old or new, whole, with every version that a rollback may have raised.
fn whole(rig: &Rig, what: &str) {
    let rules = rig.rules();
    let versionless = |text: &str| {
        text.split('"')
            .enumerate()
            .filter(|(at, _)| *at != 3)
            .map(|(_, part)| part.to_owned())
            .collect::<String>()
    };
    let known = [RULES.to_owned(), edited()].map(|text| versionless(&text));
    assert!(known.contains(&versionless(&rules)), "{what}: {rules}");
}

/// Nothing is left but the file and its backup.
fn tidy(rig: &Rig, what: &str) {
    let names = rig.folder();
    let fits = |name: &String| {
        ["", ".quantalink-backup"].iter().any(|end| *name == format!("scsi_device_id_config.xml{end}"))
    };
    assert!(names.iter().all(fits), "{what}: {names:?}");
}

/// Kills `apply` at this call, and then makes everything whole by the next one.
fn kill_and_settle(rig: &Rig, number: usize, tool: Tool, next: &str) {
    let what = format!("call {number}, {tool:?}, {next}");
    rig.hook(&hook(number, tool));
    let ran = rig.work(&["apply", "--yes"]);
    let call = rig.calls().get(number - 1).cloned().unwrap_or_default();
    let what = format!("{what}: {}", call.split(" -s ").next().unwrap_or_default());
    assert_eq!(ran.code, -1, "{what}: {}", ran.flat());
    whole(rig, &what);
    rig.hook("");
    let settled = settle(rig, next);
    assert_eq!(settled.code, 0, "{what}: {}", settled.flat());
    whole(rig, &what);
    tidy(rig, &what);
    assert_eq!(rig.service(), 4, "{what}: {}", settled.flat());
    if next == "apply" {
        assert!(rig.rules().contains("OSNEXUS"), "{what}: {}", settled.flat());
    }
}

/// The next call: the same once more, or the undoing of what the killed one did, where it did something. What was cut before
/// there was a run is settled by the next one that works there.
fn settle(rig: &Rig, next: &str) -> Ran {
    if next == "apply" {
        return rig.work(&["apply", "--yes"]);
    }
    let ran = rig.run(&["rollback", "--yes"]);
    let none = ran.flat().contains("no-run-to-roll-back");
    if none { rig.work(&["apply", "--yes"]) } else { ran }
}

/// As in the beginning.
fn anew(rig: &Rig) {
    std::fs::write(rig.rules_path(), RULES).unwrap();
    let _ = std::fs::remove_file(rig.beside("scsi_device_id_config.xml.quantalink-backup"));
    let state = rig.home().join("state");
    for entry in std::fs::read_dir(&state).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            std::fs::remove_dir_all(path).unwrap();
        } else {
            std::fs::remove_file(path).unwrap();
        }
    }
    rig.set_service(4);
}

/// The calls of one whole run that differ: looks at a service that is being watched are all alike.
fn points(rig: &Rig) -> Vec<usize> {
    rig.hook("");
    assert_eq!(rig.work(&["apply", "--yes"]).code, 0);
    let calls = rig.calls();
    anew(rig);
    let alike =
        |at: usize| at > 0 && calls[at].starts_with("net rpc service status") && calls[at] == calls[at - 1];
    (0..calls.len()).filter(|at| !alike(*at)).map(|at| at + 1).collect()
}

#[test]
fn killed_at_every_call_the_next_one_settles_it() {
    let Some(rig) = Rig::new() else { return };
    let points = points(&rig);
    assert!(points.len() > 40, "{points:?}");
    let sample = |at: &usize| super::full() || at % 9 == 3;
    let mut turn = 0;
    for number in points.iter().filter(|at| sample(at)) {
        let tools: &[Tool] = if super::full() { &ALL } else { &ALL[turn % 3..][..1] };
        for tool in tools {
            let next = if turn % 2 == 0 { "apply" } else { "rollback" };
            kill_and_settle(&rig, *number, *tool, next);
            anew(&rig);
            turn += 1;
        }
    }
    assert!(turn > 5, "{turn}");
}

#[test]
fn killed_around_the_one_rename_the_next_call_settles_it() {
    let Some(rig) = Rig::new() else { return };
    rig.hook("");
    assert_eq!(rig.work(&["apply", "--yes"]).code, 0);
    let over = |call: &String| call.contains("rename") && call.contains("config.xml\" -f");
    let rename = rig.calls().iter().position(over).unwrap() + 1;
    anew(&rig);
    for (tool, next) in [
        (Tool::NotBegun, "rollback"),
        (Tool::Done, "apply"),
        (Tool::Done, "rollback"),
        (Tool::WorksOn, "apply"),
    ] {
        kill_and_settle(&rig, rename, tool, next);
        anew(&rig);
    }
}
