//! What comes over the network: a node's answers over SSH, the gateway's SOAP, the storage system's REST, certificates.

use std::io::Read;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quantalink::api::{ApiError, fuzzing as api};
use quantalink::base::Hash;
use quantalink::host::ssh::fuzzing as ssh;

use super::driver::{Seen, Target};
use super::rng::Rng;

pub const SSH: Target =
    Target { name: "ssh-frames", make: stream, words: FRAME_WORDS, run: run_ssh, quick: 15_000 };

const NONCE: &str = "n0nce";
const FRAME_WORDS: &[&str] = &[
    "n0nce hello 12 0 b00t:1:2 python3 base64 stat\n",
    "n0nce hello 12 0 - -\n",
    "n0nce begin 1\n",
    "n0nce begin 2\n",
    "n0nce end 1 0 ",
    "n0nce bad 1\n",
    "n0nce ",
    "YWJj\n",
    "YWJjZA==\n",
    "=",
    "\n",
    "\r\n",
    "motd\n",
    "xattrs\0",
    "mark\0.\0",
    "user.a=0x00ff\n",
    "a\\040b",
    "\\",
    "\0end",
    "81a4 0 12 1 5 2049 77 x",
    "21 20 8:1 /x /etc/a\\040b rw - ext4 /dev/a rw\n",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n",
];

/// A talk: greeting, answers, and what login scripts say in between.
fn stream(rng: &mut Rng) -> Vec<u8> {
    let mut out = Vec::new();
    if rng.once_in(3) {
        out.extend_from_slice(b"welcome\n");
    }
    out.extend_from_slice(b"n0nce hello 12 0 b00t:1:2 python3 base64 stat\n");
    for number in 1..=rng.below(4) {
        let content: Vec<u8> = (0..rng.below(60)).map(|_| rng.byte()).collect();
        let body = content.chunks(24).map(|chunk| STANDARD.encode(chunk)).collect::<Vec<_>>().join("\n");
        let hash = Hash::of(format!("{}\n{body}\n", ssh::COMMAND).as_bytes()).hex();
        let noise = rng.word(&["", "", "\n", "late!\n", "ab c\n"]);
        let end = format!("{NONCE} end {number} {} {hash}\n", body.len());
        let frame = format!("{NONCE} begin {number}\n{noise}{body}\n{noise}{end}");
        out.extend(frame.into_bytes());
    }
    out
}

/// A stream that comes in pieces of these lengths, over and over.
struct Pieces<'a> {
    rest: &'a [u8],
    lengths: &'a [usize],
    turn: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let wanted = self.lengths[self.turn % self.lengths.len()];
        self.turn += 1;
        let length = wanted.min(out.len()).min(self.rest.len());
        out[..length].copy_from_slice(&self.rest[..length]);
        self.rest = &self.rest[length..];
        Ok(length)
    }
}

fn run_ssh(input: &[u8]) -> Result<Seen, String> {
    let read = |lengths| ssh::answers(Pieces { rest: input, lengths, turn: 0 }, NONCE);
    let whole = read(&[usize::MAX]);
    for lengths in [&[1][..], &[7], &[64, 3, 1]] {
        if read(lengths) != whole {
            return Err(String::from("the same stream in other pieces is another one"));
        }
    }
    let answers = whole.as_ref().map_or(&[][..], Vec::as_slice);
    for (at, answer) in answers.iter().enumerate() {
        stands(input, at + 1, answer)?;
    }
    if !ssh::plain(&ssh::digits(input)).eq(&ssh::digits(input)) {
        return Err(String::from("digits are no names"));
    }
    let attributes = ssh::attributes(input);
    // Attributes that are written as getfattr does are read as they were.
    let value = String::from_utf8(ssh::digits(input)).unwrap();
    let written = format!("xattrs\0# file: x\nuser.a\\040b={value}\n\0end");
    if ssh::attributes(written.as_bytes()) != Some(vec![("user.a b".into(), input.into())]) {
        return Err(String::from("an attribute is read otherwise"));
    }
    let stat = std::str::from_utf8(input).ok().and_then(ssh::stat);
    let mount = ssh::same_mount(input, b"/etc/a b/c", b"/etc");
    Ok(Seen::new(
        !answers.is_empty(),
        (whole.map(|all| all.len()), attributes.map(|all| all.len()), stat.is_some(), mount),
    ))
}

/// An answer is taken only where its last line holds its number, its length and its hash.
fn stands(input: &[u8], number: usize, answer: &[u8]) -> Result<(), String> {
    let lines: Vec<&[u8]> = input.split(|&byte| byte == b'\n').collect();
    let begin = format!("{NONCE} begin {number}");
    let is_begin = |line: &&[u8]| String::from_utf8_lossy(line).split_ascii_whitespace().eq(begin.split(' '));
    // To the lock: the command and one of three words on a line of its own.
    let words = ["locked", "folder", "held"];
    let told = words.iter().find(|word| answer == [word.as_bytes(), b"\0end"].concat());
    let line_of = |line: &[u8], wanted: &[&str]| {
        let mut found = std::str::from_utf8(line).unwrap_or_default().split_ascii_whitespace();
        wanted.iter().all(|word| found.next() == Some(*word))
    };
    let number = number.to_string();
    if told.is_some_and(|word| {
        lines.iter().any(|line| line_of(line, &[NONCE, "told", &number, ssh::COMMAND, word]))
    }) {
        return Ok(());
    }
    let from = lines.iter().position(is_begin).ok_or("an answer that was not begun")?;
    let ends = |line: &&[u8]| line_of(line, &[NONCE, "end"]);
    let sign = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=".contains(byte);
    // Where a begin stands twice the answer may be that of either.
    let begins = (from..lines.len()).filter(|at| is_begin(&lines[*at]));
    // Nor is each line the end that has its two words: the reader wants one blank between them.
    let spans = begins.flat_map(|from| {
        let rest = &lines[from + 1..];
        (0..rest.len()).filter(|end| ends(&rest[*end])).map(move |end| (rest, end))
    });
    let good = spans.into_iter().any(|(rest, end)| {
        let body: Vec<&[u8]> =
            rest[..end].iter().copied().filter(|line| !line.is_empty() && line.iter().all(sign)).collect();
        let body = body.join(&b'\n');
        let told = String::from_utf8_lossy(rest[end]).to_ascii_lowercase();
        let decoded = STANDARD.decode(body.iter().copied().filter(|byte| *byte != b'\n').collect::<Vec<_>>());
        let hash = Hash::of(&[ssh::COMMAND.as_bytes(), &body, b""].join(&b'\n'));
        told.contains(&hash.hex()) && decoded.is_ok_and(|decoded| decoded == answer)
    });
    if good { Ok(()) } else { Err(String::from("an answer that was not sent so")) }
}

pub const SOAP: Target =
    Target { name: "soap", make: envelope, words: SOAP_WORDS, run: run_soap, quick: 20_000 };

const SOAP_WORDS: &[&str] = &[
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
    "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">",
    "</s:Envelope>",
    "<s:Body>",
    "</s:Body>",
    "<e:enumStorageAdaptersResponse xmlns:e=\"u\">",
    "</e:enumStorageAdaptersResponse>",
    "<list>",
    "</list>",
    "<name>QS</name>",
    "<friendlyName>OS NEXUS QuantaStor</friendlyName>",
    "<isInitialized>true</isInitialized>",
    "<initError>",
    "</initError>",
    "<errorCode>5</errorCode>",
    "<password>hunter2-hunter2</password>",
    "<s:Fault>",
    "</s:Fault>",
    "<faultcode>s:Server</faultcode>",
    "<faultstring>hunter2-hunter2 no</faultstring>",
    "<![CDATA[",
    "]]>",
    "<!-- ",
    "-->",
    "&amp;",
    "&#65;",
    "&#0;",
    "&x;",
    "<a/>",
    "<a>",
    "</a>",
    "<!DOCTYPE a>",
    "a='1'",
    "license",
    "hunter2-",
    "hunter2-hunter2",
    "\u{e9}",
    "<credList>",
    "</credList>",
    "<portNumber>65536</portNumber>",
    "enumStorageManagementCredentialsResponse",
];

fn envelope(rng: &mut Rng) -> Vec<u8> {
    let mut inside = String::new();
    for _ in 0..rng.below(3) {
        let leaves = [
            "<name>QS</name>",
            "<friendlyName>a&amp;b</friendlyName>",
            "<isInitialized>1</isInitialized>",
            "<versionMajor>3</versionMajor>",
            "<initError><errorCode>5</errorCode></initError>",
            "<initError>hunter2-hunter2</initError>",
            "<password>hunter2-hunter2</password>",
            "<defaultPortNumber>0</defaultPortNumber>",
        ];
        let leaves: String = (0..rng.below(6)).map(|_| *rng.pick(&leaves)).collect();
        inside.extend(["<list>", &leaves, "</list>"]);
    }
    let body = if rng.once_in(4) {
        format!(
            "<s:Fault><faultcode>s:Server</faultcode><faultstring>hunter2-hunter2 {inside}</faultstring></s:Fault>"
        )
    } else {
        format!("<e:enumStorageAdaptersResponse xmlns:e='u'>{inside}</e:enumStorageAdaptersResponse>")
    };
    format!("<s:Envelope xmlns:s='x'><s:Body>{body}</s:Body></s:Envelope>").into_bytes()
}

fn run_soap(input: &[u8]) -> Result<Seen, String> {
    let status = *[200, 500, 401, 302, 404].get(input.len() % 11).unwrap_or(&200);
    let adapters = api::adapters(status, input);
    let credentials = api::credentials(status, input);
    if let Err(error) = &adapters {
        quiet(error)?;
    }
    let said = |adapter: &quantalink::api::Adapter| format!("{:?}", adapter.error).contains(api::PASSWORD);
    if matches!(&adapters, Ok(all) if all.iter().any(said)) {
        return Err(String::from("an adapter's error tells the password"));
    }
    if let Ok(text) = std::str::from_utf8(input) {
        echo(text)?;
        // The name of an adapter comes from whole elements alone.
        if matches!(&adapters, Ok(all) if all.len() > text.matches("list").count()) {
            return Err(String::from("more adapters than lists"));
        }
    }
    let kind = adapters.as_ref().map(Vec::len).map_err(|error| format!("{error}"));
    Ok(Seen::new(adapters.is_ok(), (status, kind, credentials.is_ok())))
}

/// A text in an envelope comes back as it was.
fn echo(text: &str) -> Result<(), String> {
    let fits = text.chars().all(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    match api::echoed(text) {
        None if fits => Err(String::from("a text that XML can hold is not sent")),
        Some(_) if !fits => Err(String::from("a text that XML cannot hold is sent")),
        Some(back) if back != text => Err(String::from("another text comes back")),
        _ => Ok(()),
    }
}

/// No error tells the password.
fn quiet(error: &ApiError) -> Result<(), String> {
    if format!("{error:?}").contains(api::PASSWORD) {
        Err(String::from("an error tells the password"))
    } else {
        Ok(())
    }
}

pub const REST: Target = Target { name: "rest", make: json, words: JSON_WORDS, run: run_rest, quick: 20_000 };

const JSON_WORDS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"name\":\"qs\"",
    "\"id\":\"1\"",
    "\"serviceVersion\":\"3.8\"",
    "\"serialNumber\":7",
    "\"RestError\":",
    "\"Authentication check failed hunter2-hunter2\"",
    "[err=26]",
    "\"hunter2-hunter2\"",
    "null",
    "1e5",
    "-0",
    "\"\\u0041\"",
    "\"\\ud800\"",
    "<html>",
    "\0",
];

fn json(rng: &mut Rng) -> Vec<u8> {
    let fields = [
        "\"name\":\"qs\"",
        "\"id\":\"a-b\"",
        "\"serviceVersion\":\"3.8\"",
        "\"serialNumber\":7",
        "\"x\":[1,{\"y\":null}]",
        "\"RestError\":\"no hunter2-hunter2\"",
    ];
    let fields: Vec<&str> = (0..rng.below(4)).map(|_| *rng.pick(&fields)).collect();
    let object = format!("{{{}}}", fields.join(","));
    let text = if rng.once_in(2) { format!("[{object}]") } else { object };
    text.into_bytes()
}

fn run_rest(input: &[u8]) -> Result<Seen, String> {
    let status = *[200, 500, 401, 302, 404].get(input.len() % 11).unwrap_or(&200);
    match api::system(status, input) {
        Err(error) => {
            quiet(&error)?;
            let kind = match &error {
                ApiError::Refused(text) | ApiError::Failed(text) | ApiError::Unknown(text) => {
                    text.id.to_string()
                }
                ApiError::Untrusted(_) => String::new(),
            };
            Ok(Seen::new(false, (status, kind)))
        }
        Ok(system) => {
            let value: serde_json::Value =
                serde_json::from_slice(input).map_err(|_| "a system of what is no JSON")?;
            let first = value.as_array().map_or(Some(&value), |list| list.first());
            let name = first.and_then(|first| first.get("name"));
            let same = match name {
                Some(serde_json::Value::String(name)) => system.name == name.as_str().into(),
                Some(serde_json::Value::Number(_)) => !system.name.is_empty(),
                _ => system.name.is_empty(),
            };
            if !same || status != 200 {
                return Err(String::from("another system than was sent"));
            }
            Ok(Seen::new(true, (system.name.is_empty(), system.id.is_empty(), system.version.is_empty())))
        }
    }
}

pub const CERTIFICATE: Target = Target {
    name: "certificate",
    make: der,
    words: &["\x30\x03", "\x02\x01", "\x06\x03\x55\x04\x03", "\x17\x0d", "\x18\x0f", "\x7f"],
    run: run_der,
    quick: 10_000,
};

/// Self-signed, for `storage` and `10.0.0.1`; its key was thrown away.
const CERTIFICATE_FILE: &[u8] = include_bytes!("storage.der");

fn der(rng: &mut Rng) -> Vec<u8> {
    let mut made = CERTIFICATE_FILE.to_vec();
    for _ in 0..rng.below(3) {
        let at = rng.below(made.len());
        made[at] = rng.byte();
    }
    made
}

fn run_der(input: &[u8]) -> Result<Seen, String> {
    let Some(read) = api::certificate(input) else { return Ok(Seen::new(false, 0)) };
    if read.fingerprint != Hash::of(input) {
        return Err(String::from("a fingerprint of something else"));
    }
    let remarks: Vec<_> = read.remarks.iter().map(|remark| remark.id.clone()).collect();
    Ok(Seen::new(true, (remarks, read.names.len())))
}
