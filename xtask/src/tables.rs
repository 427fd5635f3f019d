//! The [`Model`] of the core's tables.

use std::collections::BTreeMap;
use std::ptr;

use faaswire::describe as core;

use crate::model::{Enum, Field, Kind, Model, Operation, Record, Service, Word};
use crate::names::snake;
use crate::new_operation;
use crate::outputs;

/// Columns that the documentation of a type and that of a field have in Rust.
const OF_TYPE: usize = 96;
const OF_FIELD: usize = 92;

/// What these services offer.
pub(crate) fn model(
    clouds: &[core::CloudTable],
    services: &[&core::ServiceTable],
) -> Result<Model, String> {
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
        let service = used.service(service)?;
        used.model.services.push(service);
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
}

impl Used {
    fn service(&mut self, table: &core::ServiceTable) -> Result<Service, String> {
        let cloud = table.cloud.as_str().to_owned();
        let mut service = Service {
            name: table.name.to_owned(),
            version: module_of(table.version),
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
            return Err(format!(
                "the namespace of {seen} is {}, which is neither {} nor {own}",
                service.space, service.cloud
            ));
        }
        // In the cloud's it is known as well.
        for space in [&service.cloud, &service.space] {
            self.is_new(space, table.name, address(table), &seen)?;
        }
        for credentials in table.credentials {
            self.credentials(credentials, &seen)?;
            service.credentials.push(credentials.name.to_owned());
        }
        for operation in table.operations {
            let operation = self.operation(&service, operation)?;
            service.operations.push(operation);
        }
        Ok(service)
    }

    fn credentials(&mut self, table: &core::CredentialsTable, seen: &str) -> Result<(), String> {
        let cloud = table.cloud.as_str();
        let seen = format!("credentials of {seen}");
        if self.is_new(cloud, table.name, address(table), &seen)? {
            let fields = table.fields.iter().map(field);
            self.model.credentials.push(Record {
                is_input: true,
                ..record(cloud, table.name, table.doc, fields.collect())
            });
        }
        Ok(())
    }

    fn operation(
        &mut self,
        service: &Service,
        table: &core::Operation,
    ) -> Result<Operation, String> {
        let (cloud, space) = (&service.cloud, &service.space);
        let seen = format!("{}.{}", service.name, table.name);
        let known = service
            .operations
            .iter()
            .any(|known| known.name == table.name);
        if known {
            return Err(format!("{cloud}: two operations are {seen}"));
        }
        if let Some(missing) = new_operation::missing(table) {
            return Err(format!("{seen}: {missing} is still to be filled in"));
        }
        self.fields(space, table.parameters, &seen, true)?;
        self.record(space, table.output, &format!("the output of {seen}"), false)?;
        let fields = table.parameters.iter().map(field).collect();
        let page = table.pages.map(|pages| match pages {
            core::Pages::Token { parameter, .. }
            | core::Pages::Marker { parameter, .. }
            | core::Pages::Offset { parameter, .. }
            | core::Pages::NextOffset { parameter, .. } => parameter.to_owned(),
        });
        if let Some(page) = &page
            && !table.parameters.iter().any(|field| field.is(page))
        {
            return Err(format!(
                "{cloud}: {seen} has no parameter `{page}` for its pages"
            ));
        }
        Ok(Operation {
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
        })
    }

    fn fields(
        &mut self,
        space: &str,
        fields: &[core::Field],
        of: &str,
        input: bool,
    ) -> Result<(), String> {
        for field in fields {
            let seen = format!("`{}` of {of}", field.name());
            let mut kind = &field.kind;
            while let core::Kind::List(inner) | core::Kind::Map(inner) = kind {
                kind = inner;
            }
            match kind {
                core::Kind::Record(record) => self.record(space, record, &seen, input)?,
                core::Kind::Word(set) => self.enumeration(space, set, &seen)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn record(
        &mut self,
        space: &str,
        table: &core::Record,
        seen: &str,
        input: bool,
    ) -> Result<(), String> {
        let is_new = self.is_new(space, table.name, address(table), seen)?;
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
                return Ok(());
            }
        } else if !is_new {
            return Err(format!("{space}: {} contains itself", table.name));
        }
        let of = format!("{} ({seen})", table.name);
        let mut names: Vec<String> = table.fields.iter().map(core::Field::name).collect();
        names.sort_unstable();
        let twice = |pair: &&[String]| matches!(pair, [one, other] if one == other);
        if let Some([twice, ..]) = names.windows(2).find(twice) {
            return Err(format!("{space}: two members of {of} are `{twice}`"));
        }
        self.fields(space, table.fields, &of, input)?;
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
        Ok(())
    }

    fn enumeration(
        &mut self,
        space: &str,
        table: &core::Enumeration,
        seen: &str,
    ) -> Result<(), String> {
        if self.is_new(space, table.name, address(table), seen)? {
            self.model.enums.push(set_of(space, table));
        }
        Ok(())
    }

    /// Whether a type is seen for the first time. The languages know it by its name, so that there
    /// may be no other of that name in its namespace.
    fn is_new(
        &mut self,
        space: &str,
        name: &str,
        table: usize,
        seen: &str,
    ) -> Result<bool, String> {
        let key = (space.to_owned(), name.to_owned());
        match self.types.get(&key) {
            None => {
                self.types.insert(key, (table, seen.to_owned()));
                Ok(true)
            }
            Some((known, _)) if *known == table => Ok(false),
            Some((_, first)) => Err(format!(
                "{space}: two types are named {name}: {first}, and {seen}; give the later API a \
                 namespace of its own"
            )),
        }
    }
}

fn set_of(space: &str, table: &core::Enumeration) -> Enum {
    let word = |word: &core::Word| Word {
        name: word.name.to_owned(),
        text: word.word.to_owned(),
        doc: lines(word.doc, OF_FIELD),
    };
    Enum {
        space: space.to_owned(),
        name: table.name.to_owned(),
        doc: lines(table.doc, OF_TYPE),
        words: table.words.iter().map(word).collect(),
    }
}

/// Which table it is: there may be equal ones.
fn address<T>(table: &T) -> usize {
    ptr::from_ref(table).addr()
}

fn record(space: &str, name: &str, doc: core::Doc, fields: Vec<Field>) -> Record {
    Record {
        space: space.to_owned(),
        name: name.to_owned(),
        doc: lines(doc, OF_TYPE),
        fields,
        operation: None,
        has_package: false,
        has_function: false,
        is_page: false,
        is_input: false,
        is_output: false,
    }
}

fn field(field: &core::Field) -> Field {
    named(field, kind(&field.kind))
}

/// A parameter of a service: its words have no type of their own.
fn parameter(field: &core::Field) -> Field {
    let kind = match field.kind {
        core::Kind::Word(set) => Kind::Words {
            name: set.name.to_owned(),
            words: set.words.iter().map(|word| word.word.to_owned()).collect(),
            is_closed: set.is_closed,
        },
        ref other => kind(other),
    };
    named(field, kind)
}

/// The words of a service's parameter, where these have a type of their own in Rust.
fn closed_set(field: &core::Field) -> Option<Enum> {
    match field.kind {
        core::Kind::Word(set) if set.is_closed => Some(set_of("", set)),
        _ => None,
    }
}

fn named(field: &core::Field, kind: Kind) -> Field {
    Field {
        name: field.name(),
        doc: lines(field.doc, OF_FIELD),
        kind: match field.need {
            core::Need::Required => kind,
            core::Need::Optional => Kind::Optional(Box::new(kind)),
            core::Need::Nullable => Kind::Member(Box::new(kind)),
        },
    }
}

fn kind(table: &core::Kind) -> Kind {
    match table {
        core::Kind::Text | core::Kind::Read { .. } => Kind::Text,
        core::Kind::Int | core::Kind::Digits => Kind::Integer,
        core::Kind::Float => Kind::Float,
        core::Kind::Bool => Kind::Bool,
        core::Kind::Bytes => Kind::Bytes,
        core::Kind::Secret | core::Kind::SecretScalar => Kind::Secret,
        core::Kind::Json | core::Kind::JsonText => Kind::Json,
        core::Kind::Word(set) => Kind::Named(set.name.to_owned()),
        core::Kind::List(inner) => Kind::List(Box::new(kind(inner))),
        core::Kind::Map(inner) => Kind::Map(Box::new(kind(inner))),
        core::Kind::Record(record) => Kind::Named(record.name.to_owned()),
    }
}

/// `2016-08-15` to `v2016_08_15`, `v2` to itself.
fn module_of(version: &str) -> String {
    let version = version.replace('-', "_");
    format!("v{}", version.trim_start_matches('v'))
}

/// Method and path, with parameters by their wire names. Where all operations have one path, a header
/// distinguishes them.
fn route(table: &core::Operation, action: Option<&str>) -> String {
    let mut path = table.path.to_owned();
    for field in table.parameters {
        path = path.replace(
            &format!("{{{}}}", field.name()),
            &format!("{{{}}}", field.wire),
        );
    }
    let action = match (action, &*path) {
        (Some(header), "/") => format!(" with `{header}: {}`", table.name),
        _ => String::new(),
    };
    format!("`{} {path}`{action}", table.method)
}

/// The lines of a documentation: its own where it has some, or as many as are needed.
fn lines(doc: core::Doc, width: usize) -> Vec<String> {
    let text = doc.text();
    if text.contains('\n') {
        return text.lines().map(str::to_owned).collect();
    }
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
