//! Step `stop-service` (guide 1.2): the service is stopped while adapter and device rules change, and only then.

use crate::base::{Arg, Text, Untrusted};
use crate::core::answers::{Answers, Section};
use crate::core::change::{Act, Change, ChangeKind, Interrupt, ServiceChange, Standing};
use crate::core::facts::{HostFacts, Role, SERVICE, ServerFacts, gather_service};
use crate::core::guide::{Ask, AskKind, Step, Tell};
use crate::core::journal::Stopped;
use crate::host::{Service, ServiceOp, ServiceState, StartType, query_command};

use super::draft::{Draft, Wall};
use super::{adapter_install, ask, scsi_ids, server};

/// The step.
pub const STEP: Step = Step {
    id: "stop-service",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.2"),
    gather: gather_service,
    plan: |facts, answers, _| facts.server.iter().map(|server| plan(facts, server, answers)).collect(),
    // That it runs is checked where it is started.
    check: |_, _| Vec::new(),
    asks: &[Ask {
        id: "storagelink-dir",
        kind: AskKind::Path,
        get: |answers| ask::word(answers.adapter.storagelink_dir.as_ref()),
        set: |answers, typed| ask::path(typed).map(|path| answers.adapter.storagelink_dir = path),
        looks: true,
    }],
    page: Some(page),
};

/// True where something will change for which the service must not run. Where the admin does it by hand, also what only
/// the admin does: a copy of the device rules that has the entry may still have to be brought back.
fn needed(facts: &HostFacts, server: &ServerFacts, answers: &Answers) -> bool {
    let by_hand = server::by_hand(server);
    let rules = scsi_ids::standing(facts, answers);
    if server.manual && rules == Standing::Done {
        return true;
    }
    [adapter_install::standing(facts, answers), rules].into_iter().any(|standing| match standing {
        Standing::Pending => true,
        Standing::Manual => by_hand,
        Standing::Done | Standing::Refused | Standing::Skipped => false,
    })
}

fn plan(facts: &HostFacts, server: &ServerFacts, answers: &Answers) -> Change {
    let mut draft = Draft::new(facts, "stop-service", ChangeKind::Service, Vec::new());
    if !needed(facts, server, answers) {
        draft.tell(Text::new("service-nothing-to-change"));
        if let Some(stopped) = by_a_run(server) {
            draft.tell(told(stopped));
        }
        return draft.stands(Standing::Skipped);
    }
    if server::by_hand(server) {
        draft.tell(Text::new("service-vms-fail"));
        return draft.by_hand(Text::new("service-stop-by-hand").with("service", SERVICE));
    }
    match stoppable(server) {
        Err(why) => draft.refused(Wall { path: None, why }),
        Ok(None) => {
            let as_found = || Text::new("service-was-stopped").with("service", server.key_name());
            draft.tell(by_a_run(server).map_or_else(as_found, told));
            draft.stands(Standing::Done)
        }
        Ok(Some(others)) => {
            draft.tell(Text::new("service-vms-fail"));
            if !others.is_empty() {
                draft.tell(Text::new("service-others").with("others", others.join(", ")));
            }
            let name = String::from(server.key_name());
            let act = Act::Service(ServiceChange { name, op: ServiceOp::Stop, others });
            draft.does(act, Interrupt::SafePoints)
        }
    }
}

/// The service is stopped, and an unfinished run did that: nobody wants it to stay so.
pub(super) fn by_a_run(server: &ServerFacts) -> Option<&Stopped> {
    let service = server.service.get()?.as_ref()?;
    let same = |stopped: &&Stopped| stopped.name == server.key_name();
    server.stopped.as_ref().filter(same).filter(|_| service.state == ServiceState::Stopped)
}

/// Which run stopped it.
pub(super) fn told(stopped: &Stopped) -> Text {
    let text = Text::new("service-stopped-by-run").with("service", stopped.name.as_str());
    text.with("run", stopped.run.0.as_str())
}

/// The services to be stopped before it; none where it is stopped already.
///
/// # Errors
/// Why it must not be stopped: what is stopped here must be able to run again as it ran before.
fn stoppable(server: &ServerFacts) -> Result<Option<Vec<String>>, Text> {
    let service = installed(server)?;
    if service.start == StartType::Disabled {
        return Err(Text::new("service-disabled").with("service", server.key_name()));
    }
    match service.state {
        ServiceState::Stopped => return Ok(None),
        ServiceState::Running => {}
        state => return Err(between(server.key_name().into(), state)),
    }
    let mut others = Vec::new();
    for other in &service.dependents {
        match (other.state, other.name.utf8()) {
            (ServiceState::Stopped, _) => {}
            (ServiceState::Running, _) if other.start == StartType::Disabled => {
                return Err(Text::new("service-disabled").with("service", &other.name));
            }
            (ServiceState::Running, Some(name)) => others.push(name.to_owned()),
            (state, _) => return Err(between(other.name.clone(), state)),
        }
    }
    Ok(Some(others))
}

/// The service, where it is installed.
pub(super) fn installed(server: &ServerFacts) -> Result<&Service, Text> {
    match server.service.get() {
        Some(Some(service)) => Ok(service),
        Some(None) => Err(Text::new("service-not-installed").with("service", SERVICE)),
        None => Err(server.service.why().clone()),
    }
}

fn between(name: Untrusted, state: ServiceState) -> Text {
    Text::new("service-in-between").with("service", name).with("state", state.word())
}

fn page(facts: &HostFacts, answers: &Answers) -> Vec<Tell> {
    let Some(server) = &facts.server else { return Vec::new() };
    let mut out = vec![Tell::Para(Text::new("service-stop-page"))];
    let mut pairs: Vec<(Text, Arg)> = Vec::new();
    if let Ok(service) = installed(server) {
        let state = Text::new("service-state").with("service", server.key_name());
        pairs.push((Text::new("service-name"), service.display.clone().into()));
        pairs.push((state, service.state.word().into()));
    }
    if let Some(folder) = server.folder.get() {
        pairs.push((Text::new("service-folder"), folder.into()));
    }
    if !pairs.is_empty() {
        out.push(Tell::Pairs(pairs));
    }
    let change = plan(facts, server, answers);
    if change.standing == Standing::Manual {
        out.push(Tell::Warning(Text::new("service-vms-fail")));
        out.push(Tell::Command(format!("net stop {SERVICE}")));
        out.push(Tell::ByHand(vec![
            Text::new("service-stop-type"),
            Text::new("service-stop-panel"),
            Text::new("service-stop-wait").with("command", query_command(SERVICE)),
        ]));
        return out;
    }
    let vms = |text: &Text| text.id == "service-vms-fail";
    out.extend(change.reasons.iter().filter(|text| vms(text)).cloned().map(Tell::Warning));
    let mut rest = change;
    rest.reasons.retain(|text| !vms(text));
    out.extend(server::reasons(&rest));
    if let Some(why) = server.folder.get().is_none().then(|| server.folder.why().clone()) {
        out.push(Tell::Warning(why));
    }
    out
}
