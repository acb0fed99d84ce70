//! One node of three has a fault: it is named with the reason, every file is the old or the new one, and the rest is worked on
//! once the admin leaves that node out, or it is mended.

use serde_json::Value;

use super::ground::{Net, inside, sh};
use super::rig::{Own, Pool, json, statuses};

const RELEASE: &str = "XCP-ng 8.3";

/// Three nodes; the third is the one with the fault, the first the coordinator.
fn pool<'a>(net: &'a Net, own: &Own<'_>) -> Pool<'a> {
    let mut pool = Pool::new(net, &[RELEASE, RELEASE]);
    pool.add(RELEASE, own);
    pool
}

/// The id of the reason for which the third node is refused.
fn reason(value: &Value) -> String {
    let hosts = value["hosts"].as_array().unwrap_or_else(|| panic!("{value}"));
    let host = hosts.iter().find(|host| host["host"] == "root@10.77.0.13").unwrap();
    host["changes"][0]["reasons"][0]["id"].as_str().unwrap_or_else(|| panic!("{host}")).to_owned()
}

/// Nothing is done as long as that node is to be worked with; without it the others are.
fn refused_then_left_out(pool: &Pool<'_>, more: &[&str], why: &str) {
    let plan = pool.ask(&[&["plan"], more].concat(), 3);
    assert_eq!(reason(&plan), why, "{plan}");
    let pending = statuses(&plan).iter().filter(|(_, status)| *status == "pending").count();
    assert_eq!(pending, 2, "the others are planned all the same: {plan}");
    pool.ask(&[&["apply", "--yes"], more].concat(), 3);
    assert!(pool.nodes[..2].iter().all(super::rig::Dom0::is_old));
    let name = &pool.nodes[2].name;
    let applied = pool.ask(&[&["apply", "--yes", "--leave-out", name], more].concat(), 0);
    assert_eq!(statuses(&applied).iter().filter(|(_, status)| *status == "applied").count(), 2);
    assert!(pool.nodes[..2].iter().all(super::rig::Dom0::is_new));
}

#[test]
fn one_that_is_down() {
    inside("pool::faults::one_that_is_down", |net| {
        let mut pool = pool(net, &Own::default());
        pool.nodes[2].node.stop();
        refused_then_left_out(&pool, &[], "ssh-refused");
    });
}

#[test]
fn one_with_another_host_key() {
    inside("pool::faults::one_with_another_host_key", |net| {
        let pool = pool(net, &Own::default());
        let known = net.at("known_hosts");
        let text = std::fs::read_to_string(&known).unwrap();
        let other = pool.nodes[1].node.public_key();
        let mut lines: Vec<String> =
            text.lines().filter(|line| !line.starts_with("10.77.0.13 ")).map(String::from).collect();
        lines.push(format!("10.77.0.13 {}", other.trim()));
        std::fs::write(known, lines.join("\n") + "\n").unwrap();
        refused_then_left_out(&pool, &[], "ssh-host-key-changed");
        assert!(pool.nodes[2].is_old());
    });
}

#[test]
fn one_with_another_password() {
    inside("pool::faults::one_with_another_password", |net| {
        let own = Own { sshd: "PubkeyAuthentication no", ..Own::default() };
        let pool = pool(net, &own);
        let secrets = net.at("secrets.toml");
        std::fs::write(&secrets, "nodes = \"not this one\"\n").unwrap();
        sh(&format!("chmod 600 {}", secrets.display()));
        refused_then_left_out(&pool, &["--secrets", secrets.to_str().unwrap()], "ssh-password-wrong");
        assert!(pool.nodes[2].is_old());
    });
}

/// The folder of the drop-ins on a file system of its own.
const OWN_DISK: &str =
    "mkdir /root/was; cp -a /etc/multipath/. /root/was; mount -t tmpfs -o size=256k none /etc/multipath
    cp -a /root/was/. /etc/multipath";

/// The run fails on the third node, says so, and leaves no file that is neither old nor new; then it is put back.
fn fails_there(pool: &Pool<'_>, code: i32, words: &str) {
    let output = pool.command(&["apply", "--yes"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let value = json(&output, &["apply"], code);
    assert!(said.contains(words) || value.to_string().contains(words), "{value}\n{said}");
    if code == 1 {
        // What goes on without it reaches the others as this command did.
        let on = said.lines().find_map(|line| line.split_once("quantalink apply ")).unwrap_or_default().1;
        let (config, own) = (pool.net.at("config"), &pool.nodes[2].name);
        let named = pool.nodes.iter().all(|node| on.contains(&format!("--node {}", node.name)));
        assert!(named && on.contains("--ssh-config") && on.contains(config.to_str().unwrap()), "{said}");
        assert!(on.split_once("--leave-out").is_some_and(|(_, rest)| rest.contains(own)), "{said}");
    }
    assert!(pool.nodes[2].is_old(), "{value}");
    for node in &pool.nodes {
        assert!(node.is_old() || node.is_new(), "{}", node.name);
        node.clean();
    }
}

#[test]
fn one_whose_disk_is_full() {
    inside("pool::faults::one_whose_disk_is_full", |net| {
        let full = format!("{OWN_DISK}; dd if=/dev/zero of=/etc/multipath/filler bs=1k 2>/dev/null || true");
        let pool = pool(net, &Own { setup: &full, ..Own::default() });
        fails_there(&pool, 1, "free");
        pool.nodes[2].node.sh("rm /etc/multipath/filler");
        pool.ask(&["apply", "--yes"], 0);
        assert!(pool.nodes.iter().all(super::rig::Dom0::is_new));
        pool.ask(&["rollback", "--yes"], 0);
    });
}

#[test]
fn one_that_is_read_only() {
    inside("pool::faults::one_that_is_read_only", |net| {
        let setup = format!("{OWN_DISK}; mount -o remount,ro /etc/multipath");
        let pool = pool(net, &Own { setup: &setup, ..Own::default() });
        // It is seen while planning: no other node is begun.
        fails_there(&pool, 3, "read-only");
        assert!(pool.nodes.iter().all(super::rig::Dom0::is_old));
        pool.nodes[2].node.sh("mount -o remount,rw /etc/multipath");
        pool.ask(&["apply", "--yes"], 0);
        assert!(pool.nodes.iter().all(super::rig::Dom0::is_new));
    });
}

#[test]
fn one_with_a_chatty_login_and_one_with_busybox_alone() {
    inside("pool::faults::one_with_a_chatty_login_and_one_with_busybox_alone", |net| {
        let mut pool = Pool::new(net, &[RELEASE]);
        let chatty = "printf 'echo welcome; echo; seq 400; printf 99 begin 1\\n' >/root/.bashrc";
        pool.add("7.1", &Own { setup: chatty, ..Own::default() });
        // sshd itself is none of its tools, and the stand-ins are scripts.
        let busybox = "mkdir /root/bb; cp /usr/bin/busybox /root/bb/; usermod -s /bin/sh root
            for name in $(/usr/bin/busybox --list); do test -e /root/bb/$name || ln -s busybox /root/bb/$name; done";
        pool.add("XCP-ng 8.2", &Own { setup: busybox, ..Own::default() });
        // It has an rpm of its own, as a link to itself.
        let own = "cd /usr/sbin; cp -a --remove-destination multipath multipathd xe rpm /root/bb/; cd /
            mount --bind /root/bb /usr/sbin; mount --bind /root/bb /usr/bin";
        pool.nodes[2].node.sh(own);
        let applied = pool.ask(&["apply", "--yes"], 0);
        assert!(statuses(&applied).iter().all(|(_, status)| *status == "applied"), "{applied}");
        assert!(pool.nodes.iter().all(super::rig::Dom0::is_new));
        assert_eq!(pool.ask(&["verify"], 0)["failed"], 0);
        pool.ask(&["rollback", "--yes"], 0);
        assert!(pool.nodes.iter().all(super::rig::Dom0::is_old));
    });
}
