//! A node of the practice site: a tree, as under `--root`, that also answers the questions to `xe` from which the licence
//! is told, as a host that is alone in its pool. The answers stand in a file of the tree; every other program is refused
//! as ever.

use std::sync::Arc;

use super::store::LABEL;
use super::{Knob, Options};
use crate::host::{
    Bars, Cx, Entry, Found, Host, HostError, HostId, HostPath, Lock, Machine, Output, Program, Receipt,
    Remove, Replace, Snapshot,
};

/// The file with what `xe` says.
pub(super) const ANSWERS: &str = "practice-xe.txt";

/// Neither that file nor the inventory is larger.
const MOST: u64 = 64 << 10;

/// The pool of each node.
const POOL: &str = "5a5a5a5a-0000-4000-8000-0000000000ff";

/// A question that is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question<'q> {
    /// The edition of the host with this uuid.
    Edition(&'q str),
    /// Its version.
    Version(&'q str),
    /// Its licence.
    Licence(&'q str),
    /// The pools.
    Pools,
    /// What the pool allows.
    Restrictions,
    /// The hosts of the pool.
    Hosts,
    /// The same with name and edition.
    HostRecords,
}

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

    /// The question that these words are.
    fn question(argv: &[String]) -> Option<Question<'_>> {
        let words: Vec<&str> = argv.iter().map(String::as_str).collect();
        match *words {
            ["xe", "host-param-get", uuid, "param-name=edition"] => {
                Some(Question::Edition(uuid.strip_prefix("uuid=")?))
            }
            ["xe", "host-param-get", uuid, "param-name=software-version", "param-key=product_version"] => {
                Some(Question::Version(uuid.strip_prefix("uuid=")?))
            }
            ["xe", "host-license-view", uuid] => Some(Question::Licence(uuid.strip_prefix("host-uuid=")?)),
            ["xe", "pool-list", "params=uuid", "--minimal"] => Some(Question::Pools),
            ["xe", "pool-param-get", _, "param-name=restrictions"] => Some(Question::Restrictions),
            ["xe", "host-list", "params=uuid", "--minimal"] => Some(Question::Hosts),
            ["xe", "host-list", "params=uuid,name-label,edition"] => Some(Question::HostRecords),
            _ => None,
        }
    }

    fn answer(&self, question: Question<'_>, cx: &Cx<'_>) -> Result<Output, HostError> {
        let own = self.line("/etc/xensource-inventory", "INSTALLATION_UUID", cx)?.unwrap_or_default();
        if let Question::Edition(uuid) | Question::Version(uuid) | Question::Licence(uuid) = question
            && uuid != own
        {
            return Ok(failed(&format!("The uuid you supplied was invalid.\ntype: host\nuuid: {uuid}\n")));
        }
        let stored = |name| self.line(&format!("/{ANSWERS}"), name, cx);
        let said = match question {
            Question::Edition(_) => stored("edition")?.map(|edition| format!("{edition}\n")),
            Question::Version(_) => {
                stored("software-version")?.map(|map| format!("{}\n", of_map(&map, "product_version")))
            }
            Question::Licence(_) => stored("license-params")?.map(|map| table(&map)),
            Question::Restrictions => stored("license-params")?.map(|map| format!("{map}\n")),
            Question::Pools => Some(format!("{POOL}\n")),
            Question::Hosts => Some(format!("{own}\n")),
            Question::HostRecords => stored("edition")?.map(|edition| {
                let name = self.id().0.shown();
                let fields = [("uuid ( RO)", &own), ("name-label ( RW)", &name), ("edition ( RO)", &edition)];
                columns(&fields.map(|(name, value)| (name, value.as_str())))
            }),
        };
        let refused = || failed("Error: Connection refused (calling connect )\n");
        Ok(said.map_or_else(refused, |said| Output {
            code: Some(0),
            stdout: said.into_bytes(),
            stderr: Vec::new(),
        }))
    }
}

fn failed(words: &str) -> Output {
    Output { code: Some(1), stdout: Vec::new(), stderr: words.as_bytes().to_vec() }
}

/// The value of a key of `key: value; key: value`.
fn of_map<'m>(map: &'m str, key: &str) -> &'m str {
    let pairs = map.split("; ").filter_map(|pair| pair.split_once(": "));
    pairs.filter(|(have, _)| *have == key).map(|(_, value)| value).next().unwrap_or_default()
}

/// A map as `host-license-view` prints it.
fn table(map: &str) -> String {
    let pairs: Vec<(&str, &str)> = map.split("; ").filter_map(|pair| pair.split_once(": ")).collect();
    columns(&pairs)
}

/// A record as `xe` prints it.
fn columns(pairs: &[(&str, &str)]) -> String {
    let width = 4 + pairs.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let line = |(at, (name, value)): (usize, &(&str, &str))| {
        if at == 0 { format!("{name:<width$}: {value}") } else { format!("{name:>width$}: {value}") }
    };
    let lines: Vec<String> = pairs.iter().enumerate().map(line).collect();
    format!("{}\n\n\n", lines.join("\n"))
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

    fn bars(&self, path: &HostPath, cx: &Cx<'_>) -> Result<Option<Bars>, HostError> {
        self.0.bars(path, cx)
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
        let Some(question) = Self::question(&program.argv) else { return self.0.run(program, cx) };
        let mut output = self.answer(question, cx)?;
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
        assert_eq!(PracticeNode::question(&good), Some(Question::Edition("u")));
        for bad in [
            "xe host-param-get uuid=u param-name=name-label",
            "xe host-param-set uuid=u param-name=edition",
            "xe host-disable uuid=u",
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
