//! Two consoles, each with a state folder of its own, on one pool: the second is told who holds a node, since when and from
//! where; when the first has died it takes over.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::ground::inside;
use super::rig::{Pool, json};

const RELEASES: [&str; 2] = ["7.1", "XCP-ng 8.3"];

fn signal(name: &str, pid: u32) {
    assert!(Command::new("kill").args([name, &pid.to_string()]).status().unwrap().success());
}

#[test]
fn the_second_is_told_who_is_at_work() {
    inside("pool::consoles::the_second_is_told_who_is_at_work", |net| {
        let pool = Pool::new(net, &RELEASES);
        let second = |words: &[&str]| {
            let mut command = pool.command(words);
            let words: Vec<_> = command
                .get_args()
                .map(|word| if word == net.at("state") { net.at("other").into() } else { word.to_owned() })
                .collect();
            command = Command::new(command.get_program());
            command.args(words).stdin(Stdio::null());
            command
        };
        let mut first = pool.command(&["apply", "--yes"]);
        let mut first = first.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Where a node's shell has the folder open that is the lock. Only looked at: to try it would be to take it.
        let held = || {
            let pids = std::fs::read_dir("/proc").unwrap().flatten();
            pids.filter_map(|pid| std::fs::read_link(pid.path().join("fd/9")).ok())
                .any(|open| open.ends_with("etc"))
        };
        let until = Instant::now() + Duration::from_mins(1);
        while !held() {
            assert!(Instant::now() < until && first.try_wait().unwrap().is_none(), "it never had a lock");
        }
        signal("-STOP", first.id());
        // What it has asked for until then is done.
        std::thread::sleep(Duration::from_secs(2));
        let before: Vec<_> = pool.nodes.iter().map(|node| node.tree.pieces()).collect();

        let refused = json(&second(&["apply", "--yes"]).output().unwrap(), &["apply"], 3);
        let told = refused.to_string();
        for part in ["lock-held", "Another run works on this host: process ", "quantalink, a run over SSH"] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(told.contains("since 20") && told.contains("from 10.77.0.1"), "{told}");
        // What only looks is not kept waiting.
        json(&second(&["plan"]).output().unwrap(), &["plan"], 2);
        assert!(pool.nodes.iter().zip(&before).all(|(node, before)| node.tree.pieces() == *before));

        signal("-KILL", first.id());
        first.wait().unwrap();
        let until = Instant::now() + Duration::from_mins(1);
        while held() {
            assert!(Instant::now() < until, "a dead console holds a node");
            std::thread::sleep(Duration::from_millis(100));
        }
        json(&second(&["apply", "--yes"]).output().unwrap(), &["apply"], 0);
        for node in &pool.nodes {
            assert!(node.is_new(), "{}", node.name);
            node.clean();
        }
    });
}
