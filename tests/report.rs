//! The report in its forms: well-formed, complete, in every language, and made of text alone, whatever it is made of.

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use quantalink::base::{Hash, Stamp, Text, Untrusted};
    use quantalink::core::answers::Answers;
    use quantalink::core::change::{
        Act, Change, ChangeId, ChangeKind, ChangeRef, Interrupt, Standing, Write,
    };
    use quantalink::core::checks::{Check, Status};
    use quantalink::core::event::{Outcome, RunEnd, RunId, RunState};
    use quantalink::core::facts::{Facts, HostFacts, Role};
    use quantalink::core::journal::Journal;
    use quantalink::core::known::Known;
    use quantalink::core::plan::{HostPlan, Plan};
    use quantalink::core::release::Release;
    use quantalink::core::report::{Kept, Unfit, Who, html, markdown, report_json};
    use quantalink::edit::diff::Diff;
    use quantalink::host::{Expect, HostId};
    use quantalink::i18n::{Catalogue, Lang};
    use roxmltree::{Document, ParsingOptions};

    /// What a name, a path, a file or a program could say to be more than text.
    const HOSTILE: &str = "x</td></pre><script>alert(1)</script><img src=\"//h/\" onerror='a'>&amp;]]><!--\
                           [l](javascript:a)`c`**b**\u{202e}\u{2066}\u{1b}]0;t\u{7}\u{9b}2J\r\n\t# h\u{feff}";
    /// The characters of it that act or hide.
    const ACTS: [char; 7] = ['\u{202e}', '\u{2066}', '\u{1b}', '\u{7}', '\u{9b}', '\r', '\u{feff}'];
    const ELEMENTS: [&str; 23] = [
        "html", "head", "meta", "title", "style", "body", "header", "section", "h1", "h2", "h3", "p",
        "table", "tbody", "tr", "th", "td", "ul", "li", "div", "span", "strong", "code",
    ];

    /// A run on two hosts, in which every text that comes from elsewhere is this one.
    struct Case {
        who: Who,
        journal: Journal,
        facts: Facts,
        plan: Plan,
        end: RunEnd,
        checks: Vec<Check>,
        unfit: Vec<Unfit>,
        undo: String,
    }

    fn case(foreign: &str) -> Case {
        let host = HostId(foreign.into());
        let other = HostId(format!("{foreign}2").as_str().into());
        let said = || Text::new("io-error").with("path", foreign).with("error", foreign);
        let at = |id| ChangeRef { host: host.clone(), id: ChangeId::new(id) };
        let mut node = HostFacts::unasked(host.clone(), Role::Node, true, &said());
        node.release = Release { name: foreign.into(), ..Release::parse("xcp-ng 8.3").unwrap() };
        node.tools = Known::Is(foreign.into(), Text::new("fact-no-answer"));
        let (old, new) = (b"defaults {\n}\n", format!("defaults {{\n}}\n# {foreign}\n").into_bytes());
        let change = Change {
            at: at("multipath"),
            after: Vec::new(),
            kind: ChangeKind::EditFile,
            standing: Standing::Pending,
            reasons: vec![said()],
            explains: vec![Text::new("line-names")],
            path: Some(foreign.into()),
            act: Some(Act::Write(Write {
                path: foreign.into(),
                expect: Expect::Is(Hash::of(old)),
                meta: None,
                old: None,
                new: Arc::new(new.clone()),
                stage: "/etc".into(),
                make_folders: false,
                again: None,
            })),
            diff: Some(Arc::new(Diff::created(&new))),
            stop: Interrupt::Anywhere,
        };
        let mut planned = HostPlan::of(host.clone(), Role::Node, foreign.into(), vec![change]);
        planned.notes.push(said());
        let run = RunId(String::from("20261120-1"));
        let outcomes = vec![
            (at("multipath"), Outcome::Applied { notes: vec![said()] }),
            (ChangeRef { host: other, id: ChangeId::new("activate") }, Outcome::Failed { why: said() }),
        ];
        let end = RunEnd {
            run: Some(run.clone()),
            state: RunState::Unfinished,
            outcomes,
            notes: vec![(at("multipath"), said())],
            error: Some(said()),
        };
        let check = |id, status| Check { id, host: host.clone(), status, evidence: vec![said()] };
        Case {
            who: Who { user: foreign.into(), machine: foreign.into() },
            journal: journal(&run, &host, foreign),
            facts: Facts { at: Stamp::from_unix(0), hosts: vec![node], nodes: Vec::new() },
            plan: Plan { answers: Answers::default(), hosts: vec![planned] },
            end,
            checks: vec![check("multipath-link", Status::Pass), check("multipath-entry", Status::Fail)],
            unfit: Vec::new(),
            undo: format!("quantalink rollback {} --yes", Untrusted::from(foreign).shown()),
        }
    }

    fn journal(run: &RunId, host: &HostId, foreign: &str) -> Journal {
        let header = serde_json::json!({
            "journal": 1, "run": run, "started": Stamp::from_unix(1_795_000_000), "program": foreign, "root": "/",
            "hosts": [host], "answers": {},
            "changes": [{
                "at": { "host": host, "id": "multipath" }, "kind": "edit-file", "path": foreign,
                "expect": Expect::Is(Hash::of(b"old")), "after-hash": Hash::of(b"new"),
                "undo": { "manual1": { "text": Text::new("fact-no-answer") } },
            }],
        });
        let intent = serde_json::json!({
            "record": "intent", "change": 0, "at": Stamp::from_unix(1_795_000_001)
        });
        let lines = format!("{header}\n{intent}\n");
        Journal::parse(lines.as_bytes(), &"journal".into()).unwrap().unwrap()
    }

    impl Case {
        fn kept(&self) -> Kept<'_> {
            Kept {
                at: Stamp::from_unix(1_795_000_100),
                who: &self.who,
                journal: Some(&self.journal),
                facts: Some(&self.facts),
                plan: Some(&self.plan),
                end: &self.end,
                checks: &self.checks,
                unfit: &self.unfit,
                back: false,
                undo: Some(&self.undo),
            }
        }
    }

    fn parsed(page: &str) -> Document<'_> {
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        Document::parse_with_options(page, options).unwrap_or_else(|error| panic!("{error}: {page}"))
    }

    #[test]
    fn a_page_is_well_formed_and_holds_only_text_and_structure_in_every_language() {
        let case = case(HOSTILE);
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            let page = html(&case.kept(), lang.code(), &|text| catalogue.say(text));
            let tree = parsed(&page);
            let root = tree.root_element();
            assert_eq!(root.attribute("lang"), Some(lang.code()));
            for node in root.descendants() {
                assert!(!node.is_comment() && !node.is_pi(), "{node:?}");
                let name = node.tag_name().name();
                assert!(name.is_empty() || name == "pre" || ELEMENTS.contains(&name), "{name}");
                for attribute in node.attributes() {
                    let known = ["lang", "charset", "http-equiv", "content", "name", "class", "scope"];
                    assert!(known.contains(&attribute.name()), "{attribute:?}");
                }
            }
            assert!(!page.contains("url(") && !page.contains("@import"));
            let shown: String = root.descendants().filter_map(|node| node.text()).collect();
            let begin = HOSTILE.split('\u{202e}').next().unwrap();
            // Twice of the account, then of host, release, tools, path, notes, outcomes, checks, diff and undo.
            assert!(shown.matches(begin).count() > 30, "{lang:?}: {}", shown.matches(begin).count());
            assert_eq!(page.matches(ACTS).collect::<Vec<_>>(), Vec::<&str>::new());
            assert_eq!(page.find("<script"), None);
        }
    }

    #[test]
    fn markdown_makes_nothing_of_what_comes_from_elsewhere() {
        let case = case(HOSTILE);
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            let text = markdown(&case.kept(), &|text| catalogue.say(text));
            assert_eq!(text.matches(ACTS).collect::<Vec<_>>(), Vec::<&str>::new());
            // But for code: the diff and the command, between two fences.
            let mut code = false;
            for line in text.lines() {
                let fence = line.trim_start().starts_with("```");
                code ^= fence;
                if fence || code {
                    continue;
                }
                for sign in ["<script", "<img", "[l]", "`c`", "**b"] {
                    let at: Vec<usize> = line.match_indices(sign).map(|(at, _)| at).collect();
                    assert!(at.iter().all(|at| line.split_at(*at).0.ends_with('\\')), "{line}");
                }
            }
            assert!(!code, "a block of code without an end");
            assert!(text.matches("\\<script>").count() > 15);
        }
    }

    #[test]
    fn json_holds_all_of_it_as_its_schema_says() {
        let (case, catalogue) = (case(HOSTILE), Catalogue::new(Lang::En));
        let value = serde_json::to_value(report_json(&case.kept(), &|text| catalogue.say(text))).unwrap();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/schema/report.json");
        let mut schemas = boon::Schemas::new();
        let index = boon::Compiler::new().compile(path, &mut schemas).unwrap();
        schemas.validate(&value, index).unwrap_or_else(|error| panic!("{error:#}\n{value:#}"));
        assert_eq!(value["user"], HOSTILE);
        assert_eq!(value["hosts"][0]["course"][0]["before"], Hash::of(b"old").hex());
        assert_eq!(value["others"][0]["status"], "failed");
        assert_eq!(value["error"]["id"], "io-error");
        assert_eq!(value["checks"]["failed"], 1);
    }

    /// A report is evidence: what was seen of a check that passes stands there for every host, however many there are.
    #[test]
    fn every_host_has_the_evidence_of_a_check_that_passes() {
        let mut case = case("dom0-1");
        let check = |host: &str, line: i64| Check {
            id: "multipath-entry",
            host: HostId(host.into()),
            status: Status::Pass,
            evidence: vec![
                Text::new("evidence-entry")
                    .with("path", format!("/of/{host}"))
                    .with("line", line)
                    .with("last", line + 9),
            ],
        };
        case.checks = vec![check("n1", 11), check("n2", 22), check("n3", 33)];
        let catalogue = Catalogue::new(Lang::En);
        let text = markdown(&case.kept(), &|text| catalogue.say(text));
        let entry: Vec<&str> = text.lines().skip_while(|line| !line.contains("n1, n2, n3")).collect();
        for (at, (host, line)) in [("n1", "11"), ("n2", "22"), ("n3", "33")].into_iter().enumerate() {
            assert_eq!(entry[1 + 2 * at], format!("  * {host}"), "{text}");
            assert!(entry[2 + 2 * at].starts_with("    * ") && entry[2 + 2 * at].contains(line), "{text}");
        }
    }

    #[test]
    fn as_an_admin_reads_it() {
        let case = case("dom0-1");
        let catalogue = Catalogue::new(Lang::En);
        let say = |text: &Text| catalogue.say(text);
        let version = |text: String| text.replace(env!("CARGO_PKG_VERSION"), "VERSION");
        insta::assert_snapshot!("report-markdown", version(markdown(&case.kept(), &say)));
        let page = version(html(&case.kept(), "en", &say));
        let body = page.split_once("<body>").unwrap().1;
        insta::assert_snapshot!("report-html", body);
    }
}
