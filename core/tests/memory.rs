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

    // A number of entries that is a lie: an end record, and nothing before it.
    let mut end = vec![0; 22];
    end[..4].copy_from_slice(b"PK\x05\x06");
    end[8..12].fill(0xff);
    let (taken, _) = peak(|| inspect(&end, &everything).findings.len());
    assert!(taken < 1 << 16, "{taken}");
}
