//! The program on the terminals that it meets: their keys, their letters, and what they do to it while a run is at work.

#![cfg(unix)]

#[cfg(test)]
#[path = "pty/keys.rs"]
mod keys;
#[cfg(test)]
#[path = "pty/letters.rs"]
mod letters;
#[cfg(test)]
#[path = "pty/loss.rs"]
mod loss;
#[cfg(test)]
#[path = "pty/rig.rs"]
mod rig;
#[cfg(test)]
#[path = "pty/runs.rs"]
mod runs;
#[cfg(test)]
#[path = "pty/still.rs"]
mod still;

#[cfg(test)]
use {portable_pty::CommandBuilder, rig::Pty, std::path::Path, tempfile::TempDir};

/// The program with these words, in a home of its own.
#[cfg(test)]
fn program(words: &[&str], home: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_quantalink"));
    command.args(words);
    command.env_remove("NO_COLOR");
    command.env("TMPDIR", home);
    command.env("HOME", home);
    command.cwd(home);
    command
}

/// How often the whole screen was emptied: before it is drawn anew.
#[cfg(test)]
fn emptied(pty: &Pty) -> usize {
    pty.written().matches("\x1b[2J").count()
}

/// Waits until the hosts have been looked at: then they can be looked at again.
#[cfg(test)]
fn looked(pty: &mut Pty) {
    pty.until("what was found out", |pty| {
        pty.screen().lines().last().is_some_and(|keys| keys.contains("F2 "))
    });
}

/// The wizard on a practice site, once its first page is there.
#[cfg(test)]
fn demo(words: &[&str], env: &[(&str, &str)]) -> (Pty, TempDir) {
    let home = tempfile::tempdir().unwrap();
    let mut pty = Pty::start(program(&[&["demo"], words].concat(), home.path()), env, 80, 24);
    looked(&mut pty);
    (pty, home)
}
