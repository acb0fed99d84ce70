//! quantalink: the guide "Installing QuantaStor StorageLink XenServer" as a terminal wizard and as plain commands.
//!
//! The rooms, from the ground up; each uses only rooms below it (`tests/rooms.rs` holds that).

// A crate of its own, for how it is compiled: src/ground.rs.
pub use quantalink_ground::{base, edit};

pub mod api;
pub mod host;
pub mod i18n;

pub mod core;

pub mod export;
pub mod practice;
pub mod wizard;

pub mod plain;
pub mod tui;

pub mod cli;
