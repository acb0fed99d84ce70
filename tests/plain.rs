//! The numbered front end with everything real behind it: runner, engine, journal and the practice site.

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::io::{BufReader, Cursor, Read};
    use std::path::{Path, PathBuf};
    use std::sync::Arc;
    use std::time::Duration;

    use quantalink::core::answers::{Answers, Nodes};
    use quantalink::core::report::Format;
    use quantalink::core::runner::{Runner, Seen};
    use quantalink::core::state::State;
    use quantalink::host::{Cancel, Cx, Deadline};
    use quantalink::i18n::{Catalogue, Lang};
    use quantalink::plain::{PlainOptions, run, run_until};
    use quantalink::practice::{Knob, NODE_PASSWORD, Options, Practice};
    use quantalink::wizard::flow::Setup;

    struct Walked {
        code: u8,
        output: String,
        practice: Practice,
        folder: tempfile::TempDir,
    }

    fn setup(practice: &Practice, folder: &Path) -> Setup {
        Setup {
            answers: Answers { nodes: Nodes { pool: true, ..Nodes::default() }, ..Answers::default() },
            practice: true,
            practice_stays: false,
            no_host: false,
            can_reach: true,
            asks_server: false,
            folder: folder.to_owned(),
            state_dir: practice.state_dir(),
            root: None,
            practice_hints: practice.node_login().into_iter().collect(),
        }
    }

    fn walk_on(practice: Practice, input: &mut dyn std::io::BufRead, yes: bool) -> Walked {
        let folder = tempfile::tempdir().unwrap();
        let catalogue = Catalogue::new(Lang::En);
        let mut output = Vec::new();
        let site = practice.site().unwrap();
        let state = State::open(&practice.state_dir(), true).unwrap();
        let code = run(
            setup(&practice, folder.path()),
            |reply| {
                let reporter = |seen: &Seen, _: Format| format!("{} checks\n", seen.checks.len());
                Runner::new(site, state, reply).with_reporter(Arc::new(reporter))
            },
            &catalogue,
            input,
            &mut output,
            PlainOptions { yes, ..PlainOptions::default() },
        );
        let output = String::from_utf8(output).unwrap();
        assert!(output.chars().all(|c| c == '\n' || !c.is_control()), "{output}");
        Walked { code, output, practice, folder }
    }

    fn practice() -> Practice {
        Practice::build(&std::env::temp_dir(), &Options::default()).unwrap()
    }

    fn typed(lines: &str) -> Walked {
        walk_on(practice(), &mut Cursor::new(lines.as_bytes()), false)
    }

    /// An input that must not be read.
    struct Untouched;

    impl Read for Untouched {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            panic!("a key was waited for");
        }
    }

    /// Every file and link of the nodes, with its content.
    fn tree(practice: &Practice) -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        let mut folders: Vec<PathBuf> =
            ["dom0-a", "dom0-b", "dom0-c"].iter().map(|name| practice.dir().join(name)).collect();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_symlink() {
                    let to = std::fs::read_link(&path).unwrap();
                    found.push((path, format!("-> {}", to.display())));
                } else if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
                }
            }
        }
        found.sort();
        found
    }

    fn entries(practice: &Practice) -> Vec<String> {
        let ours = |(_, text): &(PathBuf, String)| text.contains("\"OSNEXUS\"");
        let name =
            |(path, _): (PathBuf, String)| path.strip_prefix(practice.dir()).unwrap().display().to_string();
        tree(practice).into_iter().filter(ours).map(name).collect()
    }

    const BEFORE: [&str; 1] = ["dom0-c/etc/multipath.xenserver/multipath.conf"];
    const AFTER: [&str; 3] = [
        "dom0-a/etc/multipath-enabled.conf",
        "dom0-b/etc/multipath.xenserver/multipath.conf",
        "dom0-c/etc/multipath/conf.d/custom-quantastor.conf",
    ];

    #[test]
    fn the_demo_by_itself() {
        let walked = walk_on(practice(), &mut BufReader::new(Untouched), true);
        assert_eq!(walked.code, 0, "{}", walked.output);
        assert_eq!(entries(&walked.practice), AFTER);
        if std::env::var_os("QUANTALINK_SHOW").is_some() {
            println!("{}", walked.output);
        }
        let pages = walked.output.matches("\n== Step ").count();
        assert!(pages >= 7, "{}", walked.output);
        assert_eq!(walked.output.matches("PRACTICE SITE: ").count(), 8, "{}", walked.output);
        assert!(walked.output.contains("quantalink rollback "), "{}", walked.output);
        // Once more on the same site: nothing to do.
        let again = walk_on(walked.practice, &mut BufReader::new(Untouched), true);
        assert_eq!(again.code, 0, "{}", again.output);
        assert!(again.output.contains("Nothing to do"), "{}", again.output);
    }

    #[test]
    fn the_demo_by_keys_with_report_answers_and_rollback() {
        let before = tree(&practice());
        // Seven times Enter to the last page, report and answers by Enter, then roll back, and out.
        let walked = typed("\n\n\n\n\n\n\n\n\n5\n2\n\n\nq\n2\n");
        assert_eq!(walked.code, 0, "{}", walked.output);
        assert!(walked.output.contains("The run was rolled back"), "{}", walked.output);
        let bytes = |tree: Vec<(PathBuf, String)>| -> Vec<String> {
            tree.into_iter().map(|(_, text)| text).collect()
        };
        assert_eq!(bytes(tree(&walked.practice)), bytes(before));
        let mut written: Vec<String> = std::fs::read_dir(walked.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        written.sort();
        assert_eq!(written.len(), 4, "{written:?}");
        assert_eq!(written[0], "quantalink-answers.toml");
        for (name, end) in written[1..].iter().zip(["html", "json", "md"]) {
            assert!(name.starts_with("quantalink-report-20") && name.ends_with(end), "{written:?}");
        }
    }

    /// The run stands: 3 would say that nothing was changed.
    #[test]
    fn a_rollback_that_somebody_elses_lock_keeps_from_beginning() {
        let practice = practice();
        let site = practice.site().unwrap();
        let never = Cancel::default();
        let mut held = None;
        let keys = b"\n\n\n\n\n\n\n\n\n5\n2\nq\n2\n".iter().map(|key| {
            if *key == b'5' {
                let cx = Cx::quiet(Deadline::after(Duration::from_mins(1)), &never);
                held = Some(site.nodes[0].lock(&cx).unwrap());
            }
            *key
        });
        let walked = walk_on(practice, &mut BufReader::with_capacity(1, Keys(keys)), false);
        assert_eq!(walked.code, 1, "{}", walked.output);
        let output = walked.output.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(output.contains("The run is complete. 4 changes of run 20"), "{output}");
        assert_eq!(entries(&walked.practice), AFTER);
    }

    #[test]
    fn the_end_of_the_input_at_every_point() {
        let keys = "\n\n\n\n\n\n\n";
        for end in 0..=keys.len() {
            let walked = typed(keys.get(..end).unwrap());
            assert_eq!(walked.code, if end < 5 { 3 } else { 0 }, "{end}: {}", walked.output);
            if end < 5 {
                assert_eq!(entries(&walked.practice), BEFORE);
            } else {
                assert_eq!(entries(&walked.practice), AFTER);
            }
        }
    }

    #[test]
    fn garbage_changes_nothing() {
        let walked = typed("\u{1b}[A\u{1b}OP\n\0\0\nyes\n--\n999999999999999999999\n１\n");
        assert_eq!(walked.code, 3, "{}", walked.output);
        assert_eq!(entries(&walked.practice), BEFORE);
    }

    #[test]
    fn a_file_that_would_be_misread_is_refused_everywhere() {
        let practice = practice();
        let file = practice.dir().join("dom0-a/etc/multipath-enabled.conf");
        std::fs::write(&file, "devices {\n\tdevice {\n\t\tvendor \"\u{1b}]0;x\u{7}\"\n").unwrap();
        let walked = walk_on(practice, &mut BufReader::new(Untouched), true);
        assert_eq!(walked.code, 3, "{}", walked.output);
        assert_eq!(entries(&walked.practice), BEFORE);
    }

    #[test]
    fn a_file_that_changes_after_the_plan_was_shown_is_left_alone() {
        let practice = practice();
        let file = practice.dir().join("dom0-b/etc/multipath.xenserver/multipath.conf");
        let theirs = "# somebody else was here\n";
        // The fourth line is asked for on the page with the plan.
        let mut lines = 0;
        let keys = std::iter::from_fn(|| {
            lines += 1;
            if lines == 4 {
                std::fs::write(&file, theirs).unwrap();
            }
            (lines <= 9).then_some(b'\n')
        });
        let mut input = BufReader::with_capacity(1, Keys(keys));
        let walked = walk_on(practice, &mut input, false);
        // All files are looked at before the first change: nothing was done anywhere.
        assert_eq!(walked.code, 3, "{}", walked.output);
        let file = walked.practice.dir().join("dom0-b/etc/multipath.xenserver/multipath.conf");
        assert_eq!(std::fs::read_to_string(file).unwrap(), theirs);
        assert!(walked.output.contains("someone else changed it"), "{}", walked.output);
        assert_eq!(entries(&walked.practice), BEFORE);
    }

    fn knobbed(knob: Knob, lines: &str) -> Walked {
        let practice = Practice::build(&std::env::temp_dir(), &Options::with(&[knob])).unwrap();
        walk_on(practice, &mut Cursor::new(lines.as_bytes()), false)
    }

    /// The saved answers.
    fn saved(walked: &Walked) -> Answers {
        let file = walked.folder.path().join("quantalink-answers.toml");
        Answers::read(&std::fs::read_to_string(file).unwrap(), &"answers".into()).unwrap()
    }

    #[test]
    fn a_node_that_is_down_is_looked_at_left_out_and_the_rest_done() {
        // Its own page and back; left out by its row; looked at; then to the end, with the answers.
        let walked = knobbed(Knob::NodeDown, "\nn2\nb\nx2\n\n\n\n\n\n\n\n\n2\nq\n2\n");
        assert_eq!(walked.code, 0, "{}", walked.output);
        let output = &walked.output.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(output.contains("n2) dom0-b, State: down, Name in the pool: dom0-b"), "{output}");
        assert!(
            output.contains("n3) dom0-c, State: connected, Name in the pool: dom0-c (coordinator), Release: xcp-ng 8.3, Plan: group"),
            "{output}"
        );
        assert!(output.contains("dom0-b did not answer in time"), "{output}");
        assert!(output.contains("n2) dom0-b, State: left out"), "{output}");
        assert!(output.contains("Left out, and not changed (1): dom0-b"), "{output}");
        assert_eq!(entries(&walked.practice), [AFTER[0], AFTER[2]]);
        assert_eq!(saved(&walked).nodes.leave_out, ["dom0-b"]);
    }

    #[test]
    fn a_node_that_is_down_keeps_the_rest_from_being_changed_unless_it_is_left_out() {
        let walked = knobbed(Knob::NodeDown, "\n\n\n\n\n\n\n");
        assert_eq!(entries(&walked.practice), BEFORE, "{}", walked.output);
    }

    #[test]
    fn a_host_key_is_accepted_on_the_nodes_own_page() {
        let walked = knobbed(Knob::NodeKeyUnknown, "\nn2\n3\nb\n\n\n\n\n\n\n\n2\nq\n2\n");
        let output = &walked.output;
        assert!(output.contains("SHA256:practice0") && output.contains("Accept this host key"), "{output}");
        assert!(output.contains("host key accepted"), "{output}");
        assert_eq!((walked.code, entries(&walked.practice)), (0, AFTER.map(String::from).into()), "{output}");
        assert_eq!(saved(&walked).nodes.host_keys.len(), 1);
    }

    #[test]
    fn a_node_takes_the_password_that_the_page_tells_of() {
        let keys = format!("\n1\nwrong\n\n1\n{NODE_PASSWORD}\n\n\n\n\n\n\n\n2\nq\n2\n");
        let walked = knobbed(Knob::NodePassword, &keys);
        let output = &walked.output;
        assert!(output.contains("The practice node dom0-b takes the password"), "{output}");
        assert!(output.contains("login refused"), "{output}");
        assert_eq!((walked.code, entries(&walked.practice)), (0, AFTER.map(String::from).into()), "{output}");
        assert!(!saved(&walked).write().contains(NODE_PASSWORD));
    }

    /// One byte at a time.
    struct Keys<I>(I);

    impl<I: Iterator<Item = u8>> Read for Keys<I> {
        fn read(&mut self, bytes: &mut [u8]) -> std::io::Result<usize> {
            match (bytes.first_mut(), self.0.next()) {
                (Some(first), Some(byte)) => {
                    *first = byte;
                    Ok(1)
                }
                _ => Ok(0),
            }
        }
    }

    #[test]
    fn a_terminal_that_is_lost_before_anything_began() {
        let practice = practice();
        let catalogue = Catalogue::new(Lang::En);
        let lost = Cancel::default();
        lost.set();
        let site = practice.site().unwrap();
        let state = State::open(&practice.state_dir(), true).unwrap();
        let ending = run_until(
            setup(&practice, Path::new("/nonexistent")),
            |reply| Runner::new(site, state, reply),
            &catalogue,
            &mut BufReader::new(Untouched),
            &mut Vec::new(),
            PlainOptions { yes: true, ..PlainOptions::default() },
            &lost,
        );
        assert_eq!((ending.code, ending.practice, ending.left), (3, false, None));
        assert_eq!(entries(&practice), BEFORE);
    }
}
