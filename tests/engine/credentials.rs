//! Credentials added to the gateway, and what every answer of it means.

use std::sync::Arc;

use quantalink::api::fake::{Adding, Asked, FakeApis, certificate};
use quantalink::api::{ApiError, Credential, Endpoint};
use quantalink::base::{Hash, Secret, Text, Untrusted};
use quantalink::core::change::{Act, AddCredentials, ChangeKind};
use quantalink::core::event::{Outcome, RunEnd, RunState};
use quantalink::core::runner::Site;
use quantalink::core::secrets::SecretRef;

use super::rig::outcome;
use super::server::*;

const ADDRESS: &str = "192.168.1.20";

fn add() -> AddCredentials {
    AddCredentials {
        gateway: Endpoint { host: "gw".into(), port: 21605 },
        pin: Hash::of(b"the gateway"),
        friendly: "Lab".into(),
        adapter: Untrusted::from("FAKE_ADAPTER"),
        namespace: Untrusted::from("root/fake"),
        storage: Endpoint { host: ADDRESS.into(), port: 8153 },
        user: "admin".into(),
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
    let dir = tempfile::tempdir().unwrap();
    let planned =
        of(vec![change("credentials", ChangeKind::Credentials, Some(Act::Credentials(add())), &[])]);
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
        (Adding::Fails(ApiError::Unknown(text())), "failed", "connection-lost"),
        (Adding::Nothing, "failed", "credentials-not-there"),
    ] {
        let end = run(&site_of(&apis().adding(adding)));
        is(&end, word, id);
        assert_ne!(end.exit(RunState::Complete), 0);
    }
    let apis_lost = apis().adding(Adding::DoneBut(ApiError::Unknown(text())));
    let end = run(&site_of(&apis_lost));
    assert_eq!((end.state, outcome(&end, "sl", "credentials")), (RunState::Complete, &super::rig::applied()));
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

/// The adapter stands, whatever becomes of the credentials.
#[test]
fn what_fails_here_puts_nothing_back() {
    let apis = apis().adding(Adding::Fails(ApiError::Refused(Text::new("connection-lost"))));
    let host = server();
    let site = Site { server: Some(Arc::new(host.clone())), ..site_of(&apis) };
    let (dir, mut planned) = (tempfile::tempdir().unwrap(), plan(&host, false));
    let last =
        change("credentials", ChangeKind::Credentials, Some(Act::Credentials(add())), &["start-service"]);
    planned.hosts[0].changes.push(last);
    let (end, _) = apply(planned, &site, &state(dir.path()), yes);
    is(&end, "refused", "connection-lost");
    assert_eq!((end.state, file(&host)), (RunState::Unfinished, ("2.0.0.5".into(), true)));
    assert!(matches!(outcome(&end, "sl", "start-service"), Outcome::Applied { .. }));
    is_running(&host, "credentials refused");
}
