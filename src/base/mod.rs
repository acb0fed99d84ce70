//! The ground floor: small shared types that know nothing of hosts, files or screens.
//!
//! * [`Text`] and [`Arg`]: what the program says, as a message id with arguments; the sentences stand in the
//!   catalogues of `assets/locales`, so that no room but `i18n` knows a language.
//! * [`Untrusted`]: bytes that come from a file, a host, a program or the network. They have no `Display`; the only
//!   way to show them is [`Untrusted::shown`], which makes every character visible that could act on a terminal.
//! * [`Hash`], [`Stamp`]: the content of a file and a moment, both with one written form.
//! * [`Packed`]: a text that the program holds packed.
//! * [`Secret`]: a password in memory, which nothing shows.
//! * [`same_bytes`]: whether long texts are the same.
//! * [`bind`], [`unbind`]: where a sentence is not broken into lines.

mod bind;
mod hash;
mod packed;
mod same;
mod secret;
mod stamp;
mod text;
mod untrusted;

pub use bind::{bind, bound, unbind};
pub use hash::Hash;
pub use packed::Packed;
pub use same::same_bytes;
pub use secret::Secret;
pub use stamp::Stamp;
pub use text::{Arg, Text};
pub use untrusted::{Untrusted, acts_or_hides, escape, escape_sign, plain_runs};
