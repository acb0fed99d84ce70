//! Whether the terminal draws signs of ambiguous width (Unicode's annex 11: lines, dashes, ellipses) two cells wide, as
//! terminals set up for Chinese, Japanese or Korean may. No variable tells it and the locale does not decide it: only
//! the terminal knows. So it is asked once, where it can be so at all: one sign is written, and where the cursor then is.
//!
//! A terminal that does not answer in time is taken for a usual one. An answer that comes late is no key: whole it is
//! passed over by crossterm, in pieces by `hold`. It can be told from a key since the sign stands in the second row (a
//! report from the first row looks like Shift-F3).

use crate::i18n::{Catalogue, Lang, Letters};

/// True where it is worth asking: a language or a locale of those countries.
#[must_use]
pub fn may_be(catalogue: &Catalogue, variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default();
    let there = ["ja", "ko", "zh"].iter().any(|lang| locale.starts_with(lang));
    catalogue.letters() == Letters::All && (catalogue.lang() == Lang::Ko || there)
}

/// Asks. The terminal is ours, nobody else reads keys, and nothing is drawn yet; keys that come before the answer are
/// dropped, as all are that are typed before the first page is seen.
#[cfg(unix)]
#[must_use]
pub fn is_wide() -> bool {
    let wide = asked().is_some_and(|columns| columns > 1);
    // The sign is not left behind: the first frame writes no blanks.
    let _ = write(b"\x1b[2J\x1b[H");
    wide
}

/// The console of Windows tells it by its code page.
#[cfg(windows)]
#[must_use]
pub const fn is_wide() -> bool {
    false
}

#[cfg(unix)]
fn write(bytes: &[u8]) -> Option<()> {
    use std::io::Write as _;
    let mut screen = super::session::screen().ok()?;
    screen.write_all(bytes).and_then(|()| screen.flush()).ok()
}

/// How many columns the sign takes.
#[cfg(unix)]
fn asked() -> Option<u16> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use std::time::{Duration, Instant};

    write("\x1b[2;1H─\x1b[6n".as_bytes())?;
    // A slow line and a far terminal have their say; it is waited for only where it may matter.
    let end = Instant::now() + Duration::from_secs(1);
    let stdin = std::io::stdin();
    let mut came = Vec::new();
    loop {
        let left = end.checked_duration_since(Instant::now())?;
        let time = Timespec { tv_sec: 0, tv_nsec: i64::from(left.subsec_nanos()) };
        let mut set = [PollFd::new(&stdin, PollFlags::IN)];
        match poll(&mut set, Some(&time)) {
            Ok(1..) => {}
            Ok(0) | Err(rustix::io::Errno::INTR) => continue,
            Err(_) => return None,
        }
        let mut bytes = [0; 64];
        // Not by way of the standard library, which would keep what it read beyond this.
        let count = rustix::io::read(&stdin, &mut bytes).ok().filter(|count| *count > 0)?;
        came.extend_from_slice(bytes.get(..count)?);
        if let Some(columns) = reported(&came) {
            return Some(columns);
        }
    }
}

/// The columns left of the cursor in what came: `ESC [ 2 ; COLUMN R`, with anything around it.
#[cfg(any(unix, test))]
fn reported(came: &[u8]) -> Option<u16> {
    let text = String::from_utf8_lossy(came);
    let columns = |part: &str| part.split_once('R')?.0.parse::<u16>().ok()?.checked_sub(1);
    text.split("\x1b[2;").skip(1).find_map(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_asked_where_it_may_be() {
        let asks = |lang, letters, locale: &str| {
            may_be(&Catalogue::fitting(lang, letters), |name| (name == "LANG").then(|| locale.to_owned()))
        };
        assert!(asks(Lang::Ko, Letters::All, "C.UTF-8"));
        assert!(asks(Lang::En, Letters::All, "ja_JP.UTF-8"));
        assert!(!asks(Lang::En, Letters::All, "en_US.UTF-8"));
        assert!(!asks(Lang::De, Letters::All, ""));
        assert!(!asks(Lang::Ko, Letters::LinuxConsole, "ko_KR.UTF-8"));
        assert!(!asks(Lang::Ko, Letters::Ascii, "ko_KR.UTF-8"));
    }

    #[test]
    fn the_report_is_found_among_keys() {
        assert_eq!(reported(b"\x1b[2;2R"), Some(1));
        assert_eq!(reported(b"q\x1b[A\x1b[2;3Rx"), Some(2));
        for none in [&b""[..], b"\x1b[2;", b"\x1b[2;3", b"\x1b[1;2R", b"\x1b[2;R", b"\x1b[2;0R", b"\xff\x1b"]
        {
            assert_eq!(reported(none), None, "{none:?}");
        }
    }
}
