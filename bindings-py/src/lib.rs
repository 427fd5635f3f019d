//! The native half of the Python package: converts, calls the core, converts back.

#![deny(unsafe_code)]

mod archive;
mod archive_build;
mod archive_entries;
mod archive_entry;
mod archive_opened;
mod archive_places;
mod archive_question;
mod archive_reading;
mod archive_records;
mod buffer;
mod call;
mod context;
mod crc64;
mod digests;
mod engine;
mod error;
mod function;
mod headers;
mod null;
mod package;
mod preflight;
mod received;
mod record;
mod request;
mod secret;
mod service;
mod shared;
mod signing;
mod type_words;
mod value;
mod verify;
mod words;

use pyo3::prelude::*;

/// Native parts of faaswire; import them from `faaswire`.
#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_class::<null::Null>()?;
    module.add("NULL", null::Null)?;
    module.add_class::<secret::Secret>()?;
    module.add_class::<secret::BodyExcerpt>()?;
    module.add_class::<headers::Headers>()?;
    // HTTP clients ask whether headers are a mapping before they look into them.
    let mapping = headers::collections_abc(module.py())?.getattr("Mapping")?;
    mapping.call_method1("register", (module.getattr("Headers")?,))?;
    module.add_class::<request::SignedRequest>()?;
    module.add_class::<service::Credentials>()?;
    module.add_class::<service::Service>()?;
    module.add_class::<service::NoCredentials>()?;
    module.add_class::<call::Call>()?;
    module.add_class::<record::Record>()?;
    module.add_function(wrap_pyfunction!(record::members, module)?)?;
    module.add_function(wrap_pyfunction!(received::set_members, module)?)?;
    module.add_function(wrap_pyfunction!(request::request_again, module)?)?;
    module.add_function(wrap_pyfunction!(package::package_again, module)?)?;
    module.add_class::<package::CodePackage>()?;
    module.add_class::<function::Reference>()?;
    module.add_function(wrap_pyfunction!(function::reference_again, module)?)?;
    module.add_class::<verify::Verifier>()?;
    module.add_class::<digests::Hasher>()?;
    module.add_class::<archive_entry::Entry>()?;
    module.add_class::<archive_entries::Entries>()?;
    module.add_class::<archive_opened::Opened>()?;
    let sequence = headers::collections_abc(module.py())?.getattr("Sequence")?;
    sequence.call_method1("register", (module.getattr("Entries")?,))?;
    module.add_function(wrap_pyfunction!(archive::inspect, module)?)?;
    module.add_function(wrap_pyfunction!(archive::entries, module)?)?;
    module.add_function(wrap_pyfunction!(archive_opened::open, module)?)?;
    module.add_function(wrap_pyfunction!(archive::read, module)?)?;
    module.add_function(wrap_pyfunction!(archive::frozen, module)?)?;
    module.add_function(wrap_pyfunction!(archive::unpack, module)?)?;
    module.add_function(wrap_pyfunction!(archive::compare, module)?)?;
    module.add_function(wrap_pyfunction!(archive::finding_codes, module)?)?;
    module.add_function(wrap_pyfunction!(archive_build::build, module)?)?;
    module.add_class::<crc64::Crc64>()?;
    module.add_function(wrap_pyfunction!(digests::checksum, module)?)?;
    module.add_function(wrap_pyfunction!(digests::digests, module)?)?;
    module.add_function(wrap_pyfunction!(signing::sign, module)?)?;
    module.add_function(wrap_pyfunction!(signing::presign_http_trigger, module)?)?;
    module.add_function(wrap_pyfunction!(preflight::preflight, module)?)?;
    module.add_function(wrap_pyfunction!(preflight::preflight_limits, module)?)?;
    module.add_function(wrap_pyfunction!(preflight::preflight_issue_codes, module)?)?;
    module.add_function(wrap_pyfunction!(error_kinds, module)?)?;
    module.add_function(wrap_pyfunction!(retry_hints, module)?)?;
    module.add_function(wrap_pyfunction!(operations, module)?)
}

/// Returns every kind that a `ServiceError` can have.
#[pyfunction]
fn error_kinds() -> Vec<&'static str> {
    faaswire::ErrorKind::ALL
        .iter()
        .map(|kind| kind.as_str())
        .collect()
}

/// Returns every retry hint of an error about a response.
#[pyfunction]
fn retry_hints() -> Vec<&'static str> {
    faaswire::RetryHint::ALL
        .iter()
        .map(|hint| hint.as_str())
        .collect()
}

/// Returns every operation as (service, operation).
#[pyfunction]
fn operations() -> Vec<(String, &'static str)> {
    faaswire::dynamic::operations()
}
