//! Numbers as the text that they are: checked, compared and printed by their digits, without the
//! tables that reading a double takes.

use std::borrow::Cow;

/// Decimal digits of 2^1024 - 2^970, which lies in the middle between the largest double and the
/// next one if there were one. What is smaller is read as a double; it and what is larger are not.
const INFINITE: &[u8] = b"17976931348623158079372897140530341507993413271003782693617377898044\
    4968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908\
    9020007083836762738548458177115317644757302700698555713669596228429148198608349364752927190741\
    68444365510704342711559699508093042880177904174497792";

/// Power of ten of the first of these digits, as of that of the largest double.
const MAX_MAGNITUDE: i64 = 308;

/// The same of the smallest double; what is below is zero.
const MIN_MAGNITUDE: i64 = -324;

/// As far as every language has whole numbers: beyond, JavaScript has floats only.
const MAX_SAFE: &str = "9007199254740991";

/// Length of the number that `bytes` begin with; or where and why it is not one.
pub(super) fn scan(bytes: &[u8]) -> Result<usize, (usize, &'static str)> {
    let mut len = usize::from(bytes.first() == Some(&b'-'));
    len = match bytes.get(len) {
        Some(b'0') => len + 1,
        _ => digits(bytes, len)?,
    };
    if bytes.get(len) == Some(&b'.') {
        len = digits(bytes, len + 1)?;
    }
    let is_short = signed(len) <= MAX_MAGNITUDE;
    let has_exponent = matches!(bytes.get(len), Some(b'e' | b'E'));
    if has_exponent {
        let sign = usize::from(matches!(bytes.get(len + 1), Some(b'+' | b'-')));
        len = digits(bytes, len + 1 + sign)?;
    }
    let is_finite =
        is_short && !has_exponent || Decimal::of(bytes.get(..len).unwrap_or_default()).is_finite();
    if is_finite {
        Ok(len)
    } else {
        Err((0, "a number that is infinite as a double"))
    }
}

/// The end of the digits that begin there, of which there is at least one.
fn digits(bytes: &[u8], start: usize) -> Result<usize, (usize, &'static str)> {
    let digits = bytes.get(start..).unwrap_or_default();
    let count = digits.iter().take_while(|byte| byte.is_ascii_digit());
    match count.count() {
        0 => Err((start, "expected a digit")),
        count => Ok(start + count),
    }
}

/// Whether it is one number as JSON has them, and finite as a double.
pub(crate) fn is_number(text: &str) -> bool {
    scan(text.as_bytes()) == Ok(text.len())
}

/// The integer that is written there without point or exponent, if it fits. The negative zero is
/// none: as a double it is another number than zero.
pub(crate) fn integer(literal: &str) -> Option<i64> {
    if literal == "-0" || !is_number(literal) {
        return None;
    }
    literal.parse().ok()
}

/// The text of a number which is the same in every language: integers as they stand, others as
/// [`of_f64`] prints them, if their digits are no more than a double needs.
pub(crate) fn canonical(literal: &str) -> Cow<'_, str> {
    let is_integer = !literal
        .bytes()
        .any(|byte| matches!(byte, b'.' | b'e' | b'E'));
    if is_integer && literal != "-0" {
        return Cow::Borrowed(literal);
    }
    Cow::Owned(Decimal::of(literal.as_bytes()).print())
}

/// The shortest text that reads back as the same number, which is finite. A whole number is written
/// as one, so that `1` and `1.0` of different languages are the same.
pub(crate) fn of_f64(number: f64) -> String {
    Decimal::of(format!("{number:e}").as_bytes()).print()
}

/// The nearest double.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn to_f64(literal: &str) -> f64 {
    literal.parse().unwrap_or_default()
}

/// A number as its digits.
struct Decimal<'a> {
    is_negative: bool,
    /// The digits before the exponent, and a point.
    mantissa: &'a [u8],
    /// Power of ten of the first digit that is not zero.
    magnitude: i64,
}

impl<'a> Decimal<'a> {
    /// Of a number that was read.
    fn of(literal: &'a [u8]) -> Self {
        let is_negative = literal.first() == Some(&b'-');
        let digits = literal.get(usize::from(is_negative)..).unwrap_or_default();
        let mut parts = digits.splitn(2, |byte| matches!(byte, b'e' | b'E'));
        let mantissa = parts.next().unwrap_or_default();
        let exponent = parts.next().map_or(0, exponent);
        let is_zero = |byte: &&u8| matches!(byte, b'0' | b'.');
        let before = mantissa.iter().take_while(is_zero).count();
        let point = mantissa.iter().position(|byte| *byte == b'.');
        let point = point.unwrap_or(mantissa.len());
        // The digits lie at 2, 1, 0, -1 around the point, which takes a place of its own.
        let first = signed(point) - signed(before) - i64::from(before < point);
        Self {
            is_negative,
            mantissa,
            magnitude: exponent + first,
        }
    }

    /// The digits from the first that is not zero.
    fn digits(&self) -> impl Iterator<Item = u8> {
        let digits = self.mantissa.iter().filter(|byte| **byte != b'.');
        digits.copied().skip_while(|digit| *digit == b'0')
    }

    fn is_finite(&self) -> bool {
        self.magnitude < MAX_MAGNITUDE
            || self.magnitude == MAX_MAGNITUDE && self.digits().lt(INFINITE.iter().copied())
            || self.digits().next().is_none()
    }

    fn print(&self) -> String {
        let mut text: String = self.digits().map(char::from).collect();
        text.truncate(text.trim_end_matches('0').len());
        if text.is_empty() || self.magnitude < MIN_MAGNITUDE {
            return "0".to_owned();
        }
        match self.magnitude {
            whole @ 0..=15 => {
                let digits = usize::try_from(whole).unwrap_or_default() + 1;
                if text.len() > digits {
                    text.insert(digits, '.');
                } else {
                    zeros(&mut text, digits);
                    if digits == MAX_SAFE.len() && *text > *MAX_SAFE {
                        text.push_str(".0");
                    }
                }
            }
            fraction @ -5..0 => {
                let mut front = "0.".to_owned();
                zeros(
                    &mut front,
                    usize::try_from(1 - fraction).unwrap_or_default(),
                );
                text.insert_str(0, &front);
            }
            exponent => {
                if text.len() > 1 {
                    text.insert(1, '.');
                }
                text.push_str(if exponent < 0 { "e" } else { "e+" });
                text.push_str(&exponent.to_string());
            }
        }
        if self.is_negative {
            text.insert(0, '-');
        }
        text
    }
}

/// Appends zeros up to a length.
fn zeros(text: &mut String, len: usize) {
    while text.len() < len {
        text.push('0');
    }
}

/// Exponents beyond all lengths of a body are not told apart.
fn exponent(text: &[u8]) -> i64 {
    const MAX: i64 = 1 << 40;
    let mut exponent = 0;
    for digit in text.iter().filter(|byte| byte.is_ascii_digit()) {
        if exponent < MAX {
            exponent = exponent * 10 + i64::from(*digit - b'0');
        }
    }
    if text.first() == Some(&b'-') {
        -exponent
    } else {
        exponent
    }
}

fn signed(len: usize) -> i64 {
    i64::try_from(len).unwrap_or(i64::MAX)
}
