//! The wizard on a real terminal: a pseudo-terminal, read through an emulator. Every test waits for what it expects to
//! see; none depends on something being quick.
//!
//! Two programs are driven: this test binary itself, which as a child runs `tui::run` on a flow without hosts, and
//! `quantalink demo`.

#![cfg(unix)]

#[cfg(test)]
#[path = "pty/rig.rs"]
mod rig;

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::{Duration, Instant};

    use portable_pty::CommandBuilder;
    use quantalink::base::Untrusted;
    use quantalink::core::answers::Answers;
    use quantalink::core::runner::{Runner, Site};
    use quantalink::core::state::State;
    use quantalink::host::SystemClock;
    use quantalink::i18n::{Catalogue, Lang};
    use quantalink::tui::{TuiOptions, run};
    use quantalink::wizard::flow::Setup;

    use crate::rig::{LEAVE, Pty, parser, size};

    /// Set for the child: it is the wizard, not a test. The value is a file whose coming into being makes a thread panic.
    const CHILD: &str = "QUANTALINK_TEST_SCREEN";

    /// Set for the child: its second frame comes when the panic has given the terminal back already.
    const EARLY: &str = "QUANTALINK_TEST_EARLY";

    /// As a child: the wizard itself. As a test: nothing.
    #[test]
    fn child() {
        static GIVEN_BACK: AtomicBool = AtomicBool::new(false);
        let Ok(fuse) = std::env::var(CHILD) else { return };
        // Whoever is to end at a panic has time for it before the message is there.
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            GIVEN_BACK.store(true, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(500));
            before(info);
        }));
        let setup = Setup {
            answers: Answers::default(),
            practice: false,
            practice_stays: false,
            no_host: true,
            can_reach: false,
            asks_server: false,
            folder: "/nonexistent".into(),
            state_dir: "/nonexistent".into(),
            root: None,
            practice_hints: Vec::new(),
        };
        let state = tempfile::tempdir().unwrap();
        let runner = |reply| {
            std::thread::spawn(move || {
                while !Path::new(&fuse).exists() {
                    std::thread::sleep(Duration::from_millis(20));
                }
                panic!("the fuse burnt down");
            });
            while std::env::var_os(EARLY).is_some() && !GIVEN_BACK.load(Ordering::SeqCst) {
                std::thread::sleep(Duration::from_millis(20));
            }
            let site = Site::of(Vec::new(), Arc::new(SystemClock), Untrusted::from("/"));
            Ok((setup.clone(), Runner::new(site, State::open(state.path(), true).unwrap(), reply)))
        };
        let ended: Result<Result<_, ()>, _> =
            run(setup.clone(), runner, &Catalogue::new(Lang::En), TuiOptions::default());
        std::process::exit(ended.ok().and_then(Result::ok).map_or(70, |ending| i32::from(ending.code)));
    }

    impl Pty {
        fn wizard(columns: u16, rows: u16) -> Self {
            let mut pty = Self::start(wizard(&[]), &[], columns, rows);
            pty.wait("step 1 of");
            pty
        }

        /// Closes the other end of the terminal while nothing is drawn, so that no failing write tells of it; the
        /// program has to end within ten seconds.
        fn hang_up(self) {
            let Self { master, mut child, writer, parser, stop, reader, .. } = self;
            let help = || parser.lock().unwrap().screen().contents().contains("Esc close");
            let pause = || std::thread::sleep(Duration::from_millis(20));
            // Closing the writer sends an Enter, which here only closes the help page.
            let mut writer = writer;
            writer.write_all(b"?").unwrap();
            while !help() {
                pause();
            }
            // The reader holds the terminal open until it has read once more: what closing the help page draws. The rest
            // of that waits in the terminal, and is not waited for by the program.
            stop.store(true, Ordering::SeqCst);
            drop(writer);
            reader.join().unwrap();
            std::thread::sleep(Duration::from_millis(500));
            drop(master);
            let end = Instant::now() + Duration::from_secs(10);
            while child.try_wait().unwrap().is_none() {
                assert!(Instant::now() < end, "still there");
                std::thread::sleep(Duration::from_millis(20));
            }
        }

        fn quit(&mut self) {
            self.press("q");
            self.wait("> ");
            self.until("the question", |pty| pty.screen().contains("Down choose"));
            self.press("\u{1b}[B\r");
        }
    }

    fn wizard(shell: &[&str]) -> CommandBuilder {
        let program = std::env::current_exe().unwrap();
        let mut command = match shell {
            [] => CommandBuilder::new(program),
            [first, rest @ ..] => {
                let mut command = CommandBuilder::new(first);
                command.args(rest);
                command.arg(program);
                command
            }
        };
        command.args(["--exact", "tests::child", "--nocapture", "--test-threads=1"]);
        command.env(CHILD, "/nonexistent/fuse");
        command
    }

    #[test]
    fn shown_and_left_as_it_was() {
        let mut pty = Pty::wizard(80, 24);
        {
            let parser = pty.parser.lock().unwrap();
            assert!(parser.screen().alternate_screen() && parser.screen().hide_cursor());
        }
        pty.press("\u{1b}OP");
        pty.wait("Esc close");
        pty.press("?");
        pty.until("the page again", |pty| !pty.screen().contains("Esc close"));
        pty.quit();
        assert_eq!(pty.ended().exit_code(), 0);
        pty.until("the way out", |pty| pty.written().contains(LEAVE));
        assert_eq!(pty.written().matches(LEAVE).count(), 1);
        let parser = pty.parser.lock().unwrap();
        assert!(!parser.screen().alternate_screen() && !parser.screen().hide_cursor());
    }

    #[test]
    fn a_line_without_a_size_shows_the_wizard() {
        let mut pty = Pty::wizard(0, 0);
        pty.wait("F1 help");
    }

    #[test]
    fn another_size_is_drawn_for() {
        let mut pty = Pty::wizard(80, 24);
        for (columns, rows) in [(40, 12), (120, 40), (20, 5), (80, 24)] {
            *pty.parser.lock().unwrap() = parser(columns, rows);
            pty.master.resize(size(columns, rows)).unwrap();
            let edge = "─".repeat(usize::from(columns).saturating_sub(25));
            pty.until("the new size", |pty| {
                let screen = pty.screen();
                let lines: Vec<&str> = screen.lines().collect();
                match lines.get(usize::from(rows) - 2) {
                    Some(line) if columns >= 32 => line.contains(&edge),
                    _ => columns < 32 && screen.contains("This terminal"),
                }
            });
        }
    }

    #[test]
    fn signals_end_it_and_give_the_terminal_back() {
        for name in ["-TERM", "-HUP", "-INT"] {
            let mut pty = Pty::wizard(80, 24);
            pty.signal(name);
            assert_eq!(pty.ended().exit_code(), 3, "{name}");
            pty.until("the way out", |pty| pty.written().contains(LEAVE));
        }
    }

    #[test]
    fn a_hang_up_ends_it() {
        // With SIGHUP sent, and with the hang-up to be seen on the terminal alone.
        let apart = r#"trap "" HUP; exec setsid -w "$0" "$@""#;
        for shell in [&[][..], &["sh", "-c", apart][..]] {
            let mut pty = Pty::start(wizard(shell), &[], 81, 25);
            pty.wait("step 1 of");
            pty.hang_up();
        }
    }

    #[test]
    fn a_panic_is_told_on_a_terminal_that_was_given_back() {
        for early in [false, true] {
            let folder = tempfile::tempdir().unwrap();
            let fuse = folder.path().join("fuse");
            let mut command = wizard(&[]);
            command.env(CHILD, &fuse);
            if early {
                command.env(EARLY, "1");
            }
            let mut pty = Pty::start(command, &[], 80, 24);
            pty.wait("step 1 of");
            std::fs::write(&fuse, "").unwrap();
            pty.ended();
            pty.until("the message", |pty| pty.written().contains("the fuse burnt down"));
            let written = pty.written();
            let (before, after) = written.split_once(LEAVE).unwrap();
            assert!(!before.contains("the fuse burnt down") && !after.contains("step 1 of"), "{written:?}");
            assert_eq!(written.matches(LEAVE).count(), 1);
        }
    }

    #[test]
    fn without_colour_the_focus_is_still_seen() {
        let mut command = wizard(&[]);
        command.env("NO_COLOR", "1");
        let mut pty = Pty::start(command, &[], 80, 24);
        pty.wait("step 1 of");
        pty.press("q");
        pty.wait("Down choose");
        let written = pty.written();
        assert!(written.contains("\u{1b}[0;7m"), "{written:?}");
        for color in 0..8 {
            assert!(!written.contains(&format!(";3{color}m")) && !written.contains(&format!(";9{color}m")));
        }
    }

    #[test]
    fn stopped_and_continued_like_any_program() {
        // The shell goes on when its job is stopped, and brings it back.
        let script = r#"set -m; "$0" "$@"; echo SHELL; read -r line; fg"#;
        let mut pty = Pty::start(wizard(&["sh", "-c", script]), &[], 80, 24);
        pty.wait("step 1 of");
        pty.press("\u{1a}");
        pty.until("the shell", |pty| pty.written().contains("SHELL"));
        assert!(!pty.parser.lock().unwrap().screen().alternate_screen());
        pty.press("\n");
        pty.until("the way back", |pty| pty.parser.lock().unwrap().screen().alternate_screen());
        pty.wait("step 1 of");
        pty.quit();
        pty.ended();
    }

    #[test]
    fn nothing_stops_it_where_nobody_could_continue_it() {
        // It leads its session here, as when a login starts it.
        let mut pty = Pty::wizard(80, 24);
        pty.press("\u{1a}?");
        pty.wait("Esc close");
    }

    /// `quantalink demo`, where the program has it.
    fn demo(columns: u16, rows: u16) -> Option<(Pty, tempfile::TempDir)> {
        let program = env!("CARGO_BIN_EXE_quantalink");
        let told = std::process::Command::new(program).arg("--help").output().unwrap();
        if !String::from_utf8_lossy(&told.stdout).contains("demo") {
            assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "the program has no demo");
            println!("SKIPPED: the program has no demo");
            return None;
        }
        let home = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new(program);
        command.arg("demo");
        command.env("TMPDIR", home.path());
        command.env("HOME", home.path());
        command.cwd(home.path());
        let mut pty = Pty::start(command, &[], columns, rows);
        pty.wait("step 1 of");
        Some((pty, home))
    }

    /// True where the key bar says what Enter does; over a page it is a question's harmless answer.
    fn enter_offered(screen: &str) -> bool {
        screen.lines().last().is_some_and(|line| line.contains("Enter ") || line.contains("Enter, "))
    }

    /// Presses Enter wherever the key bar offers it, until the last step is there; but agrees where a service is to be
    /// stopped, since Enter alone does not.
    fn walk(pty: &mut Pty) {
        let mut seen = String::new();
        for _ in 0..40 {
            pty.until("something for Enter to do", |pty| {
                let screen = pty.screen();
                screen != seen && (enter_offered(&screen) || last_step(&screen))
            });
            seen = pty.screen();
            assert!(seen.contains("PRACTICE"), "{seen}");
            if last_step(&seen) {
                return;
            }
            if seen.contains("Not now") {
                pty.press("\u{1b}[B\r");
                // The arrow is drawn before Enter is taken.
                pty.until("the answer", |pty| !pty.screen().contains("Not now"));
            } else {
                pty.press("\r");
            }
        }
        panic!("the last step never came:\n{seen}");
    }

    /// Goes to the page of the guide that asks for the storage system's password, and there to its field.
    fn at_the_password(pty: &mut Pty) {
        let mut seen = String::new();
        loop {
            pty.until("something for Enter to do", |pty| {
                let screen = pty.screen();
                screen != seen && enter_offered(&screen)
            });
            seen = pty.screen();
            if seen.contains("Storage system  ") {
                break;
            }
            assert!(!last_step(&seen), "no password was asked for:\n{seen}");
            pty.press("\r");
        }
        while !pty.screen().contains("> Password of this user") {
            let before = pty.screen();
            pty.press("\t");
            pty.until("another focus", |pty| pty.screen() != before);
        }
    }

    /// What can be read in the terminal's output when its control sequences are taken away.
    fn signs(raw: &str) -> String {
        let mut out = String::new();
        let mut rest = raw.chars();
        while let Some(c) = rest.next() {
            if c == '\u{1b}' {
                rest.by_ref().find(|c| !matches!(c, '[' | '?' | ';') && !c.is_ascii_digit());
            } else {
                out.push(c);
            }
        }
        out
    }

    #[test]
    fn a_password_is_never_shown() {
        // No piece of it stands anywhere else in the program.
        let (typed, pasted) = ("xqzj-7319", "wvkx~8642");
        for (columns, rows) in [(80, 24), (40, 12)] {
            let Some((mut pty, _home)) = demo(columns, rows) else { return };
            at_the_password(&mut pty);
            pty.press(typed);
            pty.wait(&format!("[{} ", "•".repeat(typed.len())));
            // In brackets it is text: the line end in it is no Enter.
            pty.press(&format!("\u{1b}[200~{pasted}\n\u{1b}[201~"));
            let bullets = format!("[{} ", "•".repeat(typed.len() + pasted.len()));
            pty.wait(&bullets);
            // Handed over by Tab; seen again from the keyring's side; then the log, the help page, all drawn anew.
            pty.press("\t");
            pty.until("the next field", |pty| !pty.screen().contains("> Password"));
            pty.press("\u{1b}[Z");
            pty.wait("kept for");
            assert!(pty.screen().contains(&bullets), "{}", pty.screen());
            for key in ["\u{1b}OR", "\u{1b}OP"] {
                pty.press(key);
                pty.wait("Esc close");
                pty.press("\u{1b}");
                pty.until("the page again", |pty| !pty.screen().contains("Esc close"));
            }
            // A letter would be typed here: the way out is the function key.
            pty.press("\u{c}\u{1b}[21~");
            pty.wait("Leave the wizard?");
            pty.press("\u{1b}[B\r");
            assert_eq!(pty.ended().exit_code(), 0);
            let written = pty.written();
            assert!(signs(&written).contains("Password of this user"), "{written:?}");
            for part in [typed, pasted, "7319", "8642", "xqzj", "wvkx"] {
                assert!(!written.contains(part), "{part} was shown");
                assert!(!signs(&written).contains(part), "{part} was shown in pieces");
            }
        }
    }

    /// `step 5 of 5`.
    fn last_step(screen: &str) -> bool {
        let told = screen.lines().next().and_then(|line| line.split("step ").nth(1));
        told.and_then(|told| told.trim().split_once(" of ")).is_some_and(|(now, all)| now == all)
    }

    #[test]
    fn demo_is_walked_to_the_report() {
        for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
            let Some((mut pty, _home)) = demo(columns, rows) else { return };
            walk(&mut pty);
            pty.quit();
            assert_eq!(pty.ended().exit_code(), 0);
        }
    }

    #[test]
    fn demo_on_a_line_without_a_size() {
        let Some((mut pty, _home)) = demo(0, 0) else { return };
        walk(&mut pty);
    }

    #[test]
    fn demo_ends_at_a_hang_up_and_leaves_nothing() {
        let Some((pty, home)) = demo(81, 25) else { return };
        pty.hang_up();
        let left: Vec<_> =
            std::fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(left.is_empty(), "{left:?}");
    }

    #[test]
    fn demo_gives_the_terminal_back_at_sigterm() {
        let Some((mut pty, _home)) = demo(80, 24) else { return };
        pty.signal("-TERM");
        pty.ended();
        pty.until("the way out", |pty| pty.written().contains(LEAVE));
    }
}
