//! Names that would be options, or words of a shell: of hosts, users, files and folders. None of them reaches a program as an option or
//! is run.

use std::path::Path;
use std::process::Command;

use super::ground::{MAIN, PLAIN, bare, judged, of};
use super::programs::{Nest, possible};
use super::stand_in::{self, Pool};

/// What a shell or an option parser would run touches this.
const PWNED: &str = "/tmp/hqz-pwned";

/// Names of hosts and users that are none.
const NAMES: &[&str] = &[
    "-oProxyCommand=touch /tmp/hqz-pwned",
    "-oProxyCommand=touch${IFS}/tmp/hqz-pwned",
    "--option=preexec=touch /tmp/hqz-pwned",
    "-lroot",
    "$(touch /tmp/hqz-pwned)",
    "`touch /tmp/hqz-pwned`",
    "h;touch /tmp/hqz-pwned",
    "h'\"touch /tmp/hqz-pwned",
    "h\ntouch /tmp/hqz-pwned",
    "h\u{0}x",
    "h h",
    "a@-oProxyCommand=x",
    "-oProxyCommand=x@h",
    "%s%n",
    "h\u{202e}\u{1b}[2J",
    "..",
    "",
];

/// The words with which programs were started.
fn started(nest: &Nest) -> Vec<String> {
    let log = std::fs::read_to_string(nest.ground.beside("says/argv")).unwrap_or_default();
    log.lines().map(str::to_owned).collect()
}

/// Nothing was run, and no program had one of these as a word of its own.
fn unhurt(nest: &Nest, name: &str, what: &str) {
    assert!(!Path::new(PWNED).exists(), "{what}: {name:?} was run");
    let bad = started(nest).into_iter().find(|word| {
        let option = word.starts_with('-') && name.starts_with('-') && !name.is_empty();
        (option && word.starts_with(name)) || word.starts_with("-oProxyCommand=x") || word == "-lroot"
    });
    assert!(bad.is_none(), "{what}: {name:?} reached a program as {bad:?}");
}

#[test]
fn names_of_hosts_are_no_options_and_no_shell_words() {
    if !possible() {
        return;
    }
    drop(std::fs::remove_file(PWNED));
    let nest = Nest::new();
    std::fs::write(nest.ground.beside("says/argv"), "").unwrap();
    let answers = nest.ground.beside("answers.toml");
    for name in NAMES {
        if !name.contains('\0') {
            for (option, value) in [
                ("--node", (*name).to_owned()),
                ("--node", format!("{name}@h")),
                ("--node", format!("root@{name}")),
                ("--node", format!("root@h:{name}")),
                ("--server", format!("smb://{name}@h")),
                ("--server", format!("smb://a@{name}")),
                ("--server", format!("smb://{name};a@h")),
                ("--gateway", (*name).to_owned()),
                ("--storage", (*name).to_owned()),
            ] {
                // What begins like an option is one, if it is not tied to its own.
                for given in [&[option, value.as_str()][..], &[&format!("{option}={value}")]] {
                    let words = [&["plan", "--section", "multipath", "--section", "adapter"], given].concat();
                    of(&nest.command(&words).output().unwrap(), &words).unwrap();
                    unhurt(&nest, name, option);
                }
            }
        }
        let word = toml::Value::String((*name).to_owned());
        let server = toml::Value::String(format!("smb://{name}@h"));
        for text in [
            format!("[nodes]\nlist = [{word}]\n"),
            format!("[adapter]\nedition = \"enterprise\"\nserver = {server}\n"),
            format!("[verify]\ngateway = {word}\nstorage = {word}\nstorage-user = {word}\n"),
        ] {
            std::fs::write(&answers, &text).unwrap();
            let words = ["plan", "--answers", answers.to_str().unwrap()];
            of(&nest.command(&words).output().unwrap(), &words).unwrap();
            unhurt(&nest, name, &text);
        }
    }
}

/// What the pool's coordinator says of its hosts is typed by nobody.
#[test]
fn addresses_that_a_pool_tells_are_no_options() {
    if !possible() {
        return;
    }
    drop(std::fs::remove_file(PWNED));
    let mut reached = 0;
    for name in NAMES.iter().filter(|name| !name.contains(['\0', '\n'])) {
        let nest = Nest::new();
        std::fs::write(nest.ground.beside("says/argv"), "").unwrap();
        let pool = Pool::of_two(&nest.ground.private("pool"));
        pool.set("host", stand_in::OTHER, "address", name).set("host", stand_in::OTHER, "name-label", name);
        std::fs::copy(pool.program(), nest.ground.beside("mouths/xe")).unwrap();
        let words = ["plan", "--pool", "--json"];
        let told = of(&nest.command(&words).output().unwrap(), &words).unwrap();
        unhurt(&nest, name, "--pool");
        reached += usize::from(told.all.contains("ssh-address-bad") || !started(&nest).is_empty());
    }
    assert!(reached > 0, "no address was ever looked at");
}

#[test]
fn names_of_files_that_look_like_options() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["-x", "--diff", "-", "--", "$(touch hqz)", "a b", "`touch hqz`", "a\nb", "'", "--version"] {
        // `-` is stdin by the contract: as a file it is ./-.
        let path = if name == "-" { String::from("./-") } else { name.to_owned() };
        std::fs::write(folder.path().join(name), PLAIN).unwrap();
        let edited = bare(&["edit", "multipath", "--", &path]).current_dir(folder.path()).output().unwrap();
        assert!(edited.status.success(), "{name:?}: {edited:?}");
        assert!(String::from_utf8_lossy(&edited.stdout).contains("QUANTASTOR"), "{name:?}");
        let words = ["edit", "multipath", "--diff", "--", &path];
        judged(bare(&words).current_dir(folder.path()), &words).unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(
            std::fs::read_to_string(folder.path().join(name)).unwrap(),
            PLAIN,
            "a filter writes no file"
        );
    }
    assert!(!folder.path().join("hqz").exists());
    // As the folder of a tree and of the state: what the program tells to type is typed back to it by a shell.
    for name in ["-x", "$(touch hqz)", "a b'c\"d", "`touch hqz`", "a\nb", "x\u{202e}\u{1b}[2Jé"] {
        let ground = super::ground::Ground::new();
        let root = ground.beside(name);
        std::fs::rename(ground.root(), &root).unwrap();
        let run = |words: &[&str]| {
            let mut command = bare(words);
            command
                .current_dir(ground.beside(""))
                .arg("--root")
                .arg(format!("./{name}"))
                .arg("--state-dir")
                .arg("state");
            of(&command.output().unwrap(), words).unwrap().all
        };
        let told = run(&["plan", "--section", "multipath"]);
        let typed = told
            .lines()
            .find_map(|line| line.split_once("type: quantalink "))
            .unwrap_or_else(|| panic!("{told}"))
            .1;
        assert!(typed.starts_with("apply"), "{typed}");
        let line = format!("'{}' {typed} --yes", env!("CARGO_BIN_EXE_quantalink"));
        let done = Command::new("bash").args(["-c", &line]).current_dir(ground.beside("")).output().unwrap();
        assert!(done.status.success(), "{line}: {done:?}");
        assert!(
            std::fs::read_to_string(root.join(MAIN.trim_start_matches('/'))).unwrap().contains("QUANTASTOR")
        );
        assert!(!ground.beside("hqz").exists());
    }
}
