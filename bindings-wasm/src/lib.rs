//! faaswire for JavaScript, below the classes that its users see (`js/`): reads the texts that they
//! write, calls the core, and writes texts for them. It knows nothing of any protocol.
//!
//! One text crosses the border much faster than many values, so everything crosses as texts: JSON
//! in, JSON out, an error as JSON that is thrown. What JSON lacks stands beside it.

mod beside;
mod checksums;
mod error;
mod function;
mod input;
mod json;
mod output;
mod package;
mod request;
mod service;
mod shape;
mod signing;

pub use beside::{give_bytes, take_bytes};
pub use function::{function_of, parse_reference};
pub use package::{compare, verify_inline, verify_parts};
pub use signing::{presign, sign};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
