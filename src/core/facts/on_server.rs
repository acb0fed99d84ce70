//! Asks the server's own machine: its service, its folder, the files that the admin named.

use std::sync::Arc;
use std::time::Duration;

use crate::base::{Arg, Text};
use crate::core::answers::host_path;
use crate::core::guide::Probe;
use crate::core::known::Known;
use crate::edit::MAX_FILE;
use crate::host::{Cx, File, Found, HostError, HostPath, Snapshot};

use super::gather::{file_evidence, known, step};
use super::program::program;
use super::{HostFacts, Installer, ServerFacts};

/// Key name of the service (facts/storagelink.md section 2).
pub const SERVICE: &str = "StorageLink";
/// Its device rules, in the Server folder.
pub const RULES: &str = "scsi_device_id_config.xml";
/// Where the Server folder is on a machine that does not say: the guide's, and where a 32-bit program would be.
pub const FOLDERS: &[&str] =
    &["/Program Files/Citrix/StorageLink/Server", "/Program Files (x86)/Citrix/StorageLink/Server"];

/// Over SMB that is a handful of questions, each with a logon of its own.
const ASK_TIME: Duration = Duration::from_secs(30);
/// An installer is read whole for its SHA-256, perhaps over a slow link.
const INSTALLER_TIME: Duration = Duration::from_mins(2);
/// A larger file is no installer of an adapter.
const MAX_INSTALLER: u64 = 256 * 1024 * 1024;
/// A larger file is no entry of an XML file.
const MAX_BLOCK: u64 = 1024 * 1024;

/// The service, and the folder with the device rules.
pub fn gather_service(probe: &Probe<'_>, facts: &mut HostFacts) {
    let cx = step(probe.cx, facts, "gather-service", ASK_TIME);
    let Some(server) = &mut facts.server else { return };
    server.service = if server.manual {
        // This machine may have services of its own; they are not the server's.
        Known::Unknown(Text::new("services-not-here"))
    } else {
        known(probe.host.service(SERVICE, &cx), || Text::new("evidence-service").with("service", SERVICE))
    };
    server.folder = folder(probe, server, &cx);
    server.config = match &server.folder {
        Known::Is(folder, _) => {
            let path = folder.join(RULES.as_bytes());
            facts.bars.extend(probe.host.bars(&path, &cx).ok().flatten());
            known(probe.host.read(&path, MAX_FILE, &cx), || file_evidence(&path))
        }
        Known::Unknown(why) => Known::Unknown(why.clone()),
    };
}

/// The admin's own entry for the device rules.
pub fn gather_block(probe: &Probe<'_>, facts: &mut HostFacts) {
    let cx = step(probe.cx, facts, "gather-block", ASK_TIME);
    let Some(server) = &mut facts.server else { return };
    let file = named(probe, probe.answers.adapter.block.as_deref(), MAX_BLOCK, &cx);
    server.block = match file {
        Ok(Some((path, file))) => Known::Is(Some(Arc::new(file.bytes.clone())), file_evidence(&path)),
        Ok(None) => Known::Is(None, Text::new("fact-not-named")),
        Err(why) => Known::Unknown(why),
    };
}

/// The installer's file: its size and SHA-256.
pub fn gather_installer(probe: &Probe<'_>, facts: &mut HostFacts) {
    let cx = step(probe.cx, facts, "gather-installer", INSTALLER_TIME);
    let Some(server) = &mut facts.server else { return };
    let wanted = probe.answers.adapter.installer.as_deref();
    // Of a server that only the admin reaches, what lies on this machine is in sight, and no drive of Windows.
    let wanted = wanted.filter(|typed| !server.manual || typed.starts_with('/'));
    server.installer = match named(probe, wanted, MAX_INSTALLER, &cx) {
        Ok(Some((path, file))) => {
            let size = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
            let why = file_evidence(&path);
            Known::Is(Some(Installer { path, size, sha256: file.hash, program: program(&file.bytes) }), why)
        }
        Ok(None) => Known::Is(None, Text::new("fact-not-named")),
        Err(why) => Known::Unknown(why),
    };
}

/// The Server folder: the one that was named, else the service's own, else the usual ones, each only where it is there.
fn folder(probe: &Probe<'_>, server: &ServerFacts, cx: &Cx<'_>) -> Known<HostPath> {
    let named = probe.answers.adapter.storagelink_dir.as_deref();
    if server.manual && named.is_none() {
        return Known::Unknown(Text::new("services-not-here"));
    }
    let tried: Vec<(HostPath, Text)> = match named.map(host_path) {
        Some(Err(why)) => return Known::Unknown(why),
        Some(Ok(path)) => vec![(path, Text::new("evidence-folder-named"))],
        None => {
            let service = server.service.get().and_then(Option::as_ref);
            let own = service.and_then(|service| service.folder.clone());
            let own =
                own.map(|folder| (folder, Text::new("evidence-folder-service").with("service", SERVICE)));
            let drive = if cfg!(windows) { "C:" } else { "" };
            let usual = FOLDERS.iter().map(|&path| {
                let path = format!("{drive}{path}");
                (HostPath::from(path.as_str()), Text::new("evidence-folder-usual"))
            });
            own.into_iter().chain(usual).collect()
        }
    };
    let mut absent = Vec::new();
    for (path, why) in tried {
        match probe.host.list(&path, cx) {
            Ok(Some(_)) => return Known::Is(path, why),
            Ok(None) => absent.push(path.shown()),
            Err(error) => return Known::Unknown(error.text().clone()),
        }
    }
    Known::Unknown(Text::new("storagelink-dir-not-found").with("tried", absent.join(", ")))
}

/// A file that the admin named: where it is after its links, and what it is. None: no file was named.
fn named(
    probe: &Probe<'_>,
    typed: Option<&str>,
    max: u64,
    cx: &Cx<'_>,
) -> Result<Option<(HostPath, Arc<File>)>, Text> {
    let Some(typed) = typed else { return Ok(None) };
    let asked = host_path(typed)?;
    let Snapshot { path, found, .. } = probe.host.read(&asked, max, cx).map_err(told)?;
    match found {
        Found::File(file) => Ok(Some((path, file))),
        Found::Absent => Err(Text::new("named-file-missing").with("path", &asked)),
        Found::TooBig(size) => Err(Text::new("named-file-too-large")
            .with("path", &asked)
            .with("size", Arg::Size(size))
            .with("max", Arg::Size(max))),
        Found::Other(kind) => Err(Text::new("not-a-file").with("path", &asked).with("kind", kind.word())),
    }
}

fn told(error: HostError) -> Text {
    match error {
        HostError::Refused(text) | HostError::NotDone(text) | HostError::Unknown(text) => text,
    }
}
