//! The flow, once: which pages there are, what they say and ask, and what comes next. It knows no terminal; `tui` and
//! `plain` import pages, never steps. [`update`] and [`page`] are pure.

mod actions;
mod alike;
mod dialog;
mod fields;
mod files;
pub mod flow;
pub mod help;
mod nodes;
pub mod page;
mod pages;
mod paths;
mod pins;
mod replies;
mod run;
mod sections;
mod unattended;
mod words;

pub use flow::{Flow, Msg, page, update};
pub use words::quoted;
