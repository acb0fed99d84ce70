//! What the machine and others may do to a run, played by the real program as a user would meet it: file systems that
//! take nothing, files that are none, two runs at once, folders and search paths that somebody else has prepared.
//!
//! After each fault the tree is exactly as before, the exit code is the contract's, the message has its id, names the
//! file and says what to do; once the fault is mended the same command works.

#![cfg(target_os = "linux")]

#[cfg(test)]
#[path = "faults/filesystems.rs"]
mod filesystems;
#[cfg(test)]
#[path = "faults/places.rs"]
mod places;
#[cfg(test)]
#[path = "pty/rig.rs"]
#[expect(dead_code, reason = "another suite needs more of it")]
mod pty;
#[cfg(test)]
#[path = "faults/rig.rs"]
mod rig;
#[cfg(test)]
#[path = "faults/secrets.rs"]
mod secrets;
#[cfg(test)]
#[path = "faults/state.rs"]
mod state;
#[cfg(test)]
#[path = "faults/two.rs"]
mod two;
