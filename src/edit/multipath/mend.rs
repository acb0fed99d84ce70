//! Mending the entry that stands there already, and taking entries out.

use super::entry::{Device, Item, PRODUCT, covers};
use super::insert::Site;
use super::stanza::{GETUID, Stanza, written};
use super::tree::Block;
use crate::base::{Text, Untrusted};
use crate::edit::Splice;

/// True where the value that libmultipath reads does what the stanza's value does.
fn right(key: &str, wanted: &str, read: &[u8]) -> bool {
    match key {
        // Only entries whose vendor names OSNEXUS get here; `^OSNEXUS$` is as right as the guide's spelling.
        "vendor" => true,
        "product" => covers(read, PRODUCT),
        _ => read == wanted.as_bytes(),
    }
}

impl Site<'_> {
    /// Makes an entry's settings those of the stanza, in place.
    pub(super) fn mend(&self, block: &Block, stanza: Stanza, harmful: bool) -> (Vec<Splice>, Vec<Text>) {
        let device = Device::read(self.file, self.dialect, block);
        let mut splices = Vec::new();
        let mut notes = Vec::new();
        let mut missing = Vec::new();
        for &(key, wanted) in stanza.settings() {
            let item = device.counting(key.as_bytes());
            let bare = || device.items.iter().rfind(|item| item.setting.key == key.as_bytes());
            match item.or_else(bare) {
                None => missing.push((key, wanted)),
                Some(item) => splices.extend(replaced(self.file, item, key, wanted)),
            }
        }
        if let Some(product) =
            device.value(b"product").filter(|read| *read != PRODUCT && right("product", "", read))
        {
            let note = Text::new("multipath-product-pattern-kept").with("pattern", Untrusted::from(product));
            notes.push(note.with("line", block.open.number()));
        }
        splices.extend(self.added(block, &device, &missing));
        if harmful {
            splices.extend(without_getuid(&device));
        }
        for item in &device.items {
            let key = item.setting.key.as_slice();
            let known = stanza.settings().iter().any(|(wanted, _)| wanted.as_bytes() == key);
            let expected = key == GETUID && (harmful || stanza == Stanza::Lenient);
            if !known && !expected {
                let note = Text::new("multipath-own-key-kept").with("key", Untrusted::from(key));
                notes.push(note.with("line", item.setting.line));
            }
        }
        splices.sort_by_key(|splice| (splice.at.start, splice.at.end));
        (splices, notes)
    }

    /// The missing settings, behind the entry's last one.
    fn added(&self, block: &Block, device: &Device, missing: &[(&str, &str)]) -> Option<Splice> {
        let names: Vec<_> = missing.iter().map(|(key, _)| *key).collect();
        let at = device.items.last().map_or(block.close.at(), |item| item.line.next);
        let mut new = Vec::new();
        let style = self.style(block, at);
        for (key, wanted) in missing {
            style.setting(key, wanted, &mut new);
        }
        let why = Text::new("multipath-why-missing").with("keys", names.join(", "));
        let why = why.with("line", block.open.number());
        (!missing.is_empty()).then_some(Splice { at: at..at, new, why })
    }

    /// Takes a whole entry out, from its `device` line to the line that closes it.
    pub(super) fn taken_out(&self, block: &Block) -> Splice {
        let close = block.close.line(self.file);
        let why =
            Text::new("multipath-why-take-out").with("line", block.open.number()).with("last", close.number);
        Splice { at: block.open.at()..close.next, new: Vec::new(), why }
    }
}

/// The splice that puts the right value in place of what stands there.
fn replaced(file: &[u8], item: &Item, key: &'static str, wanted: &str) -> Option<Splice> {
    let read = item.setting.value.as_deref();
    if read.is_some_and(|read| right(key, wanted, read)) {
        return None;
    }
    let glued = item.value_at.start == item.key_end;
    let mut new = if glued { b" ".to_vec() } else { Vec::new() };
    new.extend_from_slice(written(key, wanted).as_bytes());
    // A comment may stand right behind a quote, but 0.4.7 takes it for a part of a word that it is glued to.
    let behind = file.get(item.value_at.end..item.line.end).unwrap_or_default();
    if matches!(behind, [b'#' | b'!', ..]) && !new.ends_with(b"\"") {
        new.push(b' ');
    }
    let why = Text::new("multipath-why-value")
        .with("key", key)
        .with("old", Untrusted::from(read.unwrap_or_default()));
    let why = why.with("new", wanted).with("line", item.setting.line);
    Some(Splice { at: item.value_at.clone(), new, why })
}

/// Takes the lines with `getuid_callout` out of an entry.
pub(super) fn without_getuid(device: &Device) -> impl Iterator<Item = Splice> {
    device.items.iter().filter(|item| item.setting.key == GETUID).map(|item| {
        let why = Text::new("multipath-why-getuid").with("line", item.setting.line);
        Splice { at: item.line.start..item.line.next, new: Vec::new(), why }
    })
}
