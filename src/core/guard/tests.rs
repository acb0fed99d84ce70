//! Words to the node, and its answers.

use super::*;
use crate::host::fake::{Fake, Script};
use crate::host::{Cancel, Deadline};

fn with_cx<T>(work: impl FnOnce(&Cx<'_>) -> T) -> T {
    let cancel = Cancel::default();
    work(&Cx::quiet(Deadline::after(Duration::from_secs(10)), &cancel))
}

/// What a look makes of this answer.
fn answered(code: i32, answer: &str) -> Result<Stand, HostError> {
    let (place, key) = (Place::default(), Key(String::from("20261120-1-00")));
    let program = program(&place, "look", &key, &[]);
    let argv: Vec<&str> = program.argv.iter().map(String::as_str).collect();
    let host = Fake::new("node").program(&argv, Script::says(code, answer));
    with_cx(|cx| look(&host, &place, &key, cx))
}

#[test]
fn paths_are_letters_that_no_shell_knows() {
    for (path, words) in [
        ("/etc/multipath.conf", "/etc/multipath.conf"),
        ("/a b/$(x)", "/a\\0040b/\\0044\\0050x\\0051"),
        ("/\\%'\"\n", "/\\0134\\0045\\0047\\0042\\0012"),
    ] {
        assert_eq!(word(&HostPath::from(path)), words);
    }
    assert_eq!(word(&HostPath::from(vec![b'/', 0xff])), "/\\0377");
}

#[test]
fn names_differ() {
    let (one, other) = (Key::new("20261120-1"), Key::new("20261120-1"));
    assert_ne!(one, other);
    assert!(
        one.0.starts_with("20261120-1-") && one.0.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    );
}

#[test]
fn answers_are_read() {
    let armed = |left, unlike| Stand::Armed { left: Duration::from_secs(left), unlike };
    let ends = vec![End::Back, End::BackUnlike, End::Same, End::Other, End::Failed("no space".into())];
    for (answer, stand) in [
        ("armed 60", armed(60, false)),
        ("armed 0 attributes", armed(0, true)),
        ("firing", Stand::Firing),
        ("confirmed", Stand::Confirmed),
        ("disarmed", Stand::Disarmed),
        ("gone", Stand::Gone),
        ("fired", Stand::Fired(Vec::new())),
        (
            "fired\nfile 1 removed\nfile 2 back-unlike\nfile 3 same\nfile 4 other\nfile 5 failed no space",
            Stand::Fired(ends),
        ),
    ] {
        assert_eq!(answered(0, answer), Ok(stand), "{answer}");
    }
}

/// An answer that is none says nothing about what was done.
#[test]
fn what_cannot_be_read_is_not_known() {
    for (code, answer) in
        [(0, ""), (0, "armed"), (0, "armed x"), (0, "fired\nmore"), (0, "fired x"), (1, "gone")]
    {
        let error = answered(code, answer).unwrap_err();
        assert!(
            matches!(&error, HostError::Unknown(text) if text.id == "guard-unclear"),
            "{answer}: {error:?}"
        );
    }
}

#[test]
fn refusals() {
    for (answer, refused, id) in [
        ("lacks cp date", true, "guard-not-possible"),
        ("no unsafe /var/lib", true, "guard-folder-unsafe"),
        ("no other /x", true, "guard-of-other-run"),
        ("no changed /etc/x", true, "changed-since-plan"),
        ("no copy No space left on device", false, "guard-not-armed"),
        ("no dead", false, "guard-not-armed"),
    ] {
        let error = answered(0, answer).unwrap_err();
        assert_eq!((matches!(error, HostError::Refused(_)), &*error.text().id), (refused, id), "{answer}");
        assert!(!matches!(error, HostError::Unknown(_)));
    }
}
