//! Where passwords must not be: on command lines, in environments, in files and in what is said; as they are and as HTTP
//! sends them.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quantalink::practice::{GATEWAY_PASSWORD, STORAGE_PASSWORD};

use super::ground::Ground;

/// Passwords that no server takes and no other word holds.
pub const WRONG: [&str; 3] = ["Gitter#Pforte-7319", "Lager=Schl\u{fc}ssel 8426", "Faden/Kanal+5530"];

/// What is searched for.
fn needles() -> Vec<Vec<u8>> {
    let mut needles: Vec<Vec<u8>> = WRONG.iter().map(|word| word.as_bytes().to_vec()).collect();
    // The practice site's own passwords are names of products too: these are searched for as they are sent.
    for word in WRONG.into_iter().chain([GATEWAY_PASSWORD, STORAGE_PASSWORD]) {
        needles.push(STANDARD.encode(format!("admin:{word}")).into_bytes());
    }
    needles.extend(WRONG.iter().map(|word| STANDARD.encode(word).into_bytes()));
    // As JSON and TOML write a text that is no plain ASCII.
    needles.push(br"Schl\u00fcssel 8426".to_vec());
    needles
}

/// What of it stands there.
pub fn found(text: &[u8]) -> Vec<String> {
    let holds = |needle: &&Vec<u8>| text.windows(needle.len()).any(|window| window == &needle[..]);
    needles().iter().filter(holds).map(|needle| String::from_utf8_lossy(needle).into_owned()).collect()
}

/// A report or answers that the wizard has saved.
pub fn is_saved(ground: &Ground, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    path.parent() == Some(&ground.site()) && name.starts_with("quantalink-")
}

/// Every file beside the one that gives the passwords; the number of files, and what stands in them. In the state folder,
/// where no product is named by that word alone, the right passwords are searched for as values too.
pub fn in_files(ground: &Ground) -> (usize, Vec<String>) {
    let mut bad = Vec::new();
    let files = Ground::files(ground.home().to_owned());
    for path in files.iter().filter(|path| **path != ground.secrets()) {
        let Ok(bytes) = std::fs::read(path) else { continue };
        bad.extend(found(&bytes).into_iter().map(|what| format!("{what} in {}", path.display())));
        let text = String::from_utf8_lossy(&bytes);
        let kept = path.starts_with(ground.site().join("state")) || is_saved(ground, path);
        for word in [GATEWAY_PASSWORD, STORAGE_PASSWORD] {
            if kept && text.contains(&format!("\"{word}\"")) {
                bad.push(format!("{word} in {}", path.display()));
            }
        }
    }
    (files.len(), bad)
}

/// Reads command line and environment of a process and all below it again and again until `over`; how often, and what
/// stood there.
pub fn of_process(id: u32, over: &AtomicBool) -> (usize, Vec<String>) {
    let (mut reads, mut bad) = (0, Vec::new());
    while !over.load(Ordering::SeqCst) {
        let mut family = vec![id];
        let mut next = 0;
        while let Some(one) = family.get(next).copied() {
            next += 1;
            for entry in std::fs::read_dir("/proc").unwrap().flatten() {
                let Some(child) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else {
                    continue;
                };
                if parent(&entry.path()) == Some(one) {
                    family.push(child);
                }
            }
            for name in ["cmdline", "environ"] {
                // A process that has ended has neither, and another user's environment is not ours to read.
                let Ok(bytes) = std::fs::read(format!("/proc/{one}/{name}")) else { continue };
                reads += usize::from(!bytes.is_empty());
                bad.extend(found(&bytes).into_iter().map(|what| format!("{what} in {name} of {one}")));
            }
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    (reads, bad)
}

fn parent(process: &Path) -> Option<u32> {
    let stat = std::fs::read_to_string(process.join("stat")).ok()?;
    let (_, fields) = stat.rsplit_once(") ")?;
    fields.split(' ').nth(1)?.parse().ok()
}

#[test]
fn what_is_searched_for_is_found() {
    let home = tempfile::tempdir().unwrap();
    let sent = STANDARD.encode("admin:quantastor");
    assert_eq!(found(sent.as_bytes()), std::slice::from_ref(&sent));
    assert_eq!(found(format!("x{}x", WRONG[1]).as_bytes()), [WRONG[1]]);
    assert!(found(b"quantastor storagelink admin").is_empty());
    let mut child = std::process::Command::new("sh")
        .args(["-c", "read -r line", WRONG[0]])
        .stdin(std::process::Stdio::piped())
        .env("PASSWORD", WRONG[2])
        .current_dir(home.path())
        .spawn()
        .unwrap();
    let over = AtomicBool::new(false);
    let (reads, bad) = std::thread::scope(|scope| {
        let watch = scope.spawn(|| of_process(child.id(), &over));
        std::thread::sleep(Duration::from_millis(500));
        over.store(true, Ordering::SeqCst);
        watch.join().unwrap()
    });
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(reads >= 2, "{reads}");
    for word in [format!("{} in cmdline of {}", WRONG[0], child.id()), format!("{} in environ of", WRONG[2])]
    {
        assert!(bad.iter().any(|one| one.starts_with(&word)), "{word}: {bad:?}");
    }
}
