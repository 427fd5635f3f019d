//! Entries that are read, of an archive that is kept or not.

use faaswire::archive::{Finding, Index};
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::error;
use crate::inspect;
use crate::limits::{count, reading};

/// An archive that is kept in the module's memory.
#[wasm_bindgen]
#[derive(Debug)]
pub struct RawArchive {
    bytes: Vec<u8>,
    given: Vec<f64>,
    index: Index,
}

#[wasm_bindgen]
impl RawArchive {
    /// Reads the directory.
    ///
    /// # Errors
    /// `ArchiveError` where it cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>, given: Vec<f64>) -> Result<Self, JsValue> {
        let index = Index::of(&bytes, &reading(&given), |_, _| ());
        let index = index.map_err(|finding| error::unreadable(&finding))?;
        Ok(Self {
            bytes,
            given,
            index,
        })
    }

    /// The pack of all entries.
    ///
    /// # Errors
    /// None: the directory was read before.
    #[wasm_bindgen(unchecked_return_type = "import(\"../archive-pack.js\").Packed")]
    pub fn entries(&self) -> Result<JsValue, JsValue> {
        inspect::entries(&self.bytes, 0.0, &self.given)
    }

    /// The data of the entry at a place, or with this path if the place is not a number.
    ///
    /// # Errors
    /// `ArchiveError` where it cannot be read, or is not there or is there twice.
    pub fn read(&self, place: f64, path: &str) -> Result<Vec<u8>, JsValue> {
        let place = if place.is_nan() {
            self.find(path)
        } else {
            usize::try_from(count(place)).map_err(|_| Finding::not_found(path))
        };
        place
            .and_then(|place| self.index.read(&self.bytes, place, &reading(&self.given)))
            .map_err(|finding| error::unreadable(&finding))
    }

    /// As the function `inspect`.
    #[wasm_bindgen(
        unchecked_return_type = "[...import(\"../archive-pack.js\").Packed, import(\"../../types/archive.js\").Finding[]]"
    )]
    pub fn inspect(
        &self,
        contents: bool,
        handler: &str,
        runtime: &str,
        command: Vec<String>,
        layer: bool,
        arch: &str,
    ) -> Array {
        inspect::inspect(
            &self.bytes,
            contents,
            handler,
            runtime,
            command,
            layer,
            arch,
            &self.given,
        )
    }
}

impl RawArchive {
    /// Looks at every entry.
    fn find(&self, path: &str) -> Result<usize, Finding> {
        let reading = reading(&self.given);
        let mut named = (0..self.index.len()).filter(|place| {
            let entry = self.index.entry(&self.bytes, *place, &reading);
            entry.is_some_and(|entry| entry.path() == path)
        });
        match (named.next(), named.next()) {
            (Some(place), None) => Ok(place),
            (None, _) => Err(Finding::not_found(path)),
            _ => Err(Finding::duplicate(path)),
        }
    }
}
