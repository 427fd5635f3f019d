//! What consoles and policies show: ARNs of Alibaba, URNs of Huawei, six-segment names of Tencent.

use super::{Fault, Parts};
use crate::cloud::Cloud;
use crate::text::{self, split_at_mark};

/// How each begins, and what one of a function looks like.
const FORMS: [(Cloud, &str, &str); 3] = [
    (
        Cloud::Alibaba,
        "acs:fc:",
        "names no function: an ARN of one is \
         `acs:fc:{region}:{account}:functions/{function}[/{qualifier}]` or \
         `acs:fc:{region}:{account}:services/{service}[.{qualifier}]/functions/{function}`",
    ),
    (
        Cloud::Huawei,
        "urn:fss:",
        "names no function: a URN of one is \
         `urn:fss:{region}:{project}:function:{package}:{function}[:{version}]`",
    ),
    (
        Cloud::Tencent,
        "qcs::scf:",
        "names no function: a name of one is \
         `qcs::scf:{region}:uin/{account}:namespace/{namespace}/function/{function}[/{qualifier}]`",
    ),
];

/// None of a text that does not begin like one.
pub(super) fn parse(text: &str) -> Option<Result<(Cloud, Parts<'_>), Fault<'_>>> {
    let (cloud, rest, no_function) = FORMS.iter().find_map(|(cloud, start, no_function)| {
        Some((*cloud, text.strip_prefix(start)?, *no_function))
    })?;
    Some(match parts(cloud, rest) {
        Some(parts) => Ok((cloud, parts)),
        None => Err(Fault::new(rest, no_function)),
    })
}

fn parts(cloud: Cloud, rest: &str) -> Option<Parts<'_>> {
    let (region, rest) = split_at_mark(rest, ":")?;
    // The documents of Function Compute have `/` after the account as well.
    let is_end = |b: u8| b == b':' || (b == b'/' && cloud == Cloud::Alibaba);
    let end = rest.bytes().position(is_end)?;
    let (account, path) = (rest.get(..end)?, rest.get(end + 1..)?);
    let (account, separator) = match cloud {
        Cloud::Alibaba => (account, b'/'),
        Cloud::Huawei => (account, b':'),
        Cloud::Tencent => (account.strip_prefix("uin/")?, b'/'),
    };
    let path = text::split(path, separator);
    let (mut container, name, rest) = match (cloud, path.as_slice()) {
        (Cloud::Alibaba, ["functions", name, rest @ ..]) => (None, name, rest),
        (Cloud::Alibaba, ["services", service, "functions", name]) => {
            (Some(*service), name, &[] as &[_])
        }
        (Cloud::Huawei, ["function", container, name, rest @ ..])
        | (Cloud::Tencent, ["namespace", container, "function", name, rest @ ..]) => {
            (Some(*container), name, rest)
        }
        _ => return None,
    };
    let mut qualifier = match (cloud, rest) {
        (_, []) => None,
        (_, [qualifier]) | (Cloud::Alibaba, ["versions" | "aliases", qualifier]) => {
            Some(*qualifier)
        }
        _ => return None,
    };
    if let (Cloud::Alibaba, Some(service)) = (cloud, container)
        && let Some((service, version)) = split_at_mark(service, ".")
    {
        (container, qualifier) = (Some(service), Some(version));
    }
    Some(Parts {
        region,
        account: Some(account),
        container,
        name,
        qualifier,
    })
}
