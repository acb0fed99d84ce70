//! Section verify: what gateway and storage system say, and the credentials.

use quantalink::core::change::{Act, AdapterId, AddCredentials, ChangeKind};

use super::*;
use crate::machines::{evidence, ids, told};

fn verify_only() -> Answers {
    answers(&[Section::Verify])
}

fn asked(gateway: Known<Option<GatewayFacts>>) -> ServerFacts {
    ServerFacts { gateway, storage: storage(), ..server() }
}

/// A gateway of which only the certificate was seen, for that reason.
fn closed(id: &'static str) -> Known<Option<GatewayFacts>> {
    let Known::Is(Some(mut facts), why) = gateway(vec![], vec![]) else { panic!("asked") };
    facts.trusted = id == "secret-needed";
    facts.adapters = unknown(id);
    facts.credentials = unknown(id);
    Known::Is(Some(facts), why)
}

#[test]
fn the_adapter_as_the_gateway_lists_it() {
    let named = |friendly: &str| Adapter { friendly: friendly.into(), ..adapter() };
    let error = Adapter { initialised: false, error: Some("no\u{1b}[2J".into()), ..adapter() };
    let silent = Adapter { initialised: false, ..adapter() };
    for (adapters, status, id) in [
        (vec![named("other"), adapter()], Status::Pass, "adapter-is-listed"),
        (vec![named("osnexus  quantastor")], Status::Pass, "adapter-is-listed"),
        (vec![named("NetApp")], Status::Fail, "adapter-not-listed"),
        (vec![], Status::Fail, "adapter-not-listed"),
        (vec![error], Status::Fail, "adapter-init-error"),
        (vec![silent], Status::Fail, "adapter-not-initialised"),
    ] {
        let server = asked(gateway(adapters, vec![]));
        let checks = checked(&server, &verify_only());
        assert_eq!(crate::machines::status(&checks, "adapter-listed"), status, "{id}");
        assert!(evidence(&checks, "adapter-listed").contains(&id), "{id}");
        assert!(changes(&server, &verify_only()).iter().all(|change| change.at.id.0 != "adapter-listed"));
    }
}

#[test]
fn where_the_gateway_cannot_be_asked_the_admin_looks() {
    for (gateway, status) in [
        (Known::Is(None, Text::new("gateway-not-named")), Status::Manual),
        (unknown("tls-too-old"), Status::Manual),
        (unknown("tls-old-not-allowed"), Status::Manual),
        (unknown("tls-neither"), Status::Manual),
        (unknown("tls-nothing-in-common"), Status::Manual),
        (unknown("tls-weak-key"), Status::Manual),
        (unknown("certificate-unreadable"), Status::Manual),
        (closed("secret-needed"), Status::Manual),
        (closed("certificate-not-trusted"), Status::Manual),
        (closed("certificate-differs"), Status::Fail),
        (closed("gateway-login-refused"), Status::Fail),
        (unknown("api-timed-out"), Status::Fail),
        (unknown("fact-no-answer"), Status::Skipped),
    ] {
        let server = asked(gateway);
        let why = server
            .gateway
            .get()
            .and_then(Option::as_ref)
            .map_or(server.gateway.why(), |seen| seen.adapters.why());
        assert_eq!(checks_as(&server, &verify_only(), "adapter-listed"), status, "{why:?}");
        let changes = changes(&server, &verify_only());
        let look = change(&changes, "adapter-listed");
        assert_eq!((look.standing, look.kind), (Standing::Manual, ChangeKind::Manual), "{why:?}");
        told(look, "adapter-look");
        assert!(ids(look).contains(&&*why.id));
        assert!(!planned(&server, &verify_only()).refused(), "{why:?}");
    }
}

#[test]
fn without_being_asked_nothing_is_added() {
    let server = asked(gateway(vec![adapter()], vec![]));
    let changes = changes(&server, &verify_only());
    let credentials = change(&changes, "credentials");
    assert_eq!((credentials.standing, credentials.kind), (Standing::Manual, ChangeKind::Manual));
    told(credentials, "credentials-by-hand-unnamed");
}

#[test]
fn credentials_are_added_only_where_everything_is_seen_to_be_right() {
    let server = asked(gateway(vec![adapter()], vec![]));
    let mut answers = adding();
    let planned = changes(&server, &answers);
    let added = change(&planned, "credentials");
    let act = AddCredentials {
        gateway: Endpoint { host: "gw".into(), port: 21605 },
        pin: certificate("gateway").fingerprint,
        old_tls: false,
        friendly: "qs".into(),
        adapter: Some(AdapterId { name: adapter().name, namespace: adapter().namespace }),
        storage: Endpoint { host: "qs".into(), port: 8153 },
        ports: vec![8153],
        user: "admin".into(),
    };
    assert_eq!(added.act, Some(Act::Credentials(act.clone())));
    assert_eq!(ids(added), ["credentials-added", "credentials-stay"]);
    answers.verify.storage_name = Some("Store 1".into());
    let planned = changes(&server, &answers);
    let named = AddCredentials { friendly: "Store 1".into(), ..act };
    assert_eq!(change(&planned, "credentials").act, Some(Act::Credentials(named)));
    // Those of the adapter's own port would be found, too, and so they are in the run.
    answers.verify.storage = Some("qs:9000".into());
    let planned = changes(&server, &answers);
    let Some(Act::Credentials(add)) = &change(&planned, "credentials").act else { panic!("{planned:?}") };
    assert_eq!((add.storage.port, &add.ports[..]), (9000, &[9000, 8153][..]));
}

#[test]
fn what_is_missing_for_adding_is_refused() {
    let ready = asked(gateway(vec![adapter()], vec![]));
    let why =
        |server: &ServerFacts, answers: &Answers| refusal(server, answers, "credentials").id.to_string();
    let mut answers = adding();
    answers.verify.storage = None;
    assert_eq!(why(&ready, &answers), "storage-needed");
    answers = adding();
    answers.verify.storage_user = None;
    assert_eq!(why(&ready, &answers), "storage-user-needed");
    answers = adding();
    answers.verify.gateway = None;
    assert_eq!(why(&ready, &answers), "gateway-needed");
    answers = adding();
    answers.verify.storage = Some("https://qs".into());
    assert_eq!(why(&ready, &answers), "endpoint-url");
    for id in ["secret-needed", "certificate-not-trusted", "certificate-differs", "gateway-login-refused"] {
        assert_eq!(why(&asked(closed(id)), &adding()), id);
        let Known::Is(Some(mut closed), evidence) = storage() else { panic!("asked") };
        closed.system = unknown(id);
        let server = ServerFacts { storage: Known::Is(Some(closed), evidence), ..ready.clone() };
        assert_eq!(why(&server, &adding()), id);
    }
    assert_eq!(why(&asked(unknown("api-timed-out")), &adding()), "api-timed-out");
    assert_eq!(why(&asked(gateway(vec![], vec![])), &adding()), "credentials-no-adapter");
    let broken = Adapter { initialised: false, ..adapter() };
    assert_eq!(why(&asked(gateway(vec![broken], vec![])), &adding()), "adapter-not-initialised");
    let Known::Is(Some(mut blind), evidence) = gateway(vec![adapter()], vec![]) else { panic!("asked") };
    blind.credentials = unknown("api-timed-out");
    assert_eq!(why(&asked(Known::Is(Some(blind), evidence)), &adding()), "api-timed-out");
}

#[test]
fn credentials_that_are_there_stay() {
    let server = asked(gateway(vec![adapter()], vec![credential()]));
    let planned = changes(&server, &adding());
    let there = change(&planned, "credentials");
    assert_eq!((there.standing, &ids(there)[..]), (Standing::Done, &["credentials-there"][..]));
    assert_eq!(checks_as(&server, &adding(), "credentials"), Status::Pass);
    let mut answers = adding();
    answers.verify.storage_user = Some("other".into());
    let planned = changes(&server, &answers);
    told(change(&planned, "credentials"), "credentials-other-user");
    // Of several those of the user that was answered.
    let eve = Credential { user: "eve".into(), ..credential() };
    let planned = changes(&asked(gateway(vec![adapter()], vec![eve, credential()])), &adding());
    assert_eq!(ids(change(&planned, "credentials")), ["credentials-there"]);
    let mut answers = adding();
    answers.verify.storage = Some("QS:9000".into());
    for (port, own, standing, status) in [
        (Some(9), Some(8153), Standing::Pending, Status::Fail),
        // The gateway's Manager adds them with the adapter's own port.
        (Some(8153), Some(8153), Standing::Done, Status::Pass),
        (Some(8153), None, Standing::Pending, Status::Fail),
        (Some(9000), None, Standing::Done, Status::Pass),
        (None, None, Standing::Done, Status::Pass),
    ] {
        let held = Credential { port, ..credential() };
        let server = asked(gateway(vec![Adapter { port: own, ..adapter() }], vec![held]));
        let planned = changes(&server, &answers);
        assert_eq!(change(&planned, "credentials").standing, standing, "{port:?} {own:?}");
        assert_eq!(checks_as(&server, &answers, "credentials"), status, "{port:?} {own:?}");
    }
}

/// All sections, with the credentials to be added.
fn all_adding() -> Answers {
    Answers { sections: Vec::new(), ..adding() }
}

#[test]
fn with_the_adapter_still_to_come_its_id_is_asked_for_after_the_start() {
    let broken = Adapter { initialised: false, ..adapter() };
    // What is listed before says nothing of what the gateway lists once it has started again.
    for adapters in [vec![], vec![broken], vec![adapter()]] {
        let planned = changes(&asked(gateway(adapters.clone(), vec![])), &all_adding());
        let places = ["start-service", "credentials"].map(|id| {
            let place = planned.iter().position(|change| change.at.id.0 == id);
            assert_eq!(change(&planned, id).standing, Standing::Pending, "{id} {adapters:?}");
            place.unwrap()
        });
        assert!(places[0] < places[1], "{places:?}");
        let later = change(&planned, "credentials");
        assert_eq!(later.kind, ChangeKind::Credentials);
        assert_eq!(ids(later), ["credentials-added", "credentials-adapter-asked", "credentials-stay"]);
        assert!(later.after.iter().any(|id| id.0 == "start-service"), "{:?}", later.after);
        let Some(Act::Credentials(add)) = &later.act else { panic!("{later:?}") };
        assert_eq!(add.adapter, None);
        let told = page(&asked(gateway(adapters, vec![])), &all_adding(), "credentials");
        assert!(!told.iter().any(|tell| matches!(tell, Tell::Error(_))), "{told:?}");
    }
    let planned = changes(&asked(gateway(vec![adapter()], vec![credential()])), &all_adding());
    assert_eq!(change(&planned, "credentials").standing, Standing::Done);
}

#[test]
fn what_is_missing_is_refused_before_the_service_is_stopped() {
    let why = |server: &ServerFacts, answers: &Answers| {
        assert!(planned(server, answers).refused());
        refusal(server, answers, "credentials").id.to_string()
    };
    for id in ["secret-needed", "certificate-not-trusted", "gateway-login-refused", "api-timed-out"] {
        assert_eq!(why(&asked(closed(id)), &all_adding()), id);
    }
    let ready = asked(gateway(vec![], vec![]));
    let Known::Is(Some(mut closed), evidence) = storage() else { panic!("asked") };
    closed.system = unknown("storage-login-refused");
    let refused = ServerFacts { storage: Known::Is(Some(closed), evidence), ..ready.clone() };
    assert_eq!(why(&refused, &all_adding()), "storage-login-refused");
    let mut answers = all_adding();
    answers.verify.storage_user = None;
    assert_eq!(why(&ready, &answers), "storage-user-needed");
}

#[test]
fn where_the_service_is_not_started_by_the_plan_they_come_later() {
    let stopped =
        ServerFacts { service: is(Some(service(ServiceState::Stopped))), ..asked(unknown("api-timed-out")) };
    let planned = changes(&stopped, &all_adding());
    let later = change(&planned, "credentials");
    assert_eq!((later.standing, &ids(later)[..]), (Standing::Skipped, &["credentials-after-adapter"][..]));
}

#[test]
fn a_stopped_gateway_is_not_asked_for_anything() {
    let mut server = asked(unknown("tls-closed"));
    let Known::Is(Some(mut service), evidence) = server.service else { panic!("a service") };
    service.state = ServiceState::Stopped;
    server.service = Known::Is(Some(service), evidence);
    assert_eq!(refusal(&server, &adding(), "credentials").id, "credentials-after-start");
}

#[test]
fn whether_the_storage_system_takes_the_login() {
    let with = |storage| ServerFacts { storage, ..server() };
    let seen = |id| {
        let Known::Is(Some(mut facts), why) = storage() else { panic!("asked") };
        facts.system = unknown(id);
        Known::Is(Some(facts), why)
    };
    for (facts, status) in [
        (storage(), Status::Pass),
        (Known::Is(None, Text::new("storage-not-named")), Status::Manual),
        (seen("secret-needed"), Status::Manual),
        (seen("storage-user-needed"), Status::Manual),
        (seen("certificate-not-trusted"), Status::Manual),
        (seen("certificate-differs"), Status::Fail),
        (seen("storage-login-refused"), Status::Fail),
        (unknown("tls-too-old"), Status::Manual),
        (unknown("tls-nothing-in-common"), Status::Manual),
        (unknown("tls-weak-key"), Status::Manual),
        (unknown("certificate-unreadable"), Status::Manual),
        (unknown("api-timed-out"), Status::Fail),
    ] {
        let why = facts.get().and_then(Option::as_ref).map_or(facts.why(), |seen| seen.system.why()).clone();
        assert_eq!(checks_as(&with(facts), &verify_only(), "storage-login"), status, "{why:?}");
    }
    assert_eq!(checks_as(&server(), &verify_only(), "credentials"), Status::Manual);
}

#[test]
fn another_address_takes_the_trust_back() {
    let asks = |id: &str| STEPS.iter().flat_map(|step| step.asks).find(|ask| ask.id == id).unwrap();
    for (address, fingerprint) in [("gateway", "gateway-fingerprint"), ("storage", "storage-fingerprint")] {
        let (address, fingerprint) = (asks(address), asks(fingerprint));
        let mut answers = Answers::default();
        (address.set)(&mut answers, "one:1").unwrap();
        let hex = Hash::of(b"x").hex();
        (fingerprint.set)(&mut answers, &hex.to_uppercase()).unwrap();
        assert_eq!((fingerprint.get)(&answers), hex);
        (address.set)(&mut answers, " one:1 ").unwrap();
        assert_eq!((fingerprint.get)(&answers), hex, "the same address");
        assert_eq!((address.set)(&mut answers, "one:port").unwrap_err().id, "endpoint-port");
        assert_eq!((address.get)(&answers), "one:1", "what is not valid changes nothing");
        (address.set)(&mut answers, "two").unwrap();
        assert_eq!((fingerprint.get)(&answers), "");
        assert_eq!((fingerprint.set)(&mut answers, "abc").unwrap_err().id, "ask-not-sha256");
        (address.set)(&mut answers, "").unwrap();
        assert_eq!(answers.verify, Answers::default().verify);
    }
}
