//! The whole guide on every kind of terminal: `quantalink demo` in a pseudo-terminal of its own, from its first page to
//! the saved report, by its keys alone. Each case is a kind of terminal, a size, a language, a locale and whether there
//! is colour; the cases hold every pair of these values. Every complete frame is read through an emulator and looked at
//! as it comes, and afterwards what the run left on the disk.
//!
//! `QUANTALINK_MATRIX=3` walks that case alone and prints its pages.

#![cfg(unix)]

#[cfg(test)]
#[path = "matrix/cases.rs"]
mod cases;
#[cfg(test)]
#[path = "matrix/left.rs"]
mod left;
#[cfg(test)]
#[path = "matrix/look.rs"]
mod look;
#[cfg(test)]
#[path = "matrix/numbered.rs"]
mod numbered;
#[cfg(test)]
#[path = "matrix/rig.rs"]
mod rig;
#[cfg(test)]
#[path = "matrix/walk.rs"]
mod walk;
#[cfg(test)]
#[path = "matrix/words.rs"]
mod words;

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, Mutex};

    use super::cases::{Case, cases};
    use super::rig::Rig;
    use super::words::English;
    use super::{left, numbered, walk};

    /// Cases at a time: a walk waits most of its time for the practice server.
    const LANES: usize = 4;

    fn go(case: &Case, english: &Arc<English>) {
        let home = tempfile::tempdir().unwrap();
        let rig = Rig::start(case, english, home.path());
        let rig = if case.term == "dumb" { numbered::walk(rig) } else { walk::walk(rig) };
        left::look(&rig, home.path());
        if std::env::var_os("QUANTALINK_MATRIX").is_some() {
            println!("{}", rig.told.join("\n"));
        }
    }

    #[test]
    fn the_whole_guide_on_every_terminal() {
        let only = std::env::var("QUANTALINK_MATRIX").ok().map(|number| number.parse::<usize>().unwrap());
        let cases: Vec<(usize, Case)> =
            cases().into_iter().enumerate().filter(|(at, _)| only.is_none_or(|only| only == *at)).collect();
        let english = Arc::new(English::read());
        let (next, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
        std::thread::scope(|scope| {
            for _ in 0..LANES {
                scope.spawn(|| {
                    while let Some((at, case)) = cases.get(next.fetch_add(1, Ordering::SeqCst)) {
                        let begun = std::time::Instant::now();
                        let gone = std::panic::catch_unwind(|| go(case, &english));
                        println!("case {at} {case:?}: {:.1} s", begun.elapsed().as_secs_f64());
                        if gone.is_err() {
                            failed.lock().unwrap().push((at, case.clone()));
                        }
                    }
                });
            }
        });
        let failed = failed.into_inner().unwrap();
        assert!(failed.is_empty(), "{failed:?}");
    }
}
