//! The StorageLink server over SMB, by the real program and Samba's own tools: against a Samba on loopback in namespaces of
//! its own, whose service is a script.
//!
//! `QUANTALINK_FORM=full` kills at every call of a tool in place of a sample, and waits out what only time ends.

#![cfg(target_os = "linux")]

#[cfg(test)]
#[path = "smb/accounts.rs"]
mod accounts;
#[cfg(test)]
#[path = "smb/files.rs"]
mod files;
#[cfg(test)]
#[path = "smb/kills.rs"]
mod kills;
#[cfg(test)]
#[path = "smb/leases.rs"]
mod leases;
#[cfg(test)]
#[path = "smb/passwords.rs"]
mod passwords;
#[cfg(test)]
#[path = "smb/rig.rs"]
mod rig;
#[cfg(test)]
#[path = "smb/services.rs"]
mod services;
#[cfg(test)]
#[path = "smb/whole.rs"]
mod whole;
#[cfg(test)]
#[path = "smb/wizard.rs"]
mod wizard;

/// The long form is wanted.
#[cfg(test)]
fn full() -> bool {
    std::env::var_os("QUANTALINK_FORM").is_some_and(|form| form == "full")
}
