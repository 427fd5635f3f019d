//! `cargo xtask wasm`: the modules of the npm package and the JavaScript that loads them.
//!
//! `wasm-bindgen` is called as a library, in the version that Cargo.lock names: no tool of
//! another version can slip in, and none needs to be installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::linked::{self, Linked};
use crate::{layout, panics};

const TARGET: &str = "wasm32-unknown-unknown";
const OUT: &str = "bindings-wasm/js/generated";

/// Every engine since 2023 has it; the modules are smaller and their checksums faster for it.
const SIMD: &str = "-Ctarget-feature=+simd128";

/// What becomes a module.
struct Module {
    package: &'static str,
    profile: &'static str,
    /// Options of the compiler beside those of the profile.
    flags: &'static str,
    /// The directory in [`OUT`], with a slash behind it.
    directory: &'static str,
}

/// The main module is made twice, of one source and for one glue: what a page downloads is small,
/// and what Node reads from its disk is fast.
///
/// In the small one no code is doubled so that some paths need not compute a value again, or a loop not
/// what its counter says; a copy of more than two words is one instruction; and what branches have in
/// common at their ends stays where it is. In the fast one the rounds of SHA-512 and SHA-256 are
/// unrolled although LLVM thinks them too long for it; in the small one that took 1.3 KB and made them
/// no faster. In the module for archives they are small as well, since packing takes many times as long
/// as the checksums.
const MODULES: [Module; 3] = [
    Module {
        package: "faaswire-wasm",
        profile: "wasm",
        flags: "-Cllvm-args=-enable-pre=false -Cllvm-args=-enable-load-pre=false \
                -Cllvm-args=-disable-lsr -Cllvm-args=-max-store-memcpy=2 \
                -Cllvm-args=-simplifycfg-sink-common=false",
        directory: "",
    },
    Module {
        package: "faaswire-wasm",
        profile: "wasm-node",
        flags: "-Cllvm-args=-unroll-threshold=1500",
        directory: "node/",
    },
    Module {
        package: "faaswire-archive-wasm",
        profile: "wasm-archive",
        flags: "--cfg=sha2_backend_soft=\"compact\"",
        directory: "",
    },
];

pub(crate) fn build(root: &Path) -> Result<String, String> {
    let common = flags(root)?;
    // One at a time: built together, both would have the features of the core that either needs.
    for module in &MODULES {
        let flags = format!("{common} {}", module.flags);
        cargo(root, &[module.package], module.profile, &flags)?;
        let mut bytes = read(root, module.package, module.profile)?;
        let linked = Linked::read(&bytes)?;
        let live = panics::trap(&linked, &mut bytes);
        layout::pack(&linked, &live, &mut bytes)?;
        linked.forget(&mut bytes);
        bind(
            bytes,
            module.package,
            &root.join(OUT).join(module.directory),
        )?;
    }
    one_glue(&root.join(OUT))?;
    Ok(format!("wasm: written to {OUT}"))
}

/// Sees that the glue of the module for Node is that of the one for pages, and leaves one of them.
fn one_glue(out: &Path) -> Result<(), String> {
    let name = MODULES[0].package.replace('-', "_");
    let glue = |directory: &str, end: &str| out.join(directory).join(format!("{name}{end}"));
    let text = |directory| {
        let file = glue(directory, ".js");
        std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))
    };
    if text("")? != text("node")? {
        return Err("the modules for pages and for Node need different glue".to_owned());
    }
    for end in [".js", ".d.ts", "_bg.wasm.d.ts"] {
        let file = glue("node", end);
        std::fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

/// The same modules for trying things out: nothing is made small or fast, and everything compiles
/// once for both, with what `cargo build` has compiled for this machine already.
pub(crate) fn build_quickly(root: &Path) -> Result<String, String> {
    let mut packages = MODULES.map(|module| module.package).to_vec();
    packages.dedup();
    cargo(root, &packages, "dev", SIMD)?;
    for module in &MODULES {
        let bytes = read(root, module.package, "debug")?;
        bind(
            bytes,
            module.package,
            &root.join(OUT).join(module.directory),
        )?;
    }
    one_glue(&root.join(OUT))?;
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
    let flags: Vec<String> = [SIMD.to_owned(), linked::LINK_ARG.to_owned()]
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
