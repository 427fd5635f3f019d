//! ZIP records as the specification (APPNOTE 6.3.10) lays them out, free to contradict each other.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

const STORED: u16 = 0;
pub(crate) const DEFLATED: u16 = 8;

/// What a header says of a file, whether it is true or not.
#[derive(Clone, Copy)]
pub(crate) struct Claim<'a> {
    pub(crate) name: &'a str,
    pub(crate) method: u16,
    pub(crate) flags: u16,
    pub(crate) compressed: u32,
    pub(crate) size: u32,
    /// Of the central directory only.
    pub(crate) attributes: u32,
    pub(crate) offset: u32,
}

impl<'a> Claim<'a> {
    /// The truth about a stored file at the beginning of the archive.
    pub(crate) fn stored(name: &'a str, data: &[u8]) -> Self {
        let length = u32::try_from(data.len()).unwrap();
        Self {
            name,
            method: STORED,
            flags: 0,
            compressed: length,
            size: length,
            attributes: 0,
            offset: 0,
        }
    }

    /// The truth about a deflated file at the beginning of the archive, and its data.
    pub(crate) fn deflated(name: &'a str, data: &[u8]) -> (Self, Vec<u8>) {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(data).unwrap();
        let packed = encoder.finish().unwrap();
        let claim = Self {
            method: DEFLATED,
            compressed: u32::try_from(packed.len()).unwrap(),
            ..Self::stored(name, data)
        };
        (claim, packed)
    }

    /// The same at another place of the archive.
    pub(crate) fn at(self, offset: usize) -> Self {
        Self {
            offset: u32::try_from(offset).unwrap(),
            ..self
        }
    }

    /// The version, flags, method, time, CRC-32 and sizes that both headers share, and the length
    /// of the name. The CRC-32 is left out: nothing here depends on it.
    fn common(&self) -> Vec<u8> {
        let name_length = u16::try_from(self.name.len()).unwrap();
        [
            &20_u16.to_le_bytes()[..],
            &self.flags.to_le_bytes(),
            &self.method.to_le_bytes(),
            &[0; 8],
            &self.compressed.to_le_bytes(),
            &self.size.to_le_bytes(),
            &name_length.to_le_bytes(),
        ]
        .concat()
    }

    pub(crate) fn local(&self, data: &[u8]) -> Vec<u8> {
        [
            b"PK\x03\x04",
            &self.common()[..],
            &[0; 2],
            self.name.as_bytes(),
            data,
        ]
        .concat()
    }

    pub(crate) fn central(&self) -> Vec<u8> {
        [
            b"PK\x01\x02",
            &20_u16.to_le_bytes()[..],
            &self.common(),
            &[0; 8],
            &self.attributes.to_le_bytes(),
            &self.offset.to_le_bytes(),
            self.name.as_bytes(),
        ]
        .concat()
    }
}

/// CRC-32 and sizes behind the data.
pub(crate) fn descriptor(claim: &Claim<'_>) -> Vec<u8> {
    let sizes = [claim.compressed.to_le_bytes(), claim.size.to_le_bytes()].concat();
    [b"PK\x07\x08", &[0; 4][..], &sizes].concat()
}

pub(crate) fn end(entries: u16, size: usize, offset: usize, comment: &[u8]) -> Vec<u8> {
    [
        b"PK\x05\x06",
        &[0; 4][..],
        &entries.to_le_bytes(),
        &entries.to_le_bytes(),
        &u32::try_from(size).unwrap().to_le_bytes(),
        &u32::try_from(offset).unwrap().to_le_bytes(),
        &u16::try_from(comment.len()).unwrap().to_le_bytes(),
        comment,
    ]
    .concat()
}

/// The local part, a directory of the claims, and an end that describes both truly.
pub(crate) fn archive(local: &[u8], claims: &[Claim<'_>]) -> Vec<u8> {
    with_comment(local, claims, b"")
}

pub(crate) fn with_comment(local: &[u8], claims: &[Claim<'_>], comment: &[u8]) -> Vec<u8> {
    let directory: Vec<u8> = claims.iter().flat_map(Claim::central).collect();
    let entries = u16::try_from(claims.len()).unwrap();
    let end = end(entries, directory.len(), local.len(), comment);
    [local, &directory, &end].concat()
}
