//! The parameters of one call, as their table wants them.
//!
//! A language gives what it has; here it is held against the table once, so that the encoder needs
//! to look at nothing twice. What is wrong is said with the name of the parameter as the caller
//! spelt it.

use std::borrow::Cow;

use super::encode;
use super::json::number;
use super::near::is_near;
use super::order;
use super::table::{Field, IS_MODULE, Kind, Need};
use super::value::Value;
use crate::checks;
use crate::decimal;
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
    pub fn new(fields: &'static [Field], mut given: Value<'a>) -> Result<Self, EncodeError> {
        record(fields, &mut given, &Path::ROOT)?;
        let values = match given {
            Value::Fields(values) => values,
            _ => Vec::new(),
        };
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
struct Path<'p> {
    outer: Option<&'p Path<'p>>,
    part: Part<'p>,
}

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

    const fn inner(&'p self, part: Part<'p>) -> Self {
        Self {
            outer: Some(self),
            part,
        }
    }

    #[cold]
    fn error(&self, problem: &'static str) -> EncodeError {
        EncodeError::new(self.name(), problem)
    }

    #[cold]
    fn wrong(&self, expected: ValueType, value: &Value<'_>) -> EncodeError {
        EncodeError::wrong_type(self.name(), expected, value.kind())
    }

    fn name(&self) -> String {
        let mut field = String::new();
        self.append_to(&mut field);
        if field.is_empty() {
            field.push_str("params");
        }
        field
    }

    fn append_to(&self, out: &mut String) {
        if let Some(outer) = self.outer {
            outer.append_to(out);
            if outer.outer.is_some() && !matches!(self.part, Part::Item(_)) {
                out.push('.');
            }
        }
        out.push_str(&match self.part {
            Part::Name(name) => printable(name),
            Part::Field(field) => field.name(),
            Part::Item(index) => ["[", &decimal::of_count(index), "]"].concat(),
        });
    }
}

/// Makes a record of what is given: its members by the places of its table.
fn record(
    fields: &'static [Field],
    given: &mut Value<'_>,
    path: &Path<'_>,
) -> Result<(), EncodeError> {
    match given {
        Value::Map(named) => *given = Value::Fields(by_name(fields, named, path)?),
        Value::Fields(values) => {
            values.truncate(fields.len());
            for (field, value) in fields.iter().zip(values) {
                member(field, value, &path.inner(Part::Field(field)))?;
            }
        }
        other => return Err(path.wrong(ValueType::Object, other)),
    }
    Ok(())
}

fn by_name<'a>(
    fields: &'static [Field],
    named: &mut Vec<(Cow<'a, str>, Value<'a>)>,
    path: &Path<'_>,
) -> Result<Vec<Value<'a>>, EncodeError> {
    // What could be a name that is misspelt comes before what it should have been and is missing.
    let is_known = |key: &str| fields.iter().any(|field| field.is_given_as(key));
    let is_name = |key: &str| key.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
    if let Some((key, _)) = named.iter().find(|(key, _)| is_name(key) && !is_known(key)) {
        return Err(unknown(fields, key, path));
    }
    let mut values = Vec::with_capacity(fields.len());
    for field in fields {
        // What is not there has the empty name, which no field has.
        let found = named.iter().position(|(key, _)| field.is_given_as(key));
        let (key, mut value) = found.map(|at| named.swap_remove(at)).unwrap_or_default();
        let part = match &*key {
            "" => Part::Field(field),
            // As it was spelt: the caller knows it by no other name.
            key => Part::Name(key),
        };
        member(field, &mut value, &path.inner(part))?;
        values.push(value);
    }
    match named.first() {
        None => Ok(values),
        Some((key, _)) if is_known(key) => Err(path.inner(Part::Name(key)).error("is given twice")),
        Some((key, _)) => Err(unknown(fields, key, path)),
    }
}

/// An error about a name that no field has.
#[cold]
fn unknown(fields: &[Field], key: &str, path: &Path<'_>) -> EncodeError {
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
    EncodeError::new(path.inner(Part::Name(key)).name(), problem)
}

fn member(field: &Field, value: &mut Value<'_>, path: &Path<'_>) -> Result<(), EncodeError> {
    match (&*value, field.need) {
        (Value::Absent, Need::Required) => return Err(path.error(EncodeError::MISSING)),
        (Value::Absent, _) | (Value::Null, Need::Nullable) => {}
        (Value::Null, Need::Optional) => *value = Value::Absent,
        _ => of_kind(field.kind, value, path)?,
    }
    Ok(())
}

/// Checks a value, and makes of it what its kind is sent as.
fn of_kind(kind: Kind, value: &mut Value<'_>, path: &Path<'_>) -> Result<(), EncodeError> {
    match kind {
        Kind::Int | Kind::Digits | Kind::Float => return number(kind, value, path),
        Kind::Secret | Kind::SecretScalar => {
            if let Value::Text(text) = value {
                checks::not_redacted(text).map_err(|problem| path.error(problem))?;
                *value = Value::Secret(Cow::Owned(Secret::new(std::mem::take(text).into_owned())));
            }
            if let Value::Secret(_) = value {
                return Ok(());
            }
        }
        Kind::Json | Kind::JsonText => {
            if !matches!(value, Value::Json(_)) {
                any_shape(value, path, 0)?;
                let mut text = String::new();
                encode::json(&mut text, kind, value);
                *value = Value::Json(text.into());
            }
            return Ok(());
        }
        Kind::List(kind) => {
            if let Value::List(items) = value {
                for (index, item) in items.iter_mut().enumerate() {
                    of_kind(*kind, item, &path.inner(Part::Item(index)))?;
                }
                return Ok(());
            }
        }
        Kind::Map(kind) => {
            if let Value::Map(members) = value {
                for (name, value) in members.iter_mut() {
                    of_kind(*kind, value, &path.inner(Part::Name(name)))?;
                }
                sort(members);
                return Ok(());
            }
        }
        Kind::Record(table) => return record(table.fields, value, path),
        Kind::Text | Kind::Word(_) | Kind::Read(_) | Kind::Bool | Kind::Bytes => {
            if value.kind() == expected(kind) {
                return Ok(());
            }
        }
    }
    Err(path.wrong(expected(kind), value))
}

/// A number of any kind.
fn number(kind: Kind, value: &mut Value<'_>, path: &Path<'_>) -> Result<(), EncodeError> {
    let is_float = matches!(kind, Kind::Float);
    *value = match value {
        Value::Int(number) if is_float && number.unsigned_abs() > MAX_EXACT => {
            Value::Number(number::nearest(*number).into())
        }
        Value::Int(_) => return Ok(()),
        Value::Number(literal) if is_float => return finite(literal, path),
        Value::Number(_) => {
            let error = path.error("must be a whole number, and not too large to be exact");
            return Err(error.of_types(ValueType::Int, ValueType::Float));
        }
        // The vendor's own type: somebody may hold it as the string that is sent.
        Value::Text(text) if matches!(kind, Kind::Digits) => {
            let number = decimal::signed(text);
            Value::Int(number.ok_or_else(|| path.error("must be a whole number"))?)
        }
        other => return Err(path.wrong(expected(kind), other)),
    };
    Ok(())
}

/// What a kind is given as.
const fn expected(kind: Kind) -> ValueType {
    match kind {
        Kind::Text | Kind::Word(_) | Kind::Read(_) | Kind::Secret | Kind::SecretScalar => {
            ValueType::Text
        }
        Kind::Int | Kind::Digits => ValueType::Int,
        Kind::Float => ValueType::Float,
        Kind::Bool => ValueType::Bool,
        Kind::Bytes => ValueType::Bytes,
        Kind::Json | Kind::JsonText => ValueType::Json,
        Kind::List(_) => ValueType::List,
        Kind::Map(_) | Kind::Record(_) => ValueType::Object,
    }
}

/// Puts a map in the order of its names, so that every language sends the same bytes.
fn sort(map: &mut Vec<(Cow<'_, str>, Value<'_>)>) {
    if map.is_sorted_by(|(one, _), (other, _)| one < other) {
        return;
    }
    *map = order::sorted(std::mem::take(map));
}

/// JSON has no infinite and no undefined numbers.
fn finite(literal: &str, path: &Path<'_>) -> Result<(), EncodeError> {
    if number::is_number(literal) {
        Ok(())
    } else {
        Err(path.error("must be a finite number"))
    }
}

/// Checks data of any shape, which is to be written as JSON.
fn any_shape(value: &Value<'_>, path: &Path<'_>, depth: usize) -> Result<(), EncodeError> {
    match value {
        _ if depth == MAX_DEPTH => return Err(path.error("is nested too deeply")),
        Value::Number(literal) => finite(literal, path)?,
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                any_shape(item, &path.inner(Part::Item(index)), depth + 1)?;
            }
        }
        Value::Map(members) => {
            for (name, value) in members {
                any_shape(value, &path.inner(Part::Name(name)), depth + 1)?;
            }
        }
        Value::Bytes(_) | Value::Fields(_) | Value::Record(_) => {
            return Err(path.wrong(ValueType::Json, value));
        }
        _ => {}
    }
    Ok(())
}
