use crate::cloud::Cloud;
use crate::engine::table::{CredentialsTable, Doc, Field, Kind};

pub(crate) static CREDENTIALS: CredentialsTable = CredentialsTable {
    cloud: Cloud::Huawei,
    name: "Credentials",
    fields: &[
        Field::nowhere("access_key", Kind::Secret).doc("The access key ID (AK)."),
        Field::nowhere("secret_key", Kind::Secret).doc("The secret access key (SK)."),
        Field::nowhere("security_token", Kind::Secret)
            .optional()
            .doc("The security token of a temporary access key."),
    ],
    doc: Doc::new("An access key of Huawei Cloud (AK/SK), long-term or temporary."),
};

/// In place of a signature it goes along as `X-Auth-Token`.
pub(crate) static TOKEN: CredentialsTable = CredentialsTable {
    cloud: Cloud::Huawei,
    name: "Token",
    fields: &[Field::nowhere("token", Kind::Secret).doc("The user token.")],
    doc: Doc::new(
        "A user token, from the `X-Subject-Token` header of the IAM response; valid for 24 \
         hours. Requests larger than 12 MB require one.",
    ),
};
