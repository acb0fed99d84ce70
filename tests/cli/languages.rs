//! The commands in the guide's languages.

use super::*;

/// A language, what `LANG` says for it, and words that its catalogue has for: to do, applied, passed, and for usage.
pub(super) const LANGUAGES: [(&str, &str, [&str; 3], &str); 4] = [
    ("en", "en_US.UTF-8", ["to do", "applied", "passed"], "Usage:"),
    ("de", "de_DE.UTF-8", ["offen", "ausgeführt", "bestanden"], "Aufruf:"),
    ("fr", "fr_FR.UTF-8", ["à faire", "appliqué", "réussi"], "Syntaxe\u{a0}:"),
    ("ko", "ko_KR.UTF-8", ["예정", "적용됨", "통과"], "사용법:"),
];

const COMMANDS: [&[&str]; 3] = [&["plan"], &["apply", "--yes"], &["verify"]];

#[test]
fn plan_apply_and_verify_speak_the_language_of_option_and_environment() {
    for (lang, locale, words, _) in LANGUAGES {
        let (by_option, by_env) = (Site::new("5.6.0"), Site::new("5.6.0"));
        for (args, word) in COMMANDS.iter().zip(words) {
            // The option counts more than the environment.
            let asked = by_option.command(args).args(["--lang", lang]).env("LANG", "fr_CA").output().unwrap();
            let found = by_env.command(args).env("LANG", locale).output().unwrap();
            for output in [asked, found] {
                assert!(text(&output.stdout).contains(word), "{lang} {args:?}: {}", text(&output.stdout));
                let wide = text(&output.stdout).lines().find(|line| line.width() > 80);
                assert_eq!(wide, None, "{lang} {args:?}");
            }
        }
    }
}

#[test]
fn ids_paths_and_json_are_the_same_in_every_language() {
    let site = Site::new("8.2.1");
    let said = |lang: &str| -> Value {
        let output = site.command(&["plan", "--json", "--lang", lang]).output().unwrap();
        let mut value = object(&output, 2, "plan");
        strip(&mut value);
        value
    };
    let english = said("en");
    for (lang, ..) in LANGUAGES {
        assert_eq!(said(lang), english, "{lang}");
    }
}

/// Takes out the sentences, which stand beside the ids that scripts read.
fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| name != "message");
            fields.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

#[test]
fn help_is_in_the_language_and_fits() {
    for (lang, _, _, usage) in LANGUAGES {
        for args in
            [&["--help"][..], &["plan", "--help"], &["edit", "--help"], &["edit", "multipath", "--help"]]
        {
            let output = run(&[args, &["--lang", lang]].concat());
            let shown = text(&output.stdout);
            assert!(shown.contains(usage) && !shown.contains("possible values"), "{lang} {args:?}: {shown}");
            let wide = shown.lines().find(|line| line.width() > 80);
            assert_eq!(wide, None, "{lang} {args:?}");
        }
    }
}

#[test]
fn a_report_is_in_the_language_of_the_moment_it_is_written() {
    let site = Site::new("5.6.0");
    // The run is made in English; then Korean to the last page, where Enter writes the report.
    let keys = "\n\n\n\n\nlang ko\n\n\n\n\nq\n2\n";
    let mut wizard = site.command(&["--plain", "--lang", "en"]);
    let output = wizard.current_dir(site.dir.path()).write_stdin(keys).output().unwrap();
    let said = text(&output.stdout);
    assert!(said.contains("== Step 1 of 8") && said.contains("== 8/8단계"), "{said}");
    let mut files = std::fs::read_dir(site.dir.path()).unwrap().map(|file| file.unwrap().path());
    let report = files.find(|path| path.extension().is_some_and(|end| end == "md")).unwrap();
    let report = std::fs::read_to_string(report).unwrap();
    assert!(report.contains("\n## 호스트\n") && report.contains("년 "), "{report}");
}
