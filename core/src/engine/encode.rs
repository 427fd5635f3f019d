//! From a table and arguments to a request.

use std::borrow::Cow;

use super::arguments::Arguments;
use super::json::{number, write};
use super::request::Request;
use super::service::Service;
use super::table::{Field, Kind, Operation, Pages, Place};
use super::value::Value;
use crate::crypto;
use crate::decimal;
use crate::error::EncodeError;
use crate::text::split_at_mark;
use crate::wire::{LONGEST_URL, push_encoded};

/// Makes the unsigned request.
///
/// # Errors
/// [`EncodeError`] that names the parameter.
pub(super) fn encode(
    service: &Service,
    operation: &'static Operation,
    arguments: &Arguments<'_>,
) -> Result<Request, EncodeError> {
    for (field, value) in arguments.iter() {
        check_field(field, value, None)?;
    }
    if let Some(check) = operation.check {
        check(service, arguments)?;
    }
    check_offset(operation, arguments)?;
    let mut target = String::with_capacity(128);
    path(&mut target, operation.path, service, arguments)?;
    query(&mut target, arguments);
    let endpoint = service.endpoint_of(operation);
    let mut request = Request::new(Cow::Borrowed(operation.method), &endpoint, &target);
    if request.url().len() > LONGEST_URL {
        let problem = "and the parameters form a URL of more than 65,534 bytes";
        return Err(EncodeError::new("endpoint", problem));
    }
    for (name, parameter) in service.table().headers {
        request.push(name, service.text(parameter), false);
    }
    for (name, value) in operation.headers {
        request.push(name, value, false);
    }
    headers_and_body(&mut request, arguments);
    Ok(request)
}

/// An offset that is a string must be a number: else no next page could be found from it.
fn check_offset(operation: &Operation, arguments: &Arguments<'_>) -> Result<(), EncodeError> {
    if let Some(Pages::Offset { parameter, .. } | Pages::NextOffset { parameter, .. }) =
        operation.pages.copied()
        && let Some(offset) = arguments.text(parameter)
        && decimal::unsigned(offset).is_none()
    {
        return Err(EncodeError::new(parameter, "must be a whole number"));
    }
    Ok(())
}

/// What must hold for strings, at whatever depth they are.
pub(super) fn check_field(
    field: &Field,
    value: &Value<'_>,
    outer: Option<&Field>,
) -> Result<(), EncodeError> {
    if let (Some(check), Some(text)) = (field.check, value.text()) {
        return check(text).map_err(|problem| wrong(field, outer, problem));
    }
    if let (Kind::Record(record), Value::Fields(values)) = (field.kind, value) {
        for (member, value) in record.fields.iter().zip(values) {
            check_field(member, value, Some(field))?;
        }
    }
    Ok(())
}

#[cold]
fn wrong(field: &Field, outer: Option<&Field>, problem: &'static str) -> EncodeError {
    let name = match outer {
        None => field.name(),
        Some(outer) => [&outer.name(), ".", &field.name()].concat(),
    };
    EncodeError::new(name, problem)
}

/// Fills a template: `{name}` is a parameter of the operation or of its service, and what stands in
/// `[]` is there if its parameter is.
fn path(
    out: &mut String,
    template: &'static str,
    service: &Service,
    arguments: &Arguments<'_>,
) -> Result<(), EncodeError> {
    let mut separator = None;
    let mut rest = template;
    while let Some(at) = rest.bytes().position(is_mark) {
        let (text, tail) = rest.split_at(at);
        let (mark, tail) = tail.split_at(1);
        rest = tail;
        match mark.as_bytes() {
            b"{" if separator.is_some_and(str::is_empty) => separator = Some(text),
            b"}" => name(out, text, separator, service, arguments)?,
            b"]" => separator = None,
            mark => {
                out.push_str(text);
                separator = (mark == b"[").then_some("");
            }
        }
    }
    out.push_str(rest);
    Ok(())
}

/// Whether a byte of a template begins or ends something.
const fn is_mark(byte: u8) -> bool {
    matches!(byte, b'[' | b'{' | b'}' | b']')
}

fn name(
    out: &mut String,
    parameter: &'static str,
    separator: Option<&str>,
    service: &Service,
    arguments: &Arguments<'_>,
) -> Result<(), EncodeError> {
    let found = arguments.iter().find(|(field, _)| field.is(parameter));
    let Some((field, value)) = found else {
        push_encoded(out, service.text(parameter), "");
        return Ok(());
    };
    let Some(text) = scalar(value) else {
        return Ok(());
    };
    if let Some(separator) = separator {
        if split_at_mark(&text, separator).is_some() {
            let problem = ["must not contain `", separator, "`"].concat();
            return Err(EncodeError::new(field.name(), problem));
        }
        out.push_str(separator);
    }
    push_encoded(out, &text, field.kept());
    Ok(())
}

fn query(out: &mut String, arguments: &Arguments<'_>) {
    let mut separator = '?';
    for (field, value) in arguments.iter() {
        if field.place != Place::Query || matches!(value, Value::Absent | Value::Null) {
            continue;
        }
        let text = scalar(value).unwrap_or_else(|| {
            // A list is one JSON text.
            let mut text = String::new();
            json(&mut text, field.kind, value);
            Cow::Owned(text)
        });
        out.push(separator);
        push_encoded(out, field.wire, "");
        out.push('=');
        push_encoded(out, &text, "");
        separator = '&';
    }
}

/// The headers of the call, and a body with its type. The type of octets is said even where there are
/// none: HTTP clients that add one of their own would break the signature.
fn headers_and_body(request: &mut Request, arguments: &Arguments<'_>) {
    let mut content_type = None;
    for (field, value) in arguments.iter() {
        match field.place {
            Place::Header => {
                if let Some(text) = scalar(value) {
                    request.push(field.wire, &text, matches!(field.kind, Kind::Secret));
                }
            }
            Place::Member => content_type = Some("application/json"),
            Place::Payload => {
                content_type = Some("application/octet-stream");
                if let Value::Bytes(bytes) = value {
                    request.set_body(bytes.clone());
                }
            }
            Place::Path | Place::Query | Place::Nowhere => {}
        }
    }
    let Some(content_type) = content_type else {
        return;
    };
    if content_type == "application/json" {
        let mut text = String::with_capacity(256);
        object(&mut text, arguments.iter());
        request.set_body(text.into_bytes());
    }
    if request.header("content-type").is_none() {
        request.push("content-type", content_type, false);
    }
}

/// Writes what an object has of the members of a table.
fn object<'v, 'a: 'v>(
    out: &mut String,
    members: impl Iterator<Item = (&'static Field, &'v Value<'a>)>,
) {
    out.push('{');
    let mut separator = "";
    for (field, value) in members {
        if field.place != Place::Member || value.is_absent() {
            continue;
        }
        out.push_str(separator);
        write::text(out, field.wire);
        out.push(':');
        json(out, field.kind, value);
        separator = ",";
    }
    out.push('}');
}

/// Writes a value as JSON. It was held against its table before.
pub(super) fn json(out: &mut String, kind: Kind, value: &Value<'_>) {
    match (kind, value) {
        (Kind::Digits, Value::Int(number)) => write::text(out, &number.to_string()),
        (Kind::JsonText, Value::Json(json)) => write::text(out, json),
        (_, Value::Json(json)) => out.push_str(json),
        (_, Value::Text(text)) => write::text(out, text),
        (_, Value::Secret(secret)) => write::text(out, secret.reveal()),
        (_, Value::Bytes(bytes)) => base64(out, bytes),
        (kind, Value::List(items)) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                json_item(out, kind, item);
            }
            out.push(']');
        }
        (kind, Value::Map(members)) => {
            out.push('{');
            for (index, (name, value)) in members.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write::text(out, name);
                out.push(':');
                json_item(out, kind, value);
            }
            out.push('}');
        }
        (Kind::Record(record), Value::Fields(values)) => {
            object(out, record.fields.iter().zip(values));
        }
        (_, value) => match scalar(value) {
            Some(text) => out.push_str(&text),
            None => out.push_str("null"),
        },
    }
}

/// An item of a list or a map; what has any shape has it at every depth. A call of its own, so that
/// the compiler does not unroll the recursion.
#[inline(never)]
fn json_item(out: &mut String, kind: Kind, value: &Value<'_>) {
    match kind {
        Kind::List(kind) | Kind::Map(kind) => json(out, *kind, value),
        _ => json(out, Kind::Json, value),
    }
}

/// Bytes as standard base64, made where they are sent from: a package is copied nowhere else.
#[expect(clippy::expect_used, reason = "base64 is ASCII behind what was text")]
fn base64(out: &mut String, bytes: &[u8]) {
    let mut text = std::mem::take(out).into_bytes();
    text.push(b'"');
    crypto::base64_append(bytes, &mut text);
    text.push(b'"');
    *out = String::from_utf8(text).expect("base64 is text");
}

/// A value that is a text of its own, as it stands in paths, queries, headers and JSON numbers.
fn scalar<'v>(value: &'v Value<'_>) -> Option<Cow<'v, str>> {
    Some(match value {
        Value::Text(text) => Cow::Borrowed(text),
        Value::Secret(secret) => Cow::Borrowed(secret.reveal()),
        Value::Bool(truth) => Cow::Borrowed(if *truth { "true" } else { "false" }),
        Value::Int(number) => Cow::Owned(number.to_string()),
        Value::Number(literal) => number::canonical(literal),
        _ => return None,
    })
}
