//! Secrets that a cloud quotes back are not shown, in whatever spelling.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use faaswire::alibaba::v2016_08_15::GetFunctionCode;
use faaswire::alibaba::v2016_08_15::{CreateFunction, GetFunction};
use faaswire::alibaba::{Credentials, FunctionCompute2016};
use faaswire::{Error, Operation, ServiceError};
use proptest::prelude::*;

use crate::runner::{Outcome, equal, run};
use crate::samples::fc;
use crate::vectors::{RedactionCase, redactions};

fn rejection<O: Operation>(call: &faaswire::Call<O>, message: &str) -> ServiceError {
    let body = serde_json::json!({
        "ErrorCode": message, "ErrorMessage": message, "RequestId": message,
    });
    let response = http::Response::builder().status(403).body(body.to_string());
    match call.parse(&response.unwrap()) {
        Err(Error::Service(error)) => error,
        _ => panic!("{message:?} is not a rejection"),
    }
}

/// The rejection of a cloud that quotes the security token.
fn quoting(token: &str, message: &str) -> ServiceError {
    let credentials = Credentials::builder()
        .access_key_id("key-id")
        .access_key_secret("key-secret")
        .security_token(token)
        .build()
        .unwrap();
    let service = FunctionCompute2016::builder()
        .account_id("1234567890")
        .region("cn-shanghai")
        .credentials(credentials)
        .build()
        .unwrap();
    rejection(
        &service.call(
            GetFunctionCode::new()
                .service_name("demo")
                .function_name("hello"),
        ),
        message,
    )
}

/// All that is shown of a rejection.
fn shown(error: &ServiceError) -> String {
    let id = error.request_id().unwrap_or_default();
    format!(
        "{error}\n{error:?}\n{}\n{}\n{id}",
        error.message(),
        error.code()
    )
}

/// One character in one of its spellings, each of whose characters may be spelt again. `is_sign` is
/// what spells a backslash.
fn spelt(
    c: char,
    choices: &mut impl Iterator<Item = u8>,
    depth: usize,
    is_sign: bool,
    out: &mut String,
) {
    let Some(depth) = depth.checked_sub(1) else {
        out.push(c);
        return;
    };
    let mut escaped = String::new();
    match (choices.next().unwrap_or_default() % 9, c) {
        (1, c) => {
            for byte in c.to_string().bytes() {
                write!(escaped, "%{byte:02x}").unwrap();
            }
        }
        (2, c) => {
            for byte in c.to_string().bytes() {
                write!(escaped, "%{byte:02X}").unwrap();
            }
        }
        (3, c) => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(escaped, "\\u{unit:04x}").unwrap();
            }
        }
        (4, c) => write!(escaped, "&#{};", u32::from(c)).unwrap(),
        (5, c) => write!(escaped, "&#x{:X};", u32::from(c)).unwrap(),
        (6, '/' | '"') => write!(escaped, "\\{c}").unwrap(),
        (6, '&') => escaped.push_str("&amp;"),
        (7, ' ') => escaped.push('+'),
        (8, c) if c.is_ascii() => write!(escaped, "\\x{:02x}", u32::from(c)).unwrap(),
        // Whoever escapes with backslashes leaves none as it is; after it, `%5c` would be one.
        (_, '\\' | '%' | '&') if is_sign => write!(escaped, "%{:02x}", u32::from(c)).unwrap(),
        (_, '\\') => escaped.push_str("\\\\"),
        (_, c) => escaped.push(c),
    }
    for each in escaped.chars() {
        spelt(each, choices, depth, is_sign || c == '\\', out);
    }
}

fn any_spelling(secret: &str, choices: &[u8], depth: usize) -> String {
    let mut out = String::new();
    let mut choices = choices.iter().cycle().copied();
    for c in secret.chars() {
        spelt(c, &mut choices, depth, false, &mut out);
    }
    out
}

#[track_caller]
fn hides(secret: &str, error: &ServiceError) {
    let shown = shown(error);
    let chars: Vec<char> = secret.chars().collect();
    for window in chars.windows(8) {
        let part: String = window.iter().collect();
        assert!(!shown.contains(&part), "{part:?} of {secret:?} in {shown}");
    }
}

/// What a key, a token or a password may look like.
fn secrets() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z0-9+/]{8,60}={0,2}",
        "[!-~]{8,40}",
        r"[%\\&#;xu0-9a-f+/]{8,30}",
    ]
}

/// What may stand around it.
fn surroundings() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,20}",
        r#"[%\\&#;xu0-9a-f"'<>:=?/ ]{0,12}"#,
        "\\PC{0,10}",
    ]
}

fn choices() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 1..40),
        // Sparse escapes, so that escapes in escapes stay short.
        proptest::collection::vec(prop_oneof![4 => Just(0), 1 => any::<u8>()], 1..200),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_spelling_of_any_secret_is_hidden(
        secret in secrets(), choices in choices(), depth in 0_usize..4,
        before in surroundings(), after in surroundings(),
    ) {
        let spelling = any_spelling(&secret, &choices, depth);
        let error = quoting(&secret, &format!("{before}{spelling}{after}"));
        hides(&secret, &error);
        prop_assert!(!shown(&error).contains(&spelling));
    }

    #[test]
    fn nothing_else_is_hidden(secret in secrets(), choices in choices(), depth in 0_usize..4) {
        let spelling = any_spelling(&secret, &choices, depth);
        let error = quoting(&secret, &format!("the text » {spelling} « is quoted"));
        prop_assert_eq!(error.message(), "the text » <redacted> « is quoted");
    }

    #[test]
    fn base64_of_what_holds_it_is_hidden(
        secret in "[!-~]{8,60}", before in "[ -~]{0,9}", after in "[ -~]{0,9}",
        engine in 0_usize..4,
    ) {
        let engines = [&STANDARD, &STANDARD_NO_PAD, &URL_SAFE, &URL_SAFE_NO_PAD];
        let holder = format!("{before}{secret}{after}");
        let engine = engines[engine % 4];
        let text = engine.encode(&holder);
            let escaped = any_spelling(&text, &[1], 1);
            for (text, width) in [(text, 1), (escaped, 3)] {
                let message = quoting(&secret, &format!("» {text} «"));
 let message = message.message();
                let left = message.replace("<redacted>", "").len() - "»  «".len();
                // What is left belongs to what stands around it, but for bits of its ends.
                prop_assert!(left <= width * ((before.len() + after.len()) * 4 / 3 + 6), "{}", message);
            }
    }

    #[test]
    fn texts_without_secrets_stay_as_they_are(text in "[ -~]{0,80}", secret in "[A-Z]{20}") {
        let text = text.replace("://", "").replace(['=', ':', '>'], "");
        prop_assume!(!text.is_empty());
        let error = quoting(&secret, &text);
        prop_assert_eq!(error.message(), text);
    }
}

#[test]
fn what_is_quoted_is_hidden() {
    let cases = redactions();
    let outcomes = cases.iter().map(|case| (case.id.as_str(), redacted(case)));
    run("redaction", outcomes);
}

fn redacted(case: &RedactionCase) -> Outcome {
    let error = quoting(&case.token, &case.text);
    let expected = case.message.as_deref().unwrap_or(error.message());
    equal("message", error.message(), expected)?;
    let shown = shown(&error);
    let start: String = case.token.chars().take(4).collect();
    let is_whole = case.message.as_ref() != Some(&case.text) && shown.contains(&case.text);
    equal("is shown", is_whole || shown.contains(&start), false)
}

#[test]
fn environment_variables_are_hidden_in_every_spelling() {
    let value = "pass\"word\\n中🙂\n1 &%41";
    let variables = std::collections::BTreeMap::from([("A".to_owned(), value.into())]);
    let create = CreateFunction::new()
        .service_name("demo")
        .function_name("hello")
        .runtime("python3")
        .handler("index.handler")
        .environment_variables(variables);
    let call = fc().call(create);
    for depth in 0..4 {
        for choice in 0..9 {
            let spelling = any_spelling(value, &[choice, 0, 0, choice, 0, 0, 0], depth);
            let message = rejection(&call, &format!("A=«{spelling}»"));
            let message = message.message();
            assert_eq!(message, "A=«<redacted>»");
        }
    }
}

/// What is made to cost much is not shown at all, and costs little.
#[test]
fn the_cost_is_bounded() {
    let token = format!("{}b", "a".repeat(20_000));
    assert_eq!(quoting(&token, &"a".repeat(50_000)).message(), "<redacted>");
    for part in [
        "%25",
        "%2525",
        "&amp;",
        "&#38;",
        "\\",
        "://",
        "://?",
        "signature ",
        "signature=\"",
        "authorization: a, ",
    ] {
        let message = quoting(&token, &part.repeat(10_000));
        let message = message.message();
        assert!(!message.is_empty() && message.len() < 1 << 18, "{part}");
    }
}

/// What is kept of a text is bounded, and a secret at the end of it is not cut in two.
#[test]
fn long_texts_are_cut_without_showing_a_part() {
    let token = "CAISexampleToken/+and=padding==";
    for before in ((1 << 16) - 40..1 << 16).step_by(3) {
        let text = format!("{}{token}", "x".repeat(before));
        let message = quoting(token, &text);
        let message = message.message();
        assert!(!message.contains("CAISexam"), "{before}");
        assert!(message.len() <= (1 << 16) + 10);
    }
}

/// The name of a member stands in the path of what is wrong, and can come from the server.
#[test]
fn paths_name_no_secret() {
    let token = "CAISexampleToken/+and=padding==";
    let credentials = Credentials::builder()
        .access_key_id("key-id")
        .access_key_secret("key-secret")
        .security_token(token)
        .build()
        .unwrap();
    let service = FunctionCompute2016::builder()
        .account_id("1234567890")
        .region("cn-shanghai")
        .credentials(credentials)
        .build()
        .unwrap();
    let call = service.call(
        GetFunction::new()
            .service_name("demo")
            .function_name("hello"),
    );
    for name in [token, "CAISexampleToken%2f%2Band\\u003dpadding=="] {
        let body = serde_json::json!({ "environmentVariables": { name: [] } });
        let error = call
            .parse(&http::Response::new(body.to_string()))
            .unwrap_err();
        assert!(error.to_string().contains("<redacted>"), "{error}");
        assert!(!error.to_string().contains("CAIS"), "{error}");
    }
}
