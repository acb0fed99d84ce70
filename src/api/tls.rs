//! TLS towards one certificate: the pinned one, whose key the server must prove to hold, or none.
//!
//! No certificate authority is trusted, and no name is compared: gateways and storage systems have certificates that they made
//! themselves, most of them long expired. What counts is that it is the very certificate that the admin has seen.

use std::io::{self, ErrorKind};
use std::sync::{Arc, OnceLock};

use rustls::client::Resumption;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{self, WebPkiSupportedAlgorithms};
use rustls::pki_types::{CertificateDer, ServerName, SubjectPublicKeyInfoDer, UnixTime};
use rustls::{
    AlertDescription, CertificateError, ClientConfig, ClientConnection, DigitallySignedStruct, Error,
    PeerIncompatible, SignatureScheme, StreamOwned,
};

use super::certificate::{self, Key};
use super::reach::{self, Socket, Stop, Until};
use super::{ApiError, Certificate, Endpoint, Trust, says};
use crate::base::{Hash, Text};
use crate::host::{Clock as _, SystemClock};

/// A connection to the server that holds the pinned certificate.
pub(super) type Session = StreamOwned<ClientConnection, Socket>;

/// Connects and shakes hands with whoever is there, and tells the certificate. Nothing else is sent.
pub(super) fn look(at: &Endpoint, until: &Until) -> Result<Certificate, ApiError> {
    let verifier = Arc::new(Verifier::new(Accept::Any));
    shake_hands(at, &verifier, until)?;
    verifier.certificate(at)
}

/// Connects to the server whose certificate is pinned. To any other nothing is sent but the refusal of its certificate.
pub(super) fn open(at: &Endpoint, trust: Trust, until: &Until) -> Result<Session, ApiError> {
    let accept = match trust {
        Trust::Pinned(hash) => Accept::Only(hash),
        Trust::Nobody => Accept::None,
    };
    shake_hands(at, &Arc::new(Verifier::new(accept)), until)
}

fn shake_hands(at: &Endpoint, verifier: &Arc<Verifier>, until: &Until) -> Result<Session, ApiError> {
    let mut socket = reach::connect(at, until)?;
    let mut connection = client(at, verifier).map_err(|error| failed(at, error.to_string()))?;
    match connection.complete_io(&mut socket) {
        Ok(_) if !connection.is_handshaking() => Ok(StreamOwned::new(connection, socket)),
        Ok(_) => Err(ApiError::Failed(Text::new("tls-closed").with("at", at.to_string()))),
        Err(error) => Err(verifier.refusal(at).unwrap_or_else(|| broken(at, &error))),
    }
}

fn client(at: &Endpoint, verifier: &Arc<Verifier>) -> Result<ClientConnection, Error> {
    let provider = Arc::new(crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::clone(verifier) as Arc<dyn ServerCertVerifier>)
        .with_no_client_auth();
    // A resumed session would show no certificate.
    config.resumption = Resumption::disabled();
    let name = ServerName::try_from(at.host.clone()).map_err(|_| Error::UnsupportedNameType)?;
    ClientConnection::new(Arc::new(config), name)
}

/// Which certificate is taken.
#[derive(Debug, Clone, Copy)]
enum Accept {
    /// Each, to be shown.
    Any,
    /// The pinned one.
    Only(Hash),
    /// None: the server is not trusted yet.
    None,
}

/// Why the server was refused.
#[derive(Debug, Clone, Copy)]
enum Refused {
    /// It is not the pinned certificate.
    Foreign,
    /// Its key is too short for this program to check anything by it.
    WeakKey,
    /// It shows a certificate whose key it does not hold.
    NotProven,
}

/// Takes one certificate by its SHA-256, and only from a server that signs with its key.
#[derive(Debug)]
struct Verifier {
    accept: Accept,
    algorithms: WebPkiSupportedAlgorithms,
    seen: OnceLock<Vec<u8>>,
    refused: OnceLock<Refused>,
}

impl Verifier {
    fn new(accept: Accept) -> Self {
        let algorithms = crypto::ring::default_provider().signature_verification_algorithms;
        Self { accept, algorithms, seen: OnceLock::new(), refused: OnceLock::new() }
    }

    fn refuse(&self, why: Refused) -> Error {
        let _ = self.refused.set(why);
        Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure)
    }

    /// The facts of the certificate that the server has shown.
    fn certificate(&self, at: &Endpoint) -> Result<Certificate, ApiError> {
        let seen = self.seen.get().and_then(|der| certificate::read(der, at, SystemClock.now()));
        seen.ok_or_else(|| ApiError::Failed(Text::new("certificate-unreadable").with("at", at.to_string())))
    }

    /// What to say where it was this verifier that ended the handshake.
    fn refusal(&self, at: &Endpoint) -> Option<ApiError> {
        let text = match self.refused.get()? {
            Refused::Foreign => {
                return Some(match self.certificate(at) {
                    Ok(certificate) => ApiError::Untrusted(Box::new(certificate)),
                    Err(error) => error,
                });
            }
            Refused::WeakKey => Text::new("tls-weak-key"),
            Refused::NotProven => Text::new("tls-not-proven"),
        };
        Some(ApiError::Failed(text.with("at", at.to_string())))
    }

    /// Holds a signature against the key of the certificate.
    fn proven(
        &self,
        certificate: &CertificateDer<'_>,
        check: impl Fn(&Key) -> bool,
    ) -> Result<HandshakeSignatureValid, Error> {
        match Key::of(certificate) {
            Some(key) if check(&key) => Ok(HandshakeSignatureValid::assertion()),
            Some(key) if key.weak => Err(self.refuse(Refused::WeakKey)),
            _ => Err(self.refuse(Refused::NotProven)),
        }
    }
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let _ = self.seen.set(end_entity.to_vec());
        let taken = match self.accept {
            Accept::Any => true,
            Accept::Only(pinned) => Hash::of(end_entity) == pinned,
            Accept::None => false,
        };
        if taken { Ok(ServerCertVerified::assertion()) } else { Err(self.refuse(Refused::Foreign)) }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        // By the bare key: rustls's own function would refuse certificates of X.509 version 1.
        let schemes = self.algorithms.mapping.iter().filter(|(scheme, _)| *scheme == signed.scheme);
        let algorithms: Vec<_> = schemes.flat_map(|(_, algorithms)| *algorithms).collect();
        self.proven(certificate, |key| {
            algorithms.iter().any(|algorithm| {
                algorithm.public_key_alg_id().as_ref() == key.algorithm
                    && algorithm.verify_signature(&key.bits, message, signed.signature()).is_ok()
            })
        })
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.proven(certificate, |key| {
            let info = SubjectPublicKeyInfoDer::from(key.info.as_slice());
            crypto::verify_tls13_signature_with_raw_key(message, &info, signed, &self.algorithms).is_ok()
        })
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

fn failed(at: &Endpoint, why: String) -> ApiError {
    ApiError::Failed(Text::new("tls-failed").with("at", at.to_string()).with("why", why))
}

/// What an error in the handshake means for the admin.
fn broken(at: &Endpoint, error: &io::Error) -> ApiError {
    let text = match Stop::of(error) {
        Some(Stop::Cancelled) => return says::cancelled(at),
        Some(Stop::TimedOut) => Text::new("tls-timed-out"),
        None => match error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
            Some(error) => match spoken(error) {
                Some(text) => text,
                None => return failed(at, error.to_string()),
            },
            None if gone(error.kind()) => Text::new("tls-closed"),
            None => return failed(at, error.to_string()),
        },
    };
    ApiError::Failed(text.with("at", at.to_string()))
}

/// True where the other side has ended the connection.
pub(super) const fn gone(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnexpectedEof
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe
            | ErrorKind::NotConnected
    )
}

fn spoken(error: &Error) -> Option<Text> {
    Some(match error {
        Error::PeerIncompatible(
            PeerIncompatible::ServerDoesNotSupportTls12Or13
            | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig,
        )
        | Error::AlertReceived(AlertDescription::ProtocolVersion) => Text::new("tls-too-old"),
        Error::PeerIncompatible(_)
        | Error::AlertReceived(AlertDescription::HandshakeFailure | AlertDescription::InsufficientSecurity) => {
            Text::new("tls-nothing-in-common")
        }
        Error::InvalidMessage(_) => Text::new("not-tls"),
        _ => return None,
    })
}
