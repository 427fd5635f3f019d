//! Functions in the words that all clouds share.

use crate::cloud::Cloud;
use crate::engine::order;
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::function::{FunctionState, Particulars};
use crate::reference::{Parts, Reference};
use crate::secret::Secret;

/// The function of a configuration, of a version, of an item of a list. Times have no zone, so that the
/// last change is not reported.
pub(crate) fn function(function: &View<'_>, origin: &Origin) -> Particulars {
    let text = function.string("status");
    // An active function of an overdue account does not run.
    let unpaid = function.string("available_status");
    let unpaid = unpaid.filter(|word| word != "Available");
    Particulars {
        state: text.as_deref().map_or(FunctionState::Unknown, state),
        state_text: text,
        state_reason: reason(function).or(unpaid),
        layers: layers(function),
        environment: environment(function),
        ..Particulars::new(Cloud::Tencent, reference(function, origin))
    }
}

/// The function by its name, or by that which was asked for.
fn reference(function: &View<'_>, origin: &Origin) -> Option<Reference> {
    let reported = |name| {
        let reported = function.string(name);
        reported.or_else(|| origin.text(name).map(str::to_owned))
    };
    let namespace = reported("namespace");
    let name = reported("function_name");
    let version = function.string("version");
    let version = version.or_else(|| reported("qualifier"));
    let version = version.or_else(|| function.string("function_version"));
    let parts = Parts {
        region: origin.text("region").unwrap_or_default(),
        account: None,
        container: Some(namespace.as_deref().unwrap_or("default")),
        name: name.as_deref().unwrap_or_default(),
        qualifier: version.as_deref(),
    };
    Reference::of(Cloud::Tencent, parts)
}

fn state(word: &str) -> FunctionState {
    match word {
        "Active" => FunctionState::Active,
        "Creating" | "Updating" | "Publishing" | "Deleting" => FunctionState::Pending,
        _ if word.ends_with("Failed") => FunctionState::Failed,
        _ => FunctionState::Unknown,
    }
}

/// The first reason, or the state in words.
fn reason(function: &View<'_>) -> Option<String> {
    let reasons = function.records("status_reasons").unwrap_or_default();
    let [code, message] = match reasons.first() {
        Some(reason) => ["error_code", "error_message"].map(|name| reason.string(name)),
        None => [None, None],
    };
    match (code, message) {
        (Some(code), Some(message)) => Some([&*code, ": ", &message].concat()),
        (code, message) => code.or(message).or_else(|| function.string("status_desc")),
    }
}

fn layers(function: &View<'_>) -> Option<Vec<String>> {
    let layer = |layer: &View<'_>| {
        let version = layer.int("layer_version")?;
        Some([&*layer.string("layer_name")?, ":", &version.to_string()].concat())
    };
    let layers = function.records("layers")?;
    Some(layers.iter().filter_map(layer).collect())
}

fn environment(function: &View<'_>) -> Option<Vec<(String, Secret)>> {
    let variable = |variable: View<'_>| {
        let value = variable.text("value").unwrap_or_default();
        Some((variable.string("key")?, Secret::new(value)))
    };
    let variables = function.record("environment")?.records("variables")?;
    Some(order::secrets(
        &mut variables.into_iter().filter_map(variable),
    ))
}
