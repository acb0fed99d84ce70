//! The two lowest rooms of quantalink, `base` and `edit`, as a crate of their own: what works on every byte of a file is
//! compiled for speed here, while the rest of the program is compiled to be small.

pub mod base;
pub mod edit;
