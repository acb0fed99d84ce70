//! A second reader of multipath.conf, written after libmultipath's `parser.c` alone and as simply as that: bytes are
//! looked at one by one, lines and levels as `process_stream` does. It refuses nothing; it only tells what libmultipath
//! would have read.

use quantalink::edit::multipath::Dialect;

/// A line that libmultipath reads, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Event {
    /// The sections around it.
    pub path: Vec<&'static str>,
    pub said: Said,
}

/// What it reads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Said {
    Opens(&'static str),
    Closes,
    /// A keyword with its value.
    Setting(Vec<u8>, Option<Vec<u8>>),
    /// Something that newer ones complain of.
    Odd(&'static str),
}

/// A device entry: keywords and values.
pub type Entry = Vec<(Vec<u8>, Option<Vec<u8>>)>;

const MAXBUF: usize = 1024;

/// The section that a word opens there.
fn sublevel(path: &[&str], word: &[u8]) -> Option<&'static str> {
    let all: &[&'static str] = match path {
        [] => &["defaults", "blacklist", "blacklist_exceptions", "devices", "multipaths", "overrides"],
        ["blacklist" | "blacklist_exceptions" | "devices"] => &["device"],
        ["multipaths"] => &["multipath"],
        ["overrides"] => &["protocol"],
        _ => &[],
    };
    all.iter().find(|name| name.as_bytes() == word).copied()
}

/// Everything that it reads in a file.
pub fn events(file: &[u8], dialect: Dialect) -> Vec<Event> {
    let mut events = Vec::new();
    let mut path: Vec<&'static str> = Vec::new();
    for line in lines(file, dialect) {
        let words = alloc_strvec(&line, dialect);
        let Some(first) = words.first() else { continue };
        let here = path.clone();
        let mut push = |said| events.push(Event { path: here.clone(), said });
        if first == b"}" {
            if words.len() > 1 {
                push(Said::Odd("more behind }"));
            }
            push(if path.pop().is_some() { Said::Closes } else { Said::Odd("unmatched }") });
            continue;
        }
        if let Some(name) = sublevel(&path, first) {
            if dialect != Dialect::V047 && words.get(1).is_none_or(|word| word != b"{") {
                push(Said::Odd("missing {"));
            }
            if words.len() > 2 {
                push(Said::Odd("more behind {"));
            }
            push(Said::Opens(name));
            path.push(name);
            continue;
        }
        if first == b"{" {
            push(Said::Odd("{ alone"));
        } else {
            let key = if first == QUOTE { b"\"".to_vec() } else { first.clone() };
            push(Said::Setting(key, set_value(&words, dialect)));
        }
    }
    if !path.is_empty() {
        events.push(Event { path, said: Said::Odd("missing }") });
    }
    events
}

/// The device entries that count.
pub fn entries(events: &[Event], dialect: Dialect) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for event in events {
        match (event.path.as_slice(), &event.said) {
            // alloc_hwtable: 0.4.7 and 0.4.8 make a new list for each section.
            ([], Said::Opens("devices")) if dialect == Dialect::V047 => all.clear(),
            (["devices"], Said::Opens("device")) => all.push(Entry::new()),
            (["devices", "device"], Said::Setting(key, value)) => {
                // dict.c installs a second name for it from 0.4.9 on.
                let second = dialect != Dialect::V047 && key == b"checker";
                let key = if second { b"path_checker".to_vec() } else { key.clone() };
                all.last_mut().unwrap().push((key, value.clone()));
            }
            _ => {}
        }
    }
    all
}

/// `read_line`: what it puts into its buffer each time.
fn lines(file: &[u8], dialect: Dialect) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let mut line = Vec::new();
    for &byte in file {
        if byte == b'\n' || (byte == b'\r' && dialect != Dialect::V08) {
            all.push(std::mem::take(&mut line));
            continue;
        }
        if line.len() == MAXBUF - 1 {
            all.push(std::mem::take(&mut line));
        }
        line.push(byte);
    }
    // fgets gives a last line without its end; getc's loop of 0.4.x forgets it.
    if dialect == Dialect::V08 && !line.is_empty() {
        all.push(line);
    }
    if dialect == Dialect::V08 {
        // strtok_r cuts the carriage return off together with the line feed.
        for line in &mut all {
            line.truncate(line.iter().rposition(|byte| *byte != b'\r').map_or(0, |last| last + 1));
        }
    }
    all
}

fn skips(byte: u8, dialect: Dialect) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | 0x0b | 0x0c | b'\r') || (byte >= 0x80 && dialect != Dialect::V047)
}

/// `alloc_strvec`: the words of a line; a quote mark is a word of its own.
fn alloc_strvec(line: &[u8], dialect: Dialect) -> Vec<Vec<u8>> {
    let (old, newest) = (dialect == Dialect::V047, dialect == Dialect::V08);
    let byte = |at: usize| line.get(at).copied().unwrap_or(0);
    let comment = |at: usize| matches!(byte(at), b'#' | b'!');
    let mut at = 0;
    while skips(byte(at), dialect) {
        at += 1;
    }
    let mut words = Vec::new();
    if byte(at) == 0 || comment(at) {
        return words;
    }
    let mut in_string = false;
    loop {
        let mut word = Vec::new();
        if byte(at) == b'"' && !(newest && in_string && byte(at + 1) == b'"') {
            // Told apart from a word that holds one.
            word.extend_from_slice(QUOTE);
            at += 1;
            in_string = !in_string;
        } else if !in_string && !old && matches!(byte(at), b'{' | b'}') {
            word.push(byte(at));
            at += 1;
        } else {
            loop {
                let stops = !in_string
                    && (skips(byte(at), dialect) || (!old && matches!(byte(at), b'!' | b'#' | b'{' | b'}')));
                if stops || byte(at) == 0 {
                    break;
                }
                if byte(at) == b'"' {
                    if newest && in_string && byte(at + 1) == b'"' {
                        word.push(b'"');
                        at += 2;
                        continue;
                    }
                    break;
                }
                word.push(byte(at));
                at += 1;
            }
        }
        words.push(word);
        while skips(byte(at), dialect) && !(newest && in_string) {
            at += 1;
        }
        if byte(at) == 0 || (comment(at) && !(newest && in_string)) {
            return words;
        }
    }
}

const QUOTE: &[u8] = b"\0quote";

/// `set_value`.
fn set_value(words: &[Vec<u8>], dialect: Dialect) -> Option<Vec<u8>> {
    let first = words.get(1)?;
    if first != QUOTE {
        return Some(first.clone());
    }
    if dialect != Dialect::V047 {
        return Some(words.get(2).filter(|word| *word != QUOTE).cloned().unwrap_or_default());
    }
    let mut value: Option<Vec<u8>> = None;
    for at in 2..words.len() {
        let (word, before) = (&words[at], &words[at - 1]);
        if let Some(value) = &mut value
            && word != QUOTE
            && before != QUOTE
        {
            value.push(b' ');
        }
        let value = value.get_or_insert_default();
        if at != words.len() - 1 {
            value.extend_from_slice(if word == QUOTE { b"\"" } else { word });
        }
    }
    value
}
