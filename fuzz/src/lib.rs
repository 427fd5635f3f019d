//! What must hold for every input: one function a target, each of which panics where it does not.
//!
//! libFuzzer (`make fuzz`) calls them through `fuzz_targets/`; `tests/replay.rs` calls them with
//! the seeds, with every input that once failed, and with small damage to both, on any toolchain.

#[allow(dead_code, reason = "the tests of the core use the rest")]
#[path = "../../core/tests/it/support/dynamic.rs"]
mod dynamic;
mod targets;
mod vectors;

pub mod damage;

use targets::{archive, decode, encode, endpoint, inner_source, json, reference, signing};

/// A target of the fuzzer.
pub struct Target {
    /// Its name: that of the binary and of the folder of inputs that once failed.
    pub name: &'static str,
    run: fn(&[u8]),
    seeds: fn() -> Vec<Vec<u8>>,
}

impl Target {
    /// Checks one input.
    ///
    /// # Panics
    /// If the library does not keep what the target asks for.
    pub fn run(&self, data: &[u8]) {
        (self.run)(data);
    }

    /// Inputs to begin with, made of the test vectors.
    pub fn seeds(&self) -> Vec<Vec<u8>> {
        (self.seeds)()
    }
}

/// Every target.
pub const TARGETS: &[Target] = &[
    Target {
        name: "decode_alibaba",
        run: |data| decode::run("alibaba", data),
        seeds: || decode::seeds("alibaba"),
    },
    Target {
        name: "decode_huawei",
        run: |data| decode::run("huawei", data),
        seeds: || decode::seeds("huawei"),
    },
    Target {
        name: "decode_tencent",
        run: |data| decode::run("tencent", data),
        seeds: || decode::seeds("tencent"),
    },
    Target {
        name: "archive",
        run: archive::run,
        seeds: archive::seeds,
    },
    Target {
        name: "inner_source",
        run: inner_source::run,
        seeds: inner_source::seeds,
    },
    Target {
        name: "encode",
        run: encode::run,
        seeds: encode::seeds,
    },
    Target {
        name: "endpoint",
        run: endpoint::run,
        seeds: endpoint::seeds,
    },
    Target {
        name: "json",
        run: json::run,
        seeds: json::seeds,
    },
    Target {
        name: "reference",
        run: reference::run,
        seeds: reference::seeds,
    },
    Target {
        name: "signing",
        run: signing::run,
        seeds: signing::seeds,
    },
];

/// The target of that name.
///
/// # Panics
/// If there is none.
pub fn target(name: &str) -> &'static Target {
    let found = TARGETS.iter().find(|target| target.name == name);
    found.unwrap_or_else(|| panic!("no target {name}"))
}

/// Runs the target of that name.
///
/// # Panics
/// As [`Target::run`].
pub fn run(name: &str, data: &[u8]) {
    target(name).run(data);
}
