//! Requests that must never be made, and what is signed but not what arrives.

mod addresses;
mod endpoints;
mod function_compute_3;
mod names;
mod object_store;
mod pages;
mod signed_headers;
