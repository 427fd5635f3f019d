//! libFuzzer's way into the target `signing`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| faaswire_fuzz::run("signing", data));
