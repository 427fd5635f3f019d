//! An archive that is the same every time.

use faaswire::EncodeError;
use faaswire::archive::{Builder, Built};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::error;
use crate::limits::number;

/// `[bytes, crc64, md5, sha256, sha512, size]`. A file's mode is not a number where none was given.
///
/// # Errors
/// `EncodeError` as from [`Builder`].
#[wasm_bindgen(
    unchecked_return_type = "[Uint8Array<ArrayBuffer>, string, string, string, string, number]"
)]
pub fn build(
    paths: Vec<String>,
    data: Vec<Uint8Array>,
    modes: &[f64],
    level: u32,
) -> Result<Array, JsValue> {
    let data: Vec<Vec<u8>> = data.into_iter().map(|data| data.to_vec()).collect();
    let built = archive(paths, &data, modes, level).map_err(|error| error::encode(&error))?;
    let digests = &built.digests;
    let size = number(digests.size);
    let bytes = Uint8Array::from(built.bytes.as_slice());
    Ok([
        bytes.into(),
        digests.crc64.as_str().into(),
        digests.md5.as_str().into(),
        digests.sha256.as_str().into(),
        digests.sha512.as_str().into(),
        JsValue::from(size),
    ]
    .into_iter()
    .collect())
}

fn archive(
    paths: Vec<String>,
    data: &[Vec<u8>],
    modes: &[f64],
    level: u32,
) -> Result<Built, EncodeError> {
    let mut builder = Builder::new().level(level)?;
    for ((path, data), mode) in paths.into_iter().zip(data).zip(modes) {
        builder = member(builder, &path, data, *mode)?;
    }
    builder.build()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "JavaScript has checked that it has 32 bits"
)]
fn member<'a>(
    builder: Builder<'a>,
    path: &str,
    data: &'a [u8],
    mode: f64,
) -> Result<Builder<'a>, EncodeError> {
    if !mode.is_nan() {
        builder.file_with_mode(path, data, mode as u32)
    } else if path.ends_with('/') && data.is_empty() {
        builder.folder(path)
    } else {
        builder.file(path, data)
    }
}
