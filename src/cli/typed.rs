//! What to type next, in full: with the root, the nodes and the folders that this command was given.

use crate::base::{Arg, Text, Untrusted};
use crate::core::answers::{Answers, StanzaChoice};
use crate::core::event::RunId;
use crate::wizard::quoted;

use super::Desk;
use super::adapter::Given;
use super::args::Options;
use super::site::Hosts;

/// The command as the admin would type it to go on with this run: with the same root and state folder.
pub fn command(desk: &Desk<'_>, name: &str, run: Option<&RunId>) -> String {
    let mut words = vec![String::from("quantalink"), name.to_owned()];
    words.extend(run.map(|run| run.0.clone()));
    if matches!(name, "rollback" | "resume") {
        words.push(String::from("--yes"));
    }
    let options = desk.options;
    // What the work is: the journal of a run knows it.
    let work = matches!(name, "plan" | "apply" | "verify");
    if work {
        words.extend(options.sections.iter().map(|section| format!("--section {}", section.word())));
        words.extend(options.stanza.map(|stanza| format!("--stanza {}", stanza.word())));
        words.extend(options.activate.then(|| String::from("--activate")));
        words.extend(options.confirm_within.map(|seconds| format!("--confirm-within {seconds}")));
        words.extend(options.allow_smb1.then(|| String::from("--allow-smb1")));
        words.extend(options.allow_old_tls.then(|| String::from("--allow-old-tls")));
        let given = options.adapter.words();
        words.extend(given.map(|(option, word)| format!("--{option} {}", quoted(&word, desk.out.ascii()))));
    }
    // How the nodes of a run are reached its journal knows.
    words.extend(node_words(desk).into_iter().filter(|_| work));
    let config = options.ssh_config.as_ref().filter(|_| work);
    let answers = options.answers.as_ref().filter(|_| work);
    let secrets =
        options.secrets.as_ref().filter(|_| work || matches!(name, "resume" | "rollback" | "confirm"));
    let root = options.root.as_ref().filter(|_| name != "runs");
    let paths = [
        ("--ssh-config", config),
        ("--answers", answers),
        ("--secrets", secrets),
        ("--root", root),
        ("--state-dir", options.state_dir.as_ref()),
    ];
    for (option, path) in paths {
        if let Some(path) = path {
            // It is typed again perhaps from another folder.
            let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            words.push(option.to_owned());
            words.push(quoted(&super::file::raw(&path), desk.out.ascii()));
        }
    }
    words.join(" ")
}

/// What was typed about the nodes, but for host keys: those are on record.
fn node_words(desk: &Desk<'_>) -> Vec<String> {
    let (options, mut words) = (desk.options, Vec::new());
    // Addresses that were taken hold nothing that has to be quoted.
    words.extend(options.nodes.iter().map(|node| format!("--node {node}")));
    words.extend(options.pool.then(|| String::from("--pool")));
    let quoted = |word: &String| quoted(&Untrusted::from(word.as_str()), desk.out.ascii());
    words.extend(options.leave_out.iter().map(|node| format!("--leave-out {}", quoted(node))));
    words.extend(options.parallel.map(|number| format!("--parallel {number}")));
    words.extend(options.allow_old_ssh.then(|| String::from("--allow-old-ssh")));
    words
}

/// True where what is worked on was typed: a command without it would be about something else.
pub const fn elsewhere(desk: &Desk<'_>) -> bool {
    let options = desk.options;
    options.root.is_some() || options.answers.is_some() || options.pool || !options.nodes.is_empty()
}

/// What to type, in full, where a text names a command without the folders that this one was given.
pub fn in_full(desk: &Desk<'_>, text: &Text) -> Option<Text> {
    if desk.options.root.is_none() && desk.options.state_dir.is_none() {
        return None;
    }
    let names: &[&str] = match &*text.id {
        "no-such-run" | "no-run-to-roll-back" => &["runs"],
        "undo-cut" | "rollback-stopped" | "put-back-failed" | "rollback-only-there" => &["rollback"],
        "run-state-not-written" | "run-unfinished-before" => &["resume", "rollback"],
        "load-failed" => &["resume"],
        "run-awaits-confirm" => &["confirm", "rollback"],
        "error-and-also" => {
            let part = |name| match text.arg(name) {
                Some(Arg::Text(part)) => in_full(desk, part),
                _ => None,
            };
            return part("first").or_else(|| part("second"));
        }
        _ => return None,
    };
    let run = text.arg("run").and_then(|run| match run {
        Arg::Raw(run) => Some(RunId(run.utf8()?.to_owned())),
        _ => None,
    });
    let one = |name: &&str| command(desk, name, run.as_ref().filter(|_| *name != "runs"));
    let commands: Vec<String> = names.iter().map(one).collect();
    Some(Text::new("command-in-full").with("command", commands.join(" | ")))
}

/// What to type, in full, to go on without the nodes at which a run over several stopped.
pub fn without_failed(desk: &Desk<'_>, text: &Text) -> Option<Text> {
    let (true, Some(Arg::Raw(names))) = (text.id == "nodes-stopped", text.arg("names")) else { return None };
    let mut words = vec![command(desk, "apply", None)];
    let out = |name| format!("--leave-out {}", quoted(&Untrusted::from(name), desk.out.ascii()));
    words.extend(names.utf8()?.split(", ").map(out));
    Some(Text::new("go-on-without").with("names", names.clone()).with("command", words.join(" ")))
}

/// What to type, in full, to go on without the nodes that cannot be worked with, where there are others.
pub fn without_troubled(desk: &Desk<'_>, hosts: &Hosts, name: &str) -> Option<Text> {
    let nodes = hosts.site.listed.iter().filter(|node| !node.left_out);
    let (bad, good): (Vec<_>, Vec<_>) = nodes.partition(|node| node.trouble.is_some());
    let (false, false) = (bad.is_empty(), good.is_empty()) else { return None };
    let mut words = vec![command(desk, name, None)];
    words.extend(bad.iter().map(|node| format!("--leave-out {}", quoted(&node.host.0, desk.out.ascii()))));
    let names: Vec<&[u8]> = bad.iter().map(|node| node.host.0.bytes()).collect();
    let text = Text::new("go-on-without").with("names", Untrusted::from(names.join(&b", "[..])));
    Some(text.with("command", words.join(" ")))
}

/// The options as they would have to be typed for the answers of a run.
pub fn options_then(desk: &Desk<'_>, answers: &Answers) -> Options {
    Options {
        sections: answers.sections.clone(),
        stanza: Some(answers.multipath.stanza).filter(|stanza| *stanza != StanzaChoice::default()),
        activate: answers.multipath.activate,
        confirm_within: answers.multipath.confirm_within,
        allow_smb1: answers.adapter.smb1,
        allow_old_tls: answers.verify.old_tls,
        nodes: answers.nodes.list.clone(),
        pool: answers.nodes.pool,
        leave_out: answers.nodes.leave_out.clone(),
        parallel: answers.nodes.parallel.and_then(|number| u64::try_from(number).ok()),
        allow_old_ssh: answers.nodes.old_ssh,
        ssh_config: answers.nodes.ssh_config.as_ref().map(std::path::PathBuf::from),
        adapter: Given::of(answers),
        answers: None,
        ..desk.options.clone()
    }
}
