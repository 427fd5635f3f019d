//! What an inspection can find, each with a code that does not change.

use crate::package::severity::Severity;
use crate::words::words;

macro_rules! finding_codes {
    ($( $(#[doc = $doc:literal])+ $variant:ident = $severity:ident $code:literal $text:literal; )+) => {
        words! {
            /// The code of a finding in an archive.
            FindingCode [derive PartialOrd, Ord] {
                $( $(#[doc = $doc])+ $variant = $code, )+
            }
        }

        impl FindingCode {
            /// Returns the severity of findings with this code.
            pub const fn severity(self) -> Severity {
                match self { $( Self::$variant => Severity::$severity, )+ }
            }

            /// Returns the text of findings with this code.
            pub const fn text(self) -> &'static str {
                match self { $( Self::$variant => $text, )+ }
            }
        }
    };
}

finding_codes! {
    /// The data is not a ZIP archive.
    NotAZip = Error "not_a_zip" "this is not a ZIP archive";
    /// The data starts as a ZIP archive, but its end is missing.
    Truncated = Error "truncated" "the end of the archive is missing: the file is truncated";
    /// The central directory contradicts the end record or itself.
    DirectoryCorrupt = Error "directory_corrupt" "the central directory cannot be read";
    /// The end record counts entries modulo 65,536, because there are more and no ZIP64 records.
    EntryCountOverflow = Error "entry_count_overflow" "more than 65535 entries without ZIP64 records for their number: some programs see only some of them";
    /// The archive has two end records, of which programs choose different ones.
    AmbiguousEnd = Error "ambiguous_end" "a second end record, or one that contradicts the first: programs disagree on what is in the archive";
    /// The archive has two directories: one where the end record points to, and one directly before
    /// the end record.
    AmbiguousDirectory = Error "ambiguous_directory" "a second directory: programs disagree on what is in the archive";
    /// The file is one part of an archive that is split across several files.
    MultiDisk = Error "multi_disk" "a part of an archive that is split over several files";
    /// The name contains `..` and leads out of the folder.
    PathParent = Error "path_parent" "the name leads out of the folder by `..`";
    /// The name starts at the root of the file system.
    PathAbsolute = Error "path_absolute" "the name is absolute";
    /// The name starts with a Windows drive letter.
    PathDrive = Error "path_drive" "the name begins with a drive letter";
    /// The name contains a backslash, which separates folders on Windows only.
    PathBackslash = Error "path_backslash" "the name has a backslash, which is a separator on Windows only";
    /// The name contains NUL or another control character.
    PathControl = Error "path_control" "the name has a NUL or another control character";
    /// The entry has no name.
    PathEmpty = Error "path_empty" "the entry has no name";
    /// The name cannot exist on Linux: it is longer than 4,095 bytes, has a part of more than 255
    /// bytes, or has more than 255 folders.
    PathTooLong = Error "path_too_long" "the name, or a part of it, is longer or deeper than file systems allow";
    /// The name ends with a VMS file version, such as `a;1`.
    PathVersion = Error "path_version" "the name ends with `;` and digits, which some programs remove";
    /// The name changes when it is normalized, such as `./a`, `a//b`, or lookalikes of `.` and `/`
    /// that some systems replace.
    PathNotNormal = Warning "path_not_normal" "the name changes when it is normalized";
    /// The name is that of a device on Windows, such as `nul` or `com1.txt`.
    PathDevice = Warning "path_device" "the name is that of a device on Windows";
    /// A part of the name ends with a dot or a space.
    PathTrailing = Warning "path_trailing" "the name, or a part of it, ends with a dot or a space, which Windows removes";
    /// The name contains a colon, which denotes a stream of another file on Windows.
    PathStream = Warning "path_stream" "the name has a colon, which makes it a part of another file on Windows";
    /// The name contains characters that are invisible or change the direction of the text.
    PathInvisible = Warning "path_invisible" "the name contains invisible characters, or characters that change the direction of the text";
    /// The name is not ASCII and is not marked as UTF-8.
    NameEncoding = Warning "name_encoding" "programs disagree on the encoding of the name";
    /// The name is marked as UTF-8 but is not valid UTF-8.
    NameInvalid = Error "name_invalid" "the name is marked as UTF-8 but is not valid UTF-8";
    /// The extra field contains another name, which some programs use.
    UnicodePath = Error "unicode_path" "the extra field contains another name: programs disagree on the name of the entry";
    /// The symbolic link points outside the archive.
    SymlinkEscape = Error "symlink_escape" "a symbolic link that leads, or may lead, out of the folder";
    /// The folder of the name is a symbolic link in the archive.
    ThroughSymlink = Error "through_symlink" "the entry would be written through a symbolic link of the archive";
    /// The symbolic link points inside the archive.
    Symlink = Notice "symlink" "a symbolic link, which some clouds unpack as a file";
    /// The entry is a device, a socket, or of an unknown type.
    SpecialFile = Error "special_file" "the entry is neither a file nor a folder nor a link";
    /// The entry is a pipe, which every program unpacks as a file; `zip` stores data that it reads
    /// from a pipe this way.
    PipeMode = Notice "pipe_mode" "has the mode of a pipe, and is unpacked as a file";
    /// The entry has the attributes of a link or a folder that only some programs honor.
    AmbiguousKind = Error "ambiguous_kind" "programs disagree on whether it is a file, a folder or a link";
    /// The folder contains data.
    FolderData = Error "folder_data" "a folder that has data";
    /// The mode has the set-user-ID, set-group-ID, or sticky bit.
    SpecialBits = Warning "special_bits" "its mode has the set-user-ID, set-group-ID or sticky bit";
    /// The name occurs more than once.
    Duplicate = Error "duplicate" "the name occurs more than once: programs disagree on which one counts";
    /// The names denote the same file on Windows or macOS.
    CaseCollision = Warning "case_collision" "differs from another name only in case, in dots or spaces at an end, or in what is not UTF-8: one file for some systems or programs";
    /// The file is also the folder of another entry.
    FileAsFolder = Error "file_as_folder" "another entry needs this file to be a folder";
    /// The entries share bytes, as in ZIP bombs.
    Overlap = Error "overlap" "the entry shares bytes with another entry or with the directory";
    /// The archive has more entries than [`Limits::max_entries`](super::Limits::max_entries).
    TooManyEntries = Error "too_many_entries" "more entries than the limit";
    /// The entry is larger than [`Limits::max_entry_size`](super::Limits::max_entry_size).
    EntryTooLarge = Error "entry_too_large" "the entry is larger than the limit";
    /// The entries are larger in total than
    /// [`Limits::max_total_size`](super::Limits::max_total_size).
    TotalTooLarge = Error "total_too_large" "the entries are larger than the limit altogether";
    /// The compression ratio is higher than [`Limits::max_ratio`](super::Limits::max_ratio).
    RatioTooHigh = Error "ratio_too_high" "the compression ratio exceeds the limit: the archive may be a ZIP bomb";
    /// The entry is encrypted and requires a password.
    Encrypted = Error "encrypted" "the entry is encrypted";
    /// The entry is neither stored nor deflated.
    UnsupportedMethod = Error "unsupported_method" "the entry is neither stored nor deflated";
    /// The entry requires a ZIP version that does not exist or that some programs do not support.
    VersionTooNew = Error "version_too_new" "requires a version of ZIP that not every program supports";
    /// The entry has flags without a defined meaning.
    UnknownFlags = Warning "unknown_flags" "has flags without a defined meaning";
    /// The extra field cannot be read, states something twice, or states it where it is not needed.
    ExtraCorrupt = Error "extra_corrupt" "the extra field cannot be read, or not by every program";
    /// The local header contradicts the central directory.
    LocalMismatch = Error "local_mismatch" "the entry's own header contradicts the directory";
    /// The data is longer or shorter than the directory states.
    WrongSize = Error "wrong_size" "the data is not as long as the directory says";
    /// The data cannot be decompressed.
    DataCorrupt = Error "data_corrupt" "the data cannot be unpacked";
    /// The CRC-32 of the data differs from that in the directory.
    WrongCrc = Error "wrong_crc" "the CRC-32 of the data is not that of the directory";
    /// The file contains bytes after the end of the archive.
    TrailingData = Warning "trailing_data" "bytes after the end of the archive";
    /// The file contains bytes before the archive, as in a self-extracting program.
    LeadingData = Warning "leading_data" "bytes before the archive";
    /// The archive contains bytes that belong to no entry.
    HiddenData = Warning "hidden_data" "there are bytes that belong to no entry";
    /// The archive contains data between, before, or after the entries that misleads programs that
    /// read an archive from its start: they unpack other entries, or not all.
    AmbiguousStream = Error "ambiguous_stream" "programs that read the archive from its beginning see other entries than the directory has";
    /// The archive uses ZIP64 records, for large archives.
    Zip64 = Notice "zip64" "uses ZIP64 records, which not every program reads";
    /// The requested entry does not exist.
    NotFound = Error "not_found" "there is no entry of this name";
    /// The archive contains no files.
    Empty = Warning "empty" "the archive contains no files";
    /// The folder was packed instead of its contents.
    NestedRoot = Warning "nested_root" "everything is one folder too deep: pack the contents of the folder, not the folder itself";
    /// The file that the handler names is not where the runtime looks for it.
    HandlerMissing = Warning "handler_missing" "the file of the handler is not in the archive";
    /// The program is not executable.
    NotExecutable = Warning "not_executable" "the file must be executable, and its mode does not say so";
    /// The program cannot be started on Linux, according to its first bytes.
    NotStartable = Warning "not_startable" "the program cannot be started";
    /// The native code is for macOS or Windows.
    ForeignSystem = Warning "foreign_system" "native code of another system than Linux, which all clouds run";
    /// The native code is for a CPU other than the given one, or other than that of other native
    /// code.
    ForeignMachine = Warning "foreign_machine" "native code of another CPU";
    /// The extension module is for a Python version other than the runtime's.
    ForeignPython = Warning "foreign_python" "an extension module of another Python";
    /// The symbolic link points to a target that does not exist.
    LinkDangling = Warning "link_dangling" "a symbolic link to what is not in the archive";
    /// The layer has no files where a runtime looks for them.
    LayerLayout = Warning "layer_layout" "the layer has no files where a runtime looks for them";
    /// The archive contains only another archive.
    NestedArchive = Warning "nested_archive" "the archive contains only another archive, which is not unpacked";
    /// The inspection was stopped by the caller.
    Stopped = Error "stopped" "the inspection was stopped before it was complete";
}

/// A finding of an inspection.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}{}{}", .code.severity().as_str(), .path.as_deref().map(|path| format!("{path:?}: ")).unwrap_or_default(), .code.text(), .detail.as_deref().map(|detail| format!(" ({detail})")).unwrap_or_default())]
#[non_exhaustive]
pub struct Finding {
    /// The code of the finding.
    pub code: FindingCode,
    /// The entry that the finding concerns; `None` if it concerns the whole archive.
    pub path: Option<String>,
    /// The details, such as the two values that differ.
    pub detail: Option<String>,
}

impl Finding {
    /// Creates the finding that there is no entry with this path, as
    /// [`Archive::read`](super::Archive::read) reports it.
    pub fn not_found(path: &str) -> Self {
        Self::of(FindingCode::NotFound, path)
    }

    /// Creates the finding that more than one entry has this path, as
    /// [`Archive::read`](super::Archive::read) reports it.
    pub fn duplicate(path: &str) -> Self {
        Self::of(FindingCode::Duplicate, path)
    }

    pub(super) const fn whole(code: FindingCode) -> Self {
        Self {
            code,
            path: None,
            detail: None,
        }
    }

    pub(super) fn of(code: FindingCode, path: &str) -> Self {
        Self {
            path: Some(path.to_owned()),
            ..Self::whole(code)
        }
    }

    pub(super) fn detail(self, detail: impl Into<String>) -> Self {
        Self {
            detail: Some(detail.into()),
            ..self
        }
    }
}
