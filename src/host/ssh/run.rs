//! Programs on a node: by their words, in a small fixed environment, never longer than wanted, there as here.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::errors;
use super::fields::Fields;
use super::frames::{Broken, Request};
use super::session::{Session, Trouble};
use crate::base::Text;
use crate::host::says::{no_such_program, program_cancelled, program_timed_out};
use crate::host::{Cx, HostError, Output, Program};

/// Runs a program to its end, to the deadline or to a cancel. On the node it is killed when the deadline's whole seconds
/// are over, and within a second when the connection ends.
///
/// An exit code above 128 is taken for a signal: a shell tells both alike.
pub(super) fn run(session: &Session, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
    let name = program.argv.first().map_or("", String::as_str);
    if program.argv.iter().any(|word| word.contains('\0')) {
        let error = std::io::Error::from(std::io::ErrorKind::InvalidInput).to_string();
        let text = Text::new("program-not-started").with("program", name).with("error", error);
        return Err(HostError::NotDone(text));
    }
    if cx.cancel.is_set() {
        return Err(program_cancelled(name));
    }
    if cx.deadline.passed() {
        return Err(program_timed_out(name));
    }
    let mut held = session.hold(cx)?;
    let answer = match held.foreseen(&key(program)) {
        Some(answer) => answer,
        None => held.once(&request(program, &limits(program, cx.deadline.left())), cx),
    };
    let answer = match answer {
        Ok(answer) => answer,
        Err(Trouble::Before(error)) => return Err(error),
        Err(Trouble::After(Broken::Cancelled)) => return Err(program_cancelled(name)),
        Err(Trouble::After(Broken::Late)) => return Err(program_timed_out(name)),
        Err(Trouble::After(Broken::Lost)) => return Err(errors::unknown(&held.host())),
        Err(Trouble::Failed(..)) => return Err(no_such_program(name)),
    };
    let mut fields = Fields::new(&answer);
    if fields.is("late") {
        return Err(program_timed_out(name));
    }
    output(&mut fields).ok_or_else(|| errors::unknown(&held.host()))
}

/// How many seconds a program may run, and how many bytes of each stream are kept, as words.
pub(super) fn limits(program: &Program, time: Duration) -> [String; 2] {
    [time.as_secs().max(1).to_string(), program.keep.to_string()]
}

/// The request that runs a program.
pub(super) fn request<'a>(program: &'a Program, limits: &'a [String; 2]) -> Request<'a> {
    let words = limits.iter().chain(&program.argv);
    Request::new("o_run", words.map(String::as_bytes)).checked()
}

/// The same run, whenever it is.
pub(super) fn key(program: &Program) -> Vec<u8> {
    let keep = program.keep.to_string();
    let words = [keep.as_bytes()].into_iter().chain(program.argv.iter().map(String::as_bytes));
    Request::new("o_run", words).line()
}

/// A stream as it is packed there.
pub(super) fn unpacked(field: &[u8]) -> Option<Vec<u8>> {
    let text: Vec<u8> = field.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    STANDARD.decode(text).ok()
}

/// The answer of a program that ended with this code, as the node gives it.
pub(super) fn packed(code: &[u8], stderr: &[u8], stdout: &[u8]) -> Vec<u8> {
    let [stderr, stdout] = [stderr, stdout].map(|stream| STANDARD.encode(stream));
    [b"code\0", code, b"\0", stderr.as_bytes(), b"\0", stdout.as_bytes(), b"\0end"].concat()
}

fn output(fields: &mut Fields<'_>) -> Option<Output> {
    if !fields.is("code") {
        return None;
    }
    let code: i32 = fields.text()?.parse().ok()?;
    let (stderr, stdout) = (unpacked(fields.next()?)?, unpacked(fields.next()?)?);
    let code = Some(code).filter(|code| !(129..=192).contains(code));
    fields.end().then_some(Output { code, stdout, stderr })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output() {
        let read = |answer: &[u8]| output(&mut Fields::new(answer));
        let want = Output { code: Some(3), stdout: b"out".to_vec(), stderr: b"err".to_vec() };
        assert_eq!(read(b"code\x003\0ZX\nJy\0b3V0\n\0end"), Some(want));
        assert_eq!(read(b"code\x00137\0\0\0end").unwrap().code, None);
        assert_eq!(read(b"code\x003\0ZXJy\0b3V0\0"), None);
    }
}
