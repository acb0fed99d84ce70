//! Clients that are wrong, slow or gone hurt nobody else.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use quantalink::practice::Practice;

use super::client::{connect, send};
use super::help::Rig;

#[test]
fn what_is_wrong_gets_its_status_and_the_next_one_is_served() {
    let rig = Rig::new(&[]);
    for at in [rig.practice.gateway_at(), rig.practice.storage_at()] {
        let long = format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "y".repeat(100_000));
        for (bytes, status) in [
            ("\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\n\r\n", 411),
            ("POST / HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n", 413),
            (&long, 413),
        ] {
            assert_eq!(send(&at, bytes.as_bytes()).unwrap().status, status);
        }
        let mut plain = TcpStream::connect((at.host.as_str(), at.port)).unwrap();
        plain.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
        plain.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        // No TLS: an alert at most, and the end.
        let mut got = Vec::new();
        let _ = plain.read_to_end(&mut got);
        assert!(!got.starts_with(b"HTTP"));
        connect(&at).unwrap();
    }
}

#[test]
fn odd_xml_is_answered_with_a_fault() {
    let rig = Rig::new(&[]);
    let deep = "<a>".repeat(10_000);
    let bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
    for body in ["", "<", "<a/>", "\u{0}", &deep, bomb] {
        let login = super::client::basic("admin", "storagelink");
        let head = format!("POST / HTTP/1.1\r\n{login}Content-Length: {}\r\n\r\n", body.len());
        let answer = send(&rig.practice.gateway_at(), (head + body).as_bytes()).unwrap();
        assert_eq!(answer.status, 500);
        assert!(answer.body.contains("Fault"));
    }
}

#[test]
fn silent_clients_keep_nobody_waiting_and_do_not_hold_up_the_end() {
    let rig = Rig::new(&[]);
    let at = rig.practice.storage_at();
    let silent: Vec<TcpStream> =
        (0..8).map(|_| TcpStream::connect((at.host.as_str(), at.port)).unwrap()).collect();
    let half: Vec<_> = (0..8)
        .map(|_| {
            let mut met = connect(&at).unwrap();
            met.stream.write_all(b"GET /").unwrap();
            met
        })
        .collect();
    assert_eq!(send(&at, b"GET / HTTP/1.1\r\n\r\n").unwrap().status, 404);
    let begun = Instant::now();
    drop(rig);
    // Each of them alone might be silent for 15 s.
    assert!(begun.elapsed() < Duration::from_secs(12), "{:?}", begun.elapsed());
    drop((silent, half));
    assert!(TcpStream::connect((at.host.as_str(), at.port)).is_err());
}

#[test]
fn too_many_are_turned_away_and_it_goes_on() {
    let rig = Rig::new(&[]);
    let at = rig.practice.gateway_at();
    let many: Vec<TcpStream> =
        (0..100).map(|_| TcpStream::connect((at.host.as_str(), at.port)).unwrap()).collect();
    drop(many);
    let until = Instant::now() + Duration::from_mins(1);
    while connect(&at).is_err() {
        assert!(Instant::now() < until);
        std::thread::sleep(Duration::from_millis(20));
    }
    let _: &Practice = &rig.practice;
}
