//! Times in responses.

use super::{Timestamp, seconds};

impl Timestamp {
    /// Reads a time as the clouds write it: `2016-08-15T15:00:00.000+0000`, `2018-02-26T11:55:41+08:00`
    /// or `2023-05-10T07:37:38Z`, to the second. None without a time zone: it could be any time of
    /// that day.
    pub(crate) fn from_iso_8601(text: &str) -> Option<Self> {
        let (moment, rest) = text.split_at_checked("2018-02-26T11:55:41".len())?;
        let digits = rest.bytes().skip(1).take_while(u8::is_ascii_digit).count();
        let zone = if rest.starts_with('.') && digits > 0 {
            rest.get(1 + digits..)?
        } else {
            rest
        };
        let [century, year, rest @ ..] = read(moment, "01-2-3T4:5:6")?;
        let [month, day, hour, minute, second] = rest;
        let seconds = seconds([century * 100 + year, month, day, hour, minute, second])?;
        Self::of(seconds - i64::from(offset(zone)?))
    }
}

/// Seconds of a time zone: `Z`, `+0800` or `+08:00`.
fn offset(zone: &str) -> Option<i32> {
    let (sign, zone) = zone.split_at_checked(1)?;
    let sign = match (sign, zone) {
        ("Z", "") => return Some(0),
        ("+", _) => 1,
        ("-", _) => -1,
        _ => return None,
    };
    let pairs = read(zone, "4:5").or_else(|| read(zone, "45"));
    let [_, _, _, _, hours, minutes, _] = pairs?;
    let is_valid = hours < 24 && minutes < 60;
    is_valid.then_some(sign * (hours * 3600 + minutes * 60))
}

/// The pairs of digits of a text in a form, which is as those that times are written in; a blank can
/// stand for its `T`.
fn read(text: &str, form: &str) -> Option<[i32; 7]> {
    let mut pairs = [0; 7];
    let mut bytes = text.bytes();
    for mark in form.bytes() {
        let byte = bytes.next()?;
        match pairs.get_mut(usize::from(mark.wrapping_sub(b'0'))) {
            Some(pair) => *pair = digit(byte)? * 10 + digit(bytes.next()?)?,
            None if byte == mark || (byte, mark) == (b' ', b'T') => {}
            None => return None,
        }
    }
    bytes.next().is_none().then_some(pairs)
}

pub(super) fn digit(byte: u8) -> Option<i32> {
    byte.is_ascii_digit().then(|| i32::from(byte - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected seconds from `date -u -d TIME +%s`.
    #[test]
    fn times_of_responses_are_read() {
        for (text, expected) in [
            ("2016-08-15T15:00:00.000+0000", 1_471_273_200),
            ("2016-08-15T15:00:00Z", 1_471_273_200),
            ("2016-08-15 15:00:00Z", 1_471_273_200),
            ("2018-02-26T11:55:41+08:00", 1_519_617_341),
            ("2018-02-26T11:55:41.9+0800", 1_519_617_341),
            ("2018-02-26T11:55:41-0330", 1_519_658_741),
            ("1970-01-01T08:00:00+08:00", 0),
        ] {
            let read = Timestamp::from_iso_8601(text).map(Timestamp::unix_seconds);
            assert_eq!(read, Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_with_a_zone_is_none() {
        for text in [
            "",
            "2019-10-25 15:37:27",
            "2019-10-25T15:37:27",
            "2019-10-25T15:37:27.Z",
            "2019-10-25T15:37Z",
            "2019-10-25",
            "2019-02-29T15:37:27Z",
            "2019-13-01T15:37:27Z",
            "2019-10-25T24:00:00Z",
            "2019-10-25T15:37:27+24:00",
            "2019-10-25T15:37:27+8",
            "2019-10-25T15:37:27+08:0",
            "2019-10-25T15:37:27+08:00x",
            "2019-10-25T15:37:27+0+:00",
            "19-10-25T15:37:27Z",
            "+019-10-25T15:37:27Z",
            "2019-10-29171553",
            "1970-01-01T00:00:00+08:00",
            "3000-01-01T00:00:00Z",
            "2006-01-02T15:04:05Z07:00",
            "2019-10-25T1\u{e9}:37:27Z",
        ] {
            assert_eq!(Timestamp::from_iso_8601(text), None, "{text}");
        }
    }
}
