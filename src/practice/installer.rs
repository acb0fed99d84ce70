//! The practice installer: a small script that only the practice server understands. Nothing of it is run on the real
//! machine. How the real installer works is not public; this one only behaves as installers do.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::store::{LABEL, Store};
use super::{Knob, Options, service, xml};
use crate::base::Text;
use crate::host::{
    Cx, Expect, Found, Host, HostError, HostPath, NewMeta, Output, Part, Program, Progress, Replace,
};

/// Where the practice server has the installer, as if it had been downloaded.
pub const INSTALLER: &str = "/Users/Administrator/Downloads/osn_quantastor_csladapter.exe";

/// The first line that is no comment.
const HEAD: &str = "practice-installer 1";

/// No installer script is larger.
const MOST: u64 = 64 << 10;

/// No rules file is larger.
const MOST_RULES: u64 = 16 << 20;

/// Error codes of Windows: a wrong argument, a file that is not there.
const INVALID_PARAMETER: i32 = 87;

/// How often a step that waits looks whether it is still wanted.
const SLICE: Duration = Duration::from_millis(20);

/// The script that goes with these knobs.
pub(super) fn script(options: &Options) -> String {
    let mut lines = vec![
        LABEL,
        "# Only the practice server understands it; it is no program. The steps and words are invented.",
        HEAD,
        "print QuantaStor adapter for StorageLink (practice)",
        "wait-ms 300",
        "print Unpacking",
        "wait-ms 400",
    ];
    let ways = [Knob::InstallerFails, Knob::InstallerReboot, Knob::InstallerReboots, Knob::InstallerHangs];
    let way = options.last_of(&ways);
    if options.has(Knob::InstallerRewrites) {
        lines.extend(["print Updating the device rules", "rewrite-xml"]);
    }
    match way {
        Some(Knob::InstallerFails) => lines.extend(["print Fatal error during installation.", "exit 1603"]),
        Some(Knob::InstallerHangs) => lines.extend(["print Waiting for another installation", "wait"]),
        _ => {}
    }
    lines.extend(["install-adapter", "wait-ms 300", "print The adapter is installed."]);
    lines.push(match way {
        Some(Knob::InstallerReboot) => "exit 3010",
        Some(Knob::InstallerReboots) => "exit 1641",
        _ => "exit 0",
    });
    lines.join("\n") + "\n"
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Print(String),
    /// Milliseconds of practice time; none: for ever.
    Wait(Option<u64>),
    RewriteXml,
    InstallAdapter,
    Exit(i32),
}

/// The steps of a script; none where it is no script of this kind.
fn parse(bytes: &[u8]) -> Option<Vec<Step>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    if lines.next() != Some(HEAD) {
        return None;
    }
    let step = |line: &str| {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match (word, rest) {
            ("print", text) => Some(Step::Print(text.to_owned())),
            ("wait-ms", ms) => ms.parse().ok().map(|ms| Step::Wait(Some(ms))),
            ("wait", "") => Some(Step::Wait(None)),
            ("rewrite-xml", "") => Some(Step::RewriteXml),
            ("install-adapter", "") => Some(Step::InstallAdapter),
            ("exit", code) => code.parse().ok().map(Step::Exit),
            _ => None,
        }
    };
    lines.map(step).collect()
}

/// The practice server as the installer sees it.
pub(super) struct Machine {
    pub tree: Arc<dyn Host>,
    pub store: Arc<Store>,
    pub options: Arc<Options>,
}

impl Machine {
    /// Runs the program, if it is a practice installer; every other one is refused.
    pub fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        let name = program.argv.first().map_or("", String::as_str);
        let refused = || HostError::Refused(Text::new("practice-runs-only-installer").with("program", name));
        if !name.starts_with('/') {
            return Err(refused());
        }
        let Found::File(file) = self.tree.read(&HostPath::from(name), MOST, cx)?.found else {
            return Err(refused());
        };
        let steps = parse(&file.bytes).ok_or_else(refused)?;
        if self.options.has(Knob::NoRights) {
            let text = Text::new("program-not-started").with("program", name);
            return Err(HostError::NotDone(text.with("error", "ERROR_ELEVATION_REQUIRED (740)")));
        }
        let mut run = Run { machine: self, name, out: Vec::new(), errors: Vec::new() };
        let code = if program.argv.len() > 1 {
            run.complain("no arguments are known here");
            INVALID_PARAMETER
        } else {
            run.steps(&steps, cx)?
        };
        run.out.truncate(program.keep);
        run.errors.truncate(program.keep);
        Ok(Output { code: Some(code), stdout: run.out, stderr: run.errors })
    }
}

/// An installer at work.
struct Run<'a> {
    machine: &'a Machine,
    name: &'a str,
    out: Vec<u8>,
    errors: Vec<u8>,
}

impl Run<'_> {
    fn steps(&mut self, steps: &[Step], cx: &Cx<'_>) -> Result<i32, HostError> {
        let count = u64::try_from(steps.len()).unwrap_or(u64::MAX);
        for (done, step) in (0..).zip(steps) {
            self.wanted(cx)?;
            match step {
                Step::Print(line) => {
                    let what = Text::new("practice-installer-says").with("line", line.as_str());
                    (cx.progress)(Progress { what, part: Some(Part::Steps(done, count)) });
                    self.out.extend_from_slice(line.as_bytes());
                    self.out.push(b'\n');
                }
                Step::Wait(time) => self.wait(*time, cx)?,
                Step::RewriteXml => self.rewrite(cx)?,
                Step::InstallAdapter => service::install_adapter(&self.machine.store)?,
                Step::Exit(code) => return Ok(*code),
            }
        }
        Ok(0)
    }

    fn complain(&mut self, line: &str) {
        self.errors.extend_from_slice(line.as_bytes());
        self.errors.push(b'\n');
    }

    /// A program that is given up ends here, as one that is killed; what it did until then stays.
    fn wanted(&self, cx: &Cx<'_>) -> Result<(), HostError> {
        if cx.cancel.is_set() {
            return Err(HostError::Unknown(Text::new("cancelled").with("program", self.name)));
        }
        if cx.deadline.passed() {
            return Err(HostError::Unknown(Text::new("program-timed-out").with("program", self.name)));
        }
        Ok(())
    }

    fn wait(&self, ms: Option<u64>, cx: &Cx<'_>) -> Result<(), HostError> {
        let begun = Instant::now();
        let time = ms.map(|ms| Duration::from_millis(self.machine.options.scaled(ms)));
        loop {
            self.wanted(cx)?;
            let left = time.map_or(SLICE, |time| time.saturating_sub(begun.elapsed()));
            if left.is_zero() {
                return Ok(());
            }
            thread::sleep(left.min(SLICE).min(cx.deadline.left()));
        }
    }

    /// Rewrites the rules, as an installer may that brings its own; where they cannot be read, it complains and goes on.
    fn rewrite(&mut self, cx: &Cx<'_>) -> Result<(), HostError> {
        let path = HostPath::from(service::RULES);
        let snapshot = self.machine.tree.read(&path, MOST_RULES, cx)?;
        let Found::File(file) = &snapshot.found else {
            self.complain("no device rules");
            return Ok(());
        };
        let Some(new) = xml::rewritten(&file.bytes) else {
            self.complain("device rules not understood");
            return Ok(());
        };
        service::know_rules(&self.machine.store, &new)?;
        let replace = Replace {
            path: snapshot.path.clone(),
            expect: Expect::Is(file.hash),
            new: Arc::new(new),
            meta: NewMeta::Keep,
            make_folders: false,
            stage: snapshot.path.parent(),
            under: None,
        };
        self.machine.tree.replace(&replace, cx).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_read_and_anything_else_is_not() {
        let steps = parse(script(&Options::default()).as_bytes()).unwrap();
        assert_eq!(steps.last(), Some(&Step::Exit(0)));
        assert!(steps.contains(&Step::InstallAdapter) && !steps.contains(&Step::RewriteXml));
        let steps = parse(script(&Options::with(&[Knob::InstallerHangs])).as_bytes()).unwrap();
        assert!(steps.contains(&Step::Wait(None)));
        for bad in ["", "MZ\0", "print a", "practice-installer 2", "practice-installer 1\nrm -rf /"] {
            assert_eq!(parse(bad.as_bytes()), None, "{bad}");
        }
        assert_eq!(parse(b"practice-installer 1\nwait-ms x"), None);
        assert_eq!(parse(b"\xff"), None);
    }
}
