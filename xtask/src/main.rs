//! `cargo xtask gen` writes what follows from the core's tables of services and operations; with
//! `--check` it writes nothing and fails if something would change.
//!
//! `cargo xtask new-operation CLOUD VERSION NAME` writes the files of an operation, and says what is to
//! be filled in.
//!
//! `cargo xtask wasm` builds the modules of the npm package; it needs the feature `wasm`. With
//! `--quick` they are large and compile in seconds.
//!
//! The core is linked without the typed API, which is made here, so that this runs before it
//! is there.

mod errors;
#[cfg(feature = "wasm")]
mod layout;
#[cfg(feature = "wasm")]
mod linked;
mod model;
mod names;
mod new_operation;
mod omissions;
mod operations;
mod outputs;
#[cfg(feature = "wasm")]
mod panics;
mod python;
mod rust;
mod tables;
#[cfg(test)]
mod tests;
mod typescript;
#[cfg(feature = "wasm")]
mod wasm;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use faaswire::describe;

const USAGE: &str = "\
usage: cargo xtask gen [--check]
       cargo xtask new-operation CLOUD VERSION NAME, such as huawei v2 ShowFunctionConfig";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let result = match arguments.as_slice() {
        ["gen"] => generate(&root),
        ["gen", "--check"] => check(&root),
        #[cfg(feature = "wasm")]
        ["wasm"] => wasm::build(&root),
        #[cfg(feature = "wasm")]
        ["wasm", "--quick"] => wasm::build_quickly(&root),
        ["new-operation", cloud, version, name] => {
            new_operation::run(&root, describe::SERVICES, cloud, version, name)
        }
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(message) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn generate(root: &Path) -> Result<String, String> {
    let files = files(root)?;
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    for path in leftovers(root, &files) {
        std::fs::remove_file(&path).map_err(|error| failed(&path, error))?;
    }
    for (path, text) in &files {
        let path = root.join(path);
        path.parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&path, text))
            .map_err(|error| failed(&path, error))?;
    }
    Ok(format!("gen: {} files written", files.len()))
}

fn check(root: &Path) -> Result<String, String> {
    let files = files(root)?;
    let changed = files
        .iter()
        .filter(|(path, text)| std::fs::read_to_string(root.join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path.clone());
    let leftovers = leftovers(root, &files);
    let leftovers = leftovers.iter().map(|path| path.display().to_string());
    let stale: Vec<String> = changed.chain(leftovers).collect();
    if stale.is_empty() {
        Ok(format!("gen: {} files are up to date", files.len()))
    } else {
        Err(format!(
            "`make gen` would change what is generated:\n{}",
            stale.join("\n")
        ))
    }
}

/// Files in the folders of the typed API that are not generated any more.
fn leftovers(root: &Path, files: &[(String, String)]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = files
        .iter()
        .filter(|(path, _)| path.starts_with(rust::FOLDER))
        .filter_map(|(path, _)| root.join(path).parent().map(Path::to_owned))
        .collect();
    folders.sort();
    folders.dedup();
    for folder in folders {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let paths = entries.map(|entry| entry.path());
        found.extend(paths.filter(|path| {
            path.is_file() && !files.iter().any(|(known, _)| root.join(known) == *path)
        }));
    }
    found
}

/// Every generated file, by its path from the root, or everything that is missing for that: a line
/// each, which begins with the file.
fn files(root: &Path) -> Result<Vec<(String, String)>, String> {
    let file_of =
        |cloud: &str, version: &str, record: &str| omissions::file_of(root, cloud, version, record);
    let services = describe::SERVICES;
    let mut problems = omissions::of(services, &file_of);
    let model = tables::model(describe::CLOUDS, services);
    let model = taken(model, &mut problems);
    let documents = words::documents(root, &mut problems);
    let readme = std::fs::read_to_string(root.join("README.md"))
        .map_err(|error| vec![format!("README.md: {error}")])
        .and_then(|readme| operations::readme(services, &readme));
    let readme = taken(readme, &mut problems);
    if !problems.is_empty() {
        return Err(listed(&problems));
    }
    let mut files = rust::files(&model)?;
    files.extend(python::files(&model));
    files.extend(typescript::files(&model));
    files.extend(python::words());
    files.extend(typescript::words());
    files.extend(documents);
    files.push(errors::file(describe::CODES));
    files.push(operations::file(&model, describe::DOCUMENTS));
    files.push(("README.md".to_owned(), readme));
    Ok(files)
}

/// What came out, or nothing and its problems with the others.
fn taken<T: Default>(result: Result<T, Vec<String>>, problems: &mut Vec<String>) -> T {
    result.unwrap_or_else(|wrong| {
        problems.extend(wrong);
        T::default()
    })
}

/// The problems, one a line, and how many they are.
fn listed(problems: &[String]) -> String {
    let count = match problems.len() {
        1 => "1 problem".to_owned(),
        many => format!("{many} problems"),
    };
    format!(
        "{}\nxtask: {count}, nothing is written",
        problems.join("\n")
    )
}
