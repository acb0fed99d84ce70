//! Just enough of a reader of Rust sources to list the paths in them: comments and strings left out, groups of `use`
//! taken apart, `self` and `super` resolved, inline modules and `#[cfg(test)]` followed. It knows no macros' insides
//! beyond their tokens, and no renaming by `as`.

use std::iter::Peekable;
use std::str::Chars;

/// A path in a source file.
#[derive(Debug, PartialEq, Eq)]
pub struct Use {
    /// Its parts, from `crate` or an outer crate's name on.
    pub path: Vec<String>,
    /// Where, counted from 1.
    pub line: usize,
    /// In code that only tests have.
    pub test: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    Mark(char),
    /// `::`
    Sep,
}

/// All paths of a file; `file` is its path below src.
pub fn uses(file: &str, text: &str) -> Vec<Use> {
    let module = module_of(file);
    let test_file = module.iter().any(|part| part == "tests");
    let mut reader = Reader {
        tokens: tokens(text),
        at: 0,
        module,
        open: Vec::new(),
        depth: 0,
        tests: Vec::new(),
        out: Vec::new(),
    };
    if test_file {
        reader.tests.push(Scope { depth: 0, until_end: true, begun: true });
    }
    reader.run();
    reader.out
}

/// `core/steps/mod.rs` is `core::steps`; `plain/lines_tests.rs` is the module `tests` of `plain::lines`.
fn module_of(file: &str) -> Vec<String> {
    let mut parts: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main")) {
        parts.pop();
    }
    if let Some(name) = parts.last().and_then(|last| last.strip_suffix("_tests")).map(str::to_owned) {
        parts.pop();
        parts.extend([name, "tests".to_owned()]);
    }
    parts
}

struct Scope {
    depth: usize,
    until_end: bool,
    begun: bool,
}

struct Reader {
    tokens: Vec<(Token, usize)>,
    at: usize,
    /// The module at this point: the file's, then the inline ones.
    module: Vec<String>,
    /// Depths at which inline modules began.
    open: Vec<usize>,
    depth: usize,
    /// Items under `#[cfg(test)]` that are not over yet.
    tests: Vec<Scope>,
    out: Vec<Use>,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead).map(|(token, _)| token)
    }

    fn is(&self, ahead: usize, mark: char) -> bool {
        self.peek(ahead) == Some(&Token::Mark(mark))
    }

    fn word(&self, ahead: usize) -> Option<&str> {
        match self.peek(ahead) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    fn run(&mut self) {
        while let Some(token) = self.peek(0).cloned() {
            match token {
                Token::Mark('#') if self.is(1, '[') || (self.is(1, '!') && self.is(2, '[')) => {
                    self.attribute();
                }
                Token::Mark('{') => self.brace_opens(),
                Token::Mark('}') => self.brace_closes(),
                Token::Mark(';') => {
                    self.at += 1;
                    let depth = self.depth;
                    self.tests.retain(|scope| scope.until_end || scope.begun || scope.depth != depth);
                }
                Token::Word(word) if word == "mod" && self.word(1).is_some() && self.is(2, '{') => {
                    self.module.extend(self.word(1).map(str::to_owned));
                    self.open.push(self.depth);
                    self.at += 2;
                }
                Token::Word(_) => self.path(),
                Token::Mark(_) | Token::Sep => self.at += 1,
            }
        }
    }

    fn brace_opens(&mut self) {
        let depth = self.depth;
        for scope in self.tests.iter_mut().filter(|scope| scope.depth == depth) {
            scope.begun = true;
        }
        self.depth += 1;
        self.at += 1;
    }

    fn brace_closes(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.at += 1;
        let depth = self.depth;
        if self.open.last() == Some(&depth) {
            self.open.pop();
            self.module.pop();
        }
        self.tests.retain(|scope| scope.until_end || !(scope.begun && scope.depth == depth));
    }

    /// Skips an attribute; notes one that makes the next item, or the whole file, a thing of tests.
    fn attribute(&mut self) {
        let inner = self.is(1, '!');
        let (mut nested, mut words) = (0_usize, Vec::new());
        while let Some(token) = self.peek(0).cloned() {
            self.at += 1;
            match token {
                Token::Mark('[') => nested += 1,
                Token::Mark(']') if nested == 1 => break,
                Token::Mark(']') => nested -= 1,
                Token::Word(word) => words.push(word),
                _ => {}
            }
        }
        let has = |word: &str| words.iter().any(|have| have == word);
        if words.first().is_some_and(|first| first == "cfg") && has("test") && !has("not") && !has("any") {
            self.tests.push(Scope { depth: self.depth, until_end: inner, begun: inner });
        }
    }

    fn path(&mut self) {
        let mut prefix = Vec::new();
        self.tree(&mut prefix);
    }

    /// One path or, within `{}` of a `use`, one branch; leaves `prefix` as it was.
    fn tree(&mut self, prefix: &mut Vec<String>) {
        let had = prefix.len();
        let line = self.tokens.get(self.at).map_or(0, |(_, line)| *line);
        loop {
            match self.peek(0).cloned() {
                Some(Token::Word(word)) => {
                    prefix.push(word);
                    self.at += 1;
                }
                Some(Token::Mark('*')) => {
                    prefix.push("*".to_owned());
                    self.at += 1;
                }
                Some(Token::Mark('{')) if !prefix.is_empty() => {
                    self.group(prefix);
                    prefix.truncate(had);
                    return;
                }
                _ => break,
            }
            if self.peek(0) != Some(&Token::Sep) {
                break;
            }
            self.at += 1;
        }
        let renamed = self.word(0) == Some("as");
        let path = prefix.clone();
        prefix.truncate(had);
        self.note(path, line, renamed);
    }

    fn group(&mut self, prefix: &mut Vec<String>) {
        self.at += 1;
        while let Some(token) = self.peek(0) {
            match token {
                Token::Mark('}') => {
                    self.at += 1;
                    return;
                }
                Token::Word(word) if word == "as" => self.at += 2,
                Token::Word(_) | Token::Mark('*') => self.tree(prefix),
                _ => self.at += 1,
            }
        }
    }

    fn note(&mut self, path: Vec<String>, line: usize, renamed: bool) {
        let test = !self.tests.is_empty();
        if path.len() == 1 && !renamed {
            return;
        }
        let mut parts = path.into_iter().peekable();
        let mut from = match parts.peek().map(String::as_str) {
            Some("self" | "super") => self.module.clone(),
            _ => return self.out.push(Use { path: parts.collect(), line, test }),
        };
        while let Some(part) = parts.next_if(|part| part == "self" || part == "super") {
            if part == "super" {
                from.pop();
            }
        }
        let path = std::iter::once("crate".to_owned()).chain(from).chain(parts).collect();
        self.out.push(Use { path, line, test });
    }
}

fn tokens(text: &str) -> Vec<(Token, usize)> {
    let mut out = Vec::new();
    let mut line = 1;
    let mut rest = text.chars().peekable();
    while let Some(next) = rest.next() {
        match next {
            '\n' => line += 1,
            '/' if rest.peek() == Some(&'/') => while rest.next_if(|&c| c != '\n').is_some() {},
            '/' if rest.peek() == Some(&'*') => comment(&mut rest, &mut line),
            '"' => string(&mut rest, &mut line),
            '\'' => quote(&mut rest),
            ':' if rest.peek() == Some(&':') => {
                rest.next();
                out.push((Token::Sep, line));
            }
            c if c.is_alphanumeric() || c == '_' => {
                let mut word = String::from(c);
                while let Some(c) = rest.next_if(|&c| c.is_alphanumeric() || c == '_') {
                    word.push(c);
                }
                if matches!(word.as_str(), "r" | "br" | "cr") && matches!(rest.peek(), Some('"' | '#')) {
                    raw(&mut rest, &mut line, &mut out);
                } else {
                    out.push((Token::Word(word), line));
                }
            }
            c if c.is_whitespace() => {}
            c => out.push((Token::Mark(c), line)),
        }
    }
    out
}

fn comment(rest: &mut Peekable<Chars<'_>>, line: &mut usize) {
    let mut nested = 0_usize;
    let mut last = '/';
    for c in rest.by_ref() {
        *line += usize::from(c == '\n');
        match (last, c) {
            ('/', '*') => nested += 1,
            ('*', '/') => nested -= 1,
            _ => {
                last = c;
                continue;
            }
        }
        last = ' ';
        if nested == 0 {
            return;
        }
    }
}

fn string(rest: &mut Peekable<Chars<'_>>, line: &mut usize) {
    while let Some(c) = rest.next() {
        match c {
            '\\' => *line += usize::from(rest.next() == Some('\n')),
            '\n' => *line += 1,
            '"' => return,
            _ => {}
        }
    }
}

/// A raw string, or a raw name (`r#type`).
fn raw(rest: &mut Peekable<Chars<'_>>, line: &mut usize, out: &mut Vec<(Token, usize)>) {
    let mut hashes = 0;
    while rest.next_if_eq(&'#').is_some() {
        hashes += 1;
    }
    if rest.next_if_eq(&'"').is_none() {
        let mut word = String::new();
        while let Some(c) = rest.next_if(|&c| c.is_alphanumeric() || c == '_') {
            word.push(c);
        }
        out.push((Token::Word(word), *line));
        return;
    }
    while let Some(c) = rest.next() {
        *line += usize::from(c == '\n');
        if c == '"' && (0..hashes).all(|_| rest.next_if_eq(&'#').is_some()) {
            return;
        }
    }
}

/// A character (`'x'`, `'\''`) or a lifetime (`'a`).
fn quote(rest: &mut Peekable<Chars<'_>>) {
    match rest.next() {
        Some('\\') => {
            rest.next();
            while rest.next().is_some_and(|c| c != '\'') {}
        }
        Some(_) => {
            rest.next_if_eq(&'\'');
        }
        None => {}
    }
}
