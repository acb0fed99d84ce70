//! In which mount a path lies: a rename leads into no other one, not even on the same device.

use super::fields::unescaped;

/// Which mount holds this path, by the lines of /proc/self/mountinfo (`ID PARENT DEVICE ROOT PLACE …`), or of /proc/mounts
/// (`SOURCE PLACE …`) on kernels before 2.6.26; the number of its line, the last of the longest places.
fn mount_of(table: &[u8], path: &[u8]) -> Option<usize> {
    let lines = table.split(|&byte| byte == b'\n').enumerate();
    let places = lines.filter_map(|(number, line)| {
        let place = place(line)?;
        holds(&place, path).then_some((place.len(), number))
    });
    places.max().map(|(_, number)| number)
}

/// Where the mount of this line is.
fn place(line: &[u8]) -> Option<Vec<u8>> {
    let words: Vec<&[u8]> = line.split(|&byte| byte == b' ').collect();
    let first = *words.first()?;
    let info = !first.is_empty() && first.iter().all(u8::is_ascii_digit) && words.len() > 6;
    Some(unescaped(words.get(if info { 4 } else { 1 })?))
}

/// True where nothing can be written at this path, since its mount, or the file system in it, is read-only.
pub(super) fn read_only(table: &[u8], path: &[u8]) -> bool {
    let line = mount_of(table, path).and_then(|number| table.split(|&byte| byte == b'\n').nth(number));
    let words: Vec<&[u8]> = line.unwrap_or_default().split(|&byte| byte == b' ').collect();
    // Of the table by numbers: the mount's own options, and those of its file system, behind a dash.
    let dash = words.iter().position(|word| *word == b"-");
    let options = match dash {
        Some(dash) => [words.get(5), words.get(dash + 3)],
        None => [words.get(3), None],
    };
    options.into_iter().flatten().any(|options| options.split(|&byte| byte == b',').any(|word| word == b"ro"))
}

/// True where something is mounted at just this path: no rename puts another file in its place.
pub(super) fn is_place(table: &[u8], path: &[u8]) -> bool {
    table.split(|&byte| byte == b'\n').filter_map(place).any(|place| place == path)
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
        let places = [&b"/etc/a b"[..], b"/etc", b"/etc/a b/c", b"/etc/x"].map(|path| is_place(info, path));
        assert_eq!(places, [true, true, false, false]);
        assert!(is_place(b"/dev/a / ext4 rw 0 0\nnone /etc/x tmpfs rw 0 0", b"/etc/x"));
    }

    #[test]
    fn read_only_by_mount_or_file_system() {
        let info = b"20 1 8:1 / / rw,relatime shared:1 - ext4 /dev/a rw\n21 20 8:1 /x /etc/a ro,nosuid - ext4 /dev/a rw\n\
            22 20 8:2 / /srv rw master:1 shared:2 - ext4 /dev/b ro,errors=remount-ro";
        assert_eq!(
            [b"/etc/a/b".as_slice(), b"/etc", b"/srv/x"].map(|path| read_only(info, path)),
            [true, false, true]
        );
        let old = b"rootfs / rootfs rw 0 0\n/dev/root / ext3 rw,errors=ro 0 0\nnone /mnt tmpfs ro 0 0\n";
        assert_eq!([b"/etc".as_slice(), b"/mnt/x"].map(|path| read_only(old, path)), [false, true]);
        assert!(!read_only(b"", b"/etc"));
    }
}
