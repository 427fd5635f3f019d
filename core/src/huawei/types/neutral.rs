//! Functions in the words that all clouds share.

use crate::cloud::Cloud;
use crate::engine::json::{Json, Kind as Found, Tape};
use crate::engine::order;
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::function::Particulars;
use crate::reference::Reference;
use crate::secret::Secret;

/// The function that a URN names. The service says no state: updates are done when it responds. What is
/// encrypted of the environment comes without its values, so it is left out.
pub(crate) fn function(function: &View<'_>, origin: &Origin) -> Particulars {
    let urn = function.text("func_urn");
    let urn = urn.as_deref().or(origin.text("function_urn"));
    let dependencies = function.strings("depend_version_list");
    let environment = function.text("user_data");
    Particulars {
        layers: dependencies.or_else(|| function.strings("depend_list")),
        environment: environment.and_then(|json| variables(&json)),
        ..Particulars::new(Cloud::Huawei, urn.and_then(Reference::of_console))
    }
}

/// The variables of a JSON object.
fn variables(json: &str) -> Option<Vec<(String, Secret)>> {
    let tape = Tape::read(json.as_bytes()).ok()?;
    let is_object = tape.root().kind() == Found::Object;
    let variable = |(name, value): (Json<'_>, Json<'_>)| {
        Some((name.text()?.into_owned(), Secret::new(value.scalar()?)))
    };
    is_object.then(|| order::secrets(&mut tape.root().members().filter_map(variable)))
}
