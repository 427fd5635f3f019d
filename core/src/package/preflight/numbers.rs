//! The smallest values of memory, timeout and disk, and their steps. The largest ones are in the
//! table of limits.

use super::limits::Scope;
use super::question::Preflight;
use super::report::{Issue, IssueCode};
use super::sources;
use crate::cloud::Cloud;
use crate::package::severity::Severity;

/// The values that a number can have: the smallest one, and every multiple of the step.
struct Range {
    smallest: u64,
    step: u64,
    severity: Severity,
    /// Where it is written.
    source: &'static str,
}

/// The range of a cloud's numbers; `None` where no document says one.
const fn range(cloud: Cloud, of: Scope) -> Option<Range> {
    let (smallest, step) = match (cloud, of) {
        (Cloud::Alibaba, Scope::MemorySize) => (128, 64),
        (Cloud::Huawei, Scope::MemorySize) => (128, 256),
        (Cloud::Tencent, Scope::MemorySize) => (64, 128),
        (Cloud::Huawei, Scope::Timeout) => (3, 1),
        (_, Scope::Timeout) => (1, 1),
        (Cloud::Alibaba | Cloud::Huawei, Scope::DiskSize) => (512, 10_240),
        _ => return None,
    };
    let (severity, source) = match (cloud, of) {
        // Documented once, and perhaps widened since.
        (Cloud::Alibaba, _) => (Severity::Warning, sources::ALIBABA_API),
        (Cloud::Huawei, Scope::DiskSize) => (Severity::Error, sources::HUAWEI_CREATE_FUNCTION),
        (Cloud::Huawei, _) => (Severity::Error, sources::HUAWEI_SDK),
        (Cloud::Tencent, _) => (Severity::Error, sources::TENCENT_QUOTAS),
    };
    Some(Range {
        smallest,
        step,
        severity,
        source,
    })
}

impl Preflight {
    pub(super) fn check_numbers(&self, issues: &mut Vec<Issue>) {
        for (of, field, value) in [
            (Scope::MemorySize, "memory_size", self.memory_size),
            (Scope::Timeout, "timeout", self.timeout),
            (Scope::DiskSize, "disk_size", self.disk_size),
            (
                Scope::EnvironmentSize,
                "environment_size",
                self.environment_size,
            ),
        ] {
            let Some(value) = value else { continue };
            if let Some(range) = range(self.cloud, of) {
                let rule = |code| Issue::rule(code, range.severity, field, range.source);
                if value < range.smallest {
                    issues.push(Issue {
                        limit: Some(range.smallest),
                        actual: Some(value),
                        unit: Some(of.unit()),
                        ..rule(IssueCode::ValueTooSmall)
                    });
                } else if value != range.smallest && !value.is_multiple_of(range.step) {
                    issues.push(rule(IssueCode::ValueStep));
                }
            }
            self.check_limits(of, (field, value), issues);
        }
    }
}
