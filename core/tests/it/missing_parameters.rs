//! What is required is set by its name, so it may be missing: what notices says its name.

use faaswire::alibaba::v2016_08_15::{GetFunction, GetFunctionCode};
use faaswire::alibaba::v2023_03_30::{CreateAlias, EqualRule, TargetTrackingPolicy};
use faaswire::alibaba::{FunctionCompute3, NasConfig, VpcConfig};
use faaswire::huawei::v2::{CreateFunction, UpdateFunctionCode};
use faaswire::tencent::v2018_04_16::GetAlias;
use faaswire::tencent::{SearchKey, VersionMatch};
use faaswire::{EncodeError, Operation, Service};
use faaswire::{alibaba, huawei, tencent};

use crate::samples::{context, fc, fg, scf};
use crate::secret_markers::{MARKER, secret};

fn requested<O: Operation>(service: &O::Service, operation: O) -> Result<(), EncodeError> {
    service.call(operation).request(&context()).map(drop)
}

fn misses(field: &str, result: Result<(), EncodeError>) {
    let error = result.unwrap_err();
    assert!(error.is_missing(), "{error}");
    assert_eq!(error.field(), field);
}

#[test]
fn requests_name_a_parameter_that_is_missing() {
    let fc = fc();
    misses("service_name", requested(&fc, GetFunction::new()));
    let named = GetFunction::new().service_name("demo");
    misses("function_name", requested(&fc, named.clone()));
    requested(&fc, named.function_name("hello")).unwrap();

    let key = crate::secret_markers::alibaba();
    let fc = FunctionCompute3::builder().region("cn-shanghai");
    let fc = fc.credentials(key).build().unwrap();
    let alias = CreateAlias::new().function_name("f").version_id("1");
    misses("alias_name", requested(&fc, alias.clone()));
    requested(&fc, alias.alias_name("live")).unwrap();

    let fg = fg();
    let function = CreateFunction::new()
        .func_name("f")
        .package("default")
        .runtime("Python3.9")
        .handler("index.handler")
        .timeout(30);
    misses("memory_size", requested(&fg, function));
    let code = UpdateFunctionCode::new().inline("x");
    misses("function_urn", requested(&fg, code));

    let alias = GetAlias::new().name("live");
    misses("function_name", requested(&scf(), alias));
}

/// What cannot be requested can be parsed; nobody sent it.
#[test]
fn a_call_without_its_parameters_parses() {
    let response = http::Response::builder().status(200);
    let body = r#"{"url": "https://bucket.example.com/code.zip", "checksum": "1"}"#;
    let response = response.body(body).unwrap();
    let code = fc().call(GetFunctionCode::new()).parse(&response);
    assert!(code.is_ok());
}

#[test]
fn builders_name_a_member_that_is_missing() {
    let network = VpcConfig::builder().vpc_id("vpc").security_group_id("sg");
    misses("v_switch_ids", network.clone().build().map(drop));
    let network = network.v_switch_ids(vec!["vsw".to_owned()]);
    let network = network.build().unwrap();
    assert_eq!(network.security_group_id, "sg");
    assert_eq!(network.vpc_id, "vpc");

    let users = NasConfig::builder().user_id(1).mount_points(Vec::new());
    misses("group_id", users.build().map(drop));
    let rule = EqualRule::builder().replacement("/b");
    misses("match", rule.build().map(drop));
    let policy = TargetTrackingPolicy::builder()
        .name("p")
        .metric_type("t")
        .min_capacity(1);
    misses("max_capacity", policy.build().map(drop));
    misses("value", SearchKey::builder().key("k").build().map(drop));
    misses("version", VersionMatch::builder().build().map(drop));
}

#[test]
fn credentials_name_a_member_that_is_missing() {
    let key = alibaba::Credentials::builder().access_key_secret("s");
    misses("access_key_id", key.build().map(drop));
    let key = alibaba::Credentials::builder().access_key_id("i");
    misses("access_key_secret", key.build().map(drop));
    let key = huawei::Credentials::builder().security_token("t");
    misses("access_key", key.build().map(drop));
    let key = huawei::Credentials::builder().access_key("a");
    misses("secret_key", key.build().map(drop));
    let key = tencent::Credentials::builder().token("t").secret_key("k");
    misses("secret_id", key.build().map(drop));
    let key = tencent::Credentials::builder().secret_id("i");
    misses("secret_key", key.build().map(drop));
}

#[test]
fn builders_of_credentials_show_no_secret() {
    let shown = [
        format!(
            "{:?}",
            alibaba::Credentials::builder()
                .access_key_id(secret("id"))
                .access_key_secret(secret("secret"))
                .security_token(secret("token"))
        ),
        format!(
            "{:?}",
            huawei::Credentials::builder().secret_key(secret("secret"))
        ),
        format!(
            "{:?}",
            tencent::Credentials::builder().token(secret("token"))
        ),
    ];
    for shown in shown {
        assert!(!shown.contains(MARKER), "{shown}");
        assert!(shown.contains("<redacted>"), "{shown}");
    }
}
