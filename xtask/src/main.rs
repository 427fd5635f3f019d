//! `cargo xtask gen`: writes what follows from `core/src/registry.rs` and the types it names.
//!
//! The sources are read as text, so this runs even when the core does not compile yet, as right
//! after a line was added to the registry.

mod model;
mod names;
mod python;
mod read;
mod rust;
mod typescript;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match std::env::args().nth(1).as_deref() {
        Some("gen") => match generate(&root) {
            Ok(count) => {
                println!("gen: {count} files written");
                ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("gen: {error}");
                ExitCode::FAILURE
            }
        },
        _ => {
            eprintln!("usage: cargo xtask gen");
            ExitCode::FAILURE
        }
    }
}

fn generate(root: &Path) -> Result<usize, String> {
    let model = read::model(&root.join("core/src"))?;
    let mut files = rust::files(&model);
    files.extend(python::files(&model));
    files.extend(typescript::files(&model));
    for (path, text) in &files {
        let path = root.join(path);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(files.len())
}
