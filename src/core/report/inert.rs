//! Text that Markdown takes for text: what a file, a host or a program says makes no heading, link, table or HTML of its own.
//!
//! Only where a reader of `CommonMark` or GitHub's Markdown would see markup is a backslash set before the sign, so that paths and
//! words stay as they are for who reads the report as it is.

/// The text with a backslash before each sign that would be markup.
#[must_use]
pub fn inert(text: &str) -> String {
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let trimmed = text.trim_start();
    let start = text.len() - trimmed.len();
    let mut before = None;
    let mut rest = text.char_indices().peekable();
    let number = trimmed.len() - trimmed.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|(_, c)| *c);
        let begins = match c {
            '#' | '>' | '+' | '=' => at == start,
            // Our own lists are lines of a sentence that begin with `- `.
            '-' => at == start && next != Some(' '),
            '.' | ')' => number > 0 && at == start + number,
            _ => false,
        };
        if begins || acts(c, before, next) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// True for a sign that is markup between these two.
fn acts(c: char, before: Option<char>, next: Option<char>) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '`' | '*' | '|' | '~' => true,
        // Inside a word it is a letter.
        '_' => !(word(before) && word(next)),
        // Of what may be a link the middle; a definition of one.
        ']' => next.is_some_and(|next| matches!(next, '(' | '[' | ':')),
        '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
        '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
        // At the end of a heading; as the first sign it is one.
        '#' => {
            before.is_none_or(|before| before == ' ') && next.is_none_or(|next| next == '#' || next == ' ')
        }
        // Before a sign it would hide itself, at the end of a line the line's end.
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
        _ => false,
    }
}

/// These lines as a block of code, indented by that much: no fence in them ends it.
#[must_use]
pub fn fenced(indent: &str, lines: &str) -> String {
    let mut longest = 0;
    let mut run = 0;
    for c in lines.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(3.max(longest + 1));
    let mut out = format!("{indent}{fence}\n");
    for line in lines.lines() {
        out.push_str(indent);
        out.push_str(line);
        out.push('\n');
    }
    out.push_str(indent);
    out.push_str(&fence);
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_markup_is_text() {
        for (text, want) in [
            ("plain words, (and) more: 3 % done.", "plain words, (and) more: 3 % done."),
            (
                "/etc/multipath.conf scsi_device_id_config.xml",
                "/etc/multipath.conf scsi_device_id_config.xml",
            ),
            (r"C:\Program Files\Citrix", r"C:\Program Files\Citrix"),
            (r"a\u{1b}[2J", r"a\u{1b}[2J"),
            ("`a` *b* _c_ |d| ~~e~~", r"\`a\` \*b\* \_c\_ \|d\| \~\~e\~\~"),
            ("<b>x</b> <!-- a < b", r"\<b>x\</b> \<!-- a < b"),
            ("[x](javascript:y) ![x][y]", r"[x\](javascript:y) ![x\][y]"),
            ("&lt; &#60; a & b", r"\&lt; \&#60; a & b"),
            ("# a", r"\# a"),
            ("a #", r"a \#"),
            ("> a", r"\> a"),
            ("1. a 1. b", r"1\. a 1. b"),
            ("-- a", r"\-- a"),
            ("x:\n- one\n- two", "x:\n- one\n- two"),
            (r"\*", r"\\\*"),
            (r"a\", r"a\\"),
        ] {
            assert_eq!(inert(text), want);
        }
    }

    #[test]
    fn no_fence_ends_a_block_of_code() {
        assert_eq!(fenced("  ", "a\n````\nb\n"), "  `````\n  a\n  ````\n  b\n  `````\n");
        assert_eq!(fenced("", "a"), "```\na\n```\n");
    }
}
