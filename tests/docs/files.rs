//! Answer files and the objects of `--json`: every key and every schema is told, and what is shown is taken.

use quantalink::base::{Arg, Untrusted};
use quantalink::core::answers::Answers;

use super::{at, blocks, documents, read};

/// The keys that the reader of answer files knows below this heading: what it says of one that it does not know.
fn known(heading: &str) -> Vec<String> {
    let error = Answers::read(&format!("{heading}\nno-such-key = 1\n"), &Untrusted::from("x")).unwrap_err();
    match error.text.arg("valid") {
        Some(Arg::Raw(valid)) => valid.utf8().unwrap().split(", ").map(str::to_owned).collect(),
        other => panic!("{heading}: {other:?}"),
    }
}

#[test]
fn every_key_of_the_answer_file_is_told_and_the_sample_is_read() {
    let samples = blocks("assets/docs/answers.md");
    let sample = &samples.iter().find(|block| block.how == "answers").unwrap().text;
    let table: toml::Table = sample.parse().unwrap();
    let mut keys = 0;
    for top in known("") {
        let told = table.get(&top).unwrap_or_else(|| panic!("{top} is not told"));
        if let Some(section) = told.as_table() {
            for key in known(&format!("[{top}]")) {
                assert!(section.contains_key(&key), "{key} of {top} is not told");
                keys += 1;
            }
        }
    }
    assert!(keys > 30, "{keys}");
    // Not both of these at once: the command line holds that, since either may come from there.
    assert_ne!(Answers::read(sample, &Untrusted::from("x")).unwrap(), Answers::default());
}

#[test]
fn every_sample_of_answers_is_read() {
    for file in documents() {
        for block in blocks(&file).iter().filter(|block| block.how == "answers") {
            let read = Answers::read(&block.text, &Untrusted::from(file.as_str()));
            assert!(read.is_ok_and(|answers| answers != Answers::default()), "{file}:{}", block.line);
        }
    }
}

#[test]
fn every_schema_and_what_stands_at_its_top_is_told() {
    let told = read("assets/docs/reports.md");
    let mut schemas = 0;
    for entry in std::fs::read_dir(at("assets/schema")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let mut rows =
            told.lines().filter(|line| line.starts_with('|') && line.contains(&format!("| {name} |")));
        let row = rows.next_back().unwrap_or_else(|| panic!("{name} is not told"));
        let schema: serde_json::Value =
            serde_json::from_str(&read(&format!("assets/schema/{name}"))).unwrap();
        let keys = schema["properties"].as_object().unwrap().keys().filter(|key| *key != "schema");
        for key in keys {
            assert!(row.contains(&format!("`{key}`")), "{key} of {name} is not told");
        }
        schemas += 1;
    }
    assert!(schemas >= 7, "{schemas}");
}

#[test]
fn what_the_documents_link_to_is_there() {
    for file in documents() {
        let text = read(&file);
        let folder = at(&file).parent().unwrap().to_path_buf();
        for link in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            let path = link.split('#').next().unwrap();
            assert!(
                path.starts_with("http") || path.is_empty() || folder.join(path).exists(),
                "{file}: {link}"
            );
        }
    }
}
