//! Members of a record, as those want them who look at several records in one way.

use std::borrow::Cow;

use super::response::View;
use super::value::Value;
use crate::package::{Algorithm, Checksum, Source};
use crate::secret::Secret;

impl View<'_> {
    /// The string that a member is; the empty one is none.
    pub(crate) fn string(&self, name: &str) -> Option<String> {
        let text = self.text(name).filter(|text| !text.is_empty());
        text.map(Cow::into_owned)
    }

    /// The whole number that a member is, unless it is below zero.
    pub(crate) fn amount(&self, name: &str) -> Option<u64> {
        self.int(name).and_then(|number| number.try_into().ok())
    }

    /// The checksum that a member is, if it is a well-formed one.
    pub(crate) fn checksum(&self, name: &str, algorithm: Algorithm) -> Option<Checksum> {
        let text = self.text(name)?;
        Checksum::parse(algorithm, &text)
    }

    /// The pre-signed address that a member is, as the source of a package.
    pub(crate) fn address(&self, name: &str) -> Source {
        match self.string(name) {
            Some(url) => Source::Url(Secret::new(url)),
            None => Source::None,
        }
    }

    /// The record that a member is.
    pub fn record(&self, name: &str) -> Option<Self> {
        match self.get(name) {
            Value::Record(record) => Some(record),
            _ => None,
        }
    }

    /// The records that a member holds.
    pub fn records(&self, name: &str) -> Option<Vec<Self>> {
        let Value::List(items) = self.get(name) else {
            return None;
        };
        let mut records = Vec::with_capacity(items.len());
        for item in &items {
            if let Value::Record(record) = item {
                records.push(*record);
            }
        }
        Some(records)
    }

    /// What is read of each of the records that a member holds, where there is something.
    pub(crate) fn each<T>(
        &self,
        name: &str,
        read: &dyn Fn(&View<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut all = Vec::new();
        for record in &self.records(name)? {
            if let Some(one) = read(record) {
                all.push(one);
            }
        }
        Some(all)
    }

    /// Whether a member is this string, in any case.
    pub(crate) fn is_like(&self, name: &str, word: &str) -> bool {
        let text = self.text(name);
        text.is_some_and(|text| text.eq_ignore_ascii_case(word))
    }

    /// The strings that a member holds.
    pub(crate) fn strings(&self, name: &str) -> Option<Vec<String>> {
        let Value::List(items) = self.get(name) else {
            return None;
        };
        let mut strings = Vec::with_capacity(items.len());
        for item in &items {
            if let Some(text) = item.text() {
                strings.push(text.to_owned());
            }
        }
        Some(strings)
    }

    /// The secrets that a member holds by names.
    pub(crate) fn secrets(&self, name: &str) -> Option<Vec<(String, Secret)>> {
        let Value::Map(members) = self.get(name) else {
            return None;
        };
        let mut secrets = Vec::new();
        for (name, value) in &members {
            if let Some(secret) = value.text() {
                secrets.push((String::from(&**name), Secret::new(secret)));
            }
        }
        Some(secrets)
    }
}
