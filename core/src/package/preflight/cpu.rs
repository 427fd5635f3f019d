//! The CPU of a function, of which there are fractions.

use super::question::Preflight;
use super::report::{Issue, IssueCode};
use super::sources;
use crate::cloud::Cloud;
use crate::package::severity::Severity;

/// How far a binary fraction may be from the decimal one that it stands for, in thousandths.
const INEXACT: f64 = 1e-6;

/// vCPUs in whole thousandths, of which every step is a multiple. What is negative or not a number
/// counts as 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the conversion saturates"
)]
pub(super) fn millicpu(cpu: f64) -> u64 {
    (cpu * 1000.0 + INEXACT) as u64
}

/// Whether there is more to it than whole thousandths, so that it cannot be a step.
pub(super) fn is_finer(cpu: f64) -> bool {
    let thousandths = cpu * 1000.0;
    (thousandths - thousandths.round()).abs() > INEXACT
}

impl Preflight {
    /// A vCPU of Function Compute 3.0 has 1 to 4 GB of memory, of 1,024 MB each.
    pub(super) fn check_cpu_ratio(&self, issues: &mut Vec<Issue>) {
        let (Cloud::Alibaba, Some(cpu), Some(memory)) = (self.cloud, self.cpu, self.memory_size)
        else {
            return;
        };
        let (memory, per_gb) = (u128::from(memory) * 1000, u128::from(millicpu(cpu)) * 1024);
        if !(per_gb..=4 * per_gb).contains(&memory) {
            let (code, severity) = (IssueCode::CpuRatio, Severity::Warning);
            issues.push(Issue::rule(code, severity, "cpu", sources::ALIBABA_API));
        }
    }
}
