//! The documentation is true: its commands are such as the program takes, what can be run is run, and what it tells of keys,
//! schemas and errors is all that there is.
#![cfg(unix)]

#[cfg(test)]
mod docs {
    mod commands;
    mod errors;
    mod files;
    mod run;

    use std::path::{Path, PathBuf};

    /// A fenced block: which language, how it is held, and its lines with the number of the first.
    pub struct Block {
        pub file: String,
        pub line: usize,
        pub language: String,
        pub how: String,
        pub text: String,
    }

    pub fn at(path: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
    }

    pub fn read(path: &str) -> String {
        std::fs::read_to_string(at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// README, CONTRIBUTING and what stands in assets/docs.
    pub fn documents() -> Vec<String> {
        let entries = std::fs::read_dir(at("assets/docs")).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut all: Vec<String> = names.map(|name| format!("assets/docs/{name}")).collect();
        all.sort();
        [vec![String::from("README.md"), String::from("CONTRIBUTING.md")], all].concat()
    }

    pub fn blocks(file: &str) -> Vec<Block> {
        let (text, mut found, mut open) = (read(file), Vec::new(), None::<Block>);
        for (number, line) in text.lines().enumerate() {
            match (line.strip_prefix("```"), open.take()) {
                (Some(info), None) => {
                    let (language, how) = info.split_once(' ').unwrap_or((info, ""));
                    let (language, how) = (language.to_owned(), how.to_owned());
                    let file = file.to_owned();
                    open = Some(Block { file, line: number + 2, language, how, text: String::new() });
                }
                (Some(_), Some(block)) => found.push(block),
                (None, Some(mut block)) => {
                    block.text += line;
                    block.text.push('\n');
                    open = Some(block);
                }
                (None, None) => {}
            }
        }
        assert!(open.is_none(), "{file}: a block is not closed");
        found
    }

    /// The lines of a block, those that go on after a backslash joined.
    pub fn lines(block: &Block) -> Vec<String> {
        let joined = block.text.replace("\\\n", " ");
        joined.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}
