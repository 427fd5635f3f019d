//! What an inspection can find, each with a code that does not change.

use crate::package::severity::Severity;
use crate::words::words;

macro_rules! finding_codes {
    ($( $(#[doc = $doc:literal])+ $variant:ident = $severity:ident $code:literal $text:literal; )+) => {
        words! {
            /// What was found in an archive.
            FindingCode [derive PartialOrd, Ord] {
                $( $(#[doc = $doc])+ $variant = $code, )+
            }
        }

        impl FindingCode {
            /// How much it matters.
            pub const fn severity(self) -> Severity {
                match self { $( Self::$variant => Severity::$severity, )+ }
            }

            /// What it means.
            pub const fn text(self) -> &'static str {
                match self { $( Self::$variant => $text, )+ }
            }
        }
    };
}

finding_codes! {
    /// There is no ZIP archive in these bytes.
    NotAZip = Error "not_a_zip" "this is not a ZIP archive";
    /// It begins as a ZIP archive, but its end is missing.
    Truncated = Error "truncated" "the end of the archive is missing: the file was cut";
    /// The central directory contradicts the end record or itself.
    DirectoryCorrupt = Error "directory_corrupt" "the central directory cannot be read";
    /// The end record counts entries modulo 65 536, because there are more and no ZIP64 records.
    EntryCountOverflow = Error "entry_count_overflow" "more entries than 65535, and no ZIP64 records that could tell their number: some programs see only a part of them";
    /// Two end records, of which readers pick different ones.
    AmbiguousEnd = Error "ambiguous_end" "a second end record, or one that contradicts the first: programs disagree on what is in the archive";
    /// Two directories: one where the end record says, one just before it.
    AmbiguousDirectory = Error "ambiguous_directory" "a second directory: programs disagree on what is in the archive";
    /// One part of an archive that is split over several files.
    MultiDisk = Error "multi_disk" "a part of an archive that is split over several files";
    /// A name with `..`, which leads out of the folder.
    PathParent = Error "path_parent" "the name leads out of the folder by `..`";
    /// A name that begins at the root of the file system.
    PathAbsolute = Error "path_absolute" "the name is absolute";
    /// A name that begins with a Windows drive.
    PathDrive = Error "path_drive" "the name begins with a drive letter";
    /// A name with a backslash, which separates folders on Windows only.
    PathBackslash = Error "path_backslash" "the name has a backslash, which is a separator on Windows only";
    /// A name with NUL or another control character.
    PathControl = Error "path_control" "the name has a NUL or another control character";
    /// An entry without a name.
    PathEmpty = Error "path_empty" "the entry has no name";
    /// A name that Linux cannot have: longer than 4095 bytes, with a part of more than 255, or with
    /// more than 255 folders.
    PathTooLong = Error "path_too_long" "the name, or a part of it, is longer or deeper than file systems allow";
    /// A name that ends as a version of VMS: `a;1`.
    PathVersion = Error "path_version" "the name ends in `;` and digits, which some programs cut off";
    /// A name that becomes another one when it is normalized: `./a`, `a//b`, or with lookalikes
    /// of `.` and `/` that some systems turn into these.
    PathNotNormal = Warning "path_not_normal" "the name becomes another one when it is normalized";
    /// A name that is a device on Windows: `nul`, `com1.txt`.
    PathDevice = Warning "path_device" "the name is that of a device on Windows";
    /// A part of a name with a dot or a blank at its end.
    PathTrailing = Warning "path_trailing" "the name, or a part of it, ends in a dot or a blank, which Windows cuts off";
    /// A name with a colon: a stream of another file on Windows.
    PathStream = Warning "path_stream" "the name has a colon, which makes it a part of another file on Windows";
    /// A name with characters that are not seen, or turn the direction of those that are.
    PathInvisible = Warning "path_invisible" "the name has invisible characters, or some that turn the direction of writing";
    /// A name that does not say that it is UTF-8, and is not ASCII.
    NameEncoding = Warning "name_encoding" "programs disagree on the encoding of the name";
    /// A name that says that it is UTF-8, and is not.
    NameInvalid = Error "name_invalid" "the name says that it is UTF-8, and is not";
    /// Another name in an extra field, which some programs take.
    UnicodePath = Error "unicode_path" "another name in the extra field: programs disagree on what the entry is called";
    /// A symbolic link to outside the archive.
    SymlinkEscape = Error "symlink_escape" "a symbolic link that leads, or may lead, out of the folder";
    /// A name whose folder is a symbolic link of the archive.
    ThroughSymlink = Error "through_symlink" "the entry would be written through a symbolic link of the archive";
    /// A symbolic link that stays inside.
    Symlink = Notice "symlink" "a symbolic link, which some clouds unpack as a file";
    /// A device, socket, or something unknown.
    SpecialFile = Error "special_file" "neither a file nor a folder nor a link";
    /// A pipe, of which every program makes a file: so `zip` packs what it reads from one.
    PipeMode = Notice "pipe_mode" "has the mode of a pipe, and is unpacked as a file";
    /// Attributes of a link or a folder that only some programs believe.
    AmbiguousKind = Error "ambiguous_kind" "programs disagree on whether it is a file, a folder or a link";
    /// A folder with content.
    FolderData = Error "folder_data" "a folder that has data";
    /// The bits for set-user-ID, set-group-ID or sticky.
    SpecialBits = Warning "special_bits" "its mode has the set-user-ID, set-group-ID or sticky bit";
    /// The same name twice.
    Duplicate = Error "duplicate" "the name occurs more than once: programs disagree on which one counts";
    /// Names that are one on Windows or macOS.
    CaseCollision = Warning "case_collision" "differs from another name only in case, in dots or spaces at an end, or in what is not UTF-8: one file for some systems or programs";
    /// A file that is also the folder of another entry.
    FileAsFolder = Error "file_as_folder" "another entry needs this file to be a folder";
    /// Entries that share bytes, as in bombs.
    Overlap = Error "overlap" "the entry shares bytes with another entry or with the directory";
    /// More entries than [`Limits::max_entries`](super::Limits::max_entries).
    TooManyEntries = Error "too_many_entries" "more entries than the limit";
    /// An entry larger than [`Limits::max_entry_size`](super::Limits::max_entry_size).
    EntryTooLarge = Error "entry_too_large" "the entry is larger than the limit";
    /// More bytes altogether than [`Limits::max_total_size`](super::Limits::max_total_size).
    TotalTooLarge = Error "total_too_large" "the entries are larger than the limit altogether";
    /// Packed harder than [`Limits::max_ratio`](super::Limits::max_ratio).
    RatioTooHigh = Error "ratio_too_high" "packed harder than the limit: may be a bomb";
    /// Needs a password.
    Encrypted = Error "encrypted" "the entry is encrypted";
    /// Neither stored nor deflated.
    UnsupportedMethod = Error "unsupported_method" "the entry is neither stored nor deflated";
    /// Needs a newer program than there is, or than some are.
    VersionTooNew = Error "version_too_new" "asks for a version of ZIP that not every program has";
    /// Flags that mean nothing.
    UnknownFlags = Warning "unknown_flags" "has flags without a meaning";
    /// An extra field that cannot be read, says something twice, or says it where there is no need.
    ExtraCorrupt = Error "extra_corrupt" "the extra field cannot be read, or not by every program";
    /// The header before the data says something else than the directory.
    LocalMismatch = Error "local_mismatch" "the entry's own header contradicts the directory";
    /// The data is longer or shorter than the directory says.
    WrongSize = Error "wrong_size" "the data is not as long as the directory says";
    /// The data cannot be unpacked.
    DataCorrupt = Error "data_corrupt" "the data cannot be unpacked";
    /// The data has another CRC-32 than the directory says.
    WrongCrc = Error "wrong_crc" "the CRC-32 of the data is not that of the directory";
    /// Bytes behind the end of the archive.
    TrailingData = Warning "trailing_data" "bytes after the end of the archive";
    /// Bytes before the archive, as in a self-extracting program.
    LeadingData = Warning "leading_data" "bytes before the archive";
    /// Bytes inside the archive that belong to no entry.
    HiddenData = Warning "hidden_data" "bytes between the entries that belong to none";
    /// Bytes between entries, or something before them or before the directory, at which programs
    /// that read an archive from its beginning go astray: they unpack other entries, or not all.
    AmbiguousStream = Error "ambiguous_stream" "programs that read the archive from its beginning see other entries than the directory has";
    /// Written with the records for large archives.
    Zip64 = Notice "zip64" "uses ZIP64 records, which not every program reads";
    /// Asked for by name, and not there.
    NotFound = Error "not_found" "there is no entry of this name";
    /// Nothing in it.
    Empty = Warning "empty" "there is no file in the archive";
    /// A folder was packed instead of what is in it.
    NestedRoot = Warning "nested_root" "everything is one folder too deep: pack what is in the folder, not the folder";
    /// The file that the handler names is not where the runtime looks.
    HandlerMissing = Warning "handler_missing" "the file of the handler is not in the archive";
    /// A program that cannot be started.
    NotExecutable = Warning "not_executable" "the file must be executable, and its mode does not say so";
    /// A program that Linux cannot start, by what it begins with.
    NotStartable = Warning "not_startable" "the program cannot be started";
    /// Native code of macOS or Windows.
    ForeignSystem = Warning "foreign_system" "native code of another system than Linux, which all clouds run";
    /// Native code of another CPU than the one that was reported, or than other native code has.
    ForeignMachine = Warning "foreign_machine" "native code of another CPU";
    /// An extension module of another Python than the runtime's.
    ForeignPython = Warning "foreign_python" "an extension module of another Python";
    /// A symbolic link that leads nowhere.
    LinkDangling = Warning "link_dangling" "a symbolic link to what is not in the archive";
    /// A layer with nothing where a runtime looks for it.
    LayerLayout = Warning "layer_layout" "a runtime finds nothing of this layer";
    /// An archive was packed again.
    NestedArchive = Warning "nested_archive" "there is nothing but another archive, which is not unpacked";
    /// Whoever asked stopped it.
    Stopped = Error "stopped" "stopped before everything was looked at";
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}{}{}", .code.severity().as_str(), .path.as_deref().map(|path| format!("{path:?}: ")).unwrap_or_default(), .code.text(), .detail.as_deref().map(|detail| format!(" ({detail})")).unwrap_or_default())]
#[non_exhaustive]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// The entry it concerns; none where it is the whole archive.
    pub path: Option<String>,
    /// More about it, such as the two values that differ.
    pub detail: Option<String>,
}

impl Finding {
    /// There is no entry with this path, as [`Archive::read`](super::Archive::read) says it.
    pub fn not_found(path: &str) -> Self {
        Self::of(FindingCode::NotFound, path)
    }

    /// More than one entry has this path, as [`Archive::read`](super::Archive::read) says it.
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
