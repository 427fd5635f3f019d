//! Findings, and errors of the core as the classes of `js/errors.js`.

use faaswire::EncodeError;
use faaswire::archive::Finding;
use wasm_bindgen::JsValue;

use crate::imports;

pub(crate) fn finding(finding: &Finding) -> imports::Finding {
    imports::finding(
        finding.code.as_str(),
        finding.code.severity().as_str(),
        finding.path.as_deref(),
        finding.detail.as_deref(),
        &finding.to_string(),
    )
}

pub(crate) fn unreadable(error: &Finding) -> JsValue {
    imports::ArchiveError::new(&finding(error)).into()
}

pub(crate) fn encode(error: &EncodeError) -> JsValue {
    imports::EncodeError::new(error.field(), error.problem()).into()
}
