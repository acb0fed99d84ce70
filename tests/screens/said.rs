//! What a page says, to be looked for on a screen.

use quantalink::base::Text;
use quantalink::i18n::Catalogue;
use quantalink::wizard::page::{Block, FieldKind, Page};

/// Without blanks and line ends, so that it does not matter where lines are broken.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Every sentence and value of the page, or of the question over it.
pub fn said(page: &Page, catalogue: &Catalogue) -> Vec<String> {
    let say = |text: &Text| catalogue.say(text);
    if let Some(dialog) = &page.ask {
        return dialog.text.iter().chain(dialog.choices.iter().map(|(_, label)| label)).map(say).collect();
    }
    let mut out = Vec::new();
    for block in &page.blocks {
        match block {
            Block::Para(text) | Block::Heading(text) | Block::Notice(_, text) => out.push(say(text)),
            Block::ByHand(texts) => out.extend(texts.iter().map(say)),
            Block::Address(address) | Block::Command(address) => out.push(address.clone()),
            Block::Progress(progress) => {
                out.push(say(&progress.what));
                out.extend(progress.part.map(|part| say(&part.text())));
            }
            Block::Pairs(pairs) => out.extend(pairs.iter().map(|(_, value)| catalogue.arg(value))),
            Block::Terms(terms) => out.extend(terms.iter().flat_map(|(term, means)| [say(term), say(means)])),
            Block::Diff(path, _) => out.push(path.raw().shown()),
            // On a narrow screen the other cells are shortened or left out.
            Block::Table(table) => {
                let names = table.rows.iter().filter_map(|row| row.cells.first());
                out.extend(names.map(|name| catalogue.arg(name)));
            }
            Block::Rows(rows) => {
                for row in rows {
                    out.push(say(&row.label));
                    out.extend(row.details.iter().map(say));
                }
            }
        }
    }
    for field in &page.fields {
        out.extend([say(&field.label), say(&field.help)]);
        out.extend(field.error.iter().map(say));
        match &field.kind {
            FieldKind::Pin(seal) => {
                out.extend(seal.remarks.iter().map(say));
                out.extend(seal.pairs.iter().map(|(_, value)| catalogue.arg(value)));
            }
            FieldKind::Choice(choices) => out.extend(choices.iter().map(|(_, label)| say(label))),
            FieldKind::YesNo | FieldKind::Line | FieldKind::Path(_) | FieldKind::Secret { .. } => {}
        }
    }
    out
}
