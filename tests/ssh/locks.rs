//! The lock of a node: one for all ways in, named, and gone with its holder.

use quantalink::base::Arg;
use quantalink::host::{Cancel, Cx, Deadline, Host as _, Progress};

use crate::ground::{inside, sh, shells, told, until, with_cx};

#[test]
fn one_run_at_a_time_however_it_came() {
    inside("locks::one_run_at_a_time_however_it_came", |net| {
        let node = net.node(1, "");
        let far = net.reach(&node);
        let held = with_cx(|cx| far.host.lock(cx)).unwrap();
        assert!(told(&with_cx(|cx| far.host.lock(cx)).err().unwrap()).starts_with("refused lock-held"));
        // Another console is told who it is.
        let error = with_cx(|cx| net.reach(&node).host.lock(cx)).err().unwrap();
        assert_eq!(told(&error), "refused lock-held");
        let text = error.text();
        assert!(
            matches!(text.arg("command"), Some(Arg::Raw(line)) if line.shown().contains("quantalink, a run over SSH"))
        );
        assert!(matches!(text.arg("since"), Some(Arg::Time(since)) if since.unix() > 1_600_000_000));
        assert_eq!(text.arg("from"), Some(&"10.77.0.1".into()));
        let pid = shells();
        assert_eq!(text.arg("pid"), Some(&pid[0].to_string().into()), "{pid:?}");
        // A run on the node itself, too.
        let program = net.program();
        let program = program.display();
        let state = node.data();
        let state = std::str::from_utf8(state.bytes()).unwrap();
        node.sh("printf 'defaults {\\n}\\n' >/etc/multipath.conf");
        let apply = format!("{program} apply --section multipath --yes --state-dir {state} 2>&1 || true");
        let said = node.sh(&apply);
        assert!(said.contains("Another run works on this host") && said.contains("10.77.0.1"), "{said}");
        drop(held);
        let said = node.sh(&apply);
        assert!(!said.contains("Another run"), "{said}");
        // And the other way round.
        let taken = node.sh("setsid flock -n /etc sleep 600 </dev/null >/dev/null 2>&1 & sleep 0.2; echo $!");
        let error = with_cx(|cx| far.host.lock(cx)).err().unwrap();
        assert_eq!(told(&error), "refused lock-held");
        assert!(
            matches!(error.text().arg("command"), Some(Arg::Raw(line)) if line.shown().contains("sleep 600"))
        );
        sh(&format!("kill -9 -{} {0} 2>/dev/null || true", taken.trim()));
        until("it is free", || with_cx(|cx| far.host.lock(cx)).is_ok());
    });
}

#[test]
fn without_flock_a_folder_is_the_lock() {
    inside("locks::without_flock_a_folder_is_the_lock", |net| {
        let setup = "touch /root/none; mkdir -p /var/run
            for t in flock python3 python2 python; do test ! -e /usr/bin/$t || mount --bind /root/none /usr/bin/$t; done";
        let node = net.node(1, setup);
        let (far, other) = (net.reach(&node), net.reach(&node));
        let said = std::sync::Mutex::new(Vec::new());
        let progress = |progress: Progress| said.lock().unwrap().push(progress.what.id.clone());
        let cancel = Cancel::default();
        let deadline = Deadline::after(std::time::Duration::from_mins(1));
        let held = far.host.lock(&Cx { progress: &progress, ..Cx::quiet(deadline, &cancel) }).unwrap();
        assert_eq!(*said.lock().unwrap(), ["lock-is-a-folder"], "it is told");
        assert!(told(&with_cx(|cx| other.host.lock(cx)).err().unwrap()).starts_with("refused lock-held"));
        drop(held);
        let held = with_cx(|cx| other.host.lock(cx)).unwrap();
        // A shell that was killed leaves the folder; who comes next sees that nobody is behind it.
        for pid in shells() {
            sh(&format!("kill -9 {pid}"));
        }
        assert_eq!(node.sh("ls -A /var/run/quantalink-lock"), "holder\n");
        let again = with_cx(|cx| far.host.lock(cx)).unwrap();
        drop(held);
        drop(again);
        drop(far);
        until("it is gone", || node.sh("ls -d /var/run/quantalink-lock 2>/dev/null || true").is_empty());
    });
}
