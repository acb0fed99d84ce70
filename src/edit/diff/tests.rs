use super::*;
use crate::base::Text as Said;

fn edit(splices: &[(Range<usize>, &str)]) -> Edit {
    let splices = splices
        .iter()
        .map(|(at, new)| Splice { at: at.clone(), new: new.as_bytes().to_vec(), why: Said::new("x") })
        .collect();
    Edit { splices, notes: Vec::new() }
}

#[test]
fn nothing_changes() {
    let diff = Diff::of(b"a\nb\n", &Edit::default(), 3);
    assert_eq!(diff, Diff::default());
    assert_eq!(diff.unified("a", "b"), "");
}

#[test]
fn a_replaced_token_is_one_changed_line() {
    let diff = Diff::of(b"a 1\nb 2\nc 3\nd 4\n", &edit(&[(6..7, "9")]), 1);
    assert_eq!((diff.added, diff.removed, diff.changed, diff.places), (0, 0, 1, 1));
    assert_eq!(diff.unified("o", "n"), "--- o\n+++ n\n@@ -1,3 +1,3 @@\n a 1\n-b 2\n+b 9\n c 3\n");
}

#[test]
fn inserted_and_removed_lines_and_a_gap() {
    let old = b"1\n2\n3\n4\n5\n6\n7\n8\n";
    let diff = Diff::of(old, &edit(&[(2..2, "x\ny\n"), (12..14, "")]), 1);
    assert_eq!((diff.added, diff.removed, diff.changed, diff.places), (2, 1, 0, 2));
    let text = "--- o\n+++ n\n@@ -1,2 +1,4 @@\n 1\n+x\n+y\n 2\n@@ -6,3 +8,2 @@\n 6\n-7\n 8\n";
    assert_eq!(diff.unified("o", "n"), text);
    let near = Diff::of(old, &edit(&[(2..2, "x\n"), (6..8, "")]), 3);
    assert!(!near.rows.contains(&Row::Gap));
    let text = "@@ -1,7 +1,7 @@\n 1\n+x\n 2\n 3\n-4\n 5\n 6\n 7\n";
    assert!(near.unified("o", "n").ends_with(text));
}

#[test]
fn a_missing_newline_is_shown() {
    let diff = Diff::of(b"a\nb", &edit(&[(3..3, "\nc\n")]), 1);
    let text = "@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n";
    assert!(diff.unified("o", "n").ends_with(text), "{}", diff.unified("o", "n"));
    assert_eq!((diff.added, diff.changed), (1, 1));
    let diff = Diff::of(b"", &edit(&[(0..0, "a")]), 1);
    assert_eq!(diff.unified("o", "n"), "--- o\n+++ n\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n");
}

#[test]
fn line_ends_are_seen_where_they_differ() {
    let same = Diff::of(b"a\r\nb\r\n", &edit(&[(3..4, "c")]), 1);
    assert!(!same.unified("o", "n").contains("\\r"));
    let other = Diff::of(b"a\r\nb\r\n", &edit(&[(1..3, "\n")]), 1);
    assert!(other.unified("o", "n").ends_with("-a\\r\n+a\n b\\r\n"), "{}", other.unified("o", "n"));
    let tab = Diff::of(b"\ta\x1b\n", &edit(&[(1..2, "b")]), 1);
    assert!(tab.unified("o", "n").ends_with("-\ta\\u{1b}\n+\tb\\u{1b}\n"));
}

#[test]
fn whole_files() {
    let diff = Diff::created(b"a\nb\n");
    assert_eq!((diff.added, diff.places), (2, 1));
    assert_eq!(diff.unified("/dev/null", "n"), "--- /dev/null\n+++ n\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    let diff = Diff::removed(b"a\nb\n");
    assert_eq!((diff.removed, diff.places), (2, 1));
    assert_eq!(Diff::created(b""), Diff::default());
}

#[test]
fn utf_16_lines_are_readable() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let old = wide("\u{feff}<a>\r\n<b/>\r\n\u{10a}\r\n");
    let at = wide("\u{feff}<a>\r\n").len();
    let splice = Splice { at: at..at, new: wide("<c/>\r\n"), why: Said::new("x") };
    let diff = Diff::of(&old, &Edit { splices: vec![splice], notes: Vec::new() }, 9);
    let text = "@@ -1,3 +1,4 @@\n <a>\n+<c/>\n <b/>\n \u{10a}\n";
    assert!(diff.unified("o", "n").ends_with(text), "{}", diff.unified("o", "n"));
}

#[test]
fn marks_name_the_words() {
    let marks = marks(b"rr_min_io 1000", b"rr_min_io 100");
    assert_eq!((marks.old.first(), marks.new.first()), (Some(&(10..14)), Some(&(10..13))));
    assert_eq!((marks.old.len(), marks.new.len()), (1, 1));
}

mod whatever {
    use super::*;
    use proptest::prelude::*;

    fn pieces() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![Just("\n"), Just("\r\n"), Just("\r"), Just("a"), Just("bb"), Just("\t")];
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat().into_bytes())
    }

    proptest! {
        /// Rows in order give back both files where the context is wide enough.
        #[test]
        fn rows_are_both_files(old in pieces(), cuts in prop::collection::vec((0usize..60, 0usize..4, pieces()), 0..4)) {
            let mut at = 0;
            let mut splices = Vec::new();
            for (skip, len, new) in cuts {
                let start = (at + skip).min(old.len());
                let end = (start + len).min(old.len());
                splices.push(Splice { at: start..end, new, why: Said::new("x") });
                at = end;
            }
            let edit = Edit { splices, notes: Vec::new() };
            let new = edit.bytes(&old);
            let diff = Diff::of(&old, &edit, usize::MAX);
            let glue = |wanted: fn(&Row) -> Option<usize>| {
                let mut out = Vec::new();
                for (number, row) in diff.rows.iter().filter(|row| wanted(row).is_some()).enumerate() {
                    assert_eq!(wanted(row), Some(number + 1));
                    if let Row::Context { text, end, .. } | Row::Removed { text, end, .. } | Row::Added { text, end, .. } = row {
                        out.extend_from_slice(text);
                        out.extend_from_slice(match end { End::Lf => b"\n", End::CrLf => b"\r\n", End::Cr => b"\r", End::None => b"" });
                    }
                }
                out
            };
            if diff.rows.is_empty() {
                prop_assert_eq!(&old, &new);
            } else {
                prop_assert_eq!(glue(Row::old_line), old);
                prop_assert_eq!(glue(Row::new_line), new);
            }
        }
    }
}
