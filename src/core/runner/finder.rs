//! Which machine is the `StorageLink` server now: the wizard asks for it, so that it can become another one.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::Text;
use crate::core::answers::{Answers, Server};
use crate::host::Host;

/// Makes the server that the answers name, without asking it anything; none: there is none. The error says what keeps it
/// from being one.
pub type Finder = Arc<dyn Fn(&Answers) -> Result<Option<Arc<dyn Host>>, Text> + Send + Sync>;

/// The server of a runner.
pub(super) struct ServerNow(Mutex<Now>);

struct Now {
    /// What it was made for.
    named: Named,
    host: Option<Arc<dyn Host>>,
    finder: Option<Finder>,
}

/// The answers that make another server.
#[derive(PartialEq, Eq, Default)]
struct Named {
    server: Option<Server>,
    smb1: bool,
    folder: Option<String>,
}

impl Named {
    fn of(answers: &Answers) -> Self {
        let adapter = &answers.adapter;
        Self { server: adapter.server.clone(), smb1: adapter.smb1, folder: adapter.storagelink_dir.clone() }
    }
}

impl ServerNow {
    pub(super) fn new(host: Option<Arc<dyn Host>>) -> Self {
        Self(Mutex::new(Now { named: Named::default(), host, finder: None }))
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// These are the answers that the present one was made for.
    pub(super) fn is_for(&self, answers: &Answers) {
        self.now().named = Named::of(answers);
    }

    pub(super) fn found_by(&self, finder: Option<Finder>) {
        self.now().finder = finder;
    }

    /// The present one.
    pub(super) fn host(&self) -> Option<Arc<dyn Host>> {
        self.now().host.clone()
    }

    /// The one that these answers name: the present one where they name no other.
    ///
    /// # Errors
    /// As for [`Finder`]; the present one stays then.
    pub(super) fn named_by(&self, answers: &Answers) -> Result<Option<Arc<dyn Host>>, Text> {
        let named = Named::of(answers);
        let mut now = self.now();
        if let Some(finder) = now.finder.clone().filter(|_| now.named != named) {
            now.host = finder(answers)?;
            now.named = named;
        }
        Ok(now.host.clone())
    }
}
