//! The data of an entry: unpacked, measured, and checked against its CRC-32.

use flate2::{Decompress, FlushDecompress, Status};

use super::entry::Entry;
use super::finding::FindingCode;
use super::limits::Limits;
use super::local::Local;
use super::reading::{Lent, Reading};
use crate::package::crc32::Crc32;
use crate::package::zip_records::STORED;

/// How much is unpacked at a time: enough to keep the inflater on its fast path.
const CHUNK: usize = 128 << 10;

/// Unpacks entries one after the other with the same memory.
pub(super) struct Unpacker<'a> {
    bytes: &'a [u8],
    limits: Limits,
    inflater: Decompress,
    chunk: Vec<u8>,
    /// Bytes of the archive that entries had until now, with their headers.
    read: u64,
    lent: Lent<'a>,
}

impl<'a> Unpacker<'a> {
    pub(super) fn new(bytes: &'a [u8], reading: &Reading<'a>) -> Self {
        Self {
            bytes,
            limits: reading.limits,
            inflater: Decompress::new(false),
            chunk: Vec::new(),
            read: 0,
            lent: reading.lent,
        }
    }

    /// Why an entry is not to be unpacked at all.
    pub(super) fn rejection(&self, entry: &Entry<'_>) -> Option<FindingCode> {
        if let Some(code) = entry.why_unreadable() {
            Some(code)
        } else if entry.size > self.limits.max_entry_size {
            Some(FindingCode::EntryTooLarge)
        } else if !self.limits.ratio_allows(entry.size, entry.compressed_size) {
            Some(FindingCode::RatioTooHigh)
        } else {
            None
        }
    }

    /// Hands on the data of an entry, never more of it than the directory announces, and fails in
    /// the end if its length or CRC-32 is another.
    pub(super) fn unpack(
        &mut self,
        entry: &Entry<'_>,
        take: &mut dyn FnMut(&[u8]),
    ) -> Result<(), FindingCode> {
        if let Some(code) = self.rejection(entry) {
            return Err(code);
        }
        let packed = self.take(entry)?;
        self.unpack_data(entry, packed, take)
    }

    /// The data as it is in the archive. Entries that share no bytes are not longer than the
    /// archive altogether: whoever shares them to make work gets no more than that.
    fn take(&mut self, entry: &Entry<'_>) -> Result<&'a [u8], FindingCode> {
        if self.read > self.bytes.len() as u64 {
            return Err(FindingCode::Overlap);
        }
        let local = Local::read(self.bytes, entry).ok_or(FindingCode::LocalMismatch)?;
        let packed = self
            .data_of(&local, entry)
            .ok_or(FindingCode::LocalMismatch)?;
        self.read += local.data_end(entry) - entry.header_offset;
        Ok(packed)
    }

    fn unpack_data(
        &mut self,
        entry: &Entry<'_>,
        packed: &[u8],
        take: &mut dyn FnMut(&[u8]),
    ) -> Result<(), FindingCode> {
        let mut crc32 = Crc32::new();
        let mut take = |chunk: &[u8]| {
            crc32.update(chunk);
            take(chunk);
        };
        if entry.method == STORED {
            if entry.size != entry.compressed_size {
                return Err(FindingCode::WrongSize);
            }
            for chunk in packed.chunks(CHUNK) {
                self.go_on()?;
                take(chunk);
            }
        } else {
            self.inflate(packed, entry.size, &mut take)?;
        }
        if crc32.finish() == entry.crc32 {
            Ok(())
        } else {
            Err(FindingCode::WrongCrc)
        }
    }

    /// All of an entry's data.
    pub(super) fn read(&mut self, entry: &Entry<'_>) -> Result<Vec<u8>, FindingCode> {
        if let Some(code) = self.rejection(entry) {
            return Err(code);
        }
        let packed = self.take(entry)?;
        // Room for no more than deflate can make of the bytes that are there: 1032 times.
        let possible = packed.len().saturating_mul(1032);
        let possible = usize::try_from(entry.size).map_or(possible, |size| size.min(possible));
        let mut data = Vec::new();
        data.try_reserve_exact(possible)
            .map_err(|_| FindingCode::EntryTooLarge)?;
        self.unpack_data(entry, packed, &mut |chunk| data.extend_from_slice(chunk))?;
        Ok(data)
    }

    /// The data as it is in the archive.
    pub(super) fn packed(&self, entry: &Entry<'_>) -> Option<&'a [u8]> {
        self.data_of(&Local::read(self.bytes, entry)?, entry)
    }

    fn data_of(&self, local: &Local<'_>, entry: &Entry<'_>) -> Option<&'a [u8]> {
        let (start, end) = (local.data_start, local.data_end(entry));
        self.bytes
            .get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
    }

    fn go_on(&self) -> Result<(), FindingCode> {
        if self.lent.is_stopped() {
            return Err(FindingCode::Stopped);
        }
        Ok(())
    }

    fn inflate(
        &mut self,
        packed: &[u8],
        size: u64,
        take: &mut dyn FnMut(&[u8]),
    ) -> Result<(), FindingCode> {
        // One byte more than announced, so that more than that is seen.
        let room = usize::try_from(size).map_or(CHUNK, |size| CHUNK.min(size.saturating_add(1)));
        if self.chunk.len() < room {
            self.chunk.resize(room, 0);
        }
        self.inflater.reset(false);
        loop {
            self.go_on()?;
            let (read, written) = (self.inflater.total_in(), self.inflater.total_out());
            let rest = usize::try_from(read)
                .ok()
                .and_then(|read| packed.get(read..));
            let status = self
                .inflater
                .decompress(
                    rest.unwrap_or_default(),
                    &mut self.chunk,
                    FlushDecompress::None,
                )
                .map_err(|_| FindingCode::DataCorrupt)?;
            let total = self.inflater.total_out();
            if total > size {
                return Err(FindingCode::WrongSize);
            }
            let length = usize::try_from(total - written).unwrap_or_default();
            take(self.chunk.get(..length).unwrap_or_default());
            if status == Status::StreamEnd {
                break;
            }
            if length == 0 && self.inflater.total_in() == read {
                return Err(FindingCode::DataCorrupt);
            }
        }
        if self.inflater.total_in() != packed.len() as u64 {
            return Err(FindingCode::DataCorrupt);
        }
        if self.inflater.total_out() == size {
            Ok(())
        } else {
            Err(FindingCode::WrongSize)
        }
    }
}
