//! The files that are edited: invented entries in the manner of real ones, as many as wanted.

use std::fmt::Write as _;

/// multipath.conf with so many device entries, each of the guide's eight settings.
pub fn multipath(entries: usize) -> String {
    let mut out = String::from("defaults {\n    user_friendly_names no\n}\n\ndevices {\n");
    for at in 0..entries {
        let _ = write!(
            out,
            "    device {{\n        vendor                  \"VENDOR{at}\"\n        product                 \"PRODUCT {at}\"\n        \
             path_selector           \"round-robin 0\"\n        path_grouping_policy    multibus\n        \
             failback                immediate\n        rr_weight               uniform\n        \
             rr_min_io               100\n        path_checker            tur\n    }}\n"
        );
    }
    out.push_str("}\n");
    out
}

/// XML with so many entries, their values in elements.
pub fn elements(entries: usize) -> String {
    xml(entries, |at, kind| {
        format!(
            "  <device>\n    <vendor>VENDOR{at}</vendor>\n    <product>PRODUCT {at}</product>\n    <idType>{kind}</idType>\n    \
             <description>Array number {at} of the list</description>\n  </device>\n"
        )
    })
}

/// XML with so many entries, their values in attributes.
pub fn attributes(entries: usize) -> String {
    xml(entries, |at, kind| {
        format!("  <device vendor=\"VENDOR{at}\" product=\"PRODUCT {at}\" idType=\"{kind}\"/>\n")
    })
}

fn xml(entries: usize, entry: impl Fn(usize, usize) -> String) -> String {
    let mut out =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<deviceConfig version=\"2.0.0.4\">\n");
    for at in 0..entries {
        out.push_str(&entry(at, at % 3 + 1));
    }
    out.push_str("</deviceConfig>\n");
    out
}
