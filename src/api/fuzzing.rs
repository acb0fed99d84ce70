//! Doors for tests/fuzz to what reads the answers of the two network interfaces.

use super::{Adapter, ApiError, Certificate, Credential, Endpoint, Login, System, Trust, certificate};
use super::{gateway, http, quantastor, soap};
use crate::base::{Secret, Stamp};

/// The password that no answer may bring to a screen.
pub const PASSWORD: &str = "hunter2-hunter2";

fn login() -> Login {
    Login { user: String::from("admin"), password: Secret::new(String::from(PASSWORD)) }
}

fn endpoint() -> Endpoint {
    Endpoint { host: String::from("storage"), port: 1 }
}

fn answer(status: u16, body: &[u8]) -> http::Answer {
    http::Answer { status, location: String::new(), body: body.to_vec().into() }
}

/// The gateway's answer to a question for its adapters.
///
/// # Errors
/// It refuses, or it is no answer.
pub fn adapters(status: u16, body: &[u8]) -> Result<Vec<Adapter>, ApiError> {
    let client = gateway::Client { at: endpoint(), trust: Trust::Nobody };
    let (login, answer) = (login(), answer(status, body));
    let said = client.answered("enumStorageAdapters", &login, &answer)?;
    Ok(said.all("list").map(|info| gateway::adapter(info, &login)).collect())
}

/// The same for credentials.
///
/// # Errors
/// As [`adapters`].
pub fn credentials(status: u16, body: &[u8]) -> Result<Vec<Credential>, ApiError> {
    let client = gateway::Client { at: endpoint(), trust: Trust::Nobody };
    let said = client.answered("enumStorageManagementCredentials", &login(), &answer(status, body))?;
    Ok(said.all("credList").map(gateway::credential).collect())
}

/// The storage system's answer.
///
/// # Errors
/// It refuses, or it is no answer.
pub fn system(status: u16, body: &[u8]) -> Result<System, ApiError> {
    let client = quantastor::Client { at: endpoint(), trust: Trust::Nobody };
    client.understand(&answer(status, body), &login())
}

/// A text as it comes back that was written into an envelope; none where XML cannot hold it.
#[must_use]
pub fn echoed(text: &str) -> Option<String> {
    let envelope = soap::Envelope::new("echoResponse", text.len()).leaf("text", text).end();
    let read = soap::read(envelope.expose().as_bytes(), "echo").filter(|_| soap::fits(text))?;
    match read {
        soap::Said::Answer(answer) => Some(answer.one("text")?.text.clone()),
        soap::Said::Fault { .. } => None,
    }
}

/// A server's certificate (DER).
#[must_use]
pub fn certificate(der: &[u8]) -> Option<Certificate> {
    let key = certificate::Key::of(der);
    let read = certificate::read(der, &endpoint(), Stamp::from_unix(1_700_000_000));
    let _ = key.map(|key| key.is_weak());
    read
}
