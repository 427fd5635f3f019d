//! Names that lead out of the folder, or are not the same everywhere, by what is wrong with them.

const PARENT: &[&str] = &["path_parent"];
const ABSOLUTE: &[&str] = &["path_absolute"];
const DRIVE: &[&str] = &["path_drive"];
const BACKSLASH: &[&str] = &["path_backslash"];
const CONTROL: &[&str] = &["path_control"];
const NOT_NORMAL: &[&str] = &["path_not_normal"];
const LOOK_ALIKE: &[&str] = &["name_encoding", "path_not_normal"];
const ENCODING: &[&str] = &["name_encoding"];

/// A name, and all codes that it is to have. None of these says that it is UTF-8.
pub(super) const NAMES: &[(&[u8], &[&str])] = &[
    (b"../evil.txt", PARENT),
    (b"../../../../etc/passwd", PARENT),
    (b"a/../../evil.txt", PARENT),
    (b"a/..", PARENT),
    (b"..", PARENT),
    (b".. /evil.txt", PARENT),
    (b".../evil.txt", PARENT),
    (b"..\\evil.txt", &["path_backslash", "path_parent"]),
    (b"a\\..\\..\\evil.txt", &["path_backslash", "path_parent"]),
    (b"/etc/passwd", ABSOLUTE),
    (b"//server/share/evil.txt", ABSOLUTE),
    (b"/../evil.txt", &["path_absolute", "path_parent"]),
    (b"\\evil.txt", BACKSLASH),
    (b"\\\\server\\share\\evil.txt", BACKSLASH),
    (b"C:evil.txt", DRIVE),
    (b"c:/windows/evil.txt", DRIVE),
    (b"C:\\windows\\evil.txt", &["path_backslash", "path_drive"]),
    (
        b"good.txt\0../../evil.txt",
        &["path_control", "path_parent"],
    ),
    (b"a\x1b[2Jb", CONTROL),
    (b"a\nb", CONTROL),
    (b"a\x7f", CONTROL),
    (b"", &["path_empty"]),
    (b".", &["path_empty"]),
    (b"./index.js", NOT_NORMAL),
    (b"a//b", NOT_NORMAL),
    (b"a/./b", NOT_NORMAL),
    ("\u{ff0e}\u{ff0e}/evil.txt".as_bytes(), LOOK_ALIKE),
    ("..\u{ff0f}evil.txt".as_bytes(), LOOK_ALIKE),
    ("..\u{2215}evil.txt".as_bytes(), LOOK_ALIKE),
    ("\u{2025}/evil.txt".as_bytes(), LOOK_ALIKE),
    // Overlong UTF-8 for `../`: no UTF-8 at all.
    (b"\xc0\xae\xc0\xae\xc0\xafevil.txt", ENCODING),
    (b"\xff", ENCODING),
    ("\u{5305}.py".as_bytes(), ENCODING),
    (b"nul", DEVICE),
    (b"a/CON.txt", DEVICE),
    (b"Aux.tar.gz", DEVICE),
    (b"com1/index.py", DEVICE),
    (b"lpt9", DEVICE),
    (b"conin$", DEVICE),
    (b"console", &[]),
    (b"com", &[]),
    (b"com10", &[]),
    (b"null.js", &[]),
    ("com\u{b9}".as_bytes(), &["name_encoding", "path_device"]),
    (b"a.", TRAILING),
    (b"a /b", TRAILING),
    (b"a./b", TRAILING),
    (b"nul .txt", DEVICE),
    (b"index.py::$DATA", STREAM),
    (b"ab:c", STREAM),
    (b"nul:", &["path_device", "path_stream"]),
    (b"a;1", VERSION),
    (b"a/b;", VERSION),
    (b"a;1/b", &[]),
    (b"a;b", &[]),
    ("a\u{202e}yp.exe".as_bytes(), INVISIBLE),
    ("a\u{200b}".as_bytes(), INVISIBLE),
    ("\u{feff}a".as_bytes(), INVISIBLE),
    ("a\u{e0041}".as_bytes(), INVISIBLE),
    ("a\u{2066}b".as_bytes(), INVISIBLE),
];

const DEVICE: &[&str] = &["path_device"];
const TRAILING: &[&str] = &["path_trailing"];
const STREAM: &[&str] = &["path_stream"];
const VERSION: &[&str] = &["path_version"];
const INVISIBLE: &[&str] = &["name_encoding", "path_invisible"];
