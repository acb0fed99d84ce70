//! Which pictures there are.

use std::collections::BTreeMap;

use quantalink::i18n::{Catalogue, Lang, Letters};
use quantalink::tui::key::{Code, Key};
use quantalink::tui::ui::{Event, Focus};
use quantalink::tui::{Palette, Theme};
use quantalink::wizard::page::FieldId;
use quantalink::wizard::{self, Flow};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::places;
use crate::scene::Scene;
use crate::site;
use crate::walk::Walk;

const USUAL: (u16, u16) = (80, 24);
const SMALL: (u16, u16) = (40, 12);
const WIDE: (u16, u16) = (120, 40);
const TINY: (u16, u16) = (30, 8);

const COLOUR: Theme = Theme { ascii: false, palette: Palette::Colour };
const ASCII_MONO: Theme = Theme { ascii: true, palette: Palette::Mono };

/// What is done on a page before it is looked at.
enum Press {
    /// This key.
    One(Key),
    /// Tab, until this field has the focus.
    To(&'static str),
    /// These letters.
    Type(&'static str),
    /// The next screen, until this is seen.
    Down(&'static str),
}
use Press::{Down, One, To, Type};

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

/// A screen: its name, the way to its page, what is pressed there, and the looks at it.
type Screen = (&'static str, Way, &'static [Press], &'static [Look]);

const SCREENS: &[Screen] = &[
    ("start", Own(site::start), &[], EVERY_WAY),
    ("server", Own(site::over_smb), &[], ENGLISH),
    ("nodes", Apart("nodes-3"), &[], ENGLISH),
    ("node", Apart("node-key"), &[], ENGLISH),
    ("pool", Apart("nodes-64"), &[], ENGLISH),
    ("licence", Own(|| site::at("licence")), &[], ENGLISH),
    ("stop-service", Own(|| site::at("stop-service")), &[], ENGLISH),
    ("adapter-download", Own(|| site::at("adapter-download")), &[], ENGLISH),
    ("adapter-code", Own(|| site::at("adapter-download")), &[Down("█▀▀▀▀▀█")], ENGLISH),
    ("adapter-install", Own(|| site::at("adapter-install")), &[], ENGLISH),
    ("scsi-ids", Own(|| site::at("scsi-ids")), &[], ENGLISH),
    ("scsi-ids-diff", Own(|| site::at("scsi-ids")), &[Down("<vendor>OSNEXUS")], EVERY_WAY),
    ("start-service", Own(|| site::at("start-service")), &[], ENGLISH),
    ("adapter-listed", Own(|| site::at("adapter-listed")), &[], ENGLISH),
    (
        "credentials",
        Own(|| site::at("credentials")),
        &[To("storage-password"), Type("not the real one")],
        ENGLISH,
    ),
    ("multipath", Apart("multipath"), &[], ENGLISH),
    ("multipath-sides", Apart("multipath"), &[One(Key::char('s'))], &[colour(Lang::En, WIDE)]),
    ("activate", Apart("activate-orders"), &[], ENGLISH),
    ("plan", Own(|| site::at("plan")), &[], &[colour(Lang::En, USUAL), colour(Lang::En, WIDE)]),
    ("agree", Own(site::agree), &[], ENGLISH),
    ("by-hand", Apart("served-by-hand"), &[], ENGLISH),
    ("changed", Apart("served-changed"), &[], ENGLISH),
    ("progress", Apart("progress-at-work"), &[], ENGLISH),
    ("progress-pool", Own(site::pool_at_work), &[], ENGLISH),
    ("failed", Apart("progress-failed"), &[], ENGLISH),
    ("refused", Apart("plan-refused"), &[], ENGLISH),
    ("verification", Own(site::verified), &[], EVERY_WAY),
    ("verification-failed", Apart("verification"), &[], ENGLISH),
    ("finish", Own(site::finished), &[], ENGLISH),
    ("unfinished", Apart("unfinished-stopped"), &[], ENGLISH),
    ("quit", Apart("progress-quit"), &[], ENGLISH),
    ("help", Apart("progress-failed"), &[One(Key::plain(Code::F(1)))], ENGLISH),
    ("log", Apart("progress-failed"), &[One(Key::plain(Code::F(3)))], ENGLISH),
    ("practice", Apart("finish-practice"), &[], ENGLISH),
    ("too-small", Apart("start"), &[], &[colour(Lang::En, TINY)]),
];

/// A drawn screen.
pub struct Shot {
    /// `NN-screen.locale.theme.png`.
    pub file: String,
    pub buffer: Buffer,
    /// Where the caret stands, while a line is typed.
    pub caret: Option<Position>,
}

fn press(scene: &mut Scene, pressed: &[Press]) {
    for press in pressed {
        match press {
            One(key) => drop(scene.press(&[*key])),
            To(field) => {
                let wanted = Some(Focus::Field(FieldId((*field).to_owned())));
                let tabs = (0..20).take_while(|_| {
                    scene.press(&[Key::plain(Code::Tab)]);
                    scene.ui.focus != wanted
                });
                assert!(tabs.count() < 20, "{field} never got the focus");
            }
            Down(seen) => {
                let screens = (0..20).take_while(|_| {
                    scene.press(&[Key::plain(Code::PageDown)]);
                    !scene.text().contains(seen)
                });
                assert!(screens.count() < 20, "{seen} is never seen");
            }
            Type(letters) => drop(scene.press(&letters.chars().map(Key::char).collect::<Vec<_>>())),
        }
    }
    // The sign of what is at work looks like a line where it stands still.
    scene.event(Event::Tick);
}

/// All of them.
pub fn all() -> Vec<Shot> {
    let apart: BTreeMap<&str, Flow> = places::all().into_iter().collect();
    let mut shots = Vec::new();
    for (number, (screen, way, pressed, looks)) in (1..).zip(SCREENS) {
        let flow = match way {
            Apart(name) => apart[name].clone(),
            Own(reach) => reach().flow,
        };
        for look in *looks {
            let letters = if look.theme.ascii { Letters::Ascii } else { Letters::All };
            let mut scene = Scene {
                catalogue: Catalogue::fitting(look.lang, letters),
                ..Scene::new(wizard::page(&flow), look.size, look.theme)
            };
            scene.log = flow.log().to_vec();
            press(&mut scene, pressed);
            let file = format!("{number:02}-{screen}.{}.png", look.name());
            let (buffer, caret) = scene.show(&scene.page);
            shots.push(Shot { file, buffer, caret });
        }
    }
    shots
}
