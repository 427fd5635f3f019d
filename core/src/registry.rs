//! The one table of operations. A line here is what makes an operation known to the language
//! bindings, their types, the documentation and the tests; `make gen` carries it there.

/// Expands the table: `cloud::Service { cloud::version::Operation, … }`.
macro_rules! operations {
    ($expand:ident) => {
        $expand! {
            alibaba::FunctionCompute2016 {
                alibaba::v2016_08_15::CreateService,
                alibaba::v2016_08_15::GetService,
                alibaba::v2016_08_15::UpdateService,
                alibaba::v2016_08_15::DeleteService,
                alibaba::v2016_08_15::ListServices,
                alibaba::v2016_08_15::CreateFunction,
                alibaba::v2016_08_15::GetFunction,
                alibaba::v2016_08_15::UpdateFunction,
                alibaba::v2016_08_15::DeleteFunction,
                alibaba::v2016_08_15::ListFunctions,
                alibaba::v2016_08_15::GetFunctionCode,
                alibaba::v2016_08_15::InvokeFunction,
                alibaba::v2016_08_15::CreateTrigger,
                alibaba::v2016_08_15::GetTrigger,
                alibaba::v2016_08_15::UpdateTrigger,
                alibaba::v2016_08_15::DeleteTrigger,
                alibaba::v2016_08_15::ListTriggers,
                alibaba::v2016_08_15::PublishVersion,
                alibaba::v2016_08_15::ListVersions,
                alibaba::v2016_08_15::DeleteVersion,
                alibaba::v2016_08_15::CreateAlias,
                alibaba::v2016_08_15::GetAlias,
                alibaba::v2016_08_15::UpdateAlias,
                alibaba::v2016_08_15::DeleteAlias,
                alibaba::v2016_08_15::ListAliases,
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
