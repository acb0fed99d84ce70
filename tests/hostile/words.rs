//! The hostile words.

/// Stands in every word: what shows it has been reached.
pub const MARK: &str = "hqz";

/// A word and what it is for.
#[derive(Debug, Clone)]
pub struct Word {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// What acts on a terminal: a title, a reset, questions to the terminal, the mouse, C0, DEL and C1; what turns text around; what
/// cannot be seen; line separators.
const ACTING: &str = "hqz\x1b]0;t\x07\x1bc\x1b[5n\x1b[?1000h\u{9b}5n\u{90}x\u{9c}\u{9d}\x01\x08\x0b\x0c\x0e\x7f\u{85}\
                      \u{202a}\u{202e}\u{2066}\u{2069}\u{200e}\u{200f}\u{61c}\u{200b}\u{200d}\u{feff}\u{2060}\u{ad}\u{2028}\
                      \u{2029}\u{fff9}\u{e0041}\rhqz";

/// No UTF-8: bytes that never occur, a C1 control as a terminal of 8 bits reads it, a surrogate, an unfinished sign; and NUL.
const BROKEN: &[u8] = b"hqz\xff\xfe\xc3(\x9b5n\x90\xed\xa0\x80\x1b\xc0\x9b\0hqz\xe2\x80";

/// What is markup in Markdown, HTML, Fluent, Jinja and YAML, and what a shell would run.
const MARKUP: &str = "hqz `x` ``` *b* _i_ ~~s~~ | a | <b onload=x> </b> <!-- [l](http://h/) ![i](x) &lt; # h ## {$host} \
                      {{ x }} {% y %} : - \\* '\"$(touch /tmp/hqz-pwned)`touch /tmp/hqz-pwned`;touch \
                      /tmp/hqz-pwned&|\\ ${IFS} -rf hqz";

/// All of them; a line of a megabyte last.
pub fn all() -> Vec<Word> {
    let long = ["hqz".as_bytes(), &vec![b'w'; 1 << 20], b"\x1b[5nhqz"].concat();
    [
        ("acting", ACTING.as_bytes().to_vec()),
        ("broken", BROKEN.to_vec()),
        ("markup", MARKUP.as_bytes().to_vec()),
        ("long", long),
    ]
    .map(|(name, bytes)| Word { name, bytes })
    .to_vec()
}

/// Every word with every place; in the short form the acting one and, in turn, one of the others.
pub fn pairs<T>(places: &[T]) -> Vec<(Word, &T)> {
    let full = std::env::var_os("QUANTALINK_FORM").is_some_and(|form| form == "full");
    let words = all();
    let others = words.len() - 1;
    let wanted = |at: usize, word: usize| full || word == 0 || word == 1 + at % others;
    let places = places.iter().enumerate();
    let all = places.flat_map(|(at, place)| {
        let words = words.iter().enumerate().filter(move |(word, _)| wanted(at, *word));
        words.map(move |(_, word)| (word.clone(), place))
    });
    all.collect()
}

impl Word {
    /// As a file name: the longest that a file system takes, without what no name can have.
    pub fn file_name(&self) -> Vec<u8> {
        let able = self.bytes.iter().filter(|byte| !matches!(byte, 0 | b'/')).copied();
        able.take(200).collect()
    }

    /// What is told in its place where a file that holds it is not read: for a zero byte, for a line that is longer than multipath
    /// reads, for a file of several such values.
    pub fn refused(&self) -> &'static [&'static str] {
        match self.name {
            "broken" => &["not-text"],
            "long" => &["multipath-line-too-long", "file-too-large"],
            _ => &[],
        }
    }

    /// As a value on a line of its own: no quote, no line end.
    pub fn value(&self) -> Vec<u8> {
        self.bytes.iter().filter(|byte| !matches!(byte, b'"' | b'\n')).copied().collect()
    }

    /// As text of an XML document.
    pub fn xml(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for byte in &self.bytes {
            match byte {
                b'<' => out.extend(b"&lt;"),
                b'&' => out.extend(b"&amp;"),
                b'"' => out.extend(b"&quot;"),
                byte => out.push(*byte),
            }
        }
        out
    }
}
