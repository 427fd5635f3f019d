//! The one XML document that the clouds send: an error of an object store or a gateway.
//!
//! A reader of four elements, not of XML: it knows no document types, no entities but the five and
//! numeric ones, and looks at the beginning of the body only.

use crate::text::{lossy, split_at_mark};

/// How much of a body is looked at.
const LIMIT: usize = 64 * 1024;

/// How deep elements may lie in each other.
const DEPTH: usize = 8;

/// What an error document says, in the order of [`MEMBERS`]; texts that are absent are empty.
pub(crate) type ErrorDocument = [String; 3];

const MEMBERS: [&str; 3] = ["Code", "Message", "RequestId"];

/// Reads `<Error><Code>…</Code><Message>…</Message><RequestId>…</RequestId></Error>`, be it the
/// whole document or inside another element, of which the request id may be a member.
///
/// Whatever follows what is broken, or was cut off, is not read. `None` for what has no code: other
/// documents and pages.
pub(crate) fn error_document(body: &[u8]) -> Option<ErrorDocument> {
    let mut body = body.get(..LIMIT).unwrap_or(body);
    while let Some(behind) = body.strip_prefix(b"\xef\xbb\xbf") {
        body = behind;
    }
    let text = lossy(body.trim_ascii());
    let mut document = ErrorDocument::default();
    if text.starts_with('<') {
        read(&text, &mut document);
    }
    let [code, ..] = &document;
    (!code.is_empty()).then_some(document)
}

/// What is not an element: how it begins behind its `<`, and how it ends. The first is text.
const NO_ELEMENTS: [(&str, &str); 3] = [("![CDATA[", "]]>"), ("!--", "-->"), ("?", "?>")];

/// `None` where it ends early.
fn read(mut rest: &str, document: &mut ErrorDocument) -> Option<()> {
    let mut open = Vec::new();
    let mut content = String::new();
    loop {
        let (text, markup) = split_at_mark(rest, "<")?;
        unescape(text, &mut content)?;
        if let Some((begin, end)) = NO_ELEMENTS.iter().find(|of| markup.starts_with(of.0)) {
            let (inside, after) = split_at_mark(markup.get(begin.len()..)?, end)?;
            if *end == "]]>" {
                content.push_str(inside);
            }
            rest = after;
        } else if let Some(end) = markup.strip_prefix('/') {
            let (name, after) = split_at_mark(end, ">")?;
            rest = after;
            let text = member(&open, document);
            let blanks = name.strip_prefix(open.pop()?)?;
            if !blanks.trim_ascii().is_empty() {
                return None;
            }
            if let Some(text) = text.filter(|text| text.is_empty()) {
                content.trim_ascii().clone_into(text);
            }
            content.clear();
        } else {
            // Also a document type, whose name is none of an element.
            let end = end_of_tag(markup)?;
            let tag = markup.get(..end)?;
            rest = markup.get(end + 1..)?;
            let is_behind = |byte: u8| byte.is_ascii_whitespace() || byte == b'/';
            let length = tag.bytes().position(is_behind).unwrap_or(tag.len());
            let name = tag.get(..length)?;
            let first = *name.as_bytes().first()?;
            let may_begin = first.is_ascii_alphabetic() || first == b'_' || first >= 0x80;
            if !may_begin || open.len() == DEPTH {
                return None;
            }
            content.clear();
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
    }
}

/// Where a start tag ends; a `>` in a quoted value is not its end.
fn end_of_tag(markup: &str) -> Option<usize> {
    let mut quote = 0;
    markup.bytes().position(|byte| {
        match byte {
            b'"' | b'\'' if quote == 0 => quote = byte,
            _ if quote == byte => quote = 0,
            _ => {}
        }
        quote == 0 && byte == b'>'
    })
}

/// Where the text of the innermost element belongs.
fn member<'a>(open: &[&str], document: &'a mut ErrorDocument) -> Option<&'a mut String> {
    let (name, outer) = open.split_last()?;
    let (parent, above) = outer.split_last()?;
    let in_error = parent.eq_ignore_ascii_case("Error") && above.len() <= 1;
    let is_it = |known: &&str| name.eq_ignore_ascii_case(known);
    let at = MEMBERS.iter().position(is_it)?;
    let is_id_beside_error = at == 2 && above.is_empty();
    document
        .get_mut(at)
        .filter(|_| in_error || is_id_beside_error)
}

const ENTITIES: [(&str, char); 5] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
];

/// Appends text with its references resolved. `None` at one that XML itself does not know.
fn unescape(mut text: &str, content: &mut String) -> Option<()> {
    while let Some((before, reference)) = split_at_mark(text, "&") {
        content.push_str(before);
        let (name, after) = split_at_mark(reference, ";")?;
        let known = ENTITIES.iter().find(|known| known.0 == name);
        content.push(match known {
            Some((_, character)) => *character,
            None => numeric(name.strip_prefix('#')?)?,
        });
        text = after;
    }
    content.push_str(text);
    Some(())
}

fn numeric(number: &str) -> Option<char> {
    let (digits, radix) = match number.as_bytes() {
        [b'x' | b'X', ..] => (number.get(1..)?, 16),
        _ => (number, 10),
    };
    if digits.is_empty() {
        return None;
    }
    let value = digits.chars().try_fold(0, |value, digit| {
        let value = value * radix + digit.to_digit(radix)?;
        // Beyond all characters there is no number to keep.
        Some(value.min(0x11_0000))
    });
    char::from_u32(value?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<(String, String, String)> {
        error_document(text.as_bytes()).map(Into::into)
    }

    fn read(text: &str) -> (String, String, String) {
        of(text).unwrap()
    }

    fn all(code: &str, message: &str, request_id: &str) -> (String, String, String) {
        (code.into(), message.into(), request_id.into())
    }

    #[test]
    fn reads_documents_of_object_stores() {
        let oss = r#"<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>AccessDenied</Code>
  <Message>Request has expired.</Message>
  <RequestId>5C3D9175B6FC201293AD4890</RequestId>
  <HostId>bucket.oss-cn-hangzhou.aliyuncs.com</HostId>
  <Expires>2019-01-15T07:54:00.000Z</Expires>
</Error>"#;
        assert_eq!(
            read(oss),
            all(
                "AccessDenied",
                "Request has expired.",
                "5C3D9175B6FC201293AD4890"
            )
        );
        let obs = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><Error><Code>NoSuchKey</Code>\
                   <Message>The specified key does not exist.</Message><RequestId>00000</RequestId>\
                   <HostId>x==</HostId><Key>a</Key></Error>";
        assert_eq!(
            read(obs),
            all("NoSuchKey", "The specified key does not exist.", "00000")
        );
        let cos = "<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n\t<Code>AccessDenied</Code>\n\
                   \t<Message>Request has expired</Message>\n\t<Resource>/a</Resource>\n\
                   \t<RequestId>NjBh</RequestId>\n\t<TraceId>OGVm</TraceId>\n</Error>\n";
        assert_eq!(
            read(cos),
            all("AccessDenied", "Request has expired", "NjBh")
        );
    }

    #[test]
    fn reads_a_document_in_another() {
        assert_eq!(
            read(
                "\u{feff}<ErrorResponse xmlns=\"a>b\"><Error><Type/><Code>Throttling</Code><Message>m</Message>\
                 </Error><RequestId>r</RequestId></ErrorResponse>"
            ),
            all("Throttling", "m", "r")
        );
    }

    #[test]
    fn attributes_are_passed_over() {
        for tag in [
            "a='b'",
            "a=\"/>\"",
            "a='\"/>'",
            "_:a='' b=\"'/>\"",
            "\n\ta='1'\n",
        ] {
            let text = format!("<Error {tag}><_a/><Code>C</Code></Error>");
            assert_eq!(read(&text), all("C", "", ""), "{tag}");
        }
        assert_eq!(of("<Error><1/><Code>C</Code></Error>"), None);
    }

    #[test]
    fn resolves_references_and_data_sections() {
        assert_eq!(
            read(
                "<Error><Code>C</Code><Message>a&lt;b&gt;&amp;amp;&quot;&apos;&#65;&#x4E2D;<![CDATA[<&lt;]]>\
                 <!-- <Code>no</Code> --></Message></Error>"
            ),
            all("C", "a<b>&amp;\"'A中<&lt;", "")
        );
    }

    #[test]
    fn keeps_what_was_read_before_a_cut() {
        assert_eq!(
            read("<Error><Code>C</Code><Message>half a mess"),
            all("C", "", "")
        );
        for broken in [
            "&unknown;",
            "&#xD800;",
            "&#x110000;",
            "&#;",
            "&amp",
            "</Other>",
            "<1>",
        ] {
            let text = format!("<Error><Code>C</Code><Message>{broken}</Message></Error>");
            assert_eq!(read(&text), all("C", "", ""), "{broken}");
        }
    }

    #[test]
    fn reads_the_first_of_each_and_nothing_deeper() {
        assert_eq!(
            read(
                "<Error><Details><Code>deep</Code></Details><Code>C</Code><Code>D</Code>\
                 <Message>a<b>c</b></Message></Error>"
            ),
            all("C", "", "")
        );
    }

    #[test]
    fn anything_else_is_not_an_error_document() {
        for text in [
            "",
            "plain",
            "{\"Code\": \"C\"}",
            "<",
            "<html><head><title>502</title></head></html>",
            "<!DOCTYPE html><html><Error><Code>C</Code></Error></html>",
            "<!DOCTYPE e [<!ENTITY a \"b\">]><Error><Code>&a;</Code></Error>",
            "<Code>C</Code>",
            "<Error><Code></Code><Code/></Error>",
            "<a><b><Error><Code>C</Code></Error></b></a>",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
        let deep = "<Error>".repeat(100_000);
        assert_eq!(of(&deep), None);
        let late = format!("<Error>{}<Code>C</Code></Error>", " ".repeat(LIMIT));
        assert_eq!(of(&late), None);
        assert_eq!(
            error_document(b"<Error><Code>\xff\xfe</Code></Error>").unwrap()[0],
            "\u{fffd}\u{fffd}"
        );
    }
}
