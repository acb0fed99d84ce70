//! Walks on a Windows server, with its paths, and to the end of a run that took.

use quantalink::api::Certificate;
use quantalink::api::fake::certificate;
use quantalink::core::answers::Server;
use quantalink::core::change::Act;

use crate::pool;
use crate::walk::*;

const FOLDER: &str = r"C:\Program Files\Citrix\StorageLink\Server";
const INSTALLER: &str = r"C:\Users\Administrator\Downloads\osn_quantastor_csladapter.exe";

fn windows() -> Fake {
    let kept = |path: &str| path.replace('\\', "/");
    Fake::new("storage-link")
        .file(&kept(&format!(r"{FOLDER}\scsi_device_id_config.xml")), RULES)
        .file(&kept(INSTALLER), "MZ adapter")
}

/// Gateway and storage system of the company.
fn apis() -> FakeApis {
    let issued = |name: &str| Certificate { issuer: "CN=Example CA".into(), ..certificate(name) };
    FakeApis::new()
        .gateway_certificate(Ok(issued("sl.example.com")))
        .storage_certificate(Ok(issued("qs.example.com")))
}

fn site(setup: Setup) -> Walk {
    let mut walk = Walk::served(setup, vec![old_node()]);
    (walk.server, walk.apis) = (Some(windows()), apis());
    walk.answer();
    walk
}

/// The program on the server itself, and a node.
pub fn start() -> Walk {
    let mut setup = setup();
    setup.folder = r"C:\Users\Administrator".into();
    setup.state_dir = r"C:\ProgramData\quantalink".into();
    setup.answers.adapter.storagelink_dir = Some(FOLDER.into());
    setup.answers.adapter.edition = Some("enterprise".into());
    setup.answers.adapter.installer = Some(INSTALLER.into());
    setup.answers.verify.gateway = Some("sl.example.com".into());
    setup.answers.verify.storage = Some("qs.example.com".into());
    setup.answers.verify.storage_user = Some("admin".into());
    site(setup)
}

/// Asked for the server, which was found over SMB.
pub fn over_smb() -> Walk {
    let mut setup = Setup { asks_server: true, ..setup() };
    setup.answers.adapter.server = Some(Server::Smb("smb://admin@sl1".into()));
    setup.answers.adapter.storagelink_dir = Some(FOLDER.into());
    let mut walk = site(setup);
    walk.to("server");
    walk.tell(Msg::Secret(FieldId(String::from("server-password")), Secret::new("password".into())));
    walk.act(ActionId::Refresh).answer();
    walk
}

/// On the page of that step.
pub fn at(step: &str) -> Walk {
    let mut walk = start();
    walk.to(step);
    walk
}

/// Asked whether the plan is to be carried out.
pub fn agree() -> Walk {
    let mut walk = at("plan");
    walk.act(ActionId::Apply);
    walk
}

/// After a run on two nodes that changed what its plan showed.
fn done() -> Walk {
    let mut walk = Walk::new();
    walk.working();
    for change in walk.started().changes() {
        let Some(Act::Write(write)) = &change.act else { continue };
        let node = walk.nodes.iter().find(|node| node.id() == change.at.host).unwrap().clone();
        let _changed = node.file(&write.path.shown(), write.new.as_slice());
    }
    walk.ends(9, None, RunState::Complete).answer();
    walk
}

/// What was looked at after that run.
pub fn verified() -> Walk {
    let mut walk = done();
    walk.to("verification");
    walk
}

/// The end of the wizard.
pub fn finished() -> Walk {
    let mut walk = done();
    walk.to("finish").act(ActionId::SaveReport).answer();
    walk
}

/// A pool in the middle of a run, each node at work on its own file.
pub fn pool_at_work() -> Walk {
    let mut walk = pool::pool(64);
    pool::working(&mut walk, 20, 8, None);
    for at in walk.changes().into_iter().skip(20).take(8) {
        let what = Text::new("progress-writing").with("path", "/etc/multipath.conf");
        walk.event(Event::Progress(at, Progress { what, part: None }));
    }
    walk
}
