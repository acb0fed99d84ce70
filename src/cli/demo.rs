//! `demo`: the wizard on the practice site.

use std::path::Path;
use std::sync::Arc;

use crate::api::Network;
use crate::base::{Arg, Text};
use crate::core::answers::{Answers, Server};
use crate::core::runner::Site;
use crate::core::state::State;
use crate::practice::{INSTALLER, Knob, Options, Practice, STORAGE_USER};
use crate::wizard::flow::Setup;
use crate::wizard::quoted;

use super::Desk;
use super::fail::Fail;
use super::file::raw;
use super::secrets;
use super::site;
use super::wizard::front;

/// The practice site of `demo`: in the folder that `--root` names, where it stays and is opened again next time; else in a
/// folder that goes at the end, unless `--keep` was given.
///
/// # Errors
/// A knob that does not exist; the site cannot be built or opened.
pub fn demo(desk: &Desk<'_>) -> Result<u8, Fail> {
    let knobs: Result<Vec<Knob>, Text> = desk.options.fail.iter().map(|word| Knob::parse(word)).collect();
    let knobs = knobs.map_err(Fail::usage)?;
    let Some(folder) = &desk.options.root else { return passing(desk, &knobs) };
    let practice = named(folder, &knobs)?;
    let done = practise(desk, &practice);
    tell_kept(desk, &practice);
    done
}

/// The practice site in a folder of its own.
///
/// # Errors
/// The site cannot be built.
pub fn passing(desk: &Desk<'_>, knobs: &[Knob]) -> Result<u8, Fail> {
    let mut practice = Practice::build(&std::env::temp_dir(), &Options::with(knobs))?;
    if desk.options.keep {
        practice.keep();
    }
    let done = practise(desk, &practice);
    if desk.options.keep {
        tell_kept(desk, &practice);
    }
    done
}

/// Where the site is, and how it is opened again: a run on it that was left unfinished is settled there.
fn tell_kept(desk: &Desk<'_>, practice: &Practice) {
    let path = raw(practice.dir());
    desk.note(&Text::new("demo-kept").with("path", path.clone()));
    let command = format!("quantalink demo --root {}", quoted(&path, desk.out.ascii()));
    desk.note(&Text::new("demo-open-again").with("command", command));
}

/// The site in this folder. One that is there already is as it was built, and goes wrong as it did.
fn named(folder: &Path, knobs: &[Knob]) -> Result<Practice, Fail> {
    let at = |fail: Fail| fail.at(&raw(folder), None);
    if !Practice::is_in(folder) {
        return Practice::build_in(folder, &Options::with(knobs)).map_err(|error| at(error.into()));
    }
    let practice = Practice::open(folder).map_err(|error| at(error.into()))?;
    let built = &practice.options().knobs;
    if knobs.is_empty() || knobs == built {
        return Ok(practice);
    }
    let words: Vec<String> = built.iter().map(|knob| knob.word()).collect();
    let words: Arg =
        if words.is_empty() { Text::new("demo-no-knobs").into() } else { words.join(" ").into() };
    Err(at(Fail::refused(Text::new("demo-other-knobs").with("knobs", words))))
}

fn practise(desk: &Desk<'_>, practice: &Practice) -> Result<u8, Fail> {
    let answers = answers(desk, practice)?;
    let dir = practice.state_dir();
    let state = State::open(&dir, true).map_err(|error| site::state_fail(&error))?;
    let [_, logins] = practice.about();
    let hints = [Some(logins), practice.node_login()];
    let setup = Setup {
        answers,
        practice: true,
        practice_stays: desk.options.keep || desk.options.root.is_some(),
        no_host: false,
        can_reach: true,
        asks_server: false,
        folder: practice.dir().to_path_buf(),
        state_dir: dir,
        root: None,
        practice_hints: hints.into_iter().flatten().collect(),
    };
    let server = Some(practice.server());
    let site = Site { server, apis: Arc::new(Network), ..practice.site()? };
    secrets::fill(desk, &site.secrets, None)?;
    front(desk, setup.clone(), move || Ok((setup, site)), state).map(|(code, _)| code)
}

/// What was given, and of the practice site what would have to be looked up otherwise. Passwords and fingerprints are left
/// to be practised.
fn answers(desk: &Desk<'_>, practice: &Practice) -> Result<Answers, Fail> {
    // The folder of the site is no tree that is worked on in place of nodes.
    let options = super::Options { root: None, ..desk.options.clone() };
    let mut answers = site::answers(&Desk { options: &options, ..*desk })?;
    // The practice server is the one at hand, unless its steps are to be done by hand there.
    if answers.adapter.server != Some(Server::Manual) {
        answers.adapter.server = None;
    }
    // Its nodes are a pool.
    answers.nodes.pool |= !answers.nodes.any();
    answers.adapter.installer.get_or_insert_with(|| INSTALLER.to_owned());
    let verify = &mut answers.verify;
    verify.gateway.get_or_insert_with(|| practice.gateway_at().to_string());
    verify.storage.get_or_insert_with(|| practice.storage_at().to_string());
    verify.storage_user.get_or_insert_with(|| STORAGE_USER.to_owned());
    Ok(answers)
}
