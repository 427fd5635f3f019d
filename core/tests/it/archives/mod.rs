//! Archives: honest ones read as other readers read them, hostile ones found out.

mod build;
mod commands;
mod compare;
mod encodings;
mod functions;
mod healthy;
mod hostile;
mod hostile_samples;
mod layers;
mod links;
mod meeting;
mod mutations;
mod names;
mod natives;
mod opened;
mod programs;
mod stops;
mod streamed;
mod tail;
mod vectors;

use faaswire::archive::{Inspect, Inspection, inspect};

/// The codes that were found, each once, in alphabetical order.
fn codes(inspection: &Inspection<'_>) -> Vec<&'static str> {
    let mut codes: Vec<&str> = inspection
        .findings
        .iter()
        .map(|finding| finding.code.as_str())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn inspected(bytes: &[u8]) -> Vec<&'static str> {
    codes(&inspect(bytes, &Inspect::new()))
}
