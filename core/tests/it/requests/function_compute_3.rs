//! What is peculiar to Function Compute 3.0: its hosts, ARNs in the path.

use faaswire::alibaba::v2023_03_30::{
    GetFunction, GetLayerVersionByArn, InvokeFunction, ListFunctions,
};
use faaswire::alibaba::{Credentials, FunctionCompute3, FunctionCompute3Builder};
use faaswire::{Operation, SigningContext, Timestamp};

fn builder(region: &str) -> FunctionCompute3Builder {
    let credentials = Credentials::builder()
        .access_key_id("key id")
        .access_key_secret("key secret")
        .build()
        .unwrap();
    FunctionCompute3::builder()
        .region(region)
        .credentials(credentials)
}

fn url<O: Operation<Service = FunctionCompute3>>(fc: &FunctionCompute3, operation: O) -> String {
    let at = Timestamp::from_unix_seconds(1_700_000_000).unwrap();
    let context = SigningContext::at(at).nonce("nonce");
    let request = fc.call(operation).request(&context).unwrap();
    request.uri().to_string()
}

#[test]
fn hosts_are_those_of_the_region_or_of_the_account() {
    let path = "/2023-03-30/functions/f";
    for (region, host) in [
        ("cn-shanghai", "fcv3.cn-shanghai.aliyuncs.com"),
        ("ap-southeast-5", "fcv3.ap-southeast-5.aliyuncs.com"),
        ("me-central-1", "me-central-1.fc.aliyuncs.com"),
        (
            "cn-shanghai-finance-1",
            "cn-shanghai-finance-1.fc.aliyuncs.com",
        ),
        ("cn-heyuan-acdr-1", "cn-heyuan-acdr-1.fc.aliyuncs.com"),
        ("cn-hangzhou-finance", "cn-hangzhou-finance.fc.aliyuncs.com"),
    ] {
        let plain = builder(region).build().unwrap();
        let of_region = format!("https://{host}{path}");
        assert_eq!(url(&plain, GetFunction::new("f")), of_region);
        let calls = format!("{of_region}/invocations");
        assert_eq!(url(&plain, InvokeFunction::new("f")), calls);

        let account = builder(region).account_id("1234567890");
        let known = account.clone().build().unwrap();
        let own = format!("https://1234567890.{region}.fc.aliyuncs.com");
        assert_eq!(url(&known, GetFunction::new("f")), of_region);
        let calls = format!("{own}{path}/invocations");
        assert_eq!(url(&known, InvokeFunction::new("f")), calls);
        let layer = url(&known, GetLayerVersionByArn::new("acs:fc"));
        assert_eq!(layer, format!("{own}/2023-03-30/layerarn/acs%3Afc"));

        // An endpoint of one's own is taken for everything.
        let relay = account.endpoint("http://127.0.0.1:8080").build().unwrap();
        let calls = format!("http://127.0.0.1:8080{path}/invocations");
        assert_eq!(url(&relay, InvokeFunction::new("f")), calls);
    }
    let error = builder("cn-shanghai")
        .account_id("alias")
        .build()
        .unwrap_err();
    assert_eq!(error.field(), "account_id");
}

#[test]
fn an_arn_is_one_segment() {
    let fc = builder("cn-shanghai").build().unwrap();
    for (arn, sent) in [
        (
            "acs:fc:cn-hangzhou:official:layers/Python310-Aliyun-SDK/versions/1",
            "acs%3Afc%3Acn-hangzhou%3Aofficial%3Alayers%2FPython310-Aliyun-SDK%2Fversions%2F1",
        ),
        ("hash#name#1", "hash%23name%231"),
        ("层/1?", "%E5%B1%82%2F1%3F"),
    ] {
        let expected = format!("https://fcv3.cn-shanghai.aliyuncs.com/2023-03-30/layerarn/{sent}");
        assert_eq!(url(&fc, GetLayerVersionByArn::new(arn)), expected);
    }
}

#[test]
fn empty_filters_are_sent() {
    let fc = builder("cn-shanghai").build().unwrap();
    let list = ListFunctions::new().prefix("").next_token("");
    assert!(url(&fc, list).ends_with("/functions?prefix=&nextToken="));
}
