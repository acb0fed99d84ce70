//! What is refused, with the place that is to blame.

use quantalink::base::Arg;
use quantalink::edit::scsi_ids::{Wish, ensure, take_out};

use super::promises::wish;
use super::second::Code;

/// Id, line and column of the refusal of a file; 0 where it has none.
fn refused(file: &[u8], wish: &Wish) -> (String, usize, i64) {
    let refusal = ensure(file, wish).unwrap_err();
    let column = match refusal.what.arg("column") {
        Some(Arg::Num(column)) => *column,
        _ => 0,
    };
    (refusal.what.id.to_string(), refusal.line.unwrap_or(0), column)
}

fn assert_refused(table: &[(&str, &str, usize, i64)]) {
    for (file, id, line, column) in table {
        assert_eq!(refused(file.as_bytes(), &wish()), ((*id).to_owned(), *line, *column), "{file}");
    }
}

#[test]
fn what_is_not_well_formed() {
    assert_refused(&[
        ("", "xml-empty", 0, 0),
        ("\u{feff}", "xml-empty", 0, 0),
        (" \n", "xml-empty", 0, 0),
        ("<!-- -->", "xml-no-root", 1, 9),
        ("words", "xml-text-outside", 1, 1),
        ("<a/>\n<b/>", "xml-two-roots", 2, 1),
        ("<a></a>\nx", "xml-text-outside", 2, 1),
        ("<a/><![CDATA[ ]]>", "xml-text-outside", 1, 5),
        ("<a/>&#65;", "xml-text-outside", 1, 5),
        ("<a>\r\n  <b>\r\n    <c></c>\r\n", "xml-not-closed", 2, 3),
        ("<a>\n<b", "xml-truncated", 2, 1),
        ("<a>\n<b c='>", "xml-markup", 2, 1),
        ("<a>\n<!-- ", "xml-truncated", 2, 1),
        ("<a>\n<![CDATA[ ", "xml-truncated", 2, 1),
        ("<a>\r<b></c></a>", "xml-end-tag", 2, 4),
        ("</a>", "xml-end-tag-alone", 1, 1),
        ("<a></a></a>", "xml-end-tag-alone", 1, 8),
        ("<a></ a>", "xml-end-tag", 1, 4),
        ("<a></</a>", "xml-end-tag", 1, 4),
        ("<?xml?><a/>", "xml-declaration", 1, 1),
        ("<a b='1'\n b='2'/>", "xml-attribute-twice", 2, 2),
        ("<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>", "xml-attribute-twice", 1, 35),
        ("<a xmlns='u' xmlns='u'/>", "xml-attribute-twice", 1, 14),
        ("<a p:b=''/>", "xml-prefix-unknown", 1, 4),
        ("<a><b xmlns:p='u'/><p:c/></a>", "xml-prefix-unknown", 1, 21),
        ("<a xmlns:p=''/>", "xml-tag", 1, 4),
        ("<a b=1/>", "xml-tag", 1, 5),
        ("<a b/>", "xml-tag", 1, 5),
        ("<a b='1'c='2'/>", "xml-tag", 1, 9),
        ("<a b='<'/>", "xml-tag", 1, 7),
        ("<1/>", "xml-tag", 1, 2),
        ("<a:b:c xmlns:a='u'/>", "xml-tag", 1, 2),
        ("<a><!-- b -- c --></a>", "xml-comment", 1, 4),
        ("<a><!-- b ---></a>", "xml-comment", 1, 4),
        ("<a>]]></a>", "xml-markup", 1, 4),
        ("<a>&eacute;</a>", "xml-entity-unknown", 1, 4),
        ("<a b='\u{e9} &x;'/>", "xml-entity-unknown", 1, 9),
        ("<a>&#0;</a>", "xml-reference", 1, 4),
        ("<a>&#xFFFE;</a>", "xml-reference", 1, 4),
        ("<a b='&'/>", "xml-reference", 1, 7),
        ("<a>\u{1}</a>", "xml-bad-character", 1, 4),
        ("<a>\n\0</a>", "xml-bad-character", 2, 1),
        ("<a>\u{ffff}</a>", "xml-bad-character", 1, 4),
        ("<a/><?xml version='1.0'?>", "xml-declaration", 1, 5),
        (" <?xml version='1.0'?><a/>", "xml-declaration", 1, 2),
        ("<?xml encoding='UTF-8'?><a/>", "xml-declaration", 1, 1),
        ("<?xml version='1.0' standalone='maybe'?><a/>", "xml-declaration", 1, 1),
        ("<?xml version='1.0' encoding='-'?><a/>", "xml-declaration", 1, 1),
        ("<?xml version='1.0' x='1'?><a/>", "xml-declaration", 1, 1),
        ("<?xml version='1.1'?><a/>", "xml-not-xml-1-0", 1, 0),
        ("<?XML version='1.0'?><a/>", "xml-markup", 1, 1),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "xml-doctype-entities", 1, 1),
        ("<!DOCTYPE a [<!ENTITY % b SYSTEM 'c'>]><a/>", "xml-doctype-entities", 1, 1),
        ("<!DOCTYPE a [%b;]><a/>", "xml-doctype-entities", 1, 1),
        ("<!DOCTYPE a [<!ATTLIST a b CDATA 'QUANTASTOR'>]><a/>", "xml-doctype-defaults", 1, 1),
        ("<!DOCTYPE a [<!ATTLIST a c ID #IMPLIED b CDATA #FIXED 'c'>]><a/>", "xml-doctype-defaults", 1, 1),
        ("<!DOCTYPE a [<!ATTLIST a b (c|d) \"c\">]><a/>", "xml-doctype-defaults", 1, 1),
        ("<!DOCTYPE a [<b/>]><a/>", "xml-markup", 1, 1),
        ("<!DOCTYPE><a/>", "xml-markup", 1, 1),
        ("<a/><!DOCTYPE a>", "xml-markup", 1, 5),
    ]);
}

#[test]
fn document_types() {
    let file = |inside: &str| format!("<!DOCTYPE c [{inside}]><c v='1.0'><e vendor='D' product='A'/></c>");
    for right in [
        "",
        "<!ELEMENT c (#PCDATA | e)*><!ELEMENT e EMPTY ><!ELEMENT f (a,(b|c)+,d?)>",
        "<!ATTLIST e\n vendor CDATA #REQUIRED\n on (yes|no) #REQUIRED id ID #IMPLIED>",
        "<!ATTLIST e xml:space (default|preserve) 'preserve' xmlns CDATA #FIXED 'urn:x' xmlns:x CDATA 'urn:y'>",
        "<!-- <!ELEMENT --><?pi <!?><!NOTATION n SYSTEM 'x'><!NOTATION n PUBLIC 'x' \"y\">",
    ] {
        ensure(file(right).as_bytes(), &wish()).unwrap();
    }
    for wrong in [
        "<!ELEMENT c>",
        "<!ELEMENT c=\"1\" ANY>",
        "<!ELEMENTc ANY>",
        "<!ELEMENT c (e>",
        "<!ELEMENT c )e(>",
        "<!ELEMENT c e>",
        "<!ATTLIST e on CDATA>",
        "<!ATTLIST e on CDATA '<'>",
        "<!ATTLIST e on CDATA '&x;'>",
        "<!ATTLIST e on CDATA #OTHER>",
        "<!NOTATION n>",
        "<!NOTATION n SYSTEM 'x' y>",
        "<!NOTATION n PUBLIC>",
        "words",
        "<e/>",
    ] {
        assert_eq!(refused(file(wrong).as_bytes(), &wish()).0, "xml-markup", "{wrong}");
    }
}

/// In whatever it stands, and whatever else is wrong with the file.
#[test]
fn what_xml_does_not_allow_is_found_everywhere() {
    let controls = (0..0x20_u8).map(char::from).filter(|sign| !matches!(sign, '\t' | '\n' | '\r'));
    for sign in controls.chain(['\u{fffe}', '\u{ffff}']) {
        for place in [
            "<a>x@</a>",
            "<a>\n @ \n</a>",
            "<a>&amp;@</a>",
            "<a b='x@'/>",
            "<a b=\"@'&amp;\"/>",
            "<a @b='1'/>",
            "<a b@='1'/>",
            "<a b='1'@/>",
            "<a@/>",
            "<a></a@>",
            "<a><!-- @ --></a>",
            "<a><![CDATA[@]]></a>",
            "<a><?p @?></a>",
            "<a>&@;</a>",
            "<a/>@",
            "<a></b>@",
        ] {
            let file = place.replace('@', &sign.to_string());
            let column = i64::try_from(place.lines().find_map(|line| line.find('@')).unwrap()).unwrap() + 1;
            let line = 1 + place.split('@').next().unwrap().matches('\n').count();
            let found = refused(file.as_bytes(), &wish());
            assert_eq!(found, (String::from("xml-bad-character"), line, column), "{file:?}");
        }
    }
    // What begins with the same byte and is allowed.
    let file = "<c v='2.0\u{fffd}' w='2.0'>\u{ff21}<e vendor='\u{ff21}' product='B'/><e vendor='D' product='\u{fb01}'/></c>";
    ensure(file.as_bytes(), &wish()).unwrap();
}

#[test]
fn what_is_no_text_or_in_another_encoding() {
    let table: &[(&[u8], &str, usize, i64)] = &[
        (b"<a>\n\xe9</a>", "xml-not-text", 2, 1),
        (b"\x89PNG\r\n\x1a\n", "xml-not-text", 1, 1),
        (b"<?xml version='1.0' encoding='us-ascii'?><a>\xe9</a>", "xml-not-text", 1, 45),
        (b"<?xml version='1.0' encoding='windows-1252'?><a/>", "xml-encoding-not-known", 1, 0),
        (b"\xff\xfe\0\0<\0\0\0", "xml-encoding-not-known", 1, 0),
        (b"\0\0\0<\0\0\0a", "xml-encoding-not-known", 1, 0),
        (b"<?xml version='1.0' encoding='utf-16'?><a/>", "xml-encoding-mismatch", 1, 0),
        (b"\xef\xbb\xbf<?xml version='1.0' encoding='iso-8859-1'?><a/>", "xml-encoding-mismatch", 1, 0),
        (b"\xff\xfe<\0a\0/\0>", "xml-not-text", 1, 4),
        (b"\xff\xfe<\0a\0>\0\0\xd8<\0", "xml-not-text", 1, 4),
        (b"<\0a\0>\0", "xml-not-closed", 1, 1),
    ];
    for (file, id, line, column) in table {
        assert_eq!(refused(file, &wish()), ((*id).to_owned(), *line, *column), "{}", file.escape_ascii());
    }
    let utf16 = Code::Utf16Be.encode("<?xml version='1.0' encoding='UTF-8'?><a/>").unwrap();
    assert_eq!(refused(&utf16, &wish()).0, "xml-encoding-mismatch");
    let utf16 = Code::Utf16Be.encode("<?xml version='1.0' encoding='UTF-16LE'?><a/>").unwrap();
    assert_eq!(refused(&utf16, &wish()).0, "xml-encoding-mismatch");
}

#[test]
fn what_cannot_be_told_from_the_file() {
    let entries = "<e vendor='D' product='A'/><e vendor='D' product='B'/>";
    let inside = |head: &str, body: &str| format!("<c>\n{head}\n<l>{body}</l></c>");
    let version = "<v>2.0.0.4</v>";
    for (file, id, line) in [
        (inside("<v>2</v><!-- 2.0 --><?v 2.0?>", entries), "xml-no-version", 0),
        (inside("", &format!("{entries}{version}")), "xml-no-version", 0),
        (
            inside("", "<e vendor='D' product='A' v='2.0'/><e vendor='D' product='B' v='2.0'/>"),
            "xml-no-version",
            0,
        ),
        (inside("<v>2.0</v>\n<w>2.0.0.4</w>", entries), "xml-several-versions", 2),
        (inside(version, ""), "xml-no-entries", 0),
        (inside(version, "<e vendor='D'/><e vendor='D'/>"), "xml-no-entries", 0),
        (inside(version, &format!("{entries}</l>\n<l>{entries}")), "xml-several-lists", 3),
        (inside(version, "<e vendor='D' product='A'/><f vendor='D' product='B'/>"), "xml-several-lists", 3),
        (
            inside(version, "<e vendor='D'><vendor>D</vendor><product>A</product></e>"),
            "xml-fields-unclear",
            3,
        ),
        // The file's own vendor and product are no entry, and no list beside them is made of guesses.
        ("<c v='2.0.0.4' vendor='D' product='A'/>".to_owned(), "xml-no-entries", 0),
        (
            "<c v='2.0.0.4'>\n<info vendor='D' product='A'/><e>D A</e><e>D B</e></c>".to_owned(),
            "xml-no-entries",
            0,
        ),
        (
            "<c v='2.0.0.4'>\n<e vendor='D' product='A'/><usb vid='1' pid='2'/><usb vid='1' pid='3'/></c>"
                .to_owned(),
            "xml-several-lists",
            2,
        ),
        // Where one begins, or to which group a new one belongs, is not told.
        (inside(version, "<e on='1'>\n<x vendor='D' product='A'/></e>"), "xml-lone-unclear", 4),
        (
            inside(
                version,
                "<g><e vendor='D' product='A'/></g>\n<g><e vendor='E' product='A'/><e vendor='E' product='B'/></g>",
            ),
            "xml-several-lists",
            3,
        ),
        (
            inside(version, "<e id='a1' vendor='D' product='A'/>\n<e id='b2' vendor='D' product='B'/>"),
            "xml-id-unknown",
            4,
        ),
    ] {
        let (found, at, _) = refused(file.as_bytes(), &wish());
        assert_eq!((found.as_str(), at), (id, line), "{file}");
    }
    let twice = inside(version, &format!("{entries}</l>\n<l>{entries}"));
    let refusal = ensure(twice.as_bytes(), &wish()).unwrap_err();
    assert_eq!(refusal.what.arg("lines"), Some(&Arg::from("3, 4")));
    // Looking is no edit: it needs no version and no clear list.
    assert_eq!(quantalink::edit::scsi_ids::entries(twice.as_bytes(), &wish()).unwrap().entries, 4);
}

/// What `--version-at` would take is told with the refusal, as several candidates are.
#[test]
fn numbers_that_may_be_the_version_without_being_a_value_are_told() {
    let entries = "<e vendor='D' product='A'/><e vendor='D' product='B'/>";
    let many: Vec<String> = (0..12).map(|number| format!("<!-- 1.{number} -->\n")).collect();
    let ten: Vec<String> = (1..=10).map(|line| format!("{line}:6 (1.{})", line - 1)).collect();
    for (file, count, places) in [
        (format!("<!-- Version 2.0.0.4, of 2010 --><c>{entries}</c>"), 1, "1:14 (2.0.0.4)".to_owned()),
        (
            format!(
                "<?x 1.0?><c v='v2.0'>\r\n<!-- \u{e9} 3.1-4.1 --><![CDATA[5.0 x]]>rule 6.0 <x/>{entries}</c>"
            ),
            5,
            "1:17 (2.0), 2:8 (3.1), 2:12 (4.1), 2:28 (5.0), 2:41 (6.0)".to_owned(),
        ),
        (format!("{}<c>{entries}</c>", many.concat()), 11, format!("{}, \u{2026}", ten.join(", "))),
        // Neither what must not change, nor what is no dotted number, nor what stands behind the first entry.
        (
            format!(
                "<?xml version='1.0'?><c xmlns='urn:1.0' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \
                 xsi:schemaLocation='urn:1.0 x-2.0.xsd'><!-- 2. .2 1..2 7 -->{entries}<!-- 2.0.0.4 --></c>"
            ),
            0,
            String::new(),
        ),
    ] {
        let refusal = ensure(file.as_bytes(), &wish()).unwrap_err();
        assert_eq!((refusal.what.id.as_ref(), refusal.line), ("xml-no-version", None), "{file}");
        assert_eq!(refusal.what.arg("count"), Some(&Arg::Num(count)), "{file}");
        assert_eq!(refusal.what.arg("places"), Some(&Arg::from(places.as_str())), "{file}");
        for place in places.split(", ").filter_map(|told| told.split_once(" (")) {
            let mine = Wish { version_at: quantalink::edit::scsi_ids::parse_version_at(place.0), ..wish() };
            let version = ensure(file.as_bytes(), &mine).unwrap().version.unwrap();
            assert_eq!(Some(version.from.utf8().unwrap()), place.1.strip_suffix(')'), "{file}");
        }
    }
}

#[test]
fn a_declaration_that_says_nothing_in_utf_16() {
    let file = Code::Utf16Le.encode("<?xml?><c v='1.0'><e vendor='D' product='A'/></c>").unwrap();
    assert_eq!(refused(&file, &wish()).0, "xml-declaration");
}

#[test]
fn a_version_inside_of_the_entry_that_goes() {
    let file = b"<c v='1.0'><e vendor='OSNEXUS' product='QUANTASTOR' v='3.0'/></c>";
    let inside = Wish { version_at: Some((1, 57)), ..wish() };
    assert_eq!(take_out(file, &inside).unwrap_err().what.id, "xml-version-in-entry");
}

#[test]
fn more_entries_than_anyone_means() {
    let entry = "<e vendor='OSNEXUS' product='QUANTASTOR'/>";
    let file = |count: usize| format!("<c v='1.0'>{}</c>", entry.repeat(count));
    let done = take_out(file(100).as_bytes(), &wish()).unwrap();
    assert_eq!(done.edit.bytes(file(100).as_bytes()), b"<c v='1.1'></c>");
    assert_eq!(take_out(file(101).as_bytes(), &wish()).unwrap_err().what.id, "xml-too-many");
}

/// What would be an entry only once ours is out: around it, or elsewhere by names that do not count beside plain ones.
#[test]
fn entries_that_are_clear_only_beside_ours() {
    let inner = "<e><vid>OSNEXUS</vid><pid>QUANTASTOR</pid></e>";
    let inside = format!("<c v='2.9'>\n<e><vendor/><product/>{inner}</e></c>");
    let plain = |name: &str| format!("<e><vendor>{name}</vendor><product>QUANTASTOR</product></e>");
    let left = format!(
        "<c v='2.9'>{}{}\n<vendor name='OSNEXUS'>x<prod name='QUANTASTOR'/></vendor></c>",
        plain("OSNEXUS"),
        plain("D")
    );
    for (file, id) in [(inside, "xml-entry-inside"), (left, "xml-entry-left")] {
        let refusal = take_out(file.as_bytes(), &wish()).unwrap_err();
        assert_eq!((&*refusal.what.id, refusal.line), (id, Some(2)), "{file}");
    }
    // The root element is no entry, whatever it holds.
    let root = "<c v='2.9' vendor='O' product='x'><e vendor='OSNEXUS' product='QUANTASTOR'/></c>";
    let done = take_out(root.as_bytes(), &wish()).unwrap();
    assert_eq!(done.edit.bytes(root.as_bytes()), b"<c v='2.10' vendor='O' product='x'></c>");
}

#[test]
fn wishes_that_xml_cannot_hold() {
    for bad in ["", " OSNEXUS", "OS\u{1}", "OS\n"] {
        let wish = Wish { vendor: bad.to_owned(), ..wish() };
        assert_eq!(refused(b"<c/>", &wish).0, "xml-wish", "{bad:?}");
    }
}
