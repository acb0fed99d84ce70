//! How many requests a run takes, and how fast it is on many nodes, against a floor and against Ansible.
//!
//! The suite runs the tiny form, which counts the requests; the clock is for `tests/bench/pool`, by hand, never in CI's time.
//!
//! The floor is the system's bare `ssh`, one connection to each node, all at once, which runs a plain shell script there: the
//! tools that `apply` has run on that node (facts, plan, change, check), each once and nothing else. The list is derived from
//! the requests of a real run, which the watcher in the client's place has written down: the look before the change, the change,
//! the look after it. Not in it is the canary's look in between, and what the requests themselves cost there (base64, sha256sum,
//! the watch over programs). What the node's shell does without a tool costs no tool here either.
//!
//! Ansible runs two playbooks, both with pipelining, persistent connections and a fork for each node. One makes the edit and
//! checks it; the other asks beforehand what `plan` asks, too. Neither locks, keeps the old content, changes one node first,
//! compares just before it writes, reads back or can be undone.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::ground::{inside, sh, until};
use super::rig::{Dom0, Pool};
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
        "o_read" => out.push(format!(
            "if [ -f {0} ]; then stat {0}; getfattr -d -m - {0}; cat {0}; elif [ -e {0} ]; then stat {0}; fi",
            at(1)
        )),
        // The shell itself lists.
        "o_list" => out.push(format!("echo {0}/* {0}/.[!.]*", at(1))),
        "o_same" => out.push(format!("stat {} {}; cat /proc/self/mountinfo", at(1), at(2))),
        "o_bars" => out.push(format!("lsattr -d {0}; lsattr -d {0}/..; lsattr -d {0}/../..; cat /proc/self/mountinfo", at(1))),
        "o_machine" => {
            // The rest the shell reads itself.
            out.push("cat /proc/[0-9]*/stat".into());
            out.extend(words[2..].iter().map(|path| format!("stat -f {}", quoted(path))));
        }
        "o_run" => out.push(words[3..].iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ")),
        "lock" => out.push("exec 9</etc; flock -n -x 9; exec 9<&-".into()),
        "o_look" => out.push(format!(
            "sync --help; mv --help; dd --help; stat {0} {1}; lsattr -d {0} {1}; stat -f {1}; getfattr -d -m - {0}; \
             stat -c %C {0}/*; cat /proc/self/mountinfo",
            at(1),
            at(3)
        )),
        // Here it is dressed and synced, too.
        "o_make" => out.push(format!(
            "echo floor | dd of={0}/.floor; chmod 644 {0}/.floor; \
             dd if=/dev/null of={0}/.floor conv=notrunc,fsync; {1}",
            at(1),
            standing(&format!("{}/.floor", at(1)))
        )),
        "o_place" => out.push(format!(
            "sha256sum {0}/.floor; ln -T {0}/.floor {1}/.floor; rm {0}/.floor; sync {1} {0}; {2}",
            at(1),
            at(2),
            standing(&format!("{}/.floor", at(2)))
        )),
        "o_tidy" | "unlock" => {}
        other => panic!("no plain commands for {other}"),
    }
}

/// What something cost. On a machine that others use too only the time is theirs as well.
#[derive(Debug, Clone, Copy, Default)]
struct Cost {
    /// Seconds by the clock.
    seconds: f64,
    /// Seconds of both cores, spent on the nodes: their sshd with all that it started.
    nodes: f64,
    /// The same here: the client's processes, without those that go on behind its back, as the ends of Ansible's connections do.
    here: f64,
    /// Processes and threads that were started, there and here.
    tasks: f64,
}

/// Ticks in a second in /proc/PID/stat.
const TICKS: f64 = 100.0;

/// Where the kernel tells of a node's sshd.
fn sshd(node: &Dom0) -> PathBuf {
    node.node.at("").parent().unwrap().to_owned()
}

/// Nobody is connected: the sshd has no child.
fn is_idle(node: &Dom0) -> bool {
    let sshd = sshd(node);
    let pid = sshd.file_name().unwrap();
    std::fs::read_to_string(sshd.join("task").join(pid).join("children")).unwrap().trim().is_empty()
}

/// What the children of a process that were waited for have used, in seconds.
fn used_below(process: &Path) -> f64 {
    let stat = std::fs::read_to_string(process.join("stat")).unwrap();
    let words: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_ascii_whitespace().collect();
    words[13..15].iter().map(|ticks| ticks.parse::<f64>().unwrap() / TICKS).sum()
}

/// The last process id that was given, in the namespace of this test, where nobody else is.
fn last_pid() -> f64 {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap();
    load.trim_end().rsplit_once(' ').unwrap().1.parse().unwrap()
}

/// What this costs. Afterwards what it left behind is ended, and it is waited until nothing runs on the nodes any more, so that
/// all of it is counted.
fn cost(pool: &Pool<'_>, work: impl FnOnce(), end: impl FnOnce()) -> Cost {
    let this = Path::new("/proc/self");
    let nodes = || pool.nodes.iter().map(|node| used_below(&sshd(node))).sum::<f64>();
    until("nobody is connected", || pool.nodes.iter().all(is_idle));
    let (nodes_before, here, tasks, from) = (nodes(), used_below(this), last_pid(), Instant::now());
    work();
    let seconds = from.elapsed().as_secs_f64();
    end();
    until("the sessions end", || pool.nodes.iter().all(is_idle));
    // The numbers begin anew behind the greatest one.
    let tasks = (last_pid() - tasks).rem_euclid(32_768.0);
    Cost { seconds, nodes: nodes() - nodes_before, here: used_below(this) - here, tasks }
}

/// The floor: these scripts by bare ssh, all at once.
fn floor(pool: &Pool<'_>, scripts: &[String]) {
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
}

/// One command of the program on all nodes.
fn ours(pool: &Pool<'_>, what: &str, code: i32) {
    let output = pool.command(&[what, "--yes", "--parallel", "16"]).output().unwrap();
    assert_eq!(output.status.code(), Some(code), "{what}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The entry goes again, and the runs that made it.
fn reset(pool: &Pool<'_>) {
    for node in &pool.nodes {
        for name in [node.file.into(), Path::new(node.file).with_file_name(".floor")] {
            let _ = std::fs::remove_file(node.tree.path(name.to_str().unwrap()));
        }
    }
    let _ = std::fs::remove_dir_all(pool.net.at("state"));
}

/// What an admin would ask before the edit: what `plan` needs to know, in as few tasks as it takes.
const PROBES: &str = "
    - {name: release, ansible.builtin.slurp: {src: /etc/xensource-inventory}, register: inventory}
    - {name: role, ansible.builtin.slurp: {src: /etc/xensource/pool.conf}}
    - {name: main, ansible.builtin.stat: {path: /etc/multipath.conf}}
    - {name: folder, ansible.builtin.find: {paths: /etc/multipath/conf.d, file_type: file, patterns: '*.conf'}}
    - {name: room, ansible.builtin.command: df -Pk /etc, changed_when: false}
    - {name: package, ansible.builtin.command: rpm -q device-mapper-multipath, changed_when: false}
    - name: storage
      ansible.builtin.command: xe pbd-list host-uuid={{uuid}} params=uuid,sr-uuid,currently-attached
      vars: {uuid: \"{{(inventory.content | b64decode | regex_search('INSTALLATION_UUID=.([-0-9a-f]+)', '\\\\1'))[0]}}\"}
      changed_when: false
    - {name: pool, ansible.builtin.command: 'xe pool-list params=uuid,ha-enabled', run_once: true, changed_when: false}
    - {name: before, ansible.builtin.command: multipath -t, changed_when: false}";

/// The playbooks: the edit and its check, and the same with the probes.
fn playbooks(pool: &Pool<'_>, entry: &str) {
    let at = |name: &str| pool.net.at(name);
    let hosts: Vec<String> = pool.nodes.iter().map(|node| format!("{}\n", node.node.address())).collect();
    std::fs::write(at("hosts.ini"), format!("[pool]\n{}", hosts.concat())).unwrap();
    let config = format!(
        "[defaults]\nforks = 16\ngathering = explicit\nhost_key_checking = True\nremote_user = root\n\
         interpreter_python = /usr/bin/python3\n[ssh_connection]\npipelining = True\n\
         ssh_args = -F {} -o ControlMaster=auto -o ControlPersist=60s\n",
        at("config").display()
    );
    std::fs::write(at("ansible.cfg"), config).unwrap();
    std::fs::write(at("entry"), entry).unwrap();
    let edit = format!(
        "
    - name: entry
      ansible.builtin.copy: {{dest: {}, src: {}, mode: '0644'}}
    - {{name: after, ansible.builtin.command: multipath -t, register: after, changed_when: false}}
    - {{name: check, ansible.builtin.assert: {{that: \"'OSNEXUS' in after.stdout\"}}}}\n",
        pool.nodes[0].file,
        at("entry").display()
    );
    for (name, tasks) in [("edit.yml", edit.clone()), ("whole.yml", format!("{PROBES}{edit}"))] {
        std::fs::write(at(name), format!("- hosts: pool\n  gather_facts: false\n  tasks:{tasks}")).unwrap();
    }
}

fn ansible() -> Option<String> {
    let target = std::env::var("CARGO_TARGET_DIR")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/target").to_owned());
    let own = format!("{target}/parts/ansible/bin/ansible-playbook");
    [own, "/usr/bin/ansible-playbook".into()].into_iter().find(|path| Path::new(path).exists())
}

fn play(pool: &Pool<'_>, program: &str, book: &str) {
    let mut command = Command::new(program);
    command.arg("-i").arg(pool.net.at("hosts.ini")).arg(pool.net.at(book));
    command.env("ANSIBLE_CONFIG", pool.net.at("ansible.cfg")).env("HOME", pool.net.at(""));
    command.env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

/// Ansible's connections stay open for a minute: the next measurement would share the nodes with them.
fn end_masters(pool: &Pool<'_>) {
    for master in std::fs::read_dir(pool.net.at(".ansible/cp")).unwrap() {
        let mut ssh = Command::new("ssh");
        ssh.arg("-F").arg(pool.net.at("config")).arg("-S").arg(master.unwrap().path());
        let ended = ssh.args(["-O", "exit", "any"]).stdin(Stdio::null()).output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    }
}

fn median(all: &[Cost], of: fn(&Cost) -> f64) -> f64 {
    let mut all: Vec<f64> = all.iter().map(of).collect();
    all.sort_unstable_by(f64::total_cmp);
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

/// What is timed, in this order.
const TIMED: [&str; 6] =
    ["bare ssh", "plan", "apply", "verify", "ansible, edit and check", "ansible, with the probes"];

fn report(nodes: usize, rounds: usize, took: &[Vec<Cost>; 6]) {
    println!("MEASURED: medians of {rounds} rounds in turn, after one to warm up:");
    for (what, all) in TIMED.iter().zip(took) {
        if all.is_empty() {
            println!("MEASURED: {what}: no ansible-playbook here");
            continue;
        }
        let seconds = median(all, |cost| cost.seconds);
        println!(
            "MEASURED: {what}: {seconds:.2} s; CPU {:.2} s on the nodes, {:.2} s here; {:.0} processes and threads for each node",
            median(all, |cost| cost.nodes),
            median(all, |cost| cost.here),
            median(all, |cost| cost.tasks) / f64::from(u32::try_from(nodes).unwrap()),
        );
    }
    let ratio = |what: &str, a: usize, b: usize| {
        if took[a].is_empty() || took[b].is_empty() {
            return;
        }
        let of = |of: fn(&Cost) -> f64| median(&took[a], of) / median(&took[b], of);
        let (time, cpu) = (of(|cost| cost.seconds), of(|cost| cost.nodes + cost.here));
        println!("MEASURED: {what}: {time:.2} by the clock, {cpu:.2} by CPU");
    };
    ratio("apply (probe, plan, change, check) / bare ssh", 2, 0);
    ratio("ansible, edit and check / apply", 4, 2);
    ratio("ansible, with the probes / apply", 5, 2);
}

/// So many nodes, and so many rounds that count: `QUANTALINK_BENCH=16x5`; without it the tiny form.
fn form() -> (usize, usize) {
    let Ok(form) = std::env::var("QUANTALINK_BENCH") else { return (3, 0) };
    let (nodes, rounds) = form.split_once('x').expect("NODESxROUNDS");
    (nodes.parse().unwrap(), rounds.parse().unwrap())
}

/// The requests to each node, in the pool's order.
fn requests(pool: &Pool<'_>, wire: &Wire<'_>) -> Vec<Vec<String>> {
    let log = wire.log();
    let of = |node: &Dom0| {
        let own = log.iter().filter(|(at, _)| *at == node.node.address());
        own.map(|(_, request)| request.clone()).collect()
    };
    pool.nodes.iter().map(of).collect()
}

/// What a request is for, in a word.
fn kind(request: &str) -> &str {
    let call = request.rsplit("; ").find(|part| part.starts_with("o_")).unwrap_or(request);
    match call.split(' ').next().unwrap() {
        "o_many" if call.contains("o_machine") => "files",
        "o_many" if call.contains("sr-list") => "pool",
        "o_many" if call.contains("'-t'") || call.contains("pbd-list") => "programs",
        "o_many" => "targets",
        other => other,
    }
}

/// One look: what is asked of each node, and what one node is asked for its pool.
const LOOK: &str = "files programs";
const CHANGE: &str = "lock targets o_look o_make o_place";

/// Each node was asked this; the nodes that were asked for their pool, so many times in all.
fn asked(all: &[Vec<String>], what: &str, pools: usize) {
    let of_pool = all.iter().flatten().filter(|request| kind(request) == "pool").count();
    assert_eq!(of_pool, pools, "{all:#?}");
    for own in all {
        let kinds: Vec<&str> =
            own.iter().map(|request| kind(request)).filter(|kind| *kind != "pool").collect();
        assert_eq!(kinds.join(" "), what, "{own:#?}");
    }
}

/// The commands once, with the watcher in the client's place: how many requests they take. What `apply` asked of each node,
/// without the canary's look, which is the only one between a change and the lock's end.
fn counted(pool: &Pool<'_>, wire: &Wire<'_>) -> Vec<Vec<String>> {
    ours(pool, "plan", 2);
    asked(&requests(pool, wire), LOOK, 1);
    ours(pool, "apply", 0);
    let mut applied = requests(pool, wire);
    let mut canary = Vec::new();
    for own in &mut applied {
        let at = |what| own.iter().position(|request| kind(request) == what).unwrap();
        let between = at("o_place") + 1..at("unlock");
        canary.extend(own.drain(between));
    }
    asked(&[canary], LOOK, 1);
    asked(&applied, &format!("{LOOK} {CHANGE} unlock {LOOK}"), 2);
    ours(pool, "verify", 0);
    asked(&requests(pool, wire), LOOK, 1);
    println!(
        "MEASURED: {} nodes; apply: {} requests to each (3 more to the first, 1 more to one for its pool), over one connection",
        pool.nodes.len(),
        applied.iter().map(Vec::len).min().unwrap()
    );
    applied
}

/// The floor's script for a node that was asked this.
fn script(requests: &[String]) -> String {
    let mut lines = Vec::new();
    for request in requests {
        plain(request, &mut lines);
    }
    format!("exec 2>&1\nid -u\n{}\ntrue\n", lines.join("\n"))
}

/// One round: everything once.
fn round(pool: &Pool<'_>, scripts: &[String], ansible: Option<&str>) -> Vec<Cost> {
    reset(pool);
    let floor = cost(pool, || floor(pool, scripts), || ());
    reset(pool);
    let mut now = vec![
        floor,
        cost(pool, || ours(pool, "plan", 2), || ()),
        cost(pool, || ours(pool, "apply", 0), || ()),
        cost(pool, || ours(pool, "verify", 0), || ()),
    ];
    for book in ["edit.yml", "whole.yml"] {
        let Some(program) = ansible else { break };
        reset(pool);
        now.push(cost(pool, || play(pool, program, book), || end_masters(pool)));
    }
    reset(pool);
    now
}

#[test]
fn many_nodes() {
    inside("pool::bench::many_nodes", |net| {
        let (count, rounds) = form();
        let releases: Vec<&str> = RELEASES.iter().copied().cycle().take(count).collect();
        let pool = Pool::new(net, &releases);
        let applied = counted(&pool, &Wire::new(net));
        // The last client may still be ending.
        sh("umount -l /usr/bin/ssh");
        let scripts: Vec<String> = applied.iter().map(|own| script(own)).collect();
        let entry = String::from_utf8(pool.nodes[0].now().unwrap()).unwrap();
        println!("MEASURED: {}", machine());
        playbooks(&pool, &entry);
        let program = ansible().filter(|_| rounds > 0);
        let mut took: [Vec<Cost>; 6] = Default::default();
        for number in 0..=rounds {
            let now = round(&pool, &scripts, program.as_deref());
            // The first one warms up.
            if number > 0 || rounds == 0 {
                took.iter_mut().zip(now).for_each(|(all, now)| all.push(now));
            }
        }
        report(count, rounds, &took);
    });
}
