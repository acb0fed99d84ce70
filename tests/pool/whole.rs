//! Nodes of different releases at once, through all commands.

use super::ground::inside;
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
