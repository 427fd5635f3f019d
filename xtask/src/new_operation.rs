//! `cargo xtask new-operation CLOUD VERSION NAME`: the files of an operation, with `…` where the
//! vendor's page has to be read, and the list of what is to be filled in.

mod emulator;
mod service;
mod table;
mod vectors;

use std::fmt::Write;
use std::path::Path;

use faaswire::describe::ServiceTable;

use crate::names::{snake, version_module};

/// Stands for what nobody but the vendor's page can say. `cargo xtask gen` takes no table that has it.
pub(crate) const TO_FILL_IN: &str = "…";

/// An operation that is to be.
struct New<'a> {
    cloud: &'a str,
    /// Version of the API as the tables have it, such as `2016-08-15`, or `v2`.
    version: String,
    service: &'a ServiceTable,
    /// The vendor's name, such as `GetFunctionCode`.
    name: &'a str,
    /// The name as a module, such as `get_function_code`.
    module: String,
}

impl New<'_> {
    /// `v2016_08_15`
    fn folder(&self) -> String {
        version_module(&self.version)
    }

    /// The method and the path that operations of this service have in common.
    fn route(&self) -> (&'static str, String) {
        let mut paths = self.service.operations.iter().map(|known| known.path);
        let first = paths.next().unwrap_or("/");
        if first == "/" {
            return ("POST", first.to_owned());
        }
        let common = paths.fold(first, |common, path| {
            let same = common.bytes().zip(path.bytes());
            let length = same.take_while(|(one, other)| one == other).count();
            common.get(..length).unwrap_or_default()
        });
        let end = common.rfind('/').map_or(0, |end| end + 1);
        let base = common.get(..end).unwrap_or("/");
        ("GET", format!("{base}{TO_FILL_IN}"))
    }
}

/// A file with its text, by its path from the root.
type File = (String, String);

/// Writes the files, and says what is to be filled in.
pub(crate) fn run(
    root: &Path,
    services: &'static [&'static ServiceTable],
    cloud: &str,
    version: &str,
    name: &str,
) -> Result<String, String> {
    let read = |path: &str| std::fs::read_to_string(root.join(path)).ok();
    let (files, message) = plan(&read, services, cloud, version, name)?;
    for (path, text) in files {
        std::fs::write(root.join(&path), text).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(message)
}

/// The files to write, and the message about them.
pub(crate) fn plan(
    read: &dyn Fn(&str) -> Option<String>,
    services: &'static [&'static ServiceTable],
    cloud: &str,
    version: &str,
    name: &str,
) -> Result<(Vec<File>, String), String> {
    let new = checked(services, cloud, version, name)?;
    let cloud = new.cloud;
    let folder = format!("core/src/{cloud}/{}", new.folder());
    let table = format!("{folder}/{}.rs", new.module);
    if read(&table).is_some() {
        return Err(format!("{table} is there already"));
    }
    let text = |path: &str| read(path).ok_or_else(|| format!("{path} is missing"));
    let list = format!("{folder}/mod.rs");
    let mut files = vec![
        (table.clone(), table::file(&new)?),
        (list.clone(), table::listed(&new, &text(&list)?)?),
    ];
    let vectors = vectors::path(&new);
    let are_captured = read(&vectors).is_some();
    if !are_captured {
        files.push((vectors.clone(), vectors::file(&new)));
    }
    let emulator = format!("tests/emulator/cloud_emulator/{cloud}/{}", new.folder());
    let handler = format!("{emulator}/{}.py", new.module);
    let init = format!("{emulator}/__init__.py");
    let routes = format!("{emulator}/table.py");
    files.push((
        handler.clone(),
        emulator::file(&new, &text(&routes)?, &routes)?,
    ));
    files.push((init.clone(), emulator::listed(&new, &text(&init)?, &init)?));
    let about_vectors = if are_captured {
        "captured requests are there; add responses, most of them errors"
    } else {
        "requests of the vendor's SDK, which tests/vectors/capture.py captures, and responses, most \
         of them errors"
    };
    let steps = [
        format!(
            "{table}: every `{TO_FILL_IN}`, from the vendor's page: method, path, source, \
             parameters, members of the output, and a `doc` for each"
        ),
        format!("{list}: the line of its list, at the place that it has in the documents"),
        "`make gen` writes Rust's structs, Python, JavaScript, their types and docs/operations.md, or \
         lists what is still to be filled in"
            .to_owned(),
        format!(
            "{vectors}: {about_vectors}; tests/vectors/README.md shows them complete, and \
             `make test-vectors` says what is missing"
        ),
        format!(
            "{handler}: what the emulator does; where several operations share a file there, move it"
        ),
        "tests/parity/operations.json: its parameters with their wire names, so that random calls \
         are made; tests/parity/README.md has the words"
            .to_owned(),
        "`make fmt`, `make check`, then `make test`".to_owned(),
        "CHANGELOG.md: a line".to_owned(),
    ];
    let mut message = format!("{name} of {cloud}.{}: fill in\n", new.service.name);
    for (at, step) in steps.iter().enumerate() {
        writeln!(message, "{}. {step}", at + 1).unwrap();
    }
    Ok((files, message.trim_end().to_owned()))
}

fn checked<'a>(
    services: &'static [&'static ServiceTable],
    cloud: &str,
    version: &str,
    name: &'a str,
) -> Result<New<'a>, String> {
    let service = service::named(services, cloud, version)?;
    let is_name = name.chars().all(|c| c.is_ascii_alphanumeric())
        && name.starts_with(|c: char| c.is_ascii_uppercase());
    if !is_name {
        return Err(format!(
            "`{name}` is not the name of an operation, such as GetFunctionCode"
        ));
    }
    let cloud = service.cloud.as_str();
    if service.operations.iter().any(|known| known.name == name) {
        return Err(format!("{cloud}.{} has {name} already", service.name));
    }
    Ok(New {
        cloud,
        version: service::version(service),
        service,
        name,
        module: snake(name),
    })
}
