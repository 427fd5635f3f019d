//! The source inside a one-file ZIP, hashed while the ZIP streams by.
//!
//! Huawei's `digest` of inline code is that of the source, yet its object store may hold a ZIP
//! around it. The rule: if the exact bytes do not match and the payload is a ZIP with exactly one
//! regular file, the digest may be that file's.
//!
//! Unpackers trust the central directory and a stream shows the local headers first, so both must
//! tell the same story: one file, at this place, of this size, and nothing else in the archive,
//! which is plain as [`super::plain_archive`] says. Anything else, down to unknown sizes of stored
//! data, is simply no inner source.

use super::checksum::Algorithm;
use super::checksum_hasher::ChecksumHasher;
use super::crc32::Crc32;
use super::inflate::Inflater;
use super::plain_archive::{Member, are_plain, directory_agrees, is_plain_extra, plain_name};
use super::zip_records::{CENTRAL, DEFLATED, DESCRIPTOR, LOCAL, STORED, u16_in, u32_in};

/// Most headers, and bytes of the central directory, that are kept: one file and some folders
/// need far less.
const MAX_MEMBERS: usize = 64;
const MAX_TAIL: usize = 64 << 10;
/// Longest source that is unpacked; beyond it a ZIP is a bomb, not a wrapped source.
const MAX_SOURCE: u64 = 1 << 30;

pub(super) struct InnerSource {
    phase: Phase,
    /// Bytes of the record that is being collected.
    record: Vec<u8>,
    /// Offset in the archive of the record, or of the data that is not processed.
    offset: u64,
    checksum: ChecksumHasher,
    crc32: Crc32,
    /// How much of the file was read so far, packed and unpacked.
    compressed: u64,
    size: u64,
    /// Of a file that is not stored as it is.
    inflater: Option<Box<Inflater>>,
    /// The file and the folders, in the order of the archive.
    members: Vec<Member>,
}

enum Phase {
    Header,
    Data,
    Descriptor,
    Tail,
    Failed,
}

/// The file inside an archive.
pub(super) struct Inner<'a> {
    pub(super) name: &'a str,
    pub(super) checksum: String,
    pub(super) size: u64,
}

impl InnerSource {
    pub(super) fn new(algorithm: Algorithm) -> Self {
        Self {
            phase: Phase::Header,
            record: Vec::new(),
            offset: 0,
            checksum: ChecksumHasher::new(algorithm),
            crc32: Crc32::new(),
            compressed: 0,
            size: 0,
            inflater: None,
            members: Vec::new(),
        }
    }

    pub(super) fn update(&mut self, input: &[u8]) {
        if self.read(input).is_none() {
            self.phase = Phase::Failed;
        }
    }

    /// Reads the data in chunks and everything else byte by byte: it is short.
    fn read(&mut self, mut input: &[u8]) -> Option<()> {
        while let Some((byte, behind)) = input.split_first() {
            if matches!(self.phase, Phase::Data) {
                let taken = self.data(input)?;
                input = input.get(taken..)?;
                continue;
            }
            self.record.push(*byte);
            match self.phase {
                Phase::Header => self.header()?,
                Phase::Descriptor => self.descriptor()?,
                Phase::Tail if self.record.len() <= MAX_TAIL => {}
                _ => return None,
            }
            input = behind;
        }
        Some(())
    }

    /// Whether the archive has turned out not to be what the rule asks for.
    pub(super) const fn has_failed(&self) -> bool {
        matches!(self.phase, Phase::Failed)
    }

    /// The file, if the archive is what the rule asks for.
    pub(super) fn finish(&self) -> Option<Inner<'_>> {
        if !matches!(self.phase, Phase::Tail) {
            return None;
        }
        directory_agrees(&self.record, &self.members, self.offset)?;
        let file = self.members.iter().find(|member| member.is_file())?;
        let mut others = self.members.iter().filter(|member| !member.is_file());
        others
            .all(|folder| folder.is_beside(&file.name))
            .then(|| Inner {
                name: &file.name,
                checksum: self.checksum.finish().into_value(),
                size: file.size,
            })
    }

    fn header(&mut self) -> Option<()> {
        if let Ok(signature) = self.record.as_slice().try_into() {
            match signature {
                LOCAL => {}
                CENTRAL => self.phase = Phase::Tail,
                _ => return None,
            }
        }
        if self.header_length() == Some(self.record.len()) {
            self.begin_member()?;
            self.record.clear();
        }
        Some(())
    }

    /// None before as much of it is there as says it.
    fn header_length(&self) -> Option<usize> {
        let header = self.record.first_chunk::<30>()?;
        Some(30 + usize::from(u16_in(header, 26)) + usize::from(u16_in(header, 28)))
    }

    /// A whole local header is there.
    fn begin_member(&mut self) -> Option<()> {
        let (header, rest) = self.record.split_first_chunk::<30>()?;
        let (name, extra) = rest.split_at_checked(u16_in(header, 26).into())?;
        let flags = u16_in(header, 6);
        let name = plain_name(name, flags)?;
        let is_known = self.members.iter().any(|member| member.name == name);
        let plain = are_plain(u16_in(header, 4), flags) && is_plain_extra(extra);
        if !plain || is_known || self.members.len() == MAX_MEMBERS {
            return None;
        }
        let member = Member {
            header_offset: self.offset,
            name: name.to_owned(),
            flags,
            method: u16_in(header, 8),
            crc32: u32_in(header, 14),
            compressed: u32_in(header, 18).into(),
            size: u32_in(header, 22).into(),
        };
        self.offset += self.record.len() as u64;
        let is_stored = member.method == STORED && !member.is_described_later();
        let is_empty = is_stored && (member.compressed, member.size) == (0, 0);
        if !member.is_file() {
            // Deflated nothing is not nothing: it would be an empty block.
            let is_nothing = is_empty && member.crc32 == 0;
            self.members.push(member);
            return is_nothing.then_some(());
        }
        if self.members.iter().any(Member::is_file) {
            return None;
        }
        match member.method {
            STORED if is_stored && member.compressed == member.size => {}
            DEFLATED => self.inflater = Some(Box::new(Inflater::new())),
            _ => return None,
        }
        self.members.push(member);
        self.phase = Phase::Data;
        if is_empty { self.end_data() } else { Some(()) }
    }

    /// The data is over. What the header said of it must be true, or left open where a record behind
    /// the data says it.
    fn end_data(&mut self) -> Option<()> {
        let crc32 = self.crc32.finish();
        let member = self.members.last_mut()?;
        let described_later = member.is_described_later();
        let agrees = |reported: u64, is: u64| reported == is || (reported == 0 && described_later);
        let true_header = agrees(member.crc32.into(), crc32.into())
            && agrees(member.compressed, self.compressed)
            && agrees(member.size, self.size);
        (member.crc32, member.compressed, member.size) = (crc32, self.compressed, self.size);
        self.phase = if described_later {
            Phase::Descriptor
        } else {
            Phase::Header
        };
        true_header.then_some(())
    }

    fn data(&mut self, input: &[u8]) -> Option<usize> {
        let left = self.members.last()?.size.saturating_sub(self.size);
        let (read, unpacked) = if let Some(inflater) = &mut self.inflater {
            inflater.unpack(input)?
        } else {
            let chunk = input.get(..usize::try_from(left).ok()?).unwrap_or(input);
            (chunk.len(), chunk)
        };
        self.checksum.update(unpacked);
        self.crc32.update(unpacked);
        self.compressed += read as u64;
        self.size += unpacked.len() as u64;
        let is_stuck = read == 0 && unpacked.is_empty();
        let is_over = if let Some(inflater) = &self.inflater {
            if self.size > MAX_SOURCE {
                return None;
            }
            inflater.is_over()
        } else {
            read as u64 == left
        };
        if is_over {
            self.offset += self.compressed;
            self.end_data()?;
        } else if is_stuck {
            return None;
        }
        Some(read)
    }

    /// CRC-32 and the two sizes after the data, with or without a signature.
    fn descriptor(&mut self) -> Option<()> {
        let record = self.record.as_slice();
        let record = record.strip_prefix(&DESCRIPTOR).unwrap_or(record);
        if let Ok(record) = <&[u8; 12]>::try_from(record) {
            let member = self.members.last()?;
            let agrees = u32_in(record, 0) == member.crc32
                && u64::from(u32_in(record, 4)) == member.compressed
                && u64::from(u32_in(record, 8)) == member.size;
            if !agrees {
                return None;
            }
            self.offset += self.record.len() as u64;
            self.record.clear();
            self.phase = Phase::Header;
        }
        Some(())
    }
}
