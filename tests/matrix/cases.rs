//! The cases: as few as hold every pair of the values.

use std::collections::BTreeSet;

use quantalink::i18n::{Catalogue, Lang, Letters};

/// How the letters of the terminal are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    /// By a locale of that language, in UTF-8.
    Utf8,
    /// By `LC_ALL=C`.
    C,
    /// By `--ascii`.
    Ascii,
}

/// A terminal and who sits at it.
#[derive(Debug, Clone)]
pub struct Case {
    pub term: &'static str,
    /// As the terminal says it.
    pub size: (u16, u16),
    pub lang: Lang,
    pub locale: Locale,
    pub colour: bool,
}

const TERMS: [&str; 4] = ["linux", "vt100", "xterm-256color", "dumb"];
const SIZES: [(u16, u16); 4] = [(80, 24), (40, 12), (132, 43), (0, 0)];
const LANGS: [Lang; 4] = [Lang::En, Lang::De, Lang::Fr, Lang::Ko];
const LOCALES: [Locale; 3] = [Locale::Utf8, Locale::C, Locale::Ascii];
const COLOURS: [bool; 2] = [true, false];

/// How many values each of the five has.
const COUNTS: [usize; 5] = [TERMS.len(), SIZES.len(), LANGS.len(), LOCALES.len(), COLOURS.len()];

type Row = [usize; 5];

impl Case {
    fn of([term, size, lang, locale, colour]: Row) -> Self {
        Self {
            term: TERMS[term],
            size: SIZES[size],
            lang: LANGS[lang],
            locale: LOCALES[locale],
            colour: COLOURS[colour],
        }
    }

    /// Columns and rows that the program has to draw for.
    pub fn drawn(&self) -> (u16, u16) {
        if self.size == (0, 0) { (80, 24) } else { self.size }
    }

    /// The letters that may be written there.
    pub fn letters(&self) -> Letters {
        match self.locale {
            Locale::C => Letters::AsciiLocale,
            Locale::Ascii => Letters::Ascii,
            Locale::Utf8 if self.term == "linux" => Letters::LinuxConsole,
            Locale::Utf8 => Letters::All,
        }
    }

    /// What has to be said there.
    pub fn catalogue(&self) -> Catalogue {
        Catalogue::fitting(self.lang, self.letters())
    }

    /// True where the terminal has a second screen and brackets around pastes.
    pub fn modern(&self) -> bool {
        self.term == "xterm-256color"
    }
}

/// What is there first, since pairs alone may miss it: letters beyond ASCII are drawn only where the language has them and
/// both terminal and locale can.
const FIRST: [Row; 4] = [
    // xterm, 40x12, Korean, UTF-8, colour.
    [2, 1, 3, 0, 0],
    // vt100, 132x43, Korean, UTF-8, no colour.
    [1, 2, 3, 0, 1],
    // linux, 80x24, German, UTF-8, colour.
    [0, 0, 1, 0, 0],
    // vt100, 40x12, French, UTF-8, no colour.
    [1, 1, 2, 0, 1],
];

fn pairs(row: Row) -> impl Iterator<Item = (usize, usize, usize, usize)> {
    (0..5).flat_map(move |one| (one + 1..5).map(move |two| (one, row[one], two, row[two])))
}

/// Every combination, in order.
fn all() -> Vec<Row> {
    let mut rows = vec![[0; 5]];
    for (at, count) in COUNTS.into_iter().enumerate() {
        let with = |row: &Row, value| {
            let mut row = *row;
            row[at] = value;
            row
        };
        rows = rows
            .iter()
            .flat_map(|row| (0..count).map(|value| with(row, value)).collect::<Vec<_>>())
            .collect();
    }
    rows
}

/// One after the other the combination that holds most pairs that none before it holds.
fn chosen() -> Vec<Row> {
    let every = all();
    let mut left: BTreeSet<_> = every.iter().flat_map(|row| pairs(*row)).collect();
    let mut chosen: Vec<Row> = Vec::new();
    while !left.is_empty() {
        let new = |row: &&Row| pairs(**row).filter(|pair| left.contains(pair)).count();
        // `max_by_key` takes the last of equals: so it is the first here.
        let best = || *every.iter().rev().max_by_key(new).unwrap();
        let next = FIRST.get(chosen.len()).copied().unwrap_or_else(best);
        pairs(next).for_each(|pair| {
            left.remove(&pair);
        });
        chosen.push(next);
    }
    chosen
}

/// The cases.
pub fn cases() -> Vec<Case> {
    chosen().into_iter().map(Case::of).collect()
}

#[test]
fn every_pair_of_the_values_is_there() {
    let chosen = chosen();
    let there: BTreeSet<_> = chosen.iter().flat_map(|row| pairs(*row)).collect();
    let mut wanted = 0;
    for (one, firsts) in COUNTS.into_iter().enumerate() {
        for (two, seconds) in COUNTS.into_iter().enumerate().skip(one + 1) {
            for (first, second) in
                (0..firsts).flat_map(|first| (0..seconds).map(move |second| (first, second)))
            {
                assert!(there.contains(&(one, first, two, second)), "{one}={first} {two}={second}");
                wanted += 1;
            }
        }
    }
    assert_eq!(there.len(), wanted);
    assert!(chosen.len() <= 20, "{} cases", chosen.len());
}
