//! The fields of a page: made from what its steps ask, and what is typed into them.

use std::borrow::Cow;

use crate::base::{Secret, Text};
use crate::core::guide::{Ask, AskKind, STEPS};
use crate::core::runner::Cmd;

use super::flow::Flow;
use super::page::{Field, FieldId, FieldKind};
use super::{pages, pins};

/// What the open page asks: a step's page what the step asks, that of the server its own.
pub(super) fn asks(flow: &Flow) -> Vec<&'static Ask> {
    let own = STEPS.iter().filter(|step| step.page.is_some() && step.id == flow.at.0);
    let pages = pages::nodes::asks(flow).chain(pages::server::asks(flow));
    own.flat_map(|step| step.asks).chain(pages).collect()
}

/// The fields of the open page, with the values as they were typed last.
pub(super) fn fields(flow: &Flow) -> Vec<Field> {
    asks(flow).into_iter().filter_map(|ask| field(flow, ask)).collect()
}

/// One field; none where there is nothing to ask now (no certificate was seen).
fn field(flow: &Flow, ask: &Ask) -> Option<Field> {
    let id = id(ask);
    let kind = kind(flow, ask)?;
    let (value, error) = match flow.drafts.get(&id) {
        Some((typed, Some(why))) => (typed.clone(), Some(why.clone())),
        Some((typed, None)) if unfinished(typed, &value(flow, ask)) => (typed.clone(), None),
        _ => (value(flow, ask), None),
    };
    let label = text(format!("ask-{}", ask.id));
    let help = text(format!("ask-{}-help", ask.id));
    Some(Field { id, label, help, kind, value, error })
}

/// True where the answer is what was typed but for blanks at its ends and a separator behind a folder, or nothing stands there
/// any more.
fn unfinished(typed: &str, answer: &str) -> bool {
    let bare = typed.trim();
    let folder = bare.trim_end_matches(['/', '\\']);
    typed != answer && (bare.is_empty() || bare == answer || folder == answer)
}

pub(super) fn id(ask: &Ask) -> FieldId {
    FieldId(ask.id.to_owned())
}

fn value(flow: &Flow, ask: &Ask) -> String {
    match ask.kind {
        AskKind::Secret(_) => String::new(),
        AskKind::Pin(seen) => String::from(if pins::trusted(flow, ask, seen) { "yes" } else { "no" }),
        AskKind::YesNo | AskKind::Choice(_) | AskKind::Line | AskKind::Path => (ask.get)(&flow.setup.answers),
    }
}

fn kind(flow: &Flow, ask: &Ask) -> Option<FieldKind> {
    let id = id(ask);
    Some(match ask.kind {
        AskKind::YesNo => FieldKind::YesNo,
        AskKind::Choice(words) => FieldKind::Choice(
            words.iter().map(|word| ((*word).to_owned(), text(format!("ask-{}-{word}", ask.id)))).collect(),
        ),
        AskKind::Line => FieldKind::Line,
        AskKind::Path => {
            let candidates = flow.candidates.as_ref().filter(|(field, _)| *field == id);
            FieldKind::Path(candidates.map(|(_, found)| found.clone()).unwrap_or_default())
        }
        AskKind::Secret(_) => FieldKind::Secret { chars: flow.typed.get(&id).copied() },
        AskKind::Pin(seen) => FieldKind::Pin(Box::new(pins::seal(flow, ask, seen)?)),
    })
}

/// A value was typed: into the answers where it is valid, else kept beside them with what is wrong.
pub(super) fn input(flow: &mut Flow, field: &FieldId, value: String) {
    if pages::nodes::adds(flow, field) {
        flow.adding = value;
        return;
    }
    let Some(ask) = asks(flow).into_iter().find(|ask| ask.id == field.0) else { return };
    let before = (ask.get)(&flow.setup.answers);
    let set = match ask.kind {
        AskKind::Secret(_) => return,
        AskKind::Pin(seen) => pins::answer(flow, seen, &value)
            .and_then(|fingerprint| (ask.set)(&mut flow.setup.answers, &fingerprint)),
        AskKind::YesNo | AskKind::Choice(_) | AskKind::Line | AskKind::Path => {
            (ask.set)(&mut flow.setup.answers, &value)
        }
    };
    flow.candidates = None;
    match set {
        Ok(()) => {
            let now = (ask.get)(&flow.setup.answers);
            flow.drafts.remove(field);
            if unfinished(&value, &now) {
                flow.drafts.insert(field.clone(), (value, None));
            }
            if now != before {
                flow.stale |= ask.looks;
                flow.checks = flow.checks.take().filter(|_| !ask.looks);
                flow.answered_anew();
                flow.saved = None;
            }
            flow.replan();
        }
        Err(why) => {
            flow.drafts.insert(field.clone(), (value, Some(why)));
        }
    }
}

/// A password was typed: it is handed on, and only its length is kept for the page.
pub(super) fn secret(flow: &mut Flow, field: &FieldId, secret: Secret) -> Vec<Cmd> {
    let Some(ask) = asks(flow).into_iter().find(|ask| ask.id == field.0) else { return Vec::new() };
    let AskKind::Secret(which) = ask.kind else { return Vec::new() };
    if secret.is_empty() {
        flow.typed.remove(field);
    } else {
        flow.typed.insert(field.clone(), secret.chars());
    }
    flow.stale |= ask.looks;
    flow.checks = flow.checks.take().filter(|_| !ask.looks);
    vec![Cmd::Secret(which, secret)]
}

fn text(id: String) -> Text {
    Text::of(Cow::Owned(id))
}
