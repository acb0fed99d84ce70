//! Which nodes there are: those that were typed, in their order and each once, and those of the pool that nobody typed.

use crate::base::{Text, Untrusted};
use crate::core::answers::LOCAL;
use crate::core::pool::Member;
use crate::host::HostId;
use crate::host::ssh::Target;

/// Who changes files on a dom0.
const ROOT: &str = "root";

/// The way to a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// It is this machine.
    Here,
    /// Over SSH.
    Ssh(Target),
    /// There is none.
    None(Text),
}

/// A node by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name in plans.
    pub id: HostId,
    /// The way to it.
    pub way: Way,
    /// The uuid that it says it has; none: not asked, or no dom0.
    pub uuid: Option<String>,
    /// What xapi says of it.
    pub member: Option<Member>,
}

impl Place {
    /// This machine.
    pub fn here() -> Self {
        Self { id: HostId::local(), way: Way::Here, uuid: None, member: None }
    }

    fn typed(name: &str) -> Result<Self, Text> {
        if name == LOCAL {
            return Ok(Self::here());
        }
        let target = Target::parse(name).map_err(|error| error.text().clone())?;
        Ok(Self { id: target.id(), way: Way::Ssh(target), uuid: None, member: None })
    }

    /// A host of the pool that nobody typed. `here`: the uuid of this machine.
    fn of(member: Member, here: Option<&str>) -> Self {
        if here == Some(&member.uuid) {
            return Self { member: Some(member), ..Self::here() };
        }
        let (uuid, address) = (Some(member.uuid.clone()), member.address.utf8().unwrap_or_default());
        let bare = if address.contains(':') { format!("[{address}]") } else { address.to_owned() };
        let (id, way) = if let Ok(target) = Target::parse(&format!("{ROOT}@{bare}")) {
            (target.id(), Way::Ssh(target))
        } else {
            let why = Text::new("member-address-bad").with("host", &member.name);
            let why = why.with("address", &member.address);
            (HostId(Untrusted::from(member.uuid.as_str())), Way::None(why))
        };
        Self { id, way, uuid, member: Some(member) }
    }

    /// True where this is that host of the pool.
    fn is(&self, member: &Member, here: Option<&str>) -> bool {
        match (&self.uuid, &self.way) {
            (Some(uuid), _) => *uuid == member.uuid,
            (None, Way::Here) => here == Some(&member.uuid),
            (None, Way::Ssh(target)) => member.address.bytes() == target.machine().as_bytes(),
            (None, Way::None(_)) => false,
        }
    }

    /// True where this word names it: its name in plans, its address, or what the pool calls it.
    fn called(&self, word: &str) -> bool {
        let by_way = matches!(&self.way, Way::Ssh(target) if target.machine() == word);
        let by_pool = |member: &Member| {
            let names = [member.name.bytes(), member.address.bytes(), member.uuid.as_bytes()];
            names.contains(&word.as_bytes())
        };
        by_way || self.member.as_ref().is_some_and(by_pool)
    }
}

/// The nodes that were typed, each once.
///
/// # Errors
/// `ssh-address-bad`.
pub fn places(list: &[String]) -> Result<Vec<Place>, Text> {
    let mut places: Vec<Place> = Vec::new();
    for name in list {
        let place = Place::typed(name)?;
        if !places.iter().any(|known| known.id == place.id) {
            places.push(place);
        }
    }
    Ok(places)
}

/// The nodes that were typed, then the other hosts of the pool. `here`: the uuid of this machine.
pub fn with_pool(mut places: Vec<Place>, members: Vec<Member>, here: Option<&str>) -> Vec<Place> {
    for member in members {
        match places.iter_mut().find(|place| place.member.is_none() && place.is(&member, here)) {
            Some(place) => place.member = Some(member),
            None => places.push(Place::of(member, here)),
        }
    }
    places
}

/// Which of these nodes are left out.
///
/// # Errors
/// `leave-out-unknown`: a name that no node has, since it may stand for one that is not to be touched;
/// `leave-out-ambiguous`: one of several nodes; `leave-out-unsure`: a node that was typed by a name, does not answer, and may be
/// any host of the pool.
pub fn left_out(places: &[Place], words: &[String]) -> Result<Vec<bool>, Text> {
    let mut out = vec![false; places.len()];
    for word in words {
        let exact = |place: &&Place| place.id.0.bytes() == word.as_bytes();
        let meant: Vec<&Place> = match places.iter().find(exact) {
            Some(place) => vec![place],
            None => places.iter().filter(|place| place.called(word)).collect(),
        };
        let about = |id: &'static str| {
            let known: Vec<String> = places.iter().map(|place| place.id.0.shown()).collect();
            let text = Text::of(id).with("node", word.as_str());
            Err(text.with("nodes", known.join(", ")))
        };
        match meant.as_slice() {
            [] => return about("leave-out-unknown"),
            [one] if one.unsure(places) => return about("leave-out-unsure"),
            [one] => {
                let same = places.iter().zip(&mut out).filter(|(place, _)| place.id == one.id);
                same.for_each(|(_, out)| *out = true);
            }
            _ => return about("leave-out-ambiguous"),
        }
    }
    Ok(out)
}

/// Those of these nodes, by their names in plans, that the words leave out.
///
/// # Errors
/// As [`left_out`]; `ssh-address-bad` where one of the nodes has no such name.
pub fn left_out_of(nodes: &[String], words: &[String]) -> Result<Vec<HostId>, Text> {
    let places = places(nodes)?;
    let out = left_out(&places, words)?;
    Ok(places.into_iter().zip(out).filter(|(_, out)| *out).map(|(place, _)| place.id).collect())
}

impl Place {
    /// True where it is none of the pool's as far as is known, but may be one of those that nobody typed.
    fn unsure(&self, places: &[Self]) -> bool {
        let of_pool = |place: &Self| place.member.is_some();
        self.member.is_none() && self.uuid.is_none() && places.iter().any(of_pool)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(number: u8, name: &str) -> Member {
        Member {
            uuid: format!("uuid-{number}"),
            name: name.into(),
            address: format!("10.0.0.{number}").as_str().into(),
            enabled: Some(true),
            live: Some(true),
            coordinator: number == 1,
        }
    }

    fn ids(places: &[Place]) -> Vec<String> {
        places.iter().map(|place| place.id.0.shown()).collect()
    }

    fn typed(names: &[&str]) -> Vec<Place> {
        places(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).unwrap()
    }

    fn out(places: &[Place], words: &[&str]) -> Result<Vec<bool>, String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        left_out(places, &words).map_err(|text| text.id.to_string())
    }

    #[test]
    fn typed_nodes_keep_their_names_and_their_order() {
        assert_eq!(
            ids(&typed(&["b", "a", "b", "local", "root@[::1]:22"])),
            ["b", "a", "local", "root@[::1]:22"]
        );
        assert_eq!(places(&["-oX=y".into()]).unwrap_err().id, "ssh-address-bad");
    }

    #[test]
    fn the_pool_adds_those_that_nobody_typed() {
        let mut nodes = typed(&["dom0-2", "root@10.0.0.3"]);
        nodes[0].uuid = Some("uuid-2".into());
        let all = vec![member(1, "one"), member(2, "two"), member(3, "three"), member(4, "four")];
        let nodes = with_pool(nodes, all.clone(), Some("uuid-4"));
        assert_eq!(ids(&nodes), ["dom0-2", "root@10.0.0.3", "root@10.0.0.1", "local"]);
        assert_eq!(nodes[0].member, Some(member(2, "two")));
        assert_eq!(nodes[1].member, Some(member(3, "three")), "by its address, since it did not answer");
        assert_eq!(nodes[3].way, Way::Here);
        let alone = with_pool(typed(&["local"]), all, Some("uuid-4"));
        assert_eq!(ids(&alone), ["local", "root@10.0.0.1", "root@10.0.0.2", "root@10.0.0.3"]);
    }

    #[test]
    fn addresses_of_a_pool() {
        let with = |address: &str| {
            let member = Member { address: address.into(), ..member(1, "one") };
            with_pool(Vec::new(), vec![member], None).remove(0)
        };
        assert_eq!(with("fd00::1").id, HostId("root@[fd00::1]".into()));
        for bad in ["", "-oProxyCommand=x", "10.0.0.1 -x", "a;b"] {
            let place = with(bad);
            assert!(matches!(&place.way, Way::None(why) if why.id == "member-address-bad"), "{bad}");
            assert_eq!(place.id, HostId("uuid-1".into()));
        }
    }

    #[test]
    fn who_is_left_out() {
        let mut nodes = typed(&["dom0-2"]);
        nodes[0].uuid = Some("uuid-2".into());
        let nodes = with_pool(
            nodes,
            vec![member(1, "one"), member(2, "two"), member(3, "two"), member(4, "four")],
            None,
        );
        for (word, which) in [
            ("dom0-2", 0),
            ("uuid-2", 0),
            ("10.0.0.2", 0),
            ("one", 1),
            ("root@10.0.0.1", 1),
            ("10.0.0.3", 2),
            ("uuid-4", 3),
        ] {
            let wanted: Vec<bool> = (0..4).map(|n| n == which).collect();
            assert_eq!(out(&nodes, &[word]), Ok(wanted), "{word}");
        }
        assert_eq!(out(&nodes, &["two"]), Err("leave-out-ambiguous".into()));
        assert_eq!(out(&nodes, &["three"]), Err("leave-out-unknown".into()));
        assert_eq!(out(&typed(&["a", "root@b"]), &["b"]), Ok(vec![false, true]));
        // One that does not answer and was typed by a name may be any of the others.
        let silent = with_pool(typed(&["dom0-9"]), vec![member(1, "one")], None);
        assert_eq!(out(&silent, &["dom0-9"]), Err("leave-out-unsure".into()));
    }
}
