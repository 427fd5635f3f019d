//! What the core found in archives as the classes of `faaswire.archive`.

use std::sync::Arc;

use faaswire::Severity;
use faaswire::archive::{Comparison, Finding, Inspection, Totals};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::archive_entries::Entries;
use crate::archive_entry::{Entry, Listing};
use crate::record;
use crate::record::python;
use crate::words;

const MODULE: &str = "_archive_records";

pub(crate) fn finding<'py>(py: Python<'py>, finding: &Finding) -> PyResult<Bound<'py, PyAny>> {
    let members = vec![
        ("code", words::FINDING_CODE.of(py, finding.code.as_str())?),
        (
            "severity",
            words::SEVERITY.of(py, finding.code.severity().as_str())?,
        ),
        ("path", python(py, finding.path.as_deref())?),
        ("detail", python(py, finding.detail.as_deref())?),
        ("text", python(py, finding.to_string())?),
    ];
    record::new(py, MODULE, "Finding", members)
}

pub(crate) fn inspection<'py>(
    py: Python<'py>,
    found: &Inspection<'_>,
) -> PyResult<Bound<'py, PyAny>> {
    let findings = tuple(py, found.findings.iter().map(|one| finding(py, one)))?;
    let severity = found.severity().map(Severity::as_str);
    let members = vec![
        (
            "entries",
            python(py, Entries::new(Listing::of(&found.entries)))?,
        ),
        ("totals", totals(py, found.totals)?),
        ("findings", findings.into_any()),
        ("severity", words::SEVERITY.of_option(py, severity)?),
        ("is_safe", python(py, found.is_safe())?),
    ];
    record::new(py, MODULE, "Inspection", members)
}

fn totals(py: Python<'_>, totals: Totals) -> PyResult<Bound<'_, PyAny>> {
    let members = vec![
        ("files", python(py, totals.files)?),
        ("folders", python(py, totals.folders)?),
        ("symlinks", python(py, totals.symlinks)?),
        ("size", python(py, totals.size)?),
        ("compressed_size", python(py, totals.compressed_size)?),
    ];
    record::new(py, MODULE, "Totals", members)
}

pub(crate) fn comparison<'py>(
    py: Python<'py>,
    found: &Comparison<'_>,
) -> PyResult<Bound<'py, PyAny>> {
    let both = found
        .differences
        .iter()
        .map(|one| [&one.before, &one.after]);
    let mut listing = Listing::default();
    both.flatten()
        .flatten()
        .for_each(|entry| listing.push(entry));
    let listing = Arc::new(listing);
    // The entries stand in the listing in the order in which they are asked for here.
    let mut next = 0..listing.len();
    let mut entry = |given: bool| {
        let index = given.then(|| next.next()).flatten();
        python(py, index.map(|index| Entry::new(&listing, index)))
    };
    let differences = found.differences.iter().map(|one| {
        let members = vec![
            ("path", python(py, &one.path)?),
            ("change", words::CHANGE.of(py, one.change.as_str())?),
            ("before", entry(one.before.is_some())?),
            ("after", entry(one.after.is_some())?),
        ];
        record::new(py, MODULE, "Difference", members)
    });
    let members = vec![
        ("differences", tuple(py, differences)?.into_any()),
        ("unchanged", python(py, found.unchanged)?),
        ("is_same_code", python(py, found.is_same_code())?),
    ];
    record::new(py, MODULE, "Comparison", members)
}

fn tuple<'py>(
    py: Python<'py>,
    items: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, items.collect::<PyResult<Vec<_>>>()?)
}
