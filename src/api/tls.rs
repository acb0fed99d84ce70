//! TLS towards one certificate: the pinned one, whose key the server must prove to hold, or none.
//!
//! No certificate authority is trusted, and no name is compared: gateways and storage systems have certificates that they made
//! themselves, most of them long expired. What counts is that it is the very certificate that the admin has seen.
//!
//! TLS is rustls's: 1.2 and 1.3, with forward secrecy. Gateways of 2010 may know less; Windows' own schannel still speaks with
//! them (file schannel.rs), where the admin allows it.

#[cfg(windows)]
mod schannel;

use std::io::{self, ErrorKind, Read, Write};
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
use super::reach::{self, Stop, Until};
use super::{ApiError, Certificate, Endpoint, Trust, says};
use crate::base::{Hash, Text};
use crate::host::{Clock as _, SystemClock};

/// A connection to the server that holds the pinned certificate, whoever speaks TLS on it.
pub(super) type Session = Box<dyn Stream>;

/// Reads and writes what TLS protects.
pub(super) trait Stream: Read + Write + Send + Sync {}

impl<T: Read + Write + Send + Sync> Stream for T {}

/// A handshake that has ended well.
struct Shaken {
    session: Session,
    judge: Arc<Judge>,
    /// The protocol, where rustls has none in common with the server.
    old_tls: Option<&'static str>,
}

/// Shakes hands with a server with which rustls has nothing in common.
type SecondWay = fn(&Endpoint, Accept, &Until) -> Result<Shaken, ApiError>;

/// The one of this system.
#[cfg(windows)]
const SECOND_WAY: Option<SecondWay> = Some(schannel::shake_hands);
#[cfg(not(windows))]
const SECOND_WAY: Option<SecondWay> = None;

/// Connects and shakes hands with whoever is there, and tells the certificate. Nothing else is sent, so an old protocol is
/// spoken unasked: it is told with the certificate.
pub(super) fn look(at: &Endpoint, until: &Until) -> Result<Certificate, ApiError> {
    let shaken = shake_hands(at, Accept::Any, until, SECOND_WAY)?;
    let mut seen = shaken.judge.certificate(at)?;
    seen.old_tls = shaken.old_tls;
    if let Some(version) = shaken.old_tls {
        seen.remarks.push(Text::new("certificate-old-tls").with("version", version));
        seen.remarks.extend(shaken.judge.weak_key());
    }
    Ok(seen)
}

/// Connects to the server whose certificate is pinned. To any other nothing is sent but the refusal of its certificate.
///
/// Whoever is between here and the server can make rustls's handshake fail; without the consent to an old protocol that leads
/// to no other.
pub(super) fn open(at: &Endpoint, trust: Trust, until: &Until) -> Result<Session, ApiError> {
    let (accept, second) = match trust {
        Trust::Pinned(hash) => (Accept::Only(hash), None),
        Trust::PinnedOld(hash) => (Accept::Only(hash), SECOND_WAY),
        Trust::Nobody => (Accept::None, None),
    };
    shake_hands(at, accept, until, second).map(|shaken| shaken.session)
}

/// By rustls; where that has nothing in common with the server, the second way on a new connection.
fn shake_hands(
    at: &Endpoint,
    accept: Accept,
    until: &Until,
    second: Option<SecondWay>,
) -> Result<Shaken, ApiError> {
    let judge = Arc::new(Judge::new(accept));
    let mut socket = reach::connect(at, until)?;
    let mut connection = client(at, &judge).map_err(|error| failed(at, error.to_string()))?;
    let error = match connection.complete_io(&mut socket) {
        Ok(_) if !connection.is_handshaking() => {
            let session = Box::new(StreamOwned::new(connection, socket));
            return Ok(Shaken { session, judge, old_tls: None });
        }
        Ok(_) => ErrorKind::UnexpectedEof.into(),
        Err(error) => error,
    };
    match (judge.refusal(at), second) {
        (Some(refusal), _) => Err(refusal),
        (None, Some(second)) if nothing_in_common(&error) => {
            // The server is told that this one is over before it is asked again.
            drop(socket);
            second(at, accept, until)
        }
        (None, _) => Err(broken(at, &error)),
    }
}

fn client(at: &Endpoint, judge: &Arc<Judge>) -> Result<ClientConnection, Error> {
    let provider = Arc::new(crypto::ring::default_provider());
    let algorithms = provider.signature_verification_algorithms;
    let verifier = Arc::new(Verifier { judge: Arc::clone(judge), algorithms });
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
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
    /// Its RSA key is shorter than this many bits, so that this program cannot check anything by it, or it proves nothing.
    WeakKey(usize),
    /// It shows a certificate whose key it does not hold.
    NotProven,
}

/// Takes one certificate by its SHA-256, and remembers what it was shown.
#[derive(Debug)]
struct Judge {
    accept: Accept,
    seen: OnceLock<Vec<u8>>,
    refused: OnceLock<Refused>,
}

impl Judge {
    const fn new(accept: Accept) -> Self {
        Self { accept, seen: OnceLock::new(), refused: OnceLock::new() }
    }

    /// Whether this certificate (DER) is taken.
    fn takes(&self, der: &[u8]) -> bool {
        let _ = self.seen.set(der.to_vec());
        let taken = match self.accept {
            Accept::Any => true,
            Accept::Only(pinned) => Hash::of(der) == pinned,
            Accept::None => false,
        };
        if !taken {
            let _ = self.refused.set(Refused::Foreign);
        }
        taken
    }

    /// The facts of the certificate that the server has shown.
    fn certificate(&self, at: &Endpoint) -> Result<Certificate, ApiError> {
        let seen = self.seen.get().and_then(|der| certificate::read(der, at, SystemClock.now()));
        seen.ok_or_else(|| ApiError::Failed(Text::new("certificate-unreadable").with("at", at.to_string())))
    }

    /// That the key of that certificate is shorter than rustls takes; none where it is not.
    fn weak_key(&self) -> Option<Text> {
        let key = Key::of(self.seen.get()?)?;
        let bits = key.rsa_bits.filter(|_| key.is_weak())?;
        Some(Text::new("certificate-weak-key").with("bits", bits.to_string()))
    }

    /// What to say where it was this judge that ended the handshake.
    fn refusal(&self, at: &Endpoint) -> Option<ApiError> {
        let text = match self.refused.get()? {
            Refused::Foreign => {
                return Some(match self.certificate(at) {
                    Ok(certificate) => ApiError::Untrusted(Box::new(certificate)),
                    Err(error) => error,
                });
            }
            Refused::WeakKey(least) => Text::new("tls-weak-key").with("least", least.to_string()),
            Refused::NotProven => Text::new("tls-not-proven"),
        };
        Some(ApiError::Failed(text.with("at", at.to_string())))
    }
}

/// Takes what the judge takes, and only from a server that signs with its key.
#[derive(Debug)]
struct Verifier {
    judge: Arc<Judge>,
    algorithms: WebPkiSupportedAlgorithms,
}

impl Verifier {
    /// Holds a signature against the key of the certificate.
    fn proven(
        &self,
        certificate: &CertificateDer<'_>,
        check: impl Fn(&Key) -> bool,
    ) -> Result<HandshakeSignatureValid, Error> {
        match Key::of(certificate) {
            Some(key) if check(&key) => Ok(HandshakeSignatureValid::assertion()),
            Some(key) if key.is_weak() => Err(self.refuse(Refused::WeakKey(certificate::RSA_BITS))),
            _ => Err(self.refuse(Refused::NotProven)),
        }
    }

    fn refuse(&self, why: Refused) -> Error {
        let _ = self.judge.refused.set(why);
        refused()
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
        if self.judge.takes(end_entity) { Ok(ServerCertVerified::assertion()) } else { Err(refused()) }
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

const fn refused() -> Error {
    Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure)
}

/// True where the server speaks no protocol, or has no cipher, that rustls knows; also where it says so by hanging up, as old
/// ones do at a greeting that they do not understand. Never where something was wrong with its certificate.
fn nothing_in_common(error: &io::Error) -> bool {
    match inside(error) {
        Some(error) => matches!(error, Error::PeerIncompatible(_) | Error::AlertReceived(_)),
        None => Stop::of(error).is_none() && gone(error.kind()),
    }
}

/// rustls's own error, inside of the one of a read or write.
fn inside(error: &io::Error) -> Option<&Error> {
    error.get_ref()?.downcast_ref()
}

fn failed(at: &Endpoint, why: String) -> ApiError {
    ApiError::Failed(Text::new("tls-failed").with("at", at.to_string()).with("why", why))
}

/// What an error in the handshake means for the admin.
fn broken(at: &Endpoint, error: &io::Error) -> ApiError {
    let text = match Stop::of(error) {
        Some(Stop::Cancelled) => return says::cancelled(at),
        Some(Stop::TimedOut) => Text::new("tls-timed-out"),
        None => match inside(error) {
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

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::thread;
    use std::time::Duration;

    use rustls::InvalidMessage;

    use super::*;
    use crate::host::{Cancel, Cx, Deadline};

    #[test]
    fn what_rustls_and_the_server_lack() {
        let of = |error: Error| nothing_in_common(&io::Error::new(ErrorKind::InvalidData, error));
        assert!(of(Error::PeerIncompatible(PeerIncompatible::ServerDoesNotSupportTls12Or13)));
        assert!(of(Error::AlertReceived(AlertDescription::HandshakeFailure)));
        assert!(nothing_in_common(&ErrorKind::UnexpectedEof.into()));
        assert!(nothing_in_common(&ErrorKind::ConnectionReset.into()));
        assert!(!of(refused()));
        assert!(!of(Error::InvalidMessage(InvalidMessage::InvalidContentType)));
        for stop in [Stop::Cancelled, Stop::TimedOut] {
            assert!(!nothing_in_common(&io::Error::other(stop)));
        }
    }

    /// Shakes hands with a server that answers the greeting with `said`; the second way says only that it was taken.
    fn met(said: &'static [u8], second: bool) -> String {
        let server = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = Endpoint { host: "127.0.0.1".into(), port: server.local_addr().unwrap().port() };
        let serving = thread::spawn(move || {
            let (mut stream, _) = server.accept().unwrap();
            let _ = stream.read(&mut [0; 4096]).unwrap();
            stream.write_all(said).unwrap();
        });
        let cancel = Cancel::default();
        let until = Until::of(&Cx::quiet(Deadline::after(Duration::from_secs(20)), &cancel));
        let taken: SecondWay = |_, _, _| Err(ApiError::Failed(Text::new("taken")));
        let shaken = shake_hands(&at, Accept::Any, &until, second.then_some(taken));
        serving.join().unwrap();
        match shaken.map(|_| ()).unwrap_err() {
            ApiError::Failed(text) => text.id.to_string(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_second_way_is_for_old_servers_alone() {
        // Alerts protocol_version and handshake_failure, a ServerHello of TLS 1.0, the end; and what is no TLS.
        let hello: &[u8] = &[
            22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
            7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 0, 0, 0x2f, 0,
        ];
        for (said, id) in [
            (&[21, 3, 1, 0, 2, 2, 70][..], "tls-too-old"),
            (&[21, 3, 1, 0, 2, 2, 40], "tls-nothing-in-common"),
            (hello, "tls-too-old"),
            (b"", "tls-closed"),
        ] {
            assert_eq!(met(said, false), id);
            assert_eq!(met(said, true), "taken", "{id}");
        }
        assert_eq!(met(b"HTTP/1.1 400 Bad Request\r\n\r\n", true), "not-tls");
    }
}
