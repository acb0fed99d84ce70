//! Everything that the steps tell can be said in every language, with all that it names, and fits the JSON.

use quantalink::base::Arg;
use quantalink::core::answers::Server;
use quantalink::core::facts::GatewayFacts;
use quantalink::core::report::plan_json;
use quantalink::i18n::{Catalogue, Lang};

use super::*;

/// Servers of every kind, each with answers that go with it.
fn sites() -> Vec<(ServerFacts, Answers)> {
    let mut smb = adapter_only();
    smb.adapter.server = Some(Server::Smb("smb://u@h".into()));
    let mut wrong = adding();
    wrong.sections = Vec::new();
    wrong.adapter.edition = Some("gold".into());
    wrong.adapter.version_at = Some("top".into());
    wrong.adapter.installer_sha256 = Some(Hash::of(b"other").hex());
    let mut said = adapter_only();
    said.adapter.edition = Some("enterprise-xd".into());
    let untrusted = |id: &'static str| -> Known<Option<GatewayFacts>> {
        let Known::Is(Some(mut facts), why) = gateway(vec![], vec![]) else { panic!("asked") };
        let text = || Text::new(id).with("at", "gw:1").with("fingerprint", "f").with("pinned", "p");
        facts.trusted = false;
        facts.adapters = Known::Unknown(text());
        facts.credentials = Known::Unknown(text());
        Known::Is(Some(facts), why)
    };
    let broken = Adapter { initialised: false, error: Some("e".into()), ..adapter() };
    let mut busy = service(ServiceState::Running);
    busy.dependents = vec![dependent("a", ServiceState::Running)];
    let pool = [("5.6.0", "free"), ("5.6.0", "platinum"), ("6.1.0", "free"), ("8.3.0", "xcp-ng"), ("x", "")];
    let pool = pool.iter().map(|(version, edition)| node(version, licensed(version, edition))).collect();
    let all = || answers(&[]);
    vec![
        (server(), all()),
        (finished(), all()),
        (manual(), all()),
        (server(), smb),
        (server(), wrong),
        (ServerFacts { pool: Vec::new(), ..server() }, said),
        (ServerFacts { pool: Vec::new(), ..server() }, all()),
        (ServerFacts { pool, service: is(Some(busy)), installer: is(None), ..server() }, all()),
        (ServerFacts { service: is(None), ..server() }, all()),
        (ServerFacts { service: is(Some(service(ServiceState::Stopped))), ..server() }, all()),
        (ServerFacts { service: is(Some(service(ServiceState::Paused))), ..server() }, all()),
        (ServerFacts { gateway: untrusted("certificate-not-trusted"), ..server() }, adding()),
        (ServerFacts { gateway: untrusted("certificate-differs"), storage: storage(), ..server() }, adding()),
        (ServerFacts { gateway: gateway(vec![broken], vec![]), storage: storage(), ..server() }, adding()),
        (ServerFacts { gateway: gateway(vec![], vec![]), storage: storage(), ..finished() }, adding()),
        (ServerFacts { gateway: gateway(vec![adapter()], vec![]), storage: storage(), ..server() }, adding()),
        (
            ServerFacts {
                gateway: gateway(vec![adapter()], vec![credential()]),
                storage: storage(),
                ..server()
            },
            adding(),
        ),
    ]
}

/// Every text of a page.
fn told(tell: Tell) -> Vec<Text> {
    match tell {
        Tell::Para(text) | Tell::Info(text) | Tell::Warning(text) | Tell::Error(text) => vec![text],
        Tell::Pairs(pairs) => pairs
            .into_iter()
            .flat_map(|(label, value)| match value {
                Arg::Text(text) => vec![label, text],
                _ => vec![label],
            })
            .collect(),
        Tell::Terms(terms) => terms.into_iter().flat_map(|(term, means)| [term, means]).collect(),
        Tell::ByHand(lines) => lines,
        Tell::Address(_) | Tell::Command(_) => Vec::new(),
    }
}

#[test]
fn every_text_can_be_said() {
    let catalogues: Vec<_> = Lang::ALL.iter().map(|lang| (lang, Catalogue::new(*lang))).collect();
    let mut seen = std::collections::BTreeSet::new();
    for (server, answers) in sites() {
        let facts = facts(&server);
        let pages = STEPS.iter().filter(|step| step.role == Role::Server).filter_map(|step| step.page);
        let pages = pages.flat_map(|page| page(&facts.hosts[0], &answers)).flat_map(told);
        let changes = changes(&server, &answers).into_iter().flat_map(|change| change.reasons);
        let checks = checked(&server, &answers).into_iter().flat_map(|check| check.evidence);
        for text in pages.chain(changes).chain(checks) {
            for (lang, catalogue) in &catalogues {
                assert!(catalogue.has(&text.id), "{} in {lang:?}", text.id);
                let said = catalogue.say(&text);
                let whole = !said.is_empty() && !said.contains(&*text.id) && !said.contains(['{', '}', '$']);
                assert!(whole, "{} in {lang:?}: {said}", text.id);
            }
            seen.insert(text.id.clone());
        }
    }
    assert!(seen.len() > 90, "most of what there is to tell is told here: {}", seen.len());
}

#[test]
fn the_plan_of_a_server_fits_the_json() {
    let kinds = ["edit-file", "service", "install", "credentials", "manual"];
    for (server, answers) in sites() {
        let plan = planned(&server, &answers);
        let json = serde_json::to_value(plan_json(&plan, &[], &|text| text.id.to_string())).unwrap();
        assert_eq!(json["pending"], plan.pending());
        let host = &json["hosts"][0];
        assert_eq!((&host["role"], &host["release"]), (&"server".into(), &"StorageLink".into()));
        for change in host["changes"].as_array().unwrap() {
            assert!(kinds.contains(&change["kind"].as_str().unwrap()), "{change}");
            assert!(change["reasons"].as_array().is_some_and(|reasons| !reasons.is_empty()), "{change}");
            let edited = change["kind"] == "edit-file" && change["status"] == "pending";
            assert_eq!(change["diff"] != "", edited, "{change}");
        }
    }
}
