//! What consoles and policies show: ARNs of Alibaba, URNs of Huawei, six-segment names of Tencent.

use super::{Fault, Parts};
use crate::cloud::Cloud;

const ARN: &str = "acs:fc:";
const URN: &str = "urn:fss:";
const QCS: &str = "qcs::scf:";

/// Whether a text begins like one.
pub(super) fn is_one(text: &str) -> bool {
    [ARN, URN, QCS].iter().any(|start| text.starts_with(start))
}

pub(super) fn parse(text: &str) -> Result<(Cloud, Parts<'_>), Fault<'_>> {
    if let Some(rest) = text.strip_prefix(ARN) {
        let no_function = "names no function: an ARN of one is \
                           `acs:fc:{region}:{account}:functions/{function}[/{qualifier}]` or \
                           `acs:fc:{region}:{account}:services/{service}[.{qualifier}]/functions/{function}`";
        return match arn(rest) {
            Some(parts) => Ok((Cloud::Alibaba, parts)),
            None => Err(Fault::new(rest, no_function)),
        };
    }
    if let Some(rest) = text.strip_prefix(URN) {
        let no_function = "names no function: a URN of one is \
                           `urn:fss:{region}:{project}:function:{package}:{function}[:{version}]`";
        return match urn(rest) {
            Some(parts) => Ok((Cloud::Huawei, parts)),
            None => Err(Fault::new(rest, no_function)),
        };
    }
    let rest = text.strip_prefix(QCS).unwrap_or(text);
    let no_function = "names no function: a name of one is \
                       `qcs::scf:{region}:uin/{account}:namespace/{namespace}/function/{function}[/{qualifier}]`";
    match qcs(rest) {
        Some(parts) => Ok((Cloud::Tencent, parts)),
        None => Err(Fault::new(rest, no_function)),
    }
}

/// `{region}:{account}:functions/{function}`, a qualifier behind it alone or after `versions` or
/// `aliases`, or `{region}:{account}:services/{service}[.{qualifier}]/functions/{function}`. The
/// service's own documents also have `/` after the account.
fn arn(rest: &str) -> Option<Parts<'_>> {
    let (region, rest) = rest.split_once(':')?;
    let (account, path) = rest.split_once([':', '/'])?;
    let parts = Parts {
        region,
        account: Some(account),
        ..Parts::default()
    };
    let path: Vec<&str> = path.split('/').collect();
    Some(match *path.as_slice() {
        ["functions", name] => Parts { name, ..parts },
        ["functions", name, qualifier] | ["functions", name, "versions" | "aliases", qualifier] => {
            Parts {
                name,
                qualifier: Some(qualifier),
                ..parts
            }
        }
        ["services", service, "functions", name] => {
            let (service, qualifier) = match service.split_once('.') {
                Some((service, qualifier)) => (service, Some(qualifier)),
                None => (service, None),
            };
            Parts {
                container: Some(service),
                name,
                qualifier,
                ..parts
            }
        }
        _ => return None,
    })
}

/// `{region}:{project}:function:{package}:{function}[:{version}]`
fn urn(rest: &str) -> Option<Parts<'_>> {
    let parts: Vec<&str> = rest.split(':').collect();
    let (head, qualifier) = match parts.as_slice() {
        [head @ .., version] if head.len() == 5 => (head, Some(*version)),
        head => (head, None),
    };
    let [region, project, "function", package, name] = *head else {
        return None;
    };
    Some(Parts {
        region,
        account: Some(project),
        container: Some(package),
        name,
        qualifier,
    })
}

/// `{region}:uin/{account}:namespace/{namespace}/function/{function}[/{qualifier}]`
fn qcs(rest: &str) -> Option<Parts<'_>> {
    let (region, rest) = rest.split_once(':')?;
    let (account, path) = rest.split_once(':')?;
    let path: Vec<&str> = path.split('/').collect();
    let (namespace, name, qualifier) = match *path.as_slice() {
        ["namespace", namespace, "function", name] => (namespace, name, None),
        ["namespace", namespace, "function", name, qualifier] => (namespace, name, Some(qualifier)),
        _ => return None,
    };
    Some(Parts {
        region,
        account: Some(account.strip_prefix("uin/")?),
        container: Some(namespace),
        name,
        qualifier,
    })
}
