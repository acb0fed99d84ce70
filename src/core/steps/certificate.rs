//! What the pages of section verify tell of a server's certificate, and how a check ends that could not be made.

use crate::api::Certificate;
use crate::base::{Arg, Text};
use crate::core::checks::Status;
use crate::core::guide::Tell;

/// The certificate as the admin looks at it before trusting it.
pub(super) fn shown(certificate: &Certificate, trusted: bool) -> Vec<Tell> {
    let names: Vec<String> = certificate.names.iter().map(crate::base::Untrusted::shown).collect();
    let mut out = vec![Tell::Pairs(vec![
        (Text::new("certificate-subject"), Arg::from(&certificate.subject)),
        (Text::new("certificate-issuer"), Arg::from(&certificate.issuer)),
        (Text::new("certificate-from"), Arg::Time(certificate.from)),
        (Text::new("certificate-until"), Arg::Time(certificate.until)),
        (Text::new("certificate-names"), names.join(", ").into()),
        (Text::new("certificate-fingerprint"), certificate.fingerprint.grouped().into()),
    ])];
    out.extend(certificate.remarks.iter().cloned().map(Tell::Warning));
    out.push(Tell::Info(Text::new(if trusted { "certificate-trusted" } else { "certificate-compare" })));
    out
}

/// How a check ends whose question got no answer, by the reason.
pub(super) fn unanswered(why: &Text) -> Status {
    match &*why.id {
        // The admin has to give something first, or to look, because nobody else can.
        "gateway-not-named"
        | "storage-not-named"
        | "storage-user-needed"
        | "secret-needed"
        | "certificate-not-trusted"
        | "tls-too-old"
        | "tls-old-not-allowed"
        | "tls-neither"
        | "tls-nothing-in-common"
        | "tls-weak-key"
        | "certificate-unreadable" => Status::Manual,
        "fact-not-asked" | "fact-no-answer" | "api-none" | "api-cancelled" => Status::Skipped,
        _ => Status::Fail,
    }
}
