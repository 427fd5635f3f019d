//! Between Python objects and the core's `Value`.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use faaswire::dynamic::{Json, JsonKind, Tape, Value, table};
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMapping, PySequence, PyString, PyTuple,
};

use crate::null::Null;
use crate::received::{self, Page};
use crate::record::{self, Record};
use crate::secret::Secret;
use crate::type_words::{kind, kind_word, short};
use crate::{buffer, error};

/// No parameter of any cloud nests deeper than this; what does refers to itself.
const MAX_DEPTH: usize = 32;

/// Nor does any list more; what does may have no end.
const MOST_ITEMS: usize = 100_000;

/// Where a value stands among the parameters: put into words only if something is wrong with it.
#[derive(Clone, Copy)]
enum Field<'a> {
    Named(&'a str),
    Parameter(&'static table::Field),
    Member(&'a Field<'a>, &'a str),
    Item(&'a Field<'a>, usize),
}

impl<'a> From<&'a str> for Field<'a> {
    fn from(name: &'a str) -> Self {
        Self::Named(name)
    }
}

impl fmt::Display for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(name) => f.write_str(name),
            Self::Parameter(field) => f.write_str(&field.name()),
            Self::Member(Field::Named(""), name) => f.write_str(&short(name)),
            Self::Member(outer, name) => write!(f, "{outer}.{}", short(name)),
            Self::Item(outer, index) => write!(f, "{outer}[{index}]"),
        }
    }
}

impl Field<'_> {
    fn wrong(self, py: Python<'_>, problem: &str) -> PyErr {
        error::encode(py, &self.to_string(), problem)
    }

    /// What belongs there, as far as the tables say.
    fn kind(self) -> Option<table::Kind> {
        match self {
            Self::Named(_) => None,
            Self::Parameter(field) => Some(field.kind),
            Self::Item(outer, _) => match outer.kind() {
                Some(table::Kind::List(kind)) => Some(*kind),
                _ => None,
            },
            Self::Member(outer, name) => match outer.kind() {
                Some(table::Kind::Map(kind)) => Some(*kind),
                Some(table::Kind::Record(record)) => {
                    let field = record.fields.iter().find(|field| field.name() == name);
                    field.map(|field| field.kind)
                }
                _ => None,
            },
        }
    }
}

/// Converts a parameter, or says what is wrong with `field`.
pub(crate) fn from_python(object: &Bound<'_, PyAny>, field: &str) -> PyResult<Value<'static>> {
    convert(object, field.into(), 0)
}

/// Converts the members of a `dict`. Those that are `None` count as not given.
pub(crate) fn members(dict: &Bound<'_, PyDict>) -> PyResult<Value<'static>> {
    map(&dict.items(), Field::Named(""), 0, Nones::NotGiven)
}

/// What `None` means as the value of a member.
#[derive(Clone, Copy, PartialEq)]
enum Nones {
    /// Of a keyword or a record: nothing was given.
    NotGiven,
    /// Of a `dict`, which says what JSON says: null.
    Null,
}

fn convert(object: &Bound<'_, PyAny>, field: Field<'_>, depth: usize) -> PyResult<Value<'static>> {
    let py = object.py();
    if depth > MAX_DEPTH {
        return Err(field.wrong(py, "is nested too deeply"));
    }
    // Strings first: most parameters are.
    if object.is_instance_of::<PyString>() {
        text_at(object, field).map(|text| Value::Text(text.into()))
    } else if object.is_none() || object.is_instance_of::<Null>() {
        Ok(Value::Null)
    } else if let Ok(secret) = object.cast::<Secret>() {
        Ok(Value::Secret(Cow::Owned(secret.get().0.clone())))
    } else if let Ok(truth) = object.cast::<PyBool>() {
        Ok(Value::Bool(truth.is_true()))
    } else if object.is_instance_of::<PyInt>() {
        let number = object.extract();
        number
            .map(Value::Int)
            .map_err(|_| field.wrong(py, "must fit 64 bits"))
    } else if object.is_instance_of::<PyFloat>() {
        // As Python writes it: no tables for it in two languages.
        let number = py
            .get_type::<PyFloat>()
            .call_method1("__repr__", (object,))?;
        let literal: String = number.extract()?;
        Ok(Value::Number(literal.into()))
    } else if let Ok(dict) = object.cast::<PyDict>() {
        map(&dict.items(), field, depth, Nones::Null)
    } else if let Ok(record) = object.cast::<Record>() {
        let items = record::members(record)?.items();
        map(&items, field, depth, Nones::NotGiven)
    } else if object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>() {
        list(object, field, depth)
    } else if let Ok(number) = object.extract() {
        // Whole numbers of other libraries.
        Ok(Value::Int(number))
    } else if let Ok(bytes) = buffer::owned(object, "") {
        Ok(Value::Bytes(bytes))
    } else if let Ok(mapping) = object.cast::<PyMapping>() {
        map(&mapping.items()?, field, depth, Nones::Null)
    } else if object.is_instance_of::<PySequence>() {
        list(object, field, depth)
    } else {
        let expected = field.kind().map_or("plain data", kind_word);
        Err(error::wrong_type(&field.to_string(), expected, object))
    }
}

fn list(items: &Bound<'_, PyAny>, field: Field<'_>, depth: usize) -> PyResult<Value<'static>> {
    let mut list = Vec::new();
    for (index, item) in items.try_iter()?.enumerate() {
        let field = Field::Item(&field, index);
        if index == MOST_ITEMS {
            return Err(field.wrong(items.py(), "is beyond the maximum number of items"));
        }
        list.push(convert(&item?, field, depth + 1)?);
    }
    Ok(Value::List(list))
}

// The items are a snapshot: whoever else holds the mapping may change it meanwhile.
fn map(
    items: &Bound<'_, PyList>,
    field: Field<'_>,
    depth: usize,
    nones: Nones,
) -> PyResult<Value<'static>> {
    let py = items.py();
    let mut members = Vec::with_capacity(items.len());
    for item in items {
        let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item.extract()?;
        if nones == Nones::NotGiven && value.is_none() {
            continue;
        }
        let Ok(name) = key.cast::<PyString>() else {
            let field = match field {
                Field::Named("") => "params".into(),
                field => field,
            };
            let problem = format!("must have names that are str, not {}", kind(&key));
            return Err(error::of_type(py, &field.to_string(), &problem));
        };
        let key = text_at(name, field)?;
        let value = convert(&value, Field::Member(&field, &key), depth + 1)?;
        members.push((key.into(), value));
    }
    Ok(Value::Map(members))
}

/// A `str` as text.
pub(crate) fn text(object: &Bound<'_, PyAny>, field: &str) -> PyResult<String> {
    text_at(object, field.into())
}

fn text_at(object: &Bound<'_, PyAny>, field: Field<'_>) -> PyResult<String> {
    let py = object.py();
    let Ok(text) = object.cast::<PyString>() else {
        return Err(error::wrong_type(&field.to_string(), "str", object));
    };
    text.to_str()
        .map(str::to_owned)
        .map_err(|_| field.wrong(py, "must not contain lone surrogates"))
}

/// Converts values of parameters in the order of their table. Those that are `None` were not given.
pub(crate) fn by_place(
    values: &Bound<'_, PyTuple>,
    fields: &'static [table::Field],
) -> PyResult<Value<'static>> {
    let mut list = Vec::with_capacity(fields.len());
    for (value, field) in values.iter_borrowed().zip(fields) {
        list.push(if value.is_none() {
            Value::Absent
        } else {
            convert(&value, Field::Parameter(field), 1)?
        });
    }
    Ok(Value::Fields(list))
}

/// Converts a value of a response; its records become classes of the cloud's module.
pub(crate) fn into_python<'py>(
    py: Python<'py>,
    value: Value<'_>,
    page: &Arc<Page>,
) -> PyResult<Bound<'py, PyAny>> {
    Ok(match value {
        Value::Text(text) => PyString::new(py, &text).into_any(),
        Value::Int(number) => number.into_pyobject(py)?.into_any(),
        Value::Bool(truth) => PyBool::new(py, truth).to_owned().into_any(),
        Value::Secret(secret) => Bound::new(py, Secret(secret.into_owned()))?.into_any(),
        Value::Bytes(bytes) => PyBytes::new(py, &bytes).into_any(),
        Value::Json(text) => match Tape::read(text.as_bytes()) {
            Ok(tape) => json(py, tape.root())?,
            Err(_) => py.None().into_bound(py),
        },
        Value::List(items) => received::list(py, items, page)?,
        Value::Map(members) => {
            let dict = PyDict::new(py);
            for (name, value) in members {
                dict.set_item(name, into_python(py, value, page)?)?;
            }
            dict.into_any()
        }
        Value::Record(view) => received::record(py, &view, page)?,
        Value::Number(literal) => float(py, &literal)?,
        _ => py.None().into_bound(py),
    })
}

/// A number as Python reads it.
fn float<'py>(py: Python<'py>, literal: &str) -> PyResult<Bound<'py, PyAny>> {
    py.get_type::<PyFloat>().call1((literal,))
}

/// JSON of any shape.
fn json<'py>(py: Python<'py>, json: Json<'_>) -> PyResult<Bound<'py, PyAny>> {
    Ok(match json.kind() {
        JsonKind::Null => py.None().into_bound(py),
        JsonKind::True | JsonKind::False => {
            let truth = json.kind() == JsonKind::True;
            PyBool::new(py, truth).to_owned().into_any()
        }
        JsonKind::Text => PyString::new(py, &json.text().unwrap_or_default()).into_any(),
        JsonKind::Number => match json.raw().parse::<i64>() {
            Ok(number) if json.raw() != "-0" => number.into_pyobject(py)?.into_any(),
            _ => float(py, json.raw())?,
        },
        JsonKind::List => {
            let list = PyList::empty(py);
            for item in json.items() {
                list.append(self::json(py, item)?)?;
            }
            list.into_any()
        }
        JsonKind::Object => {
            let dict = PyDict::new(py);
            for (name, value) in json.members() {
                dict.set_item(name.text(), self::json(py, value)?)?;
            }
            dict.into_any()
        }
    })
}

/// What a parameter was, to be given again in another process.
pub(crate) fn given<'py>(
    py: Python<'py>,
    value: &Value<'_>,
    kind: table::Kind,
) -> PyResult<Bound<'py, PyAny>> {
    Ok(match (value, kind) {
        // The one there is: another would not be pickled.
        (Value::Null, _) => py.import("faaswire._native")?.getattr("NULL")?,
        (Value::Int(number), _) => number.into_pyobject(py)?.into_any(),
        (Value::Bool(truth), _) => PyBool::new(py, *truth).to_owned().into_any(),
        (Value::Text(text), _) => PyString::new(py, text).into_any(),
        (Value::Secret(secret), _) => Bound::new(py, Secret(secret.as_ref().clone()))?.into_any(),
        (Value::Bytes(bytes), _) => PyBytes::new(py, bytes).into_any(),
        (Value::Json(text), _) => match Tape::read(text.as_bytes()) {
            Ok(tape) => json(py, tape.root())?,
            Err(_) => py.None().into_bound(py),
        },
        (Value::List(items), table::Kind::List(kind)) => {
            let list = PyList::empty(py);
            for item in items {
                list.append(given(py, item, *kind)?)?;
            }
            list.into_any()
        }
        (Value::Map(members), table::Kind::Map(kind)) => {
            let dict = PyDict::new(py);
            for (name, value) in members {
                dict.set_item(name, given(py, value, *kind)?)?;
            }
            dict.into_any()
        }
        (Value::Fields(values), table::Kind::Record(record)) => {
            all_given(py, values.iter().zip(record.fields))?.into_any()
        }
        (Value::Number(literal), _) => float(py, literal)?,
        _ => py.None().into_bound(py),
    })
}

/// Parameters by their names, without those that were not given.
pub(crate) fn all_given<'a, 'py>(
    py: Python<'py>,
    values: impl Iterator<Item = (&'a Value<'a>, &'static table::Field)>,
) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    for (value, field) in values {
        if !value.is_absent() {
            dict.set_item(field.name(), given(py, value, field.kind)?)?;
        }
    }
    Ok(dict)
}
