//! Arguments, commands as text and JSON.
//!
//! [`run`] is the whole program but for the process around it: it reads the command line, does the work and answers
//! with the exit code of the contract. Every sentence comes from the catalogue, every byte leaves through [`output`].

mod adapter;
mod args;
mod confirm;
mod demo;
mod edit;
mod examples;
mod export;
mod fail;
mod file;
mod guide;
mod json;
mod man;
#[cfg(unix)]
mod nodes;
mod options;
mod output;
mod past;
mod reports;
mod secrets;
mod show;
mod site;
mod typed;
mod undo;
mod usage;
mod watch;
mod wizard;
mod work;

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::panic::PanicHookInfo;

use crate::base::{Text, bound};
use crate::core::state::Known;
use crate::i18n::{Catalogue, Lang, Letters};

use args::{Answer, Args, Command, Options};
use fail::{DONE, FAILED, Fail, PENDING};
use output::Output;

/// What every command has at hand.
pub struct Desk<'a> {
    /// Where it writes.
    pub out: &'a Output,
    /// How it speaks.
    pub catalogue: &'a Catalogue,
    /// What was typed.
    pub options: &'a Options,
    /// The past runs that it has read.
    pub known: &'a Known,
}

impl Desk<'_> {
    /// The sentence.
    #[must_use]
    pub fn say(&self, text: &Text) -> String {
        self.catalogue.say(text)
    }

    /// The sentence on stderr.
    pub fn note(&self, text: &Text) {
        let mut said = self.say(text);
        // What is to be typed stays on one line, where it can be copied whole.
        for (_, arg) in
            text.args.iter().filter(|(name, _)| matches!(&**name, "command" | "rollback" | "confirm"))
        {
            let command = self.catalogue.arg(arg);
            said = said.replace(&command, &bound(&command));
        }
        self.out.note(&said);
    }
}

/// Runs the program with this command line (its name first); the exit code.
#[must_use]
pub fn run(argv: &[OsString]) -> u8 {
    // Started anew as the SSH client's helper: then it is nothing else.
    #[cfg(unix)]
    if let Some(code) = crate::host::ssh::askpass(argv) {
        return code;
    }
    let switch = |name| args::switch(argv, name);
    let letters = Letters::from_env(switch("--ascii"), std::io::stdout().is_terminal());
    let catalogue = Catalogue::fitting(args::language(argv).unwrap_or_else(Lang::from_env), letters);
    std::panic::set_hook(Box::new(panicked));
    watch::outlive_limits();
    let out = Output::new(letters, !switch("--no-color"), switch("--json"));
    let code = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| answer(argv, &catalogue, &out)))
        .unwrap_or(FAILED);
    match out.finish() {
        Ok(()) => code,
        Err(error) => {
            let text = Text::new("output-failed").with("detail", error.to_string());
            out.note(&format!("quantalink: {} [{}]", catalogue.say(&text), text.id));
            if matches!(code, DONE | PENDING) { FAILED } else { code }
        }
    }
}

fn answer(argv: &[OsString], catalogue: &Catalogue, out: &Output) -> u8 {
    let (nothing, known) = (Options::default(), Known::default());
    let parsed = args::parse(argv, catalogue);
    // The wizard tells it on its first page.
    let wizard = |args: &Args| matches!(args.command, Command::Wizard | Command::Demo);
    if let Some(why) = catalogue.instead().filter(|_| !parsed.as_ref().is_ok_and(wizard)) {
        out.note(&catalogue.say(why));
    }
    match parsed {
        Ok(Args { command, options }) => {
            let desk = Desk { out, catalogue, options: &options, known: &known };
            work(&desk, &command).unwrap_or_else(|fail| fail.tell(&desk))
        }
        Err(Answer::Shown(text)) => {
            out.said(text.trim_end());
            DONE
        }
        Err(Answer::Wrong(text)) => {
            Fail::usage(text).tell(&Desk { out, catalogue, options: &nothing, known: &known })
        }
    }
}

fn work(desk: &Desk<'_>, command: &Command) -> Result<u8, Fail> {
    let options = desk.options;
    let xml = matches!(command, Command::EditScsiIds(_));
    let for_multipath = [("--release", options.release.is_some()), ("--stanza", options.stanza.is_some())];
    for (option, _) in for_multipath.into_iter().filter(|(_, given)| *given && xml) {
        desk.note(&Text::new("release-not-for-xml").with("option", option));
    }
    if options.release.is_some() && !xml && !matches!(command, Command::EditMultipath(_)) {
        desk.note(&Text::new("release-not-used"));
    }
    match command {
        Command::Plan => work::plan(desk),
        Command::Apply => work::apply(desk),
        Command::Verify => work::verify_command(desk),
        Command::Rollback(run) => past::rollback(desk, run.as_deref()),
        Command::Resume(run) => past::resume(desk, run.as_deref()),
        Command::Confirm(run) => confirm::confirm(desk, run.as_deref()),
        Command::Runs => past::list(desk),
        Command::Wizard => wizard::here(desk),
        Command::Demo => demo::demo(desk),
        Command::EditMultipath(file) => edit::multipath(desk, file.as_deref()),
        Command::EditScsiIds(file) => edit::scsi_ids(desk, file.as_deref()),
        Command::ExportAnsible(dir) => export::write(desk, export::Form::Ansible, dir),
        Command::ExportSh(dir) => export::write(desk, export::Form::Sh, dir),
        Command::Guide => {
            desk.out.said(guide::text(desk.catalogue).trim_end());
            Ok(DONE)
        }
        Command::Completions(shell) => {
            completions(desk, shell);
            Ok(DONE)
        }
        Command::Man => manual(desk),
    }
}

fn completions(desk: &Desk<'_>, shell: &str) {
    use clap_complete::Shell;
    let shell = match shell {
        "zsh" => Shell::Zsh,
        "fish" => Shell::Fish,
        "powershell" => Shell::PowerShell,
        "elvish" => Shell::Elvish,
        _ => Shell::Bash,
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut options::command(desk.catalogue), "quantalink", &mut script);
    desk.out.bytes(&script);
}

fn manual(desk: &Desk<'_>) -> Result<u8, Fail> {
    let failed =
        |error: std::io::Error| Fail::machine(Text::new("output-failed").with("detail", error.to_string()));
    desk.out.said(&man::page(desk.catalogue).map_err(failed)?);
    Ok(DONE)
}

/// What is wrong with a command line (the program's name first), as the program would say it; none where nothing is. Nothing
/// else is done: documentation is checked by it.
#[must_use]
pub fn wrong_usage(argv: &[OsString]) -> Option<Text> {
    match args::parse(argv, &Catalogue::new(Lang::En)) {
        Err(Answer::Wrong(text)) => Some(text),
        Ok(_) | Err(Answer::Shown(_)) => None,
    }
}

/// What is told where the program itself is wrong. The front ends give the terminal back before this speaks.
fn panicked(info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let text = Text::new("internal-error").with("place", place);
    let out = Output::new(Letters::Ascii, false, false);
    let said = Catalogue::fitting(Lang::from_env(), Letters::Ascii).say(&text);
    out.note(&format!("quantalink: {said} [{}]", text.id));
}
