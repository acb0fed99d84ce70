//! Counts and the words behind them: one line, two lines. Every message that tells a count is said with 0, 1, 2 and 5,
//! and the word behind the number is looked at.

use std::collections::BTreeSet;

use quantalink::base::{Arg, Text};
use quantalink::i18n::{Catalogue, Lang};

use crate::tests::{arguments_of, counted};

/// Arguments that are counts also where no message has forms to choose from.
const COUNTS: &[&str] = &["bits", "columns", "looked", "minutes", "rows", "seconds"];

/// Messages whose count is never so low, by the code that gives it.
const NEVER_FEW: &[&str] = &[
    // More than can be shown, or more than anybody means.
    "path-many",
    "xml-too-many",
    "evidence-disks-some",
    // Several that are alike, or several nodes.
    "hosts-alike",
    "wizard-hosts-alike",
    "checks-nodes",
    "wave-rest-how",
    // A screen, a key of RSA.
    "tui-too-small",
    "tui-qr-small",
    "tls-weak-key",
    "certificate-weak-key",
    // A minute and more; seconds that are fixed.
    "confirm-within-planned",
    "confirm-within-range",
    "guard-stands",
    "foreign-lock-held",
    "foreign-lock-held-unseen",
    // None or several: one is as it should be.
    "xapi-pools",
];

/// One and more of what is counted, in German: its plurals do not show at their end.
const GERMAN: &[(&str, &[&str])] = &[
    ("Änderung", &["Änderungen"]),
    ("Aktion", &["Aktionen"]),
    ("Datei", &["Dateien"]),
    ("Eintrag", &["Einträge", "Einträgen"]),
    ("Host", &["Hosts"]),
    ("Lauf", &["Läufe", "Läufen"]),
    ("Meldung", &["Meldungen"]),
    ("Minute", &["Minuten"]),
    ("Pfad", &["Pfade", "Pfaden"]),
    ("Platte", &["Platten"]),
    ("Pool", &["Pools"]),
    ("Prüfung", &["Prüfungen"]),
    ("Sekunde", &["Sekunden"]),
    ("Stelle", &["Stellen"]),
    ("weiterer", &["weitere", "weiteren"]),
    ("Zeichen", &[]),
    ("Zeile", &["Zeilen"]),
];

/// Words that end like a plural and are none.
const NO_PLURALS: &[&str] = &["s", "is", "was", "stays", "fois", "omis"];

/// True where the number does not go with the word behind it.
fn wrong(lang: Lang, number: usize, word: &str) -> bool {
    let many = !NO_PLURALS.contains(&word) && word.ends_with(['s', 'x']) && word.len() > 1;
    let noun = |nouns: &[&str]| nouns.contains(&word);
    match (lang, number) {
        (Lang::En, 1) | (Lang::Fr, 0 | 1) => many,
        (Lang::En, _) => noun(&[
            "line",
            "node",
            "change",
            "host",
            "check",
            "entry",
            "place",
            "path",
            "disk",
            "message",
            "second",
            "minute",
            "pool",
            "character",
        ]),
        (Lang::Fr, _) => noun(&[
            "ligne",
            "nœud",
            "modification",
            "hôte",
            "contrôle",
            "entrée",
            "endroit",
            "chemin",
            "disque",
            "message",
            "seconde",
            "minute",
            "pool",
            "caractère",
            "autre",
            "prêt",
            "réussi",
            "terminé",
            "refusée",
        ]),
        (Lang::De, 1) => GERMAN.iter().any(|(_, more)| more.contains(&word)),
        (Lang::De, _) => GERMAN.iter().any(|(one, more)| !more.is_empty() && *one == word),
        // One form for all.
        (Lang::Ko, _) => false,
    }
}

#[test]
fn the_word_behind_a_number_goes_with_it() {
    let mut counts: BTreeSet<String> = counted();
    // A line's number, not how many there are.
    counts.remove("line");
    // Elsewhere it is their names.
    counts.remove("hosts");
    assert!(counts.len() > 15, "{counts:?}");
    counts.extend(COUNTS.iter().map(|name| String::from(*name)));
    let (mut told, mut bad) = (0, Vec::new());
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        for (id, names) in arguments_of(lang.code()) {
            if NEVER_FEW.contains(&id.as_str()) || names.is_disjoint(&counts) {
                continue;
            }
            for number in [0_usize, 1, 2, 5] {
                let arg =
                    |name: &String| if counts.contains(name) { Arg::from(number) } else { Arg::from("X") };
                let mut text = Text::of(id.clone());
                text.args = names.iter().map(|name| (name.clone().into(), arg(name))).collect();
                let said = catalogue.say(&text);
                let words: Vec<&str> = said.split_whitespace().collect();
                let digits = number.to_string();
                // A number with a comma behind it counts nothing that follows.
                let behind = words
                    .windows(2)
                    .filter(|pair| pair[0].trim_start_matches('(') == digits)
                    .map(|pair| pair[1]);
                let behind = behind.map(|word| word.trim_end_matches([',', '.', ':', ';', ')']));
                bad.extend(
                    behind.filter(|word| wrong(lang, number, word)).map(|_| format!("{lang:?} {id}: {said}")),
                );
                told += 1;
            }
        }
    }
    assert!(told > 400, "{told}");
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}
