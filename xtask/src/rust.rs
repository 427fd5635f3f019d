//! The typed Rust view of the tables: `core/src/typed/`, a file for each operation and for each type
//! that several of them share.

mod builders;
mod modules;
mod operations;
mod records;
mod rustfmt;

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::model::{Enum, Kind, Model, Operation, Record, Service};
use crate::names::{screaming, snake};

/// Where its folders are, one a cloud.
pub(crate) const FOLDER: &str = "core/src/typed/";

pub(crate) fn files(model: &Model) -> Result<Vec<(String, String)>, String> {
    let mut files = Vec::new();
    for cloud in model.clouds() {
        let cloud = Cloud { model, name: cloud };
        files.extend(cloud.files());
    }
    for (path, text) in &mut files {
        *text = rustfmt::formatted(text).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(files)
}

/// One cloud's part of the model.
struct Cloud<'a> {
    model: &'a Model,
    name: &'a str,
}

impl<'a> Cloud<'a> {
    fn files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        let mut shared = Vec::new();
        for set in self.enums() {
            let module = snake(&set.name);
            files.push((self.path(&module), self.enumeration(set)));
            shared.push((module, set.name.clone()));
        }
        for record in self.records().filter(|record| record.operation.is_none()) {
            let module = snake(&record.name);
            files.push((self.path(&module), self.record(record)));
            shared.push((module, record.name.clone()));
        }
        for service in self.services() {
            let version = &service.version;
            let mut types = Vec::new();
            for operation in &service.operations {
                let module = &operation.module;
                let path = self.path(&format!("{version}/{module}"));
                files.push((path, self.operation(service, operation)));
                types.push((module.clone(), operation.name.clone()));
                types.extend(
                    self.own_output(service, operation)
                        .map(|output| (module.clone(), output.name.clone())),
                );
                let alias = operations::output_alias(operation);
                types.extend(alias.map(|alias| (module.clone(), alias)));
            }
            let path = self.path(&format!("{version}/mod"));
            files.push((path, modules::of_version(service, types)));
        }
        let versions = self.services().map(|service| service.version.as_str());
        let title = self.title();
        files.push((self.path("mod"), modules::of_cloud(title, shared, versions)));
        files
    }

    fn path(&self, module: &str) -> String {
        format!("{FOLDER}{}/{module}.rs", self.name)
    }

    fn title(&self) -> &'a str {
        let mut titles = self.model.titles.iter();
        let title = titles.find(|(cloud, _)| cloud == self.name);
        title.map_or(self.name, |(_, title)| title)
    }

    fn services(&self) -> impl Iterator<Item = &'a Service> {
        let name = self.name;
        let services = self.model.services.iter();
        services.filter(move |service| service.cloud == name)
    }

    fn records(&self) -> impl Iterator<Item = &'a Record> {
        let name = self.name;
        let records = self.model.records.iter();
        records.filter(move |record| record.cloud == name)
    }

    fn enums(&self) -> impl Iterator<Item = &'a Enum> {
        let name = self.name;
        self.model.enums.iter().filter(move |set| set.cloud == name)
    }

    fn named(&self, name: &str) -> Option<&'a Record> {
        self.records().find(|record| record.name == name)
    }

    /// The output that stands beside its operation, as no other has it.
    fn own_output(&self, service: &Service, operation: &Operation) -> Option<&'a Record> {
        let of = (service.version.clone(), operation.module.clone());
        self.named(&operation.output)
            .filter(|record| record.operation.as_ref() == Some(&of))
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
        import("crate::package", &["CodePackage"]);
        import("crate::redact", &["Length"]);
        import("crate::secret", &["Secret"]);
        let own = [
            "Fields",
            "JsonText",
            "Member",
            "Operation",
            "Sealed",
            "open_enum",
            "package_of",
        ];
        import("crate::typed", &own);
        let records = self.records().map(|record| {
            let version = record.operation.as_ref().map(|(version, _)| version);
            (record.name.as_str(), version)
        });
        let enums = self.enums().map(|set| (set.name.as_str(), None));
        for (name, version) in records.chain(enums) {
            let place = version.map(|version| format!("::{version}"));
            let place = format!("crate::typed::{}{}", self.name, place.unwrap_or_default());
            if !defined.contains(&name) {
                import(&place, &[name]);
            }
        }
        for service in self.services() {
            import("crate::typed", &[service.name.as_str()]);
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
        let place = match &record.operation {
            Some((version, module)) => format!("{version}::{module}"),
            None => "types".to_owned(),
        };
        format!("crate::{}::{place}::{}", self.name, screaming(&record.name))
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

/// Documentation.
fn doc(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        writeln!(text, "{}", format!("/// {line}").trim_end()).unwrap();
    }
    text
}
