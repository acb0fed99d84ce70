//! What is the same in another language as in English, and why.

/// Names, file names, terms that nobody translates: in every language.
const NAMES: &[&str] = &[
    "ask-edition-advanced",
    "ask-edition-enterprise",
    "ask-edition-essentials",
    "ask-edition-platinum",
    "installer-is",
    "installer-sha256",
    "pair-daemon",
    "pair-disabled",
    "pair-enabled",
    "pair-fingerprint",
    "pair-main",
    "pair-selinux",
    "pair-tools",
    "selinux-enforcing",
];

/// What stands on the keys: on a Korean keyboard as on an English one, on the others in part.
const KEYS: &str = "key-";

/// Words that a language spells as English does.
const WORDS: &[(&str, &[&str])] = &[
    (
        "de",
        &[
            "ask-server-host",
            "column-group",
            "column-release",
            "man-version",
            "pair-host",
            "pair-kernel",
            "pair-root",
            "pair-system",
            "pair-xapi-host",
            "pair-xapi-multipathing",
            "report-hosts",
            "report-release",
            "step-multipath-title",
        ],
    ),
    (
        "fr",
        &[
            "cli-heading-arguments",
            "cli-heading-options",
            "man-options",
            "column-group",
            "installer-signature",
            "level-info",
            "level-warning",
            "man-description",
            "man-synopsis",
            "man-version",
            "product-is",
            "service-state",
            "step-activate-title",
            "step-licence-title",
        ],
    ),
];

/// True where this message may be the same in that language as in English.
pub fn may_be(lang: &str, id: &str) -> bool {
    let words = WORDS.iter().filter(|(of, _)| *of == lang).flat_map(|(_, ids)| ids.iter());
    id.starts_with(KEYS) || NAMES.iter().chain(words).any(|same| *same == id)
}
