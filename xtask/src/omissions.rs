//! What tables still lack before anything can be made of them: the `…` of `cargo xtask new-operation`,
//! and documentation.

use std::path::{Path, PathBuf};
use std::ptr;

use faaswire::describe::{Doc, Field, Kind, Operation, Record, ServiceTable};

use crate::names::{operation_file, version_folder};
use crate::new_operation::TO_FILL_IN;

/// The file of a record by cloud folder, version folder and the record's name, if one has it.
pub(crate) type FileOf<'a> = &'a dyn Fn(&str, &str, &str) -> Option<String>;

/// Every omission of the services' operations, each with the file to fill in.
pub(crate) fn of(services: &[&ServiceTable], file_of: FileOf<'_>) -> Vec<String> {
    let mut found = Found {
        file_of,
        folders: (String::new(), String::new()),
        file: String::new(),
        seen: Vec::new(),
        omissions: Vec::new(),
    };
    for service in services {
        for operation in service.operations {
            let cloud = format!("core/src/{}", service.cloud.as_str());
            found.folders = (cloud, version_folder(service));
            found.file = operation_file(service, operation.name);
            found.operation(operation);
        }
    }
    found.omissions
}

struct Found<'a> {
    file_of: FileOf<'a>,
    /// Of the cloud and of the version.
    folders: (String, String),
    /// The file of the operation that is looked at.
    file: String,
    seen: Vec<&'static Record>,
    omissions: Vec<String>,
}

impl Found<'_> {
    fn operation(&mut self, table: &Operation) {
        let mut what = Vec::new();
        if table.path.contains(TO_FILL_IN) {
            what.push("its path".to_owned());
        }
        if is_open(table.doc) {
            what.push("its `doc`".to_owned());
        }
        if table.source.text().is_empty() || table.source.text().contains("\"…\"") {
            what.push("its `source`".to_owned());
        }
        for field in table.parameters {
            what.extend(of_field(field, "parameter"));
        }
        self.omissions.extend(
            what.into_iter()
                .map(|what| line(&self.file, &what, table.name)),
        );
        for field in table.parameters {
            self.record_of(&field.kind);
        }
        self.record(table.output);
    }

    fn record_of(&mut self, kind: &Kind) {
        match kind {
            Kind::List(inner) | Kind::Map(inner) => self.record_of(inner),
            Kind::Record(record) => self.record(record),
            _ => {}
        }
    }

    fn record(&mut self, record: &'static Record) {
        if self.seen.iter().any(|seen| ptr::eq(*seen, record)) {
            return;
        }
        self.seen.push(record);
        let what: Vec<String> = record
            .fields
            .iter()
            .filter_map(|field| of_field(field, "member"))
            .collect();
        if !what.is_empty() {
            let (cloud, version) = &self.folders;
            let file = (self.file_of)(cloud, version, record.name);
            let file = file.as_deref().unwrap_or(&self.file);
            let lines = what.into_iter().map(|what| line(file, &what, record.name));
            self.omissions.extend(lines);
        }
        for field in record.fields {
            self.record_of(&field.kind);
        }
    }
}

fn of_field(field: &Field, what: &str) -> Option<String> {
    let name = field.name();
    let missing = match (field.wire == TO_FILL_IN, is_open(field.doc)) {
        (true, true) => "the wire name and the `doc`",
        (true, false) => "the wire name",
        (false, true) => "the `doc`",
        (false, false) => return None,
    };
    Some(format!("{missing} of its {what} `{name}`"))
}

fn is_open(doc: Doc) -> bool {
    doc.text().is_empty() || doc.text() == TO_FILL_IN
}

fn line(file: &str, what: &str, of: &str) -> String {
    format!("{file}: {of} lacks {what}")
}

/// The file below the cloud's folder in which the record is, one of the version's first.
pub(crate) fn file_of(root: &Path, cloud: &str, version: &str, record: &str) -> Option<String> {
    let start = format!("Record::new(\"{record}\",");
    let mut files = sources(&root.join(version));
    files.extend(sources(&root.join(cloud)));
    let file = files.into_iter().find(|file| {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        text.contains(&start)
    })?;
    let path = file.strip_prefix(root).ok()?;
    Some(path.display().to_string().replace('\\', "/"))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let found = paths.into_iter().flat_map(|path| match path.extension() {
        None => sources(&path),
        Some(extension) if extension == "rs" => vec![path],
        Some(_) => Vec::new(),
    });
    found.collect()
}
