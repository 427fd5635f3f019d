//! The source inside a one-file ZIP, hashed while the ZIP streams by.
//!
//! Huawei's `digest` of inline code is that of the source, yet its object store may hold a ZIP
//! around it. The rule: if the exact bytes do not match and the payload is a ZIP with exactly one
//! regular file, the digest may be that file's.
//!
//! Unpackers trust the central directory and a stream shows the local headers first, so both must
//! tell the same story: one file, at this place, of this size, and nothing else in the archive.
//! Anything unusual (ZIP64, encryption, unknown sizes of stored data, a link, a comment, which may
//! hide an archive of its own at the end, where unpackers look first) is simply no inner source.

use flate2::{Decompress, FlushDecompress, Status};

use super::checksum::Algorithm;
use super::sum::Sum;
use super::zip_records::{
    CENTRAL, DEFLATED, DESCRIBED_LATER, DESCRIPTOR, ENCRYPTED, LOCAL, Member, STORED,
    directory_agrees, u16_at, u32_at,
};

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
    sum: Sum,
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
    Stored {
        remaining: u64,
    },
    Deflated {
        inflater: Box<Decompress>,
        described_later: bool,
    },
}

impl InnerSource {
    pub(super) fn new(algorithm: Algorithm) -> Self {
        Self {
            phase: Phase::Header,
            buffer: Vec::new(),
            offset: 0,
            sum: Sum::new(algorithm),
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

    /// Sum and size of the file, if the archive is what the rule asks for.
    pub(super) fn finish(self) -> Option<(String, u64)> {
        if !matches!(self.phase, Phase::Tail) {
            return None;
        }
        let directory_offset = self.offset - self.buffer.len() as u64;
        directory_agrees(&self.buffer, &self.members, directory_offset)?;
        let file = self.members.iter().find(|member| member.is_file())?;
        Some((self.sum.finish().into_value(), file.size))
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
        let method = u16_at(&header, 8)?;
        let compressed = u64::from(u32_at(&header, 18)?);
        let size = u64::from(u32_at(&header, 22)?);
        let name_length = usize::from(u16_at(&header, 26)?);
        let name = header.get(30..30 + name_length)?.to_vec();
        let described_later = flags & DESCRIBED_LATER != 0;
        if flags & ENCRYPTED != 0 {
            return None;
        }
        let data_offset = self.offset + taken as u64;
        let member = Member {
            header_offset: data_offset - header.len() as u64,
            name,
            method,
            compressed,
            size,
        };
        let is_file = member.is_file();
        let is_second = is_file && self.members.iter().any(Member::is_file);
        if is_second || self.members.len() == MAX_MEMBERS {
            return None;
        }
        self.members.push(member);
        if !is_file {
            return (size == 0 && compressed == 0 && !described_later).then_some(());
        }
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
                    let member = self.members.last_mut()?;
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
            let member = self.members.last()?;
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
