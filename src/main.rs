//! The program: hands its arguments to `cli` and ends with the exit code of the contract.

use std::process::ExitCode;

fn main() -> ExitCode {
    let argv: Vec<_> = std::env::args_os().collect();
    ExitCode::from(quantalink::cli::run(&argv))
}
