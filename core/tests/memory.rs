//! Memory stays bounded, whatever an archive claims. One test, because the peak is that of the
//! whole process.

use faaswire::archive::{Archive, Builder, Inspect, Limits, inspect};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// The most that was taken at once beyond what was held before, in bytes.
fn peak<T>(work: impl FnOnce() -> T) -> (usize, T) {
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let result = work();
    (ALLOCATOR.peak_usage().saturating_sub(before), result)
}

/// Overwrites a number in both headers of an archive of one file: it stands at one offset in the
/// local header, and two bytes further on in the directory.
fn claim(mut bytes: Vec<u8>, at: usize, number: u32) -> Vec<u8> {
    let central = bytes
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    for start in [at, central + at + 2] {
        bytes[start..start + 4].copy_from_slice(&number.to_le_bytes());
    }
    bytes
}

const SIZE: usize = 22;
const PACKED: usize = 18;
const METHOD: usize = 8;

/// The same with another method.
fn claim_method(mut bytes: Vec<u8>, method: u8) -> Vec<u8> {
    let central = bytes
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    for start in [METHOD, central + METHOD + 2] {
        bytes[start] = method;
    }
    bytes
}

/// An archive of eight empty files, each in 32 000 folders.
fn deep_names() -> Vec<u8> {
    let (mut local, mut directory) = (Vec::new(), Vec::new());
    for at in 0..8 {
        let name = "a/".repeat(32_000) + &at.to_string();
        let length = u16::try_from(name.len()).unwrap().to_le_bytes();
        let common = [&[20, 0][..], &[0; 20], &length, &[0; 2]].concat();
        let offset = u32::try_from(local.len()).unwrap().to_le_bytes();
        directory.extend([b"PK\x01\x02\x14\0", &common[..], &[0; 10], &offset].concat());
        directory.extend(name.as_bytes());
        local.extend([b"PK\x03\x04", &common[..], name.as_bytes()].concat());
    }
    let numbers = [directory.len(), local.len()].map(|n| u32::try_from(n).unwrap().to_le_bytes());
    let end = [
        b"PK\x05\x06\0\0\0\0\x08\0\x08\0",
        &numbers.concat()[..],
        &[0; 2],
    ]
    .concat();
    [local, directory, end].concat()
}

#[test]
fn archives_take_no_more_memory_than_they_are_worth() {
    let zeros = vec![0; 64 << 20];
    let bomb = Builder::new()
        .file("zeros", &zeros)
        .unwrap()
        .build()
        .unwrap();
    drop(zeros);
    let bomb = bomb.bytes;
    let trusting = Limits::default()
        .max_ratio(u64::MAX)
        .max_entry_size(u64::MAX);
    let trusting = trusting.max_total_size(u64::MAX);

    // All 64 MiB are unpacked, but never held.
    let everything = Inspect::new().limits(trusting);
    let (taken, inspection) = peak(|| inspect(&bomb, &everything).is_safe());
    assert!(inspection);
    assert!(taken < 1 << 20, "{taken}");

    // Four gigabytes are claimed and a kilobyte is there: room is made for what it can become.
    let small = Builder::new()
        .file("x", &[b'x'; 2000])
        .unwrap()
        .build()
        .unwrap();
    let liar = claim(small.bytes, SIZE, u32::MAX - 1);
    let archive = Archive::open(&liar, trusting).unwrap();
    let (taken, read) = peak(|| archive.read("x").unwrap_err().code.as_str());
    assert_eq!(read, "wrong_size");
    assert!(taken < 1 << 20, "{taken}");

    // With the default limits no room is made at all.
    let liar = claim(bomb, SIZE, u32::MAX - 1);
    let within = Limits::default().max_total_size(u64::MAX);
    let archive = Archive::open(&liar, within).unwrap();
    let (taken, read) = peak(|| archive.read("zeros").unwrap_err().code.as_str());
    assert_eq!(read, "entry_too_large");
    assert!(taken < 1 << 20, "{taken}");

    // 100 bytes that claim to be 512 MiB, packed or not: no room is made for what is not there.
    for method in [0, 8] {
        let size = 512 << 20;
        let tiny = Builder::new().file("x", &[0]).unwrap().build().unwrap();
        let liar = claim(claim(tiny.bytes, SIZE, size), PACKED, size);
        let liar = claim_method(liar, method);
        let archive = Archive::open(&liar, Limits::default()).unwrap();
        let (taken, read) = peak(|| archive.read("x").unwrap_err().code.as_str());
        assert_eq!(read, "local_mismatch");
        assert!(taken < 1 << 16, "{taken}");
        let (taken, _) = peak(|| inspect(&liar, &Inspect::new()).findings.len());
        assert!(taken < 1 << 16, "{taken}");
    }

    // Names that are as long and deep as a name can be take a few times their length.
    let names: Vec<u8> = deep_names();
    let (taken, inspection) = peak(|| inspect(&names, &Inspect::new()).findings.len());
    assert!(inspection >= 8);
    assert!(taken < names.len() * 8, "{taken}");

    // A number of entries that is a lie: an end record, and nothing before it.
    let mut end = vec![0; 22];
    end[..4].copy_from_slice(b"PK\x05\x06");
    end[8..12].fill(0xff);
    let (taken, _) = peak(|| inspect(&end, &everything).findings.len());
    assert!(taken < 1 << 16, "{taken}");
}
