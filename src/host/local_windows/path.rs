//! From a path of the project to one of Windows and back.

use std::path::{Component, Path, PathBuf, Prefix};

use crate::host::says::refused;
use crate::host::{HostError, HostPath};

/// Names that Windows gives to devices, in every folder and with every ending.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The path for calls of the system.
///
/// # Errors
/// Refused (`windows-path-unusable`): not from a drive or share on, no text, `..` in it, a stream of a file or a device.
pub(super) fn to_system(path: &HostPath) -> Result<PathBuf, HostError> {
    let unusable = || refused("windows-path-unusable", path);
    let text = path.raw().utf8().ok_or_else(unusable)?;
    let system = PathBuf::from(text.replace('/', "\\"));
    let mut parts = system.components();
    let whole = match parts.next() {
        Some(Component::Prefix(prefix)) => {
            matches!(prefix.kind(), Prefix::Disk(_) | Prefix::UNC(..))
                && matches!(parts.next(), Some(Component::RootDir))
        }
        _ => false,
    };
    let usable = |part: Component<'_>| match part {
        Component::Normal(name) => name.to_str().is_some_and(is_name),
        _ => false,
    };
    if whole && parts.all(usable) { Ok(system) } else { Err(unusable()) }
}

/// True for what a file or folder of Windows can be called.
fn is_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches(' ');
    let numbered = |word: &str| {
        let digit = stem.get(..3).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
        digit && stem.len() == 4 && stem.ends_with(|c: char| c.is_ascii_digit() && c != '0')
    };
    let device = DEVICES.iter().any(|device| stem.eq_ignore_ascii_case(device));
    let signs = name.contains(|c: char| c.is_control() || "<>:\"|?*".contains(c));
    !signs && !device && !numbered("COM") && !numbered("LPT") && !name.ends_with(['.', ' '])
}

/// The path as the project keeps it; none where it is no text.
pub(super) fn from_system(path: &Path) -> Option<HostPath> {
    let text = path.to_str()?;
    let plain = match text.strip_prefix(r"\\?\") {
        Some(share) if share.starts_with(r"UNC\") => format!(r"\\{}", share.get(4..)?),
        Some(plain) => plain.to_owned(),
        None => text.to_owned(),
    };
    Some(HostPath::from(plain.replace('\\', "/").as_str()))
}

/// The same as text, for calls that take nothing else.
pub(super) fn text(path: &Path) -> &str {
    // Made from text by `to_system`.
    path.to_str().unwrap_or_default()
}
