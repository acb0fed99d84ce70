//! The pages that are drawn, and the walks that lead there.

use crate::pool::{failed_at, host, key_unknown, pool, troubled, working};
use crate::walk::*;
use quantalink::core::answers::Server;
use quantalink::core::change::ChangeId;
use quantalink::core::event::{Question, QuestionKind};
use quantalink::wizard::page::{Block, Choice};
use std::sync::mpsc::channel;

/// A site with a server and a licence; what the practice site tells stands where passwords are asked for.
fn served() -> Walk {
    let mut setup = setup();
    setup.answers.adapter.edition = Some("enterprise".into());
    setup.answers.verify.gateway = Some("sl.example.com".into());
    setup.answers.verify.storage = Some("qs.example.com".into());
    setup.answers.verify.storage_user = Some("admin".into());
    let mut walk = Walk::served(setup, vec![old_node()]);
    walk.answer();
    walk
}

fn at(step: &str) -> Walk {
    let mut walk = served();
    walk.to(step);
    walk
}

fn asked(kind: QuestionKind) -> Walk {
    let mut walk = served();
    walk.to("adapter-download");
    let installer = String::from("/srv/osn_quantastor_csladapter.exe");
    walk.tell(Msg::Input(FieldId(String::from("installer")), installer));
    walk.to("scsi-ids");
    let diff = walk.page().blocks.iter().find_map(|block| match block {
        Block::Diff(_, diff) => Some(diff.clone()),
        _ => None,
    });
    walk.to("plan").apply().event(Event::Started(run()));
    let changes = walk.changes();
    let id = if kind == QuestionKind::Manual { "credentials" } else { "scsi-ids" };
    let change = ChangeRef { host: changes[0].host.clone(), id: ChangeId::new(id) };
    for at in changes.into_iter().take(2) {
        walk.event(Event::Ended(at, Outcome::Applied { notes: Vec::new() }));
    }
    let diff = diff.filter(|_| kind != QuestionKind::Manual);
    // Nobody waits for the answer.
    let (to, _) = channel();
    let text = match kind {
        QuestionKind::Manual => {
            Text::new("credentials-by-hand").with("storage", "qs.example.com").with("user", "admin")
        }
        QuestionKind::Changed { .. } => Text::new("changed-by-installer").with("path", "/x.xml"),
        QuestionKind::PutBack => Text::new("put-back-question").with("why", Text::new("fact-no-answer")),
        QuestionKind::Proceed => Text::new("activate-why"),
    };
    walk.event(Event::Ask(Question { kind, diff, text, change }, to));
    walk
}

/// A node in use, whose configuration is to be loaded.
fn used() -> Walk {
    let mut setup = setup();
    setup.answers.multipath.activate = true;
    setup.answers.multipath.live_maps = true;
    let mut walk = Walk::with(setup, vec![used_node()], Vec::new());
    walk.xapi = Some(in_use());
    walk.answer();
    walk
}

/// The same, with the run at work on moving its VMs away.
fn evacuating() -> (Walk, ChangeRef) {
    let mut walk = used();
    walk.to("plan").apply().event(Event::Started(run()));
    let changes = walk.changes();
    let at = changes.iter().position(|change| change.id.0 == "activate-evacuate").unwrap();
    for done in &changes[..at] {
        walk.event(Event::Ended(done.clone(), Outcome::Applied { notes: Vec::new() }));
    }
    (walk, changes[at].clone())
}

/// The page that asks for the server over SMB, after a look that ended so.
fn smb(url: &str, refuses: Option<&'static str>) -> Walk {
    let mut setup = Setup { asks_server: true, ..setup() };
    setup.answers.adapter.server = Some(Server::Smb(url.into()));
    let mut walk = Walk::served(setup, vec![old_node()]);
    let said = "session setup failed: NT_STATUS_LOGON_FAILURE";
    let why = |id| Text::new(id).with("host", "sl1").with("user", "admin").with("said", said);
    walk.refuses = refuses.map(why);
    walk.to("server");
    walk.tell(Msg::Secret(FieldId(String::from("server-password")), Secret::new("password".into())));
    walk.act(ActionId::Refresh).answer();
    walk
}

/// On the way, besides [`PLACES`].
const ASIDE: &[Place] = &[
    ("nodes-3", || {
        let mut walk = pool(3);
        troubled(&mut walk, 2, key_unknown());
        walk.to("nodes").act(ActionId::Refresh).answer();
        walk
    }),
    ("nodes-64", || {
        let mut walk = pool(64);
        troubled(&mut walk, 5, Text::new("ssh-auth-refused").with("said", "Permission denied"));
        walk.to("nodes").tell(Msg::Toggle(host(4))).act(ActionId::Next).answer();
        walk
    }),
    ("node-key", || {
        let mut walk = pool(3);
        troubled(&mut walk, 2, key_unknown());
        walk.to("nodes").act(ActionId::Refresh).answer().tell(Msg::Open(host(2)));
        walk
    }),
    ("plan-64", || {
        let mut walk = pool(64);
        walk.to("plan");
        walk
    }),
    ("progress-3", || {
        let mut walk = pool(3);
        working(&mut walk, 1, 1, None);
        walk
    }),
    ("progress-64", || {
        let mut walk = pool(64);
        working(&mut walk, 20, 8, Some(7));
        walk
    }),
    ("progress-pool-stopped", || failed_at(64, 7)),
    ("finish-pool-stopped", || {
        let mut walk = failed_at(64, 7);
        walk.to("finish");
        walk
    }),
    ("verification-64", || {
        let mut walk = pool(64);
        walk.to("plan").act(ActionId::Next).answer();
        walk
    }),
    ("start-looking", Walk::new),
    ("start-no-host", || {
        let setup = Setup { no_host: true, asks_server: true, ..setup() };
        let mut walk = Walk::with(setup, Vec::new(), Vec::new());
        walk.answer();
        walk
    }),
    ("server", || smb("smb://@", None)),
    ("server-found", || smb("smb://LAB;admin@sl1", None)),
    ("server-refused", || smb("smb://admin@sl1", Some("smb-logon-refused"))),
    ("server-smb1", || smb("smb://admin@sl1", Some("smb-old-dialect"))),
    ("multipath-pool", || {
        let node = |name: &str| {
            Fake::new(name)
                .tree()
                .file("/etc/xensource-inventory", "PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n")
                .file("/etc/multipath.conf", NEW)
        };
        let nodes = ["xcp-01", "xcp-02", "xcp-03", "xcp-04"].map(node);
        let mut walk = Walk::with(setup(), nodes.into(), Vec::new());
        walk.to("multipath");
        walk
    }),
    ("multipath-refused", || {
        let broken = old_node().file("/etc/multipath-enabled.conf", "devices {\n\tdevice {\n");
        let mut walk = Walk::with(setup(), vec![broken, new_node()], Vec::new());
        walk.to("multipath");
        walk
    }),
    ("activate-orders", || {
        let mut walk = used();
        walk.to("activate");
        walk
    }),
    ("activate-live", || {
        let mut walk = used();
        walk.to("activate").tell(Msg::Input(FieldId(String::from("activate-live")), String::from("no")));
        walk
    }),
    ("activate-proceed", || {
        let (mut walk, change) = evacuating();
        let what = Text::new("activate-evacuate-why").with("vms", "mail, wiki");
        let text = Text::new("activate-proceed").with("what", what);
        // Nobody waits for the answer.
        let (to, _) = channel();
        walk.event(Event::Ask(Question { kind: QuestionKind::Proceed, diff: None, text, change }, to));
        walk
    }),
    ("activate-evacuating", || {
        let (mut walk, change) = evacuating();
        let what = Text::new("xapi-vms-left").with("left", 1_i64);
        walk.event(Event::Progress(change, Progress { what, part: Some(Part::Steps(1, 2)) }));
        walk
    }),
    ("verification-used", || {
        let mut walk = used();
        walk.nodes.push(old_node());
        walk.to("plan").act(ActionId::Next).answer();
        walk
    }),
    ("multipath-wrong", || {
        let mut walk = Walk::new();
        walk.to("multipath").tell(Msg::Input(FieldId(String::from("stanza")), String::from("nonsense")));
        walk
    }),
    ("plan-refused", || {
        let mut walk = Walk::new();
        walk.to("multipath")
            .tell(Msg::Input(FieldId(String::from("stanza")), String::from("guide")))
            .to("plan");
        walk
    }),
    ("plan-quit", || {
        let mut walk = Walk::new();
        walk.to("plan").act(ActionId::Quit);
        walk
    }),
    ("progress-at-work", || {
        let mut walk = Walk::new();
        walk.working();
        walk
    }),
    ("quit-practice-stays", || {
        let mut walk = practice(true);
        walk.act(ActionId::Quit);
        walk
    }),
    ("progress-quit", || {
        let mut walk = Walk::new();
        walk.working().act(ActionId::Quit);
        walk
    }),
    ("progress-failed", || {
        let mut walk = Walk::new();
        walk.working().ends(1, Some(&failed()), RunState::Unfinished).answer();
        walk
    }),
    ("progress-stopped", || {
        let mut walk = Walk::new();
        walk.working().act(ActionId::Stop).tell(Msg::Choose(Choice::Yes));
        walk.ends(1, None, RunState::Unfinished).answer();
        walk
    }),
    ("finish-roll-back", || {
        let mut walk = Walk::new();
        walk.done().to("finish").act(ActionId::RollBack);
        walk
    }),
    ("served-start", served),
    ("step-licence", || at("licence")),
    ("step-licence-refused", || {
        let mut walk = Walk::served(setup(), vec![old_node()]);
        walk.to("licence");
        walk
    }),
    ("step-stop-service", || at("stop-service")),
    ("step-adapter-download", || {
        let mut walk = at("adapter-download");
        let id = FieldId(String::from("installer"));
        walk.tell(Msg::Input(id.clone(), String::from("/srv/o"))).tell(Msg::Complete(id)).answer();
        walk
    }),
    ("step-adapter-install", || at("adapter-install")),
    ("step-scsi-ids", || at("scsi-ids")),
    ("step-start-service", || at("start-service")),
    ("step-adapter-listed", || at("adapter-listed")),
    ("step-credentials", || {
        let mut walk = at("credentials");
        walk.tell(Msg::Secret(FieldId(String::from("storage-password")), Secret::new("password".into())));
        walk.answer();
        walk
    }),
    ("served-plan", || at("plan")),
    ("served-apply", || {
        let mut walk = at("adapter-download");
        let installer = String::from("/srv/osn_quantastor_csladapter.exe");
        walk.tell(Msg::Input(FieldId(String::from("installer")), installer));
        walk.to("plan").act(ActionId::Apply);
        walk
    }),
    ("served-by-hand", || asked(QuestionKind::Manual)),
    ("served-changed", || asked(QuestionKind::Changed { same_rule: true })),
    ("served-put-back", || asked(QuestionKind::PutBack)),
    ("served-without", || {
        let mut walk = Walk::served(setup(), vec![old_node()]);
        walk.to("licence").act(ActionId::Next).answer().to("plan");
        walk
    }),
    ("unfinished-stopped", || {
        let stopped = Some((HostId(Untrusted::from("storage-link")), String::from("StorageLink")));
        let mut walk =
            Walk::with(setup(), vec![old_node()], vec![RunInfo { stopped, ..info(RunState::Unfinished) }]);
        walk.answer();
        walk
    }),
    ("finish-practice", || practice(false)),
];

/// The last page of a practice.
fn practice(practice_stays: bool) -> Walk {
    let hosts = vec![old_node(), new_node()];
    let setup = Setup { practice: true, practice_stays, ..setup() };
    let mut walk = Walk::with(setup, hosts, Vec::new());
    walk.done().to("finish").act(ActionId::SaveReport).answer();
    walk
}

/// Every page, by name.
pub fn all() -> Vec<(&'static str, Flow)> {
    PLACES.iter().chain(ASIDE).map(|(name, reach)| (*name, reach().flow)).collect()
}
