//! The whole guide by numbered questions, with everything real behind it: runner, engine, and the practice site with its
//! server, gateway and storage system.

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::io::{BufReader, Cursor, Read, Write as _};
    use std::path::Path;
    use std::sync::{Arc, Mutex};
    use std::time::{Duration, Instant};

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    use quantalink::api::Network;
    use quantalink::core::answers::{Answers, Server};
    use quantalink::core::runner::{Runner, Seen, Site};
    use quantalink::core::state::State;
    use quantalink::host::{Cancel, Cx, Deadline, ServiceState};
    use quantalink::i18n::{Catalogue, Lang};
    use quantalink::plain::{PlainOptions, run};
    use quantalink::practice::{INSTALLER, Knob, Options, Practice, STORAGE_USER};
    use quantalink::wizard::flow::Setup;

    fn practice(knobs: &[&str]) -> Practice {
        let knobs: Vec<Knob> = knobs.iter().map(|word| Knob::parse(word).unwrap()).collect();
        Practice::build(&std::env::temp_dir(), &Options::with(&knobs)).unwrap()
    }

    fn answers(practice: &Practice) -> Answers {
        let mut answers = Answers::default();
        answers.adapter.installer = Some(INSTALLER.to_owned());
        answers.verify.gateway = Some(practice.gateway_at().to_string());
        answers.verify.storage = Some(practice.storage_at().to_string());
        answers.verify.storage_user = Some(STORAGE_USER.to_owned());
        answers
    }

    /// An input that must not be read.
    struct Untouched;

    impl Read for Untouched {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            panic!("a key was waited for");
        }
    }

    fn walk(practice: &Practice, answers: Answers, typed: Option<&str>) -> (u8, String) {
        let folder = tempfile::tempdir().unwrap();
        let setup = Setup {
            answers,
            practice: true,
            practice_stays: false,
            no_host: false,
            can_reach: false,
            asks_server: false,
            folder: folder.path().to_owned(),
            state_dir: practice.state_dir(),
            root: None,
            practice_hints: Vec::new(),
        };
        let site =
            Site { server: Some(practice.server()), apis: Arc::new(Network), ..practice.site().unwrap() };
        let state = State::open(&practice.state_dir(), true).unwrap();
        let mut output = Vec::new();
        let yes = typed.is_none();
        let mut typed = Cursor::new(typed.unwrap_or_default().as_bytes());
        let mut untouched = BufReader::new(Untouched);
        let input: &mut dyn std::io::BufRead = if yes { &mut untouched } else { &mut typed };
        let code = run(
            setup,
            |reply| {
                let reporter = |seen: &Seen, _| format!("{seen:?}\n");
                Runner::new(site, state, reply).with_reporter(Arc::new(reporter))
            },
            &Catalogue::new(Lang::En),
            input,
            &mut output,
            PlainOptions { yes, ..PlainOptions::default() },
        );
        let output = String::from_utf8(output).unwrap();
        assert!(output.chars().all(|c| c == '\n' || !c.is_control()), "{output}");
        assert!(!output.contains(WRONG), "{output}");
        unseen(folder.path());
        unseen(&practice.state_dir());
        (code, output)
    }

    /// No file below this folder holds a password that was typed.
    fn unseen(folder: &Path) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.is_symlink() {
                unseen(&path);
            } else if let Ok(text) = std::fs::read(&path) {
                let holds = text.windows(WRONG.len()).any(|found| found == WRONG.as_bytes());
                assert!(!holds, "{}", path.display());
            }
        }
    }

    fn rules(practice: &Practice) -> String {
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_secs(10)), &cancel);
        let path = "/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml".into();
        let read = practice.server().read(&path, 1 << 20, &cx).unwrap();
        let quantalink::host::Found::File(file) = read.found else { panic!("no file") };
        String::from_utf8(file.bytes.clone()).unwrap()
    }

    fn running(practice: &Practice) -> bool {
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_secs(10)), &cancel);
        let service = practice.server().service("StorageLink", &cx).unwrap().unwrap();
        service.state == ServiceState::Running
    }

    /// From the first page to that of the gateway; its certificate trusted, its password given, looked at.
    const TO_CREDENTIALS: &str = "\n\n\n\n\n\n\n\n2\ny\n3\nstoragelink\n\n\n";
    /// The same for the storage system; added through the gateway.
    /// First a password is tried that is none: where that one is seen, the right one would be.
    const TO_NODES: &str = "3\ny\n4\nnot-to-be-seen\n5\n\n8\n4\nquantastor\n6\ny\n\n\n";
    const WRONG: &str = "not-to-be-seen";

    #[test]
    fn the_whole_guide_by_keys() {
        let site = practice(&[]);
        // The nodes: multipath and loading; plan (apply, and yes), the run, checks; report and answers are saved; then out. Whoever only presses
        // Enter comes back to the plan.
        let typed = format!("{TO_CREDENTIALS}{TO_NODES}\n\n\n\n\n2\n\n\n\n\nq\n2\n");
        let (code, output) = walk(&site, answers(&site), Some(&typed));
        assert_eq!(code, 0, "{output}");
        for step in (1..=16).map(|step| format!("== Step {step} of 16: ")) {
            assert!(output.contains(&step), "{step}\n{output}");
        }
        assert!(rules(&site).contains("OSNEXUS") && running(&site));
        for file in ["The report was written to", "The answers were written to"] {
            assert!(output.contains(file), "{output}");
        }
        assert!(output.contains("OS NEXUS QuantaStor"), "{output}");
        assert_eq!(output.matches("1) Not now").count(), 2, "{output}");
        assert!(output.contains("[applied] server: Add the storage system to StorageLink"), "{output}");
        assert!(!output.contains("[FAILED]"), "{output}");
    }

    #[test]
    fn the_whole_guide_by_itself() {
        let site = practice(&[]);
        let (code, output) = walk(&site, answers(&site), None);
        assert_eq!(code, 0, "{output}");
        assert!(rules(&site).contains("OSNEXUS") && running(&site));
        // Nobody said that it is done.
        assert!(output.contains("[by hand] server: See that StorageLink lists the adapter"), "{output}");
        assert!(!output.contains("Not now"), "what was agreed to is not asked: {output}");
    }

    #[test]
    fn a_licence_that_is_not_right_ends_the_way_by_itself() {
        let site = practice(&["edition-advanced"]);
        let before = rules(&site);
        let (code, output) = walk(&site, answers(&site), None);
        assert_eq!((code, rules(&site)), (3, before), "{output}");
        // By keys the nodes are open all the same: licence, multipath, loading, plan, run, checks.
        let (code, output) = walk(&site, answers(&site), Some("\n\n\n\n\n\n\nq\n2\n"));
        assert_eq!(code, 0, "{output}");
        assert!(output.contains("You go on without the StorageLink server"), "{output}");
        assert!(!rules(&site).contains("OSNEXUS") && running(&site));
        assert!(output.contains("[applied] dom0-a: "), "{output}");
    }

    #[test]
    fn by_itself_an_edit_of_the_same_rule_is_agreed_to() {
        let site = practice(&["installer-rewrites"]);
        let (code, output) = walk(&site, answers(&site), None);
        assert_eq!(code, 0, "{output}");
        assert!(rules(&site).contains("OSNEXUS") && running(&site));
    }

    #[test]
    fn by_itself_what_does_not_come_up_is_put_back() {
        let site = practice(&["start-fails-on-new-xml"]);
        let before = rules(&site);
        let (code, output) = walk(&site, answers(&site), None);
        assert_eq!((code, rules(&site)), (1, before), "{output}");
        assert!(running(&site), "{output}");
        assert!(output.contains("1) Put the old file back"), "{output}");
    }

    #[test]
    fn steps_by_hand_are_confirmed_one_by_one() {
        let site = practice(&[]);
        let mut by_hand = answers(&site);
        by_hand.adapter.server = Some(Server::Manual);
        by_hand.adapter.edition = Some("enterprise".into());
        by_hand.sections = vec![quantalink::core::answers::Section::Adapter];
        // Seven pages, the plan, then every step: the second choice says done, Enter says not.
        let typed = "\n\n\n\n\n\n\n\n\n2\n2\n\n2\n\n\nq\n2\n";
        let (code, output) = walk(&site, by_hand, Some(typed));
        assert_eq!(code, 0, "{output}");
        assert_eq!(output.matches("2) Yes, it is done").count(), 4, "{output}");
        assert!(!rules(&site).contains("OSNEXUS"));
    }

    #[test]
    fn what_a_path_can_go_on_with_is_asked_for_by_a_question_mark() {
        let site = practice(&[]);
        let mut without = answers(&site);
        without.adapter.installer = None;
        let (_, output) = walk(&site, without, Some("\n\n\n1\n/Us?\n?\n\n\nq\n2\n"));
        assert!(output.contains("\"/Users/\""), "{output}");
        assert!(
            output.contains("    Administrator/") || output.contains("\"/Users/Administrator/\""),
            "{output}"
        );
    }

    #[test]
    fn the_end_of_the_input_at_every_point_leaves_the_service_running() {
        let typed = format!("{TO_CREDENTIALS}{TO_NODES}\n\n\n2\n\n\n");
        let ends = typed.char_indices().filter(|(_, c)| *c == '\n').map(|(at, _)| at + 1);
        for end in ends.step_by(3) {
            let site = practice(&[]);
            let (code, output) = walk(&site, answers(&site), typed.get(..end));
            assert!(matches!(code, 0 | 3), "{end}: {output}");
            assert!(running(&site), "{end}: {output}");
        }
    }

    /// Longest wait for something that has to come.
    const PATIENCE: Duration = Duration::from_mins(1);

    #[test]
    fn a_terminal_does_not_show_a_password() {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_quantalink"));
        command.args(["demo", "--plain", "--lang", "en"]);
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Mutex::new(Vec::new()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let into = Arc::clone(&seen);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read) = reader.read(&mut bytes) {
                if read == 0 {
                    break;
                }
                into.lock().unwrap().extend_from_slice(&bytes[..read]);
            }
        });
        let mut writer = pair.master.take_writer().unwrap();
        let mut told = 0;
        let shown = || String::from_utf8_lossy(&seen.lock().unwrap()).into_owned();
        let mut answer = |prompt: &str, line: &str| {
            let until = Instant::now() + PATIENCE;
            while !shown().get(told..).unwrap_or_default().contains(prompt) {
                assert!(Instant::now() < until, "{prompt}\n{}", shown());
                std::thread::sleep(Duration::from_millis(20));
            }
            told = shown().len();
            writer.write_all(format!("{line}\r").as_bytes()).unwrap();
            writer.flush().unwrap();
        };
        for _ in 0..8 {
            answer("quit): ", "");
        }
        answer("quit): ", "3");
        answer("Password, or Enter to leave it as it is: ", "not-to-be-seen");
        // The echo is back, and the page says that one was typed.
        answer("quit): ", "q");
        answer("Number, or Enter for", "2");
        assert!(child.wait().unwrap().success());
        let shown = shown();
        assert!(!shown.contains("not-to-be-seen"), "{shown}");
        assert!(shown.contains("[typed, not shown]"), "{shown}");
        assert!(shown.contains("quit): q"), "{shown}");
    }
}
