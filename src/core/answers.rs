//! What the admin chose: the wizard's answers and the answer file are this one type. It never holds a secret.

mod nodes;
mod smb;
mod typed;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Arg, Text, Untrusted};

pub use nodes::{AT_ONCE, LOCAL, MOST_AT_ONCE, Nodes};
pub use smb::SmbAddress;
pub use typed::{host_path, own_fields, sha256, version_at};

/// A section of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Guide part 1: the adapter on the StorageLink server.
    Adapter,
    /// Guide part 2: that StorageLink loaded it.
    Verify,
    /// Guide part 3: multipath on every node.
    Multipath,
}

/// Which stanza a node gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StanzaChoice {
    /// The right one for the node's release.
    #[default]
    Auto,
    /// The guide's own nine settings, verbatim; refused where they harm (7.0 and later).
    Guide,
    /// Without `getuid_callout`.
    Modern,
}

/// Everything the wizard asks, as the answer file (TOML) holds it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Answers {
    /// The sections wanted; none: those that fit the hosts at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// Which nodes, and how they are reached.
    #[serde(default)]
    pub nodes: Nodes,
    /// Section adapter.
    #[serde(default)]
    pub adapter: Adapter,
    /// Section verify.
    #[serde(default)]
    pub verify: Verify,
    /// Section multipath.
    #[serde(default)]
    pub multipath: Multipath,
}

/// Where `StorageLink` runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Server {
    /// On this machine.
    Local,
    /// On a machine that only the admin reaches: its steps are told and confirmed one by one.
    Manual,
    /// On a machine that is reached over SMB: `smb://[DOMAIN;]USER@HOST`.
    Smb(String),
}

/// The answers of section adapter.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Adapter {
    /// Where `StorageLink` runs; none: here on Windows, nowhere elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<Server>,
    /// The admin agreed to speak SMB1 with it, where it knows nothing newer ([`Server::Smb`]).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub smb1: bool,
    /// Its Server folder, where it is not found by itself; with [`Server::Manual`] a copy that was brought over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storagelink_dir: Option<String>,
    /// The pool's edition, where dom0 cannot be asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The adapter's installer, a path on the server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub installer: Option<String>,
    /// SHA-256 that the installer must have, in hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub installer_sha256: Option<String>,
    /// The entry's vendor, where it is not the guide's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<String>,
    /// The entry's product, where it is not the guide's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// The entry's number, where it is not the guide's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Values for other fields of the entry, by their names as the plan shows them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// A file on the server with the entry to add, where the configuration has none to learn from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<String>,
    /// `LINE:COLUMN` of the version number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_at: Option<String>,
}

/// The answers of section verify.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Verify {
    /// `HOST[:PORT]` of the `StorageLink` gateway.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gateway: Option<String>,
    /// SHA-256 of its certificate, in hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gateway_fingerprint: Option<String>,
    /// `HOST[:PORT]` of the storage system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage: Option<String>,
    /// Its user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_user: Option<String>,
    /// SHA-256 of its certificate, in hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_fingerprint: Option<String>,
    /// Name under which the Manager shows the storage system; none: its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub storage_name: Option<String>,
    /// The admin agreed to send the passwords over an old TLS, where gateway or storage system knows nothing newer. Only
    /// Windows speaks it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub old_tls: bool,
    /// Add the credentials through the gateway; else the admin does it in the Manager.
    pub add_credentials: bool,
}

/// The answers of section multipath.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Multipath {
    /// Which stanza.
    pub stanza: StanzaChoice,
    /// Take an OSNEXUS entry out of the main file on 7.0 and later; without it such a node is refused.
    pub cleanup: bool,
    /// Also load the new configuration.
    pub activate: bool,
    /// Load it, or unplug its PBDs, even where LUNs of the storage system are in use on the node.
    pub live_maps: bool,
    /// Seconds after which the files are put back unless `quantalink confirm` comes; none: they stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm_within: Option<u64>,
}

impl Default for Multipath {
    fn default() -> Self {
        Self {
            stanza: StanzaChoice::Auto,
            cleanup: true,
            activate: false,
            live_maps: false,
            confirm_within: None,
        }
    }
}

/// How the reader is told that a word is no server; [`why`] says it in the admin's language.
const NO_SERVER: &str = "no server: ";

/// What a server can be.
const SERVERS: &str = "local, manual, smb://[DOMAIN;]USER@HOST";

impl TryFrom<String> for Server {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        match word.as_str() {
            "local" => Ok(Self::Local),
            "manual" => Ok(Self::Manual),
            smb if SmbAddress::parse(smb).is_some() => Ok(Self::Smb(word)),
            _ => Err(format!("{NO_SERVER}{word}")),
        }
    }
}

impl From<Server> for String {
    fn from(server: Server) -> Self {
        match server {
            Server::Local => Self::from("local"),
            Server::Manual => Self::from("manual"),
            Server::Smb(url) => url,
        }
    }
}

/// Why an answer file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .text.id)]
pub struct AnswersError {
    /// `answers-unknown-key` (arguments `file`, `line`, `key`, `valid`) or `answers-invalid` (`file`, `line`,
    /// `detail`: what the TOML reader says).
    pub text: Text,
    /// The line to blame, from 1, where the reader names one.
    pub line: Option<usize>,
}

impl Answers {
    /// True where this section is wanted: named, or none named.
    #[must_use]
    pub fn wants(&self, section: Section) -> bool {
        self.sections.is_empty() || self.sections.contains(&section)
    }

    /// Reads an answer file; `file` is its name, for the error only.
    ///
    /// # Errors
    /// A key that is not known, a value of a wrong type, or what is no TOML: with the line.
    pub fn read(toml: &str, file: &Untrusted) -> Result<Self, AnswersError> {
        if let Some(at) = too_deep(toml) {
            let why = Text::new("answers-why-deep");
            return Err(AnswersError::because(why, Some(line_at(toml, at)), file));
        }
        let answers: Self = toml::from_str(toml).map_err(|error| AnswersError::of(&error, toml, file))?;
        match answers.out_of_range() {
            None => Ok(answers),
            Some((key, why)) => Err(AnswersError::because(why, line_of(toml, key), file)),
        }
    }

    /// The answers as the header of a journal holds them; none where this program does not know all of them.
    ///
    /// They are read as the answer file that they were: one reader of answers is enough, and the program a good deal smaller.
    #[must_use]
    pub fn of_journal(answers: &serde_json::Value) -> Option<Self> {
        toml::from_str(&toml::to_string(answers).ok()?).ok()
    }

    /// A number that the command line would not take either, and what is possible. That of `confirm-within` the plan refuses.
    fn out_of_range(&self) -> Option<(&'static str, Text)> {
        let parallel = u64::try_from(self.nodes.parallel?).unwrap_or(u64::MAX);
        let text = Text::new("answers-why-range").with("key", "parallel").with("value", number(parallel));
        let text = text.with("least", 1_i64).with("most", number(MOST_AT_ONCE));
        (!(1..=MOST_AT_ONCE).contains(&parallel)).then_some(("parallel", text))
    }

    /// The answer file that [`Answers::read`] reads back as these answers.
    #[must_use]
    pub fn write(&self) -> String {
        // Words and flags can always be written; should a later field break that, the file says so instead of
        // looking like answers.
        toml::to_string(self).unwrap_or_else(|error| format!("not-written = {:?}\n", error.to_string()))
    }
}

/// So many brackets may stand open at once.
const DEEPEST: usize = 64;

/// The line in which an answer file gives this answer; none where it does not.
#[must_use]
pub fn line_of(toml: &str, key: &str) -> Option<usize> {
    let file = toml::de::DeTable::parse(toml).ok()?;
    let tables = file.get_ref().values().filter_map(|value| value.get_ref().as_table());
    let name = tables.flat_map(toml::de::DeTable::keys).find(|name| name.get_ref() == key)?;
    Some(line_at(toml, name.span().start))
}

/// Where more brackets stand open than answers ever need: the TOML reader would recurse until its stack is full.
fn too_deep(toml: &str) -> Option<usize> {
    let mut open = 0_usize;
    toml.bytes().position(|byte| {
        match byte {
            b'{' | b'[' => open += 1,
            b'}' | b']' => open = open.saturating_sub(1),
            _ => {}
        }
        open > DEEPEST
    })
}

fn line_at(toml: &str, at: usize) -> usize {
    1 + toml.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

fn number(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// What the reader says of a value, in the admin's language as far as the cause is a value and not the form of the file.
fn why(said: &str) -> Arg {
    if let Some(word) = said.strip_prefix(NO_SERVER) {
        return Text::new("answers-why-value").with("value", word).with("valid", SERVERS).into();
    }
    if let Some(rest) = said.strip_prefix("unknown variant ") {
        let mut words = rest.split('`').skip(1).step_by(2);
        let value = words.next().unwrap_or_default();
        let valid = words.collect::<Vec<_>>().join(", ");
        return Text::new("answers-why-value").with("value", value).with("valid", valid).into();
    }
    let wanted = said.starts_with("invalid ").then(|| said.rsplit("expected ").next()).flatten();
    let id = match wanted {
        Some("a boolean") => "answers-why-flag",
        Some("u64" | "usize") => "answers-why-number",
        Some("a string" | "string or table") => "answers-why-text",
        Some("a sequence") => "answers-why-list",
        _ => return said.into(),
    };
    Text::of(id).into()
}

impl AnswersError {
    /// A value of ours that is not to be taken.
    #[must_use]
    pub fn because(why: Text, line: Option<usize>, file: &Untrusted) -> Self {
        let text = Text::new("answers-invalid").with("detail", why).with("file", file);
        Self { text: text.with("line", line.unwrap_or(0)), line }
    }

    fn of(error: &toml::de::Error, toml: &str, file: &Untrusted) -> Self {
        let line = error.span().map(|span| line_at(toml, span.start));
        let said = error.message();
        let text = match said.strip_prefix("unknown field ") {
            Some(rest) => {
                // The reader quotes names in backticks: the key first, then those that it knows.
                let mut names = rest.split('`').skip(1).step_by(2);
                let key = names.next().unwrap_or_default();
                let valid = names.collect::<Vec<_>>().join(", ");
                Text::new("answers-unknown-key").with("key", key).with("valid", valid)
            }
            None => Text::new("answers-invalid").with("detail", why(said)),
        };
        // Line 0: the reader named none; the sentence leaves it out then.
        Self { text: text.with("file", file).with("line", line.unwrap_or(0)), line }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(toml: &str) -> Result<Answers, AnswersError> {
        Answers::read(toml, &"answers.toml".into())
    }

    #[test]
    fn written_and_read_again() {
        for sections in [vec![], vec![Section::Multipath], vec![Section::Adapter, Section::Verify]] {
            for stanza in [StanzaChoice::Auto, StanzaChoice::Guide, StanzaChoice::Modern] {
                for (cleanup, activate) in [(true, false), (false, true)] {
                    let multipath =
                        Multipath { stanza, cleanup, activate, live_maps: activate, confirm_within: None };
                    let answers = Answers { sections: sections.clone(), multipath, ..Answers::default() };
                    assert_eq!(read(&answers.write()), Ok(answers));
                }
            }
        }
        assert_eq!(read(""), Ok(Answers::default()));
    }

    #[test]
    fn unknown_keys_are_named_with_line_and_what_is_valid() {
        let error = read("sections = []\n\n[multipath]\nstanzas = \"auto\"\n").unwrap_err();
        assert_eq!(error.text.id, "answers-unknown-key");
        assert_eq!(error.line, Some(4));
        assert_eq!(error.text.arg("key"), Some(&"stanzas".into()));
        assert_eq!(
            error.text.arg("valid"),
            Some(&"stanza, cleanup, activate, live-maps, confirm-within".into())
        );
        assert_eq!(error.text.arg("file"), Some(&"answers.toml".into()));
        let error = read("section = []\n").unwrap_err();
        assert_eq!((&*error.text.id, error.line), ("answers-unknown-key", Some(1)));
    }

    #[test]
    fn the_line_of_an_answer() {
        let toml = "\u{feff}sections = []\n[adapter]\nserver = \"manual\"\n\n[verify]\ngateway = \"x\"\n";
        assert_eq!((line_of(toml, "gateway"), line_of(toml, "server")), (Some(6), Some(3)));
        assert_eq!((line_of(toml, "storage"), line_of("[", "storage")), (None, None));
        assert_eq!(line_of("\nverify = { storage = \"x\" }", "storage"), Some(2));
        assert_eq!(line_of("\n\nverify.storage = \"x\"", "storage"), Some(3));
    }

    #[test]
    fn what_is_wrong_with_a_value_is_said_by_the_catalogue() {
        for (toml, id) in [
            ("[adapter]\nserver = \"there\"\n", "answers-why-value"),
            ("[multipath]\nstanza = \"newest\"\n", "answers-why-value"),
            ("\nsections = [\"disk\"]\n", "answers-why-value"),
            ("[multipath]\ncleanup = \"yes\"\n", "answers-why-flag"),
            ("[nodes]\nparallel = -1\n", "answers-why-number"),
            ("[nodes]\nparallel = \"many\"\n", "answers-why-number"),
            ("[nodes]\nparallel = 0\n", "answers-why-range"),
            ("[nodes]\nparallel = 1001\n", "answers-why-range"),
            ("[nodes]\nssh-config = 1\n", "answers-why-text"),
            ("[nodes]\nlist = \"a\"\n", "answers-why-list"),
        ] {
            let error = read(toml).unwrap_err();
            assert_eq!((&*error.text.id, error.line), ("answers-invalid", Some(2)), "{toml:?}");
            let Some(Arg::Text(why)) = error.text.arg("detail") else { panic!("{toml:?}: {error:?}") };
            assert_eq!(why.id, id, "{toml:?}");
        }
        let error = read("[adapter]\nserver = \"there\"\n").unwrap_err();
        let wanted = Text::new("answers-why-value").with("value", "there").with("valid", SERVERS);
        assert_eq!(error.text.arg("detail"), Some(&wanted.into()));
        let deep = read(&"[".repeat(100)).unwrap_err();
        assert!(matches!(deep.text.arg("detail"), Some(Arg::Text(why)) if why.id == "answers-why-deep"));
    }

    #[test]
    fn nonsense_is_refused_with_its_line() {
        for (toml, line) in [
            ("[multipath]\ncleanup = \"yes\"\n", 2),
            ("[multipath]\n\nstanza = \"newest\"\n", 3),
            ("sections = [\"disk\"]\n", 1),
            ("\n[multipath\n", 2),
            ("\u{feff}\u{1b}[31m = 1\n", 1),
        ] {
            let error = read(toml).unwrap_err();
            assert_eq!((&*error.text.id, error.line), ("answers-invalid", Some(line)), "{toml:?}");
        }
    }
}
