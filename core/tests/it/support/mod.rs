//! What several tests use: the vectors, who runs them, samples, archives made by hand.

pub(crate) mod captured_requests;
pub(crate) mod cases;
pub(crate) mod dynamic;
pub(crate) mod handmade_zip;
pub(crate) mod mutation;
pub(crate) mod plain_samples;
pub(crate) mod runner;
pub(crate) mod samples;
pub(crate) mod secret_markers;
pub(crate) mod values;
pub(crate) mod vectors;
pub(crate) mod zip_samples;
