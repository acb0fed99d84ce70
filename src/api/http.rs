//! One request and its answer over a connection that is there already. HTTP itself is ureq's; it gets no say in where
//! the request goes: no name is looked up, no proxy asked, no redirect followed, no connection kept.

use std::fmt;
use std::io::{self, Read as _, Write as _};
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use ureq::Agent;
use ureq::config::Config;
use ureq::http::{HeaderValue, Response, Uri, header};
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport};
use zeroize::Zeroizing;

use super::reach::Stop;
use super::tls::{self, Session};
use super::{ApiError, Endpoint, Login, says};
use crate::base::{Secret, Text};

/// No answer is longer, in bytes.
const LONGEST: u64 = 4 << 20;
/// No head of an answer is longer, in bytes.
const LONGEST_HEAD: usize = 32 << 10;
/// Room for what is on its way, in bytes each way.
const ROOM: usize = 64 << 10;
/// Longest user and password together, in bytes; their header has to fit into one buffer.
const LONGEST_LOGIN: usize = 8 << 10;

/// What is asked.
pub(super) struct Request<'a> {
    /// Path and query.
    pub(super) path: &'a str,
    /// User and password, as [`authorization`] made it.
    pub(super) login: HeaderValue,
    /// A SOAP envelope to post; without one the path is got.
    pub(super) envelope: Option<&'a Secret>,
}

/// What came back.
pub(super) struct Answer {
    /// HTTP status.
    pub(super) status: u16,
    /// Where a redirect leads; empty where it does not say.
    pub(super) location: String,
    /// The body; it may hold passwords.
    pub(super) body: Zeroizing<Vec<u8>>,
}

/// A secret as the bytes of a header.
struct Sent(Secret);

impl AsRef<[u8]> for Sent {
    fn as_ref(&self) -> &[u8] {
        self.0.expose().as_bytes()
    }
}

/// The header of HTTP's Basic scheme. Its bytes are overwritten once the last copy is dropped, and its `Debug` hides them.
pub(super) fn authorization(at: &Endpoint, login: &Login) -> Result<HeaderValue, ApiError> {
    let (user, password) = (login.user.as_str(), login.password.expose());
    let bad = |text: &str| text.chars().any(char::is_control);
    if user.contains(':') || bad(user) || bad(password) || user.len() + password.len() > LONGEST_LOGIN {
        let text = Text::new("login-cannot-be-sent").with("at", at.to_string()).with("user", user);
        return Err(ApiError::Refused(text));
    }
    let encoded = encoded(login);
    let mut header = String::with_capacity(6 + encoded.expose().len());
    header.push_str("Basic ");
    header.push_str(encoded.expose());
    let bytes = Bytes::from_owner(Sent(Secret::new(header)));
    let mut value = HeaderValue::from_maybe_shared(bytes).map_err(|_| no_http(at))?;
    value.set_sensitive(true);
    Ok(value)
}

/// User and password as that scheme writes them. The buffers never grow, so that no copy is left behind.
pub(super) fn encoded(login: &Login) -> Secret {
    let (user, password) = (login.user.as_str(), login.password.expose());
    let mut plain = String::with_capacity(user.len() + 1 + password.len());
    plain.push_str(user);
    plain.push(':');
    plain.push_str(password);
    let plain = Secret::new(plain);
    let mut encoded = String::with_capacity(plain.expose().len() * 4 / 3 + 4);
    STANDARD.encode_string(plain.expose(), &mut encoded);
    Secret::new(encoded)
}

/// Sends the request and reads the whole answer. Whatever its error is, the request may have arrived.
pub(super) fn exchange(at: &Endpoint, session: Session, request: Request<'_>) -> Result<Answer, ApiError> {
    let config = Config::builder()
        .proxy(None)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .https_only(true)
        .user_agent(concat!("quantalink/", env!("CARGO_PKG_VERSION")))
        .accept_encoding("")
        .max_response_header_size(LONGEST_HEAD)
        .max_idle_connections(0)
        .build();
    let agent = Agent::with_parts(config, Ready(Mutex::new(Some(Wire::new(session)))), Nowhere);
    let url = format!("https://{at}{}", request.path);
    let sent = match request.envelope {
        None => agent.get(&url).header(header::AUTHORIZATION, request.login).call(),
        Some(envelope) => agent
            .post(&url)
            .header(header::AUTHORIZATION, request.login)
            .header(header::CONTENT_TYPE, "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .send(envelope.expose().as_bytes()),
    };
    let response = sent.map_err(|error| broken(at, error, "api-closed"))?;
    read(at, response)
}

fn read(at: &Endpoint, response: Response<ureq::Body>) -> Result<Answer, ApiError> {
    let status = response.status().as_u16();
    let location = response.headers().get(header::LOCATION).map(HeaderValue::as_bytes);
    let location = String::from_utf8_lossy(location.unwrap_or_default()).into_owned();
    let body = response.into_body().into_with_config().limit(LONGEST).read_to_vec();
    let body = Zeroizing::new(body.map_err(|error| broken(at, error, "api-cut"))?);
    Ok(Answer { status, location, body })
}

/// What an error of ureq means for the admin. Its own texts are not shown: they may quote what was sent.
fn broken(at: &Endpoint, error: ureq::Error, gone: &'static str) -> ApiError {
    let (id, why) = match error {
        ureq::Error::Io(error) => match Stop::of(&error) {
            Some(Stop::Cancelled) => return says::cancelled(at),
            Some(Stop::TimedOut) => return says::timed_out(at),
            None if tls::gone(error.kind()) => (gone, None),
            None => ("api-failed", Some(error.to_string())),
        },
        ureq::Error::BodyExceedsLimit(_) | ureq::Error::LargeResponseHeader(..) => ("api-too-big", None),
        _ => return no_http(at),
    };
    let mut text = Text::new(id).with("at", at.to_string());
    if let Some(why) = why {
        text = text.with("why", why);
    }
    ApiError::Failed(text)
}

fn no_http(at: &Endpoint) -> ApiError {
    ApiError::Failed(Text::new("api-no-http").with("at", at.to_string()))
}

/// Hands out the one connection that is there.
struct Ready(Mutex<Option<Wire>>);

impl Connector<()> for Ready {
    type Out = Wire;

    fn connect(&self, _: &ConnectionDetails<'_>, _: Option<()>) -> Result<Option<Wire>, ureq::Error> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).take())
    }
}

impl fmt::Debug for Ready {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ready")
    }
}

/// Looks up nothing.
#[derive(Debug)]
struct Nowhere;

impl Resolver for Nowhere {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        Ok(self.empty())
    }
}

/// The connection as ureq uses it. Deadline and cancel are the socket's.
struct Wire {
    session: Session,
    buffers: Wiped,
}

impl Wire {
    fn new(session: Session) -> Self {
        Self { session, buffers: Wiped::new() }
    }
}

impl fmt::Debug for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wire")
    }
}

impl Transport for Wire {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), ureq::Error> {
        let bytes = self.buffers.output.get(..amount).unwrap_or_default();
        self.session.write_all(bytes)?;
        Ok(self.session.flush()?)
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, ureq::Error> {
        let amount = match self.session.read(self.buffers.input_append_buf()) {
            Ok(amount) => amount,
            // Old servers end without TLS's own word for it. That an answer is whole is seen by its length, or by
            // what it says: XML and JSON have an end.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => 0,
            Err(error) => return Err(error.into()),
        };
        self.buffers.input_appended(amount);
        Ok(amount > 0)
    }

    fn is_open(&mut self) -> bool {
        false
    }

    fn is_tls(&self) -> bool {
        true
    }
}

/// Buffers that are overwritten when they are dropped.
struct Wiped {
    input: Zeroizing<Vec<u8>>,
    consumed: usize,
    filled: usize,
    output: Zeroizing<Vec<u8>>,
    progress: bool,
}

impl Wiped {
    fn new() -> Self {
        let room = || Zeroizing::new(vec![0; ROOM]);
        Self { input: room(), consumed: 0, filled: 0, output: room(), progress: false }
    }

    /// Moves what is not consumed to the front.
    fn compact(&mut self) {
        self.input.copy_within(self.consumed..self.filled, 0);
        self.filled -= self.consumed;
        self.consumed = 0;
    }
}

impl Buffers for Wiped {
    fn output(&mut self) -> &mut [u8] {
        &mut self.output
    }

    fn input(&self) -> &[u8] {
        self.input.get(self.consumed..self.filled).unwrap_or_default()
    }

    fn input_append_buf(&mut self) -> &mut [u8] {
        self.compact();
        self.input.get_mut(self.filled..).unwrap_or_default()
    }

    fn input_appended(&mut self, amount: usize) {
        self.filled = (self.filled + amount).min(self.input.len());
    }

    fn input_consume(&mut self, amount: usize) {
        self.progress = amount > 0;
        self.consumed = (self.consumed + amount).min(self.filled);
    }

    fn tmp_and_output(&mut self) -> (&mut [u8], &mut [u8]) {
        self.compact();
        (self.input.get_mut(self.filled..).unwrap_or_default(), &mut self.output)
    }

    fn can_use_input(&self) -> bool {
        self.progress && self.consumed < self.filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(user: &str, password: &str) -> Result<HeaderValue, ApiError> {
        let at = Endpoint { host: "gw".into(), port: 1 };
        authorization(&at, &Login { user: user.into(), password: Secret::new(password.into()) })
    }

    #[test]
    fn the_header_is_the_usual_one_and_shows_nothing() {
        // The example of RFC 7617.
        let value = header("Aladdin", "open sesame").unwrap();
        assert_eq!(value.as_bytes(), b"Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assert_eq!(format!("{value:?}"), "Sensitive");
    }

    #[test]
    fn what_the_scheme_cannot_say_is_refused() {
        for (user, password) in [("a:b", "x"), ("a\n", "x"), ("a", "x\r\ny"), ("a", &"x".repeat(9000))] {
            let refused = header(user, password).unwrap_err();
            assert!(matches!(&refused, ApiError::Refused(text) if text.id == "login-cannot-be-sent"));
        }
        assert!(header("", "").is_ok());
        assert!(header("ü", "p:w").is_ok());
    }
}
