//! The storage system's credentials, added to the gateway.
//!
//! What fails here stops the run and puts nothing back: the adapter stands and works, the credentials can be added later.
//! No change of the section verify ever undoes one of the section adapter.

use std::time::{Duration, Instant};

use crate::api::{ADAPTER_NAME, ApiError, Credential, GATEWAY_USER, Gateway, Login, NewCredential, Trust};
use crate::base::{Secret, Text};
use crate::core::change::{AdapterId, AddCredentials, Change, ChangeRef};
use crate::core::event::{Event, Outcome};
use crate::core::journal::Record;
use crate::core::secrets::SecretRef;
use crate::core::steps::adapter_listed::ready;
use crate::core::steps::credentials::{of, other_user, told};
use crate::host::{Cx, Part, Progress};

use super::carry::{Next, Run};
use super::hands::Hands;

/// One request to the gateway; adding makes it ask the storage system.
const REQUEST_TIME: Duration = Duration::from_mins(2);
/// One question to a gateway that may not be ready yet.
const ASK_TIME: Duration = Duration::from_secs(15);

/// The gateway, and who asks it.
struct Door<'d> {
    gateway: Box<dyn Gateway>,
    login: Login,
    add: &'d AddCredentials,
    /// The plan's, and the adapter's own where that was asked for in the run.
    ports: Vec<u16>,
}

impl Run<'_> {
    /// Adds the credentials and reads them back. Where the plan would find them there already there is nothing to do.
    pub(super) fn credentials(&mut self, change: &Change, add: &AddCredentials, number: usize) -> Next {
        let (gateway, storage) = match (self.secret(SecretRef::Gateway), self.secret(SecretRef::Storage)) {
            (Ok(gateway), Ok(storage)) => (gateway, storage),
            (Err(why), _) | (_, Err(why)) => return Next::Halt(Outcome::Refused { why }),
        };
        let mut door = Door {
            gateway: self.hands.site.apis.gateway(&add.gateway, Trust::pinned(add.pin, add.old_tls)),
            login: Login { user: GATEWAY_USER.into(), password: gateway },
            add,
            ports: add.ports.clone(),
        };
        let (time, at) = (REQUEST_TIME, &change.at);
        let adapter = match &add.adapter {
            Some(known) => known.clone(),
            None => match self.hands.adapter(at, &mut door) {
                Ok(asked) => asked,
                Err(outcome) => return Next::Halt(outcome),
            },
        };
        match self.hands.with_cx(at, time, true, |cx| door.there(cx)) {
            Ok(None) => {}
            Ok(Some(found)) => {
                self.found.extend(told(&found, Some(&add.user)).map(|text| (at.clone(), text)));
                return Next::On(Outcome::Done);
            }
            Err(error) => return Next::Halt(not_added(error, add)),
        }
        if let Err(Next::PutBack(outcome) | Next::Halt(outcome) | Next::On(outcome)) = self.intent(number) {
            return Next::Halt(outcome);
        }
        let new = NewCredential {
            friendly: add.friendly.clone(),
            adapter: adapter.name,
            storage: add.storage.clone(),
            namespace: adapter.namespace,
            login: Login { user: add.user.clone(), password: storage },
        };
        // Once sent it is not cut: the answer says more than a look can.
        let sent =
            self.hands.with_cx(at, time, false, |cx| door.gateway.add_credentials(&door.login, &new, cx));
        let unknown = match sent {
            Ok(()) => None,
            Err(ApiError::Unknown(why)) => Some(why),
            Err(error) => {
                let outcome = not_added(error, add);
                if let Outcome::Refused { why } | Outcome::Failed { why } = &outcome {
                    let why = why.clone();
                    self.failed(number, &why);
                }
                return Next::Halt(outcome);
            }
        };
        let seen = match &unknown {
            None => self.hands.with_cx(at, time, false, |cx| door.there(cx)),
            Some(_) => self.hands.await_credentials(at, &door),
        };
        self.read_back(number, add, unknown, seen)
    }

    fn secret(&self, which: SecretRef) -> Result<Secret, Text> {
        self.hands
            .site
            .secrets
            .get(which)
            .ok_or_else(|| Text::new("secret-needed").with("whose", which.whose()))
    }

    /// What the gateway holds now says whether they were added. Where no answer came it may add them still: that they are
    /// not there yet says nothing.
    fn read_back(
        &mut self,
        number: usize,
        add: &AddCredentials,
        unknown: Option<Text>,
        seen: Result<Option<Credential>, ApiError>,
    ) -> Next {
        match (seen, unknown) {
            (Ok(Some(credential)), _) if other_user(&credential, &add.user).is_none() => {
                self.made(number, None, Vec::new())
            }
            (Ok(Some(credential)), _) => {
                let why = Text::new("credentials-differ").with("friendly", &credential.friendly);
                let why = why.with("address", &credential.address).with("user", &credential.user);
                self.not_known(number, why)
            }
            (Ok(None), None) => {
                let why = Text::new("credentials-not-there");
                self.failed(number, &why);
                Next::Halt(Outcome::Failed { why })
            }
            (_, Some(why)) => self.not_known(number, why),
            (Err(error), None) => {
                self.not_known(number, Text::new("credentials-not-read").with("why", text(error, add)))
            }
        }
    }

    fn not_known(&mut self, number: usize, why: Text) -> Next {
        let _ = self.put(Record::Unknown { change: number, why: why.clone() });
        Next::Halt(Outcome::Unknown { why })
    }
}

impl Hands<'_> {
    /// The adapter as the gateway names it, whose service has just been started: it is asked until it lists the adapter
    /// as ready, at most as long as a service may take. What is refused is not asked for again.
    fn adapter(&self, at: &ChangeRef, door: &mut Door<'_>) -> Result<AdapterId, Outcome> {
        let (since, most) = (Instant::now(), self.site.pace.service);
        loop {
            let what = Text::new("gateway-asked-for-adapter").with("adapter", ADAPTER_NAME);
            self.tell_waiting(at, what, since.elapsed());
            let asked = self.with_cx(at, ASK_TIME, true, |cx| door.gateway.adapters(&door.login, cx));
            let why = match asked {
                Ok(adapters) => match ready(&adapters) {
                    Ok(adapter) => {
                        door.ports.extend(adapter.port);
                        let (name, namespace) = (adapter.name.clone(), adapter.namespace.clone());
                        return Ok(AdapterId { name, namespace });
                    }
                    Err(why) => why,
                },
                Err(error) => match not_added(error, door.add) {
                    Outcome::Failed { why } => why,
                    outcome => return Err(outcome),
                },
            };
            if self.stopped() {
                return Err(Outcome::Skipped);
            }
            let gone = since.elapsed();
            if gone >= most {
                let text = Text::new("gateway-adapter-not-there").with("at", door.add.gateway.to_string());
                let text = text.with("adapter", ADAPTER_NAME).with("seconds", gone.as_secs().to_string());
                return Err(Outcome::Failed { why: text.with("why", why) });
            }
            std::thread::sleep(self.site.pace.poll);
        }
    }

    /// The credentials as soon as the gateway lists them, of which no answer said that they were added: it may be at work on
    /// them. It is asked at most as long as a service may take, and once where an end was asked for.
    fn await_credentials(&self, at: &ChangeRef, door: &Door<'_>) -> Result<Option<Credential>, ApiError> {
        let (since, most) = (Instant::now(), self.site.pace.service);
        loop {
            self.tell_waiting(at, Text::new("gateway-asked-for-credentials"), since.elapsed());
            let seen = self.with_cx(at, ASK_TIME, false, |cx| door.there(cx));
            let may_come = matches!(seen, Ok(None) | Err(ApiError::Failed(_)));
            if !may_come || since.elapsed() >= most || self.stopped() {
                return seen;
            }
            std::thread::sleep(self.site.pace.poll);
        }
    }

    /// What the gateway is waited for, and for how long already.
    fn tell_waiting(&self, at: &ChangeRef, what: Text, gone: Duration) {
        let most = self.site.pace.service;
        let part = Some(Part::Seconds(gone.min(most).as_secs(), most.as_secs()));
        (self.tell)(Event::Progress(at.clone(), Progress { what, part }));
    }
}

/// Before or while they were sent; nothing was changed.
fn not_added(error: ApiError, add: &AddCredentials) -> Outcome {
    match error {
        ApiError::Untrusted(_) | ApiError::Refused(_) => Outcome::Refused { why: text(error, add) },
        ApiError::Failed(why) | ApiError::Unknown(why) => Outcome::Failed { why },
    }
}

impl Door<'_> {
    /// The credentials for this storage system that the gateway holds, as the plan looks for them.
    fn there(&self, cx: &Cx<'_>) -> Result<Option<Credential>, ApiError> {
        let held = self.gateway.credentials(&self.login, cx)?;
        Ok(of(&held, &self.add.storage.host, &self.ports, Some(&self.add.user)).cloned())
    }
}

fn text(error: ApiError, add: &AddCredentials) -> Text {
    match error {
        ApiError::Untrusted(certificate) => {
            let text = Text::new("certificate-differs").with("at", add.gateway.to_string());
            text.with("fingerprint", certificate.fingerprint.hex()).with("pinned", add.pin.hex())
        }
        ApiError::Refused(why) | ApiError::Failed(why) | ApiError::Unknown(why) => why,
    }
}
