//! The verification of a node: checks from facts, facts from machines in memory, and the real program on trees that
//! stand for /sys, beside stand-ins for the tools and beside Debian's own multipathd.
#![cfg(unix)]

#[cfg(test)]
mod verify {
    mod checks;
    mod daemon;
    mod gathered;
    mod program;
    mod rig;
    mod sysfs;
}
