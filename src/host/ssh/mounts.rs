//! In which mount a path lies: a rename leads into no other one, not even on the same device.

use super::fields::unescaped;

/// Which mount holds this path, by the lines of /proc/self/mountinfo (`ID PARENT DEVICE ROOT PLACE …`), or of /proc/mounts
/// (`SOURCE PLACE …`) on kernels before 2.6.26; the number of its line, the last of the longest places.
fn mount_of(table: &[u8], path: &[u8]) -> Option<usize> {
    let lines = table.split(|&byte| byte == b'\n').enumerate();
    let places = lines.filter_map(|(number, line)| {
        let words: Vec<&[u8]> = line.split(|&byte| byte == b' ').collect();
        let first = *words.first()?;
        let info = !first.is_empty() && first.iter().all(u8::is_ascii_digit) && words.len() > 6;
        let place = unescaped(words.get(if info { 4 } else { 1 })?);
        holds(&place, path).then_some((place.len(), number))
    });
    places.max().map(|(_, number)| number)
}

fn holds(place: &[u8], path: &[u8]) -> bool {
    place == b"/"
        || path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.first() == Some(&b'/'))
}

/// Whether two folders, links followed, lie in one mount; none where the table does not tell.
pub(super) fn same(table: &[u8], a: &[u8], b: &[u8]) -> Option<bool> {
    Some(mount_of(table, a)? == mount_of(table, b)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_the_longest() {
        let info = b"20 1 8:1 / / rw - ext4 /dev/a rw\n21 20 8:1 /x /etc/a\\040b rw - ext4 /dev/a rw\n\
            22 20 8:1 / /etc rw - ext4 /dev/a rw\n23 20 8:1 /y /etc rw - ext4 /dev/a rw";
        assert_eq!(mount_of(info, b"/etc/a b/c"), Some(1));
        assert_eq!(mount_of(info, b"/etc/a"), Some(3), "what was mounted last covers");
        assert_eq!(mount_of(info, b"/etcetera"), Some(0));
        assert_eq!(same(info, b"/etc", b"/etc/a b"), Some(false));
        assert_eq!(same(info, b"/etc", b"/etc/x"), Some(true));
        assert_eq!(same(b"/dev/a / ext4 rw 0 0\nnone /etc/x tmpfs rw 0 0", b"/etc", b"/etc/x"), Some(false));
        assert_eq!(same(b"", b"/", b"/etc"), None);
    }
}
