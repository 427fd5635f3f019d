//! libFuzzer's way into the target `decode_alibaba`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| faaswire_fuzz::run("decode_alibaba", data));
