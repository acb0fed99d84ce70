//! The practice storage system: the part of `QuantaStor`'s REST interface that quantalink uses (facts/storagelink.md
//! section 3). What it says of itself is invented.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use super::certificates::Identity;
use super::http::{Answer, Request};
use super::net::{Manner, Serve};
use super::{Knob, Options};

/// `Basic` with the practice storage system's user and password.
const LOGIN: &str = "Basic YWRtaW46cXVhbnRhc3Rvcg==";

/// How long a slow one takes, in milliseconds of practice time.
const SLOW: u64 = 20_000;

/// The storage system.
pub(super) struct Storage {
    pub options: Arc<Options>,
    pub identity: Identity,
}

impl Serve for Storage {
    fn manner(&self) -> Manner {
        if self.options.has(Knob::StorageDown) {
            return Manner::Closed;
        }
        if self.options.has(Knob::StorageOldTls) {
            return Manner::OldTls;
        }
        Manner::Tls(Arc::clone(&self.identity.tls))
    }

    fn answer(&self, request: &Request) -> (Answer, Duration) {
        let slow = self.options.has(Knob::StorageSlow);
        let wait = Duration::from_millis(if slow { self.options.scaled(SLOW) } else { 0 });
        (self.asked(request), wait)
    }
}

impl Storage {
    fn asked(&self, request: &Request) -> Answer {
        if self.options.has(Knob::StorageHtml) {
            return Answer::html(200);
        }
        let Some(method) = request.path.strip_prefix("/qstorapi/") else { return Answer::html(404) };
        // The status of the real answer is not public: both are answered by one knob or the other.
        let refused = "Authentication check failed, user name or password is wrong (practice). [err=26]";
        match self.options.last_of(&[Knob::StorageLogin, Knob::StorageLogin200, Knob::StorageMfa]) {
            Some(Knob::StorageLogin200) => return json(200, &rest_error(refused)),
            Some(Knob::StorageMfa) => {
                let words = "Multi-factor authentication is required for this user (practice, invented).";
                return json(401, &rest_error(words));
            }
            Some(_) => return json(401, &rest_error(refused)),
            None if request.header("authorization") != Some(LOGIN) => {
                return json(401, &rest_error(refused));
            }
            None => {}
        }
        if request.method != "GET" {
            return Answer::html(405);
        }
        match method {
            "storageSystemGet" => json(200, &system()),
            "storagePoolEnum" => json(200, &pools()),
            _ => json(200, &rest_error("There is no such method (practice). [err=1]")),
        }
    }
}

fn json(status: u16, value: &Value) -> Answer {
    Answer::new(status, "application/json", value.to_string())
}

fn rest_error(words: &str) -> Value {
    json!({ "RestError": words })
}

fn system() -> Value {
    json!({
        "id": "5a5a5a5a-0000-4000-8000-0000000000f0",
        "name": "practice-quantastor",
        "description": "invented for practice",
        "vendorId": "practice",
        "productId": "practice",
        "serialNumber": "PRACTICE-0001",
        "serviceVersion": "0.0.0.0 (practice)",
        "firmwareVersion": "practice",
        "isMaster": true,
        "iscsiServiceStatus": 0,
    })
}

fn pools() -> Value {
    json!([{
        "id": "5a5a5a5a-0000-4000-8000-0000000000f1",
        "name": "practice-pool",
        "description": "invented for practice",
        "size": 1_099_511_627_776_u64,
        "freeSpace": 549_755_813_888_u64,
    }])
}
