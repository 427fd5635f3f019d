//! Native code: whether it is of the system, the CPU and the Python that will load it. All clouds
//! run Linux.

use super::finding::{Finding, FindingCode};
use super::inspect::Arch;
use super::order::{any_begins, sorted};
use super::wanted::Runtime;

/// What a file is by its first bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Native {
    /// For Linux, with the CPU if it is one of the two that clouds have.
    Elf(Option<Arch>),
    MachO,
    /// Perhaps: two letters are all that says.
    Pe,
}

/// Whether these are the first bytes of native code, of whatever system.
pub(super) fn is_native(head: &[u8]) -> bool {
    head.starts_with(b"\x7fELF") || Native::of(head).is_some()
}

impl Native {
    /// Nothing for files that are not loaded: objects, debug symbols, programs for the kernel.
    fn of(head: &[u8]) -> Option<Self> {
        let at = |place: usize| head.get(place).copied().map_or(0, u16::from);
        if head.starts_with(b"MZ") {
            return Some(Self::Pe);
        }
        match head.first_chunk()? {
            b"\x7fELF" => {
                let (low, high) = if at(5) == 2 { (1, 0) } else { (0, 1) };
                let number = |place: usize| at(place + low) | at(place + high) << 8;
                let is_loaded = matches!(number(16), 2 | 3);
                // 247 is BPF, which is not a CPU.
                match number(18) {
                    _ if !is_loaded => None,
                    62 => Some(Self::Elf(Some(Arch::X86_64))),
                    183 => Some(Self::Elf(Some(Arch::Arm64))),
                    0 | 247 => None,
                    _ => Some(Self::Elf(None)),
                }
            }
            b"\xce\xfa\xed\xfe" | b"\xcf\xfa\xed\xfe" => {
                (!matches!(at(12), 1 | 10)).then_some(Self::MachO)
            }
            b"\xfe\xed\xfa\xce" | b"\xfe\xed\xfa\xcf" => Some(Self::MachO),
            // A class of Java begins so as well, and has a version of 45 or more here.
            b"\xca\xfe\xba\xbe" | b"\xca\xfe\xba\xbf" if at(7) < 20 && at(6) == 0 => {
                Some(Self::MachO)
            }
            _ => None,
        }
    }
}

/// What does not fit where it is, unless the archive has its like that does.
struct Misfit<'a> {
    path: &'a str,
    code: FindingCode,
    detail: String,
}

/// All native code of an archive.
pub(super) struct Natives<'a> {
    arch: Option<Arch>,
    /// The second number of the runtime's Python.
    python: Option<String>,
    /// ELF files whose CPU is known.
    elf: Vec<(&'a str, Arch)>,
    /// Extension modules of the runtime's own Python, or of any.
    extensions: Vec<&'a str>,
    misfits: Vec<Misfit<'a>>,
    is_jar: bool,
}

impl<'a> Natives<'a> {
    pub(super) fn new(arch: Option<Arch>, runtime: &Runtime) -> Self {
        Self {
            arch,
            python: runtime.python().map(str::to_owned),
            elf: Vec::new(),
            extensions: Vec::new(),
            misfits: Vec::new(),
            is_jar: false,
        }
    }

    /// By the name of a file alone.
    pub(super) fn name(&mut self, path: &'a str) {
        self.is_jar |= path == "META-INF/MANIFEST.MF";
        let Some(wanted) = &self.python else { return };
        match extension_of(path) {
            Some((_, "abi3")) => self.extensions.push(path),
            Some((_, python)) if python == wanted => self.extensions.push(path),
            Some((_, python)) => {
                let detail = format!("of Python 3.{python}, not 3.{wanted}");
                self.misfit(path, FindingCode::ForeignPython, detail);
            }
            None => {}
        }
    }

    /// By its first bytes.
    pub(super) fn content(&mut self, path: &'a str, is_program: bool, head: &[u8]) {
        let library = LIBRARIES.iter().any(|ending| path.ends_with(ending));
        match Native::of(head) {
            Some(Native::Elf(Some(arch))) => self.elf.push((path, arch)),
            Some(Native::Elf(None)) => {
                let detail = "of a CPU that no cloud has".to_owned();
                self.misfit(path, FindingCode::ForeignMachine, detail);
            }
            Some(Native::MachO) if is_program || !is_for_macos(path, library) => {
                self.misfit(path, FindingCode::ForeignSystem, "of macOS".to_owned());
            }
            // Windows programs lie about in many packages, and are not started.
            Some(Native::Pe) if is_program || library => {
                self.misfit(path, FindingCode::ForeignSystem, "of Windows".to_owned());
            }
            _ => {}
        }
    }

    fn misfit(&mut self, path: &'a str, code: FindingCode, detail: String) {
        self.misfits.push(Misfit { path, code, detail });
    }

    /// What remains when everything was seen.
    pub(super) fn finish(mut self, findings: &mut Vec<Finding>) {
        let count = |arch| self.elf.iter().filter(|(_, of)| *of == arch).count();
        let most = if count(Arch::Arm64) > count(Arch::X86_64) {
            Arch::Arm64
        } else {
            Arch::X86_64
        };
        let (wanted, others) = match self.arch {
            Some(arch) => (arch, ""),
            None => (most, " as other files"),
        };
        let mut fitting = Vec::new();
        for (path, arch) in std::mem::take(&mut self.elf) {
            if arch == wanted {
                fitting.push(path);
            } else {
                let (arch, wanted) = (arch.as_str(), wanted.as_str());
                let detail = format!("of {arch}, not {wanted}{others}");
                self.misfit(path, FindingCode::ForeignMachine, detail);
            }
        }
        let fitting = sorted(fitting);
        let extensions = sorted(std::mem::take(&mut self.extensions));
        for Misfit { path, code, detail } in self.misfits {
            let (likes, family) = if code == FindingCode::ForeignPython {
                (&extensions, extension_of(path).map(|(family, _)| family))
            } else {
                (&fitting, family(path))
            };
            // A JAR brings what each system needs, and finds its own.
            let is_choice =
                code != FindingCode::ForeignPython && self.is_jar && platform(path).is_some();
            let has_like = family.is_some_and(|family| any_begins(likes, family));
            if !is_choice && !has_like {
                findings.push(Finding::of(code, path).detail(detail));
            }
        }
    }
}

const LIBRARIES: [&str; 5] = [".so", ".node", ".pyd", ".dylib", ".jnilib"];

/// The path of an extension module up to what names its Python, and the second number of that
/// Python's version, or `abi3`.
fn extension_of(path: &str) -> Option<(&str, &str)> {
    if ![".so", ".pyd"].iter().any(|ending| path.ends_with(ending)) {
        return None;
    }
    let start = path.rfind('/').map_or(0, |slash| slash + 1);
    let dot = path.get(start..)?.find('.')? + start;
    let family = path.get(..=dot)?;
    let tag = path.get(dot + 1..)?;
    if tag.starts_with("abi3.") {
        return Some((family, "abi3"));
    }
    let tags = ["cpython-3", "cp3", "pypy3"];
    let version = tags.iter().find_map(|known| tag.strip_prefix(known))?;
    let end = version.find(|letter: char| !letter.is_ascii_digit())?;
    Some((family, version.get(..end)?))
}

/// Programs that are for macOS by what they are called, and of no use elsewhere.
fn is_for_macos(path: &str, is_library: bool) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    path.contains(".app/")
        || path.split('/').any(|part| part == "fsevents")
        || (!is_library && platform(name).is_some())
}

/// What the paths of builds of one thing for several platforms have in common: everything up to
/// the name of the platform, or to the first dot of the file's name.
fn family(path: &str) -> Option<&str> {
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    let dot = path.get(name..)?.find('.').map(|dot| name + dot + 1);
    let end = match (platform(path), dot) {
        (Some(platform), Some(dot)) => platform.min(dot),
        (platform, dot) => platform.or(dot)?,
    };
    let family = path.get(..end)?;
    // What was built in place lies beside the folder of what was built before.
    Some(family.strip_suffix("prebuilds/").unwrap_or(family))
}

/// Where a path names a system or a CPU.
fn platform(path: &str) -> Option<usize> {
    let path = path.to_ascii_lowercase();
    let places = PLATFORMS.iter().filter_map(|platform| {
        let mut places = path.match_indices(platform).map(|(at, _)| at);
        places.find(|at| {
            let before = path
                .get(..*at)
                .and_then(|before| before.chars().next_back());
            before.is_none_or(|letter| !letter.is_ascii_alphabetic())
        })
    });
    places.min()
}

const PLATFORMS: [&str; 25] = [
    "darwin", "mac/", "mac-", "mac_", "macos", "osx", "win32", "win64", "windows", "win-", "win_",
    "linux", "musl", "freebsd", "android", "arm64", "armv", "armhf", "arm-", "arm/", "aarch",
    "x86", "x64", "amd64", "ia32",
];
