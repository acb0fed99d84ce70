//! A node of the practice site: a tree, as under `--root`, that also answers the three questions to `xe` from which the
//! licence is told. The answers stand in a file of the tree; every other program is refused as ever.

use std::sync::Arc;

use super::store::LABEL;
use super::{Knob, Options};
use crate::host::{
    Cx, Entry, Found, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt, Remove,
    Replace, Snapshot,
};

/// The file with what `xe` says.
pub(super) const ANSWERS: &str = "practice-xe.txt";

/// Neither that file nor the inventory is larger.
const MOST: u64 = 64 << 10;

const PARAMETERS: [&str; 3] = ["edition", "license-params", "software-version"];

/// What `xe` says on this node, as its file has it. The knobs choose the edition of the oldest.
pub(super) fn answers(node: &str, options: &Options) -> String {
    let (version, edition) = match node {
        "dom0-a" => ("product_brand: XenServer; product_version: 5.6.0", oldest(options)),
        "dom0-b" => ("product_brand: XenServer; product_version: 6.5.0", Some("enterprise-per-socket")),
        _ => ("product_brand: XCP-ng; product_version: 8.3.0", Some("xcp-ng")),
    };
    let head = format!("{LABEL}\n# What the practice node says where xe is asked.\n");
    let licence = edition.map(|edition| {
        let restricted = matches!(edition, "free" | "advanced");
        let netapp = format!("restrict_pool_size: false; restrict_netapp: {restricted}");
        format!("edition = {edition}\nlicense-params = {netapp}; restrict_storagelink: {restricted}\n")
    });
    let software = format!("software-version = {version}; build_number: practice\n");
    head + &licence.unwrap_or_default() + &software
}

fn oldest(options: &Options) -> Option<&'static str> {
    let editions = [
        Knob::EditionFree,
        Knob::EditionAdvanced,
        Knob::EditionEnterprise,
        Knob::EditionPlatinum,
        Knob::EditionUnknown,
    ];
    match options.last_of(&editions) {
        Some(Knob::EditionFree) => Some("free"),
        Some(Knob::EditionAdvanced) => Some("advanced"),
        Some(Knob::EditionPlatinum) => Some("platinum"),
        Some(Knob::EditionUnknown) => None,
        _ => Some("enterprise"),
    }
}

/// The node.
pub(super) struct PracticeNode(pub Arc<dyn Host>);

impl PracticeNode {
    /// The value of a line `name=value` or `name = value`, quotes around it left out.
    fn line(&self, file: &str, name: &str, cx: &Cx<'_>) -> Result<Option<String>, HostError> {
        let Found::File(file) = self.0.read(&HostPath::from(file), MOST, cx)?.found else { return Ok(None) };
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        let found =
            text.lines().filter_map(|line| line.split_once('=')).find(|(have, _)| have.trim() == name);
        Ok(found.map(|(_, value)| value.trim().trim_matches('\'').to_owned()))
    }

    /// The parameter that is asked for, where these are the words of such a question, and the host that it is about.
    fn question(argv: &[String]) -> Option<(&str, &str)> {
        let [program, command, uuid, parameter] = argv else { return None };
        let xe = matches!(program.as_str(), "xe" | "/usr/bin/xe" | "/opt/xensource/bin/xe");
        let parameter = parameter.strip_prefix("param-name=")?;
        let uuid = uuid.strip_prefix("uuid=")?;
        (xe && command == "host-param-get" && PARAMETERS.contains(&parameter)).then_some((uuid, parameter))
    }

    fn answer(&self, uuid: &str, parameter: &str, cx: &Cx<'_>) -> Result<Output, HostError> {
        if self.line("/etc/xensource-inventory", "INSTALLATION_UUID", cx)?.as_deref() != Some(uuid) {
            let words = format!("The uuid you supplied was invalid.\ntype: host\nuuid: {uuid}\n");
            return Ok(Output { code: Some(1), stdout: Vec::new(), stderr: words.into_bytes() });
        }
        if let Some(value) = self.line(&format!("/{ANSWERS}"), parameter, cx)? {
            let stdout = format!("{value}\n").into_bytes();
            return Ok(Output { code: Some(0), stdout, stderr: Vec::new() });
        }
        let words = b"Error: Connection refused (calling connect )\n";
        Ok(Output { code: Some(1), stdout: Vec::new(), stderr: words.to_vec() })
    }
}

impl Host for PracticeNode {
    fn id(&self) -> HostId {
        self.0.id()
    }

    fn executes(&self) -> bool {
        self.0.executes()
    }

    fn read(&self, path: &HostPath, max: u64, cx: &Cx<'_>) -> Result<Snapshot, HostError> {
        self.0.read(path, max, cx)
    }

    fn same_filesystem(&self, a: &HostPath, b: &HostPath, cx: &Cx<'_>) -> Result<Option<bool>, HostError> {
        self.0.same_filesystem(a, b, cx)
    }

    fn list(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Vec<Entry>>, HostError> {
        self.0.list(path, cx)
    }

    fn replace(&self, replace: &Replace, cx: &Cx<'_>) -> Result<Receipt, HostError> {
        self.0.replace(replace, cx)
    }

    fn remove(&self, remove: &Remove, cx: &Cx<'_>) -> Result<(), HostError> {
        self.0.remove(remove, cx)
    }

    fn remove_folders(&self, folders: &[HostPath], cx: &Cx<'_>) -> Result<(), HostError> {
        self.0.remove_folders(folders, cx)
    }

    fn tidy(&self, stage: &HostPath, cx: &Cx<'_>) -> Result<bool, HostError> {
        self.0.tidy(stage, cx)
    }

    fn run(&self, program: &Program, cx: &Cx<'_>) -> Result<Output, HostError> {
        let Some((uuid, parameter)) = Self::question(&program.argv) else { return self.0.run(program, cx) };
        let mut output = self.answer(uuid, parameter, cx)?;
        output.stdout.truncate(program.keep);
        output.stderr.truncate(program.keep);
        Ok(output)
    }

    fn machine(&self, paths: &[HostPath], daemons: &[&str], cx: &Cx<'_>) -> Result<Machine, HostError> {
        self.0.machine(paths, daemons, cx)
    }

    fn lock(&self, cx: &Cx<'_>) -> Result<Box<dyn Lock>, HostError> {
        self.0.lock(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_those_questions_are_answered() {
        let words = |line: &str| line.split(' ').map(String::from).collect::<Vec<_>>();
        let good = words("xe host-param-get uuid=u param-name=edition");
        assert_eq!(PracticeNode::question(&good), Some(("u", "edition")));
        for bad in [
            "xe host-param-get uuid=u param-name=name-label",
            "xe host-param-set uuid=u param-name=edition",
            "xe host-param-get uuid=u param-name=edition more",
            "sh host-param-get uuid=u param-name=edition",
            "xe",
        ] {
            assert_eq!(PracticeNode::question(&words(bad)), None, "{bad}");
        }
    }

    #[test]
    fn the_knobs_choose_the_oldest_nodes_edition() {
        let edition = |knob: Knob| {
            let text = answers("dom0-a", &Options::with(&[knob]));
            let line = text.lines().find_map(|line| line.strip_prefix("edition = ")).map(String::from);
            (line, text.contains("restrict_storagelink: true"))
        };
        assert_eq!(edition(Knob::EditionFree), (Some("free".into()), true));
        assert_eq!(edition(Knob::EditionAdvanced), (Some("advanced".into()), true));
        assert_eq!(edition(Knob::StopSlow), (Some("enterprise".into()), false));
        assert_eq!(edition(Knob::EditionPlatinum), (Some("platinum".into()), false));
        assert_eq!(edition(Knob::EditionUnknown), (None, false));
    }
}
