//! Every release before the real `multipath -t`: 0.9.4 of Debian, wherever it can judge.

use super::program::on;
use super::rows::{ROWS, Row};
use super::side_by_side;
use super::tree::Tree;
use super::verdict::{Verdict, way};

/// The verdict on a tree.
pub fn verdict(unshare: &str, tree: &Tree) -> Verdict {
    let main = tree.path("/etc/multipath.conf");
    // Where the link leads, below the tree.
    let main = match std::fs::read_link(&main) {
        Ok(_) => tree.text(&end_of_links(tree)).into_bytes(),
        Err(_) => std::fs::read(main).unwrap_or_default(),
    };
    Verdict::on(unshare, &tree.path("/etc"), &main)
}

fn end_of_links(tree: &Tree) -> String {
    let mut path = "/etc/multipath.conf".to_owned();
    while let Ok(to) = std::fs::read_link(tree.path(&path)) {
        path = to.to_str().unwrap().to_owned();
    }
    path
}

/// 6.5 blacklists `wwid "*"`, which the 0.4.9 there takes for "any"; for 0.9.4 that is no valid pattern, and it loads
/// nothing. It is judged with the pattern that means the same to both.
fn readable(tree: Tree) -> Tree {
    let path = end_of_links(&tree);
    let there = tree.path(&path).exists();
    let text = if there { tree.text(&path) } else { String::new() };
    if text.contains("wwid \"*\"") {
        tree.put(&path, text.replace("wwid \"*\"", "wwid \".*\""));
    }
    tree
}

#[test]
fn every_release_before_the_real_multipath() {
    let Some(unshare) = way() else { return };
    let judged: Vec<&Row> = ROWS.iter().filter(|row| row.judged).collect();
    side_by_side(&judged, |row| {
        let tree = readable((row.build)());
        let before = verdict(unshare, &tree);
        assert_eq!(before.code, Some(0), "{}: {:?}", row.name, before.messages);
        assert!(before.parts().0.is_empty(), "{}", row.name);
        on(&tree, "apply --yes").ends(0);
        // 0.9.4 says once that it knows no `getuid_callout` any more, however many entries have it: where the guide's own
        // entry goes, the others have it too.
        let after = verdict(unshare, &tree);
        after.follows(&before).unwrap_or_else(|why| panic!("{}: {why}", row.name));
        on(&tree, "rollback --yes").ends(0);
        let back = verdict(unshare, &tree);
        assert!(back.parts().0.is_empty(), "{}", row.name);
    });
}
