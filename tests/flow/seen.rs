//! What is asked of a walk.

pub use quantalink::i18n::{Catalogue, Lang};

use quantalink::plain::page_lines;

use super::walk::{ActionId, Arc, Cmd, Facts, Walk};

/// Holds a page as text, in tests/snapshots.
pub fn snapshot(page: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(format!("wizard-{page}"), text));
}

impl Walk {
    /// What a look would bring now.
    pub fn facts(&self) -> Arc<Facts> {
        self.facts_for(self.flow.answers())
    }

    /// The page as text.
    pub fn shown(&self) -> String {
        let catalogue = Catalogue::new(Lang::En);
        page_lines(&self.page(), &catalogue).join("\n")
    }

    pub fn enabled(&self, id: ActionId) -> bool {
        self.page().actions.iter().any(|action| action.id == id && action.enabled)
    }

    pub fn asked(&self, cmd: impl Fn(&Cmd) -> bool) -> usize {
        self.all.iter().filter(|other| cmd(other)).count()
    }
}
