//! Builds and inspects archives: JSON lines in, JSON lines out, for
//! `tests/parity/test_identical_archives.py`.

use std::io::{BufRead, Write, stdin, stdout};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use faaswire::EncodeError;
use faaswire::archive::{Builder, Entry, Inspect, inspect};
use serde::Deserialize;
use serde_json::{Value as Json, json};

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Case {
    Build { files: Vec<File>, level: u32 },
    Inspect { archive: String, handler: String },
}

#[derive(Deserialize)]
struct File {
    path: String,
    data: String,
    mode: Option<u32>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        let result = match serde_json::from_str(&line?)? {
            Case::Build { files, level } => build(&files, level)?,
            Case::Inspect { archive, handler } => look(&STANDARD.decode(archive)?, &handler),
        };
        writeln!(out, "{result}")?;
    }
    Ok(())
}

fn build(files: &[File], level: u32) -> Result<Json, base64::DecodeError> {
    let data = files.iter().map(|file| STANDARD.decode(&file.data));
    let data: Vec<Vec<u8>> = data.collect::<Result<_, _>>()?;
    let mut builder = Builder::new().level(level);
    for (file, data) in files.iter().zip(&data) {
        builder = builder.and_then(|builder| add(builder, file, data));
    }
    Ok(match builder.and_then(Builder::build) {
        Ok(built) => json!({
            "bytes": STANDARD.encode(&built.bytes),
            "crc64": built.digests.crc64,
            "sha512": built.digests.sha512,
        }),
        Err(error) => json!({ "error": error.to_string() }),
    })
}

fn add<'a>(builder: Builder<'a>, file: &File, data: &'a [u8]) -> Result<Builder<'a>, EncodeError> {
    match file.mode {
        Some(mode) => builder.file_with_mode(&file.path, data, mode),
        None => builder.file(&file.path, data),
    }
}

fn look(archive: &[u8], handler: &str) -> Json {
    let inspection = inspect(archive, &Inspect::new().handler(handler));
    let findings: Vec<String> = inspection
        .findings
        .iter()
        .map(ToString::to_string)
        .collect();
    let entries: Vec<Json> = inspection.entries.iter().map(entry).collect();
    json!({
        "entries": entries,
        "findings": findings,
        "safe": inspection.is_safe(),
        "size": inspection.totals.size,
    })
}

fn entry(entry: &Entry<'_>) -> Json {
    json!([
        entry.path(),
        entry.kind().as_str(),
        entry.size(),
        entry.compressed_size(),
        entry.crc32(),
        entry.mode(),
        entry.modified().map(|time| time.to_string()),
    ])
}
