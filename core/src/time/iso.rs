//! Times in responses.

use super::{Timestamp, seconds};

impl Timestamp {
    /// Reads a time as the clouds write it: `2016-08-15T15:00:00.000+0000`, `2018-02-26T11:55:41+08:00`
    /// or `2023-05-10T07:37:38Z`, to the second. None without a time zone: it could be any time of
    /// that day.
    pub(crate) fn from_iso_8601(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once(['T', ' '])?;
        let (time, rest) = rest.split_at_checked(8)?;
        let zone = match rest.strip_prefix('.') {
            Some(fraction) => {
                let zone = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
                (zone.len() < fraction.len()).then_some(zone)?
            }
            None => rest,
        };
        let seconds = seconds(numbers(date, '-', [4, 2, 2])?, numbers(time, ':', [2; 3])?)?;
        Self::from_unix_seconds(seconds - offset(zone)?).ok()
    }
}

/// Seconds of a time zone: `Z`, `+0800` or `+08:00`.
fn offset(zone: &str) -> Option<i64> {
    let (sign, zone) = match zone.split_at_checked(1)? {
        ("Z", "") => return Some(0),
        ("+", zone) => (1, zone),
        ("-", zone) => (-1, zone),
        _ => return None,
    };
    let (hours, minutes) = zone.split_once(':').or_else(|| zone.split_at_checked(2))?;
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Three numbers of these lengths.
fn numbers(text: &str, between: char, lengths: [usize; 3]) -> Option<[i64; 3]> {
    let mut parts = text.split(between);
    let mut read = [0; 3];
    for (number, length) in read.iter_mut().zip(lengths) {
        *number = self::number(parts.next()?, length)?;
    }
    parts.next().is_none().then_some(read)
}

fn number(digits: &str, length: usize) -> Option<i64> {
    let is_number = digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
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
