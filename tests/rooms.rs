//! Holds the order of the rooms (DESIGN: every room uses only rooms below it), the doors (only some rooms may touch a
//! machine), and what may lie at the top of the project. It reads the sources; see `source` for what it understands.

#[cfg(test)]
#[path = "rooms/source.rs"]
mod source;

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use super::source::{Use, uses};

    /// Every room with the rooms it may use, from the ground up.
    const ROOMS: &[(&str, &[&str])] = &[
        ("base", &[]),
        ("edit", &["base"]),
        ("i18n", &["base"]),
        ("host", &["base"]),
        ("api", &["base", "host"]),
        ("core", &["base", "edit", "host", "api"]),
        ("practice", &["base", "edit", "host", "api", "core"]),
        ("export", &["base", "edit", "host", "core"]),
        ("wizard", &["base", "edit", "host", "core"]),
        ("plain", &["base", "edit", "i18n", "host", "core", "wizard"]),
        ("tui", &["base", "edit", "i18n", "host", "core", "wizard"]),
        (
            "cli",
            &["base", "edit", "i18n", "host", "api", "core", "practice", "export", "wizard", "plain", "tui"],
        ),
    ];

    /// What a room may not use of a room below it, outside of tests: the flow knows no machine, and the front ends
    /// import pages, never steps.
    const CLOSED: &[(&str, &[&str])] = &[
        (
            "wizard",
            &[
                "host::local_unix",
                "host::local_windows",
                "host::smb",
                "host::fake",
                "core::engine",
                "core::steps",
            ],
        ),
        (
            "plain",
            &[
                "host::local_unix",
                "host::local_windows",
                "host::smb",
                "host::fake",
                "core::engine",
                "core::steps",
            ],
        ),
        (
            "tui",
            &[
                "host::local_unix",
                "host::local_windows",
                "host::smb",
                "host::fake",
                "core::engine",
                "core::steps",
            ],
        ),
        ("core", &["host::local_unix", "host::local_windows", "host::smb", "host::fake"]),
    ];

    /// What reaches out of the program, or belongs to one room, and the places (below src) that may use it.
    const DOORS: &[(&str, &[&str])] = &[
        ("std::fs", &["host", "core/state", "core/journal", "core/runner", "practice", "cli", "tui/session"]),
        ("std::process", &["host", "core/state", "core/runner", "practice", "tui", "plain", "cli", "main"]),
        ("std::net", &["api", "practice"]),
        ("rustix", &["host", "core/state", "core/journal", "practice", "tui", "plain", "cli"]),
        ("tempfile", &["host/ssh", "practice", "cli"]),
        ("sysinfo", &["host"]),
        ("windows_permissions", &["host"]),
        ("windows_service", &["host"]),
        ("winsafe", &["host"]),
        ("ctrlc", &["cli"]),
        ("directories", &["core/state", "cli"]),
        ("signal_hook", &["tui", "plain", "cli"]),
        ("crossterm", &["tui"]),
        ("crossterm_winapi", &["tui"]),
        ("ratatui", &["tui"]),
        ("qrcode", &["tui"]),
        ("clap", &["cli"]),
        ("clap_complete", &["cli"]),
        ("clap_mangen", &["cli"]),
        ("fluent_bundle", &["i18n"]),
        ("zune_inflate", &["base"]),
        ("unic_langid", &["i18n"]),
        ("sys_locale", &["i18n"]),
        ("similar", &["edit"]),
        ("quick_xml", &["edit", "api"]),
        ("memchr", &["base", "edit"]),
        ("rustls", &["api", "practice"]),
        ("schannel", &["api/tls"]),
        ("ureq", &["api"]),
        ("rcgen", &["practice"]),
        ("zeroize", &["base", "api"]),
        ("x509_cert", &["api"]),
    ];

    /// Folders that may lie at the top.
    const TOP: &[&str] = &["src", "assets", "tests", "screenshots", ".ci"];

    fn starts_with(path: &[String], prefix: &str) -> bool {
        let mut path = path.iter();
        prefix.split("::").all(|part| path.next().is_some_and(|have| have == part))
    }

    /// What is wrong in one file; `file` is its path below src, such as `core/plan.rs`.
    fn faults(file: &str, text: &str) -> Vec<String> {
        let place = file.trim_end_matches(".rs").trim_end_matches("/mod");
        let room = place.split('/').next().unwrap_or_default();
        let known = ROOMS.iter().find(|(name, _)| *name == room);
        if known.is_none() && !matches!(file, "lib.rs" | "main.rs" | "ground.rs") {
            return vec![format!("src/{file}: there is no room \"{room}\" in the list of rooms")];
        }
        let below = known.map_or(&[][..], |(_, below)| below);
        let mut out = Vec::new();
        for Use { path, line, test } in uses(file, text) {
            let mut fault = |what: String| out.push(format!("src/{file}:{line}: {what}"));
            match path.first().map(String::as_str) {
                Some("crate" | "quantalink") => match path.get(1).map(String::as_str) {
                    Some("cli") if file == "main.rs" => {}
                    Some(to) if to == room || below.contains(&to) => {}
                    Some(to) if ROOMS.iter().any(|(name, _)| *name == to) || to == "*" => {
                        fault(format!("{room} may not use {to}"));
                    }
                    Some(to) => fault(format!("crate::{to} is no room")),
                    None => fault("the whole crate is taken at once".into()),
                },
                Some("std") if path.len() == 1 => fault("the whole of std is taken at once".into()),
                _ => {}
            }
            if test {
                continue;
            }
            for (from, closed) in CLOSED.iter().filter(|(from, _)| *from == room) {
                for what in closed.iter().filter(|what| starts_with(path.get(1..).unwrap_or_default(), what))
                {
                    if path.first().is_some_and(|first| first == "crate") {
                        fault(format!("{from} may not use {what}"));
                    }
                }
            }
            for (door, places) in DOORS {
                let open = places.iter().any(|at| {
                    place.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                });
                if starts_with(&path, door) && !open {
                    fault(format!("{door} is not for {place}, only for {places:?}"));
                }
            }
        }
        out
    }

    fn files(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in folder.read_dir().unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, out);
            } else if path.extension().is_some_and(|end| end == "rs") {
                out.push(path);
            }
        }
    }

    #[test]
    fn every_room_uses_only_rooms_below_it() {
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut all = Vec::new();
        files(&src, &mut all);
        assert!(all.len() > ROOMS.len(), "the sources are where they are looked for");
        let mut bad = Vec::new();
        for path in &all {
            let file = path.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
            bad.extend(faults(&file, &std::fs::read_to_string(path).unwrap()));
        }
        assert!(bad.is_empty(), "{} faults:\n{}", bad.len(), bad.join("\n"));
    }

    #[test]
    fn nothing_else_lies_at_the_top() {
        let top = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut found: Vec<String> = Vec::new();
        // What git knows; in an unpacked archive, what is there.
        let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(top).output();
        match listed {
            Ok(listed) if listed.status.success() && !listed.stdout.is_empty() => {
                for path in String::from_utf8_lossy(&listed.stdout).split('\0') {
                    found.extend(path.split_once('/').map(|(folder, _)| folder.to_owned()));
                }
            }
            _ => {
                for entry in top.read_dir().unwrap() {
                    let entry = entry.unwrap();
                    if entry.path().is_dir() {
                        found.push(entry.file_name().to_string_lossy().into_owned());
                    }
                }
                found.retain(|name| !matches!(name.as_str(), "target" | ".git" | ".work"));
            }
        }
        found.sort();
        found.dedup();
        assert!(found.iter().any(|name| name == "src"));
        found.retain(|name| !TOP.contains(&name.as_str()));
        assert!(found.is_empty(), "other folders at the top: {found:?}");
    }

    /// Each line: file, text, and whether it is a fault. The list is what shows that the test above can fail.
    #[test]
    fn faults_are_found() {
        let cases: &[(&str, &str, bool)] = &[
            ("core/plan.rs", "use crate::base::Text;", false),
            ("core/plan.rs", "use crate::i18n::Catalogue;", true),
            ("core/plan.rs", "use crate::{base::Text, host::{HostId, Meta}};", false),
            ("core/plan.rs", "use crate::{base::Text, i18n::{Lang, Catalogue}};", true),
            ("core/plan.rs", "fn f() -> crate::wizard::Page { todo() }", true),
            ("core/plan.rs", "// use crate::i18n::Lang;\n/* crate::tui /* nested */ crate::tui */", false),
            (
                "core/plan.rs",
                "/// [`crate::cli`]\nconst A: &str = \"crate::cli\"; const B: &str = r#\"crate::\"cli\"#;",
                false,
            ),
            ("core/plan.rs", "const A: char = '\"'; use crate::cli::main; const B: char = '\"';", true),
            ("core/plan.rs", "fn f<'a>(x: &'a str) { crate::cli::main() }", true),
            ("core/steps/mod.rs", "use super::plan::Plan;", false),
            ("core/steps/mod.rs", "use super::super::tui::View;", true),
            ("core/plan.rs", "use super::super::i18n;", true),
            ("core/plan.rs", "mod inner { use super::super::change::Change; }", false),
            ("core/plan.rs", "mod inner { use super::super::super::tui::View; }", true),
            ("core/plan.rs", "use crate as all;", true),
            ("core/plan.rs", "use crate::*;", true),
            ("core/plan.rs", "#[cfg(test)] mod tests { use crate::i18n::Lang; }", true),
            ("edit/mod.rs", "use crate::host::HostPath;", true),
            ("host/mod.rs", "use crate::edit::Edit;", true),
            ("host/mod.rs", "use crate::core::known::Known;", true),
            ("base/text.rs", "use crate::edit::Edit;", true),
            ("practice/mod.rs", "use crate::wizard::Flow;", true),
            ("plain/mod.rs", "use crate::tui::View;", true),
            ("tui/mod.rs", "use crate::cli::Args;", true),
            ("tui/mod.rs", "use crate::core::steps::multipath;", true),
            ("tui/mod.rs", "use crate::core::{steps, report};", true),
            ("wizard/flow.rs", "use crate::host::local_unix::LocalUnix;", true),
            ("wizard/flow.rs", "use crate::host::HostPath;", false),
            ("wizard/flow.rs", "#[cfg(test)]\nmod tests { use crate::host::fake::Fake; }", false),
            ("wizard/flow.rs", "#[cfg(not(test))]\nmod x { use crate::host::fake::Fake; }", true),
            ("cli/mod.rs", "use crate::{tui, plain, wizard, i18n, practice};", false),
            ("main.rs", "fn main() -> std::process::ExitCode { quantalink::cli::main() }", false),
            ("main.rs", "fn main() { quantalink::core::engine::run() }", true),
            ("lib.rs", "pub mod base;", false),
            ("extra/mod.rs", "", true),
            ("core/plan.rs", "use std::fs::File;", true),
            ("core/plan.rs", "use std::{fmt, fs};", true),
            ("core/plan.rs", "fn f() { std::process::Command::new(\"sh\"); }", true),
            ("core/state/disk.rs", "use std::fs::File;", false),
            ("core/statements.rs", "use std::fs::File;", true),
            ("core/plan.rs", "#[cfg(test)] mod tests { use std::fs; }", false),
            ("core/plan.rs", "#[cfg(all(test, unix))] use std::fs;\nfn f() {}", false),
            ("core/plan.rs", "#[cfg(test)] use std::fmt;\nuse std::fs;", true),
            ("core/journal/tests.rs", "use std::net::TcpStream;", false),
            ("edit/diff.rs", "use similar::TextDiff;", false),
            ("wizard/page.rs", "use similar::TextDiff;", true),
            ("tui/mod.rs", "use clap::Parser;", true),
            ("plain/mod.rs", "use std::fs;", true),
        ];
        for (file, text, bad) in cases {
            let found = faults(file, text);
            assert_eq!(!found.is_empty(), *bad, "{file}: {text}: {found:?}");
        }
    }
}
