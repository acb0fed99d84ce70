//! Blacklist entries that would hide QuantaStor's devices: told, never edited. A simple look by lines, which sees what
//! people write; it decides nothing.

use crate::base::Text;
use crate::host::HostPath;

use super::{ere, files};

#[derive(Default)]
struct Device {
    vendor: Option<Vec<u8>>,
    product: Option<Vec<u8>>,
    hidden: Option<(Vec<u8>, usize)>,
    line: usize,
}

impl Device {
    fn hits(&self) -> bool {
        let hits = |pattern: &Option<Vec<u8>>, text: &str| {
            pattern.as_deref().is_none_or(|pattern| ere::hits(pattern, text.as_bytes()))
        };
        (self.vendor.is_some() || self.product.is_some())
            && hits(&self.vendor, files::VENDOR)
            && hits(&self.product, files::PRODUCT)
    }
}

/// One message per entry of the file that hides QuantaStor's devices, unless an exception shows them again.
pub(super) fn hiding(path: &HostPath, bytes: &[u8]) -> Vec<Text> {
    let mut lines = Vec::new();
    let mut excepted = false;
    let mut open: Vec<Vec<u8>> = Vec::new();
    let mut device = Device::default();
    for (at, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
        let (key, value) = words(line);
        if key.first() == Some(&b'}') {
            match open.first().map(Vec::as_slice) {
                Some(b"blacklist" | b"devnode_blacklist") if device.hits() => lines.push(device.line),
                Some(b"blacklist_exceptions") if device.hits() => excepted = true,
                Some(b"devices") => lines.extend(hidden_product(&device)),
                _ => {}
            }
            device = Device::default();
            open.pop();
        } else if line.contains(&b'{')
            || matches!(key, b"blacklist" | b"blacklist_exceptions" | b"devices" | b"device")
        {
            let name = key.strip_suffix(b"{").unwrap_or(key);
            if !name.is_empty() {
                open.push(name.to_vec());
                device = Device { line: at + 1, ..Device::default() };
            }
        } else if open.last().is_some_and(|name| name == b"device") {
            match key {
                b"vendor" => device.vendor = Some(value.to_vec()),
                b"product" => device.product = Some(value.to_vec()),
                b"product_blacklist" => device.hidden = Some((value.to_vec(), at + 1)),
                _ => {}
            }
        }
    }
    let told = |line: usize| Text::new("blacklist-hides").with("path", path).with("line", line);
    lines.into_iter().filter(|_| !excepted).map(told).collect()
}

/// The line of a `product_blacklist` that hides QuantaStor's product.
fn hidden_product(device: &Device) -> Option<usize> {
    let (pattern, line) = device.hidden.as_ref()?;
    let vendor = device.vendor.as_deref()?;
    (ere::hits(vendor, files::VENDOR.as_bytes()) && ere::hits(pattern, files::PRODUCT.as_bytes()))
        .then_some(*line)
}

/// First word of a line and the rest without its quotes; nothing of a comment.
fn words(line: &[u8]) -> (&[u8], &[u8]) {
    let line = line.trim_ascii();
    if matches!(line.first(), Some(b'#' | b'!')) {
        return (b"", b"");
    }
    let at = line.iter().position(u8::is_ascii_whitespace).unwrap_or(line.len());
    let (key, value) = line.split_at(at);
    let value = value.trim_ascii();
    let value = match value.strip_prefix(b"\"") {
        Some(inner) => inner.split(|&byte| byte == b'"').next().unwrap_or_default(),
        None => value.split(u8::is_ascii_whitespace).next().unwrap_or_default(),
    };
    (key, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Text> {
        hiding(&"/etc/multipath.conf".into(), text.as_bytes())
    }

    #[test]
    fn what_hides_is_told_with_its_line() {
        let told = lines("blacklist {\n  devnode \"^sd\"\n  device {\n    vendor \"OSN.*\"\n  }\n}\n");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].arg("line"), Some(&3_usize.into()));
        let told = lines("devices {\n\tdevice {\n\t\tvendor .*\n\t\tproduct_blacklist \"QUANTA\"\n\t}\n}\n");
        assert_eq!(told[0].arg("line"), Some(&4_usize.into()));
    }

    #[test]
    fn what_does_not_hide_is_not() {
        for text in [
            "blacklist {\n  device {\n    vendor \"IBM\"\n  }\n}\n",
            "# blacklist {\n# device {\n# vendor OSNEXUS\n",
            "blacklist {\n  device {\n    vendor OSNEXUS\n    product LUNZ\n  }\n}\n",
            "blacklist {\n device {\n vendor .*\n }\n}\nblacklist_exceptions\n{\n device {\n vendor OSNEXUS\n }\n}\n",
            "devices {\n device {\n vendor IBM\n product_blacklist .*\n }\n}\n",
            "blacklist {\n wwid \"*\"\n}\n}}\n\x00{{{",
        ] {
            assert_eq!(lines(text), [], "{text}");
        }
    }
}
