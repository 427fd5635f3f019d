//! The members of an object.

use super::from_value::{FromValue, Slot, wrong_type};
use super::value::{Name, Value};
use crate::error::{EncodeError, printable};

/// Reads all members of an object that there may be.
pub(super) fn fill(
    value: &mut Value,
    field: &str,
    names: &[Name],
    slots: &mut [&mut dyn Slot],
) -> Result<(), EncodeError> {
    let mut members = Members::of(value, field)?;
    members.are_of(names)?;
    for (name, slot) in names.iter().zip(slots) {
        members.read(*name, *slot)?;
    }
    members.finish()
}

/// The members of an object, taken out one by one.
pub(super) struct Members<'a> {
    field: &'a str,
    members: Vec<(String, Value)>,
}

impl<'a> Members<'a> {
    pub(super) fn of(value: &mut Value, field: &'a str) -> Result<Self, EncodeError> {
        match value {
            Value::Map(members) => Ok(Self {
                field,
                members: std::mem::take(members),
            }),
            other => Err(wrong_type(field, "an object", other)),
        }
    }

    /// Refuses a name that is none of these but could be one that is misspelt, before what it should
    /// have been is said to be missing.
    pub(super) fn are_of(&self, names: &[Name]) -> Result<(), EncodeError> {
        let is_known = |key: &str| names.iter().any(|name| name.is(key));
        let is_name = |key: &str| key.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
        let mut keys = self.members.iter().map(|(key, _)| key);
        match keys.find(|key| is_name(key) && !is_known(key)) {
            None => Ok(()),
            Some(key) => Err(self.unknown(key)),
        }
    }

    /// Takes a member out and reads it.
    pub(super) fn take<T: FromValue>(&mut self, name: Name) -> Result<T, EncodeError> {
        let mut member = T::placeholder();
        self.read(name, &mut member)?;
        Ok(member)
    }

    fn read(&mut self, name: Name, slot: &mut dyn Slot) -> Result<(), EncodeError> {
        let at = self.members.iter().position(|(key, _)| name.is(key));
        match at.map(|at| self.members.swap_remove(at)) {
            None => slot.fill(None, &self.path(name.snake())),
            // As it was spelt: the caller knows it by no other name.
            Some((given, mut value)) => slot.fill(Some(&mut value), &self.path(&given)),
        }
    }

    /// Refuses what nobody asked for.
    pub(super) fn finish(self) -> Result<(), EncodeError> {
        match self.members.first() {
            None => Ok(()),
            Some((key, _)) => Err(self.unknown(key)),
        }
    }

    fn unknown(&self, key: &str) -> EncodeError {
        EncodeError::new(self.path(&printable(key)), "is not known here")
    }

    fn path(&self, name: &str) -> String {
        match self.field {
            "" => name.to_owned(),
            field => format!("{field}.{name}"),
        }
    }
}
