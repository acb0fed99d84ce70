//! A password is nowhere but in the command that hands it on.

use super::walk::*;
use quantalink::core::secrets::SecretRef;
use quantalink::wizard::page::FieldKind;

const PASSWORD: &str = "s3cret-pa55word";

fn field() -> FieldId {
    FieldId("storage-password".into())
}

fn typed() -> Walk {
    let mut setup = setup();
    setup.answers.adapter.edition = Some("platinum".into());
    let mut walk = Walk::served(setup, vec![old_node()]);
    walk.to("credentials").tell(Msg::Secret(field(), Secret::new(PASSWORD.into())));
    walk
}

#[test]
fn it_is_handed_on_at_once() {
    let walk = typed();
    let wanted = Cmd::Secret(SecretRef::Storage, Secret::new(PASSWORD.into()));
    assert_eq!(walk.open, [wanted]);
}

#[test]
fn nothing_shows_or_keeps_it() {
    let mut walk = typed();
    let msg = Msg::Secret(field(), Secret::new(PASSWORD.into()));
    let mut seen = vec![format!("{msg:?}"), format!("{:?}", walk.open), format!("{:?}", walk.flow)];
    // As any other value it is not taken: a page would show it.
    walk.tell(Msg::Input(field(), PASSWORD.into()));
    for _ in 0..8 {
        seen.push(format!("{:?}", walk.page()));
        seen.push(format!("{:?} {:?}", walk.flow, walk.flow.log()));
        seen.push(walk.shown());
        seen.push(walk.flow.answers().write());
        walk.act(ActionId::Next).answer();
    }
    walk.act(ActionId::SaveAnswers);
    seen.push(format!("{:?}", walk.all));
    for text in seen {
        assert!(!text.contains(PASSWORD), "{text}");
    }
}

#[test]
fn an_empty_one_is_forgotten() {
    let mut walk = typed();
    walk.answer();
    assert!(walk.secrets.get(SecretRef::Storage).is_some());
    walk.tell(Msg::Secret(field(), Secret::default())).answer();
    assert!(walk.secrets.get(SecretRef::Storage).is_none());
    let page = walk.page();
    let shown = page.fields.iter().find(|other| other.id == field()).unwrap();
    assert_eq!((&shown.kind, &*shown.value), (&FieldKind::Secret { chars: None }, ""));
}

/// What was checked with another one, or with none, is no result any more.
#[test]
fn another_one_is_checked_with_anew() {
    let verified = |walk: &Walk| walk.asked(|cmd| matches!(cmd, Cmd::Verify(..)));
    let mut walk = typed();
    walk.to("verification");
    assert_eq!(verified(&walk), 1);
    while walk.id() != "credentials" {
        walk.act(ActionId::Back).answer();
    }
    walk.tell(Msg::Secret(field(), Secret::new("another".into()))).to("verification");
    assert_eq!(verified(&walk), 2);
}

#[test]
fn only_the_page_that_asks_for_it_takes_it() {
    let mut walk = typed();
    walk.open.clear();
    walk.act(ActionId::Back).tell(Msg::Secret(field(), Secret::new(PASSWORD.into())));
    assert!(!walk.open.iter().any(|cmd| matches!(cmd, Cmd::Secret(..))));
    walk.act(ActionId::Next).tell(Msg::Secret(FieldId("storage".into()), Secret::new(PASSWORD.into())));
    assert!(!walk.open.iter().any(|cmd| matches!(cmd, Cmd::Secret(..))));
}
