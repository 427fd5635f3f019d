//! The smallest values of memory, CPU, timeout and disk, and their steps. The largest ones are in the
//! table of limits.

use super::cpu;
use super::limits::Scope;
use super::question::Preflight;
use super::report::{Issue, IssueCode};
use super::sources;
use crate::cloud::Cloud;
use crate::package::severity::Severity;

/// The values that a number can have: the smallest one, and every multiple of the step.
struct Range {
    cloud: Cloud,
    scope: Scope,
    smallest: u64,
    step: u64,
    /// Where it is written.
    source: &'static str,
}

const fn range(
    cloud: Cloud,
    scope: Scope,
    smallest: u64,
    step: u64,
    source: &'static str,
) -> Range {
    Range {
        cloud,
        scope,
        smallest,
        step,
        source,
    }
}

#[rustfmt::skip]
static RANGES: &[Range] = &[
    range(Cloud::Alibaba, Scope::MemorySize, 128, 64, sources::ALIBABA_API),
    range(Cloud::Alibaba, Scope::Cpu, 50, 50, sources::ALIBABA_API),
    range(Cloud::Alibaba, Scope::Timeout, 1, 1, sources::ALIBABA_API),
    range(Cloud::Alibaba, Scope::DiskSize, 512, 10_240, sources::ALIBABA_API),
    range(Cloud::Huawei, Scope::MemorySize, 128, 256, sources::HUAWEI_SDK),
    range(Cloud::Huawei, Scope::Timeout, 3, 1, sources::HUAWEI_SDK),
    range(Cloud::Huawei, Scope::DiskSize, 512, 10_240, sources::HUAWEI_CREATE_FUNCTION),
    range(Cloud::Tencent, Scope::MemorySize, 64, 128, sources::TENCENT_QUOTAS),
    range(Cloud::Tencent, Scope::Timeout, 1, 1, sources::TENCENT_QUOTAS),
];

impl Preflight {
    pub(super) fn check_numbers(&self, issues: &mut Vec<Issue>) {
        for (of, field, value) in [
            (Scope::MemorySize, "memory_size", self.memory_size),
            (Scope::Cpu, "cpu", self.cpu.map(cpu::millicpu)),
            (Scope::Timeout, "timeout", self.timeout),
            (Scope::DiskSize, "disk_size", self.disk_size),
            (
                Scope::EnvironmentSize,
                "environment_size",
                self.environment_size,
            ),
        ] {
            let Some(value) = value else { continue };
            let is_it = |range: &&Range| range.cloud == self.cloud && range.scope == of;
            if let Some(range) = RANGES.iter().find(is_it) {
                let too_small = value < range.smallest;
                let limit = too_small.then_some(range.smallest);
                let is_finer = of == Scope::Cpu && self.cpu.is_some_and(cpu::is_finer);
                let is_step = value == range.smallest || value.is_multiple_of(range.step);
                if too_small || is_finer || !is_step {
                    let code = if too_small {
                        IssueCode::ValueTooSmall
                    } else {
                        IssueCode::ValueStep
                    };
                    // Function Compute's were documented once, and have perhaps been widened since.
                    let severity = match self.cloud {
                        Cloud::Alibaba => Severity::Warning,
                        _ => Severity::Error,
                    };
                    issues.push(Issue {
                        limit,
                        actual: limit.and(Some(value)),
                        unit: limit.and(Some(of.unit())),
                        ..Issue::rule(code, severity, field, range.source)
                    });
                }
            }
            self.check_limits(of, (field, value), issues);
        }
        self.check_cpu_ratio(issues);
    }
}
