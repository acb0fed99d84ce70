//! SIGKILL, ENOSPC and EIO at the system calls of the real program, by strace's injection: the files are old or new,
//! whole; nothing is called done that is not; the next call settles it.
//!
//! `QUANTALINK_SWEEP=quick` takes every call that changes something and a few of the rest; `full` takes every call,
//! one more tree, and rollback and resume too. Without it nothing is swept. `QUANTALINK_SWEEP_PROGRAM` takes another
//! program than the one just built.

#![cfg(target_os = "linux")]

#[cfg(test)]
#[path = "sweep/point.rs"]
mod point;
#[cfg(test)]
#[path = "sweep/trace.rs"]
mod trace;
#[cfg(test)]
#[path = "sweep/tree.rs"]
mod tree;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::{Path, PathBuf};
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Instant;

    use super::point::{Bench, Task, Verdict, place};
    use super::trace::{Call, Mode, chosen, hindrance};
    use super::tree::{Standing, Subject, copy, look};

    /// Of one subject, task and mode.
    #[derive(Debug, Default)]
    struct Sum {
        points: usize,
        missed: usize,
        old: usize,
        new: usize,
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
            *self.then.entry(verdict.then).or_default() += 1;
            if !verdict.bad.is_empty() {
                self.bad.push(format!("  {} #{}: {}", call.name, call.number, verdict.bad.join("; ")));
            }
        }
    }

    fn program() -> PathBuf {
        std::env::var_os("QUANTALINK_SWEEP_PROGRAM")
            .map_or_else(|| env!("CARGO_BIN_EXE_quantalink").into(), PathBuf::from)
    }

    /// Sweeps one task on one subject, on as many benches as there are processors.
    fn sweep(benches: &[Bench], subject: Subject, task: Task, others: usize) -> Vec<String> {
        let from = Instant::now();
        benches[0].prepare(task);
        let (end, all) = benches[0].calls(task);
        assert_eq!(end.code, Some(0), "{}: {}", task.name(), end.said);
        let calls = chosen(&all, others);
        let points: Vec<(usize, &Call)> =
            (0..Mode::ALL.len()).flat_map(|mode| calls.iter().map(move |call| (mode, call))).collect();
        let sums: Vec<Mutex<Sum>> = Mode::ALL.iter().map(|_| Mutex::default()).collect();
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for (number, bench) in benches.iter().enumerate() {
                let (next, points, sums) = (&next, &points, &sums);
                scope.spawn(move || {
                    if number > 0 {
                        bench.prepare(task);
                    }
                    while let Some((mode, call)) = points.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let verdict = bench.point(task, Mode::ALL[*mode], call, call.number + mode);
                        sums[*mode].lock().unwrap().add(call, &verdict);
                    }
                });
            }
        });
        let mut bad = Vec::new();
        for (mode, sum) in Mode::ALL.iter().zip(sums) {
            let sum = sum.into_inner().unwrap();
            let head = format!("{:<16} {:<14} {:<12}", subject.name(), task.name(), mode.word());
            let then: Vec<String> = sum.then.iter().map(|(verb, count)| format!("{verb} {count}")).collect();
            println!(
                "{head} points={} bad={} old={} new={} missed={}, then {}",
                sum.points,
                sum.bad.len(),
                sum.old,
                sum.new,
                sum.missed,
                then.join(", ")
            );
            assert!(sum.points > 0 && sum.missed * 10 <= sum.points, "{head}: the injections happen");
            // At once: the long form takes its time.
            for line in &sum.bad {
                println!("{line}");
            }
            bad.extend(sum.bad.iter().map(|line| format!("{head}{line}")));
        }
        println!(
            "{:<16} {:<14} {} calls of {}, {:.1} s",
            "",
            "",
            calls.len(),
            all.len(),
            from.elapsed().as_secs_f64()
        );
        bad
    }

    #[test]
    fn killed_and_failed_at_every_call() {
        let Some(form) = std::env::var_os("QUANTALINK_SWEEP") else {
            println!("SKIPPED: the sweep: QUANTALINK_SWEEP is neither quick nor full (tests/run sweep)");
            return;
        };
        let full = form == "full";
        if let Some(why) = hindrance() {
            assert!(std::env::var_os("QUANTALINK_REQUIRE").is_none(), "the sweep is required, but {why}");
            println!("SKIPPED: the sweep: {why}");
            return;
        }
        // What to sweep, and at how many of the calls that change nothing. Of a resume at many: an error while it only
        // reads once ended in a run that was called complete with nothing done.
        let work: Vec<(Subject, Task, usize)> = if full {
            let subjects = [Subject::DropIn, Subject::InPlace, Subject::NewFolder, Subject::Cleanup];
            let tasks = [Task::Apply, Task::Rollback, Task::ResumeBefore, Task::ResumeAfter];
            subjects.into_iter().flat_map(|subject| tasks.map(|task| (subject, task, usize::MAX))).collect()
        } else {
            let apply = [Subject::DropIn, Subject::InPlace, Subject::Cleanup].map(|on| (on, Task::Apply, 3));
            apply.into_iter().chain([(Subject::DropIn, Task::ResumeBefore, 20)]).collect()
        };
        let workers = std::thread::available_parallelism().map_or(1, usize::from).min(9);
        let mut bad = Vec::new();
        for (subject, task, others) in work {
            let bench = |number| Bench::new(place().join(format!("bench{number}")), program(), subject);
            let benches: Vec<Bench> = (0..workers).map(bench).collect();
            bad.extend(sweep(&benches, subject, task, others));
        }
        drop(std::fs::remove_dir_all(place()));
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
