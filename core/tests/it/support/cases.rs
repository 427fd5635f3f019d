//! How many cases a property tries: as many as `PROPTEST_CASES` says, or else proptest's 256.
//! `make check` has few, `make test-deep` has thousands.

use proptest::test_runner::Config;

/// For properties whose cases take long: `share` cases where others have 256.
pub(crate) fn slow(share: u32) -> Config {
    let usual = Config::default();
    let cases = (u64::from(usual.cases) * u64::from(share)).div_ceil(256);
    Config {
        cases: u32::try_from(cases).unwrap_or(u32::MAX),
        ..usual
    }
}
