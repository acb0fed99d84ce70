//! What each line of the stanza means on a node, and why other lines are left out: a table of keyword and multipath
//! (facts/multipath.md section 3).

use crate::base::{Text, Untrusted};
use crate::core::facts::HostFacts;
use crate::core::release::{Era, Release, Version, numbers};
use crate::edit::multipath::written;

/// A line of the stanza, or one that it does without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The line as it is written, or its keyword and that it is not.
    pub(super) term: Text,
    /// What it means here.
    pub(super) means: Text,
}

/// The multipath of a node, as far as the meaning of a line depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tools {
    /// 0.4.7 and 0.4.8: `XenServer` up to 6.2.
    Old,
    /// 0.4.9 of `XenServer` 6.5.
    Links,
    /// 0.4.9 of 7.0 to 8.3.
    Dom0,
    /// 0.5 to 0.7.
    From05,
    /// 0.8.
    From08,
    /// 0.9.0 to 0.9.5.
    From09,
    /// 0.9.6 and later.
    From096,
    /// 0.8 or later; nobody knows which.
    Later,
    /// Not known.
    Unknown,
}

/// What the lines' meaning depends on.
#[derive(Debug, Clone, Copy)]
struct Node {
    tools: Tools,
    version: Option<Version>,
    /// The entry has `getuid_callout`.
    getuid: bool,
}

/// What the table is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keyword {
    Names,
    Getuid,
    Selector,
    Policy,
    Failback,
    Weight,
    MinIo,
    MinIoRq,
    Checker,
    Retry,
}

/// The lines in the order of the guide; `getuid`: whether the entry has `getuid_callout` then.
pub(super) fn of(facts: &HostFacts, getuid: bool) -> Vec<Line> {
    use Keyword::{Checker, Failback, Getuid, MinIo, MinIoRq, Names, Policy, Retry, Selector, Weight};
    let tools = tools(&facts.release, facts.tools.get().map(Untrusted::bytes));
    let node = Node { tools, version: facts.release.version, getuid };
    [Names, Getuid, Selector, Policy, Failback, Weight, MinIo, MinIoRq, Checker, Retry]
        .into_iter()
        .map(|keyword| Line { term: term(keyword, getuid), means: Text::new(meaning(keyword, node)) })
        .collect()
}

/// Which of them a node has: the version that the tool itself names goes first.
fn tools(release: &Release, said: Option<&[u8]>) -> Tools {
    match (said.and_then(numbers), release.era) {
        (Some(version), _) if version < [0, 4, 9] => Tools::Old,
        (None | Some([0, 4, _]), Era::Links) => Tools::Links,
        (Some([0, 4, _]), Era::DropIn) => Tools::Dom0,
        (Some([0, 4, _]), _) | (None, Era::Unknown) => Tools::Unknown,
        (Some([0, 5..=7, _]), _) => Tools::From05,
        (Some([0, 8, _]), _) => Tools::From08,
        (Some([0, 9, 0..=5]), _) => Tools::From09,
        (Some(_), _) => Tools::From096,
        (None, Era::Enabled | Era::Main) => Tools::Old,
        (None, Era::DropIn) if release.version.is_none_or(|version| version < [9, 0, 0]) => Tools::Dom0,
        (None, Era::DropIn | Era::Linux) => Tools::Later,
    }
}

fn term(keyword: Keyword, getuid: bool) -> Text {
    let there = |lines: &[(&str, &str)]| {
        let lines: Vec<String> =
            lines.iter().map(|(key, value)| format!("{key} {}", written(key, value))).collect();
        Text::new("line-there").with("line", lines.join(", "))
    };
    let out = |keyword: &'static str| Text::new("line-left-out").with("keyword", keyword);
    match keyword {
        Keyword::Names => there(&[("vendor", "OSNEXUS"), ("product", "QUANTASTOR")]),
        Keyword::Getuid if getuid => there(&[("getuid_callout", "/sbin/scsi_id -g -u -s /block/%n")]),
        Keyword::Getuid => out("getuid_callout"),
        Keyword::Selector => there(&[("path_selector", "round-robin 0")]),
        Keyword::Policy => there(&[("path_grouping_policy", "multibus")]),
        Keyword::Failback => there(&[("failback", "immediate")]),
        Keyword::Weight => there(&[("rr_weight", "uniform")]),
        Keyword::MinIo => there(&[("rr_min_io", "100")]),
        Keyword::MinIoRq => out("rr_min_io_rq"),
        Keyword::Checker => there(&[("path_checker", "tur")]),
        Keyword::Retry => out("no_path_retry"),
    }
}

/// The table: what a keyword means on a node.
fn meaning(keyword: Keyword, node: Node) -> &'static str {
    use Tools::{Dom0, From05, From08, From09, From096, Later, Links, Old, Unknown};
    match (keyword, node.tools) {
        (Keyword::Names, From08 | From09 | From096 | Later) => "line-names-both",
        (Keyword::Names, _) => "line-names",
        (Keyword::Getuid, _) => getuid(node),
        (Keyword::Selector, Old | Links) => "line-selector-default",
        (Keyword::Selector, Unknown) => "line-selector-unknown",
        (Keyword::Selector, _) => "line-selector",
        (Keyword::Policy, From096 | Later) => "line-multibus-alua",
        (Keyword::Policy, _) => "line-multibus",
        (Keyword::Failback, _) if ships_ten(node) => "line-failback-shipped",
        (Keyword::Failback, From096 | Later) => "line-failback-alua",
        (Keyword::Failback, _) => "line-failback",
        (Keyword::Weight, _) => "line-weight",
        (Keyword::MinIo, Old) => "line-min-io-used",
        (Keyword::MinIo, Links | Unknown) => "line-min-io-old-kernels",
        (Keyword::MinIo, _) => "line-min-io-unused",
        (Keyword::MinIoRq, Old) => "line-min-io-rq-unknown",
        (Keyword::MinIoRq, _) => "line-min-io-rq",
        (Keyword::Checker, Dom0) => "line-checker-directio",
        (Keyword::Checker, From08 | From09 | From096 | Later) => "line-checker-default",
        (Keyword::Checker, Old | Links | From05 | Unknown) => "line-checker",
        (Keyword::Retry, _) => retry(node),
    }
}

fn getuid(node: Node) -> &'static str {
    match (node.getuid, node.tools) {
        (true, Tools::Links) => "line-getuid-known",
        (true, _) => "line-getuid-default",
        (false, Tools::Old) => "line-getuid-out-default",
        (false, Tools::Links) => "line-getuid-out-known",
        // SM goes by "was anything printed?" since 7.5; before, its answers are read from the same stream.
        (false, Tools::Dom0) if node.version.is_some_and(|version| version >= [7, 5, 0]) => {
            "line-getuid-out-invalid"
        }
        (false, Tools::Dom0) => "line-getuid-out-noise",
        (false, Tools::From05 | Tools::From08) => "line-getuid-out-used",
        (false, Tools::From09 | Tools::From096) => "line-getuid-out-ignored",
        (false, Tools::Later) => "line-getuid-out-later",
        (false, Tools::Unknown) => "line-getuid-out-unknown",
    }
}

/// The general settings that dom0 ships say `no_path_retry 10` from 8.2 on, and `fail` before.
fn retry(node: Node) -> &'static str {
    match (node.tools, node.version) {
        _ if ships_ten(node) => "line-retry-ten",
        (Tools::Dom0, Some(version)) if version < [8, 0, 0] => "line-retry-crash",
        (Tools::Dom0, Some(_)) => "line-retry-fail",
        _ => "line-retry",
    }
}

fn ships_ten(node: Node) -> bool {
    node.tools == Tools::Dom0 && node.version.is_some_and(|version| version >= [8, 2, 0])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(name: &str) -> Release {
        if name.is_empty() { Release::unknown() } else { Release::parse(name).unwrap() }
    }

    fn said(name: &str, tools_say: &str, getuid: bool, keyword: Keyword) -> &'static str {
        let release = release(name);
        let said = (!tools_say.is_empty()).then_some(tools_say.as_bytes());
        meaning(keyword, Node { tools: tools(&release, said), version: release.version, getuid })
    }

    #[test]
    fn which_multipath() {
        for (name, said, wanted) in [
            ("5.6", "", Tools::Old),
            ("6.2", "0.4.7", Tools::Old),
            ("6.5", "", Tools::Links),
            ("6.5", "0.4.9", Tools::Links),
            ("7.0", "", Tools::Dom0),
            ("xcp-ng 8.3", "0.4.9", Tools::Dom0),
            ("9.0", "", Tools::Later),
            ("9.0", "0.8.7", Tools::From08),
            ("linux", "", Tools::Later),
            ("linux", "0.4.9", Tools::Unknown),
            ("linux", "0.7.9", Tools::From05),
            ("linux", "0.9.4", Tools::From09),
            ("linux", "0.9.5", Tools::From09),
            ("linux", "0.9.6", Tools::From096),
            ("linux", "0.14.3", Tools::From096),
            ("linux", "1.0.0", Tools::From096),
            ("", "", Tools::Unknown),
            ("", "0.4.8", Tools::Old),
        ] {
            let said = (!said.is_empty()).then_some(said.as_bytes());
            assert_eq!(tools(&release(name), said), wanted, "{name} {said:?}");
        }
    }

    /// Facts, section 3, row by row.
    #[test]
    fn getuid_callout() {
        for (name, said_by_tool, there, wanted) in [
            ("5.6", "", true, "line-getuid-default"),
            ("6.2", "", true, "line-getuid-default"),
            ("6.2", "", false, "line-getuid-out-default"),
            ("6.5", "", true, "line-getuid-known"),
            ("6.5", "", false, "line-getuid-out-known"),
            ("7.0", "", false, "line-getuid-out-noise"),
            ("7.4", "", false, "line-getuid-out-noise"),
            ("7.5", "", false, "line-getuid-out-invalid"),
            ("xcp-ng 8.3", "", false, "line-getuid-out-invalid"),
            ("linux", "0.5.0", false, "line-getuid-out-used"),
            ("linux", "0.8.7", false, "line-getuid-out-used"),
            ("linux", "0.9.0", false, "line-getuid-out-ignored"),
            ("linux", "0.14.3", false, "line-getuid-out-ignored"),
            ("linux", "", false, "line-getuid-out-later"),
            ("", "", false, "line-getuid-out-unknown"),
        ] {
            assert_eq!(said(name, said_by_tool, there, Keyword::Getuid), wanted, "{name} {said_by_tool}");
        }
    }

    #[test]
    fn what_differs_between_releases() {
        let all = |name: &str, tools: &str| {
            use Keyword::{Checker, Failback, MinIo, MinIoRq, Policy, Retry, Selector};
            [Selector, Policy, Failback, MinIo, MinIoRq, Checker, Retry]
                .map(|keyword| said(name, tools, false, keyword).strip_prefix("line-").unwrap())
        };
        let old = [
            "selector-default",
            "multibus",
            "failback",
            "min-io-used",
            "min-io-rq-unknown",
            "checker",
            "retry",
        ];
        assert_eq!(all("5.6", ""), old);
        assert_eq!(all("6.2", ""), old);
        let links = [
            "selector-default",
            "multibus",
            "failback",
            "min-io-old-kernels",
            "min-io-rq",
            "checker",
            "retry",
        ];
        assert_eq!(all("6.5", ""), links);
        let dom0 = |failback, retry| {
            ["selector", "multibus", failback, "min-io-unused", "min-io-rq", "checker-directio", retry]
        };
        assert_eq!(all("7.6", ""), dom0("failback", "retry-crash"));
        assert_eq!(all("8.1", ""), dom0("failback", "retry-fail"));
        assert_eq!(all("8.2", ""), dom0("failback-shipped", "retry-ten"));
        assert_eq!(all("xcp-ng 8.3", "0.4.9"), dom0("failback-shipped", "retry-ten"));
        let linux = |policy, failback, checker| {
            ["selector", policy, failback, "min-io-unused", "min-io-rq", checker, "retry"]
        };
        assert_eq!(all("linux", "0.7.9"), linux("multibus", "failback", "checker"));
        assert_eq!(all("linux", "0.9.4"), linux("multibus", "failback", "checker-default"));
        // Where the groups may be others than multibus's one, failback is not said to be without effect.
        assert_eq!(all("linux", "0.9.6"), linux("multibus-alua", "failback-alua", "checker-default"));
        assert_eq!(all("linux", ""), linux("multibus-alua", "failback-alua", "checker-default"));
        assert_eq!(said("linux", "0.8.7", false, Keyword::Names), "line-names-both");
        assert_eq!(said("8.2", "", false, Keyword::Names), "line-names");
    }
}
