//! libFuzzer's way into the target `endpoint`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| faaswire_fuzz::run("endpoint", data));
