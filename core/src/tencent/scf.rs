//! SCF, API 2018-04-16.

use super::credentials::CREDENTIALS;
use super::{day_key, error, sign_tc3, v2018_04_16};
use crate::cloud::Cloud;
use crate::endpoint::host_label;
use crate::engine::request::Request;
use crate::engine::scheme::Inputs;
use crate::engine::service::{Parameters, Service};
use crate::engine::table::{Doc, Enumeration, Field, Kind, Operation, ServiceTable, Word};
use crate::error::EncodeError;
use crate::signing::{SigningContext, Texts};

/// Name of the product in the credential scope.
const PRODUCT: &str = "scf";

pub(crate) static SCF: ServiceTable = ServiceTable {
    cloud: Cloud::Tencent,
    name: "Scf",
    version: "2018-04-16",
    namespace: "tencent",
    parameters: &[
        Field::nowhere("region", Kind::Text).check(host_label).doc("The region ID, such as `ap-guangzhou`."),
        Field::nowhere("site", Kind::Word(&SITE)).optional().check(site).doc(
            "The site whose endpoint is used: `international` for accounts of the international \
             site, `regional` for the endpoint of the region. Requests to the finance regions \
             always use the latter. Defaults to `domestic`.",
        ),
        Field::nowhere("language", Kind::Word(&LANGUAGE))
            .optional()
            .doc("The language of error messages: `zh-CN` or `en-US`."),
    ],
    credentials: &[&CREDENTIALS],
    operations: v2018_04_16::OPERATIONS,
    envelope: Some("Response"),
    headers: &[],
    needs_nonce: false,
    endpoint,
    sign,
    error: error::service_error,
    object_store: None,
    doc: Doc::new("The Serverless Cloud Function API 2018-04-16, signed with TC3-HMAC-SHA256."),
};

static SITE: Enumeration = Enumeration::new(
    "Site",
    &[
        Word::new(
            "Domestic",
            "domestic",
            "The endpoint `scf.tencentcloudapi.com`, for accounts of the domestic site; routes \
             to the nearest region.",
        ),
        Word::new(
            "International",
            "international",
            "The endpoint `scf.intl.tencentcloudapi.com`, for accounts of the international \
             site.",
        ),
        Word::new(
            "Regional",
            "regional",
            "The endpoint `scf.{region}.tencentcloudapi.com` of the region. The finance \
             regions, such as `ap-shanghai-fsi` and `ap-shenzhen-fsi`, have no other endpoint, \
             so this one is always used for them.",
        ),
    ],
)
.closed()
.doc("The endpoint that requests are sent to.");

static LANGUAGE: Enumeration = Enumeration::new(
    "Language",
    &[
        Word::new("Chinese", "zh-CN", "Chinese."),
        Word::new("English", "en-US", "English."),
    ],
)
.doc("The language of error messages.");

fn endpoint(parameters: &Parameters) -> String {
    let region = parameters.text("region");
    let place = match parameters.given("site") {
        Some("regional") => region,
        _ if region.ends_with("-fsi") => region,
        Some("international") => "intl",
        _ => return "scf.tencentcloudapi.com".to_owned(),
    };
    ["scf.", place, ".tencentcloudapi.com"].concat()
}

fn site(word: &str) -> Result<(), &'static str> {
    match word {
        "domestic" | "international" | "regional" => Ok(()),
        _ => Err("must be `domestic`, `international` or `regional`"),
    }
}

fn sign(
    service: &Service,
    operation: &Operation,
    request: &mut Request,
    context: &SigningContext,
) -> Result<(), EncodeError> {
    // The service wants an object even where there is nothing to say.
    if operation.parameters.is_empty() {
        request.set_body("{}");
        request.push("content-type", "application/json", false);
    }
    request.set("x-tc-action", "operation", operation.name)?;
    request.set("x-tc-version", "version", service.table().version)?;
    request.set("x-tc-region", "region", service.text("region"))?;
    if let Some(language) = service.given("language") {
        request.set("x-tc-language", "language", language)?;
    }
    let credentials = service.credentials();
    let derive = || day_key::derive(&credentials.key, context.at, PRODUCT);
    let key = service.derived_key().of(context.at.days(), derive);
    let inputs = Inputs {
        key: &key,
        ..Inputs::of(service, context)
    };
    sign_tc3::sign_with(request, PRODUCT, &inputs, &mut Texts::default())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::engine::call::Call;
    use crate::engine::credentials::Credentials;
    use crate::engine::value::Value;
    use crate::tencent::v2018_04_16::get_function_address::GET_FUNCTION_ADDRESS;
    use crate::time::Timestamp;

    /// A service with a key that nobody has.
    pub(in crate::tencent) fn service() -> Service {
        let text = |text: &'static str| Value::Text(text.into());
        let key = Value::Fields(vec![text("id"), text("key"), Value::Absent]);
        let credentials = Credentials::new(&CREDENTIALS, key).unwrap();
        let parameters = vec![text("ap-guangzhou"), Value::Absent, Value::Absent];
        let parameters = Value::Fields(parameters);
        Service::new(&SCF, parameters, None, credentials).unwrap()
    }

    fn authorization(scf: &Service, at: i64) -> String {
        let parameters = Value::Map(vec![("function_name".into(), Value::Text("hello".into()))]);
        let call = Call::new(scf, &GET_FUNCTION_ADDRESS, parameters).unwrap();
        let context = SigningContext::at(Timestamp::from_unix_seconds(at).unwrap());
        let request = call.request(&context, &[]).unwrap();
        request.header("authorization").unwrap().to_owned()
    }

    /// Expected are the signatures of services that have signed nothing before, which the vectors
    /// assert.
    #[test]
    fn a_new_day_is_signed_with_its_own_key() {
        let scf = service();
        let midnight = 1_758_067_200;
        for at in [midnight - 1, midnight, midnight + 86_399, midnight - 1] {
            assert_eq!(
                authorization(&scf, at),
                authorization(&service(), at),
                "{at}"
            );
        }
        assert_eq!(format!("{:?}", scf.derived_key()), "<redacted>");
    }
}
