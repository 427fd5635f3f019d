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
use super::zip_records::{CENTRAL, DEFLATED, DESCRIPTOR, LOCAL, STORED, u16_at, u32_at};

/// Most headers, and bytes of the central directory, that are kept: one file and some folders
/// need far less.
const MAX_MEMBERS: usize = 64;
const MAX_TAIL: usize = 64 << 10;
/// Longest source that is unpacked; beyond it a ZIP is a bomb, not a wrapped source.
const MAX_SOURCE: u64 = 1 << 30;

pub(super) struct InnerSource {
    phase: Phase,
    /// Bytes of the header or descriptor that is being collected.
    buffer: Vec<u8>,
    /// Offset in the archive of the first byte that is neither processed nor in the buffer.
    offset: u64,
    checksum: ChecksumHasher,
    crc32: Crc32,
    /// The file and the folders, in the order of the archive.
    members: Vec<Member>,
}

enum Phase {
    Header,
    Data(Data),
    Descriptor,
    Tail,
    Failed,
}

enum Data {
    Stored { remaining: u64 },
    Deflated(Box<Deflated>),
}

/// Deflated data, and how much of it was read and unpacked.
struct Deflated {
    inflater: Inflater,
    read: u64,
    size: u64,
}

/// The file inside an archive.
pub(super) struct Inner {
    pub(super) name: String,
    pub(super) checksum: String,
    pub(super) size: u64,
}

impl InnerSource {
    pub(super) fn new(algorithm: Algorithm) -> Self {
        Self {
            phase: Phase::Header,
            buffer: Vec::new(),
            offset: 0,
            checksum: ChecksumHasher::new(algorithm),
            crc32: Crc32::new(),
            members: Vec::new(),
        }
    }

    pub(super) fn update(&mut self, mut input: &[u8]) {
        while !input.is_empty() {
            let taken = match self.phase {
                Phase::Failed => return,
                Phase::Header => self.header(input),
                Phase::Data(_) => self.data(input),
                Phase::Descriptor => self.descriptor(input),
                Phase::Tail => self.tail(input),
            };
            let Some(rest) = taken.and_then(|n| input.get(n..)) else {
                self.phase = Phase::Failed;
                self.buffer = Vec::new();
                return;
            };
            self.offset += (input.len() - rest.len()) as u64;
            input = rest;
        }
    }

    /// Whether the archive has turned out not to be what the rule asks for.
    pub(super) const fn has_failed(&self) -> bool {
        matches!(self.phase, Phase::Failed)
    }

    /// The file, if the archive is what the rule asks for.
    pub(super) fn finish(self) -> Option<Inner> {
        if !matches!(self.phase, Phase::Tail) {
            return None;
        }
        let directory_offset = self.offset - self.buffer.len() as u64;
        directory_agrees(&self.buffer, &self.members, directory_offset)?;
        let file = self.members.iter().find(|member| member.is_file())?;
        let mut others = self.members.iter().filter(|member| !member.is_file());
        others
            .all(|folder| folder.is_beside(&file.name))
            .then(|| Inner {
                name: file.name.clone(),
                checksum: self.checksum.finish().into_value(),
                size: file.size,
            })
    }

    /// Collects until the buffer holds `length` bytes; returns how many were taken.
    fn collect(&mut self, input: &[u8], length: usize) -> usize {
        let missing = length.saturating_sub(self.buffer.len()).min(input.len());
        self.buffer.extend(input.iter().take(missing));
        missing
    }

    fn header(&mut self, input: &[u8]) -> Option<usize> {
        let length = match self.buffer.first_chunk() {
            None => 4,
            Some(&LOCAL) if self.buffer.len() < 30 => 30,
            Some(&LOCAL) => self.header_length()?,
            Some(_) => return None,
        };
        let taken = self.collect(input, length);
        if self.buffer == CENTRAL {
            self.phase = Phase::Tail;
        } else if self.buffer.len() >= 30 && self.buffer.len() == self.header_length()? {
            self.begin_member(taken)?;
        }
        Some(taken)
    }

    fn header_length(&self) -> Option<usize> {
        Some(30 + usize::from(u16_at(&self.buffer, 26)?) + usize::from(u16_at(&self.buffer, 28)?))
    }

    /// The buffer holds a whole local header, of which `taken` bytes are not yet in the offset.
    fn begin_member(&mut self, taken: usize) -> Option<()> {
        let header = std::mem::take(&mut self.buffer);
        let flags = u16_at(&header, 6)?;
        let name_end = 30 + usize::from(u16_at(&header, 26)?);
        let name = plain_name(header.get(30..name_end)?, flags)?;
        let is_known = self.members.iter().any(|member| member.name == name);
        let plain =
            are_plain(u16_at(&header, 4)?, flags) && is_plain_extra(header.get(name_end..)?);
        if !plain || is_known || self.members.len() == MAX_MEMBERS {
            return None;
        }
        let data_offset = self.offset + taken as u64;
        let member = Member {
            header_offset: data_offset - header.len() as u64,
            name: name.to_owned(),
            flags,
            method: u16_at(&header, 8)?,
            crc32: u32_at(&header, 14)?,
            compressed: u32_at(&header, 18)?.into(),
            size: u32_at(&header, 22)?.into(),
        };
        let described_later = member.is_described_later();
        if !member.is_file() {
            // Deflated nothing is not nothing: it would be an empty block.
            let empty = (member.crc32, member.compressed, member.size) == (0, 0, 0)
                && member.method == STORED;
            self.members.push(member);
            return (empty && !described_later).then_some(());
        }
        if self.members.iter().any(Member::is_file) {
            return None;
        }
        self.phase = Phase::Data(match member.method {
            STORED if !described_later && member.compressed == member.size => Data::Stored {
                remaining: member.size,
            },
            DEFLATED => Data::Deflated(Box::new(Deflated {
                inflater: Inflater::new(),
                read: 0,
                size: 0,
            })),
            _ => return None,
        });
        let is_over = member.method == STORED && member.size == 0;
        self.members.push(member);
        if is_over {
            return self.end_data(0, 0);
        }
        Some(())
    }

    /// The data is over, which was so many bytes long, packed and unpacked. What the header said of
    /// it must be true, or left open where a record behind the data says it.
    fn end_data(&mut self, compressed: u64, size: u64) -> Option<()> {
        let crc32 = std::mem::replace(&mut self.crc32, Crc32::new()).finish();
        let member = self.members.last_mut()?;
        let described_later = member.is_described_later();
        let agrees = |reported: u64, is: u64| reported == is || (reported == 0 && described_later);
        let true_header = agrees(member.crc32.into(), crc32.into())
            && agrees(member.compressed, compressed)
            && agrees(member.size, size);
        (member.crc32, member.compressed, member.size) = (crc32, compressed, size);
        self.phase = if described_later {
            Phase::Descriptor
        } else {
            Phase::Header
        };
        true_header.then_some(())
    }

    fn data(&mut self, input: &[u8]) -> Option<usize> {
        let Phase::Data(data) = &mut self.phase else {
            return None;
        };
        match data {
            Data::Stored { remaining } => {
                let chunk = input
                    .get(..usize::try_from(*remaining).ok()?)
                    .unwrap_or(input);
                self.checksum.update(chunk);
                self.crc32.update(chunk);
                *remaining -= chunk.len() as u64;
                if *remaining == 0 {
                    let size = self.members.last()?.size;
                    self.end_data(size, size)?;
                }
                Some(chunk.len())
            }
            Data::Deflated(data) => {
                let (read, unpacked) = data.inflater.unpack(input)?;
                self.checksum.update(unpacked);
                self.crc32.update(unpacked);
                let is_stuck = read == 0 && unpacked.is_empty();
                data.read += read as u64;
                data.size += unpacked.len() as u64;
                if data.size > MAX_SOURCE {
                    return None;
                }
                if data.inflater.is_over() {
                    let (compressed, size) = (data.read, data.size);
                    self.end_data(compressed, size)?;
                } else if is_stuck {
                    return None;
                }
                Some(read)
            }
        }
    }

    /// CRC-32 and the two sizes after the data, with or without a signature.
    fn descriptor(&mut self, input: &[u8]) -> Option<usize> {
        let signed = self.buffer.first_chunk::<4>() == Some(&DESCRIPTOR);
        let length = match (self.buffer.len() < 4, signed) {
            (true, _) => 4,
            (false, true) => 16,
            (false, false) => 12,
        };
        let taken = self.collect(input, length);
        if self.buffer.len() == length && length > 4 {
            let member = self.members.last()?;
            let reported = |before_end| u32_at(&self.buffer, length - before_end);
            let agrees = reported(12)? == member.crc32
                && u64::from(reported(8)?) == member.compressed
                && u64::from(reported(4)?) == member.size;
            if !agrees {
                return None;
            }
            self.buffer.clear();
            self.phase = Phase::Header;
        }
        Some(taken)
    }

    fn tail(&mut self, input: &[u8]) -> Option<usize> {
        if self.buffer.len() + input.len() > MAX_TAIL {
            return None;
        }
        self.buffer.extend_from_slice(input);
        Some(input.len())
    }
}
