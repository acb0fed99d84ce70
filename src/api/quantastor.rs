//! `QuantaStor`'s REST interface (facts/storagelink.md section 3): GET below `/qstorapi/`, HTTP Basic, JSON.

use serde_json::{Map, Value};

use super::http::{self, Request};
use super::reach::Until;
use super::{ApiError, Certificate, Endpoint, Login, Storage, System, Trust, says, tls};
use crate::base::{Text, Untrusted};
use crate::host::Cx;

/// The system that answers, by its own method and the parameters of its own client.
const SYSTEM: &str = "/qstorapi/storageSystemGet?storageSystem=&flags=0";
/// What a refused login says, with whatever HTTP status.
const REFUSED: [&str; 2] = ["Authentication check failed", "[err=26]"];

/// The storage system at one address.
pub(super) struct Client {
    pub(super) at: Endpoint,
    pub(super) trust: Trust,
}

impl Storage for Client {
    fn certificate(&self, cx: &Cx<'_>) -> Result<Certificate, ApiError> {
        tls::look(&self.at, &Until::of(cx))
    }

    fn system(&self, login: &Login, cx: &Cx<'_>) -> Result<System, ApiError> {
        let until = Until::of(cx);
        let header = http::authorization(&self.at, login)?;
        let session = tls::open(&self.at, self.trust, &until)?;
        let request = Request { path: SYSTEM, login: header, envelope: None };
        self.understand(&http::exchange(&self.at, session, request)?, login)
    }
}

impl Client {
    pub(super) fn understand(&self, answer: &http::Answer, login: &Login) -> Result<System, ApiError> {
        let text = String::from_utf8_lossy(&answer.body);
        let refused = || Err(says::storage_login_refused(&self.at, &login.user));
        let said = serde_json::from_slice::<Value>(&answer.body).ok();
        if let Some(error) = said.as_ref().and_then(|said| said.get("RestError")) {
            let words = error.as_str().map_or_else(|| error.to_string(), str::to_owned);
            if is_refused(&words) {
                return refused();
            }
            let text = Text::new("storage-error").with("at", self.at.to_string());
            return Err(ApiError::Refused(text.with("words", says::words(&words, &[login]))));
        }
        match answer.status {
            401 | 403 => refused(),
            200 => self.first(said),
            300..=399 => Err(says::redirected(&self.at, &answer.location, &[login])),
            _ if is_refused(&text) => refused(),
            status => Err(says::status(&self.at, status)),
        }
    }

    /// The system in a list of systems, or the one that was sent alone.
    fn first(&self, said: Option<Value>) -> Result<System, ApiError> {
        let strange = || ApiError::Failed(Text::new("storage-not-json").with("at", self.at.to_string()));
        let said = match said.ok_or_else(strange)? {
            Value::Array(list) => list.into_iter().next(),
            other => Some(other),
        };
        match said {
            Some(Value::Object(fields)) => system(&fields).ok_or_else(strange),
            _ => Err(strange()),
        }
    }
}

fn is_refused(words: &str) -> bool {
    REFUSED.iter().any(|refused| words.contains(refused))
}

/// `StorageSystem`; none where it has neither name nor id.
fn system(fields: &Map<String, Value>) -> Option<System> {
    let field = |name: &str| match fields.get(name) {
        Some(Value::String(text)) => Untrusted::from(text.as_str()),
        Some(Value::Number(number)) => Untrusted::from(number.to_string()),
        _ => Untrusted::default(),
    };
    let system = System {
        name: field("name"),
        id: field("id"),
        version: field("serviceVersion"),
        serial: field("serialNumber"),
    };
    (!system.name.is_empty() || !system.id.is_empty()).then_some(system)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Secret;

    #[test]
    fn an_error_that_is_no_text_shows_no_password() {
        let client = Client { at: Endpoint { host: "qs".into(), port: 8153 }, trust: Trust::Nobody };
        let login = Login { user: "admin".into(), password: Secret::new("a\"b\\c".into()) };
        let body = br#"{"RestError":{"said":"no","login":{"password":"a\"b\\c"}}}"#.to_vec().into();
        let answer = http::Answer { status: 200, location: String::new(), body };
        let Err(ApiError::Refused(text)) = client.understand(&answer, &login) else { panic!("it refuses") };
        let shown = r#"{"login":{"password":"***"},"said":"no"}"#;
        assert_eq!(text.arg("words"), Some(&Untrusted::from(shown).into()));
    }
}
