//! Credentials added to the gateway, and what every answer of it means.

use std::sync::Arc;

use quantalink::api::fake::{Adding, Asked, FakeApis, adapter, certificate};
use quantalink::api::{Adapter, ApiError, Credential, Endpoint};
use quantalink::base::{Arg, Hash, Secret, Text, Untrusted};
use quantalink::core::change::{Act, AdapterId, AddCredentials, ChangeKind};
use quantalink::core::event::{Event, Outcome, RunEnd, RunState};
use quantalink::core::runner::Site;
use quantalink::core::secrets::SecretRef;
use quantalink::host::fake::Fake;

use super::rig::outcome;
use super::server::*;

const ADDRESS: &str = "192.168.1.20";

fn add() -> AddCredentials {
    AddCredentials {
        gateway: Endpoint { host: "gw".into(), port: 21605 },
        pin: Hash::of(b"the gateway"),
        old_tls: false,
        friendly: "Lab".into(),
        adapter: Some(AdapterId {
            name: Untrusted::from("FAKE_ADAPTER"),
            namespace: Untrusted::from("root/fake"),
        }),
        storage: Endpoint { host: ADDRESS.into(), port: 8153 },
        ports: vec![8153],
        user: "admin".into(),
    }
}

/// What was to be added, as the gateway lists it.
fn listed() -> Credential {
    Credential {
        friendly: "Lab".into(),
        address: ADDRESS.into(),
        port: Some(8153),
        user: "admin".into(),
        ..Credential::default()
    }
}

fn apis() -> FakeApis {
    FakeApis::new().gateway_certificate(Ok(certificate("the gateway"))).gateway_password("gate")
}

fn site_of(apis: &FakeApis) -> Site {
    let site = Site { apis: Arc::new(apis.clone()), ..site(&alone()) };
    site.secrets.put(SecretRef::Gateway, Secret::new("gate".into()));
    site.secrets.put(SecretRef::Storage, Secret::new("store".into()));
    site
}

fn run(site: &Site) -> RunEnd {
    run_of(add(), site)
}

fn run_of(add: AddCredentials, site: &Site) -> RunEnd {
    let dir = tempfile::tempdir().unwrap();
    let planned = of(vec![change("credentials", ChangeKind::Credentials, Some(Act::Credentials(add)), &[])]);
    let state = state(dir.path());
    let end = apply(planned, site, &state, nobody).0;
    if let Some(run) = &end.run {
        let journal = std::fs::read_to_string(state.journal_path(run)).unwrap();
        assert!(!journal.contains("gate\"") && !journal.contains("store"), "{journal}");
    }
    end
}

fn adds(apis: &FakeApis) -> usize {
    apis.log().iter().filter(|call| matches!(call.asked, Asked::Add(_))).count()
}

fn is(end: &RunEnd, wanted: &str, id: &str) {
    let (word, why) = match outcome(end, "sl", "credentials") {
        Outcome::Refused { why } => ("refused", why),
        Outcome::Failed { why } => ("failed", why),
        Outcome::Unknown { why } => ("unknown", why),
        other => panic!("{other:?}"),
    };
    assert_eq!((word, why.id.as_ref()), (wanted, id), "{end:?}");
}

#[test]
fn added_and_read_back() {
    let apis = apis();
    let end = run(&site_of(&apis));
    assert_eq!((end.state, outcome(&end, "sl", "credentials")), (RunState::Complete, &super::rig::applied()));
    let added = &apis.added()[0];
    assert_eq!((&added.address, &added.friendly), (&Untrusted::from(ADDRESS), &Untrusted::from("Lab")));
    let asked: Vec<Asked> = apis.log().into_iter().map(|call| call.asked).collect();
    let Asked::Add(new) = &asked[1] else { panic!("{asked:?}") };
    assert_eq!((new.login.user.as_str(), new.login.password.expose()), ("admin", "store"));
    assert_eq!((&asked[0], asked.last().unwrap()), (&Asked::Credentials, &Asked::Credentials));
    let again = run(&site_of(&apis));
    assert_eq!(outcome(&again, "sl", "credentials"), &Outcome::Done, "the address is there already");
    assert_eq!(adds(&apis), 1);
}

#[test]
fn what_each_answer_means() {
    let text = || Text::new("connection-lost");
    for (adding, word, id) in [
        (Adding::Fails(ApiError::Refused(text())), "refused", "connection-lost"),
        (Adding::Fails(ApiError::Failed(text())), "failed", "connection-lost"),
        (Adding::Fails(ApiError::Unknown(text())), "unknown", "connection-lost"),
        (Adding::Nothing, "failed", "credentials-not-there"),
    ] {
        let end = run(&site_of(&apis().adding(adding)));
        is(&end, word, id);
        assert_ne!(end.exit(RunState::Complete), 0);
        assert_eq!(end.state == RunState::Unfinished, word == "unknown", "{end:?}");
    }
    let apis_lost = apis().adding(Adding::DoneBut(ApiError::Unknown(text())));
    let end = run(&site_of(&apis_lost));
    assert_eq!((end.state, outcome(&end, "sl", "credentials")), (RunState::Complete, &super::rig::applied()));
}

/// A gateway that has not answered, or says that it is still at work, may add them a while later.
#[test]
fn what_no_answer_told_is_waited_for() {
    let unknown = || Adding::Fails(ApiError::Unknown(Text::new("lost-going")));
    let lost = || Err(ApiError::Failed(Text::new("connection-lost")));
    for before in [vec![Ok(Vec::new()), Ok(Vec::new())], vec![lost(), Ok(Vec::new()), lost()]] {
        let apis = before.into_iter().fold(apis().credentials(Ok(Vec::new())), FakeApis::credentials);
        let apis = apis.credentials(Ok(vec![listed()])).adding(unknown());
        let end = run(&site_of(&apis));
        assert_eq!(
            (end.state, outcome(&end, "sl", "credentials")),
            (RunState::Complete, &super::rig::applied())
        );
        assert_eq!(adds(&apis), 1);
    }
    // Not once more where it says no.
    let refused = Err(ApiError::Refused(Text::new("gateway-login-refused")));
    let apis = apis().credentials(Ok(Vec::new())).credentials(refused).adding(unknown());
    is(&run(&site_of(&apis)), "unknown", "lost-going");
    assert_eq!(apis.log().iter().filter(|call| call.asked == Asked::Credentials).count(), 2);
}

/// The run finds them by the same rule as the plan: else one of them would add what the other finds there.
#[test]
fn what_the_plan_finds_is_there() {
    let named = |host: &str| AddCredentials {
        storage: Endpoint { host: host.into(), port: 9000 },
        ports: vec![9000, 8153],
        ..add()
    };
    let of = |address: &str, port| Credential { address: address.into(), port, ..listed() };
    for (held, there) in [
        (of("store.lab", Some(9000)), true),
        (of(" STORE.lab\n", Some(8153)), true),
        (of("store.lab", None), true),
        (of("store.lab", Some(443)), false),
        (of("store", Some(9000)), false),
    ] {
        let apis = apis().credentials(Ok(vec![held.clone()]));
        let end = run_of(named("Store.lab"), &site_of(&apis));
        let wanted = if there { Outcome::Done } else { super::rig::applied() };
        assert_eq!(
            (outcome(&end, "sl", "credentials"), adds(&apis)),
            (&wanted, usize::from(!there)),
            "{held:?}"
        );
    }
    let eve = Credential { user: "eve".into(), ..listed() };
    let told = |held: Vec<Credential>| {
        let end = run(&site_of(&apis().credentials(Ok(held))));
        assert_eq!(outcome(&end, "sl", "credentials"), &Outcome::Done);
        end.notes.iter().map(|(_, note)| note.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(told(vec![eve.clone()]), ["credentials-there", "credentials-other-user"]);
    assert_eq!(told(vec![eve, listed()]), ["credentials-there"]);
    // Where the adapter is asked for in the run, so is its port.
    let (apis, host) = (apis().credentials(Ok(vec![listed()])), server());
    let later = AddCredentials { adapter: None, ports: vec![9000], ..named(ADDRESS) };
    let (end, _) = whole_of(later, &apis, &host);
    assert_eq!((outcome(&end, "sl", "credentials"), adds(&apis)), (&Outcome::Done, 0));
}

#[test]
fn nothing_is_sent_to_another_server() {
    let apis = FakeApis::new().gateway_certificate(Ok(certificate("another")));
    is(&run(&site_of(&apis)), "refused", "certificate-differs");
    assert_eq!(adds(&apis), 0);
}

#[test]
fn without_a_password_it_is_refused() {
    let apis = apis();
    for missing in [SecretRef::Gateway, SecretRef::Storage] {
        let site = site_of(&apis);
        site.secrets.put(missing, Secret::new(String::new()));
        is(&run(&site), "refused", "secret-needed");
    }
    assert!(apis.log().is_empty());
}

/// What cannot be read back after an answer that got lost is not known; what stands there is somebody else's.
#[test]
fn what_cannot_be_read_back() {
    let text = || Text::new("connection-lost");
    let lost = Err(ApiError::Failed(text()));
    let end =
        run(&site_of(&apis().credentials(Ok(Vec::new())).credentials(lost.clone()).adding(Adding::Nothing)));
    is(&end, "unknown", "credentials-not-read");
    assert_eq!(end.state, RunState::Unfinished);
    let unknown = Adding::Fails(ApiError::Unknown(text()));
    let end = run(&site_of(&apis().credentials(Ok(Vec::new())).credentials(lost).adding(unknown)));
    is(&end, "unknown", "connection-lost");
    let other = Credential {
        address: Untrusted::from(ADDRESS),
        user: Untrusted::from("eve"),
        ..Credential::default()
    };
    let apis = apis().credentials(Ok(Vec::new())).credentials(Ok(vec![other])).adding(Adding::Nothing);
    is(&run(&site_of(&apis)), "unknown", "credentials-differ");
}

/// The whole plan of this server, with the credentials at its end and the adapter's id to be asked for.
fn whole(apis: &FakeApis, host: &Fake) -> (RunEnd, Told) {
    whole_of(AddCredentials { adapter: None, ..add() }, apis, host)
}

fn whole_of(add: AddCredentials, apis: &FakeApis, host: &Fake) -> (RunEnd, Told) {
    let site = Site { server: Some(Arc::new(host.clone())), ..site_of(apis) };
    let (dir, mut planned) = (tempfile::tempdir().unwrap(), plan(host, false));
    planned.hosts[0].changes.push(change(
        "credentials",
        ChangeKind::Credentials,
        Some(Act::Credentials(add)),
        &["start-service"],
    ));
    apply(planned, &site, &state(dir.path()), yes)
}

/// The adapter stands, whatever becomes of the credentials.
fn adapter_stands(end: &RunEnd, host: &Fake, what: &str) {
    assert_eq!((end.state, file(host)), (RunState::Unfinished, ("2.0.0.5".into(), true)), "{what}");
    assert!(matches!(outcome(end, "sl", "start-service"), Outcome::Applied { .. }), "{what}");
    is_running(host, what);
}

#[test]
fn what_fails_here_puts_nothing_back() {
    let apis = apis().adding(Adding::Fails(ApiError::Refused(Text::new("connection-lost"))));
    let host = server();
    let (end, _) = whole(&apis, &host);
    is(&end, "refused", "connection-lost");
    adapter_stands(&end, &host, "credentials refused");
}

/// A gateway that has just started takes a moment until it answers, and one more until the adapter is ready.
#[test]
fn the_adapter_is_asked_for_after_the_start() {
    let lost = || Err(ApiError::Failed(Text::new("connection-lost")));
    let loading = Adapter { initialised: false, ..adapter() };
    let named = Adapter { name: "NEW".into(), namespace: "root/new".into(), ..adapter() };
    let other = Adapter { friendly: "NetApp".into(), name: "OTHER".into(), ..adapter() };
    let apis = apis()
        .adapters(lost())
        .adapters(lost())
        .adapters(Ok(Vec::new()))
        .adapters(Ok(vec![other.clone(), loading]))
        .adapters(Ok(vec![other, named]));
    let host = server();
    let (end, told) = whole(&apis, &host);
    assert_eq!((end.state, outcome(&end, "sl", "credentials")), (RunState::Complete, &super::rig::applied()));
    let log = apis.log();
    let asked = log.iter().filter(|call| call.asked == Asked::Adapters).count();
    let added: Vec<_> = log
        .iter()
        .filter_map(|call| match &call.asked {
            Asked::Add(new) => Some((new.adapter.clone(), new.namespace.clone())),
            _ => None,
        })
        .collect();
    assert_eq!((asked, added), (5, vec![("NEW".into(), "root/new".into())]));
    // Nobody asks before the service runs again.
    let place = |fits: fn(&Event) -> bool| told.events.iter().position(fits).unwrap();
    let started = place(|event| matches!(event, Event::Ended(at, _) if at.id.0 == "start-service"));
    let waited = place(
        |event| matches!(event, Event::Progress(_, told) if told.what.id == "gateway-asked-for-adapter"),
    );
    assert!(started < waited, "{started} {waited}");
}

#[test]
fn an_adapter_that_does_not_come_leaves_everything_as_it_is() {
    let lost = || Err(ApiError::Failed(Text::new("connection-lost")));
    let broken = Adapter { initialised: false, error: Some("no licence".into()), ..adapter() };
    for (adapters, why) in [
        (Ok(Vec::new()), "adapter-not-listed"),
        (Ok(vec![broken]), "adapter-init-error"),
        (lost(), "connection-lost"),
    ] {
        let (apis, host) = (apis().adapters(adapters), server());
        let (end, _) = whole(&apis, &host);
        is(&end, "failed", "gateway-adapter-not-there");
        let Outcome::Failed { why: told } = outcome(&end, "sl", "credentials") else { panic!("{end:?}") };
        let within = told.args.iter().any(|(_, arg)| matches!(arg, Arg::Text(text) if text.id == why));
        assert!(within, "{why}: {told:?}");
        assert_eq!((adds(&apis), end.exit(RunState::Complete)), (0, 1), "{why}");
        adapter_stands(&end, &host, why);
    }
}

/// What is refused is not asked for again and again: some count the attempts.
#[test]
fn a_refusal_is_an_answer() {
    let host = server();
    let refused = apis().gateway_password("another");
    is(&whole(&refused, &host).0, "refused", "gateway-login-refused");
    assert_eq!(refused.log().len(), 1);
    let (host, another) = (server(), FakeApis::new().gateway_certificate(Ok(certificate("another"))));
    let (end, _) = whole(&another, &host);
    is(&end, "refused", "certificate-differs");
    adapter_stands(&end, &host, "another certificate");
    assert_eq!(adds(&another), 0);
}
