//! The host over SSH on real nodes: network namespaces, each with its own sshd, its own /etc and its own login shell.
#![cfg(unix)]

#[cfg(test)]
#[path = "ssh/commands.rs"]
mod commands;
#[cfg(test)]
#[path = "ssh/files.rs"]
mod files;
#[cfg(test)]
#[path = "ssh/ground.rs"]
mod ground;
#[cfg(test)]
#[path = "ssh/guard.rs"]
mod guard;
#[cfg(test)]
#[path = "ssh/limits.rs"]
mod limits;
#[cfg(test)]
#[path = "ssh/locks.rs"]
mod locks;
#[cfg(test)]
#[path = "ssh/logins.rs"]
mod logins;
#[cfg(test)]
#[path = "ssh/lost.rs"]
mod lost;
#[cfg(test)]
#[path = "ssh/passwords.rs"]
mod passwords;
#[cfg(test)]
#[path = "ssh/past.rs"]
mod past;
#[cfg(test)]
#[path = "ssh/pool.rs"]
mod pool;
#[cfg(test)]
#[path = "ssh/programs.rs"]
mod programs;
#[cfg(test)]
#[path = "ssh/reaching.rs"]
mod reaching;
#[cfg(test)]
#[path = "ssh/shells.rs"]
mod shells;
