//! What holds for whatever file the editor takes.

use quantalink::edit::Refusal;
use quantalink::edit::scsi_ids::{Done, Wish, ensure, take_out};

/// The guide's own entry.
pub fn wish() -> Wish {
    Wish::default()
}

/// The promises that hold for any bytes.
pub fn holds(file: &[u8], wish: &Wish) -> Result<Option<Done>, String> {
    let told = |refusal: Refusal| format!("{:?}", refusal.what);
    let done = match ensure(file, wish) {
        Ok(done) => done,
        Err(refusal) if refusal.what.id == "edit-self-check" => return Err("self check".to_owned()),
        Err(_) => return Ok(None),
    };
    let new = done.edit.bytes(file);
    let mut at = 0;
    for splice in &done.edit.splices {
        if splice.at.start < at || splice.at.end < splice.at.start || splice.at.end > file.len() {
            return Err("splices out of order or bounds".to_owned());
        }
        at = splice.at.end;
    }
    let diff = done.diff(file, 3);
    if diff.rows.is_empty() != done.edit.is_empty() {
        return Err("the diff shows something else".to_owned());
    }
    let again = ensure(&new, wish).map_err(told)?;
    if !again.edit.is_empty() {
        return Err("an edit of the edit is not empty".to_owned());
    }
    if done.edit.is_empty() {
        return Ok(Some(done));
    }
    let back = take_out(&new, wish).map_err(told)?;
    let out = back.edit.bytes(&new);
    let (Some(up), Some(twice)) = (&done.version, &back.version) else {
        return Err("no version".to_owned());
    };
    let last = back.edit.splices.iter().find(|splice| splice.at == twice.place.at).unwrap();
    let mut wanted = file[..up.place.at.start].to_vec();
    wanted.extend_from_slice(&last.new);
    wanted.extend_from_slice(&file[up.place.at.end..]);
    if out != wanted {
        return Err("not the way back".to_owned());
    }
    if !take_out(&out, wish).map_err(told)?.edit.is_empty() {
        return Err("something left to take out".to_owned());
    }
    Ok(Some(done))
}
