//! The vector files as they stand on disk; `tests/vectors/schema.json` describes every member.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VectorFile {
    pub(crate) cloud: String,
    #[serde(rename = "api_version")]
    _api_version: Option<String>,
    pub(crate) operation: Option<String>,
    pub(crate) requests: Vec<RequestCase>,
    pub(crate) responses: Vec<ResponseCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequestCase {
    pub(crate) id: String,
    #[serde(rename = "source")]
    _source: String,
    #[serde(default)]
    pub(crate) tags: Vec<String>,
    pub(crate) scheme: String,
    pub(crate) at: Option<i64>,
    pub(crate) nonce: Option<String>,
    pub(crate) client: Map<String, Json>,
    pub(crate) credentials: Option<Map<String, Json>>,
    pub(crate) params: Json,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) request: SentRequest,
    pub(crate) expect: Expected,
    pub(crate) extra_body: Option<Json>,
    #[serde(default)]
    pub(crate) missing_body: Vec<String>,
    #[serde(default)]
    pub(crate) extra_query: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) missing_query: Vec<String>,
    #[serde(default)]
    pub(crate) quirks: Vec<String>,
    pub(crate) exception: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SentRequest {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Body,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) authorization: Option<String>,
    pub(crate) signed_headers: Option<Vec<String>>,
    pub(crate) canonical_resource: Option<String>,
    pub(crate) canonical_request: Option<String>,
    pub(crate) string_to_sign: Option<String>,
    pub(crate) signature: Option<String>,
    pub(crate) required_headers: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResponseCase {
    pub(crate) id: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Body,
    pub(crate) ok: Option<Json>,
    pub(crate) error: Option<ExpectedError>,
    pub(crate) package: Option<ExpectedPackage>,
    pub(crate) verdict: Option<ExpectedVerdict>,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub(crate) enum ExpectedError {
    Service {
        kind: String,
        code: String,
        message: String,
        request_id: Option<String>,
        retry: String,
        retry_after: Option<u32>,
    },
    Decode {
        status: u16,
        path: Option<String>,
        request_id: Option<String>,
        retry: Option<String>,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedPackage {
    pub(crate) source: String,
    pub(crate) checksum: Option<ExpectedChecksum>,
    pub(crate) size: Option<u64>,
    pub(crate) url: Option<Json>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedChecksum {
    pub(crate) algorithm: String,
    pub(crate) value: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedVerdict {
    pub(crate) payload: Payload,
    pub(crate) status: String,
    pub(crate) matched_by: Option<String>,
}

/// The bytes to verify, or the word `inline`: those that came with the response.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Payload {
    Base64(String),
    Inline,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Body {
    Text(String),
    Base64(String),
}

impl Body {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self::Base64(STANDARD.encode(bytes))
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Text(text) => text.clone().into_bytes(),
            Self::Base64(text) => base64(text),
        }
    }
}

pub(crate) fn base64(text: &str) -> Vec<u8> {
    STANDARD.decode(text).unwrap()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Checks {
    pub(crate) checksums: Vec<ChecksumCase>,
    pub(crate) verdicts: Vec<VerdictCase>,
}

#[derive(Deserialize)]
pub(crate) struct ChecksumCase {
    pub(crate) id: String,
    pub(crate) algorithm: String,
    pub(crate) data: Body,
    pub(crate) size: u64,
    pub(crate) value: String,
}

#[derive(Deserialize)]
pub(crate) struct VerdictCase {
    pub(crate) id: String,
    pub(crate) checksum: ExpectedChecksum,
    pub(crate) size: Option<u64>,
    pub(crate) accept_inner_source: bool,
    pub(crate) payload: Body,
    pub(crate) status: String,
    pub(crate) matched_by: Option<String>,
    pub(crate) member: Option<String>,
    pub(crate) reason: Option<String>,
    pub(crate) size_differs: Option<bool>,
}

/// A code of a vendor's list, in the shape that the cloud gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorCase {
    pub(crate) id: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) cloud: String,
    pub(crate) signing: Option<String>,
    pub(crate) status: u16,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) kind: String,
    pub(crate) retry: String,
    pub(crate) why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ErrorFile {
    errors: Vec<ErrorCase>,
}

/// A text that names a function.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReferenceCase {
    pub(crate) id: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) text: String,
    pub(crate) line: String,
    pub(crate) cloud: String,
    pub(crate) region: String,
    pub(crate) service: Option<String>,
    pub(crate) package: Option<String>,
    pub(crate) namespace: Option<String>,
    pub(crate) name: String,
    pub(crate) qualifier: Option<String>,
    pub(crate) account: Option<String>,
}

/// A text that names none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MalformedCase {
    pub(crate) id: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) text: String,
    pub(crate) says: String,
    pub(crate) at: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct References {
    pub(crate) references: Vec<ReferenceCase>,
    pub(crate) malformed: Vec<MalformedCase>,
}

/// The file `references.json`.
pub(crate) fn references() -> References {
    whole("references.json")
}

/// A text that a cloud quotes, and what is shown of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RedactionCase {
    pub(crate) id: String,
    pub(crate) token: String,
    pub(crate) text: String,
    pub(crate) message: Option<String>,
}

/// The file `redactions.json`.
pub(crate) fn redactions() -> Vec<RedactionCase> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Redactions {
        #[serde(rename = "source")]
        _source: String,
        redactions: Vec<RedactionCase>,
    }
    whole::<Redactions>("redactions.json").redactions
}

/// An archive, and the codes of all that is found in it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ArchiveCase {
    pub(crate) id: String,
    /// What is wrong with it.
    pub(crate) label: String,
    pub(crate) archive: Body,
    pub(crate) findings: Vec<String>,
    pub(crate) is_safe: bool,
}

/// The file `archives.json`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ArchivesFile {
    pub(crate) source: String,
    pub(crate) archives: Vec<ArchiveCase>,
}

impl ArchivesFile {
    pub(crate) fn read() -> Self {
        whole("archives.json")
    }

    /// Makes the file anew, in the form that all of them have.
    pub(crate) fn write(&self) {
        let text = serde_json::to_string_pretty(self).unwrap() + "\n";
        fs::write(folder().join("archives.json"), text).unwrap();
    }
}

/// Requests that no scheme signs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnsignedCase {
    pub(crate) id: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) method: String,
    pub(crate) urls: Vec<String>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) field: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyOf {
    pub(crate) cloud: String,
    pub(crate) credentials: Map<String, Json>,
}

/// The file `unsigned.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnsignedFile {
    #[serde(rename = "source")]
    _source: String,
    pub(crate) schemes: BTreeMap<String, KeyOf>,
    pub(crate) unsigned: Vec<UnsignedCase>,
}

pub(crate) fn unsigned() -> UnsignedFile {
    whole("unsigned.json")
}

/// A response to the request for a package, and what comes of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DownloadCase {
    pub(crate) id: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) of: Option<Vec<String>>,
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Body,
    pub(crate) verdict: Option<DownloadVerdict>,
    pub(crate) error: Option<DownloadError>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DownloadVerdict {
    pub(crate) status: String,
    pub(crate) reason: Option<String>,
    pub(crate) expected_size: Option<u64>,
    pub(crate) actual_size: Option<u64>,
    pub(crate) text: Option<String>,
}

/// Members that are not there are not compared.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub(crate) enum DownloadError {
    Service {
        kind: String,
        retry: String,
        code: Option<String>,
        message: Option<String>,
        request_id: Option<String>,
        retry_after: Option<u32>,
    },
    Decode {
        says: Option<String>,
        retry: Option<String>,
    },
}

/// A call whose response says where a package is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PackageOf {
    pub(crate) cloud: String,
    pub(crate) client: Map<String, Json>,
    pub(crate) credentials: Map<String, Json>,
    pub(crate) operation: String,
    pub(crate) params: Map<String, Json>,
    pub(crate) response: String,
}

/// The file `downloads.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DownloadsFile {
    #[serde(rename = "source")]
    _source: String,
    pub(crate) payload: Body,
    pub(crate) packages: BTreeMap<String, PackageOf>,
    pub(crate) downloads: Vec<DownloadCase>,
}

pub(crate) fn downloads() -> DownloadsFile {
    whole("downloads.json")
}

/// A response that reports a checksum, and the package that it is of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DriftCase {
    pub(crate) id: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) service: String,
    pub(crate) operation: String,
    pub(crate) params: Map<String, Json>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Body,
    #[serde(rename = "items")]
    _items: Option<String>,
    pub(crate) payload: Body,
    pub(crate) size_differs: Option<bool>,
    pub(crate) says: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServiceOf {
    pub(crate) cloud: String,
    pub(crate) client: Map<String, Json>,
    pub(crate) credentials: Map<String, Json>,
}

/// The file `drift.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DriftFile {
    #[serde(rename = "source")]
    _source: String,
    pub(crate) services: BTreeMap<String, ServiceOf>,
    pub(crate) drift: Vec<DriftCase>,
}

pub(crate) fn drift() -> DriftFile {
    whole("drift.json")
}

/// A question to preflight, and what of its report must be so.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReportCase {
    pub(crate) id: String,
    #[serde(rename = "why")]
    _why: Option<String>,
    pub(crate) cloud: String,
    pub(crate) question: Map<String, Json>,
    /// Without it the issues are others.
    pub(crate) member: Option<String>,
    pub(crate) issues: Vec<Map<String, Json>>,
    pub(crate) accepted: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) severity: Option<Json>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) suggestion: Option<Json>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) body_size: Option<Json>,
    pub(crate) text: Option<String>,
}

/// A member that is there, null or not: null says that nothing is.
fn given<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(from).map(Some)
}

/// The file `preflight.json`. Mistakes are those of languages that have names and types at run time.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreflightFile {
    #[serde(rename = "source")]
    _source: String,
    pub(crate) reports: Vec<ReportCase>,
    #[serde(rename = "mistakes")]
    _mistakes: Vec<Json>,
    pub(crate) limits: Vec<Map<String, Json>>,
}

pub(crate) fn preflight() -> PreflightFile {
    whole("preflight.json")
}

/// Good calls, what is changed in them, and what comes of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BehaviorFile {
    #[serde(rename = "topic")]
    _topic: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) cloud: String,
    #[serde(rename = "api_version")]
    _api_version: String,
    pub(crate) client: Map<String, Json>,
    pub(crate) credentials: Map<String, Json>,
    pub(crate) at: i64,
    pub(crate) lists: BTreeMap<String, Vec<Json>>,
    pub(crate) calls: Vec<BehaviorCall>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BehaviorCall {
    pub(crate) id: String,
    pub(crate) operation: String,
    pub(crate) params: Map<String, Json>,
    pub(crate) cases: Vec<BehaviorCase>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum BehaviorCase {
    With {
        with: Map<String, Json>,
        #[serde(flatten)]
        effect: Effect,
    },
    Config {
        config: Map<String, Json>,
        #[serde(flatten)]
        effect: Effect,
    },
    Each {
        each: Vec<String>,
        of: String,
        #[serde(rename = "in", default)]
        place: Place,
        gives: Gives,
    },
    Response {
        response: Json,
        of: String,
        #[serde(flatten)]
        error: Unread,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Effect {
    Field(String),
    Body(Json),
    Query(BTreeMap<String, String>),
    Headers(BTreeMap<String, String>),
    Unchanged,
}

/// What is changed: parameters of the call, or members of the configuration.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Place {
    #[default]
    Params,
    Config,
}

/// The path of a `DecodeError`, or the field of an `EncodeError` for a download.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Unread {
    Path(String),
    Download(String),
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Gives {
    OwnField,
    Unchanged,
}

/// The files of the folder `behavior`.
pub(crate) fn behaviors() -> Vec<BehaviorFile> {
    all_in("behavior")
}

/// Lists of a service, and walks through their pages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PagesFile {
    #[serde(rename = "pages_of")]
    _pages_of: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) cloud: String,
    #[serde(rename = "api_version")]
    _api_version: String,
    pub(crate) client: Map<String, Json>,
    pub(crate) credentials: Map<String, Json>,
    pub(crate) at: i64,
    pub(crate) lists: BTreeMap<String, PagedList>,
    pub(crate) walks: Vec<Walk>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PagedList {
    pub(crate) params: Map<String, Json>,
    pub(crate) sent: Map<String, Json>,
    pub(crate) items: String,
    pub(crate) wire: String,
    pub(crate) item: Json,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Walk {
    pub(crate) id: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) of: Option<Vec<String>>,
    pub(crate) params: Map<String, Json>,
    pub(crate) pages: Vec<Page>,
    pub(crate) error: Option<PageError>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page {
    pub(crate) sent: Map<String, Json>,
    pub(crate) status: Option<u16>,
    pub(crate) response: Json,
    pub(crate) count: Option<usize>,
    #[serde(default)]
    pub(crate) says: Map<String, Json>,
}

/// A `DecodeError` with its path and a part of its message, or the kind of a `ServiceError`.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum PageError {
    Decode { path: String, says: String },
    Service { kind: String },
}

/// The files of the folder `pages`.
pub(crate) fn paged() -> Vec<PagesFile> {
    all_in("pages")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors")
}

/// Files of cases, as far as they can be read, and what is wrong with the others.
struct Loaded {
    files: Vec<VectorFile>,
    problems: Vec<String>,
}

fn loaded() -> &'static Loaded {
    static LOADED: LazyLock<Loaded> = LazyLock::new(|| {
        let (mut files, mut problems) = (Vec::new(), Vec::new());
        let clouds = ["alibaba", "huawei", "tencent"].iter();
        for path in clouds.flat_map(|cloud| json_files(&folder().join(cloud))) {
            match read(&path) {
                Ok(file) => files.push(file),
                Err(problem) => problems.push(problem),
            }
        }
        Loaded { files, problems }
    });
    &LOADED
}

/// Every file of cases that can be read, in the order of their names.
pub(crate) fn files() -> &'static [VectorFile] {
    &loaded().files
}

/// Whether a file is missing among them. One test says which and why; others that need them all
/// have nothing to add.
pub(crate) fn are_all_loaded() -> bool {
    loaded().problems.is_empty()
}

#[test]
fn vectors_load() {
    let problems = &loaded().problems;
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The file `checksums.json`.
pub(crate) fn checks() -> Checks {
    whole("checksums.json")
}

/// The file `errors.json`.
pub(crate) fn error_codes() -> Vec<ErrorCase> {
    let file: ErrorFile = whole("errors.json");
    file.errors
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    entries
        .into_iter()
        .flat_map(|path| {
            if path.is_dir() {
                json_files(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect()
}

/// The files of a folder that stands beside the clouds.
fn all_in<T: serde::de::DeserializeOwned>(name: &str) -> Vec<T> {
    let paths = json_files(&folder().join(name));
    let files = paths.iter().map(|path| read(path));
    files
        .collect::<Result<_, _>>()
        .unwrap_or_else(|problem| panic!("{problem}"))
}

/// A file that stands beside the clouds.
fn whole<T: serde::de::DeserializeOwned>(name: &str) -> T {
    read(&folder().join(name)).unwrap_or_else(|problem| panic!("{problem}"))
}

/// Its content, or its name, the place and what is wrong there.
fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, String> {
    let name = path.strip_prefix(folder()).unwrap_or(path).display();
    let text = fs::read(path).map_err(|error| format!("tests/vectors/{name}: {error}"))?;
    serde_json::from_slice(&text).map_err(|error| format!("tests/vectors/{name}: {error}"))
}
