//! How fast it is on many nodes, against a floor and against Ansible; run by hand (`tests/bench/pool`), never in CI's time.
//!
//! The floor is the system's bare `ssh`, one connection to each node, all at once, which runs a plain shell script there: the
//! tools that `apply` has run on that node (facts, plan, change, check), each once and nothing else. The list is derived from
//! the requests of a real run, which the watcher in the client's place has written down.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::ground::{inside, sh};
use super::rig::Pool;
use super::wire::Wire;

const RELEASES: [&str; 2] = ["XCP-ng 8.3", "XCP-ng 8.2.1, conf.d made by its package"];

/// The words of a command of the node's script, which are all in single quotes.
fn words(line: &str) -> Vec<String> {
    let mut all = Vec::new();
    let (mut word, mut quoted, mut any) = (String::new(), false, false);
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\'' => (quoted, any) = (!quoted, true),
            '\\' if !quoted => word.extend(signs.next()),
            ' ' | ';' if !quoted => {
                if any || !word.is_empty() {
                    all.push(std::mem::take(&mut word));
                }
                any = false;
            }
            other => word.push(other),
        }
    }
    all.push(word);
    all
}

fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// How the node syncs and moves, before a command.
fn is_setting(word: &str) -> bool {
    word.starts_with("V=") || word.starts_with("Y=")
}

/// The same tools as plain commands.
fn plain(request: &str, out: &mut Vec<String>) {
    let words: Vec<String> = words(request).into_iter().filter(|word| !is_setting(word)).collect();
    let at = |index: usize| quoted(words.get(index).map_or("", String::as_str));
    let standing = |file: &str| format!("stat {file}; sha256sum {file}; getfattr -d -m - {file}");
    match words[0].as_str() {
        "o_many" => words[2..].iter().for_each(|request| plain(request, out)),
        "o_runs" => words[3..].iter().for_each(|run| plain(&format!("o_run '0' {run}"), out)),
        "o_read" => out.push(format!("[ -e {0} ] && {{ stat {0}; getfattr -d -m - {0}; cat {0}; }}", at(1))),
        "o_list" => out.push(format!("[ -e {0} ] && ls -A {0}", at(1))),
        "o_same" => out.push(format!("stat {} {}; cat /proc/self/mountinfo", at(1), at(2))),
        "o_machine" => out.push(
            "cat /etc/os-release; uname -r; cat /proc/meminfo; stat -f /etc; cat /proc/[0-9]*/stat".into(),
        ),
        "o_run" => out.push(words[3..].iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ")),
        "lock" => out.push("flock -n /etc true".into()),
        "o_look" => out.push(format!(
            "sync --help; mv --help; dd --help; stat {0} {1}; lsattr -d {0} {1}; stat -f {1}; getfattr -d -m - {0}",
            at(1),
            at(3)
        )),
        "o_make" => out.push(format!(
            "echo floor | dd of={0}/.floor; {1}",
            at(1),
            standing(&format!("{}/.floor", at(1)))
        )),
        "o_dress" => out.push(format!(
            "chmod 644 {0}/.floor; dd if=/dev/null of={0}/.floor conv=notrunc,fsync; {1}",
            at(1),
            standing(&format!("{}/.floor", at(1)))
        )),
        "o_place" => out.push(format!(
            "sha256sum {0}/.floor; ln -T {0}/.floor {1}/.floor; rm {0}/.floor; sync {1} {0}; {2}; rm {1}/.floor",
            at(1),
            at(2),
            standing(&format!("{}/.floor", at(2)))
        )),
        "o_tidy" | "unlock" => {}
        other => panic!("no plain commands for {other}"),
    }
}

/// The floor: these scripts by bare ssh, all at once.
fn floor(pool: &Pool<'_>, scripts: &[String]) -> Duration {
    let from = Instant::now();
    let mut all = Vec::new();
    for (node, script) in pool.nodes.iter().zip(scripts) {
        let mut ssh = Command::new("ssh");
        ssh.arg("-F").arg(pool.net.at("config")).arg(&node.name).arg(script);
        ssh.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        all.push(ssh.spawn().unwrap());
    }
    for mut one in all {
        assert_eq!(one.wait().unwrap().code(), Some(0));
    }
    from.elapsed()
}

/// One command of the program on all nodes.
fn ours(pool: &Pool<'_>, words: &[&str], code: i32) -> Duration {
    let mut command = pool.command(words);
    let from = Instant::now();
    let output = command.output().unwrap();
    let took = from.elapsed();
    assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stderr));
    took
}

/// The entry goes again, and the runs that made it.
fn reset(pool: &Pool<'_>) {
    for node in &pool.nodes {
        let _ = std::fs::remove_file(node.tree.path(node.file));
    }
    let _ = std::fs::remove_dir_all(pool.net.at("state"));
}

/// The playbook: the same edit and the same look before and after it, as an admin would write it; quick settings.
fn playbook(pool: &Pool<'_>, entry: &str) {
    let at = |name: &str| pool.net.at(name);
    let hosts: Vec<String> = pool.nodes.iter().map(|node| format!("{}\n", node.node.address())).collect();
    std::fs::write(at("hosts.ini"), format!("[pool]\n{}", hosts.concat())).unwrap();
    let config = format!(
        "[defaults]\nforks = 16\ngathering = explicit\nhost_key_checking = True\nremote_user = root\n\
         interpreter_python = /usr/bin/python3\n[ssh_connection]\npipelining = True\nssh_args = -F {}\n",
        at("config").display()
    );
    std::fs::write(at("ansible.cfg"), config).unwrap();
    let file = pool.nodes[0].file;
    let text = format!(
        "- hosts: pool\n  gather_facts: false\n  tasks:\n\
         \x20   - name: release\n      ansible.builtin.slurp: {{src: /etc/xensource-inventory}}\n\
         \x20   - name: before\n      ansible.builtin.command: multipath -t\n      changed_when: false\n\
         \x20   - name: entry\n      ansible.builtin.copy: {{dest: {file}, src: {}, mode: '0644'}}\n\
         \x20   - name: after\n      ansible.builtin.command: multipath -t\n      register: after\n      changed_when: false\n\
         \x20   - name: check\n      ansible.builtin.assert: {{that: \"'OSNEXUS' in after.stdout\"}}\n",
        at("entry").display()
    );
    std::fs::write(at("play.yml"), text).unwrap();
    std::fs::write(at("entry"), entry).unwrap();
}

fn ansible() -> Option<String> {
    let target = std::env::var("CARGO_TARGET_DIR")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/target").to_owned());
    let own = format!("{target}/parts/ansible/bin/ansible-playbook");
    [own, "/usr/bin/ansible-playbook".into()].into_iter().find(|path| std::path::Path::new(path).exists())
}

fn play(pool: &Pool<'_>, program: &str) -> Duration {
    let mut command = Command::new(program);
    command.arg("-i").arg(pool.net.at("hosts.ini")).arg(pool.net.at("play.yml"));
    command.env("ANSIBLE_CONFIG", pool.net.at("ansible.cfg")).env("HOME", pool.net.at(""));
    command.env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
    let from = Instant::now();
    let output = command.output().unwrap();
    let took = from.elapsed();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    took
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all[all.len() / 2]
}

/// What the machine is, and when.
fn machine() -> String {
    let model = sh("sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1");
    let load = std::fs::read_to_string("/proc/loadavg").unwrap();
    format!(
        "{} x {}, Linux {}, load {}, {}, {}",
        sh("nproc").trim(),
        model.trim(),
        sh("uname -r").trim(),
        load.split(' ').next().unwrap_or_default(),
        if cfg!(debug_assertions) { "debug build" } else { "release build" },
        sh("date -u +%FT%TZ").trim()
    )
}

fn report(rounds: usize, took: &[Vec<Duration>; 5]) {
    let ansible = took[4].clone();
    let [floor, plan, apply, verify] = [0, 1, 2, 3].map(|index| median(took[index].clone()).as_secs_f64());
    println!("MEASURED: medians of {rounds} rounds in turn, after one to warm up, in seconds:");
    println!(
        "MEASURED: bare ssh {floor:.2}, plan {plan:.2}, apply {apply:.2}, verify {verify:.2}, the three {:.2}",
        plan + apply + verify
    );
    println!("MEASURED: apply (probe, plan, change, check) / bare ssh: {:.2}", apply / floor);
    println!(
        "MEASURED: plan + apply + verify / three times bare ssh: {:.2}",
        (plan + apply + verify) / floor / 3.0
    );
    if ansible.is_empty() {
        println!("MEASURED: no ansible-playbook here");
    } else {
        let ansible = median(ansible).as_secs_f64();
        println!("MEASURED: ansible {ansible:.2}; ansible / apply: {:.2}", ansible / apply);
    }
}

#[test]
#[ignore = "a benchmark, run by hand: tests/bench/pool [short]"]
fn many_nodes() {
    inside("pool::bench::many_nodes", |net| {
        let short = std::env::var("QUANTALINK_BENCH").is_ok_and(|form| form == "short");
        let (count, rounds) = if short { (4, 2) } else { (16, 5) };
        let releases: Vec<&str> = RELEASES.iter().copied().cycle().take(count).collect();
        let pool = Pool::new(net, &releases);
        let wire = Wire::new(net);
        ours(&pool, &["apply", "--yes", "--parallel", "16"], 0);
        let log = wire.log();
        let entry = String::from_utf8(pool.nodes[0].now().unwrap()).unwrap();
        sh("umount /usr/bin/ssh");
        let scripts: Vec<String> = pool
            .nodes
            .iter()
            .map(|node| {
                let mut lines = Vec::new();
                let own: Vec<&str> = log
                    .iter()
                    .filter(|(at, _)| *at == node.node.address())
                    .map(|(_, request)| request.as_str())
                    .collect();
                // A look before the change and one after it, three requests each. The node that goes first is looked at once
                // more in between; the floor does not do that.
                let looks = own.iter().filter(|request| request.starts_with("o_many")).count();
                assert!(looks == 6 || looks == 9, "{own:?}");
                let mut look = 0;
                for request in own {
                    let looks_now = request.starts_with("o_many");
                    look += usize::from(looks_now);
                    if !looks_now || look <= 3 || look > looks - 3 {
                        plain(request, &mut lines);
                    }
                }
                format!("exec 2>&1\n{}\ntrue\n", lines.join("\n"))
            })
            .collect();
        let requests = log.iter().filter(|(at, _)| *at == pool.nodes[2].node.address()).count();
        println!("MEASURED: {}", machine());
        println!(
            "MEASURED: {count} nodes; apply: {requests} requests to each (3 more to the first), over one connection"
        );
        let program = ansible();
        playbook(&pool, &entry);
        let mut took: [Vec<Duration>; 5] = Default::default();
        for round in 0..=rounds {
            reset(&pool);
            let parallel = ["--parallel", "16"];
            let mut now = vec![floor(&pool, &scripts)];
            now.push(ours(&pool, &[&["plan"], &parallel[..]].concat(), 2));
            now.push(ours(&pool, &[&["apply", "--yes"], &parallel[..]].concat(), 0));
            now.push(ours(&pool, &[&["verify"], &parallel[..]].concat(), 0));
            reset(&pool);
            now.extend(program.as_ref().map(|program| play(&pool, program)));
            // The first round warms up.
            if round > 0 {
                took.iter_mut().zip(now).for_each(|(all, now)| all.push(now));
            }
        }
        report(rounds, &took);
    });
}
