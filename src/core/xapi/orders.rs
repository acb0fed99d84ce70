//! The words of each order to xapi, and giving one.
//!
//! Each function answers with the command alone; where several are needed, in the order in which they are to be given.
//! All of them may be given again: xapi does nothing where it is so already.

use crate::base::{Text, Untrusted};
use crate::core::change::{XapiChange, XapiOp, XapiWas};
use crate::core::facts::Keys;
use crate::host::{Cx, Host, HostError, Program};

use super::{about, read, typed};

/// `host-disable`: no VM is started on the host any more.
///
/// # Errors
/// `xe-uuid-broken`, as for all orders.
pub fn host_disable(host: &str) -> Result<Program, Text> {
    about("host-disable", host, &[])
}

/// `host-enable`.
///
/// # Errors
/// As for [`host_disable`].
pub fn host_enable(host: &str) -> Result<Program, Text> {
    about("host-enable", host, &[])
}

/// `host-evacuate`: its VMs move to other hosts. It ends when all have moved, and may take an hour.
///
/// # Errors
/// As for [`host_disable`].
pub fn host_evacuate(host: &str) -> Result<Program, Text> {
    about("host-evacuate", host, &[])
}

/// `pbd-unplug`.
///
/// # Errors
/// As for [`host_disable`].
pub fn pbd_unplug(pbd: &str) -> Result<Program, Text> {
    about("pbd-unplug", pbd, &[])
}

/// `pbd-plug`.
///
/// # Errors
/// As for [`host_disable`].
pub fn pbd_plug(pbd: &str) -> Result<Program, Text> {
    about("pbd-plug", pbd, &[])
}

/// Multipathing as these keys have it. The field of its own comes first: setting it sets `other-config:multipathing`
/// too, and xapi follows that key where it differs from the field. A key that is none is taken out.
///
/// # Errors
/// As for [`host_disable`]; `xe-word-broken`: a value cannot be typed.
pub fn keys(host: &str, keys: &Keys) -> Result<Vec<Program>, Text> {
    let mut orders = Vec::new();
    if let Some(on) = keys.field {
        orders.push(about("host-param-set", host, &[&format!("multipathing={on}")])?);
    }
    for (key, value) in [("multipathing", &keys.multipathing), ("multipathhandle", &keys.handle)] {
        orders.push(other_config(host, key, value.as_ref())?);
    }
    Ok(orders)
}

fn other_config(host: &str, key: &str, value: Option<&Untrusted>) -> Result<Program, Text> {
    let Some(value) = value else {
        let words = ["param-name=other-config", &format!("param-key={key}")];
        return about("host-param-remove", host, &words);
    };
    let plain = value.utf8().ok_or_else(|| Text::new("xe-word-broken").with("word", value))?;
    about("host-param-set", host, &[&format!("other-config:{key}={plain}")])
}

/// The commands of an order, in their order.
///
/// # Errors
/// As for [`keys`].
pub fn of(change: &XapiChange) -> Result<Vec<Program>, Text> {
    let host = &change.host;
    match &change.op {
        XapiOp::Disable => one(host_disable(host)),
        XapiOp::Evacuate => one(host_evacuate(host)),
        XapiOp::Unplug(pbds) => pbds.iter().map(|pbd| pbd_unplug(pbd)).collect(),
        XapiOp::Keys(wanted) => keys(host, wanted),
        XapiOp::Plug(pbds) => pbds.iter().map(|pbd| pbd_plug(pbd)).collect(),
        XapiOp::Enable => one(host_enable(host)),
    }
}

/// The commands that bring a host back to what it was; none where nothing is to be undone.
///
/// # Errors
/// As for [`keys`].
pub fn back(host: &str, was: &XapiWas) -> Result<Vec<Program>, Text> {
    match was {
        XapiWas::Enabled => one(host_enable(host)),
        XapiWas::Plugged(pbds) => pbds.iter().map(|pbd| pbd_plug(pbd)).collect(),
        XapiWas::Keys { field, multipathing, handle } => {
            let was = Keys { field: *field, multipathing: multipathing.clone(), handle: handle.clone() };
            keys(host, &was)
        }
        XapiWas::Ran(_) | XapiWas::Unplugged(_) | XapiWas::Disabled => Ok(Vec::new()),
    }
}

fn one(order: Result<Program, Text>) -> Result<Vec<Program>, Text> {
    Ok(vec![order?])
}

/// Gives an order and waits for its end, at most to the deadline: xapi may go on with it after that.
///
/// # Errors
/// Refused: `xe` cannot be run here. Not done: xapi says no, in its words (an evacuation that says no may have moved some
/// VMs all the same: look). Unknown: deadline, cancel, or the connection to xapi was lost.
pub fn give(host: &dyn Host, order: &Program, cx: &Cx<'_>) -> Result<(), HostError> {
    let output = host.run(order, cx)?;
    let takes_out = order.argv.iter().any(|word| word.ends_with("-param-remove"));
    if output.code == Some(0) || takes_out && read::no_such_key(&output.stderr) {
        return Ok(());
    }
    let command = typed(order);
    let said = read::complaint(&output.stderr, &output.stdout);
    let text = |id| Text::new(id).with("command", command).with("said", said);
    if output.code.is_none() || read::connection_lost(&output.stderr) {
        return Err(HostError::Unknown(text("xapi-order-lost")));
    }
    Err(HostError::NotDone(text("xapi-says-no")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = "7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0a01";

    fn words(orders: Result<Vec<Program>, Text>) -> Vec<String> {
        orders.unwrap().iter().map(typed).collect()
    }

    #[test]
    fn the_words_of_every_order() {
        let of = |op| words(of(&XapiChange { host: HOST.into(), op }));
        let both = || vec![String::from("aaaa-1"), String::from("aaaa-2")];
        assert_eq!(of(XapiOp::Disable), [format!("xe host-disable uuid={HOST}")]);
        assert_eq!(of(XapiOp::Evacuate), [format!("xe host-evacuate uuid={HOST}")]);
        assert_eq!(of(XapiOp::Unplug(both())), ["xe pbd-unplug uuid=aaaa-1", "xe pbd-unplug uuid=aaaa-2"]);
        assert_eq!(of(XapiOp::Plug(both())), ["xe pbd-plug uuid=aaaa-1", "xe pbd-plug uuid=aaaa-2"]);
        assert_eq!(of(XapiOp::Enable), [format!("xe host-enable uuid={HOST}")]);
        let on = Keys { field: Some(true), multipathing: Some("true".into()), handle: Some("dmp".into()) };
        let set = format!("xe host-param-set uuid={HOST}");
        assert_eq!(
            of(XapiOp::Keys(on.clone())),
            [
                format!("{set} multipathing=true"),
                format!("{set} other-config:multipathing=true"),
                format!("{set} other-config:multipathhandle=dmp"),
            ]
        );
        assert_eq!(of(XapiOp::Keys(Keys { field: None, ..on })).len(), 2, "an old release has no such field");
    }

    #[test]
    fn what_was_comes_back_with_keys_that_were_not_there() {
        let keys = XapiWas::Keys { field: Some(false), multipathing: None, handle: Some("dmp".into()) };
        assert_eq!(
            words(back(HOST, &keys)),
            [
                format!("xe host-param-set uuid={HOST} multipathing=false"),
                format!("xe host-param-remove uuid={HOST} param-name=other-config param-key=multipathing"),
                format!("xe host-param-set uuid={HOST} other-config:multipathhandle=dmp"),
            ]
        );
        assert_eq!(words(back(HOST, &XapiWas::Enabled)), [format!("xe host-enable uuid={HOST}")]);
        assert_eq!(words(back(HOST, &XapiWas::Plugged(vec!["p1".into()]))), ["xe pbd-plug uuid=p1"]);
        assert!(words(back(HOST, &XapiWas::Disabled)).is_empty());
    }

    #[test]
    fn a_word_that_would_be_several_is_not_typed() {
        for uuid in ["", "a b", "a\nforce=true", "--all", "ünü", &"a".repeat(65)] {
            assert_eq!(host_disable(uuid).unwrap_err().id, "xe-uuid-broken", "{uuid:?}");
        }
        for value in [&b"true\nuuid=b"[..], b"a\rb", b"\xff"] {
            let keys = Keys { multipathing: Some(value.into()), ..Keys::default() };
            assert_eq!(super::keys(HOST, &keys).unwrap_err().id, "xe-word-broken", "{value:?}");
        }
    }
}
