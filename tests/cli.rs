//! The real program, from its command line to its exit code and streams, on trees written by hand.
#![cfg(unix)]

#[cfg(test)]
mod cli {
    mod adapter;
    mod demo;
    mod languages;
    mod meanings;
    mod options;
    mod reports;
    mod secrets;
    mod servers;

    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::path::{Path, PathBuf};
    use std::process::Output;

    use assert_cmd::Command;
    use serde_json::Value;
    use tempfile::TempDir;
    use unicode_width::UnicodeWidthStr as _;

    const PLAIN: &str = "defaults {\n\tuser_friendly_names no\n}\ndevices {\n\tdevice {\n\t\tvendor \"X\"\n\t\tproduct \"Y\"\n\t}\n}\n";

    /// A tree and a state folder beside it.
    struct Site {
        dir: TempDir,
    }

    impl Site {
        /// A dom0 of that release; its multipath files as that release arranges them.
        fn new(version: &str) -> Self {
            let site = Self { dir: tempfile::tempdir().unwrap() };
            std::fs::create_dir(site.dir.path().join("state")).unwrap();
            let private = std::fs::Permissions::from_mode(0o700);
            std::fs::set_permissions(site.dir.path().join("state"), private).unwrap();
            let inventory = format!("PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='{version}'\n");
            site.write("etc/xensource-inventory", inventory.as_bytes());
            if version.starts_with("5.6.0") {
                site.write("etc/multipath-enabled.conf", PLAIN.as_bytes());
                site.write("etc/multipath-disabled.conf", b"defaults {\n}\n");
                symlink("/etc/multipath-enabled.conf", site.path("etc/multipath.conf")).unwrap();
            } else {
                site.write("etc/multipath.xenserver/multipath.conf", PLAIN.as_bytes());
                std::fs::create_dir(site.path("etc/alternatives")).unwrap();
                symlink(
                    "/etc/multipath.xenserver/multipath.conf",
                    site.path("etc/alternatives/multipath.conf"),
                )
                .unwrap();
                symlink("/etc/alternatives/multipath.conf", site.path("etc/multipath.conf")).unwrap();
            }
            site
        }

        fn root(&self) -> PathBuf {
            self.dir.path().join("root")
        }

        fn path(&self, path: &str) -> PathBuf {
            self.root().join(path)
        }

        fn write(&self, path: &str, bytes: &[u8]) {
            let path = self.path(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }

        /// The command with this root and state folder.
        fn command(&self, args: &[&str]) -> Command {
            let mut command = quantalink();
            command.args(args).arg("--root").arg(self.root());
            command.arg("--state-dir").arg(self.dir.path().join("state"));
            command
        }

        fn run(&self, args: &[&str]) -> Output {
            self.command(args).output().unwrap()
        }

        /// The journal of the newest run.
        fn journal(&self) -> PathBuf {
            let runs = self.dir.path().join("state/runs");
            let run = std::fs::read_dir(runs).unwrap().map(|run| run.unwrap().path()).max().unwrap();
            run.join("journal.jsonl")
        }

        /// The journal of the newest run, and what a kill before its change was done would have left of it.
        fn cut(&self) -> (PathBuf, String) {
            let journal = self.journal();
            let written = std::fs::read_to_string(&journal).unwrap();
            let until = written.lines().take_while(|line| !line.contains("\"record\":\"done\""));
            let until = until.collect::<Vec<_>>().join("\n") + "\n";
            std::fs::write(&journal, &until).unwrap();
            (journal, until)
        }

        fn json(&self, args: &[&str], code: i32, schema: &str) -> Value {
            let output = self.run(&[args, &["--json"]].concat());
            object(&output, code, schema)
        }
    }

    fn quantalink() -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
        command.env_clear().env("HOME", "/nonexistent").env("TERM", "dumb");
        command.timeout(std::time::Duration::from_mins(2));
        command
    }

    fn run(args: &[&str]) -> Output {
        quantalink().args(args).output().unwrap()
    }

    fn code(output: &Output) -> i32 {
        output.status.code().unwrap_or(-1)
    }

    fn text(bytes: &[u8]) -> &str {
        std::str::from_utf8(bytes).unwrap()
    }

    /// Stdout is one object on one line that its schema holds, and the exit code is that one.
    fn object(output: &Output, expected: i32, schema: &str) -> Value {
        let stdout = text(&output.stdout);
        assert_eq!(code(output), expected, "{stdout}{}", text(&output.stderr));
        assert_eq!(stdout.matches('\n').count(), 1, "{stdout}");
        assert!(stdout.bytes().all(|byte| byte == b'\n' || byte >= b' '), "{stdout}");
        let value: Value = serde_json::from_str(stdout).unwrap_or_else(|error| panic!("{error}: {stdout}"));
        valid(&value, schema);
        value
    }

    fn valid(value: &Value, schema: &str) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema").join(format!("{schema}.json"));
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        let index = compiler.compile(path.to_str().unwrap(), &mut schemas).unwrap();
        if let Err(error) = schemas.validate(value, index) {
            panic!("{schema}: {error:#}\n{value:#}");
        }
    }

    fn error_id(output: &Output, expected: i32) -> String {
        object(output, expected, "error")["error"]["id"].as_str().unwrap().to_owned()
    }

    fn change<'a>(value: &'a Value, id: &str) -> &'a Value {
        let changes = value["hosts"][0]["changes"].as_array().unwrap();
        changes.iter().find(|change| change["id"] == id).unwrap_or_else(|| panic!("{id} in {value:#}"))
    }

    #[test]
    fn a_run_from_plan_to_rollback_on_each_layout() {
        for (version, file, made) in [
            ("8.2.1", "etc/multipath/conf.d/custom-quantastor.conf", true),
            ("6.5.0", "etc/multipath.xenserver/multipath.conf", false),
            ("5.6.0", "etc/multipath-enabled.conf", false),
        ] {
            let site = Site::new(version);
            let path = site.path(file);
            if !made {
                std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
            }
            let plan = site.json(&["plan"], 2, "plan");
            assert_eq!(plan["pending"], 1, "{plan:#}");
            assert_eq!(change(&plan, "multipath")["status"], "pending");
            assert_eq!(change(&plan, "multipath")["path"], format!("/{file}"));
            assert!(change(&plan, "multipath")["diff"].as_str().unwrap().contains("OSNEXUS"));
            assert_eq!(change(&plan, "adapter")["status"], "skipped");
            assert_eq!(code(&site.run(&["verify"])), 2);

            let applied = site.json(&["apply", "--yes"], 0, "apply");
            assert_eq!(change(&applied, "multipath")["status"], "applied");
            assert!(applied["run"].is_string() && applied["pending"] == 0, "{applied:#}");
            let edited = std::fs::read(&path).unwrap();
            assert!(text(&edited).contains("QUANTASTOR"));
            assert_eq!(text(&edited).contains("getuid_callout"), version != "8.2.1");

            let again = site.json(&["apply", "--yes"], 0, "apply");
            assert_eq!(change(&again, "multipath")["status"], "done");
            assert!(again["run"].is_null());
            assert_eq!(code(&site.run(&["apply"])), 0, "with nothing to do nobody has to agree");
            assert_eq!(std::fs::read(&path).unwrap(), edited);
            assert_eq!(code(&site.run(&["plan"])), 0);
            let verified = site.json(&["verify"], 0, "verify");
            assert_eq!(verified["failed"], 0, "{verified:#}");
            let runs = site.json(&["runs"], 0, "runs");
            assert_eq!(runs["runs"][0]["state"], "complete");
            assert_eq!(runs["runs"][0]["run"], applied["run"]);

            let back = site.json(&["rollback", "--yes", "--diff"], 0, "apply");
            assert_eq!(change(&back, "multipath")["status"], "rolled-back");
            let starts = |value: &Value, with: String| {
                let diff = change(value, "multipath")["diff"].as_str().unwrap().to_owned();
                assert!(diff.starts_with(&with), "{diff}");
            };
            let without = if made { String::from("/dev/null") } else { format!("/{file}") };
            starts(&plan, format!("--- {without}\n+++ /{file}\n"));
            starts(&back, format!("--- /{file}\n+++ {without}\n"));
            assert!(change(&back, "multipath")["diff"].as_str().unwrap().contains("\n-"), "{back:#}");
            if made {
                assert!(!path.exists() && !path.parent().unwrap().exists());
            } else {
                assert_eq!(std::fs::read(&path).unwrap(), PLAIN.as_bytes());
                assert_eq!(path.metadata().unwrap().permissions().mode() & 0o7777, 0o640);
            }
            assert!(site.path("etc/multipath.conf").is_symlink());
            assert_eq!(site.json(&["runs"], 0, "runs")["runs"][0]["state"], "rolled-back");
            assert_eq!(error_id(&site.run(&["rollback", "--yes", "--json"]), 3), "already-rolled-back");
        }
    }

    #[test]
    fn a_report_is_kept() {
        let site = Site::new("8.2.1");
        assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
        let runs = site.dir.path().join("state/runs");
        let run = std::fs::read_dir(runs).unwrap().next().unwrap().unwrap().path();
        let report = std::fs::read_to_string(run.join("report.md")).unwrap();
        assert!(report.contains("OSNEXUS") && report.contains("quantalink rollback"), "{report}");
    }

    #[test]
    fn without_yes_nothing_is_changed_where_nobody_can_answer() {
        let site = Site::new("6.5.0");
        let refused = site.json(&["apply"], 3, "apply");
        assert_eq!(change(&refused, "multipath")["reasons"][0]["id"], "needs-yes");
        let output = site.run(&["apply"]);
        assert_eq!(code(&output), 3);
        assert!(text(&output.stderr).contains("[needs-yes]"));
        let file = site.path("etc/multipath.xenserver/multipath.conf");
        assert_eq!(std::fs::read(file).unwrap(), PLAIN.as_bytes());
        assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
        let asked = site.json(&["rollback"], 3, "apply");
        assert_eq!(change(&asked, "multipath")["reasons"][0]["id"], "needs-yes-rollback");
        assert!(text(&site.run(&["rollback"]).stdout).contains("multipath"));
        assert!(text(&site.run(&["rollback", "nope"]).stderr).contains("[no-such-run]"));
    }

    #[test]
    fn on_a_terminal_it_asks_and_the_answer_counts() {
        for (typed, expected, changed) in [
            ("n\r", 3, false),
            ("\r", 3, false),
            ("\u{3}", 3, false),
            ("y\r", 0, true),
            ("yes\r--json", 0, true),
        ] {
            let site = Site::new("6.5.0");
            let pty = portable_pty::native_pty_system().openpty(portable_pty::PtySize::default()).unwrap();
            let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_quantalink"));
            command.args(["apply", "--root", site.root().to_str().unwrap(), "--state-dir"]);
            command.arg(site.dir.path().join("state"));
            let (typed, json) = typed.split_once("--").unwrap_or((typed, ""));
            if !json.is_empty() {
                command.arg("--json");
            }
            let mut child = pty.slave.spawn_command(command).unwrap();
            drop(pty.slave);
            let mut screen = pty.master.try_clone_reader().unwrap();
            let mut keys = pty.master.take_writer().unwrap();
            let mut shown = Vec::new();
            let mut chunk = [0; 1024];
            let mut asked = false;
            // The end of a terminal is an error on Linux.
            while let Ok(count @ 1..) = std::io::Read::read(&mut screen, &mut chunk) {
                shown.extend_from_slice(&chunk[..count]);
                if !asked && shown.windows(5).any(|window| window == b"[y/N]") {
                    asked = true;
                    // What is asked for is seen before it is asked.
                    assert!(String::from_utf8_lossy(&shown).contains("OSNEXUS"));
                    std::io::Write::write_all(&mut keys, typed.as_bytes()).unwrap();
                }
            }
            let code = child.wait().unwrap().exit_code();
            assert_eq!(code, expected, "{}", String::from_utf8_lossy(&shown));
            let file = std::fs::read(site.path("etc/multipath.xenserver/multipath.conf")).unwrap();
            assert_eq!(file != PLAIN.as_bytes(), changed);
        }
    }

    #[test]
    fn refusals_stop_before_anything_is_changed() {
        let site = Site::new("6.5.0");
        site.write("etc/multipath.xenserver/multipath.conf", b"devices {\n device {\n vendor \"X\"\n");
        let plan = site.json(&["plan"], 3, "plan");
        assert_eq!(change(&plan, "multipath")["status"], "refused");
        assert!(!change(&plan, "multipath")["reasons"].as_array().unwrap().is_empty());
        let applied = site.json(&["apply", "--yes"], 3, "apply");
        assert_eq!(change(&applied, "multipath")["status"], "refused");
        let reasons = |plan: &Value| change(plan, "multipath")["reasons"].clone();
        assert_eq!(reasons(&applied), reasons(&plan), "each reason is told once");
        assert_eq!(site.json(&["runs"], 0, "runs")["runs"], serde_json::json!([]));
        let modern = Site::new("8.2.1");
        let plan = modern.json(&["plan", "--stanza", "guide"], 3, "plan");
        assert_eq!(change(&plan, "multipath")["reasons"][0]["id"], "stanza-harms-release");
    }

    #[test]
    fn targets_that_are_no_files_are_told_and_never_waited_for() {
        let main = "etc/multipath.xenserver/multipath.conf";
        let lay = |what: &str| {
            let site = Site::new("6.5.0");
            let path = site.path(main);
            std::fs::remove_file(&path).unwrap();
            match what {
                "folder" => std::fs::create_dir(&path).unwrap(),
                "loop" => symlink("/etc/multipath.conf", &path).unwrap(),
                "dangling" => symlink("/nowhere", &path).unwrap(),
                "out" => symlink("../../../../../../../etc/passwd", &path).unwrap(),
                "fifo" => fifo(&path),
                _ => std::fs::File::create(&path).unwrap().set_len(200_000_000).unwrap(),
            }
            site
        };
        for what in ["folder", "loop", "dangling", "fifo", "big"] {
            let site = lay(what);
            let plan = site.json(&["plan"], 3, "plan");
            let change = change(&plan, "multipath");
            assert_eq!(change["status"], "refused", "{what}: {plan:#}");
            assert!(!change["reasons"].as_array().unwrap().is_empty(), "{what}");
            assert_eq!(code(&site.run(&["apply", "--yes"])), 3, "{what}");
        }
        // A link that leads out of the tree is never followed out of it.
        let output = lay("out").run(&["plan", "--json"]);
        assert!(!text(&output.stdout).contains("root:"), "{}", text(&output.stdout));
    }

    fn fifo(path: &Path) {
        rustix::fs::mknodat(
            rustix::fs::CWD,
            path,
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::from_raw_mode(0o644),
            0,
        )
        .unwrap();
    }

    #[test]
    fn roots_and_state_folders() {
        let site = Site::new("8.2.1");
        let here = site.dir.path();
        let at = |root: &Path, state: &Path, command: &str| {
            let state = state.to_str().unwrap();
            run(&[command, "--yes", "--json", "--root", root.to_str().unwrap(), "--state-dir", state])
        };
        let state = here.join("state");
        assert_eq!(error_id(&at(&here.join("none"), &state, "plan"), 3), "root-not-a-folder");
        assert_eq!(
            error_id(&at(&site.path("etc/xensource-inventory"), &state, "plan"), 3),
            "root-not-a-folder"
        );
        assert_eq!(error_id(&at(&site.root(), &site.path("var/lib"), "apply"), 3), "state-inside-root");
        // A folder that is not there yet leads back into the root.
        let dotted = here.join("nonex/../root/var/lib/x");
        assert_eq!(error_id(&at(&site.root(), &dotted, "apply"), 3), "state-inside-root");
        assert!(!site.path("var/lib/x").exists() && !here.join("nonex").exists());
        let file = here.join("file");
        std::fs::write(&file, b"").unwrap();
        let output = at(&site.root(), &file, "apply");
        assert_eq!(code(&output), 3, "{}", text(&output.stderr));
        assert!(!site.path("etc/multipath").exists());
        if rustix::process::geteuid().is_root() {
            println!("SKIPPED: root may write everywhere");
        } else {
            std::fs::set_permissions(&state, std::fs::Permissions::from_mode(0o500)).unwrap();
            let output = at(&site.root(), &state, "apply");
            assert_eq!(code(&output), 3, "{}", text(&output.stderr));
            assert!(!site.path("etc/multipath").exists());
        }
    }

    #[test]
    fn a_release_that_has_no_effect_is_told() {
        let site = Site::new("6.5.0");
        let output = site.run(&["plan", "--release", "8.3"]);
        assert_eq!(code(&output), 2);
        assert!(text(&output.stdout).contains("xenserver 6.5"), "{}", text(&output.stdout));
        assert!(text(&output.stderr).contains("--release"), "{}", text(&output.stderr));
    }

    #[test]
    fn a_run_that_is_complete_is_told_as_it_stands_by_a_confirm() {
        let site = Site::new("6.5.0");
        let applied = site.json(&["apply", "--yes"], 0, "apply");
        let said = site.json(&["confirm", applied["run"].as_str().unwrap()], 0, "apply");
        assert_eq!((&said["pending"], &change(&said, "multipath")["status"]), (&0.into(), &"applied".into()));
    }

    #[test]
    fn a_run_of_which_nothing_stands_is_not_told_as_taken_up() {
        let site = Site::new("6.5.0");
        assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
        let (journal, until) = site.cut();
        let first = until.lines().next().unwrap();
        std::fs::write(&journal, format!("{first}\n")).unwrap();
        std::fs::write(site.path("etc/multipath.xenserver/multipath.conf"), PLAIN).unwrap();
        let output = site.run(&["apply", "--yes"]);
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        let told = text(&output.stderr);
        assert!(!told.contains("is taken up") && told.contains("a run of its own"), "{told}");
        let runs = site.json(&["runs"], 0, "runs");
        assert_eq!(
            (&runs["runs"][0]["state"], &runs["runs"][1]["state"]),
            (&"complete".into(), &"rolled-back".into())
        );
    }

    /// The report is written when a run ends: beside one, a journal without its first line is no run that was not begun.
    #[test]
    fn a_journal_that_lost_its_first_line_is_told_and_kept() {
        for left in [Some(0), Some(60), None] {
            let site = Site::new("8.2.1");
            assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
            let (journal, until) = site.cut();
            // Without its end, at the least.
            let left = left.unwrap_or(u64::try_from(until.find('\n').unwrap()).unwrap());
            std::fs::OpenOptions::new().write(true).open(&journal).unwrap().set_len(left).unwrap();
            for (command, ends) in [("runs", 1), ("plan", 0), ("apply", 1)] {
                let output = site.run(&[command, "--yes"]);
                assert_eq!(code(&output), ends, "{left} {command}: {}", text(&output.stderr));
                assert!(
                    text(&output.stderr).contains("[journal-unreadable]"),
                    "{command}: {}",
                    text(&output.stderr)
                );
            }
            // A change is due: nothing is swept away before it.
            site.write("etc/multipath.xenserver/multipath.conf", PLAIN.as_bytes());
            let _ = std::fs::remove_file(site.path("etc/multipath/conf.d/custom-quantastor.conf"));
            assert_eq!(code(&site.run(&["apply", "--yes"])), 1);
            assert_eq!(journal.metadata().unwrap().len(), left);
            for file in std::fs::read_dir(journal.parent().unwrap()).unwrap() {
                let file = file.unwrap().path();
                if file.file_stem().is_some_and(|stem| stem == "report") {
                    std::fs::remove_file(file).unwrap();
                }
            }
            assert_eq!(code(&site.run(&["runs"])), 0, "nothing says that it was more than begun");
        }
    }

    #[test]
    fn nonsense_in_a_journal_is_told_with_its_line() {
        let site = Site::new("8.2.1");
        assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
        let runs = site.dir.path().join("state/runs");
        let run = std::fs::read_dir(runs).unwrap().next().unwrap().unwrap().path();
        let journal = run.join("journal.jsonl");
        let mut bytes = std::fs::read(&journal).unwrap();
        bytes.extend_from_slice(b"nonsense\x1b[31m\n{}\n");
        std::fs::write(&journal, bytes).unwrap();
        let output = site.run(&["runs"]);
        assert_eq!(code(&output), 1);
        assert!(text(&output.stderr).contains("journal") && !text(&output.stderr).contains('\u{1b}'));
        // It may hide a run that was cut: whoever only looks is told, whoever changes is stopped.
        for (command, ends) in [("plan", 0), ("apply", 1)] {
            let output = site.run(&[command]);
            assert_eq!(code(&output), ends);
            assert!(text(&output.stderr).contains("[journal-"), "{command}: {}", text(&output.stderr));
        }
        let name = run.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(code(&site.run(&["rollback", &name, "--yes"])), 1);
        assert!(site.path("etc/multipath/conf.d/custom-quantastor.conf").exists());
    }

    #[test]
    fn a_run_that_was_cut_is_told_and_finished_before_all_else() {
        let site = Site::new("6.5.0");
        assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
        let (journal, until) = site.cut();
        // As a kill after the replacement leaves it, and as one before it does.
        for content in [None, Some(PLAIN)] {
            std::fs::write(&journal, &until).unwrap();
            let file = site.path("etc/multipath.xenserver/multipath.conf");
            if let Some(content) = content {
                std::fs::write(&file, content).unwrap();
            }
            assert_eq!(site.json(&["runs"], 0, "runs")["runs"][0]["state"], "unfinished");
            let told = site.run(&["plan"]);
            assert!(text(&told.stderr).contains("quantalink resume"), "{}", text(&told.stderr));
            let asked = site.run(&["apply", "--json"]);
            object(&asked, 3, "apply");
            assert!(text(&asked.stderr).contains("[needs-yes"), "{}", text(&asked.stderr));
            assert_eq!(site.json(&["runs"], 0, "runs")["runs"][0]["state"], "unfinished");
            let output = site.run(&["apply", "--yes", "--json"]);
            object(&output, 0, "apply");
            assert!(text(&output.stderr).contains("is taken up"), "{}", text(&output.stderr));
            assert_eq!(site.json(&["runs"], 0, "runs")["runs"][0]["state"], "complete");
            assert_eq!(code(&site.run(&["verify"])), 0);
        }
        assert_eq!(code(&site.run(&["rollback", "--yes"])), 0);
        let file = site.path("etc/multipath.xenserver/multipath.conf");
        assert_eq!(std::fs::read(file).unwrap(), PLAIN.as_bytes());
        let nothing = site.json(&["resume", "--yes"], 0, "apply");
        assert!(nothing["run"].is_null());
    }

    #[test]
    fn a_run_that_was_cut_is_finished_by_what_is_asked_for_now() {
        let site = Site::new("6.5.0");
        let file = site.path("etc/multipath.xenserver/multipath.conf");
        assert_eq!(code(&site.run(&["apply", "--yes", "--stanza", "guide"])), 0);
        assert!(std::fs::read_to_string(&file).unwrap().contains("getuid_callout"));
        site.cut();
        std::fs::write(&file, PLAIN).unwrap();
        let output = site.run(&["apply", "--yes", "--stanza", "modern"]);
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        let written = std::fs::read_to_string(&file).unwrap();
        assert!(written.contains("OSNEXUS") && !written.contains("getuid_callout"), "{written}");
        // `resume` is for the answers that the run was given last: those of its newest plan.
        site.cut();
        std::fs::write(&file, PLAIN).unwrap();
        let output = site.run(&["resume"]);
        assert_eq!(code(&output), 3);
        assert!(text(&output.stdout).contains("multipath"), "{}", text(&output.stdout));
        assert!(text(&output.stderr).contains("[needs-yes]"), "{}", text(&output.stderr));
        assert_eq!(code(&site.run(&["resume", "--yes"])), 0);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), written);
        assert_eq!(site.json(&["runs"], 0, "runs")["runs"][0]["state"], "complete");
    }

    #[test]
    fn what_stands_of_a_cut_run_is_told_as_its_journal_has_it() {
        let site = Site::new("6.5.0");
        let file = site.path("etc/multipath.xenserver/multipath.conf");
        assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
        let journal = site.journal();
        let written = std::fs::read_to_string(&journal).unwrap();
        let (until, _) = written.split_once("{\"record\":\"end\"").unwrap();
        std::fs::write(&journal, until).unwrap();
        std::fs::write(&file, "# somebody's\n").unwrap();
        // What the refused command did itself is nothing; what it found stands.
        let output = site.run(&["apply", "--yes"]);
        let said = text(&output.stderr);
        assert_eq!(code(&output), 3, "{said}");
        assert!(said.contains("was interrupted. 1 change was made and stands."), "{said}");
    }

    #[test]
    fn a_run_at_work_is_not_called_cut() {
        let site = Site::new("6.5.0");
        assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
        site.cut();
        let etc = std::fs::File::open(site.path("etc")).unwrap();
        rustix::fs::flock(&etc, rustix::fs::FlockOperation::LockExclusive).unwrap();
        for command in ["apply", "resume", "rollback"] {
            let output = site.run(&[command, "--yes"]);
            assert_eq!(code(&output), 3, "{}", text(&output.stderr));
            let told = text(&output.stderr);
            assert!(told.contains("[lock-held") && !told.contains("cut"), "{told}");
        }
        assert!(text(&site.run(&["plan"]).stderr).contains("is at work or was interrupted"));
    }

    #[test]
    fn what_is_to_be_typed_works_from_everywhere() {
        let site = Site::new("6.5.0");
        let here = site.dir.path().canonicalize().unwrap();
        std::fs::rename(here.join("root"), here.join("my root")).unwrap();
        let typed = |args: &[&str]| {
            let folders = ["--root", "my root", "--state-dir", "./state"];
            quantalink().current_dir(&here).args(args).args(folders).output().unwrap()
        };
        let output = typed(&["apply", "--yes"]);
        assert_eq!(code(&output), 0);
        let (root, state) = (here.join("my root"), here.join("state"));
        let folders = format!("--root '{}' --state-dir {}", root.display(), state.display());
        assert!(text(&output.stderr).contains(&folders), "{}", text(&output.stderr));
        let output = typed(&["rollback", "nope", "--yes"]);
        let runs = format!("quantalink runs --state-dir {}", state.display());
        assert!(text(&output.stderr).contains(&runs), "{}", text(&output.stderr));
    }

    #[test]
    fn a_file_that_someone_changed_since_is_not_rolled_back() {
        let site = Site::new("6.5.0");
        assert_eq!(code(&site.run(&["apply", "--yes"])), 0);
        let file = site.path("etc/multipath.xenserver/multipath.conf");
        let mut bytes = std::fs::read(&file).unwrap();
        bytes.extend_from_slice(b"# mine\n");
        std::fs::write(&file, &bytes).unwrap();
        let back = site.json(&["rollback", "--yes"], 3, "apply");
        let refused = change(&back, "multipath");
        assert_eq!(refused["status"], "refused", "{back:#}");
        assert_eq!(refused["reasons"][0]["id"], "changed-since-run");
        assert_eq!(refused["path"], "/etc/multipath.xenserver/multipath.conf");
        assert!(back["run"].is_string() && back["pending"] == 1, "{back:#}");
        assert_eq!(std::fs::read(&file).unwrap(), bytes);
    }

    #[test]
    fn answer_files() {
        let site = Site::new("6.5.0");
        let file = site.dir.path().join("answers.toml");
        let with = |toml: &[u8], more: &[&str]| {
            std::fs::write(&file, toml).unwrap();
            site.run(&[&["plan", "--json", "--answers", file.to_str().unwrap()], more].concat())
        };
        let unknown = object(&with(b"sections = []\n[multipath]\nnonsense = 1\n", &[]), 3, "error");
        assert_eq!(unknown["error"]["id"], "answers-unknown-key");
        assert_eq!(unknown["error"]["line"], 3);
        assert_eq!(unknown["error"]["path"], file.to_str().unwrap());
        let binary = object(&with(b"sections = []\n\xff\n", &[]), 3, "error");
        assert_eq!(
            (&binary["error"]["id"], &binary["error"]["line"]),
            (&"answers-not-text".into(), &2.into())
        );
        let guide = object(&with(b"[multipath]\nstanza = \"guide\"\n", &[]), 2, "plan");
        assert!(change(&guide, "multipath")["diff"].as_str().unwrap().contains("getuid_callout"));
        let beaten = object(&with(b"[multipath]\nstanza = \"guide\"\n", &["--stanza", "modern"]), 2, "plan");
        assert!(!change(&beaten, "multipath")["diff"].as_str().unwrap().contains("getuid_callout"));
        let adapter = with(b"sections = [\"adapter\"]\n", &[]);
        assert_eq!(error_id(&adapter, 3), "section-does-not-fit");
        std::fs::remove_file(&file).unwrap();
        let absent = site.run(&["plan", "--json", "--answers", file.to_str().unwrap()]);
        assert_eq!(error_id(&absent, 3), "input-absent");
    }

    #[test]
    fn sections_that_do_not_fit() {
        let site = Site::new("8.2.1");
        for section in ["adapter", "verify"] {
            let output = site.run(&["plan", "--json", "--section", section]);
            assert_eq!(error_id(&output, 3), "section-does-not-fit");
        }
        let plan = site.json(&["plan", "--section", "multipath"], 2, "plan");
        assert_eq!(plan["hosts"][0]["changes"].as_array().unwrap().len(), 1, "{plan:#}");
        // To a reader both are told of at once.
        for command in ["plan", "verify"] {
            let told = site.run(&[command, "--lang", "en"]).stdout;
            let told = String::from_utf8(told).unwrap();
            assert!(told.contains("adapter, verify\n"), "{told}");
            assert_eq!(told.matches("--server manual").count(), 1, "{told}");
        }
    }

    #[test]
    fn no_host() {
        if Path::new("/etc/xensource-inventory").exists() {
            println!("SKIPPED: this machine is a dom0");
            return;
        }
        let state = tempfile::tempdir().unwrap();
        for command in ["plan", "apply"] {
            let output = run(&[command, "--json", "--state-dir", state.path().to_str().unwrap()]);
            assert_eq!(error_id(&output, 3), "no-host");
        }
    }

    #[test]
    fn wrong_usage_is_64_on_stderr() {
        for args in [&["nonsense"][..], &["plan", "--nonsense"], &["edit"], &["plan", "--section", "x"]] {
            let output = run(args);
            assert_eq!(code(&output), 64, "{args:?}");
            assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
            let output = run(&[args, &["--json"]].concat());
            object(&output, 64, "error");
        }
    }

    /// Where nothing is executed nobody would put anything back; and what is loaded is not put back.
    #[test]
    fn a_confirm_that_nobody_can_wait_for_is_refused() {
        let site = Site::new("8.2.1");
        let reason = |said: &Value| said["hosts"][0]["changes"][0]["reasons"][0]["id"].clone();
        for command in [&["plan"][..], &["apply", "--yes"]] {
            let said = site.json(&[command, &["--confirm-within", "60"]].concat(), 3, command[0]);
            assert_eq!(reason(&said), "confirm-within-needs-live", "{said}");
        }
        for (more, id) in [("activate = true", "confirm-within-and-activate"), ("", "confirm-within-range")] {
            let seconds = if more.is_empty() { 9 } else { 60 };
            let file = site.dir.path().join("answers.toml");
            std::fs::write(&file, format!("[multipath]\nconfirm-within = {seconds}\n{more}\n")).unwrap();
            let said = site.json(&["plan", "--answers", file.to_str().unwrap()], 3, "plan");
            assert_eq!(reason(&said), id, "{said}");
        }
        let error = site.json(&["confirm"], 3, "error");
        assert_eq!(error["error"]["id"], "no-run-to-confirm");
    }

    #[test]
    fn a_pool_is_told_by_a_dom0() {
        let output = run(&["plan", "--pool", "--section", "multipath", "--json"]);
        assert_eq!(error_id(&output, 3), "pool-not-told", "no xe here");
        let output = run(&["plan", "--node", "local", "--leave-out", "local", "--json"]);
        assert_eq!(error_id(&output, 3), "no-node-left");
    }

    #[test]
    fn help_version_completions_man_and_guide() {
        for args in [&["--help"][..], &["--version"], &["apply", "--help"], &["guide"], &["man"]] {
            let output = run(&[args, &["--ascii"]].concat());
            assert_eq!(code(&output), 0, "{args:?}");
            assert!(output.stderr.is_empty() && !output.stdout.is_empty(), "{args:?}");
            assert!(output.stdout.iter().all(|byte| *byte <= b'~'), "{args:?}");
        }
        for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
            let output = run(&["completions", shell]);
            assert_eq!(code(&output), 0, "{shell}");
            assert!(text(&output.stdout).contains("rollback"), "{shell}");
        }
    }

    #[test]
    fn korean_in_ascii_is_english_and_says_why_beside_the_output() {
        let english = run(&["guide", "--lang", "en", "--ascii"]);
        let korean = run(&["guide", "--lang", "ko", "--ascii"]);
        assert_eq!(korean.stdout, english.stdout);
        assert!(text(&korean.stderr).contains("leave out --ascii"), "{}", text(&korean.stderr));
        assert!(english.stderr.is_empty() && korean.stderr.is_ascii());
        let output = run(&["plan", "--lang", "ko", "--ascii", "--json", "--no-such-option"]);
        assert_eq!(text(&output.stderr).matches("leave out --ascii").count(), 1);
    }

    #[test]
    fn ascii_never_spells_data_otherwise() {
        let input = "devices {\n\tdevice {\n\t\tvendor \"größe\"\n\t\tproduct \"Y\"\n\t}\n}\n";
        let diff = edit(&["--diff", "--ascii"], input.as_bytes());
        assert!(!text(&diff.stdout).contains("groesse"), "{}", text(&diff.stdout));
        let site = Site::new("6.5.0");
        site.write("etc/multipath.xenserver/multipath.conf", input.as_bytes());
        std::fs::rename(site.root(), site.dir.path().join("größe")).unwrap();
        let mut command = quantalink();
        command.args([
            "plan",
            "--diff",
            "--ascii",
            "--lang",
            "de",
            "--root",
            "größe",
            "--state-dir",
            "state",
        ]);
        let output = command.current_dir(site.dir.path()).output().unwrap();
        assert_eq!(code(&output), 2, "{}", text(&output.stderr));
        assert!(output.stdout.is_ascii() && output.stderr.is_ascii());
        assert!(text(&output.stdout).contains("gr\\u{f6}\\u{df}e"), "{}", text(&output.stdout));
        // The command can be typed as it stands there.
        let typed = text(&output.stderr).rsplit_once("--root ").unwrap().1.trim();
        assert!(typed.contains("gr\\xc3\\xb6\\xc3\\x9fe'"), "{typed}");
    }

    fn edit(args: &[&str], input: &[u8]) -> Output {
        quantalink().args(["edit", "multipath"]).args(args).write_stdin(input).output().unwrap()
    }

    #[test]
    fn edit_is_a_filter() {
        let output = edit(&[], PLAIN.as_bytes());
        assert_eq!(code(&output), 0);
        let edited = output.stdout;
        assert!(text(&edited).contains("OSNEXUS") && !text(&edited).contains("getuid_callout"));
        let again = edit(&["-"], &edited);
        assert_eq!((code(&again), &again.stdout), (0, &edited));
        let old = edit(&["--release", "5.6", "-"], PLAIN.as_bytes());
        assert!(text(&old.stdout).contains("getuid_callout"));
        let diff = edit(&["--diff"], PLAIN.as_bytes());
        assert!(text(&diff.stdout).starts_with("--- "), "{}", text(&diff.stdout));
        assert!(edit(&["--diff"], &edited).stdout.is_empty());
        for (input, changed) in [(PLAIN.as_bytes(), true), (&edited[..], false)] {
            let told = object(&edit(&["--json"], input), 0, "edit");
            assert_eq!((&told["path"], &told["changed"]), (&"-".into(), &changed.into()));
            assert_eq!(told["content"], text(&edited), "{told:#}");
            assert_eq!(told["diff"].as_str().unwrap().contains("+++ "), changed, "{told:#}");
        }
        // What JSON cannot hold byte for byte is not given for something else.
        let latin = [b"# \xe9\n", PLAIN.as_bytes()].concat();
        let told = object(&edit(&["--json"], &latin), 0, "edit");
        assert_eq!((&told["content"], &told["changed"]), (&Value::Null, &true.into()));
        assert_eq!(error_id(&edit(&["--stanza", "guide", "--json"], b""), 3), "stanza-harms-release");
        assert_eq!(code(&edit(&["--release", "nonsense"], b"")), 64);
        // The answer file says which stanza, the option beats it.
        let dir = tempfile::tempdir().unwrap();
        let answers = dir.path().join("answers.toml");
        std::fs::write(&answers, "[multipath]\nstanza = \"modern\"\n").unwrap();
        let old = ["--release", "5.6", "--answers", answers.to_str().unwrap()];
        assert!(!text(&edit(&old, PLAIN.as_bytes()).stdout).contains("getuid_callout"));
        let beaten = [&old[..], &["--stanza", "guide"]].concat();
        assert!(text(&edit(&beaten, PLAIN.as_bytes()).stdout).contains("getuid_callout"));
        assert_eq!(error_id(&edit(&["--json", "--answers", "/nowhere/at/all"], b""), 3), "input-absent");
        let broken = edit(&["--json"], b"devices {\n device {\n vendor x\n");
        let error = object(&broken, 3, "error");
        assert_eq!(error["error"]["path"], "-");
        assert!(error["error"]["line"].is_number(), "{error:#}");
    }

    #[test]
    fn edit_tells_what_keeps_the_entry_from_having_effect() {
        let input = "blacklist {\n\tdevice {\n\t\tvendor \"OSN\"\n\t}\n}\noverrides {\n\tpath_checker directio\n\tprio const\n}\n";
        let output = edit(&[], input.as_bytes());
        assert_eq!(code(&output), 0);
        assert!(text(&output.stdout).contains("OSNEXUS") && text(&output.stdout).starts_with(input));
        let said = text(&output.stderr);
        assert!(said.contains("-, line 2: this blacklist entry hides"), "{said}");
        assert!(
            said.contains("-, line 7: the overrides section sets path_checker to \"directio\""),
            "{said}"
        );
        // It is told where there is nothing to do as well; what has no effect on that release is not.
        let done = edit(&[], &output.stdout);
        assert_eq!(text(&done.stderr).matches(", line ").count(), 2, "{}", text(&done.stderr));
        let old = edit(&["--release", "8.3"], input.as_bytes());
        assert_eq!(
            (text(&old.stderr).matches(", line ").count(), code(&old)),
            (1, 0),
            "{}",
            text(&old.stderr)
        );
        let excepted = "blacklist {\n\twwid \"*\"\n}\nblacklist_exceptions {\n}\n";
        assert!(!text(&edit(&["--release", "6.5"], excepted.as_bytes()).stderr).contains("line 2"));
    }

    #[test]
    fn edit_tells_of_an_entry_behind_ours_that_takes_the_devices() {
        let right = edit(&["--release", "8.3"], b"").stdout;
        let behind = |vendor: &str| {
            let entry = format!(
                "devices {{\n\tdevice {{\n\t\tvendor \"{vendor}\"\n\t\tproduct \".*\"\n\t\tpath_checker directio\n\t}}\n}}\n"
            );
            let file = [&right[..], entry.as_bytes()].concat();
            let output = edit(&["--release", "8.3"], &file);
            assert_eq!((code(&output), &output.stdout), (0, &file), "{vendor}");
            text(&output.stderr).to_owned()
        };
        let line = text(&right).lines().count() + 2;
        for vendor in ["(OSNEXUS|LIO-ORG)", "OSN[A-Z]*", "[A-Z]*", "O.*S", "OSNEXU.", ".*"] {
            let said = behind(vendor);
            assert_eq!(said.matches("its settings win").count(), 1, "{said}");
            assert!(said.contains(&format!("line {line}")), "{said}");
            assert!(said.ends_with("-: nothing was changed.\n"), "{said}");
        }
        let said = behind("(IBM|LIO-ORG)");
        assert_eq!(said, "-: nothing to do, the QuantaStor entry is right as it is.\n");
    }

    #[test]
    fn edit_refuses_what_is_no_file() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fifo(&at("fifo"));
        symlink(at("loop"), at("loop")).unwrap();
        symlink(at("nowhere"), at("dangling")).unwrap();
        std::fs::File::create(at("big")).unwrap().set_len(200_000_000).unwrap();
        for (name, id) in [
            ("fifo", "input-special"),
            ("loop", "input-loop"),
            ("dangling", "input-absent"),
            ("none", "input-absent"),
            ("big", "input-too-big"),
            ("", "input-folder"),
        ] {
            let output = edit(&["--json", at(name).to_str().unwrap()], b"");
            assert_eq!(error_id(&output, 3), id, "{name}");
        }
        assert_eq!(error_id(&edit(&["--json", "/dev/zero"], b""), 3), "input-special");
        // What else can be typed is of that editor, and for its own file alone.
        let said = |args: &[&str]| {
            let output = quantalink().args(args).write_stdin("").output().unwrap();
            assert_eq!(code(&output), 3);
            text(&output.stderr).to_owned()
        };
        for editor in ["multipath", "scsi-ids"] {
            let typed = format!("quantalink edit {editor} -");
            assert!(said(&["edit", editor, "/dev/zero"]).contains(&typed), "{typed}");
        }
        let block = said(&["edit", "scsi-ids", "--block", "/dev/zero", "-"]);
        assert!(!block.contains("quantalink edit") && block.contains("Name a regular file. ["), "{block}");
    }

    #[test]
    fn output_that_cannot_be_written_is_an_error() {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let status = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
            .args(["edit", "multipath"])
            .stdin(std::process::Stdio::null())
            .stdout(full)
            .stderr(std::process::Stdio::null())
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(1));
    }

    #[test]
    fn a_reader_that_went_away_is_no_error() {
        let (read, write) = std::io::pipe().unwrap();
        drop(read);
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
            .arg("guide")
            .stdout(write)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
    }

    #[test]
    fn nothing_that_acts_on_a_terminal_gets_out() {
        let site = Site::new("6.5.0");
        let nasty =
            "devices {\n\tdevice {\n\t\tvendor \"X\u{1b}[2J\u{202e}\u{9b}\"\n\t\tproduct \"Y\"\n\t}\n}\n";
        site.write("etc/multipath.xenserver/multipath.conf", nasty.as_bytes());
        for args in
            [&["plan", "--diff"][..], &["plan", "--json"], &["verify"], &["plan", "--diff", "--ascii"]]
        {
            let output = site.run(args);
            for stream in [&output.stdout, &output.stderr] {
                let harmless = |c: char| !matches!(c, '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202e}');
                assert!(text(stream).chars().all(harmless), "{args:?}: {:?}", text(stream));
            }
        }
    }

    #[test]
    fn a_limit_on_file_sizes_is_an_error_and_no_end() {
        let site = Site::new("6.5.0");
        let mut command = std::process::Command::new("sh");
        command.args(["-c", "ulimit -f 0; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_quantalink")]);
        command.args(["apply", "--yes", "--root"]).arg(site.root());
        let output = command.arg("--state-dir").arg(site.dir.path().join("state")).output().unwrap();
        assert_eq!(code(&output), 1, "{}", text(&output.stderr));
        assert!(text(&output.stderr).contains("quantalink: "), "{}", text(&output.stderr));
        let file = site.path("etc/multipath.xenserver/multipath.conf");
        assert_eq!(std::fs::read(file).unwrap(), PLAIN.as_bytes());
    }

    #[test]
    fn what_nohup_ignores_stays_ignored() {
        use std::io::{Read as _, Write as _};
        let temp = tempfile::tempdir().unwrap();
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap_or("0");
        // A shell cannot take back what it was begun with.
        let ignored = u64::from_str_radix(mask.trim(), 16).unwrap_or(0) & 1 != 0;
        if ignored {
            println!("SKIPPED: these tests were begun with SIGHUP ignored (nohup)");
        }
        for (before, expected) in [("trap '' HUP; ", 0), ("", 3)] {
            if ignored && expected == 3 {
                continue;
            }
            let script = format!("{before}exec \"$@\"");
            let mut child = std::process::Command::new("sh")
                .args(["-c", &script, "sh", env!("CARGO_BIN_EXE_quantalink"), "demo", "--plain"])
                .env("TMPDIR", temp.path())
                .env("LC_ALL", "C")
                .stdin(std::process::Stdio::piped())
                .stdout(std::process::Stdio::piped())
                .spawn()
                .unwrap();
            let (mut keys, mut lines) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
            let (mut shown, mut byte) = (Vec::new(), [0]);
            while !shown.ends_with(b"q quit): ") {
                assert_eq!(lines.read(&mut byte).unwrap(), 1, "{}", String::from_utf8_lossy(&shown));
                shown.push(byte[0]);
            }
            let id = rustix::process::Pid::from_child(&child);
            rustix::process::kill_process(id, rustix::process::Signal::HUP).unwrap();
            if expected == 0 {
                // Time in which the signal would have ended it.
                std::thread::sleep(std::time::Duration::from_millis(500));
                keys.write_all(b"q\n2\n").unwrap();
            }
            // Without a key the signal alone ends it, however long that takes on a busy machine.
            let _ = lines.read_to_end(&mut shown);
            drop(keys);
            assert_eq!(child.wait().unwrap().code(), Some(expected), "{}", String::from_utf8_lossy(&shown));
        }
    }

    #[test]
    fn a_reader_that_has_seen_enough_stops_no_walk() {
        let temp = tempfile::tempdir().unwrap();
        let (read, write) = std::io::pipe().unwrap();
        drop(read);
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
            .args(["demo", "--plain", "--yes", "--keep"])
            .env("TMPDIR", temp.path())
            .stdout(write)
            .output()
            .unwrap();
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        let site = std::fs::read_dir(temp.path()).unwrap().next().unwrap().unwrap().path();
        let made = site.join("dom0-c/etc/multipath/conf.d/custom-quantastor.conf");
        assert!(made.exists(), "the walk came to its end");
    }

    #[test]
    fn the_practice_site_is_walked_without_a_key_and_goes() {
        let temp = tempfile::tempdir().unwrap();
        let demo = |more: &[&str]| {
            quantalink().env("TMPDIR", temp.path()).args(["demo", "--plain"]).args(more).output().unwrap()
        };
        let output = demo(&["--yes"]);
        assert_eq!(code(&output), 0, "{}{}", text(&output.stdout), text(&output.stderr));
        assert_eq!(std::fs::read_dir(temp.path()).unwrap().count(), 0, "it is removed");
        assert_eq!(code(&demo(&[])), 3, "the end of the input means quit");
        let kept = demo(&["--yes", "--keep"]);
        assert_eq!(code(&kept), 0);
        let folder = std::fs::read_dir(temp.path()).unwrap().next().unwrap().unwrap().path();
        assert!(text(&kept.stderr).contains(folder.to_str().unwrap()), "{}", text(&kept.stderr));
    }

    #[test]
    fn the_wizard_quits_where_nobody_is() {
        let state = tempfile::tempdir().unwrap();
        let output = run(&["--state-dir", state.path().to_str().unwrap()]);
        assert_eq!(code(&output), 3, "{}", text(&output.stdout));
    }
}
