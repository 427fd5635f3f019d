//! Any text as an endpoint: what is accepted is what a URL parser makes of it, too.

use faaswire::Endpoint;
use url::Url;

pub(crate) fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Ok(endpoint) = Endpoint::parse(text) else {
        return;
    };
    let (scheme, authority) = (endpoint.scheme(), endpoint.authority());
    let again = Endpoint::parse(&format!("{scheme}://{authority}"));
    assert_eq!(again.as_ref(), Ok(&endpoint), "{text:?} is not stable");
    let Ok(url) = Url::parse(&format!("{scheme}://{authority}/")) else {
        // A client says so itself, and nothing is sent.
        return assert!(
            authority.contains("xn--"),
            "{authority:?} is not a URL for others"
        );
    };
    let port = url
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    let host = url.host_str().expect("a host");
    assert_eq!(
        format!("{host}{port}"),
        authority,
        "{text:?} is read otherwise"
    );
    assert_eq!(
        (url.scheme(), url.path(), url.username()),
        (scheme, "/", "")
    );
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let texts = [
        "scf.tencentcloudapi.com",
        "https://1234567890.cn-shanghai.fc.aliyuncs.com",
        "http://127.0.0.1:8080/",
        "HTTPS://Functiongraph.cn-north-4.myhuaweicloud.com:443",
        "[::1]:9000",
        "http://[2001:db8::1]",
        "user:password@host",
        "host:080",
        "host:443:443",
        "0x7f.1",
        "xn--fiqs8s.example",
        "a..b",
        "host/path?query#fragment",
    ];
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}
