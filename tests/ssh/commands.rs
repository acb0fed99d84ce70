//! The commands on nodes over SSH: plan, apply, verify and rollback with `--node`.

use std::process::{Command, Output, Stdio};

use crate::ground::{Net, Node, inside};

/// A dom0 of the 8.x line, as far as files go.
pub const DOM0: &str = "cat >/etc/xensource-inventory <<'END'
PRODUCT_BRAND='XCP-ng'
PRODUCT_NAME='xenenterprise'
PRODUCT_VERSION='8.2.1'
PLATFORM_NAME='XCP'
PLATFORM_VERSION='3.2.1'
END
rm -rf /etc/multipath /etc/multipath.conf; mkdir -p /etc/multipath.xenserver /etc/multipath/conf.d
printf 'defaults {\\n\\tuser_friendly_names no\\n}\\ndevices {\\n}\\n' >/etc/multipath.xenserver/multipath.conf
ln -s multipath.xenserver/multipath.conf /etc/multipath.conf";

pub const DROP_IN: &str = "/etc/multipath/conf.d/custom-quantastor.conf";

pub fn run(net: &Net, args: &[&str]) -> Output {
    let config = net.at("config");
    let state = net.at("state");
    let common = ["--ssh-config", config.to_str().unwrap(), "--state-dir", state.to_str().unwrap(), "--json"];
    let mut command = Command::new(env!("CARGO_BIN_EXE_quantalink"));
    command.args(args).args(common).stdin(Stdio::null());
    command.output().unwrap()
}

pub fn json(output: &Output, code: i32) -> serde_json::Value {
    let said = String::from_utf8_lossy(&output.stderr);
    let out = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(code), "{out}\n{said}");
    serde_json::from_slice(&output.stdout).unwrap()
}

pub fn statuses(value: &serde_json::Value) -> Vec<(String, String)> {
    let hosts = value["hosts"].as_array().unwrap().iter();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    hosts
        .flat_map(|host| {
            host["changes"].as_array().unwrap().iter().map(|c| (text(&host["host"]), text(&c["status"])))
        })
        .collect()
}

#[test]
fn plan_apply_verify_and_rollback() {
    inside("commands::plan_apply_verify_and_rollback", |net| {
        let nodes: Vec<Node> = (1..=2).map(|number| net.node(number, DOM0)).collect();
        let names: Vec<String> = nodes.iter().map(|node| format!("root@{}", node.address())).collect();
        let with = |command: &[&str]| {
            let more: Vec<&str> = names.iter().flat_map(|name| ["--node", name]).collect();
            run(net, &[command, &["--section", "multipath"], &more].concat())
        };
        let pairs =
            |status: &str| names.iter().map(|name| (name.clone(), status.to_owned())).collect::<Vec<_>>();
        let plan = json(&with(&["plan"]), 2);
        assert_eq!((statuses(&plan), plan["pending"].as_u64()), (pairs("pending"), Some(2)));
        let applied = json(&with(&["apply", "--yes"]), 0);
        assert_eq!(statuses(&applied), pairs("applied"));
        for node in &nodes {
            let text = String::from_utf8(node.content(DROP_IN).unwrap()).unwrap();
            assert!(text.contains("OSNEXUS"), "{text}");
            assert_eq!(
                node.sh(
                    "ls -A /etc/multipath/conf.d; ls -A /etc /etc/multipath | grep -c quantalink || true"
                ),
                "custom-quantastor.conf\n0\n"
            );
        }
        assert_eq!(statuses(&json(&with(&["apply", "--yes"]), 0)), pairs("done"));
        let verified = json(&with(&["verify"]), 0);
        assert_eq!(verified["failed"].as_u64(), Some(0));
        // Its journal knows the nodes, and how they are reached.
        let state = net.at("state");
        let back = Command::new(env!("CARGO_BIN_EXE_quantalink"))
            .args(["rollback", "--yes", "--json", "--state-dir", state.to_str().unwrap()])
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert_eq!(statuses(&json(&back, 0)), pairs("rolled-back"));
        assert!(nodes.iter().all(|node| node.content(DROP_IN).is_none()));
        assert_eq!(statuses(&json(&with(&["plan"]), 2)), pairs("pending"));
    });
}

#[test]
fn one_node_that_cannot_be_reached_stops_all() {
    inside("commands::one_node_that_cannot_be_reached_stops_all", |net| {
        let node = net.node(1, DOM0);
        let name = format!("root@{}", node.address());
        let with = |command: &[&str], other: &str| {
            run(net, &[command, &["--section", "multipath", "--node", &name, "--node", other]].concat())
        };
        let away = "root@10.77.0.99";
        let refused = json(&with(&["apply", "--yes"], away), 3);
        assert_eq!(refused["hosts"][1]["changes"][0]["reasons"][0]["id"], "ssh-no-route");
        let told = |status: &str| (name.clone(), status.to_owned());
        let not_there = |status: &str| (away.to_owned(), status.to_owned());
        assert_eq!(statuses(&refused), [told("skipped"), not_there("refused")]);
        let planned = json(&with(&["plan"], away), 3);
        assert_eq!(statuses(&planned), [told("pending"), not_there("refused")]);
        let checks = json(&with(&["verify"], away), 2);
        let of = |host: &str, status: &str| {
            let all = checks["checks"].as_array().unwrap();
            all.iter().any(|check| check["host"] == host && check["status"] == status)
        };
        assert!(of(away, "fail") && !of(away, "pass") && of(&name, "pass"), "{checks}");
        assert!(node.content(DROP_IN).is_none());
        // Where none answers, none was examined.
        let alone = json(&run(net, &["plan", "--node", away]), 3);
        assert_eq!(alone["error"]["id"], "ssh-no-route");
        let wrong = json(&with(&["apply", "--yes"], "root@-oProxyCommand=x"), 64);
        assert_eq!(wrong["error"]["id"], "ssh-address-bad");
        // Left out, it is in nobody's way; a name that nobody has may be a slip.
        let slip = json(&with(&["apply", "--yes", "--leave-out", "root@10.77.0.98"], away), 3);
        assert_eq!(slip["error"]["id"], "leave-out-unknown");
        assert!(node.content(DROP_IN).is_none());
        let applied = json(&with(&["apply", "--yes", "--leave-out", "10.77.0.99"], away), 0);
        assert_eq!(statuses(&applied), [told("applied")]);
        assert!(node.content(DROP_IN).is_some());
    });
}
