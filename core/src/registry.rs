//! The one table of operations. A line here is what makes an operation known to the language
//! bindings, their types, the documentation and the tests; `make gen` carries it there.

/// Expands the table: `cloud::Service { cloud::version::Operation, … }`.
macro_rules! operations {
    ($expand:ident) => {
        $expand! {
            alibaba::FunctionCompute2016 {
                alibaba::v2016_08_15::GetFunctionCode,
            }
            alibaba::FunctionCompute2021 {
                alibaba::v2021_04_06::GetFunctionCode,
            }
            huawei::FunctionGraph {
                huawei::v2::ShowFunctionCode,
                huawei::v2::UpdateFunctionCode,
            }
            tencent::Scf {
                tencent::v2018_04_16::GetFunctionAddress,
            }
        }
    };
}

pub(crate) use operations;
