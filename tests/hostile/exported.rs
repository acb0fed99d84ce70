//! What `export` writes: scripts and a role that shells and YAML read as they are meant, whatever the names and contents of the node's
//! files are. What the scripts then do with such files stands in tests/export.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::ground::{Ground, of};
use super::judge;
use super::words::{Word, all};

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn tree(word: &Word) -> Ground {
    let ground = Ground::new();
    let value: Vec<u8> = word.value().into_iter().filter(|byte| !matches!(byte, b'\'' | 0)).collect();
    let line = |name: &str| [name.as_bytes(), b"='", &value[..], b"'\n"].concat();
    let inventory = [
        &b"PRODUCT_BRAND='XCP-ng'\nPRODUCT_VERSION='8.3.0'\n"[..],
        &line("INSTALLATION_UUID"),
        &line("BUILD_NUMBER"),
    ];
    ground.write("etc/xensource-inventory", &inventory.concat());
    for name in [word.file_name(), [b"-e ", &word.file_name()[..20]].concat()] {
        let path = [b"etc/multipath/conf.d/", &name[..], b".conf"].concat();
        let entry = b"devices {\n\tdevice {\n\t\tvendor \"OSNEXUS\"\n\t\tproduct \"QUANTASTOR\"\n\t\t# ";
        let entry = [&entry[..], &value, b"\n\t}\n}\n"].concat();
        ground.write(OsStr::from_bytes(&path), &entry);
    }
    ground
}

#[test]
fn exported_files_are_text_and_whole() {
    let mut wrong = Vec::new();
    let mut written = 0;
    for word in all() {
        for form in ["sh", "ansible"] {
            let ground = tree(&word);
            // The folder has such a name too.
            let folder = ground.beside("out").join(OsStr::from_bytes(&word.file_name()));
            std::fs::create_dir(ground.beside("out")).unwrap();
            let words = ["export", form];
            let mut command = ground.command(&words);
            command.arg(&folder);
            match of(&command.output().unwrap(), &words) {
                Ok(_) => {}
                Err(why) => wrong.push(format!("{} {form}: {why}", word.name)),
            }
            if !folder.exists() {
                continue;
            }
            for path in files(&folder) {
                let bytes = std::fs::read(&path).unwrap();
                // The role brings the program itself along.
                if bytes.starts_with(b"\x7fELF") {
                    continue;
                }
                written += 1;
                let text = String::from_utf8_lossy(&bytes).into_owned();
                if path.extension().is_some_and(|end| end == "yml")
                    && (text.contains("{{ x }}") || text.contains("{% y %}"))
                {
                    wrong.push(format!("{} {form} {}: a template: {text}", word.name, path.display()));
                }
                // Contents that are no text are coded in it.
                let shown = path.strip_prefix(&folder).unwrap().display().to_string();
                wrong.extend(
                    judge::text(&bytes).err().map(|why| format!("{} {form} {shown}: {why}", word.name)),
                );
                wrong.extend(judge::text(path.strip_prefix(&folder).unwrap().as_os_str().as_bytes()).err());
                let checked = match path.extension().and_then(OsStr::to_str) {
                    Some("sh") => Some(Command::new("sh").arg("-n").arg(&path).output().unwrap()),
                    _ => None,
                };
                if let Some(output) = checked.filter(|output| !output.status.success()) {
                    wrong.push(format!("{} {form} {shown}: {output:?}", word.name));
                }
            }
        }
    }
    println!("{written} files, {} bad", wrong.len());
    assert!(written > 10 && wrong.is_empty(), "{written} files: {}", super::files::shortened(&wrong));
    assert!(!Path::new("/tmp/hqz-pwned").exists());
}
