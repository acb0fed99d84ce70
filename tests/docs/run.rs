//! Blocks marked `run` are run by a shell, document by document and in order, in a folder of their own: `node` stands for the
//! machine (a tree of XenServer 8.2 that `--root` names), its state folder lies beside it. A comment names the exit code where it
//! is not 0.

use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _, symlink};
use std::path::Path;
use std::process::Command;

use super::{blocks, documents, lines};

const PLAIN: &str = "defaults {\n\tuser_friendly_names no\n}\ndevices {\n\tdevice {\n\t\tvendor \"X\"\n\t\tproduct \"Y\"\n\t}\n}\n";
const RULES: &str = "<?xml version=\"1.0\"?>\n<deviceConfig version=\"2.0.0.4\">\n  <device>\n    <vendor>DELL</vendor>\n    \
                     <product>MD3000i</product>\n    <id>1</id>\n  </device>\n</deviceConfig>\n";

/// In place of quantalink: the same with this tree and state folder, where the command is about a machine and neither another
/// tree nor the server is meant. A run is undone where it was made.
const WRAPPER: &str = r#"#!/bin/sh
set -- "$@" --state-dir "$SITE/state"
machine=
case $1 in
plan | apply | verify | export) machine=yes ;;
rollback | resume | confirm) [ -e "$SITE/of-server" ] || machine=yes ;;
esac
case " $* " in *" --root "* | *" --server "*) machine= ;; esac
case " $* " in
*" apply "*"--server "*) : > "$SITE/of-server" ;;
*" apply "*) rm -f "$SITE/of-server" ;;
esac
[ -z "$machine" ] || set -- "$@" --root "$SITE/node"
case $1 in edit | guide | man | completions | demo) exec "$PROGRAM" "$@" ;; esac
exec "$PROGRAM" "$@"
"#;

fn tree(root: &Path) {
    for folder in ["etc/multipath.xenserver", "etc/alternatives"] {
        std::fs::create_dir_all(root.join(folder)).unwrap();
    }
    let inventory = "PRODUCT_BRAND='XenServer'\nPRODUCT_VERSION='8.2.1'\n";
    std::fs::write(root.join("etc/xensource-inventory"), inventory).unwrap();
    std::fs::write(root.join("etc/multipath.xenserver/multipath.conf"), PLAIN).unwrap();
    symlink("/etc/multipath.xenserver/multipath.conf", root.join("etc/alternatives/multipath.conf")).unwrap();
    symlink("/etc/alternatives/multipath.conf", root.join("etc/multipath.conf")).unwrap();
}

fn sandbox() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let site = dir.path();
    std::fs::DirBuilder::new().mode(0o700).create(site.join("state")).unwrap();
    for root in ["node", "image", "image2"] {
        tree(&site.join(root));
    }
    for folder in ["bin", "copy", "work"] {
        std::fs::create_dir(site.join(folder)).unwrap();
    }
    std::fs::write(site.join("bin/quantalink"), WRAPPER).unwrap();
    std::fs::set_permissions(site.join("bin/quantalink"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let work = site.join("work");
    std::fs::write(work.join("multipath.conf"), PLAIN).unwrap();
    std::fs::write(work.join("scsi_device_id_config.xml"), RULES).unwrap();
    std::fs::write(work.join("answers.toml"), "[multipath]\nstanza = \"auto\"\n").unwrap();
    for name in ["copy", "image", "image2"] {
        symlink(site.join(name), work.join(name)).unwrap();
    }
    std::fs::write(site.join("copy/scsi_device_id_config.xml"), RULES).unwrap();
    dir
}

fn run(site: &Path, line: &str) -> (Option<i32>, String) {
    let path = format!("{}:/usr/sbin:/usr/bin:/sbin:/bin", site.join("bin").display());
    let mut shell = Command::new("sh");
    shell.args(["-c", line]).current_dir(site.join("work")).env_clear().env("PATH", path);
    shell
        .env("SITE", site)
        .env("PROGRAM", env!("CARGO_BIN_EXE_quantalink"))
        .env("HOME", site)
        .env("TERM", "dumb");
    let output = shell.stdin(std::process::Stdio::null()).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

#[test]
fn what_the_documents_say_to_run_runs() {
    let mut ran = 0;
    for file in documents() {
        let dir = sandbox();
        for block in blocks(&file).iter().filter(|block| block.how == "run") {
            for line in lines(block) {
                let wanted = line.split_once("exit code ").and_then(|(_, code)| code.get(..1)?.parse().ok());
                let (code, said) = run(dir.path(), &line);
                assert_eq!(code, Some(wanted.unwrap_or(0)), "{}:{}: {line}\n{said}", block.file, block.line);
                ran += 1;
            }
        }
    }
    assert!(ran > 30, "{ran}");
}
