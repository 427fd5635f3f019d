//! Functions in the words that all clouds share.

use std::collections::BTreeMap;

use crate::cloud::Cloud;
use crate::engine::order;
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::engine::value::Value;
use crate::function::{Function, FunctionState};
use crate::reference::{Parts, Reference};
use crate::secret::Secret;

/// The function of a configuration or an item of a list. Times have no zone, so that the last change
/// is not reported.
pub(crate) fn function(function: &View<'_>, origin: &Origin) -> Function {
    let text = function.string("status");
    // An active function of an overdue account does not run.
    let is_unpaid = |word: &String| !word.is_empty() && word != "Available";
    let unpaid = function.string("available_status").filter(is_unpaid);
    Function {
        runtime: function.string("runtime"),
        handler: function.string("handler"),
        memory_mb: function.amount("memory_size"),
        timeout_seconds: function.amount("timeout"),
        state: text.as_deref().map_or(FunctionState::Unknown, state),
        state_text: text,
        state_reason: reason(function).or(unpaid),
        layers: layers(function),
        environment: environment(function),
        ..named(function, origin)
    }
}

/// The function by its name, or by that which was asked for.
pub(crate) fn named(function: &View<'_>, origin: &Origin) -> Function {
    let reported = |member: &str, parameter| {
        let reported = function.string(member);
        reported.or_else(|| origin.text(parameter).map(str::to_owned))
    };
    let namespace = reported("namespace", "namespace");
    let name = reported("function_name", "function_name").unwrap_or_default();
    let version = function.string("function_version");
    let qualifier = reported("qualifier", "qualifier").or(version);
    let parts = Parts {
        region: origin.text("region").unwrap_or_default(),
        account: None,
        container: Some(namespace.as_deref().unwrap_or("default")),
        name: &name,
        qualifier: qualifier.as_deref(),
    };
    Function::new(Cloud::Tencent, Reference::of(Cloud::Tencent, parts))
}

/// A version of the function that was asked for.
pub(crate) fn version(version: &View<'_>, origin: &Origin) -> Function {
    let text = version.string("status");
    let number = version.string("version");
    let parts = Parts {
        region: origin.text("region").unwrap_or_default(),
        account: None,
        container: Some(origin.text("namespace").unwrap_or("default")),
        name: origin.text("function_name").unwrap_or_default(),
        qualifier: number.as_deref(),
    };
    Function {
        state: text.as_deref().map_or(FunctionState::Unknown, state),
        state_text: text,
        ..Function::new(Cloud::Tencent, Reference::of(Cloud::Tencent, parts))
    }
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
    let first = records(function, "status_reasons").next();
    let first = first.and_then(|reason| {
        let parts = ["error_code", "error_message"].map(|name| reason.string(name));
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(": "))
    });
    first.or_else(|| function.string("status_desc"))
}

fn layers(function: &View<'_>) -> Option<Vec<String>> {
    let layer = |layer: View<'_>| {
        let version = layer.int("layer_version")?;
        Some([&*layer.string("layer_name")?, ":", &version.to_string()].concat())
    };
    is_list(function, "layers").then(|| records(function, "layers").filter_map(layer).collect())
}

fn environment(function: &View<'_>) -> Option<BTreeMap<String, Secret>> {
    let Value::Record(environment) = function.get("environment") else {
        return None;
    };
    let variable = |variable: View<'_>| {
        let value = variable.text("value").unwrap_or_default();
        Some((variable.string("key")?, Secret::new(value)))
    };
    let mut variables = records(&environment, "variables").filter_map(variable);
    is_list(&environment, "variables").then(|| order::secrets(&mut variables))
}

fn is_list(record: &View<'_>, name: &str) -> bool {
    matches!(record.get(name), Value::List(_))
}

fn records<'v>(record: &View<'v>, name: &str) -> impl Iterator<Item = View<'v>> + use<'v> {
    let items = match record.get(name) {
        Value::List(items) => items,
        _ => Vec::new(),
    };
    items.into_iter().filter_map(|item| match item {
        Value::Record(item) => Some(item),
        _ => None,
    })
}
