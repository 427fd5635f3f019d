//! libFuzzer's way into the target `decode_tencent`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| faaswire_fuzz::run("decode_tencent", data));
