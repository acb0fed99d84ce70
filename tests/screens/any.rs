//! Pages and keys of any kind.

use std::sync::Arc;

use proptest::prelude::*;
use quantalink::base::{Arg, Text, Untrusted};
use quantalink::edit::diff::{Diff, End, Row};
use quantalink::host::{HostId, HostPath, Part, Progress};
use quantalink::tui::key::{Code, Key};
use quantalink::tui::keymap;
use quantalink::wizard::help::Topic;
use quantalink::wizard::page::{
    Action, ActionId, Block, Candidate, Choice, Column, Dialog, Field, FieldId, FieldKind, Level, Page,
    PageId, Seal, StatusRow, Table, TableRow,
};

use crate::scenes::{MARKS, words};

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z /.-]{0,60}",
        "[가-힣 ]{0,40}",
        "\\PC{0,30}",
        any::<Vec<u8>>().prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ]
}

fn any_words() -> impl Strategy<Value = Text> {
    any_text().prop_map(|text| words(&text))
}

fn any_row() -> impl Strategy<Value = Row> {
    let text = prop_oneof![any::<Vec<u8>>(), any_text().prop_map(String::into_bytes)];
    (0..4, any::<u32>(), text).prop_map(|(kind, number, text)| {
        let number = number as usize;
        match kind {
            0 => Row::Context { old: number, new: number, text, end: End::Lf },
            1 => Row::Removed { old: number, text, end: End::None },
            2 => Row::Added { new: number, text, end: End::CrLf },
            _ => Row::Gap,
        }
    })
}

fn any_table() -> impl Strategy<Value = Block> {
    let cell = prop_oneof![
        any::<Vec<u8>>().prop_map(|bytes| Arg::Raw(Untrusted::from(bytes))),
        any_words().prop_map(Arg::from)
    ];
    let row = (any::<Vec<u8>>(), 0..MARKS.len(), prop::collection::vec(cell, 0..6), any::<Option<bool>>());
    let row = row.prop_map(|(host, mark, cells, taken)| TableRow {
        host: HostId(Untrusted::from(host)),
        mark: MARKS[mark],
        cells,
        taken,
    });
    let column = (any_words(), any::<u8>()).prop_map(|(title, rank)| Column { title, rank });
    (prop::collection::vec(column, 0..6), prop::collection::vec(row, 0..30))
        .prop_map(|(columns, rows)| Block::Table(Table { columns, rows }))
}

fn any_block() -> impl Strategy<Value = Block> {
    let path = any::<Vec<u8>>().prop_map(HostPath::from);
    let row = (0..MARKS.len(), any_words(), prop::collection::vec(any_words(), 0..3))
        .prop_map(|(mark, label, details)| StatusRow { mark: MARKS[mark], label, details });
    let raw = any::<Vec<u8>>().prop_map(|bytes| Arg::Raw(Untrusted::from(bytes)));
    prop_oneof![
        any_words().prop_map(Block::Para),
        any_words().prop_map(Block::Heading),
        any_words().prop_map(|text| Block::Notice(Level::Error, text)),
        prop::collection::vec((any_words(), raw), 0..4).prop_map(Block::Pairs),
        prop::collection::vec((any_words(), any_words()), 0..4).prop_map(Block::Terms),
        (path, prop::collection::vec(any_row(), 0..20))
            .prop_map(|(path, rows)| { Block::Diff(path, Arc::new(Diff { rows, ..Diff::default() })) }),
        prop::collection::vec(row, 0..5).prop_map(Block::Rows),
        any_table(),
        any_text().prop_map(Block::Command),
        any_text().prop_map(Block::Address),
        prop::collection::vec(any_words(), 0..12).prop_map(Block::ByHand),
        (any_words(), any::<Option<(u64, u64)>>()).prop_map(|(what, part)| Block::Progress(Progress {
            what,
            part: part.map(|(done, of)| Part::Seconds(done, of))
        })),
    ]
}

fn any_field() -> impl Strategy<Value = Field> {
    let candidate = (any::<Vec<u8>>(), any::<bool>())
        .prop_map(|(name, folder)| Candidate { name: Untrusted::from(name), folder });
    let pair = (any_words(), any_text().prop_map(Arg::from));
    let seal = (prop::collection::vec(pair, 0..4), prop::collection::vec(any_words(), 0..3));
    let kind = prop_oneof![
        Just(FieldKind::YesNo),
        Just(FieldKind::Line),
        prop::collection::vec(candidate, 0..30).prop_map(FieldKind::Path),
        prop::option::of(0..5000_usize).prop_map(|chars| FieldKind::Secret { chars }),
        seal.prop_map(|(pairs, remarks)| FieldKind::Pin(Box::new(Seal { pairs, remarks }))),
        prop::collection::vec(("[a-z]{1,5}", any_words()), 0..4).prop_map(FieldKind::Choice),
    ];
    ("[a-c]", any_words(), kind, any_text(), prop::option::of(any_words())).prop_map(
        |(id, label, kind, value, error)| Field {
            id: FieldId(id),
            help: label.clone(),
            label,
            kind,
            value,
            error,
        },
    )
}

fn any_action() -> impl Strategy<Value = Action> {
    let ids =
        [ActionId::Next, ActionId::Back, ActionId::Apply, ActionId::Stop, ActionId::RollBack, ActionId::Quit];
    (prop::sample::select(ids.to_vec()), any_words(), any::<bool>()).prop_map(|(id, label, enabled)| Action {
        id,
        label,
        enabled,
    })
}

fn any_dialog() -> impl Strategy<Value = Dialog> {
    let choices = prop::collection::vec(any_words().prop_map(|label| (Choice::Stay, label)), 0..4);
    let rows = prop::collection::vec(any_row(), 0..20);
    let diff = prop::option::of(rows.prop_map(|rows| Arc::new(Diff { rows, ..Diff::default() })));
    (prop::collection::vec(any_words(), 0..4), diff, choices).prop_map(|(text, diff, choices)| Dialog {
        topic: Topic { id: String::from("ask-quit"), guide: None },
        text,
        diff,
        choices,
    })
}

prop_compose! {
    pub fn any_page()(
        blocks in prop::collection::vec(any_block(), 0..6),
        fields in prop::collection::vec(any_field(), 0..4),
        actions in prop::collection::vec(any_action(), 0..6),
        ask in prop::option::weighted(0.3, any_dialog()),
        title in any_words(),
        trail in prop::collection::vec(any_words(), 0..12),
        step in any::<(u8, u8)>(),
        practice in any::<bool>(),
    ) -> Page {
        let step = (usize::from(step.0), usize::from(step.1));
        Page { id: PageId("plan"), title, step, trail, practice, blocks, fields, actions, ask }
    }
}

pub fn any_key() -> impl Strategy<Value = Key> {
    let known: Vec<Key> = keymap::TABLE.iter().flat_map(|row| row.keys).copied().collect();
    prop_oneof![
        4 => prop::sample::select(known),
        1 => any::<char>().prop_filter("typed", |c| !c.is_control()).prop_map(Key::char),
        1 => prop::sample::select(vec![Code::Backspace, Code::Delete, Code::Home]).prop_map(Key::plain),
    ]
}
