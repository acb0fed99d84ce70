//! Step `adapter-install` (guide 1.4): the adapter's installer is run, once.

use crate::base::{Arg, Text, Untrusted};
use crate::core::answers::{Answers, Section, Server, sha256};
use crate::core::change::{Act, Change, ChangeKind, Install, Interrupt, Standing};
use crate::core::facts::{
    HostFacts, Installer, Program, Role, ServerFacts, gather_gateway, gather_installer,
};
use crate::core::guide::{Step, Tell};

use super::draft::{Draft, Wall};
use super::{adapter_listed, server};

/// What the guide calls the installer.
pub(super) const PROGRAM: &str = "osn_quantastor_csladapter.exe";

/// The step.
pub const STEP: Step = Step {
    id: "adapter-install",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.4"),
    gather: |probe, facts| {
        gather_installer(probe, facts);
        // A gateway that lists the adapter has it already.
        gather_gateway(probe, facts);
    },
    plan: |facts, answers, before| {
        facts.server.iter().map(|server| plan(facts, server, answers, before)).collect()
    },
    // What it did is seen in what the gateway lists.
    check: |_, _| Vec::new(),
    asks: &[],
    page: Some(page),
};

/// How the step's change stands.
pub(super) fn standing(facts: &HostFacts, answers: &Answers) -> Standing {
    facts.server.as_ref().map_or(Standing::Skipped, |server| plan(facts, server, answers, &[]).standing)
}

fn plan(facts: &HostFacts, server: &ServerFacts, answers: &Answers, before: &[Change]) -> Change {
    let mut draft = Draft::new(facts, "adapter-install", ChangeKind::Install, server::pending(before));
    if let Some(why) = done(server) {
        draft.tell(why);
        return draft.stands(Standing::Done);
    }
    // Files and services of that machine can be reached, but no program can be run there.
    let over_smb = matches!(answers.adapter.server, Some(Server::Smb(_)));
    let installer = match usable(server, answers) {
        Err(wall) => return draft.refused(wall),
        Ok(found) if server::by_hand(server) || (over_smb && found.is_none()) => {
            if let Some(text) = to_compare(found, answers) {
                draft.tell(text);
            }
            return draft.by_hand(Text::new("install-by-hand").with("program", PROGRAM));
        }
        Ok(None) => return draft.by_hand(Text::new("install-name-it").with("program", PROGRAM)),
        Ok(Some(installer)) => installer,
    };
    // Its folder stands beside it, as the path of the change.
    draft.tell(told(installer, Untrusted::from(installer.path.name())));
    if let Some(text) = of_program(installer) {
        draft.tell(text);
    }
    if over_smb {
        return draft
            .on(&installer.path)
            .by_hand(Text::new("install-by-hand").with("program", &installer.path));
    }
    if !ends_in_exe(installer) {
        draft.tell(Text::new("installer-not-exe").with("path", &installer.path));
    }
    draft.tell(Text::new("install-not-undone"));
    let act = Install { program: installer.path.clone(), sha256: installer.sha256 };
    draft.on(&installer.path).does(Act::Install(act), Interrupt::Never)
}

/// The evidence that the adapter is installed already.
fn done(server: &ServerFacts) -> Option<Text> {
    let here = server.installer.get().and_then(Option::as_ref);
    if let Some(installer) = here.filter(|installer| server.installed.contains(&installer.sha256)) {
        return Some(Text::new("install-done-here").with("sha256", installer.sha256.hex()));
    }
    let adapter = adapter_listed::listed(server)?;
    Some(Text::new("install-listed").with("adapter", &adapter.friendly))
}

/// The installer, where one was named.
///
/// # Errors
/// Why it must not be run.
pub(super) fn usable<'f>(server: &'f ServerFacts, answers: &Answers) -> Result<Option<&'f Installer>, Wall> {
    let installer = match server.installer.get() {
        Some(Some(installer)) => installer,
        Some(None) => return Ok(None),
        None => return Err(Wall { path: None, why: server.installer.why().clone() }),
    };
    if installer.size == 0 {
        return Err(Wall::about(&installer.path, "installer-empty"));
    }
    let wanted = answers.adapter.installer_sha256.as_deref().map(sha256).transpose();
    let wanted = wanted.map_err(|why| Wall { path: None, why })?;
    match wanted.filter(|wanted| *wanted != installer.sha256) {
        None => Ok(Some(installer)),
        Some(wanted) => Err(Wall::new(
            &installer.path,
            Text::new("installer-differs")
                .with("path", &installer.path)
                .with("found", installer.sha256.hex())
                .with("wanted", wanted.hex()),
        )),
    }
}

/// What whoever runs the installer by hand compares it with: the file that is at hand here, or what the admin expects.
pub(super) fn to_compare(found: Option<&Installer>, answers: &Answers) -> Option<Text> {
    match (found, answers.adapter.installer_sha256.as_deref().map(sha256)) {
        (Some(installer), _) => Some(told(installer, installer.path.told())),
        (None, Some(Ok(wanted))) => {
            Some(Text::new("install-compare-by-hand").with("sha256", wanted.hex()).with("program", PROGRAM))
        }
        (None, _) => None,
    }
}

fn told(installer: &Installer, path: Untrusted) -> Text {
    Text::new("installer-is")
        .with("path", path)
        .with("size", Arg::Size(installer.size))
        .with("sha256", installer.sha256.hex())
}

/// What the file says of itself, where it is a program of Windows.
fn of_program(installer: &Installer) -> Option<Text> {
    let program = installer.program.as_ref()?;
    let known = |value: Option<&Untrusted>| value.map_or_else(|| Text::new("not-known").into(), Arg::from);
    let text = Text::new("installer-program").with("company", known(program.company.as_ref()));
    let text = text.with("version", known(program.version.as_ref()));
    Some(text.with("signature", signature(program)))
}

/// Whether a signature is there.
pub(super) fn signature(program: &Program) -> Text {
    Text::new(if program.signed { "installer-signed" } else { "installer-unsigned" })
}

/// True for a name as a program of Windows has it.
pub(super) fn ends_in_exe(installer: &Installer) -> bool {
    let name = installer.path.name();
    name.last_chunk::<4>().is_some_and(|end| end.eq_ignore_ascii_case(b".exe"))
}

fn page(facts: &HostFacts, answers: &Answers) -> Vec<Tell> {
    let Some(server) = &facts.server else { return Vec::new() };
    let mut out = vec![Tell::Para(Text::new("install-page").with("program", PROGRAM))];
    let change = plan(facts, server, answers, &[]);
    if change.standing == Standing::Manual && server::by_hand(server) {
        out.push(Tell::Command(PROGRAM.to_owned()));
    }
    out.extend(server::reasons(&change));
    out
}
