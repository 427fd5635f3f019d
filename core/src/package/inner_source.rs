//! The source inside a one-file ZIP, hashed while the ZIP streams by.
//!
//! Huawei's `digest` of inline code is that of the source, yet its object store may hold a ZIP
//! around it. The rule: if the exact bytes do not match and the payload is a ZIP with exactly one
//! regular file, the digest may be that file's.
//!
//! Unpackers trust the central directory and a stream shows the local headers first, so both must
//! tell the same story: one file, at this place, of this size, and nothing else in the archive.
//! Anything unusual (ZIP64, encryption, unknown sizes of stored data) is simply no inner source.

use flate2::{Decompress, FlushDecompress, Status};

use super::checksum::{Algorithm, Sum};

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const DESCRIPTOR: [u8; 4] = *b"PK\x07\x08";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";

const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// Most bytes of the central directory that are kept: one file and some folders need far less.
const MAX_TAIL: usize = 64 << 10;
/// Longest source that is unpacked; beyond it a ZIP is a bomb, not a wrapped source.
const MAX_SOURCE: u64 = 1 << 30;

pub(super) struct InnerSource {
    phase: Phase,
    /// Bytes of the header or descriptor that is being collected.
    buffer: Vec<u8>,
    /// Offset in the archive of the first byte that is neither processed nor in the buffer.
    offset: u64,
    sum: Sum,
    member: Option<Member>,
}

enum Phase {
    Header,
    Data(Data),
    Descriptor,
    Tail,
    Failed,
}

enum Data {
    Stored {
        remaining: u64,
    },
    Deflated {
        inflater: Box<Decompress>,
        described_later: bool,
    },
}

/// The one regular file, as its local header and data showed it.
struct Member {
    header_offset: u64,
    name: Vec<u8>,
    method: u16,
    compressed: u64,
    size: u64,
    data_offset: u64,
}

impl InnerSource {
    pub(super) fn new(algorithm: Algorithm) -> Self {
        Self {
            phase: Phase::Header,
            buffer: Vec::new(),
            offset: 0,
            sum: Sum::new(algorithm),
            member: None,
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

    /// Sum and size of the file, if the archive is what the rule asks for.
    pub(super) fn finish(self) -> Option<(String, u64)> {
        if !matches!(self.phase, Phase::Tail) {
            return None;
        }
        let member = self.member?;
        let directory_offset = self.offset - self.buffer.len() as u64;
        directory_agrees(&self.buffer, &member, directory_offset)?;
        Some((self.sum.finish(), member.size))
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
        if self.buffer == CENTRAL && self.member.is_some() {
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
        let method = u16_at(&header, 8)?;
        let compressed = u64::from(u32_at(&header, 18)?);
        let size = u64::from(u32_at(&header, 22)?);
        let name_length = usize::from(u16_at(&header, 26)?);
        let name = header.get(30..30 + name_length)?.to_vec();
        let encrypted = flags & 1 != 0;
        let described_later = flags & 8 != 0;
        if encrypted {
            return None;
        }
        if name.ends_with(b"/") && size == 0 && compressed == 0 && !described_later {
            return Some(());
        }
        if self.member.is_some() {
            return None;
        }
        let data_offset = self.offset + taken as u64;
        self.member = Some(Member {
            header_offset: data_offset - header.len() as u64,
            name,
            method,
            compressed,
            size,
            data_offset,
        });
        self.phase = match method {
            STORED if !described_later && compressed == size => match size {
                0 => Phase::Header,
                _ => Phase::Data(Data::Stored { remaining: size }),
            },
            DEFLATED => Phase::Data(Data::Deflated {
                inflater: Box::new(Decompress::new(false)),
                described_later,
            }),
            _ => return None,
        };
        Some(())
    }

    fn data(&mut self, input: &[u8]) -> Option<usize> {
        let Phase::Data(data) = &mut self.phase else {
            return None;
        };
        match data {
            Data::Stored { remaining } => {
                let piece = input
                    .get(..usize::try_from(*remaining).ok()?)
                    .unwrap_or(input);
                self.sum.update(piece);
                *remaining -= piece.len() as u64;
                if *remaining == 0 {
                    self.phase = Phase::Header;
                }
                Some(piece.len())
            }
            Data::Deflated {
                inflater,
                described_later,
            } => {
                let mut out = [0; 16 << 10];
                let (read, written) = (inflater.total_in(), inflater.total_out());
                let status = inflater
                    .decompress(input, &mut out, FlushDecompress::None)
                    .ok()?;
                let read = usize::try_from(inflater.total_in() - read).ok()?;
                let written = usize::try_from(inflater.total_out() - written).ok()?;
                self.sum.update(out.get(..written)?);
                if inflater.total_out() > MAX_SOURCE {
                    return None;
                }
                if status == Status::StreamEnd {
                    let member = self.member.as_mut()?;
                    let (compressed, size) = (inflater.total_in(), inflater.total_out());
                    if !*described_later && (member.compressed, member.size) != (compressed, size) {
                        return None;
                    }
                    (member.compressed, member.size) = (compressed, size);
                    self.phase = if *described_later {
                        Phase::Descriptor
                    } else {
                        Phase::Header
                    };
                } else if read == 0 && written == 0 {
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
            let member = self.member.as_ref()?;
            let sizes = (
                u32_at(&self.buffer, length - 8)?,
                u32_at(&self.buffer, length - 4)?,
            );
            if (u64::from(sizes.0), u64::from(sizes.1)) != (member.compressed, member.size) {
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

/// Whether the central directory and the end record describe just this member and some folders.
fn directory_agrees(tail: &[u8], member: &Member, directory_offset: u64) -> Option<()> {
    let mut at = 0;
    let mut entries = 0_u16;
    let mut files = 0;
    while tail.get(at..at + 4)? == CENTRAL {
        let entry = tail.get(at..)?;
        let name_length = usize::from(u16_at(entry, 28)?);
        let name = entry.get(46..46 + name_length)?;
        let (compressed, size) = (u64::from(u32_at(entry, 20)?), u64::from(u32_at(entry, 24)?));
        if !(name.ends_with(b"/") && size == 0 && compressed == 0) {
            files += 1;
            let same = name == member.name
                && u16_at(entry, 10)? == member.method
                && (compressed, size) == (member.compressed, member.size)
                && u64::from(u32_at(entry, 42)?) == member.header_offset;
            if !same {
                return None;
            }
        }
        entries = entries.checked_add(1)?;
        at += 46 + name_length + usize::from(u16_at(entry, 30)?) + usize::from(u16_at(entry, 32)?);
    }
    let end = tail.get(at..)?;
    let whole = end.get(..4)? == END
        && u16_at(end, 8)? == entries
        && u16_at(end, 10)? == entries
        && u32_at(end, 12)? as usize == at
        && u64::from(u32_at(end, 16)?) == directory_offset
        && end.len() == 22 + usize::from(u16_at(end, 20)?);
    (files == 1 && whole && member.data_offset <= directory_offset).then_some(())
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes
        .get(at..)?
        .first_chunk()
        .copied()
        .map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes
        .get(at..)?
        .first_chunk()
        .copied()
        .map(u32::from_le_bytes)
}
