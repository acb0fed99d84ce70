//! A role and a playbook for ansible-core that carry this program to each node and run its commands there.

use std::fmt::Write as _;

use crate::base::Text;
use crate::core::facts::{HostFacts, Role};
use crate::host::HostId;

use super::node::{Address, address, names};
use super::words::fill;
use super::{Content, OutFile, Source};

/// The files that are the same in every export but for what is filled in: where each stands, and what is in it.
const FILES: &[(&str, &str)] = &[
    ("README.md", include_str!("../../assets/export/ansible/README.md")),
    ("playbook.yml", include_str!("../../assets/export/ansible/playbook.yml")),
    (
        "roles/quantalink/defaults/main.yml",
        include_str!("../../assets/export/ansible/role/defaults/main.yml"),
    ),
    (
        "roles/quantalink/handlers/main.yml",
        include_str!("../../assets/export/ansible/role/handlers/main.yml"),
    ),
    (
        "roles/quantalink/meta/argument_specs.yml",
        include_str!("../../assets/export/ansible/role/meta/argument_specs.yml"),
    ),
    ("roles/quantalink/meta/main.yml", include_str!("../../assets/export/ansible/role/meta/main.yml")),
    ("roles/quantalink/tasks/apply.yml", include_str!("../../assets/export/ansible/role/tasks/apply.yml")),
    ("roles/quantalink/tasks/main.yml", include_str!("../../assets/export/ansible/role/tasks/main.yml")),
    ("roles/quantalink/tasks/plan.yml", include_str!("../../assets/export/ansible/role/tasks/plan.yml")),
    ("roles/quantalink/tasks/verify.yml", include_str!("../../assets/export/ansible/role/tasks/verify.yml")),
    ("roles/quantalink/vars/main.yml", include_str!("../../assets/export/ansible/role/vars/main.yml")),
];

/// Where the program stands.
const PROGRAM: &str = "roles/quantalink/files/quantalink";

/// The role, the playbook and an inventory of the plan's nodes.
///
/// # Errors
/// `export-node-name`: a node's name could act in an inventory. `export-answer-not-carried`: an answer that no option of
/// the commands says.
pub fn ansible(source: &Source<'_>) -> Result<Vec<OutFile>, Text> {
    let answers = &source.plan.answers.multipath;
    for (key, carried) in [("cleanup", answers.cleanup), ("live-maps", !answers.live_maps)] {
        if !carried {
            return Err(Text::new("export-answer-not-carried").with("key", key));
        }
    }
    let when = source.when().rfc3339();
    let values = [
        ("VERSION", source.version),
        ("WHEN", &when),
        ("STANZA", answers.stanza.word()),
        ("ACTIVATE", if answers.activate { "true" } else { "false" }),
    ];
    let mut files: Vec<OutFile> =
        FILES.iter().map(|(path, template)| OutFile::text(*path, fill(template, &values))).collect();
    files.push(OutFile::text("inventory.yml", inventory(source)?));
    files.push(OutFile { path: String::from(PROGRAM), executable: true, content: Content::Program });
    Ok(files)
}

/// Of all nodes.
const VARS: &str = include_str!("../../assets/export/ansible/inventory-vars.yml");

fn inventory(source: &Source<'_>) -> Result<String, Text> {
    let mut nodes: Vec<&HostFacts> =
        source.hosts().map(|(_, facts)| facts).filter(|facts| facts.role == Role::Node).collect();
    // The first is the canary: the coordinator comes last, as in a run of the program itself.
    nodes.sort_by_key(|facts| facts.coordinator());
    let names = names(nodes.iter().map(|facts| &facts.host));
    let mut out = String::from("---\nquantalink_nodes:\n  hosts:\n");
    for (facts, name) in nodes.into_iter().zip(names) {
        let _ = writeln!(out, "    {}:", quoted(&name));
        if facts.host == HostId::local() {
            out += "      ansible_connection: local\n";
            if let Some(root) = source.root {
                let _ = writeln!(out, "      quantalink_root: !unsafe {}", quoted(root));
            }
        } else {
            let Some(address) = address(&facts.host) else {
                return Err(Text::new("export-node-name").with("node", &facts.host.0));
            };
            let Address { user, host, port } = address;
            let _ = writeln!(out, "      ansible_host: {}", quoted(&host));
            if let Some(user) = user {
                let _ = writeln!(out, "      ansible_user: {}", quoted(&user));
            }
            if let Some(port) = port {
                let _ = writeln!(out, "      ansible_port: {port}");
            }
        }
    }
    Ok(out + VARS)
}

/// A double-quoted scalar of YAML.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            ' '..='~' => out.push(c),
            c => {
                let _ = write!(out, "\\U{:08x}", u32::from(c));
            }
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars() {
        assert_eq!(quoted("a \"b\"\\\n한\u{1f600}"), "\"a \\\"b\\\"\\\\\\U0000000a\\U0000d55c\\U0001f600\"");
    }
}
