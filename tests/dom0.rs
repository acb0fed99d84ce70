//! Every release of dom0, as a tree: planned, applied, verified and rolled back by the real program; known traps; the
//! real `multipath -t` as judge; live nodes with stand-ins for tools that cannot be installed; SM's own lock.
#![cfg(unix)]

#[cfg(test)]
#[path = "judge/verdict.rs"]
mod verdict;

#[cfg(test)]
mod dom0 {
    mod daemon;
    mod judged;
    mod live;
    mod nest;
    mod program;
    mod rows;
    mod sm_lock;
    mod stand_ins;
    mod style;
    mod table;
    mod traps;
    mod tree;

    use super::verdict;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// The work for each of them, several at a time: most of the time goes into starting programs. All are tried, whatever
    /// fails.
    fn side_by_side<T: Sync>(all: &[T], work: impl Fn(&T) + Sync) {
        let (next, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let one = |one: &T| {
            // What went wrong is on stderr by then.
            if catch_unwind(AssertUnwindSafe(|| work(one))).is_err() {
                failed.fetch_add(1, Ordering::Relaxed);
            }
        };
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    while let Some(next) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                        one(next);
                    }
                });
            }
        });
        assert_eq!(failed.into_inner(), 0, "of {} these failed", all.len());
    }
}
