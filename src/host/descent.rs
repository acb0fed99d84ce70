//! Which processes a program has started, itself or through others, as far as that can be told: Windows keeps of each process
//! which one made it, also when that is gone, and gives the numbers of those that are gone to others.

/// A process, looked at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Process {
    /// Its number.
    pub pid: u32,
    /// The number of the process that made it.
    pub parent: Option<u32>,
    /// When it began, in seconds since 1970.
    pub since: u64,
}

/// Adds to `known` what its members have made: a process with the number of one of them as its parent that is not older. So
/// often asked as processes may be made meanwhile; what is gone by now stays known for what it made.
pub(super) fn grow(known: &mut Vec<Process>, seen: &[Process]) {
    let mut at = 0;
    while let Some(&made_by) = known.get(at) {
        for one in seen {
            let made =
                one.parent == Some(made_by.pid) && one.since >= made_by.since && one.pid != made_by.pid;
            if made && !known.iter().any(|have| have.pid == one.pid) {
                known.push(*one);
            }
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn process(pid: u32, parent: u32, since: u64) -> Process {
        Process { pid, parent: Some(parent), since }
    }

    fn pids(known: &[Process]) -> Vec<u32> {
        known.iter().map(|one| one.pid).collect()
    }

    #[test]
    fn children_and_theirs_and_nobody_else() {
        let seen = [
            process(1, 0, 1),
            process(10, 1, 100),
            process(30, 20, 103),
            process(20, 10, 102),
            process(21, 10, 102),
            process(40, 1, 104),
        ];
        let mut known = vec![process(10, 1, 100)];
        grow(&mut known, &seen);
        assert_eq!(pids(&known), [10, 20, 21, 30]);
    }

    #[test]
    fn a_number_that_was_given_again_makes_nobody_a_child() {
        let mut known = vec![process(10, 1, 100)];
        grow(&mut known, &[process(20, 10, 50), process(10, 10, 100)]);
        assert_eq!(pids(&known), [10], "older than its parent, and its own");
    }

    #[test]
    fn what_one_that_is_gone_has_made_is_still_found() {
        let mut known = vec![process(10, 1, 100)];
        grow(&mut known, &[process(20, 10, 102)]);
        grow(&mut known, &[process(30, 20, 103)]);
        assert_eq!(pids(&known), [10, 20, 30]);
    }
}
