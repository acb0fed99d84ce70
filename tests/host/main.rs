//! The local Unix host on real files: every refusal, what is kept, and what a kill or an error leaves.
#![cfg(unix)]

#[cfg(test)]
mod faults;
#[cfg(test)]
mod help;
#[cfg(test)]
mod locks;
#[cfg(test)]
mod metas;
#[cfg(test)]
mod mounts;
#[cfg(test)]
mod programs;
#[cfg(test)]
mod reads;
#[cfg(test)]
mod replaces;
