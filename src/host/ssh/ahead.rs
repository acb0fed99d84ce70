//! What will soon be asked, asked in one request: on a node each request costs a round trip and a dozen processes, and a look
//! at a node is some thirty questions.
//!
//! An answer that came ahead is given once, to the thread that foresaw it, and never after that thread has changed something
//! or taken the lock: whoever acts looks himself.

use std::thread::{self, ThreadId};

use super::connection::{Request, random};
use super::session::{Held, Session};
use super::{machine, read, run};
use crate::host::{Ask, Cx};

/// An answer that came ahead.
struct Known {
    thread: ThreadId,
    /// The request without what follows from the time at which it is put.
    key: Vec<u8>,
    answer: Vec<u8>,
}

/// The answers that came ahead.
#[derive(Default)]
pub(super) struct Ahead(Vec<Known>);

impl Ahead {
    /// The answer to this request, once.
    pub(super) fn take(&mut self, key: &[u8]) -> Option<Vec<u8>> {
        let at = self.0.iter().position(|known| known.is(key))?;
        Some(self.0.swap_remove(at).answer)
    }

    /// This thread's answers count no more.
    pub(super) fn forget(&mut self) {
        let this = thread::current().id();
        self.0.retain(|known| known.thread != this);
    }

    fn has(&self, key: &[u8]) -> bool {
        self.0.iter().any(|known| known.is(key))
    }
}

impl Known {
    fn is(&self, key: &[u8]) -> bool {
        self.thread == thread::current().id() && self.key == key
    }
}

/// Asks for all of this in one request. What does not come is asked when its turn comes, and told then.
pub(super) fn foresee(session: &Session, asks: &[Ask], cx: &Cx<'_>) {
    let Ok(mut held) = session.hold(cx) else { return };
    if asks.is_empty() {
        held.ahead().forget();
        return;
    }
    let _ = fetch(&mut held, asks, cx);
}

fn fetch(held: &mut Held<'_>, asks: &[Ask], cx: &Cx<'_>) -> Option<()> {
    let asks: Vec<(Vec<u8>, Vec<u8>)> =
        asks.iter().filter_map(put).filter(|(key, _)| !held.ahead().has(key)).collect();
    // One alone is best asked when its turn comes.
    if asks.len() < 2 {
        return None;
    }
    let word = random().ok()?;
    let words = [word.as_bytes()].into_iter().chain(asks.iter().map(|(_, line)| line.as_slice()));
    // Programs may be among them: what came otherwise than it was sent is not run.
    let answer = held.once(&Request::new("o_many", words).checked(), cx).ok()?;
    let thread = thread::current().id();
    for ((key, _), answer) in asks.into_iter().zip(answers(&answer, word.as_bytes())?) {
        held.ahead().0.push(Known { thread, key, answer });
    }
    Some(())
}

/// The key of a request, and its line.
fn put(ask: &Ask) -> Option<(Vec<u8>, Vec<u8>)> {
    Some(match ask {
        Ask::Read(path, max) => same(read::request(path, &read::limit(*max))),
        Ask::List(path) => same(read::listing(path)),
        Ask::Same(a, b) => same(read::sameness(a, b)),
        Ask::Machine(paths, daemons) => same(machine::request(paths, *daemons)),
        Ask::Run(program, time) => {
            if program.argv.iter().any(|word| word.contains('\0')) {
                return None;
            }
            let line = run::request(program, &run::limits(program, *time)).line();
            (run::key(program), line)
        }
    })
}

fn same(request: Request<'_>) -> (Vec<u8>, Vec<u8>) {
    let line = request.line();
    (line.clone(), line)
}

/// The answers, in the order of the questions; none where something is missing.
fn answers(answer: &[u8], word: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    let mut rest = answer;
    let end = [b"\0", word, b"\0"].concat();
    while let Some(at) = rest.windows(end.len()).position(|part| part == end) {
        let (one, more) = rest.split_at_checked(at)?;
        all.push(one.to_vec());
        rest = more.get(end.len()..)?;
    }
    (rest == b"end").then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_told_apart() {
        let all = answers(b"a\0b\0end\0WORD\0\0x\0y\0die\0WORD\0end", b"WORD").unwrap();
        assert_eq!(all, [b"a\0b\0end".to_vec(), b"\0x\0y\0die".to_vec()]);
        assert_eq!(answers(b"a\0WORD\0", b"WORD"), None, "cut");
        assert_eq!(answers(b"end", b"WORD"), Some(Vec::new()));
    }

    #[test]
    fn an_answer_is_given_once_and_to_its_own_thread() {
        let mut ahead = Ahead::default();
        let known = |key: &[u8], thread| Known { thread, key: key.into(), answer: b"x".into() };
        let other = thread::spawn(|| thread::current().id()).join().unwrap();
        ahead.0 = vec![known(b"a", thread::current().id()), known(b"b", other)];
        assert_eq!(ahead.take(b"b"), None);
        assert_eq!(ahead.take(b"a"), Some(b"x".to_vec()));
        assert_eq!(ahead.take(b"a"), None);
        ahead.0.push(known(b"a", thread::current().id()));
        ahead.forget();
        assert_eq!((ahead.take(b"a"), ahead.0.len()), (None, 1));
    }
}
