//! Step `start-service` (guide 1.6): the service that was stopped is started again; one that was stopped before is left so.

use crate::base::Text;
use crate::core::answers::{Answers, Section};
use crate::core::change::{Act, Change, ChangeKind, Interrupt, ServiceChange, Standing};
use crate::core::checks::Status;
use crate::core::facts::{HostFacts, Role, SERVICE, ServerFacts};
use crate::core::guide::{Step, Tell};
use crate::host::{ServiceOp, ServiceState, query_command, start_command};

use super::draft::Draft;
use super::server::{self, check};
use super::stop_service;

/// The step.
pub const STEP: Step = Step {
    id: "start-service",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.6"),
    gather: |_, _| {},
    plan: |facts, _, before| facts.server.iter().map(|server| plan(facts, server, before)).collect(),
    check: |facts, _| {
        let checked = facts.server.iter().map(|server| check(facts, "service-running", running(server)));
        checked.collect()
    },
    asks: &[],
    page: Some(page),
};

fn plan(facts: &HostFacts, server: &ServerFacts, before: &[Change]) -> Change {
    let mut draft = Draft::new(facts, "start-service", ChangeKind::Service, server::pending(before));
    let stop = before.iter().find(|change| change.at.id.0 == "stop-service");
    if let Some(Act::Service(stopped)) = stop.and_then(|stop| stop.act.as_ref()) {
        let act = ServiceChange { op: ServiceOp::Start, ..stopped.clone() };
        draft.tell(Text::new("service-started-again").with("service", server.key_name()));
        return draft.does(Act::Service(act), Interrupt::SafePoints);
    }
    match stop.map(|stop| stop.standing) {
        Some(Standing::Manual) => {
            return draft.by_hand(by_hand(server, server::standing(before, "scsi-ids")));
        }
        Some(Standing::Refused) => {
            draft.tell(Text::new("service-start-not-reached"));
            return draft.stands(Standing::Skipped);
        }
        _ => {}
    }
    // Whoever finishes that run starts it, whatever else is left to do.
    if let Some(stopped) = stop_service::by_a_run(server) {
        let (name, others) = (stopped.name.clone(), stopped.others.clone());
        draft.tell(stop_service::told(stopped));
        draft.tell(Text::new("service-start-with-run").with("run", stopped.run.0.as_str()));
        let act = ServiceChange { name, op: ServiceOp::Start, others };
        return draft.does(Act::Service(act), Interrupt::SafePoints);
    }
    let state = server.service.get().and_then(Option::as_ref).map(|service| service.state);
    let (id, standing) = match state {
        Some(ServiceState::Running) => ("service-runs", Standing::Done),
        Some(ServiceState::Stopped) => ("service-left-stopped", Standing::Skipped),
        _ => ("service-not-stopped-here", Standing::Skipped),
    };
    draft.tell(
        Text::new(id).with("service", server.key_name()).with("command", start_command(server.key_name())),
    );
    draft.stands(standing)
}

/// What the admin does: where the device rules were edited in a copy, it has to be brought back first. That a copy has the
/// entry already does not show that the server's file has it.
fn by_hand(server: &ServerFacts, rules: Option<Standing>) -> Text {
    let at = server.config.get().filter(|_| server.manual).map(|snapshot| &snapshot.path);
    let id = match rules {
        Some(Standing::Pending) => "service-start-by-hand-copy",
        Some(Standing::Done) => "service-start-by-hand-copied",
        _ => "service-start-by-hand",
    };
    let text = match at {
        Some(path) if id != "service-start-by-hand" => Text::new(id).with("path", path),
        _ => Text::new("service-start-by-hand"),
    };
    text.with("command", start_command(server.key_name()))
}

fn running(server: &ServerFacts) -> (Status, Vec<Text>) {
    if server::by_hand(server) {
        let look = Text::new("service-look").with("command", query_command(SERVICE));
        return (Status::Manual, vec![look]);
    }
    let service = match server.service.get() {
        Some(Some(service)) => service,
        Some(None) => {
            return (Status::Fail, vec![Text::new("service-not-installed").with("service", SERVICE)]);
        }
        None => return (Status::Skipped, vec![server.service.why().clone()]),
    };
    let state =
        Text::new("service-is").with("service", server.key_name()).with("state", service.state.word());
    if service.state == ServiceState::Running {
        return (Status::Pass, vec![server.service.why().clone(), state]);
    }
    let exit = Text::new("service-exit").with("code", service.exit.to_string());
    let mut evidence = vec![state];
    evidence.extend((service.exit != 0).then_some(exit));
    evidence.extend(stop_service::by_a_run(server).map(stop_service::told));
    evidence.push(Text::new("service-start-it").with("command", start_command(server.key_name())));
    (Status::Fail, evidence)
}

fn page(facts: &HostFacts, answers: &Answers) -> Vec<Tell> {
    let Some(server) = &facts.server else { return Vec::new() };
    let mut out = vec![Tell::Para(Text::new("service-start-page"))];
    let mut before = (stop_service::STEP.plan)(facts, answers, &[]);
    before.extend((super::scsi_ids::STEP.plan)(facts, answers, &before));
    let change = plan(facts, server, &before);
    if change.standing == Standing::Manual {
        out.push(Tell::Command(start_command(server.key_name())));
        out.push(Tell::ByHand(change.reasons));
    } else {
        out.extend(server::reasons(&change));
    }
    out
}
