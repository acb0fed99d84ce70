//! What the real `multipath -t` makes of a folder that stands in the place of `/etc`, and how two of its verdicts
//! compare.

use std::path::Path;
use std::process::{Command, Output};

const SCRIPT: &str =
    "mount --make-rprivate / 2>/dev/null; mount --bind \"$0\" /etc && exec timeout 20 multipath -t";

/// The settings of our entry as 0.9.4 prints them.
const OURS: [&str; 8] = [
    "vendor \"OSNEXUS\"",
    "product \"QUANTASTOR\"",
    "path_grouping_policy \"multibus\"",
    "path_selector \"round-robin 0\"",
    "path_checker \"tur\"",
    "failback \"immediate\"",
    "rr_weight \"uniform\"",
    "rr_min_io 100",
];

/// What `multipath -t` made of a file.
#[derive(Debug)]
pub struct Verdict {
    pub code: Option<i32>,
    /// Blocks of the `devices` section, sorted; each with its lines sorted.
    devices: Vec<Vec<String>>,
    /// All other lines of the printed configuration, but those that close a block.
    pub rest: Vec<String>,
    /// Messages, sorted, a line's number replaced by that line's text.
    pub messages: Vec<String>,
}

/// How `unshare` is called here so that `multipath -t` runs on a folder, or `None` (said on stderr) where this machine
/// has no judge.
pub fn way() -> Option<&'static str> {
    let etc = tempfile::tempdir().unwrap();
    let runs = |unshare: &&str| run(unshare, etc.path()).is_ok_and(|output| output.status.success());
    let way = ["-m", "-rm"].into_iter().find(runs);
    if way.is_none() {
        let missing = "no judge: `multipath -t` in a namespace of `unshare` does not run here";
        let required =
            std::env::var("QUANTALINK_REQUIRE").is_ok_and(|list| list.contains("judge") || list == "all");
        assert!(!required, "{missing}");
        eprintln!("SKIPPED: {missing}");
    }
    way
}

fn run(unshare: &str, etc: &Path) -> std::io::Result<Output> {
    Command::new("unshare").args([unshare, "sh", "-c", SCRIPT]).arg(etc).output()
}

/// Without the time stamp, and with a line's text in place of its number.
fn message(line: &str, lines: &[String]) -> String {
    let text = line.split_once(" | ").map_or(line, |(_, text)| text);
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        let number = digits.parse::<usize>().ok().filter(|_| at > 0 && words[at - 1] == "line");
        match number.and_then(|number| lines.get(number.wrapping_sub(1))) {
            Some(text) => out.push(word.replacen(&digits, &format!("<{text}>"), 1)),
            None => out.push((*word).to_owned()),
        }
    }
    out.join(" ")
}

fn sections(printed: &str) -> (Vec<Vec<String>>, Vec<String>) {
    let (mut devices, mut rest) = (Vec::new(), Vec::new());
    let mut block: Option<Vec<String>> = None;
    let mut inside = false;
    for line in printed.lines() {
        match line.trim() {
            "devices {" => inside = true,
            "device {" if inside => block = Some(Vec::new()),
            "}" if block.is_some() => {
                let mut lines = block.take().unwrap_or_default();
                lines.sort();
                devices.push(lines);
            }
            "}" => inside = false,
            text => match &mut block {
                Some(block) => block.push(text.to_owned()),
                None => rest.push(text.to_owned()),
            },
        }
    }
    devices.sort();
    (devices, rest)
}

impl Verdict {
    /// The verdict on this folder, whose main file is given too, for the lines that messages name.
    pub fn on(unshare: &str, etc: &Path, main: &[u8]) -> Self {
        let output = run(unshare, etc).unwrap();
        Self::of(output.status.code(), &output.stdout, &output.stderr, main)
    }

    /// The verdict that these streams of `multipath -t` tell of a main file.
    pub fn of(code: Option<i32>, stdout: &[u8], stderr: &[u8], main: &[u8]) -> Self {
        let (devices, rest) = sections(&String::from_utf8_lossy(stdout));
        let lines: Vec<String> = main
            .split(|&byte| byte == b'\n')
            .map(|line| String::from_utf8_lossy(line).trim().to_owned())
            .collect();
        let stderr = String::from_utf8_lossy(stderr).into_owned();
        let mut messages: Vec<String> = stderr.lines().map(|line| message(line, &lines)).collect();
        messages.sort();
        Self { code, devices, rest, messages }
    }

    /// The blocks of our entry, and those of others.
    pub fn parts(&self) -> (Vec<&Vec<String>>, Vec<&Vec<String>>) {
        self.devices.iter().partition(|block| OURS[..2].iter().all(|line| block.iter().any(|l| l == line)))
    }

    /// Nothing but our entry differs from before, and it is right.
    pub fn follows(&self, before: &Self) -> Result<(), String> {
        if self.code != before.code {
            return Err(format!("exit code {:?}, was {:?}", self.code, before.code));
        }
        let mut old = before.messages.clone();
        for message in &self.messages {
            match old.iter().position(|known| known == message) {
                Some(at) => drop(old.swap_remove(at)),
                None => return Err(format!("a new message: {message}")),
            }
        }
        let ((ours, others), (_, before_others)) = (self.parts(), before.parts());
        if others != before_others || self.rest != before.rest {
            return Err("another part of the configuration changed".to_owned());
        }
        if self.code != Some(0) {
            return Ok(());
        }
        let [entry] = ours.as_slice() else { return Err(format!("{} entries of ours", ours.len())) };
        match OURS.iter().find(|line| !entry.iter().any(|have| have == *line)) {
            Some(line) => Err(format!("{line} is not in {entry:?}")),
            None => Ok(()),
        }
    }
}
