//! The practice gateway over real TLS.

use quantalink::api::{ADAPTER_NAME, Endpoint};
use quantalink::host::{ServiceOp, ServiceState};
use quantalink::practice::{Knob, SERVICE};
use roxmltree::Document;

use super::client::{Answer, basic, connect, send};
use super::help::Rig;

const NAMESPACE: &str = "http://www.citrix.com/storagelink/csl.xsd";

/// Asks with this head line for the login.
fn ask_as(rig: &Rig, login: &str, operation: &str, inner: &str) -> std::io::Result<Answer> {
    let body = format!(
        "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>\
         <{operation} xmlns=\"{NAMESPACE}\">{inner}</{operation}></s:Body></s:Envelope>"
    );
    let head = format!("POST / HTTP/1.1\r\nHost: x\r\n{login}SOAPAction: \"\"\r\n");
    let head = format!("{head}Content-Type: text/xml\r\nContent-Length: {}\r\n\r\n", body.len());
    send(&rig.practice.gateway_at(), (head + &body).as_bytes())
}

fn ask(rig: &Rig, operation: &str, inner: &str) -> Answer {
    ask_as(rig, &basic("admin", "storagelink"), operation, inner).unwrap()
}

/// The texts of these fields, one line for each element of that name.
fn fields(answer: &Answer, element: &str, names: &[&str]) -> Vec<Vec<String>> {
    let document = Document::parse(&answer.body).unwrap();
    let found = document.descendants().filter(|node| node.tag_name() == element.into());
    let text = |node: roxmltree::Node<'_, '_>, name: &str| {
        let child = node.children().find(|child| child.tag_name() == name.into()).unwrap();
        child.text().unwrap_or_default().to_owned()
    };
    found.map(|node| names.iter().map(|name| text(node, name)).collect()).collect()
}

fn adapters(rig: &Rig) -> Vec<Vec<String>> {
    let answer = ask(rig, "enumStorageAdapters", "");
    assert_eq!((answer.status, answer.cut), (200, false), "{answer:?}");
    assert!(answer.body.contains("enumStorageAdaptersResponse"));
    fields(&answer, "list", &["friendlyName", "isInitialized"])
}

fn credentials(rig: &Rig) -> Vec<Vec<String>> {
    let answer = ask(rig, "enumStorageManagementCredentials", "");
    fields(&answer, "credList", &["friendlyName", "ipAddress", "portNumber", "username", "password"])
}

fn new(rig: &Rig, password: &str) -> String {
    let Endpoint { host, port } = rig.practice.storage_at();
    format!(
        "<cred xmlns=\"\"><friendlyName>mine &amp; &lt;yours&gt;</friendlyName>\
         <storageAdapterId>PRACTICE_QUANTASTOR</storageAdapterId><ipAddress>{host}</ipAddress>\
         <portNumber>{port}</portNumber><username>admin</username><password>{password}</password><ns>practice</ns>\
         </cred><flags xmlns=\"\">0</flags>"
    )
}

fn add(rig: &Rig) -> Answer {
    ask(rig, "addStorageManagementCredentials", &new(rig, "quantastor"))
}

/// A site on which the adapter is installed and the service started since.
fn ready(knobs: &[Knob]) -> Rig {
    let rig = Rig::at(1, knobs);
    rig.install();
    rig.restart();
    rig
}

fn fault(answer: &Answer) -> String {
    assert_eq!(answer.status, 500, "{answer:?}");
    fields(answer, "Fault", &[]);
    let document = Document::parse(&answer.body).unwrap();
    let node = document.descendants().find(|node| node.tag_name() == "faultstring".into()).unwrap();
    node.text().unwrap().to_owned()
}

#[test]
fn the_adapter_is_listed_once_it_is_installed_and_the_service_was_started_since() {
    let rig = Rig::at(1, &[]);
    let others = [["NetApp", "true"], ["Dell EqualLogic", "true"]];
    assert_eq!(adapters(&rig), others);
    rig.install();
    assert_eq!(adapters(&rig), others);
    rig.restart();
    assert_eq!(adapters(&rig).last().unwrap(), &[ADAPTER_NAME, "true"]);
    assert_eq!(adapters(&rig).len(), 3);

    assert_eq!(adapters(&ready(&[Knob::InstallerFails])), others);
    assert_eq!(adapters(&ready(&[Knob::AdapterMissing])), others);
    let broken = ready(&[Knob::AdapterNotInitialised]);
    let answer = ask(&broken, "enumStorageAdapters", "");
    let last = fields(&answer, "list", &["isInitialized", "initError"]).pop().unwrap();
    assert!(last[0] == "false" && !last[1].is_empty(), "{last:?}");
}

#[test]
fn it_answers_only_while_the_service_runs() {
    let rig = Rig::at(1, &[]);
    connect(&rig.practice.gateway_at()).unwrap();
    rig.stop();
    assert!(connect(&rig.practice.gateway_at()).is_err());
    rig.control(SERVICE, ServiceOp::Start).unwrap();
    rig.wait(SERVICE, ServiceState::Running);
    connect(&rig.practice.gateway_at()).unwrap();
    for knob in [Knob::GatewayDown, Knob::ServiceMissing, Knob::ServiceStopped] {
        assert!(connect(&Rig::new(&[knob]).practice.gateway_at()).is_err(), "{knob:?}");
    }
}

#[test]
fn the_login_is_asked_for() {
    let rig = Rig::new(&[]);
    for login in [String::new(), basic("admin", "wrong"), basic("root", "storagelink")] {
        let answer = ask_as(&rig, &login, "enumStorageAdapters", "").unwrap();
        assert_eq!(answer.status, 401);
        assert!(answer.head.contains("WWW-Authenticate: Basic"));
    }
    let login = rig.practice.gateway_login();
    let right = basic(&login.user, login.password.expose());
    assert_eq!(ask_as(&rig, &right, "enumStorageAdapters", "").unwrap().status, 200);
    let rig = Rig::new(&[Knob::GatewayLogin]);
    assert_eq!(ask(&rig, "enumStorageAdapters", "").status, 401);
}

#[test]
fn faults_pages_and_slowness() {
    let rig = Rig::new(&[Knob::GatewayFault]);
    assert!(fault(&ask(&rig, "enumStorageAdapters", "")).contains("invented"));
    let answer = ask(&Rig::new(&[Knob::GatewayHtml]), "enumStorageAdapters", "");
    assert!(answer.status == 200 && answer.head.contains("text/html") && answer.body.starts_with("<html>"));
    let begun = std::time::Instant::now();
    assert_eq!(ask(&Rig::new(&[Knob::GatewaySlow]), "enumStorageAdapters", "").status, 200);
    assert!(begun.elapsed() >= std::time::Duration::from_millis(400));
    // One that is slow does not hold up the end of the site.
    let rig = Rig::at(100_000, &[Knob::GatewaySlow]);
    let at = rig.practice.gateway_at();
    let waiting = std::thread::spawn(move || {
        let request = "GET / HTTP/1.1\r\n\r\n";
        send(&at, request.as_bytes()).is_err()
    });
    std::thread::sleep(std::time::Duration::from_millis(300));
    drop(rig);
    assert!(waiting.join().unwrap());
}

#[test]
fn credentials_are_added_and_read_back_without_their_password() {
    let rig = ready(&[]);
    let before = credentials(&rig);
    assert_eq!(before.len(), 1);
    let answer = add(&rig);
    assert_eq!((answer.status, answer.cut), (200, false), "{answer:?}");
    let after = credentials(&rig);
    let Endpoint { host, port } = rig.practice.storage_at();
    let wanted = ["mine & <yours>", &host, &port.to_string(), "admin", ""];
    assert_eq!(after[1], wanted);
    assert!(fault(&add(&rig)).contains("already"));
    let pretend = rig.practice.dir().join("pretend/credentials.toml");
    assert!(!std::fs::read_to_string(pretend).unwrap().contains("quantastor\""));
}

#[test]
fn credentials_that_do_not_fit_are_refused() {
    let rig = ready(&[]);
    let add = |inner: &str| fault(&ask(&rig, "addStorageManagementCredentials", inner));
    assert!(add(&new(&rig, "wrong")).contains("refused user or password"));
    assert!(add(&new(&rig, "quantastor").replace("PRACTICE_QUANTASTOR", "NETAPP")).contains("adapter"));
    assert!(add(&new(&rig, "quantastor").replace("127.0.0.1", "192.0.2.1")).contains("reached"));
    assert!(add("").contains("missing"));
    assert_eq!(credentials(&rig).len(), 1);

    let not_loaded = Rig::new(&[]);
    assert!(fault(&super::gateway::add(&not_loaded)).contains("adapter"));
    for knob in [Knob::AddRefused, Knob::StorageDown, Knob::StorageLogin, Knob::StorageMfa] {
        let rig = ready(&[knob]);
        fault(&super::gateway::add(&rig));
        assert_eq!(credentials(&rig).len(), 1, "{knob:?}");
    }
}

#[test]
fn an_answer_that_is_cut_leaves_open_whether_it_was_done() {
    for (knob, count) in [(Knob::AddCut, 2), (Knob::AddLost, 1)] {
        let rig = ready(&[knob]);
        assert!(add(&rig).cut);
        assert_eq!(credentials(&rig).len(), count, "{knob:?}");
    }
}

#[test]
fn its_certificate_may_change_after_the_first_answer() {
    let rig = Rig::new(&[Knob::GatewayChangesCertificate]);
    let met = || connect(&rig.practice.gateway_at()).unwrap().fingerprint();
    let first = met();
    assert_eq!((met(), rig.practice.gateway_fingerprint()), (first, first));
    assert_eq!(ask(&rig, "enumStorageAdapters", "").status, 200);
    let second = met();
    assert_ne!(second, first);
    assert_eq!(rig.practice.gateway_fingerprint(), second);
}
