//! As much of HTTP/1.1 as the practice servers speak: one request, one answer, and the connection ends.

/// What is longer is not read: head and body of a request, in bytes.
const MOST_HEAD: usize = 16 << 10;
const MOST_BODY: usize = 64 << 10;

/// A request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Request {
    pub method: String,
    /// Without the question mark and what follows it.
    pub path: String,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(have, _)| have.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub status: u16,
    pub kind: &'static str,
    pub body: String,
    /// The connection ends in the middle of it.
    pub cut: bool,
}

impl Answer {
    pub fn new(status: u16, kind: &'static str, body: impl Into<String>) -> Self {
        Self { status, kind, body: body.into(), cut: false }
    }

    /// A page as a web server or a proxy gives it where something else was expected.
    pub fn html(status: u16) -> Self {
        let words = reason(status);
        let page = format!("<html><head><title>{words}</title></head><body><h1>{words}</h1></body></html>\n");
        Self::new(status, "text/html", page)
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut text = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        if self.status == 401 {
            text += "WWW-Authenticate: Basic realm=\"practice\"\r\n";
        }
        let about = format!("Content-Type: {}\r\nContent-Length: {}\r\n", self.kind, self.body.len());
        text = text + &about + "Connection: close\r\n\r\n" + &self.body;
        let mut bytes = text.into_bytes();
        if self.cut {
            bytes.truncate(bytes.len() - self.body.len() / 2);
        }
        bytes
    }
}

const fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        400 => "Bad Request",
        401 => "Unauthorized",
        404 => "Not Found",
        405 => "Method Not Allowed",
        411 => "Length Required",
        413 => "Content Too Large",
        _ => "Internal Server Error",
    }
}

/// Reads a request. `more` gives some more bytes, or none when the connection is at its end or its time is over.
///
/// # Errors
/// The status to answer; none where there is nobody to answer.
pub(super) fn read(mut more: impl FnMut(&mut Vec<u8>) -> Option<()>) -> Result<Request, Option<u16>> {
    let mut got = Vec::new();
    let end = loop {
        if let Some(end) = got.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        if got.len() > MOST_HEAD {
            return Err(Some(413));
        }
        more(&mut got).ok_or(None)?;
    };
    let mut body = got.split_off(end);
    body.drain(..4);
    let mut request = head(&got).ok_or(Some(400))?;
    let length = match (request.header("content-length"), request.header("transfer-encoding")) {
        (_, Some(_)) => return Err(Some(411)),
        (Some(length), None) => length.parse::<usize>().map_err(|_| Some(400))?,
        (None, None) if request.method == "POST" => return Err(Some(411)),
        (None, None) => 0,
    };
    if length > MOST_BODY {
        return Err(Some(413));
    }
    while body.len() < length {
        more(&mut body).ok_or(None)?;
    }
    body.truncate(length);
    request.body = body;
    Ok(request)
}

/// The request line and the headers.
fn head(bytes: &[u8]) -> Option<Request> {
    let mut lines = std::str::from_utf8(bytes).ok()?.split("\r\n");
    let mut words = lines.next()?.split(' ');
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() || !version.starts_with("HTTP/1.") || !target.starts_with('/') {
        return None;
    }
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic());
        plain.then(|| (name.to_owned(), value.trim().to_owned()))
    };
    let headers = lines.map(header).collect::<Option<Vec<_>>>()?;
    let path = target.split('?').next().unwrap_or_default().to_owned();
    Some(Request { method: method.to_owned(), path, headers, body: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Given byte by byte, as a slow sender does.
    fn of(bytes: &[u8]) -> Result<Request, Option<u16>> {
        let mut left = bytes.iter();
        read(|into| left.next().map(|byte| into.push(*byte)))
    }

    #[test]
    fn a_request_is_read() {
        let request = of(b"POST /a?b=c HTTP/1.1\r\nHost: h\r\ncontent-LENGTH: 3\r\n\r\nxyzmore").unwrap();
        assert_eq!((request.method.as_str(), request.path.as_str()), ("POST", "/a"));
        assert_eq!((request.header("host"), request.body.as_slice()), (Some("h"), &b"xyz"[..]));
    }

    #[test]
    fn what_is_none_is_answered_with_its_status() {
        let long = [b"GET / HTTP/1.1\r\na: ".as_slice(), &[b'x'; MOST_HEAD]].concat();
        let cases: &[(&[u8], Option<u16>)] = &[
            (b"", None),
            (b"GET / HTTP/1.1\r\n", None),
            (b"\r\n\r\n", Some(400)),
            (b"GET /\r\n\r\n", Some(400)),
            (b"GET / HTTP/2\r\n\r\n", Some(400)),
            (b"GET x HTTP/1.1\r\n\r\n", Some(400)),
            (b"GET / HTTP/1.1\r\nnothing\r\n\r\n", Some(400)),
            (b"GET /\xff HTTP/1.1\r\n\r\n", Some(400)),
            (b"POST / HTTP/1.1\r\n\r\n", Some(411)),
            (b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n", Some(411)),
            (b"POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n", Some(400)),
            (b"POST / HTTP/1.1\r\ncontent-length: 99999999\r\n\r\n", Some(413)),
            (b"POST / HTTP/1.1\r\ncontent-length: 5\r\n\r\nabc", None),
            (&long, Some(413)),
        ];
        for (bytes, status) in cases {
            assert_eq!(of(bytes), Err(*status), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_cut_answer_promises_more_than_it_gives() {
        let whole = Answer::new(200, "text/plain", "0123456789");
        let cut = Answer { cut: true, ..whole.clone() };
        assert_eq!(whole.bytes().len() - cut.bytes().len(), 5);
        assert!(cut.bytes().starts_with(b"HTTP/1.1 200 OK\r\n"));
    }
}
