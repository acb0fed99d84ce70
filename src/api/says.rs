//! What both clients say when something is in the way.

use super::{ApiError, Endpoint};
use crate::base::Text;

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
