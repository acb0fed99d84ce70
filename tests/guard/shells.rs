//! The guard's script in dash, bash and busybox.

use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::time::Duration;

use quantalink::base::Hash;
use quantalink::core::guard::{Claim, End, Stand};
use quantalink::host::{Expect, HostError};

use super::rig::{Ground, NEW, OLD, host_path, run_out, until, write};

const LONG: u64 = 3600;

fn armed(stand: &Stand) -> bool {
    matches!(stand, Stand::Armed { unlike: false, .. })
}

/// The guard by itself, with nobody there any more.
#[test]
fn puts_the_old_file_back_when_the_time_is_over() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        let before = path.metadata().unwrap();
        assert!(armed(&ground.arm(LONG, &path).unwrap()));
        write(&path, NEW);
        ground.run_out();
        // Nobody asks it anything: what is waited for is the file.
        until("the old file", || std::fs::read(&path).unwrap() == OLD);
        until("the guard's word", || ground.has("file.1/result"));
        let after = path.metadata().unwrap();
        assert_eq!((after.mode(), after.mtime()), (before.mode(), before.mtime()));
        assert_eq!(ground.look(), Stand::Fired(vec![End::Back]));
        assert_eq!(ground.claim(Claim::Confirmed), Stand::Fired(vec![End::Back]), "too late");
        ground.clear();
        assert_eq!(ground.look(), Stand::Gone);
        assert!(!ground.at("lib").exists(), "nothing stays");
    });
}

#[test]
fn leaves_the_new_file_where_it_was_confirmed() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        assert!(armed(&ground.arm(LONG, &path).unwrap()));
        write(&path, NEW);
        let pid = ground.pid();
        assert_eq!(ground.claim(Claim::Confirmed), Stand::Confirmed);
        assert_eq!(
            ground.claim(Claim::Confirmed),
            Stand::Confirmed,
            "asked again: the answer may have been lost"
        );
        assert_eq!(ground.claim(Claim::Disarmed), Stand::Confirmed, "taken");
        until("the guard's end", || {
            !std::fs::read(format!("/proc/{pid}/cmdline")).is_ok_and(|words| words.starts_with(b"sh"))
        });
        assert_eq!(std::fs::read(&path).unwrap(), NEW);
        assert_eq!(ground.look(), Stand::Confirmed);
        ground.clear();
    });
}

/// The guard's process has nothing of who started it: session, descriptors, group.
#[test]
fn it_stands_alone() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        ground.arm(LONG, &path).unwrap();
        let pid = ground.pid();
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_ascii_whitespace().collect();
        assert_eq!((fields[2], fields[3]), (&*pid.to_string(), &*pid.to_string()), "group and session");
        for entry in std::fs::read_dir(format!("/proc/{pid}/fd")).unwrap() {
            let entry = entry.unwrap();
            let number: u32 = entry.file_name().to_str().unwrap().parse().unwrap();
            // It may be reading one of its own files at this moment.
            let to = std::fs::read_link(entry.path()).unwrap_or_else(|_| "/dev/null".into());
            let own = to.starts_with(ground.dir.path()) || to.starts_with("/proc") || to.starts_with("/tmp");
            assert!(to == std::path::Path::new("/dev/null") || (number > 2 && own), "{number}: {to:?}");
        }
        assert_eq!(ground.claim(Claim::Disarmed), Stand::Disarmed);
        ground.clear();
    });
}

/// Both at once, many times: exactly one wins, and the file is the winner's.
#[test]
fn confirm_and_guard_at_once() {
    let won = std::sync::Mutex::new([0, 0]);
    for round in 0..12 {
        Ground::each(|ground| {
            let path = ground.file("multipath.conf");
            ground.arm(LONG, &path).unwrap();
            write(&path, NEW);
            let stand = std::thread::scope(|scope| {
                let confirm = scope.spawn(|| ground.claim(Claim::Confirmed));
                // Somewhere while the confirm's shell starts, looks and claims; whoever is first is right.
                std::thread::sleep(Duration::from_millis(3 * round));
                run_out(&ground.guard());
                confirm.join().unwrap()
            });
            let kept = match stand {
                Stand::Confirmed => true,
                Stand::Fired(ref ends) => {
                    assert_eq!(ends, &[End::Back]);
                    false
                }
                other => panic!("{other:?}"),
            };
            won.lock().unwrap()[usize::from(!kept)] += 1;
            let pid = ground.pid();
            until("the guard's end", || {
                !std::fs::read(format!("/proc/{pid}/cmdline")).is_ok_and(|words| words.starts_with(b"sh"))
            });
            assert_eq!((ground.has("confirmed"), ground.has("fired")), (kept, !kept));
            assert!(!ground.has("armed") && !ground.has("firing"));
            assert_eq!(std::fs::read(&path).unwrap(), if kept { NEW } else { OLD });
        });
    }
    let [confirm, guard] = won.into_inner().unwrap();
    println!("confirm {confirm}, guard {guard}");
}

#[test]
fn a_file_that_somebody_else_changed_is_left_alone() {
    Ground::each(|ground| {
        let (first, second) = (ground.file("first"), ground.file("second"));
        ground.arm(LONG, &first).unwrap();
        ground.arm(LONG, &second).unwrap();
        write(&first, NEW);
        write(&second, NEW);
        write(&first, b"somebody else\n");
        ground.run_out();
        until("the other file", || std::fs::read(&second).unwrap() == OLD);
        assert_eq!(ground.look(), Stand::Fired(vec![End::Other, End::Back]));
        assert_eq!(std::fs::read(&first).unwrap(), b"somebody else\n");
        ground.clear();
    });
}

/// A link in the file's place, or a folder, is somebody else's too.
#[test]
fn what_is_no_plain_file_is_left_alone() {
    Ground::each(|ground| {
        let (first, second) = (ground.file("first"), ground.file("second"));
        ground.arm(LONG, &first).unwrap();
        ground.arm(LONG, &second).unwrap();
        std::fs::remove_file(&first).unwrap();
        write(&ground.at("etc/elsewhere"), NEW);
        std::os::unix::fs::symlink("elsewhere", &first).unwrap();
        std::fs::remove_file(&second).unwrap();
        std::fs::create_dir(&second).unwrap();
        ground.run_out();
        until("the guard's word", || ground.has("file.1/result") && ground.has("file.2/result"));
        assert_eq!(ground.look(), Stand::Fired(vec![End::Other, End::Other]));
        assert_eq!(std::fs::read(&first).unwrap(), NEW);
        ground.clear();
    });
}

/// One file changed twice comes back to how it was before the first change.
#[test]
fn last_first() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        ground.arm(LONG, &path).unwrap();
        write(&path, NEW);
        let (at, stage) = (host_path(&path), host_path(&ground.at("etc")));
        let file = quantalink::core::guard::File {
            path: &at,
            stage: &stage,
            before: Expect::Is(Hash::of(NEW)),
            after: Hash::of(b"newer\n"),
            folders: &[],
        };
        let (node, place, key) = (&ground.node, &ground.place, &ground.key);
        let stand = super::rig::with_cx(|cx| quantalink::core::guard::arm(node, place, key, LONG, &file, cx));
        assert!(armed(&stand.unwrap()));
        write(&path, b"newer\n");
        ground.run_out();
        until("the oldest file", || std::fs::read(&path).unwrap() == OLD);
        until("both words", || ground.has("file.1/result"));
        assert_eq!(ground.look(), Stand::Fired(vec![End::Back, End::Back]));
        ground.clear();
    });
}

#[test]
fn a_file_that_was_made_goes_with_its_folders() {
    Ground::each(|ground| {
        let folder = ground.at("etc/multipath/conf.d");
        let path = folder.join("custom.conf");
        let above = host_path(&ground.at("etc/multipath"));
        let folders = [host_path(&folder), above];
        let stand = ground.arm_as(LONG, &path, Expect::Absent, &ground.at("etc/multipath"), &folders);
        assert!(armed(&stand.unwrap()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&path, NEW).unwrap();
        ground.run_out();
        until("its end", || !ground.at("etc/multipath").exists());
        assert_eq!(ground.look(), Stand::Fired(vec![End::Back]));
        ground.clear();
        // A folder in which something else stands stays.
        let stand = ground.arm_as(LONG, &path, Expect::Absent, &ground.at("etc/multipath"), &folders);
        assert!(armed(&stand.unwrap()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&path, NEW).unwrap();
        std::fs::write(folder.join("other.conf"), OLD).unwrap();
        ground.run_out();
        until("its end", || !path.exists());
        assert_eq!(ground.look(), Stand::Fired(vec![End::Back]));
        assert_eq!(std::fs::read(folder.join("other.conf")).unwrap(), OLD);
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
        ground.clear();
    });
}

/// The process is gone: the next look starts it again, or puts back itself where the time is over.
#[test]
fn after_a_reboot() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        ground.arm(LONG, &path).unwrap();
        write(&path, NEW);
        ground.kill();
        assert!(armed(&ground.look()));
        let again = ground.pid();
        assert!(std::path::Path::new(&format!("/proc/{again}")).exists());
        ground.kill();
        // Another boot: the clock counts. An hour is not over yet.
        let deadline = std::fs::read_to_string(ground.guard().join("deadline")).unwrap();
        let words: Vec<&str> = deadline.split_ascii_whitespace().collect();
        let (wall, set): (i64, i64) = (words[2].parse().unwrap(), words[3].parse().unwrap());
        let say = |boot: &str, uptime: i64, wall: i64, set: i64| {
            let line = format!("{boot} {uptime} {wall} {set}\n");
            std::fs::write(ground.guard().join("deadline"), line).unwrap();
        };
        say("another-boot", 1, wall, set);
        assert!(armed(&ground.look()), "by the clock there is time left");
        ground.kill();
        // It is over: whoever looks puts back, and a confirm comes too late.
        say("another-boot", 1, set, set);
        assert_eq!(ground.claim(Claim::Confirmed), Stand::Fired(vec![End::Back]));
        assert_eq!(std::fs::read(&path).unwrap(), OLD);
        ground.clear();
        // A clock that was set back tells nothing: the time is taken as over.
        ground.arm(LONG, &path).unwrap();
        write(&path, NEW);
        ground.kill();
        say("another-boot", 1, wall + 100_000, set + 90_000);
        assert_eq!(ground.look(), Stand::Fired(vec![End::Back]));
        ground.clear();
    });
}

/// Killed between the claim and its end: the next look finishes.
#[test]
fn killed_while_it_puts_back() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        ground.arm(LONG, &path).unwrap();
        write(&path, NEW);
        ground.kill();
        std::fs::rename(ground.guard().join("armed"), ground.guard().join("firing")).unwrap();
        std::fs::write(ground.at("etc/.quantalink-back"), b"half").unwrap();
        assert_eq!(ground.look(), Stand::Fired(vec![End::Back]));
        assert_eq!(std::fs::read(&path).unwrap(), OLD);
        ground.clear();
        // Killed while the deadline was set anew.
        ground.arm(LONG, &path).unwrap();
        write(&path, NEW);
        std::fs::rename(ground.guard().join("armed"), ground.guard().join("held")).unwrap();
        assert!(armed(&ground.look()));
        assert_eq!(ground.claim(Claim::Confirmed), Stand::Confirmed);
        assert_eq!(std::fs::read(&path).unwrap(), NEW);
        ground.clear();
    });
}

/// A write that comes only after the time is over is put back all the same, until a look says that none comes any more.
#[test]
fn a_write_that_comes_late() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        ground.arm(LONG, &path).unwrap();
        ground.run_out();
        until("the end of the time", || ground.has("firing"));
        write(&path, NEW);
        until("the old file", || std::fs::read(&path).unwrap() == OLD);
        let pid = ground.pid();
        let over =
            |pid| !std::fs::read(format!("/proc/{pid}/cmdline")).is_ok_and(|words| words.starts_with(b"sh"));
        assert_eq!(ground.look(), Stand::Fired(vec![End::Back]));
        // Its folder is used once more here, which no run does.
        until("the guard's end", || over(pid));
        ground.clear();
        ground.arm(LONG, &path).unwrap();
        ground.run_out();
        until("the end of the time", || ground.has("firing"));
        assert_eq!(ground.look(), Stand::Fired(vec![End::Same]));
        let pid = ground.pid();
        write(&path, NEW);
        until("the guard's end", || over(pid));
        assert_eq!(std::fs::read(&path).unwrap(), NEW, "what comes now is another run's");
        ground.clear();
    });
}

#[test]
fn the_time_anew() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        ground.arm(LONG, &path).unwrap();
        write(&path, NEW);
        let Stand::Armed { left, .. } = ground.extend(2 * LONG) else { panic!("armed") };
        assert!(left > Duration::from_secs(LONG + 1), "{left:?}");
        ground.run_out();
        until("the old file", || std::fs::read(&path).unwrap() == OLD);
        assert_eq!(ground.extend(LONG), Stand::Fired(vec![End::Back]));
        ground.clear();
    });
}

#[test]
fn hostile_names() {
    let hostile =
        ["a b", "-rf", "$(touch x)`touch x`;&|", "'\"\\0101%b%s", "*?[a]", "line\nfeed\n", "~", "\u{202e}x"];
    Ground::each(|ground| {
        let mut paths: Vec<_> = hostile.iter().map(|name| ground.file(name)).collect();
        let raw = ground.at("etc").join(std::ffi::OsStr::from_bytes(b"\xff\x01\x1b[2J"));
        std::fs::write(&raw, OLD).unwrap();
        paths.push(raw);
        for path in &paths {
            assert!(armed(&ground.arm(LONG, path).unwrap()), "{path:?}");
        }
        for path in &paths {
            std::fs::write(path, NEW).unwrap();
        }
        ground.run_out();
        until("all old files", || paths.iter().all(|path| std::fs::read(path).unwrap() == OLD));
        until("all words", || ground.has("file.1/result"));
        assert_eq!(ground.look(), Stand::Fired(vec![End::Back; paths.len()]));
        assert!(
            !ground.at("etc/x").exists()
                && std::fs::read_dir(ground.at("etc")).unwrap().count() == paths.len()
        );
        ground.clear();
    });
}

#[test]
fn what_a_node_must_have() {
    use quantalink::core::guard::probe;
    let Some(ground) = Ground::new("dash") else { return };
    let ask = || super::rig::with_cx(|cx| probe(&ground.node, &ground.place, cx));
    assert_eq!(ask(), Ok(()));
    assert!(!ground.at("lib").exists(), "nothing stays");
    let program = quantalink::core::guard::program(&ground.place, "probe", &ground.key, &[]);
    // Tools of this machine hide nothing: a PATH of its own is what a lean node has.
    let mut argv = program.argv.clone();
    argv[4] = argv[4].replace(":/sbin:/usr/sbin:/bin:/usr/bin", "");
    let lean = ground.at("lean");
    std::fs::create_dir(&lean).unwrap();
    for tool in ["sh", "cat", "stat", "id", "mkdir", "rmdir", "tr", "mv", "rm", "chmod"] {
        let at =
            ["/bin", "/usr/bin"].iter().map(|at| std::path::Path::new(at).join(tool)).find(|at| at.exists());
        std::os::unix::fs::symlink(at.unwrap(), lean.join(tool)).unwrap();
    }
    let output =
        std::process::Command::new(lean.join("sh")).args(&argv[1..]).env("PATH", &lean).output().unwrap();
    assert_eq!(output.stdout, b"lacks cp date sleep sha256sum setsid");
}

#[test]
fn a_folder_that_others_can_change_is_refused() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        let refused = |id: &str| match ground.arm(LONG, &path) {
            Err(HostError::Refused(text)) => assert_eq!(text.id, id.to_owned()),
            other => panic!("{other:?}"),
        };
        std::fs::create_dir(ground.at("lib")).unwrap();
        std::fs::set_permissions(ground.at("lib"), std::fs::Permissions::from_mode(0o770)).unwrap();
        refused("guard-folder-unsafe");
        std::fs::set_permissions(ground.at("lib"), std::fs::Permissions::from_mode(0o1777)).unwrap();
        refused("guard-folder-unsafe");
        std::fs::set_permissions(ground.at("lib"), std::fs::Permissions::from_mode(0o755)).unwrap();
        std::os::unix::fs::symlink("/tmp", ground.at("lib/guard")).unwrap();
        refused("guard-folder-unsafe");
        std::fs::remove_file(ground.at("lib/guard")).unwrap();
        // The file is another one than the plan saw.
        write(&path, b"somebody else\n");
        refused("changed-since-plan");
        assert_eq!(std::fs::read(&path).unwrap(), b"somebody else\n");
    });
}

/// Two runs never guard the same file: the second is refused, with the folder of the first.
#[test]
fn another_run_waits_for_the_same_file() {
    Ground::each(|ground| {
        let path = ground.file("multipath.conf");
        ground.arm(LONG, &path).unwrap();
        let folder = ground.guard();
        let (at, stage) = (host_path(&path), host_path(&ground.at("etc")));
        let (before, after) = (Expect::Is(Hash::of(OLD)), Hash::of(NEW));
        let file = quantalink::core::guard::File { path: &at, stage: &stage, before, after, folders: &[] };
        let key = quantalink::core::guard::Key::new("20261120-1");
        match super::rig::with_cx(|cx| {
            quantalink::core::guard::arm(&ground.node, &ground.place, &key, LONG, &file, cx)
        }) {
            Err(HostError::Refused(text)) => {
                assert_eq!(text.id, "guard-of-other-run");
                assert_eq!(text.arg("path"), Some(&quantalink::base::Arg::Raw(host_path(&folder).told())));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(ground.claim(Claim::Disarmed), Stand::Disarmed);
        ground.clear();
    });
}
