//! Numbers as the text that they are: checked, compared and printed by their digits, without the
//! tables that reading a double takes.

use crate::decimal;
use std::borrow::Cow;
use std::cmp::Ordering;

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

/// As many digits fit into an integer, whatever they are.
const SAFE_DIGITS: usize = 18;

/// As far as every language has whole numbers: beyond, JavaScript has floats only.
const MAX_SAFE: &str = "9007199254740991";

/// Goes to the end of the number that begins there; or to where and why it is not one.
pub(super) fn scan(bytes: &[u8], at: &mut usize) -> Result<(), &'static str> {
    let start = *at;
    if bytes.get(*at) == Some(&b'-') {
        *at += 1;
    }
    if bytes.get(*at) == Some(&b'0') {
        *at += 1;
    } else {
        digits(bytes, at)?;
    }
    if bytes.get(*at) == Some(&b'.') {
        *at += 1;
        digits(bytes, at)?;
    }
    let is_short = signed(*at - start) <= MAX_MAGNITUDE;
    let has_exponent = matches!(bytes.get(*at), Some(b'e' | b'E'));
    if has_exponent {
        *at += 1;
        if matches!(bytes.get(*at), Some(b'+' | b'-')) {
            *at += 1;
        }
        digits(bytes, at)?;
    }
    if is_short && !has_exponent
        || Decimal::of(bytes.get(start..*at).unwrap_or_default()).is_finite()
    {
        return Ok(());
    }
    *at = start;
    Err("a number that is infinite as a double")
}

/// Goes beyond digits, of which there is at least one.
fn digits(bytes: &[u8], at: &mut usize) -> Result<(), &'static str> {
    let start = *at;
    while bytes.get(*at).is_some_and(u8::is_ascii_digit) {
        *at += 1;
    }
    if *at == start {
        return Err("expected a digit");
    }
    Ok(())
}

/// Whether it is one number as JSON has them, and finite as a double.
pub(crate) fn is_number(text: &str) -> bool {
    let mut at = 0;
    scan(text.as_bytes(), &mut at).is_ok() && at == text.len()
}

/// The integer that is written there without point or exponent, if it fits. The negative zero is
/// none: as a double it is another number than zero.
pub(crate) fn integer(literal: &str) -> Option<i64> {
    if literal == "-0" || !is_number(literal) {
        return None;
    }
    let digits = literal.strip_prefix('-').unwrap_or(literal);
    if digits.len() > SAFE_DIGITS {
        return decimal::signed(literal);
    }
    let mut number = 0;
    for digit in digits.bytes() {
        // Of a point or an exponent.
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(digit - b'0');
    }
    Some(if digits.len() < literal.len() {
        -number
    } else {
        number
    })
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
    let decimal = Decimal::of(literal.as_bytes());
    Cow::Owned(decimal.print(decimal.significant()))
}

/// The shortest text that reads back as the same number, which is finite; of two that are as near
/// to it the even one. A whole number is written as one, so that `1` and `1.0` of different
/// languages are the same.
pub(crate) fn of_f64(number: f64) -> String {
    let text = format!("{number:e}");
    let decimal = Decimal::of(text.as_bytes());
    let mut digits = decimal.significant();
    if let Some(even) = even(number, &digits, decimal.magnitude) {
        digits = even.to_string();
    }
    decimal.print(digits)
}

/// The even digits below these, if the number lies right in the middle between both: there the
/// standard library takes the higher ones, where other languages take the even ones. It happens
/// behind the point only: what has more digits before it than a double keeps is a multiple of twos.
fn even(number: f64, digits: &str, magnitude: i64) -> Option<u64> {
    let places = u32::try_from(signed(digits.len()) - 1 - magnitude).ok()?;
    let digits = decimal::unsigned(digits).filter(|digits| digits % 2 == 1)?;
    let fraction = number.to_bits() & ((1 << 52) - 1) | 1 << 52;
    let odd = fraction >> fraction.trailing_zeros();
    // Twice the number is odd / 2^places in the middle, which is (2 * digits - 1) / 10^places.
    let middle = 5_u64.checked_pow(places)?.checked_mul(odd)?;
    // Doubles are twice as dense below a power of two: 2^-24 is not nearest to the lower digits.
    let is_nearest = odd > 1 || middle > 1 << 54;
    (middle == 2 * digits - 1 && is_nearest).then_some(digits - 1)
}

/// As [`of_f64`], of the double that is nearest to a whole number beyond those that every language
/// has. Such doubles lie 1024 apart at most, so that digits are enough to find the shortest text.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "the nearest double is a whole number of 63 bits at most, and compared exactly"
)]
pub(crate) fn nearest(number: i64) -> String {
    let double = number.unsigned_abs() as f64;
    let whole = double as u64;
    let shortest = [10_000, 1000, 100, 10].into_iter().find_map(|unit| {
        let rounded = (whole + unit / 2) / unit * unit;
        (rounded as f64 == double).then_some(rounded)
    });
    let digits = shortest.unwrap_or(whole).to_string();
    let sign = if number < 0 { "-" } else { "" };
    canonical(&[sign, &digits, ".0"].concat()).into_owned()
}

/// The nearest double.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn to_f64(literal: &str) -> f64 {
    literal.parse().unwrap_or_default()
}

/// A number as its digits.
struct Decimal<'a> {
    is_negative: bool,
    /// From the first that is not zero to the exponent; there may be a point between them.
    digits: &'a [u8],
    /// Power of ten of the first one.
    magnitude: i64,
}

impl<'a> Decimal<'a> {
    /// Of a number that was read.
    fn of(literal: &'a [u8]) -> Self {
        let is_negative = literal.first() == Some(&b'-');
        let mut digits = literal.get(usize::from(is_negative)..).unwrap_or_default();
        let mut power = 0;
        if let Some(at) = digits.iter().position(|byte| matches!(byte, b'e' | b'E')) {
            power = exponent(digits.get(at + 1..).unwrap_or_default());
            digits = digits.get(..at).unwrap_or_default();
        }
        let mut places = signed(digits.len());
        if let Some(point) = digits.iter().position(|byte| *byte == b'.') {
            places = signed(point);
        }
        // The digits lie at 2, 1, 0 before the point and at -1, -2 behind it.
        while let [b'0' | b'.', rest @ ..] = digits {
            places -= i64::from(digits.first() == Some(&b'0'));
            digits = rest;
        }
        Self {
            is_negative,
            digits,
            magnitude: power + places - 1,
        }
    }

    fn is_finite(&self) -> bool {
        match self.magnitude.cmp(&MAX_MAGNITUDE) {
            Ordering::Less => true,
            Ordering::Equal => self.is_below(INFINITE),
            Ordering::Greater => self.digits.is_empty(),
        }
    }

    /// Compares with digits of the same magnitude.
    fn is_below(&self, mut limit: &[u8]) -> bool {
        for digit in self.digits {
            match limit {
                _ if *digit == b'.' => {}
                [first, rest @ ..] if first == digit => limit = rest,
                [first, ..] => return digit < first,
                [] => return false,
            }
        }
        !limit.is_empty()
    }

    /// The digits without zeros at either end.
    fn significant(&self) -> String {
        let (mut text, mut length) = (String::new(), 0);
        for digit in self.digits.iter().filter(|digit| **digit != b'.') {
            text.push(char::from(*digit));
            if *digit != b'0' {
                length = text.len();
            }
        }
        text.truncate(length);
        text
    }

    /// The number with these digits, which are its own or as near.
    fn print(&self, mut text: String) -> String {
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

/// Exponents beyond all lengths of a body are not distinguished.
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
