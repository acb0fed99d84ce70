//! Step `adapter-download` (guide 1.3): where the installer comes from, where it lies, and that it is the right one. It
//! changes nothing; what is wrong with the file refuses the step that would run it.

use crate::base::{Arg, Text, Untrusted};
use crate::core::answers::{Answers, Section};
use crate::core::facts::{HostFacts, Role};
use crate::core::guide::{Ask, AskKind, Step, Tell};

use super::adapter_install::{self, PROGRAM};
use super::{ask, server};

/// Where the guide says to get it.
const ADDRESS: &str = "http://www.osnexus.com/trynow/";

/// The step.
pub const STEP: Step = Step {
    id: "adapter-download",
    section: Section::Adapter,
    role: Role::Server,
    guide: Some("1.3"),
    gather: |_, _| {},
    plan: |_, _, _| Vec::new(),
    check: |_, _| Vec::new(),
    asks: &[
        Ask {
            id: "installer",
            kind: AskKind::Path,
            get: |answers| ask::word(answers.adapter.installer.as_ref()),
            set: |answers, typed| ask::path(typed).map(|path| answers.adapter.installer = path),
            looks: true,
        },
        Ask {
            id: "installer-sha256",
            kind: AskKind::Line,
            get: |answers| ask::word(answers.adapter.installer_sha256.as_ref()),
            set: |answers, typed| ask::hash(typed).map(|hash| answers.adapter.installer_sha256 = hash),
            looks: false,
        },
    ],
    page: Some(page),
};

fn page(facts: &HostFacts, answers: &Answers) -> Vec<Tell> {
    let Some(server) = &facts.server else { return Vec::new() };
    let about = Text::new("download-page").with("program", PROGRAM);
    let mut out = vec![Tell::Para(about), Tell::Address(String::from(ADDRESS))];
    if server::by_hand(server) {
        out.push(Tell::Info(Text::new("download-by-hand")));
    }
    match adapter_install::usable(server, answers) {
        Err(wall) => out.push(Tell::Error(wall.why)),
        Ok(None) => out.extend(
            Some(server)
                .filter(|server| server::by_hand(server))
                .and_then(|_| adapter_install::to_compare(None, answers))
                .map(Tell::Info),
        ),
        Ok(Some(installer)) => {
            out.push(Tell::Pairs(vec![
                (Text::new("installer-path"), Arg::from(&installer.path)),
                (Text::new("installer-size"), Arg::Size(installer.size)),
                (Text::new("installer-sha256"), installer.sha256.hex().into()),
            ]));
            if let Some(program) = &installer.program {
                let known = |value: Option<&Untrusted>| {
                    value.map_or_else(|| Text::new("not-known").into(), Arg::from)
                };
                out.push(Tell::Pairs(vec![
                    (Text::new("installer-company"), known(program.company.as_ref())),
                    (Text::new("installer-version"), known(program.version.as_ref())),
                    (Text::new("installer-signature"), adapter_install::signature(program).into()),
                ]));
            }
            if !adapter_install::ends_in_exe(installer) {
                out.push(Tell::Warning(Text::new("installer-not-exe").with("path", &installer.path)));
            }
            let compared = answers.adapter.installer_sha256.is_some();
            out.push(Tell::Info(Text::new(if compared {
                "installer-compared"
            } else {
                "installer-compare"
            })));
        }
    }
    out
}
