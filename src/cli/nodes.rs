//! The nodes that options and answers name, as hosts.
//!
//! * `names`: which nodes there are: as they were typed, and as the pool has them; which are left out.
//! * `doors`: each of them connected, or with its trouble.
//! * `twice`: one machine under two names is one node.
//! * `passwords`: which password a node is given, each at most once.
//! * `ask`: what only the admin at the terminal can say: a new host key, a password.

mod ask;
mod doors;
mod names;
mod passwords;
mod twice;

pub use ask::{reach, tell};
pub use doors::NodeDoors;
pub use names::left_out_of;
