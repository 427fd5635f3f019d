//! Which file a function starts with, by its handler, its runtime and its command.
//!
//! The rules are those that the three clouds share. Alibaba: "Function handlers" of each runtime;
//! Huawei: "Developing an Event Function" of each language; Tencent: "Execution method". A
//! program of a custom runtime is `bootstrap`, for Tencent's web functions `scf_bootstrap`.

use std::fmt;

use super::inspect::Inspect;

/// Programs that are started by name, at the root of the archive.
pub(super) const PROGRAMS: [&str; 2] = ["bootstrap", "scf_bootstrap"];

/// Where the clouds unpack the code of a function: Alibaba, Tencent, Huawei; or it is the folder
/// in which the command runs.
const CODE: [&str; 4] = ["/code/", "/var/user/", "/opt/function/code/", "./"];

/// A file that would do.
#[derive(Clone)]
pub(super) enum Want {
    File(String),
    /// A file that must be executable.
    Program(String),
    /// Any file below this folder with this ending.
    Ending(String, &'static str),
}

impl Want {
    pub(super) fn is(&self, name: &str) -> bool {
        match self {
            Self::File(file) | Self::Program(file) => file == name,
            Self::Ending(folder, ending) => name.starts_with(folder) && name.ends_with(ending),
        }
    }

    pub(super) fn below(&self, root: &str) -> Self {
        let below = |name: &String| format!("{root}/{name}");
        match self {
            Self::File(file) => Self::File(below(file)),
            Self::Program(file) => Self::Program(below(file)),
            Self::Ending(folder, ending) => Self::Ending(below(folder), ending),
        }
    }

    pub(super) fn program(name: &str) -> Self {
        Self::Program(name.to_owned())
    }

    fn folder(name: &str) -> Self {
        Self::Ending(name.to_owned(), "")
    }
}

impl fmt::Display for Want {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file) | Self::Program(file) => f.write_str(file),
            Self::Ending(folder, ending) => write!(f, "{folder}*{ending}"),
        }
    }
}

/// A runtime in the words of any of the clouds.
pub(super) struct Runtime {
    name: String,
    /// Alibaba writes its runtimes in small letters, the others do not.
    is_lower: bool,
}

impl Runtime {
    pub(super) fn of(question: &Inspect<'_>) -> Self {
        let given = question.runtime.unwrap_or_default();
        let name = given.to_ascii_lowercase();
        let is_lower = name == given;
        Self { name, is_lower }
    }

    pub(super) fn is(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.name.starts_with(name))
    }

    /// A container image, in which the archive is not what is started.
    fn is_image(&self) -> bool {
        self.is(&[
            "custom-container",
            "custom image",
            "custom-image",
            "customimage",
        ])
    }

    /// The second number of a Python's version, if it is reported.
    pub(super) fn python(&self) -> Option<&str> {
        let version = self.name.strip_prefix("python")?.trim_start();
        let minor = version.strip_prefix("3.")?;
        let end = minor.find(|letter: char| !letter.is_ascii_digit());
        minor.get(..end.unwrap_or(minor.len()))
    }
}

/// Files of which one must be there; none if nothing can be known. `has` says whether a file is
/// in the archive.
pub(super) fn wanted(
    question: &Inspect<'_>,
    runtime: &Runtime,
    has: &dyn Fn(&str) -> bool,
) -> Vec<Want> {
    if question.layer {
        return layer(runtime);
    }
    if runtime.is_image() {
        return Vec::new();
    }
    if question.command.iter().any(|word| !word.is_empty()) {
        return command(question.command, has).into_iter().collect();
    }
    if runtime.is(&["custom", "http"]) {
        return PROGRAMS.map(Want::program).into();
    }
    // A web function of Tencent is started by its program, whatever its runtime and handler are,
    // and where no runtime was reported any program may be meant.
    if has("scf_bootstrap") || (runtime.name.is_empty() && has("bootstrap")) {
        return Vec::new();
    }
    let handler = question.handler.unwrap_or_default();
    if handler.is_empty() {
        return Vec::new();
    }
    if runtime.is(&["go"]) {
        return vec![Want::program(handler)];
    }
    if runtime.is(&["java"]) {
        return java(handler);
    }
    let Some((module, _)) = handler.rsplit_once('.') else {
        return Vec::new();
    };
    let endings: &[&[&str]] = if runtime.is(&["python"]) {
        &[&PYTHON]
    } else if runtime.is(&["node"]) {
        &[&NODE]
    } else if runtime.is(&["php"]) {
        &[&PHP]
    } else if runtime.name.is_empty() {
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

/// A class stands as a file at the root, where Spring Boot or a web archive has its classes, or in
/// some JAR: which one cannot be known from outside.
fn java(handler: &str) -> Vec<Want> {
    let (class, method) = handler.split_once("::").unwrap_or((handler, ""));
    let class = if method.is_empty() {
        class.rsplit_once('.').map_or(class, |(class, _)| class)
    } else {
        class
    };
    let class = class.replace('.', "/");
    let mut wanted: Vec<Want> = ["", "BOOT-INF/classes/", "WEB-INF/classes/"]
        .map(|folder| Want::File(format!("{folder}{class}.class")))
        .into();
    wanted.push(Want::Ending(String::new(), ".jar"));
    wanted
}

/// The file that a command starts, if it is one of the function's: a program that is named by its
/// path, or the script that an interpreter of the system is given.
fn command(command: &[&str], has: &dyn Fn(&str) -> bool) -> Option<Want> {
    let (first, rest) = command.split_first()?;
    let (file, is_own) = own(first);
    if is_own || has(file) {
        return Some(Want::program(file));
    }
    let mut rest = rest.iter();
    while let Some(word) = rest.next() {
        match *word {
            // What follows is not a file.
            "-c" | "-e" | "-m" | "-p" | "--eval" => return None,
            // What follows is an option's.
            "-cp" | "-classpath" | "--class-path" | "-r" | "--require" | "-W" | "-X" => {
                rest.next();
            }
            option if option.starts_with('-') => {}
            word => {
                let (file, is_own) = own(word);
                let is_script = SCRIPTS.iter().any(|ending| file.ends_with(ending));
                let wanted = is_own || has(file) || (is_script && !file.starts_with('/'));
                return wanted.then(|| Want::File(file.to_owned()));
            }
        }
    }
    None
}

const SCRIPTS: [&str; 9] = [
    ".py", ".js", ".mjs", ".cjs", ".jar", ".php", ".sh", ".rb", ".dll",
];

/// A path without the folder of the code, and whether it leads to there.
fn own(word: &str) -> (&str, bool) {
    let own = CODE.iter().find_map(|folder| word.strip_prefix(folder));
    match own {
        Some(file) => (file, !file.is_empty()),
        None => (word, !word.starts_with('/') && word.contains('/')),
    }
}

/// The folders of a layer, of which one must be there. Alibaba ("Create a custom layer") looks
/// into a folder of the language, Tencent ("Layer management") and Huawei ("Dependency") at the
/// root of what is unpacked.
fn layer(runtime: &Runtime) -> Vec<Want> {
    let at_root = !runtime.is_lower;
    let (folders, endings): (&[&str], &[&'static str]) = if runtime.is(&["python"]) {
        (&["python/"], &[".py", ".so", ".pyc"])
    } else if runtime.is(&["node"]) {
        let folders: &[&str] = &["nodejs/node_modules/", "node_modules/"];
        let alibaba = folders.get(..1).unwrap_or_default();
        (if at_root { folders } else { alibaba }, &[".js"])
    } else if runtime.is(&["java"]) {
        (&["java/lib/"], &[".jar", ".class"])
    } else if runtime.is(&["php"]) {
        (&["php/"], &[".php", ".so"])
    } else {
        let all = &["python/", "nodejs/", "java/lib/", "php/", "node_modules/"];
        (all, &[])
    };
    let mut wanted: Vec<Want> = folders.iter().copied().map(Want::folder).collect();
    wanted.extend(["bin/", "lib/"].map(Want::folder));
    if at_root {
        wanted.extend(
            endings
                .iter()
                .map(|ending| Want::Ending(String::new(), ending)),
        );
    } else if runtime.is(&["custom"]) {
        wanted.push(Want::program("bootstrap"));
    }
    wanted
}
