//! The `StorageLink` gateway's SOAP interface (facts/storagelink.md section 2): POST to `/`, HTTP Basic, an empty
//! `SOAPAction`, document/literal wrapped.

use super::http::{self, Request};
use super::reach::Until;
use super::soap::{Element, Envelope, Said};
use super::{
    Adapter, ApiError, Certificate, Credential, Endpoint, Gateway, Login, NewCredential, Trust, says, soap,
    tls,
};
use crate::base::{Secret, Text};
use crate::host::Cx;

/// The gateway at one address.
pub(super) struct Client {
    pub(super) at: Endpoint,
    pub(super) trust: Trust,
}

/// The states of a job in which it has not ended: created to running (`XenCenter`'s `JobState`).
const GOING: std::ops::RangeInclusive<u32> = 1..=5;
/// The states of a job that has failed or was cancelled.
const FAILED: [u32; 2] = [7, 8];

impl Client {
    /// Calls an operation that changes nothing.
    fn ask(&self, operation: &'static str, login: &Login, cx: &Cx<'_>) -> Result<Element, ApiError> {
        let envelope = Envelope::new(operation, 0).end();
        let answer = self.call(&envelope, login, cx).map_err(|error| match error {
            Called::Before(error) | Called::After(error) => error,
        })?;
        self.answered(operation, login, &answer)
    }

    /// What comes back from an operation that changes nothing.
    pub(super) fn answered(
        &self,
        operation: &str,
        login: &Login,
        answer: &http::Answer,
    ) -> Result<Element, ApiError> {
        let said = self.understand(operation, login, answer, &[login]);
        said.unwrap_or_else(|| Err(self.strange(answer.status)))
    }

    /// Sends an envelope and reads what comes back.
    fn call(&self, envelope: &Secret, login: &Login, cx: &Cx<'_>) -> Result<http::Answer, Called> {
        let until = Until::of(cx);
        let header = http::authorization(&self.at, login).map_err(Called::Before)?;
        let session = tls::open(&self.at, self.trust, &until).map_err(Called::Before)?;
        let request = Request { path: "/", login: header, envelope: Some(envelope) };
        http::exchange(&self.at, session, request).map_err(Called::After)
    }

    /// What the answer means, where it means anything: a gateway's own answer or fault, a login refused, a redirect, a
    /// request that HTTP itself refused.
    fn understand(
        &self,
        operation: &str,
        login: &Login,
        answer: &http::Answer,
        logins: &[&Login],
    ) -> Option<Result<Element, ApiError>> {
        match (answer.status, soap::read(&answer.body, operation)) {
            (401 | 403, _) => Some(Err(says::gateway_login_refused(&self.at, &login.user))),
            (300..=399, _) => Some(Err(says::redirected(&self.at, &answer.location, logins))),
            (_, Some(Said::Fault { code, words })) => Some(Err(self.fault(&code, &words, logins))),
            (200..=299, Some(Said::Answer(answer))) => Some(Ok(answer)),
            (status @ 400..=499, None) => Some(Err(says::status(&self.at, status))),
            _ => None,
        }
    }

    /// The gateway says no, in its own words.
    fn fault(&self, code: &str, words: &str, logins: &[&Login]) -> ApiError {
        let said = words.to_lowercase();
        let text = if said.contains("license") || said.contains("licence") {
            Text::new("gateway-licence-refused")
        } else {
            Text::new("gateway-fault").with("code", says::words(code, logins))
        };
        ApiError::Refused(text.with("at", self.at.to_string()).with("words", says::words(words, logins)))
    }

    /// Something that no gateway says.
    fn strange(&self, status: u16) -> ApiError {
        if (200..=299).contains(&status) {
            ApiError::Failed(Text::new("gateway-not-soap").with("at", self.at.to_string()))
        } else {
            says::status(&self.at, status)
        }
    }

    /// It was sent, and whether it was done is not known.
    fn unknown(&self, why: Text) -> ApiError {
        ApiError::Unknown(Text::new("gateway-add-unknown").with("at", self.at.to_string()).with("why", why))
    }

    /// Why the answer to a change did not come.
    fn lost(&self, error: &ApiError) -> ApiError {
        let id = match error {
            ApiError::Failed(text) => text.id.as_ref(),
            _ => "",
        };
        self.unknown(Text::new(match id {
            "api-cancelled" => "lost-cancelled",
            "api-timed-out" => "lost-timed-out",
            "api-closed" | "api-cut" => "lost-closed",
            _ => "lost-strange",
        }))
    }

    /// The outcome of the job by which credentials are added.
    fn added(&self, answer: &Element, logins: &[&Login]) -> Result<(), ApiError> {
        let Some(job) = answer.one("jobInfo") else {
            return Ok(());
        };
        let state = job.leaf("jobStatus").parse().unwrap_or(0);
        let error = job.one("errInfo").and_then(said_error);
        if FAILED.contains(&state) || (error.is_some() && !GOING.contains(&state) && state != 6) {
            return Err(self.fault(&format!("jobStatus {state}"), &error.unwrap_or_default(), logins));
        }
        if GOING.contains(&state) { Err(self.unknown(Text::new("lost-going"))) } else { Ok(()) }
    }
}

/// Where a call failed.
enum Called {
    /// Nothing was sent.
    Before(ApiError),
    /// The request may have arrived.
    After(ApiError),
}

impl Gateway for Client {
    fn certificate(&self, cx: &Cx<'_>) -> Result<Certificate, ApiError> {
        tls::look(&self.at, &Until::of(cx))
    }

    fn adapters(&self, login: &Login, cx: &Cx<'_>) -> Result<Vec<Adapter>, ApiError> {
        let answer = self.ask("enumStorageAdapters", login, cx)?;
        Ok(answer.all("list").map(|info| adapter(info, login)).collect())
    }

    fn credentials(&self, login: &Login, cx: &Cx<'_>) -> Result<Vec<Credential>, ApiError> {
        let answer = self.ask("enumStorageManagementCredentials", login, cx)?;
        Ok(answer.all("credList").map(credential).collect())
    }

    fn add_credentials(&self, login: &Login, new: &NewCredential, cx: &Cx<'_>) -> Result<(), ApiError> {
        const OPERATION: &str = "addStorageManagementCredentials";
        let envelope = add_envelope(OPERATION, new)
            .ok_or_else(|| ApiError::Refused(Text::new("credential-cannot-be-sent")))?;
        let answer = self.call(&envelope, login, cx).map_err(|error| match error {
            Called::Before(error) => error,
            Called::After(error) => self.lost(&error),
        })?;
        let logins = [login, &new.login];
        match self.understand(OPERATION, login, &answer, &logins) {
            Some(said) => self.added(&said?, &logins),
            None => Err(self.unknown(Text::new("lost-strange"))),
        }
    }
}

/// The call that adds credentials, in the order of the schema, with the numbers that `XenCenter` sends as well. Flags 0: the
/// answer comes when it is done. None where XML cannot hold one of the texts.
fn add_envelope(operation: &'static str, new: &NewCredential) -> Option<Secret> {
    let (adapter, namespace) = (new.adapter.utf8()?, new.namespace.utf8()?);
    let (user, password) = (new.login.user.as_str(), new.login.password.expose());
    let texts = [new.friendly.as_str(), adapter, new.storage.host.as_str(), user, password, namespace];
    if !texts.iter().all(|text| soap::fits(text)) {
        return None;
    }
    let envelope = Envelope::new(operation, texts.iter().map(|text| text.len()).sum())
        .tag("cred")
        .leaf("objectType", "0")
        .leaf("objState", "0")
        .leaf("friendlyName", &new.friendly)
        .leaf("storageAdapterId", adapter)
        .leaf("ipAddress", &new.storage.host)
        .leaf("portNumber", &new.storage.port.to_string())
        .leaf("username", user)
        .leaf("password", password)
        .leaf("ns", namespace)
        .tag("/cred")
        .leaf("flags", "0");
    Some(envelope.end())
}

/// `storageAdapterInfo`.
pub(super) fn adapter(info: &Element, login: &Login) -> Adapter {
    let id = [info.leaf("objectId"), info.leaf("name")].into_iter().find(|id| !id.is_empty());
    let version: Vec<&str> = ["versionMajor", "versionMinor"]
        .iter()
        .map(|part| info.leaf(part))
        .filter(|part| !part.is_empty())
        .collect();
    Adapter {
        name: id.unwrap_or_default().into(),
        friendly: info.leaf("friendlyName").into(),
        initialised: matches!(info.leaf("isInitialized"), "true" | "1"),
        error: info.one("initError").and_then(said_error).map(|words| says::words(&words, &[login])),
        version: version.join(".").into(),
        port: port(info.leaf("defaultPortNumber")),
        namespace: info.leaf("defaultNamespace").into(),
    }
}

/// `managementCredentials`, but for the password.
pub(super) fn credential(info: &Element) -> Credential {
    Credential {
        friendly: info.leaf("friendlyName").into(),
        uuid: info.leaf("uuid").into(),
        adapter: info.leaf("storageAdapterId").into(),
        address: info.leaf("ipAddress").into(),
        port: port(info.leaf("portNumber")),
        user: info.leaf("username").into(),
    }
}

/// A port; 0 stands for none.
fn port(text: &str) -> Option<u16> {
    text.parse().ok().filter(|port| *port != 0)
}

/// `errorInfo`: its message, else its code; a plain text where a gateway sends that. None where it tells of no error.
fn said_error(info: &Element) -> Option<String> {
    let message = info.one("errorMessage");
    let words = message.map_or("", |message| message.leaf("defaultMessage"));
    let id = message.map_or("", |message| message.leaf("messageId"));
    let code = info.leaf("errorCode");
    let plain = info.own();
    if let Some(words) = [words, id, plain].into_iter().find(|words| !words.is_empty()) {
        return Some(words.to_owned());
    }
    (!matches!(code, "" | "0")).then(|| format!("errorCode {code}"))
}
