//! A request as it is made, changed, shown and taken apart.

use crate::endpoint::Endpoint;
use crate::engine::request::Request;

fn request() -> Request {
    let endpoint = Endpoint::parse("odd.example.com").unwrap();
    Request::new("PUT".into(), &endpoint, "/a?b=c")
}

fn headers(request: &Request) -> Vec<(&str, &str, bool)> {
    request.headers().skip(1).collect()
}

#[test]
fn a_header_that_is_set_stands_for_all_of_its_name() {
    let mut request = request();
    for (name, value) in [("a", "1"), ("b", "2"), ("a", "3"), ("c", "4"), ("a", "5")] {
        request.push(name, value, false);
    }
    request.set("a", "field", "6").unwrap();
    let expected = [("a", "6", false), ("b", "2", false), ("c", "4", false)];
    assert_eq!(headers(&request), expected);
    request.set_secret("c", "field", "7").unwrap();
    request.set("d", "field", "8").unwrap();
    request.hide("a");
    let expected = [
        ("a", "6", true),
        ("b", "2", false),
        ("c", "7", true),
        ("d", "8", false),
    ];
    assert_eq!(headers(&request), expected);
    let error = request.set("a", "field", "two\nlines").unwrap_err();
    assert_eq!(error.field(), "field");
}

#[test]
fn a_body_is_shown_by_its_length_and_taken_once() {
    let mut request = request();
    request.push("x-secret", "MARKER", true);
    request.set_body("MARKER");
    assert_eq!(
        format!("{request:?}"),
        r#"Request { method: "PUT", headers: ["host", "x-secret"], body: <6 bytes>, .. }"#
    );
    assert_eq!(request.take_body(), "MARKER");
    assert_eq!(request.body(), "");
}

/// What clients escape each in a way of their own is not an address.
#[test]
fn addresses_are_taken_as_they_are() {
    for (url, path, query) in [
        ("https://h/a/b?c=d&e#f", "/a/b", Some("c=d&e")),
        ("http://h", "/", None),
        ("https://h?a", "/", Some("a")),
        ("https://h/路?\u{e9}", "/路", Some("\u{e9}")),
        ("https://h/%7E~!$&'()*+,;=:@", "/%7E~!$&'()*+,;=:@", None),
    ] {
        let request = Request::get(url).unwrap();
        assert_eq!((request.path(), request.query()), (path, query), "{url}");
        assert_eq!(request.method(), "GET");
        assert_eq!(Some(request.url()), url.split('#').next());
    }
    for url in [
        "ftp://h/",
        "https://h/a b",
        "https://h/\t",
        "https://h/\u{7f}",
        "https://h/a\\b",
        "https://h/<a>",
        "https://h/`",
    ] {
        assert!(Request::get(url).is_none(), "{url:?}");
    }
}
