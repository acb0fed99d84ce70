//! The multipath.conf editor on whole files: the corpus of small questions and of real files where it is at hand, and
//! whatever bytes a generator comes up with.

#[cfg(test)]
#[path = "multipath_editor/shared.rs"]
mod shared;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use quantalink::base::Text;
    use quantalink::edit::diff::Diff;
    use quantalink::edit::multipath::{Dialect, Stanza, ensure, entries, take_out};
    use quantalink::edit::{Edit, Refusal};

    use super::shared::corpus;

    const ALL: [Dialect; 3] = [Dialect::V047, Dialect::V049, Dialect::V08];
    const DEFAULT: [Dialect; 2] = [Dialect::V049, Dialect::V08];

    /// One word for what the editor made of a file: `right`, `insert`, `mend`, or the refusal and its line.
    fn outcome(file: &[u8], dialects: &[Dialect], stanza: Stanza) -> String {
        match ensure(file, dialects, stanza) {
            Ok(edit) if edit.is_empty() => "right".to_owned(),
            Ok(edit) => {
                let new = |id: &Text| {
                    ["multipath-why-insert", "multipath-why-first", "multipath-why-section"]
                        .contains(&id.id.as_ref())
                };
                if edit.splices.iter().any(|splice| new(&splice.why)) { "insert" } else { "mend" }.to_owned()
            }
            Err(Refusal { what, line }) => {
                let id = what.id.trim_start_matches("multipath-");
                line.map_or_else(|| id.to_owned(), |line| format!("{id}:{line}"))
            }
        }
    }

    /// 0.4.7 with the guide's stanza, 0.4.9, 0.8 and later, and 0.4.9 with 0.8 and later, all three with the modern one.
    fn outcomes(file: &[u8]) -> [String; 4] {
        [
            outcome(file, &[Dialect::V047], Stanza::Guide),
            outcome(file, &[Dialect::V049], Stanza::Modern),
            outcome(file, &[Dialect::V08], Stanza::Modern),
            outcome(file, &DEFAULT, Stanza::Modern),
        ]
    }

    #[test]
    fn every_case_of_the_grammar_comes_out_as_it_should() {
        let Some(files) = corpus("grammar") else { return };
        let wanted: BTreeMap<&str, Vec<&str>> = include_str!("multipath_editor/grammar.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(' '))
            .map(|(name, rest)| (name, rest.split_whitespace().collect()))
            .collect();
        let mut wrong = Vec::new();
        for (name, file) in &files {
            let got = outcomes(file);
            if wanted.get(name.as_str()).is_none_or(|wanted| *wanted != got) {
                wrong.push(format!("{name} {}", got.join(" ")));
            }
        }
        assert!(wrong.is_empty(), "not as in grammar.txt:\n{}", wrong.join("\n"));
    }

    #[test]
    fn real_files_are_edited_or_refused_with_a_line() {
        let Some(files) = corpus("multipath") else { return };
        let mut counts = BTreeMap::new();
        for (name, file) in &files {
            for (column, got) in outcomes(file).into_iter().enumerate() {
                let kind = got.split(':').next().unwrap_or_default().to_owned();
                println!("{name} {column} {got}");
                assert!(
                    ["right", "insert", "mend"].contains(&kind.as_str()) || got.contains(':'),
                    "{name} {got}"
                );
                *counts.entry((column, kind)).or_insert(0) += 1;
            }
            for dialects in [&ALL[..], &DEFAULT, &[Dialect::V049], &[Dialect::V08]] {
                holds(file, dialects, Stanza::Modern).unwrap_or_else(|why| panic!("{name}: {why}"));
            }
            holds(file, &[Dialect::V047], Stanza::Guide).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
        println!("{counts:#?}");
    }

    /// The promises that hold for any bytes.
    fn holds(file: &[u8], dialects: &[Dialect], stanza: Stanza) -> Result<(), String> {
        let edit = match ensure(file, dialects, stanza) {
            Ok(edit) => edit,
            Err(refusal) if refusal.what.id == "edit-self-check" => return Err("self check".to_owned()),
            Err(_) => return Ok(()),
        };
        let new = edit.bytes(file);
        kept(file, &edit, &new)?;
        let again = ensure(&new, dialects, stanza).map_err(|refusal| format!("then refused: {refusal}"))?;
        if !again.is_empty() {
            return Err("an edit of the edit is not empty".to_owned());
        }
        for &dialect in dialects {
            let ours = entries(&new, dialect).map_err(|refusal| refusal.to_string())?;
            if !ours.iter().any(|entry| entry.ours) {
                return Err("no entry of ours".to_owned());
            }
        }
        let diff = Diff::of(file, &edit, 3);
        if diff.rows.is_empty() != edit.is_empty() {
            return Err("the diff shows something else".to_owned());
        }
        let out = take_out(&new, dialects).map_err(|refusal| refusal.to_string())?;
        if out.is_empty() {
            return Err("nothing to take out".to_owned());
        }
        Ok(())
    }

    /// Bytes outside of the splices stay, and the way back gives the original.
    fn kept(file: &[u8], edit: &Edit, new: &[u8]) -> Result<(), String> {
        let (mut from_old, mut from_new, mut back) = (0, 0, Vec::new());
        for splice in &edit.splices {
            if splice.at.start < from_old {
                return Err("splices overlap".to_owned());
            }
            let len = splice.at.start - from_old;
            if file[from_old..splice.at.start] != new[from_new..from_new + len] {
                return Err("a byte outside changed".to_owned());
            }
            back.extend_from_slice(&new[from_new..from_new + len]);
            back.extend_from_slice(&file[splice.at.clone()]);
            from_old = splice.at.end;
            from_new += len + splice.new.len();
        }
        back.extend_from_slice(&new[from_new..]);
        if back == file && file[from_old..] == new[from_new..] {
            Ok(())
        } else {
            Err("no way back".to_owned())
        }
    }

    fn dialects() -> impl Strategy<Value = Vec<Dialect>> {
        prop::sample::select(vec![
            vec![Dialect::V047],
            vec![Dialect::V049],
            vec![Dialect::V08],
            DEFAULT.to_vec(),
            ALL.to_vec(),
        ])
    }

    fn stanza() -> impl Strategy<Value = Stanza> {
        prop::sample::select(vec![Stanza::Guide, Stanza::Modern])
    }

    /// Words and signs of which such files are made, in any order.
    fn wild() -> impl Strategy<Value = Vec<u8>> {
        let token = prop::sample::select(vec![
            "devices",
            "device",
            "blacklist",
            "defaults",
            "multipaths",
            "multipath",
            "overrides",
            "foo",
            "{",
            "}",
            "\"",
            "\"\"",
            "#",
            "!",
            " ",
            "\t",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "vendor",
            "product",
            "OSNEXUS",
            "QUANTASTOR",
            "\"OSNEXUS\"",
            "\"QUANTASTOR\"",
            "getuid_callout",
            "failback",
            "immediate",
            "\u{feff}",
            "\u{a0}",
            "\u{e9}",
            "\x0b",
            "0",
            ",",
        ]);
        prop::collection::vec(token, 0..60).prop_map(|tokens| tokens.concat().into_bytes())
    }

    fn line(indent: &'static str) -> impl Strategy<Value = String> {
        let key = prop::sample::select(vec![
            "vendor",
            "product",
            "path_checker",
            "failback",
            "getuid_callout",
            "no_path_retry",
            "rr_min_io",
            "# x",
            "path_selector",
            "path_grouping_policy",
            "rr_weight",
            "",
        ]);
        let value = prop::sample::select(vec![
            "\"OSNEXUS\"",
            "OSNEXUS",
            "\"QUANTASTOR\"",
            "\"QUANTA.*\"",
            "\".*\"",
            "tur",
            "immediate",
            "100",
            "\"a b\"",
            "\"AAA\"",
            "multibus # c",
            "\"round-robin 0\"",
            "uniform",
            "\"#x\"",
            "\" x\"",
            "",
        ]);
        let gap = prop::sample::select(vec![" ", "\t", "      ", "\t\t"]);
        (key, gap, value).prop_map(move |(key, gap, value)| format!("{indent}{key}{gap}{value}"))
    }

    fn entry() -> impl Strategy<Value = Vec<String>> {
        let open = prop::sample::select(vec![
            "\tdevice {",
            "\tdevice{",
            "device {",
            "\tdevice { # c",
            "\tdevice\n\t{",
        ]);
        let close = prop::sample::select(vec!["\t}", "}", "\t} # c", "\t}#c"]);
        (open, prop::collection::vec(line("\t\t"), 0..12), close).prop_map(|(open, mut lines, close)| {
            lines.insert(0, open.to_owned());
            lines.push(close.to_owned());
            lines
        })
    }

    /// A file that looks like one of theirs: sections, entries, comments, in one of three line ends.
    fn structured() -> impl Strategy<Value = Vec<u8>> {
        let section = prop_oneof![
            4 => (prop::collection::vec(entry(), 0..4), Just("devices {")).boxed(),
            1 => (prop::collection::vec(entry(), 0..2), Just("blacklist {")).boxed(),
            1 => (Just(Vec::new()), Just("foo {")).boxed(),
        ]
        .prop_map(|(entries, open)| {
            let mut lines = vec![open.to_owned()];
            lines.extend(entries.concat());
            lines.push("}".to_owned());
            lines
        });
        let eol = prop::sample::select(vec!["\n", "\n", "\r\n", "\r"]);
        (prop::collection::vec(section, 0..4), eol, any::<bool>()).prop_map(|(sections, eol, end)| {
            let mut text = sections.concat().join("\n").replace('\n', eol);
            text.push_str(if end { eol } else { "" });
            text.into_bytes()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes(file in prop::collection::vec(any::<u8>(), 0..200), dialects in dialects(), stanza in stanza()) {
            holds(&file, &dialects, stanza).map_err(TestCaseError::fail)?;
        }

        #[test]
        fn wild_files(file in wild(), dialects in dialects(), stanza in stanza()) {
            holds(&file, &dialects, stanza).map_err(TestCaseError::fail)?;
        }

        #[test]
        fn files_like_theirs(file in structured(), dialects in dialects(), stanza in stanza()) {
            holds(&file, &dialects, stanza).map_err(TestCaseError::fail)?;
        }
    }

    /// Megabytes of entries, of blank lines and of one line: linear time, seconds even in a debug build.
    #[test]
    fn large_files() {
        let entry = "\tdevice {\n\t\tvendor \"AAA\"\n\t\tproduct \"BBB\"\n\t\tno_path_retry 7\n\t}\n";
        let file = format!("devices {{\n{}}}\n", entry.repeat(1_000_000 / entry.len()));
        holds(file.as_bytes(), &[Dialect::V08], Stanza::Modern).unwrap();
        let blank = vec![b'\n'; 2_000_000];
        holds(&blank, &[Dialect::V08], Stanza::Modern).unwrap();
        let long = [b"#".as_slice(), &vec![b' '; 2_000_000]].concat();
        holds(&long, &[Dialect::V08], Stanza::Modern).unwrap();
    }
}
