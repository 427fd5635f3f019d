//! The parameters of one call, as their table wants them.
//!
//! A language gives what it has; here it is held against the table once, so that the encoder needs
//! to look at nothing twice. What is wrong is said with the name of the parameter as the caller
//! spelt it.

use std::borrow::Cow;

use super::json::{number, write};
use super::near::is_near;
use super::order;
use super::table::{Field, IS_MODULE, Kind, Need};
use super::value::Value;
use crate::checks;
use crate::error::{EncodeError, ValueType, printable};
use crate::secret::Secret;

/// Deeper JSON is a mistake, and more than those who read it take.
const MAX_DEPTH: usize = 100;

/// Larger whole numbers are not all doubles: where a double belongs, the nearest one is sent.
const MAX_EXACT: u64 = (1 << 53) - 1;

/// The parameters of an operation, in the order of their table.
#[derive(Clone)]
pub struct Arguments<'a> {
    fields: &'static [Field],
    values: Vec<Value<'a>>,
}

impl<'a> Arguments<'a> {
    /// Parameters by their places, or by their names as a [`Value::Map`].
    ///
    /// # Errors
    /// [`EncodeError`] that names what is missing, not known, or of another type.
    pub fn new(fields: &'static [Field], given: Value<'a>) -> Result<Self, EncodeError> {
        let values = members(fields, given, Path::ROOT)?;
        Ok(Self { fields, values })
    }

    /// Parameters that were made by their table.
    #[cfg(feature = "typed")]
    pub(crate) const fn of_table(fields: &'static [Field], values: Vec<Value<'a>>) -> Self {
        Self { fields, values }
    }

    /// The parameters in the order of their table.
    #[cfg(feature = "dynamic")]
    pub(crate) fn values(&self) -> &[Value<'a>] {
        &self.values
    }

    /// The parameters with their tables.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static Field, &Value<'a>)> {
        self.fields.iter().zip(&self.values)
    }

    /// A parameter by its name.
    pub fn get(&self, name: &str) -> &Value<'a> {
        let found = self.iter().find(|(field, _)| field.is(name));
        found.map_or(&Value::Absent, |(_, value)| value)
    }

    /// The string that a parameter is.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name).text()
    }

    /// The members of a record, by the places of its table.
    pub(crate) fn members(&self, name: &str) -> Option<&[Value<'a>]> {
        match self.get(name) {
            Value::Fields(values) => Some(values),
            _ => None,
        }
    }

    /// Sets a parameter.
    pub(crate) fn set(&mut self, name: &str, value: Value<'a>) {
        let at = self.fields.iter().position(|field| field.is(name));
        if let Some(slot) = at.and_then(|at| self.values.get_mut(at)) {
            *slot = value;
        }
    }

    /// The secrets among them, to take them out of texts that a server wrote.
    pub(crate) fn secrets(&self) -> Vec<&Secret> {
        let mut secrets = Vec::new();
        for value in &self.values {
            collect_secrets(value, &mut secrets);
        }
        secrets
    }
}

fn collect_secrets<'v>(value: &'v Value<'_>, secrets: &mut Vec<&'v Secret>) {
    match value {
        Value::Secret(secret) => secrets.push(secret),
        Value::List(items) | Value::Fields(items) => {
            for item in items {
                collect_secrets(item, secrets);
            }
        }
        Value::Map(members) => {
            for (_, value) in members {
                collect_secrets(value, secrets);
            }
        }
        _ => {}
    }
}

/// Where in the parameters something is.
#[derive(Clone, Copy)]
struct Path<'p> {
    outer: Option<&'p Path<'p>>,
    part: Part<'p>,
}

#[derive(Clone, Copy)]
enum Part<'p> {
    Name(&'p str),
    Field(&'static Field),
    Item(usize),
}

impl<'p> Path<'p> {
    const ROOT: Self = Self {
        outer: None,
        part: Part::Name(""),
    };

    const fn member(&'p self, name: &'p str) -> Self {
        Self {
            outer: Some(self),
            part: Part::Name(name),
        }
    }

    const fn field(&'p self, field: &'static Field) -> Self {
        Self {
            outer: Some(self),
            part: Part::Field(field),
        }
    }

    const fn item(&'p self, index: usize) -> Self {
        Self {
            outer: Some(self),
            part: Part::Item(index),
        }
    }

    #[cold]
    fn error(self, problem: impl Into<Cow<'static, str>>) -> EncodeError {
        EncodeError::new(self.name(), problem)
    }

    fn name(self) -> String {
        let mut field = String::new();
        self.append_to(&mut field);
        if field.is_empty() {
            field.push_str("params");
        }
        field
    }

    fn append_to(self, out: &mut String) {
        if let Some(outer) = self.outer {
            outer.append_to(out);
            if outer.outer.is_some() && !matches!(self.part, Part::Item(_)) {
                out.push('.');
            }
        }
        match self.part {
            Part::Name(name) => out.push_str(&printable(name)),
            Part::Field(field) => out.push_str(&field.name()),
            Part::Item(index) => {
                out.push_str(&["[", &index.to_string(), "]"].concat());
            }
        }
    }

    #[cold]
    fn wrong(self, expected: ValueType, value: &Value<'_>) -> EncodeError {
        EncodeError::wrong_type(self.name(), expected, value.kind())
    }
}

/// The members of a record, by the places of its table.
fn members<'a>(
    fields: &'static [Field],
    given: Value<'a>,
    path: Path<'_>,
) -> Result<Vec<Value<'a>>, EncodeError> {
    match given {
        Value::Map(named) => by_name(fields, named, path),
        Value::Fields(given) => {
            let mut values = Vec::with_capacity(fields.len());
            for (field, value) in fields.iter().zip(given) {
                values.push(member(field, value, path.field(field))?);
            }
            Ok(values)
        }
        other => Err(path.wrong(ValueType::Object, &other)),
    }
}

fn by_name<'a>(
    fields: &'static [Field],
    mut named: Vec<(Cow<'a, str>, Value<'a>)>,
    path: Path<'_>,
) -> Result<Vec<Value<'a>>, EncodeError> {
    // What could be a name that is misspelt comes before what it should have been and is missing.
    let is_known = |key: &str| fields.iter().any(|field| field.is_given_as(key));
    let is_name = |key: &str| key.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
    if let Some((key, _)) = named.iter().find(|(key, _)| is_name(key) && !is_known(key)) {
        return Err(unknown(fields, key, path));
    }
    let mut values = Vec::with_capacity(fields.len());
    for field in fields {
        let at = named.iter().position(|(key, _)| field.is_given_as(key));
        values.push(match at.map(|at| named.swap_remove(at)) {
            None => member(field, Value::Absent, path.field(field))?,
            // As it was spelt: the caller knows it by no other name.
            Some((key, value)) => member(field, value, path.member(&key))?,
        });
    }
    match named.first() {
        None => Ok(values),
        Some((key, _)) if is_known(key) => Err(path.member(key).error("is given twice")),
        Some((key, _)) => Err(unknown(fields, key, path)),
    }
}

/// An error about a name that no field has.
#[cold]
fn unknown(fields: &[Field], key: &str, path: Path<'_>) -> EncodeError {
    let mut problem = "is not known here".to_owned();
    for field in fields {
        // JavaScript's names are the only ones that its module is asked about.
        let name = if IS_MODULE {
            field.camel()
        } else {
            field.name()
        };
        if is_near(name.as_bytes(), key.as_bytes()) {
            problem.push_str("; did you mean `");
            problem.push_str(&name);
            problem.push_str("`?");
            break;
        }
    }
    path.member(key).error(problem)
}

fn member<'a>(field: &Field, value: Value<'a>, path: Path<'_>) -> Result<Value<'a>, EncodeError> {
    match (value, field.need) {
        (Value::Absent, Need::Required) => Err(path.error(EncodeError::MISSING)),
        (Value::Absent, _) | (Value::Null, Need::Optional) => Ok(Value::Absent),
        (Value::Null, Need::Nullable) => Ok(Value::Null),
        (value, _) => of_kind(field.kind, value, path),
    }
}

fn of_kind<'a>(kind: Kind, value: Value<'a>, path: Path<'_>) -> Result<Value<'a>, EncodeError> {
    Ok(match (kind, value) {
        (Kind::Text | Kind::Word(_) | Kind::Read(_), Value::Text(text)) => Value::Text(text),
        (Kind::Secret | Kind::SecretScalar, Value::Text(text)) => {
            let checked = checks::not_redacted(&text);
            checked.map_err(|problem| path.error(problem))?;
            Value::Secret(Cow::Owned(Secret::new(text)))
        }
        (Kind::Secret | Kind::SecretScalar, Value::Secret(secret)) => Value::Secret(secret),
        (Kind::Text | Kind::Word(_) | Kind::Read(_) | Kind::Secret | Kind::SecretScalar, other) => {
            return Err(path.wrong(ValueType::Text, &other));
        }
        (Kind::Float, Value::Int(number)) if number.unsigned_abs() > MAX_EXACT => {
            Value::Number(number::nearest(number).into())
        }
        (Kind::Int | Kind::Digits | Kind::Float, Value::Int(number)) => Value::Int(number),
        // The vendor's own type: somebody may hold it as the string that is sent.
        (Kind::Digits, Value::Text(text)) => match text.parse() {
            Ok(number) => Value::Int(number),
            Err(_) => return Err(path.error("must be a whole number")),
        },
        (Kind::Int | Kind::Digits, Value::Number(_)) => {
            let problem = "must be a whole number, and not too large to be exact";
            let error = path.error(problem);
            return Err(error.of_types(ValueType::Int, ValueType::Float));
        }
        (Kind::Float, Value::Number(literal)) => finite(literal, path)?,
        (Kind::Int | Kind::Digits, other) => return Err(path.wrong(ValueType::Int, &other)),
        (Kind::Float, other) => return Err(path.wrong(ValueType::Float, &other)),
        (Kind::Bool, Value::Bool(truth)) => Value::Bool(truth),
        (Kind::Bool, other) => return Err(path.wrong(ValueType::Bool, &other)),
        (Kind::Bytes, Value::Bytes(bytes)) => Value::Bytes(bytes),
        (Kind::Bytes, other) => return Err(path.wrong(ValueType::Bytes, &other)),
        (Kind::Json | Kind::JsonText, Value::Json(json)) => Value::Json(json),
        (Kind::Json | Kind::JsonText, value) => {
            let mut text = String::new();
            json(&mut text, &value, path, 0)?;
            Value::Json(text.into())
        }
        (Kind::List(kind), Value::List(items)) => {
            let mut list = Vec::with_capacity(items.len());
            for (index, item) in items.into_iter().enumerate() {
                list.push(of_kind(*kind, item, path.item(index))?);
            }
            Value::List(list)
        }
        (Kind::List(_), other) => return Err(path.wrong(ValueType::List, &other)),
        (Kind::Map(kind), Value::Map(members)) => {
            let mut map = Vec::with_capacity(members.len());
            for (name, value) in members {
                let value = of_kind(*kind, value, path.member(&name))?;
                map.push((name, value));
            }
            Value::Map(sorted(map))
        }
        (Kind::Map(_), other) => return Err(path.wrong(ValueType::Object, &other)),
        (Kind::Record(record), value) => Value::Fields(members(record.fields, value, path)?),
    })
}

/// The same map in the order of its names, so that every language sends the same bytes.
fn sorted<'a>(mut map: Vec<(Cow<'a, str>, Value<'a>)>) -> Vec<(Cow<'a, str>, Value<'a>)> {
    if map.is_sorted_by(|(one, _), (other, _)| one < other) {
        return map;
    }
    let names: Vec<&str> = map.iter().map(|(name, _)| &**name).collect();
    let order = order::by_name(&names);
    let take = |at| {
        map.get_mut(at).map(|(name, value)| {
            (
                std::mem::take(name),
                std::mem::replace(value, Value::Absent),
            )
        })
    };
    order.into_iter().filter_map(take).collect()
}

/// JSON has no infinite and no undefined numbers.
fn finite<'a>(literal: Cow<'a, str>, path: Path<'_>) -> Result<Value<'a>, EncodeError> {
    if number::is_number(&literal) {
        Ok(Value::Number(literal))
    } else {
        Err(path.error("must be a finite number"))
    }
}

/// Writes data of any shape as JSON.
fn json(
    out: &mut String,
    value: &Value<'_>,
    path: Path<'_>,
    depth: usize,
) -> Result<(), EncodeError> {
    let depth = depth + 1;
    match value {
        _ if depth > MAX_DEPTH => return Err(path.error("is nested too deeply")),
        Value::Absent | Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Int(number) => out.push_str(&number.to_string()),
        Value::Number(literal) if number::is_number(literal) => {
            out.push_str(&number::canonical(literal));
        }
        Value::Number(_) => return Err(path.error("must be a finite number")),
        Value::Text(text) => write::text(out, text),
        Value::Secret(secret) => write::text(out, secret.reveal()),
        Value::Json(json) => out.push_str(json),
        Value::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                json(out, item, path.item(index), depth)?;
            }
            out.push(']');
        }
        Value::Map(members) => {
            out.push('{');
            for (index, (name, value)) in members.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write::text(out, name);
                out.push(':');
                json(out, value, path.member(name), depth)?;
            }
            out.push('}');
        }
        other @ (Value::Bytes(_) | Value::Fields(_) | Value::Record(_)) => {
            return Err(path.wrong(ValueType::Json, other));
        }
    }
    Ok(())
}
