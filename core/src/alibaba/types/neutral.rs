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
    let (state, member) = state(record);
    let reason = [member, "_reason"].concat();
    function.set_state(state, record.string(member), record.string(&reason));
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

/// What the words of a member mean; the first that fits decides. The last update counts while it is
/// under way, or where it failed, since calls then run the code of before.
const STATES: [(&str, &str, FunctionState); 5] = [
    ("state", "Failed", FunctionState::Failed),
    ("state", "Pending", FunctionState::Pending),
    (UPDATE, "Failed", FunctionState::Failed),
    (UPDATE, "InProgress", FunctionState::Pending),
    ("state", "Active", FunctionState::Active),
];

const UPDATE: &str = "last_update_status";

/// The state, and the member that says it.
fn state(function: &View<'_>) -> (FunctionState, &'static str) {
    for (member, word, state) in &STATES {
        if function.text(member).is_some_and(|text| text == *word) {
            return (*state, member);
        }
    }
    (FunctionState::Unknown, "state")
}

/// The layers: ARNs or, in Function Compute 3.0, records with them.
fn layers(function: &View<'_>) -> Option<Vec<String>> {
    let layers = function.each("layers", &|layer| layer.string("arn"))?;
    if layers.is_empty() {
        return function.strings("layers");
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
