use crate::cloud::Cloud;
use crate::engine::table::{CredentialsTable, Doc, Field, Kind};

pub(crate) static CREDENTIALS: CredentialsTable = CredentialsTable {
    cloud: Cloud::Alibaba,
    name: "Credentials",
    fields: &[
        Field::nowhere("access_key_id", Kind::Secret).doc("`AccessKeyId`."),
        Field::nowhere("access_key_secret", Kind::Secret).doc("`AccessKeySecret`."),
        Field::nowhere("security_token", Kind::Secret)
            .optional()
            .doc("Security token of a temporary key."),
    ],
    doc: Doc::new("An access key of Alibaba Cloud, long-term or temporary (STS)."),
};
