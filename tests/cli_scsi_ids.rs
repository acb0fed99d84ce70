//! `quantalink edit scsi-ids` as it is typed: streams, exit codes, and errors as JSON.
#![cfg(unix)]

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::process::Output;

    use assert_cmd::Command;
    use serde_json::Value;

    /// Invented, as all files of this kind here.
    const FILE: &str = "<?xml version=\"1.0\"?>\r\n<c v=\"2.0.0.4\">\r\n  <e><vendor>DELL</vendor><product>A</product><n>5</n></e>\r\n  <e><vendor>IBM</vendor><product>B</product><n>6</n></e>\r\n</c>\r\n";
    const ADDED: &str = "\r\n  <e><vendor>OSNEXUS</vendor><product>QUANTASTOR</product><n>1</n></e>";

    fn run(args: &[&str], input: &[u8]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
        command.env("LC_ALL", "C.UTF-8").args(["edit", "scsi-ids"]).args(args);
        command.write_stdin(input).output().unwrap()
    }

    fn text(bytes: &[u8]) -> &str {
        std::str::from_utf8(bytes).unwrap()
    }

    fn refused(args: &[&str], input: &[u8]) -> Value {
        let output = run(&[args, &["--json"]].concat(), input);
        assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
        let error: Value = serde_json::from_slice(&output.stdout).unwrap();
        valid(&error, "error");
        error["error"].clone()
    }

    fn valid(value: &Value, schema: &str) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema").join(format!("{schema}.json"));
        let mut schemas = boon::Schemas::new();
        let index = boon::Compiler::new().compile(path.to_str().unwrap(), &mut schemas).unwrap();
        schemas.validate(value, index).unwrap_or_else(|error| panic!("{schema}: {error:#}\n{value:#}"));
    }

    #[test]
    fn the_object_is_such_as_its_schema_says() {
        let edited = run(&[], FILE.as_bytes()).stdout;
        let utf16 = FILE.replace("\"1.0\"", "\"1.0\" encoding=\"UTF-16\"");
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(utf16.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for (input, changed, content) in [
            (FILE.as_bytes(), true, Value::from(text(&edited))),
            (&edited, false, Value::from(text(&edited))),
            // What JSON cannot hold byte for byte is not given for something else.
            (&utf16, true, Value::Null),
        ] {
            let output = run(&["--json"], input);
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
            let told: Value = serde_json::from_slice(&output.stdout).unwrap();
            valid(&told, "edit");
            assert_eq!((&told["path"], &told["changed"]), (&"-".into(), &changed.into()));
            assert_eq!(told["content"], content);
            let diff = told["diff"].as_str().unwrap();
            assert_eq!(diff.contains("\n+<c v=\"2.0.0.5\">"), changed, "{diff}");
            assert_eq!(diff.is_empty(), !changed, "{diff}");
        }
    }

    #[test]
    fn a_filter_from_stdin_to_stdout() {
        let wanted =
            FILE.replace("2.0.0.4", "2.0.0.5").replace("<n>6</n></e>", &format!("<n>6</n></e>{ADDED}"));
        for args in [&[][..], &["-"]] {
            let output = run(args, FILE.as_bytes());
            assert_eq!(output.status.code(), Some(0));
            assert_eq!(text(&output.stdout), wanted);
            let told = text(&output.stderr);
            for part in ["2.0.0.4", "2.0.0.5", "vendor = OSNEXUS", "product = QUANTASTOR", "n = 1"] {
                assert!(told.contains(part), "{told}");
            }
        }
        let again = run(&[], wanted.as_bytes());
        assert_eq!((again.status.code(), text(&again.stdout)), (Some(0), wanted.as_str()));
        assert!(text(&again.stderr).contains("nothing to do"), "{}", text(&again.stderr));
        assert!(run(&["--diff"], wanted.as_bytes()).stdout.is_empty());
        // What is told to be otherwise is not called right in the next line.
        let other = wanted.replace("<n>1</n></e>", "<n>7</n></e>");
        let said = run(&[], other.as_bytes()).stderr;
        let said = text(&said);
        assert!(said.contains("is 7, not 1") && said.ends_with("-: nothing was changed.\n"), "{said}");
    }

    #[test]
    fn a_diff_of_utf_16_is_readable_and_the_file_untouched() {
        let file = FILE.replace("\"1.0\"", "\"1.0\" encoding=\"UTF-16\"");
        let file: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(file.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("rules.xml");
        std::fs::write(&path, &file).unwrap();
        let path = path.to_str().unwrap();
        let output = run(&[path, "--diff"], b"");
        assert_eq!(output.status.code(), Some(0));
        let diff = text(&output.stdout);
        assert!(diff.contains("\n-<c v=\"2.0.0.4\">\n+<c v=\"2.0.0.5\">\n"), "{diff}");
        assert!(diff.contains("\n+  <e><vendor>OSNEXUS</vendor>"), "{diff}");
        assert_eq!(std::fs::read(path).unwrap(), file);
        let output = run(&[path], b"");
        assert_eq!(output.stdout.len(), file.len() + 2 * ADDED.len());
    }

    /// The file of the one editor given to the other: it says which command was meant, and edits nothing.
    #[test]
    fn the_other_editors_file() {
        let multipath = b"defaults {\n}\n";
        assert_eq!(refused(&[], multipath)["id"], "edit-is-multipath");
        let bom = [&b"\xef\xbb\xbf"[..], FILE.as_bytes()].concat();
        for xml in [FILE.as_bytes(), &bom] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
            let output = command.args(["edit", "multipath"]).write_stdin(xml).output().unwrap();
            assert_eq!((output.status.code(), text(&output.stdout)), (Some(3), ""));
            assert!(text(&output.stderr).contains("quantalink edit scsi-ids"), "{}", text(&output.stderr));
        }
    }

    #[test]
    fn refusals_name_the_place() {
        let error = refused(&[], FILE.replace("</c>", "").as_bytes());
        assert_eq!((&error["id"], &error["line"]), (&Value::from("xml-not-closed"), &Value::from(2)));
        let error = refused(&[], FILE.replace("<c v", "<c w=\"1.0\" v").as_bytes());
        assert_eq!(error["id"], "xml-several-versions");
        let message = error["message"].as_str().unwrap();
        assert!(message.contains("2:7 (1.0), 2:15 (2.0.0.4)"), "{message}");
        let error = refused(&["--version-at", "2:3"], FILE.as_bytes());
        assert_eq!(error["id"], "xml-version-at-nothing");
        for lang in ["en", "de", "fr", "ko"] {
            let output = run(&["--lang", lang], b"<a>\n<b c='1' c='2'/></a>");
            assert_eq!(output.status.code(), Some(3));
            assert!(text(&output.stderr).contains("-:2:"), "{}", text(&output.stderr));
            assert!(output.stdout.is_empty());
        }
    }

    #[test]
    fn the_version_and_the_block_are_given() {
        let twice = FILE.replace("<c v", "<c w=\"1.0\" v");
        let output = run(&["--version-at", "2:7"], twice.as_bytes());
        assert!(text(&output.stdout).contains("<c w=\"1.1\" v=\"2.0.0.4\">"));
        let dir = tempfile::tempdir().unwrap();
        let block = dir.path().join("block.xml");
        std::fs::write(&block, "<e a=\"1\"><vendor>OSNEXUS</vendor>\n<product>QUANTASTOR</product></e>\n")
            .unwrap();
        let block = block.to_str().unwrap();
        let output = run(&["--block", block], FILE.as_bytes());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert!(text(&output.stdout).contains("<e a=\"1\"><vendor>OSNEXUS</vendor>\r\n"));
        let again = run(&["--block", block], &output.stdout);
        assert_eq!(again.stdout, output.stdout);
        let gone = refused(&["--block", "/nowhere/at/all"], FILE.as_bytes());
        assert_eq!(
            (&gone["id"], &gone["path"]),
            (&Value::from("input-absent"), &Value::from("/nowhere/at/all"))
        );
    }

    #[test]
    fn what_is_wrong_with_the_block_is_told_of_its_own_file() {
        let dir = tempfile::tempdir().unwrap();
        let (block, xml) = (dir.path().join("block.xml"), dir.path().join("x.xml"));
        std::fs::write(&xml, FILE).unwrap();
        let (block, xml) = (block.to_str().unwrap(), xml.to_str().unwrap());
        for (text, id, line) in [
            ("<d>\n<a></d>", "xml-block-not-well-formed", Value::from(2)),
            ("<d></d>", "xml-block-other", Value::Null),
        ] {
            std::fs::write(block, text).unwrap();
            let error = refused(&[xml, "--block", block], b"");
            assert_eq!((&error["id"], &error["path"], &error["line"]), (&id.into(), &block.into(), &line));
        }
    }

    #[test]
    fn answers_are_read_and_options_beat_them() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("answers.toml");
        let answers = file.to_str().unwrap();
        let write = |text: &str| std::fs::write(&file, text).unwrap();
        write("[adapter]\nfields = { n = \"9\" }\nvendor = \"ACME\"\n");
        let output = run(&["--answers", answers], FILE.as_bytes());
        let entry = "<e><vendor>ACME</vendor><product>QUANTASTOR</product><n>9</n></e>";
        assert!(text(&output.stdout).contains(entry), "{output:?}");
        let block = dir.path().join("block.xml");
        std::fs::write(&block, "<e a=\"1\"><vendor>OSNEXUS</vendor><product>QUANTASTOR</product></e>")
            .unwrap();
        let twice = FILE.replace("<c v", "<c w=\"1.0\" v");
        write(&format!("[adapter]\nblock = {block:?}\nversion-at = \"2:15\"\n"));
        let output = run(&["--answers", answers], twice.as_bytes());
        assert!(text(&output.stdout).contains("<e a=\"1\">") && text(&output.stdout).contains("2.0.0.5"));
        let output = run(&["--answers", answers, "--version-at", "2:7"], twice.as_bytes());
        assert!(text(&output.stdout).contains("w=\"1.1\" v=\"2.0.0.4\""), "{output:?}");
        write("[adapter]\nnonsense = 1\n");
        assert_eq!(refused(&["--answers", answers], FILE.as_bytes())["id"], "answers-unknown-key");
        assert_eq!(refused(&["--answers", "/nowhere/at/all"], FILE.as_bytes())["id"], "input-absent");
    }

    #[test]
    fn a_release_means_nothing_here_and_the_note_says_why() {
        let output = run(&["--release", "5.6"], FILE.as_bytes());
        assert_eq!(output.status.code(), Some(0));
        assert!(text(&output.stderr).contains("whatever release the nodes have"), "{}", text(&output.stderr));
        assert!(!text(&output.stderr).contains("the host's own files"), "{}", text(&output.stderr));
        let output = run(&["--stanza", "guide"], FILE.as_bytes());
        assert_eq!(output.status.code(), Some(0));
        assert!(text(&output.stderr).starts_with("--stanza is for"), "{}", text(&output.stderr));
    }

    #[test]
    fn wrong_usage_is_64() {
        for args in [&["--version-at", "2"][..], &["--version-at", "0:1"], &["--block"], &["a", "b"]] {
            assert_eq!(run(args, b"").status.code(), Some(64), "{args:?}");
        }
    }
}
