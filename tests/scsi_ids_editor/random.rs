//! Files that a generator makes: any bytes, pieces of markup in any order, and entries in several styles.

use proptest::prelude::*;
use quantalink::edit::scsi_ids::{ensure, entries};

use super::promises::{holds, wish};
use super::second::{Code, dump, parses};

fn tokens() -> impl Strategy<Value = Vec<u8>> {
    let token = prop::sample::select(vec![
        "<?xml version=\"1.0\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<c v=\"2.0.0.4\">",
        "</c>",
        "<c>",
        "<e>",
        "</e>",
        "<e vendor=\"D\" product=\"A\"/>",
        "<e vendor='D' product='A'></e>",
        "<vendor>D</vendor>",
        "<product>A</product>",
        "<vendor/>",
        "<n>1</n>",
        "<v>1.0</v>",
        "<p:e xmlns:p='u' p:a='1' xmlns:q='u' q:a='2'/>",
        "<p:e xmlns:p='u'/>",
        "<p:e/>",
        "<!-- c -->",
        "<!-- a--b -->",
        "<!--->",
        "<![CDATA[x]]>",
        "]]>",
        "<?pi x?>",
        "<??>",
        "<?xml x?>",
        "<!DOCTYPE c>",
        "<!DOCTYPE c [<!ENTITY e 'x'>]>",
        "<!DOCTYPE c [<!ELEMENT c ANY> ]>",
        "<!doctype c>",
        "&amp;",
        "&#65;",
        "&#0;",
        "&e;",
        "&",
        " ",
        "\n",
        "\r\n",
        "\t",
        "x",
        "<",
        ">",
        "\"",
        "'",
        "=",
        "/>",
        "<a b='1'c='2'/>",
        "<a b='1' b='2'/>",
        "<a b='<'/>",
        "<a b/>",
        "<1/>",
        "</ e>",
        "</e >",
        "<e\n/>",
        "\u{feff}",
        "\u{1}",
        "\u{ffff}",
        "\u{e9}",
        "<é/>",
        "xml:id='1'",
    ]);
    prop::collection::vec(token, 0..14).prop_map(|tokens| tokens.concat().into_bytes())
}

/// A file of entries of one shape, with whatever may stand around and inside of them.
fn structured() -> impl Strategy<Value = (String, Code)> {
    let word = prop::sample::select(vec![
        "DELL",
        "a&amp;b",
        "",
        " x ",
        "é",
        "7",
        "1.0",
        "<![CDATA[q]]>",
        "<!-- k -->z",
    ]);
    let entry = (word.clone(), word.clone(), word.clone(), 0..200_u32);
    let gap = prop::sample::select(vec![
        "",
        "\n",
        "\n  ",
        "\r\n\t",
        " ",
        "\n\n  ",
        "\r",
        "\n  <!-- g -->\n  ",
        " <!-- h -->\n",
        "<?pi?>",
    ]);
    let style = 0..5_u8;
    let all = (
        prop::collection::vec((gap.clone(), entry), 1..6),
        style,
        gap.clone(),
        gap,
        prop::sample::select(Code::ALL.to_vec()),
    );
    all.prop_map(|(list, style, before, behind, code)| {
        let plain = |word: &str| if word.contains('<') { String::from("z") } else { word.replace('"', "") };
        let body: Vec<String> = list
            .iter()
            .map(|(gap, (vendor, product, other, number))| {
                let (v, p) = (plain(vendor), plain(product));
                let entry = match style {
                    0 => format!(
                        "<e><vendor>{vendor}</vendor>{gap}<product>{product}</product><n>{number}</n></e>"
                    ),
                    1 => format!("<e vendor=\"{v}\" n='{number}'\nproduct=\"{p}\" />"),
                    2 => format!("<e k=\"{number}\"><i vendorId='{v}' productId='{p}'/><o>{other}</o></e>"),
                    3 => format!(
                        "<x:e xmlns:x='u'><x:Vendor>{vendor}</x:Vendor><x:prod>{product}</x:prod>{gap}</x:e>"
                    ),
                    _ => format!("<e><vendor value='{v}'/><product value='{p}'>{gap}</product></e>"),
                };
                format!("{gap}{entry}")
            })
            .collect();
        let text = format!(
            "<?xml version=\"1.0\" encoding=\"{}\"?>{}<c><v>2.0.0.9</v>{before}<l>{}{behind}</l></c>",
            code.declared(),
            before.replace("<!-- h -->", ""),
            body.concat()
        );
        (text, code)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(holds(&bytes, &wish()).is_ok());
    }

    #[test]
    fn both_readers_agree_on_what_is_xml(file in tokens()) {
        let text = String::from_utf8(file.clone()).unwrap();
        let body = text.strip_prefix('\u{feff}').unwrap_or(&text);
        match entries(&file, &wish()) {
            Ok(_) => prop_assert!(parses(body).is_ok(), "taken here: {text}"),
            Err(refusal) => {
                // roxmltree passes over a second byte-order mark.
                let ours = refusal.what.id == "xml-doctype-entities" || body.starts_with('\u{feff}');
                prop_assert!(ours || parses(body).is_err(), "{:?}: {text}", refusal.what);
            }
        }
        prop_assert_eq!(holds(&file, &wish()).map(|_| ()), Ok(()));
    }

    #[test]
    fn files_of_entries((text, code) in structured()) {
        let Some(file) = code.encode(&text) else { return Ok(()) };
        match holds(&file, &wish()) {
            Err(why) => prop_assert!(false, "{why}: {text}"),
            Ok(None) => {
                let refusal = ensure(&file, &wish()).unwrap_err();
                prop_assert!(["xml-id-unknown", "xml-lone-unclear"].contains(&&*refusal.what.id), "{:?}: {text}", refusal.what);
            }
            Ok(Some(done)) => {
                let (old, new) = (dump(&text).unwrap(), dump(&code.decode(&done.edit.bytes(&file))).unwrap());
                prop_assert!(new.len() > old.len());
                let found = new.iter().filter(|line| line.contains("QUANTASTOR")).count();
                prop_assert_eq!(found, 1);
            }
        }
    }
}
