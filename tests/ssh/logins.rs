//! How a node is reached, and every way in which it is not.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use quantalink::base::{Arg, Secret};
use quantalink::host::ssh::{Asked, Passwords, Prompt, SshHost, SshOptions};
use quantalink::host::{Cancel, Cx, Deadline, Host as _, HostError, HostId, HostPath};

use crate::ground::{Net, Node, at_address, have, inside, sh, told, until, with_cx};

fn connect(host: &SshHost) -> Result<(), HostError> {
    with_cx(|cx| host.connect(cx))
}

fn id(address: &str, options: SshOptions) -> String {
    told(&connect(&at_address(address, options)).unwrap_err())
}

/// Gives these answers, one after the other, and keeps what was asked.
#[derive(Default)]
struct Known {
    answers: Mutex<Vec<&'static str>>,
    asked: Mutex<Vec<(Asked, String, u32)>>,
    accepted: Mutex<u32>,
}

impl Known {
    fn giving(answers: &[&'static str]) -> Arc<Self> {
        let answers = answers.iter().rev().copied().collect();
        Arc::new(Self { answers: Mutex::new(answers), ..Self::default() })
    }

    fn asked(&self) -> usize {
        self.asked.lock().unwrap().len()
    }
}

impl Passwords for Known {
    fn password(&self, _: &HostId, prompt: &Prompt) -> Option<Secret> {
        self.asked.lock().unwrap().push((prompt.asked, prompt.text.shown(), prompt.attempt));
        self.answers.lock().unwrap().pop().map(|answer| Secret::new(answer.into()))
    }

    fn accepted(&self, _: &HostId) {
        *self.accepted.lock().unwrap() += 1;
    }
}

fn by_password(net: &Net, known: &Arc<Known>) -> SshOptions {
    let options = net.options();
    SshOptions { passwords: Some(Arc::clone(known) as Arc<dyn Passwords>), ..options }
}

#[test]
fn by_password_through_the_program_itself() {
    inside("logins::by_password_through_the_program_itself", |net| {
        net.configure("PubkeyAuthentication no");
        let node = net.node(1, "");
        let address = format!("root@{}", node.address());
        let right = Known::giving(&["xenroot"]);
        let host = at_address(&address, by_password(net, &right));
        connect(&host).unwrap();
        let asked = right.asked.lock().unwrap().clone();
        assert_eq!(asked, [(Asked::Password, format!("root@{}'s password: ", node.address()), 1)]);
        assert_eq!(*right.accepted.lock().unwrap(), 1);
        // Nothing of it is left in a process's words or environment, and no socket.
        let all = sh(
            "cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | grep -c '[x]enroot' || true",
        );
        assert_eq!(all.trim(), "0");
        until("its socket is gone", || !sh("cat /proc/net/unix").contains("quantalink"));
        // Wrong ones: asked as often as the client itself asks.
        let wrong = Known::giving(&["no", "nope", "never", "more"]);
        assert_eq!(id(&address, by_password(net, &wrong)), "refused ssh-password-wrong");
        let attempts: Vec<u32> = wrong.asked.lock().unwrap().iter().map(|asked| asked.2).collect();
        assert_eq!((attempts, *wrong.accepted.lock().unwrap()), (vec![1, 2, 3], 0));
        let second = Known::giving(&["no", "xenroot"]);
        connect(&at_address(&address, by_password(net, &second))).unwrap();
        assert_eq!(second.asked(), 2);
        // Nobody has one; nobody is asked.
        assert_eq!(id(&address, by_password(net, &Known::giving(&[]))), "refused ssh-auth-refused");
        assert_eq!(id(&address, net.options()), "refused ssh-auth-refused");
    });
}

#[test]
fn an_unknown_key_is_shown_and_only_that_key_accepted() {
    inside("logins::an_unknown_key_is_shown_and_only_that_key_accepted", |net| {
        let node = Node::start(net, 1, "", "");
        let address = format!("root@{}", node.address());
        let printed = sh(&format!("ssh-keygen -l -f {}", net.at("node1/host_key.pub").display()));
        let fingerprint = printed.split(' ').nth(1).unwrap();
        let error = connect(&at_address(&address, net.options())).unwrap_err();
        assert_eq!(told(&error), "refused ssh-host-key-unknown");
        assert_eq!(error.text().arg("kind"), Some(&"ED25519".into()));
        assert_eq!(error.text().arg("fingerprint"), Some(&fingerprint.into()));
        let known = || std::fs::read_to_string(net.at("known_hosts")).unwrap_or_default();
        let accept = |what: &str| SshOptions { accept: Some(what.into()), ..net.options() };
        assert_eq!(id(&address, accept("SHA256:another")), "refused ssh-host-key-unknown");
        assert_eq!(known(), "");
        connect(&at_address(&address, accept(fingerprint))).unwrap();
        // The client itself wrote the line.
        let key: Vec<&str> = known().leak().split(' ').collect();
        assert_eq!(key[0], node.address());
        assert!(node.public_key().starts_with(&format!("{} {}", key[1], key[2].trim())));
        connect(&at_address(&address, net.options())).unwrap();
        // Another key at the same address, whatever is accepted.
        let other =
            sh(&format!("ssh-keygen -q -t ed25519 -N '' -f {0}; cat {0}.pub", net.at("other").display()));
        std::fs::write(net.at("known_hosts"), format!("{} {other}", node.address())).unwrap();
        assert_eq!(id(&address, net.options()), "refused ssh-host-key-changed");
        assert_eq!(id(&address, accept(fingerprint)), "refused ssh-host-key-changed");
        let password = Known::giving(&["xenroot"]);
        let options = by_password(net, &password);
        assert_eq!(id(&address, options), "refused ssh-host-key-changed");
        assert_eq!(password.asked(), 0, "no password goes there");
        std::fs::write(net.at("known_hosts"), format!("@revoked * {}", node.public_key())).unwrap();
        assert_eq!(id(&address, accept(fingerprint)), "refused ssh-host-key-revoked");
    });
}

#[test]
fn who_is_not_root_is_refused() {
    inside("logins::who_is_not_root_is_refused", |net| {
        let node = net.node(1, "useradd -M -d / -s /bin/sh admin; echo admin:x | chpasswd");
        let error = connect(&at_address(&format!("admin@{}", node.address()), net.options())).unwrap_err();
        assert_eq!(told(&error), "refused ssh-not-root");
        assert_eq!(error.text().arg("user"), Some(&"admin".into()));
    });
}

#[test]
fn a_node_that_is_not_there() {
    inside("logins::a_node_that_is_not_there", |net| {
        let mut node = net.node(1, "usermod -s /bin/false daemon; mkdir /root/bin");
        let address = format!("root@{}", node.address());
        let port = format!("{address}:23");
        assert_eq!(id(&port, net.options()), "refused ssh-refused");
        assert_eq!(id("root@10.77.0.99", net.options()), "refused ssh-no-route");
        assert_eq!(id("root@10.99.0.1", net.options()), "refused ssh-no-route", "no route at all");
        assert_eq!(id("root@no-such-name.invalid", net.options()), "refused ssh-name-unknown");
        // A host that drops what comes: nothing answers.
        sh(
            "ip route add blackhole 10.66.0.0/24 2>/dev/null; ip neigh add 10.77.0.77 lladdr 02:00:00:00:00:01 dev qbr",
        );
        let quick = || SshOptions { connect_timeout: Duration::from_secs(1), ..net.options() };
        let from = Instant::now();
        assert_eq!(id("root@10.77.0.77", quick()), "refused ssh-timeout");
        assert!(from.elapsed() < Duration::from_secs(4));
        // The management port answers, the SSH port does not.
        if have(&["busybox"]) {
            node.stop();
            let mut management = std::process::Command::new("ip")
                .args(["netns", "exec", "n1", "busybox", "nc", "-ll", "-p", "443", "-e", "/bin/false"])
                .spawn()
                .unwrap();
            until("the port listens", || {
                sh("ip netns exec n1 cat /proc/net/tcp /proc/net/tcp6").contains(":01BB")
            });
            assert_eq!(id(&address, quick()), "refused ssh-switched-off");
            management.kill().unwrap();
            management.wait().unwrap();
        }
    });
}

#[test]
fn old_algorithms_only_with_consent() {
    inside("logins::old_algorithms_only_with_consent", |net| {
        sh(&format!(
            "mkdir {0}/node1; ssh-keygen -q -t rsa -b 2048 -N '' -f {0}/node1/host_key",
            net.dir.path().display()
        ));
        sh(&format!(
            "rm {0}/key {0}/key.pub; ssh-keygen -q -t rsa -b 2048 -N '' -f {0}/key",
            net.dir.path().display()
        ));
        // A new server names signatures that it then does not take; an old one names none. Hence the last of these.
        let old = "KexAlgorithms diffie-hellman-group14-sha1,diffie-hellman-group1-sha1\nCiphers aes128-ctr,aes128-cbc,3des-cbc\n\
                   MACs hmac-sha1\nHostKeyAlgorithms ssh-rsa\nPubkeyAcceptedAlgorithms ssh-rsa,rsa-sha2-512\n";
        let node = Node::start(net, 1, "", old);
        std::fs::write(net.at("known_hosts"), format!("{} {}", node.address(), node.public_key())).unwrap();
        let address = format!("root@{}", node.address());
        let error = connect(&at_address(&address, net.options())).unwrap_err();
        assert_eq!(told(&error), "refused ssh-old-algorithms", "{error:?}");
        assert!(
            matches!(error.text().arg("said"), Some(Arg::Raw(said)) if said.shown().contains("no matching"))
        );
        let legacy = SshOptions { legacy: true, ..net.options() };
        connect(&at_address(&address, legacy)).unwrap_or_else(|error| panic!("{error:?}\n{}", node.log()));
    });
}

#[test]
fn the_admin_s_configuration_holds() {
    inside("logins::the_admin_s_configuration_holds", |net| {
        let far = net.node(2, "");
        let near = net.node(1, "");
        // A name of the configuration, a jump host, and settings that would break a connection that is only for requests.
        let alias = |more: &str| {
            format!(
                "Host pool-master\nHostName {}\nUser root\nProxyJump root@{}\nRequestTTY force\nRemoteCommand id\n\
                 ForwardAgent yes\nLogLevel QUIET\nControlMaster auto\nControlPath {}\nStrictHostKeyChecking no\n\
                 LocalForward 2222 127.0.0.1:22\nSessionType none\n{more}",
                far.address(),
                near.address(),
                net.at("mux").display(),
            )
        };
        // The client of the jump host reads the same file only where it is the user's own.
        let jump =
            format!("ProxyCommand ssh -F {} -W %h:%p root@{}", net.at("config").display(), near.address());
        net.configure(&alias("").replace(&format!("ProxyJump root@{}", near.address()), &jump));
        let host = at_address("pool-master", net.options());
        connect(&host).unwrap();
        assert_eq!(host.id(), HostId("pool-master".into()));
        let name = with_cx(|cx| host.read(&HostPath::from("/etc/hostname"), 100, cx));
        assert!(name.is_ok() && !net.at("mux").exists());
        drop(host);
        // The jump host's question is not for the node's password.
        let jump = format!(
            "ProxyCommand ssh -F {} -o PubkeyAuthentication=no -W %h:%p root@{}",
            net.at("config").display(),
            near.address()
        );
        net.configure(&alias("").replace(&format!("ProxyJump root@{}", near.address()), &jump));
        let known = Known::giving(&["xenroot", "xenroot", "xenroot"]);
        assert_eq!(id("pool-master", by_password(net, &known)), "refused ssh-jump-asks");
        assert_eq!(known.asked(), 0);
        net.configure("NoSuchOption yes");
        assert_eq!(id("pool-master", net.options()), "refused ssh-config-bad");
        let none = SshOptions { config: Some("/no/such/config".into()), ..net.options() };
        assert_eq!(id("pool-master", none), "refused ssh-config-bad");
    });
}

#[test]
fn chatty_logins_do_not_confuse() {
    inside("logins::chatty_logins_do_not_confuse", |net| {
        let setup = "cat >/root/.bashrc <<'END'
            echo 'REMOTE HOST IDENTIFICATION HAS CHANGED'; echo 'Permission denied' >&2
            printf 'hello 1 0 - - no end'
            export PATH=/nowhere LC_ALL=de_DE.UTF-8 IFS=x
            stat() { echo lies; }; export -f stat; alias cat='echo lies'
            trap 'echo trapped' EXIT
            (i=0; while [ $i -lt 200 ]; do echo 'from behind, again'; /usr/bin/sleep 0.02; i=$((i+1)); done) &
            cd /tmp; umask 0
END
            printf old >/etc/a.conf";
        let node = Node::start(net, 1, setup, &format!("Banner {}", net.at("banner").display()));
        std::fs::write(net.at("banner"), "Host key verification failed. Permission denied\n".repeat(20))
            .unwrap();
        std::fs::write(net.at("known_hosts"), format!("{} {}", node.address(), node.public_key())).unwrap();
        let far = net.reach(&node);
        let path = HostPath::from("/etc/a.conf");
        let mut content = b"old".to_vec();
        for n in 0..5 {
            let next = format!("new {n}").into_bytes();
            far.replace(&crate::ground::edit(&path, &content, &next)).unwrap();
            content = next;
        }
        assert_eq!(node.content("/etc/a.conf").unwrap(), content);
    });
}

#[test]
fn a_login_without_a_shell_is_told() {
    inside("logins::a_login_without_a_shell_is_told", |net| {
        let node = net.node(1, "usermod -s /bin/false root");
        let address = format!("root@{}", node.address());
        assert_eq!(id(&address, net.options()), "refused ssh-no-shell");
        // One that never comes to its shell is given up in time.
        let slow = net.node(2, "echo 'sleep 600' >/root/.bashrc");
        let host = at_address(&format!("root@{}", slow.address()), net.options());
        let cancel = Cancel::default();
        let from = Instant::now();
        let error = host.connect(&Cx::quiet(Deadline::after(Duration::from_secs(2)), &cancel)).unwrap_err();
        assert_eq!(told(&error), "refused ssh-no-answer");
        assert!(from.elapsed() < Duration::from_secs(4), "{:?}", from.elapsed());
        std::thread::scope(|scope| {
            let waits =
                scope.spawn(|| host.connect(&Cx::quiet(Deadline::after(Duration::from_mins(9)), &cancel)));
            std::thread::sleep(Duration::from_millis(300));
            cancel.set();
            assert_eq!(told(&waits.join().unwrap().unwrap_err()), "not done ssh-cancelled");
        });
        until("the clients are gone", || sh("ps -eo args | grep -c '[/]usr/bin/ssh' || true").trim() == "0");
    });
}
