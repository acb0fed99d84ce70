//! Asks gateway and storage system, as far as addresses, trust and passwords were given.

use std::time::Duration;

use crate::api::{ApiError, Certificate, Endpoint, GATEWAY_USER, Login, Trust};
use crate::base::{Hash, Text};
use crate::core::guide::Probe;
use crate::core::known::Known;
use crate::core::secrets::SecretRef;

use super::gather::step;
use super::{GatewayFacts, HostFacts, StorageFacts};

/// One question over the network.
const API_TIME: Duration = Duration::from_secs(15);

/// What the gateway says; asked once, whichever step asks first.
pub fn gather_gateway(probe: &Probe<'_>, facts: &mut HostFacts) {
    let cx = step(probe.cx, facts, "gather-gateway", API_TIME * 3);
    let Some(server) = &mut facts.server else { return };
    if server.gateway.why().id != "fact-not-asked" {
        return;
    }
    let apis = &probe.site.apis;
    let seen = |at: &Endpoint, pin| -> Result<GatewayFacts, Text> {
        let certificate = apis.gateway(at, Trust::Nobody).certificate(&cx.within(API_TIME));
        let certificate = certificate.map_err(|error| said(at, pin, error))?;
        let (adapters, credentials) = match trust(probe, at, pin, &certificate).and_then(|trust| {
            let password = password(probe, SecretRef::Gateway)?;
            Ok((apis.gateway(at, trust), password))
        }) {
            Ok((gateway, password)) => {
                let login = Login { user: GATEWAY_USER.to_owned(), password };
                let said = |error| said(at, pin, error);
                let adapters = gateway.adapters(&login, &cx.within(API_TIME)).map_err(said);
                // What the login was refused for is not asked again: some count the attempts.
                let credentials = match &adapters {
                    Ok(_) => gateway.credentials(&login, &cx.within(API_TIME)).map_err(said),
                    Err(why) => Err(why.clone()),
                };
                (adapters, credentials)
            }
            Err(why) => (Err(why.clone()), Err(why)),
        };
        let trusted = pin == Some(certificate.fingerprint);
        let evidence = evidence(at, &certificate);
        let (adapters, credentials) = (fact(adapters, &evidence), fact(credentials, &evidence));
        Ok(GatewayFacts { at: at.clone(), certificate, trusted, adapters, credentials })
    };
    server.gateway = asked(probe.answers.gateway(), probe.answers.gateway_pin(), "gateway-not-named", seen);
}

/// What the storage system says.
pub fn gather_storage(probe: &Probe<'_>, facts: &mut HostFacts) {
    let cx = step(probe.cx, facts, "gather-storage", API_TIME * 2);
    let Some(server) = &mut facts.server else { return };
    let apis = &probe.site.apis;
    let seen = |at: &Endpoint, pin| -> Result<StorageFacts, Text> {
        let certificate = apis.storage(at, Trust::Nobody).certificate(&cx.within(API_TIME));
        let certificate = certificate.map_err(|error| said(at, pin, error))?;
        let system = trust(probe, at, pin, &certificate).and_then(|trust| {
            let user = probe.answers.verify.storage_user.clone();
            let user = user.ok_or_else(|| Text::new("storage-user-needed"))?;
            let login = Login { user, password: password(probe, SecretRef::Storage)? };
            let storage = apis.storage(at, trust);
            storage.system(&login, &cx.within(API_TIME)).map_err(|error| said(at, pin, error))
        });
        let trusted = pin == Some(certificate.fingerprint);
        let system = fact(system, &evidence(at, &certificate));
        Ok(StorageFacts { at: at.clone(), certificate, trusted, system })
    };
    server.storage = asked(probe.answers.storage(), probe.answers.storage_pin(), "storage-not-named", seen);
}

fn asked<T>(
    at: Result<Option<Endpoint>, Text>,
    pin: Result<Option<Hash>, Text>,
    none: &'static str,
    seen: impl Fn(&Endpoint, Option<Hash>) -> Result<T, Text>,
) -> Known<Option<T>> {
    match at.and_then(|at| Ok((at, pin?))) {
        Ok((Some(at), pin)) => match seen(&at, pin) {
            Ok(facts) => Known::Is(Some(facts), Text::new("evidence-asked").with("at", at.to_string())),
            Err(why) => Known::Unknown(why),
        },
        Ok((None, _)) => Known::Is(None, Text::new(none)),
        Err(why) => Known::Unknown(why),
    }
}

/// That the server was asked, and by which protocol where that is an old one.
fn evidence(at: &Endpoint, certificate: &Certificate) -> Text {
    let asked = match certificate.old_tls {
        None => Text::new("evidence-asked"),
        Some(version) => Text::new("evidence-asked-old-tls").with("version", version),
    };
    asked.with("at", at.to_string())
}

fn fact<T>(result: Result<T, Text>, evidence: &Text) -> Known<T> {
    match result {
        Ok(value) => Known::Is(value, evidence.clone()),
        Err(why) => Known::Unknown(why),
    }
}

/// The pinned fingerprint, where this certificate is the one.
fn trusted(at: &Endpoint, pin: Option<Hash>, certificate: &Certificate) -> Result<Hash, Text> {
    let found = certificate.fingerprint;
    match pin {
        Some(pin) if pin == found => Ok(pin),
        Some(pin) => Err(differs(at, pin, found)),
        None => Err(Text::new("certificate-not-trusted")
            .with("at", at.to_string())
            .with("fingerprint", found.hex())),
    }
}

/// Whom to send a password to: the server with the pinned certificate; over an old protocol only where the admin agreed.
fn trust(
    probe: &Probe<'_>,
    at: &Endpoint,
    pin: Option<Hash>,
    certificate: &Certificate,
) -> Result<Trust, Text> {
    let pin = trusted(at, pin, certificate)?;
    let allowed = probe.answers.verify.old_tls;
    match certificate.old_tls {
        Some(version) if !allowed => {
            Err(Text::new("tls-old-not-allowed").with("at", at.to_string()).with("version", version))
        }
        _ => Ok(Trust::pinned(pin, allowed)),
    }
}

fn differs(at: &Endpoint, pin: Hash, found: Hash) -> Text {
    Text::new("certificate-differs")
        .with("at", at.to_string())
        .with("fingerprint", found.hex())
        .with("pinned", pin.hex())
}

fn password(probe: &Probe<'_>, which: SecretRef) -> Result<crate::base::Secret, Text> {
    probe.site.secrets.get(which).ok_or_else(|| Text::new("secret-needed").with("whose", which.whose()))
}

fn said(at: &Endpoint, pin: Option<Hash>, error: ApiError) -> Text {
    match error {
        ApiError::Untrusted(certificate) => match trusted(at, pin, &certificate) {
            Err(why) => why,
            Ok(pin) => differs(at, pin, certificate.fingerprint),
        },
        ApiError::Refused(text) | ApiError::Failed(text) | ApiError::Unknown(text) => text,
    }
}
