//! What older versions left is read: journals, kept contents, answer files. What a newer one left is refused, and stays.
//!
//! tests/upgrade/samples holds a folder per older version, named by the day and hour of its source, made by real runs of
//! the program as it was then: `node`, the state folder after the multipath section on a tree of XenServer 6.5; `server`,
//! after the adapter section on a copy of the server's folder; `answers.toml`, as its wizard saved it; what the run made
//! of the file, in `….after`. Paths and owners, which are those of the place where it ran, are `@…@`.
#![cfg(unix)]

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, symlink};
    use std::path::{Path, PathBuf};
    use std::process::Output;

    use assert_cmd::Command;
    use quantalink::core::answers::Answers;
    use serde_json::Value;
    use tempfile::TempDir;

    const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/upgrade/samples");
    const FILE: &str = "etc/multipath.xenserver/multipath.conf";
    const RULES: &str = "scsi_device_id_config.xml";

    /// A tree, or a copy of the server's folder, with the state folder of an older version beside it.
    struct Old {
        dir: TempDir,
        /// The file that the run changed.
        file: PathBuf,
        before: Vec<u8>,
        after: Vec<u8>,
        args: Vec<String>,
    }

    impl Old {
        fn node(sample: &Path) -> Self {
            let dir = tempfile::tempdir().unwrap();
            let root = dir.path().join("root");
            let file = root.join(FILE);
            std::fs::create_dir_all(root.join("etc/alternatives")).unwrap();
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            let inventory = "PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='6.5.0'\n";
            std::fs::write(root.join("etc/xensource-inventory"), inventory).unwrap();
            symlink(format!("/{FILE}"), root.join("etc/alternatives/multipath.conf")).unwrap();
            symlink("/etc/alternatives/multipath.conf", root.join("etc/multipath.conf")).unwrap();
            let args = vec![String::from("--root"), root.to_str().unwrap().to_owned()];
            Self::with(dir, file, sample, "node", args)
        }

        fn server(sample: &Path) -> Self {
            let dir = tempfile::tempdir().unwrap();
            std::fs::create_dir(dir.path().join("copy")).unwrap();
            let file = dir.path().join("copy").join(RULES);
            Self::with(dir, file, sample, "server", Vec::new())
        }

        fn with(dir: TempDir, file: PathBuf, sample: &Path, what: &str, args: Vec<String>) -> Self {
            let read =
                |path: PathBuf| std::fs::read(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
            let before = read(sample.with_file_name(format!("{what}.before")));
            let after = read(sample.join(format!("{what}.after")));
            std::fs::write(&file, &after).unwrap();
            let old = Self { dir, file, before, after, args };
            old.take(&sample.join(what), &old.state());
            old
        }

        /// Brings the state folder of a sample to this place, private as it was.
        fn take(&self, from: &Path, to: &Path) {
            std::fs::DirBuilder::new().mode(0o700).create(to).unwrap();
            for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
                let (path, to) = (entry.path(), to.join(entry.file_name()));
                if path.is_dir() {
                    self.take(&path, &to);
                } else if path.extension().is_some() {
                    std::fs::write(&to, self.here(&std::fs::read_to_string(&path).unwrap())).unwrap();
                } else {
                    std::fs::copy(&path, &to).unwrap();
                }
            }
        }

        fn here(&self, journal: &str) -> String {
            let owner = std::fs::metadata(&self.file).unwrap();
            journal
                .replace("@ROOT@", self.dir.path().join("root").to_str().unwrap())
                .replace("@COPY@", self.dir.path().join("copy").to_str().unwrap())
                .replace("\"@UID@\"", &owner.uid().to_string())
                .replace("\"@GID@\"", &owner.gid().to_string())
        }

        fn state(&self) -> PathBuf {
            self.dir.path().join("state")
        }

        fn journal(&self) -> PathBuf {
            let run = std::fs::read_dir(self.state().join("runs")).unwrap().next().unwrap().unwrap();
            run.path().join("journal.jsonl")
        }

        fn rewrite(&self, change: impl FnOnce(String) -> String) {
            let text = std::fs::read_to_string(self.journal()).unwrap();
            std::fs::write(self.journal(), change(text)).unwrap();
        }

        /// What a kill before the change was known to be done would have left of the journal.
        fn cut(&self) {
            self.rewrite(|text| {
                let until = text.lines().take_while(|line| !line.contains("\"record\":\"done\""));
                until.collect::<Vec<_>>().join("\n") + "\n"
            });
        }

        fn run(&self, words: &[&str]) -> Output {
            let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
            command.env_clear().env("HOME", "/nonexistent").env("TERM", "dumb");
            command.timeout(std::time::Duration::from_mins(2));
            command.args(words).args(&self.args).arg("--state-dir").arg(self.state()).output().unwrap()
        }

        fn json(&self, words: &[&str], code: i32) -> Value {
            let output = self.run(&[words, &["--json"]].concat());
            let (out, said) =
                (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr));
            assert_eq!(output.status.code(), Some(code), "{words:?}: {out}{said}");
            serde_json::from_str(&out).unwrap()
        }

        fn content(&self) -> Vec<u8> {
            std::fs::read(&self.file).unwrap()
        }

        /// The file is what the older version made of it, with what 6.5 gets since then: the guide's whole entry.
        fn is_complete(&self) -> bool {
            const SINCE: &str = "\t\tgetuid_callout \"/sbin/scsi_id -g -u -s /block/%n\"\n";
            let content = String::from_utf8(self.content()).unwrap();
            content.matches(SINCE).count() == 1 && content.replace(SINCE, "").as_bytes() == self.after
        }
    }

    fn samples() -> Vec<PathBuf> {
        let entries = std::fs::read_dir(SAMPLES).unwrap().map(|entry| entry.unwrap().path());
        let mut samples: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
        samples.sort();
        assert!(samples.len() >= 3, "{samples:?}");
        samples
    }

    #[test]
    fn a_run_of_an_older_version_is_known_and_rolled_back() {
        for sample in samples() {
            let mut all = vec![Old::node(&sample)];
            all.extend(sample.join("server").is_dir().then(|| Old::server(&sample)));
            for old in all {
                let runs = old.json(&["runs"], 0);
                assert_eq!(runs["runs"][0]["state"], "complete", "{sample:?}");
                old.json(&["rollback", "--yes"], 0);
                assert_eq!(old.content(), old.before, "{sample:?}");
                assert_eq!(old.json(&["runs"], 0)["runs"][0]["state"], "rolled-back");
            }
        }
    }

    #[test]
    fn a_run_that_an_older_version_left_cut_is_finished_or_undone() {
        for sample in samples() {
            for (words, state) in [
                (&["resume", "--yes"][..], "complete"),
                (&["apply", "--yes"], "complete"),
                (&["rollback", "--yes"], "rolled-back"),
            ] {
                // The file is the new one, or still the old one.
                for made in [true, false] {
                    let old = Old::node(&sample);
                    old.cut();
                    std::fs::write(&old.file, if made { &old.after } else { &old.before }).unwrap();
                    assert_eq!(old.json(&["runs"], 0)["runs"][0]["state"], "unfinished");
                    old.json(words, 0);
                    let right =
                        if state == "complete" { old.is_complete() } else { old.content() == old.before };
                    assert!(right, "{sample:?} {words:?} {made}: {}", old.content().escape_ascii());
                    let runs = old.json(&["runs"], 0);
                    let runs = runs["runs"].as_array().unwrap();
                    assert!(
                        runs.iter().all(|run| run["state"] != "unfinished"),
                        "{sample:?} {words:?}: {runs:?}"
                    );
                    assert_eq!(runs[0]["state"], state);
                }
            }
        }
    }

    #[test]
    fn a_run_of_an_older_version_keeps_a_new_one_from_nothing() {
        for sample in samples() {
            let old = Old::node(&sample);
            std::fs::write(&old.file, &old.before).unwrap();
            let applied = old.json(&["apply", "--yes"], 0);
            assert!(old.is_complete(), "{sample:?}: {}", old.content().escape_ascii());
            let runs = old.json(&["runs"], 0);
            assert_eq!(runs["runs"].as_array().unwrap().len(), 2);
            assert_eq!(runs["runs"][0]["run"], applied["run"]);
        }
    }

    #[test]
    fn answers_that_an_older_wizard_saved_are_read_and_kept() {
        for sample in samples() {
            let text = std::fs::read_to_string(sample.join("answers.toml")).unwrap();
            let answers = Answers::read(&text, &"answers.toml".into())
                .unwrap_or_else(|error| panic!("{sample:?}: {error:?}"));
            assert_ne!(answers, Answers::default());
            let written = answers.write();
            assert_eq!(Answers::read(&written, &"answers.toml".into()).unwrap(), answers);
            // Every line with a value means the same today.
            for line in text.lines().filter(|line| line.contains('=')) {
                assert!(written.contains(line), "{sample:?}: {line} in {written}");
            }
        }
    }

    /// What a later version may write: another format; a record, an undo or an answer that this one does not know.
    const NEWER: [(&str, &str, &str); 4] = [
        ("\"journal\":1", "\"journal\":2", "journal-newer"),
        ("\"record\":\"intent\"", "\"record\":\"foreseen\"", "journal-unreadable"),
        ("\"put-blob1\"", "\"put-blob9\"", "journal-unreadable"),
        ("\"stanza\":\"auto\"", "\"stanza\":\"tomorrow\"", "journal-newer"),
    ];

    #[test]
    fn what_a_newer_version_left_is_refused_and_nothing_of_it_is_lost() {
        for sample in samples() {
            for (was, now, id) in NEWER {
                let old = Old::node(&sample);
                old.cut();
                old.rewrite(|text| {
                    text.replace(was, now).replace("\"program\":\"0.1.0\"", "\"program\":\"9.8.7\"")
                });
                let journal = std::fs::read(old.journal()).unwrap();
                // Answers are read only where a run is planned anew.
                let answers = was.contains("stanza");
                let commands: &[&[&str]] = if answers {
                    &[&["resume", "--yes"]]
                } else {
                    &[
                        &["apply", "--yes"],
                        &["resume", "--yes"],
                        &["resume", "20261122-1", "--yes"],
                        &["rollback", "--yes"],
                        &["rollback", "20261122-1", "--yes"],
                        &["confirm"],
                    ]
                };
                for words in commands {
                    let code = if id == "journal-newer" { 3 } else { 1 };
                    let error = old.json(words, code)["error"].clone();
                    assert_eq!(error["id"], id, "{words:?} {now}");
                    let message = error["message"].as_str().unwrap();
                    assert!(id != "journal-newer" || message.contains("9.8.7"), "{message}");
                }
                if !answers {
                    let output = old.run(&["runs"]);
                    let said = String::from_utf8(output.stderr).unwrap();
                    assert!(output.status.code() == Some(1) && said.contains(&format!("[{id}]")), "{said}");
                    assert_eq!(said.matches('\n').count(), 1, "nothing else: {said}");
                    // Looking needs no journal.
                    assert_eq!(old.json(&["verify"], 2)["passed"], 2);
                }
                assert_eq!(old.content(), old.after);
                assert_eq!(std::fs::read(old.journal()).unwrap(), journal);
                let blobs = std::fs::read_dir(old.state().join("blobs")).unwrap().count();
                assert_eq!((blobs, std::fs::read_dir(old.state().join("runs")).unwrap().count()), (1, 1));
            }
        }
    }

    #[test]
    fn an_answer_file_of_a_newer_version_is_refused_with_its_line() {
        let old = Old::node(&samples()[0]);
        let path = old.dir.path().join("answers.toml");
        std::fs::write(&path, "[multipath]\nstanza = \"auto\"\ntomorrow = true\n").unwrap();
        let error = old.json(&["plan", "--answers", path.to_str().unwrap()], 3)["error"].clone();
        assert_eq!(
            (&error["line"], error["id"].as_str()),
            (&3.into(), Some("answers-unknown-key")),
            "{error}"
        );
        assert!(error["message"].as_str().unwrap().contains("tomorrow"), "{error}");
    }
}
