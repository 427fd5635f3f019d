//! The edge: where "now" and randomness come from if the caller gives none.

use std::time::SystemTime;

use faaswire::{SigningContext, Timestamp};
use pyo3::exceptions::PyOSError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyInt};

use crate::{error, value};

/// Time and nonce of a signature. To draw a nonce takes long beside the signing, so it is only
/// done for those that need one.
pub(crate) fn signing(
    py: Python<'_>,
    at: Option<&Bound<'_, PyAny>>,
    nonce: Option<&Bound<'_, PyAny>>,
    needs_nonce: bool,
) -> PyResult<SigningContext> {
    let at = match at {
        Some(at) => timestamp(at, "at")?,
        None => SystemTime::now()
            .try_into()
            .map_err(|e| error::from_encode(py, &e))?,
    };
    let nonce = match nonce {
        Some(nonce) => value::text(nonce, "nonce")?,
        None if needs_nonce => random_nonce()?,
        None => return Ok(SigningContext::at(at)),
    };
    if nonce.is_empty() {
        return Err(error::encode(py, "nonce", "must not be empty"));
    }
    Ok(SigningContext::at(at).nonce(nonce))
}

/// Unix seconds, or a `datetime` that knows its time zone.
pub(crate) fn timestamp(at: &Bound<'_, PyAny>, field: &str) -> PyResult<Timestamp> {
    let py = at.py();
    let wrong = |problem: &str| error::encode(py, field, problem);
    let seconds = if at.is_instance_of::<PyInt>() && !at.is_instance_of::<PyBool>() {
        at.extract().unwrap_or(i64::MAX)
    } else if let Ok(seconds) = at.cast::<PyFloat>() {
        whole(seconds.value())
    } else if let Some((offset, seconds)) = datetime(at) {
        if offset.is_none() {
            return Err(wrong("must be a datetime with a time zone"));
        }
        whole(seconds)
    } else {
        return Err(error::wrong_type(field, "unix seconds or a datetime", at));
    };
    Timestamp::from_unix_seconds(seconds).map_err(|error| wrong(error.problem()))
}

/// Offset from UTC and unix seconds of whatever behaves as a `datetime`.
fn datetime<'py>(at: &Bound<'py, PyAny>) -> Option<(Bound<'py, PyAny>, f64)> {
    let offset = at.call_method0(intern!(at.py(), "utcoffset")).ok()?;
    let seconds = at.call_method0(intern!(at.py(), "timestamp")).ok()?;
    Some((offset, seconds.extract().ok()?))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast saturates, and `Timestamp` checks"
)]
fn whole(seconds: f64) -> i64 {
    // What is not a number casts to 0, a valid time.
    if seconds.is_nan() {
        -1
    } else {
        seconds.floor() as i64
    }
}

/// 32 hexadecimal digits.
fn random_nonce() -> PyResult<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| PyOSError::new_err(error.to_string()))?;
    Ok(format!("{:032x}", u128::from_ne_bytes(bytes)))
}
