//! An edit's splices, put in by other hands than the program's own.

use quantalink::edit::Edit;

/// The edited file; says why where the splices are none.
pub fn applied(file: &[u8], edit: &Edit) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let mut from = 0;
    for splice in &edit.splices {
        if splice.at.start < from || splice.at.end < splice.at.start || splice.at.end > file.len() {
            return Err(format!("splices out of order or bounds\u{2}: {:?}", splice.at));
        }
        if splice.at.is_empty() && splice.new.is_empty() {
            return Err(String::from("a splice that does nothing"));
        }
        out.extend_from_slice(&file[from..splice.at.start]);
        out.extend_from_slice(&splice.new);
        from = splice.at.end;
    }
    out.extend_from_slice(&file[from..]);
    if edit.bytes(file) != out {
        return Err(String::from("the edited bytes are not the splices"));
    }
    let pieces: Vec<u8> = edit.pieces(file).flatten().copied().collect();
    if pieces == out { Ok(out) } else { Err(String::from("the pieces are not the edited bytes")) }
}
