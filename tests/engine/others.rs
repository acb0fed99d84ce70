//! A run on other hosts of the same root is in nobody's way.

use quantalink::base::Untrusted;
use quantalink::core::engine::{self, Whose};
use quantalink::core::event::{RunId, RunState};
use quantalink::host::HostId;

use super::rig::*;

/// As a kill before the last line leaves the run.
fn cut(state: &quantalink::core::state::State, run: &RunId) {
    let path = state.journal_path(run);
    let text = std::fs::read_to_string(&path).unwrap();
    let kept = text.trim_end().rsplit_once('\n').unwrap().0;
    std::fs::write(path, format!("{kept}\n")).unwrap();
}

#[test]
fn a_run_on_another_host_neither_blocks_nor_counts() {
    let (dir, a, b) = (tempfile::tempdir().unwrap(), node("a"), node("b"));
    let (on_a, on_b, state) = (site(&[&a]), site(&[&b]), state(dir.path()));
    let first = apply(plan(&[&a], false), &on_a, &state).run.unwrap();
    cut(&state, &first);
    let root = Untrusted::from("/");
    let here = |name: &str| {
        let hosts = [HostId(name.into())];
        engine::unfinished(&state, Whose::of(&root, &hosts)).unwrap().map(|info| info.run)
    };
    assert_eq!((here("a"), here("b")), (Some(first.clone()), None));
    assert_eq!(engine::unfinished(&state, &root).unwrap().map(|info| info.run), Some(first.clone()));
    // The cut run stands: where it worked nothing new is begun.
    let blocked = plan(&[&a], true);
    let end = apply(blocked, &on_a, &state);
    assert_eq!((end.run, end.state), (None, RunState::Unfinished));
    let second = apply(plan(&[&b], false), &on_b, &state);
    assert_eq!(second.state, RunState::Complete);
    assert_made(&b, "while another host's run is cut");
    // The older one is beneath no newer one of its own host.
    let end = rollback(Some(&first), &on_a, &state).unwrap();
    assert_eq!(end.state, RunState::RolledBack);
    assert_untouched(&a, "rolled back");
    assert_made(&b, "the other host");
    let names = [HostId("a".into())];
    let again = engine::to_roll_back(&state, Whose::of(&root, &names)).unwrap_err();
    assert_eq!(again.text().id, "already-rolled-back");
    assert_eq!(engine::to_roll_back(&state, Whose::root(&root)), Ok(second.run.unwrap()));
}
