//! The options of server, gateway and storage system: what is valid for each, and which answer it is.

use crate::api::{Endpoint, GATEWAY_PORT, STORAGE_PORT};
use crate::base::{Hash, Text, Untrusted};
use crate::core::answers::{Answers, Server};

use super::file::raw;

/// One of these options.
struct Field {
    /// Its name on the command line.
    name: &'static str,
    /// Its name in the answer file.
    key: &'static str,
    /// The value as it is kept, or what is wrong with it: an id whose sentence takes `argument` and `value`, or a sentence
    /// of its own.
    valid: fn(&str) -> Result<String, Wrong>,
    get: fn(&Answers) -> Option<String>,
    set: fn(&mut Answers, String),
}

enum Wrong {
    /// An id; its sentence takes `argument` and `value`.
    Id(&'static str),
    /// These are the valid words.
    Word(&'static str),
    /// A sentence that says it all but for whose value it is.
    Why(Text),
}

const FIELDS: &[Field] = &[
    Field {
        name: "server",
        key: "adapter.server",
        valid: server,
        get: |answers| answers.adapter.server.clone().map(String::from),
        set: |answers, value| answers.adapter.server = Server::try_from(value).ok(),
    },
    Field {
        name: "storagelink-dir",
        key: "adapter.storagelink-dir",
        valid: path,
        get: |answers| answers.adapter.storagelink_dir.clone(),
        set: |answers, value| answers.adapter.storagelink_dir = Some(value),
    },
    Field {
        name: "installer",
        key: "adapter.installer",
        valid: path,
        get: |answers| answers.adapter.installer.clone(),
        set: |answers, value| answers.adapter.installer = Some(value),
    },
    Field {
        name: "installer-sha256",
        key: "adapter.installer-sha256",
        valid: digest,
        get: |answers| answers.adapter.installer_sha256.clone(),
        set: |answers, value| answers.adapter.installer_sha256 = Some(value),
    },
    Field {
        name: "edition",
        key: "adapter.edition",
        valid: some,
        get: |answers| answers.adapter.edition.clone(),
        set: |answers, value| answers.adapter.edition = Some(value),
    },
    Field {
        name: "gateway",
        key: "verify.gateway",
        valid: |value| endpoint(value, GATEWAY_PORT),
        get: |answers| answers.verify.gateway.clone(),
        set: |answers, value| answers.verify.gateway = Some(value),
    },
    Field {
        name: "gateway-fingerprint",
        key: "verify.gateway-fingerprint",
        valid: digest,
        get: |answers| answers.verify.gateway_fingerprint.clone(),
        set: |answers, value| answers.verify.gateway_fingerprint = Some(value),
    },
    Field {
        name: "storage",
        key: "verify.storage",
        valid: |value| endpoint(value, STORAGE_PORT),
        get: |answers| answers.verify.storage.clone(),
        set: |answers, value| answers.verify.storage = Some(value),
    },
    Field {
        name: "storage-user",
        key: "verify.storage-user",
        valid: user,
        get: |answers| answers.verify.storage_user.clone(),
        set: |answers, value| answers.verify.storage_user = Some(value),
    },
    Field {
        name: "storage-fingerprint",
        key: "verify.storage-fingerprint",
        valid: digest,
        get: |answers| answers.verify.storage_fingerprint.clone(),
        set: |answers, value| answers.verify.storage_fingerprint = Some(value),
    },
];

/// What the command line says of server, gateway and storage system; every value is valid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given(Vec<(&'static str, String)>);

impl Given {
    /// Takes the values of these options, by their names.
    ///
    /// # Errors
    /// A value that is not valid, with its option.
    pub fn read(typed: impl Fn(&'static str) -> Option<String>) -> Result<Self, Text> {
        let given = FIELDS.iter().filter_map(|field| {
            let value = typed(field.name)?;
            let argument = format!("--{}", field.name);
            Some(checked(field, &value, &argument).map(|value| (field.name, value)))
        });
        given.collect::<Result<_, _>>().map(Self)
    }

    /// Writes them over these answers.
    pub fn over(&self, answers: &mut Answers) {
        for (name, value) in &self.0 {
            if let Some(field) = FIELDS.iter().find(|field| field.name == *name) {
                (field.set)(answers, value.clone());
            }
        }
    }

    /// Options and values, to be typed again; relative paths as they are.
    pub fn words(&self) -> impl Iterator<Item = (&'static str, Untrusted)> {
        self.0.iter().map(|(name, value)| (*name, Untrusted::from(here(name, value))))
    }
}

/// Brings what an answer file says of them into the form in which options are kept.
///
/// # Errors
/// A value that is not valid, with its key.
pub fn check(answers: &mut Answers) -> Result<(), Text> {
    for field in FIELDS {
        if let Some(value) = (field.get)(answers) {
            let value = checked(field, &value, field.key)?;
            (field.set)(answers, value);
        }
    }
    Ok(())
}

/// Takes paths of this machine from the working folder, and where no server is named but something of one is, makes it
/// the one that only the admin reaches: nothing else can be at hand on a machine that is no Windows.
pub fn settle(answers: &mut Answers) {
    let adapter = &answers.adapter;
    let named = adapter.storagelink_dir.is_some() || adapter.installer.is_some();
    let asked = answers.verify.gateway.is_some() || answers.verify.storage.is_some();
    if adapter.server.is_none() && (named || asked) && cfg!(unix) {
        answers.adapter.server = Some(Server::Manual);
    }
    if !matches!(answers.adapter.server, Some(Server::Smb(_))) {
        for (name, path) in [
            ("storagelink-dir", &mut answers.adapter.storagelink_dir),
            ("installer", &mut answers.adapter.installer),
        ] {
            *path = path.take().map(|path| here(name, &path));
        }
    }
}

/// A path as it is from every folder.
fn here(name: &str, value: &str) -> String {
    if !matches!(name, "storagelink-dir" | "installer") {
        return value.to_owned();
    }
    let absolute = std::path::absolute(value).unwrap_or_else(|_| value.into());
    raw(&absolute).utf8().unwrap_or(value).to_owned()
}

fn checked(field: &Field, value: &str, argument: &str) -> Result<String, Text> {
    let about = |id: &'static str| Text::new(id).with("argument", argument).with("value", value);
    (field.valid)(value.trim()).map_err(|wrong| match wrong {
        Wrong::Id(id) => about(id),
        Wrong::Word(valid) => about("usage-value").with("valid", valid),
        Wrong::Why(why) => Text::new("usage-value-why").with("argument", argument).with("why", why),
    })
}

fn some(value: &str) -> Result<String, Wrong> {
    if value.is_empty() { Err(Wrong::Id("usage-value-missing")) } else { Ok(value.to_owned()) }
}

/// Answers are text; a path with other bytes comes with a replacement character in their place, and would be another path.
fn path(value: &str) -> Result<String, Wrong> {
    if value.contains(char::REPLACEMENT_CHARACTER) { Err(Wrong::Id("usage-path-text")) } else { some(value) }
}

fn server(value: &str) -> Result<String, Wrong> {
    let whole = |url: &str| url.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty());
    match Server::try_from(value.to_owned()) {
        Ok(Server::Smb(url)) if !url.strip_prefix("smb://").is_some_and(whole) => Err(Wrong::Word(SERVERS)),
        Ok(server) => Ok(server.into()),
        Err(_) => Err(Wrong::Word(SERVERS)),
    }
}

const SERVERS: &str = "local, smb://[DOMAIN;]USER@HOST, manual";

fn endpoint(value: &str, port: u16) -> Result<String, Wrong> {
    Endpoint::parse(value, port).map(|_| value.to_owned()).map_err(Wrong::Why)
}

/// A digest as programs print it: in either case, with or without colons.
fn digest(value: &str) -> Result<String, Wrong> {
    let plain: String = value.chars().filter(|c| *c != ':').collect();
    Hash::parse(&plain).map(|hash| hash.hex()).ok_or(Wrong::Id("usage-digest"))
}

/// HTTP Basic ends the user's name at a colon.
fn user(value: &str) -> Result<String, Wrong> {
    if value.contains(':') || value.chars().any(char::is_control) {
        return Err(Wrong::Id("usage-value-plain"));
    }
    some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(name: &'static str, value: &str) -> Result<Given, Text> {
        Given::read(|asked| (asked == name).then(|| value.to_owned()))
    }

    #[test]
    fn values_are_held_to_their_form() {
        let hex = Hash::of(b"").hex();
        let colons = hex.to_uppercase().as_bytes().chunks(2).map(String::from_utf8_lossy).collect::<Vec<_>>().join(":");
        for (name, value, kept) in [
            ("server", "manual", "manual"),
            ("server", "smb://LAB;admin@storage1", "smb://LAB;admin@storage1"),
            ("gateway", " gw:443 ", "gw:443"),
            ("storage", "[::1]:8153", "[::1]:8153"),
            ("gateway-fingerprint", colons.as_str(), hex.as_str()),
            ("installer-sha256", &hex.to_uppercase(), &hex),
            ("storage-user", "admin", "admin"),
            ("edition", "enterprise-xd", "enterprise-xd"),
        ] {
            assert_eq!(one(name, value), Ok(Given(vec![(name, kept.to_owned())])), "{name} {value}");
        }
        for (name, value, id) in [
            ("server", "here", "usage-value"),
            ("server", "smb://host", "usage-value"),
            ("server", "smb://@host", "usage-value"),
            ("gateway", "https://gw", "usage-value-why"),
            ("storage", "qs:0", "usage-value-why"),
            ("gateway-fingerprint", "e3b0", "usage-digest"),
            ("storage-fingerprint", &hex.replace('e', "g"), "usage-digest"),
            ("installer-sha256", "", "usage-digest"),
            ("storage-user", "a:b", "usage-value-plain"),
            ("storage-user", "", "usage-value-missing"),
            ("edition", " ", "usage-value-missing"),
            ("storagelink-dir", "", "usage-value-missing"),
        ] {
            let text = one(name, value).unwrap_err();
            assert_eq!(text.id, id, "{name} {value}");
            assert_eq!(text.arg("argument"), Some(&format!("--{name}").into()));
        }
    }

    #[test]
    fn every_option_is_an_answer_and_every_answer_of_a_file_is_held_to_it() {
        let value = |name: &str| match name {
            "server" => String::from("manual"),
            name if name.ends_with("fingerprint") || name.ends_with("sha256") => Hash::of(b"").hex(),
            name => name.to_owned(),
        };
        let mut answers = Answers::default();
        Given::read(|name| Some(value(name))).unwrap().over(&mut answers);
        for field in FIELDS {
            assert_eq!((field.get)(&answers), Some(value(field.name)), "{}", field.name);
        }
        answers.verify.gateway_fingerprint = Some(Hash::of(b"").hex().to_uppercase());
        check(&mut answers).unwrap();
        assert_eq!(answers.verify.gateway_fingerprint, Some(Hash::of(b"").hex()));
        answers.verify.storage = Some("https://qs".into());
        let text = check(&mut answers).unwrap_err();
        assert_eq!(text.arg("argument"), Some(&"verify.storage".into()));
    }

    #[cfg(unix)]
    #[test]
    fn what_belongs_to_a_server_makes_one_at_hand() {
        for (name, value) in [("gateway", "gw"), ("storage", "qs"), ("storagelink-dir", "copy"), ("installer", "x.exe")] {
            let mut answers = Answers::default();
            one(name, value).unwrap().over(&mut answers);
            settle(&mut answers);
            assert_eq!(answers.adapter.server, Some(Server::Manual), "{name}");
            let paths = [&answers.adapter.storagelink_dir, &answers.adapter.installer];
            assert!(paths.into_iter().flatten().all(|path| path.starts_with('/')), "{paths:?}");
        }
        let mut answers = Answers::default();
        answers.adapter.edition = Some("enterprise".into());
        settle(&mut answers);
        assert_eq!(answers.adapter.server, None);
    }
}
