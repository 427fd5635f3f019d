//! Texts of a peer that would fill a log, steer a terminal or turn a line round, as they are printed.

use faaswire::Error;
use faaswire::alibaba::v2016_08_15::GetFunction;

use crate::samples::fc;
use crate::secret_markers::{fc_2016, fc_2021, fg, huawei, scf};

/// Characters that must not reach a terminal as they are.
const HIDDEN: &str = "\0\x07\x08\t\n\r\x1b\x7f\u{80}\u{85}\u{9b}\u{9f}\u{ad}\u{61c}\u{200b}\u{200e}\
                      \u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2066}\u{2069}\u{feff}\u{e0041}";

/// All ways in which Rust shows an error.
fn printed(error: &Error) -> [String; 3] {
    let inner = match error {
        Error::Service(error) => format!("{error:?}"),
        Error::Decode(error) => format!("{error:?}"),
        error => panic!("{error}"),
    };
    [error.to_string(), format!("{error:?}"), inner]
}

/// The errors of all clouds for a text at every place that is printed.
fn errors(text: &str) -> Vec<Error> {
    let error = serde_json::json!({ "Code": text, "Message": text });
    let bodies = [
        serde_json::json!({ "ErrorCode": text, "ErrorMessage": text, "RequestId": text }),
        serde_json::json!({ "error_code": text, "error_msg": text, "request_id": text }),
        serde_json::json!({ "Response": { "Error": error, "RequestId": text } }),
    ];
    let [alibaba, huawei_body, tencent] = bodies.map(|body| body.to_string());
    let reject = |status, body| http::Response::builder().status(status).body(body).unwrap();
    vec![
        fc_2016().parse(&reject(403, &alibaba)).unwrap_err(),
        fc_2021().parse(&reject(403, &alibaba)).unwrap_err(),
        fg(huawei()).parse(&reject(403, &huawei_body)).unwrap_err(),
        scf().parse(&reject(200, &tencent)).unwrap_err(),
    ]
}

#[test]
fn control_characters_are_printed_as_escapes() {
    let text = format!("rejected{HIDDEN}end");
    for error in errors(&text) {
        let Error::Service(service) = &error else {
            panic!("{error}");
        };
        assert_eq!(
            service.message(),
            text,
            "the member is what the cloud wrote"
        );
        for printed in printed(&error) {
            assert!(!printed.contains(|c| HIDDEN.contains(c)), "{printed:?}");
            assert!(printed.contains(r"\u{1b}") && printed.contains(r"\u{202e}"));
            assert!(printed.contains("end"), "{printed}");
        }
    }
}

#[test]
fn what_is_printed_is_bounded() {
    for text in ["x".repeat(1 << 20), HIDDEN.repeat(1 << 14)] {
        for error in errors(&text) {
            for printed in printed(&error) {
                assert!(printed.len() < 5200, "{} bytes", printed.len());
            }
        }
    }
}

/// The name of a member can come from the peer, and stands in the path.
#[test]
fn paths_are_printed_as_other_texts_are() {
    let variables = |name: &str| serde_json::json!({ "environmentVariables": { name: [] } });
    let call = fc().call(
        GetFunction::new()
            .service_name("demo")
            .function_name("hello"),
    );
    for name in [format!("A{HIDDEN}"), "x".repeat(1 << 20)] {
        let response = http::Response::new(variables(&name).to_string());
        let error = call.parse(&response).unwrap_err();
        for printed in printed(&error) {
            assert!(!printed.contains(|c| HIDDEN.contains(c)), "{printed:?}");
            assert!(printed.len() < 5200, "{} bytes", printed.len());
        }
        let Error::Decode(error) = error else {
            panic!("{error}");
        };
        let path = error.path().unwrap();
        assert!(path.ends_with(&name) || path.len() == 1 << 16, "{path}");
    }
}
