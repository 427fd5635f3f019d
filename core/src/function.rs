//! A function as every cloud says it.

use std::collections::BTreeMap;

use crate::cloud::Cloud;
use crate::package::{CodePackage, Source};
use crate::reference::Reference;
use crate::secret::Secret;
use crate::time::Timestamp;
use crate::words::words;

/// A function of any cloud: what a configuration or an item of a list says of it, in the same words
/// everywhere. What the cloud did not say is absent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Function {
    /// Which function it is; none where neither the response nor the call says.
    pub reference: Option<Reference>,
    /// Runtime in the cloud's own word, such as `python3.10` or `Python3.10`.
    pub runtime: Option<String>,
    /// Entry point, such as `index.handler`.
    pub handler: Option<String>,
    /// Memory in MB.
    pub memory_mb: Option<u64>,
    /// Longest run in seconds.
    pub timeout_seconds: Option<u64>,
    /// Whether it can run.
    pub state: FunctionState,
    /// The cloud's own word for the state.
    pub state_text: Option<String>,
    /// Why it is in that state, in the cloud's words.
    pub state_reason: Option<String>,
    /// Time of the last change; none where the cloud writes it without a time zone.
    pub changed: Option<Timestamp>,
    /// Layers, or dependencies, as the cloud names them.
    pub layers: Option<Vec<String>>,
    /// Environment variables; keys and passwords are kept in them.
    pub environment: Option<BTreeMap<String, Secret>>,
    pub(crate) package: CodePackage,
}

words! {
    /// Whether a function can run.
    FunctionState {
        /// It can.
        Active = "active",
        /// It is being made, changed or deleted.
        Pending = "pending",
        /// It was not made, or not changed, as it was to be.
        Failed = "failed",
        /// The cloud does not say, or says something else.
        Unknown = "unknown",
    }
}

impl Function {
    /// A function of which nothing else is known. Its package is the one that its record describes, if
    /// it does.
    pub(crate) const fn new(cloud: Cloud, reference: Option<Reference>) -> Self {
        Self {
            reference,
            runtime: None,
            handler: None,
            memory_mb: None,
            timeout_seconds: None,
            state: FunctionState::Unknown,
            state_text: None,
            state_reason: None,
            changed: None,
            layers: None,
            environment: None,
            package: CodePackage::new(cloud, Source::None, None),
        }
    }

    /// The package: its checksum and size as far as they are known, and where it is.
    pub const fn package(&self) -> &CodePackage {
        &self.package
    }
}
