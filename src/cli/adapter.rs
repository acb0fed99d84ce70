//! The options of server, gateway and storage system. Each is a question of the guide's steps, which say what is valid.

use crate::base::{Text, Untrusted};
use crate::core::answers::{Answers, Server, host_path};
use crate::core::guide::{Ask, AskKind, STEPS};

use super::file::raw;

/// Options that are the question of the same name.
const ASKED: &[&str] = &[
    "storagelink-dir",
    "installer",
    "installer-sha256",
    "edition",
    "block",
    "version-at",
    "gateway",
    "gateway-fingerprint",
    "storage",
    "storage-user",
    "storage-fingerprint",
];

/// The one that no step asks: the machines are known before the first page.
const SERVER: &str = "server";
pub const SERVERS: &str = "local, smb://[DOMAIN;]USER@HOST, manual";

/// What the command line says of server, gateway and storage system; every value is valid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given(Vec<(&'static str, String)>);

impl Given {
    /// Takes the values of these options, by their names.
    ///
    /// # Errors
    /// A value that is not valid, with its option.
    pub fn read(typed: impl Fn(&'static str) -> Option<String>) -> Result<Self, Text> {
        let names = std::iter::once(&SERVER).chain(ASKED);
        let given = names.filter_map(|name| {
            let value = typed(name)?;
            Some(valid(name, &value, &format!("--{name}")).map(|value| (*name, value)))
        });
        given.collect::<Result<_, _>>().map(Self)
    }

    /// What would be typed for these answers.
    pub fn of(answers: &Answers) -> Self {
        let server = answers.adapter.server.clone().map(|server| (SERVER, String::from(server)));
        let asked = ASKED.iter().filter_map(|name| Some((*name, (ask(name)?.get)(answers))));
        // A choice has a word for nothing, which is the default.
        let default = Answers::default();
        let said = |(name, value): &(&str, String)| {
            ask(name).is_some_and(|ask| *value != (ask.get)(&default)) && !value.is_empty()
        };
        Self(server.into_iter().chain(asked.filter(said)).collect())
    }

    /// Writes them over these answers.
    pub fn over(&self, answers: &mut Answers) {
        for (name, value) in &self.0 {
            // They were found to be valid.
            let _ = set(answers, name, value);
        }
    }

    /// Options and values, to be typed again from any folder.
    pub fn words(&self) -> impl Iterator<Item = (&'static str, Untrusted)> {
        self.0.iter().map(|(name, value)| (*name, Untrusted::from(value.as_str())))
    }
}

/// Brings what an answer file says into the form in which it would have been typed, paths taken from the working folder.
///
/// # Errors
/// The question whose value is not valid, and why.
pub fn check(answers: &mut Answers) -> Result<(), (&'static str, Text)> {
    if !matches!(answers.adapter.server, Some(Server::Smb(_))) {
        let adapter = &mut answers.adapter;
        for path in [&mut adapter.storagelink_dir, &mut adapter.installer, &mut adapter.block] {
            *path = path.take().map(|path| here(&path));
        }
    }
    for ask in STEPS.iter().flat_map(|step| step.asks) {
        // Choices are read by what the file may say, secrets are in none.
        let typed = match ask.kind {
            AskKind::Choice(_) | AskKind::Secret(_) => continue,
            _ => (ask.get)(answers),
        };
        if !typed.is_empty() {
            (ask.set)(answers, &typed)
                .map_err(|why| (ask.id, about("usage-value-why", ask.id, &typed).with("why", why)))?;
        }
    }
    Ok(())
}

/// Where no server is named but something of one is, it is the one that only the admin reaches: nothing else can be at hand
/// on a machine that is no Windows.
pub fn settle(answers: &mut Answers) {
    let (adapter, verify) = (&answers.adapter, &answers.verify);
    let of_one = [&adapter.storagelink_dir, &adapter.installer, &verify.gateway, &verify.storage];
    if cfg!(unix) && adapter.server.is_none() && of_one.into_iter().any(Option::is_some) {
        answers.adapter.server = Some(Server::Manual);
    }
}

/// The value as it is kept.
fn valid(name: &str, value: &str, argument: &str) -> Result<String, Text> {
    let value = value.trim();
    if value.is_empty() {
        return Err(about("usage-value-missing", argument, value));
    }
    let path = ask(name).is_some_and(|ask| matches!(ask.kind, AskKind::Path));
    // A path that is no text comes with this in the place of what is none, and would be another path.
    if path && value.contains(char::REPLACEMENT_CHARACTER) {
        return Err(about("usage-path-text", argument, value));
    }
    let value = if path { here(value) } else { value.to_owned() };
    set(&mut Answers::default(), name, &value).map_err(|why| match why {
        Some(why) => about("usage-value-why", argument, &value).with("why", why),
        None => about("usage-value", argument, &value).with("valid", SERVERS),
    })?;
    Ok(value)
}

fn about(id: &'static str, argument: &str, value: &str) -> Text {
    Text::new(id).with("argument", argument).with("value", value)
}

/// Writes one value; what is wrong with it, where there is more to say than which words are valid.
fn set(answers: &mut Answers, name: &str, value: &str) -> Result<(), Option<Text>> {
    if name == SERVER {
        answers.adapter.server = Some(server(value).ok_or(None)?);
        return Ok(());
    }
    match ask(name).map_or(Ok(()), |ask| (ask.set)(answers, value)) {
        // What no edition means is the plan's to say: the condition is not met.
        Err(_) if name == "edition" => answers.adapter.edition = Some(value.to_owned()),
        other => return other.map_err(Some),
    }
    Ok(())
}

fn ask(name: &str) -> Option<&'static Ask> {
    STEPS.iter().flat_map(|step| step.asks).find(|ask| ask.id == name)
}

fn server(word: &str) -> Option<Server> {
    Server::try_from(word.to_owned()).ok()
}

/// A path as it is from every folder. One of a server that runs Windows is whole as it is.
fn here(path: &str) -> String {
    if host_path(path).is_ok() {
        return path.to_owned();
    }
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.into());
    raw(&absolute).utf8().unwrap_or(path).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Hash;

    fn one(name: &'static str, value: &str) -> Result<Answers, Text> {
        let mut answers = Answers::default();
        Given::read(|asked| (asked == name).then(|| value.to_owned()))?.over(&mut answers);
        Ok(answers)
    }

    #[test]
    fn every_option_becomes_its_answer() {
        let hex = Hash::of(b"").hex();
        let value = |name: &str| match name {
            "server" => String::from("manual"),
            "edition" => String::from("enterprise"),
            "version-at" => String::from("4:9"),
            name if name.ends_with("fingerprint") || name.ends_with("sha256") => hex.to_uppercase(),
            name => name.to_owned(),
        };
        let mut answers = Answers::default();
        let given = Given::read(|name| Some(value(name))).unwrap();
        given.over(&mut answers);
        assert_eq!(answers.adapter.server, Some(Server::Manual));
        for name in ASKED {
            let kept = (ask(name).unwrap().get)(&answers);
            match *name {
                "storagelink-dir" | "installer" | "block" => {
                    assert!(kept.ends_with(name) && kept.len() > name.len());
                }
                _ => assert_eq!(kept.to_lowercase(), value(name).to_lowercase(), "{name}"),
            }
        }
        assert_eq!(answers.verify.gateway_fingerprint, Some(hex));
        assert_eq!(given.words().count(), ASKED.len() + 1);
        assert!(Given::of(&answers).words().map(|(name, _)| name).eq(given.words().map(|(name, _)| name)));
        assert_eq!(Given::of(&Answers::default()), Given::default());
        let read = answers.clone();
        check(&mut answers).unwrap();
        assert_eq!(answers, read, "what was typed is valid in a file, too");
    }

    #[test]
    fn values_are_held_to_their_form() {
        for (name, value) in [
            ("server", "smb://LAB;admin@storage1"),
            ("gateway", " gw:443 "),
            ("storage", "[::1]:8153"),
            ("edition", "enterprise-xd"),
            ("edition", "gold"),
        ] {
            assert!(one(name, value).is_ok(), "{name} {value}");
        }
        for (name, value, id) in [
            ("server", "here", "usage-value"),
            ("server", "smb://host", "usage-value"),
            ("server", "smb://@host", "usage-value"),
            ("gateway", "https://gw", "usage-value-why"),
            ("storage", "qs:0", "usage-value-why"),
            ("gateway-fingerprint", "e3b0", "usage-value-why"),
            ("installer-sha256", "xyz", "usage-value-why"),
            ("edition", " ", "usage-value-missing"),
            ("storage-user", "", "usage-value-missing"),
            ("storagelink-dir", "", "usage-value-missing"),
            ("storagelink-dir", "a\u{fffd}", "usage-path-text"),
        ] {
            let text = one(name, value).unwrap_err();
            assert_eq!(text.id, id, "{name} {value}");
            assert_eq!(text.arg("argument"), Some(&format!("--{name}").into()));
        }
        let mut answers = Answers::default();
        answers.verify.storage = Some("https://qs".into());
        assert_eq!(check(&mut answers).unwrap_err().1.arg("argument"), Some(&"storage".into()));
    }

    #[cfg(unix)]
    #[test]
    fn what_belongs_to_a_server_makes_one_at_hand() {
        for (name, value) in
            [("gateway", "gw"), ("storage", "qs"), ("storagelink-dir", "c"), ("installer", "x")]
        {
            let mut answers = one(name, value).unwrap();
            settle(&mut answers);
            assert_eq!(answers.adapter.server, Some(Server::Manual), "{name}");
        }
        let mut answers = one("edition", "enterprise").unwrap();
        settle(&mut answers);
        assert_eq!(answers.adapter.server, None);
    }
}
