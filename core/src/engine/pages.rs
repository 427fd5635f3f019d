//! From a page of a list to the call for the next one.

use std::fmt;
use std::sync::Arc;

use super::arguments::Arguments;
use super::response::{Parsed, View};
use super::table::{Kind, Operation, Pages, Record};
use super::value::Value;
use crate::decimal;
use crate::error::DecodeError;
use crate::response::ResponseParts;

/// Where the next page begins: the parameter to set, its value, and the member that reported it.
pub(crate) struct Next {
    pub(crate) parameter: &'static str,
    pub(crate) key: String,
    member: &'static str,
}

impl Next {
    /// The same from its key; none where there are no pages.
    pub(crate) fn of_key(operation: &Operation, key: String) -> Option<Self> {
        let (parameter, member) = match *operation.pages? {
            Pages::Token { parameter, member }
            | Pages::Marker {
                parameter, member, ..
            }
            | Pages::NextOffset {
                parameter, member, ..
            } => (parameter, member),
            Pages::Offset {
                parameter, total, ..
            } => (parameter, total),
        };
        Some(Self {
            parameter,
            key,
            member,
        })
    }

    /// The value of the parameter, which is a number or a string of one.
    pub(crate) fn value(&self, operation: &Operation) -> Value<'static> {
        let mut parameters = operation.parameters.iter();
        let field = parameters.find(|field| field.is(self.parameter));
        let is_number = field.is_some_and(|field| matches!(field.kind, Kind::Int | Kind::Digits));
        match decimal::signed(&self.key) {
            Some(number) if is_number => Value::Int(number),
            _ => Value::Text(self.key.clone().into()),
        }
    }
}

/// Where the page after `page` begins; none after the last one.
pub(crate) fn next(
    operation: &Operation,
    arguments: &Arguments<'_>,
    page: &View<'_>,
) -> Option<Next> {
    let key = key(*operation.pages?, arguments, page)?;
    Next::of_key(operation, key)
}

fn key(pages: Pages, arguments: &Arguments<'_>, page: &View<'_>) -> Option<String> {
    let is_all = |after, total| page.int(total).is_some_and(|total| after >= total);
    match pages {
        Pages::Token { member, .. } => text(page, member),
        Pages::Marker {
            member,
            size,
            items,
            ..
        } => {
            let received = count(page, items);
            let is_last = match arguments.get(size) {
                Value::Int(size) => received < *size,
                _ => received == 0,
            };
            text(page, member).filter(|_| !is_last)
        }
        Pages::Offset {
            parameter,
            items,
            total,
        } => {
            let received = count(page, items);
            let after = offset(arguments.get(parameter)).saturating_add(received);
            (received > 0 && !is_all(after, total)).then(|| after.to_string())
        }
        Pages::NextOffset {
            parameter,
            member,
            items,
            total,
        } => {
            let after = page.int(member)?;
            let is_last = count(page, items) == 0
                || after <= 0
                || after == offset(arguments.get(parameter))
                || is_all(after, total);
            (!is_last).then(|| after.to_string())
        }
    }
}

/// How many items were to be skipped.
fn offset(given: &Value<'_>) -> i64 {
    match given {
        Value::Int(offset) => *offset,
        // The encoder lets no string pass that is not a number.
        Value::Text(offset) => decimal::signed(offset).unwrap_or(0),
        _ => 0,
    }
}

fn text(page: &View<'_>, member: &str) -> Option<String> {
    let text = match page.get(member) {
        Value::Int(number) => number.to_string(),
        other => other.text()?.to_owned(),
    };
    (!text.is_empty()).then_some(text)
}

fn count(page: &View<'_>, items: &str) -> i64 {
    page.length(items).try_into().unwrap_or(i64::MAX)
}

/// The places that the pages of a list were asked for at, the last one first. Calls share what is
/// behind them.
pub(crate) struct Trail {
    key: String,
    before: Option<Arc<Trail>>,
}

impl Trail {
    pub(crate) fn after(before: Option<&Arc<Self>>, key: String) -> Arc<Self> {
        Arc::new(Self {
            key,
            before: before.cloned(),
        })
    }

    /// One of these places, the first one first.
    #[cfg(feature = "dynamic")]
    pub(crate) fn of(keys: Vec<String>) -> Option<Arc<Self>> {
        let add = |before, key| Some(Arc::new(Self { key, before }));
        keys.into_iter().fold(None, add)
    }

    /// The places, the first one first.
    #[cfg(feature = "dynamic")]
    pub(crate) fn keys(&self) -> Vec<&str> {
        let steps = std::iter::successors(Some(self), |step| step.before.as_deref());
        let mut keys: Vec<&str> = steps.map(|step| step.key.as_str()).collect();
        keys.reverse();
        keys
    }
}

/// A server that hands out tokens in a circle, or says to go on where the page was itself found,
/// would make its reader go on for ever.
///
/// # Errors
/// [`DecodeError`] that names the member.
pub(crate) fn check(
    operation: &Operation,
    arguments: &Arguments<'_>,
    trail: Option<&Arc<Trail>>,
    parsed: &Parsed,
    response: &ResponseParts<'_>,
) -> Result<(), DecodeError> {
    let view = parsed.view();
    let Some(next) = next(operation, arguments, &view) else {
        return Ok(());
    };
    let error = |problem: &'static str| {
        let path = ["$.", wire_name(view.table(), next.member)].concat();
        Err(response.decode_error(Some(path), problem))
    };
    if arguments.text(next.parameter) == Some(&*next.key) {
        return error("the next page is said to be this one");
    }
    let mut trail = trail;
    while let Some(step) = trail {
        if step.key == next.key {
            return error("the next page is said to be one that was read before");
        }
        trail = step.before.as_ref();
    }
    Ok(())
}

fn wire_name(record: &Record, name: &'static str) -> &'static str {
    let mut fields = record.fields.iter();
    fields
        .find(|field| field.is(name))
        .map_or(name, |field| field.wire)
}

/// As short for a long list as for a short one.
impl fmt::Debug for Trail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Trail")
    }
}

/// Step by step: the compiler's own way would need a stack as deep as the list is long.
impl Drop for Trail {
    fn drop(&mut self) {
        let mut before = self.before.take();
        while let Some(mut step) = before.and_then(Arc::into_inner) {
            before = step.before.take();
        }
    }
}
