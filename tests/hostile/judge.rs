//! The judge of everything that leaves the program. It knows nothing of how the program escapes.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

/// Bytes for a terminal or a file to read: UTF-8, and nothing in it but letters, blanks, tabs and line ends.
pub fn text(bytes: &[u8]) -> Result<String, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| format!("no UTF-8: {error}"))?;
    match text.char_indices().find(|(_, c)| acts(*c) && !matches!(c, '\n' | '\t')) {
        None => Ok(text.to_owned()),
        Some((at, c)) => Err(format!("U+{:04X} behind {:?}", u32::from(c), tail(text, at))),
    }
}

fn tail(text: &str, at: usize) -> String {
    let before: Vec<char> = text.split_at(at).0.chars().rev().take(60).collect();
    before.into_iter().rev().collect()
}

/// True for what acts on a terminal, turns text around, or cannot be seen.
fn acts(c: char) -> bool {
    matches!(u32::from(c),
        0..=0x1f | 0x7f..=0x9f | 0xad | 0x61c | 0x180e | 0x200b..=0x200f | 0x2028..=0x202e
        | 0x2060..=0x206f | 0xfeff | 0xfff9..=0xfffb | 0xe0000..=0xe007f)
}

/// One object, on one line, harmless as it stands; the object.
pub fn json(bytes: &[u8]) -> Result<Value, String> {
    let told = text(bytes)?;
    if told.matches('\n').count() != 1 || !told.ends_with('\n') || told.contains('\t') {
        return Err(format!("not one line: {}", told.matches('\n').count()));
    }
    serde_json::from_str(&told).map_err(|error| format!("no JSON: {error}"))
}

/// What the wizard wrote on its terminal: its own sequences, and text.
pub fn screen(bytes: &[u8]) -> Result<(), String> {
    let all = String::from_utf8_lossy(bytes);
    // What is in the pipe ends anywhere.
    let mut rest = all.trim_end_matches('\u{fffd}');
    while let Some(at) = rest.find(|c| acts(c) && !matches!(c, '\n' | '\r')) {
        let sequence = rest.split_at(at).1;
        let Some(length) = ours(sequence) else {
            let shown: String = sequence.chars().take(12).collect();
            return Err(format!("{shown:?} behind {:?}", tail(rest, at)));
        };
        rest = sequence.split_at(length).1;
    }
    if rest.contains('\u{fffd}') { Err(String::from("bytes that are no UTF-8")) } else { Ok(()) }
}

/// The length of a sequence that the wizard writes: attributes, a place, a mode, empty screen or line, where the cursor is. The
/// end of what came so far may be the beginning of one.
fn ours(text: &str) -> Option<usize> {
    let body = text.strip_prefix("\x1b[");
    let Some(body) = body else { return ("\x1b[".starts_with(text)).then_some(text.len()) };
    let end = body.find(|c: char| !matches!(c, '0'..='9' | ';' | '?'));
    let Some(end) = end else { return Some(text.len()) };
    let (numbers, last) = (body.split_at(end).0, body.split_at(end).1.chars().next()?);
    let known = match last {
        'm' | 'H' => !numbers.contains('?'),
        'h' | 'l' => matches!(numbers, "?1049" | "?25" | "?2004"),
        'J' => numbers == "2",
        'K' => numbers.is_empty(),
        'n' => numbers == "6",
        _ => false,
    };
    known.then_some(2 + end + last.len_utf8())
}

/// A report: harmless text whose Markdown has the headings, lists and blocks of code of the program, and nothing else.
pub fn report(bytes: &[u8]) -> Result<(), String> {
    let told = text(bytes)?;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let (mut code, mut outside) = (false, String::new());
    for event in Parser::new_ext(&told, options) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Text(text) if !code => outside.push_str(&text),
            Event::Text(_) | Event::SoftBreak | Event::End(_) => outside.push('\n'),
            Event::Start(
                Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item | Tag::Strong,
            ) => {}
            other => return Err(format!("{other:?} in\n{told}")),
        }
    }
    if outside.lines().any(|line| line.starts_with("@@ -")) {
        return Err(format!("a diff outside of its block of code in\n{told}"));
    }
    Ok(())
}

#[test]
fn the_judge_finds_what_acts() {
    for bad in ["a\x1b[31m", "\u{9b}", "\u{202e}", "\u{200b}", "\r", "\u{feff}", "\x07", "\u{7f}"] {
        assert!(text(bad.as_bytes()).is_err() && json(format!("\"{bad}\"\n").as_bytes()).is_err(), "{bad:?}");
    }
    for bad in ["\x1b]0;t\x07", "\x1bc", "\x1b[5n", "\x1b[?1000h", "\u{9b}5n", "a\u{202e}", "a\u{200b}b"] {
        assert!(screen(format!("\x1b[1;1H\x1b[0;1m{bad}x").as_bytes()).is_err(), "{bad:?}");
    }
    assert_eq!(screen("\x1b[?1049h\x1b[2J\x1b[6n\x1b[12;3Hé│\x1b[0;7m".as_bytes()), Ok(()));
    assert!(text(b"\xff").is_err() && screen(b"\xffa").is_err());
    for bad in ["<b>", "[a](b)", "`a`", "a\n\n|a|\n|-|\n", "1. a", "> a", "~~a~~", "*a*"] {
        assert!(report(format!("# t\n\n* a\n  * {bad}\n").as_bytes()).is_err(), "{bad:?}");
    }
    assert!(report(b"* a\n  * b\n\n      @@ -1 +1 @@\n").is_err());
}
