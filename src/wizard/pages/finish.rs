//! Page `finish`: what was done, how it is undone, and what can be kept of it.

use crate::base::Text;
use crate::wizard::files;
use crate::wizard::flow::{Flow, Want};
use crate::wizard::page::{ActionId, Block, PageId};
use crate::wizard::run::Run;

use super::{Built, Row, action, named, pool, progress, tail, unfinished, verification};

pub(in crate::wizard) const ID: PageId = PageId("finish");

pub(super) const ROW: Row =
    Row { id: ID, title: "page-finish-title", guide: None, listed: |_| true, walked: |_| true, build };

fn build(flow: &Flow) -> Built {
    let mut blocks = match &flow.run {
        Some(run) => done(flow, run),
        None => std::iter::once(Block::Para(Text::new("finish-nothing")))
            .chain(unfinished::waiting(flow))
            .collect(),
    };
    if let Some(checks) = &flow.checks {
        blocks.push(Block::Heading(Text::new("finish-checks")));
        blocks.extend(verification::failing(checks));
        blocks.push(Block::Pairs(verification::counts(checks)));
    }
    blocks.push(Block::Heading(Text::new("finish-files")));
    blocks.push(Block::Pairs(vec![
        (Text::new("pair-state-dir"), files::raw(&flow.setup.state_dir).into()),
        kept("pair-report", flow.report.as_deref()),
        kept("pair-answers", flow.saved.as_deref()),
    ]));
    Built { blocks, fields: Vec::new(), actions: actions(flow) }
}

/// A file that was written, or that it was not.
fn kept(label: &'static str, path: Option<&std::path::Path>) -> (Text, crate::base::Arg) {
    let value = path.map_or_else(|| Text::new("value-not-saved").into(), |path| files::raw(path).into());
    (Text::new(label), value)
}

fn actions(flow: &Flow) -> Vec<crate::wizard::page::Action> {
    let report = flow.report.is_none() && !flow.waits_for(Want::Report) && flow.checks.is_some();
    let answers = flow.saved.is_none() && !flow.waits_for(Want::Answers);
    let mut actions = vec![action(ActionId::SaveReport, report), action(ActionId::SaveAnswers, answers)];
    let [back, _] = tail(flow);
    actions.push(back);
    actions.push(named(ActionId::Quit, true, "action-finish"));
    if flow.unfinished().is_some() {
        actions.extend(unfinished::start_service(flow));
        actions.extend(progress::choices(flow));
    } else {
        actions.push(action(ActionId::RollBack, flow.undoable().is_some()));
    }
    if flow.waiting().is_some() {
        actions.push(action(ActionId::Confirm, !flow.at_work()));
    }
    actions
}

fn done(flow: &Flow, run: &Run) -> Vec<Block> {
    let mut blocks: Vec<Block> = run.end.iter().flat_map(|end| progress::ended(flow, run, end)).collect();
    if let Some(id) = &run.id {
        blocks.push(Block::Pairs(vec![(Text::new("pair-run"), id.0.as_str().into())]));
    }
    blocks.extend(pool::of(flow, run));
    blocks.extend(progress::told(flow, run));
    blocks.extend(run.end.iter().flat_map(|end| progress::commands(flow, run, end)));
    if flow.setup.practice {
        let stays = Text::new("finish-practice-stays").with("path", files::raw(&flow.setup.folder));
        blocks.push(Block::Para(if flow.setup.practice_stays {
            stays
        } else {
            Text::new("finish-practice")
        }));
    }
    blocks
}
