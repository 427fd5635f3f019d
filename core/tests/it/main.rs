//! The vectors, and what must hold for every input.

mod archives;
mod bad_input;
mod captured;
mod checksums;
mod drift;
mod encoders;
mod handmade_zip;
mod hostile_texts;
mod hostile_zips;
mod markers;
mod mutation;
mod plain_samples;
mod preflight;
mod properties;
mod responses;
mod round_trip;
mod runner;
mod samples;
mod secret_errors;
mod secrets;
mod sensitivity;
mod signers;
mod values;
mod vectors;
mod verdicts;
mod zip_samples;
