//! Endpoints: what is accepted is what an independent reader finds in it.

use std::net::{Ipv4Addr, Ipv6Addr};

use faaswire::Endpoint;
use proptest::prelude::*;

const REJECTED: &[&str] = &[
    "",
    "/",
    "h/",
    "//h",
    "h//",
    "https:h",
    "https:/h",
    "https://",
    "https:///",
    "ftp://h",
    "h:443:443",
    "hh:443:443",
    "h:80:80",
    "http://h:80:80",
    "h:080",
    "h:0443",
    "h:0",
    "h:00",
    "h:65536",
    "h:99999",
    "h:",
    "h:/",
    "h: 80",
    "h:+80",
    "h:-1",
    "h:8o",
    "h:８０",
    ":443",
    ":",
    "[]",
    "[]:443",
    "[",
    "]",
    "[::1",
    "::1",
    "::1]",
    "[::1]]",
    "[::1]a",
    "[::1]:",
    "[::1]:0",
    "[::1]:443:443",
    "[::1%25eth0]",
    "[::1%eth0]",
    "[fe80::1%1]",
    "[::g]",
    "[1:2]",
    "[::1::]",
    "[12345::]",
    "[0:0:0:0:0:0:0:1]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::01]",
    "[v1.x]",
    "[127.0.0.1]",
    "u@h",
    "u:p@h",
    "https://u:p@h",
    "@h",
    "h@",
    "a b",
    " h",
    "h ",
    "h\t",
    "h\n",
    "h\r\nX: y",
    "h\0",
    "h\u{7f}",
    "é.com",
    "例え.jp",
    "ｈ",
    "h\u{200b}",
    "h\u{ad}",
    "h.",
    "h.:443",
    ".h",
    "a..b",
    ".",
    "..",
    "h,i",
    "h;i",
    "h%2e",
    "%68",
    "h?x",
    "h#x",
    "h\\i",
    "h\\",
    "h/p",
    "a=b",
    "a+b",
    "a*b",
    "(h)",
    "h'",
    "<h>",
    "{h}",
    "1.2.3",
    "1",
    "256.1.1.1",
    "1.2.3.4.5",
    "01.2.3.4",
    "0x7f.0.0.1",
    "h.0x1",
    "h.0x",
    "h.1",
    "127.1",
    "2130706433",
    "1.2.3.4.",
    "a.b.0",
];

#[test]
fn what_stacks_would_read_in_their_own_ways_is_rejected() {
    let long = [
        "a".repeat(1 << 20),
        "a".repeat(64),
        vec!["a".repeat(63); 4].join(".") + ".example",
    ];
    for text in REJECTED
        .iter()
        .copied()
        .chain(long.iter().map(String::as_str))
    {
        // The slash that ends a URL is allowed.
        if text == "h/" || text == "https://h/" {
            continue;
        }
        let error = Endpoint::parse(text).expect_err(&format!("accepts {text:?}"));
        assert_eq!(error.field(), "endpoint", "{text:.40?}");
        assert!(error.to_string().len() < 100);
    }
}

#[test]
fn ports_and_cases_are_written_in_one_way() {
    for (text, scheme, authority) in [
        (
            "SCF.TencentCloudAPI.com",
            "https",
            "scf.tencentcloudapi.com",
        ),
        ("h:443", "https", "h"),
        ("h:80", "https", "h:80"),
        ("http://h:443", "http", "h:443"),
        ("HTTP://H:80/", "http", "h"),
        ("h:1", "https", "h:1"),
        ("h:65535", "https", "h:65535"),
        ("a_b.c-d", "https", "a_b.c-d"),
        ("-a-", "https", "-a-"),
        ("1a.2b", "https", "1a.2b"),
        ("0xh.com", "https", "0xh.com"),
        ("127.0.0.1:8080", "https", "127.0.0.1:8080"),
        ("http://[::1]:80", "http", "[::1]"),
        ("[2001:DB8::1]:9000", "https", "[2001:db8::1]:9000"),
        ("[::ffff:7f00:1]", "https", "[::ffff:7f00:1]"),
    ] {
        let endpoint = Endpoint::parse(text);
        let endpoint = endpoint.unwrap();
        assert_eq!(
            (endpoint.scheme(), endpoint.authority()),
            (scheme, authority),
            "{text}"
        );
    }
}

/// RFC 3986 read from behind, with the standard library's addresses: host and port, if it has any.
fn read(text: &str) -> Option<(String, String, Option<u16>)> {
    let lower = text.to_lowercase();
    let (scheme, rest) = ["https", "http"]
        .iter()
        .find_map(|scheme| Some((*scheme, lower.strip_prefix(scheme)?.strip_prefix("://")?)))
        .unwrap_or(("https", &lower));
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let digits = rest.len() - rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (head, tail) = rest.split_at(rest.len() - digits);
    let (host, port) = match head.strip_suffix(':') {
        // Within brackets a colon is the address's own.
        Some(host) if host.matches('[').count() == host.matches(']').count() => {
            (host, Some(tail.parse().ok()?))
        }
        _ => (rest, None),
    };
    let labels: Vec<&str> = host.split('.').collect();
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let is_name = labels
        .iter()
        .all(|label| !label.is_empty() && label.len() < 64 && label.chars().all(legal));
    let is_v4 = host.parse::<Ipv4Addr>().is_ok();
    let v6 = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let is_v6 = v6.is_some_and(|v6| v6.parse::<Ipv6Addr>().is_ok());
    (is_name || is_v4 || is_v6).then(|| (scheme.to_owned(), host.to_owned(), port))
}

proptest! {
    /// Chunks of endpoints in any order: what is accepted has the host and port that the other
    /// reader finds, and is accepted again as it is written.
    #[test]
    fn accepted_endpoints_are_read_alike(
        chunks in prop::collection::vec(
            prop::sample::select(vec![
                "https://", "http://", "HTTP://", "h", "H", "a.b", "xn--p1ai", ".", ":", "443", "80", "0",
                "080", "65536", "[::1]", "[", "]", "::", "1", "127.0.0.1", "0x7f", "%", "%41", "@", "/",
                "?", "#", "\\", " ", "\t", "é", "-", "_", "fe80::1%eth0", "ffff",
            ]),
            0..6,
        )
    ) {
        let text = chunks.concat();
        if let Ok(endpoint) = Endpoint::parse(&text) {
            let (scheme, host, port) = read(&text).expect(&text);
            let own = if scheme == "https" { 443 } else { 80 };
            let authority = match port.filter(|port| *port != own) {
                Some(port) => format!("{host}:{port}"),
                None => host,
            };
            prop_assert_eq!((endpoint.scheme(), endpoint.authority()), (&*scheme, &*authority), "{:?}", text);
            let again = format!("{scheme}://{authority}");
            prop_assert_eq!(Endpoint::parse(&again), Ok(endpoint));
        }
    }
}
