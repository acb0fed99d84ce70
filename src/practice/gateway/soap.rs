//! SOAP 1.1, document/literal wrapped, as the gateway speaks it: the wrapping element in its name space, what stands in it
//! in none.

use roxmltree::{Document, Node};

use super::super::http::Answer;

/// The gateway's name space.
pub(super) const NAMESPACE: &str = "http://www.citrix.com/storagelink/csl.xsd";

const ENVELOPE: &str = "http://schemas.xmlsoap.org/soap/envelope/";

/// The first element of the body.
pub(super) fn operation<'a, 'input>(document: &'a Document<'input>) -> Option<Node<'a, 'input>> {
    let envelope = document.root_element();
    let soap = |node: &Node<'_, '_>, name| node.tag_name() == (ENVELOPE, name).into();
    if !soap(&envelope, "Envelope") {
        return None;
    }
    let body = envelope.children().find(|node| soap(node, "Body"))?;
    body.children().find(Node::is_element)
}

/// The child element of that name, in no name space.
pub(super) fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|child| {
        let tag = child.tag_name();
        // The reader tells `xmlns=""` as a name space without a name.
        child.is_element() && tag.name() == name && tag.namespace().is_none_or(str::is_empty)
    })
}

/// An element with these fields as its children.
pub(super) fn element(name: &str, fields: &[(&str, &str)]) -> String {
    let one = |(field, value): &(&str, &str)| format!("<{field}>{}</{field}>", escaped(value));
    let inner: Vec<String> = fields.iter().map(one).collect();
    format!("<{name}>{}</{name}>", inner.concat())
}

/// The answer to this operation.
pub(super) fn enveloped(operation: &str, inner: &str) -> Answer {
    let name = format!("{operation}Response");
    answer(200, &format!("<csl:{name} xmlns:csl=\"{NAMESPACE}\">{inner}</csl:{name}>"))
}

/// A fault; with HTTP that is status 500.
pub(super) fn fault(why: &str) -> Answer {
    let code = "<faultcode>SOAP-ENV:Server</faultcode>";
    let why = escaped(why);
    answer(500, &format!("<SOAP-ENV:Fault>{code}<faultstring>{why}</faultstring></SOAP-ENV:Fault>"))
}

fn answer(status: u16, body: &str) -> Answer {
    let head = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"{ENVELOPE}\">"
    );
    let body = format!("{head}<SOAP-ENV:Body>{body}</SOAP-ENV:Body></SOAP-ENV:Envelope>\n");
    Answer::new(status, "text/xml; charset=utf-8", body)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
