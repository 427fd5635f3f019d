//! The [`Model`] of the core's tables.

mod fields;

use std::collections::BTreeMap;
use std::ptr;

use faaswire::describe as core;

use self::fields::{OF_TYPE, closed_set, field, lines, parameter, record, route, set_of};
use crate::model::{Model, Operation, Record, Service};
use crate::names::{operation_file, service_file, snake, version_module};
use crate::outputs;

/// What these services offer, or every problem with their tables, each with the file that it is in.
pub(crate) fn model(
    clouds: &[core::CloudTable],
    services: &[&core::ServiceTable],
) -> Result<Model, Vec<String>> {
    let mut used = Used::default();
    for cloud in clouds {
        let name = cloud.cloud.as_str().to_owned();
        if let Some(action) = cloud.action {
            used.actions.insert(name.clone(), action);
        }
        for (service, note) in cloud.in_browsers {
            used.in_browsers.insert((name.clone(), service), note);
        }
        used.model.titles.push((name, cloud.title.to_owned()));
    }
    for service in services {
        let service = used.service(service);
        used.model.services.push(service);
    }
    if !used.problems.is_empty() {
        return Err(used.problems);
    }
    let mut model = used.model;
    outputs::named(&mut model);
    Ok(model)
}

/// Collects the types that services reach.
#[derive(Default)]
struct Used {
    model: Model,
    /// Headers that name the operation, by clouds.
    actions: BTreeMap<String, &'static str>,
    /// What users of browsers need to know, by clouds and services.
    in_browsers: BTreeMap<(String, &'static str), &'static str>,
    /// Types by namespace and name: which table that is, and where it was seen first.
    types: BTreeMap<(String, String), (usize, String)>,
    /// The file of the table that is looked at.
    file: String,
    /// What is wrong, each time with the file.
    problems: Vec<String>,
}

impl Used {
    fn problem(&mut self, what: &str) {
        let problem = format!("{}: {what}", self.file);
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn service(&mut self, table: &core::ServiceTable) -> Service {
        let cloud = table.cloud.as_str().to_owned();
        self.file = service_file(table);
        let mut service = Service {
            name: table.name.to_owned(),
            version: version_module(table.version),
            space: table.namespace.to_owned(),
            doc: lines(table.doc, OF_TYPE),
            in_browsers: self
                .in_browsers
                .get(&(cloud.clone(), table.name))
                .map(|note| (*note).to_owned()),
            parameters: table.parameters.iter().map(parameter).collect(),
            sets: table.parameters.iter().filter_map(closed_set).collect(),
            credentials: Vec::new(),
            needs_nonce: table.needs_nonce,
            operations: Vec::new(),
            cloud,
        };
        let seen = format!("service {}", table.name);
        let own = format!("{}.{}", service.cloud, service.version);
        if service.space != service.cloud && service.space != own {
            self.problem(&format!(
                "the namespace of {seen} is {}, which is neither {} nor {own}",
                service.space, service.cloud
            ));
        }
        // In the cloud's it is known as well.
        for space in [&service.cloud, &service.space] {
            self.is_new(space, table.name, address(table), &seen);
        }
        for credentials in table.credentials {
            self.credentials(credentials, &seen);
            service.credentials.push(credentials.name.to_owned());
        }
        for operation in table.operations {
            self.file = operation_file(table, operation.name);
            let operation = self.operation(&service, operation);
            service.operations.push(operation);
        }
        service
    }

    fn credentials(&mut self, table: &core::CredentialsTable, seen: &str) {
        let cloud = table.cloud.as_str();
        let seen = format!("credentials of {seen}");
        if self.is_new(cloud, table.name, address(table), &seen) {
            let fields = table.fields.iter().map(field);
            self.model.credentials.push(Record {
                is_input: true,
                ..record(cloud, table.name, table.doc, fields.collect())
            });
        }
    }

    fn operation(&mut self, service: &Service, table: &core::Operation) -> Operation {
        let (cloud, space) = (&service.cloud, &service.space);
        let seen = format!("{}.{}", service.name, table.name);
        let mut operations = service.operations.iter();
        if operations.any(|known| known.name == table.name) {
            self.problem(&format!("two operations are {seen}"));
        }
        self.fields(space, table.parameters, &seen, true);
        self.record(space, table.output, &format!("the output of {seen}"), false);
        let fields = table.parameters.iter().map(field).collect();
        let page = table.pages.map(|pages| match *pages {
            core::Pages::Token { parameter, .. }
            | core::Pages::Marker { parameter, .. }
            | core::Pages::Offset { parameter, .. }
            | core::Pages::NextOffset { parameter, .. } => parameter.to_owned(),
        });
        if let Some(page) = &page
            && !table.parameters.iter().any(|field| field.is(page))
        {
            self.problem(&format!("{seen} has no parameter `{page}` for its pages"));
        }
        Operation {
            name: table.name.to_owned(),
            module: snake(table.name),
            route: route(table, self.actions.get(cloud).copied()),
            source: format!("Source: {}", table.source.text()),
            params: Record {
                is_input: true,
                ..record(space, table.name, table.doc, fields)
            },
            output: table.output.name.to_owned(),
            alias: None,
            page,
        }
    }

    fn fields(&mut self, space: &str, fields: &[core::Field], of: &str, input: bool) {
        for field in fields {
            let seen = format!("`{}` of {of}", field.name());
            let mut kind = &field.kind;
            while let core::Kind::List(inner) | core::Kind::Map(inner) = kind {
                kind = inner;
            }
            match kind {
                core::Kind::Record(record) => self.record(space, record, &seen, input),
                core::Kind::Word(set) => self.enumeration(space, set, &seen),
                _ => {}
            }
        }
    }

    fn record(&mut self, space: &str, table: &core::Record, seen: &str, input: bool) {
        let is_new = self.is_new(space, table.name, address(table), seen);
        let mut records = self.model.records.iter_mut();
        let known = records.find(|known| known.space == space && known.name == table.name);
        if let Some(known) = known {
            let was = if input {
                known.is_input
            } else {
                known.is_output
            };
            known.is_input |= input;
            known.is_output |= !input;
            if was {
                return;
            }
        } else if !is_new {
            // Of two that share a name this is said already.
            if self.is_known(space, table.name, address(table)) {
                self.problem(&format!("{} contains itself", table.name));
            }
            return;
        }
        let of = format!("{} ({seen})", table.name);
        let mut names: Vec<String> = table.fields.iter().map(core::Field::name).collect();
        names.sort_unstable();
        let twice = |pair: &&[String]| matches!(pair, [one, other] if one == other);
        for twice in names.windows(2).filter(twice) {
            self.problem(&format!("two members of {of} are `{}`", twice[0]));
        }
        self.fields(space, table.fields, &of, input);
        if is_new {
            let fields = table.fields.iter().map(field).collect();
            self.model.records.push(Record {
                has_package: table.package.is_some(),
                has_function: table.function.is_some(),
                is_input: input,
                is_output: !input,
                ..record(space, table.name, table.doc, fields)
            });
        }
    }

    fn enumeration(&mut self, space: &str, table: &core::Enumeration, seen: &str) {
        if self.is_new(space, table.name, address(table), seen) {
            self.model.enums.push(set_of(space, table));
        }
    }

    /// Whether a type is seen for the first time. The languages know it by its name, so that there
    /// may be no other of that name in its namespace.
    fn is_new(&mut self, space: &str, name: &str, table: usize, seen: &str) -> bool {
        let key = (space.to_owned(), name.to_owned());
        let first = match self.types.get(&key) {
            None => {
                self.types.insert(key, (table, seen.to_owned()));
                return true;
            }
            Some((known, _)) if *known == table => return false,
            Some((_, first)) => first.clone(),
        };
        self.problem(&format!(
            "two types of {space} are named {name}: {first}, and {seen}; give the later API a \
             namespace of its own"
        ));
        false
    }

    fn is_known(&self, space: &str, name: &str, table: usize) -> bool {
        let known = self.types.get(&(space.to_owned(), name.to_owned()));
        known.is_some_and(|(known, _)| *known == table)
    }
}

/// Which table it is: there may be equal ones.
fn address<T>(table: &T) -> usize {
    ptr::from_ref(table).addr()
}
