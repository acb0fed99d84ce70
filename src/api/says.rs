//! What both clients say when something is in the way.

use super::{ApiError, Endpoint};
use crate::base::{Secret, Text, Untrusted};

/// How much of a server's own words is shown, in characters.
const WORDS: usize = 600;

/// A server's own words, shortened, and without the passwords where it sends one back.
pub(super) fn words(said: &str, passwords: &[&Secret]) -> Untrusted {
    let mut said = said.to_owned();
    for password in passwords.iter().filter(|password| !password.is_empty()) {
        said = said.replace(password.expose(), "***");
    }
    said.chars().take(WORDS).collect::<String>().into()
}

/// Nobody wants the answer any more.
pub(super) fn cancelled(at: &Endpoint) -> ApiError {
    ApiError::Failed(Text::new("api-cancelled").with("at", at.to_string()))
}

/// The deadline passed before there was an answer.
pub(super) fn timed_out(at: &Endpoint) -> ApiError {
    ApiError::Failed(Text::new("api-timed-out").with("at", at.to_string()))
}

/// The gateway does not take this user with this password.
pub(super) fn gateway_login_refused(at: &Endpoint, user: &str) -> ApiError {
    ApiError::Refused(Text::new("gateway-login-refused").with("at", at.to_string()).with("user", user))
}

/// The storage system does not take this user with this password.
pub(super) fn storage_login_refused(at: &Endpoint, user: &str) -> ApiError {
    ApiError::Refused(Text::new("storage-login-refused").with("at", at.to_string()).with("user", user))
}

/// It sends elsewhere; a login is never sent on.
pub(super) fn redirected(at: &Endpoint, to: &str, passwords: &[&Secret]) -> ApiError {
    let text = Text::new("api-redirected").with("at", at.to_string());
    ApiError::Failed(text.with("to", words(to, passwords)))
}

/// It answers with nothing but this HTTP status.
pub(super) fn status(at: &Endpoint, status: u16) -> ApiError {
    let text = Text::new("api-status").with("at", at.to_string());
    ApiError::Failed(text.with("status", u32::from(status)))
}
