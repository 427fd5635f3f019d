//! What names a service: part of a host, or of a path that holds more.

use crate::checks;
use crate::endpoint::{Endpoint, check_host_label};
use crate::engine::service::Parameters;
use crate::engine::table::{Field, Kind};
use crate::error::EncodeError;

/// What the constructors of both services take.
pub(super) const PARAMETERS: &[Field] = &[
    Field::nowhere("account_id", Kind::Text).doc("Numeric id of the account."),
    Field::nowhere("region", Kind::Text).doc("Region, such as `cn-shanghai`."),
];

/// `https://{account_id}.{region}.fc.aliyuncs.com`
pub(super) fn endpoint(parameters: &Parameters) -> Result<Endpoint, EncodeError> {
    let (account_id, region) = (parameters.text("account_id"), parameters.text("region"));
    check_host_label("account_id", account_id)?;
    checks::field("account_id", account_number(account_id))?;
    check_host_label("region", region)?;
    Endpoint::parse(&[account_id, ".", region, ".fc.aliyuncs.com"].concat())
}

/// An account's id in a header.
pub(super) fn account_header(id: &str) -> Result<(), &'static str> {
    checks::ascii(id)?;
    account_number(id)
}

/// An account is named by a number; its alias or a user's name would make the host of nobody.
fn account_number(id: &str) -> Result<(), &'static str> {
    if id.bytes().all(|b| b.is_ascii_digit()) {
        Ok(())
    } else {
        Err("must be the account's number")
    }
}

/// A dot begins the qualifier: `a.b` would be version or alias `b` of the service `a`.
pub(super) fn service(name: &str) -> Result<(), &'static str> {
    checks::name(name)?;
    if name.contains('.') {
        return Err("must not contain `.`, which begins a qualifier");
    }
    Ok(())
}
