//! libFuzzer's way into the target `inner_source`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| faaswire_fuzz::run("inner_source", data));
