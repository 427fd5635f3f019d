//! Names that would ask the wrong place, or for something else.

use faaswire::alibaba::v2016_08_15::{CreateService, DeleteService, GetService, InvokeFunction};
use faaswire::alibaba::{self, FunctionCompute2016, FunctionCompute2021};
use faaswire::alibaba::{v2016_08_15, v2021_04_06};
use faaswire::huawei::v2::{ShowFunctionCode, UpdateFunctionCode};
use faaswire::tencent::v2018_04_16::GetFunctionAddress;
use faaswire::tencent::{self, Scf, ScfBuilder, Site};
use faaswire::{Operation, Service};

use crate::samples::{context, fc, fg};

fn field_of<O: Operation>(service: &O::Service, operation: O) -> String {
    let error = service.call(operation).request(&context()).unwrap_err();
    error.field().to_owned()
}

#[test]
fn urns_are_those_of_the_service() {
    let good = "urn:fss:cn-north-4:project:function:default:hello";
    for urn in [
        good,
        &format!("{good}:latest"),
        &format!("{good}:1.0"),
        &format!("{good}:!prod"),
    ] {
        assert!(
            fg().call(ShowFunctionCode::new(urn))
                .request(&context())
                .is_ok(),
            "{urn}"
        );
    }
    for urn in [
        "hello",
        "default:hello",
        "project:function:default:hello",
        "urn:fss:cn-north-4:project:function:default:hello:latest:more",
        "urn:fss:cn-north-4:project:function:default",
        "urn:fss:cn-north-4:project:function:default:",
        "urn:fss:cn-north-4:project:function::hello",
        "urn:fss:cn-north-4:project:function:default:hello:",
        "urn:fss::project:function:default:hello",
        "urn:fss:cn-north-4::function:default:hello",
        "urn:fss:cn-north-4:project:trigger:default:hello",
        "urn:obs:cn-north-4:project:function:default:hello",
        "arn:fss:cn-north-4:project:function:default:hello",
        "URN:FSS:cn-north-4:project:function:default:hello",
        // Other regions, other projects.
        "urn:fss:cn-north-1:project:function:default:hello",
        "urn:fss:cn-north-4x:project:function:default:hello",
        "urn:fss:CN-NORTH-4:project:function:default:hello",
        "urn:fss:cn-north-4:project2:function:default:hello:latest",
        "urn:fss:cn-north-4:Project:function:default:hello",
        "urn:fss:cn-north-4:other:function:default:hello:!prod",
    ] {
        assert_eq!(
            field_of(&fg(), ShowFunctionCode::new(urn)),
            "function_urn",
            "{urn}"
        );
        let update = UpdateFunctionCode::new().function_urn(urn).inline("x");
        assert_eq!(field_of(&fg(), update), "function_urn", "{urn}");
    }
}

#[test]
fn accounts_are_numbers() {
    let key = || {
        alibaba::Credentials::builder()
            .access_key_id("key-id")
            .access_key_secret("key-secret")
            .build()
            .unwrap()
    };
    for id in [
        "",
        "acme",
        "1234567890x",
        "-1",
        "1.2",
        "1_000",
        "0x10",
        " 1",
        "１２",
        "1@2",
        "1/2",
    ] {
        let of_2016 = FunctionCompute2016::builder()
            .account_id(id)
            .region("cn-shanghai")
            .credentials(key())
            .build()
            .unwrap_err();
        let of_2021 = FunctionCompute2021::builder()
            .account_id(id)
            .region("cn-shanghai")
            .credentials(key())
            .build()
            .unwrap_err();
        assert_eq!(
            (of_2016.field(), of_2021.field()),
            ("account_id", "account_id"),
            "{id}"
        );
        let fc = FunctionCompute2021::builder()
            .account_id("1")
            .region("cn-shanghai")
            .credentials(key())
            .build()
            .unwrap();
        let call = v2021_04_06::GetFunctionCode::new()
            .service_name("demo")
            .function_name("hello")
            .x_fc_account_id(id);
        assert_eq!(field_of(&fc, call), "x_fc_account_id", "{id}");
    }
}

/// A dot begins the qualifier: `a.b` would be version or alias `b` of service `a`.
#[test]
fn a_dot_does_not_make_another_service_of_a_name() {
    for name in ["demo.1", ".", "demo.", ".prod", "a.b.c"] {
        assert_eq!(
            field_of(
                &fc(),
                v2016_08_15::GetFunctionCode::new()
                    .service_name(name)
                    .function_name("f")
            ),
            "service_name"
        );
        assert_eq!(field_of(&fc(), GetService::new(name)), "service_name");
        assert_eq!(field_of(&fc(), CreateService::new(name)), "service_name");
        assert_eq!(field_of(&fc(), DeleteService::new(name)), "service_name");
        assert_eq!(
            field_of(
                &fc(),
                InvokeFunction::new().service_name(name).function_name("f")
            ),
            "service_name"
        );
        let qualified = v2016_08_15::GetFunctionCode::new()
            .service_name("demo")
            .function_name("f")
            .qualifier(name);
        assert_eq!(field_of(&fc(), qualified), "qualifier", "{name}");
    }
    // Nothing begins in the name of a function.
    let call = fc().call(
        v2016_08_15::GetFunctionCode::new()
            .service_name("demo")
            .function_name("a.b"),
    );
    assert!(
        call.request(&context())
            .unwrap()
            .uri()
            .path()
            .contains("/a.b/")
    );
}

/// "Request Structure" of SCF: the finance regions have hosts of their own and no others.
#[test]
fn finance_regions_are_asked_at_their_own_hosts() {
    let builder = |region: &str| {
        Scf::builder().region(region).credentials(
            tencent::Credentials::builder()
                .secret_id("secret-id")
                .secret_key("secret-key")
                .build()
                .unwrap(),
        )
    };
    let host = |scf: ScfBuilder| {
        let scf = scf.build().unwrap();
        let call = scf.call(GetFunctionAddress::new("hello"));
        call.request(&context())
            .unwrap()
            .uri()
            .host()
            .unwrap()
            .to_owned()
    };
    for region in ["ap-shanghai-fsi", "ap-shenzhen-fsi", "ap-beijing-fsi"] {
        let own = format!("scf.{region}.tencentcloudapi.com");
        assert_eq!(host(builder(region)), own);
        for site in [Site::Domestic, Site::International, Site::Regional] {
            assert_eq!(host(builder(region).site(site)), own);
        }
        let relayed = builder(region).endpoint("relay.example.com");
        assert_eq!(host(relayed), "relay.example.com");
    }
    assert_eq!(host(builder("ap-shanghai")), "scf.tencentcloudapi.com");
    assert_eq!(host(builder("ap-fsi-1")), "scf.tencentcloudapi.com");
}

/// An endpoint that was given is kept, whatever is set after it.
#[test]
fn setters_of_a_builder_have_no_order() {
    let key = || {
        tencent::Credentials::builder()
            .secret_id("secret-id")
            .secret_key("secret-key")
            .build()
            .unwrap()
    };
    let endpoint = "relay.example.com";
    let one = Scf::builder().endpoint(endpoint).site(Site::International);
    let one = one.credentials(key()).language("en-US").region("ap-tokyo");
    let other = Scf::builder().region("ap-tokyo").language("en-US");
    let other = other.credentials(key()).site(Site::International);
    let other = other.endpoint(endpoint);
    let request = |scf: ScfBuilder| {
        let call = scf.build().unwrap().call(GetFunctionAddress::new("hello"));
        call.request(&context()).unwrap()
    };
    let (one, other) = (request(one), request(other));
    assert_eq!(one.uri(), other.uri());
    assert_eq!(one.headers(), other.headers());
    assert_eq!(one.uri().host(), Some(endpoint));
    assert_eq!(one.headers()["x-tc-language"], "en-US");
}

#[test]
fn builders_say_what_is_missing_or_wrong() {
    let key = || {
        tencent::Credentials::builder()
            .secret_id("secret-id")
            .secret_key("secret-key")
            .build()
            .unwrap()
    };
    let error = |scf: ScfBuilder| {
        let error = scf.build().unwrap_err();
        (error.field().to_owned(), error.is_missing())
    };
    let region = || Scf::builder().region("ap-tokyo");
    assert_eq!(
        error(Scf::builder().credentials(key())),
        ("region".into(), true)
    );
    assert_eq!(error(region()), ("credentials".into(), true));
    let bad = region().credentials(key()).endpoint("a/b");
    assert_eq!(error(bad), ("endpoint".into(), false));
    let bad = Scf::builder().region("AP").credentials(key());
    assert_eq!(error(bad), ("region".into(), false));
    // What is set last counts.
    let mended = region().credentials(key()).endpoint("a/b").endpoint("a.b");
    assert_eq!(mended.build().unwrap().endpoint().authority(), "a.b");
}
