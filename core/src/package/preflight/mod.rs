//! Checks before an upload whether a cloud will accept a package.
//!
//! Every limit and every rule is the vendor's own and names its source: a page, a text of the SDK or
//! an observed rejection; see [`Limit`] for all of them. Quotas that were raised are set with
//! [`Preflight::limit`]. A package that is accepted here can still be rejected for reasons that only
//! the cloud knows: permissions, quotas of the account, the contents of the archive.
//!
//! ```
//! use faaswire::Cloud;
//! use faaswire::preflight::Preflight;
//!
//! let report = Preflight::new(Cloud::Tencent, 9_000_000)
//!     .function_name("hello")
//!     .check();
//! assert!(!report.accepted());
//! // 9,000,000 bytes are 12,000,000 in base64, and 37 bytes of JSON surround them.
//! assert_eq!(
//!     report.issues[0].to_string(),
//!     "error: `size` makes the request too large: 12000037 bytes, and the limit is 10485760",
//! );
//! assert_eq!(
//!     report.suggestion.unwrap().to_string(),
//!     "use the object store COS: up to 524288000 bytes unpacked",
//! );
//! ```

mod body;
mod check;
mod check_names;
mod cpu;
mod files;
mod limits;
mod limits_table;
mod names;
mod numbers;
mod question;
mod report;
mod sources;

pub use limits::{Evidence, Limit, Scope, Unit};
pub use limits_table::LimitCode;
pub use question::{Authentication, FileKind, Preflight, Target, Upload};
pub use report::{Issue, IssueCode, Report, Suggestion, SuggestionKind};
