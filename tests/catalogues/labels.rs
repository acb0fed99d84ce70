//! Help pages name buttons by the words that stand on them.

use std::collections::{BTreeMap, BTreeSet};

/// Names that stand in StorageLink Manager, and a user.
const ELSEWHERE: &[&str] = &["Administration", "admin"];

/// The quotation marks of a language.
fn marks(lang: &str) -> (char, char) {
    match lang {
        "de" => ('„', '“'),
        "fr" => ('«', '»'),
        _ => ('"', '"'),
    }
}

/// What a sentence quotes.
fn quoted(sentence: &str, (open, close): (char, char)) -> Vec<&str> {
    let mut rest = sentence;
    let mut found = Vec::new();
    while let Some((inside, after)) = rest.split_once(open).and_then(|(_, from)| from.split_once(close)) {
        found.push(inside.trim());
        rest = after;
    }
    found
}

/// What a page of help quotes and no message of the catalogue is, or begins with.
pub fn unknown(lang: &str, sentences: &BTreeMap<String, String>) -> Vec<String> {
    let words: BTreeSet<&str> = sentences.values().map(|words| words.trim()).collect();
    let known = |words_quoted: &&str| {
        ELSEWHERE.contains(words_quoted)
            || words.iter().any(|words| {
                words.strip_prefix(*words_quoted).is_some_and(|rest| rest.is_empty() || rest.starts_with(','))
            })
    };
    let help = |id: &&String| ["-purpose", "-effect", "-risks"].iter().any(|part| id.ends_with(part));
    let mut missing = Vec::new();
    for id in sentences.keys().filter(help) {
        let all = quoted(&sentences[id], marks(lang));
        missing.extend(all.into_iter().filter(|words| !known(words)).map(|words| format!("{id}: {words}")));
    }
    missing
}
