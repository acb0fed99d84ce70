//! Which pictures there are.

use std::collections::BTreeMap;

use quantalink::i18n::Lang;
use quantalink::tui::Theme;
use quantalink::tui::key::{Code, Key};
use quantalink::wizard::{self, Flow};
use ratatui::buffer::Buffer;

use crate::scene::Scene;
use crate::places;
use crate::site;
use crate::walk::Walk;

const USUAL: (u16, u16) = (80, 24);
const SMALL: (u16, u16) = (40, 12);
const WIDE: (u16, u16) = (120, 40);
const TINY: (u16, u16) = (30, 8);

const COLOUR: Theme = Theme { ascii: false, mono: false };
const ASCII_MONO: Theme = Theme { ascii: true, mono: true };

const NEXT_SCREEN: Key = Key::plain(Code::PageDown);
const SIDES: Key = Key::char('s');

/// How a screen is looked at.
struct Look {
    lang: Lang,
    theme: Theme,
    size: (u16, u16),
}

impl Look {
    /// As it stands in a file's name: `en.colour`, `en.ascii-mono`, `en.colour-40x12`.
    fn name(&self) -> String {
        let theme = if self.theme == ASCII_MONO { "ascii-mono" } else { "colour" };
        let size = match self.size {
            USUAL => String::new(),
            (columns, rows) => format!("-{columns}x{rows}"),
        };
        format!("{}.{theme}{size}", self.lang.code())
    }
}

const fn colour(lang: Lang, size: (u16, u16)) -> Look {
    Look { lang, theme: COLOUR, size }
}

const ENGLISH: &[Look] = &[colour(Lang::En, USUAL)];

/// The main screens are shown in every language, and on consoles that can do little.
const EVERY_WAY: &[Look] = &[
    colour(Lang::En, USUAL),
    colour(Lang::De, USUAL),
    colour(Lang::Fr, USUAL),
    colour(Lang::Ko, USUAL),
    Look { lang: Lang::En, theme: ASCII_MONO, size: USUAL },
    colour(Lang::En, SMALL),
];

/// Where a page is met.
enum Way {
    /// A walk of the tests of all pages, by its name.
    Apart(&'static str),
    /// A walk of the pictures' own.
    Own(fn() -> Walk),
}
use Way::{Apart, Own};

/// A screen: its name, the way to its page, the keys pressed there, and the looks at it.
type Screen = (&'static str, Way, &'static [Key], &'static [Look]);

const SCREENS: &[Screen] = &[
    ("start", Own(site::start), &[], EVERY_WAY),
    ("server", Apart("server-found"), &[], ENGLISH),
    ("nodes", Apart("nodes-3"), &[], ENGLISH),
    ("node", Apart("node-key"), &[], ENGLISH),
    ("pool", Apart("nodes-64"), &[], ENGLISH),
    ("licence", Own(|| site::at("licence")), &[], ENGLISH),
    ("stop-service", Own(|| site::at("stop-service")), &[], ENGLISH),
    ("adapter-download", Own(|| site::at("adapter-download")), &[NEXT_SCREEN], ENGLISH),
    ("adapter-install", Own(|| site::at("adapter-install")), &[], ENGLISH),
    ("scsi-ids", Own(|| site::at("scsi-ids")), &[], ENGLISH),
    ("scsi-ids-diff", Own(|| site::at("scsi-ids")), &[NEXT_SCREEN, NEXT_SCREEN], EVERY_WAY),
    ("start-service", Own(|| site::at("start-service")), &[], ENGLISH),
    ("adapter-listed", Own(|| site::at("adapter-listed")), &[], ENGLISH),
    ("credentials", Own(site::credentials), &[], ENGLISH),
    ("multipath", Apart("multipath"), &[], ENGLISH),
    ("multipath-sides", Apart("multipath"), &[SIDES], &[colour(Lang::En, WIDE)]),
    ("activate", Apart("activate-orders"), &[], ENGLISH),
    ("plan", Own(|| site::at("plan")), &[], ENGLISH),
    ("agree", Own(site::agree), &[], ENGLISH),
    ("by-hand", Apart("served-by-hand"), &[], ENGLISH),
    ("changed", Apart("served-changed"), &[], ENGLISH),
    ("progress", Apart("progress-at-work"), &[], ENGLISH),
    ("progress-pool", Apart("progress-64"), &[], ENGLISH),
    ("failed", Apart("progress-failed"), &[], ENGLISH),
    ("refused", Apart("plan-refused"), &[], ENGLISH),
    ("verification", Own(site::verified), &[], EVERY_WAY),
    ("verification-failed", Apart("verification"), &[], ENGLISH),
    ("finish", Own(site::finished), &[], ENGLISH),
    ("unfinished", Apart("unfinished-stopped"), &[], ENGLISH),
    ("quit", Apart("progress-quit"), &[], ENGLISH),
    ("help", Apart("progress-failed"), &[Key::plain(Code::F(1))], ENGLISH),
    ("log", Apart("progress-failed"), &[Key::plain(Code::F(3))], ENGLISH),
    ("practice", Apart("finish-practice"), &[], ENGLISH),
    ("too-small", Apart("start"), &[], &[colour(Lang::En, TINY)]),
];

/// A drawn screen.
pub struct Shot {
    /// `NN-screen.locale.theme.png`.
    pub file: String,
    pub buffer: Buffer,
}

/// All of them.
pub fn all() -> Vec<Shot> {
    let apart: BTreeMap<&str, Flow> = places::all().into_iter().collect();
    let mut shots = Vec::new();
    for (number, (screen, way, keys, looks)) in (1..).zip(SCREENS) {
        let flow = match way {
            Apart(name) => apart[name].clone(),
            Own(reach) => reach().flow,
        };
        for look in *looks {
            let mut scene = Scene::new(wizard::page(&flow), look.size, look.theme).speaking(look.lang);
            scene.log = flow.log().to_vec();
            scene.press(keys);
            let file = format!("{number:02}-{screen}.{}.png", look.name());
            shots.push(Shot { file, buffer: scene.buffer() });
        }
    }
    shots
}
