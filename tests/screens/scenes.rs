//! Pages of every kind, built by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use quantalink::base::{Arg, Stamp, Text, Untrusted};
use quantalink::core::checks::Status;
use quantalink::edit::diff::{Diff, End, Row};
use quantalink::host::{HostId, HostPath, Part, Progress};
use quantalink::wizard::flow::LogLine;
use quantalink::wizard::help::Topic;
use quantalink::wizard::page::{
    Action, ActionId, Block, Candidate, Choice, Column, Dialog, Field, FieldId, FieldKind, Level, Mark, Page,
    PageId, Seal, StatusRow, Table, TableRow,
};

/// Any words as a text: the message that shows its argument and nothing else.
pub fn words(text: &str) -> Text {
    Text::new("key-sign").with("key", text)
}

pub fn action(id: ActionId, label: &str) -> Action {
    Action { id, label: words(label), enabled: true }
}

pub fn usual(first: ActionId, label: &str) -> Vec<Action> {
    vec![
        action(first, label),
        action(ActionId::Back, "back"),
        action(ActionId::Refresh, "look again"),
        action(ActionId::Quit, "quit"),
    ]
}

pub fn page(blocks: Vec<Block>, actions: Vec<Action>) -> Page {
    let trail = ["Where we are", "The plan", "Changes", "Verification", "Report"];
    Page {
        id: PageId("plan"),
        title: words("Multipath on this node"),
        step: (2, 5),
        trail: trail.into_iter().map(words).collect(),
        practice: false,
        blocks,
        fields: Vec::new(),
        actions,
        ask: None,
    }
}

pub fn facts() -> Page {
    let pairs = [
        ("Release", "XCP-ng 8.3.0"),
        ("Memory", "3.5 GiB of 7.8 GiB free"),
        ("서비스", "멀티패스 데몬이 실행 중입니다"),
        ("Main file", "/etc/multipath.conf, 4 KiB, \u{1b}[31m and then some more text that has to be broken"),
    ];
    let pairs = pairs.into_iter().map(|(name, value)| (words(name), Arg::from(value))).collect();
    let mut page = page(
        vec![
            Block::Heading(words("local")),
            Block::Pairs(pairs),
            Block::Notice(Level::Warning, words("multipathd is not running: nothing is loaded now.")),
            Block::Para(words(
                "The stanza goes into a file of its own below conf.d on this release, since the main file belongs to the system there.",
            )),
        ],
        usual(ActionId::Next, "go on"),
    );
    page.practice = true;
    page
}

pub fn line(number: usize, text: &str) -> Row {
    Row::Context { old: number, new: number, text: text.into(), end: End::Lf }
}

pub fn diff() -> Diff {
    let removed = |old, text: &str| Row::Removed { old, text: text.into(), end: End::Lf };
    let added = |new, text: &str| Row::Added { new, text: text.into(), end: End::Lf };
    let long = "\t\tdescription \"멀티패스 장치 — a line that is much longer than the screen is wide, so that it has to be cut somewhere\"";
    let mut rows = vec![
        line(1, "defaults {"),
        removed(2, "\tuser_friendly_names\tyes"),
        added(2, "\tuser_friendly_names\tno"),
        line(3, "}"),
        Row::Gap,
        line(40, "\tdevice {"),
        line(41, "\t\tvendor \"\u{1b}]0;title\u{7}\""),
        added(42, long),
    ];
    for number in 43..60 {
        rows.push(added(number, "\t\tproduct\t\"QUANTASTOR\""));
    }
    rows.push(Row::Added { new: 60, text: b"}".to_vec(), end: End::None });
    Diff { rows, added: 19, removed: 0, changed: 1, places: 2 }
}

pub fn plan() -> Page {
    let path = HostPath::from("/etc/multipath/conf.d/custom-quantastor.conf");
    page(
        vec![Block::Para(words("This will be written:")), Block::Diff(path, Arc::new(diff()))],
        usual(ActionId::Apply, "apply"),
    )
}

pub fn progress() -> Page {
    let row = |mark, label: &str| StatusRow { mark, label: words(label), details: vec![] };
    let what = words("multipath -ll on 서버-1, at most 60 seconds");
    page(
        vec![
            Block::Rows(vec![
                row(Mark::Applied, "xen1"),
                row(Mark::Working, "xen2"),
                row(Mark::Pending, "xen3"),
            ]),
            Block::Progress(Progress { what, part: Some(Part::Steps(1, 3)) }),
        ],
        vec![
            Action { enabled: false, ..action(ActionId::Next, "go on") },
            action(ActionId::Stop, "stop at the next safe point"),
        ],
    )
}

pub const MARKS: [Mark; 14] = [
    Mark::Check(Status::Pass),
    Mark::Check(Status::Fail),
    Mark::Check(Status::Manual),
    Mark::Check(Status::Skipped),
    Mark::Pending,
    Mark::Done,
    Mark::Applied,
    Mark::Failed,
    Mark::Unknown,
    Mark::RolledBack,
    Mark::Refused,
    Mark::Manual,
    Mark::Skipped,
    Mark::Working,
];

pub fn verification() -> Page {
    let rows = MARKS.iter().enumerate().map(|(at, mark)| StatusRow {
        mark: *mark,
        label: words(if at % 2 == 0 {
            "the entry stands once"
        } else {
            "멀티패스 구성이 로드되었습니다"
        }),
        details: if at == 1 {
            vec![words("multipathd show config: no OSNEXUS entry; type: multipathd reconfigure")]
        } else {
            vec![]
        },
    });
    page(vec![Block::Rows(rows.collect())], usual(ActionId::Next, "go on"))
}

pub fn finish() -> Page {
    let mut actions = usual(ActionId::SaveReport, "save the report");
    actions.insert(1, action(ActionId::SaveAnswers, "save the answers"));
    actions.insert(2, action(ActionId::RollBack, "put everything back"));
    page(
        vec![
            Block::Notice(Level::Info, words("Everything is done.")),
            Block::Para(words("To take it back later:")),
            Block::Command(String::from("quantalink rollback 20261120-1 --yes")),
        ],
        actions,
    )
}

pub fn field(id: &str, kind: FieldKind, value: &str) -> Field {
    Field {
        id: FieldId(String::from(id)),
        label: words("Which of these?"),
        help: words("A sentence of help that is long enough to be broken on a narrow screen."),
        kind,
        value: String::from(value),
        error: None,
    }
}

pub fn fields() -> Page {
    let choices = vec![
        (String::from("auto"), words("the right one for the release")),
        (String::from("guide"), words("가이드의 설정 그대로")),
    ];
    let mut page = page(vec![], usual(ActionId::Next, "go on"));
    page.fields = vec![
        field("choice", FieldKind::Choice(choices), "auto"),
        field("yes", FieldKind::YesNo, "no"),
        Field {
            error: Some(words("there is no such file")),
            ..field("path", FieldKind::Line, "/tmp/설치\u{7}.exe")
        },
    ];
    page
}

/// The guide's own address, and a file to be found.
pub fn download() -> Page {
    let names = [("Eigene Dateien", true), ("osn_quantastor_csladapter.exe", false), ("설치 파일", true)];
    let candidates =
        names.into_iter().map(|(name, folder)| Candidate { name: Untrusted::from(name), folder });
    let mut page = page(
        vec![
            Block::Para(words("Download the adapter on a machine with a browser:")),
            Block::Address(String::from("http://www.osnexus.com/trynow/")),
        ],
        usual(ActionId::Next, "go on"),
    );
    page.fields =
        vec![field("installer", FieldKind::Path(candidates.collect()), "C:\\Users\\Administrator\\")];
    page
}

pub fn certificate() -> Seal {
    let pairs = [
        ("SHA-256", "0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef"),
        ("Issued to", "qs-storage.example"),
        ("Issued by", "QuantaStor 기본 인증서"),
    ];
    Seal {
        pairs: pairs.into_iter().map(|(name, value)| (words(name), Arg::from(value))).collect(),
        remarks: vec![words("it signed itself"), words("it was valid until 2020-01-01")],
    }
}

pub fn trust() -> Page {
    let mut page = page(
        vec![Block::Notice(Level::Info, words("The gateway was reached."))],
        usual(ActionId::Next, "go on"),
    );
    page.fields = vec![field("pin", FieldKind::Pin(Box::new(certificate())), "no")];
    page
}

pub fn credentials() -> Page {
    let mut page = page(
        vec![Block::Notice(Level::Warning, words("The password is kept in memory only."))],
        usual(ActionId::Next, "go on"),
    );
    page.fields = vec![
        field("storage", FieldKind::Line, "10.0.26.200"),
        field("storage-user", FieldKind::Line, "관리자"),
        field("storage-password", FieldKind::Secret { chars: Some(12) }, ""),
        field("gateway-password", FieldKind::Secret { chars: None }, ""),
    ];
    page
}

pub fn by_hand() -> Page {
    let steps = [
        "Open the Citrix StorageLink Manager on the server.",
        "스토리지 시스템을 추가하고 드라이버로 OS NEXUS QuantaStor 를 선택합니다.",
        "Type the address, the user and the password of the storage system, and let the Manager test them before it \
         saves them.",
    ];
    page(
        vec![
            Block::Para(words("Do this by hand, then go on:")),
            Block::ByHand(steps.into_iter().map(words).collect()),
        ],
        usual(ActionId::Next, "I have done it"),
    )
}

/// A pool of so many nodes; some can be left out.
pub fn table(count: usize) -> Page {
    let marks = [Mark::Done, Mark::Working, Mark::Failed, Mark::Skipped];
    let columns = [("Node", 0), ("상태", 1), ("Name in the pool", 3), ("Release", 2)];
    let rows = (1..=count).map(|number| TableRow {
        host: HostId(Untrusted::from(format!("xcp-{number:02}").as_str())),
        mark: marks[number % marks.len()],
        cells: vec![
            Arg::from(format!("xcp-{number:02}")),
            Arg::from(if number % 2 == 0 { "연결됨" } else { "host key not known" }),
            Arg::from(format!("서버 {number} in the rack on the second floor\u{1b}[2J")),
            Arg::from("XCP-ng 8.3.0"),
        ],
        taken: (number % 3 != 0).then_some(number % 2 == 0),
    });
    let columns = columns.map(|(title, rank)| Column { title: words(title), rank });
    let mut page = page(
        vec![
            Block::Para(words("These nodes get the multipath settings.")),
            Block::Table(Table { columns: columns.into(), rows: rows.collect() }),
        ],
        usual(ActionId::Next, "go on"),
    );
    page.fields = vec![field("address", FieldKind::Line, "")];
    page
}

/// The engine asks in the middle of a run, and shows the edit that it is about.
pub fn question() -> Page {
    Page {
        ask: Some(Dialog {
            topic: Topic { id: String::from("ask-changed"), guide: None },
            text: vec![
                words("server: scsi-ids"),
                words(
                    "The installer has changed C:\\Program Files\\Citrix\\StorageLink\\Server\\scsi_device_id_config.xml. The edit is another one now. Go on with it?",
                ),
            ],
            diff: Some(Arc::new(diff())),
            choices: vec![(Choice::No, words("stop here")), (Choice::Yes, words("yes, go on"))],
        }),
        ..progress()
    }
}

/// A service on its way down, with its deadline.
pub fn service() -> Page {
    let row = |mark, label: &str| StatusRow { mark, label: words(label), details: vec![] };
    let what = words("waiting until Citrix StorageLink Service is STOPPED");
    page(
        vec![
            Block::Rows(vec![
                row(Mark::Working, "server: stop-service"),
                row(Mark::Pending, "server: scsi-ids"),
                row(Mark::Pending, "server: start-service"),
            ]),
            Block::Progress(Progress { what, part: Some(Part::Seconds(34, 120)) }),
            Block::Notice(
                Level::Warning,
                words(
                    "Until it runs again, starting and stopping VMs on StorageLink SRs fails, and so do snapshots.",
                ),
            ),
        ],
        vec![action(ActionId::Stop, "stop at the next safe point")],
    )
}

pub fn unfinished() -> Page {
    page(
        vec![
            Block::Notice(Level::Error, words("A run was cut: 20261120-1.")),
            Block::Rows(vec![StatusRow {
                mark: Mark::Unknown,
                label: words("local: multipath"),
                details: vec![words("the file may be the old or the new one")],
            }]),
        ],
        vec![
            action(ActionId::Resume, "finish it"),
            action(ActionId::RollBack, "put it back"),
            action(ActionId::StartService, "only start the service"),
            action(ActionId::Next, "leave it"),
            action(ActionId::Quit, "quit"),
        ],
    )
}

pub fn dialog() -> Page {
    Page {
        ask: Some(Dialog {
            topic: Topic { id: String::from("ask-quit"), guide: None },
            text: vec![
                words("Quit now?"),
                words(
                    "Nothing was changed on 서버-1. A run can be started again at any time by typing quantalink.",
                ),
            ],
            diff: None,
            choices: vec![(Choice::Stay, words("stay")), (Choice::Yes, words("quit"))],
        }),
        ..plan()
    }
}

pub fn log() -> Vec<LogLine> {
    (0..40)
        .map(|at| LogLine {
            at: Stamp::from_unix(1_795_167_000 + at),
            text: words(&format!("line {at}: /etc/multipath.conf 읽음, and what else there is to say of it")),
            host: None,
        })
        .collect()
}

pub fn all() -> BTreeMap<&'static str, Page> {
    [
        ("facts", facts()),
        ("plan", plan()),
        ("progress", progress()),
        ("verification", verification()),
        ("finish", finish()),
        ("fields", fields()),
        ("unfinished", unfinished()),
        ("dialog", dialog()),
        ("download", download()),
        ("trust", trust()),
        ("credentials", credentials()),
        ("by-hand", by_hand()),
        ("question", question()),
        ("service", service()),
        ("table", table(64)),
    ]
    .into()
}
