use crate::cloud::Cloud;
use crate::engine::table::{CredentialsTable, Doc, Field, Kind};

pub(crate) static CREDENTIALS: CredentialsTable = CredentialsTable {
    cloud: Cloud::Alibaba,
    name: "Credentials",
    fields: &[
        Field::nowhere("access_key_id", Kind::Secret).doc("The AccessKey ID."),
        Field::nowhere("access_key_secret", Kind::Secret).doc("The AccessKey secret."),
        Field::nowhere("security_token", Kind::Secret)
            .optional()
            .doc("The security token of a temporary AccessKey pair."),
    ],
    doc: Doc::new("An AccessKey pair of Alibaba Cloud, either long-term or temporary (STS)."),
};
