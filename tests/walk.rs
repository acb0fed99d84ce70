//! The whole guide on the practice site, by the real program: with every failure knob, killed and told to end anywhere,
//! by typed numbers and by keys; and where passwords are during and after all that.
//!
//! `QUANTALINK_FORM=full` kills at every call in place of a sample, and asks slow servers twice.

#![cfg(target_os = "linux")]

#[cfg(test)]
#[path = "walk/ground.rs"]
mod ground;
#[cfg(test)]
#[path = "walk/keys.rs"]
mod keys;
#[cfg(test)]
#[path = "walk/kills.rs"]
mod kills;
#[cfg(test)]
#[path = "walk/knobs.rs"]
mod knobs;
#[cfg(test)]
#[path = "walk/passwords.rs"]
mod passwords;
#[cfg(test)]
#[path = "walk/rules.rs"]
mod rules;
#[cfg(test)]
#[path = "walk/signals.rs"]
mod signals;
#[cfg(test)]
#[path = "walk/strace.rs"]
mod strace;
#[cfg(test)]
#[path = "walk/talk.rs"]
mod talk;
#[cfg(test)]
#[path = "walk/traces.rs"]
mod traces;

/// The long form is wanted.
#[cfg(test)]
fn full() -> bool {
    std::env::var_os("QUANTALINK_FORM").is_some_and(|form| form == "full")
}
