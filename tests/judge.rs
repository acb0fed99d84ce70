//! The real `multipath -t` as the judge of edited files: the entry stands once and right, nothing else changes, and
//! there is not one new message.
//!
//! Each call runs in a mount namespace of its own, in which a folder of this test stands in the place of `/etc`; the
//! machine's own files are not touched and nothing is left behind. Where `multipath` or `unshare` is missing, the tests
//! say so and pass, unless the environment's `QUANTALINK_REQUIRE` contains `judge`.

#[cfg(test)]
#[path = "multipath_editor/shared.rs"]
mod shared;
#[cfg(test)]
#[path = "judge/verdict.rs"]
mod verdict;

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use quantalink::edit::multipath::{Dialect, Stanza, drop_in, ensure, overrides, take_out};

    use super::shared::corpus;
    use super::verdict::{Verdict, way};

    /// A folder that stands for `/etc`, and how `unshare` is called here.
    struct Judge {
        etc: tempfile::TempDir,
        unshare: &'static str,
    }

    impl Judge {
        /// The judge, or `None` (said on stderr) where this machine has none.
        fn call() -> Option<Self> {
            let unshare = way()?;
            let etc = tempfile::tempdir().unwrap();
            std::fs::create_dir_all(etc.path().join("multipath/conf.d")).unwrap();
            Some(Self { etc, unshare })
        }

        fn drop_in_path(&self) -> PathBuf {
            self.etc.path().join("multipath/conf.d/custom-quantastor.conf")
        }

        fn on(&self, file: &[u8]) -> Verdict {
            std::fs::write(self.etc.path().join("multipath.conf"), file).unwrap();
            Verdict::on(self.unshare, self.etc.path(), file)
        }
    }

    fn judge_all(folder: &str) {
        let (Some(judge), Some(files)) = (Judge::call(), corpus(folder)) else { return };
        let (mut judged, mut broken, mut refused, mut wrong) = (0, Vec::new(), Vec::new(), Vec::new());
        for dialects in [&[Dialect::V08][..], &[Dialect::V049, Dialect::V08]] {
            for (name, file) in &files {
                let edit = match ensure(file, dialects, Stanza::Modern) {
                    Ok(edit) => edit,
                    Err(refusal) => {
                        refused.push(format!("{name} ({})", refusal.what.id));
                        continue;
                    }
                };
                let before = judge.on(file);
                let after = judge.on(&edit.bytes(file));
                judged += 1;
                if before.code != Some(0) {
                    broken.push(name);
                }
                if let Err(why) = after.follows(&before) {
                    wrong.push(format!("{name} {dialects:?}: {why}"));
                }
            }
        }
        println!("{folder}: {judged} judged, of these {} that do not load: {broken:?}", broken.len());
        println!("{} refused: {refused:?}", refused.len());
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn the_small_questions() {
        judge_all("grammar");
    }

    #[test]
    fn the_real_files() {
        judge_all("multipath");
    }

    #[test]
    fn the_drop_in_beside_real_files() {
        let (Some(judge), Some(files)) = (Judge::call(), corpus("multipath")) else { return };
        for (name, file) in &files {
            let _ = std::fs::remove_file(judge.drop_in_path());
            let before = judge.on(file);
            std::fs::write(judge.drop_in_path(), drop_in(Stanza::Modern)).unwrap();
            let after = judge.on(file);
            after.follows(&before).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
    }

    #[test]
    fn what_is_taken_out_is_gone() {
        let Some(judge) = Judge::call() else { return };
        let main = b"defaults {\n}\ndevices {\n\tdevice {\n\t\tvendor \"AAA\"\n\t\tproduct \"BBB\"\n\t}\n}\n";
        let edit = ensure(main, &[Dialect::V08], Stanza::Guide).unwrap();
        let with = edit.bytes(main);
        let out = take_out(&with, &[Dialect::V049, Dialect::V08]).unwrap();
        assert_eq!(out.bytes(&with), main);
        let (before, after) = (judge.on(&with), judge.on(main));
        assert_eq!(before.parts().0.len(), 1);
        assert!(after.parts().0.is_empty() && after.messages.is_empty());
        assert_eq!(before.parts().1, after.parts().1);
    }

    /// The real tool keeps one set of overrides beside the entries, the last value of all files in it. Which settings it takes
    /// there is its own word: what the entry sets and this set holds too has no effect (`mp_set_ovr` before `mp_set_hwe`).
    #[test]
    fn overrides_are_read_as_the_tool_reads_them() {
        let Some(judge) = Judge::call() else { return };
        let main = "overrides {\n\tfailback manual\n\tprotocol {\n\t\ttype \"scsi:iscsi\"\n\t\tfast_io_fail_tmo 5\n\t}\n\tchecker directio\n\
                    \tpath_grouping_policy failover\n}\ndevices {\n\tdevice {\n\t\tvendor A\n\t\tproduct B\n\t\trr_weight priorities\n\t}\n}\n";
        let second = "overrides {\n\tpath_grouping_policy multibus\n\trr_min_io 7\n\tpath_selector \"queue-length 0\"\n}\n";
        let drop = [drop_in(Stanza::Modern), second.as_bytes().to_vec()].concat();
        std::fs::write(judge.drop_in_path(), &drop).unwrap();
        let verdict = judge.on(main.as_bytes());
        assert_eq!((verdict.code, verdict.parts().0.len()), (Some(0), 1), "{verdict:?}");
        let both = [main.as_bytes(), &drop];
        let mut ours: std::collections::BTreeMap<String, String> = std::collections::BTreeMap::new();
        for set in both.iter().flat_map(|file| overrides(file, Dialect::V08)) {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            ours.insert(text(&set.key), text(&set.value.unwrap()));
        }
        let said: Vec<_> = ours.iter().map(|(key, value)| format!("{key} {value}")).collect();
        let printed = verdict.rest.iter().skip_while(|line| *line != "overrides {").skip(1);
        let mut tools: Vec<_> =
            printed.take_while(|line| !line.ends_with('{')).map(|line| line.replace('"', "")).collect();
        tools.sort();
        assert_eq!(said, tools);
        // The entry itself stands unchanged beside them: looking at it alone shows nothing.
        assert!(verdict.parts().0[0].contains(&"failback \"immediate\"".to_owned()));
    }

    #[test]
    fn awkward_files() {
        let Some(judge) = Judge::call() else { return };
        for (file, why) in [
            ("", "empty"),
            ("# only a comment", "no newline"),
            ("defaults {\n}", "no newline after a brace"),
            ("devices {\n}\n", "an empty section"),
            (
                "devices\n{\n\tdevice\n\t{\n\t\tvendor A\n\t\tproduct B\n\t}\n}\n",
                "braces on lines of their own",
            ),
            ("devices{\r\n device{\r\n  vendor A\r\n  product B\r\n }#x\r\n}\r\n", "CRLF, glued"),
            ("devices {\n\tdevice {\n\t\tvendor OSNEXUS\n\t}\n}\n", "no product"),
            ("devices {\n\tdevice {\n\t\tvendor OSNEXUS\n\t\tproduct\n\t\tfailback\n\t}\n}\n", "no values"),
            ("foo {\n\tbar {\n\t}\n}\n", "an unknown section"),
        ] {
            let edit = ensure(file.as_bytes(), &[Dialect::V08], Stanza::Modern).unwrap();
            let (before, after) = (judge.on(file.as_bytes()), judge.on(&edit.bytes(file.as_bytes())));
            after.follows(&before).unwrap_or_else(|wrong| panic!("{why}: {wrong}"));
        }
    }
}
