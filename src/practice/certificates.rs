//! Certificates of the practice gateway and storage system, made for this one site. They are kept with their keys in its
//! folder, so that a fingerprint that an admin pinned still fits when the site is opened again.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::store::{LABEL, Store, fails};
use crate::base::Hash;
use crate::host::HostError;

/// What is wrong with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// Nothing but that nobody knows who signed it.
    None,
    /// Over since January 2012, as those that `StorageLink` shipped with (facts/storagelink.md section 2).
    Expired,
    /// Signed by itself.
    SelfSigned,
    /// For a name that is not the server's.
    OtherName,
}

/// A certificate in use.
pub(super) struct Identity {
    pub fingerprint: Hash,
    pub tls: Arc<ServerConfig>,
}

/// Makes a certificate and keeps it under that name.
pub(super) fn make(store: &Store, name: &str, subject: &str, flaw: Flaw) -> Result<(), HostError> {
    let pem = issue(subject, flaw).map_err(|error| fails(name.as_ref(), &error))?;
    store.put(name, &format!("{LABEL}\n# A certificate, who signed it, and its key.\n{pem}"))
}

fn issue(subject: &str, flaw: Flaw) -> Result<String, rcgen::Error> {
    let names: &[&str] =
        if flaw == Flaw::OtherName { &["elsewhere.invalid"] } else { &["127.0.0.1", "localhost"] };
    let mut params =
        CertificateParams::new(names.iter().map(|name| String::from(*name)).collect::<Vec<_>>())?;
    params.distinguished_name.push(DnType::CommonName, subject);
    (params.not_before, params.not_after) = match flaw {
        Flaw::Expired => (date_time_ymd(2009, 1, 1), date_time_ymd(2012, 1, 1)),
        _ => (date_time_ymd(2026, 1, 1), date_time_ymd(2046, 1, 1)),
    };
    let key = KeyPair::generate()?;
    if flaw == Flaw::SelfSigned {
        return Ok(params.self_signed(&key)?.pem() + &key.serialize_pem());
    }
    let mut above = CertificateParams::default();
    above.distinguished_name.push(DnType::CommonName, "quantalink practice authority");
    above.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    // Its key signs this one certificate and is forgotten.
    let above_key = KeyPair::generate()?;
    let above_certificate = above.self_signed(&above_key)?;
    let certificate = params.signed_by(&key, &Issuer::new(above, above_key))?;
    Ok(certificate.pem() + &above_certificate.pem() + &key.serialize_pem())
}

/// The certificate that is kept under that name.
pub(super) fn load(store: &Store, name: &str) -> Result<Identity, HostError> {
    let fails = |why: &dyn std::fmt::Display| fails(name.as_ref(), why);
    let text = store.text(name)?.unwrap_or_default();
    let chain = CertificateDer::pem_slice_iter(text.as_bytes()).collect::<Result<Vec<_>, _>>();
    let chain = chain.map_err(|error| fails(&error))?;
    let fingerprint = chain.first().map(|first| Hash::of(first)).ok_or_else(|| fails(&"-"))?;
    let key = PrivateKeyDer::from_pem_slice(text.as_bytes()).map_err(|error| fails(&error))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|config| config.with_no_client_auth().with_single_cert(chain, key))
        .map_err(|error| fails(&error))?;
    Ok(Identity { fingerprint, tls: Arc::new(tls) })
}
