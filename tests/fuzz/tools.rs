//! What programs and files of nodes and servers say: `xe`, the multipath tools, inventory, `smbclient` and `net`, and what an
//! admin types.

use quantalink::api::Endpoint;
use quantalink::base::Untrusted;
use quantalink::core::answers::{SmbAddress, host_path, own_fields, sha256, version_at};
use quantalink::core::facts::fuzzing as facts;
use quantalink::core::release::Release;
use quantalink::core::xapi::read;
use quantalink::host::Output;
use quantalink::host::smb::fuzzing as smb;

use super::driver::{Seen, Target};
use super::rng::Rng;

/// A text of these pieces.
fn of_pieces(rng: &mut Rng, pieces: &[&str], most: usize) -> Vec<u8> {
    (0..rng.below(most)).flat_map(|_| rng.pick(pieces).bytes()).collect()
}

/// What may reach a screen holds nothing that a terminal acts on.
fn harmless(text: &Untrusted) -> Result<(), String> {
    let acts = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.shown().contains(acts) { Err(String::from("a control character is shown")) } else { Ok(()) }
}

pub const XE: Target = Target { name: "xe", make: xe, words: XE_WORDS, run: run_xe, quick: 30_000 };

const XE_WORDS: &[&str] = &[
    "uuid ( RO)            : 7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0a01\n",
    "7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0a01",
    "          name-label ( RW): a\n",
    "       address ( RO): 10.0.0.1\n",
    "\n\n\n",
    "\n\n",
    "\n",
    ",",
    "\\,",
    "\\\\",
    "\\",
    "; ",
    ": ",
    "true",
    "false",
    "( RO)",
    "(MRW)",
    "[DEPRECATED]",
    "restrict_storagelink: false",
    "Error: Key x not found in map",
    "Error code: UUID_INVALID",
];
const ASKED: [&str; 3] = ["uuid", "name-label", "address"];

fn xe(rng: &mut Rng) -> Vec<u8> {
    let mut out = Vec::new();
    for _ in 0..rng.below(4) {
        out.extend_from_slice(b"uuid ( RO)            : 7e5d9f2c-4c4c-4c52-8f5e-0c5b5a4f0a01\n");
        let value = of_pieces(rng, &["a", " ", ": ", "\n", "\\,", ",", "\u{e9}", "( RO): "], 4);
        out.extend_from_slice(b"      name-label ( RW): ");
        out.extend(value);
        out.extend_from_slice(b"\n\n\n");
    }
    if rng.once_in(3) { of_pieces(rng, XE_WORDS, 8) } else { out }
}

fn run_xe(input: &[u8]) -> Result<Seen, String> {
    if let Some(items) = read::list(input) {
        let escape = |item: &Untrusted| -> Vec<u8> {
            let bytes = item.bytes().iter();
            bytes
                .flat_map(|byte| if matches!(byte, b',' | b'\\') { vec![b'\\', *byte] } else { vec![*byte] })
                .collect()
        };
        let written: Vec<Vec<u8>> = items.iter().map(escape).collect();
        if written.join(&b","[..]) != read::value(input) {
            return Err(String::from("a list is another one"));
        }
    }
    // Any items are read again as they were written.
    let items: Vec<&[u8]> = input.split(|&byte| byte == b'a').collect();
    let escaped: Vec<Vec<u8>> = items
        .iter()
        .map(|item| {
            item.iter()
                .flat_map(|byte| if matches!(byte, b',' | b'\\') { vec![b'\\', *byte] } else { vec![*byte] })
                .collect()
        })
        .collect();
    let mut line = escaped.join(&b","[..]);
    line.push(b'\n');
    let back = read::list(&line).ok_or("a list that was written is none")?;
    if line.len() > 1 && !back.iter().map(Untrusted::bytes).eq(items.iter().copied()) {
        return Err(String::from("other items are read again"));
    }
    let plain = |uuid: &String| uuid.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !read::uuids(input).unwrap_or_default().iter().all(plain) {
        return Err(String::from("a uuid that an option or a shell would take for more"));
    }
    if let Some(found) = read::in_map(input, "uuid")
        && !input.windows(found.len() + 6).any(|part| part == [b"uuid: ", found].concat())
    {
        return Err(String::from("a value that the map does not have"));
    }
    let _ =
        (read::uuid_set(input), read::flag(input), read::no_such_key(input), read::connection_lost(input));
    harmless(&read::complaint(input, b""))?;
    let table = read::table(input);
    let records = read::records(input, &ASKED);
    let Some(records) = records else { return Ok(Seen::new(false, table.get("uuid").is_some())) };
    let ends = input.windows(3).filter(|part| part == b"\n\n\n").count();
    if records.len() > ends {
        return Err(String::from("more records than ends"));
    }
    // Whatever is a record is made of whole lines that stand there.
    for (name, value) in
        records.iter().flat_map(|record| ASKED.iter().filter_map(|name| Some((name, record.get(name)?))))
    {
        let line = [b": ", value.bytes()].concat();
        let stands = |have: &[u8]| {
            have.ends_with(&line) && have.windows(name.len()).any(|part| part == name.as_bytes())
        };
        if !input.split(|&byte| byte == b'\n').any(stands) {
            return Err(format!("{name} is no line of the output"));
        }
    }
    Ok(Seen::new(
        true,
        (records.len(), records.first().map(|record| ASKED.map(|name| record.get(name).is_some()))),
    ))
}

pub const FACTS: Target =
    Target { name: "facts", make: node, words: NODE_WORDS, run: run_facts, quick: 20_000 };

const NODE_WORDS: &[&str] = &[
    "PRODUCT_BRAND='XCP-ng'\n",
    "PRODUCT_VERSION='8.3.0'\n",
    "PLATFORM_VERSION=3.4.0\n",
    "BUILD_NUMBER=\"x\"\n",
    "'",
    "=",
    "defaults {\n",
    "devices {\n",
    "\tdevice {\n",
    "\t}\n",
    "}\n",
    "\t\tvendor \"OSNEXUS\"\n",
    "\t\tproduct \"QUANTASTOR\"\n",
    "\tconfig_dir \"/etc/multipath/conf.d\"\n",
    "Nov 20 09:30:00 | ",
    "12.345678 | ",
    "/etc/multipath.conf line 3, invalid keyword: x\n",
    "multipath-tools v0.9.4 (12/19, 2022)\n",
    "v",
    "mpath1 (3600144f0) dm-4 OSNEXUS,QUANTASTOR\n",
    "3600144f0 dm-1 IBM,1815\n",
    "size=10G features='0' hwhandler='0' wp=rw\n",
    "\\_ round-robin 0 [prio=2][active]\n",
    " \\_ 1:0:0:1 sdb 8:16 [active][ready]\n",
    "`-+- policy='round-robin 0' prio=1 status=active\n",
    "  |- 3:0:0:1 sdb 8:16 active ready running\n",
    "  `- #:#:#:# - #:# failed faulty offline\n",
    "##,##",
    "\u{1b}[31m",
    "\u{202e}",
    "\0",
    "MZ",
    "PE\0\0",
];

fn node(rng: &mut Rng) -> Vec<u8> {
    of_pieces(rng, NODE_WORDS, 14)
}

fn run_facts(input: &[u8]) -> Result<Seen, String> {
    let inventory = facts::inventory(input);
    let last = [input, b"\nPRODUCT_BRAND='quantalink'\n"].concat();
    if facts::inventory(&last).brand != "quantalink".into() {
        return Err(String::from("the last line of a key does not count"));
    }
    let stands = |value: &Untrusted| {
        value.is_empty() || input.windows(value.bytes().len()).any(|part| part == value.bytes())
    };
    for value in [&inventory.brand, &inventory.version, &inventory.build, &inventory.uuid] {
        harmless(value)?;
        if !stands(value) {
            return Err(String::from("an inventory's value that does not stand there"));
        }
    }
    if let Some(version) = facts::tools(input, b"") {
        harmless(&version)?;
    }
    let effective = facts::effective(input, input);
    let lines = input.split(|&byte| byte == b'\n').count();
    if effective.messages.len() > 2 * lines || !effective.messages.iter().all(stands) {
        return Err(String::from("a message that was not printed"));
    }
    for (key, value) in effective.ours.iter().flatten() {
        harmless(value)?;
        if !stands(key) || !stands(value) {
            return Err(String::from("an entry that was not printed"));
        }
    }
    let maps = facts::maps(input);
    let paths: usize = maps.iter().map(|(_, _, paths)| paths.len()).sum();
    if maps.len() + paths > lines || maps.iter().any(|(name, wwid, _)| !stands(name) || !stands(wwid)) {
        return Err(String::from("a map that was not printed"));
    }
    let program = facts::program(input);
    let kinds = (
        maps.len().min(5),
        paths.min(5),
        effective.ours.len(),
        effective.messages.len().min(5),
        effective.reads_confd,
    );
    let taken = !maps.is_empty() || !effective.ours.is_empty() || !inventory.version.is_empty();
    Ok(Seen::new(taken, (kinds, inventory.version.is_empty(), inventory.brand.is_empty(), program.is_some())))
}

pub const SMB: Target = Target { name: "smb", make: server, words: SMB_WORDS, run: run_smb, quick: 20_000 };

const SMB_WORDS: &[&str] = &[
    "  .                                   D        0  Sat Nov 21 17:37:23 2026\n",
    "  scsi_device_id_config.xml           N      157  Sat Nov  7 07:37:23 2026\n",
    "  Program Files                      DH        0  Sat Nov 21 17:38:46 2026\n",
    "\t\t264212084 blocks of size 1024. 63972964 blocks available\n",
    "18446744073709551615",
    "NT_STATUS_OBJECT_NAME_NOT_FOUND",
    "NT_STATUS_DISK_FULL",
    " opening remote file \\x\n",
    "WERR_SERVICE_DISABLED",
    "tree connect failed: ",
    "Could not connect to server",
    "StorageLink service is running.\n",
    "stop pending.\n",
    "\tStart Type           = 0x3\n",
    "\tExecutable Path      = \"C:\\Program Files\\Citrix\\StorageLink\\Server\\x.exe\" -k\n",
    "\tDisplay Name         = Citrix\n",
    " = ",
    "\n",
    "  ",
    "\u{e9}",
    "\u{130}.exe",
    "{\"quantalink_lease\":1,\"nonce\":\"0123456789abcdef0123456789abcdef\",\"pid\":1,\"started\":2,\"boot\":\"b\",\"machine\":\"m\",\"command\":\"c\",\"since\":\"2026-11-20T09:30:00Z\",\"seconds\":60}",
];

fn server(rng: &mut Rng) -> Vec<u8> {
    of_pieces(rng, SMB_WORDS, 8)
}

fn run_smb(input: &[u8]) -> Result<Seen, String> {
    let (rows, free) = smb::listed(input);
    let lines = input.split(|&byte| byte == b'\n').count();
    if rows.len() > lines {
        return Err(String::from("more entries than lines"));
    }
    for (name, _) in &rows {
        if name.is_empty() || !input.windows(name.len()).any(|part| part == name) {
            return Err(String::from("a name that was not listed"));
        }
    }
    // What is listed line by line is what is listed together.
    let single: usize = input.split(|&byte| byte == b'\n').map(|line| smb::listed(line).0.len()).sum();
    if single != rows.len() {
        return Err(String::from("a line says something else alone"));
    }
    let failed = smb::failed(&Output { code: Some(1), stdout: input.to_vec(), stderr: Vec::new() });
    if failed.is_none() {
        return Err(String::from("a failure that is none"));
    }
    let service = std::str::from_utf8(input).ok().and_then(smb::service);
    let state = service.map(|service| (format!("{:?}", service.state), service.folder.is_some()));
    let lease = smb::is_lease(input);
    Ok(Seen::new(
        !rows.is_empty() || state.is_some() || lease,
        (rows.len().min(6), free.is_some(), state, lease),
    ))
}

pub const TYPED: Target =
    Target { name: "typed", make: typed, words: TYPED_WORDS, run: run_typed, quick: 30_000 };

const TYPED_WORDS: &[&str] = &[
    "root@",
    "host",
    "10.0.0.1",
    "[fe80::1%eth0]",
    "[::1]",
    "::1",
    ":22",
    ":0",
    ":65536",
    "smb://",
    "DOM;",
    "user",
    "@",
    ";",
    "-",
    "--",
    "$(x)",
    "`",
    "'",
    " ",
    "C:\\x",
    "/etc/x",
    "..",
    "a=b",
    ",",
    "1:2",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ":e3:b0",
    "xcp-ng 8.3",
    "8.3",
    "citrix hypervisor 8.2",
    "xenserver 5.6 fp1",
    "%",
    "\u{e9}",
    "\u{2028}",
];

fn typed(rng: &mut Rng) -> Vec<u8> {
    of_pieces(rng, TYPED_WORDS, 5)
}

fn run_typed(input: &[u8]) -> Result<Seen, String> {
    let Ok(text) = std::str::from_utf8(input) else { return Ok(Seen::new(false, "bytes")) };
    let endpoint = Endpoint::parse(text, 1).ok();
    if let Some(read) = &endpoint
        && Endpoint::parse(&read.to_string(), 2).as_ref() != Ok(read)
    {
        return Err(String::from("an endpoint is read otherwise"));
    }
    let target = quantalink::host::ssh::Target::parse(text).ok();
    if let Some(read) = &target
        && (read.machine().starts_with('-')
            || text.starts_with('-')
            || text.contains(['$', '\'', ' ', '`', ';']))
    {
        return Err(String::from("a node's address that means more"));
    }
    let smb = SmbAddress::parse(text);
    if let Some(read) = &smb
        && SmbAddress::parse(&read.url()).as_ref() != Some(read)
    {
        return Err(String::from("a server's address is read otherwise"));
    }
    let _ = SmbAddress::draft(text);
    let hash = sha256(text).ok();
    if let Some(read) = hash
        && sha256(&read.hex()) != Ok(read)
    {
        return Err(String::from("a fingerprint is read otherwise"));
    }
    let release = Release::parse(text).map(|release| release.dialects(None).len());
    let kinds =
        (endpoint.is_some(), target.is_some(), smb.is_some(), hash.is_some(), version_at(text).is_ok());
    let more = (host_path(text).is_ok(), own_fields(text).map(|fields| fields.len()).ok(), release);
    harmless(&Untrusted::from(text))?;
    Ok(Seen::new(kinds != (false, false, false, false, false), (kinds, more)))
}
