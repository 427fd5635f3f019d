//! Whether the function would start: is the file of its handler where the runtime looks for it,
//! and may it be run?

use std::borrow::Cow;

use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::inspect::Inspect;
use super::path;
use super::program::Start;
use super::wanted::{PROGRAMS, Runtime, Want, wanted};

/// Looks for what the handler, the runtime and the command name, all of which may be absent: then
/// only what holds for every function is looked at. Returns the programs that are there: which entry it
/// is, in ascending order, and how it is started.
pub(super) fn check(
    entries: &[Entry<'_>],
    question: &Inspect<'_>,
    runtime: &Runtime,
    findings: &mut Vec<Finding>,
) -> Vec<(usize, Start)> {
    let files = Files::of(entries);
    let wanted = wanted(question, runtime, &|name| files.has_file(name));
    let missing = !wanted.is_empty() && !wanted.iter().any(|want| files.has(want));
    let root = files.only_folder();
    if let Some(root) = root.filter(|root| files.is_one_deeper(root, &wanted, missing)) {
        findings.push(Finding::whole(FindingCode::NestedRoot).detail(format!("{root}/")));
    } else if let Some(packed) = files.only_archive() {
        findings.push(Finding::of(FindingCode::NestedArchive, packed));
    } else if missing {
        let names: Vec<String> = wanted.iter().map(Want::to_string).collect();
        let finding = Finding::whole(if question.layer {
            FindingCode::LayerLayout
        } else {
            FindingCode::HandlerMissing
        });
        findings.push(finding.detail(format!("looked for {}", names.join(", "))));
    }
    let has_command = question.command.iter().any(|word| !word.is_empty());
    let mut programs = Vec::new();
    for (name, entry, index) in &files.0 {
        let named = wanted.iter().find(|want| match want {
            Want::Program(file) | Want::File(file) => file == name,
            Want::Ending(..) => false,
        });
        let start = match named {
            Some(Want::File(_)) if has_command => Start::Script,
            // Huawei's HTTP functions give it to a shell.
            Some(Want::Program(_)) if runtime.is(&["http"]) => Start::Shell,
            Some(Want::Program(_)) => Start::Kernel,
            None if !has_command && PROGRAMS.contains(&&**name) => Start::Kernel,
            _ => continue,
        };
        programs.push((*index, start));
        let mode = entry.mode();
        if start != Start::Script && mode.is_none_or(|mode| mode & 0o111 != 0o111) {
            let mode = mode.map_or("it has none".to_owned(), |mode| format!("it is {mode:o}"));
            findings.push(Finding::of(FindingCode::NotExecutable, entry.path()).detail(mode));
        }
    }
    programs
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

/// Folders that stand at the root of a layer.
const LAYERS: [&str; 7] = ["python", "nodejs", "java", "php", "ruby", "lib", "bin"];

/// Archives that no cloud unpacks inside of another one. A JAR may stand in a ZIP.
const ARCHIVES: [&str; 6] = [".zip", ".tar", ".tar.gz", ".tgz", ".7z", ".rar"];

/// The regular files with their normal paths, without what file managers leave behind.
struct Files<'a>(Vec<(Cow<'a, str>, &'a Entry<'a>, usize)>);

impl<'a> Files<'a> {
    fn of(entries: &'a [Entry<'a>]) -> Self {
        let entries = entries.iter().enumerate();
        let files = entries.filter(|(_, entry)| entry.kind() == Kind::File);
        let named = files.map(|(index, entry)| (path::normal(entry.path()), entry, index));
        Self(named.filter(|(name, ..)| !is_litter(name)).collect())
    }

    fn has(&self, want: &Want) -> bool {
        self.0.iter().any(|(name, ..)| want.is(name))
    }

    fn has_file(&self, file: &str) -> bool {
        self.0.iter().any(|(name, ..)| name == file)
    }

    /// The folder in which everything is, if there is one.
    fn only_folder(&self) -> Option<&str> {
        let mut roots = self.0.iter().map(|(name, ..)| name.split_once('/'));
        let (first, _) = roots.next()??;
        roots
            .all(|root| root.is_some_and(|(root, _)| root == first))
            .then_some(first)
    }

    /// Whether what is looked for is in the only folder instead of at the root.
    fn is_one_deeper(&self, root: &str, wanted: &[Want], missing: bool) -> bool {
        let entry_files = ENTRY_FILES.map(|name| Want::File(name.to_owned()));
        let looked_for = match wanted {
            [] if LAYERS.contains(&root) => return false,
            [] => &entry_files,
            wanted => wanted,
        };
        let is_here = |want: &Want| self.has(&want.below(root));
        (missing && PROGRAMS.iter().any(|name| is_here(&Want::program(name))))
            || ((missing || wanted.is_empty()) && looked_for.iter().any(is_here))
    }

    /// The archive that is all there is.
    fn only_archive(&self) -> Option<&str> {
        let [(name, entry, _)] = self.0.as_slice() else {
            return None;
        };
        let name = name.to_ascii_lowercase();
        let is_packed = ARCHIVES.iter().any(|ending| name.ends_with(ending));
        is_packed.then(|| entry.path())
    }
}

/// What the file managers of macOS and Windows leave behind.
fn is_litter(name: &str) -> bool {
    let last = name.rsplit_once('/').map_or(name, |(_, last)| last);
    name.starts_with("__MACOSX/")
        || last.starts_with("._")
        || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}
