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

/// Every engine since 2023 has it; the modules are smaller and their checksums faster for it.
const SIMD: &str = "-Ctarget-feature=+simd128";

/// Crates of which each becomes a module, with their profiles, and how the rounds of SHA-512 and
/// SHA-256 are compiled: unrolled although LLVM thinks them too long for it, which for 1 KB is a
/// fifth faster; or small where packing takes many times as long as the checksums.
///
/// In the main module, what asks to be inlined is inlined where it is short: so it is 5 KB smaller,
/// packed, and hardly slower.
/// Nor is code doubled in it so that some paths need not compute a value again, or a loop not what its
/// counter says: that is a percent of the size, and no time that could be measured.
const CRATES: [(&str, &str, &str); 2] = [
    (
        "faaswire-wasm",
        "wasm",
        "-Cllvm-args=-unroll-threshold=1500 -Cllvm-args=-inlinehint-threshold=130 \
         -Cllvm-args=-enable-pre=false -Cllvm-args=-enable-load-pre=false -Cllvm-args=-disable-lsr",
    ),
    (
        "faaswire-archive-wasm",
        "wasm-archive",
        "--cfg=sha2_backend_soft=\"compact\"",
    ),
];

pub(crate) fn build(root: &Path) -> Result<String, String> {
    let flags = flags(root)?;
    // One at a time: built together, both would have the features of the core that either needs.
    for (package, profile, checksums) in CRATES {
        cargo(root, &[package], profile, &format!("{flags} {checksums}"))?;
        let module = panics::trap(&read(root, package, profile)?)?;
        bind(module, package, &root.join(OUT))?;
    }
    Ok(format!("wasm: written to {OUT}"))
}

/// The same modules for trying things out: nothing is made small or fast, and everything compiles
/// once for both, with what `cargo build` has compiled for this machine already.
pub(crate) fn build_quickly(root: &Path) -> Result<String, String> {
    let packages = CRATES.map(|(package, ..)| package);
    cargo(root, &packages, "dev", SIMD)?;
    for package in packages {
        let module = read(root, package, "debug")?;
        bind(module, package, &root.join(OUT))?;
    }
    Ok(format!("wasm: written to {OUT}, not optimized"))
}

fn cargo(root: &Path, packages: &[&str], profile: &str, flags: &str) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(root)
        .arg("build")
        .args(
            packages
                .iter()
                .map(|package| format!("--package={package}")),
        )
        .args(["--profile", profile, "--target", TARGET])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("cargo build of {} failed", packages.join(", ")))
    }
}

/// The module that Cargo left in the directory of its profile.
fn read(root: &Path, package: &str, directory: &str) -> Result<Vec<u8>, String> {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let file = format!("{}.wasm", package.replace('-', "_"));
    let module = target.join(TARGET).join(directory).join(file);
    std::fs::read(&module).map_err(|error| format!("{}: {error}", module.display()))
}

/// Panic messages hold paths: those of this machine are cut off.
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
    let flags: Vec<String> = [SIMD.to_owned(), panics::LINK_ARG.to_owned()]
        .into_iter()
        .chain(remaps)
        .collect();
    Ok(flags.join(" "))
}

fn bind(module: Vec<u8>, package: &str, out: &Path) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(&package.replace('-', "_"), module)
        .typescript(true)
        .omit_default_module_path(true);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(out))
        .map_err(|error| format!("wasm-bindgen: {error:#}"))
}
