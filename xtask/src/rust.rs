//! The typed Rust view of the tables: `core/src/typed/`, a file for each operation and for each type
//! that several of them share.

mod builders;
mod modules;
mod operations;
mod records;
mod required;
mod rustfmt;
mod services;

use std::collections::BTreeMap;
use std::fmt::Write;

use rustfmt::all_formatted;
pub(crate) use rustfmt::formatted;

use crate::model::{Kind, Model, Operation, Record, Service, Space};
use crate::names::{screaming, service_module, snake};

/// Where its folders are, one a cloud.
pub(crate) const FOLDER: &str = "core/src/typed/";

/// The longest line of the documentation of a member, whose indentation and `///` come before it.
const MAX_DOC: usize = 92;

pub(crate) fn files(model: &Model) -> Result<Vec<(String, String)>, String> {
    let mut files = Vec::new();
    for space in model.spaces() {
        files.extend(Rust(space).files());
    }
    all_formatted(&mut files)?;
    Ok(files)
}

/// One namespace of the model.
struct Rust<'a>(Space<'a>);

impl<'a> Rust<'a> {
    fn files(&self) -> Vec<(String, String)> {
        let space = &self.0;
        let mut files = Vec::new();
        let mut shared = Vec::new();
        for set in space.enums() {
            let module = snake(&set.name);
            files.push((self.path(space.version, &module), self.enumeration(set)));
            shared.push((module, set.name.clone()));
        }
        let records = space.records();
        for record in records.filter(|record| record.operation.is_none()) {
            let module = snake(&record.name);
            files.push((self.path(space.version, &module), self.record(record)));
            shared.extend(self.builder_name(record).map(|name| (module.clone(), name)));
            shared.push((module, record.name.clone()));
        }
        for service in space.services() {
            let version = Some(service.version.as_str());
            let mut types = Vec::new();
            // A namespace of its own is the version's.
            if space.version.is_some() {
                types.append(&mut shared);
            }
            for operation in &service.operations {
                let module = &operation.module;
                let path = self.path(version, module);
                files.push((path, self.operation(service, operation)));
                types.push((module.clone(), operation.name.clone()));
                if let Some(output) = self.own_output(service, operation) {
                    let names = self.builder_name(output).into_iter();
                    let names = names.chain([output.name.clone()]);
                    types.extend(names.map(|name| (module.clone(), name)));
                }
                let alias = operations::output_alias(operation);
                types.extend(alias.map(|alias| (module.clone(), alias)));
            }
            let path = self.path(version, "mod");
            files.push((path, modules::of_version(service, types)));
        }
        if space.version.is_none() {
            for service in space.services().chain(space.apart()) {
                let module = service_module(&service.name);
                files.push((self.path(None, &module), self.service(service)));
                let own = [service.name.clone(), services::builder_name(service)];
                let sets = service.sets.iter().map(|set| set.name.clone());
                shared.extend(
                    own.into_iter()
                        .chain(sets)
                        .map(|name| (module.clone(), name)),
                );
            }
            let services = space.services().chain(space.apart());
            let versions = services.map(|service| service.version.as_str());
            let text = modules::of_cloud(&space.title, shared, versions);
            files.push((self.path(None, "mod"), text));
        }
        files
    }

    fn path(&self, version: Option<&str>, module: &str) -> String {
        let cloud = self.0.cloud;
        match version {
            Some(version) => format!("{FOLDER}{cloud}/{version}/{module}.rs"),
            None => format!("{FOLDER}{cloud}/{module}.rs"),
        }
    }

    /// The output that stands beside its operation, as no other has it.
    fn own_output(&self, service: &Service, operation: &Operation) -> Option<&'a Record> {
        let of = (service.version.clone(), operation.module.clone());
        let output = self.0.named(&operation.output);
        output.filter(|record| record.operation.as_ref() == Some(&of))
    }

    /// A file with what its text mentions brought into scope, but for the types that it defines.
    fn file(&self, about: &str, text: &str, defined: &[&str]) -> String {
        let mut imports = String::new();
        let mut import = |path: &str, names: &[&str]| {
            for name in names.iter().filter(|name| mentions(text, name)) {
                writeln!(imports, "use {path}::{name};").unwrap();
            }
        };
        import("std::collections", &["BTreeMap"]);
        import("std", &["fmt"]);
        import("bytes", &["Bytes"]);
        import("crate::engine", &["table"]);
        import("crate::engine::value", &["Value"]);
        import("crate::error", &["EncodeError"]);
        import("crate::package", &["CodePackage"]);
        import("crate::redact", &["Length"]);
        import("crate::secret", &["Secret"]);
        let own = [
            "Call",
            "Fields",
            "JsonText",
            "Member",
            "NeutralFunction",
            "Operation",
            "Sealed",
            "function_of",
            "open_enum",
            "package_of",
            "required",
        ];
        import("crate::typed", &own);
        let space = &self.0;
        let place = |version: Option<&str>| match version {
            Some(version) => format!("crate::typed::{}::{version}", space.cloud),
            None => format!("crate::typed::{}", space.cloud),
        };
        let records = space.records().map(|record| {
            let own = record.operation.as_ref();
            let version = own.map(|(version, _)| version.as_str());
            (record.name.as_str(), version.or(space.version))
        });
        let enums = space.enums().map(|set| (set.name.as_str(), space.version));
        for (name, version) in records.chain(enums) {
            if !defined.contains(&name) {
                import(&place(version), &[name]);
            }
        }
        for service in space.services() {
            import(&place(None), &[service.name.as_str()]);
        }
        // A method of it is used where its name is not.
        if mentions(text, "give") {
            imports.push_str("use crate::typed::Typed;\n");
        }
        format!(
            "//! {about}\n//!\n//! Generated by `make gen`; do not edit.\n\n{}\n{text}",
            grouped(&imports)
        )
    }

    /// Where the table of a record is.
    fn table_of(&self, record: &Record) -> String {
        let place = match (&record.operation, self.0.version) {
            (Some((version, module)), _) => format!("{version}::{module}"),
            (None, Some(version)) => format!("{version}::types"),
            (None, None) => "types".to_owned(),
        };
        let table = screaming(&record.name);
        format!("crate::{}::{place}::{table}", self.0.cloud)
    }
}

/// The type as Rust writes it.
fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Words { .. } => "String".to_owned(),
        Kind::Integer => "i64".to_owned(),
        Kind::Float => "f64".to_owned(),
        Kind::Bool => "bool".to_owned(),
        Kind::Bytes => "Bytes".to_owned(),
        Kind::Secret => "Secret".to_owned(),
        Kind::Json => "JsonText".to_owned(),
        Kind::Optional(kind) => format!("Option<{}>", type_of(kind)),
        Kind::Member(kind) => format!("Member<{}>", type_of(kind)),
        Kind::List(kind) => format!("Vec<{}>", type_of(kind)),
        Kind::Map(kind) => format!("BTreeMap<String, {}>", type_of(kind)),
        Kind::Named(name) => name.clone(),
    }
}

/// Imports of the standard library, of others and of the crate apart, and of one module together.
fn grouped(imports: &str) -> String {
    let mut modules: BTreeMap<(u8, &str), Vec<&str>> = BTreeMap::new();
    for line in imports.lines() {
        let path = line.trim_start_matches("use ").trim_end_matches(';');
        let (module, name) = path.rsplit_once("::").unwrap_or((path, ""));
        let group = match module.split("::").next() {
            Some("std") => 0,
            Some("crate") => 2,
            _ => 1,
        };
        modules.entry((group, module)).or_default().push(name);
    }
    let mut text = String::new();
    let mut last = None;
    for ((group, module), names) in modules {
        if last.is_some_and(|last| last != group) {
            text.push('\n');
        }
        last = Some(group);
        let names = match names.as_slice() {
            [name] => (*name).to_owned(),
            names => format!("{{{}}}", names.join(", ")),
        };
        writeln!(text, "use {module}::{names};").unwrap();
    }
    text
}

/// Whether a word stands in the code of a text.
fn mentions(text: &str, word: &str) -> bool {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("///"))
        .any(|line| {
            line.split(|c: char| !c.is_alphanumeric() && c != '_')
                .any(|found| found == word)
        })
}

/// The documentation of a setter, out of that of its field: "Sets the name of the function."
fn sets(lines: &[String]) -> Vec<String> {
    let mut lines = lines.to_vec();
    let Some(first) = lines.first_mut() else {
        return lines;
    };
    if let Some(initial) = first.chars().next() {
        let rest = &first[initial.len_utf8()..];
        *first = format!("Sets {}{rest}", initial.to_lowercase());
    }
    // The line is longer now, by what moves down.
    for at in 0..lines.len() {
        let Some((fits, rest)) = cut(&lines[at]) else {
            break;
        };
        let (fits, rest) = (fits.to_owned(), rest.to_owned());
        lines[at] = fits;
        match lines.get_mut(at + 1) {
            Some(next) if !next.is_empty() => *next = format!("{rest} {next}"),
            _ => lines.insert(at + 1, rest),
        }
    }
    lines
}

/// A line that is too long, cut at the last space before its end.
fn cut(line: &str) -> Option<(&str, &str)> {
    let (end, _) = line.char_indices().nth(MAX_DOC)?;
    let (fits, _) = line[..end].rsplit_once(' ')?;
    Some((fits, &line[fits.len() + 1..]))
}

/// Documentation.
fn doc(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        writeln!(text, "{}", format!("/// {line}").trim_end()).unwrap();
    }
    text
}
