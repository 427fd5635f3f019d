//! The smallest values of memory, CPU, timeout and disk, and their steps. The largest ones are in the
//! table of limits.

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

/// vCPUs in thousandths, which every step is a multiple of; what is negative or no number counts as 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the conversion saturates"
)]
fn millicpu(cpu: f64) -> u64 {
    (cpu * 1000.0).round() as u64
}

impl Preflight {
    pub(super) fn check_numbers(&self, issues: &mut Vec<Issue>) {
        let cpu = self.cpu.map(millicpu);
        for (of, field, value) in [
            (Scope::MemorySize, "memory_size", self.memory_size),
            (Scope::Cpu, "cpu", cpu),
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
                if too_small || (value != range.smallest && !value.is_multiple_of(range.step)) {
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
        if let (Cloud::Alibaba, Some(cpu), Some(memory)) = (self.cloud, cpu, self.memory_size) {
            // A vCPU has 1 to 4 GB of 1,024 MB each.
            let (memory, per_gb) = (u128::from(memory) * 1000, u128::from(cpu) * 1024);
            if !(per_gb..=4 * per_gb).contains(&memory) {
                let (code, severity) = (IssueCode::CpuRatio, Severity::Warning);
                issues.push(Issue::rule(code, severity, "cpu", sources::ALIBABA_API));
            }
        }
    }
}
