//! The editor for StorageLink's XML on whole files of invented shapes, in every encoding and with every line end, and on
//! whatever a generator comes up with. roxmltree is the second reader.

#[cfg(test)]
#[path = "scsi_ids_editor/shapes.rs"]
mod shapes;

#[cfg(test)]
#[path = "scsi_ids_editor/second.rs"]
mod second;

#[cfg(test)]
#[path = "scsi_ids_editor/promises.rs"]
mod promises;

#[cfg(test)]
#[path = "scsi_ids_editor/random.rs"]
mod random;

#[cfg(test)]
#[path = "scsi_ids_editor/refusals.rs"]
mod refusals;

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use quantalink::base::{Arg, Text};
    use quantalink::edit::diff::Row;
    use quantalink::edit::scsi_ids::{Done, Origin, Wish, ensure, entries, take_out};

    use super::promises::{holds, wish};
    use super::second::{Code, dump};
    use super::shapes::SHAPES;

    #[test]
    fn every_shape_in_every_encoding_with_every_line_end() {
        let mut seen = 0;
        for shape in SHAPES {
            for code in Code::ALL {
                for end in ["\n", "\r\n", "\r"] {
                    let name = format!("{} / {code:?} / {end:?}", shape.name);
                    let text = shape.file.replace("{enc}", code.declared()).replace('\n', end);
                    let Some(file) = code.encode(&text) else { continue };
                    let done = holds(&file, &wish()).unwrap_or_else(|why| panic!("{name}: {why}"));
                    let done =
                        done.unwrap_or_else(|| panic!("{name}: {:?}", ensure(&file, &wish()).unwrap_err()));
                    assert_eq!(done.edit.splices.len(), 2, "{name}");
                    let entry = done.edit.splices.iter().find(|splice| splice.at.is_empty()).unwrap();
                    let added = shape.adds.replace('\n', end);
                    assert_eq!(
                        entry.new,
                        code.encode_part(&added),
                        "{name}: {}",
                        String::from_utf8_lossy(&entry.new)
                    );
                    let version = done.version.as_ref().unwrap();
                    assert_eq!((version.from.utf8(), version.to.utf8()), (Some("2.0.0.4"), Some("2.0.0.5")));
                    let new = done.edit.bytes(&file);
                    let text = code.decode(&new);
                    assert!(text.contains(&added), "{name}");
                    only_adds(&code.decode(&file), &text, &name);
                    let (old, new) = (entries(&file, &wish()).unwrap(), entries(&new, &wish()).unwrap());
                    assert_eq!(
                        (old.ours.len(), new.ours.len(), new.entries),
                        (0, 1, old.entries + 1),
                        "{name}"
                    );
                    seen += 1;
                }
            }
        }
        assert!(seen > 300, "{seen}");
    }

    /// As the second reader reads both: elements come in one place, the version is another, all else is the same.
    fn only_adds(old: &str, new: &str, name: &str) {
        let (old, new) = (dump(old).unwrap(), dump(new).unwrap_or_else(|why| panic!("{name}: {why}")));
        let count = |lines: &[String], text: &str| lines.iter().filter(|line| line.contains(text)).count();
        assert_eq!((count(&old, "2.0.0.5"), count(&new, "2.0.0.5")), (0, 1), "{name}");
        assert_eq!(count(&old, "QUANTASTOR"), 0, "{name}");
        let new: Vec<String> = new.iter().map(|line| line.replace("2.0.0.5", "2.0.0.4")).collect();
        let more = new.len() - old.len();
        assert!(more > 0, "{name}");
        let same = old.iter().zip(&new).take_while(|(one, two)| one == two).count();
        // Where the new entry begins like its neighbour, the first difference is inside of it.
        let fits = (0..=same).any(|at| old[at..] == new[at + more..]);
        assert!(fits, "{name}: {old:#?} {new:#?}");
    }

    #[test]
    fn a_diff_reads_the_same_in_every_encoding() {
        // A file of one line has its encoding in the line that changes.
        for shape in SHAPES.iter().filter(|shape| shape.name != "one line") {
            let shown: Vec<Vec<Row>> =
                [Code::Utf8, Code::Utf8Mark, Code::Utf16Le, Code::Utf16BeBare, Code::Latin1]
                    .iter()
                    .map(|code| {
                        let file = code.encode(&shape.file.replace("{enc}", code.declared())).unwrap();
                        ensure(&file, &wish()).unwrap().diff(&file, 0).rows
                    })
                    .collect();
            assert!(shown[0].iter().any(|row| matches!(row, Row::Added { .. })));
            assert!(shown.windows(2).all(|pair| pair[0] == pair[1]), "{}: {shown:#?}", shape.name);
            for row in &shown[0] {
                if let Row::Added { text, .. } = row {
                    assert!(std::str::from_utf8(text).is_ok_and(|text| !text.contains('\0')));
                }
            }
        }
    }

    const PLAIN: &str = "<c v=\"2.0.0.4\">\n  <e n=\"1\"><vendor>DELL</vendor><product>A</product></e>\n  <e n=\"1\"><vendor>IBM</vendor><product>B</product></e>\n</c>\n";

    #[test]
    fn there_already_means_nothing_to_do() {
        for (vendor, product) in [
            ("OSNEXUS", "QUANTASTOR"),
            ("OSNEXUS ", " QUANTASTOR\n"),
            ("<![CDATA[OSNEXUS]]>", "QUANTA&#83;TOR"),
        ] {
            let file = PLAIN.replace("IBM", vendor).replace(">B<", &format!(">{product}<"));
            let done = ensure(file.as_bytes(), &wish()).unwrap();
            assert!(done.edit.is_empty() && done.edit.notes.is_empty(), "{done:?}");
            let version = done.version.unwrap();
            assert_eq!(version.from, version.to);
        }
        let other = PLAIN
            .replace("IBM", "OSNEXUS")
            .replace(">B<", ">QUANTASTOR<")
            .replace("<e n=\"1\"><vendor>O", "<e n=\"4\"><vendor>O");
        let done = ensure(other.as_bytes(), &wish()).unwrap();
        assert!(done.edit.is_empty());
        assert_eq!(ids(&done.edit.notes), ["xml-note-number-differs"]);
        // Several versions, or none, do not matter where there is nothing to do.
        let many =
            PLAIN.replace("IBM", "OSNEXUS").replace(">B<", ">QUANTASTOR<").replace("<c v", "<c w=\"1.0\" v");
        assert_eq!(ensure(many.as_bytes(), &wish()).unwrap().version, None);
        assert!(take_out(PLAIN.as_bytes(), &wish()).unwrap().edit.is_empty());
    }

    #[test]
    fn another_product_of_the_same_vendor_stays_and_is_told() {
        let file = PLAIN.replace("IBM", "OSNEXUS");
        let done = holds(file.as_bytes(), &wish()).unwrap().unwrap();
        assert_eq!(ids(&done.edit.notes)[..1], ["xml-note-vendor-there"]);
        assert_eq!(done.edit.notes[0].arg("line"), Some(&Arg::Num(3)));
    }

    fn ids(notes: &[Text]) -> Vec<&str> {
        notes.iter().map(|note| note.id.as_ref()).collect()
    }

    #[test]
    fn every_field_says_where_it_came_from() {
        let file = "<c v=\"1.9\"><e id=\"9\" x=\"a\"><vendor>D</vendor><product>A</product><n>5</n></e>\
                    <e id=\"10\" x=\"b\"><vendor>I</vendor><product>B</product><n>6</n></e></c>";
        let mut mine = wish();
        let seen = |done: &Done| -> Vec<(String, String, Origin)> {
            let said = |field: &quantalink::edit::scsi_ids::Field| {
                (field.name.utf8().unwrap().to_owned(), field.value.utf8().unwrap().to_owned(), field.from)
            };
            done.fields.iter().map(said).collect()
        };
        let row = |name: &str, value: &str, from| (name.to_owned(), value.to_owned(), from);
        let done = ensure(file.as_bytes(), &mine).unwrap();
        let guide = [
            row("@id", "11", Origin::Counted),
            row("@x", "b", Origin::Copied),
            row("vendor", "OSNEXUS", Origin::Vendor),
            row("product", "QUANTASTOR", Origin::Product),
            row("n", "1", Origin::Number),
        ];
        assert_eq!(seen(&done), guide);
        assert_eq!(done.model, Some(1));
        assert_eq!(ids(&done.edit.notes), ["xml-note-copied", "xml-note-version-longer"]);
        mine.own = vec![("@x".to_owned(), "<q>".to_owned()), ("n".to_owned(), "77".to_owned())];
        let done = holds(file.as_bytes(), &mine).unwrap().unwrap();
        assert_eq!(seen(&done)[1], row("@x", "<q>", Origin::Given));
        assert_eq!(seen(&done)[4], row("n", "77", Origin::Given));
        let new = String::from_utf8(done.edit.bytes(file.as_bytes())).unwrap();
        assert!(new.contains("v=\"1.10\"") && new.contains("<e id=\"11\" x=\"&lt;q&gt;\">"), "{new}");
        mine.own = vec![("y".to_owned(), "1".to_owned())];
        assert_eq!(ensure(file.as_bytes(), &mine).unwrap_err().what.id, "xml-field-unknown");
        mine.own = vec![("product".to_owned(), "QUANTASTOR".to_owned())];
        assert_eq!(seen(&ensure(file.as_bytes(), &mine).unwrap())[3], guide[3], "the same said twice");
        mine.own = vec![("product".to_owned(), "OTHER".to_owned())];
        assert_eq!(ensure(file.as_bytes(), &mine).unwrap_err().what.id, "xml-field-fixed");
    }

    /// What no field has is copied all the same, and told. Comments are not copied, and blanks say nothing.
    #[test]
    fn text_beside_the_elements_of_the_model_is_told() {
        let first = "<d><vendor>D</vendor><product>A</product></d>";
        let notes = |model: &str| {
            let file = format!("<c v='2.0'>{first}<d>{model}</d></c>");
            let done = holds(file.as_bytes(), &wish()).unwrap().unwrap();
            let mut notes = done.edit.notes.into_iter();
            notes
                .find(|note| note.id == "xml-note-text-copied")
                .map(|note| note.arg("text").cloned().unwrap())
        };
        let fields = "<vendor>C</vendor> <!-- x -->\n<product>B</product>";
        assert_eq!(notes(fields), None);
        assert_eq!(notes(&format!("text2{fields} t&amp;<!-- x -->ail\n")), Some("text2, t&ail".into()));
        let deeper = "<vendor>C</vendor><product>B</product><x>one<y>2</y></x><![CDATA[three]]>";
        assert_eq!(notes(deeper), Some("three, one".into()));
    }

    /// A product that an entry leaves empty is not shown as if it were one.
    #[test]
    fn an_entry_of_the_vendor_without_a_product_is_told_as_such() {
        let file = "<c v='2.0'><e vendor='OSNEXUS' product=''/><e vendor='I' product='B'/></c>";
        let done = ensure(file.as_bytes(), &wish()).unwrap();
        assert!(ids(&done.edit.notes).contains(&"xml-note-vendor-alone"), "{:?}", done.edit.notes);
        let other = ensure(file.replace("product=''", "product='X'").as_bytes(), &wish()).unwrap();
        assert!(ids(&other.edit.notes).contains(&"xml-note-vendor-there"), "{:?}", other.edit.notes);
    }

    /// The guide's own entry has 1 in a file with others: the field is no counter, whatever its name.
    #[test]
    fn the_guides_number_is_not_counted_up() {
        for (entries, value, note) in [
            ("<e vendor='D' product='A' id='1'/><e vendor='I' product='B' id='2'/>", "id='1'", true),
            (
                "<e vendor='D' product='A' index='4'/><e vendor='I' product='B' index='5'/>",
                "index='1'",
                false,
            ),
            ("<e vendor='D' product='A' type='1'/><e vendor='I' product='B' type='2'/>", "type='1'", true),
            ("<e vendor='D' product='A' type='1'/><e vendor='I' product='B' type='1'/>", "type='1'", false),
            ("<e vendor='D' product='A' uid='1'/>", "uid='1'", true),
            ("<e vendor='D' product='A' seq='1'/>", "seq='1'", false),
            // Of two the one behind the product; the other one goes on.
            (
                "<e id='7' vendor='D' product='A' n='3'/><e id='8' vendor='I' product='B' n='3'/>",
                "id='9'",
                false,
            ),
            // Behind the product stands none: the one that does not count.
            (
                "<e id='7' n='3' vendor='D' product='A'/><e id='8' n='3' vendor='I' product='B'/>",
                "n='1'",
                false,
            ),
        ] {
            let file = format!("<c v='2.0'>{entries}</c>");
            let done = holds(file.as_bytes(), &wish()).unwrap().unwrap();
            let new = String::from_utf8(done.edit.bytes(file.as_bytes())).unwrap();
            let ours = new.rsplit("<e ").next().unwrap();
            assert!(ours.contains("OSNEXUS") && ours.contains(value), "{new}");
            assert_eq!(ids(&done.edit.notes).contains(&"xml-note-number-taken"), note, "{entries}");
            // An answer of the admin's own is his to answer for.
            let name = value.split('=').next().unwrap();
            let mine = Wish { own: vec![(format!("@{name}"), "77".to_owned())], ..wish() };
            let done = holds(file.as_bytes(), &mine).unwrap().unwrap();
            assert!(!ids(&done.edit.notes).contains(&"xml-note-number-taken"), "{entries}");
        }
    }

    /// The admin knows what it is: in a comment, or in a text beside elements. It is found there again, and rises again.
    #[test]
    fn a_number_in_a_comment_or_beside_elements_may_be_named() {
        let entries = "<e vendor='D' product='A'/><e vendor='I' product='B'/>";
        for (head, at, to) in [
            ("<!-- 2.0.0.4 --><c>", (1, 6), "<!-- 2.0.0.5 --><c>"),
            ("<c><!-- rules v2.9 of 2010 -->", (1, 16), "<c><!-- rules v2.10 of 2010 -->"),
            ("<c>rules 2.0.0.4", (1, 10), "<c>rules 2.0.0.5"),
            ("<c><x/> 1.0 ", (1, 9), "<c><x/> 1.1 "),
        ] {
            let file = format!("{head}\n{entries}</c>");
            let refusal = ensure(file.as_bytes(), &wish()).unwrap_err();
            assert_eq!(refusal.what.id, "xml-no-version", "{head}");
            let mine = Wish { version_at: Some(at), ..wish() };
            let new = holds(file.as_bytes(), &mine).unwrap().unwrap().edit.bytes(file.as_bytes());
            assert!(String::from_utf8_lossy(&new).starts_with(to), "{}", String::from_utf8_lossy(&new));
            assert!(ensure(&new, &mine).unwrap().edit.is_empty());
            let back = take_out(&new, &mine).unwrap();
            let version = back.version.unwrap();
            assert!(to.contains(version.from.utf8().unwrap()) && version.from != version.to, "{version:?}");
        }
        let file = format!("<?xml version='1.0'?><c>{entries}</c>");
        let mine = Wish { version_at: Some((1, 16)), ..wish() };
        assert_eq!(ensure(file.as_bytes(), &mine).unwrap_err().what.id, "xml-version-at-nothing");
    }

    #[test]
    fn letters_that_the_encoding_lacks_become_references() {
        let file =
            Code::Latin1.encode(&format!("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>{PLAIN}")).unwrap();
        let mine = Wish { product: "Größe €".to_owned(), ..wish() };
        let done = holds(&file, &mine).unwrap().unwrap();
        let new = Code::Latin1.decode(&done.edit.bytes(&file));
        assert!(new.contains("<product>Größe &#8364;</product>"), "{new}");
        assert!(dump(&new).unwrap().iter().any(|line| line.ends_with("Größe €")));
    }

    #[test]
    fn a_number_that_is_named_is_the_version() {
        let file = PLAIN.replace("<c v", "<c w='1.0' v").replace("</c>", "<x>v3.9</x></c>");
        let refusal = ensure(file.as_bytes(), &wish()).unwrap_err();
        assert_eq!((refusal.what.id.as_ref(), refusal.line), ("xml-several-versions", Some(1)));
        assert_eq!(refusal.what.arg("places"), Some(&Arg::from("1:7 (1.0), 1:15 (2.0.0.4)")));
        for (at, from, to) in
            [((1, 7), "1.0", "1.1"), ((1, 15), "2.0.0.4", "2.0.0.5"), ((1, 21), "2.0.0.4", "2.0.0.5")]
        {
            let mine = Wish { version_at: Some(at), ..wish() };
            let done = holds(file.as_bytes(), &mine).unwrap().unwrap();
            let version = done.version.unwrap();
            assert_eq!((version.from.utf8(), version.to.utf8()), (Some(from), Some(to)), "{at:?}");
            assert_eq!(version.place.line, 1);
        }
        // Behind the entries, and with a letter before it.
        let mine = Wish { version_at: Some((4, 5)), ..wish() };
        let done = ensure(file.as_bytes(), &mine).unwrap();
        assert!(String::from_utf8(done.edit.bytes(file.as_bytes())).unwrap().contains("<x>v3.10</x>"));
        for at in [(1, 1), (1, 6), (1, 22), (2, 9), (9, 1), (4, 4), (4, 8)] {
            let refusal = ensure(file.as_bytes(), &Wish { version_at: Some(at), ..wish() }).unwrap_err();
            assert_eq!(
                (refusal.what.id.as_ref(), refusal.line),
                ("xml-version-at-nothing", Some(at.0)),
                "{at:?}"
            );
        }
    }

    #[test]
    fn a_product_leaves_the_group_that_it_was_put_into() {
        let file = "<c v='1.0'>\n <vendor name='A'>\n  <product>x</product>\n </vendor>\n <vendor name='OSNEXUS'>\n  <product>OTHER</product>\n  <product>QUANTASTOR</product>\n </vendor>\n</c>";
        assert!(ensure(file.as_bytes(), &wish()).unwrap().edit.is_empty());
        let out = take_out(file.as_bytes(), &wish()).unwrap().edit.bytes(file.as_bytes());
        let wanted = file.replace("\n  <product>QUANTASTOR</product>", "").replace("1.0", "1.1");
        assert_eq!(String::from_utf8(out).unwrap(), wanted);
        let done = holds(wanted.as_bytes(), &wish()).unwrap().unwrap();
        assert_eq!(ids(&done.edit.notes), ["xml-note-vendor-there"]);
        let several = file.replace("OSNEXUS", "B").replace("QUANTASTOR", "MORE");
        let done = holds(several.as_bytes(), &wish()).unwrap().unwrap();
        assert_eq!(ids(&done.edit.notes), ["xml-note-group"]);
    }

    #[test]
    fn an_entry_in_other_letters_is_another_one_and_is_told() {
        let file = PLAIN.replace("IBM", "OSNexus").replace(">B<", ">QuantaStor<");
        let done = holds(file.as_bytes(), &wish()).unwrap().unwrap();
        assert_eq!(ids(&done.edit.notes)[..1], ["xml-note-letters"]);
        assert_eq!(done.edit.notes[0].arg("vendor"), Some(&Arg::from("OSNexus")));
    }

    fn with_block(block: &str) -> Wish {
        Wish { block: Some(Arc::new(block.as_bytes().to_vec())), ..wish() }
    }

    #[test]
    fn a_value_of_a_block_keeps_its_lines_as_they_are() {
        let file = "<c v=\"1.0\">\n    <e vendor=\"D\" product=\"A\"/>\n</c>\n";
        let ours = "vendor='OSNEXUS' product='QUANTASTOR'";
        for block in [
            format!("<e {ours}>\n  <t>N\n  S</t>\n</e>"),
            format!("<e {ours}\n  t='N\n  S'/>"),
            format!("<e {ours}>\n  <t>N<!---->\n  S</t>\n</e>"),
            format!("<e {ours}>\n  <![CDATA[N\n  S]]>\n</e>"),
            format!("<e {ours} xml:space='preserve'>\n  <t/>\n</e>"),
        ] {
            let done = holds(file.as_bytes(), &with_block(&block)).unwrap().unwrap();
            let new = String::from_utf8(done.edit.bytes(file.as_bytes())).unwrap();
            assert!(new.contains(&block), "{new}");
        }
        // With the file's own line ends it is the same entry.
        let windows = with_block(&format!("<e {ours}>\r\n  <t>N\r\n  S</t>\r\n</e>"));
        holds(file.as_bytes(), &windows).unwrap().unwrap();
        // A CR alone ends a line too, also in front of a CRLF (XML 1.0, section 2.11).
        let old = with_block(&format!("<e {ours}>\r<t>N\r\r\nS</t></e>"));
        let done = holds(file.as_bytes(), &old).unwrap().unwrap();
        let new = String::from_utf8(done.edit.bytes(file.as_bytes())).unwrap();
        assert!(new.contains(&format!("<e {ours}>\n<t>N\n\nS</t></e>")), "{new}");
        // A line that begins in a tag, or around a value, moves with its place.
        let block = format!("<e {ours}\n  t='N'>\n  <t>\n  S\n  </t>\n</e>");
        let done = holds(file.as_bytes(), &with_block(&block)).unwrap().unwrap();
        let new = String::from_utf8(done.edit.bytes(file.as_bytes())).unwrap();
        assert!(new.contains(&block.replace('\n', "\n    ")), "{new}");
    }

    #[test]
    fn a_block_goes_behind_the_last_entry_in_the_style_of_the_file() {
        let block = "\u{feff}<?xml version=\"1.0\"?>\n<e n=\"1\">\n  <vendor>OSNEXUS</vendor>\n  <product>QUANTASTOR</product>\n  <!-- é€ --></e>\n";
        let file = PLAIN.replace('\n', "\r\n");
        let mine = with_block(block);
        let done = holds(file.as_bytes(), &mine).unwrap().unwrap();
        let new = String::from_utf8(done.edit.bytes(file.as_bytes())).unwrap();
        let wanted = "</e>\r\n  <e n=\"1\">\r\n    <vendor>OSNEXUS</vendor>\r\n    <product>QUANTASTOR</product>\r\n    <!-- é€ --></e>\r\n</c>\r\n";
        assert!(new.ends_with(wanted), "{new}");
        assert!(done.fields.iter().all(|field| field.from == Origin::Block) && done.fields.len() == 3);
        // In a list of its own prefix, and where nothing is known of entries at all.
        let prefixed = "<c v=\"1.0\"><l xmlns:p=\"urn:p\"><p:e p:vendor=\"D\" p:product=\"A\"/></l></c>";
        holds(prefixed.as_bytes(), &with_block("<p:e p:vendor='OSNEXUS' p:product='QUANTASTOR'/>"))
            .unwrap()
            .unwrap();
        for file in [
            "<c v=\"1.0\"></c>",
            "<c v=\"1.0\">\n</c>",
            "<c v=\"1.0\">\n <a/>\n <!-- b -->\n</c>",
            "<c><v>1.0</v><d><r m=\"x\"/></d></c>",
        ] {
            holds(file.as_bytes(), &with_block("<r m='OSNEXUS' p='QUANTASTOR'/>")).unwrap().unwrap();
        }
        // Several lists: behind the last entry of its name.
        let lists = "<c v=\"1.0\"><l><e vendor='a' product='b'/><e vendor='a' product='c'/></l><m><f vendor='a' product='b'/><f vendor='a' product='c'/></m></c>";
        let done = holds(lists.as_bytes(), &with_block("<e vendor='OSNEXUS' product='QUANTASTOR'/>"))
            .unwrap()
            .unwrap();
        let new = String::from_utf8(done.edit.bytes(lists.as_bytes())).unwrap();
        assert!(new.contains("<e vendor='OSNEXUS' product='QUANTASTOR'/></l>"), "{new}");
    }

    #[test]
    fn where_no_entry_shows_the_place_a_block_goes_into_the_one_empty_list_and_that_is_said() {
        let block = with_block("<device><vendor>OSNEXUS</vendor><product>QUANTASTOR</product></device>");
        for (file, wanted, name) in [
            (
                "<c version=\"2.0.0.4\">\n  <devices>\n  </devices>\n</c>\n",
                "<devices>\n    <device><vendor>OSNEXUS</vendor>",
                "devices",
            ),
            ("<c version=\"2.0.0.4\">\n\t<d></d>\n</c>\n", "<d>\n\t\t<device><vendor>OSNEXUS</vendor>", "d"),
            // Two of them: neither is guessed.
            ("<c version=\"2.0.0.4\"><a></a><b></b></c>", "<b></b><device><vendor>OSNEXUS</vendor>", "c"),
            ("<c version=\"2.0.0.4\"><a>x</a></c>", "<a>x</a><device><vendor>OSNEXUS</vendor>", "c"),
        ] {
            let done = holds(file.as_bytes(), &block).unwrap().unwrap();
            let new = String::from_utf8(done.edit.bytes(file.as_bytes())).unwrap();
            assert!(new.contains(wanted), "{new}");
            let why =
                done.edit.splices.iter().find(|splice| splice.why.id == "xml-why-entry-inside").unwrap();
            let note = done.edit.notes.iter().find(|note| note.id == "xml-note-block-place").unwrap();
            for text in [&why.why, note] {
                assert_eq!(text.arg("name").cloned(), Some(Arg::from(name)), "{text:?}");
            }
        }
    }

    #[test]
    fn blocks_that_are_refused() {
        let latin =
            Code::Latin1.encode(&format!("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>{PLAIN}")).unwrap();
        for (block, id) in [
            ("", "xml-block-one-element"),
            ("<e vendor='OSNEXUS' product='QUANTASTOR'/><e/>", "xml-block-one-element"),
            ("<!-- --><e vendor='OSNEXUS' product='QUANTASTOR'/>", "xml-block-one-element"),
            ("x<e vendor='OSNEXUS' product='QUANTASTOR'/>", "xml-block-one-element"),
            ("<e vendor='OSNEXUS'/>", "xml-block-other"),
            ("<e vendor='OSNEXUS' product='QUANTASTOR1'/>", "xml-block-other"),
            ("</c><c>", "xml-block-not-well-formed"),
            ("<e>", "xml-block-not-well-formed"),
            ("<!DOCTYPE e><e/>", "xml-block-not-well-formed"),
            ("<q:e vendor='OSNEXUS' product='QUANTASTOR'/>", "xml-block-not-well-formed"),
            ("<e vendor='OSNEXUS' product='QUANTASTOR' €=''/>", "xml-block-not-encodable"),
        ] {
            let refusal = ensure(&latin, &with_block(block)).unwrap_err();
            assert_eq!(refusal.what.id, id, "{block}");
        }
        let refusal = ensure(PLAIN.as_bytes(), &with_block("<e>\n  <f g='1' g='2'/>\n</e>")).unwrap_err();
        let Some(Arg::Text(why)) = refusal.what.arg("why") else { panic!("{refusal:?}") };
        assert_eq!((why.id.as_ref(), refusal.what.arg("line")), ("xml-attribute-twice", Some(&Arg::Num(2))));
        let refusal = ensure(PLAIN.as_bytes(), &with_block("<e g='1' g='2'/>")).unwrap_err();
        let Some(Arg::Text(why)) = refusal.what.arg("why") else { panic!("{refusal:?}") };
        assert_eq!(why.arg("column"), Some(&Arg::Num(10)));
        let bad = Wish { block: Some(Arc::new(vec![b'<', 0xff])), ..wish() };
        assert_eq!(ensure(PLAIN.as_bytes(), &bad).unwrap_err().what.id, "xml-block-not-text");
        assert_eq!(
            ensure(b"<c v='1.0'/>", &with_block("<e vendor='OSNEXUS' product='QUANTASTOR'/>"))
                .unwrap_err()
                .what
                .id,
            "xml-no-place"
        );
    }

    #[test]
    fn deep_nesting_and_many_entries_are_no_trouble() {
        let deep = 100_000;
        let file = format!(
            "<c v=\"1.0\">{}{}{}</c>",
            "<a>".repeat(deep),
            "<e vendor='x' product='y'/>",
            "</a>".repeat(deep)
        );
        assert!(holds(file.as_bytes(), &wish()).unwrap().is_some());
        let spaces: Vec<String> =
            (0..20_000).map(|at| format!("<a xmlns:p{at}='u' x='vendor' vendor='2'>")).collect();
        let entries = "<e vendor='x' product='y'/><e vendor='x' product='z'/>";
        let file = format!("<c v=\"1.0\">{}{entries}{}</c>", spaces.concat(), "</a>".repeat(20_000));
        assert!(holds(file.as_bytes(), &wish()).unwrap().is_some());
        let many: Vec<String> = (0..20_000)
            .map(|at| format!("\n<e id='{at}'><vendor>V{at}</vendor><product>P</product><n>5</n></e>"))
            .collect();
        let done = holds(format!("<c v=\"1.0\">{}</c>", many.concat()).as_bytes(), &wish()).unwrap().unwrap();
        assert_eq!(done.fields[0].value.utf8(), Some("20000"));
    }
}
