//! A rollback where one node is down, or is left out: the others are put back, it later, and at each step the journal says what
//! stands where.

use super::ground::{Node, inside};
use super::rig::{Dom0, Pool, json, quantalink};

const RELEASES: [&str; 3] = ["XCP-ng 8.3", "7.1", "XCP-ng 8.3"];

/// What one says: exit code, both streams as one.
fn says(pool: &Pool<'_>, words: &[&str], code: i32) -> String {
    let output = quantalink(pool.net, words).output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{words:?}: {said}");
    said
}

/// The state of the only run, as programs read it and as it is shown, with where it still stands.
fn stands(pool: &Pool<'_>, state: &str, on: &[&str]) {
    let runs = json(&quantalink(pool.net, &["runs", "--json"]).output().unwrap(), &["runs"], 0);
    assert_eq!(runs["runs"].as_array().unwrap().len(), 1, "{runs}");
    assert_eq!(runs["runs"][0]["state"], state, "{runs}");
    let shown = says(pool, &["runs"], 0);
    let left = shown.lines().find_map(|line| line.split_once("not put back on: ")).map(|(_, names)| names);
    assert_eq!(left.unwrap_or_default(), on.join(", "), "{shown}");
}

/// Whether each file is the old one: by the tree that is the node's /etc, since one that is down has no process to look through.
fn old(pool: &Pool<'_>) -> [bool; 3] {
    [0, 1, 2].map(|at| {
        let node = &pool.nodes[at];
        std::fs::read(node.tree.path(node.file)).ok() == node.old
    })
}

#[test]
fn one_is_down() {
    inside("pool::back::one_is_down", |net| {
        let mut pool = Pool::new(net, &RELEASES);
        let third = pool.nodes[2].name.clone();
        pool.ask(&["apply", "--yes"], 0);
        pool.nodes[2].node.stop();
        let said = says(&pool, &["rollback", "--yes"], 1);
        assert!(said.contains("[rollback-without]") && said.contains(&third), "{said}");
        assert_eq!(said.matches("type: quantalink rollback ").count(), 1, "what to type, once: {said}");
        assert_eq!(old(&pool), [true, true, false]);
        stands(&pool, "unfinished", &[&third]);
        // As long as it is down there is nothing to do, and nothing is done.
        let said = says(&pool, &["rollback", "--yes"], 1);
        assert!(said.contains("[rollback-only-there]") && said.contains(&third), "{said}");
        assert_eq!(old(&pool), [true, true, false]);
        stands(&pool, "unfinished", &[&third]);
        pool.nodes[2].node = Node::again(net, 3);
        says(&pool, &["rollback", "--yes"], 0);
        assert_eq!(old(&pool), [true; 3]);
        stands(&pool, "rolled-back", &[]);
        let before: Vec<_> = pool.nodes.iter().map(|node| node.tree.pieces()).collect();
        let said = says(&pool, &["rollback", "--yes"], 3);
        assert!(said.contains("[already-rolled-back]"), "{said}");
        assert!(pool.nodes.iter().zip(&before).all(|(node, before)| node.tree.pieces() == *before));
        pool.nodes.iter().for_each(Dom0::clean);
    });
}

/// Whatever else is wanted there meanwhile: the other nodes can be worked with.
#[test]
fn one_is_down_and_the_others_are_worked_on() {
    inside("pool::back::one_is_down_and_the_others_are_worked_on", |net| {
        let mut pool = Pool::new(net, &RELEASES);
        let third = pool.nodes[2].name.clone();
        pool.ask(&["apply", "--yes"], 0);
        pool.nodes[2].node.stop();
        says(&pool, &["rollback", "--yes"], 1);
        pool.ask(&["apply", "--yes", "--leave-out", &third], 0);
        assert_eq!(old(&pool), [false; 3]);
        says(&pool, &["rollback", "--yes"], 1);
        assert_eq!(old(&pool), [true, true, false]);
        pool.nodes[2].node = Node::again(net, 3);
        says(&pool, &["rollback", "--yes"], 0);
        assert_eq!(old(&pool), [true; 3]);
    });
}

#[test]
fn one_is_left_out() {
    inside("pool::back::one_is_left_out", |net| {
        let pool = Pool::new(net, &RELEASES);
        let third = pool.nodes[2].name.as_str();
        pool.ask(&["apply", "--yes"], 0);
        // Who is meant has to be known.
        let said = says(&pool, &["rollback", "--yes", "--leave-out", "10.77.0.31"], 3);
        assert!(said.contains("[leave-out-unknown]"), "{said}");
        // What goes on with a whole run does not take the words for nothing.
        for command in ["resume", "confirm"] {
            let said = says(&pool, &[command, "--leave-out", third], 64);
            assert!(said.contains("[usage-conflict]"), "{said}");
        }
        assert_eq!(old(&pool), [false; 3]);
        let logins = || pool.nodes[2].node.log().matches("Accepted").count();
        let before = logins();
        let said = says(&pool, &["rollback", "--yes", "--leave-out", "10.77.0.13"], 1);
        assert!(said.contains("[rollback-without]") && said.contains("--leave-out)"), "{said}");
        assert_eq!(logins(), before, "nobody asks it");
        assert_eq!(old(&pool), [true, true, false]);
        stands(&pool, "unfinished", &[third]);
        says(&pool, &["rollback", "--yes"], 0);
        assert_eq!(old(&pool), [true; 3]);
        stands(&pool, "rolled-back", &[]);
    });
}

/// A file that somebody changed keeps its own node from being put back, and no other.
#[test]
fn one_was_changed_and_is_left_out() {
    inside("pool::back::one_was_changed_and_is_left_out", |net| {
        let pool = Pool::new(net, &RELEASES);
        let (third, file) = (pool.nodes[2].name.as_str(), pool.nodes[2].file);
        pool.ask(&["apply", "--yes"], 0);
        let made = pool.nodes[2].now().unwrap();
        std::fs::write(pool.nodes[2].tree.path(file), "devices {\n}\n").unwrap();
        let said = says(&pool, &["rollback", "--yes"], 3);
        assert!(said.contains(&format!("--leave-out {third}")), "what can be typed: {said}");
        assert_eq!(old(&pool), [false; 3]);
        says(&pool, &["rollback", "--yes", "--leave-out", third], 1);
        assert_eq!(old(&pool), [true, true, false]);
        assert_eq!(pool.nodes[2].now().unwrap(), b"devices {\n}\n");
        std::fs::write(pool.nodes[2].tree.path(file), made).unwrap();
        says(&pool, &["rollback", "--yes"], 0);
        assert_eq!(old(&pool), [true; 3]);
    });
}

/// A node that is down is told of once, with what goes on without it; by a check of all nodes too.
#[test]
fn one_that_is_down_is_told_of_once() {
    inside("pool::back::one_that_is_down_is_told_of_once", |net| {
        let mut pool = Pool::new(net, &RELEASES);
        let third = pool.nodes[2].name.clone();
        pool.nodes[2].node.stop();
        for (words, code) in [(&["plan"][..], 3), (&["apply", "--yes"], 3), (&["verify"], 2)] {
            let (out, err) = pool.says(words, code);
            let said = format!("{out}\n{err}");
            assert_eq!(said.matches("refuses the SSH").count(), 1, "{words:?}: {said}");
            let on = format!("To go on without {third}, type: quantalink {}", words[0]);
            assert_eq!(err.contains(&on), code == 3, "{words:?}: {said}");
        }
        // Each check by itself where all is asked for.
        let (out, _) = pool.says(&["verify", "-v"], 2);
        assert!(out.matches("refuses the SSH").count() > 5, "{out}");
    });
}
