//! The vectors, and what must hold for every input.

mod archives;
mod bad_input;
mod behavior;
mod checksums;
mod downloads;
mod drift;
mod encoders;
mod error_codes;
mod error_texts;
mod functions;
mod handed_on;
mod hostile_texts;
mod hostile_zips;
mod json_cases;
mod missing_parameters;
mod pages;
mod preflight;
mod properties;
mod received;
mod redaction;
mod references;
mod requests;
mod responses;
mod round_trip;
mod scf;
mod secret_errors;
mod secrets;
mod signature_coverage;
mod signers;
mod support;
mod swapped_arguments;
mod typed;
mod unsigned;
mod verdicts;

use support::{
    captured_requests, cases, dynamic, handmade_zip, mutation, plain_samples, runner, samples,
    secret_markers, values, vectors, zip_samples,
};
