//! The failures that can be practised: a closed list, each with a word and a sentence.

use serde::{Deserialize, Serialize};

use crate::base::Text;

/// A failure, or another way of the practice site to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[expect(missing_docs, reason = "each has its sentence in the catalogues, under `knob-` and its word")]
pub enum Knob {
    StopSlow,
    StopFails,
    StopIgnored,
    StopHangs,
    StartSlow,
    StartFails,
    StartFailsOnce,
    StartIgnored,
    StartCrashes,
    StartFailsOnNewXml,
    CrashesOnNewXml,
    ServiceMissing,
    ServiceDisabled,
    ServiceStopped,
    ServiceNoAnswer,
    DependentStopped,
    NoRights,
    InstallerFails,
    InstallerReboot,
    InstallerReboots,
    InstallerRewrites,
    InstallerHangs,
    XmlTruncated,
    XmlTwoVersions,
    XmlNoEntries,
    XmlHasEntry,
    XmlUtf16,
    XmlShape1,
    XmlShape2,
    XmlShape3,
    XmlShape4,
    XmlShape5,
    XmlShape6,
    XmlShape7,
    XmlShape8,
    GatewayDown,
    GatewayLogin,
    GatewayFault,
    GatewayHtml,
    GatewaySlow,
    GatewayOldTls,
    GatewayExpired,
    GatewaySelfSigned,
    GatewayOtherName,
    GatewayChangesCertificate,
    AdapterNotInitialised,
    AdapterMissing,
    AddRefused,
    AddCut,
    AddLost,
    StorageDown,
    StorageLogin,
    StorageLogin200,
    StorageHtml,
    StorageSlow,
    StorageOldTls,
    StorageExpired,
    StorageSelfSigned,
    StorageOtherName,
    StorageMfa,
    NodeDown,
    NodeKeyUnknown,
    NodePassword,
    EditionFree,
    EditionAdvanced,
    EditionEnterprise,
    EditionPlatinum,
    EditionUnknown,
}

type Sentence = fn() -> Text;

/// Every knob with its sentence, in the order in which they are told.
const ALL: &[(Knob, Sentence)] = &[
    (Knob::StopSlow, || Text::new("knob-stop-slow")),
    (Knob::StopFails, || Text::new("knob-stop-fails")),
    (Knob::StopIgnored, || Text::new("knob-stop-ignored")),
    (Knob::StopHangs, || Text::new("knob-stop-hangs")),
    (Knob::StartSlow, || Text::new("knob-start-slow")),
    (Knob::StartFails, || Text::new("knob-start-fails")),
    (Knob::StartFailsOnce, || Text::new("knob-start-fails-once")),
    (Knob::StartIgnored, || Text::new("knob-start-ignored")),
    (Knob::StartCrashes, || Text::new("knob-start-crashes")),
    (Knob::StartFailsOnNewXml, || Text::new("knob-start-fails-on-new-xml")),
    (Knob::CrashesOnNewXml, || Text::new("knob-crashes-on-new-xml")),
    (Knob::ServiceMissing, || Text::new("knob-service-missing")),
    (Knob::ServiceDisabled, || Text::new("knob-service-disabled")),
    (Knob::ServiceStopped, || Text::new("knob-service-stopped")),
    (Knob::ServiceNoAnswer, || Text::new("knob-service-no-answer")),
    (Knob::DependentStopped, || Text::new("knob-dependent-stopped")),
    (Knob::NoRights, || Text::new("knob-no-rights")),
    (Knob::InstallerFails, || Text::new("knob-installer-fails")),
    (Knob::InstallerReboot, || Text::new("knob-installer-reboot")),
    (Knob::InstallerReboots, || Text::new("knob-installer-reboots")),
    (Knob::InstallerRewrites, || Text::new("knob-installer-rewrites")),
    (Knob::InstallerHangs, || Text::new("knob-installer-hangs")),
    (Knob::XmlTruncated, || Text::new("knob-xml-truncated")),
    (Knob::XmlTwoVersions, || Text::new("knob-xml-two-versions")),
    (Knob::XmlNoEntries, || Text::new("knob-xml-no-entries")),
    (Knob::XmlHasEntry, || Text::new("knob-xml-has-entry")),
    (Knob::XmlUtf16, || Text::new("knob-xml-utf16")),
    (Knob::XmlShape1, || Text::new("knob-xml-shape-1")),
    (Knob::XmlShape2, || Text::new("knob-xml-shape-2")),
    (Knob::XmlShape3, || Text::new("knob-xml-shape-3")),
    (Knob::XmlShape4, || Text::new("knob-xml-shape-4")),
    (Knob::XmlShape5, || Text::new("knob-xml-shape-5")),
    (Knob::XmlShape6, || Text::new("knob-xml-shape-6")),
    (Knob::XmlShape7, || Text::new("knob-xml-shape-7")),
    (Knob::XmlShape8, || Text::new("knob-xml-shape-8")),
    (Knob::GatewayDown, || Text::new("knob-gateway-down")),
    (Knob::GatewayLogin, || Text::new("knob-gateway-login")),
    (Knob::GatewayFault, || Text::new("knob-gateway-fault")),
    (Knob::GatewayHtml, || Text::new("knob-gateway-html")),
    (Knob::GatewaySlow, || Text::new("knob-gateway-slow")),
    (Knob::GatewayOldTls, || Text::new("knob-gateway-old-tls")),
    (Knob::GatewayExpired, || Text::new("knob-gateway-expired")),
    (Knob::GatewaySelfSigned, || Text::new("knob-gateway-self-signed")),
    (Knob::GatewayOtherName, || Text::new("knob-gateway-other-name")),
    (Knob::GatewayChangesCertificate, || Text::new("knob-gateway-changes-certificate")),
    (Knob::AdapterNotInitialised, || Text::new("knob-adapter-not-initialised")),
    (Knob::AdapterMissing, || Text::new("knob-adapter-missing")),
    (Knob::AddRefused, || Text::new("knob-add-refused")),
    (Knob::AddCut, || Text::new("knob-add-cut")),
    (Knob::AddLost, || Text::new("knob-add-lost")),
    (Knob::StorageDown, || Text::new("knob-storage-down")),
    (Knob::StorageLogin, || Text::new("knob-storage-login")),
    (Knob::StorageLogin200, || Text::new("knob-storage-login-200")),
    (Knob::StorageHtml, || Text::new("knob-storage-html")),
    (Knob::StorageSlow, || Text::new("knob-storage-slow")),
    (Knob::StorageOldTls, || Text::new("knob-storage-old-tls")),
    (Knob::StorageExpired, || Text::new("knob-storage-expired")),
    (Knob::StorageSelfSigned, || Text::new("knob-storage-self-signed")),
    (Knob::StorageOtherName, || Text::new("knob-storage-other-name")),
    (Knob::StorageMfa, || Text::new("knob-storage-mfa")),
    (Knob::NodeDown, || Text::new("knob-node-down")),
    (Knob::NodeKeyUnknown, || Text::new("knob-node-key-unknown")),
    (Knob::NodePassword, || Text::new("knob-node-password")),
    (Knob::EditionFree, || Text::new("knob-edition-free")),
    (Knob::EditionAdvanced, || Text::new("knob-edition-advanced")),
    (Knob::EditionEnterprise, || Text::new("knob-edition-enterprise")),
    (Knob::EditionPlatinum, || Text::new("knob-edition-platinum")),
    (Knob::EditionUnknown, || Text::new("knob-edition-unknown")),
];

impl Knob {
    /// All of them, in the order in which they are told.
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.iter().map(|(knob, _)| *knob)
    }

    /// What it does.
    #[must_use]
    pub fn text(self) -> Text {
        ALL.iter()
            .find(|(knob, _)| *knob == self)
            .map_or_else(|| Text::new("knob-unknown"), |(_, text)| text())
    }

    /// Its word, such as `stop-slow`.
    #[must_use]
    pub fn word(self) -> String {
        self.text().id.trim_start_matches("knob-").to_owned()
    }

    /// The knob of this word.
    ///
    /// # Errors
    /// `knob-unknown`: there is none; with the word and all that there are.
    pub fn parse(word: &str) -> Result<Self, Text> {
        Self::all().find(|knob| knob.word() == word).ok_or_else(|| {
            let all: Vec<String> = Self::all().map(Self::word).collect();
            Text::new("knob-unknown").with("word", word).with("all", all.join(" "))
        })
    }
}

impl TryFrom<String> for Knob {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        Self::parse(&word).map_err(|text| format!("{}: {word}", text.id))
    }
}

impl From<Knob> for String {
    fn from(knob: Knob) -> Self {
        knob.word()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        let mut words = Vec::new();
        for knob in Knob::all() {
            assert_eq!(Knob::parse(&knob.word()), Ok(knob));
            words.push(knob.word());
        }
        assert_eq!(words.first().map(String::as_str), Some("stop-slow"));
        assert_eq!(words.len(), Knob::EditionUnknown as usize + 1, "one of the enum is not in the list");
        words.sort();
        words.dedup();
        assert_eq!(words.len(), ALL.len());
        assert_eq!(Knob::parse("stop").unwrap_err().id, "knob-unknown");
    }
}
