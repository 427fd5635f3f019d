//! What an inspection looks at, out of keywords.

use faaswire::archive::{Arch, Inspect};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyString};

use crate::archive_reading::{Lender, Options, unexpected};
use crate::{error, value};

/// Most words of a command; what has more may have no end.
const MOST_WORDS: usize = 10_000;

/// The keywords of an inspection.
#[derive(Default)]
pub(crate) struct Question {
    pub(crate) reading: Options,
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

    /// The same for an archive that was opened with these options.
    pub(crate) fn of_opened(
        given: Option<&Bound<'_, PyDict>>,
        reading: &Options,
    ) -> PyResult<Self> {
        for (name, _) in given.into_iter().flatten() {
            let name: String = name.extract()?;
            if name == "encoding" || name.starts_with("max_") {
                return Err(unexpected(&name));
            }
        }
        let reading = reading.clone();
        Ok(Self {
            reading,
            ..Self::of(given)?
        })
    }

    fn set(&mut self, name: &str, option: Option<&Bound<'_, PyAny>>) -> PyResult<()> {
        let text = || option.map(|option| value::text(option, name)).transpose();
        match name {
            "contents" => {
                self.skip_contents = !option.map_or(Ok(true), |option| truth(option, name))?;
            }
            "layer" => self.layer = option.map_or(Ok(false), |option| truth(option, name))?,
            "handler" => self.handler = text()?,
            "runtime" => self.runtime = text()?,
            "arch" => self.arch = option.map(|option| arch(option, name)).transpose()?,
            "command" => {
                self.command = option
                    .map(|option| words(option, name))
                    .transpose()?
                    .unwrap_or_default();
            }
            _ => self.reading.set(name, option)?,
        }
        Ok(())
    }

    /// Asks the core.
    pub(crate) fn ask<T>(&self, lender: &Lender<'_>, ask: impl FnOnce(&Inspect<'_>) -> T) -> T {
        let command: Vec<&str> = self.command.iter().map(String::as_str).collect();
        let stop = || lender.is_stopped();
        let decode = |name: &[u8]| lender.decode(name);
        let mut question = Inspect::new()
            .limits(self.reading.limits)
            .stop_when(&stop)
            .skip_contents(self.skip_contents)
            .command(&command)
            .layer(self.layer);
        if lender.encoding.is_some() {
            question = question.decode_names(&decode);
        }
        question.handler = self.handler.as_deref();
        question.runtime = self.runtime.as_deref();
        question.arch = self.arch;
        ask(&question)
    }
}

fn truth(given: &Bound<'_, PyAny>, field: &str) -> PyResult<bool> {
    let truth = given.cast::<PyBool>();
    let truth = truth.map_err(|_| error::wrong_type(field, "bool", given))?;
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

/// A string is a sequence of strings as well, but never a command.
fn words(given: &Bound<'_, PyAny>, field: &str) -> PyResult<Vec<String>> {
    let wrong = || error::wrong_type(field, "a sequence of str", given);
    if given.is_instance_of::<PyString>() || given.is_instance_of::<PyDict>() {
        return Err(wrong());
    }
    let words = given.try_iter().map_err(|_| wrong())?.take(MOST_WORDS);
    let word = |(at, word): (usize, PyResult<_>)| value::text(&word?, &format!("{field}[{at}]"));
    words.enumerate().map(word).collect()
}
