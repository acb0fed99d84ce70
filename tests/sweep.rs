//! SIGKILL, ENOSPC, EIO and EROFS at the system calls of the real program, which is traced for that: the files are old or
//! new, whole; nothing is called done that is not; no service is left stopped unseen; the next call settles it.
//!
//! `QUANTALINK_SWEEP=quick` takes every call that changes something and a few of the rest; `full` takes every call of
//! every thread with each of the four, and two more trees. Without it nothing is swept. `QUANTALINK_SWEEP_PROGRAM` takes
//! another program than the one just built; `QUANTALINK_SWEEP_ONLY` only what has all these words in its name.

#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

#[cfg(test)]
#[path = "sweep/names.rs"]
mod names;
#[cfg(test)]
#[path = "sweep/point.rs"]
mod point;
#[cfg(test)]
#[path = "sweep/site.rs"]
mod site;
#[cfg(test)]
#[path = "sweep/trace.rs"]
mod trace;
#[cfg(test)]
#[path = "sweep/tree.rs"]
mod tree;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::{Path, PathBuf};
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Instant;

    use super::point::{Bench, Task, Verdict, place};
    use super::trace::{Call, Mode, chosen, hindrance};
    use super::tree::{Entry, Standing, Subject, copy, look};

    /// How many of the calls are swept.
    #[derive(Debug, Clone, Copy)]
    struct Share {
        /// Of every kind of call that changes nothing.
        others: usize,
        /// Of the errors: all at every call, or each at every call in turn.
        all_errors: bool,
    }

    /// Of one subject, task and mode.
    #[derive(Debug, Default)]
    struct Sum {
        points: usize,
        missed: usize,
        old: usize,
        new: usize,
        stopped: usize,
        then: BTreeMap<&'static str, usize>,
        bad: Vec<String>,
    }

    impl Sum {
        fn add(&mut self, call: &Call, verdict: &Verdict) {
            if !verdict.fired {
                self.missed += 1;
                return;
            }
            self.points += 1;
            self.old += usize::from(verdict.old);
            self.new += usize::from(verdict.new);
            self.stopped += usize::from(!verdict.stopped.is_empty());
            *self.then.entry(verdict.then).or_default() += 1;
            if !verdict.bad.is_empty() {
                self.bad.push(format!("  {call}: {}", verdict.bad.join("; ")));
            }
        }

        fn line(&self) -> String {
            let then: Vec<String> = self.then.iter().map(|(verb, count)| format!("{verb} {count}")).collect();
            format!(
                "{} points, {} bad; old {}, new {}, service down {}, missed {}; then {}",
                self.points,
                self.bad.len(),
                self.old,
                self.new,
                self.stopped,
                self.missed,
                then.join(", ")
            )
        }
    }

    fn program() -> PathBuf {
        std::env::var_os("QUANTALINK_SWEEP_PROGRAM")
            .map_or_else(|| env!("CARGO_BIN_EXE_quantalink").into(), PathBuf::from)
    }

    /// The points of these calls: the mode and the call.
    fn points(calls: &[Call], share: Share) -> Vec<(usize, &Call)> {
        let mut out = Vec::new();
        for (turn, call) in calls.iter().enumerate() {
            let errors = 1..Mode::ALL.len();
            let in_turn = turn % (Mode::ALL.len() - 1) + 1;
            let taken = |mode: &usize| !call.certain && (share.all_errors || in_turn == *mode);
            out.push((0, call));
            out.extend(errors.filter(taken).map(|mode| (mode, call)));
        }
        out
    }

    /// Sweeps one task on one subject, on these benches side by side; how many points, and the bad ones.
    fn sweep(benches: &[Bench], subject: Subject, task: Task, share: Share) -> (usize, Vec<String>) {
        let from = Instant::now();
        benches[0].prepare(task);
        let (end, all) = benches[0].calls(task);
        assert_eq!(end.code, Some(0), "{}: {}", task.name(), end.said);
        let calls = chosen(&all, share.others);
        let points = points(&calls, share);
        let sums: Vec<Mutex<Sum>> = Mode::ALL.iter().map(|_| Mutex::default()).collect();
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for (number, bench) in benches.iter().enumerate() {
                let (next, points, sums) = (&next, &points, &sums);
                scope.spawn(move || {
                    if number > 0 {
                        bench.prepare(task);
                    }
                    loop {
                        let turn = next.fetch_add(1, Ordering::Relaxed);
                        let Some((mode, call)) = points.get(turn) else { return };
                        if turn > 0 && turn % 500 == 0 {
                            let bad: usize = sums.iter().map(|sum| sum.lock().unwrap().bad.len()).sum();
                            println!("... {turn} points of {}, {bad} bad", points.len());
                        }
                        // Every mode meets every next call.
                        let verdict = bench.point(task, Mode::ALL[*mode], call, turn + turn / 4);
                        sums[*mode].lock().unwrap().add(call, &verdict);
                    }
                });
            }
        });
        let mut bad = Vec::new();
        let (mut count, mut missed) = (0, 0);
        for (mode, sum) in Mode::ALL.iter().zip(sums) {
            let sum = sum.into_inner().unwrap();
            let head = format!("{:<16} {:<14} {:<8}", subject.name(), task.name(), mode.word());
            println!("{head} {}", sum.line());
            // A call that one thread makes only where another one is slower does not always come. Few points are soon a fifth.
            assert!(sum.points > 0 && sum.missed * 5 <= sum.points, "{head}: the injections happen");
            missed += sum.missed;
            // At once: the long form takes its time.
            for line in &sum.bad {
                println!("{line}");
            }
            count += sum.points;
            bad.extend(sum.bad.iter().map(|line| format!("{head}{line}")));
        }
        assert!(missed * 10 <= count, "{}, {}: the injections happen", subject.name(), task.name());
        let seconds = from.elapsed().as_secs_f64();
        println!("{:<31} {} calls of {}, {seconds:.1} s", "", calls.len(), all.len());
        (count, bad)
    }

    /// What to sweep, and how much of it.
    fn work(full: bool) -> Vec<(Subject, Task, Share)> {
        use Subject::{Adapter, Cleanup, DropIn, InPlace, NewFolder};
        let tasks = [Task::Apply, Task::Rollback, Task::ResumeBefore, Task::ResumeAfter];
        let all = Share { others: usize::MAX, all_errors: true };
        let some = Share { others: 1, all_errors: false };
        if full {
            let subjects = [InPlace, DropIn, Adapter, Cleanup, NewFolder];
            return subjects.into_iter().flat_map(|subject| tasks.map(|task| (subject, task, all))).collect();
        }
        // Of one resume more of those that change nothing: an error while it only reads once ended in a run that was called
        // complete with nothing done.
        let more = Share { others: 4, ..some };
        let mut out = vec![
            (InPlace, Task::Apply, some),
            (InPlace, Task::Rollback, some),
            (InPlace, Task::ResumeAfter, some),
            (DropIn, Task::Apply, some),
            (DropIn, Task::Rollback, some),
            (DropIn, Task::ResumeBefore, more),
            (Cleanup, Task::Apply, some),
        ];
        out.extend(tasks.map(|task| (Adapter, task, some)));
        out
    }

    #[test]
    fn killed_and_failed_at_every_call() {
        let Some(form) = std::env::var_os("QUANTALINK_SWEEP") else {
            println!("SKIPPED: the sweep: QUANTALINK_SWEEP is neither quick nor full (tests/run sweep)");
            return;
        };
        std::fs::create_dir_all(place()).unwrap();
        if let Some(why) = hindrance(&place()) {
            assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "the sweep is required, but {why}");
            println!("SKIPPED: the sweep: {why}");
            return;
        }
        let only = std::env::var("QUANTALINK_SWEEP_ONLY").unwrap_or_default();
        let wanted = |subject: Subject, task: Task| {
            let name = format!("{} {}", subject.name(), task.name());
            only.split_whitespace().all(|word| name.split_whitespace().any(|part| part == word))
        };
        let dressed = Bench::new(place().join("bench0"), program(), Subject::InPlace);
        let attributes: BTreeSet<String> = dressed.old.values().flat_map(Entry::attributes).collect();
        println!("on the files: owner, mode, {attributes:?}");
        let workers = std::thread::available_parallelism().map_or(1, usize::from).min(8) * 2;
        let (from, mut bad, mut count) = (Instant::now(), Vec::new(), 0);
        for (subject, task, share) in work(form == "full") {
            if !wanted(subject, task) {
                continue;
            }
            let bench = |number| Bench::new(place().join(format!("bench{number}")), program(), subject);
            let benches: Vec<Bench> = (0..workers).map(bench).collect();
            let (points, wrong) = sweep(&benches, subject, task, share);
            count += points;
            bad.extend(wrong);
        }
        drop(std::fs::remove_dir_all(place()));
        println!("{count} points, {} bad, {:.0} s", bad.len(), from.elapsed().as_secs_f64());
        assert!(bad.is_empty(), "{} bad points:\n{}", bad.len(), bad.join("\n"));
    }

    /// What must be found is found: the comparison is tried on trees that are wrong in each way.
    #[test]
    fn wrong_trees_are_seen() {
        let home = place().with_extension("seen");
        drop(std::fs::remove_dir_all(&home));
        std::fs::create_dir_all(home.join("old")).unwrap();
        Subject::InPlace.make(&home.join("old"));
        copy(&home.join("old"), &home.join("new"));
        let file = Path::new("etc/multipath-enabled.conf");
        std::fs::write(home.join("new").join(file), "devices {\n}\n").unwrap();
        let (old, new) = (look(&home.join("old")), look(&home.join("new")));
        let wrong = |name: &str, act: &dyn Fn(&Path)| {
            let tree = home.join(name);
            copy(&home.join("old"), &tree);
            act(&tree);
            Standing::of(&look(&tree), &old, &new)
        };
        let half = wrong("half", &|tree| std::fs::write(tree.join(file), "devices {\n").unwrap());
        assert_eq!((half.bad.len(), half.old, half.new), (1, 0, 0), "{half:?}");
        let gone = wrong("gone", &|tree| std::fs::remove_file(tree.join(file)).unwrap());
        assert_eq!(gone.bad.len(), 1, "{gone:?}");
        let open = wrong("mode", &|tree| {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(tree.join(file), std::fs::Permissions::from_mode(0o600)).unwrap();
        });
        assert_eq!(open.bad.len(), 1, "{open:?}");
        let link = wrong("link", &|tree| {
            std::fs::remove_file(tree.join("etc/multipath.conf")).unwrap();
            std::fs::write(tree.join("etc/multipath.conf"), "").unwrap();
        });
        assert_eq!(link.bad.len(), 1, "{link:?}");
        let temp = wrong("temp", &|tree| std::fs::write(tree.join("etc/.quantalink-new"), "").unwrap());
        assert_eq!((temp.bad.len(), temp.temps.len(), temp.old), (0, 1, 1), "{temp:?}");
        let litter = wrong("litter", &|tree| {
            std::fs::create_dir_all(tree.join("etc/multipath/conf.d")).unwrap();
            std::fs::write(tree.join("etc/multipath/conf.d/.quantalink-new"), "").unwrap();
        });
        assert_eq!((litter.temps.len(), litter.bad.len()), (0, 3), "{litter:?}");
        assert_eq!(wrong("same", &|_| ()), Standing { old: 1, ..Standing::default() });
        assert_eq!(Standing::of(&new, &old, &new), Standing { new: 1, ..Standing::default() });
        std::fs::remove_dir_all(&home).unwrap();
    }
}
