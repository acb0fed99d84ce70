//! A small client of the practice servers: it trusts everybody and notes whom it met.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use quantalink::api::Endpoint;
use quantalink::base::Hash;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, Error, SignatureScheme, StreamOwned};

/// Notes the certificate; the handshake's signature is held to it.
#[derive(Debug)]
struct Noting {
    provider: CryptoProvider,
    seen: Mutex<Vec<CertificateDer<'static>>>,
}

impl ServerCertVerifier for Noting {
    fn verify_server_cert(
        &self,
        first: &CertificateDer<'_>,
        above: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let all = std::iter::once(first).chain(above).map(|one| one.clone().into_owned());
        *self.seen.lock().unwrap() = all.collect();
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

pub type Stream = StreamOwned<ClientConnection, TcpStream>;

/// What was met.
pub struct Met {
    pub stream: Stream,
    /// The certificates that were shown, the server's own first.
    pub chain: Vec<CertificateDer<'static>>,
}

impl Met {
    pub fn fingerprint(&self) -> Hash {
        Hash::of(&self.chain[0])
    }
}

/// Connects and shakes hands.
pub fn connect(at: &Endpoint) -> std::io::Result<Met> {
    let provider = rustls::crypto::ring::default_provider();
    let noting = Arc::new(Noting { provider: provider.clone(), seen: Mutex::default() });
    let config = ClientConfig::builder_with_provider(Arc::new(provider))
        .with_safe_default_protocol_versions()
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::clone(&noting) as _)
        .with_no_client_auth();
    let socket = TcpStream::connect((at.host.as_str(), at.port))?;
    socket.set_read_timeout(Some(Duration::from_mins(2)))?;
    let name = ServerName::try_from("localhost").unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let mut stream = StreamOwned::new(connection, socket);
    while stream.conn.is_handshaking() {
        stream.conn.complete_io(&mut stream.sock)?;
    }
    let chain = noting.seen.lock().unwrap().clone();
    Ok(Met { stream, chain })
}

/// An answer: status, head, body.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
    /// True where less came than was promised, or the connection did not end in TLS's own way.
    pub cut: bool,
}

/// Sends these bytes and reads to the end.
pub fn send(at: &Endpoint, bytes: &[u8]) -> std::io::Result<Answer> {
    let mut stream = connect(at)?.stream;
    stream.write_all(bytes)?;
    stream.flush()?;
    let mut got = Vec::new();
    let end = stream.read_to_end(&mut got);
    let text = String::from_utf8(got).unwrap();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return Err(end.err().unwrap_or_else(|| std::io::ErrorKind::UnexpectedEof.into()));
    };
    let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: ")).unwrap();
    let cut = end.is_err() || body.len() < length.parse().unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Ok(Answer { status, head: head.to_owned(), body: body.to_owned(), cut })
}

/// Base64 of RFC 4648, for HTTP Basic.
pub fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let at = |n: usize| u32::from(three.get(n).copied().unwrap_or(0));
        let all = at(0) << 16 | at(1) << 8 | at(2);
        for n in 0..4 {
            let sign = SIGNS[(all >> (18 - 6 * n)) as usize & 63];
            out.push(if n <= three.len() { char::from(sign) } else { '=' });
        }
    }
    out
}

pub fn basic(user: &str, password: &str) -> String {
    format!("Authorization: Basic {}\r\n", base64(format!("{user}:{password}").as_bytes()))
}
