//! What must arrive for given parameters, by the table of the vendor's operations.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use faaswire::Digests;
use faaswire::dynamic::Value;
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::Deserialize as DeriveDeserialize;

use super::operations::{Operation, Place, filled, record};

#[derive(DeriveDeserialize)]
pub(super) struct Journal {
    pub(super) requests: Vec<Entry>,
}

/// A request as the emulator read it.
#[derive(Debug, DeriveDeserialize)]
pub(super) struct Entry {
    operation: Option<String>,
    method: String,
    path: String,
    query: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    body_length: usize,
    body_sha256: String,
    json: Arrived,
    error: Option<String>,
    expected_to_sign: Option<String>,
}

/// JSON with its members in their order, which `serde_json::Value` does not keep.
#[derive(Debug)]
struct Arrived(Value);
