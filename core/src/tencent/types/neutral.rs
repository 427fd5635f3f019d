//! Functions in the words that all clouds share.

use crate::cloud::Cloud;
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::function::{Function, FunctionState};
use crate::reference::{Parts, Reference};
use crate::secret::Secret;

/// The function of a configuration, of a version, of an item of a list. Times have no zone, so that the
/// last change is not reported.
pub(crate) fn function(record: &View<'_>, origin: &Origin) -> Function {
    let mut function = Function::new(record, Cloud::Tencent, reference(record, origin));
    let word = record.string("status");
    let state = state(word.as_deref().unwrap_or_default());
    function.set_state(state, word, reason(record));
    function.layers = layers(record);
    function.set_environment(environment(record));
    function
}

/// The function by its name, or by that which was asked for.
fn reference(function: &View<'_>, origin: &Origin) -> Option<Reference> {
    let namespace = origin.text_of(function, "namespace");
    let name = origin.text_of(function, "function_name");
    let mut versions = ["version", "qualifier", "function_version"].iter();
    let version = versions.find_map(|name| origin.text_of(function, name));
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

/// The first reason, or the state in words; an active function of an overdue account does not run.
fn reason(function: &View<'_>) -> Option<String> {
    let reasons = function.records("status_reasons").unwrap_or_default();
    let said = |name| reasons.first()?.string(name);
    let reason = match (said("error_code"), said("error_message")) {
        (Some(code), Some(message)) => Some([&*code, ": ", &message].concat()),
        (code, message) => code.or(message).or_else(|| function.string("status_desc")),
    };
    reason.or_else(|| {
        let unpaid = function.string("available_status");
        unpaid.filter(|word| word != "Available")
    })
}

fn layers(function: &View<'_>) -> Option<Vec<String>> {
    function.each("layers", &|layer| {
        let (name, version) = (layer.string("layer_name")?, layer.int("layer_version")?);
        Some([&*name, ":", &version.to_string()].concat())
    })
}

fn environment(function: &View<'_>) -> Option<Vec<(String, Secret)>> {
    function
        .record("environment")?
        .each("variables", &|variable| {
            let value = variable.text("value").unwrap_or_default();
            Some((variable.string("key")?, Secret::new(value.into_owned())))
        })
}
