//! What names a service: part of a host, or of a path that holds more.

use crate::endpoint::{Endpoint, check_host_label};
use crate::error::EncodeError;
use crate::wire::{self, RequestBuilder};

/// `https://{account_id}.{region}.fc.aliyuncs.com`
pub(super) fn endpoint(account_id: &str, region: &str) -> Result<Endpoint, EncodeError> {
    check_host_label("account_id", account_id)?;
    check_account_id("account_id", account_id)?;
    check_host_label("region", region)?;
    Endpoint::parse(&format!("{account_id}.{region}.fc.aliyuncs.com"))
}

/// An account is named by a number; its alias or a user's name would make the host of nobody.
pub(super) fn check_account_id(field: &'static str, id: &str) -> Result<(), EncodeError> {
    if id.bytes().all(|b| b.is_ascii_digit()) {
        Ok(())
    } else {
        Err(EncodeError::new(field, "must be the account's number"))
    }
}

/// A dot begins the qualifier: `a.b` would be version or alias `b` of the service `a`.
pub(super) fn check_service_name(name: &str) -> Result<(), EncodeError> {
    let field = "service_name";
    wire::check_name(field, name)?;
    if name.contains('.') {
        return Err(EncodeError::new(
            field,
            "must not contain `.`, which begins a qualifier",
        ));
    }
    Ok(())
}

impl RequestBuilder<'_> {
    /// The name of a service in a path.
    pub(super) fn service(&mut self, name: &str) -> &mut Self {
        self.segment("service_name", name)
            .check(check_service_name(name))
    }
}
