//! The vectors, and what must hold for every input.

#![expect(
    clippy::disallowed_methods,
    reason = "the ban on the ambient is for the core; tests are told by the environment where to write counts"
)]

mod bad_input;
mod checksums;
mod encoders;
mod handmade_zip;
mod hostile_zips;
mod properties;
mod responses;
mod runner;
mod samples;
mod secrets;
mod signers;
mod values;
mod vectors;
