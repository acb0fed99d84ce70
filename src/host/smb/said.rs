//! What Samba's tools say when they do not do it: the status in their output, and what it means.
//!
//! Their exit codes tell only that something went wrong (and `net` not even that, facts/safety.md 0.1), so the name of
//! the status is looked for: `NT_STATUS_…` of the file server, `WERR_…` of the service manager.

use super::tools::Tool;
use crate::base::{Arg, Text, Untrusted};
use crate::host::Output;

/// What went wrong, as far as callers tell it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// User or password are not right.
    Logon,
    /// The account exists and cannot be used: locked, disabled, expired.
    Account,
    /// The server was not reached; nothing was asked of it.
    Unreachable,
    /// The connection went while it was used.
    Lost,
    /// Client and server have no dialect of SMB in common.
    Dialect,
    /// The server cannot encrypt.
    Encryption,
    /// The share is not there.
    NoShare,
    /// The share may not be used.
    ShareDenied,
    /// No such file or folder.
    Absent,
    /// Something of that name is there.
    Exists,
    /// No right to that.
    Denied,
    /// Somebody has the file open.
    InUse,
    /// The disk or the quota is full.
    Full,
    /// The folder holds something.
    NotEmpty,
    /// The server cannot do that: over SMB1, rename one file over another below the top of a share.
    Unsupported,
    /// The service manager may not be used.
    ManagerDenied,
    /// This service may not be asked or ordered that.
    ServiceDenied,
    /// No such service.
    NoService,
    /// It is disabled.
    Disabled,
    /// Services that need it run.
    Dependents,
    /// It runs already.
    Runs,
    /// It does not run.
    Stopped,
    /// It takes no order now.
    Busy,
    /// Something else with which the service manager says no.
    Other,
    /// Nothing that is known, or a signal ended the tool: what it was asked may be done or not.
    Unclear,
}

/// A failure as a tool told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// What it means.
    pub trouble: Trouble,
    /// The tool's own line, shortened.
    pub line: Untrusted,
}

impl Said {
    /// Nobody saw how a change ended that this tool was to make.
    pub fn unseen(&self, tool: Tool) -> Text {
        let error = match self.line.bytes() {
            b"" => Arg::from(Text::new("ended-by-signal")),
            _ => Arg::from(&self.line),
        };
        Text::new("program-lost").with("program", tool.name()).with("error", error)
    }
}

/// So much of a tool's line is told, in bytes.
const LINE: usize = 200;

/// Statuses that have one meaning wherever they stand. `WERR_NO_SUCH_SERVICE` and the numbers are what older Samba prints.
const STATUSES: &[(&str, Trouble)] = &[
    ("NT_STATUS_LOGON_FAILURE", Trouble::Logon),
    ("NT_STATUS_WRONG_PASSWORD", Trouble::Logon),
    ("NT_STATUS_NO_SUCH_USER", Trouble::Logon),
    ("NT_STATUS_ACCOUNT_LOCKED_OUT", Trouble::Account),
    ("NT_STATUS_ACCOUNT_DISABLED", Trouble::Account),
    ("NT_STATUS_ACCOUNT_EXPIRED", Trouble::Account),
    ("NT_STATUS_ACCOUNT_RESTRICTION", Trouble::Account),
    ("NT_STATUS_PASSWORD_EXPIRED", Trouble::Account),
    ("NT_STATUS_PASSWORD_MUST_CHANGE", Trouble::Account),
    ("NT_STATUS_LOGON_TYPE_NOT_GRANTED", Trouble::Account),
    ("NT_STATUS_INVALID_LOGON_HOURS", Trouble::Account),
    ("NT_STATUS_INVALID_WORKSTATION", Trouble::Account),
    ("NT_STATUS_BAD_NETWORK_NAME", Trouble::NoShare),
    ("NT_STATUS_NO_SUCH_FILE", Trouble::Absent),
    ("NT_STATUS_OBJECT_NAME_NOT_FOUND", Trouble::Absent),
    ("NT_STATUS_OBJECT_PATH_NOT_FOUND", Trouble::Absent),
    ("NT_STATUS_NOT_A_DIRECTORY", Trouble::Absent),
    ("NT_STATUS_DELETE_PENDING", Trouble::Absent),
    ("NT_STATUS_OBJECT_NAME_COLLISION", Trouble::Exists),
    ("NT_STATUS_ACCESS_DENIED", Trouble::Denied),
    ("NT_STATUS_MEDIA_WRITE_PROTECTED", Trouble::Denied),
    ("NT_STATUS_NETWORK_ACCESS_DENIED", Trouble::Denied),
    ("NT_STATUS_CANNOT_DELETE", Trouble::Denied),
    ("NT_STATUS_SHARING_VIOLATION", Trouble::InUse),
    ("NT_STATUS_FILE_LOCK_CONFLICT", Trouble::InUse),
    ("NT_STATUS_USER_MAPPED_FILE", Trouble::InUse),
    ("NT_STATUS_DISK_FULL", Trouble::Full),
    ("NT_STATUS_QUOTA_EXCEEDED", Trouble::Full),
    ("NT_STATUS_DIRECTORY_NOT_EMPTY", Trouble::NotEmpty),
    ("NT_STATUS_NOT_SUPPORTED", Trouble::Unsupported),
    ("WERR_SERVICE_DOES_NOT_EXIST", Trouble::NoService),
    ("WERR_NO_SUCH_SERVICE", Trouble::NoService),
    ("0x00000424", Trouble::NoService),
    ("WERR_SERVICE_DISABLED", Trouble::Disabled),
    ("0x00000422", Trouble::Disabled),
    ("WERR_DEPENDENT_SERVICES_RUNNING", Trouble::Dependents),
    ("0x0000041b", Trouble::Dependents),
    ("WERR_SERVICE_ALREADY_RUNNING", Trouble::Runs),
    ("0x00000420", Trouble::Runs),
    ("WERR_SERVICE_NOT_ACTIVE", Trouble::Stopped),
    ("0x00000426", Trouble::Stopped),
    ("WERR_SERVICE_CANNOT_ACCEPT_CTRL", Trouble::Busy),
    ("0x00000425", Trouble::Busy),
    ("WERR_SERVICE_DATABASE_LOCKED", Trouble::Busy),
    ("0x0000041f", Trouble::Busy),
];

/// Statuses of a connection that goes.
const GOING: &[&str] = &[
    "NT_STATUS_IO_TIMEOUT",
    "NT_STATUS_CONNECTION_DISCONNECTED",
    "NT_STATUS_CONNECTION_RESET",
    "NT_STATUS_CONNECTION_ABORTED",
    "NT_STATUS_CONNECTION_INVALID",
    "NT_STATUS_LOCAL_DISCONNECT",
    "NT_STATUS_REMOTE_DISCONNECT",
    "NT_STATUS_NETWORK_NAME_DELETED",
    "NT_STATUS_NETWORK_UNREACHABLE",
    "NT_STATUS_HOST_UNREACHABLE",
    "NT_STATUS_USER_SESSION_DELETED",
    "NT_STATUS_NETWORK_SESSION_EXPIRED",
    "NT_STATUS_INVALID_NETWORK_RESPONSE",
    "NT_STATUS_PIPE_BROKEN",
    "NT_STATUS_PIPE_DISCONNECTED",
    "WERR_RPC_S_CALL_FAILED",
];

/// The failure that this output tells; none where the tool says that it did it.
pub(super) fn failure(output: &Output) -> Option<Said> {
    if output.code == Some(0) {
        return None;
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    // What was read of a file stands before the line that says why no more of it was.
    let stdout = String::from_utf8_lossy(&output.stdout);
    let found = last(&stderr).or_else(|| last(&stdout));
    let (status, line) = found.unwrap_or_else(|| {
        let mut lines = stderr.lines().chain(stdout.lines()).map(str::trim);
        ("", lines.find(|line| !line.is_empty()).unwrap_or_default())
    });
    let bytes = line.trim().as_bytes();
    let line = Untrusted::from(bytes.get(..bytes.len().min(LINE)).unwrap_or_default());
    // What it printed before a signal ended it may not be the last that happened.
    let trouble = if output.code.is_none() { Trouble::Unclear } else { trouble(status, &stderr, &stdout) };
    Some(Said { trouble, line })
}

/// The last status of a text, and its line.
fn last(text: &str) -> Option<(&str, &str)> {
    text.lines().rev().find_map(|line| Some((status(line)?, line)))
}

fn status(line: &str) -> Option<&str> {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let known = |word: &&str| ["NT_STATUS_", "WERR_", "0x0000"].iter().any(|start| word.starts_with(start));
    line.rsplit(|c| !word(c)).find(known)
}

fn trouble(status: &str, stderr: &str, stdout: &str) -> Trouble {
    let says = |words: &str| stderr.contains(words) || stdout.contains(words);
    if says("Encryption required") {
        return Trouble::Encryption;
    }
    let known = STATUSES.iter().find(|(name, _)| *name == status).map(|(_, trouble)| *trouble);
    let connecting = says("Could not connect to server") || says("do_connect: Connection to");
    match known {
        Some(Trouble::Denied) if says("tree connect failed") => Trouble::ShareDenied,
        Some(Trouble::Denied) if connecting || says("Could not initiali") => Trouble::ManagerDenied,
        Some(trouble) => trouble,
        None if status == "WERR_ACCESS_DENIED" => {
            if says("service manager") {
                Trouble::ManagerDenied
            } else {
                Trouble::ServiceDenied
            }
        }
        None if says("protocol negotiation failed") => Trouble::Dialect,
        None if says("Could not connect to server") && DROPPED.contains(&status) => Trouble::Dialect,
        None if connecting || NO_WAY.iter().any(|words| says(words)) => Trouble::Unreachable,
        None if GOING.contains(&status) => Trouble::Lost,
        None if ["WERR_", "0x0000"].iter().any(|start| status.starts_with(start)) => Trouble::Other,
        None => Trouble::Unclear,
    }
}

/// What is said before anything is asked: no such name, no network.
const NO_WAY: &[&str] = &["Unable to find a suitable server", "Could not determine network interfaces"];

/// How a server that knows only SMB1 ends the talk about the dialect: it hangs up.
const DROPPED: &[&str] = &[
    "NT_STATUS_CONNECTION_DISCONNECTED",
    "NT_STATUS_CONNECTION_RESET",
    "NT_STATUS_INVALID_NETWORK_RESPONSE",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn said(stdout: &str, stderr: &str) -> Trouble {
        let output = Output { code: Some(1), stdout: stdout.into(), stderr: stderr.into() };
        failure(&output).unwrap().trouble
    }

    #[test]
    fn what_the_tools_print() {
        // Lines of Samba 4.17.
        for (stdout, stderr, trouble) in [
            ("session setup failed: NT_STATUS_LOGON_FAILURE\n", "", Trouble::Logon),
            (
                "",
                "Could not connect to server h\nThe username or password was not correct.\n\
                 Connection failed: NT_STATUS_LOGON_FAILURE\n",
                Trouble::Logon,
            ),
            (
                "",
                "do_connect: Connection to h failed (Error NT_STATUS_CONNECTION_REFUSED)\n",
                Trouble::Unreachable,
            ),
            ("", "do_connect: Connection to h failed (Error NT_STATUS_UNSUCCESSFUL)\n", Trouble::Unreachable),
            (
                "",
                "Could not connect to server h\nConnection failed: NT_STATUS_NETWORK_UNREACHABLE\n",
                Trouble::Unreachable,
            ),
            ("", "Unable to find a suitable server for domain WORKGROUP\n", Trouble::Unreachable),
            (
                "",
                "ERROR: Could not determine network interfaces, you must use a interfaces config line\n",
                Trouble::Unreachable,
            ),
            ("NT_STATUS_NOT_SUPPORTED renaming files \\a\\b -> \\a\\c \n", "", Trouble::Unsupported),
            ("protocol negotiation failed: NT_STATUS_CONNECTION_DISCONNECTED\n", "", Trouble::Dialect),
            (
                "",
                "Could not connect to server h\nConnection failed: NT_STATUS_CONNECTION_DISCONNECTED\n",
                Trouble::Dialect,
            ),
            (
                "Encryption required and server doesn't support SMB3 encryption - failing connect\n",
                "Could not connect to server h\nConnection failed: NT_STATUS_NOT_SUPPORTED\n",
                Trouble::Encryption,
            ),
            ("tree connect failed: NT_STATUS_ACCESS_DENIED\n", "", Trouble::ShareDenied),
            ("tree connect failed: NT_STATUS_BAD_NETWORK_NAME\n", "", Trouble::NoShare),
            ("NT_STATUS_NO_SUCH_FILE listing \\a\n", "", Trouble::Absent),
            ("NT_STATUS_ACCESS_DENIED opening remote file \\a\n", "", Trouble::Denied),
            ("NT_STATUS_OBJECT_NAME_COLLISION renaming files \\a -> \\b \n", "", Trouble::Exists),
            ("NT_STATUS_SHARING_VIOLATION renaming files \\a -> \\b \n", "", Trouble::InUse),
            ("<xml>half of\nNT_STATUS_IO_TIMEOUT reading\n", "", Trouble::Lost),
            ("", "cli_push returned NT_STATUS_DISK_FULL\n", Trouble::Full),
            ("", "Failed to open service manager.  [WERR_ACCESS_DENIED]\n", Trouble::ManagerDenied),
            (
                "",
                "Could not initialise svcctl pipe. Error was NT_STATUS_ACCESS_DENIED\n",
                Trouble::ManagerDenied,
            ),
            ("", "Failed to open service.  [WERR_ACCESS_DENIED]\n", Trouble::ServiceDenied),
            ("", "Failed to open service.  [WERR_SERVICE_DOES_NOT_EXIST]\n", Trouble::NoService),
            ("", "Failed to open service.  [DOS code 0x00000424]\n", Trouble::NoService),
            ("", "Control service request failed.  [WERR_DEPENDENT_SERVICES_RUNNING]\n", Trouble::Dependents),
            ("", "Control service request failed.  [WERR_SERVICE_NOT_ACTIVE]\n", Trouble::Stopped),
            ("", "Query status request failed.  [WERR_SERVICE_ALREADY_RUNNING]\n", Trouble::Runs),
            ("", "Control service request failed.  [WERR_SERVICE_LOGON_FAILED]\n", Trouble::Other),
            ("", "Control service request failed.  [DOS code 0x0000041d]\n", Trouble::Other),
            ("NT_STATUS_UNSUCCESSFUL renaming files \\a -> \\b \n", "", Trouble::Unclear),
            ("something else\n", "", Trouble::Unclear),
            ("", "", Trouble::Unclear),
        ] {
            assert_eq!(said(stdout, stderr), trouble, "{stdout}{stderr}");
        }
    }

    #[test]
    fn what_a_signal_ended_is_unclear_whatever_it_said() {
        for (stdout, id) in
            [("NT_STATUS_NO_SUCH_FILE renaming files \\a -> \\b \n", None), ("", Some("ended-by-signal"))]
        {
            let output = Output { code: None, stdout: stdout.into(), stderr: Vec::new() };
            let said = failure(&output).unwrap();
            assert_eq!(said.trouble, Trouble::Unclear);
            let error = id.map_or_else(|| Arg::from(stdout.trim()), |id| Text::new(id).into());
            let told = Text::new("program-lost").with("program", "net").with("error", error);
            assert_eq!(said.unseen(Tool::Net), told);
        }
    }

    #[test]
    fn what_is_done_is_no_failure() {
        let output =
            Output { code: Some(0), stdout: b"NT_STATUS_ACCESS_DENIED".to_vec(), stderr: Vec::new() };
        assert_eq!(failure(&output), None, "the file that was read says so");
    }
}
