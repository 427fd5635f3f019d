//! Headers cross the border as one flat list: name, value, name, value.

use http::{HeaderMap, HeaderName, HeaderValue};

pub(crate) fn pairs(flat: &[String]) -> Vec<(&str, &str)> {
    let (pairs, _) = flat.as_chunks();
    pairs
        .iter()
        .map(|[name, value]| (name.as_str(), value.as_str()))
        .collect()
}

/// Headers that a peer sent. What is no valid header is left out: it cannot carry a request id.
pub(crate) fn map(flat: &[String]) -> HeaderMap {
    let mut map = HeaderMap::new();
    for (name, value) in pairs(flat) {
        if let (Ok(name), Ok(value)) = (
            HeaderName::from_bytes(name.as_bytes()),
            HeaderValue::from_str(value),
        ) && map.try_append(name, value).is_err()
        {
            break;
        }
    }
    map
}
