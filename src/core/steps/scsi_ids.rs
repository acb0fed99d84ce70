//! Step `scsi-ids` (guide 1.5): the entry for `QuantaStor` in `StorageLink`'s device rules, and the version that tells
//! `StorageLink` of it.

use std::sync::Arc;

use crate::base::{Arg, Text};
use crate::core::answers::{Answers, Section, own_fields, version_at};
use crate::core::change::{Again, Change, ChangeKind, Standing};
use crate::core::checks::Status;
use crate::core::facts::{FOLDERS, HostFacts, RULES, Role, ServerFacts, gather_block};
use crate::core::guide::{Ask, AskKind, Step, Tell};
use crate::edit::scsi_ids::{Done, Wish, ensure};
use crate::host::{File, Snapshot};

use super::ask;
use super::draft::{CONTEXT, Draft, Wall};
use super::server::{self, check};

/// The step.
pub const STEP: Step = Step {
    id: "scsi-ids",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.5"),
    gather: gather_block,
    plan: |facts, answers, before| {
        facts.server.iter().map(|server| plan(facts, server, answers, before)).collect()
    },
    check: |facts, answers| {
        let checked = facts.server.iter().map(|server| check(facts, "scsi-ids", stands(server, answers)));
        checked.collect()
    },
    asks: &[
        Ask {
            id: "vendor",
            kind: AskKind::Line,
            get: |answers| answers.adapter.vendor.clone().unwrap_or_else(|| Wish::default().vendor),
            set: |answers, typed| {
                answers.adapter.vendor = ask::unusual(typed, &Wish::default().vendor);
                Ok(())
            },
            looks: false,
        },
        Ask {
            id: "product",
            kind: AskKind::Line,
            get: |answers| answers.adapter.product.clone().unwrap_or_else(|| Wish::default().product),
            set: |answers, typed| {
                answers.adapter.product = ask::unusual(typed, &Wish::default().product);
                Ok(())
            },
            looks: false,
        },
        Ask {
            id: "number",
            kind: AskKind::Line,
            get: |answers| answers.adapter.number.clone().unwrap_or_else(|| Wish::default().number),
            set: |answers, typed| {
                answers.adapter.number = ask::unusual(typed, &Wish::default().number);
                Ok(())
            },
            looks: false,
        },
        Ask {
            id: "fields",
            kind: AskKind::Line,
            get: |answers| {
                let fields = answers.adapter.fields.iter().map(|(name, value)| format!("{name}={value}"));
                fields.collect::<Vec<_>>().join("; ")
            },
            set: |answers, typed| own_fields(typed).map(|fields| answers.adapter.fields = fields),
            looks: false,
        },
        Ask {
            id: "block",
            kind: AskKind::Path,
            get: |answers| ask::word(answers.adapter.block.as_ref()),
            set: |answers, typed| ask::path(typed).map(|path| answers.adapter.block = path),
            looks: true,
        },
        Ask {
            id: "version-at",
            kind: AskKind::Line,
            get: |answers| ask::word(answers.adapter.version_at.as_ref()),
            set: |answers, typed| {
                let given = ask::given(typed);
                if let Some(given) = &given {
                    version_at(given)?;
                }
                answers.adapter.version_at = given;
                Ok(())
            },
            looks: false,
        },
    ],
    page: Some(page),
};

/// How the step's change stands.
pub(super) fn standing(facts: &HostFacts, answers: &Answers) -> Standing {
    facts.server.as_ref().map_or(Standing::Skipped, |server| plan(facts, server, answers, &[]).standing)
}

/// The file as it is, and what is to be done to it.
type Edited<'f> = (&'f Snapshot, &'f Arc<File>, Wish, Done);

fn edited<'f>(server: &'f ServerFacts, answers: &Answers) -> Result<Edited<'f>, Wall> {
    let (snapshot, file) = server::rules(server)?;
    let block = match server.block.get() {
        Some(block) => block.clone(),
        None => return Err(Wall { path: None, why: server.block.why().clone() }),
    };
    let wish = answers.wish(block).map_err(|why| Wall { path: None, why })?;
    match ensure(&file.bytes, &wish) {
        Ok(done) => Ok((snapshot, file, wish, done)),
        Err(refusal) => Err(Wall::new(&snapshot.path, refusal.what.with("path", &snapshot.path))),
    }
}

/// True where nobody here can see the file: the admin edits it there.
fn out_of_reach(server: &ServerFacts) -> bool {
    server::by_hand(server) && server.folder.get().is_none() && server.folder.why().id == "services-not-here"
}

fn plan(facts: &HostFacts, server: &ServerFacts, answers: &Answers, before: &[Change]) -> Change {
    let mut draft = Draft::new(facts, "scsi-ids", ChangeKind::EditFile, server::pending(before));
    if out_of_reach(server) {
        return draft.by_hand(by_hand(answers));
    }
    let (snapshot, file, wish, done) = match edited(server, answers) {
        Ok(edited) => edited,
        Err(wall) => return draft.refused(wall),
    };
    if done.edit.is_empty() {
        draft.tell(Text::new("scsi-ids-there").with("vendor", &*wish.vendor).with("product", &*wish.product));
    } else {
        for text in told(&done) {
            draft.tell(text);
        }
        if server::standing(before, "adapter-install") == Some(Standing::Pending) {
            draft.tell(Text::new("scsi-ids-planned-anew"));
        } else if !server.manual && server::standing(before, "adapter-install") == Some(Standing::Manual) {
            draft.tell(Text::new("scsi-ids-installer-first"));
        }
    }
    if server.manual {
        draft.tell(Text::new("scsi-ids-copy").with("path", &snapshot.path));
        draft.tell(Text::new("scsi-ids-copy-after"));
    }
    let again = Some(Again::ScsiIds(wish));
    draft.written(snapshot, file, &done.edit, || done.diff(&file.bytes, CONTEXT), again)
}

/// What the new entry is made of.
fn told(done: &Done) -> Vec<Text> {
    let mut told = Vec::new();
    if let Some(raised) = &done.version {
        told.push(
            Text::new("scsi-ids-version")
                .with("line", raised.place.line)
                .with("from", &raised.from)
                .with("to", &raised.to),
        );
    }
    told.extend(done.model.map(|line| Text::new("scsi-ids-model").with("line", line)));
    told.extend(done.fields.iter().map(crate::edit::scsi_ids::Field::said));
    told
}

fn by_hand(answers: &Answers) -> Text {
    let wish = answers.wish(None).unwrap_or_default();
    Text::new("scsi-ids-by-hand")
        .with("path", rules_path())
        .with("vendor", wish.vendor)
        .with("product", wish.product)
        .with("number", wish.number)
}

/// Where the guide says that the file is.
fn rules_path() -> String {
    let folder = FOLDERS.first().copied().unwrap_or_default();
    format!("C:{}\\{RULES}", folder.replace('/', "\\"))
}

fn stands(server: &ServerFacts, answers: &Answers) -> (Status, Vec<Text>) {
    if out_of_reach(server) {
        return (Status::Manual, vec![by_hand(answers)]);
    }
    if server.config.get().is_none() {
        let why = server.config.why().clone();
        // A folder that the admin named and that cannot be looked at is no folder without anything to be looked at.
        let unasked = matches!(&*why.id, "fact-not-asked" | "fact-no-answer");
        let named = answers.adapter.storagelink_dir.is_some() && !unasked;
        return (if named { Status::Fail } else { Status::Skipped }, vec![why]);
    }
    let (snapshot, _, wish, done) = match edited(server, answers) {
        Ok(edited) => edited,
        Err(wall) => return (Status::Fail, vec![wall.why]),
    };
    let mut evidence = vec![server.config.why().clone()];
    if !done.edit.is_empty() {
        let missing = Text::new("scsi-ids-entry-missing").with("path", &snapshot.path);
        evidence.push(missing.with("vendor", &*wish.vendor).with("product", &*wish.product));
        evidence.push(Text::new("next-adapter"));
        return (Status::Fail, evidence);
    }
    evidence.push(Text::new("scsi-ids-there").with("vendor", &*wish.vendor).with("product", &*wish.product));
    let version = done.version.map(|raised| Text::new("scsi-ids-version-is").with("version", &raised.from));
    evidence.extend(version);
    evidence.extend(done.edit.notes);
    if server.manual {
        evidence.push(Text::new("scsi-ids-copy").with("path", &snapshot.path));
        return (Status::Manual, evidence);
    }
    (Status::Pass, evidence)
}

fn page(facts: &HostFacts, answers: &Answers) -> Vec<Tell> {
    let Some(server) = &facts.server else { return Vec::new() };
    let mut out = vec![Tell::Para(Text::new("scsi-ids-page"))];
    if out_of_reach(server) {
        let wish = answers.wish(None).unwrap_or_default();
        out.push(Tell::ByHand(vec![
            Text::new("scsi-ids-hand-open").with("path", rules_path()),
            Text::new("scsi-ids-hand-copy"),
            Text::new("scsi-ids-hand-entry")
                .with("vendor", wish.vendor)
                .with("product", wish.product)
                .with("number", wish.number),
            Text::new("scsi-ids-hand-version"),
        ]));
        out.push(Tell::Info(Text::new("scsi-ids-hand-or")));
        return out;
    }
    if let Some(snapshot) = server.config.get() {
        out.push(Tell::Pairs(vec![(Text::new("scsi-ids-file"), Arg::from(&snapshot.path))]));
    }
    out.extend(server::reasons(&plan(facts, server, answers, &[])));
    out
}
