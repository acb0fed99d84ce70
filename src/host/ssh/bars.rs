//! What would keep a file on a node from being replaced, as far as looking tells: nothing is written for it.

use super::errors;
use super::fields::Fields;
use super::frames::Request;
use super::look::immutable;
use super::mounts;
use super::session::Session;
use crate::base::Text;
use crate::host::says::about;
use crate::host::{Bars, Cx, HostError, HostPath};

/// The request for them.
pub(super) fn request(path: &HostPath) -> Request<'_> {
    Request::new("o_bars", [path.bytes()])
}

/// Looks at the file at the end of a path, at its folder, and at the one above that.
pub(super) fn bars(session: &Session, asked: &HostPath, cx: &Cx<'_>) -> Result<Bars, HostError> {
    errors::usable(asked)?;
    let answer = session.hold(cx)?.ask(&request(asked), cx);
    let answer = answer.map_err(|trouble| errors::reading(&session.host(), asked, trouble))?;
    parsed(&answer).ok_or_else(|| errors::garbled(&session.host()))
}

fn parsed(answer: &[u8]) -> Option<Bars> {
    let mut fields = Fields::new(answer);
    let path = HostPath::from(fields.next()?.to_vec());
    let file = protected(fields.text()?, &path);
    let mut folders = Vec::new();
    for _ in 0..2 {
        let folder = HostPath::from(fields.next()?.to_vec());
        folders.push((folder, fields.text()?, fields.text()? == "yes"));
    }
    let table = fields.next()?;
    let file = mounts::is_place(table, path.bytes()).then(|| about("mount-point", &path)).or(file);
    let on_folder = |(path, flags, may): &(HostPath, &str, bool)| {
        if mounts::read_only(table, path.bytes()) {
            return Some(about("read-only-filesystem", path));
        }
        protected(flags, path).or_else(|| (!may).then(|| about("no-right-to-write", path)))
    };
    let mut folders = folders.iter().map(on_folder);
    let (folder, above) = (folders.next()?, folders.next()?);
    fields.end().then_some(Bars { path, file, folder, above })
}

fn protected(flags: &str, path: &HostPath) -> Option<Text> {
    immutable(flags, path).err().map(|error| error.text().clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(answer: &str) -> Option<[Option<(String, String)>; 3]> {
        let bars = parsed(answer.replace('|', "\0").as_bytes())?;
        let told = |text: Option<Text>| {
            let text = text?;
            Some((text.id.to_string(), format!("{:?}", text.arg("path")?)))
        };
        Some([bars.file, bars.folder, bars.above].map(told))
    }

    #[test]
    fn each_place_says_its_own() {
        let table = "/dev/a / ext3 rw 0 0\nnone /etc tmpfs ro,size=1 0 0";
        let told = |id: &str, path: &str| {
            Some((id.to_owned(), format!("{:?}", crate::base::Arg::from(&HostPath::from(path)))))
        };
        let free = format!("/srv/x/a|-------------e--|/srv/x||yes|/srv||yes|{table}|end");
        assert_eq!(read(&free), Some([None, None, None]));
        let all = format!("/etc/x/a|----i----|/etc/x||yes|/srv|-----a---|yes|{table}|end");
        let wanted = [
            told("immutable-file", "/etc/x/a"),
            told("read-only-filesystem", "/etc/x"),
            told("immutable-file", "/srv"),
        ];
        assert_eq!(read(&all), Some(wanted));
        let none = format!("/srv/a||/srv||no|/||no|{table}|end");
        let wanted = [None, told("no-right-to-write", "/srv"), told("no-right-to-write", "/")];
        assert_eq!(read(&none), Some(wanted));
        for cut in 0..none.len() - 3 {
            assert_eq!(read(none.get(..cut).unwrap()), None, "{cut}");
        }
    }
}
