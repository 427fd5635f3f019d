//! The clouds.

use std::fmt;

/// The cloud that an error or a package comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cloud {
    /// Alibaba Cloud Function Compute.
    Alibaba,
    /// Huawei Cloud FunctionGraph.
    Huawei,
    /// Tencent Cloud Serverless Cloud Function.
    Tencent,
}

impl Cloud {
    /// `alibaba`, `huawei` or `tencent`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Alibaba => "alibaba",
            Self::Huawei => "huawei",
            Self::Tencent => "tencent",
        }
    }
}

impl fmt::Display for Cloud {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
