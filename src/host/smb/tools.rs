//! Samba's tools as they are installed here: where they are, which version, and which package brings one that is missing.

use std::path::Path;

use crate::base::Text;
use crate::host::HostError;
use crate::host::local_unix::exec;

/// One of Samba's programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tool {
    /// Files.
    SmbClient,
    /// Services.
    Net,
    /// Who may do what with a file.
    SmbCAcls,
}

impl Tool {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SmbClient => "smbclient",
            Self::Net => "net",
            Self::SmbCAcls => "smbcacls",
        }
    }

    /// True where it is installed.
    pub fn here(self) -> bool {
        exec::here(self.name()).is_ok()
    }

    /// The package that brings it on this machine, as far as its system is known.
    pub fn package(self) -> &'static str {
        let told = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
        let red_hat = Path::new("/etc/redhat-release").exists();
        self.package_on(Family::of(&told, red_hat))
    }

    const fn package_on(self, family: Family) -> &'static str {
        match (family, self) {
            (Family::Debian, Self::Net) => "samba-common-bin",
            (Family::Debian, _) => "smbclient",
            (Family::RedHat, Self::Net) => "samba-common-tools",
            (Family::RedHat | Family::Suse, _) => "samba-client",
            (Family::Other, _) => "samba",
        }
    }

    /// It is not installed.
    pub fn missing(self) -> HostError {
        let text = Text::new("smb-tool-missing").with("tool", self.name());
        HostError::Refused(text.with("package", self.package()))
    }
}

/// Systems whose packages have the same names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Debian,
    /// `CentOS`, and with it every dom0 of `XenServer` and XCP-ng.
    RedHat,
    Suse,
    Other,
}

impl Family {
    fn of(os_release: &str, red_hat: bool) -> Self {
        let value = |key: &str| {
            let mut lines = os_release.lines().filter_map(|line| line.split_once('='));
            lines.find(|(name, _)| *name == key).map(|(_, value)| value.trim_matches(['"', '\'']).to_owned())
        };
        let words = [value("ID"), value("ID_LIKE")].map(Option::unwrap_or_default).join(" ");
        let is = |names: &[&str]| words.split_whitespace().any(|word| names.contains(&word));
        if is(&["debian", "ubuntu"]) {
            Self::Debian
        } else if red_hat || is(&["rhel", "centos", "fedora", "xenenterprise", "xcp-ng"]) {
            Self::RedHat
        } else if is(&["suse", "sles", "opensuse"]) {
            Self::Suse
        } else {
            Self::Other
        }
    }
}

/// Version of Samba, the first two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(pub u32, pub u32);

impl Version {
    /// From here on `smbclient` can rename one file over another (`rename -f`, March 2017).
    pub const RENAMES_OVER: Self = Self(4, 7);
    /// From here on all tools know `--client-protection` and `--use-kerberos`.
    pub const PROTECTION: Self = Self(4, 15);

    /// It lacks [`Self::RENAMES_OVER`].
    pub fn too_old(self) -> Text {
        Text::new("smb-rename-missing").with("version", format!("{}.{}", self.0, self.1))
    }

    /// What `--version` prints: `Version 4.17.12-Debian`.
    pub fn read(output: &str) -> Option<Self> {
        let number = output.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        let mut parts = number.split(|c: char| !c.is_ascii_digit());
        Some(Self(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_by_system() {
        let debian = "PRETTY_NAME=\"Debian\"\nID=debian\n";
        let ubuntu = "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n";
        let xcp_ng = "NAME=\"XCP-ng\"\nID=\"xenenterprise\"\nID_LIKE=\"centos rhel fedora\"\n";
        for (told, red_hat, client, net) in [
            (debian, false, "smbclient", "samba-common-bin"),
            (ubuntu, false, "smbclient", "samba-common-bin"),
            (xcp_ng, true, "samba-client", "samba-common-tools"),
            // CentOS 5, as in old dom0s, has no os-release.
            ("", true, "samba-client", "samba-common-tools"),
            ("ID=\"sles\"\n", false, "samba-client", "samba-client"),
            ("ID=other\n", false, "samba", "samba"),
        ] {
            let family = Family::of(told, red_hat);
            let packages = (Tool::SmbClient.package_on(family), Tool::Net.package_on(family));
            assert_eq!(packages, (client, net), "{told}");
            assert_eq!(Tool::SmbCAcls.package_on(family), client);
        }
    }

    #[test]
    fn versions() {
        assert_eq!(Version::read("Version 4.17.12-Debian\n"), Some(Version(4, 17)));
        assert_eq!(Version::read("Version 3.0.33-3.41.el5_11\n"), Some(Version(3, 0)));
        assert_eq!(Version::read("unknown"), None);
        assert!(Version(4, 2) < Version::RENAMES_OVER && Version(4, 10) >= Version::RENAMES_OVER);
    }
}
