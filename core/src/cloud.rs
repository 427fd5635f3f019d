//! The clouds.

use crate::words::words;

words! {
    /// The cloud that an error or a package comes from.
    Cloud {
        /// Alibaba Cloud Function Compute.
        Alibaba = "alibaba",
        /// Huawei Cloud FunctionGraph.
        Huawei = "huawei",
        /// Tencent Cloud Serverless Cloud Function.
        Tencent = "tencent",
    }
}
