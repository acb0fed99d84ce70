use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Records as the real printer prints them: the first name at the left, the others at the right, colons in one column;
/// a line end of the record, one of the printer, one of the client.
fn printed(records: &[Vec<(&str, &str, String)>]) -> String {
    let mut out = String::new();
    for record in records {
        let named: Vec<_> =
            record.iter().map(|(name, mark, value)| (format!("{name} {mark}"), value)).collect();
        let width = 4 + named.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        let lines = named.iter().enumerate().map(|(at, (name, value))| {
            if at == 0 { format!("{name:<width$}: {value}") } else { format!("{name:>width$}: {value}") }
        });
        out.push_str(&lines.collect::<Vec<_>>().join("\n"));
        out.push_str("\n\n\n");
    }
    out
}

const ASKED: [&str; 4] = ["uuid", "name-label", "enabled", "other-config"];

fn record(uuid: &str, name: &str, enabled: &str, other: &str) -> Vec<(&'static str, &'static str, String)> {
    vec![
        ("uuid", "( RO)", uuid.into()),
        ("name-label", "( RW)", name.into()),
        ("enabled", "( RO) [DEPRECATED]", enabled.into()),
        ("other-config", "(MRW)", other.into()),
    ]
}

fn text<'r>(record: &'r Record, name: &str) -> &'r str {
    record.get(name).and_then(Untrusted::utf8).unwrap()
}

#[test]
fn records_as_xe_prints_them() {
    let shown = "uuid ( RO)                : 5b6e-1\n          name-label ( RW): a: b; c\n      \
                 enabled ( RO): true\n\n\nuuid ( RO)                : 5b6e-2\n          name-label ( RW): \n      \
                 enabled ( RO): false\n\n\n";
    assert_eq!(records(shown.as_bytes(), &ASKED), None, "a colon stands in another column");
    let shown = "uuid ( RO)              : 5b6e-1\n    name-label ( RW)    : a\n\n\n";
    assert_eq!(records(shown.as_bytes(), &ASKED), None, "names stand at the right");
    let shown = printed(&[record("u1", "a: b; c", "true", "k: v; l: w"), record("u2", "", "false", "")]);
    let read = records(shown.as_bytes(), &ASKED).unwrap();
    assert_eq!(read.len(), 2);
    assert_eq!((text(&read[0], "uuid"), text(&read[0], "name-label")), ("u1", "a: b; c"));
    assert_eq!((text(&read[1], "enabled"), text(&read[1], "other-config")), ("false", ""));
    assert_eq!(records(b"", &ASKED), Some(vec![]));
    for (name, mark) in [("a", "( RO)"), ("b", "( RW)"), ("c", "(MRO)"), ("d", "(SRO)"), ("e", "(SRW)")] {
        let shown = printed(&[vec![(name, mark, "x".into())]]);
        assert_eq!(text(&records(shown.as_bytes(), &[name]).unwrap()[0], name), "x", "{mark}");
    }
}

#[test]
fn what_could_be_two_things_is_none() {
    let again = format!("{:>30}: b\n{:>30}: true", "name-label ( RW)", "enabled ( RO) [DEPRECATED]");
    let good = printed(&[record("u1", "a", "true", "")]);
    for (why, shown) in [
        ("no end", String::from("uuid ( RO)    : u1\n")),
        ("a line end in a value", printed(&[record("u1", "a\nb", "true", "")])),
        ("a line end at the end of a value", printed(&[record("u1", "a", "true", "x\n")])),
        ("a field twice", printed(&[record("u1", &format!("a\n{again}"), "true", "")])),
        ("a field not asked for", good.replace("name-label", "name-lapel")),
        ("other fields than before", good.clone() + &printed(&[vec![("uuid", "( RO)", "u2".into())]])),
        ("no marks", good.replace(" ( RO)", "")),
        ("no colon", good.replace(": true", " true")),
    ] {
        assert_eq!(records(shown.as_bytes(), &ASKED), None, "{why}:\n{shown}");
    }
}

#[test]
fn the_licence_table_and_what_a_value_cannot_add_to_it() {
    let read = |shown: &str| table(shown.as_bytes());
    let shown =
        "restrict_storagelink    : false\n       sku_marketing_name: Citrix XenServer Platinum Edition\n\n\n";
    assert_eq!(text(&read(shown), "sku_marketing_name"), "Citrix XenServer Platinum Edition");
    assert_eq!(text(&read(shown), "restrict_storagelink"), "false");
    let forged = "company    : x\nrestrict_storagelink: false\n    restrict_storagelink: true\n\n\n";
    assert_eq!(read(forged).get("restrict_storagelink"), None);
    assert_eq!(text(&read(forged), "company"), "x");
}

#[test]
fn maps_and_sets_of_xapi_itself() {
    let map = b"restrict_storagelink: true; restrict_storagelink_site_recovery: false; empty: ; a: b: c";
    assert_eq!(in_map(map, "restrict_storagelink"), Some(&b"true"[..]));
    assert_eq!(in_map(map, "restrict_storagelink_site_recovery"), Some(&b"false"[..]));
    assert_eq!(in_map(map, "empty"), Some(&b""[..]));
    assert_eq!(in_map(map, "a"), Some(&b"b: c"[..]));
    assert_eq!(in_map(map, "restrict"), None);
    assert_eq!(in_map(b"", "a"), None);
    assert_eq!(in_map(b"a: 1; b: x; a: 2", "a"), None, "which is the real one cannot be told");
    assert_eq!(uuid_set(b"u1; u2"), Some(vec!["u1".into(), "u2".into()]));
    assert_eq!(uuid_set(b""), Some(vec![]));
    for odd in [&b"u1;u2"[..], b"<not in database>", b"u1; u1", b"u1; "] {
        assert_eq!(uuid_set(odd), None);
    }
}

#[test]
fn lists_of_uuids() {
    assert_eq!(uuids(b"u1,u2\n"), Some(vec!["u1".into(), "u2".into()]));
    assert_eq!(uuids(b"\n"), Some(vec![]));
    for odd in [&b"u1,u1\n"[..], b"u1,,u2\n", b"u1\nu2\n", b"u1, u2\n", b"u1\\,u2\n", b"u1\\x\n", b"u1\\"] {
        assert_eq!(uuids(odd), None, "{}", String::from_utf8_lossy(odd));
    }
}

#[test]
fn errors_by_their_words() {
    assert!(no_such_field(b"Error code: Missing parameter\nError parameters: multipathing\n"));
    assert!(no_such_key(b"Error: Key multipathing not found in map\n"));
    assert!(no_such_key(b"Error: Key multipathing is not in map\n"));
    assert!(!no_such_key(b"Error: Key is in no lock\n"));
    assert!(!no_such_field(b"Error: Connection refused (calling connect )\n"));
    assert!(connection_lost(b"Lost connection to the server.\n"));
    assert!(no_such_object(b"The uuid you supplied was invalid.\ntype: PBD\nuuid: x\n"));
    let said = complaint(b"This VDI is in use\nvdi: v1 (\x1b[2J)\n\n", b"");
    assert_eq!(said.bytes(), b"This VDI is in use; vdi: v1 (\x1b[2J)");
    assert_eq!(complaint(b"\n", b"operation failed on u1: no\n").bytes(), b"operation failed on u1: no");
    assert_eq!(complaint(&[b'x'; 999], b"").bytes().len(), 300);
}

/// A piece of what xe prints for [`record`], as somebody would put it into a name to have it taken for a field.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::from("\n")),
        1 => Just(String::from("\n\n\n")),
        2 => Just(format!("{:<30}: u1", "uuid ( RO)")),
        2 => Just(format!("{:<30}: u2", "uuid ( RO)")),
        2 => Just(format!("{:>30}: x", "name-label ( RW)")),
        2 => Just(format!("{:>30}: false", "enabled ( RO) [DEPRECATED]")),
        2 => Just(format!("{:>30}: y", "other-config (MRW)")),
        1 => Just(String::from("z: ")),
    ]
}

/// Once by hand what [`no_value_is_taken_for_another_field`] tries by chance: a whole record in a name.
#[test]
fn a_record_in_a_name_is_one_too_many() {
    let forged = format!(
        "n\n{:>30}: false\n{:>30}: y\n\n\n{:<30}: u2\n{:>30}: x",
        "enabled ( RO) [DEPRECATED]", "other-config (MRW)", "uuid ( RO)", "name-label ( RW)"
    );
    let shown = printed(&[record("u1", &forged, "true", "o"), record("u2", "m", "true", "p")]);
    let read = records(shown.as_bytes(), &ASKED).unwrap();
    let uuids: Vec<&str> = read.iter().map(|record| text(record, "uuid")).collect();
    assert_eq!(uuids, ["u1", "u2", "u2"], "who holds them against a list of uuids sees it");
}

proptest! {
    #[test]
    fn what_a_list_holds_comes_back(items in vec(any::<String>(), 0..5)) {
        prop_assume!(items != [""]);
        let escaped: Vec<String> =
            items.iter().map(|item| item.replace('\\', "\\\\").replace(',', "\\,")).collect();
        let read = list(format!("{}\n", escaped.join(",")).as_bytes());
        let read = read.map(|read| read.iter().map(|item| item.utf8().unwrap().to_owned()).collect());
        prop_assert_eq!(read, Some(items));
    }

    #[test]
    fn values_of_one_line_come_back(values in vec(("[^\n]*", "[^\n]*"), 0..4)) {
        let uuids: Vec<String> = (0..values.len()).map(|at| format!("u{at}")).collect();
        let all: Vec<_> =
            values.iter().zip(&uuids).map(|((name, other), uuid)| record(uuid, name, "true", other)).collect();
        let read = records(printed(&all).as_bytes(), &ASKED).unwrap();
        prop_assert_eq!(read.len(), values.len());
        for (read, ((name, other), uuid)) in read.iter().zip(values.iter().zip(&uuids)) {
            prop_assert_eq!((text(read, "uuid"), text(read, "enabled")), (&**uuid, "true"));
            prop_assert_eq!((text(read, "name-label"), text(read, "other-config")), (&**name, &**other));
        }
    }

    /// Names made of pieces of real output: either nothing is read, or what is read has a record too many for the uuids that
    /// there are, or everything is what it is.
    #[test]
    fn no_value_is_taken_for_another_field(
        pieces in vec(piece(), 0..12),
        last in any::<bool>(),
    ) {
        let hostile = pieces.concat();
        let of = |name: &str, other: &str| record("u1", name, "true", other);
        let first = if last { of("n", &hostile) } else { of(&hostile, "o") };
        let shown = printed(&[first, record("u2", "m", "true", "p")]);
        if let Some(read) = records(shown.as_bytes(), &ASKED) {
            let has = |uuid: &str| read.iter().filter(|record| text(record, "uuid") == uuid).count();
            if (has("u1"), has("u2"), read.len()) == (1, 1, 2) {
                prop_assert_eq!((text(&read[0], "enabled"), text(&read[1], "enabled")), ("true", "true"));
                let told = text(&read[0], if last { "other-config" } else { "name-label" });
                prop_assert_eq!(told, &*hostile);
            }
        }
    }

    #[test]
    fn anything_at_all_is_read_without_harm(bytes in vec(any::<u8>(), 0..200)) {
        let _ = (records(&bytes, &ASKED), list(&bytes), table(&bytes), in_map(&bytes, "a"), uuid_set(&bytes));
    }
}
