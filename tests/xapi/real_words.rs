//! The stand-in says byte for byte what the real client says, for everything that the program asks.

use std::process::Command;

use super::stand_in::*;

/// Exit code, stdout and stderr of a call.
fn said(pool: &Pool, words: &[&str]) -> (i32, String, String) {
    let output = Command::new(pool.program()).args(words).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn one(pool: &Pool, line: &str) -> (i32, String, String) {
    said(pool, &line.split(' ').collect::<Vec<_>>())
}

fn pool() -> (tempfile::TempDir, Pool) {
    let folder = tempfile::tempdir().unwrap();
    let pool = Pool::of_two(folder.path());
    (folder, pool)
}

#[test]
fn lists_and_records() {
    let (_folder, pool) = pool();
    pool.set("host", OTHER, "name-label", "b, \\c");
    assert_eq!(one(&pool, "host-list --minimal").1, format!("{HOST},{OTHER}\n"));
    assert_eq!(one(&pool, "host-list params=name-label --minimal").1, "xcp-1,b\\, \\\\c\n");
    let minimal = one(&pool, "host-list params=name-label,uuid --minimal").1;
    assert_eq!(minimal, format!("{HOST},{OTHER}\n"), "only the first field of the record");
    let shown = format!(
        "uuid ( RO)          : {HOST}\n    name-label ( RW): xcp-1\n       enabled ( RO): true\n\n\n\
         uuid ( RO)          : {OTHER}\n    name-label ( RW): b, \\c\n       enabled ( RO): true\n\n\n"
    );
    assert_eq!(one(&pool, "host-list params=enabled,uuid,name-label,no-such").1, shown);
    let pbd = one(&pool, &format!("pbd-list uuid={PBD_FC} params=uuid,host,device-config")).1;
    let wanted = [
        format!("{:<27}: {PBD_FC}\n", "uuid ( RO)"),
        format!("{:>27}: {HOST}\n", "host ( RO) [DEPRECATED]"),
        format!("{:>27}: SCSIid: {WWID_FC}\n\n\n", "device-config (MRO)"),
    ];
    assert_eq!(pbd, wanted.concat());
    assert_eq!(one(&pool, "vdi-list params=uuid --minimal").1, "\n");
    assert_eq!(one(&pool, "vdi-list params=uuid").1, "");
}

#[test]
fn values_maps_and_what_is_not_there() {
    let (_folder, pool) = pool();
    pool.set("vm", VM, "name-label", "a\nb\n");
    let get =
        |class: &str, uuid: &str, more: &str| one(&pool, &format!("{class}-param-get uuid={uuid} {more}"));
    assert_eq!(get("vm", VM, "param-name=name-label").1, "a\nb\n\n", "as it is, and the client's line end");
    let map = get("host", HOST, "param-name=software-version").1;
    assert_eq!(map, "product_brand: XCP-ng; product_version: 8.3.0\n");
    assert_eq!(get("host", HOST, "param-name=software-version param-key=product_version").1, "8.3.0\n");
    let whole = get("pool", POOL, "param-name=restrictions param-key=restrict_storagelink").1;
    assert_eq!(whole, "restrict_netapp: false; restrict_storagelink: false\n", "it is no map to xe");
    pool.take("host", HOST, "multipathing");
    for (said, words) in [
        (
            get("host", HOST, "param-name=multipathing"),
            "Error code: Missing parameter\nError parameters: multipathing\n",
        ),
        (
            get("host", HOST, "param-name=license-params"),
            "Error code: Missing parameter\nError parameters: license-params\n",
        ),
        (get("host", HOST, "param-name=other-config param-key=x"), "Error: Key x not found in map\n"),
        (
            get("pbd", HOST, "param-name=x"),
            &*format!("The uuid you supplied was invalid.\ntype: pbd\nuuid: {HOST}\n"),
        ),
        (one(&pool, "host-param-get"), "Required parameter not found: uuid\nFor usage run: 'xe help'\n"),
        (one(&pool, "host-frob"), "Unknown command: host-frob\nFor usage run: 'xe help'\n"),
        (one(&pool, "host-disable uuid=x"), "Error: No matching hosts found\n"),
    ] {
        assert_eq!((said.0, &*said.1, &*said.2), (1, "", words));
    }
    let view = one(&pool, &format!("host-license-view host-uuid={HOST}"));
    let wanted = "restrict_storagelink    : false\n      sku_marketing_name: XCP-ng\n\n\n";
    assert_eq!(view.1, wanted);
}

#[test]
fn a_word_with_a_line_end_is_two_words() {
    let (_folder, pool) = pool();
    let uuid = format!("uuid={HOST}");
    let said = said(&pool, &["host-param-set", &uuid, "other-config:x=y\nname-label=taken"]);
    assert_eq!(said.0, 0);
    assert_eq!(
        pool.get("host", HOST, "name-label").as_deref(),
        Some("taken"),
        "and so it must never be handed on"
    );
}

#[test]
fn what_goes_wrong() {
    let (_folder, pool) = pool();
    pool.knob(".down", Some(""));
    let down = one(&pool, "host-list");
    assert_eq!((down.0, &*down.2), (1, "Error: Connection refused (calling connect )\n"));
    pool.knob(".down", None).knob(".lose", Some("host-disable"));
    let lost = one(&pool, &format!("host-disable uuid={HOST}"));
    assert_eq!((lost.0, &*lost.2), (1, "Lost connection to the server.\n"));
    assert_eq!(pool.get("host", HOST, "enabled").as_deref(), Some("false"), "it was done all the same");
    pool.knob(".fail/host-enable", Some("The specified server is disabled."));
    let no = one(&pool, &format!("host-enable uuid={HOST}"));
    assert_eq!((no.0, &*no.2), (1, "The specified server is disabled.\n"));
    pool.knob(".slow", Some("0.3"));
    let began = std::time::Instant::now();
    assert_eq!(one(&pool, "pool-list --minimal").1, format!("{POOL}\n"));
    assert!(began.elapsed().as_millis() >= 300);
    assert_eq!(pool.calls().len(), 4);
    assert_eq!(pool.calls().len(), 0);
}
