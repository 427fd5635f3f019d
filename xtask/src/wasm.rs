//! `cargo xtask wasm`: the modules of the npm package and the JavaScript that loads them.
//!
//! `wasm-bindgen` is called as a library, in the version that Cargo.lock names: no tool of
//! another version can slip in, and none needs to be installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::panics;

const TARGET: &str = "wasm32-unknown-unknown";
const OUT: &str = "bindings-wasm/js/generated";

/// Crates of which each becomes a module, with their profiles, and how the rounds of SHA-512 and
/// SHA-256 are compiled: unrolled although LLVM thinks them too long for it, which for 1 KB is a
/// fifth faster; or small where packing takes many times as long as the sums.
const CRATES: [(&str, &str, &str); 2] = [
    (
        "faaswire-wasm",
        "wasm",
        "-Cllvm-args=-unroll-threshold=1500",
    ),
    (
        "faaswire-archive-wasm",
        "wasm-archive",
        "--cfg=sha2_backend_soft=\"compact\"",
    ),
];

pub(crate) fn build(root: &Path) -> Result<String, String> {
    let flags = flags(root)?;
    for (package, profile, sums) in CRATES {
        let module = compile(root, package, profile, &format!("{flags} {sums}"))?;
        let bytes =
            std::fs::read(&module).map_err(|error| format!("{}: {error}", module.display()))?;
        bind(panics::trap(&bytes)?, package, &root.join(OUT))
            .map_err(|error| format!("wasm-bindgen: {error:#}"))?;
    }
    Ok(format!("wasm: written to {OUT}"))
}

/// One crate at a time: built together, both would have the features of the core that either needs.
fn compile(root: &Path, package: &str, profile: &str, flags: &str) -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(root)
        .args(["build", "--package", package])
        .args(["--profile", profile, "--target", TARGET])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        return Err(format!("cargo build of {package} failed"));
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let file = format!("{}.wasm", package.replace('-', "_"));
    Ok(target.join(TARGET).join(profile).join(file))
}

/// Every engine since 2023 has simd128; the module is smaller and its sums faster for it. Panic
/// messages hold paths: those of this machine are cut off.
fn flags(root: &Path) -> Result<String, String> {
    let root = root
        .canonicalize()
        .map_err(|error| format!("{}: {error}", root.display()))?;
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")))
        .unwrap_or_default();
    let sources = std::fs::read_dir(home.join("registry/src"))
        .into_iter()
        .flatten();
    let sources = sources.filter_map(|entry| Some(entry.ok()?.path()));
    let remaps = sources
        .chain([root])
        .map(|path| format!("--remap-path-prefix={}/=", path.display()));
    let feature = "-Ctarget-feature=+simd128".to_owned();
    let flags: Vec<String> = [feature, panics::LINK_ARG.to_owned()]
        .into_iter()
        .chain(remaps)
        .collect();
    Ok(flags.join(" "))
}

fn bind(module: Vec<u8>, package: &str, out: &Path) -> Result<(), impl std::fmt::Display> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(&package.replace('-', "_"), module)
        .typescript(true)
        .omit_default_module_path(true);
    bindgen.web(true).and_then(|bindgen| bindgen.generate(out))
}
