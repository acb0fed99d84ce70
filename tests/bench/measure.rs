//! Whole processes, measured in turn: each round runs every one once, so that what else the machine does meets them all.

use std::error::Error;
use std::ffi::{OsStr, OsString};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A command line.
#[derive(Clone)]
pub struct Run {
    argv: Vec<OsString>,
}

impl Run {
    /// The program and its arguments.
    pub fn new(argv: &[&dyn AsRef<OsStr>]) -> Self {
        let word = |word: &&dyn AsRef<OsStr>| AsRef::<OsStr>::as_ref(*word).to_owned();
        Self { argv: argv.iter().map(word).collect() }
    }

    fn command(&self) -> Result<Command, Box<dyn Error>> {
        let (program, rest) = self.argv.split_first().ok_or("no program")?;
        let mut command = Command::new(program);
        command.args(rest).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(command)
    }

    /// How long it takes from its start to its end. A run that fails is no measurement.
    pub fn time(&self) -> Result<Duration, Box<dyn Error>> {
        let mut command = self.command()?;
        let start = Instant::now();
        let status = command.status()?;
        let took = start.elapsed();
        if status.success() { Ok(took) } else { Err(format!("{:?}: {status}", self.argv).into()) }
    }

    /// The most memory that it held, in bytes, by GNU time; none where that is not at hand.
    pub fn peak(&self) -> Option<f64> {
        let mut command = Command::new("time");
        command.arg("-f").arg("%M").args(&self.argv).stdin(Stdio::null()).stdout(Stdio::null());
        let said = command.output().ok().filter(|output| output.status.success())?.stderr;
        let said = String::from_utf8(said).ok()?;
        said.lines().next_back()?.trim().parse::<f64>().ok().map(|kilobytes| kilobytes * 1024.0)
    }
}

/// The medians, in seconds, of so many rounds after one that only warms up.
pub fn paired(runs: &[&Run], rounds: usize) -> Result<Vec<f64>, Box<dyn Error>> {
    let mut all = vec![Vec::with_capacity(rounds); runs.len()];
    for round in 0..=rounds {
        for (run, took) in runs.iter().zip(&mut all) {
            let time = run.time()?.as_secs_f64();
            if round > 0 {
                took.push(time);
            }
        }
    }
    Ok(all.iter_mut().map(|took| median(took)).collect())
}

/// The one in the middle.
pub fn median(took: &mut [f64]) -> f64 {
    part(took, 0.5)
}

/// The one below which such a part of them lies.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a place among some hundred"
)]
pub fn part(took: &mut [f64], part: f64) -> f64 {
    took.sort_by(f64::total_cmp);
    took.get((took.len() as f64 * part) as usize).copied().unwrap_or_default()
}
