//! The guard: files that are put back unless they are confirmed in time. Its script in real shells, with real files and
//! processes; the engine around it on this machine; nodes over SSH are in `ssh`.
#![cfg(unix)]

#[cfg(test)]
#[expect(dead_code, reason = "its host is the engine's own tests'")]
#[path = "engine/mortal.rs"]
mod mortal;
#[cfg(test)]
#[path = "guard/rig.rs"]
mod rig;
#[cfg(test)]
#[path = "guard/runs.rs"]
mod runs;
#[cfg(test)]
#[path = "guard/several.rs"]
mod several;
#[cfg(test)]
#[path = "guard/shells.rs"]
mod shells;
