//! One machine under two names (an address and a name, two addresses, a name of the pool) is one node: its file would be planned
//! twice, and a node that is to be changed first, alone, would not be alone.

use crate::base::Text;
use crate::host::Cx;

use super::doors::Reached;

/// Keeps each machine under the first of its names. Under every other one it is refused, naming both: which of them the admin
/// means only he can say.
pub fn once_each(reached: &mut [Option<Reached>], cx: &Cx<'_>) {
    let mut known = Vec::new();
    for node in reached {
        let Some(Ok(host)) = node else { continue };
        let Some(identity) = host.identity(cx) else { continue };
        let id = host.id();
        match known.iter().find(|(other, _)| *other == identity) {
            Some((_, first)) => {
                let why = Text::new("node-twice").with("host", &id.0).with("other", first);
                *node = Some(Err(why));
            }
            None => known.push((identity, id.0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use super::*;
    use crate::base::Arg;
    use crate::host::fake::Fake;
    use crate::host::{Cancel, Deadline, Host};

    fn node(id: &str, identity: Option<&str>) -> Arc<dyn Host> {
        let fake = Fake::new(id);
        let fake = identity.map_or_else(|| fake.clone(), |identity| fake.clone().being(identity));
        Arc::new(fake)
    }

    /// For each node none, or the names in what refuses it.
    fn told(mut nodes: Vec<Option<Reached>>) -> Vec<Option<(Arg, Arg)>> {
        let cancel = Cancel::default();
        once_each(&mut nodes, &Cx::quiet(Deadline::after(Duration::from_secs(1)), &cancel));
        let names = |text: &Text| Some((text.arg("host")?.clone(), text.arg("other")?.clone()));
        let of = |node: &Option<Reached>| match node {
            Some(Err(why)) if why.id == "node-twice" => names(why),
            _ => None,
        };
        nodes.iter().map(of).collect()
    }

    #[test]
    fn a_second_name_is_refused_and_names_the_first() {
        let nodes = vec![
            Some(Ok(node("a", Some("boot-1:1:2")))),
            Some(Ok(node("b", Some("boot-2:1:2")))),
            Some(Ok(node("10.0.0.1", Some("boot-1:1:2")))),
            Some(Ok(node("root@a", Some("boot-1:1:2")))),
        ];
        let twice = |name: &str| Some((Arg::from(name), Arg::from("a")));
        assert_eq!(told(nodes), [None, None, twice("10.0.0.1"), twice("root@a")]);
    }

    #[test]
    fn what_tells_nothing_or_is_not_asked_is_no_second_name() {
        // Containers of one kernel, and machines that say nothing.
        let nodes = vec![
            Some(Ok(node("a", Some("boot-1:1:2")))),
            None,
            Some(Err(Text::new("ssh-timeout").with("host", "c"))),
            Some(Ok(node("d", Some("boot-1:1:3")))),
            Some(Ok(node("e", None))),
            Some(Ok(node("f", None))),
        ];
        assert_eq!(told(nodes), [None, None, None, None, None, None]);
    }
}
