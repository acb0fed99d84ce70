//! The steps of the guide, one file each.

mod ask;
mod draft;

pub mod activate;
pub mod multipath;
