//! One piece of work for each of many, several at a time.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::{Builder, ScopedJoinHandle, scope};

/// Does this for each, so many at once, and gives what came of it in their order. Whoever calls works too, so that threads that
/// do not start only make it slower.
pub fn side_by_side<T: Sync, R: Send>(all: &[T], at_once: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done: Vec<Mutex<Option<R>>> = all.iter().map(|_| Mutex::new(None)).collect();
    let lane = || {
        let mut number = next.fetch_add(1, Ordering::SeqCst);
        while let (Some(one), Some(place)) = (all.get(number), done.get(number)) {
            let result = work(one);
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
            number = next.fetch_add(1, Ordering::SeqCst);
        }
    };
    scope(|scope| {
        let more = 1..at_once.min(all.len());
        let thread = || Builder::new().name(String::from("node")).spawn_scoped(scope, lane).ok();
        let threads: Vec<_> = more.map_while(|_| thread()).collect();
        lane();
        threads.into_iter().for_each(join);
    });
    done.into_iter().filter_map(|place| place.into_inner().unwrap_or_else(PoisonError::into_inner)).collect()
}

/// A mistake in the program is nobody's to hide.
pub fn join(thread: ScopedJoinHandle<'_, ()>) {
    thread.join().unwrap_or_else(|mistake| std::panic::resume_unwind(mistake));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicI32;
    use std::time::Duration;

    #[test]
    fn side_by_side_but_no_more_at_once_than_wanted() {
        let (now, most) = (AtomicI32::new(0), AtomicI32::new(0));
        let all: Vec<i32> = (0..20).collect();
        let squares = side_by_side(&all, 3, |number| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(5));
            now.fetch_sub(1, Ordering::SeqCst);
            number * number
        });
        assert_eq!(squares, all.iter().map(|n| n * n).collect::<Vec<_>>());
        assert_eq!(most.into_inner(), 3);
        assert!(side_by_side(&[], 8, |number: &i32| *number).is_empty());
    }
}
