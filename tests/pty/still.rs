//! What stands on the screen stays as it is, and comes back.

use std::time::Duration;

use super::rig::{Pty, size};
use super::{demo, emptied};

/// Waits until nothing more is written.
fn settled(pty: &mut Pty) -> usize {
    let mut before = 0;
    pty.until("rest", |pty| {
        std::thread::sleep(Duration::from_millis(700));
        let now = pty.raw.lock().unwrap().len();
        std::mem::replace(&mut before, now) == now
    });
    before
}

#[test]
fn nothing_is_written_while_nothing_happens() {
    let (mut pty, _home) = demo(&[], &[]);
    let before = settled(&mut pty);
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(pty.raw.lock().unwrap().len(), before, "{:?}", pty.written());
}

/// How often the threads of the program were switched to so far.
#[cfg(target_os = "linux")]
fn woken(pty: &Pty) -> u64 {
    let tasks = format!("/proc/{}/task", pty.child.process_id().unwrap());
    let of = |task: std::fs::DirEntry| {
        let status = std::fs::read_to_string(task.path().join("status")).unwrap();
        let counts = status.lines().filter(|line| line.contains("voluntary_ctxt_switches:"));
        counts.map(|line| line.rsplit('\t').next().unwrap().parse::<u64>().unwrap()).sum::<u64>()
    };
    std::fs::read_dir(tasks).unwrap().map(|task| of(task.unwrap())).sum()
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_wakes_while_nothing_happens() {
    let (mut pty, _home) = demo(&[], &[]);
    settled(&mut pty);
    let before = woken(&pty);
    assert!(before > 0);
    std::thread::sleep(Duration::from_secs(5));
    let times = woken(&pty) - before;
    // One look a second would be five of them.
    assert!(times < 4, "woken {times} times in five seconds");
}

/// On a serial line of 9 600 baud 2 KB take two seconds.
#[test]
fn a_key_sends_no_more_than_two_kilobytes() {
    let (mut pty, _home) = demo(&[], &[("TERM", "vt220")]);
    let mut before = settled(&mut pty);
    for key in ["\x1b[B", "\x1b[B", "\x1b[6~", "\x1b[6~", "\x1b[5~", "\x1b[A", "\t", "\x1bOP", "\x1bOP", "\r"]
    {
        pty.press(key);
        let now = settled(&mut pty);
        assert!(now - before < 2048, "{} bytes for {key:?}\n{}", now - before, pty.screen());
        before = now;
    }
}

#[test]
fn the_first_key_after_a_change_of_size_is_heard() {
    let (mut pty, _home) = demo(&[], &[]);
    // The first key begins the decoder, which hears of sizes too from then on.
    pty.press("?");
    pty.wait("Esc close");
    for columns in [90, 100, 110] {
        pty.master.resize(size(columns, 24)).unwrap();
        settled(&mut pty);
        let before = emptied(&pty);
        pty.press("\x0c");
        pty.until("drawn anew", |pty| emptied(pty) > before);
    }
}

#[test]
fn messages_of_the_kernel_are_wiped_by_a_key() {
    let (mut pty, _home) = demo(&[], &[]);
    settled(&mut pty);
    let before = cells(&pty);
    // As printk writes: wherever the cursor is, in its own colours, the screen moved up.
    let noise = "\x1b[24;1H\r\n\x1b[31m[ 12.3456] sd 3:0:0:1: [sdb] Synchronizing SCSI cache\r\n\x1b[1;7mxen-blkfront: barriers\r\n";
    for key in ["\x0c", "?\x0c?\x0c"] {
        pty.parser.lock().unwrap().process(noise.as_bytes());
        assert!(pty.screen().contains("Synchronizing"));
        pty.press(key);
        pty.until("the screen as it was", |pty| cells(pty) == before);
    }
}

#[test]
fn another_look_and_back() {
    for (words, first) in [(&[][..], 0), (&["--no-color"], 2)] {
        let (mut pty, _home) = demo(words, &[]);
        settled(&mut pty);
        let text = signs(&pty);
        for look in (first..first + 3).map(|look| look % 3) {
            let (fg, bg) = ground(&pty);
            let bright = (vt100::Color::Idx(15), vt100::Color::Idx(0));
            assert_eq!((fg, bg) == bright, look == 1, "{fg:?} {bg:?}");
            assert_eq!(coloured(&pty), look != 2);
            assert_eq!(signs(&pty), text);
            let before = emptied(&pty);
            pty.press("t");
            pty.until("another look", |pty| emptied(pty) > before);
            settled(&mut pty);
        }
    }
}

/// A cell: its sign, its colours, bold, reverse. Of a blank only the ground is to be seen.
type Cell = (String, vt100::Color, vt100::Color, bool, bool);

/// Every cell of the screen.
fn cells(pty: &Pty) -> Vec<Cell> {
    let parser = pty.parser.lock().unwrap();
    let of = |y, x| {
        let cell = parser.screen().cell(y, x).unwrap();
        let sign = if cell.has_contents() { cell.contents() } else { " " };
        if sign == " " && !cell.inverse() {
            return (sign.to_owned(), vt100::Color::Default, cell.bgcolor(), false, false);
        }
        (sign.to_owned(), cell.fgcolor(), cell.bgcolor(), cell.bold(), cell.inverse())
    };
    (0..24).flat_map(|y| (0..80).map(move |x| (y, x))).map(|(y, x)| of(y, x)).collect()
}

/// Their signs.
fn signs(pty: &Pty) -> String {
    cells(pty).into_iter().map(|cell| cell.0).collect()
}

/// The colours of the first letter of the program's name.
fn ground(pty: &Pty) -> (vt100::Color, vt100::Color) {
    let parser = pty.parser.lock().unwrap();
    let cell = parser.screen().cell(0, 1).unwrap();
    (cell.fgcolor(), cell.bgcolor())
}

fn coloured(pty: &Pty) -> bool {
    let usual = vt100::Color::Default;
    cells(pty).iter().any(|cell| (cell.1, cell.2) != (usual, usual))
}
