//! The whole practice run in the numbered front end, typed line by line into the real program, in each language.

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::io::Write as _;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Stdio};

    use unicode_width::UnicodeWidthStr as _;

    const RULES: &str = "server/Program Files/Citrix/StorageLink/Server/scsi_device_id_config.xml";
    const CUSTOM: &str = "dom0-c/etc/multipath/conf.d/custom-quantastor.conf";
    /// The files that the run changes on the practice site.
    const CHANGED: [&str; 5] = [
        "dom0-a/etc/multipath-enabled.conf",
        "dom0-b/etc/multipath.xenserver/multipath.conf",
        CUSTOM,
        "dom0-c/etc/multipath.xenserver/multipath.conf",
        RULES,
    ];

    /// From the first page to that of the gateway, with the help of each page.
    const TO_GATEWAY: &[&str] =
        &["?", "", "?", "", "?", "", "?", "", "?", "", "?", "", "?", "", "?", "", "?"];
    /// The gateway: its certificate is trusted, its password typed, then a test; the log, and on.
    const GATEWAY: &[&str] = &["2", "YES", "3", "storagelink", "5", "!", ""];
    /// The storage system: the same; and the credentials are added through the gateway.
    const STORAGE: &[&str] = &["?", "3", "YES", "4", "quantastor", "6", "YES", "8", ""];
    /// Multipath, with a value looked at and left; activation; the plan up to its question.
    const TO_PLAN: &[&str] = &["?", "1", "?", "!", "<", "", "?", "", "?", ""];
    /// The question and its help: not now; once more, and yes. The run and the checks.
    const RUN: &[&str] = &["?", "<", "", "2", "?", "", "?", ""];
    /// Report and answers are saved.
    const SAVED: &[&str] = &["?", "", ""];
    /// The run is rolled back, with the help of that question; then out, from the page that shows how it went.
    const BACK: &[&str] = &["5", "?", "2", "", "", "q", "2"];

    struct Walked {
        code: Option<i32>,
        output: String,
        site: PathBuf,
        // Removed with the site at the end.
        _folder: tempfile::TempDir,
    }

    fn walk(lang: &str, yes: &str, lines: &[&[&str]]) -> Walked {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        let mut child = Command::new(env!("CARGO_BIN_EXE_quantalink"))
            .args(["demo", "--plain", "--lang", lang, "--root"])
            .arg(&site)
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let typed: String = lines
            .iter()
            .copied()
            .flatten()
            .map(|line| if *line == "YES" { format!("{yes}\n") } else { format!("{line}\n") })
            .collect();
        // All of it fits into a pipe; a program that ends early leaves the rest of it unread.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        Walked { code: output.status.code(), output: text, site, _folder: folder }
    }

    fn content(site: &Path) -> BTreeMap<&'static str, Option<String>> {
        CHANGED.into_iter().map(|name| (name, fs::read_to_string(site.join(name)).ok())).collect()
    }

    fn running(site: &Path) -> bool {
        let state = fs::read_to_string(site.join("pretend/service-StorageLink.toml")).unwrap();
        state.contains("runs = true") && !state.contains("order = \"stop\"")
    }

    /// The sentences of a catalogue without their arguments, in pieces of at least four words, blanks taken as one.
    fn pieces(lang: &str) -> Vec<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/locales/{lang}.ftl"));
        let source = fs::read_to_string(path).unwrap();
        let mut texts: Vec<String> = Vec::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let begun = line.starts_with(|c: char| c.is_ascii_alphabetic());
            if let Some((_, text)) = line.split_once(" =").filter(|_| begun) {
                texts.push(text.to_owned());
            }
            if let (Some(last), true) = (texts.last_mut(), line.starts_with(' ')) {
                last.push(' ');
                last.push_str(line.trim());
            }
        }
        let parts = texts.iter().flat_map(|text| text.split(['{', '}', '[']));
        let parts = parts.map(squeezed).filter(|part| !part.starts_with('$'));
        parts.filter(|part| part.split(' ').filter(|word| word.len() > 1).count() >= 4).collect()
    }

    fn squeezed(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A line that may be longer than a terminal is wide: one with a long path, a command, or a line of a file.
    fn may_be_long(line: &str) -> bool {
        let path = |word: &str| word.width() > 30 && word.contains('/');
        let of_file = line.trim_start().split(' ').next().is_some_and(|word| word.parse::<u32>().is_ok());
        line.split(' ').any(path)
            || line.contains("Program Files/")
            || line.trim_start().starts_with("quantalink ")
            || of_file
    }

    fn whole_run(lang: &str, yes: &str) {
        let untouched = walk(lang, yes, &[]);
        assert_eq!(untouched.code, Some(3), "{}", untouched.output);
        let before = content(&untouched.site);
        assert!(before[CUSTOM].is_none());

        let parts = [TO_GATEWAY, GATEWAY, STORAGE, TO_PLAN, RUN, SAVED];
        let applied = walk(lang, yes, &[&parts[..], &[&["4", "2"]]].concat());
        assert_eq!(applied.code, Some(0), "{}", applied.output);
        let after = content(&applied.site);
        for name in CHANGED {
            let (old, new) = (before[name].clone().unwrap_or_default(), after[name].clone().unwrap());
            let ours = |text: &str| text.matches("OSNEXUS").count();
            // One entry more; the main file of the newest node loses the one that does not belong there.
            let wanted =
                if name.starts_with("dom0-c/etc/multipath.x") { ours(&old) - 1 } else { ours(&old) + 1 };
            let comments =
                new.lines().filter(|line| line.starts_with('#') && line.contains("OSNEXUS")).count();
            assert_eq!(ours(&new) - comments, wanted, "{lang} {name}: {new}");
        }
        assert!(running(&applied.site));
        let written = |start: &str| {
            let names = fs::read_dir(&applied.site).unwrap().map(|entry| entry.unwrap().file_name());
            names.filter(|name| name.to_string_lossy().starts_with(start)).count()
        };
        assert_eq!((written("quantalink-report-"), written("quantalink-answers.toml")), (3, 1));

        let back = walk(lang, yes, &[&parts[..], &[BACK]].concat());
        assert_eq!(back.code, Some(0), "{}", back.output);
        for (name, text) in content(&back.site) {
            // The rules go back by a version that is higher again: StorageLink takes no lower one.
            let lines = |text: &Option<String>| -> Vec<String> {
                let lines = text.iter().flat_map(|text| text.lines());
                lines.filter(|line| name != RULES || !line.contains("version=")).map(str::to_owned).collect()
            };
            assert_eq!(lines(&text), lines(&before[name]), "{lang} {name}");
            assert_eq!(text.is_some(), before[name].is_some(), "{lang} {name}");
        }
        assert!(running(&back.site));
        said(lang, &back.output);
    }

    /// What holds of every walk's lines.
    fn said(lang: &str, output: &str) {
        assert!(output.chars().all(|c| c == '\n' || !c.is_control()), "{output}");
        for secret in ["[storagelink", "[quantastor"] {
            assert!(!output.contains(secret), "{output}");
        }
        let beyond: Vec<&str> =
            output.lines().filter(|line| line.width() > 80 && !may_be_long(line)).collect();
        assert_eq!(beyond, Vec::<&str>::new(), "{lang}");
        // Sixteen pages, a value and two questions were asked for help.
        let help = output.lines().filter(|line| line.starts_with("-- ")).collect::<Vec<_>>();
        let purpose = ["What this is for", "Wozu das dient", "À quoi cela sert", "이 단계의 목적"];
        let asked = help.iter().filter(|line| purpose.iter().any(|words| line.ends_with(words))).count();
        assert_eq!(asked, 18, "{lang}\n{output}");
        let (shown, own) = (squeezed(output), pieces(lang).join("\n"));
        let found = pieces(lang).into_iter().filter(|piece| shown.contains(piece)).count();
        assert!(found > 100, "{lang}: the pieces are those of the catalogue: {found}");
        let english = pieces("en").into_iter().filter(|piece| shown.contains(piece));
        let left: Vec<String> = english.filter(|piece| !own.contains(piece)).collect();
        assert_eq!(left, Vec::<String>::new(), "{lang}");
    }

    #[test]
    fn the_whole_run_in_english() {
        whole_run("en", "yes");
    }

    #[test]
    fn the_whole_run_in_german() {
        whole_run("de", "ja");
    }

    #[test]
    fn the_whole_run_in_french() {
        whole_run("fr", "oui");
    }

    #[test]
    fn the_whole_run_in_korean() {
        whole_run("ko", "예");
    }

    #[test]
    fn the_end_of_the_input_at_every_kind_of_prompt() {
        // At a page, a value, a password, a page that was asked for help, the question before the run.
        let value = &["2"][..];
        let password = &["2", "YES", "3"][..];
        let ends: [&[&[&str]]; 5] = [
            &[],
            &[TO_GATEWAY, value],
            &[TO_GATEWAY, password],
            &[TO_GATEWAY],
            &[TO_GATEWAY, GATEWAY, STORAGE, TO_PLAN, &["?"]],
        ];
        let untouched = content(&walk("en", "yes", &[]).site);
        for typed in ends {
            let ended = walk("en", "yes", typed);
            assert_eq!(ended.code, Some(3), "{typed:?}\n{}", ended.output);
            assert!(ended.output.trim_end().ends_with("No new change begins."), "{}", ended.output);
            assert_eq!(content(&ended.site), untouched, "{typed:?}");
            assert!(running(&ended.site));
        }
        // Once the run has begun it is completed, and what it did is no refusal.
        let ended = walk("en", "yes", &[TO_GATEWAY, GATEWAY, STORAGE, TO_PLAN, &["2"]]);
        assert_eq!(ended.code, Some(0), "{}", ended.output);
        assert!(ended.output.contains("The run is complete."), "{}", ended.output);
        assert!(running(&ended.site));
        assert_eq!(content(&ended.site).values().filter(|text| text.is_some()).count(), CHANGED.len());
    }
}
