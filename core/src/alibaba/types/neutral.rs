//! Functions in the words that all clouds share.

use crate::cloud::Cloud;
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::function::{FunctionState, Particulars};
use crate::package::{Algorithm, CodePackage, Source};
use crate::reference::{Parts, Reference};

/// The function by what the response says of its name, and what else the call says. Function Compute
/// 2.0 reports neither a state nor an ARN, and neither do items of lists.
pub(crate) fn function(function: &View<'_>, origin: &Origin) -> Particulars {
    let (state, state_text, state_reason) = state(function);
    Particulars {
        state,
        state_text,
        state_reason,
        layers: layers(function),
        environment: function.secrets("environment_variables"),
        ..Particulars::new(Cloud::Alibaba, reference(function, origin))
    }
}

fn reference(function: &View<'_>, origin: &Origin) -> Option<Reference> {
    let arn = function.text("function_arn");
    let arn = arn.and_then(|arn| Reference::of_console(&arn));
    let account = arn.as_ref().and_then(Reference::account);
    let name = function.string("function_name");
    let name = name.as_deref().or(origin.text("function_name"));
    let parts = Parts {
        region: origin.text("region").unwrap_or_default(),
        account: account.or(origin.text("account_id")),
        container: origin.text("service_name"),
        name: name.unwrap_or_default(),
        qualifier: origin.text("qualifier"),
    };
    Reference::of(Cloud::Alibaba, parts)
}

/// The state, its word and its reason: those of the last update while it is under way, or where it
/// failed, since calls then run the code of before.
fn state(function: &View<'_>) -> (FunctionState, Option<String>, Option<String>) {
    let word = function.string("state");
    let update = function.string("last_update_status");
    let (state, is_of_update) = match (word.as_deref(), update.as_deref()) {
        (Some("Failed"), _) => (FunctionState::Failed, false),
        (Some("Pending"), _) => (FunctionState::Pending, false),
        (_, Some("Failed")) => (FunctionState::Failed, true),
        (_, Some("InProgress")) => (FunctionState::Pending, true),
        (Some("Active"), _) => (FunctionState::Active, false),
        _ => (FunctionState::Unknown, false),
    };
    if is_of_update {
        return (state, update, function.string("last_update_status_reason"));
    }
    (state, word, function.string("state_reason"))
}

/// The layers: ARNs or, in Function Compute 3.0, records with them.
fn layers(function: &View<'_>) -> Option<Vec<String>> {
    let records = function.records("layers")?;
    if records.is_empty() {
        return function.strings("layers");
    }
    Some(records.iter().filter_map(|it| it.string("arn")).collect())
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
