//! The corpus, where it is at hand: it is no part of a checkout.

use std::path::PathBuf;

/// The corpus's files in a folder, by name, sorted; `None` (said on stderr) where there is no corpus.
pub fn corpus(folder: &str) -> Option<Vec<(String, Vec<u8>)>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let root = std::env::var_os("QUANTALINK_SHARED").map_or(beside, PathBuf::from);
    let folder = root.join("corpus").join(folder);
    let Ok(list) = std::fs::read_dir(&folder) else {
        eprintln!("SKIPPED: no corpus at {} (QUANTALINK_SHARED names another place)", folder.display());
        return None;
    };
    let mut files: Vec<(String, Vec<u8>)> = list
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "conf"))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    Some(files)
}
