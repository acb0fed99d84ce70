//! The files that the wizard has written for the admin, and paths of this machine as something to show.

use std::path::{Path, PathBuf};

use crate::base::Untrusted;

use super::flow::Flow;

/// Where the report goes, as a page and beside it in its other forms: named after the run, or after the day where nothing was done.
pub(super) fn report(flow: &Flow) -> PathBuf {
    let run = flow.run.as_ref().and_then(|run| run.id.as_ref()).map(|run| run.0.clone());
    let name = run.or_else(|| flow.facts.as_ref().map(|facts| facts.at.day())).unwrap_or_default();
    flow.setup.folder.join(format!("quantalink-report-{name}.html"))
}

/// Where the answers go.
pub(super) fn answers(flow: &Flow) -> PathBuf {
    flow.setup.folder.join("quantalink-answers.toml")
}

/// A path of this machine, byte by byte where the system has bytes.
pub(super) fn raw(path: &Path) -> Untrusted {
    Untrusted::from(path.as_os_str().as_encoded_bytes())
}
