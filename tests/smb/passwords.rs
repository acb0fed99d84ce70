//! Where the password is: in no argument, environment, output or file, during a run and after it, killed or not.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use super::rig::{Ran, Rig, word};

fn holds(bytes: &[u8]) -> bool {
    bytes.windows(word().len()).any(|window| window == word().as_bytes())
}

/// Every regular file below these folders that was written since this server was built and holds the password; other servers
/// of these tests are left out, as is the file that it is given in.
fn files_with_it(tops: &[&Path], home: &Path) -> Vec<PathBuf> {
    let begun = home.join("smb.conf").metadata().unwrap().modified().unwrap();
    let other = |path: &Path| {
        let server = path.to_str().is_some_and(|path| path.starts_with("/tmp/ql-smb-"));
        (server && !path.starts_with(home)) || path == home.join("secrets.toml")
    };
    let mut folders: Vec<PathBuf> = tops.iter().map(|top| top.to_path_buf()).collect();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let Ok(meta) = fs::symlink_metadata(&path) else { continue };
            if other(&path) {
                continue;
            }
            let new = meta.is_file() && meta.modified().unwrap() >= begun;
            if meta.is_dir() {
                folders.push(path);
            } else if new && fs::read(&path).is_ok_and(|bytes| holds(&bytes)) {
                found.push(path);
            }
        }
    }
    found
}

/// Looks at every process while the work goes on; what was found, and how many looks there were at one of Samba's tools.
pub fn watched<T>(work: impl FnOnce() -> T) -> (T, Vec<String>, usize) {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let watch = scope.spawn(|| {
            let (mut found, mut tools) = (Vec::new(), 0);
            while !over.load(Ordering::SeqCst) {
                for process in fs::read_dir("/proc").unwrap().flatten() {
                    let read = |name: &str| fs::read(process.path().join(name)).unwrap_or_default();
                    let command = read("cmdline");
                    tools += usize::from(
                        command
                            .windows(17)
                            .any(|part| part == b"/proc/self/fd/0\0-" || part == b"A\0/proc/self/fd/0"),
                    );
                    for (name, bytes) in [("cmdline", &command), ("environ", &read("environ"))] {
                        if holds(bytes) {
                            found.push(format!("{name}: {}", String::from_utf8_lossy(&command)));
                        }
                    }
                }
                // They work for some 40 ms each, and need the processor too.
                std::thread::sleep(std::time::Duration::from_millis(4));
            }
            (found, tools)
        });
        let done = work();
        over.store(true, Ordering::SeqCst);
        let (found, tools) = watch.join().unwrap();
        (done, found, tools)
    })
}

pub fn nowhere(rig: &Rig, ran: &[Ran]) {
    for ran in ran {
        assert!(!ran.stdout.contains(word()) && !ran.stderr.contains(word()), "{}", ran.flat());
    }
    let inside = [rig.drive(""), rig.root().join("run/samba")];
    let tops = ["/tmp", "/run", "/var/run", "/dev/shm", "/var/tmp", "/var/lib/quantalink"].map(Path::new);
    let tops: Vec<&Path> = tops.into_iter().chain(inside.iter().map(PathBuf::as_path)).collect();
    assert_eq!(files_with_it(&tops, rig.home()), Vec::<PathBuf>::new());
}

#[test]
fn the_password_is_seen_nowhere() {
    let Some(rig) = Rig::new() else { return };
    let (ran, found, tools) = watched(|| {
        ["plan", "verify", "apply", "rollback"].map(|command| match command {
            "rollback" => rig.run(&["rollback", "--yes", "-v"]),
            "apply" => rig.work(&["apply", "--yes", "-v", "--diff"]),
            command => rig.work(&[command, "-v"]),
        })
    });
    assert!(ran.iter().all(|ran| ran.code != 3), "it was used: {}", ran.map(|ran| ran.flat()).join("\n"));
    assert!(found.is_empty(), "{found:#?}");
    assert!(tools > 20, "the tools were seen at work: {tools}");
    nowhere(&rig, &ran);
}

#[test]
fn no_file_with_it_stays_where_the_program_is_killed() {
    let Some(rig) = Rig::new() else { return };
    for number in [1, 9, 25] {
        rig.hook(&format!("[ $n = {number} ] && {{ kill -9 $PPID; sleep 1; }}\n:"));
        let ran = rig.work(&["apply", "--yes"]);
        assert_eq!(ran.code, -1, "{}", ran.flat());
        nowhere(&rig, &[ran]);
    }
    rig.hook("");
    assert_eq!(rig.work(&["apply", "--yes"]).code, 0);
}

#[test]
fn refused_and_failing_calls_do_not_tell_it_either() {
    let Some(rig) = Rig::new() else { return };
    // A tool that says everything that it reads.
    let mut ran = Vec::new();
    for tool in ["smbclient", "net"] {
        rig.hook(&format!("[ \"$tool\" = {tool} ] && {{ echo \"NT_STATUS_LOGON_FAILURE $*\"; exit 1; }}"));
        ran.extend([rig.work(&["plan", "-v"]), rig.work(&["plan", "--json"]), rig.work(&["apply", "--yes"])]);
    }
    nowhere(&rig, &ran);
}
