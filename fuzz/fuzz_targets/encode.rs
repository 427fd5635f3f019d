//! libFuzzer's way into the target `encode`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| faaswire_fuzz::run("encode", data));
