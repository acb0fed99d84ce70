//! `config_dir` in the main file: another folder of drop-ins, so that nobody reads the one that the entry belongs into.

use crate::base::{Text, Untrusted};
use crate::core::facts::{DROP_IN_FOLDER, HostFacts};
use crate::core::release::numbers;
use crate::core::steps::draft::Wall;
use crate::edit::multipath::{Dialect, defaults};

use super::files;

/// Why what stands in conf.d would have no effect. The keyword counts in the main file only; its last value is the one, and an
/// empty one means that no folder is read. From 0.9 on it is passed over.
pub(super) fn elsewhere(facts: &HostFacts) -> Option<Wall> {
    let new =
        facts.tools.get().and_then(|tools| numbers(tools.bytes())).is_some_and(|tools| tools >= [0, 9, 0]);
    if new {
        return None;
    }
    let main = facts.main.get()?;
    let file = files::file_of(main).ok()?;
    let dialect = files::dialects(facts).last().copied().filter(|dialect| *dialect != Dialect::V047)?;
    let set = defaults(&file.bytes, dialect);
    let counting = set.iter().rfind(|set| set.key == b"config_dir" && set.value.is_some())?;
    let found = counting.value.as_deref().filter(|found| !is_ours(found))?;
    let why = Text::new("confd-elsewhere").with("path", &main.path).with("line", counting.line);
    Some(Wall::new(&main.path, why.with("found", Untrusted::from(found)).with("folder", DROP_IN_FOLDER)))
}

/// True for the usual folder, however many slashes follow.
fn is_ours(folder: &[u8]) -> bool {
    let rest = folder.strip_prefix(DROP_IN_FOLDER.as_bytes());
    rest.is_some_and(|rest| rest.iter().all(|&byte| byte == b'/'))
}
