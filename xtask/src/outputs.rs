//! `<Operation>Output`: every operation has an output of that name. Where the response is a resource
//! that several operations share, its record has the vendor's own name, and the output is another
//! name for it.

use crate::model::{Model, Operation, Record, Service};

/// Names records whose output they are alone, and operations what their outputs are called besides.
///
/// Modules of Python and TypeScript are one a namespace: there the output of a later API has the year
/// of its version after its name where an earlier one has that name.
pub(crate) fn named(model: &mut Model) {
    let mut aliases: Vec<(String, String, String)> = Vec::new();
    let Model {
        services, records, ..
    } = model;
    for service in services {
        let (space, version) = (service.space.clone(), service.version.clone());
        let year = year(service);
        for operation in &mut service.operations {
            let names = [of(operation), of(operation) + &year];
            let mut outputs = records.iter_mut();
            let is_output =
                |known: &&mut Record| known.space == space && known.name == operation.output;
            let Some(output) = outputs.find(is_output) else {
                continue;
            };
            output.is_page |= operation.page.is_some();
            if names.contains(&output.name) {
                output.operation = Some((version.clone(), operation.module.clone()));
                continue;
            }
            let is_free = |name: &String| {
                let is_record = |known: &Record| known.space == space && known.name == *name;
                let is_other = |known: &(String, String, String)| {
                    known.0 == space && known.1 == *name && known.2 != operation.output
                };
                !records.iter().any(is_record) && !aliases.iter().any(is_other)
            };
            operation.alias = names.into_iter().find(is_free);
            if let Some(alias) = &operation.alias {
                aliases.push((space.clone(), alias.clone(), operation.output.clone()));
            }
        }
    }
}

/// The name that an operation's output has in Rust, where every version is a module of its own.
pub(crate) fn of(operation: &Operation) -> String {
    format!("{}Output", operation.name)
}

/// Other names of outputs in a namespace's one module, each once, with what they stand for and an
/// operation that has it.
pub(crate) fn aliases<'a>(
    services: impl Iterator<Item = &'a Service>,
) -> Vec<(&'a str, &'a Operation)> {
    let mut aliases: Vec<(&str, &Operation)> = Vec::new();
    for operation in services.flat_map(|service| &service.operations) {
        if let Some(alias) = operation.alias.as_deref()
            && !aliases.iter().any(|(known, _)| *known == alias)
        {
            aliases.push((alias, operation));
        }
    }
    aliases
}

/// `2023` of `v2023_03_30`; all of a version that is not a date.
fn year(service: &Service) -> String {
    let version = service.version.trim_start_matches('v');
    let year = version.split('_').next().unwrap_or(version);
    year.to_owned()
}
