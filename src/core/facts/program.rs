//! What a program file of Windows says of itself: its version resource, and whether it carries a signature. Read as bytes, so that
//! it is the same on every system; nothing of it is proof of anything.
//!
//! Microsoft's "PE Format", and `VS_VERSIONINFO` of its reference.

use crate::base::Untrusted;

/// What the file says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Program {
    /// `CompanyName`; none where it is not told.
    pub company: Option<Untrusted>,
    /// `FileVersion`, else the number of the fixed part; none where there is no version resource.
    pub version: Option<Untrusted>,
    /// A signature is there. Whether it is valid, and whose it is, only Windows can tell.
    pub signed: bool,
}

/// `IMAGE_DIRECTORY_ENTRY_RESOURCE` and `IMAGE_DIRECTORY_ENTRY_SECURITY`.
const RESOURCES: usize = 2;
const SECURITY: usize = 4;
/// `RT_VERSION`.
const VERSION: u32 = 16;
/// `dwSignature` of `VS_FIXEDFILEINFO`, and how long that is.
const FIXED: (u32, usize) = (0xfeef_04bd, 52);
/// No text of a version resource is longer, in UTF-16 units.
const LONGEST: usize = 1024;

/// What a program file says of itself; none where it is no program of Windows.
#[must_use]
pub fn program(bytes: &[u8]) -> Option<Program> {
    let file = File::read(bytes)?;
    let mut program = Program { signed: file.signed(), ..Program::default() };
    if let Some(resource) = file.version() {
        program.company = text(resource, "CompanyName");
        program.version = text(resource, "FileVersion").or_else(|| number(resource));
    }
    Some(program)
}

/// A program file.
struct File<'a> {
    bytes: &'a [u8],
    /// Where the table of directories begins, and how many it has.
    directories: (usize, usize),
    /// Of each section: address, size in memory, place in the file, size there.
    sections: Vec<[usize; 4]>,
}

impl<'a> File<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let head = bytes.starts_with(b"MZ").then(|| size(bytes, 0x3c))??;
        let optional = head.checked_add(24)?;
        if bytes.get(head..)?.get(..4)? != b"PE\0\0" {
            return None;
        }
        let directories = match short(bytes, optional)? {
            0x10b => optional.checked_add(96)?,
            0x20b => optional.checked_add(112)?,
            _ => return None,
        };
        let count = size(bytes, directories.checked_sub(4)?)?;
        let table = optional.checked_add(usize::from(short(bytes, head.checked_add(20)?)?))?;
        let sections = (0..usize::from(short(bytes, head.checked_add(6)?)?)).map(|number| {
            let at = number.checked_mul(40)?.checked_add(table)?;
            Some([
                size(bytes, at.checked_add(12)?)?,
                size(bytes, at.checked_add(8)?)?,
                size(bytes, at.checked_add(20)?)?,
                size(bytes, at.checked_add(16)?)?,
            ])
        });
        let sections = sections.collect::<Option<_>>()?;
        Some(Self { bytes, directories: (directories, count.min(16)), sections })
    }

    /// Address and size of a directory.
    fn directory(&self, number: usize) -> Option<(usize, usize)> {
        let (table, count) = self.directories;
        let at = table.checked_add(number.checked_mul(8)?)?;
        (number < count).then(|| Some((size(self.bytes, at)?, size(self.bytes, at.checked_add(4)?)?)))?
    }

    /// That of signatures alone names a place in the file.
    fn signed(&self) -> bool {
        let whole = |(at, length): (usize, usize)| at.checked_add(length);
        self.directory(SECURITY).is_some_and(|directory| {
            directory.1 > 8 && whole(directory).is_some_and(|end| end <= self.bytes.len())
        })
    }

    /// What lies at this address when the program is loaded, to the end of its section.
    fn at(&self, address: usize) -> Option<&'a [u8]> {
        let section = self.sections.iter().find_map(|&[from, length, place, there]| {
            let inside = address.checked_sub(from).filter(|inside| *inside < length.max(there))?;
            self.bytes.get(place..)?.get(..there)?.get(inside..)
        });
        section.filter(|rest| !rest.is_empty())
    }

    /// The first version resource.
    fn version(&self) -> Option<&'a [u8]> {
        let (address, _) = self.directory(RESOURCES).filter(|(address, _)| *address != 0)?;
        let tree = self.at(address)?;
        // Three levels: what it is, which one, in which language.
        let which = below(tree, 0, Some(VERSION))?;
        let language = below(tree, which, None)?;
        let leaf = below(tree, language, None)?;
        let length = size(tree, leaf.checked_add(4)?)?;
        self.at(size(tree, leaf)?)?.get(..length)
    }
}

/// Where the entry of this number leads, else the first one, in the folder of resources at that place.
fn below(tree: &[u8], folder: usize, number: Option<u32>) -> Option<usize> {
    let (named, numbered) = (short(tree, folder.checked_add(12)?)?, short(tree, folder.checked_add(14)?)?);
    let count = usize::from(named).checked_add(usize::from(numbered))?;
    let mut entries = (0..count).map_while(|entry| {
        let at = folder.checked_add(16)?.checked_add(entry.checked_mul(8)?)?;
        Some((long(tree, at)?, long(tree, at.checked_add(4)?)?))
    });
    let (_, to) = entries.find(|(name, _)| number.is_none_or(|number| *name == number))?;
    // The highest bit says that a folder is there.
    usize::try_from(to & 0x7fff_ffff).ok()
}

/// The value of this name. Its block is looked for by the name, wherever among the languages it stands: length, length of the value
/// in units, kind, name, nothing up to the next fourth byte, value.
fn text(resource: &[u8], name: &str) -> Option<Untrusted> {
    let units: Vec<u16> = units(resource).collect();
    let name: Vec<u16> = name.encode_utf16().chain([0]).collect();
    let at = units.windows(name.len()).position(|window| window == name)?;
    let length = usize::from(*units.get(at.checked_sub(2)?)?);
    // Blocks and values begin at every second unit.
    let from = at.checked_add(name.len())?.next_multiple_of(2);
    let value = units.get(from..)?.iter().take(length.min(LONGEST)).take_while(|unit| **unit != 0);
    let value = String::from_utf16_lossy(&value.copied().collect::<Vec<_>>());
    let value = value.trim();
    (!value.is_empty()).then(|| Untrusted::from(value))
}

/// The number of the fixed part.
fn number(resource: &[u8]) -> Option<Untrusted> {
    let fixed = resource.windows(FIXED.1).step_by(4).find(|window| long(window, 0) == Some(FIXED.0))?;
    let part = |at| short(fixed, at);
    let (major, minor, build, revision) = (part(10)?, part(8)?, part(14)?, part(12)?);
    Some(format!("{major}.{minor}.{build}.{revision}").into())
}

fn units(bytes: &[u8]) -> impl Iterator<Item = u16> + '_ {
    bytes.chunks_exact(2).filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?)))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
}

fn size(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(long(bytes, at)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A version resource: one language, these values.
    fn resource(values: &[(&str, &str)], fixed: bool) -> Vec<u8> {
        let block = |key: &str, value: &[u8], count: usize, children: &[Vec<u8>]| {
            let mut out = vec![0; 6];
            out.extend(key.encode_utf16().chain([0]).flat_map(u16::to_le_bytes));
            let pad = |out: &mut Vec<u8>| out.resize(out.len().next_multiple_of(4), 0);
            pad(&mut out);
            out.extend_from_slice(value);
            for child in children {
                pad(&mut out);
                out.extend_from_slice(child);
            }
            let length = u16::try_from(out.len()).unwrap();
            out[..2].copy_from_slice(&length.to_le_bytes());
            out[2..4].copy_from_slice(&u16::try_from(count).unwrap().to_le_bytes());
            out[4] = u8::from(!value.is_empty() && key != "VS_VERSION_INFO");
            out
        };
        let strings: Vec<Vec<u8>> = values
            .iter()
            .map(|(key, value)| {
                let value: Vec<u16> = value.encode_utf16().chain([0]).collect();
                let bytes: Vec<u8> = value.iter().flat_map(|unit| unit.to_le_bytes()).collect();
                block(key, &bytes, value.len(), &[])
            })
            .collect();
        let table = block("040904b0", &[], 0, &strings);
        let info = block("StringFileInfo", &[], 0, &[table]);
        let mut numbers = vec![0; FIXED.1];
        numbers[..4].copy_from_slice(&FIXED.0.to_le_bytes());
        numbers[8..16].copy_from_slice(&[2, 0, 1, 0, 4, 0, 3, 0]);
        let numbers = if fixed { numbers } else { Vec::new() };
        block("VS_VERSION_INFO", &numbers, numbers.len(), &[info])
    }

    /// A program with that resource: one section at 0x1000, which lies at 0x200 in the file.
    fn pe(resource: &[u8], wide: bool, signature: usize) -> Vec<u8> {
        let mut bytes = vec![0; 0x200];
        let mut put = |at: usize, with: &[u8]| bytes[at..at + with.len()].copy_from_slice(with);
        put(0, b"MZ");
        put(0x3c, &0x80_u32.to_le_bytes());
        put(0x80, b"PE\0\0");
        put(0x86, &1_u16.to_le_bytes());
        let (magic, directories) = if wide { (0x20b_u16, 0x98 + 112) } else { (0x10b, 0x98 + 96) };
        put(0x94, &u16::try_from(directories + 128 - 0x98).unwrap().to_le_bytes());
        put(0x98, &magic.to_le_bytes());
        put(directories - 4, &16_u32.to_le_bytes());
        put(directories + 16, &0x1000_u32.to_le_bytes());
        put(directories + 20, &0x100_u32.to_le_bytes());
        let section = directories + 128;
        let end = 0x200 + 88 + resource.len();
        if signature > 0 {
            put(directories + 32, &u32::try_from(end).unwrap().to_le_bytes());
            put(directories + 36, &u32::try_from(signature).unwrap().to_le_bytes());
        }
        put(section + 8, &0x1000_u32.to_le_bytes());
        put(section + 12, &0x1000_u32.to_le_bytes());
        put(section + 16, &u32::try_from(88 + resource.len()).unwrap().to_le_bytes());
        put(section + 20, &0x200_u32.to_le_bytes());
        for (name, to) in [(VERSION, 0x8000_0018_u32), (1, 0x8000_0030), (0x409, 0x48)] {
            bytes.extend([0; 14]);
            bytes.extend(1_u16.to_le_bytes());
            bytes.extend(name.to_le_bytes());
            bytes.extend(to.to_le_bytes());
        }
        bytes.extend(0x1058_u32.to_le_bytes());
        bytes.extend(u32::try_from(resource.len()).unwrap().to_le_bytes());
        bytes.extend([0; 8]);
        bytes.extend_from_slice(resource);
        bytes.extend(vec![1; signature.min(64)]);
        bytes
    }

    #[test]
    fn what_a_program_says_of_itself() {
        let values = [("CompanyName", "OS NEXUS, Inc."), ("FileVersion", " 2.0.1 ")];
        for wide in [false, true] {
            let said = program(&pe(&resource(&values, true), wide, 64)).unwrap();
            assert_eq!(said.company, Some("OS NEXUS, Inc.".into()));
            assert_eq!(said.version, Some("2.0.1".into()));
            assert!(said.signed);
        }
        let said = program(&pe(&resource(&values[..1], true), true, 0)).unwrap();
        assert_eq!((said.version, said.signed), (Some("1.2.3.4".into()), false));
        let said = program(&pe(&resource(&[("CompanyName", "저장소")], false), true, 0)).unwrap();
        assert_eq!((said.company, said.version), (Some("저장소".into()), None));
        let said = program(&pe(&resource(&values, true), true, 100_000)).unwrap();
        assert!(!said.signed, "a signature that ends behind the file is none");
    }

    #[test]
    fn what_is_no_program_is_none() {
        for bytes in [&b""[..], b"MZ", b"PK\x03\x04", b"#!/bin/sh\n", &[b'M'; 64]] {
            assert_eq!(program(bytes), None);
        }
    }

    #[test]
    fn a_cut_or_damaged_file_is_read_as_far_as_it_goes() {
        let whole = pe(&resource(&[("CompanyName", "x"), ("FileVersion", "1")], true), true, 64);
        let short =
            |said: &Option<Untrusted>| said.as_ref().is_none_or(|said| said.bytes().len() <= 4 * LONGEST);
        let bounded = |said: &Program| short(&said.company) && short(&said.version);
        for length in 0..whole.len() {
            assert!(program(&whole[..length]).is_none_or(|said| !said.signed && bounded(&said)), "{length}");
        }
        for at in 0..whole.len() {
            for byte in [0, 0x7f, 0xff] {
                let mut bytes = whole.clone();
                bytes[at] = byte;
                assert!(program(&bytes).is_none_or(|said| bounded(&said)), "{at}");
            }
        }
    }
}
