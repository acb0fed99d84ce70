//! Page `choices`: what the steps ask.

use crate::base::Text;
use crate::wizard::fields;
use crate::wizard::flow::Flow;
use crate::wizard::page::{ActionId, Block, PageId};

use super::plan::left_out;
use super::{Built, Row, action, tail};

pub(in crate::wizard) const ID: PageId = PageId("choices");

pub(super) const ROW: Row = Row { id: ID, title: "page-choices-title", listed: asked, walked: asked, build };

/// False where no step asks anything.
fn asked(flow: &Flow) -> bool {
    !fields::choices(flow).is_empty()
}

fn build(flow: &Flow) -> Built {
    let fields = fields::fields(flow);
    let valid = fields.iter().all(|field| field.error.is_none());
    let mut actions =
        vec![action(ActionId::Next, valid), action(ActionId::SaveAnswers, valid && flow.saved.is_none())];
    actions.extend(tail(flow));
    let mut blocks: Vec<Block> = left_out(flow).into_iter().collect();
    blocks.push(Block::Para(Text::new("choices-about")));
    Built { blocks, fields, actions }
}
