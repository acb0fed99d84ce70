//! Holds the catalogues: they parse, they say everything the code names and nothing more, with the arguments it gives.

#[cfg(test)]
#[path = "catalogues/alike.rs"]
mod alike;
#[cfg(test)]
#[path = "catalogues/labels.rs"]
mod labels;
#[cfg(test)]
#[path = "catalogues/plurals.rs"]
mod plurals;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::{Path, PathBuf};

    use fluent_bundle::FluentResource;

    /// Messages whose ids the code makes from parts. Each family is a prefix, and the code must hold that prefix.
    const FAMILIES: &[&str] = &[
        "page-",
        "step-",
        "change-",
        "action-",
        "ask-",
        "level-",
        "mark-",
        "status-",
        "check-",
        "cli-opt-",
        "cli-cmd-",
        "cli-arg-",
        "guide-",
        "key-",
        "role-",
        "kind-",
        "state-name-",
        "field-",
        "choice-",
    ];

    /// Words of English sentences that German, French and Korean ones do not have.
    const ENGLISH: &[&str] = &["the", "The", "and", "of", "with", "which", "from", "this"];

    fn top() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR"))
    }

    /// A catalogue: its messages, each with the arguments it shows.
    fn read(path: &Path) -> BTreeMap<String, BTreeSet<String>> {
        let source = std::fs::read_to_string(path).unwrap();
        if let Err((_, errors)) = FluentResource::try_new(source.clone()) {
            panic!("{}: {errors:?}", path.display());
        }
        let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = None;
        for line in source.lines() {
            let first = line.chars().next();
            if first.is_some_and(|c| c.is_ascii_alphabetic()) {
                let (id, _) = line.split_once('=').unwrap_or_else(|| panic!("{line}"));
                let id = id.trim().to_owned();
                let kebab = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                assert!(kebab, "{}: {id} is not kebab-case", path.display());
                assert!(messages.insert(id.clone(), BTreeSet::new()).is_none(), "{id} stands there twice");
                current = Some(id);
            } else if first == Some('#') {
                current = None;
            }
            if let Some(id) = &current {
                messages.get_mut(id).unwrap().extend(arguments(line));
            }
        }
        messages
    }

    fn arguments(line: &str) -> impl Iterator<Item = String> + '_ {
        line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
        })
    }

    /// The messages of a language, each with the arguments it shows.
    pub fn arguments_of(code: &str) -> BTreeMap<String, BTreeSet<String>> {
        read(&top().join(format!("assets/locales/{code}.ftl")))
    }

    /// The arguments by which some message in some language chooses between its forms.
    pub fn counted() -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for entry in std::fs::read_dir(top().join("assets/locales")).unwrap() {
            let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            for line in source.lines().filter(|line| line.trim_end().ends_with("->")) {
                found.extend(arguments(line.rsplit('{').next().unwrap_or_default()));
            }
        }
        found
    }

    /// The code of every room without its tests and comments: path and text.
    fn sources() -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        let mut folders = vec![top().join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
                    let code: Vec<&str> =
                        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                    found.push((path, code.join("\n")));
                }
            }
        }
        found
    }

    /// The string literals that follow `before`, blanks and line ends between them allowed.
    fn literals<'a>(code: &'a str, before: &str) -> Vec<&'a str> {
        code.split(before)
            .skip(1)
            .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
            .collect()
    }

    #[test]
    fn english_says_what_the_code_names() {
        let english = read(&top().join("assets/locales/en.ftl"));
        let mut missing = Vec::new();
        for (path, code) in sources() {
            let chosen = code.split("Text::new(match ").skip(1).flat_map(|rest| {
                let body = rest.split("\n        }").next().unwrap_or_default();
                literals(body, "=> ")
            });
            for id in literals(&code, "Text::new(").into_iter().chain(chosen) {
                match english.get(id) {
                    None => missing.push(format!("{}: {id} has no sentence", path.display())),
                    Some(arguments) => {
                        let given: BTreeSet<&str> = literals(&code, ".with(").into_iter().collect();
                        for argument in arguments {
                            // `Refusal::at` gives the line, the XML editor's `refuse` the column too.
                            let placed = argument == "line" || argument == "column";
                            if !given.contains(argument.as_str()) && !placed {
                                missing.push(format!("{}: {id} is never given ${argument}", path.display()));
                            }
                        }
                    }
                }
            }
        }
        assert!(missing.is_empty(), "{}", missing.join("\n"));
    }

    #[test]
    fn english_says_nothing_that_the_code_does_not_name() {
        let code: String = sources().into_iter().map(|(_, code)| code).collect();
        let named = |id: &str| {
            code.contains(&format!("\"{id}\""))
                || FAMILIES.iter().any(|family| {
                    id.starts_with(family)
                        && (code.contains(&format!("\"{family}")) || code.contains(&format!("{family}{{")))
                })
        };
        let unused: Vec<String> =
            read(&top().join("assets/locales/en.ftl")).into_keys().filter(|id| !named(id)).collect();
        assert!(unused.is_empty(), "no code names: {unused:?}");
    }

    #[test]
    fn all_languages_have_the_same_messages_with_the_same_arguments() {
        let english = read(&top().join("assets/locales/en.ftl"));
        for entry in std::fs::read_dir(top().join("assets/locales")).unwrap() {
            let path = entry.unwrap().path();
            let other = read(&path);
            let differ: Vec<&String> =
                english.keys().chain(other.keys()).filter(|id| english.get(*id) != other.get(*id)).collect();
            assert!(differ.is_empty(), "{}: {differ:?}", path.display());
        }
    }

    /// The sentences of a catalogue by id, blanks and line ends between words as one blank.
    fn sentences(path: &Path) -> BTreeMap<String, String> {
        let source = std::fs::read_to_string(path).unwrap();
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        let mut id = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let begun = line.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| line.split_once('='));
            let text = match begun.flatten() {
                Some((name, text)) => {
                    name.trim().clone_into(&mut id);
                    text
                }
                None => line,
            };
            let sentence = found.entry(id.clone()).or_default();
            for word in text.split_whitespace() {
                sentence.push_str(word);
                sentence.push(' ');
            }
        }
        found
    }

    #[test]
    fn help_names_buttons_by_the_words_on_them() {
        for lang in ["en", "de", "fr", "ko"] {
            let all = sentences(&top().join(format!("assets/locales/{lang}.ftl")));
            let missing = super::labels::unknown(lang, &all);
            assert!(missing.is_empty(), "{lang}: {missing:?}");
        }
    }

    /// True where something stands there beside arguments and signs.
    fn has_words(text: &str) -> bool {
        let mut outside = text.split('{').map(|part| part.rsplit('}').next().unwrap_or_default());
        outside.any(|part| part.split(|c: char| !c.is_alphabetic()).any(|word| word.len() > 1))
    }

    #[test]
    fn no_sentence_is_left_in_english() {
        let english = sentences(&top().join("assets/locales/en.ftl"));
        for other in ["de", "fr", "ko"] {
            let others = sentences(&top().join(format!("assets/locales/{other}.ftl")));
            let same = english.iter().filter(|(id, text)| has_words(text) && others.get(*id) == Some(text));
            let left: Vec<&String> =
                same.map(|(id, _)| id).filter(|id| !crate::alike::may_be(other, id)).collect();
            assert!(left.is_empty(), "{other}: {left:?}");
            // Half a sentence: words that every English one has and no other of these languages.
            for (id, text) in others {
                let mut words = text
                    .split_whitespace()
                    .map(|word| word.trim_matches(['.', ',', ':', ';', '"', '(', ')']));
                let found = words.find(|word| ENGLISH.contains(word));
                assert_eq!(found, None, "{other}: {id} = {text}");
            }
        }
    }

    /// Composed letters, the signs of these languages, and nothing else: so the catalogues are NFC, and no sign stands in
    /// them that looks like another or cannot be seen.
    #[test]
    fn only_composed_letters_and_known_signs_stand_in_the_catalogues() {
        let known = |c: char| {
            c.is_ascii_graphic()
                || matches!(c, ' ' | '\n')
                || "äöüÄÖÜß„“”‚‘’–…àâçèéêëîïôùûœÀÂÇÈÉÊÎÔŒ«»→←\u{a0}".contains(c)
                || matches!(c, '\u{ac00}'..='\u{d7a3}')
        };
        for entry in std::fs::read_dir(top().join("assets/locales")).unwrap() {
            let path = entry.unwrap().path();
            let source = std::fs::read_to_string(&path).unwrap();
            for (number, line) in (1..).zip(source.lines()) {
                let strange = line.chars().find(|c| !known(*c));
                assert_eq!(strange, None, "{}:{number}: {line}", path.display());
            }
        }
    }

    #[test]
    fn every_catalogue_is_in_the_program() {
        let room = std::fs::read_to_string(top().join("src/i18n/stored.rs")).unwrap();
        for entry in std::fs::read_dir(top().join("assets/locales")).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            assert!(room.contains(&format!("/{name}.packed")), "{name} is not included");
        }
    }
}
