//! The page that asks for the `StorageLink` server.

use crate::flow::walk::*;
use quantalink::core::answers::Server;
use quantalink::core::secrets::SecretRef;
use quantalink::wizard::page::{Block, FieldKind};

fn asking() -> Setup {
    Setup { asks_server: true, ..setup() }
}

fn field(id: &str) -> FieldId {
    FieldId(String::from(id))
}

impl Walk {
    fn types(&mut self, id: &str, value: &str) -> &mut Self {
        self.tell(Msg::Input(field(id), String::from(value)))
    }

    fn asked_here(&self) -> Vec<String> {
        self.page().fields.into_iter().map(|field| field.id.0).collect()
    }

    fn may(&self, action: ActionId) -> bool {
        self.page().actions.iter().any(|other| other.id == action && other.enabled)
    }

    fn loud(&self) -> Vec<String> {
        let notice = |block| match block {
            Block::Notice(_, text) => Some(text.id.to_string()),
            _ => None,
        };
        self.page().blocks.into_iter().filter_map(notice).collect()
    }

    /// On the page, with an address and a password typed.
    fn named(&mut self) -> &mut Self {
        self.to("server")
            .types("server", "smb")
            .types("server-host", "sl1")
            .types("server-user", "LAB\\admin");
        self.tell(Msg::Secret(field("server-password"), Secret::new("word".into())))
    }
}

fn refused(id: &'static str) -> Text {
    Text::new(id).with("host", "sl1").with("user", "admin").with("said", "no")
}

#[test]
fn it_is_asked_where_the_server_is_not_here_and_only_there() {
    let mut walk = Walk::with(asking(), vec![old_node()], Vec::new());
    walk.answer();
    assert_eq!(walk.act(ActionId::Next).id(), "server");
    assert_eq!(walk.asked_here(), ["server"]);
    assert_eq!(walk.act(ActionId::Next).answer().id(), "multipath", "nowhere is an answer");
    assert_eq!(walk.act(ActionId::Back).id(), "server");
    let mut walk = Walk::new();
    walk.answer();
    assert_eq!(walk.act(ActionId::Next).id(), "nodes", "there are several");
    assert_eq!(walk.act(ActionId::Next).id(), "multipath");
}

#[cfg(unix)]
#[test]
fn an_address_is_looked_at_once_it_is_whole() {
    let mut walk = Walk::with(asking(), vec![old_node()], Vec::new());
    walk.to("server").types("server", "smb");
    let all = [
        "server",
        "server-host",
        "server-domain",
        "server-user",
        "server-password",
        "server-share",
        "server-folder",
    ];
    assert_eq!(walk.asked_here(), all);
    assert_eq!(walk.loud(), ["server-half-named"]);
    assert!(!walk.may(ActionId::Next) && !walk.may(ActionId::Refresh));
    walk.types("server-host", "sl1/share");
    assert!(walk.page().fields[1].error.is_some() && !walk.may(ActionId::Next));
    // Nothing is looked at before that, on the way back neither.
    walk.act(ActionId::Back);
    assert_eq!((walk.id(), walk.open.len()), ("start", 0));
    walk.named();
    assert!(walk.page().fields.iter().any(|field| field.kind == FieldKind::Secret { chars: Some(4) }));
    assert_eq!(walk.act(ActionId::Next).id(), "server", "first it is looked at");
    assert!(matches!(&walk.open[..], [.., Cmd::Secret(SecretRef::Server, _), Cmd::Gather(_, answers)]
        if answers.adapter.server == Some(Server::Smb("smb://LAB;admin@sl1".into()))));
    walk.server = Some(server());
    walk.answer();
    assert!(walk.page().blocks.iter().any(|block| matches!(block, Block::Pairs(_))), "{:?}", walk.page());
    assert_eq!(walk.act(ActionId::Next).answer().id(), "licence");
    // All of it but the password is in the answers that can be saved.
    let saved = walk.flow.answers().write();
    assert!(saved.contains("smb://LAB;admin@sl1") && !saved.contains("word"), "{saved}");
}

#[cfg(unix)]
#[test]
fn who_is_not_let_in_is_led_back() {
    let mut walk = Walk::with(asking(), vec![old_node()], Vec::new());
    walk.named().act(ActionId::Next);
    walk.server = Some(server());
    walk.refuses = Some(refused("smb-logon-refused"));
    walk.answer();
    assert_eq!((walk.id(), walk.loud()), ("server", vec!["smb-logon-refused".into()]));
    assert!(!walk.may(ActionId::Next) && walk.may(ActionId::Refresh));
    // Another one, and the way is open; a refusal later leads back.
    walk.tell(Msg::Secret(field("server-password"), Secret::new("right".into())));
    walk.refuses = None;
    walk.act(ActionId::Next).answer().act(ActionId::Next).answer();
    assert_eq!(walk.id(), "licence");
    walk.refuses = Some(refused("smb-account-unusable"));
    walk.act(ActionId::Refresh).answer();
    assert_eq!((walk.id(), walk.loud()), ("server", vec!["smb-account-unusable".into()]));
    // A server that is gone is no question of what is typed here.
    walk.refuses = None;
    walk.act(ActionId::Refresh).answer().act(ActionId::Next).answer();
    walk.refuses = Some(refused("smb-unreachable"));
    walk.act(ActionId::Refresh).answer();
    assert_eq!(walk.id(), "licence");
}

#[cfg(unix)]
#[test]
fn the_old_dialect_is_agreed_to_where_it_is_needed() {
    let mut walk = Walk::with(asking(), vec![old_node()], Vec::new());
    walk.named().act(ActionId::Next);
    walk.server = Some(server());
    walk.refuses = Some(refused("smb-old-dialect"));
    walk.answer();
    assert_eq!(walk.loud(), ["smb-old-dialect", "server-agree"]);
    assert_eq!(walk.asked_here().last().unwrap(), "server-smb1");
    walk.types("server-smb1", "yes");
    walk.refuses = None;
    walk.act(ActionId::Next).answer();
    assert!(walk.flow.answers().adapter.smb1 && walk.may(ActionId::Next));
    walk.types("server-host", "sl2");
    assert!(!walk.flow.answers().adapter.smb1, "that was another server");
}

#[cfg(unix)]
#[test]
fn a_machine_that_is_no_host_leads_to_a_server() {
    let mut walk = Walk::with(Setup { no_host: true, ..asking() }, Vec::new(), Vec::new());
    assert!(walk.may(ActionId::Next) && walk.may(ActionId::Practice) && walk.open.is_empty());
    walk.named().act(ActionId::Next);
    walk.server = Some(server());
    walk.answer().act(ActionId::Next).answer();
    assert_eq!(walk.id(), "licence");
    walk.act(ActionId::Back).types("server", "none");
    walk.server = None;
    walk.act(ActionId::Next).answer();
    assert!(!walk.may(ActionId::Next), "nothing is left to be done");
}

#[cfg(unix)]
#[test]
fn the_password_of_a_run_that_was_cut_is_asked_for_with_it() {
    let mut setup = asking();
    setup.answers.adapter.server = Some(Server::Smb("smb://admin@sl1".into()));
    let mut walk = Walk::with(setup, vec![old_node()], vec![info(RunState::Unfinished)]);
    walk.server = Some(server());
    walk.refuses = Some(refused("secret-needed"));
    walk.answer();
    assert_eq!((walk.id(), walk.asked_here()), ("unfinished", vec!["server-password".into()]));
    walk.tell(Msg::Secret(field("server-password"), Secret::new("word".into()))).answer();
    assert!(walk.secrets.get(SecretRef::Server).is_some());
    walk.act(ActionId::Resume);
    assert!(matches!(walk.open.last(), Some(Cmd::Resume(_))));
}

#[cfg(unix)]
#[test]
fn a_name_with_blanks_is_typed_key_by_key() {
    let mut walk = Walk::with(asking(), vec![old_node()], Vec::new());
    walk.named();
    let shown = |walk: &Walk, id: &str| {
        let fields = walk.page().fields;
        fields.into_iter().find(|field| field.id.0 == id).unwrap().value
    };
    for (id, name) in [("server-share", "Storage Link"), ("server-folder", "Program Files/Storage Link")] {
        for c in name.chars() {
            let value = format!("{}{c}", shown(&walk, id));
            walk.types(id, &value);
            assert_eq!(shown(&walk, id), value, "as it was typed");
        }
        let value = format!("{name} ");
        walk.types(id, &value);
        assert_eq!(shown(&walk, id), value);
    }
    assert!(!walk.page().fields.iter().any(|field| field.error.is_some()));
    walk.types("server-host", "sl2");
    assert_eq!(shown(&walk, "server-host"), "sl2", "another answer is shown as it is");
    walk.act(ActionId::Back).answer().act(ActionId::Next).answer();
    assert_eq!(shown(&walk, "server-share"), "Storage Link", "the answer has no blank at its end");
}

#[test]
fn a_field_with_a_usual_answer_can_be_emptied_and_typed_anew() {
    let mut setup = setup();
    setup.answers.adapter.edition = Some(String::from("enterprise"));
    let mut walk = Walk::served(setup, Vec::new());
    walk.to("scsi-ids");
    let shown =
        |walk: &Walk| walk.page().fields.into_iter().find(|field| field.id.0 == "vendor").unwrap().value;
    assert_eq!(shown(&walk), "OSNEXUS");
    walk.types("vendor", "");
    assert_eq!(shown(&walk), "");
    walk.types("vendor", "X");
    assert_eq!(shown(&walk), "X");
    walk.types("vendor", "");
    walk.act(ActionId::Next).answer().act(ActionId::Back);
    assert_eq!(shown(&walk), "OSNEXUS", "nothing typed is the usual one");
}

#[test]
fn where_neither_node_nor_server_is_named_the_page_says_so() {
    let mut walk = Walk::with(Setup { no_host: true, can_reach: true, ..asking() }, Vec::new(), Vec::new());
    walk.to("server");
    assert!(walk.loud().contains(&String::from("server-nobody")), "{:?}", walk.loud());
    assert!(!walk.may(ActionId::Next));
    walk.types("server", "manual").answer();
    assert!(!walk.loud().contains(&String::from("server-nobody")), "{:?}", walk.loud());
}
