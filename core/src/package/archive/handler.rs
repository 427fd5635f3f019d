//! Whether the function would start: is the file of its handler where the runtime looks for it,
//! and may it be run?
//!
//! The rules are those that the three clouds share. Alibaba: "Function handlers" of each runtime;
//! Huawei: "Developing an Event Function" of each language; Tencent: "Execution method". A
//! program of a custom runtime is `bootstrap`, for Tencent's web functions `scf_bootstrap`.

use std::borrow::Cow;

use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::path;

/// Programs that are started by name, at the root of the archive.
const PROGRAMS: [&str; 2] = ["bootstrap", "scf_bootstrap"];

/// Looks for what the handler names. Both may be absent: then only what holds for every function
/// is looked at.
pub(super) fn check(
    entries: &[Entry<'_>],
    handler: Option<&str>,
    runtime: Option<&str>,
    findings: &mut Vec<Finding>,
) {
    let files = Files(
        entries
            .iter()
            .filter(|entry| entry.kind() == Kind::File)
            .map(|entry| (path::normal(entry.path()), entry))
            .collect(),
    );
    let wanted = wanted(handler, runtime);
    let missing = !wanted.is_empty() && !wanted.iter().any(|want| files.has(want));
    let root = files.only_folder();
    let one_deeper = root.as_deref().filter(|root| {
        let looked_for = match wanted.as_slice() {
            [] => &ENTRY_FILES.map(|name| Want::File(name.to_owned())),
            wanted => wanted,
        };
        let deeper = looked_for.iter().any(|want| files.has(&want.below(root)));
        deeper && (missing || wanted.is_empty())
    });
    if let Some(root) = one_deeper {
        findings.push(Finding::whole(FindingCode::NestedRoot).detail(format!("{root}/")));
    } else if missing {
        let names: Vec<String> = wanted.iter().map(Want::to_string).collect();
        let finding = Finding::whole(FindingCode::HandlerMissing);
        findings.push(finding.detail(format!("looked for {}", names.join(", "))));
    }
    for (name, entry) in &files.0 {
        let mode = entry.mode();
        let is_program = PROGRAMS.contains(&&**name)
            || wanted
                .iter()
                .any(|want| matches!(want, Want::Program(program) if program == name));
        if is_program && mode.is_none_or(|mode| mode & 0o111 != 0o111) {
            let mode = mode.map_or("it has none".to_owned(), |mode| format!("it is {mode:o}"));
            findings.push(Finding::of(FindingCode::NotExecutable, entry.path()).detail(mode));
        }
    }
}

/// What a folder has in it that was meant to be the root.
const ENTRY_FILES: [&str; 14] = [
    "bootstrap",
    "scf_bootstrap",
    "index.js",
    "index.mjs",
    "index.cjs",
    "index.py",
    "index.php",
    "main.py",
    "main.js",
    "app.py",
    "app.js",
    "handler.py",
    "package.json",
    "requirements.txt",
];

struct Files<'a>(Vec<(Cow<'a, str>, &'a Entry<'a>)>);

impl Files<'_> {
    fn has(&self, want: &Want) -> bool {
        self.0.iter().any(|(name, _)| want.is(name))
    }

    /// The folder in which everything is, if there is one.
    fn only_folder(&self) -> Option<String> {
        let mut roots = self.0.iter().map(|(name, _)| name.split_once('/'));
        let (first, _) = roots.next()??;
        roots
            .all(|root| root.is_some_and(|(root, _)| root == first))
            .then(|| first.to_owned())
    }
}

/// A file that would do.
enum Want {
    File(String),
    /// A file that must be executable.
    Program(String),
    /// Any file with this ending.
    Ending(String, &'static str),
}

impl Want {
    fn is(&self, name: &str) -> bool {
        match self {
            Self::File(file) | Self::Program(file) => file == name,
            Self::Ending(folder, ending) => name.starts_with(folder) && name.ends_with(ending),
        }
    }

    fn below(&self, root: &str) -> Self {
        match self {
            Self::File(file) => Self::File(format!("{root}/{file}")),
            Self::Program(file) => Self::Program(format!("{root}/{file}")),
            Self::Ending(folder, ending) => Self::Ending(format!("{root}/{folder}"), ending),
        }
    }
}

impl std::fmt::Display for Want {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(file) | Self::Program(file) => f.write_str(file),
            Self::Ending(folder, ending) => write!(f, "{folder}*{ending}"),
        }
    }
}

/// Files of which one must be there; none if nothing can be told.
fn wanted(handler: Option<&str>, runtime: Option<&str>) -> Vec<Want> {
    let runtime = runtime.unwrap_or_default().to_ascii_lowercase();
    let is = |names: &[&str]| names.iter().any(|name| runtime.starts_with(name));
    if is(&[
        "custom-container",
        "custom image",
        "custom-image",
        "customimage",
    ]) {
        return Vec::new();
    }
    if is(&["custom", "http"]) {
        return PROGRAMS.map(|name| Want::Program(name.to_owned())).into();
    }
    let Some(handler) = handler.filter(|handler| !handler.is_empty()) else {
        return Vec::new();
    };
    if is(&["go"]) {
        return vec![Want::Program(handler.to_owned())];
    }
    if is(&["java"]) {
        let class = handler.split("::").next().unwrap_or_default();
        return java(class, handler.contains("::"));
    }
    let Some((module, _)) = handler.rsplit_once('.') else {
        return Vec::new();
    };
    let endings: &[&[&str]] = if is(&["python"]) {
        &[&PYTHON]
    } else if is(&["node"]) {
        &[&NODE]
    } else if is(&["php"]) {
        &[&PHP]
    } else if runtime.is_empty() {
        &[&PYTHON, &NODE, &PHP]
    } else {
        return Vec::new();
    };
    let module = module.strip_prefix("./").unwrap_or(module);
    let mut wanted: Vec<Want> = Vec::new();
    for ending in endings.iter().copied().flatten() {
        wanted.push(Want::File(format!("{module}{ending}")));
        if module.contains('.') {
            wanted.push(Want::File(format!("{}{ending}", module.replace('.', "/"))));
        }
    }
    wanted
}

const PYTHON: [&str; 4] = [".py", "/__init__.py", ".pyc", ".so"];
const NODE: [&str; 3] = [".js", ".mjs", ".cjs"];
const PHP: [&str; 1] = [".php"];

/// A class stands as a file at the root or in some JAR: which one cannot be told from outside.
fn java(class: &str, without_method: bool) -> Vec<Want> {
    let class = if without_method {
        class
    } else {
        class.rsplit_once('.').map_or(class, |(class, _)| class)
    };
    vec![
        Want::File(format!("{}.class", class.replace('.', "/"))),
        Want::Ending(String::new(), ".jar"),
    ]
}
