//! Every message that a page holds.

use quantalink::base::{Arg, Text};
use quantalink::host::Part;
use quantalink::wizard::page::{Block, Field, FieldKind, Page};

/// The messages of the page and of the question over it, with those inside them.
pub fn texts(page: &Page) -> Vec<Text> {
    let mut found = vec![page.title.clone()];
    for part in page.help() {
        found.push(part.title);
        found.extend(part.texts);
    }
    found.extend(page.trail.iter().cloned());
    page.blocks.iter().for_each(|block| of_block(block, &mut found));
    page.fields.iter().for_each(|field| of_field(field, &mut found));
    found.extend(page.actions.iter().map(|action| action.label.clone()));
    if let Some(dialog) = &page.ask {
        found.extend(dialog.text.iter().cloned());
        found.extend(dialog.choices.iter().map(|(_, label)| label.clone()));
    }
    let inside: Vec<Text> = found.iter().flat_map(inner).collect();
    found.extend(inside);
    found
}

fn of_arg(arg: &Arg, found: &mut Vec<Text>) {
    if let Arg::Text(text) = arg {
        found.push(text.clone());
    }
}

/// The messages inside this one.
fn inner(text: &Text) -> Vec<Text> {
    let mut found = Vec::new();
    for (_, arg) in &text.args {
        if let Arg::Text(text) = arg {
            found.push(text.clone());
            found.extend(inner(text));
        }
    }
    found
}

fn of_block(block: &Block, found: &mut Vec<Text>) {
    match block {
        Block::Para(text) | Block::Heading(text) => found.push(text.clone()),
        Block::Notice(level, text) => found.extend([level.word(), text.clone()]),
        Block::Pairs(pairs) => {
            for (name, value) in pairs {
                found.push(name.clone());
                of_arg(value, found);
            }
        }
        // The terms stand in a file.
        Block::Terms(terms) => found.extend(terms.iter().map(|(_, means)| means.clone())),
        Block::Rows(rows) => {
            for row in rows {
                found.extend([row.mark.word(), row.label.clone()]);
                found.extend(row.details.iter().cloned());
            }
        }
        Block::Table(table) => {
            found.extend(table.columns.iter().map(|column| column.title.clone()));
            table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| of_arg(cell, found));
        }
        Block::ByHand(texts) => found.extend(texts.iter().cloned()),
        Block::Progress(progress) => {
            found.push(progress.what.clone());
            found.extend(progress.part.map(Part::text));
        }
        Block::Diff(..) | Block::Command(_) | Block::Address(_) => {}
    }
}

fn of_field(field: &Field, found: &mut Vec<Text>) {
    found.extend([field.label.clone(), field.help.clone()]);
    found.extend(field.error.iter().cloned());
    match &field.kind {
        FieldKind::Choice(choices) => found.extend(choices.iter().map(|(_, label)| label.clone())),
        FieldKind::Pin(seal) => {
            found.extend(seal.remarks.iter().cloned());
            for (name, value) in &seal.pairs {
                found.push(name.clone());
                of_arg(value, found);
            }
        }
        FieldKind::YesNo | FieldKind::Line | FieldKind::Path(_) | FieldKind::Secret { .. } => {}
    }
}
