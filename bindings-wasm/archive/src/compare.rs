//! How two archives differ.

use faaswire::archive::Entry;
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::error;
use crate::inspect::open;
use crate::pack::Pack;

/// The pack of a comparison.
///
/// # Errors
/// `ArchiveError` where one of the archives cannot be read.
#[wasm_bindgen(unchecked_return_type = "import(\"../archive-pack.js\").Packed")]
pub fn compare(before: &[u8], after: &[u8], given: &[f64]) -> Result<Array, JsValue> {
    let before = open(before, given)?;
    let after = open(after, given)?;
    let comparison = faaswire::archive::compare(&before, &after)
        .map_err(|finding| error::unreadable(&finding))?;
    let mut pack = Pack::default();
    pack.number(comparison.unchanged);
    pack.flag(comparison.is_same_code());
    pack.count(comparison.differences.len());
    for difference in &comparison.differences {
        pack.text(&difference.path);
        pack.word(difference.change.as_str());
        side(&mut pack, difference.before.as_ref());
        side(&mut pack, difference.after.as_ref());
    }
    Ok(pack.into_js())
}

fn side(pack: &mut Pack, entry: Option<&Entry<'_>>) {
    pack.flag(entry.is_some());
    if let Some(entry) = entry {
        pack.entry(entry);
    }
}
