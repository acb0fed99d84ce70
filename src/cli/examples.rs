//! Examples of commands, for help and the manual page: what is typed, and the id of the sentence that says what it does.

use std::fmt::Write as _;

use crate::base::{Text, bind, unbind};
use crate::i18n::Catalogue;

use super::options::COMMANDS;

/// Columns of the sentence below a command.
const WIDTH: usize = 78;

/// By the command that they are for; that of the program itself is empty. A long line goes on after a backslash.
const EXAMPLES: &[(&str, &[(&str, &str)])] = &[
    (
        "",
        &[
            ("quantalink demo", "cli-ex-demo"),
            ("quantalink", "cli-ex-wizard"),
            ("quantalink plan --diff", "cli-ex-plan"),
            ("quantalink apply --yes", "cli-ex-apply"),
            ("quantalink rollback --yes", "cli-ex-rollback"),
        ],
    ),
    (
        "demo",
        &[
            ("quantalink demo --root tour", "cli-ex-demo-root"),
            ("quantalink demo --root tour2 --fail start-fails", "cli-ex-demo-fail"),
            ("quantalink demo --plain --yes", "cli-ex-demo-plain"),
        ],
    ),
    (
        "plan",
        &[
            ("quantalink plan --diff", "cli-ex-plan"),
            ("quantalink plan --pool --node root@10.0.0.11", "cli-ex-plan-pool"),
            ("quantalink plan --root /mnt/dom0", "cli-ex-root"),
            ("quantalink plan --report planned.html", "cli-ex-plan-report"),
        ],
    ),
    (
        "apply",
        &[
            ("quantalink apply --yes --report ticket.html", "cli-ex-apply-report"),
            ("quantalink apply --pool --node root@10.0.0.11 --yes --confirm-within 600", "cli-ex-apply-pool"),
            (
                "quantalink apply --server manual --edition enterprise \\\n    --storagelink-dir copy --yes",
                "cli-ex-apply-manual",
            ),
            (
                "quantalink apply --server 'smb://LAB;admin@storagelink' --edition enterprise \\\n    \
                 --secrets secrets.toml --yes",
                "cli-ex-apply-smb",
            ),
        ],
    ),
    (
        "verify",
        &[
            ("quantalink verify", "cli-ex-verify"),
            ("quantalink verify --pool --node root@10.0.0.11 --json", "cli-ex-verify-pool"),
            (
                "quantalink verify --gateway storagelink.example.com --secrets secrets.toml",
                "cli-ex-verify-gateway",
            ),
        ],
    ),
    (
        "rollback",
        &[
            ("quantalink rollback --yes", "cli-ex-rollback"),
            ("quantalink rollback 20261120-1 --yes --diff", "cli-ex-rollback-run"),
        ],
    ),
    ("resume", &[("quantalink resume --yes", "cli-ex-resume")]),
    ("confirm", &[("quantalink confirm", "cli-ex-confirm")]),
    ("runs", &[("quantalink runs", "cli-ex-runs"), ("quantalink runs --json", "cli-ex-json")]),
    (
        "edit",
        &[
            ("quantalink edit multipath /etc/multipath.conf --diff", "cli-ex-edit-diff"),
            ("quantalink edit scsi-ids scsi_device_id_config.xml > new.xml", "cli-ex-edit-xml"),
        ],
    ),
    (
        "edit multipath",
        &[
            ("quantalink edit multipath --release 6.2 < multipath.conf > new.conf", "cli-ex-edit-release"),
            ("quantalink edit multipath /etc/multipath.conf --diff", "cli-ex-edit-diff"),
        ],
    ),
    (
        "edit scsi-ids",
        &[
            ("quantalink edit scsi-ids scsi_device_id_config.xml > new.xml", "cli-ex-edit-xml"),
            ("quantalink edit scsi-ids scsi_device_id_config.xml --diff", "cli-ex-edit-diff"),
        ],
    ),
    (
        "export",
        &[
            ("quantalink export sh scripts", "cli-ex-export-sh"),
            ("quantalink export ansible role", "cli-ex-export-ansible"),
        ],
    ),
    ("export sh", &[("quantalink export sh scripts", "cli-ex-export-sh")]),
    ("export ansible", &[("quantalink export ansible role", "cli-ex-export-ansible")]),
    ("guide", &[("quantalink guide --lang de", "cli-ex-guide")]),
    (
        "completions",
        &[("quantalink completions bash > /etc/bash_completion.d/quantalink", "cli-ex-completions")],
    ),
    ("man", &[("quantalink man | man -l -", "cli-ex-man")]),
    ("help", &[("quantalink help apply", "cli-ex-help")]),
];

fn of(command: &str) -> &'static [(&'static str, &'static str)] {
    EXAMPLES.iter().find(|(name, _)| *name == command).map_or(&[], |(_, examples)| examples)
}

/// Those of a command as the end of its help: each with what it does below it. Empty where there are none.
pub fn help(command: &str, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    for (line, about) in of(command) {
        let _ = write!(out, "\n  {}\n{}", line.replace('\n', "\n  "), filled(about, catalogue));
    }
    if out.is_empty() { out } else { format!("{}:{out}", say("cli-heading-examples", catalogue)) }
}

/// All of them once, with what each does, in the order of the commands.
pub fn all() -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<(&str, &str)> = of("").to_vec();
    let names = COMMANDS.iter().map(|cmd| cmd.name.join(" "));
    let more = names.flat_map(|name| of(&name).to_vec());
    for example in more {
        if !all.contains(&example) {
            all.push(example);
        }
    }
    all
}

fn filled(about: &'static str, catalogue: &Catalogue) -> String {
    let options = textwrap::Options::new(WIDTH).initial_indent("      ").subsequent_indent("      ");
    unbind(&textwrap::fill(&bind(&say(about, catalogue)), options))
}

fn say(id: &'static str, catalogue: &Catalogue) -> String {
    catalogue.say(&Text::of(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_command_has_examples_that_the_catalogue_explains() {
        let catalogue = Catalogue::new(Lang::En);
        for cmd in COMMANDS {
            for depth in 1..=cmd.name.len() {
                let name = cmd.name[..depth].join(" ");
                assert!(!of(&name).is_empty(), "{name}");
                for (line, _) in of(&name) {
                    assert!(line.starts_with(&format!("quantalink {}", cmd.name[0])), "{line}");
                }
            }
        }
        for (_, examples) in EXAMPLES {
            for (line, about) in *examples {
                assert!(catalogue.has(about), "{about}");
                assert!(line.lines().all(|line| line.len() <= 78), "{line}");
            }
        }
    }
}
