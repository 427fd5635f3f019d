//! The vectors, and what must hold for every input.

#![expect(
    clippy::disallowed_methods,
    reason = "the ban on the ambient is for the core; tests are told by the environment where to write counts"
)]

mod bad_input;
mod captured;
mod checksums;
mod encoders;
mod handmade_zip;
mod hostile_zips;
mod mutation;
mod properties;
mod responses;
mod runner;
mod samples;
mod secrets;
mod sensitivity;
mod signers;
mod values;
mod vectors;
mod zip_samples;
