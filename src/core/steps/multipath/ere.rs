//! POSIX extended regular expressions, just enough to say whether one hits a device's name: that is how libmultipath
//! compares `vendor` and `product` (unanchored, case-sensitive).

/// Deeper groups than this are not followed: they count as a hit.
const MAX_DEPTH: usize = 20;
/// Longer texts than this are not followed: they count as a hit.
const MAX_TEXT: usize = 63;
/// A repetition above this is no pattern for a name of some eight letters.
const MAX_REPEAT: u32 = 255;

/// Whether the pattern hits somewhere in the text. What is no valid expression hits nothing, as in libmultipath; what
/// is too deep to be followed counts as a hit, because the caller refuses on a hit.
pub(super) fn hits(pattern: &[u8], text: &[u8]) -> bool {
    if text.len() > MAX_TEXT {
        return true;
    }
    match Parser::new(pattern).whole() {
        Ok(node) => node.step(text, ends(text.len())) != 0,
        Err(Stop::Invalid) => false,
        Err(Stop::Deep) => true,
    }
}

/// All places between the bytes of a text of this length, one bit each.
const fn ends(len: usize) -> u64 {
    u64::MAX >> (MAX_TEXT - len)
}

enum Node {
    Any,
    Byte(u8),
    Set(Box<[bool; 256]>),
    Start,
    End,
    Row(Vec<Node>),
    Either(Vec<Node>),
    Repeat(Box<Node>, u32, Option<u32>),
}

impl Node {
    /// Where the text can stand after this node, from each of the places in `from`.
    fn step(&self, text: &[u8], from: u64) -> u64 {
        if from == 0 {
            return 0;
        }
        match self {
            Self::Any => over(text, from, |_| true),
            Self::Byte(wanted) => over(text, from, |byte| byte == *wanted),
            Self::Set(set) => over(text, from, |byte| set.get(usize::from(byte)).copied().unwrap_or(false)),
            Self::Start => from & 1,
            Self::End => from & (1 << text.len()),
            Self::Row(nodes) => nodes.iter().fold(from, |at, node| node.step(text, at)),
            Self::Either(nodes) => nodes.iter().fold(0, |to, node| to | node.step(text, from)),
            Self::Repeat(node, least, most) => {
                let mut at = from;
                for _ in 0..*least {
                    let next = node.step(text, at);
                    if next == at {
                        break;
                    }
                    at = next;
                }
                let mut reached = at;
                // Without an upper bound every round reaches a new place or is the last: at most one per place.
                for _ in 0..most.map_or(MAX_TEXT as u64 + 1, |most| u64::from(most.saturating_sub(*least))) {
                    at = node.step(text, at);
                    if at & !reached == 0 {
                        break;
                    }
                    reached |= at;
                }
                reached
            }
        }
    }
}

/// One byte further, where it is one of those wanted.
fn over(text: &[u8], from: u64, wanted: impl Fn(u8) -> bool) -> u64 {
    let mut to = 0;
    for (at, &byte) in text.iter().enumerate() {
        if from & (1 << at) != 0 && wanted(byte) {
            to |= 2 << at;
        }
    }
    to
}

enum Stop {
    Invalid,
    Deep,
}

struct Parser<'p> {
    rest: &'p [u8],
}

impl<'p> Parser<'p> {
    const fn new(pattern: &'p [u8]) -> Self {
        Self { rest: pattern }
    }

    fn next(&mut self) -> Option<u8> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }

    fn whole(mut self) -> Result<Node, Stop> {
        let node = self.either(0)?;
        if self.rest.is_empty() { Ok(node) } else { Err(Stop::Invalid) }
    }

    fn either(&mut self, depth: usize) -> Result<Node, Stop> {
        if depth > MAX_DEPTH {
            return Err(Stop::Deep);
        }
        let mut rows = vec![self.row(depth)?];
        while self.rest.first() == Some(&b'|') {
            self.next();
            rows.push(self.row(depth)?);
        }
        Ok(Node::Either(rows))
    }

    fn row(&mut self, depth: usize) -> Result<Node, Stop> {
        let mut row = Vec::new();
        while let Some(&byte) = self.rest.first() {
            if byte == b'|' || (byte == b')' && depth > 0) {
                break;
            }
            self.next();
            let node = match byte {
                b'(' => {
                    let inner = self.either(depth + 1)?;
                    if self.next() != Some(b')') {
                        return Err(Stop::Invalid);
                    }
                    inner
                }
                b'[' => self.set()?,
                b'.' => Node::Any,
                b'^' => Node::Start,
                b'$' => Node::End,
                // glibc takes a repetition with nothing in front of it for nothing.
                b'*' | b'+' | b'?' if row.is_empty() => continue,
                b'\\' => Node::Byte(self.next().ok_or(Stop::Invalid)?),
                plain => Node::Byte(plain),
            };
            let node = self.repeated(node)?;
            row.push(node);
        }
        Ok(Node::Row(row))
    }

    fn repeated(&mut self, mut node: Node) -> Result<Node, Stop> {
        while let Some(&byte) = self.rest.first() {
            let (least, most) = match byte {
                b'*' => (0, None),
                b'+' => (1, None),
                b'?' => (0, Some(1)),
                b'{' => match self.bounds()? {
                    Some(bounds) => {
                        node = Node::Repeat(Box::new(node), bounds.0, bounds.1);
                        continue;
                    }
                    None => break,
                },
                _ => break,
            };
            self.next();
            node = Node::Repeat(Box::new(node), least, most);
        }
        Ok(node)
    }

    /// `{n}`, `{n,}` or `{n,m}`; none where the brace is only a brace.
    fn bounds(&mut self) -> Result<Option<(u32, Option<u32>)>, Stop> {
        let Some(end) = self.rest.iter().position(|&byte| byte == b'}') else { return Ok(None) };
        let inner = self.rest.get(1..end).and_then(|inner| std::str::from_utf8(inner).ok()).unwrap_or("x");
        let (least, most) = inner.split_once(',').map_or((inner, None), |(least, most)| (least, Some(most)));
        let Ok(least) = least.parse::<u32>() else { return Ok(None) };
        let most = match most {
            None => Some(least),
            Some("") => None,
            Some(most) => match most.parse() {
                Ok(most) => Some(most),
                Err(_) => return Ok(None),
            },
        };
        if least > MAX_REPEAT || most.is_some_and(|most| most < least || most > MAX_REPEAT) {
            return Err(Stop::Invalid);
        }
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        Ok(Some((least, most)))
    }

    fn set(&mut self) -> Result<Node, Stop> {
        let mut set = Box::new([false; 256]);
        let negated = self.rest.first() == Some(&b'^');
        if negated {
            self.next();
        }
        let mut first = true;
        loop {
            let byte = self.next().ok_or(Stop::Invalid)?;
            if byte == b']' && !first {
                break;
            }
            first = false;
            if byte == b'[' && matches!(self.rest.first(), Some(b':' | b'.' | b'=')) {
                self.class(&mut set)?;
                continue;
            }
            let last = match self.rest {
                [b'-', last, ..] if *last != b']' => {
                    let last = *last;
                    self.next();
                    self.next();
                    last
                }
                _ => byte,
            };
            if last < byte {
                return Err(Stop::Invalid);
            }
            for place in set.iter_mut().take(usize::from(last) + 1).skip(usize::from(byte)) {
                *place = true;
            }
        }
        if negated {
            for place in set.iter_mut() {
                *place = !*place;
            }
        }
        Ok(Node::Set(set))
    }

    /// `[:name:]` inside a set; the opening bracket is read already.
    fn class(&mut self, set: &mut [bool; 256]) -> Result<(), Stop> {
        let end = self.rest.windows(2).position(|pair| pair == b":]").ok_or(Stop::Invalid)?;
        let name = self.rest.get(1..end).unwrap_or_default();
        self.rest = self.rest.get(end + 2..).unwrap_or_default();
        let wanted: fn(&u8) -> bool = match name {
            b"alpha" => u8::is_ascii_alphabetic,
            b"digit" => u8::is_ascii_digit,
            b"alnum" => u8::is_ascii_alphanumeric,
            b"upper" => u8::is_ascii_uppercase,
            b"lower" => u8::is_ascii_lowercase,
            b"space" => u8::is_ascii_whitespace,
            b"blank" => |byte| matches!(byte, b' ' | b'\t'),
            b"punct" => u8::is_ascii_punctuation,
            b"print" => |byte| matches!(byte, b' '..=b'~'),
            b"graph" => u8::is_ascii_graphic,
            b"cntrl" => u8::is_ascii_control,
            b"xdigit" => u8::is_ascii_hexdigit,
            _ => return Err(Stop::Invalid),
        };
        for byte in 0..=u8::MAX {
            if let Some(place) = set.get_mut(usize::from(byte)).filter(|_| wanted(&byte)) {
                *place = true;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hits_the_name() {
        for pattern in [
            "",
            ".*",
            "*",
            ".",
            "OSNEXUS",
            "^OSNEXUS$",
            "NEX",
            "(IBM|OSN.*)",
            "[A-Z]+",
            "^[^a-z]{7}$",
            "O?S",
            "OSNEXUS *",
            "[[:upper:]]{3,}",
            "()",
            "a|",
            "(O)(S)",
            "^(OS(NE(X)))",
            "[]O]S",
            "O\\S",
            "^O{1,1}S{0,3}N",
        ] {
            assert!(hits(pattern.as_bytes(), b"OSNEXUS"), "{pattern}");
        }
    }

    #[test]
    fn what_does_not() {
        for pattern in [
            "IBM",
            "osnexus",
            "^NEX",
            "OSNEXUS.",
            "(DELL|IBM)",
            "[a-z]",
            "^$",
            "OS{2}",
            "[[:digit:]]",
            "OSNEXUS_",
            "^[^O]",
            // Not valid: they hit nothing.
            "(",
            "[",
            "OS\\",
            "[z-a]",
            "[[:foo:]]",
            "O{3,2}",
        ] {
            assert!(!hits(pattern.as_bytes(), b"OSNEXUS"), "{pattern}");
        }
    }

    #[test]
    fn hostile_patterns_end() {
        assert!(!hits("(((((.*)*)*)*)*)*x".as_bytes(), b"OSNEXUS"));
        assert!(hits("(".repeat(100).as_bytes(), b"OSNEXUS"));
        assert!(!hits(&b"((.{250}){250}){250}"[..], b"OSNEXUS"));
        assert!(hits(b"x", &[b'a'; 200]));
    }

    #[test]
    fn any_bytes_are_fine() {
        for seed in 0..=255_u8 {
            let pattern: Vec<u8> =
                (0..20_u8).map(|at| seed.wrapping_mul(31).wrapping_add(at.wrapping_mul(seed))).collect();
            let _ = hits(&pattern, b"QUANTASTOR");
        }
    }
}
