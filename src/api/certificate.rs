//! What a server's certificate says, and its public key.
//!
//! Certificates of old appliances are often odd (X.509 version 1, serial numbers that no standard allows): what is not needed
//! here is not judged.

use std::net::IpAddr;

use x509_cert::certificate::{CertificateInner, Raw, TbsCertificateInner};
use x509_cert::der::asn1::{AnyRef, ObjectIdentifier, UintRef};
use x509_cert::der::{Decode as _, Encode as _, Reader as _, SliceReader};
use x509_cert::ext::pkix::SubjectAltName;
use x509_cert::ext::pkix::name::GeneralName;

use super::{Certificate, Endpoint};
use crate::base::{Hash, Stamp, Text, Untrusted};

/// `commonName`.
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
/// `rsaEncryption`.
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
/// Bits of the shortest RSA key that ring takes.
pub(super) const RSA_BITS: usize = 2048;

/// The facts of this certificate (DER), with remarks as of `now` for a server that was asked for as `at`. None where it
/// is no certificate.
pub(super) fn read(der: &[u8], at: &Endpoint, now: Stamp) -> Option<Certificate> {
    let parsed = CertificateInner::<Raw>::from_der(der).ok()?;
    let body = parsed.tbs_certificate();
    let moment = |time: &x509_cert::time::Time| {
        Stamp::from_unix(i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX))
    };
    let (from, until) = (moment(&body.validity().not_before), moment(&body.validity().not_after));
    let names = names(body);
    let mut remarks = Vec::new();
    if now > until {
        remarks.push(Text::new("certificate-expired").with("until", until));
    }
    if now < from {
        remarks.push(Text::new("certificate-not-yet").with("from", from));
    }
    if body.issuer() == body.subject() {
        remarks.push(Text::new("certificate-self-signed"));
    }
    if !names.iter().any(|name| is_for(name, &at.host)) {
        remarks.push(Text::new("certificate-other-name").with("host", at.host.as_str()));
    }
    Some(Certificate {
        fingerprint: Hash::of(der),
        subject: body.subject().to_string().into(),
        issuer: body.issuer().to_string().into(),
        from,
        until,
        names: names.into_iter().map(Untrusted::from).collect(),
        remarks,
        old_tls: None,
    })
}

/// Names and addresses of the extension for that; where it has none, the common names.
fn names(body: &TbsCertificateInner<Raw>) -> Vec<String> {
    let extension = body.get_extension::<SubjectAltName>().ok().flatten();
    let listed = extension.iter().flat_map(|(_, list)| &list.0);
    let names: Vec<String> = listed
        .filter_map(|name| match name {
            GeneralName::DnsName(name) => Some(name.as_str().to_owned()),
            GeneralName::IpAddress(bytes) => address(bytes.as_bytes()),
            _ => None,
        })
        .collect();
    if !names.is_empty() {
        return names;
    }
    let common = body.subject().iter().filter(|attribute| attribute.oid == COMMON_NAME);
    common.map(|attribute| String::from_utf8_lossy(attribute.value.value()).into_owned()).collect()
}

fn address(bytes: &[u8]) -> Option<String> {
    let four = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
    let sixteen = <[u8; 16]>::try_from(bytes).map(IpAddr::from);
    four.or(sixteen).ok().map(|address| address.to_string())
}

/// True where a certificate for `name` is one for `host`; `*` stands for the first label of a name.
fn is_for(name: &str, host: &str) -> bool {
    if let Ok(address) = host.parse::<IpAddr>() {
        return name.parse() == Ok(address);
    }
    let host = host.trim_end_matches('.');
    let name = name.trim_end_matches('.');
    match (name.strip_prefix("*."), host.split_once('.')) {
        (Some(above), Some((_, rest))) => above.eq_ignore_ascii_case(rest),
        _ => name.eq_ignore_ascii_case(host),
    }
}

/// The public key of a certificate.
pub(super) struct Key {
    /// The whole `SubjectPublicKeyInfo` (DER).
    pub(super) info: Vec<u8>,
    /// The content of its `AlgorithmIdentifier`, without tag and length.
    pub(super) algorithm: Vec<u8>,
    /// The key itself.
    pub(super) bits: Vec<u8>,
    /// How long its modulus is, for RSA; 0 where that cannot be read.
    pub(super) rsa_bits: Option<usize>,
}

impl Key {
    /// The key of this certificate (DER); none where it cannot be read.
    pub(super) fn of(der: &[u8]) -> Option<Self> {
        let parsed = CertificateInner::<Raw>::from_der(der).ok()?;
        let info = parsed.tbs_certificate().subject_public_key_info();
        let algorithm = info.algorithm.to_der().ok()?;
        let bits = info.subject_public_key.as_bytes()?.to_vec();
        Some(Self {
            info: info.to_der().ok()?,
            algorithm: AnyRef::from_der(&algorithm).ok()?.value().to_vec(),
            rsa_bits: (info.algorithm.oid == RSA).then(|| modulus_bits(&bits).unwrap_or(0)),
            bits,
        })
    }

    /// True for RSA with less than 2048 bits, which ring does not take.
    pub(super) fn is_weak(&self) -> bool {
        self.rsa_bits.is_some_and(|bits| bits < RSA_BITS)
    }
}

/// How long the modulus of this `RSAPublicKey` (DER) is.
fn modulus_bits(key: &[u8]) -> Option<usize> {
    let mut reader = SliceReader::new(key).ok()?;
    let modulus: x509_cert::der::Result<usize> = reader.sequence(|inside| {
        let modulus = UintRef::decode(inside)?.as_bytes();
        UintRef::decode(inside)?;
        let unused = modulus.first().map_or(0, |first| first.leading_zeros() as usize);
        Ok(modulus.len() * 8 - unused)
    });
    modulus.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_hosts() {
        for (name, host, same) in [
            ("gw.lan", "GW.lan.", true),
            ("gw.lan", "gw", false),
            ("*.lan", "gw.lan", true),
            ("*.lan", "a.gw.lan", false),
            ("*.lan", "lan", false),
            ("*", "lan", false),
            ("10.0.0.7", "10.0.0.7", true),
            ("10.0.0.7", "10.0.0.8", false),
            ("::1", "0:0::1", true),
            ("gw.lan", "10.0.0.7", false),
            ("*.0.0.7", "10.0.0.7", false),
        ] {
            assert_eq!(is_for(name, host), same, "{name} {host}");
        }
    }

    #[test]
    fn what_is_no_certificate_is_none() {
        let at = Endpoint { host: "gw".into(), port: 1 };
        for bytes in [&b""[..], b"\x30\x03\x02\x01\x01", b"<html>"] {
            assert_eq!(read(bytes, &at, Stamp::from_unix(0)), None);
            assert!(Key::of(bytes).is_none());
        }
    }
}
