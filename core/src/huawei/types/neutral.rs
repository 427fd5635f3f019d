//! Functions in the words that all clouds share.

use crate::cloud::Cloud;
use crate::engine::json::{Kind as Found, Tape};
use crate::engine::origin::Origin;
use crate::engine::response::View;
use crate::function::Function;
use crate::reference::Reference;
use crate::secret::Secret;

/// The function that a URN names. The service says no state: updates are done when it responds. What is
/// encrypted of the environment comes without its values, so it is left out.
pub(crate) fn function(record: &View<'_>, origin: &Origin) -> Function {
    let urn = record.text("func_urn");
    let urn = urn.as_deref().or(origin.text("function_urn"));
    let reference = urn.and_then(Reference::of_console);
    let mut function = Function::new(record, Cloud::Huawei, reference);
    let dependencies = record.strings("depend_version_list");
    function.layers = dependencies.or_else(|| record.strings("depend_list"));
    let environment = record.text("user_data");
    function.set_environment(environment.and_then(|json| variables(&json)));
    function
}

/// The variables of a JSON object.
fn variables(json: &str) -> Option<Vec<(String, Secret)>> {
    let tape = Tape::read(json.as_bytes()).ok()?;
    if tape.root().kind() != Found::Object {
        return None;
    }
    let mut variables = Vec::new();
    for (name, value) in tape.root().members() {
        if let (Some(name), Some(value)) = (name.text(), value.scalar()) {
            variables.push((name.into_owned(), Secret::new(value)));
        }
    }
    Some(variables)
}
