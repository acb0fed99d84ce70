//! TLS by Windows' own schannel, for servers with which rustls has nothing in common: TLS 1.0 and 1.1, and 1.2 without forward
//! secrecy. The crate of that name is the safe wrapper that curl's and native-tls's bindings use as well; native-tls itself
//! would add nothing but a choice of certificate authorities, and hide the handshake.
//!
//! As with rustls no authority is trusted, no name compared, no certificate of a client shown. schannel checks the certificate's
//! chain all the same and is not asked what it made of it; it looks for revocation in its cache only, but may fetch issuers and
//! the list of roots over the network. That cannot be switched off or interrupted, so the handshake is made aside.
//!
//! SSL 3 and what `SCH_USE_STRONG_CRYPTO` excludes (RC4, export ciphers, none at all) are not spoken. An administrator may have
//! switched off TLS 1.0 and 1.1 for the whole machine: then the handshake fails.

use std::io::{self, ErrorKind, Read, Write};
use std::sync::Arc;

use schannel::schannel_cred::{Direction, Protocol, SchannelCred};
use schannel::tls_stream::{Builder, HandshakeError, TlsStream};

use super::super::reach::{self, Socket, Stop, Until};
use super::super::{ApiError, Endpoint};
use super::{Accept, Judge, Key, Refused, Shaken, broken, gone};
use crate::base::Text;

/// Bits of the shortest RSA key that still proves anything; schannel itself takes shorter ones, which are broken in a day.
const RSA_BITS: usize = 1024;
/// How much of the server's greeting names the protocol, in bytes.
const GREETING: usize = 11;

/// Shakes hands on a connection of its own.
pub(super) fn shake_hands(at: &Endpoint, accept: Accept, until: &Until) -> Result<Shaken, ApiError> {
    let judge = Arc::new(Judge::new(accept));
    let socket = Heard { socket: reach::connect(at, until)?, first: Vec::with_capacity(GREETING) };
    let judging = Arc::clone(&judge);
    let stream = reach::aside("schannel", until, move || handshake(socket, &judging)).flatten();
    // Whatever schannel made of it, a certificate that is refused ends it.
    match (judge.refusal(at), stream) {
        (Some(refusal), _) => Err(refusal),
        (None, Ok(stream)) => {
            let old_tls = Some(stream.get_ref().protocol());
            Ok(Shaken { session: Box::new(stream), judge, old_tls })
        }
        (None, Err(error)) if Stop::of(&error).is_some() || gone(error.kind()) => Err(broken(at, &error)),
        (None, Err(error)) => {
            let text = Text::new("tls-neither").with("at", at.to_string()).with("why", error.to_string());
            Err(ApiError::Failed(text))
        }
    }
}

/// That the server holds the key of the certificate is proven by schannel's own handshake: it ends well only where the server
/// signed the key exchange with that key, or could decrypt with it what was encrypted for it (RSA key transport).
fn handshake(socket: Heard, judge: &Arc<Judge>) -> io::Result<TlsStream<Heard>> {
    // schannel finds a session to resume by handle and name: each connection has a handle of its own, and none has a name.
    let credentials = SchannelCred::builder()
        .enabled_protocols(&[Protocol::Tls10, Protocol::Tls11, Protocol::Tls12])
        .acquire(Direction::Outbound)?;
    let mut tls = Builder::new();
    tls.use_sni(false).accept_invalid_hostnames(true);
    let judging = Arc::clone(judge);
    // Asked again at each renegotiation.
    tls.verify_callback(move |checked| {
        let shown = checked.chain().and_then(|chain| chain.get(0));
        judge_it(&judging, shown.as_ref().map_or(&[], |certificate| certificate.to_der()))
    });
    let stream = tls.connect(credentials, socket).map_err(|error| match error {
        HandshakeError::Failure(error) => error,
        // Only where a read says that there is nothing yet; a `Socket` waits.
        HandshakeError::Interrupted(_) => ErrorKind::WouldBlock.into(),
    })?;
    // The chain is what Windows made of the certificate; this is the one that the key exchange was made with.
    judge_it(judge, stream.peer_certificate()?.to_der())?;
    Ok(stream)
}

fn judge_it(judge: &Judge, der: &[u8]) -> io::Result<()> {
    let bits = Key::of(der).and_then(|key| key.rsa_bits);
    let taken = judge.takes(der);
    if taken && bits.is_some_and(|bits| bits < RSA_BITS) {
        let _ = judge.refused.set(Refused::WeakKey(RSA_BITS));
        return Err(ErrorKind::PermissionDenied.into());
    }
    if taken { Ok(()) } else { Err(ErrorKind::PermissionDenied.into()) }
}

/// The connection, and the beginning of what the server said on it.
#[derive(Debug)]
struct Heard {
    socket: Socket,
    first: Vec<u8>,
}

impl Heard {
    /// The protocol that the server chose, by its `ServerHello`: the crate has no call for it. The end of the handshake proves
    /// that nobody changed it on its way.
    fn protocol(&self) -> &'static str {
        match *self.first.as_slice() {
            // Record (type, version, length), message (type, length), version.
            [22, _, _, _, _, 2, _, _, _, 3, 1] => "TLS 1.0",
            [22, _, _, _, _, 2, _, _, _, 3, 2] => "TLS 1.1",
            [22, _, _, _, _, 2, _, _, _, 3, 3] => "TLS 1.2",
            // The greeting came in pieces, or a warning before it.
            _ => "TLS 1.0-1.2",
        }
    }
}

impl Read for Heard {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let amount = self.socket.read(buffer)?;
        let more = GREETING - self.first.len();
        self.first.extend(buffer.iter().take(amount.min(more)));
        Ok(amount)
    }
}

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.socket.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.socket.flush()
    }
}
