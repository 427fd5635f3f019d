//! Every target on its seeds, on every input that once failed (`regressions/<target>/`), and on
//! small damage to both: on any toolchain, without libFuzzer. `FAASWIRE_REPLAY` says how many
//! damaged copies of each are tried; the numbers are the same on every run.

use std::panic::catch_unwind;
use std::path::Path;
use std::{env, fs};

use faaswire_fuzz::damage::{Chance, damaged};
use faaswire_fuzz::{TARGETS, Target};

fn regressions(target: &Target) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("regressions")
        .join(target.name);
    let Ok(files) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn check(target: &Target, input: &[u8]) {
    if catch_unwind(|| target.run(input)).is_err() {
        let name = env::temp_dir().join(format!("faaswire-{}-failed", target.name));
        fs::write(&name, input).unwrap();
        panic!("{} fails on the input in {}", target.name, name.display());
    }
}

fn replay(target: &Target) {
    let copies: u64 = env::var("FAASWIRE_REPLAY").map_or(20, |text| text.parse().unwrap());
    let inputs = [target.seeds(), regressions(target)].concat();
    assert!(!inputs.is_empty(), "{} has no seeds", target.name);
    for (number, input) in (0_u64..).zip(&inputs) {
        check(target, input);
        for copy in 0..copies {
            check(
                target,
                &damaged(input, &mut Chance::new(number << 32 | copy)),
            );
        }
    }
}

macro_rules! replays {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                replay(faaswire_fuzz::target(stringify!($name)));
            }
        )*

        #[test]
        fn no_target_is_left_out() {
            let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
            assert_eq!(names, [$(stringify!($name)),*]);
        }
    };
}

replays! {
    decode_alibaba
    decode_huawei
    decode_tencent
    archive
    inner_source
    encode
    endpoint
    json
    reference
    signing
}
