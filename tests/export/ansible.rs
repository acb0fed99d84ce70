//! The playbook, run by ansible-core on nodes that are trees of this machine.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use super::tree::{DROP_IN, FOLLOWED, MAIN, OLD, PACKAGED, Tree};
use super::{code, said, skipped};

/// A tool of the virtual environment that tests/lib/parts.sh makes, or one of the machine.
pub fn tool(name: &str) -> Option<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target"), PathBuf::from);
    let own = target.join("parts/ansible/bin").join(name);
    let here = Command::new(name).arg("--version").output().is_ok().then(|| PathBuf::from(name));
    if own.exists() { Some(own) } else { here }
}

pub fn at_hand() -> bool {
    let found = tool("ansible-playbook").is_some();
    if !found {
        skipped("the playbook is not run: no ansible-core");
    }
    found
}

/// The program without what only a debugger reads: it is carried to every node three times.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = PROGRAM.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("quanta link");
        let stripped =
            Command::new("strip").arg("-o").arg(&path).arg(env!("CARGO_BIN_EXE_quantalink")).status();
        if !stripped.is_ok_and(|status| status.success()) {
            std::fs::copy(env!("CARGO_BIN_EXE_quantalink"), &path).unwrap();
        }
        (dir, path)
    });
    path
}

/// A control machine with an exported role, and its nodes, each a tree.
struct Control {
    trees: Vec<Tree>,
}

impl Control {
    /// The export is the first tree's; the inventory is one of all of them.
    fn new(trees: Vec<Tree>) -> Self {
        let dir = trees[0].beside("ansible");
        trees[0].quantalink(&["export", "ansible", dir.to_str().unwrap()], 0);
        let control = Self { trees };
        for number in 0..control.trees.len() {
            let state = control.trees[number].beside("state");
            control.vars(number, &state);
        }
        control
    }

    fn dir(&self) -> PathBuf {
        self.trees[0].beside("ansible")
    }

    /// What a node keeps its runs in.
    fn vars(&self, number: usize, state: &Path) {
        let hosts: PathBuf = self.dir().join("host_vars");
        std::fs::create_dir_all(&hosts).unwrap();
        let text = format!(
            "---\nansible_connection: local\nquantalink_root: \"{}\"\nquantalink_state_dir: \"{}\"\n",
            self.trees[number].root().display(),
            state.display()
        );
        std::fs::write(hosts.join(format!("node{number}.yml")), text).unwrap();
        let nodes: Vec<String> = (0..self.trees.len()).map(|number| format!("    node{number}:\n")).collect();
        std::fs::write(
            self.dir().join("nodes.yml"),
            format!("---\nquantalink_nodes:\n  hosts:\n{}", nodes.concat()),
        )
        .unwrap();
    }

    fn play(&self, more: &[&str]) -> Output {
        play(&self.dir(), "nodes.yml", more)
    }
}

/// Runs the playbook in its folder.
pub fn play(dir: &Path, inventory: &str, more: &[&str]) -> Output {
    let mut command = Command::new("timeout");
    command.arg("100").arg(tool("ansible-playbook").unwrap());
    command.args(["-i", inventory, "playbook.yml", "-e"]);
    command.arg(format!("quantalink_program='{}'", program().display())).args(more).current_dir(dir);
    command
        .env_clear()
        .env("HOME", dir)
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .env("LC_ALL", "C.UTF-8");
    command.env("ANSIBLE_NOCOLOR", "1").env("ANSIBLE_LOCAL_TEMP", dir.join("tmp"));
    // One connection for several tasks; it ends by itself soon after the last.
    command.env("ANSIBLE_SSH_ARGS", "-o ControlMaster=auto -o ControlPersist=5s");
    command.env("ANSIBLE_SSH_CONTROL_PATH_DIR", dir.join("cp"));
    command.env("ANSIBLE_REMOTE_TEMP", dir.join("remote")).output().unwrap()
}

/// What the recap says of a node, such as `changed=1`.
pub fn recap(output: &Output, node: &str, word: &str) -> usize {
    let said = said(output);
    let recap = said.rsplit("PLAY RECAP").next().unwrap_or_default();
    let line = recap.lines().find(|line| line.split_whitespace().next() == Some(node));
    let line = line.unwrap_or_else(|| panic!("{node} is not in the recap: {said}"));
    let word = line.split_whitespace().find_map(|part| part.strip_prefix(word)?.strip_prefix('='));
    word.unwrap().parse().unwrap()
}

#[test]
fn check_mode_then_once_then_again() {
    if !at_hand() {
        return;
    }
    // Of three releases, one of them with an entry to be taken out, and one where nothing is due.
    let trees = vec![Tree::packaged("8.3.0", FOLLOWED), Tree::v6_2(), Tree::packaged("8.2.1", OLD)];
    trees[2].quantalink(&["apply", "--yes"], 0);
    let control = Control::new(trees);
    let all = || control.trees.iter().map(Tree::pieces).collect::<Vec<_>>();
    let before = all();

    let check = control.play(&["--check", "--diff"]);
    let told = said(&check);
    assert_eq!(code(&check), 0, "{told}");
    assert_eq!(all(), before, "check mode changes nothing");
    assert!(!control.trees[0].beside("state/runs").exists(), "no run was begun");
    let changed = |output: &Output| {
        (0..3).map(|node| recap(output, &format!("node{node}"), "changed")).collect::<Vec<_>>()
    };
    assert_eq!(changed(&check), [1, 1, 0]);
    assert!(told.contains(&format!("+++ {DROP_IN}")) && told.contains("\"+    device {\""), "{told}");

    let first = control.play(&[]);
    assert_eq!(code(&first), 0, "{}", said(&first));
    assert_eq!(changed(&first), [1, 1, 0]);
    for (tree, path) in control.trees.iter().zip([DROP_IN, MAIN, DROP_IN]) {
        assert!(String::from_utf8(tree.bytes(path)).unwrap().contains("OSNEXUS"), "{path}");
        tree.quantalink(&["verify"], 0);
    }
    assert!(!String::from_utf8(control.trees[0].bytes(PACKAGED)).unwrap().contains("OSNEXUS"));
    let after = all();

    for more in [&[][..], &["--check", "--diff"]] {
        let again = control.play(more);
        assert_eq!(code(&again), 0, "{}", said(&again));
        assert_eq!(changed(&again), [0, 0, 0], "{}", said(&again));
        assert_eq!(all(), after, "the second time changes nothing");
    }
    let remote = control.dir().join("remote");
    let left = std::fs::read_dir(remote).map_or(0, Iterator::count);
    assert_eq!(left, 0, "the program is taken away again");
}

#[test]
fn a_canary_that_fails_stops_the_rest() {
    if !at_hand() {
        return;
    }
    let control = Control::new((0..3).map(|_| Tree::packaged("8.3.0", OLD)).collect());
    // Its plan is fine; but it has no place for its journal.
    std::fs::write(control.trees[0].beside("file"), "").unwrap();
    control.vars(0, &control.trees[0].beside("file/state"));
    let before: Vec<_> = control.trees.iter().map(Tree::pieces).collect();
    let output = control.play(&[]);
    assert_ne!(code(&output), 0, "{}", said(&output));
    assert_eq!(recap(&output, "node0", "failed"), 1, "{}", said(&output));
    for (tree, before) in control.trees.iter().zip(&before) {
        assert_eq!(tree.pieces(), *before);
    }
    // Where it is the last one, those before it are done.
    std::fs::write(
        control.dir().join("nodes.yml"),
        "---\nquantalink_nodes:\n  hosts:\n    node1:\n    node2:\n    node0:\n",
    )
    .unwrap();
    let output = control.play(&["-e", "{\"quantalink_serial\": [1, 1]}"]);
    assert_ne!(code(&output), 0);
    assert!(control.trees[1].path(DROP_IN).exists() && control.trees[2].path(DROP_IN).exists());
    assert!(!control.trees[0].path(DROP_IN).exists());
}

#[test]
fn a_refusal_or_a_node_that_is_down_stops_all_before_any_is_changed() {
    if !at_hand() {
        return;
    }
    let refused = Tree::v6_2().file(MAIN, "devices {\n\tdevice {\n\t\tvendor \"A\"\n");
    let control = Control::new(vec![Tree::packaged("8.3.0", OLD), refused]);
    let output = control.play(&[]);
    assert_ne!(code(&output), 0);
    assert!(said(&output).contains(MAIN), "the reason is told: {}", said(&output));
    assert!(!control.trees[0].path(DROP_IN).exists());

    let control = Control::new(vec![Tree::packaged("8.3.0", OLD)]);
    std::fs::write(
        control.dir().join("nodes.yml"),
        "---\nquantalink_nodes:\n  hosts:\n    node0:\n    down:\n      ansible_host: 127.0.0.1\n      ansible_port: 9\n",
    )
    .unwrap();
    let output = control.play(&[]);
    assert_ne!(code(&output), 0);
    assert_eq!(recap(&output, "down", "unreachable"), 1, "{}", said(&output));
    assert!(!control.trees[0].path(DROP_IN).exists());
}

/// In the place of the program: it keeps what it was asked, and says that its files and its loading are due, and that this
/// check fails before and after. Two that load at the same time are told.
const ASKED: &str = "#!/bin/sh\n\
    echo \"$*\" >>'@LOG@'\n\
    case $1 in\n\
    verify) echo '{\"schema\":1,\"checks\":[{\"id\":\"@FAILS@\",\"status\":\"fail\"}]}'; exit 2 ;;\n\
    plan) echo '{\"schema\":1,\"pending\":2,\"hosts\":[{\"changes\":[{\"id\":\"multipath\",\"status\":\"pending\",\"diff\":\"\",\"reasons\":[]},@ACTIVATE@]}]}'; exit 2 ;;\n\
    apply) case $* in *--activate*)\n\
        mkdir '@LOG@.loads' || echo overlap >>'@LOG@'; sleep 1; rmdir '@LOG@.loads' ;; esac\n\
        echo '{\"schema\":1,\"hosts\":[{\"changes\":[{\"status\":\"applied\"}]}]}' ;;\n\
    esac\n";

#[test]
fn the_configuration_is_loaded_only_if_asked_for_and_before_it_is_verified() {
    if !at_hand() {
        return;
    }
    let control = Control::new(vec![Tree::packaged("8.3.0", OLD)]);
    let due = "{\"id\":\"activate\",\"status\":\"pending\",\"diff\":\"\",\"reasons\":[]}";
    let asked = |activate: &str, due: &str| {
        let output = faked(&control, due, "multipath-enabled", &format!("quantalink_activate={activate}"));
        assert_eq!(code(&output), 0, "{}", said(&output));
        let asked = std::fs::read_to_string(control.trees[0].beside("asked")).unwrap();
        let words = |line: &str| {
            let words: Vec<&str> = line.split(' ').collect();
            let loads = if words.contains(&"--activate") { " and load" } else { "" };
            format!("{}{loads}", words[0])
        };
        asked.lines().map(words).collect::<Vec<_>>()
    };
    assert_eq!(asked("true", due), ["plan and load", "verify", "apply", "apply and load", "verify"]);
    assert_eq!(asked("false", due), ["plan", "verify", "apply", "verify"]);
    let skipped = due.replace("pending", "skipped");
    assert_eq!(asked("true", &skipped), ["plan and load", "verify", "apply", "verify"]);
    // Nothing runs that could load it, and the keys are to be set all the same.
    let keys = format!("{skipped},{}", due.replace("activate", "activate-keys"));
    assert_eq!(asked("true", &keys), ["plan and load", "verify", "apply", "apply and load", "verify"]);
}

/// The playbook with the stand-in for the program.
fn faked(control: &Control, due: &str, fails: &str, more: &str) -> Output {
    let (log, fake) = (control.trees[0].beside("asked"), control.trees[0].beside("fake"));
    let _ = std::fs::remove_file(&log);
    let text =
        ASKED.replace("@LOG@", log.to_str().unwrap()).replace("@ACTIVATE@", due).replace("@FAILS@", fails);
    std::fs::write(&fake, text).unwrap();
    control.play(&["-e", &format!("quantalink_program={}", fake.display()), "-e", more])
}

/// To load it may empty a node of its VMs, and the others have to take them; so said on the command line, and so said in the
/// inventory, where the batches cannot see it.
#[test]
fn no_two_nodes_load_at_the_same_time() {
    if !at_hand() {
        return;
    }
    let control = Control::new((0..3).map(|_| Tree::packaged("8.3.0", OLD)).collect());
    let due = "{\"id\":\"activate\",\"status\":\"pending\",\"diff\":\"\",\"reasons\":[]}";
    for (inventory, more) in [(false, "quantalink_activate=true"), (true, "nothing=1")] {
        if inventory {
            let vars = control.dir().join("group_vars");
            std::fs::create_dir_all(&vars).unwrap();
            std::fs::write(vars.join("all.yml"), "---\nquantalink_activate: true\n").unwrap();
        }
        let output = faked(&control, due, "multipath-enabled", more);
        assert_eq!(code(&output), 0, "{}", said(&output));
        let asked = std::fs::read_to_string(control.trees[0].beside("asked")).unwrap();
        let loads = asked.lines().filter(|line| line.starts_with("apply") && line.contains("--activate"));
        assert_eq!((loads.count(), asked.contains("overlap")), (3, false), "{asked}");
    }
}

/// What failed before stops nothing; but that the entry is not there must not be so after a change, whatever was before.
#[test]
fn only_a_check_that_held_before_stops_the_rest() {
    if !at_hand() {
        return;
    }
    let control = Control::new((0..3).map(|_| Tree::packaged("8.3.0", OLD)).collect());
    let applied = |fails: &str| {
        let output =
            faked(&control, "{\"id\":\"multipath-cleanup\",\"status\":\"done\"}", fails, "nothing=1");
        let asked = std::fs::read_to_string(control.trees[0].beside("asked")).unwrap();
        (code(&output) == 0, asked.lines().filter(|line| line.starts_with("apply")).count())
    };
    assert_eq!(applied("multipath-enabled"), (true, 3));
    assert_eq!(applied("multipath-entry"), (false, 1));
}

#[test]
fn linters_find_nothing() {
    let tree = Tree::packaged("8.3.0", OLD);
    let dir = tree.beside("ansible");
    tree.quantalink(&["export", "ansible", dir.to_str().unwrap(), "--activate"], 0);
    for (name, words) in [
        ("yamllint", &["--strict", "."][..]),
        ("ansible-lint", &["--offline", "--strict", "-q", "--nocolor", "."]),
    ] {
        let Some(tool) = tool(name) else {
            skipped(&format!("the role is not looked through: no {name}"));
            continue;
        };
        let path = format!("{}:/usr/bin:/bin", tool.parent().unwrap().display());
        let mut command = Command::new(&tool);
        command.args(words).current_dir(&dir).env_clear().env("PATH", path).env("HOME", tree.beside(""));
        let output = command.output().unwrap();
        assert_eq!(code(&output), 0, "{name}: {}", said(&output));
    }
    let defaults = std::fs::read_to_string(dir.join("roles/quantalink/defaults/main.yml")).unwrap();
    assert!(defaults.contains("quantalink_activate: true"), "{defaults}");
}
