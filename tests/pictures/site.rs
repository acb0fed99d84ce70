//! Walks on a Windows server, with its paths, and to the end of a run that took.

use quantalink::core::change::Act;

use crate::walk::*;

const FOLDER: &str = "C:/Program Files/Citrix/StorageLink/Server";
const INSTALLER: &str = r"C:\Users\Administrator\Downloads\osn_quantastor_csladapter.exe";

fn windows() -> Fake {
    Fake::new("storage-link")
        .file(&format!("{FOLDER}/scsi_device_id_config.xml"), RULES)
        .file(&INSTALLER.replace('\\', "/"), "MZ adapter")
}

/// The program on the server itself, and a node.
pub fn start() -> Walk {
    let mut setup = setup();
    setup.answers.adapter.storagelink_dir = Some(FOLDER.into());
    setup.folder = r"C:\Users\Administrator".into();
    setup.state_dir = r"C:\ProgramData\quantalink".into();
    setup.answers.adapter.edition = Some("enterprise".into());
    setup.answers.adapter.installer = Some(INSTALLER.into());
    setup.answers.verify.gateway = Some("sl.example.com".into());
    setup.answers.verify.storage = Some("qs.example.com".into());
    setup.answers.verify.storage_user = Some("admin".into());
    let mut walk = Walk::served(setup, vec![old_node()]);
    walk.server = Some(windows());
    walk.answer();
    walk
}

/// On the page of that step.
pub fn at(step: &str) -> Walk {
    let mut walk = start();
    walk.to(step);
    walk
}

/// The storage system's password is typed, and has been tried.
pub fn credentials() -> Walk {
    let mut walk = at("credentials");
    let field = FieldId(String::from("storage-password"));
    walk.tell(Msg::Secret(field, Secret::new("password".into()))).answer();
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
