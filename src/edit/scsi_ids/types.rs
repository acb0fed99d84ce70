//! What goes into the editor and what comes out of it.

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::{Text, Untrusted};
use crate::edit::Edit;

/// What is to stand in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Wish {
    /// Vendor as the SCSI inquiry tells it.
    pub vendor: String,
    /// Product as the SCSI inquiry tells it.
    pub product: String,
    /// The third, numeric field, where entries have one.
    pub number: String,
    /// The entry itself, as bytes of UTF-8, where the admin gives it in place of one made in the image of the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<Arc<Vec<u8>>>,
    /// Which number is the version: line and column, both from 1, the column in characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version_at: Option<(usize, usize)>,
    /// Values that the admin gives to fields of the entry other than vendor and product, by their names as
    /// [`Field::name`] has them. They have no meaning where a block is given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<(String, String)>,
}

impl Default for Wish {
    /// The guide's own entry: `OSNEXUS`, `QUANTASTOR`, `1`.
    fn default() -> Self {
        Self {
            vendor: String::from("OSNEXUS"),
            product: String::from("QUANTASTOR"),
            number: String::from("1"),
            block: None,
            version_at: None,
            own: Vec::new(),
        }
    }
}

/// A place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Byte range in the original file.
    pub at: Range<usize>,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
}

/// The version number that rises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// Where it stands.
    pub place: Place,
    /// As it is, such as `2.0.0.4`.
    pub from: Untrusted,
    /// As it will be, such as `2.0.0.5`; the same where it stays.
    pub to: Untrusted,
}

/// Where the value of a field of the new entry came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The admin's wish, or the guide's default, for the vendor.
    Vendor,
    /// The same for the product.
    Product,
    /// The same for the number.
    Number,
    /// The next number: the field numbers the entries, and a copy would stand there twice.
    Counted,
    /// The admin's own value for this field ([`Wish::own`]).
    Given,
    /// Copied as it stands in the entry that was the model.
    Copied,
    /// From the block that the admin gave.
    Block,
}

/// A field of the new entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in the file: an element's or attribute's, with its path inside of the entry (`vendor`, `id/@product`).
    pub name: Untrusted,
    /// The value that will stand there.
    pub value: Untrusted,
    /// Where it came from.
    pub from: Origin,
    /// What stands in that field of the model; nothing where the entry comes from a block.
    pub model: Untrusted,
}

impl Field {
    /// The field, its value and where that came from, as one sentence.
    #[must_use]
    pub fn said(&self) -> Text {
        let guide = Wish::default();
        let own = |default: &str| self.value.utf8() != Some(default);
        let text = Text::new(match self.from {
            Origin::Vendor if own(&guide.vendor) => "xml-field-given",
            Origin::Product if own(&guide.product) => "xml-field-given",
            Origin::Number if own(&guide.number) => "xml-field-given",
            Origin::Vendor | Origin::Product => "xml-field-guide",
            Origin::Number => "xml-field-number",
            Origin::Counted => "xml-field-counted",
            Origin::Given => "xml-field-given",
            Origin::Copied => "xml-field-copied",
            Origin::Block => "xml-field-block",
        });
        text.with("name", &self.name).with("value", &self.value)
    }
}

/// What an edit of this file does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The splices; none where the entry is there already.
    pub edit: Edit,
    /// The version number; none where the entry is there already and no version can be told.
    pub version: Option<Raised>,
    /// The fields of the entry, in the order of the file; none where there was nothing to add.
    pub fields: Vec<Field>,
    /// The line of the model: the last entry that stands there.
    pub model: Option<usize>,
}

/// What stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Entries of the list that a new one would belong to; of all lists where that is not clear.
    pub entries: usize,
    /// The entries for the wish's vendor and product, at most a hundred.
    pub ours: Vec<Place>,
    /// The numbers that may be the version, in the order of the file, at most twenty. Where no entry of ours is there, with the number
    /// that it would become.
    pub versions: Vec<Raised>,
    /// The version, where it is clear.
    pub version: Option<Raised>,
}
