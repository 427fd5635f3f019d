//! Writes the records of an archive, after APPNOTE.TXT 6.3.10 sections 4.3.7, 4.3.12 and 4.3.16.

use flate2::{Compress, Compression, FlushCompress, Status};

use super::build::{Built, Member};
use crate::error::EncodeError;
use crate::package::Hasher;
use crate::package::crc32::Crc32;
use crate::package::zip_records::{CENTRAL, DEFLATED, END, LOCAL, STORED, UTF8};

/// The 1st of January 1980: month 1, day 1.
const DATE: u16 = 1 << 5 | 1;
const TIME: u16 = 0;
/// Unix, so that modes count, and version 2.0, the first with deflate.
const MADE_BY: u16 = u16::from_be_bytes([3, 20]);
/// The bit of MS-DOS for a folder.
const DOS_FOLDER: u32 = 0x10;

pub(super) struct Writer {
    entries: u16,
    level: u32,
    deflater: Option<Compress>,
    packed: Vec<u8>,
    bytes: Vec<u8>,
    directory: Vec<u8>,
    hasher: Hasher,
}

impl Writer {
    pub(super) fn new(level: u32, entries: usize) -> Result<Self, EncodeError> {
        let entries = u16::try_from(entries).ok().filter(|n| *n < u16::MAX);
        Ok(Self {
            entries: entries.ok_or_else(too_large)?,
            level,
            deflater: (level > 0).then(|| deflater(level)),
            packed: Vec::new(),
            bytes: Vec::new(),
            directory: Vec::new(),
            hasher: Hasher::new(),
        })
    }

    pub(super) fn add(&mut self, path: &str, member: &Member<'_>) -> Result<(), EncodeError> {
        let is_folder = member.is_folder();
        let name = if is_folder {
            format!("{path}/")
        } else {
            path.to_owned()
        };
        let mut crc32 = Crc32::new();
        crc32.update(member.data);
        let deflated = self.deflate(member.data)?;
        let data = if deflated { &self.packed } else { member.data };
        let (version, method) = if deflated {
            (20_u16, DEFLATED)
        } else {
            (10, STORED)
        };
        let flags = if name.is_ascii() { 0 } else { UTF8 };
        // The fields that both headers share, from the version to the length of the extra field.
        let mut common = Vec::with_capacity(26);
        common.extend(version.to_le_bytes());
        common.extend(flags.to_le_bytes());
        common.extend(method.to_le_bytes());
        common.extend(TIME.to_le_bytes());
        common.extend(DATE.to_le_bytes());
        common.extend(crc32.finish().to_le_bytes());
        common.extend(small(data.len())?.to_le_bytes());
        common.extend(small(member.data.len())?.to_le_bytes());
        common.extend(
            u16::try_from(name.len())
                .map_err(|_| too_large())?
                .to_le_bytes(),
        );
        common.extend([0; 2]);

        let dos = if is_folder { DOS_FOLDER } else { 0 };
        self.directory.extend(CENTRAL);
        self.directory.extend(MADE_BY.to_le_bytes());
        self.directory.extend(&common);
        // No comment, the first disk, no internal attributes.
        self.directory.extend([0; 6]);
        self.directory
            .extend((member.mode << 16 | dos).to_le_bytes());
        self.directory
            .extend(small(self.bytes.len())?.to_le_bytes());
        self.directory.extend(name.as_bytes());

        let start = self.bytes.len();
        self.bytes.extend(LOCAL);
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend_from_slice(data);
        self.hasher
            .update(self.bytes.get(start..).unwrap_or_default());
        Ok(())
    }

    /// Whether deflate makes the data smaller; if so it is in `packed`.
    fn deflate(&mut self, data: &[u8]) -> Result<bool, EncodeError> {
        let Some(deflater) = self.deflater.as_mut().filter(|_| !data.is_empty()) else {
            return Ok(false);
        };
        deflater.reset();
        self.packed.clear();
        // Room for one byte less than the data: what does not fit is not worth it.
        let room = data.len().saturating_sub(1);
        self.packed.reserve(room);
        self.packed.resize(room, 0);
        let status = deflater
            .compress(data, &mut self.packed, FlushCompress::Finish)
            .map_err(|_| too_large())?;
        self.packed
            .truncate(usize::try_from(deflater.total_out()).unwrap_or_default());
        let ended = status == Status::StreamEnd;
        if !ended {
            // `reset` of zlib-rs 0.6.8 lets its buffer begin where an unfinished stream stopped:
            // after some of them there is no room left, and it panics.
            *deflater = self::deflater(self.level);
        }
        Ok(ended)
    }

    pub(super) fn finish(mut self) -> Result<Built, EncodeError> {
        let start = small(self.bytes.len())?;
        let size = small(self.directory.len())?;
        let mut tail = std::mem::take(&mut self.directory);
        tail.extend(END);
        tail.extend([0; 4]);
        tail.extend(self.entries.to_le_bytes());
        tail.extend(self.entries.to_le_bytes());
        tail.extend(size.to_le_bytes());
        tail.extend(start.to_le_bytes());
        tail.extend([0; 2]);
        self.hasher.update(&tail);
        self.bytes.append(&mut tail);
        Ok(Built {
            bytes: self.bytes,
            digests: self.hasher.finish(),
        })
    }
}

fn deflater(level: u32) -> Compress {
    Compress::new(Compression::new(level), false)
}

/// A length or offset in four bytes, of which all ones would mean ZIP64.
fn small(number: usize) -> Result<u32, EncodeError> {
    u32::try_from(number)
        .ok()
        .filter(|number| *number < u32::MAX)
        .ok_or_else(too_large)
}

fn too_large() -> EncodeError {
    EncodeError::new(
        "files",
        "are too many or too large for an archive without ZIP64",
    )
}

#[cfg(test)]
mod tests {
    use crate::package::archive::Builder;

    /// Of so short a file the packed stream is longer, and so is never finished.
    #[test]
    fn many_files_that_do_not_pack() {
        let data = b"value = 1\n";
        let builder = (0..20_000).fold(Builder::new(), |builder, i| {
            builder.file(&format!("{i}.py"), data).unwrap()
        });
        assert!(builder.build().unwrap().bytes.len() > 20_000 * data.len());
    }
}
