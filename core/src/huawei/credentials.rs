use crate::cloud::Cloud;
use crate::engine::table::{CredentialsTable, Doc, Field, Kind};

pub(crate) static CREDENTIALS: CredentialsTable = CredentialsTable {
    cloud: Cloud::Huawei,
    name: "Credentials",
    fields: &[
        Field::nowhere("access_key", Kind::Secret).doc("Access key id (AK)."),
        Field::nowhere("secret_key", Kind::Secret).doc("Secret access key (SK)."),
        Field::nowhere("security_token", Kind::Secret)
            .optional()
            .doc("Security token of a temporary key."),
    ],
    doc: Doc::new("An access key of Huawei Cloud (AK/SK), long-term or temporary."),
};

/// In place of a signature it goes along as `X-Auth-Token`.
pub(crate) static TOKEN: CredentialsTable = CredentialsTable {
    cloud: Cloud::Huawei,
    name: "Token",
    fields: &[Field::nowhere("token", Kind::Secret).doc("The token.")],
    doc: Doc::new(
        "A user token: the `X-Subject-Token` header of IAM's response, valid for 24 hours. Requests\n\
         above 12 MB need one.",
    ),
};
