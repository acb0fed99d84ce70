//! The practice storage system over real TLS, and the certificates of both servers.

use quantalink::practice::Knob;
use serde_json::Value;

use super::client::{Answer, basic, connect, send};
use super::help::Rig;

fn ask_as(rig: &Rig, login: &str, what: &str) -> std::io::Result<Answer> {
    let request = format!("GET {what} HTTP/1.1\r\nHost: x\r\n{login}Accept: */*\r\n\r\n");
    send(&rig.practice.storage_at(), request.as_bytes())
}

fn ask(rig: &Rig, what: &str) -> (u16, Value) {
    let login = rig.practice.storage_login();
    let answer = ask_as(rig, &basic(&login.user, login.password.expose()), what).unwrap();
    (answer.status, serde_json::from_str(&answer.body).unwrap())
}

const GET: &str = "/qstorapi/storageSystemGet?storageSystem=&flags=0";

#[test]
fn it_says_what_it_is_to_those_who_log_in() {
    let rig = Rig::new(&[]);
    let (status, system) = ask(&rig, GET);
    assert_eq!((status, &system["name"]), (200, &Value::from("practice-quantastor")));
    for field in ["id", "serviceVersion", "serialNumber"] {
        assert!(system[field].is_string(), "{field}");
    }
    let (status, pools) = ask(&rig, "/qstorapi/storagePoolEnum");
    assert!(status == 200 && pools[0]["name"].is_string());
    let (status, unknown) = ask(&rig, "/qstorapi/poweroff");
    assert!(status == 200 && unknown["RestError"].is_string());
    for login in [String::new(), basic("admin", "storagelink"), basic("root", "quantastor")] {
        let answer = ask_as(&rig, &login, GET).unwrap();
        assert!(answer.status == 401 && answer.body.contains("err=26"), "{answer:?}");
    }
    assert_eq!(ask_as(&rig, "", "/").unwrap().status, 404);
}

#[test]
fn each_knob_has_its_answer() {
    for (knob, status, word) in [
        (Knob::StorageLogin, 401, "Authentication check failed"),
        (Knob::StorageLogin200, 200, "Authentication check failed"),
        (Knob::StorageMfa, 401, "Multi-factor"),
    ] {
        let (got, body) = ask(&Rig::new(&[knob]), GET);
        assert_eq!(got, status);
        assert!(body["RestError"].as_str().unwrap().contains(word), "{knob:?}");
    }
    let page = ask_as(&Rig::new(&[Knob::StorageHtml]), "", GET).unwrap();
    assert!(page.status == 200 && page.head.contains("text/html"));
    let begun = std::time::Instant::now();
    assert_eq!(ask(&Rig::new(&[Knob::StorageSlow]), GET).0, 200);
    assert!(begun.elapsed() >= std::time::Duration::from_millis(400));
    assert!(connect(&Rig::new(&[Knob::StorageDown]).practice.storage_at()).is_err());
}

#[test]
fn one_with_old_tls_says_so_in_tlss_own_words() {
    let rig = Rig::new(&[Knob::StorageOldTls, Knob::GatewayOldTls]);
    for at in [rig.practice.storage_at(), rig.practice.gateway_at()] {
        let error = connect(&at).map(|_| ()).unwrap_err();
        let alert = error.get_ref().and_then(|error| error.downcast_ref::<rustls::Error>());
        let wanted = rustls::Error::AlertReceived(rustls::AlertDescription::ProtocolVersion);
        assert_eq!(alert, Some(&wanted), "{error}");
    }
}

/// True where the DER holds these bytes.
fn holds(der: &[u8], what: &str) -> bool {
    der.windows(what.len()).any(|some| some == what.as_bytes())
}

/// The times of a certificate, as `UTCTime` has them: `090101000000Z`.
fn ends(der: &[u8]) -> Vec<String> {
    let times = der.windows(15).filter(|some| some[..2] == [0x17, 13] && some[14] == b'Z');
    times.map(|some| String::from_utf8_lossy(&some[2..]).into_owned()).collect()
}

#[test]
fn certificates_are_as_the_knobs_want_them() {
    let met = |knobs: &[Knob]| {
        let rig = Rig::new(knobs);
        let both = [rig.practice.gateway_at(), rig.practice.storage_at()].map(|at| connect(&at).unwrap());
        assert_eq!(both[0].fingerprint(), rig.practice.gateway_fingerprint());
        assert_eq!(both[1].fingerprint(), rig.practice.storage_fingerprint());
        both
    };
    for one in met(&[]) {
        assert_eq!(one.chain.len(), 2);
        assert!(holds(&one.chain[0], "localhost") && holds(&one.chain[0], "quantalink practice authority"));
        assert_eq!(ends(&one.chain[0]), ["260101000000Z", "460101000000Z"]);
    }
    for one in met(&[Knob::GatewayExpired, Knob::StorageExpired]) {
        assert_eq!(ends(&one.chain[0]), ["090101000000Z", "120101000000Z"]);
    }
    for one in met(&[Knob::GatewaySelfSigned, Knob::StorageSelfSigned]) {
        assert_eq!(one.chain.len(), 1);
        assert!(!holds(&one.chain[0], "practice authority"));
    }
    for one in met(&[Knob::GatewayOtherName, Knob::StorageOtherName]) {
        assert!(holds(&one.chain[0], "elsewhere.invalid") && !holds(&one.chain[0], "localhost"));
    }
}
