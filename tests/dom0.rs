//! Every release of dom0, as a tree: planned, applied, verified and rolled back by the real program; known traps; the
//! real `multipath -t` as judge; live nodes with stand-ins for tools that cannot be installed; SM's own lock.
#![cfg(unix)]

#[cfg(test)]
#[path = "judge/verdict.rs"]
mod verdict;

#[cfg(test)]
mod dom0 {
    mod judged;
    mod program;
    mod rows;
    mod style;
    mod table;
    mod tree;

    use super::verdict;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// The work for each of them, several at a time: most of the time goes into starting programs.
    fn side_by_side<T: Sync>(all: &[T], work: impl Fn(&T) + Sync) {
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                        work(one);
                    }
                });
            }
        });
    }
}
