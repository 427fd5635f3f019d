//! Unpacks deflated data that streams by.

#[cfg(target_family = "wasm")]
pub(super) use super::inflate_compact::Inflater;
#[cfg(not(target_family = "wasm"))]
pub(super) use engine::Inflater;

/// Natively a fast engine.
#[cfg(not(target_family = "wasm"))]
mod engine {
    use flate2::{Decompress, FlushDecompress, Status};

    /// Deflated data that is being unpacked.
    pub(in crate::package) struct Inflater {
        engine: Decompress,
        out: Vec<u8>,
        is_over: bool,
    }

    impl Inflater {
        pub(in crate::package) fn new() -> Self {
            Self {
                engine: Decompress::new(false),
                out: vec![0; 16 << 10],
                is_over: false,
            }
        }

        /// Whether the last block has ended.
        pub(in crate::package) const fn is_over(&self) -> bool {
            self.is_over
        }

        /// Unpacks until the input or the data is over, or there is much to look at: how many bytes
        /// were taken, and what is new. Nothing if it is not deflated data.
        pub(in crate::package) fn unpack(&mut self, input: &[u8]) -> Option<(usize, &[u8])> {
            let engine = &mut self.engine;
            let (read, written) = (engine.total_in(), engine.total_out());
            let status = engine
                .decompress(input, &mut self.out, FlushDecompress::None)
                .ok()?;
            self.is_over = status == Status::StreamEnd;
            let read = usize::try_from(engine.total_in() - read).ok()?;
            let written = usize::try_from(engine.total_out() - written).ok()?;
            Some((read, self.out.get(..written)?))
        }
    }
}
