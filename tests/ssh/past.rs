//! `rollback` and `resume` of runs over SSH: what is said of them is so, whichever nodes are named.

use serde_json::Value;

use crate::commands::{DOM0, DROP_IN, json, run};
use crate::ground::{Net, Node, inside};

/// With guards of its own.
fn node(net: &Net, number: u8) -> Node {
    net.node(number, &format!("{DOM0}\nmount -t tmpfs none /var/lib"))
}

fn nodes(net: &Net) -> (Vec<Node>, Vec<String>) {
    let nodes: Vec<Node> = [1, 2].iter().map(|number| node(net, *number)).collect();
    let names = nodes.iter().map(|node| format!("root@{}", node.address())).collect();
    (nodes, names)
}

/// With nodes named.
fn on(net: &Net, words: &[&str], at: &[&String]) -> std::process::Output {
    let named: Vec<&str> = at.iter().flat_map(|name| ["--node", name]).collect();
    run(net, &[words, &named].concat())
}

/// The run's name.
fn applied(net: &Net, names: &[&String]) -> String {
    let output = on(net, &["apply", "--yes", "--section", "multipath"], names);
    json(&output, 0)["run"].as_str().unwrap().to_owned()
}

fn state(net: &Net, of: &str) -> Value {
    let runs = json(&run(net, &["runs"]), 0)["runs"].clone();
    runs.as_array().unwrap().iter().find(|run| run["run"] == of).unwrap()["state"].clone()
}

#[test]
fn a_complete_run_has_nothing_to_be_finished() {
    inside("past::a_complete_run_has_nothing_to_be_finished", |net| {
        let (nodes, names) = nodes(net);
        let first = applied(net, &[&names[0]]);
        let words = ["apply", "--yes", "--section", "multipath", "--confirm-within", "3600"];
        let waits = json(&on(net, &words, &[&names[1]]), 0)["run"].as_str().unwrap().to_owned();
        // No node need answer for that.
        for node in &nodes {
            node.link(false);
        }
        for named in [&[][..], &[&names[0]], &[&names[1]]] {
            let output = on(net, &["resume", &first, "--yes"], named);
            let told = json(&output, 0);
            assert_eq!(told["run"], first.as_str());
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(said.contains("is complete") && !said.contains("changes made"), "{said}");
        }
        let output = run(net, &["resume", &waits, "--yes"]);
        json(&output, 0);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(&format!("quantalink confirm {waits}")), "{said}");
    });
}

#[test]
fn an_older_run_on_other_nodes_is_named() {
    inside("past::an_older_run_on_other_nodes_is_named", |net| {
        let (nodes, names) = nodes(net);
        let older = applied(net, &[&names[0]]);
        applied(net, &[&names[1]]);
        json(&run(net, &["rollback", "--yes"]), 0);
        let error = &json(&run(net, &["rollback", "--yes"]), 3)["error"];
        assert_eq!(error["id"], "already-rolled-back");
        let said = error["message"].as_str().unwrap();
        assert!(said.contains(&older) && said.contains(&names[0]), "{said}");
        assert!(nodes[0].content(DROP_IN).is_some());
        json(&run(net, &["rollback", &older, "--yes"]), 0);
        let error = &json(&run(net, &["rollback", &older, "--yes"]), 3)["error"];
        assert!(error["message"].as_str().unwrap().ends_with("rolled back."), "{error}");
    });
}

#[test]
fn a_run_that_reached_further_is_not_undone_by_one_node() {
    inside("past::a_run_that_reached_further_is_not_undone_by_one_node", |net| {
        let (nodes, names) = nodes(net);
        let both = applied(net, &[&names[0], &names[1]]);
        let output = on(net, &["rollback", "--yes"], &[&names[1]]);
        let error = &json(&output, 3)["error"];
        assert_eq!(error["id"], "rollback-reaches-further", "{error}");
        let said = error["message"].as_str().unwrap();
        assert!(said.contains(&names[0]) && said.contains(&both), "{said}");
        assert!(nodes.iter().all(|node| node.content(DROP_IN).is_some()));
        let words = ["rollback", "--yes", "--leave-out", &names[0]];
        json(&on(net, &words, &[&names[1]]), 1);
        assert!(nodes[0].content(DROP_IN).is_some() && nodes[1].content(DROP_IN).is_none());
        // By its name all of it is meant.
        json(&on(net, &["rollback", &both, "--yes"], &[&names[1]]), 0);
        assert!(nodes.iter().all(|node| node.content(DROP_IN).is_none()));
    });
}

#[test]
fn a_rollback_that_left_a_node_out_was_not_interrupted() {
    inside("past::a_rollback_that_left_a_node_out_was_not_interrupted", |net| {
        let (_nodes, names) = nodes(net);
        let both = applied(net, &[&names[0], &names[1]]);
        json(&run(net, &["rollback", "--yes", "--leave-out", &names[0]]), 1);
        let with = |command: &[&str]| {
            on(net, &[command, &["--section", "multipath"]].concat(), &[&names[0], &names[1]])
        };
        for (words, told) in [(&["plan"][..], "rollback"), (&["apply", "--yes"], &names[0])] {
            let said = String::from_utf8_lossy(&with(words).stderr).into_owned();
            assert!(said.contains(told) && !said.contains("interrupted"), "{said}");
        }
        assert_eq!(state(net, &both), "complete");
    });
}

#[test]
fn what_would_mend_it_is_typed_with_the_same_nodes() {
    inside("past::what_would_mend_it_is_typed_with_the_same_nodes", |net| {
        let (_nodes, names) = nodes(net);
        let config = net.at("config");
        let words = ["verify", "--section", "multipath", "--lang", "en", "--node", &names[0], "--ssh-config"];
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_quantalink"))
            .args(words)
            .arg(&config)
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let plan = format!("type: quantalink plan --section multipath --node {} --ssh-config", names[0]);
        assert!(said.contains(&plan), "{said}");
    });
}
