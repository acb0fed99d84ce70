//! Whether `StorageLink` has read what a run wrote: from then on the version of its device rules must not go down.

use crate::core::journal::{Item, Ran};
use crate::host::{HostError, Service, ServiceState};

/// What is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HasRead {
    /// It has not: its service has not been RUNNING since.
    No,
    /// It has, or is about to.
    Yes,
    /// Nobody here can tell: the file is a copy that only the admin takes there, or services cannot be asked for.
    Perhaps,
}

/// Whether the service has been RUNNING on the file that this change wrote: as the journal tells, or since it is not
/// stopped now. Where the service was stopped before the run and left so, only that look can tell.
///
/// `by_hand`: only the admin reaches the server. This machine may have services of its own; they are not the server's.
///
/// # Errors
/// The service manager did not answer.
pub fn has_read(
    item: &Item,
    by_hand: bool,
    look: impl FnOnce() -> Result<Option<Service>, HostError>,
) -> Result<HasRead, HostError> {
    if item.ran != Ran::No {
        return Ok(HasRead::Yes);
    }
    if by_hand {
        return Ok(HasRead::Perhaps);
    }
    match look() {
        Ok(service) if service.as_ref().is_some_and(|service| service.state != ServiceState::Stopped) => {
            Ok(HasRead::Yes)
        }
        Ok(_) => Ok(HasRead::No),
        Err(HostError::Refused(_)) => Ok(HasRead::Perhaps),
        Err(error) => Err(error),
    }
}
