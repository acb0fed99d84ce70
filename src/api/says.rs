//! What both clients say when something is in the way.

use super::{ApiError, Endpoint, Login, http, soap};
use crate::base::{Secret, Text, Untrusted};

/// How much of a server's own words is shown, in characters.
const WORDS: usize = 600;

/// A server's own words, shortened, and without the passwords of these logins where it sends one back.
pub(super) fn words(said: &str, logins: &[&Login]) -> Untrusted {
    let mut said = said.to_owned();
    let with_password = logins.iter().filter(|login| !login.password.is_empty());
    for form in with_password.flat_map(|login| forms(login)) {
        said = said.replace(form.expose(), "***");
    }
    said.chars().take(WORDS).collect::<String>().into()
}

/// The forms in which a password can come back: those in which it is sent, that of JSON, which is shown as it came, and what all
/// of them are made of.
fn forms(login: &Login) -> [Secret; 4] {
    let json = serde_json::Value::from(login.password.expose()).to_string();
    // Not the quotation marks: it may be a part of what stands between them.
    let inside = json.get(1..json.len().saturating_sub(1)).unwrap_or_default().to_owned();
    [http::encoded(login), Secret::new(inside), soap::escaped(&login.password), login.password.clone()]
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
pub(super) fn redirected(at: &Endpoint, to: &str, logins: &[&Login]) -> ApiError {
    let text = Text::new("api-redirected").with("at", at.to_string());
    ApiError::Failed(text.with("to", words(to, logins)))
}

/// It answers with nothing but this HTTP status.
pub(super) fn status(at: &Endpoint, status: u16) -> ApiError {
    let text = Text::new("api-status").with("at", at.to_string());
    ApiError::Failed(text.with("status", u32::from(status)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_of_a_password_is_shown() {
        for password in ["p\"a\\ss", "p<&>q", "plain", "비밀\"번호", "\\"] {
            let login = Login { user: "admin".into(), password: Secret::new(password.into()) };
            for form in forms(&login) {
                let said = words(&format!("[{}] no", form.expose()), &[&login]);
                assert_eq!(said, "[***] no".into(), "{password}: {}", form.expose());
            }
        }
        let login = Login { user: "admin".into(), password: Secret::new("p\"a<b".into()) };
        let sent = "YWRtaW46cCJhPGI=";
        for (said, shown) in [
            (format!("Authorization: Basic {sent}"), "Authorization: Basic ***"),
            (String::from(r#"{"password":"p\"a<b","user":"admin"}"#), r#"{"password":"***","user":"admin"}"#),
            (String::from("<password>p\"a&lt;b</password>"), "<password>***</password>"),
            (String::from("p\"a<b is wrong"), "*** is wrong"),
        ] {
            assert_eq!(words(&said, &[&login]), shown.into());
        }
        let none = Login { user: "admin".into(), password: Secret::default() };
        assert_eq!(words("left as it is", &[&none]), "left as it is".into());
    }
}
