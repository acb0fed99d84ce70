//! Words from the network: from a server's certificate, its status line, its headers, and what it answers as a gateway and as a storage
//! system.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;
use std::time::Duration;

use quantalink::base::Hash;
use rcgen::{CertificateParams, DnType, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::files::{shortened, side_by_side};
use super::ground::{Ground, of};
use super::words::{Word, pairs};

/// A server that answers everything with the same bytes, as long as the test runs.
struct Server {
    port: u16,
    fingerprint: Hash,
}

impl Server {
    /// `name`: of its certificate's subject.
    fn new(name: &str, answer: Vec<u8>) -> Self {
        let mut params = CertificateParams::new(vec![String::from("localhost")]).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.distinguished_name.push(DnType::OrganizationName, name);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        let fingerprint = Hash::of(certificate.der());
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
        let (config, listener) = (Arc::new(config), TcpListener::bind("127.0.0.1:0").unwrap());
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (Ok(stream), config, answer) = (stream, Arc::clone(&config), answer.clone()) else {
                    continue;
                };
                std::thread::spawn(move || {
                    let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
                    let mut tls = StreamOwned::new(ServerConnection::new(config).unwrap(), stream);
                    let (mut asked, mut piece) = (Vec::new(), [0; 4096]);
                    while !whole(&asked) {
                        match tls.read(&mut piece) {
                            Ok(count @ 1..) => asked.extend_from_slice(&piece[..count]),
                            _ => return,
                        }
                    }
                    let _ = tls.write_all(&answer);
                    tls.conn.send_close_notify();
                    let _ = tls.flush();
                });
            }
        });
        Self { port, fingerprint }
    }
}

/// The request has come to its end: its head, and as much of a body as that promises.
fn whole(asked: &[u8]) -> bool {
    let text = String::from_utf8_lossy(asked).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length =
        head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    body.len() >= length.unwrap_or_default()
}

fn http(first: &[u8], headers: &[u8], kind: &str, body: &[u8]) -> Vec<u8> {
    let about =
        format!("\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    [b"HTTP/1.1 ", first, b"\r\nX-A: b", headers, about.as_bytes(), body].concat()
}

const ENVELOPE: &str = "<?xml version=\"1.0\"?><S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>@</S:Body></S:Envelope>";
const CSL: &str = "http://www.citrix.com/storagelink/csl.xsd";

fn soap(status: &str, body: &str) -> Vec<u8> {
    http(status.as_bytes(), b"", "text/xml; charset=utf-8", ENVELOPE.replace('@', body).as_bytes())
}

/// Where the word stands in an answer.
struct Place {
    name: &'static str,
    answer: fn(&Word) -> Vec<u8>,
    shows: bool,
}

fn line(word: &Word) -> Vec<u8> {
    word.bytes.iter().filter(|byte| !matches!(byte, b'\r' | b'\n')).copied().collect()
}

/// As a text that XML can hold.
fn xml(word: &Word) -> String {
    let text = String::from_utf8_lossy(&word.xml()).into_owned();
    text.chars().filter(|c| *c >= ' ').collect()
}

fn json(word: &Word) -> String {
    serde_json::to_string(&String::from_utf8_lossy(&word.bytes)).unwrap()
}

const PLACES: &[Place] = &[
    Place {
        name: "status line",
        answer: |word| http(&[b"500 ", &line(word)[..]].concat(), b"", "text/html", b"x"),
        shows: false,
    },
    Place { name: "no HTTP", answer: |word| word.bytes.clone(), shows: false },
    Place {
        name: "header",
        answer: |word| {
            http(b"401 No", &[b"\r\nWWW-Authenticate: ", &line(word)[..]].concat(), "text/html", b"x")
        },
        shows: false,
    },
    Place {
        name: "redirect",
        answer: |word| {
            http(b"302 Go", &[b"\r\nLocation: https://h/", &line(word)[..]].concat(), "text/html", b"x")
        },
        shows: false,
    },
    Place { name: "body", answer: |word| http(b"200 OK", b"", "text/html", &word.bytes), shows: false },
    Place {
        name: "a fault",
        answer: |word| {
            soap(
                "500 Error",
                &format!(
                    "<S:Fault><faultcode>{0}</faultcode><faultstring>{0}</faultstring></S:Fault>",
                    xml(word)
                ),
            )
        },
        shows: true,
    },
    Place { name: "adapters", answer: adapters, shows: true },
    Place {
        name: "a REST error",
        answer: |word| {
            http(b"200 OK", b"", "application/json", format!("{{\"RestError\":{}}}", json(word)).as_bytes())
        },
        shows: true,
    },
    Place { name: "a REST answer", answer: system, shows: true },
];

fn adapters(word: &Word) -> Vec<u8> {
    let text = xml(word);
    let fields = ["name", "initError", "defaultNamespace", "desc", "versionMajor"];
    let fields: String =
        fields.iter().map(|name| format!("<{name}>{text}</{name}>")).collect::<Vec<_>>().concat();
    let list = format!(
        "<list>{fields}<friendlyName>{text}</friendlyName><isInitialized>true</isInitialized></list>"
    );
    soap(
        "200 OK",
        &format!("<c:enumStorageAdaptersResponse xmlns:c=\"{CSL}\">{list}</c:enumStorageAdaptersResponse>"),
    )
}

fn system(word: &Word) -> Vec<u8> {
    let text = json(word);
    let names = [
        "name",
        "id",
        "serviceVersion",
        "productVersion",
        "version",
        "serialNumber",
        "hostname",
        "firmwareVersion",
    ];
    let fields: Vec<String> = names.iter().map(|name| format!("\"{name}\":{text}")).collect();
    http(b"200 OK", b"", "application/json", format!("{{{}}}", fields.join(",")).as_bytes())
}

#[test]
fn words_from_the_network_are_shown_as_text() {
    let cases = pairs(PLACES);
    let wrong = side_by_side(&cases, |(word, place)| {
        // A name in a certificate is UTF-8 and has a length.
        let subject: String =
            String::from_utf8_lossy(&word.bytes).chars().filter(|c| *c != '\0').take(64).collect();
        let server = Server::new(&subject, (place.answer)(word));
        let ground = Ground::new();
        let secrets = ground.beside("secrets.toml");
        std::fs::write(&secrets, "gateway = \"x\"\nstorage = \"y\"\n").unwrap();
        std::fs::set_permissions(&secrets, std::fs::Permissions::from_mode(0o600)).unwrap();
        std::fs::remove_file(ground.root().join("etc/xensource-inventory")).unwrap();
        let at = format!("127.0.0.1:{}", server.port);
        let (mut reached, mut wrong, mut last) = (false, Vec::new(), String::new());
        for pinned in [false, true] {
            for words in [
                &["verify", "--section", "verify"][..],
                &["verify", "--section", "verify", "--json"],
                &["--plain", "--section", "verify"],
            ] {
                let mut command = ground.command(words);
                command
                    .args(["--gateway", &at, "--storage", &at, "--storage-user", "admin", "--secrets"])
                    .arg(&secrets);
                if pinned {
                    let hex = server.fingerprint.hex();
                    command.args(["--gateway-fingerprint", &hex, "--storage-fingerprint", &hex]);
                }
                match of(&command.output().unwrap(), words) {
                    Ok(told) => {
                        // Without a pin the certificate's names are told. What is too long for an answer is dropped, and that is
                        // told.
                        let dropped =
                            word.name == "long" && told.says("is longer than anything expected here");
                        reached |= pinned && (told.reached() || dropped);
                        last = told.all;
                    }
                    Err(why) => wrong.push(why),
                }
            }
        }
        if place.shows && !reached {
            wrong.push(format!("nothing shows it: {last}"));
        }
        wrong.into_iter().map(|why| format!("{} in {}: {why}", word.name, place.name)).collect()
    });
    println!("{} cases, {} bad", cases.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", shortened(&wrong));
}
