use super::*;

fn stamp() -> Stamp {
    Stamp::from_unix(1_795_167_000)
}

#[test]
fn names_of_runs() {
    assert_eq!(run_parts("20261120-1"), Some((20_261_120, 1)));
    for bad in
        ["20261120-01", "20261120-", "2026112-1", "20261120_1", "+0261120-1", "20261120-1.tmp", "lost+found"]
    {
        assert_eq!(run_parts(bad), None, "{bad}");
    }
}

#[test]
fn nothing_is_made_before_the_first_run() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("deep/state");
    let state = State::open(&at, false).unwrap();
    assert!(state.run_ids().unwrap().is_empty() && !at.exists());
    assert_eq!(state.new_run(stamp()).unwrap().run.0, "20261120-1");
    assert_eq!(state.new_run(stamp()).unwrap().run.0, "20261120-2");
}

#[test]
fn names_only_grow() {
    let dir = tempfile::tempdir().unwrap();
    let state = State::open(dir.path(), true).unwrap();
    std::fs::create_dir(dir.path().join("runs/20270101-10")).unwrap();
    std::fs::create_dir(dir.path().join("runs/20270101-9")).unwrap();
    assert_eq!(state.new_run(stamp()).unwrap().run.0, "20270101-11", "also where the clock was set back");
    let ids: Vec<String> = state.run_ids().unwrap().into_iter().map(|run| run.0).collect();
    assert_eq!(ids, ["20270101-9", "20270101-10", "20270101-11"]);
}

#[test]
fn a_folder_without_a_whole_first_line_is_no_run() {
    let dir = tempfile::tempdir().unwrap();
    let state = State::open(dir.path(), true).unwrap();
    let runs = dir.path().join("runs");
    for (name, journal) in
        [("20261120-1", None), ("20261120-2", Some("{\"journal\":1,")), ("20261120-3", Some("\n"))]
    {
        std::fs::create_dir(runs.join(name)).unwrap();
        if let Some(journal) = journal {
            std::fs::write(runs.join(name).join(JOURNAL), journal).unwrap();
        }
        std::fs::write(runs.join(name).join(PART), "half").unwrap();
    }
    std::fs::write(runs.join("20261120-3").join(format!(".report.md.1234{SAVED_PART}")), "half").unwrap();
    let held = state.new_run(stamp()).unwrap();
    state.sweep().unwrap();
    let left: Vec<String> = state.run_ids().unwrap().into_iter().map(|run| run.0).collect();
    if cfg!(unix) {
        assert_eq!(left, ["20261120-3", held.run.0.as_str()], "what is in hand stays, and what has a line");
    }
    drop(held);
    state.sweep().unwrap();
    assert_eq!(state.run_ids().unwrap().len(), 1);
    let stays = std::fs::read_dir(runs.join("20261120-3")).unwrap().count();
    assert_eq!(stays, 1, "what was half written when the process was killed is gone");
}

#[test]
fn blobs_are_verified_and_mended() {
    let dir = tempfile::tempdir().unwrap();
    let state = State::open(dir.path(), true).unwrap();
    let folder = state.new_run(stamp()).unwrap();
    let hash = state.put_blob(&folder, b"old content").unwrap();
    assert_eq!(state.blob(&hash).unwrap(), b"old content");
    let path = dir.path().join("blobs").join(hash.hex());
    std::fs::write(&path, b"old cont").unwrap();
    assert_eq!(state.blob(&hash).unwrap_err().kind, StateTrouble::BlobDamaged);
    assert_eq!(state.put_blob(&folder, b"old content").unwrap(), hash);
    assert_eq!(state.blob(&hash).unwrap(), b"old content");
    std::fs::remove_file(&path).unwrap();
    assert_eq!(state.blob(&hash).unwrap_err().kind, StateTrouble::BlobMissing);
    assert!(!state.run_dir(&folder.run).join(PART).exists());
}

#[test]
fn a_disk_too_full_for_the_backup_is_seen_before() {
    let dir = tempfile::tempdir().unwrap();
    let state = State::open(dir.path(), true).unwrap();
    state.room_for(10).unwrap();
    if cfg!(unix) {
        assert_eq!(state.room_for(u64::MAX).unwrap_err().text().id, "state-disk-full");
    }
}

#[test]
fn a_file_in_the_place_of_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path().join("state");
    std::fs::write(&at, "").unwrap();
    assert_eq!(State::open(&at, true).unwrap_err().kind, StateTrouble::NotFolder);
    let error = State::open(&at.join("deeper"), true).unwrap_err();
    assert_eq!(error.kind, StateTrouble::NotFolder, "{error}");
}

#[test]
fn saved_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let state = State::open(&dir.path().join("state"), false).unwrap();
    let path = dir.path().join("answers.toml");
    state.save(&path, b"one").unwrap();
    state.save(&path, b"two").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"two");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "nothing beside it");
    let nowhere = dir.path().join("none/answers.toml");
    assert_eq!(state.save(&nowhere, b"x").unwrap_err().kind, StateTrouble::Failed);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    fn mode(path: &Path) -> u32 {
        std::fs::symlink_metadata(path).unwrap().mode() & 0o7777
    }

    fn assert_private(dir: &Path) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            let folder = path.is_dir();
            assert_eq!(mode(&path), if folder { 0o700 } else { 0o600 }, "{}", path.display());
            if folder {
                assert_private(&path);
            }
        }
    }

    /// In a process of its own, since the umask belongs to the whole process and tests run side by side.
    #[test]
    fn private_whatever_the_umask() {
        let dir = tempfile::tempdir().unwrap();
        if let Some(at) = std::env::var_os("QUANTALINK_TEST_UMASK_DIR") {
            let state = State::open(&Path::new(&at).join("state"), true).unwrap();
            let folder = state.new_run(stamp()).unwrap();
            state.put_blob(&folder, b"secret").unwrap();
            state.save(&Path::new(&at).join("answers.toml"), b"x").unwrap();
            return;
        }
        for umask in ["0000", "0022", "0777"] {
            let at = dir.path().join(umask);
            std::fs::create_dir(&at).unwrap();
            let exe = std::env::current_exe().unwrap();
            let done = std::process::Command::new("sh")
                .args(["-c", "umask \"$0\" && exec \"$@\"", umask])
                .arg(exe)
                .args(["--exact", "core::state::tests::unix::private_whatever_the_umask"])
                .env("QUANTALINK_TEST_UMASK_DIR", &at)
                .output()
                .unwrap();
            assert!(done.status.success(), "{umask}: {}", String::from_utf8_lossy(&done.stdout));
            assert_private(&at);
            assert!(at.join("state/blobs").read_dir().unwrap().next().is_some());
        }
    }

    #[test]
    fn a_folder_that_others_can_change_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let at = dir.path().join("state");
        State::open(&at, true).unwrap();
        for open in [0o777, 0o770, 0o702] {
            std::fs::set_permissions(&at, std::fs::Permissions::from_mode(open)).unwrap();
            let error = State::open(&at, false).unwrap_err();
            assert_eq!(error.kind, StateTrouble::Unsafe, "{open:o}");
        }
        std::fs::set_permissions(&at, std::fs::Permissions::from_mode(0o750)).unwrap();
        let link = dir.path().join("link");
        symlink(&at, &link).unwrap();
        State::open(&link, true).unwrap();
        std::fs::set_permissions(&at, std::fs::Permissions::from_mode(0o707)).unwrap();
        assert_eq!(State::open(&link, true).unwrap_err().kind, StateTrouble::Unsafe);
    }

    #[test]
    fn a_folder_of_another_user_is_refused() {
        if !rustix::process::geteuid().is_root() {
            assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "needs root");
            println!("SKIPPED: only root can give a folder to another user");
            return;
        }
        let dir = tempfile::tempdir().unwrap();
        let at = dir.path().join("theirs");
        std::fs::create_dir(&at).unwrap();
        std::fs::set_permissions(&at, std::fs::Permissions::from_mode(0o700)).unwrap();
        std::os::unix::fs::chown(&at, Some(4711), Some(4711)).unwrap();
        assert_eq!(State::open(&at, true).unwrap_err().kind, StateTrouble::Unsafe);
        let link = dir.path().join("link");
        symlink(&at, &link).unwrap();
        assert_eq!(State::open(&link, false).unwrap_err().kind, StateTrouble::Unsafe);
    }

    #[test]
    fn a_folder_that_others_could_swap_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let above = dir.path().join("above");
        std::fs::create_dir_all(above.join("deep")).unwrap();
        let at = above.join("deep/state");
        for (mode, there, refused) in
            [(0o777, false, true), (0o1777, true, false), (0o777, true, true), (0o775, true, false)]
        {
            std::fs::set_permissions(&above, std::fs::Permissions::from_mode(mode)).unwrap();
            let opened = State::open(&at, there && !refused);
            assert_eq!(
                opened.as_ref().err().map(|error| error.kind),
                refused.then_some(StateTrouble::Unsafe)
            );
        }
        let link = dir.path().join("link");
        symlink(&at, &link).unwrap();
        State::open(&link, false).unwrap();
        std::fs::set_permissions(&above, std::fs::Permissions::from_mode(0o777)).unwrap();
        assert_eq!(
            State::open(&link, false).unwrap_err().kind,
            StateTrouble::Unsafe,
            "where the link leads to"
        );
    }

    #[test]
    fn another_folder_at_the_same_path_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let at = dir.path().join("state");
        let state = State::open(&at, true).unwrap();
        state.still().unwrap();
        std::fs::rename(&at, dir.path().join("away")).unwrap();
        State::open(&at, true).unwrap();
        assert_eq!(state.still().unwrap_err().kind, StateTrouble::Unsafe);
        assert_eq!(state.clone().new_run(stamp()).unwrap_err().kind, StateTrouble::Unsafe);
        std::fs::remove_dir_all(&at).unwrap();
        std::fs::rename(dir.path().join("away"), &at).unwrap();
        state.still().unwrap();
    }

    /// Neither waits nor reads without end; says which.
    #[test]
    fn only_regular_files_of_bounded_size_are_read() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        type Make = fn(&Path);
        let makes: [Make; 5] = [
            |path| mknodat(CWD, path, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap(),
            |path| symlink("/dev/zero", path).unwrap(),
            |path| symlink("/etc/passwd", path).unwrap(),
            |path| std::fs::create_dir(path).unwrap(),
            |path| File::create(path).unwrap().set_len(1 << 40).unwrap(),
        ];
        for (number, make) in makes.iter().enumerate() {
            let dir = tempfile::tempdir().unwrap();
            let state = State::open(dir.path(), true).unwrap();
            let run = state.new_run(stamp()).unwrap().run;
            make(&state.journal_path(&run));
            let error = state.journal(&run).unwrap_err();
            assert_eq!((error.kind, error.path), (StateTrouble::NotFile, raw(&state.journal_path(&run))));
            state.sweep().unwrap();
            assert!(state.journal_path(&run).symlink_metadata().is_ok(), "{number}: left for the admin");
            let hash = Hash::of(b"old");
            let path = dir.path().join("blobs").join(hash.hex());
            make(&path);
            assert_eq!(state.blob(&hash).unwrap_err().kind, StateTrouble::NotFile, "{number}");
        }
        for (number, make) in makes.iter().enumerate().filter(|(number, _)| *number != 3) {
            let dir = tempfile::tempdir().unwrap();
            let state = State::open(dir.path(), true).unwrap();
            let run = RunId("20261120-1".into());
            make(&state.run_dir(&run));
            assert_eq!(state.journal(&run).unwrap_err().kind, StateTrouble::NotFolder, "{number}");
            state.sweep().unwrap();
            std::fs::remove_file(state.run_dir(&run)).unwrap();
            std::fs::remove_dir(dir.path().join("runs")).unwrap();
            make(&dir.path().join("runs"));
            assert_eq!(state.run_ids().unwrap_err().kind, StateTrouble::NotFolder, "{number}");
            assert_eq!(state.new_run(stamp()).unwrap_err().kind, StateTrouble::NotFolder, "{number}");
        }
    }

    #[test]
    fn no_right_to_write_is_said_so() {
        let error = io::Error::from(io::ErrorKind::PermissionDenied);
        let text = StateError::io(Path::new("/var/lib/quantalink"), &error).text();
        assert_eq!(text.id, "state-not-writable");
        assert_eq!(text.arg("path"), Some(&"/var/lib/quantalink".into()));
        let full = io::Error::from_raw_os_error(28);
        assert_eq!(StateError::io(Path::new("/x"), &full).text().id, "state-disk-full");
        let read_only = io::Error::from_raw_os_error(30);
        assert_eq!(StateError::io(Path::new("/x"), &read_only).text().id, "state-not-writable");
    }

    #[test]
    fn a_place_of_its_own_by_default() {
        let default = State::default_dir().unwrap();
        if rustix::process::geteuid().is_root() {
            assert_eq!(default, Path::new("/var/lib/quantalink"));
        } else {
            assert!(default.ends_with("quantalink"));
        }
    }
}
