//! What will soon be asked, asked in one request: on a node each request costs a round trip and a dozen processes, and a look
//! at a node is some thirty questions.
//!
//! An answer that came ahead is given once, to the thread that foresaw it, and never after that thread has changed something
//! or taken the lock: whoever acts looks himself.

use std::thread::{self, ThreadId};

use super::connection::random;
use super::fields::Fields;
use super::frames::Request;
use super::session::{Held, Session};
use super::{bars, errors, machine, quote, read, remove, run};
use crate::host::{Ask, Cx, HostError};

/// An answer that came ahead.
struct Known {
    thread: ThreadId,
    /// The request without what follows from the time at which it is put.
    key: Vec<u8>,
    answer: Vec<u8>,
}

/// The answers that came ahead, and the threads that foresee: each of them looks at the node. Once there is no way to it, the
/// rest of that look has the same reason, without thirty more tries to connect.
#[derive(Default)]
pub(super) struct Ahead {
    known: Vec<Known>,
    looks: Vec<(ThreadId, Option<HostError>)>,
}

impl Ahead {
    /// The answer to this request, once.
    pub(super) fn take(&mut self, key: &[u8]) -> Option<Vec<u8>> {
        let at = self.known.iter().position(|known| known.is(key))?;
        Some(self.known.swap_remove(at).answer)
    }

    /// This thread's answers count no more, and its look is over.
    pub(super) fn forget(&mut self) {
        let this = thread::current().id();
        self.known.retain(|known| known.thread != this);
        self.looks.retain(|(thread, _)| *thread != this);
    }

    /// Why this thread's look cannot go on.
    pub(super) fn no_way(&self) -> Option<HostError> {
        let this = thread::current().id();
        self.looks.iter().find(|(thread, _)| *thread == this)?.1.clone()
    }

    /// There is no way to the node any more: if this thread looks at it, its look ends.
    pub(super) fn lost_way(&mut self, why: &HostError) {
        let this = thread::current().id();
        for (_, known) in self.looks.iter_mut().filter(|(thread, _)| *thread == this) {
            *known = Some(why.clone());
        }
    }

    fn begin(&mut self) {
        let this = thread::current().id();
        if !self.looks.iter().any(|(thread, _)| *thread == this) {
            self.looks.push((this, None));
        }
    }

    fn has(&self, key: &[u8]) -> bool {
        self.known.iter().any(|known| known.is(key))
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
    held.ahead().begin();
    let usable = |ask: &&Ask| match ask {
        Ask::Run(program, _) => !program.argv.iter().any(|word| word.contains('\0')),
        Ask::Read(path, _) | Ask::List(path) | Ask::Bars(path) | Ask::Tidy(path) => {
            errors::usable(path).is_ok()
        }
        Ask::Same(..) | Ask::Machine(..) => true,
    };
    let asks: Vec<Ask> = asks.iter().filter(usable).cloned().collect();
    let _ = fetch(&mut held, &asks, cx);
}

fn fetch(held: &mut Held<'_>, asks: &[Ask], cx: &Cx<'_>) -> Option<()> {
    let asks: Vec<(&Ask, Vec<u8>)> =
        asks.iter().map(|ask| (ask, key(ask))).filter(|(_, key)| !held.ahead().has(key)).collect();
    // One alone is best asked when its turn comes.
    if asks.len() < 2 {
        return None;
    }
    let (programs, looks): (Vec<_>, Vec<_>) =
        asks.into_iter().partition(|(ask, _)| matches!(ask, Ask::Run(..)));
    let word = random().ok()?;
    let runs = Runs::of(&programs, &word);
    let words = [word.as_bytes()].into_iter().chain(looks.iter().map(|(_, line)| line.as_slice()));
    let words = words.chain(runs.iter().map(|runs| runs.line.as_slice()));
    // What came otherwise than it was sent is not run, and nothing taken away; of what is only looked at, the answer tells.
    let acts = asks_act(&looks, runs.as_ref());
    let request = Request::new("o_many", words);
    let answer = held.once(&if acts { request.checked() } else { request }, cx).ok()?;
    let mut answers = answers(&answer, word.as_bytes())?.into_iter();
    let mut known: Vec<(Vec<u8>, Vec<u8>)> =
        looks.into_iter().map(|(_, key)| key).zip(answers.by_ref()).collect();
    if let (Some(runs), Some(answer)) = (runs, answers.next()) {
        known.extend(runs.answers(&answer, programs).unwrap_or_default());
    }
    let thread = thread::current().id();
    held.ahead().known.extend(known.into_iter().map(|(key, answer)| Known { thread, key, answer }));
    Some(())
}

/// True where programs are run, or something of ours is taken away.
fn asks_act(looks: &[(&Ask, Vec<u8>)], runs: Option<&Runs>) -> bool {
    runs.is_some() || looks.iter().any(|(ask, _)| matches!(ask, Ask::Tidy(_)))
}

/// What a request is known by; of all but programs it is the request's line, too.
fn key(ask: &Ask) -> Vec<u8> {
    match ask {
        Ask::Read(path, max) => read::request(path, &read::limit(*max)).line(),
        Ask::List(path) => read::listing(path).line(),
        Ask::Same(a, b) => read::sameness(a, b).line(),
        Ask::Bars(path) => bars::request(path).line(),
        Ask::Machine(paths, daemons) => machine::request(paths, *daemons).line(),
        Ask::Tidy(stage) => remove::tidying(stage).line(),
        Ask::Run(program, _) => run::key(program),
    }
}

/// Programs that are run by one command.
struct Runs {
    line: Vec<u8>,
    word: String,
}

impl Runs {
    /// The command for these; none where there are none.
    fn of(programs: &[(&Ask, Vec<u8>)], word: &str) -> Option<Self> {
        let mut keep = 0_usize;
        let mut runs = Vec::new();
        for (ask, _) in programs {
            let Ask::Run(program, time) = ask else { continue };
            let [seconds, _] = run::limits(program, *time);
            keep = keep.saturating_add(program.keep);
            let words = [seconds.as_bytes()].into_iter().chain(program.argv.iter().map(String::as_bytes));
            runs.push(quote::line(words));
        }
        // In the streams stands another word than behind the answers.
        let word = word.chars().rev().collect::<String>();
        let keep = keep.to_string();
        let words = [word.as_bytes(), keep.as_bytes()].into_iter().chain(runs.iter().map(Vec::as_slice));
        let line = Request::new("o_runs", words).line();
        (!runs.is_empty()).then_some(Self { line, word })
    }

    /// The answers as each program alone would have given them.
    fn answers(&self, answer: &[u8], programs: Vec<(&Ask, Vec<u8>)>) -> Option<Vec<(Vec<u8>, Vec<u8>)>> {
        let end = [b"\0", self.word.as_bytes(), b"\0"].concat();
        let mut rest = answer;
        let outputs = programs.iter().map(|_| cut(&mut rest, &end)).collect::<Option<Vec<_>>>()?;
        let mut fields = Fields::new(rest);
        let stderr = run::unpacked(fields.next()?)?;
        let mut said = &*stderr;
        let mut all = Vec::new();
        for ((ask, key), output) in programs.into_iter().zip(outputs) {
            let Ask::Run(program, _) = ask else { return None };
            let errors = cut(&mut said, &end)?;
            let code = cut(&mut said, b"\0")?;
            let late = [self.word.as_bytes(), b"late\0"].concat();
            let over = errors.len() > program.keep || output.len() > program.keep;
            let name = program.argv.first().map_or("", String::as_str);
            let answer = if errors.windows(late.len()).any(|part| part == late) {
                b"late\0".to_vec()
            } else if code == b"none" {
                [b"\0no-such-program\0", name.as_bytes(), b"\0die"].concat()
            } else {
                run::packed(code, errors, output)
            };
            // What was not run is asked when its turn comes, if it does.
            if !over && code != b"after" {
                all.push((key, answer));
            }
        }
        (fields.end() && said.is_empty()).then_some(all)
    }
}

/// What comes before this end; both are taken away.
fn cut<'a>(rest: &mut &'a [u8], end: &[u8]) -> Option<&'a [u8]> {
    let at = rest.windows(end.len()).position(|part| part == end)?;
    let (part, more) = rest.split_at_checked(at)?;
    *rest = more.get(end.len()..)?;
    Some(part)
}

/// The answers, in the order of the questions; none where something is missing.
fn answers(answer: &[u8], word: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    let mut rest = answer;
    let end = [b"\0", word, b"\0"].concat();
    while let Some(one) = cut(&mut rest, &end) {
        all.push(one.to_vec());
    }
    (rest == b"end").then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::Program;
    use std::time::Duration;

    #[test]
    fn answers_are_told_apart() {
        let all = answers(b"a\0b\0end\0WORD\0\0x\0y\0die\0WORD\0end", b"WORD").unwrap();
        assert_eq!(all, [b"a\0b\0end".to_vec(), b"\0x\0y\0die".to_vec()]);
        assert_eq!(answers(b"a\0WORD\0", b"WORD"), None, "cut");
        assert_eq!(answers(b"end", b"WORD"), Some(Vec::new()));
    }

    #[test]
    fn programs_that_ran_together_answer_like_each_alone() {
        let program =
            |name: &str, keep| Ask::Run(Program { argv: vec![name.into()], keep }, Duration::from_secs(9));
        let asks = [program("a", 9), program("none", 9), program("slow", 9), program("long", 1)];
        let programs: Vec<(&Ask, Vec<u8>)> = asks.iter().map(|ask| (ask, key(ask))).collect();
        let runs = Runs::of(&programs, "DROW").unwrap();
        assert!(runs.line.starts_with(b"o_runs 'WORD' '28' "), "{:?}", String::from_utf8(runs.line));
        let stderr = b"e\0\0WORD\x003\0\0WORD\0none\0WORDlate\0\0WORD\x00137\0\0WORD\x000\0";
        let stdout = b"o\0WORD\0\0WORD\0part\0WORD\0too long\0WORD\0";
        let packed = run::packed(b"", stderr, b"");
        let stderr = packed.strip_prefix(b"code\0\0").unwrap().strip_suffix(b"\0end").unwrap();
        let answer = [stdout, stderr, b"end"].concat();
        let told: Vec<Vec<u8>> =
            runs.answers(&answer, programs.clone()).unwrap().into_iter().map(|(_, answer)| answer).collect();
        assert_eq!(
            told,
            [run::packed(b"3", b"e\0", b"o"), b"\0no-such-program\0none\0die".to_vec(), b"late\0".to_vec()]
        );
        assert_eq!(runs.answers(&answer[..20], programs), None);
    }

    #[test]
    fn an_answer_is_given_once_and_to_its_own_thread() {
        let mut ahead = Ahead::default();
        let known = |key: &[u8], thread| Known { thread, key: key.into(), answer: b"x".into() };
        let other = thread::spawn(|| thread::current().id()).join().unwrap();
        ahead.known = vec![known(b"a", thread::current().id()), known(b"b", other)];
        assert_eq!(ahead.take(b"b"), None);
        assert_eq!(ahead.take(b"a"), Some(b"x".to_vec()));
        assert_eq!(ahead.take(b"a"), None);
        ahead.known.push(known(b"a", thread::current().id()));
        ahead.forget();
        assert_eq!((ahead.take(b"a"), ahead.known.len()), (None, 1));
    }

    #[test]
    fn a_look_without_a_way_ends_and_no_other_call() {
        let mut ahead = Ahead::default();
        let why = HostError::Refused(crate::base::Text::new("ssh-no-route"));
        ahead.lost_way(&why);
        assert_eq!(ahead.no_way(), None, "who does not look tries each time");
        ahead.begin();
        ahead.lost_way(&why);
        assert_eq!(ahead.no_way(), Some(why));
        ahead.forget();
        assert_eq!(ahead.no_way(), None);
    }
}
