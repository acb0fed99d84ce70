//! Keys and pastes while a field has the focus.

use super::edit;
use super::key::{Code, Held, Key};
use super::ui::{Effect, Focus, Look, Ui};
use crate::base::{Secret, Text};
use crate::wizard::flow::Msg;
use crate::wizard::page::{Field, FieldId, FieldKind};

/// How a path is typed, which decides what Tab does: see [`completes`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Pathway {
    /// The focus came, nothing was typed.
    #[default]
    Fresh,
    /// Something was typed since.
    Typed,
    /// It was to be completed when it had this value, and nothing was typed since.
    Asked(String),
}

/// True for fields in which letters are text.
#[must_use]
pub const fn is_text(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Line | FieldKind::Path(_) | FieldKind::Secret { .. })
}

/// True where Tab completes the path that has the focus: something was typed, or a folder stands there whose entries
/// were not asked for yet. Where completing brings nothing more, Tab moves on as anywhere else.
#[must_use]
pub fn completes(ui: &Ui, field: &Field) -> bool {
    let folder = field.value.ends_with(['/', '\\']);
    matches!(field.kind, FieldKind::Path(_))
        && match &ui.path {
            Pathway::Fresh => folder,
            Pathway::Typed => !field.value.is_empty(),
            Pathway::Asked(value) => folder && *value != field.value,
        }
}

/// What a key means while a field has the focus; none: it is a key like any other.
pub(super) fn key(ui: &mut Ui, look: &Look<'_>, key: Key) -> Option<Vec<Effect>> {
    let field = ui.field(look.page)?;
    let value = match &field.kind {
        FieldKind::Path(_) if key == Key::plain(Code::Tab) => return complete(ui, field),
        FieldKind::Line | FieldKind::Path(_) => {
            let mut caret = ui.caret;
            let value = edit::line(&field.value, &mut caret, key)?;
            ui.caret = caret;
            ui.path = Pathway::Typed;
            value
        }
        FieldKind::Secret { .. } => {
            hidden(ui, field, key)?;
            None
        }
        FieldKind::YesNo | FieldKind::Pin(_) => match key.code {
            Code::Char('y') => Some(String::from("yes")),
            Code::Char('n') => Some(String::from("no")),
            _ => edit::turn(&field.value, &["yes", "no"], key)?,
        },
        FieldKind::Choice(choices) => {
            let words: Vec<&str> = choices.iter().map(|(word, _)| word.as_str()).collect();
            edit::turn(&field.value, &words, key)?
        }
    };
    let input = value.map(|value| Effect::Msg(Msg::Input(field.id.clone(), value)));
    ui.reveal_value(look);
    Some(input.into_iter().collect())
}

fn complete(ui: &mut Ui, field: &Field) -> Option<Vec<Effect>> {
    if !completes(ui, field) {
        return None;
    }
    ui.path = Pathway::Asked(field.value.clone());
    Some(vec![Effect::Msg(Msg::Complete(field.id.clone()))])
}

/// Types into a password that nobody sees. What was given before is not taken up again: the first key begins anew.
fn hidden(ui: &mut Ui, field: &Field, key: Key) -> Option<()> {
    match (key.held, key.code) {
        (Held::Nothing, Code::Char(c)) => {
            let typed = typed(ui, &field.id);
            if typed.chars() < edit::LONGEST {
                typed.push(c);
            }
        }
        (Held::Nothing, Code::Backspace) => typed(ui, &field.id).pop(),
        (Held::Nothing, Code::Delete) | (Held::Ctrl, Code::Char('u')) => {
            *typed(ui, &field.id) = Secret::default();
        }
        // The caret stays at the end, and an arrow does not leave the page by mistake.
        (Held::Nothing, Code::Left | Code::Right | Code::Home | Code::End) => {}
        _ => return None,
    }
    Some(())
}

fn typed<'u>(ui: &'u mut Ui, field: &FieldId) -> &'u mut Secret {
    let (at, secret) = ui.hidden.get_or_insert_with(|| (field.clone(), Secret::default()));
    if at != field {
        (*at, *secret) = (field.clone(), Secret::default());
    }
    secret
}

/// Hands a password over as soon as the focus has left its field or something is to be done; before that.
pub(super) fn hand_over(ui: &mut Ui, effects: &mut Vec<Effect>) {
    let acts = effects.iter().any(|effect| matches!(effect, Effect::Msg(Msg::Do(_))));
    let focus = ui.focus.clone();
    let left = |id: &FieldId| !matches!(&focus, Some(Focus::Field(at)) if at == id);
    if let Some((id, secret)) = ui.hidden.take_if(|(id, _)| acts || left(id)) {
        effects.insert(0, Effect::Msg(Msg::Secret(id, secret)));
    }
}

/// Text from the clipboard, into the field that has the focus. Nothing of it is a key, and where it is not one line of
/// text nothing of it is taken: half a password or half a path would be worse than none.
pub(super) fn paste(ui: &mut Ui, look: &Look<'_>, text: &Secret) -> Vec<Effect> {
    let Some(field) = ui.field(look.page).filter(|field| is_text(&field.kind)) else { return Vec::new() };
    let Some(line) = one_line(text.expose()) else {
        ui.remark = Some(Text::new("tui-paste-lines"));
        ui.reveal_value(look);
        return Vec::new();
    };
    let mut effects = Vec::new();
    if matches!(field.kind, FieldKind::Secret { .. }) {
        let typed = typed(ui, &field.id);
        if typed.chars() + line.chars().count() > edit::LONGEST {
            ui.remark = Some(Text::new("tui-paste-long"));
        } else {
            line.chars().for_each(|c| typed.push(c));
        }
    } else {
        let mut caret = ui.caret;
        match edit::insert(&field.value, &mut caret, line) {
            Some(value) => effects.push(Effect::Msg(Msg::Input(field.id.clone(), value))),
            None => ui.remark = Some(Text::new("tui-paste-long")),
        }
        ui.caret = caret;
        ui.path = Pathway::Typed;
    }
    ui.reveal_value(look);
    effects
}

/// The text without the line end that copying a whole line brings along; none where more is in it than text.
fn one_line(text: &str) -> Option<&str> {
    let line = text.strip_suffix('\n').unwrap_or(text);
    let line = line.strip_suffix('\r').unwrap_or(line);
    (!line.chars().any(char::is_control)).then_some(line)
}
