//! What bindings hand to the core and take from it besides calls.

use bytes::Bytes;
use faaswire::dynamic::{self, Json, JsonKind, Value};
use faaswire::{Algorithm, Source};
use faaswire::{Cloud, Secret};

#[test]
fn packages_are_made_again_by_their_words() {
    let url = || Some(Secret::new("https://h/k"));
    let bytes = || Some(Bytes::from_static(b"PK"));
    let sources = [
        ("url", url(), None, Source::Url(Secret::new("https://h/k"))),
        (
            "object_store",
            url(),
            None,
            Source::ObjectStore(Secret::new("https://h/k")),
        ),
        ("inline", None, bytes(), Source::Inline("PK".into())),
        ("image", None, None, Source::Image),
        ("none", None, None, Source::None),
    ];
    let clouds = [Cloud::Alibaba, Cloud::Huawei, Cloud::Tencent];
    for (cloud, (word, url, inline, source)) in clouds.into_iter().cycle().zip(sources) {
        let made = dynamic::package(cloud.as_str(), word, url, inline, None, Some(2)).unwrap();
        assert_eq!((made.cloud(), made.source()), (cloud, &source));
        assert_eq!((made.checksum(), made.size()), (None, Some(2)));
    }
    let md5 = "d41d8cd98f00b204e9800998ecf8427e";
    let made = dynamic::package("huawei", "none", None, None, Some(("md5", md5)), None).unwrap();
    let checksum = made.checksum().unwrap();
    assert_eq!(
        (checksum.algorithm(), checksum.value()),
        (Algorithm::Md5, md5)
    );
}

#[test]
fn packages_of_other_words_are_named() {
    let url = || Some(Secret::new("https://h/k"));
    let bytes = || Some(Bytes::from_static(b"PK"));
    for (cloud, source, url, inline, checksum, field) in [
        ("other", "none", None, None, None, "cloud"),
        ("huawei", "other", None, None, None, "source"),
        ("huawei", "url", None, None, None, "source"),
        ("huawei", "url", url(), bytes(), None, "source"),
        ("huawei", "inline", url(), None, None, "source"),
        ("huawei", "image", url(), None, None, "source"),
        ("huawei", "none", None, bytes(), None, "source"),
        (
            "huawei",
            "none",
            None,
            None,
            Some(("sha1", "00")),
            "checksum",
        ),
        (
            "huawei",
            "none",
            None,
            None,
            Some(("md5", "00")),
            "checksum",
        ),
    ] {
        let made = dynamic::package(cloud, source, url, inline, checksum, None);
        assert_eq!(made.unwrap_err().field(), field, "{cloud} {source}");
    }
}

#[test]
fn a_secret_is_given_as_one_or_as_a_string() {
    let secret = |given| dynamic::secret(given, "url").map_err(|error| error.to_string());
    assert_eq!(secret(Value::Text("s".into())).unwrap().reveal(), "s");
    let own = Secret::new("s");
    let given = Value::Secret(std::borrow::Cow::Borrowed(&own));
    assert_eq!(secret(given), Ok(Secret::new("s")));
    for (wrong, problem) in [
        (
            Value::Text("<redacted>".into()),
            "not `<redacted>` as it is printed",
        ),
        (Value::Int(1), "must be a string, not a number"),
        (Value::Absent, "must be a string, not nothing"),
    ] {
        let error = secret(wrong).unwrap_err();
        assert!(error.contains("url") && error.ends_with(problem), "{error}");
    }
}

#[test]
fn texts_of_json_are_read_and_written() {
    let tape = dynamic::tape(r#"{"a": "\u0022"}"#).unwrap();
    assert_eq!(tape.root().kind(), JsonKind::Object);
    let text = tape.root().get("a").and_then(Json::text);
    let mut written = "a: ".to_owned();
    dynamic::write_text(&mut written, &text.unwrap());
    assert_eq!(written, r#"a: "\"""#);
    assert!(dynamic::tape("{a}").is_none());
}

#[test]
fn urls_are_as_long_as_clients_take() {
    let request = |length: usize| {
        let url = ["https://h/", &"a".repeat(length - 10)].concat();
        dynamic::request("GET", &url, &[], Bytes::new()).map(|request| request.url().len())
    };
    assert_eq!(request(65_534).unwrap(), 65_534);
    for length in [65_535, 70_000] {
        assert_eq!(request(length).unwrap_err().field(), "url");
    }
}

#[test]
fn services_are_those_of_all_clouds() {
    let names: Vec<&str> = dynamic::services().iter().map(|table| table.name).collect();
    let expected = [
        "FunctionCompute2016",
        "FunctionCompute2021",
        "FunctionCompute3",
        "FunctionGraph",
        "Scf",
    ];
    assert_eq!(names, expected);
}
