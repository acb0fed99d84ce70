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
mod tests {
    use std::path::{Path, PathBuf};
    use std::process::{Command, Output};

    use quantalink::edit::multipath::{Dialect, Stanza, drop_in, ensure, take_out};

    use super::shared::corpus;

    const SCRIPT: &str =
        "mount --make-rprivate / 2>/dev/null; mount --bind \"$0\" /etc && exec timeout 20 multipath -t";

    /// The settings of our entry as 0.9.4 prints them.
    const OURS: [&str; 8] = [
        "vendor \"OSNEXUS\"",
        "product \"QUANTASTOR\"",
        "path_grouping_policy \"multibus\"",
        "path_selector \"round-robin 0\"",
        "path_checker \"tur\"",
        "failback \"immediate\"",
        "rr_weight \"uniform\"",
        "rr_min_io 100",
    ];

    /// A folder that stands for `/etc`, and how `unshare` is called here.
    struct Judge {
        etc: tempfile::TempDir,
        unshare: &'static str,
    }

    /// What `multipath -t` made of a file.
    #[derive(Debug)]
    struct Verdict {
        code: Option<i32>,
        /// Blocks of the `devices` section, sorted; each with its lines sorted.
        devices: Vec<Vec<String>>,
        /// All other lines of the printed configuration.
        rest: Vec<String>,
        /// Messages, sorted, a line's number replaced by that line's text.
        messages: Vec<String>,
    }

    impl Judge {
        /// The judge, or `None` (said on stderr) where this machine has none.
        fn call() -> Option<Self> {
            let etc = tempfile::tempdir().unwrap();
            std::fs::create_dir_all(etc.path().join("multipath/conf.d")).unwrap();
            let judge = ["-m", "-rm"]
                .into_iter()
                .find(|unshare| run(unshare, etc.path()).is_ok_and(|output| output.status.code() == Some(0)));
            if judge.is_none() {
                let missing = "no judge: `multipath -t` in a namespace of `unshare` does not run here";
                let required = std::env::var("QUANTALINK_REQUIRE")
                    .is_ok_and(|list| list.contains("judge") || list == "all");
                assert!(!required, "{missing}");
                eprintln!("SKIPPED: {missing}");
            }
            judge.map(|unshare| Self { etc, unshare })
        }

        fn drop_in_path(&self) -> PathBuf {
            self.etc.path().join("multipath/conf.d/custom-quantastor.conf")
        }

        fn on(&self, file: &[u8]) -> Verdict {
            std::fs::write(self.etc.path().join("multipath.conf"), file).unwrap();
            let output = run(self.unshare, self.etc.path()).unwrap();
            let (devices, rest) = sections(&String::from_utf8_lossy(&output.stdout));
            let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
            let lines: Vec<String> = file
                .split(|&byte| byte == b'\n')
                .map(|line| String::from_utf8_lossy(line).trim().to_owned())
                .collect();
            let mut messages: Vec<String> = stderr.lines().map(|line| message(line, &lines)).collect();
            messages.sort();
            Verdict { code: output.status.code(), devices, rest, messages }
        }
    }

    fn run(unshare: &str, etc: &Path) -> std::io::Result<Output> {
        Command::new("unshare").args([unshare, "sh", "-c", SCRIPT]).arg(etc).output()
    }

    /// Without the time stamp, and with a line's text in place of its number.
    fn message(line: &str, lines: &[String]) -> String {
        let text = line.split_once(" | ").map_or(line, |(_, text)| text);
        let words: Vec<&str> = text.split(' ').collect();
        let mut out = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
            let number = digits.parse::<usize>().ok().filter(|_| at > 0 && words[at - 1] == "line");
            match number.and_then(|number| lines.get(number.wrapping_sub(1))) {
                Some(text) => out.push(word.replacen(&digits, &format!("<{text}>"), 1)),
                None => out.push((*word).to_owned()),
            }
        }
        out.join(" ")
    }

    fn sections(printed: &str) -> (Vec<Vec<String>>, Vec<String>) {
        let (mut devices, mut rest) = (Vec::new(), Vec::new());
        let mut block: Option<Vec<String>> = None;
        let mut inside = false;
        for line in printed.lines() {
            match line.trim() {
                "devices {" => inside = true,
                "device {" if inside => block = Some(Vec::new()),
                "}" if block.is_some() => {
                    let mut lines = block.take().unwrap_or_default();
                    lines.sort();
                    devices.push(lines);
                }
                "}" => inside = false,
                text => match &mut block {
                    Some(block) => block.push(text.to_owned()),
                    None => rest.push(text.to_owned()),
                },
            }
        }
        devices.sort();
        (devices, rest)
    }

    impl Verdict {
        fn parts(&self) -> (Vec<&Vec<String>>, Vec<&Vec<String>>) {
            self.devices
                .iter()
                .partition(|block| OURS[..2].iter().all(|line| block.iter().any(|l| l == line)))
        }

        /// Nothing but our entry differs from before, and it is right.
        fn follows(&self, before: &Self) -> Result<(), String> {
            if self.code != before.code {
                return Err(format!("exit code {:?}, was {:?}", self.code, before.code));
            }
            let mut old = before.messages.clone();
            for message in &self.messages {
                match old.iter().position(|known| known == message) {
                    Some(at) => drop(old.swap_remove(at)),
                    None => return Err(format!("a new message: {message}")),
                }
            }
            let ((ours, others), (_, before_others)) = (self.parts(), before.parts());
            if others != before_others || self.rest != before.rest {
                return Err("another part of the configuration changed".to_owned());
            }
            if self.code != Some(0) {
                return Ok(());
            }
            let [entry] = ours.as_slice() else { return Err(format!("{} entries of ours", ours.len())) };
            match OURS.iter().find(|line| !entry.iter().any(|have| have == *line)) {
                Some(line) => Err(format!("{line} is not in {entry:?}")),
                None => Ok(()),
            }
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
