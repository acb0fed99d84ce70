//! The program for Windows under Wine, with real services under Wine's service manager, real files and a real console. Started
//! by `tests/suites/windows`, which builds the program and the parts and makes a prefix and its copies; without them the tests skip themselves
//! and say so. What is true here was seen under Wine, which is not Windows.
//!
//! `tests/run windows` runs a program that is quick to make (profile "quick" of Cargo.toml): the same sources, not optimised.
//! `tests/run --full windows` runs the very one that is packed.
#![cfg(unix)]

#[cfg(test)]
mod adamant;
#[cfg(test)]
mod adapter;
#[cfg(test)]
mod console;
#[cfg(test)]
mod cut;
#[cfg(test)]
mod files;
#[cfg(test)]
mod old_tls;
mod practice;
#[cfg(test)]
mod rig;
#[cfg(test)]
mod rights;
#[cfg(test)]
mod secrets;
#[cfg(test)]
mod services;
#[cfg(test)]
mod wizard;
