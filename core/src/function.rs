//! A function as every cloud says it.

#[cfg(feature = "typed")]
use std::collections::BTreeMap;

use crate::cloud::Cloud;
#[cfg(not(feature = "typed"))]
use crate::engine::order;
use crate::engine::response::View;
use crate::package::{CodePackage, Source};
use crate::reference::Reference;
use crate::secret::Secret;
use crate::time::Timestamp;
use crate::words::words;

/// A function of any cloud: what a configuration or an item of a list reports about it, in the same
/// terms for every cloud. Members that the cloud did not report are absent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Function {
    /// The reference of the function; `None` if neither the response nor the call names it.
    pub reference: Option<Reference>,
    /// The runtime in the vendor's spelling, such as `python3.10` or `Python3.10`.
    pub runtime: Option<String>,
    /// The handler (entry point), such as `index.handler`.
    pub handler: Option<String>,
    /// The memory size, in MB.
    pub memory_mb: Option<u64>,
    /// The execution timeout, in seconds.
    pub timeout_seconds: Option<u64>,
    /// The state of the function.
    pub state: FunctionState,
    /// The state in the vendor's spelling.
    pub state_text: Option<String>,
    /// The reason for the state, in the vendor's words.
    pub state_reason: Option<String>,
    /// The time of the last change; `None` if the cloud reports it without a time zone.
    pub changed: Option<Timestamp>,
    /// The layers or dependencies, as the cloud names them.
    pub layers: Option<Vec<String>>,
    /// The environment variables; the values are secrets, since they often hold keys and passwords.
    #[cfg(feature = "typed")]
    pub environment: Option<BTreeMap<String, Secret>>,
    /// The environment variables in the order of their names. Without `typed` only the bindings see
    /// a function, and make objects of their languages of it: a tree would be 3 KB of the module.
    #[cfg(not(feature = "typed"))]
    pub environment: Option<Vec<(String, Secret)>>,
    pub(crate) package: CodePackage,
}

words! {
    /// The state of a function, the same for all clouds.
    FunctionState {
        /// The function can run.
        Active = "active",
        /// The function is being created, updated, or deleted.
        Pending = "pending",
        /// Creating or updating the function failed.
        Failed = "failed",
        /// The cloud does not report a state, or reports an unknown one.
        Unknown = "unknown",
    }
}

impl Function {
    /// What all clouds report under the same names; the rest is absent.
    pub(crate) fn new(record: &View<'_>, cloud: Cloud, reference: Option<Reference>) -> Self {
        let changed = record.text("last_modified_time");
        let changed = changed.or_else(|| record.text("last_modified"));
        Self {
            reference,
            runtime: record.string("runtime"),
            handler: record.string("handler"),
            memory_mb: record.amount("memory_size"),
            timeout_seconds: record.amount("timeout"),
            state: FunctionState::Unknown,
            state_text: None,
            state_reason: None,
            changed: changed.and_then(|time| Timestamp::from_iso_8601(&time)),
            layers: None,
            environment: None,
            package: match record.package() {
                Some(package) => package,
                None => CodePackage::new(cloud, Source::None, None),
            },
        }
    }

    /// Sets the state, its word and its reason.
    pub(crate) fn set_state(
        &mut self,
        state: FunctionState,
        text: Option<String>,
        reason: Option<String>,
    ) {
        self.state = state;
        self.state_text = text;
        self.state_reason = reason;
    }

    /// Sets the environment, of which the last of equal names counts.
    pub(crate) fn set_environment(&mut self, variables: Option<Vec<(String, Secret)>>) {
        #[cfg(feature = "typed")]
        let variables = variables.map(BTreeMap::from_iter);
        #[cfg(not(feature = "typed"))]
        let variables = variables.map(order::sorted);
        self.environment = variables;
    }

    /// Returns the code package: its checksum and size, as far as they were reported, and its
    /// source.
    pub const fn package(&self) -> &CodePackage {
        &self.package
    }
}
