//! ZIP records as the specification (APPNOTE 6.3.10) lays them out, free to contradict each other.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

const STORED: u16 = 0;
pub(crate) const DEFLATED: u16 = 8;

/// What a header says of a file, whether it is true or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Claim<'a> {
    pub(crate) name: &'a [u8],
    pub(crate) method: u16,
    pub(crate) flags: u16,
    pub(crate) crc32: u32,
    pub(crate) compressed: u32,
    pub(crate) size: u32,
    /// Of the central directory only: the system that the attributes are of, 0 for MS-DOS.
    pub(crate) system: u8,
    /// Of the central directory only.
    pub(crate) attributes: u32,
    pub(crate) offset: u32,
    /// Of the central directory only: the part in which the entry begins.
    pub(crate) disk: u16,
    /// Version needed, times ten.
    pub(crate) version: u16,
    pub(crate) local_extra: &'a [u8],
    pub(crate) central_extra: &'a [u8],
}

impl<'a> Claim<'a> {
    /// The truth about a stored file at the beginning of the archive.
    pub(crate) fn stored(name: &'a (impl AsRef<[u8]> + ?Sized), data: &[u8]) -> Self {
        let length = u32::try_from(data.len()).unwrap();
        let mut crc = Crc::new();
        crc.update(data);
        Self {
            name: name.as_ref(),
            method: STORED,
            flags: 0,
            crc32: crc.sum(),
            compressed: length,
            size: length,
            system: 0,
            attributes: 0,
            offset: 0,
            disk: 0,
            version: 20,
            local_extra: b"",
            central_extra: b"",
        }
    }

    /// The truth about a deflated file at the beginning of the archive, and its data.
    pub(crate) fn deflated(name: &'a (impl AsRef<[u8]> + ?Sized), data: &[u8]) -> (Self, Vec<u8>) {
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

    /// The same with a Unix mode.
    pub(crate) const fn mode(self, mode: u32) -> Self {
        Self {
            system: 3,
            attributes: mode << 16,
            ..self
        }
    }

    /// The same with these extra fields in both headers.
    pub(crate) const fn extra(self, extra: &'a [u8]) -> Self {
        Self {
            local_extra: extra,
            central_extra: extra,
            ..self
        }
    }

    /// The same at another place of the archive.
    pub(crate) fn at(self, offset: usize) -> Self {
        Self {
            offset: u32::try_from(offset).unwrap(),
            ..self
        }
    }

    /// The version, flags, method, time, CRC-32 and sizes that both headers share, and the length
    /// of the name. The time is the first that there is.
    fn common(&self) -> Vec<u8> {
        let name_length = u16::try_from(self.name.len()).unwrap();
        [
            &self.version.to_le_bytes()[..],
            &self.flags.to_le_bytes(),
            &self.method.to_le_bytes(),
            &[0, 0, 0x21, 0],
            &self.crc32.to_le_bytes(),
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
            &length(self.local_extra),
            self.name,
            self.local_extra,
            data,
        ]
        .concat()
    }

    pub(crate) fn central(&self) -> Vec<u8> {
        [
            b"PK\x01\x02",
            &[20, self.system][..],
            &self.common(),
            &length(self.central_extra),
            &[0; 2],
            &self.disk.to_le_bytes(),
            &[0; 2],
            &self.attributes.to_le_bytes(),
            &self.offset.to_le_bytes(),
            self.name,
            self.central_extra,
        ]
        .concat()
    }
}

fn length(bytes: &[u8]) -> [u8; 2] {
    u16::try_from(bytes.len()).unwrap().to_le_bytes()
}

/// A record of an extra field.
pub(crate) fn extra(id: u16, data: &[u8]) -> Vec<u8> {
    [&id.to_le_bytes()[..], &length(data), data].concat()
}

/// Info-ZIP's Unicode Path of a name.
pub(crate) fn unicode_path(name: &[u8], path: &str) -> Vec<u8> {
    let mut crc = Crc::new();
    crc.update(name);
    let data = [b"\x01", &crc.sum().to_le_bytes()[..], path.as_bytes()].concat();
    extra(0x7075, &data)
}

/// CRC-32 and sizes behind the data.
pub(crate) fn descriptor(claim: &Claim<'_>) -> Vec<u8> {
    let sizes = [claim.compressed.to_le_bytes(), claim.size.to_le_bytes()].concat();
    [b"PK\x07\x08", &claim.crc32.to_le_bytes()[..], &sizes].concat()
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

/// Each claim with its data, one after the other, as an honest archive has them.
pub(crate) fn laid_out(files: &[(Claim<'_>, Vec<u8>)]) -> Vec<u8> {
    let (local, claims) = in_order(files);
    archive(&local, &claims)
}

/// The local part of such an archive, and the claims with their places.
pub(crate) fn in_order<'a>(files: &[(Claim<'a>, Vec<u8>)]) -> (Vec<u8>, Vec<Claim<'a>>) {
    let mut local = Vec::new();
    let mut claims = Vec::new();
    for (claim, data) in files {
        claims.push(claim.at(local.len()));
        local.extend(claim.local(data));
    }
    (local, claims)
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
