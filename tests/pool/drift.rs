//! After a while: one node was upgraded, and one is new. And what is said of many nodes.

use super::ground::inside;
use super::rig::{Own, Pool, failing, statuses};

#[test]
fn an_upgraded_and_a_new_node() {
    inside("pool::drift::an_upgraded_and_a_new_node", |net| {
        let mut pool = Pool::new(net, &["XCP-ng 8.3", "6.2", "7.1"]);
        pool.ask(&["apply", "--yes"], 0);
        // The upgrade brings the release's own file.
        let upgraded = &pool.nodes[1];
        std::fs::write(upgraded.tree.path(upgraded.file), upgraded.old.as_ref().unwrap()).unwrap();
        pool.add("XCP-ng 8.2", &Own::default());
        let names: Vec<String> = [1, 3].map(|index| pool.nodes[index].name.clone()).into();
        let verify = pool.ask(&["verify"], 2);
        assert_eq!(failing(&verify), names, "exactly these: {verify}");
        let untouched = [0, 2].map(|index| pool.nodes[index].tree.pieces());
        let applied = pool.ask(&["apply", "--yes"], 0);
        let mended: Vec<&str> = statuses(&applied)
            .into_iter()
            .filter(|(_, status)| *status == "applied")
            .map(|(host, _)| host)
            .collect();
        assert_eq!(mended, names, "{applied}");
        assert_eq!([0, 2].map(|index| pool.nodes[index].tree.pieces()), untouched);
        assert_eq!(pool.ask(&["verify"], 0)["failed"], 0);
    });
}

#[test]
fn many_nodes_in_few_words() {
    inside("pool::drift::many_nodes_in_few_words", |net| {
        let mut pool = Pool::new(net, &["XCP-ng 8.3"; 5]);
        pool.add("6.2", &Own::default());
        let (plan, _) = pool.says(&["plan", "--diff"], 2);
        let alike =
            "5 nodes alike: root@10.77.0.11, root@10.77.0.12, root@10.77.0.13 and 2 more (xcp-ng 8.3)";
        assert!(plan.starts_with(alike), "{plan}");
        assert!(plan.contains("\nroot@10.77.0.16 (xenserver 6.2)\n"), "{plan}");
        assert_eq!(plan.matches("\n+++ ").count(), 2, "a diff for each group: {plan}");
        let order = [
            "First root@10.77.0.12 alone",
            "Then 4 nodes, up to 4 at a time.",
            "Last root@10.77.0.11 (coordinator of the pool).",
        ];
        let places: Vec<usize> =
            order.iter().map(|part| plan.find(part).unwrap_or_else(|| panic!("{part}: {plan}"))).collect();
        assert!(places.is_sorted(), "{plan}");
        let (all, _) = pool.says(&["plan", "-v"], 2);
        assert!(all.contains("10.77.0.14, root@10.77.0.15 (xcp-ng 8.3)"), "{all}");

        let (applied, _) = pool.says(&["apply", "--yes"], 0);
        assert!(applied.contains("5 nodes alike: "), "{applied}");
        assert_eq!(applied.matches("  applied ").count(), 2, "{applied}");
        let victim = &pool.nodes[3];
        std::fs::remove_file(victim.tree.path(victim.file)).unwrap();
        let (verify, _) = pool.says(&["verify"], 2);
        assert!(verify.contains("root@10.77.0.14: multipath-entry"), "{verify}");
        assert_eq!(verify.matches(": multipath-entry").count(), 2, "a line for the others: {verify}");
        let report = std::fs::read_dir(net.at("state/runs")).unwrap().flatten().map(|run| run.path());
        let report: Vec<_> = report.filter(|run| run.join("report.md").exists()).collect();
        let report = std::fs::read_to_string(report[0].join("report.md")).unwrap();
        let heading = "### 5 nodes alike: root@10.77.0.11, root@10.77.0.12, root@10.77.0.13, root@10.77.0.14, root@10.77.0.15 (";
        assert!(report.contains(heading), "{report}");
    });
}

#[test]
fn what_is_exported_for_several_nodes() {
    inside("pool::drift::what_is_exported_for_several_nodes", |net| {
        let pool = Pool::new(net, &["6.2", "XCP-ng 8.3"]);
        let dir = net.at("out");
        let mut command = super::rig::quantalink(net, &["export", "sh", dir.to_str().unwrap()]);
        let output = command.args(pool.named()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = |node: &super::rig::Dom0| {
            let files = std::fs::read_dir(&dir).unwrap().flatten().map(|file| file.path());
            let name = node.node.address();
            let own: Vec<_> = files.filter(|path| path.to_string_lossy().contains(&name)).collect();
            assert_eq!(own.len(), 1, "{own:?}");
            std::fs::read_to_string(&own[0]).unwrap()
        };
        let [old, new] = [text(&pool.nodes[0]), text(&pool.nodes[1])];
        assert!(old.contains(pool.nodes[0].file) && !old.contains(pool.nodes[1].file));
        assert!(new.contains(pool.nodes[1].file) && !new.contains("/sbin/scsi_id"));
        // And run there, each does what the plan for its node says.
        for (node, script) in pool.nodes.iter().zip([old, new]) {
            let path = node.tree.beside("exported.sh");
            std::fs::write(&path, script).unwrap();
            node.node.sh(&format!(
                "sh {} apply </dev/null || sh {} </dev/null",
                path.display(),
                path.display()
            ));
            assert!(node.is_new(), "{}", node.name);
        }
        assert_eq!(pool.ask(&["verify"], 0)["failed"], 0);
    });
}
