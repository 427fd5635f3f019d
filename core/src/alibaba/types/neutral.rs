//! Functions in the words that all clouds share.

use crate::cloud::Cloud;
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::function::{Function, FunctionState};
use crate::package::{Algorithm, CodePackage, Source};
use crate::reference::{Parts, Reference};

/// The function by what the response says of its name, and what else the call says. Function Compute
/// 2.0 reports neither a state nor an ARN, and neither do items of lists.
pub(crate) fn function(record: &View<'_>, origin: &Origin) -> Function {
    let mut function = Function::new(record, Cloud::Alibaba, reference(record, origin));
    let (state, text, reason) = state(record);
    function.set_state(state, record.string(text), record.string(reason));
    function.layers = layers(record);
    function.set_environment(record.secrets("environment_variables"));
    function
}

fn reference(function: &View<'_>, origin: &Origin) -> Option<Reference> {
    let arn = function.text("function_arn");
    let arn = arn.and_then(|arn| Reference::of_console(&arn));
    let account = arn.as_ref().and_then(Reference::account);
    let name = origin.text_of(function, "function_name");
    let parts = Parts {
        region: origin.text("region").unwrap_or_default(),
        account: account.or(origin.text("account_id")),
        container: origin.text("service_name"),
        name: name.as_deref().unwrap_or_default(),
        qualifier: origin.text("qualifier"),
    };
    Reference::of(Cloud::Alibaba, parts)
}

/// The state, and the members with its word and its reason: those of the last update while it is under
/// way, or where it failed, since calls then run the code of before.
fn state(function: &View<'_>) -> (FunctionState, &'static str, &'static str) {
    let word = function.text("state").unwrap_or_default();
    let update = function.text("last_update_status").unwrap_or_default();
    let of_update = match (&*word, &*update) {
        ("Failed" | "Pending", _) => None,
        (_, "Failed") => Some(FunctionState::Failed),
        (_, "InProgress") => Some(FunctionState::Pending),
        _ => None,
    };
    if let Some(state) = of_update {
        return (state, "last_update_status", "last_update_status_reason");
    }
    let state = match &*word {
        "Failed" => FunctionState::Failed,
        "Pending" => FunctionState::Pending,
        "Active" => FunctionState::Active,
        _ => FunctionState::Unknown,
    };
    (state, "state", "state_reason")
}

/// The layers: ARNs or, in Function Compute 3.0, records with them.
fn layers(function: &View<'_>) -> Option<Vec<String>> {
    let records = function.records("layers")?;
    if records.is_empty() {
        return function.strings("layers");
    }
    let mut layers = Vec::new();
    for record in records {
        if let Some(arn) = record.string("arn") {
            layers.push(arn);
        }
    }
    Some(layers)
}

/// A package by its checksum alone, without an address: compared with the digests of a build it
/// shows drift, for a whole list of functions without one download.
pub(crate) fn reported_package(record: &View<'_>, is_image: bool) -> CodePackage {
    let source = if is_image {
        Source::Image
    } else {
        Source::None
    };
    let checksum = record.checksum("code_checksum", Algorithm::Crc64);
    CodePackage::new(Cloud::Alibaba, source, checksum)
}

/// A package ready to download and verify. A function of an image has none.
pub(crate) fn package(code: &View<'_>) -> CodePackage {
    let checksum = code.checksum("checksum", Algorithm::Crc64);
    CodePackage::new(Cloud::Alibaba, code.address("url"), checksum)
}
