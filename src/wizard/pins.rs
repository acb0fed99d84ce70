//! Certificates that the admin is asked to trust: what is shown of them, and what an answer means.

use crate::base::{Hash, Text};
use crate::core::facts::HostFacts;
use crate::core::guide::Ask;

use super::flow::Flow;
use super::page::Seal;

/// Which certificate was seen.
type Seen = fn(&HostFacts) -> Option<Hash>;

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
    let seen = seen(flow, which)?;
    let pinned = (ask.get)(&flow.setup.answers);
    let another = !pinned.is_empty() && pinned != seen.hex();
    let grouped = || Hash::parse(&pinned).map_or_else(|| pinned.clone(), |hash| hash.grouped());
    let remark = || Text::new("pin-another").with("fingerprint", grouped());
    Some(Seal {
        pairs: vec![(Text::new("pair-fingerprint"), seen.grouped().into())],
        remarks: another.then(remark).into_iter().collect(),
    })
}
