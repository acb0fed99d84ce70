//! Certificates that the admin is asked to trust: what is shown of them, and what an answer means.

use crate::base::{Hash, Text};
use crate::core::facts::HostFacts;
use crate::core::guide::Ask;

use super::flow::Flow;
use super::page::Seal;

/// Which certificate was seen.
type Seen = fn(&HostFacts) -> Option<Hash>;

/// Digits of a fingerprint that stand together.
const GROUP: usize = 4;

fn seen(flow: &Flow, which: Seen) -> Option<Hash> {
    flow.facts.as_ref()?.hosts.iter().find_map(which)
}

/// True where the certificate that was seen is the trusted one.
pub(super) fn trusted(flow: &Flow, ask: &Ask, which: Seen) -> bool {
    let pinned = (ask.get)(&flow.setup.answers);
    seen(flow, which).is_some_and(|hash| hash.hex() == pinned)
}

/// The answer that `yes` or `no` stands for: the fingerprint, or nothing.
///
/// # Errors
/// What is valid, where it is neither, or no certificate was seen.
pub(super) fn answer(flow: &Flow, which: Seen, typed: &str) -> Result<String, Text> {
    match (typed, seen(flow, which)) {
        ("yes", Some(hash)) => Ok(hash.hex()),
        ("no", _) => Ok(String::new()),
        _ => Err(Text::new("ask-not-valid").with("typed", typed).with("valid", "yes, no")),
    }
}

/// What is shown where the question stands: the fingerprint of the certificate that was seen, and that another one was
/// trusted; none where none was seen. What else it says stands on the step's page.
pub(super) fn seal(flow: &Flow, ask: &Ask, which: Seen) -> Option<Seal> {
    let hex = seen(flow, which)?.hex();
    let pinned = (ask.get)(&flow.setup.answers);
    let another = !pinned.is_empty() && pinned != hex;
    let remark = || Text::new("pin-another").with("fingerprint", grouped(&pinned));
    Some(Seal {
        pairs: vec![(Text::new("pair-fingerprint"), grouped(&hex).into())],
        remarks: another.then(remark).into_iter().collect(),
    })
}

/// A fingerprint in groups, so that it can be compared by eye and broken into lines.
fn grouped(hex: &str) -> String {
    let mut out = String::with_capacity(hex.len() + hex.len() / GROUP);
    for (at, c) in hex.chars().enumerate() {
        if at > 0 && at % GROUP == 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_in_groups() {
        assert_eq!(grouped("00ff11ee22dd"), "00ff 11ee 22dd");
        let hex = Hash::of(b"x").hex();
        assert_eq!(grouped(&hex).replace(' ', ""), hex);
        assert_eq!(grouped(""), "");
    }
}
