//! Whether xapi has multipathing on for the node: by both keys, which work on all releases (facts/multipath.md section 4).

use crate::base::{Arg, Text, Untrusted};
use crate::core::checks::Status;
use crate::core::facts::HostFacts;
use crate::core::known::Known;
use crate::core::steps::multipath::Ended;

use super::{next, skipped};

pub(super) fn ended(facts: &HostFacts) -> Ended {
    let (xapi, why) = match &facts.xapi {
        Known::Is(xapi, why) => (xapi, why),
        Known::Unknown(_) if !facts.executes => return skipped(&Text::new("fact-nothing-executed")),
        Known::Unknown(why) => return skipped(why),
    };
    let keys = &xapi.keys;
    let said = |value: &Option<Untrusted>| match value {
        Some(value) => Arg::from(value),
        None => Text::new("value-not-set").into(),
    };
    let seen = Text::new("evidence-keys")
        .with("multipathing", said(&keys.multipathing))
        .with("handle", said(&keys.handle));
    if keys.on_in(&facts.release) {
        return (Status::Pass, vec![why.clone(), seen]);
    }
    let mut told = vec![why.clone(), seen];
    let is = |value: &Option<Untrusted>, word: &[u8]| value.as_ref().is_some_and(|have| have.bytes() == word);
    let set = |what: &str| next(format!("xe host-param-set {what} uuid={}", xapi.host));
    if keys.field == Some(false) {
        told.push(Text::new("enabled-field-off"));
    }
    told.push(Text::new("enabled-how"));
    if keys.field == Some(false) {
        told.push(set("multipathing=true"));
    }
    if !is(&keys.multipathing, b"true") {
        told.push(set("other-config:multipathing=true"));
    }
    // Where it is to be switched on, both keys are named: that is right on every release.
    if !is(&keys.handle, b"dmp") {
        told.push(set("other-config:multipathhandle=dmp"));
    }
    (Status::Fail, told)
}
