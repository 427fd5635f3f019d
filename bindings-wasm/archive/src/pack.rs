//! Texts and numbers on their way to JavaScript, all in one long text and one array: to make ten
//! thousand objects from here would take several times as long. `../archive-pack.js` takes them
//! out in the order in which they were put in.

use faaswire::archive::{DosTime, Entry};
use js_sys::{Array, Float64Array};

/// What stands for a value that is absent.
const ABSENT: f64 = f64::NAN;

#[derive(Default)]
pub(crate) struct Pack {
    text: String,
    /// The length of `text` in JavaScript's units.
    length: usize,
    /// Texts of which there are few: numbers stand for them.
    words: Vec<&'static str>,
    numbers: Vec<f64>,
}

impl Pack {
    /// The nearest number is what JavaScript has.
    #[expect(clippy::cast_precision_loss, reason = "see above")]
    pub(crate) fn number(&mut self, number: u64) {
        self.numbers.push(number as f64);
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
        self.text.push_str(text);
        self.length += if text.is_ascii() {
            text.len()
        } else {
            text.encode_utf16().count()
        };
        self.count(self.length);
    }

    pub(crate) fn word(&mut self, word: &'static str) {
        let known = self.words.iter().position(|each| *each == word);
        let at = known.unwrap_or_else(|| {
            self.words.push(word);
            self.words.len() - 1
        });
        self.count(at);
    }

    pub(crate) fn optional_word(&mut self, word: Option<&'static str>) {
        match word {
            Some(word) => self.word(word),
            None => self.numbers.push(ABSENT),
        }
    }

    pub(crate) fn entries(&mut self, entries: &[Entry<'_>]) {
        self.count(entries.len());
        for entry in entries {
            self.entry(entry);
        }
    }

    pub(crate) fn entry(&mut self, entry: &Entry<'_>) {
        self.text(entry.path());
        self.word(entry.kind().as_str());
        self.number(entry.size());
        self.number(entry.compressed_size());
        self.number(entry.crc32().into());
        self.optional_number(entry.mode().map(u64::from));
        self.optional_number(entry.modified().map(digits));
    }

    /// `[text, words, numbers]`
    pub(crate) fn into_js(self) -> Array {
        Array::of3(
            &self.text.into(),
            &self.words.join(" ").into(),
            &Float64Array::from(self.numbers.as_slice()),
        )
    }
}

/// `2026-11-24T14:30:58` as the number 20261124143058: JavaScript writes it faster.
fn digits(time: DosTime) -> u64 {
    [time.month, time.day, time.hour, time.minute, time.second]
        .into_iter()
        .fold(time.year.into(), |digits, two| {
            digits * 100 + u64::from(two)
        })
}
