//! A gateway that speaks no TLS that rustls knows is spoken with by schannel; here that is Wine's own, over `GnuTLS`.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use super::rig::{Done, Server};

const PASSWORD: &str = "pw-of-the-gateway";

/// A gateway on loopback, with the certificates `a`, `b` and, with a key that proves nothing, `short`.
struct Gateway {
    folder: tempfile::TempDir,
    child: Child,
    port: String,
    said: Arc<Mutex<Vec<String>>>,
}

impl Drop for Gateway {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Gateway {
    /// Its connections as `old_tls.py` knows them.
    fn new(connections: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, key) in [("a", "rsa:2048"), ("b", "rsa:2048"), ("short", "rsa:512")] {
            certificate(folder.path(), name, key);
        }
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/windows/old_tls.py");
        let mut command = Command::new("python3");
        command.arg(script).arg(folder.path()).arg(PASSWORD).args(connections);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = lines.next().unwrap().unwrap();
        let said = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&said);
        std::thread::spawn(move || {
            lines.map_while(Result::ok).for_each(|line| heard.lock().unwrap().push(line));
        });
        Self { folder, child, port, said }
    }

    /// What happened on its connections so far, once it has said this.
    #[track_caller]
    fn said(&self, awaited: &str) -> Vec<String> {
        Server::until(|| self.said.lock().unwrap().iter().any(|line| line.contains(awaited)));
        self.said.lock().unwrap().clone()
    }

    fn fingerprint(&self, name: &str) -> String {
        let file = self.folder.path().join(format!("{name}.pem"));
        let out = Command::new("openssl")
            .args(["x509", "-noout", "-fingerprint", "-sha256", "-in"])
            .arg(file)
            .output();
        let out = String::from_utf8(out.unwrap().stdout).unwrap();
        out.trim().rsplit('=').next().unwrap().to_owned()
    }

    /// `verify` of the gateway, with the password on standard input.
    fn verify(&self, server: &Server, more: &[&str]) -> Done {
        let said = tempfile::tempdir().unwrap();
        let password = said.path().join("password");
        fs::write(&password, format!("{PASSWORD}\n")).unwrap();
        let at = format!("127.0.0.1:{}", self.port);
        let words = ["verify", "--section", "verify", "--json", "--password-fd", "0", "--gateway", &at];
        let mut command = server.command(Server::program(), &[&words, more].concat(), said.path());
        let child = command.stdin(File::open(&password).unwrap()).spawn().unwrap();
        let done = super::rig::ended(child, said.path());
        assert!(!done.out.contains(PASSWORD) && !done.err.contains(PASSWORD), "{done:#?}");
        done
    }

    /// The same with the fingerprint of certificate `a` and the consent to an old TLS.
    fn ask(&self, server: &Server) -> Done {
        self.verify(server, &["--gateway-fingerprint", &self.fingerprint("a"), "--allow-old-tls"])
    }
}

/// A certificate and its key in one file, which signed itself.
fn certificate(folder: &Path, name: &str, key: &str) {
    let part = |end: &str| folder.join(format!("{name}.{end}"));
    let mut command = Command::new("openssl");
    command.args(["req", "-x509", "-nodes", "-days", "30", "-newkey", key, "-subj", "/CN=old gateway"]);
    command.arg("-keyout").arg(part("key")).arg("-out").arg(part("crt"));
    let done = command.output().expect("openssl is not there");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let both = [fs::read(part("key")).unwrap(), fs::read(part("crt")).unwrap()].concat();
    fs::write(part("pem"), both).unwrap();
}

/// What the check says that looks for the adapter.
#[track_caller]
fn evidence(done: &Done) -> String {
    let json = done.json();
    let checks = json["checks"].as_array().unwrap();
    let check = checks.iter().find(|check| check["id"] == "adapter-listed").unwrap();
    check["evidence"].as_str().unwrap().to_owned()
}

#[test]
fn it_is_asked_once_certificate_and_old_tls_are_both_agreed_to() {
    let Some(server) = Server::fresh() else { return };
    for (connection, version) in [
        ("a:TLSv1", "TLS 1.0"),
        ("a:TLSv1_1", "TLS 1.1"),
        // Of a version that rustls speaks, but by RSA key transport alone.
        ("a:TLSv1_2:AES128-SHA@SECLEVEL=0", "TLS 1.2"),
    ] {
        let gateway = Gateway::new(&[connection]);
        let looked = gateway.verify(&server, &[]).exits(0);
        assert_eq!(looked.status("adapter-listed"), "manual", "{looked:#?}");
        let shown = gateway.fingerprint("a").replace(':', "").to_lowercase();
        assert!(evidence(&looked).contains(&shown), "{looked:#?}");

        let pinned = ["--gateway-fingerprint", &gateway.fingerprint("a")];
        let told = gateway.verify(&server, &pinned).exits(0);
        assert_eq!(told.status("adapter-listed"), "manual", "{told:#?}");
        assert!(
            evidence(&told).contains(version) && evidence(&told).contains("--allow-old-tls"),
            "{told:#?}"
        );
        let said = gateway.said("only looked at");
        assert!(!said.iter().any(|line| line.contains("asked")), "no password was sent: {said:?}");

        let done = gateway.ask(&server).exits(0);
        assert_eq!(done.status("adapter-listed"), "pass", "{done:#?}");
        assert!(evidence(&done).contains(&format!("over {version}")), "{done:#?}");
        let said = gateway.said("asked enumStorageManagementCredentials, login taken");
        assert!(said.iter().any(|line| line == "asked enumStorageAdapters, login taken"), "{said:?}");
        assert!(!said.iter().any(|line| line.contains("refused")), "{said:?}");
    }
}

#[test]
fn one_that_hangs_up_on_a_new_greeting_is_asked_too() {
    let Some(server) = Server::fresh() else { return };
    // Each look and each question begins with a greeting by rustls.
    let gateway = Gateway::new(&["close", "a:TLSv1", "close", "a:TLSv1", "close", "a:TLSv1"]);
    let done = gateway.ask(&server).exits(0);
    assert_eq!(done.status("adapter-listed"), "pass", "{done:#?}");
}

#[test]
fn another_certificate_gets_no_password() {
    let Some(server) = Server::fresh() else { return };
    let gateway = Gateway::new(&["b:TLSv1"]);
    let done = gateway.ask(&server).exits(2);
    let shown = gateway.fingerprint("b").replace(':', "").to_lowercase();
    assert!(evidence(&done).contains(&shown) && evidence(&done).contains("another certificate"), "{done:#?}");
    // The right one when it is looked at, another one when it is asked.
    let changed = Gateway::new(&["a:TLSv1", "a:TLSv1", "a:TLSv1", "b:TLSv1"]);
    let done = changed.ask(&server).exits(2);
    let shown = changed.fingerprint("b").replace(':', "").to_lowercase();
    assert!(evidence(&done).contains(&shown) && evidence(&done).contains("another certificate"), "{done:#?}");
    // A key that proves nothing, whatever its fingerprint: only a person can look.
    let short = Gateway::new(&["short:TLSv1"]);
    let words = ["--allow-old-tls", "--gateway-fingerprint", &short.fingerprint("short")];
    let done = short.verify(&server, &words).exits(0);
    assert_eq!(done.status("adapter-listed"), "manual", "{done:#?}");
    assert!(evidence(&done).contains("1024 bits"), "{done:#?}");
    for gateway in [gateway, changed, short] {
        let said = gateway.said.lock().unwrap().clone();
        assert!(!said.iter().any(|line| line.contains("asked")), "{said:?}");
    }
}

#[test]
fn who_makes_the_new_handshake_fail_gets_no_old_one_unasked() {
    let Some(server) = Server::fresh() else { return };
    let gateway = Gateway::new(&["a:TLSv1_2", "a:TLSv1"]);
    let done = gateway.verify(&server, &["--gateway-fingerprint", &gateway.fingerprint("a")]).exits(0);
    assert_eq!(done.status("adapter-listed"), "manual", "{done:#?}");
    let said = gateway.said("no handshake");
    assert_eq!(said.iter().filter(|line| line.contains("shaken hands")).count(), 1, "{said:?}");
}

#[test]
fn one_that_never_answers_meets_the_deadline() {
    let Some(server) = Server::fresh() else { return };
    let shaken = ["a:TLSv1", "a:TLSv1", "a:TLSv1", "mute:a:TLSv1"];
    for (connections, words) in
        [(&["close", "deaf"][..], "TLS handshake"), (&shaken, "did not answer in time")]
    {
        let gateway = Gateway::new(connections);
        let done = gateway.ask(&server).exits(2);
        assert!(evidence(&done).contains(words), "{done:#?}");
        // 15 seconds for a question, as the gateway sees it: Wine's own start takes as long where the machine is busy.
        let said = gateway.said("given up after");
        let took = said.iter().find_map(|line| line.strip_prefix("given up after ")).unwrap();
        let seconds: u32 = took.strip_suffix(" s").unwrap().parse().unwrap();
        assert!((11..25).contains(&seconds), "{said:?}");
    }
}
