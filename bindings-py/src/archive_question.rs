//! What an inspection looks at, and limits, out of keywords.

use faaswire::archive::{Arch, Inspect, Limits};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyString};

use crate::{error, value};

/// Most words of a command; what has more may have no end.
const MOST_WORDS: usize = 10_000;

/// The keywords of an inspection.
#[derive(Default)]
pub(crate) struct Question {
    limits: Limits,
    skip_contents: bool,
    handler: Option<String>,
    runtime: Option<String>,
    command: Vec<String>,
    layer: bool,
    arch: Option<Arch>,
}

impl Question {
    pub(crate) fn of(given: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        let mut question = Self::default();
        for (name, option) in given.into_iter().flatten() {
            let name: String = name.extract()?;
            // `None` is as if it was not given, if it can be given at all.
            question.set(&name, (!option.is_none()).then_some(&option))?;
        }
        Ok(question)
    }

    fn set(&mut self, name: &str, option: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let text = || option.map(|option| value::text(option, name)).transpose();
        match name {
            "contents" => {
                self.skip_contents = !option.map_or(Ok(true), |option| truth(option, name))?
            }
            "layer" => self.layer = option.map_or(Ok(false), |option| truth(option, name))?,
            "handler" => self.handler = text()?,
            "runtime" => self.runtime = text()?,
            "arch" => self.arch = option.map(|option| arch(option, name)).transpose()?,
            "command" => {
                self.command = option
                    .map(|option| words(option, name))
                    .transpose()?
                    .unwrap_or_default()
            }
            _ => set_limit(&mut self.limits, name, option)?,
        }
        Ok(())
    }

    /// Asks the core.
    pub(crate) fn ask<T>(&self, ask: impl FnOnce(&Inspect<'_>) -> T) -> T {
        let command: Vec<&str> = self.command.iter().map(String::as_str).collect();
        let mut question = Inspect::new()
            .limits(self.limits)
            .skip_contents(self.skip_contents)
            .command(&command)
            .layer(self.layer);
        question.handler = self.handler.as_deref();
        question.runtime = self.runtime.as_deref();
        question.arch = self.arch;
        ask(&question)
    }
}

fn truth(given: &Bound<'_, PyAny>, field: &str) -> PyResult<bool> {
    let truth = given.cast::<PyBool>().map_err(|_| {
        let problem = format!("must be true or false, not {}", value::kind(given));
        error::encode(given.py(), field, &problem)
    })?;
    Ok(truth.is_true())
}

fn arch(given: &Bound<'_, PyAny>, field: &str) -> PyResult<Arch> {
    let name = value::text(given, field)?;
    let known = Arch::ALL.iter().find(|arch| arch.as_str() == name);
    known.copied().ok_or_else(|| {
        let names = Arch::ALL.iter().map(|arch| arch.as_str());
        let problem = format!("must be one of {}", names.collect::<Vec<_>>().join(", "));
        error::encode(given.py(), field, &problem)
    })
}

/// A text is a sequence of texts as well, but never a command.
fn words(given: &Bound<'_, PyAny>, field: &str) -> PyResult<Vec<String>> {
    let wrong = || {
        let problem = format!("must be a sequence of strings, not {}", value::kind(given));
        error::encode(given.py(), field, &problem)
    };
    if given.is_instance_of::<PyString>() || given.is_instance_of::<PyDict>() {
        return Err(wrong());
    }
    let words = given.try_iter().map_err(|_| wrong())?.take(MOST_WORDS);
    let word = |(at, word): (usize, PyResult<_>)| value::text(&word?, &format!("{field}[{at}]"));
    words.enumerate().map(word).collect()
}

pub(crate) fn limits_of(given: Option<&Bound<'_, PyDict>>) -> PyResult<Limits> {
    let mut limits = Limits::default();
    for (name, limit) in given.into_iter().flatten() {
        let name: String = name.extract()?;
        let limit = (!limit.is_none()).then_some(&limit);
        set_limit(&mut limits, &name, limit)?;
    }
    Ok(limits)
}

fn set_limit(limits: &mut Limits, name: &str, limit: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
    let place = match name {
        "max_entries" => &mut limits.max_entries,
        "max_entry_size" => &mut limits.max_entry_size,
        "max_total_size" => &mut limits.max_total_size,
        "max_ratio" => &mut limits.max_ratio,
        _ => {
            let problem = format!("got an unexpected keyword argument '{name}'");
            return Err(PyTypeError::new_err(problem));
        }
    };
    if let Some(limit) = limit {
        let wrong = || error::encode(limit.py(), name, "must be from 0 to 2^64 - 1");
        *place = whole_number(limit, name)?.ok_or_else(wrong)?;
    }
    Ok(())
}

/// A whole number; nothing if it is negative or needs more than 64 bits.
pub(crate) fn whole_number(given: &Bound<'_, PyAny>, field: &str) -> PyResult<Option<u64>> {
    if given.is_instance_of::<PyInt>() && !given.is_instance_of::<PyBool>() {
        return Ok(given.extract().ok());
    }
    let problem = format!("must be a whole number, not {}", value::kind(given));
    Err(error::encode(given.py(), field, &problem))
}
