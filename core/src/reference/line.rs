//! The line: `{cloud}:{region}/[{container}/]{function}[@{qualifier}]`.

use super::{Fault, Parts};
use crate::cloud::Cloud;
use crate::text::split_at_mark;

const UNKNOWN: &str = "must begin with `alibaba:`, `huawei:`, `tencent:`, `acs:fc:`, `urn:fss:` or \
                       `qcs::scf:`";

pub(super) fn parse(text: &str) -> Result<(Cloud, Parts<'_>), Fault<'_>> {
    let clouds = [Cloud::Alibaba, Cloud::Huawei, Cloud::Tencent];
    let known = split_at_mark(text, ":").and_then(|(name, rest)| {
        let mut clouds = clouds.into_iter();
        Some((clouds.find(|cloud| cloud.as_str() == name)?, rest))
    });
    let Some((cloud, rest)) = known else {
        return Err(Fault::new(text, UNKNOWN));
    };
    let Some((region, path)) = split_at_mark(rest, "/") else {
        return Err(Fault::new(
            rest,
            "names no function: `/` and its name follow the region",
        ));
    };
    // No name holds either of them.
    let (path, qualifier) = match split_at_mark(path, "@") {
        Some((path, qualifier)) => (path, Some(qualifier)),
        None => (path, None),
    };
    let (container, name) = match split_at_mark(path, "/") {
        Some((container, name)) => (Some(container), name),
        None => (None, path),
    };
    let parts = Parts {
        region,
        account: None,
        container,
        name,
        qualifier,
    };
    Ok((cloud, parts))
}
