//! The stanza of the guide, and how it is written.

use serde::{Deserialize, Serialize};

use super::lex::Eol;

/// Which settings the entry for `QuantaStor` has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stanza {
    /// The guide's nine settings, verbatim: right for dom0 up to 6.5.
    Guide,
    /// The same without `getuid_callout`, which 0.4.9 of dom0 7.0 to 8.3 and 0.9 and later do not know: each call of
    /// `multipath` would print a warning there, and `XenServer`'s storage manager decides by "did it print anything?".
    Modern,
    /// [`Stanza::Modern`] for an entry that is new; a `getuid_callout` that stands in one already stays as it is: for who
    /// chooses to go without on 6.5, whose multipath knows the keyword, so that none is taken out as harmful there.
    Lenient,
}

/// Keyword and value in the order of the guide, and whether the guide quotes the value.
const GUIDE: [(&str, &str); 9] = [
    ("vendor", "OSNEXUS"),
    ("product", "QUANTASTOR"),
    ("getuid_callout", "/sbin/scsi_id -g -u -s /block/%n"),
    ("path_selector", "round-robin 0"),
    ("path_grouping_policy", "multibus"),
    ("failback", "immediate"),
    ("rr_weight", "uniform"),
    ("rr_min_io", "100"),
    ("path_checker", "tur"),
];

const MODERN: [(&str, &str); 8] = {
    let [vendor, product, _, selector, policy, failback, weight, min_io, checker] = GUIDE;
    [vendor, product, selector, policy, failback, weight, min_io, checker]
};

/// The keyword that only [`Stanza::Guide`] has.
pub(super) const GETUID: &[u8] = b"getuid_callout";

impl Stanza {
    /// Keyword and value (without quotes), in the guide's order, vendor and product first.
    #[must_use]
    pub const fn settings(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Guide => &GUIDE,
            Self::Modern | Self::Lenient => &MODERN,
        }
    }
}

/// The value as the guide writes it: strings in quotes, names and numbers bare.
#[must_use]
pub fn written(key: &str, value: &str) -> String {
    match key {
        "vendor" | "product" | "getuid_callout" | "path_selector" => format!("\"{value}\""),
        _ => value.to_owned(),
    }
}

/// Where the values stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// One blank behind the keyword: a space or a tab.
    Blank(u8),
    /// In one column of the screen, counted from 0 with tabs at every eighth, filled up with this blank.
    Column(usize, u8),
}

/// How an entry is written: learned from the file, or the guide's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Style {
    /// In front of `device {` and of its `}`.
    pub(super) outer: Vec<u8>,
    /// In front of each setting.
    pub(super) inner: Vec<u8>,
    /// Between keyword and value.
    pub(super) align: Align,
    /// Line end.
    pub(super) eol: Eol,
}

/// Longer indentations and farther columns are not taken over: a line must stay far below 1024 bytes.
pub(super) const FARTHEST: usize = 120;

/// The screen column behind `text` that begins in column `from`; a tab goes to the next multiple of eight.
pub(super) fn column(from: usize, text: &[u8]) -> usize {
    text.iter().fold(from, |at, &byte| if byte == b'\t' { (at / 8 + 1) * 8 } else { at + 1 })
}

impl Style {
    /// The guide's way, in a section of our own: four spaces a level, values in column 24 behind the indentation.
    pub(super) fn guide(outer: &[u8], unit: &[u8], eol: Eol) -> Self {
        let inner = [outer, unit].concat();
        let fill = if unit.contains(&b'\t') { b'\t' } else { b' ' };
        let align = Align::Column(column(0, &inner) + 24, fill);
        Self { outer: outer.to_vec(), inner, align, eol }
    }

    /// One setting as a whole line.
    pub(super) fn setting(&self, key: &str, value: &str, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.inner);
        out.extend_from_slice(key.as_bytes());
        match self.align {
            Align::Blank(blank) => out.push(blank),
            Align::Column(to, fill) => {
                let mut at = column(column(0, &self.inner), key.as_bytes());
                loop {
                    out.push(fill);
                    at = column(at, &[fill]);
                    if at >= to {
                        break;
                    }
                }
            }
        }
        out.extend_from_slice(written(key, value).as_bytes());
        out.extend_from_slice(self.eol.bytes());
    }

    /// The whole entry as lines.
    pub(super) fn entry(&self, stanza: Stanza, out: &mut Vec<u8>) {
        self.line(b"device {", out);
        for (key, value) in stanza.settings() {
            self.setting(key, value, out);
        }
        self.line(b"}", out);
    }

    /// One line in the outer indentation.
    pub(super) fn line(&self, text: &[u8], out: &mut Vec<u8>) {
        out.extend_from_slice(&self.outer);
        out.extend_from_slice(text);
        out.extend_from_slice(self.eol.bytes());
    }
}

/// The stanza as a `devices` section of its own.
pub(super) fn section(stanza: Stanza, unit: &[u8], eol: Eol, out: &mut Vec<u8>) {
    Style::guide(b"", unit, eol).line(b"devices {", out);
    Style::guide(unit, unit, eol).entry(stanza, out);
    Style::guide(b"", unit, eol).line(b"}", out);
}

/// The whole stanza as a new drop-in file for `/etc/multipath/conf.d`: LF, ASCII.
#[must_use]
pub fn drop_in(stanza: Stanza) -> Vec<u8> {
    let mut out = b"# Multipath rules for OSNEXUS QuantaStor, written by quantalink.\n".to_vec();
    section(stanza, b"    ", Eol::Lf, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modern_is_guide_without_getuid() {
        let kept: Vec<_> = GUIDE.iter().filter(|(key, _)| key.as_bytes() != GETUID).copied().collect();
        assert_eq!(Stanza::Modern.settings(), kept);
        assert_eq!(Stanza::Lenient.settings(), kept);
        assert_eq!(Stanza::Guide.settings().len(), 9);
    }

    #[test]
    fn the_drop_in_looks_like_the_guide() {
        let file = String::from_utf8(drop_in(Stanza::Guide)).unwrap();
        assert!(file.is_ascii());
        assert!(file.contains("\n        getuid_callout          \"/sbin/scsi_id -g -u -s /block/%n\"\n"));
        assert!(file.contains("\n        rr_min_io               100\n"));
        assert!(file.ends_with("    }\n}\n"));
    }
}
