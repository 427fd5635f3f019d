//! Headers cross the border as one flat list: name, value, name, value.

pub(crate) fn pairs(flat: &[String]) -> Vec<(&str, &str)> {
    let (pairs, _) = flat.as_chunks();
    pairs
        .iter()
        .map(|[name, value]| (name.as_str(), value.as_str()))
        .collect()
}

/// Headers that a peer sent, borrowed for the core.
pub(crate) fn received(flat: &[String]) -> Vec<(&[u8], &[u8])> {
    let (pairs, _) = flat.as_chunks();
    pairs
        .iter()
        .map(|[name, value]| (name.as_bytes(), value.as_bytes()))
        .collect()
}
