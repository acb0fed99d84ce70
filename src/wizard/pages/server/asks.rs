//! What the page `server` asks: where `StorageLink` runs, and how it is reached there.

use crate::base::Text;
use crate::core::answers::{Answers, Server, SmbAddress, host_path};
use crate::core::guide::{Ask, AskKind};
use crate::core::secrets::SecretRef;

/// Where it may run, as far as this program reaches it from here.
const PLACES: &[&str] = if cfg!(windows) { &["local", "manual", "none"] } else { &["smb", "manual", "none"] };

/// Where it runs.
pub(super) const PLACE: &Ask = &Ask {
    id: "server",
    kind: AskKind::Choice(PLACES),
    get: |answers| String::from(place(answers)),
    set: set_place,
    looks: true,
};

/// The machine that is reached over SMB.
pub(super) const HOST: &Ask = &Ask {
    id: "server-host",
    kind: AskKind::Line,
    get: |answers| address(answers).host,
    set: |answers, typed| {
        let host = typed.trim().trim_start_matches('\\');
        change(answers, "ask-server-host-unfit", typed, |address| host.clone_into(&mut address.host))
    },
    looks: true,
};

/// The domain of the account there.
pub(super) const DOMAIN: &Ask = &Ask {
    id: "server-domain",
    kind: AskKind::Line,
    get: |answers| address(answers).domain.unwrap_or_default(),
    set: |answers, typed| {
        change(answers, "ask-server-name-unfit", typed, |address| address.domain = domain(typed.trim()))
    },
    looks: true,
};

/// The account; who types it as Windows shows it says its domain with it.
pub(super) const USER: &Ask = &Ask {
    id: "server-user",
    kind: AskKind::Line,
    get: |answers| address(answers).user,
    set: |answers, typed| {
        change(answers, "ask-server-name-unfit", typed, |address| match typed.trim().split_once('\\') {
            Some((domain, user)) => {
                address.domain = self::domain(domain);
                user.clone_into(&mut address.user);
            }
            None => typed.trim().clone_into(&mut address.user),
        })
    },
    looks: true,
};

/// Its password.
pub(super) const PASSWORD: &Ask = &Ask {
    id: "server-password",
    kind: AskKind::Secret(SecretRef::Server),
    get: |_| String::new(),
    set: |_, _| Ok(()),
    looks: true,
};

/// The share, where the administrative ones are not used.
pub(super) const SHARE: &Ask = &Ask {
    id: "server-share",
    kind: AskKind::Line,
    get: |answers| share_and_folder(answers).0,
    set: |answers, typed| {
        let share = typed.trim().trim_matches('\\');
        if share.contains(['\\', '/', ':', ';', '*', '?', '"']) {
            return Err(Text::new("ask-server-share-unfit").with("typed", typed));
        }
        let (_, folder) = share_and_folder(answers);
        // A drive's folder is no folder of a share.
        let inside = folder.split_once(':').map_or(&*folder, |_| "");
        let folder = if share.is_empty() { drive(&folder) } else { Some(unc(answers, share, inside)) };
        answers.adapter.storagelink_dir = folder;
        Ok(())
    },
    looks: true,
};

/// The Server folder, where it is not found by itself.
pub(super) const FOLDER: &Ask = &Ask {
    id: "server-folder",
    kind: AskKind::Line,
    get: |answers| share_and_folder(answers).1,
    set: |answers, typed| {
        let (share, _) = share_and_folder(answers);
        let typed = typed.trim();
        answers.adapter.storagelink_dir = if !share.is_empty() {
            if typed.contains(':') {
                return Err(Text::new("ask-server-folder-in-share").with("typed", typed));
            }
            Some(unc(answers, &share, typed))
        } else if typed.is_empty() {
            None
        } else {
            host_path(typed)?;
            Some(typed.to_owned())
        };
        Ok(())
    },
    looks: true,
};

/// The consent to the old dialect.
pub(super) const SMB1: &Ask = &Ask {
    id: "server-smb1",
    kind: AskKind::YesNo,
    get: |answers| String::from(if answers.adapter.smb1 { "yes" } else { "no" }),
    set: |answers, typed| {
        answers.adapter.smb1 = match typed {
            "yes" => true,
            "no" => false,
            _ => return Err(Text::new("ask-not-valid").with("typed", typed).with("valid", "yes, no")),
        };
        Ok(())
    },
    looks: true,
};

fn place(answers: &Answers) -> &'static str {
    match answers.adapter.server {
        None => "none",
        Some(Server::Local) => "local",
        Some(Server::Manual) => "manual",
        Some(Server::Smb(_)) => "smb",
    }
}

fn set_place(answers: &mut Answers, typed: &str) -> Result<(), Text> {
    if !PLACES.contains(&typed) {
        return Err(Text::new("ask-not-valid").with("typed", typed).with("valid", PLACES.join(", ")));
    }
    if typed == place(answers) {
        return Ok(());
    }
    answers.adapter.server = match typed {
        "local" => Some(Server::Local),
        "manual" => Some(Server::Manual),
        "smb" => Some(Server::Smb(SmbAddress::draft("").url())),
        _ => None,
    };
    // What was agreed to and named was so for another machine.
    answers.adapter.smb1 = false;
    answers.adapter.storagelink_dir = None;
    Ok(())
}

/// The address as far as it was typed.
pub(super) fn address(answers: &Answers) -> SmbAddress {
    match &answers.adapter.server {
        Some(Server::Smb(url)) => SmbAddress::draft(url),
        _ => SmbAddress::draft(""),
    }
}

/// A domain that was typed; Windows writes a dot for none.
fn domain(typed: &str) -> Option<String> {
    (!matches!(typed, "" | ".")).then(|| typed.to_owned())
}

/// Changes a part of the address; the others need not be there yet. What was said of another machine counts no more.
fn change(
    answers: &mut Answers,
    unfit: &'static str,
    typed: &str,
    part: impl FnOnce(&mut SmbAddress),
) -> Result<(), Text> {
    let before = address(answers);
    let mut now = before.clone();
    part(&mut now);
    let filled =
        |part: &str, in_its_place: &str| String::from(if part.is_empty() { in_its_place } else { part });
    let whole =
        SmbAddress { domain: now.domain.clone(), user: filled(&now.user, "u"), host: filled(&now.host, "h") };
    if SmbAddress::parse(&whole.url()).as_ref() != Some(&whole) {
        return Err(Text::of(unfit).with("typed", typed));
    }
    let (share, folder) = share_and_folder(answers);
    answers.adapter.smb1 &= before.host == now.host;
    answers.adapter.server = Some(Server::Smb(now.url()));
    if !share.is_empty() {
        answers.adapter.storagelink_dir = Some(unc(answers, &share, &folder));
    }
    Ok(())
}

/// The share that the folder lies in, empty where it lies on a drive, and the folder.
fn share_and_folder(answers: &Answers) -> (String, String) {
    let named = answers.adapter.storagelink_dir.clone().unwrap_or_default();
    let Some(rest) = named.strip_prefix(r"\\").or_else(|| named.strip_prefix("//")) else {
        return (String::new(), named);
    };
    let mut parts = rest.splitn(3, ['\\', '/']).skip(1);
    let (share, folder) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    (share.to_owned(), folder.to_owned())
}

/// A folder of a share as Windows writes it.
fn unc(answers: &Answers, share: &str, folder: &str) -> String {
    let start = format!(r"\\{}\{share}", address(answers).host);
    let folder = folder.trim_matches(['\\', '/']);
    if folder.is_empty() { start } else { format!(r"{start}\{folder}") }
}

/// The folder of a share as one of a drive, where it is named as such.
fn drive(folder: &str) -> Option<String> {
    host_path(folder).is_ok().then(|| folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&Ask, &str)]) -> Answers {
        let mut answers = Answers::default();
        answers.adapter.server = Some(Server::Smb(SmbAddress::draft("").url()));
        for (ask, value) in fields {
            (ask.set)(&mut answers, value).unwrap();
        }
        answers
    }

    fn url(answers: &Answers) -> String {
        answers.adapter.server.clone().map(String::from).unwrap()
    }

    #[test]
    fn an_address_is_typed_in_any_order() {
        let whole = "smb://LAB;admin@sl1";
        let parts = [(DOMAIN, "LAB"), (USER, " admin "), (HOST, "\\\\sl1")];
        assert_eq!(url(&typed(&parts)), whole);
        assert_eq!(url(&typed(&[parts[2], parts[0], parts[1]])), whole);
        assert_eq!(url(&typed(&[(USER, "LAB\\admin"), (HOST, "sl1")])), whole);
        assert_eq!(url(&typed(&[(USER, "LAB\\admin"), (HOST, "sl1"), (DOMAIN, "")])), "smb://admin@sl1");
        assert_eq!(url(&typed(&[parts[0], parts[2], (USER, ".\\admin")])), "smb://admin@sl1");
        assert_eq!(url(&typed(&[(USER, "admin@lab.example"), (HOST, "sl1")])), "smb://admin@lab.example@sl1");
        for (ask, value) in [
            (HOST, "sl1/share"),
            (HOST, "sl1:445"),
            (HOST, "-oX"),
            (USER, "admin%word"),
            (USER, "a:b"),
            (DOMAIN, "a@b;c"),
        ] {
            let mut answers = typed(&parts);
            let why = (ask.set)(&mut answers, value).unwrap_err();
            assert!(why.id.ends_with("-unfit"), "{value}: {why:?}");
            assert_eq!(url(&answers), whole, "{value}");
        }
    }

    #[test]
    fn share_and_folder_are_one_answer() {
        for (fields, dir) in [
            (&[(SHARE, "SL")][..], Some(r"\\sl1\SL")),
            (&[(SHARE, "SL"), (FOLDER, r"\Server\")], Some(r"\\sl1\SL\Server")),
            (&[(FOLDER, r"D:\SL"), (SHARE, "SL")], Some(r"\\sl1\SL")),
            (&[(FOLDER, r"D:\SL")], Some(r"D:\SL")),
            (&[(SHARE, "SL"), (SHARE, "")], None),
            (&[(SHARE, "SL"), (FOLDER, "x"), (HOST, "sl2")], Some(r"\\sl2\SL\x")),
        ] {
            let answers = typed(&[&[(HOST, "sl1")], fields].concat());
            assert_eq!(answers.adapter.storagelink_dir.as_deref(), dir);
        }
        let mut answers = typed(&[(HOST, "sl1"), (SHARE, "SL")]);
        for (ask, value, id) in [
            (FOLDER, r"C:\SL", "ask-server-folder-in-share"),
            (SHARE, r"SL\x", "ask-server-share-unfit"),
            (SMB1, "perhaps", "ask-not-valid"),
            (PLACE, "elsewhere", "ask-not-valid"),
        ] {
            assert_eq!((ask.set)(&mut answers, value).unwrap_err().id, id);
        }
        assert_eq!(((SHARE.get)(&answers), (FOLDER.get)(&answers)), ("SL".into(), String::new()));
    }

    #[test]
    fn another_machine_is_agreed_to_anew() {
        let mut answers = typed(&[(HOST, "sl1"), (SMB1, "yes"), (USER, "admin"), (SHARE, "SL")]);
        assert!(answers.adapter.smb1);
        (HOST.set)(&mut answers, "sl2").unwrap();
        assert!(!answers.adapter.smb1);
        (SMB1.set)(&mut answers, "yes").unwrap();
        (PLACE.set)(&mut answers, "manual").unwrap();
        assert_eq!((answers.adapter.server, answers.adapter.smb1), (Some(Server::Manual), false));
        assert_eq!(answers.adapter.storagelink_dir, None);
    }
}
