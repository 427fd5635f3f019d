use crate::cloud::Cloud;
use crate::engine::table::{CredentialsTable, Doc, Field, Kind};

pub(crate) static CREDENTIALS: CredentialsTable = CredentialsTable {
    cloud: Cloud::Tencent,
    name: "Credentials",
    fields: &[
        Field::nowhere("secret_id", Kind::Secret).doc("The secret ID (`SecretId`)."),
        Field::nowhere("secret_key", Kind::Secret).doc("The secret key (`SecretKey`)."),
        Field::nowhere("token", Kind::Secret)
            .optional()
            .doc("The session token of a temporary key."),
    ],
    doc: Doc::new("An API key of Tencent Cloud, long-term or temporary (STS)."),
};
