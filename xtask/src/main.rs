//! `cargo xtask gen` writes what follows from `core/src/registry.rs` and the types it names;
//! with `--check` it writes nothing and fails if something would change.
//!
//! `cargo xtask wasm` builds the modules of the npm package; it needs the feature `wasm`. With
//! `--quick` they are large and compile in seconds.
//!
//! The sources are read as text, so this runs even when the core does not compile yet, as right
//! after a line was added to the registry.

mod errors;
mod model;
mod names;
#[cfg(feature = "wasm")]
mod panics;
mod python;
mod read;
mod rust;
mod typescript;
#[cfg(feature = "wasm")]
mod wasm;

use std::path::Path;
use std::process::ExitCode;

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
        _ => Err("usage: cargo xtask gen [--check]".to_owned()),
    };
    match result {
        Ok(message) => {
            println!("{message}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn generate(root: &Path) -> Result<String, String> {
    let files = files(root)?;
    for (path, text) in &files {
        let path = root.join(path);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(format!("gen: {} files written", files.len()))
}

fn check(root: &Path) -> Result<String, String> {
    let files = files(root)?;
    let stale: Vec<&str> = files
        .iter()
        .filter(|(path, text)| std::fs::read_to_string(root.join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path.as_str())
        .collect();
    if stale.is_empty() {
        Ok(format!("gen: {} files are up to date", files.len()))
    } else {
        Err(format!("`make gen` would change {}", stale.join(", ")))
    }
}

/// Every generated file, by its path from the root.
fn files(root: &Path) -> Result<Vec<(String, String)>, String> {
    let core = root.join("core/src");
    let model = read::model(&core)?;
    let mut files = rust::files(&model);
    files.extend(python::files(&model));
    files.extend(typescript::files(&model));
    files.push(errors::file(&core)?);
    Ok(files)
}
