//! Nodes of different releases at once, through all commands.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::ground::{inside, sh};
use super::rig::{Pool, failing, statuses};

/// The guide's file in the place of SM's own, a main file, a drop-in.
const RELEASES: [&str; 3] = ["6.2", "7.1", "XCP-ng 8.3"];

#[test]
fn three_releases_through_all_commands() {
    inside("pool::whole::three_releases_through_all_commands", |net| {
        let pool = Pool::new(net, &RELEASES);
        let all = |status| pool.nodes.iter().map(|node| (&*node.name, status)).collect::<Vec<_>>();
        let before: Vec<_> = pool.nodes.iter().map(|node| node.tree.pieces()).collect();

        let plan = pool.ask(&["plan"], 2);
        assert_eq!(statuses(&plan), all("pending"), "{plan}");
        let told: Vec<&str> =
            plan["hosts"].as_array().unwrap().iter().map(|host| host["release"].as_str().unwrap()).collect();
        assert_eq!(told, ["xenserver 6.2", "xenserver 7.1.1", "xcp-ng 8.3"]);
        assert!(pool.nodes.iter().zip(&before).all(|(node, before)| node.tree.pieces() == *before));

        assert_eq!(failing(&pool.ask(&["verify"], 2)).len(), 3);
        assert_eq!(statuses(&pool.ask(&["apply", "--yes"], 0)), all("applied"));
        for node in &pool.nodes {
            assert!(node.is_new(), "{}", node.name);
            node.clean();
        }
        // The setting that only old releases know stands on the old one alone.
        let callouts = |bytes: &Option<Vec<u8>>| {
            let text = String::from_utf8(bytes.clone().unwrap_or_default()).unwrap();
            text.matches("getuid_callout").count()
        };
        let more: Vec<usize> =
            pool.nodes.iter().map(|node| callouts(&node.now()) - callouts(&node.old)).collect();
        assert_eq!(more, [1, 0, 0]);
        let verify = pool.ask(&["verify"], 0);
        assert_eq!(verify["failed"], 0, "{verify}");
        assert_eq!(statuses(&pool.ask(&["apply", "--yes"], 0)), all("done"));
        assert_eq!(pool.ask(&["plan"], 0)["pending"], 0);

        pool.ask(&["rollback", "--yes"], 0);
        for (node, before) in pool.nodes.iter().zip(&before) {
            assert_eq!(&node.tree.pieces(), before, "{}", node.name);
        }
        assert_eq!(statuses(&pool.ask(&["plan"], 2)), all("pending"));
    });
}

/// Everything that runs, here and on the nodes, by its number and its words: all of it is in the namespaces of this test. What
/// has ended counts no more, whether or not somebody has waited for it.
fn running() -> BTreeMap<u32, String> {
    let processes = std::fs::read_dir("/proc").unwrap().filter_map(|entry| {
        let pid: u32 = entry.unwrap().file_name().to_str()?.parse().ok()?;
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let state = stat.rsplit_once(')')?.1.trim_start().chars().next()?;
        let words = std::fs::read(format!("/proc/{pid}/cmdline")).ok()?;
        let words = String::from_utf8_lossy(&words).replace('\0', " ");
        (!matches!(state, 'Z' | 'X')).then_some((pid, words))
    });
    processes.collect()
}

/// What runs of that which did not run before, five seconds from now at the latest.
fn left(before: &BTreeMap<u32, String>) -> BTreeMap<u32, String> {
    let end = Instant::now() + Duration::from_secs(5);
    loop {
        let mut now = running();
        now.retain(|pid, _| !before.contains_key(pid));
        if now.is_empty() || Instant::now() > end {
            return now;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn nothing_runs_on_a_node_after_a_command() {
    inside("pool::whole::nothing_runs_on_a_node_after_a_command", |net| {
        let pool = Pool::new(net, &["XCP-ng 8.3", "XCP-ng 8.3"]);
        let before = running();
        for (words, code) in [(&["plan"][..], 2), (&["apply", "--yes"], 0), (&["verify"], 0)] {
            pool.ask(words, code);
            let left = left(&before);
            assert!(left.is_empty(), "{words:?}: {left:#?}");
        }
        // Whatever is left would be seen.
        pool.nodes[1].node.sh("sleep 620 >/dev/null 2>&1 &");
        let left = left(&before);
        assert!(left.values().all(|words| words.starts_with("sleep 620")) && left.len() == 1, "{left:#?}");
        for pid in left.keys() {
            sh(&format!("kill {pid}"));
        }
    });
}
