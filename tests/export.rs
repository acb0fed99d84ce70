//! What `export sh` and `export ansible` write, run for real: the scripts under dash, bash and a host that has nothing but
//! busybox, each in namespaces of its own; the playbook by ansible-core, over local connections and over SSH.
#![cfg(unix)]

#[cfg(test)]
mod export {
    mod ansible;
    mod faults;
    mod folder;
    mod hostile;
    mod kills;
    mod locks;
    mod nest;
    mod over_ssh;
    mod scripts;
    mod tree;

    use std::process::{Command, Output};

    /// Says why something is not tried; a failure where all parts are required.
    fn skipped(why: &str) {
        assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "{why}");
        println!("SKIPPED: {why}");
    }

    /// The program, with nothing of this process's environment.
    fn quantalink() -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
        command.env_clear().env("HOME", "/nonexistent").env("TERM", "dumb");
        command
    }

    fn code(output: &Output) -> i32 {
        output.status.code().unwrap_or(-1)
    }

    /// Both streams.
    fn said(output: &Output) -> String {
        [String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)].concat()
    }
}
