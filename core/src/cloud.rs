//! The clouds.

use crate::words::words;

words! {
    /// The cloud of an error or a package.
    Cloud {
        /// Alibaba Cloud Function Compute.
        Alibaba = "alibaba",
        /// Huawei Cloud FunctionGraph.
        Huawei = "huawei",
        /// Tencent Cloud Serverless Cloud Function.
        Tencent = "tencent",
    }
}
