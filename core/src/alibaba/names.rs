//! What names a service: part of a host, or of a path that holds more.

use crate::checks;
use crate::endpoint::host_label;
use crate::engine::service::Parameters;
use crate::engine::table::{Field, Kind};
use crate::text::holds;

/// What the constructors of the services of Function Compute 2.0 take.
pub(super) const PARAMETERS: &[Field] = &[
    Field::nowhere("account_id", Kind::Text)
        .check(account)
        .doc("The numeric ID of the Alibaba Cloud account."),
    Field::nowhere("region", Kind::Text)
        .check(host_label)
        .doc("The region ID, such as `cn-shanghai`."),
];

/// What the constructor of Function Compute 3.0 takes.
pub(super) const PARAMETERS_3: &[Field] = &[
    Field::nowhere("region", Kind::Text)
        .check(host_label)
        .doc("The region ID, such as `cn-shanghai`."),
    Field::nowhere("account_id", Kind::Text)
        .optional()
        .check(account)
        .doc(
            "The numeric ID of the Alibaba Cloud account. If it is set, functions are \
         invoked and layers are read by ARN at the host of the account, as the vendor's \
         own tool does.",
        ),
];

/// Regions whose host is not called `fcv3`, as in the endpoint list of the vendor's SDK.
const OLD_HOSTS: [&str; 4] = [
    "me-central-1",
    "cn-shanghai-finance-1",
    "cn-heyuan-acdr-1",
    "cn-hangzhou-finance",
];

/// `https://fcv3.{region}.aliyuncs.com`
pub(super) fn endpoint_3(parameters: &Parameters) -> String {
    let region = parameters.text("region");
    if OLD_HOSTS.contains(&region) {
        return [region, ".fc.aliyuncs.com"].concat();
    }
    ["fcv3.", region, ".aliyuncs.com"].concat()
}

/// The account's own host, where the account is known.
pub(super) fn account_endpoint(parameters: &Parameters) -> Option<String> {
    parameters.given("account_id")?;
    Some(endpoint(parameters))
}

/// `https://{account_id}.{region}.fc.aliyuncs.com`
pub(super) fn endpoint(parameters: &Parameters) -> String {
    let (account_id, region) = (parameters.text("account_id"), parameters.text("region"));
    [account_id, ".", region, ".fc.aliyuncs.com"].concat()
}

/// An account's id in a host.
fn account(id: &str) -> Result<(), &'static str> {
    host_label(id)?;
    account_number(id)
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
    if holds(name, b'.') {
        return Err("must not contain `.`, which begins a qualifier");
    }
    Ok(())
}
