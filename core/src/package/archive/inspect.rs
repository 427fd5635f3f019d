//! Everything about an archive at once.

use super::contents::Unpacker;
use super::directory::Directory;
use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::function::Function;
use super::limits::Limits;
use super::links::Links;
use super::reading::{Lent, Reading};
use super::tail::Tail;
use super::{path, record, spellings, structure};
use crate::package::severity::Severity;
use crate::words::words;

/// Longest target of a symbolic link that is read: that of Linux.
const MAX_TARGET: u64 = 4096;
/// From this length on a target that packs eight times and better leads nowhere.
const LONG_TARGET: u64 = 255;

words! {
    /// The CPU architecture of a function.
    Arch {
        /// The 64-bit architecture of Intel and AMD.
        X86_64 = "x86_64",
        /// The 64-bit architecture of ARM, also called `aarch64`.
        Arm64 = "arm64",
    }
}

/// The settings of an inspection beyond the structure of the archive.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Inspect<'a> {
    /// The limits that the archive is checked against.
    pub limits: Limits,
    /// Whether to skip the data of the entries, so that wrong sizes and CRCs are not found. Links
    /// are read nevertheless.
    pub skip_contents: bool,
    /// The handler of the function, such as `index.handler`.
    pub handler: Option<&'a str>,
    /// The runtime of the function, in the spelling of any of the clouds, such as `python3.9`,
    /// `Node.js18.15`, or `CustomRuntime`.
    pub runtime: Option<&'a str>,
    /// The command that starts a function with a custom runtime, as separate words, such as
    /// `["/code/server"]` or `["node", "server.js"]`. The file that it names must be in the
    /// archive, instead of `bootstrap`. Empty for no command.
    pub command: &'a [&'a str],
    /// Whether the archive is a layer, which must have files where a runtime looks for them and
    /// needs no handler.
    pub layer: bool,
    /// The CPU architecture of the function, which native code must match. Without it, all native
    /// code must have the same architecture.
    pub arch: Option<Arch>,
    pub(super) lent: Lent<'a>,
}

impl<'a> Inspect<'a> {
    /// Creates an inspection of everything, with the default limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the limits.
    #[must_use]
    pub const fn limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Sets whether to skip the data of the entries.
    #[must_use]
    pub const fn skip_contents(self, skip_contents: bool) -> Self {
        Self {
            skip_contents,
            ..self
        }
    }

    /// Sets the handler of the function.
    #[must_use]
    pub const fn handler(self, handler: &'a str) -> Self {
        Self {
            handler: Some(handler),
            ..self
        }
    }

    /// Sets the runtime of the function.
    #[must_use]
    pub const fn runtime(self, runtime: &'a str) -> Self {
        Self {
            runtime: Some(runtime),
            ..self
        }
    }

    /// Sets a decoder for names, as [`Reading::decode_names`] does.
    #[must_use]
    pub const fn decode_names(self, decode: &'a dyn Fn(&[u8]) -> Option<String>) -> Self {
        let lent = self.lent.decode_names(decode);
        Self { lent, ..self }
    }

    /// Sets a condition on which the inspection stops, as [`Reading::stop_when`] does.
    #[must_use]
    pub const fn stop_when(self, stop: &'a dyn Fn() -> bool) -> Self {
        let lent = self.lent.stop_when(stop);
        Self { lent, ..self }
    }

    /// Sets the command that starts the function.
    #[must_use]
    pub const fn command(self, command: &'a [&'a str]) -> Self {
        Self { command, ..self }
    }

    /// Sets whether the archive is a layer.
    #[must_use]
    pub const fn layer(self, layer: bool) -> Self {
        Self { layer, ..self }
    }

    /// Sets the CPU architecture of the function.
    #[must_use]
    pub const fn arch(self, arch: Arch) -> Self {
        Self {
            arch: Some(arch),
            ..self
        }
    }
}

/// The totals over all entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Totals {
    /// The number of regular files.
    pub files: u64,
    /// The number of folders that have an entry of their own.
    pub folders: u64,
    /// The number of symbolic links.
    pub symlinks: u64,
    /// The uncompressed size, in bytes, according to the directory.
    pub size: u64,
    /// The size inside the archive, in bytes.
    pub compressed_size: u64,
}

impl Totals {
    pub(super) fn of(entries: &[Entry<'_>]) -> Self {
        let mut totals = Self::default();
        for entry in entries {
            match entry.kind() {
                Kind::File => totals.files += 1,
                Kind::Folder => totals.folders += 1,
                Kind::Symlink => totals.symlinks += 1,
                Kind::Special => {}
            }
            totals.size = totals.size.saturating_add(entry.size);
            totals.compressed_size = totals.compressed_size.saturating_add(entry.compressed_size);
        }
        totals
    }
}

/// The result of an inspection: the contents of an archive and its problems.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Inspection<'a> {
    /// The entries in the order of the central directory, as far as it can be read.
    pub entries: Vec<Entry<'a>>,
    /// The totals over all entries.
    pub totals: Totals,
    /// The findings, starting with those about the whole archive.
    pub findings: Vec<Finding>,
}

impl Inspection<'_> {
    /// Returns the highest severity of all findings; `None` if there are none.
    pub fn severity(&self) -> Option<Severity> {
        self.findings
            .iter()
            .map(|finding| finding.code.severity())
            .max()
    }

    /// Returns `true` if the archive can be unpacked safely and with the same result everywhere: no
    /// finding is an error.
    pub fn is_safe(&self) -> bool {
        self.severity() < Some(Severity::Error)
    }
}

/// Inspects an archive of unknown origin in memory: lists its entries and reports the problems
/// found. It never fails: what cannot be read is reported as a finding. Memory use is bounded by
/// the limits and the length of the archive.
pub fn inspect<'a>(bytes: &'a [u8], question: &Inspect<'_>) -> Inspection<'a> {
    inspect_named(bytes, question, &|entries| question.lent.decode(entries))
}

/// The same, with names from elsewhere.
pub(super) fn inspect_named<'a>(
    bytes: &'a [u8],
    question: &Inspect<'_>,
    decode: &dyn Fn(&mut [Entry<'a>]),
) -> Inspection<'a> {
    let limits = question.limits;
    let mut directory = Directory::read(Tail::new(bytes, 0), &limits);
    decode(&mut directory.entries);
    let mut findings = std::mem::take(&mut directory.findings);
    if directory.is_ambiguous(bytes) {
        findings.push(Finding::whole(FindingCode::AmbiguousEnd));
    }
    if directory.has_another(bytes) {
        findings.push(Finding::whole(FindingCode::AmbiguousDirectory));
    }
    let readable = findings
        .iter()
        .all(|finding| finding.code.severity() < Severity::Error);
    let totals = Totals::of(&directory.entries);
    if totals.size > limits.max_total_size {
        let detail = format!("{} bytes", totals.size);
        findings.push(Finding::whole(FindingCode::TotalTooLarge).detail(detail));
    }
    if !limits.ratio_allows(totals.size, bytes.len() as u64) {
        findings.push(Finding::whole(FindingCode::RatioTooHigh));
    }
    if readable {
        if totals.files == 0 {
            findings.push(Finding::whole(FindingCode::Empty));
        }
        structure::layout(bytes, &directory, &mut findings);
    }
    // Of what cannot be listed nothing is missing.
    let (listed, of) = if readable {
        (directory.entries.as_slice(), *question)
    } else {
        (&[][..], Inspect::new())
    };
    let mut function = Function::new(listed, &of, &mut findings);
    structure::names(&directory.entries, &mut findings);
    spellings::check(&directory.entries, &mut findings);
    let reading = Reading {
        limits,
        lent: question.lent,
    };
    let mut unpacker = Unpacker::new(bytes, &reading);
    let skip_contents = question.skip_contents || totals.size > limits.max_total_size;
    for (index, entry) in directory.entries.iter().enumerate() {
        record::check(entry, &mut findings);
        function.begin(index, entry);
        let checked = if entry.kind() == Kind::Symlink {
            link(entry, &mut unpacker, &mut function.links, &mut findings)
        } else if skip_contents {
            unpacker.rejection(entry).map_or(Ok(()), Err)
        } else {
            unpacker
                .unpack(entry, &mut |chunk| function.take(chunk))
                .map(|()| function.end(entry, &mut findings))
        };
        match checked {
            Ok(()) if !question.lent.is_stopped() => {}
            Ok(()) | Err(FindingCode::Stopped) => {
                findings.push(Finding::whole(FindingCode::Stopped));
                break;
            }
            Err(code) => findings.push(Finding::of(code, entry.path())),
        }
    }
    function.finish(&directory.entries, &mut findings);
    Inspection {
        entries: directory.entries,
        totals,
        findings,
    }
}

fn link<'a>(
    entry: &'a Entry<'_>,
    unpacker: &mut Unpacker<'_>,
    links: &mut Links<'a>,
    findings: &mut Vec<Finding>,
) -> Result<(), FindingCode> {
    if entry.size > MAX_TARGET {
        return Err(FindingCode::SymlinkEscape);
    }
    // Targets are kept until the end: many of them must not become more than the archive is worth.
    if entry.size > LONG_TARGET && entry.size > entry.compressed_size.saturating_mul(8) {
        return Err(FindingCode::RatioTooHigh);
    }
    let target = unpacker.read(entry)?;
    let target = std::str::from_utf8(&target).map_err(|_| FindingCode::SymlinkEscape)?;
    let code = if path::link_stays_inside(&path::normal(entry.path()), target) {
        links.push(entry.path(), target);
        FindingCode::Symlink
    } else {
        FindingCode::SymlinkEscape
    };
    findings.push(Finding::of(code, entry.path()).detail(format!("to {target:?}")));
    Ok(())
}
