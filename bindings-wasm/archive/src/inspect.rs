//! What is in an archive, and what is wrong with it.

use faaswire::Severity;
use faaswire::archive::{Arch, Archive, Tail, TailError, Totals};
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::error;
use crate::limits::{count, number, question, reading};
use crate::pack::Pack;

/// The pack of an inspection, and its findings. An empty handler, runtime, command or CPU is none.
#[wasm_bindgen(
    unchecked_return_type = "[...import(\"../archive-pack.js\").Packed, import(\"../../types/archive.js\").Finding[]]"
)]
#[expect(
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    reason = "as wasm-bindgen hands them over"
)]
pub fn inspect(
    data: &[u8],
    contents: bool,
    handler: &str,
    runtime: &str,
    command: Vec<String>,
    layer: bool,
    arch: &str,
    given: &[f64],
) -> Array {
    let command: Vec<&str> = command.iter().map(String::as_str).collect();
    let mut question = question(given)
        .skip_contents(!contents)
        .handler(handler)
        .runtime(runtime)
        .command(&command)
        .layer(layer);
    let known = Arch::ALL.iter().find(|known| known.as_str() == arch);
    question.arch = known.copied();
    let inspection = faaswire::archive::inspect(data, &question);
    let mut pack = Pack::default();
    totals(&mut pack, &inspection.totals);
    pack.optional_word(inspection.severity().map(Severity::as_str));
    pack.flag(inspection.is_safe());
    pack.entries(&inspection.entries);
    let packed = pack.into_js();
    let findings: Array = inspection.findings.iter().map(error::finding).collect();
    packed.push(&findings);
    packed
}

fn totals(pack: &mut Pack, totals: &Totals) {
    pack.number(totals.files);
    pack.number(totals.folders);
    pack.number(totals.symlinks);
    pack.number(totals.size);
    pack.number(totals.compressed_size);
}

/// The pack of all entries, of the last bytes of an archive and how many come before them; or, as a
/// number, how many of the last bytes are needed.
///
/// # Errors
/// `ArchiveError` where the directory cannot be read.
#[wasm_bindgen(unchecked_return_type = "import(\"../archive-pack.js\").Packed | number")]
pub fn entries(last: &[u8], before: f64, given: &[f64]) -> Result<JsValue, JsValue> {
    match Tail::new(last, count(before)).entries(reading(given)) {
        Ok(entries) => {
            let mut pack = Pack::default();
            pack.entries(&entries);
            Ok(pack.into_js().into())
        }
        Err(TailError::TooShort { needed }) => Ok(number(needed).into()),
        Err(TailError::Finding(finding)) => Err(error::unreadable(&finding)),
        Err(other) => Err(JsError::new(&other.to_string()).into()),
    }
}

pub(crate) fn open<'a>(data: &'a [u8], given: &[f64]) -> Result<Archive<'a>, JsValue> {
    Archive::open(data, reading(given)).map_err(|finding| error::unreadable(&finding))
}
