//! The storage system's credentials, added to the gateway.
//!
//! What fails here stops the run and puts nothing back: the adapter stands and works, the credentials can be added later.
//! No change of the section verify ever undoes one of the section adapter.

use std::time::{Duration, Instant};

use crate::api::{
    ADAPTER_NAME, Adapter, ApiError, Credential, GATEWAY_USER, Gateway, Login, NewCredential, Trust,
};
use crate::base::{Secret, Text};
use crate::core::change::{AdapterId, AddCredentials, Change, ChangeRef};
use crate::core::event::{Event, Outcome};
use crate::core::journal::Record;
use crate::core::secrets::SecretRef;
use crate::core::steps::adapter_listed::ready;
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
}

impl Run<'_> {
    /// Adds the credentials and reads them back. Where the same address is there already there is nothing to do.
    pub(super) fn credentials(&mut self, change: &Change, add: &AddCredentials, number: usize) -> Next {
        let (gateway, storage) = match (self.secret(SecretRef::Gateway), self.secret(SecretRef::Storage)) {
            (Ok(gateway), Ok(storage)) => (gateway, storage),
            (Err(why), _) | (_, Err(why)) => return Next::Halt(Outcome::Refused { why }),
        };
        let door = Door {
            gateway: self.hands.site.apis.gateway(&add.gateway, Trust::pinned(add.pin, add.old_tls)),
            login: Login { user: GATEWAY_USER.into(), password: gateway },
            add,
        };
        let (time, at) = (REQUEST_TIME, &change.at);
        let adapter = match &add.adapter {
            Some(known) => known.clone(),
            None => match self.hands.adapter(at, &door) {
                Ok(asked) => asked,
                Err(outcome) => return Next::Halt(outcome),
            },
        };
        match self.hands.with_cx(at, time, true, |cx| door.there(cx)) {
            Ok(None) => {}
            Ok(Some(_)) => return Next::On(Outcome::Done),
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
        let seen = self.hands.with_cx(at, time, false, |cx| door.there(cx));
        self.read_back(number, add, unknown, seen)
    }

    fn secret(&self, which: SecretRef) -> Result<Secret, Text> {
        self.hands
            .site
            .secrets
            .get(which)
            .ok_or_else(|| Text::new("secret-needed").with("whose", which.whose()))
    }

    /// What the gateway holds now says whether they were added.
    fn read_back(
        &mut self,
        number: usize,
        add: &AddCredentials,
        unknown: Option<Text>,
        seen: Result<Option<Credential>, ApiError>,
    ) -> Next {
        match (seen, unknown) {
            (Ok(Some(credential)), _) if same(&credential, add) => self.made(number, None, Vec::new()),
            (Ok(Some(credential)), _) => {
                let why = Text::new("credentials-differ").with("friendly", &credential.friendly);
                let why = why.with("address", &credential.address).with("user", &credential.user);
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                Next::Halt(Outcome::Unknown { why })
            }
            (Ok(None), unknown) => {
                let why = unknown.unwrap_or_else(|| Text::new("credentials-not-there"));
                self.failed(number, &why);
                Next::Halt(Outcome::Failed { why })
            }
            (Err(error), unknown) => {
                let why = unknown
                    .unwrap_or_else(|| Text::new("credentials-not-read").with("why", text(error, add)));
                let _ = self.put(Record::Unknown { change: number, why: why.clone() });
                Next::Halt(Outcome::Unknown { why })
            }
        }
    }
}

impl Hands<'_> {
    /// The adapter as the gateway names it, whose service has just been started: it is asked until it lists the adapter
    /// as ready, at most as long as a service may take. What is refused is not asked for again.
    fn adapter(&self, at: &ChangeRef, door: &Door<'_>) -> Result<AdapterId, Outcome> {
        let (since, most) = (Instant::now(), self.site.pace.service);
        loop {
            let what = Text::new("gateway-asked-for-adapter").with("adapter", ADAPTER_NAME);
            let part = Some(Part::Seconds(since.elapsed().min(most).as_secs(), most.as_secs()));
            (self.tell)(Event::Progress(at.clone(), Progress { what, part }));
            let asked = self.with_cx(at, ASK_TIME, true, |cx| door.gateway.adapters(&door.login, cx));
            let why = match asked {
                Ok(adapters) => match ready(&adapters) {
                    Ok(Adapter { name, namespace, .. }) => {
                        return Ok(AdapterId { name: name.clone(), namespace: namespace.clone() });
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
}

/// Before or while they were sent; nothing was changed.
fn not_added(error: ApiError, add: &AddCredentials) -> Outcome {
    match error {
        ApiError::Untrusted(_) | ApiError::Refused(_) => Outcome::Refused { why: text(error, add) },
        ApiError::Failed(why) | ApiError::Unknown(why) => Outcome::Failed { why },
    }
}

impl Door<'_> {
    /// The credentials for the same address that the gateway holds.
    fn there(&self, cx: &Cx<'_>) -> Result<Option<Credential>, ApiError> {
        let held = self.gateway.credentials(&self.login, cx)?;
        let address = |held: &Credential| held.address.bytes() == self.add.storage.host.as_bytes();
        let (same, mut other): (Vec<_>, Vec<_>) =
            held.into_iter().filter(address).partition(|credential| same(credential, self.add));
        Ok(same.into_iter().next().or_else(|| other.pop()))
    }
}

/// They are what was to be added.
fn same(held: &Credential, add: &AddCredentials) -> bool {
    held.friendly.bytes() == add.friendly.as_bytes()
        && held.address.bytes() == add.storage.host.as_bytes()
        && held.user.bytes() == add.user.as_bytes()
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
