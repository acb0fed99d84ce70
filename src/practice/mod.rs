//! A whole pretend site, to practise on: nodes of different releases as folders, made of files that were written by
//! hand for it (each says so), in the manner of the real ones; a pretend Windows server with `StorageLink`, its gateway
//! and a storage system, both over real TLS on loopback. [`Knob`]s make things go wrong.
//!
//! * `files`, `node`, `pool`: the dom0 nodes.
//! * `server`, `service`, `installer`, `xml`: the Windows server.
//! * `net`, `http`, `certificates`, `gateway`, `storage`: what is reached over the network.
//! * `store`: the small files in which all of that is kept, so that a site whose program was killed goes on.

mod certificates;
mod files;
mod gateway;
mod http;
mod installer;
mod knobs;
mod net;
mod node;
mod options;
mod pool;
mod server;
mod service;
mod storage;
mod store;
mod whole;
mod xml;

pub use installer::INSTALLER;
pub use knobs::Knob;
pub use options::Options;
pub use server::PracticeServer;
pub use service::{AGENT, RULES, SERVER_FOLDER, SERVICE};
pub use whole::Practice;

/// Name of the practice server's host.
pub const SERVER: &str = "server";

/// Password of the practice gateway's user [`crate::api::GATEWAY_USER`]: the one that its installation proposes
/// (facts/storagelink.md section 2).
pub const GATEWAY_PASSWORD: &str = "storagelink";

/// User of the practice storage system.
pub const STORAGE_USER: &str = "admin";

/// Password of that user; invented.
pub const STORAGE_PASSWORD: &str = "quantastor";

/// Password of the practice node that asks for one ([`Knob::NodePassword`]); invented.
pub const NODE_PASSWORD: &str = "dom0";

#[cfg(unix)]
#[cfg(test)]
mod tests;
