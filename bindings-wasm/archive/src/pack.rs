//! Texts and numbers on their way to JavaScript, all in a few long texts and one array: to make ten
//! thousand objects from here would take several times as long. `../archive-pack.js` takes them
//! out in the order in which they were put in.

use faaswire::archive::{DosTime, Entry};
use js_sys::{Array, Float64Array};

use crate::limits;

/// What stands for a value that is absent.
const ABSENT: f64 = f64::NAN;

/// A text from this length on is handed over: engines are slow to make very long ones, and one odd
/// letter makes all of a text take twice the room.
const CHUNK: usize = 16 << 10;

/// Places count over all chunks, which begin this far from each other. It is more than a chunk and
/// a name, of 65 535 bytes at most, are long together.
const SPAN: usize = 1 << 17;

/// How many numbers an entry has.
const ENTRY: usize = 9;

#[derive(Default)]
pub(crate) struct Pack {
    /// The texts that were handed over.
    chunks: Array,
    /// Where the next text begins.
    start: usize,
    text: String,
    /// The length of `text` in JavaScript's units.
    length: usize,
    /// Texts of which there are few: numbers stand for them.
    words: Vec<&'static str>,
    numbers: Vec<f64>,
}

impl Pack {
    pub(crate) fn number(&mut self, number: u64) {
        self.numbers.push(limits::number(number));
    }

    pub(crate) fn optional_number(&mut self, number: Option<u64>) {
        match number {
            Some(number) => self.number(number),
            None => self.numbers.push(ABSENT),
        }
    }

    pub(crate) fn flag(&mut self, flag: bool) {
        self.number(flag.into());
    }

    pub(crate) fn count(&mut self, count: usize) {
        self.number(count as u64);
    }

    pub(crate) fn text(&mut self, text: &str) {
        let place = self.put(text);
        self.numbers.extend(place);
    }

    /// The place and the length of a text.
    fn put(&mut self, text: &str) -> [f64; 2] {
        if self.text.len() >= CHUNK {
            self.end_chunk();
        }
        self.text.push_str(text);
        let length = if text.is_ascii() {
            text.len()
        } else {
            text.encode_utf16().count()
        };
        let start = self.start + self.length;
        self.length += length;
        [start, length].map(|count| limits::number(count as u64))
    }

    fn end_chunk(&mut self) {
        self.chunks.push(&self.text.as_str().into());
        self.text.clear();
        self.start += SPAN;
        self.length = 0;
    }

    pub(crate) fn word(&mut self, word: &'static str) {
        let number = self.known(word);
        self.numbers.push(number);
    }

    /// The number that stands for a word.
    fn known(&mut self, word: &'static str) -> f64 {
        let known = self.words.iter().position(|each| *each == word);
        let at = known.unwrap_or_else(|| {
            self.words.push(word);
            self.words.len() - 1
        });
        limits::number(at as u64)
    }

    pub(crate) fn optional_word(&mut self, word: Option<&'static str>) {
        match word {
            Some(word) => self.word(word),
            None => self.numbers.push(ABSENT),
        }
    }

    pub(crate) fn entries(&mut self, entries: &[Entry<'_>]) {
        self.count(entries.len());
        self.numbers.reserve_exact(entries.len() * ENTRY);
        for entry in entries {
            self.entry(entry);
        }
    }

    pub(crate) fn entry(&mut self, entry: &Entry<'_>) {
        let [path, length] = self.put(entry.path());
        let kind = self.known(entry.kind().as_str());
        let raw_name = self.raw_name(entry);
        self.numbers.extend_from_slice(&[
            path,
            length,
            kind,
            limits::number(entry.size()),
            limits::number(entry.compressed_size()),
            entry.crc32().into(),
            entry.mode().map_or(ABSENT, f64::from),
            entry
                .modified()
                .map_or(ABSENT, |time| limits::number(digits(time))),
            raw_name,
        ]);
    }

    /// Where the bytes of a name are, each as a letter, and how many, if they are not its path in
    /// UTF-8: the place times 65536 and the number, in one.
    fn raw_name(&mut self, entry: &Entry<'_>) -> f64 {
        let name = entry.raw_name();
        if name == entry.path().as_bytes() {
            return ABSENT;
        }
        let letters: String = name.iter().map(|byte| char::from(*byte)).collect();
        let [place, length] = self.put(&letters);
        place * 65_536.0 + length
    }

    /// `[chunks, words, numbers]`
    pub(crate) fn into_js(mut self) -> Array {
        self.end_chunk();
        Array::of3(
            &self.chunks,
            &self.words.join(" ").into(),
            &Float64Array::from(self.numbers.as_slice()),
        )
    }
}

/// `2026-11-24T14:30:58` as the number 20261124143058: JavaScript writes it faster, and only if it
/// is asked for.
fn digits(time: DosTime) -> u64 {
    [time.month, time.day, time.hour, time.minute, time.second]
        .into_iter()
        .fold(time.year.into(), |digits, two| {
            digits * 100 + u64::from(two)
        })
}
