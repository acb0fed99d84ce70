//! Services of the Windows server, by `net rpc service`.
//!
//! Its own word for success says nothing: a stop that takes its time ends with 0 and "is stop pending", a start that does
//! with 0 and "Failed to start service" (facts/safety.md 0.1). An order is therefore only ever taken; what comes of it is
//! told by looking at the status.

use super::link::Link;
use super::said::{Said, Trouble};
use super::tools::Tool;
use crate::base::{Text, Untrusted};
use crate::host::{Cx, HostError, HostPath, Service, ServiceOp, ServiceState, StartType};

/// How the service is; none: no service of that name.
pub(super) fn look(link: &Link, name: &str, cx: &Cx<'_>) -> Result<Option<Service>, HostError> {
    let output = match link.service("status", name, cx)? {
        Ok(output) => output,
        Err(said) if said.trouble == Trouble::NoService => return Ok(None),
        Err(said) => return Err(refused(link, name, &said)),
    };
    let printed = String::from_utf8_lossy(&output.stdout);
    if let Some(service) = status(name, &printed) {
        return Ok(Some(service));
    }
    let first = Untrusted::from(printed.lines().next().unwrap_or_default());
    Err(refused(link, name, &Said { trouble: Trouble::Other, line: first }))
}

/// Orders it to start or to stop.
pub(super) fn order(link: &Link, name: &str, op: ServiceOp, cx: &Cx<'_>) -> Result<(), HostError> {
    let word = match op {
        ServiceOp::Start => "start",
        ServiceOp::Stop => "stop",
    };
    match link.service(word, name, cx)? {
        Ok(_) => Ok(()),
        Err(said) if said.trouble == Trouble::Unclear => Err(HostError::Unknown(said.unseen(Tool::Net))),
        Err(said) => Err(refused(link, name, &said)),
    }
}

fn refused(link: &Link, name: &str, said: &Said) -> HostError {
    let text = |id: &'static str| {
        let text = Text::of(id).with("service", name).with("said", &said.line);
        text.with("host", &*link.server.host).with("user", link.account())
    };
    let local = link.server.domain.is_none();
    match said.trouble {
        // A local account that is no built-in Administrator loses its rights on the way (UAC), a domain's does not.
        Trouble::ManagerDenied if local => HostError::Refused(text("smb-services-filtered")),
        Trouble::ManagerDenied => HostError::Refused(text("smb-services-denied")),
        Trouble::ServiceDenied | Trouble::Denied => HostError::Refused(text("smb-service-denied")),
        Trouble::NoService => HostError::Refused(text("service-not-installed")),
        Trouble::Disabled => HostError::Refused(text("service-disabled")),
        Trouble::Dependents => HostError::Refused(text("smb-service-has-dependents")),
        Trouble::Runs => HostError::NotDone(text("service-already-running")),
        Trouble::Stopped => HostError::NotDone(text("service-not-running")),
        Trouble::Busy => HostError::NotDone(text("service-busy")),
        _ => HostError::NotDone(text("smb-service-says")),
    }
}

/// What `net rpc service status` prints.
pub(super) fn status(name: &str, told: &str) -> Option<Service> {
    let head = told.lines().find_map(|line| line.trim_end().strip_suffix('.')?.rsplit_once(" service is "));
    let (_, state) = head?;
    let value = |key: &str| {
        let mut lines = told.lines().filter_map(|line| line.split_once(" = "));
        lines.find(|(left, _)| left.trim() == key).map(|(_, value)| value.trim())
    };
    let start =
        match value("Start Type")?.strip_prefix("0x").and_then(|hex| u32::from_str_radix(hex, 16).ok())? {
            3 => StartType::Manual,
            4 => StartType::Disabled,
            _ => StartType::Automatic,
        };
    Some(Service {
        name: Untrusted::from(name),
        display: Untrusted::from(value("Display Name").filter(|name| !name.is_empty()).unwrap_or(name)),
        state: self::state(state)?,
        start,
        folder: value("Executable Path").and_then(folder),
        pid: None,
        exit: 0,
        // `net` cannot list them; a stop that they keep from happening says so.
        dependents: Vec::new(),
    })
}

/// Samba's words for a state.
fn state(word: &str) -> Option<ServiceState> {
    Some(match word {
        "stopped" => ServiceState::Stopped,
        "start pending" => ServiceState::StartPending,
        "stop pending" => ServiceState::StopPending,
        "running" => ServiceState::Running,
        "resume pending" => ServiceState::ContinuePending,
        "pause pending" => ServiceState::PausePending,
        "paused" => ServiceState::Paused,
        _ => return None,
    })
}

/// The folder of the program in a command line as a service has it, with or without quotes.
fn folder(command: &str) -> Option<HostPath> {
    let command = command.trim();
    let program = if let Some(quoted) = command.strip_prefix('"') {
        quoted.split('"').next()?
    } else {
        // Blanks in an unquoted path are ambiguous to Windows too; it takes the first program that is there.
        let lower = command.to_ascii_lowercase();
        let mut ends = lower.match_indices(".exe").map(|(at, end)| at + end.len());
        let end =
            ends.find(|end| lower.get(*end..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
        match end {
            Some(end) => command.get(..end)?,
            None => command.split(' ').next()?,
        }
    };
    let program = program.strip_prefix("\\??\\").unwrap_or(program);
    let whole = matches!(program.as_bytes(), [drive, b':', b'\\' | b'/', ..] if drive.is_ascii_alphabetic());
    let path = program.replace('\\', "/");
    let (folder, _) = path.rsplit_once('/').filter(|_| whole)?;
    Some(HostPath::from(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = concat!(
        "StorageLink service is stop pending.\n",
        "Configuration details:\n",
        "\tControls Accepted    = 0x5\n",
        "\tService Type         = 0x10\n",
        "\tStart Type           = 0x3\n",
        "\tError Control        = 0x1\n",
        "\tTag ID               = 0x0\n",
        "\tExecutable Path      = \"C:\\Program Files\\Citrix\\StorageLink\\Server\\cslg.exe\" -k\n",
        "\tStart Name           = LocalSystem\n",
        "\tDisplay Name         = Citrix StorageLink Gateway Service\n",
    );

    #[test]
    fn a_status_as_net_prints_it() {
        let service = status("StorageLink", TOLD).unwrap();
        assert_eq!((service.state, service.start), (ServiceState::StopPending, StartType::Manual));
        assert_eq!(service.display, "Citrix StorageLink Gateway Service".into());
        assert_eq!(service.folder, Some("C:/Program Files/Citrix/StorageLink/Server".into()));
        let disabled = TOLD.replace("= 0x3", "= 0x4").replace("stop pending", "running");
        let disabled = status("StorageLink", &disabled).unwrap();
        assert_eq!((disabled.state, disabled.start), (ServiceState::Running, StartType::Disabled));
        for not_told in ["", "StorageLink service is running.\n", &TOLD.replace("stop pending", "unknown")] {
            assert_eq!(status("StorageLink", not_told), None, "{not_told}");
        }
    }

    #[test]
    fn folders_of_programs() {
        for (command, at) in [
            ("\"C:\\a b\\c.exe\" -k x.exe", Some("C:/a b")),
            (
                "C:\\Program Files\\Citrix\\StorageLink\\Server\\c.exe",
                Some("C:/Program Files/Citrix/StorageLink/Server"),
            ),
            ("C:\\Program Files\\My.exes\\c.EXE -k", Some("C:/Program Files/My.exes")),
            ("\\??\\C:\\x\\y.sys", Some("C:/x")),
            ("C:\\x\\y -z", Some("C:/x")),
            ("%SystemRoot%\\system32\\svchost.exe -k", None),
            ("/usr/lib/samba/svcctl/StorageLink", None),
            ("", None),
        ] {
            assert_eq!(folder(command), at.map(HostPath::from), "{command}");
        }
    }
}
