use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

use super::*;

/// What comes out of data that comes in chunks, and how much of it is taken.
fn unpacked(data: &[u8], chunk: usize) -> Option<(usize, Vec<u8>)> {
    let mut inflater = Inflater::new();
    let (mut taken, mut out) = (0, Vec::new());
    while !inflater.is_over() {
        let rest = &data[taken..];
        let (read, new) = inflater.unpack(&rest[..chunk.min(rest.len())])?;
        if read == 0 && new.is_empty() {
            return None;
        }
        out.extend_from_slice(new);
        taken += read;
    }
    Some((taken, out))
}

/// The same by another engine.
fn expected(data: &[u8]) -> Option<(usize, Vec<u8>)> {
    let mut inflater = Decompress::new(false);
    let mut out = Vec::new();
    loop {
        out.reserve(1 << 16);
        let read = usize::try_from(inflater.total_in()).unwrap();
        let before = (read, out.len());
        let status = inflater
            .decompress_vec(&data[read..], &mut out, FlushDecompress::None)
            .ok()?;
        let read = usize::try_from(inflater.total_in()).unwrap();
        match status {
            Status::StreamEnd => return Some((read, out)),
            _ if (read, out.len()) == before => return None,
            _ => {}
        }
    }
}

fn deflated(data: &[u8], level: u32) -> Vec<u8> {
    let mut out = Vec::with_capacity(2 * data.len() + 1024);
    let mut deflater = Compress::new(Compression::new(level), false);
    deflater
        .compress_vec(data, &mut out, FlushCompress::Finish)
        .unwrap();
    out
}

/// Numbers that look like no others, in the same order every time.
fn noise(mut seed: u64) -> impl Iterator<Item = u8> {
    std::iter::repeat_with(move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        seed.to_be_bytes()[0]
    })
}

fn samples() -> Vec<Vec<u8>> {
    let words = include_bytes!("../inflate_compact.rs");
    vec![
        Vec::new(),
        vec![7],
        vec![0; 200_000],
        noise(1).take(100_000).collect(),
        words.repeat(12),
        noise(2).map(|byte| byte & 3).take(90_000).collect(),
        noise(3)
            .zip(noise(4))
            .map(|(a, b)| a & b & 63)
            .take(90_000)
            .collect(),
        (0..150_000_u32)
            .flat_map(|n| n.wrapping_mul(n).to_le_bytes())
            .collect(),
    ]
}

#[test]
fn unpacks_what_an_engine_packs() {
    for data in samples() {
        for level in 0..=9 {
            let packed = deflated(&data, level);
            for chunk in [1, 7, 1000, usize::MAX] {
                let mut behind = packed.clone();
                behind.extend([0xff; 9]);
                assert_eq!(unpacked(&behind, chunk), Some((packed.len(), data.clone())));
            }
        }
    }
}

#[test]
fn broken_data_is_broken_for_both() {
    let packed: Vec<Vec<u8>> = samples()
        .iter()
        .map(|data| deflated(&data[..data.len().min(400)], 6))
        .collect();
    let mut seen = [0, 0];
    for (round, packed) in packed.iter().cycle().take(12_000).enumerate() {
        let mut data = packed.clone();
        let mut noise = noise(round as u64 * 77 + 5);
        for _ in 0..=round % 3 {
            let at = usize::from(noise.next().unwrap()) * data.len() / 256;
            data[at] ^= 1 << (noise.next().unwrap() & 7);
        }
        let expected = expected(&data);
        seen[usize::from(expected.is_some())] += 1;
        assert_eq!(unpacked(&data, 1 + round % 50), expected, "{data:02x?}");
    }
    assert!(seen.iter().all(|count| *count > 300), "{seen:?}");
}
