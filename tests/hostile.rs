//! Hostile text: what files, hosts, programs and the network say reaches a terminal, JSON, a script or the report only as harmless
//! text. One table of words, one of places, one judge. And what is very long or very many.
#![cfg(target_os = "linux")]

#[cfg(test)]
#[path = "hostile/argv.rs"]
mod argv;
#[cfg(test)]
#[path = "hostile/exported.rs"]
mod exported;
#[cfg(test)]
#[path = "hostile/files.rs"]
mod files;
#[cfg(test)]
#[path = "hostile/ground.rs"]
mod ground;
#[cfg(test)]
#[path = "hostile/judge.rs"]
mod judge;
#[cfg(test)]
#[path = "hostile/many.rs"]
mod many;
#[cfg(test)]
#[path = "hostile/network.rs"]
mod network;
#[cfg(test)]
#[path = "hostile/programs.rs"]
mod programs;
#[cfg(test)]
#[path = "pty/rig.rs"]
#[expect(dead_code, reason = "shared with other tests, which use more of it")]
mod pty;
#[cfg(test)]
#[path = "xapi/stand_in.rs"]
#[expect(dead_code, reason = "shared with other tests, which use more of it")]
mod stand_in;
#[cfg(test)]
#[path = "hostile/wizard.rs"]
mod wizard;
#[cfg(test)]
#[path = "hostile/words.rs"]
mod words;
