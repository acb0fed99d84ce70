//! The fields of the page `choices`: made from what the steps ask, and what is typed into them.

use std::borrow::Cow;

use crate::base::Text;
use crate::core::facts::Role;
use crate::core::guide::{Ask, AskKind, STEPS, Step};

use super::flow::Flow;
use super::page::{Field, FieldId, FieldKind};

/// The steps that fit the hosts at hand and the sections wanted.
pub(super) fn steps(flow: &Flow) -> impl Iterator<Item = &'static Step> {
    let roles: Vec<Role> =
        flow.facts.iter().flat_map(|facts| facts.hosts.iter().map(|host| host.role)).collect();
    STEPS
        .iter()
        .filter(|step| flow.setup.answers.wants(step.section))
        .filter(move |step| roles.is_empty() || roles.contains(&step.role))
}

/// What these steps ask.
pub(super) fn asks(flow: &Flow) -> impl Iterator<Item = &'static Ask> {
    steps(flow).flat_map(|step| step.asks)
}

/// All fields, with the values as they were typed last.
pub(super) fn fields(flow: &Flow) -> Vec<Field> {
    asks(flow)
        .map(|ask| {
            let id = FieldId(ask.id.to_owned());
            let (value, error) = match flow.drafts.get(&id) {
                Some((typed, why)) => (typed.clone(), Some(why.clone())),
                None => ((ask.get)(&flow.setup.answers), None),
            };
            let label = text(format!("ask-{}", ask.id));
            let help = text(format!("ask-{}-help", ask.id));
            Field { id, label, help, kind: kind(ask), value, error }
        })
        .collect()
}

/// A value was typed: into the answers where it is valid, else kept beside them with what is wrong.
pub(super) fn input(flow: &mut Flow, field: &FieldId, value: String) {
    let found = asks(flow).find(|ask| ask.id == field.0);
    let Some(ask) = found else { return };
    match (ask.set)(&mut flow.setup.answers, &value) {
        Ok(()) => {
            flow.drafts.remove(field);
            flow.saved = None;
            flow.replan();
        }
        Err(why) => {
            flow.drafts.insert(field.clone(), (value, why));
        }
    }
}

fn kind(ask: &Ask) -> FieldKind {
    match ask.kind {
        AskKind::YesNo => FieldKind::YesNo,
        AskKind::Choice(words) => FieldKind::Choice(
            words.iter().map(|word| ((*word).to_owned(), text(format!("ask-{}-{word}", ask.id)))).collect(),
        ),
        AskKind::Line | AskKind::Path | AskKind::Secret(_) | AskKind::Pin(_) => FieldKind::Line,
    }
}

fn text(id: String) -> Text {
    Text { id: Cow::Owned(id), args: Vec::new() }
}
