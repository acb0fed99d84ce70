//! A gateway and a storage system that answer from a script, without any network. For tests of what stands above.
//!
//! They hold to what the real clients promise: a login is sent to nobody whose certificate is not the pinned one, and the log
//! of calls shows whether one was sent. Clones share the one pair of servers.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{
    ADAPTER_NAME, Adapter, ApiError, Apis, Certificate, Credential, Endpoint, Gateway, Login, NewCredential,
    STORAGE_PORT, Storage, System, Trust, says,
};
use crate::base::{Hash, Secret, Stamp, Text, Untrusted};
use crate::host::Cx;

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// [`Gateway::certificate`].
    GatewayCertificate,
    /// [`Gateway::adapters`].
    Adapters,
    /// [`Gateway::credentials`].
    Credentials,
    /// [`Gateway::add_credentials`].
    Add(NewCredential),
    /// [`Storage::certificate`].
    StorageCertificate,
    /// [`Storage::system`].
    System,
}

/// One call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// What was asked for.
    pub asked: Asked,
    /// Where.
    pub at: Endpoint,
    /// The login that was sent; none where nothing was sent.
    pub login: Option<Login>,
}

/// What happens when credentials are added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Adding {
    /// They are there from then on.
    Done,
    /// The gateway says done, and they are not there.
    Nothing,
    /// This error; they are not there.
    Fails(ApiError),
    /// This error, and they are there all the same.
    DoneBut(ApiError),
}

/// Answers in the order in which they are given; the last one stays.
#[derive(Debug)]
struct Script<T> {
    given: VecDeque<T>,
    usual: T,
}

impl<T: Clone> Script<T> {
    const fn new(usual: T) -> Self {
        Self { given: VecDeque::new(), usual }
    }

    /// The answer that comes next.
    fn now(&self) -> T {
        self.given.front().unwrap_or(&self.usual).clone()
    }

    fn take(&mut self) -> T {
        let now = self.now();
        if self.given.len() > 1 {
            self.given.pop_front();
        }
        now
    }
}

#[derive(Debug)]
struct State {
    gateway_certificate: Script<Result<Certificate, ApiError>>,
    storage_certificate: Script<Result<Certificate, ApiError>>,
    adapters: Script<Result<Vec<Adapter>, ApiError>>,
    credentials: Script<Result<Vec<Credential>, ApiError>>,
    adding: Script<Adding>,
    system: Script<Result<System, ApiError>>,
    gateway_password: Option<Secret>,
    storage_password: Option<Secret>,
    added: Vec<Credential>,
    log: Vec<Call>,
}

/// A certificate whose fingerprint is that of these words, valid from 2020 to 2040, with nothing to remark.
#[must_use]
pub fn certificate(words: &str) -> Certificate {
    Certificate {
        fingerprint: Hash::of(words.as_bytes()),
        subject: Untrusted::from(format!("CN={words}")),
        issuer: Untrusted::from("CN=Fake"),
        from: Stamp::from_unix(1_577_836_800),
        until: Stamp::from_unix(2_208_988_800),
        names: vec![Untrusted::from(words)],
        remarks: Vec::new(),
        old_tls: None,
    }
}

/// The adapter that the guide looks for, loaded and initialised.
#[must_use]
pub fn adapter() -> Adapter {
    Adapter {
        name: Untrusted::from("FAKE_ADAPTER"),
        friendly: Untrusted::from(ADAPTER_NAME),
        initialised: true,
        error: None,
        version: Untrusted::from("1.0"),
        port: Some(STORAGE_PORT),
        namespace: Untrusted::from("root/fake"),
    }
}

/// A gateway and a storage system; both can be reached at whatever address they are asked for.
#[derive(Debug, Clone)]
pub struct FakeApis {
    state: Arc<Mutex<State>>,
}

impl Default for FakeApis {
    fn default() -> Self {
        Self::new()
    }
}

/// How they answer. Each of these can be called again: the answers come in that order, and the last one stays.
impl FakeApis {
    /// Both can be reached, with [`certificate`]s of "gateway" and "storage"; the gateway has the guide's [`adapter`] and no
    /// credentials; every login is taken.
    #[must_use]
    pub fn new() -> Self {
        let system = System {
            name: Untrusted::from("fake-storage"),
            id: Untrusted::from("fake-id"),
            version: Untrusted::from("1.2.3"),
            serial: Untrusted::from("FAKE-1"),
        };
        let state = State {
            gateway_certificate: Script::new(Ok(certificate("gateway"))),
            storage_certificate: Script::new(Ok(certificate("storage"))),
            adapters: Script::new(Ok(vec![adapter()])),
            credentials: Script::new(Ok(Vec::new())),
            adding: Script::new(Adding::Done),
            system: Script::new(Ok(system)),
            gateway_password: None,
            storage_password: None,
            added: Vec::new(),
            log: Vec::new(),
        };
        Self { state: Arc::new(Mutex::new(state)) }
    }

    /// The certificate of both servers.
    #[must_use]
    pub fn certificate(self, answer: Result<Certificate, ApiError>) -> Self {
        self.gateway_certificate(answer.clone()).storage_certificate(answer)
    }

    /// The gateway's certificate.
    #[must_use]
    pub fn gateway_certificate(self, answer: Result<Certificate, ApiError>) -> Self {
        self.state().gateway_certificate.given.push_back(answer);
        self
    }

    /// The storage system's certificate.
    #[must_use]
    pub fn storage_certificate(self, answer: Result<Certificate, ApiError>) -> Self {
        self.state().storage_certificate.given.push_back(answer);
        self
    }

    /// The gateway's adapters.
    #[must_use]
    pub fn adapters(self, answer: Result<Vec<Adapter>, ApiError>) -> Self {
        self.state().adapters.given.push_back(answer);
        self
    }

    /// The gateway's credentials; those that were added come behind them.
    #[must_use]
    pub fn credentials(self, answer: Result<Vec<Credential>, ApiError>) -> Self {
        self.state().credentials.given.push_back(answer);
        self
    }

    /// What happens when credentials are added.
    #[must_use]
    pub fn adding(self, answer: Adding) -> Self {
        self.state().adding.given.push_back(answer);
        self
    }

    /// What the storage system says of itself.
    #[must_use]
    pub fn system(self, answer: Result<System, ApiError>) -> Self {
        self.state().system.given.push_back(answer);
        self
    }

    /// The only password that the gateway takes.
    #[must_use]
    pub fn gateway_password(self, password: &str) -> Self {
        self.state().gateway_password = Some(Secret::new(password.to_owned()));
        self
    }

    /// The only password that the storage system takes.
    #[must_use]
    pub fn storage_password(self, password: &str) -> Self {
        self.state().storage_password = Some(Secret::new(password.to_owned()));
        self
    }

    /// All calls so far, in their order.
    #[must_use]
    pub fn log(&self) -> Vec<Call> {
        self.state().log.clone()
    }

    /// The credentials that were added and are there.
    #[must_use]
    pub fn added(&self) -> Vec<Credential> {
        self.state().added.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Apis for FakeApis {
    fn gateway(&self, at: &Endpoint, trust: Trust) -> Box<dyn Gateway> {
        Box::new(Fake { apis: self.clone(), at: at.clone(), trust })
    }

    fn storage(&self, at: &Endpoint, trust: Trust) -> Box<dyn Storage> {
        Box::new(Fake { apis: self.clone(), at: at.clone(), trust })
    }
}

/// One server as one client sees it.
struct Fake {
    apis: FakeApis,
    at: Endpoint,
    trust: Trust,
}

impl Fake {
    /// Notes a call; the login is noted only where it would have been sent.
    fn note(&self, asked: Asked, login: Option<&Login>) {
        self.apis.state().log.push(Call { asked, at: self.at.clone(), login: login.cloned() });
    }

    fn in_time(&self, cx: &Cx<'_>) -> Result<(), ApiError> {
        if cx.cancel.is_set() {
            return Err(says::cancelled(&self.at));
        }
        if cx.deadline.passed() { Err(says::timed_out(&self.at)) } else { Ok(()) }
    }

    /// What stands before every login: the server is reached, and its certificate is the pinned one.
    fn meet(&self, seen: Result<Certificate, ApiError>, cx: &Cx<'_>) -> Result<(), ApiError> {
        self.in_time(cx)?;
        let seen = seen?;
        match self.trust {
            Trust::Pinned(pin) if pin == seen.fingerprint && seen.old_tls.is_some() => {
                return Err(ApiError::Failed(Text::new("tls-too-old").with("at", self.at.to_string())));
            }
            Trust::Pinned(pin) | Trust::PinnedOld(pin) if pin == seen.fingerprint => return Ok(()),
            _ => {}
        }
        Err(ApiError::Untrusted(Box::new(seen)))
    }

    fn ask_gateway(&self, asked: Asked, login: &Login, cx: &Cx<'_>) -> Result<(), ApiError> {
        let seen = self.apis.state().gateway_certificate.now();
        let met = self.meet(seen, cx);
        self.note(asked, met.is_ok().then_some(login));
        met?;
        let taken = self.apis.state().gateway_password.as_ref().is_none_or(|taken| *taken == login.password);
        if taken { Ok(()) } else { Err(says::gateway_login_refused(&self.at, &login.user)) }
    }
}

impl Gateway for Fake {
    fn certificate(&self, cx: &Cx<'_>) -> Result<Certificate, ApiError> {
        self.note(Asked::GatewayCertificate, None);
        self.in_time(cx)?;
        self.apis.state().gateway_certificate.take()
    }

    fn adapters(&self, login: &Login, cx: &Cx<'_>) -> Result<Vec<Adapter>, ApiError> {
        self.ask_gateway(Asked::Adapters, login, cx)?;
        self.apis.state().adapters.take()
    }

    fn credentials(&self, login: &Login, cx: &Cx<'_>) -> Result<Vec<Credential>, ApiError> {
        self.ask_gateway(Asked::Credentials, login, cx)?;
        let mut state = self.apis.state();
        let mut held = state.credentials.take()?;
        held.extend(state.added.iter().cloned());
        Ok(held)
    }

    fn add_credentials(&self, login: &Login, new: &NewCredential, cx: &Cx<'_>) -> Result<(), ApiError> {
        self.ask_gateway(Asked::Add(new.clone()), login, cx)?;
        let mut state = self.apis.state();
        let uuid = format!("fake-uuid-{}", state.added.len() + 1);
        let credential = Credential {
            friendly: Untrusted::from(new.friendly.as_str()),
            uuid: Untrusted::from(uuid),
            adapter: new.adapter.clone(),
            address: Untrusted::from(new.storage.host.as_str()),
            port: Some(new.storage.port),
            user: Untrusted::from(new.login.user.as_str()),
        };
        match state.adding.take() {
            Adding::Done => state.added.push(credential),
            Adding::Nothing => {}
            Adding::Fails(error) => return Err(error),
            Adding::DoneBut(error) => {
                state.added.push(credential);
                return Err(error);
            }
        }
        Ok(())
    }
}

impl Storage for Fake {
    fn certificate(&self, cx: &Cx<'_>) -> Result<Certificate, ApiError> {
        self.note(Asked::StorageCertificate, None);
        self.in_time(cx)?;
        self.apis.state().storage_certificate.take()
    }

    fn system(&self, login: &Login, cx: &Cx<'_>) -> Result<System, ApiError> {
        let seen = self.apis.state().storage_certificate.now();
        let met = self.meet(seen, cx);
        self.note(Asked::System, met.is_ok().then_some(login));
        met?;
        let mut state = self.apis.state();
        if state.storage_password.as_ref().is_some_and(|taken| *taken != login.password) {
            return Err(says::storage_login_refused(&self.at, &login.user));
        }
        state.system.take()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::api::GATEWAY_PORT;
    use crate::base::Text;
    use crate::host::{Cancel, Deadline};

    fn login(password: &str) -> Login {
        Login { user: "admin".into(), password: Secret::new(password.into()) }
    }

    fn at() -> Endpoint {
        Endpoint { host: "gw".into(), port: GATEWAY_PORT }
    }

    fn new() -> NewCredential {
        NewCredential {
            friendly: "qs".into(),
            adapter: adapter().name,
            storage: Endpoint { host: "qs".into(), port: STORAGE_PORT },
            namespace: adapter().namespace,
            login: login("other"),
        }
    }

    #[test]
    fn a_login_is_sent_to_the_pinned_server_only() {
        let (apis, cancel) = (FakeApis::new(), Cancel::default());
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel);
        let seen = apis.gateway(&at(), Trust::Nobody).certificate(&cx).unwrap();
        let refused = ApiError::Untrusted(Box::new(seen.clone()));
        assert_eq!(apis.gateway(&at(), Trust::Nobody).adapters(&login("x"), &cx), Err(refused.clone()));
        let other = Trust::Pinned(Hash::of(b"other"));
        assert_eq!(apis.gateway(&at(), other).add_credentials(&login("x"), &new(), &cx), Err(refused));
        assert!(apis.storage(&at(), other).system(&login("x"), &cx).is_err());
        assert!(apis.log().iter().all(|call| call.login.is_none()));
        let pinned = Trust::Pinned(seen.fingerprint);
        assert_eq!(apis.gateway(&at(), pinned).adapters(&login("x"), &cx), Ok(vec![adapter()]));
        let last = apis.log().pop().unwrap();
        assert_eq!((last.asked, last.login), (Asked::Adapters, Some(login("x"))));
    }

    #[test]
    fn what_was_added_is_there_or_not_as_the_script_has_it() {
        let lost = ApiError::Unknown(Text::new("api-cancelled"));
        for (adding, answer, there) in [
            (Adding::Done, Ok(()), 1),
            (Adding::Nothing, Ok(()), 0),
            (Adding::Fails(lost.clone()), Err(lost.clone()), 0),
            (Adding::DoneBut(lost.clone()), Err(lost.clone()), 1),
        ] {
            let (apis, cancel) = (FakeApis::new().adding(adding), Cancel::default());
            let cx = Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel);
            let gateway = apis.gateway(&at(), Trust::Pinned(certificate("gateway").fingerprint));
            assert_eq!(gateway.add_credentials(&login("x"), &new(), &cx), answer);
            assert_eq!(gateway.credentials(&login("x"), &cx).unwrap().len(), there);
            assert_eq!(apis.added().len(), there);
        }
    }

    #[test]
    fn answers_come_in_their_order_and_the_last_one_stays() {
        let first = Err(ApiError::Failed(Text::new("api-timed-out")));
        let apis = FakeApis::new().adapters(first.clone()).adapters(Ok(Vec::new())).gateway_password("right");
        let cancel = Cancel::default();
        let cx = Cx::quiet(Deadline::after(Duration::from_mins(10)), &cancel);
        let gateway = apis.gateway(&at(), Trust::Pinned(certificate("gateway").fingerprint));
        let wrong = gateway.adapters(&login("wrong"), &cx);
        assert_eq!(wrong, Err(says::gateway_login_refused(&at(), "admin")));
        assert_eq!(gateway.adapters(&login("right"), &cx), first);
        assert_eq!(gateway.adapters(&login("right"), &cx), Ok(Vec::new()));
        assert_eq!(gateway.adapters(&login("right"), &cx), Ok(Vec::new()));
        cancel.set();
        assert_eq!(gateway.adapters(&login("right"), &cx), Err(says::cancelled(&at())));
    }
}
