//! What a node says of itself.

use super::errors;
use super::fields::Fields;
use super::frames::Request;
use super::look::free;
use super::session::Session;
use crate::base::Untrusted;
use crate::host::{Cx, HostError, HostPath, Machine};

/// Asks the node: system by its release file, kernel, memory and processes by /proc.
pub(super) fn ask(
    session: &Session,
    paths: &[HostPath],
    daemons: &[&str],
    cx: &Cx<'_>,
) -> Result<Machine, HostError> {
    paths.iter().try_for_each(errors::usable)?;
    let answer = session.hold(cx)?.ask(&request(paths, !daemons.is_empty()), cx);
    let answer = answer.map_err(|trouble| errors::unread(&session.host(), trouble))?;
    parsed(&answer, paths.len(), daemons).ok_or_else(|| errors::garbled(&session.host()))
}

/// The request.
pub(super) fn request(paths: &[HostPath], daemons: bool) -> Request<'_> {
    let all: &[u8] = if daemons { b"yes" } else { b"no" };
    Request::new("o_machine", [all].into_iter().chain(paths.iter().map(HostPath::bytes)))
}

fn parsed(answer: &[u8], paths: usize, daemons: &[&str]) -> Option<Machine> {
    let mut fields = Fields::new(answer);
    let system = system(&String::from_utf8_lossy(fields.next()?));
    let kernel = Untrusted::from(fields.next()?);
    let memory = fields.next().map(|text| String::from_utf8_lossy(text).into_owned())?;
    let memory = (kilobytes(&memory, "MemTotal:")?, kilobytes(&memory, "MemAvailable:").unwrap_or(0));
    let mut room = Vec::new();
    for _ in 0..paths {
        room.push(free(&String::from_utf8_lossy(fields.next()?)));
    }
    let mut running = vec![Vec::<u32>::new(); daemons.len()];
    let processes = if daemons.is_empty() { &b""[..] } else { fields.next()? };
    // The shell that was asked is one itself: where none is told, they could not be listed.
    if !fields.end() || processes.is_empty() != daemons.is_empty() {
        return None;
    }
    for line in String::from_utf8_lossy(processes).lines() {
        let Some((pid, name)) = process(line) else { continue };
        for (pids, daemon) in running.iter_mut().zip(daemons) {
            if name == *daemon {
                pids.push(pid);
            }
        }
    }
    for pids in &mut running {
        pids.sort_unstable();
    }
    Some(Machine { system, kernel, memory, free: room, running })
}

/// Name and version by os-release; the one line that older systems have in their release file as it is.
fn system(text: &str) -> Untrusted {
    let value = |key: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(key))?;
        Some(line.trim_matches(['"', '\'']))
    };
    let words: Vec<&str> = [value("NAME="), value("VERSION_ID=")].into_iter().flatten().collect();
    if words.is_empty() { text.lines().next().unwrap_or_default().into() } else { words.join(" ").into() }
}

fn kilobytes(text: &str, key: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(key))?;
    line.split_ascii_whitespace().next()?.parse::<u64>().ok()?.checked_mul(1024)
}

/// Process id and name of a line of /proc/PID/stat; the name stands in parentheses and may hold some.
fn process(line: &str) -> Option<(u32, &str)> {
    let (pid, rest) = line.split_once(" (")?;
    Some((pid.parse().ok()?, rest.rsplit_once(')')?.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine() {
        let answer =
            b"NAME=\"XCP-ng\"\nVERSION_ID=\"8.3\"\x004.19.0+1\0MemTotal: 100 kB\nMemAvailable: 5 kB\0\
            10 4096\0\x007 (multipathd) S 1\n12 (a) b) S 1\n9 (x\n3 (multipathd) S 1\n\0end";
        let machine = parsed(answer, 2, &["multipathd", "a) b", "none"]).unwrap();
        assert_eq!(machine.system, "XCP-ng 8.3".into());
        assert_eq!(machine.kernel, "4.19.0+1".into());
        assert_eq!((machine.memory, machine.free), ((102_400, 5120), vec![Some(40_960), None]));
        assert_eq!(machine.running, [vec![3, 7], vec![12], vec![]]);
        assert_eq!(
            system("XenServer release 6.2.0-70446c (xenenterprise)\n"),
            "XenServer release 6.2.0-70446c (xenenterprise)".into()
        );
    }
}
