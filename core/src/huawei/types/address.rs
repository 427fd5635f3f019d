//! Addresses of packages.

use crate::checks::has_control;
use crate::endpoint;
use crate::huawei::object_store;
use crate::package::Source;
use crate::secret::Secret;
use crate::text::{before, holds};

/// An address of a package, or what cannot be fetched and is yet no reason to read nothing else: one
/// as the object store's own tools write it (`obs://bucket/key`), and one of a host that is still to
/// be filled in (`https://{endpoint}/key`).
pub(super) fn object_address(address: &str) -> Result<(), &'static str> {
    let rest = address.strip_prefix("https://").unwrap_or_default();
    let host = before(rest, b"/\\?#");
    let is_template = holds(host, b'{') && !holds(host, b'@');
    if (is_template || address.starts_with("obs://")) && !has_control(address) {
        return Ok(());
    }
    endpoint::package_address(address)
}

/// A package at an address: one that is signed, or one in the object store.
pub(super) fn source_at(url: String) -> Source {
    if object_store::is_presigned(&url) {
        Source::Url(Secret::new(url))
    } else {
        Source::ObjectStore(Secret::new(url))
    }
}
