//! From the parameters of a call to a finished request, once for each scheme.

use bytes::Bytes;
use faaswire::alibaba::{self, FunctionCompute2016, FunctionCompute2021};
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::huawei::{self, FunctionGraph};
use faaswire::tencent::v2018_04_16::GetFunctionAddress;
use faaswire::tencent::{self, Scf};
use faaswire::{Operation, Service, SigningContext, Timestamp};
use http::Request;

use crate::by_hand::Signer;
use crate::contest::{Row, row};

const ID: &str = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
const KEY: &str = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
const AT: i64 = 1_758_002_651;
const ACCOUNT: &str = "1234567890123456";
const PROJECT: &str = "0b5661fd588025ab2f1ec00c8f3c7a4e";
const URN: &str =
    "urn:fss:cn-north-4:0b5661fd588025ab2f1ec00c8f3c7a4e:function:default:hello:latest";
const NONCE: &str = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

/// As fast as what is written by hand, which checks nothing.
const GOAL: f64 = 1.0;

pub(crate) fn run() {
    let by_hand = Signer {
        id: ID,
        key: KEY,
        at: AT,
    };
    let context = SigningContext::at(Timestamp::from_unix_seconds(AT).unwrap()).nonce(NONCE);

    let key = alibaba::Credentials::builder()
        .access_key_id(ID)
        .access_key_secret(KEY)
        .build()
        .unwrap();
    let fc = FunctionCompute2016::builder()
        .account_id(ACCOUNT)
        .region("cn-shanghai")
        .credentials(key.clone())
        .build()
        .unwrap();
    scheme("FC").run(
        || {
            request(
                &fc,
                alibaba::v2016_08_15::GetFunctionCode::new()
                    .service_name("demo")
                    .function_name("hello"),
                &context,
            )
        },
        || Made(by_hand.fc(ACCOUNT, "cn-shanghai", "demo", "hello")),
    );

    let fc = FunctionCompute2021::builder()
        .account_id(ACCOUNT)
        .region("cn-shanghai")
        .credentials(key)
        .build()
        .unwrap();
    scheme("ACS3-HMAC-SHA256").run(
        || {
            request(
                &fc,
                alibaba::v2021_04_06::GetFunctionCode::new()
                    .service_name("demo")
                    .function_name("hello"),
                &context,
            )
        },
        || Made(by_hand.acs3(ACCOUNT, "cn-shanghai", NONCE, "demo", "hello")),
    );

    let key = huawei::Credentials::builder()
        .access_key(ID)
        .secret_key(KEY)
        .build()
        .unwrap();
    let fg = FunctionGraph::builder()
        .region("cn-north-4")
        .project_id(PROJECT)
        .credentials(key)
        .build()
        .unwrap();
    scheme("SDK-HMAC-SHA256").run(
        || request(&fg, ShowFunctionCode::new(URN), &context),
        || Made(by_hand.huawei("cn-north-4", PROJECT, URN)),
    );

    let key = tencent::Credentials::builder()
        .secret_id(ID)
        .secret_key(KEY)
        .build()
        .unwrap();
    let scf = Scf::builder()
        .region("ap-guangzhou")
        .credentials(key)
        .build()
        .unwrap();
    scheme("TC3-HMAC-SHA256").run(
        || {
            request(
                &scf,
                GetFunctionAddress::new("hello").qualifier("$LATEST"),
                &context,
            )
        },
        || Made(by_hand.tc3("ap-guangzhou", "hello", "$LATEST")),
    );
}

fn scheme(name: &str) -> Row {
    row(&format!("encode + sign, {name}"), "hmac", GOAL)
}

fn request<O: Operation>(service: &O::Service, operation: O, context: &SigningContext) -> Made {
    Made(service.call(operation).request(context).unwrap())
}

/// A request that can be compared.
#[derive(Debug)]
struct Made(Request<Bytes>);

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        self.0.method() == other.0.method()
            && self.0.uri() == other.0.uri()
            && self.0.headers() == other.0.headers()
            && self.0.body() == other.0.body()
    }
}
