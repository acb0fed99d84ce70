//! The editor for StorageLink's XML; roxmltree is the second reader.

use std::sync::Arc;

use quantalink::edit::Refusal;
use quantalink::edit::scsi_ids::{Done, Wish, ensure, entries, parse_version_at, take_out};

use super::driver::{Seen, Target};
use super::rng::Rng;
use super::second::{Code, dump, parses};
use super::splices::applied;

pub const TARGET: Target = Target { name: "scsi-ids", make: file, words: WORDS, run, quick: 60_000 };

/// The same with a block of the admin's: what stands in front of the first NUL.
pub const BLOCK: Target =
    Target { name: "scsi-ids-block", make: with_block, words: WORDS, run: run_block, quick: 8_000 };

const WORDS: &[&str] = &[
    "<?xml version=\"1.0\"?>",
    "<?xml version='1.0' encoding='ISO-8859-1'?>",
    "encoding=\"UTF-8\"",
    "standalone=\"yes\"",
    "<c v=\"2.0.0.4\">",
    "</c>",
    "<c>",
    "<e>",
    "</e>",
    "<e vendor=\"D\" product=\"A\"/>",
    "<vendor>D</vendor>",
    "<product>A</product>",
    "<vendor/>",
    "<n>1</n>",
    "<id>7</id>",
    "id=\"7\"",
    "<v>1.0</v>",
    "1.0.0.0",
    "2.0.0.09",
    "OSNEXUS",
    "QUANTASTOR",
    "vendor",
    "product",
    "productId",
    "<p:e xmlns:p='u' p:a='1' xmlns:q='u' q:a='2'/>",
    "xmlns:p='u'",
    "xmlns='u'",
    "xmlns=''",
    "p:",
    "<!-- c -->",
    "<!-- a--b -->",
    "<!--->",
    "<![CDATA[x]]>",
    "<![CDATA[]]>",
    "]]>",
    "<?pi x?>",
    "<??>",
    "<!DOCTYPE c>",
    "<!DOCTYPE c [<!ENTITY e 'x'>]>",
    "<!DOCTYPE c SYSTEM \"a\" [<!ATTLIST c a CDATA #IMPLIED>]>",
    "&amp;",
    "&lt;",
    "&#65;",
    "&#x41;",
    "&#0;",
    "&e;",
    "&",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "<",
    ">",
    "\"",
    "'",
    "=",
    "/>",
    "</",
    "<e\n/>",
    "\u{feff}",
    "\u{1}",
    "\u{ffff}",
    "\u{e9}",
    "\u{1f600}",
    "xml:id='1'",
    "xsi:noNamespaceSchemaLocation='1.0.0.1'",
    "\0",
];

const TEXTS: [&str; 16] = [
    "DELL",
    "IBM",
    "a&amp;b",
    "",
    " x ",
    "\u{e9}",
    "7",
    "1.0",
    "<![CDATA[q]]>",
    "<!-- k -->z",
    "OSNEXUS",
    "QUANTASTOR",
    "QUANTASTOR",
    "osnexus",
    "&#79;SNEXUS",
    "\u{20ac}",
];
const GAPS: [&str; 12] = [
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
    "\n    ",
    "\n\t",
];
const VERSIONS: [&str; 9] = [
    "2.0.0.4",
    "2.0.0.9",
    "1.0",
    "2.0.0.09",
    "",
    "1",
    "1.2.3.4.5",
    "4294967295.4294967295",
    "0.0.0.99999999999999999999",
];

fn file(rng: &mut Rng) -> Vec<u8> {
    let code = *rng.pick(&Code::ALL);
    let code = if rng.below(3) > 0 { Code::Utf8 } else { code };
    let text = document(rng, code.declared());
    code.encode(&text).unwrap_or_else(|| text.into_bytes())
}

fn with_block(rng: &mut Rng) -> Vec<u8> {
    let style = rng.below(STYLES);
    let mut input = entry(rng, style, "").into_bytes();
    input.push(0);
    input.extend(file(rng));
    input
}

const STYLES: usize = 8;

/// A document of entries of one style, with whatever may stand around and inside of them.
fn document(rng: &mut Rng, declared: &str) -> String {
    let mut text = String::new();
    match rng.below(5) {
        0 => {}
        1 => text.push_str("<?xml version='1.0'?>"),
        _ => text = format!("<?xml version=\"1.0\" encoding=\"{declared}\"?>"),
    }
    let gap = |rng: &mut Rng| rng.word(&GAPS);
    text.push_str(gap(rng));
    if rng.once_in(12) {
        text.push_str("<!DOCTYPE c>\n");
    }
    let version = rng.word(&VERSIONS);
    let (root, behind) = match rng.below(4) {
        0 => (format!("<c version=\"{version}\">"), String::new()),
        1 => (format!("<c xmlns='u' v='{version}'>"), String::new()),
        2 => (String::from("<c xmlns:x='u'>"), format!("<version>{version}</version>")),
        _ => (String::from("<c>"), format!("<v> {version} </v>")),
    };
    text = text + &root + gap(rng) + &behind + gap(rng);
    let list = rng.once_in(2);
    if list {
        text.push_str("<list>");
    }
    let style = rng.below(STYLES);
    let count = rng.below(5);
    let same = if rng.once_in(3) { "" } else { "\n  " };
    for _ in 0..count {
        let before = if same.is_empty() { gap(rng) } else { same };
        text.push_str(before);
        let style = if rng.once_in(20) { rng.below(STYLES) } else { style };
        let one = entry(rng, style, before);
        text.push_str(&one);
    }
    text.push_str(gap(rng));
    if list {
        text.push_str("</list>");
        text.push_str(gap(rng));
    }
    text + "</c>" + rng.word(&["", "\n", "\r\n", "<!-- end -->"])
}

fn entry(rng: &mut Rng, style: usize, gap: &str) -> String {
    let plain = |word: &str| if word.contains('<') { String::from("z") } else { word.to_owned() };
    let (vendor, product, other) = (rng.word(&TEXTS), rng.word(&TEXTS), rng.word(&TEXTS));
    let number = rng.below(200);
    let (v, p, o) = (plain(vendor), plain(product), plain(other));
    match style {
        0 => format!("<e>{gap}<vendor>{vendor}</vendor>{gap}<product>{product}</product><n>{number}</n></e>"),
        1 => format!("<e vendor=\"{v}\" n='{number}'\nproduct=\"{p}\" />"),
        2 => format!("<e k=\"{number}\"><i vendorId='{v}' productId='{p}'/><o>{other}</o></e>"),
        3 => format!("<x:e xmlns:x='u'><x:Vendor>{vendor}</x:Vendor><x:prod>{product}</x:prod>{gap}</x:e>"),
        4 => format!("<e><vendor value='{v}'/><product value='{p}'>{gap}</product></e>"),
        5 => format!("<vendor name='{v}'>{gap}<product name='{p}'/>{gap}<product name='{o}'/></vendor>"),
        6 => format!("<e id='{number}'><vid>{vendor}</vid><pid>{product}</pid><!-- {number} --></e>"),
        _ => format!("<field><f name='vendor'>{vendor}</f><f name='product'>{product}</f>{gap}</field>"),
    }
}

fn run(input: &[u8]) -> Result<Seen, String> {
    let _ = std::str::from_utf8(input).map(parse_version_at);
    look(input, &Wish::default())
}

fn run_block(input: &[u8]) -> Result<Seen, String> {
    let at = input.iter().position(|&byte| byte == 0).unwrap_or(0);
    let (block, file) = input.split_at(at);
    let wish = Wish { block: Some(Arc::new(block.to_vec())), ..Wish::default() };
    look(file.get(1..).unwrap_or_default(), &wish)
}

fn look(file: &[u8], wish: &Wish) -> Result<Seen, String> {
    let text = decoded(file);
    let fair = |file: &[u8], refusal: &Refusal| match (&wish.block, &*refusal.what.id) {
        // By a block whose names say nothing it may not be clear what is an entry of ours; then nothing is changed.
        (Some(_), "edit-self-check") => Ok(()),
        _ => fair(file, refusal),
    };
    match entries(file, wish) {
        Ok(_) => {
            let text = text.as_ref().ok_or("it is taken for text and is none")?;
            match parses(text).map(drop) {
                Ok(()) => {}
                // This prefix needs no declaration (Namespaces in XML 1.0, section 3); roxmltree wants one for elements.
                Err(why) if why.contains("prefix 'xml'") => return Ok(Seen::new(false, "<xml:")),
                Err(why) => return Err(format!("it is taken for XML and is none: \u{2}{why}")),
            }
        }
        Err(refusal) => {
            fair(file, &refusal)?;
            // Neither of what stands in a declaration, nor of entities, nor of an encoding does roxmltree know; and it takes
            // `</:e>`, `:x=''`, `<?i>?>` and `<!ATTLIST>`, which hold no names.
            let only_ours = |id: &str| {
                id.starts_with("xml-doctype") || id.starts_with("xml-encoding") || id.starts_with("xml-block")
            };
            let strict = ["xml-declaration", "xml-not-xml-1-0", "xml-not-text", "xml-empty"];
            // Nor does it tell that a tag declares the default namespace twice.
            let twice = |text: &str| text.split('<').any(|tag| tag.matches("xmlns").count() > 1);
            let lenient = text.as_deref().is_some_and(|text| match &*refusal.what.id {
                "xml-attribute-twice" => twice(text),
                "xml-reference" => refers_beyond(text),
                _ => false,
            });
            if !only_ours(&refusal.what.id)
                && !lenient
                && !strict.contains(&&*refusal.what.id)
                && text.as_ref().is_some_and(|text| judged(text) && parses(text).is_ok())
            {
                return Err(format!("roxmltree takes it, and here it is refused: {}", refusal.what.id));
            }
        }
    }
    let done = match ensure(file, wish) {
        Err(refusal) => {
            fair(file, &refusal)?;
            return Ok(Seen::new(false, refusal.what.id.clone()));
        }
        Ok(done) => done,
    };
    if !done.edit.is_empty() {
        held(file, &text.unwrap_or_default(), wish, &done)?;
    }
    let taken = take_out(file, wish);
    match &taken {
        Err(refusal) => fair(file, refusal)?,
        Ok(taken) if !taken.edit.is_empty() => gone(file, wish, taken)?,
        Ok(_) => {}
    }
    let notes: Vec<_> = done.edit.notes.iter().map(|note| note.id.clone()).collect();
    let fields: Vec<_> = done.fields.iter().map(|field| format!("{:?}", field.from)).collect();
    let taken = taken.map(|taken| taken.edit.splices.len()).map_err(|refusal| refusal.what.id.clone());
    Ok(Seen::new(true, (notes, fields, done.edit.splices.len(), taken, file.first().copied())))
}

/// True where a reference stands for a number that no character has: roxmltree takes it, XML does not.
fn refers_beyond(text: &str) -> bool {
    let value = |rest: &str| {
        let number = rest.split(';').next()?;
        match number.strip_prefix('x') {
            Some(hex) => u64::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        }
    };
    text.split("&#").skip(1).any(|rest| value(rest).is_some_and(|value| value > 0x0010_ffff))
}

/// True for what roxmltree is as strict with as this program.
fn judged(text: &str) -> bool {
    let body = text.strip_prefix("<?xml ").unwrap_or(text);
    let odd = ["<?", "<!D", ":"].iter().any(|part| body.contains(part));
    !text.starts_with('\u{feff}') && !odd
}

/// A refusal names a line that is there, and is no defect of this program.
fn fair(file: &[u8], refusal: &Refusal) -> Result<(), String> {
    if refusal.what.id == "edit-self-check" {
        return Err(String::from("it refuses its own edit"));
    }
    let lines = file.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
    match refusal.line {
        Some(line) if line == 0 || line > lines => {
            Err(format!("{} names line \u{2}{line} of {lines}", refusal.what.id))
        }
        _ => Ok(()),
    }
}

/// The text of a file, decoded by other hands; none where it is none.
fn decoded(file: &[u8]) -> Option<String> {
    let wide = |body: &[u8], big: bool| {
        let pair = |pair: &[u8]| {
            let pair = [pair[0], pair[1]];
            if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
        };
        let units: Vec<u16> = body.chunks_exact(2).map(pair).collect();
        String::from_utf16(&units).ok().filter(|_| body.len().is_multiple_of(2))
    };
    match file {
        [0xff, 0xfe, body @ ..] => return wide(body, false),
        [0xfe, 0xff, body @ ..] => return wide(body, true),
        [b'<', 0, ..] => return wide(file, false),
        [0, b'<', ..] => return wide(file, true),
        _ => {}
    }
    let body = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let end = body.iter().position(|&byte| byte == b'>').unwrap_or(0);
    let head = String::from_utf8_lossy(&body[..end]).to_ascii_lowercase();
    let declared = head.strip_prefix("<?xml").filter(|rest| rest.starts_with([' ', '\t', '\r', '\n']));
    if declared.is_some_and(|said| ["8859-1", "latin1", "l1"].iter().any(|name| said.contains(name))) {
        return Some(body.iter().map(|byte| char::from(*byte)).collect());
    }
    String::from_utf8(body.to_vec()).ok()
}

/// What holds of every edit: the entry stands once, the version is raised, no other element differs, a second edit does
/// nothing, and the entry can be taken out again.
fn held(file: &[u8], text: &str, wish: &Wish, done: &Done) -> Result<(), String> {
    let new = applied(file, &done.edit)?;
    let told = |what: &'static str| move |refusal: Refusal| format!("{what}: {}", refusal.what.id);
    if done.diff(file, 3).rows.is_empty() {
        return Err(String::from("the diff shows nothing"));
    }
    let again = ensure(&new, wish).map_err(told("a second edit is refused"))?;
    if !again.edit.is_empty() {
        return Err(String::from("a second edit is not empty"));
    }
    let raised = done.version.as_ref().ok_or("no version")?;
    let (from, to) = (raised.from.utf8().unwrap_or_default(), raised.to.utf8().unwrap_or_default());
    rises(from, to)?;
    let after = decoded(&new).ok_or("the result is no text")?;
    let (old, now) = (dump(text)?, dump(&after).map_err(|why| format!("the result is no XML: \u{2}{why}"))?);
    let come = now.len().checked_sub(old.len()).filter(|come| *come > 0).ok_or("no element came")?;
    // The root's own text counts as a field while it holds no element.
    let at = if old.len() == 1 { Some(1) } else { inserted(&old, &now, from, to) };
    let at = at.ok_or("another element differs")?;
    let entry = now[at..at + come].join("\n");
    if wish.block.is_none() && !(entry.contains(&wish.vendor) && entry.contains(&wish.product)) {
        return Err(String::from("the new entry is none of ours"));
    }
    if wish.block.is_none() {
        line_ends(file, done)?;
    }
    back(file, &new, wish, done)
}

/// The version's last part rises by one and no other part does; so told by other hands than the program's.
fn rises(from: &str, to: &str) -> Result<(), String> {
    let cut = |text: &str| text.rsplit_once('.').map(|(head, last)| (head.to_owned(), last.to_owned()));
    let (Some((head, last)), Some((new_head, new_last))) = (cut(from), cut(to)) else {
        return Err(String::from("no dotted number"));
    };
    let mut digits = last.into_bytes();
    let mut carry = true;
    for digit in digits.iter_mut().rev() {
        if !carry {
            break;
        }
        carry = *digit == b'9';
        *digit = if carry { b'0' } else { *digit + 1 };
    }
    if carry {
        digits.insert(0, b'1');
    }
    // A zero in front gives way: 09 becomes 10.
    let same = new_last.as_bytes() == digits;
    if head == new_head && same { Ok(()) } else { Err(format!("\u{2}{from} became {to}")) }
}

/// Where the new elements stand: all others are as they were, but for one in which the version is another.
fn inserted(old: &[String], now: &[String], from: &str, to: &str) -> Option<usize> {
    let come = now.len() - old.len();
    let alike = |a: &String, b: &String| a == b || a.trim_end() == b.trim_end();
    let mut behind: usize = old.iter().zip(&now[come..]).filter(|(a, b)| !alike(a, b)).count();
    let mut before = 0;
    for at in 0..=old.len() {
        if before + behind == 1 {
            let pairs = old[..at].iter().zip(&now[..at]).chain(old[at..].iter().zip(&now[at + come..]));
            let (was, is) = pairs.clone().find(|(a, b)| !alike(a, b))?;
            if was.replacen(from, to, 1).trim_end() == is.trim_end() || was.matches(from).count() > 1 {
                return Some(at);
            }
        }
        if at < old.len() {
            before += usize::from(!alike(&old[at], &now[at]));
            behind -= usize::from(!alike(&old[at], &now[at + come]));
        }
    }
    None
}

/// What is taken out again leaves the file with the version raised twice, and not a byte else.
fn back(file: &[u8], new: &[u8], wish: &Wish, done: &Done) -> Result<(), String> {
    let back = match take_out(new, wish) {
        Ok(back) => back,
        Err(_) if wish.block.is_some() => return Ok(()),
        Err(refusal) => return Err(format!("no way back: {}", refusal.what.id)),
    };
    let out = applied(new, &back.edit)?;
    let (Some(up), Some(twice)) = (&done.version, &back.version) else {
        return Err(String::from("no version"));
    };
    let last =
        back.edit.splices.iter().find(|splice| splice.at == twice.place.at).ok_or("no version splice")?;
    let wanted = [&file[..up.place.at.start], &last.new, &file[up.place.at.end..]].concat();
    if out == wanted { Ok(()) } else { Err(String::from("not the way back")) }
}

/// After taking out, nothing of ours is left, and what is left is XML.
fn gone(file: &[u8], wish: &Wish, done: &Done) -> Result<(), String> {
    let new = applied(file, &done.edit)?;
    let left =
        entries(&new, wish).map_err(|refusal| format!("not read after taking out: {}", refusal.what.id))?;
    if !left.ours.is_empty() {
        return Err(String::from("an entry is left"));
    }
    let text = decoded(&new).ok_or("no text after taking out")?;
    parses(&text).map(|_| ()).map_err(|why| format!("no XML after taking out: \u{2}{why}"))
}

/// Where the file has one kind of line end alone, what comes has no other.
fn line_ends(file: &[u8], done: &Done) -> Result<(), String> {
    let ends = |bytes: &[u8]| {
        let text: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
        let text = String::from_utf8_lossy(&text).into_owned();
        let pairs = text.matches("\r\n").count();
        (pairs, text.matches('\n').count() - pairs, text.matches('\r').count() - pairs)
    };
    let (crlf, lf, cr) = ends(file);
    let new: Vec<u8> = done.edit.splices.iter().flat_map(|splice| splice.new.clone()).collect();
    let (new_crlf, new_lf, new_cr) = ends(&new);
    let strange = (crlf == 0 && new_crlf > 0) || (lf == 0 && new_lf > 0) || (cr == 0 && new_cr > 0);
    // A value may end with one half of a pair and the next begin with the other.
    let mixed = [crlf, lf, cr].iter().filter(|count| **count > 0).count() > 1;
    if strange && !mixed { Err(String::from("a line end that the file does not have")) } else { Ok(()) }
}
