//! Points in time and the four text forms in which the clouds write them.

mod iso;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::error::EncodeError;

/// First second of the year 3000: beyond it a time is a mistake (most often milliseconds
/// passed as seconds), and two of the four text forms stop at four digits.
const END: i64 = 32_503_680_000;

const DAYS_FROM_0000_03_01_TO_1970: i32 = 719_468;

const SECONDS_OF_A_DAY: i64 = 86_400;

/// From the first day on, 1970-01-01.
const WEEKDAYS: &str = "ThuFriSatSunMonTueWed";

const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";

/// A point in time, in whole seconds since 1970-01-01T00:00:00Z.
///
/// The clouds reject a signature whose time differs from their own by more than 5 minutes (Tencent)
/// or 15 minutes (Alibaba, Huawei).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// Creates a time from unix seconds.
    ///
    /// # Errors
    /// [`EncodeError`] for field `at` outside the years 1970 to 2999.
    pub fn from_unix_seconds(seconds: i64) -> Result<Self, EncodeError> {
        Self::of(seconds).ok_or_else(|| {
            EncodeError::new(
                "at",
                "must be a time in the years 1970 to 2999, in unix seconds",
            )
        })
    }

    fn of(seconds: i64) -> Option<Self> {
        (0..END).contains(&seconds).then_some(Self(seconds))
    }

    /// Returns the number of seconds since 1970-01-01T00:00:00Z.
    pub const fn unix_seconds(self) -> i64 {
        self.0
    }

    /// Whole days since 1970-01-01.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "no time is before 1970 or beyond 2999"
    )]
    pub(crate) const fn days(self) -> i32 {
        (self.0 / SECONDS_OF_A_DAY) as i32
    }

    /// Reads an HTTP `Date` header in one of its three forms (RFC 9110 section 5.6.7), which differ
    /// in what parts their members and in where the year stands.
    pub(crate) fn from_http_date(text: &str) -> Option<Self> {
        let is_between = |byte: &u8| matches!(byte, b' ' | b',' | b'-' | b':');
        let mut parts: [&[u8]; 8] = [b""; 8];
        let mut count = 0;
        for part in text.as_bytes().split(is_between) {
            if !part.is_empty() {
                *parts.get_mut(count)? = part;
                count += 1;
            }
        }
        // Where year, month, day and time of day are.
        let order = match parts {
            [.., b"GMT"] => [3, 2, 1, 4, 5, 6],
            [.., b""] => [6, 1, 2, 3, 4, 5],
            _ => return None,
        };
        let mut members = [0; 6];
        for (member, at) in members.iter_mut().zip(order) {
            let part = *parts.get(at)?;
            *member = if at == order[1] {
                month(part)?
            } else {
                number(part)?
            };
        }
        let year = parts.get(order[0])?;
        members[0] += match (year.len(), members[0]) {
            (4, _) => 0,
            (2, ..70) => 2000,
            (2, _) => 1900,
            _ => return None,
        };
        Self::of(seconds(members)?)
    }

    /// `Sat, 08 Dec 2018 01:02:03 GMT`: the HTTP `Date` header, 29 characters.
    pub(crate) fn http_date(self) -> String {
        self.written("w, 3 m 01 4:5:6 GMT")
    }

    /// `2018-12-08T01:02:03Z`: Alibaba's `x-acs-date`.
    pub(crate) fn iso_8601(self) -> String {
        self.written("01-2-3T4:5:6Z")
    }

    /// `20181208T010203Z`: Huawei's `X-Sdk-Date`.
    pub(crate) fn iso_8601_basic(self) -> String {
        self.written("0123T456Z")
    }

    /// `2018-12-08`: the day in Tencent's credential scope.
    pub(crate) fn date(self) -> String {
        self.written("01-2-3")
    }

    /// In a form, the digits from 0 on stand for century, year of it, month, day, hour, minute and
    /// second, two digits each; `w` and `m` for the names of weekday and month; all else for itself.
    /// Every signature waits for it, and `format!` takes several times as long.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a day has few seconds, and a year of four digits two pairs of them"
    )]
    fn written(self, form: &str) -> String {
        let (year, month, day) = civil_of(self.days());
        let second = (self.0 % SECONDS_OF_A_DAY) as i32;
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let pairs = [year / 100, year % 100, month, day, hour, minute, second];
        let mut text = String::with_capacity("Sat, 08 Dec 2018 01:02:03 GMT".len());
        for mark in form.bytes() {
            match mark {
                b'w' => text.push_str(name(WEEKDAYS, self.days() % 7)),
                b'm' => text.push_str(name(MONTHS, month - 1)),
                _ => match pairs.get(usize::from(mark.wrapping_sub(b'0'))) {
                    Some(pair) => {
                        #[expect(clippy::cast_sign_loss, reason = "no year is before 1970")]
                        let pair = *pair as u8;
                        text.push(char::from(b'0' + pair / 10));
                        text.push(char::from(b'0' + pair % 10));
                    }
                    None => text.push(char::from(mark)),
                },
            }
        }
        text
    }
}

/// Year, month and day in the Gregorian calendar of a day since 1970-01-01. A calendar library would
/// double the wasm module for these lines (Howard Hinnant, "chrono-compatible low-level date
/// algorithms", `civil_from_days`).
const fn civil_of(days: i32) -> (i32, i32, i32) {
    const DAYS_OF_400_YEARS: i32 = 146_097;
    let days = days + DAYS_FROM_0000_03_01_TO_1970;
    let era = days / DAYS_OF_400_YEARS;
    let day_of_era = days % DAYS_OF_400_YEARS;
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    // Years begin in March here, so that the leap day is the last of its year.
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// The way back (`days_from_civil`).
const fn days_of(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - DAYS_FROM_0000_03_01_TO_1970
}

/// Unix seconds of a date and a time of day in UTC; none for what no calendar or clock has.
fn seconds([year, month, day, hour, minute, second]: [i32; 6]) -> Option<i64> {
    let days = days_of(year, month, day);
    let is_valid = hour < 24 && minute < 60 && second < 60;
    // What no calendar has comes back as another day.
    (is_valid && days >= 0 && civil_of(days) == (year, month, day))
        .then(|| i64::from(days) * SECONDS_OF_A_DAY + i64::from(hour * 3600 + minute * 60 + second))
}

/// The number of a month by its name.
fn month(name: &[u8]) -> Option<i32> {
    let (names, _) = MONTHS.as_bytes().as_chunks::<3>();
    let mut numbered = names.iter().zip(1..);
    numbered.find_map(|(known, month)| (known == name).then_some(month))
}

/// A number of digits, or any beyond those of a date.
fn number(digits: &[u8]) -> Option<i32> {
    let next = |value: i32, byte: &u8| Some((value * 10 + iso::digit(*byte)?).min(9999));
    digits.iter().try_fold(0, next)
}

/// One of the names of three letters.
fn name(names: &'static str, index: i32) -> &'static str {
    let at = usize::try_from(index).unwrap_or_default() * 3;
    names.get(at..at + 3).unwrap_or_default()
}

impl TryFrom<SystemTime> for Timestamp {
    type Error = EncodeError;

    fn try_from(time: SystemTime) -> Result<Self, EncodeError> {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or(Duration::MAX);
        Self::from_unix_seconds(i64::try_from(since.as_secs()).unwrap_or(-1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected texts from `date -u -d @N` with the matching format.
    #[test]
    fn writes_every_form() {
        let t = Timestamp::from_unix_seconds(1_544_230_923).unwrap();
        assert_eq!(t.http_date(), "Sat, 08 Dec 2018 01:02:03 GMT");
        assert_eq!(t.iso_8601(), "2018-12-08T01:02:03Z");
        assert_eq!(t.iso_8601_basic(), "20181208T010203Z");
        assert_eq!(t.date(), "2018-12-08");
    }

    #[test]
    fn keeps_day_month_and_leap_year_edges() {
        let at = |s| Timestamp::from_unix_seconds(s).unwrap().http_date();
        assert_eq!(at(0), "Thu, 01 Jan 1970 00:00:00 GMT");
        assert_eq!(at(951_868_799), "Tue, 29 Feb 2000 23:59:59 GMT");
        assert_eq!(at(951_868_800), "Wed, 01 Mar 2000 00:00:00 GMT");
        assert_eq!(at(END - 1), "Tue, 31 Dec 2999 23:59:59 GMT");
    }

    #[test]
    fn rejects_times_that_no_cloud_accepts() {
        for seconds in [
            -1,
            -62_167_219_200,
            253_402_300_799,
            1_544_230_923_000,
            i64::MIN,
            i64::MAX,
        ] {
            assert_eq!(
                Timestamp::from_unix_seconds(seconds).unwrap_err().field(),
                "at"
            );
        }
    }

    /// A second implementation of the calendar: that of `httpdate`.
    #[test]
    fn every_day_agrees_with_the_http_date() {
        for day in 0..END / 86_400 {
            let t = Timestamp::from_unix_seconds(day * 86_400 + 3723).unwrap();
            let (http, basic) = (t.http_date(), t.iso_8601_basic());
            assert_eq!(
                (&http[5..7], &http[12..16]),
                (&basic[6..8], &basic[..4]),
                "{http}"
            );
            let month: usize = basic[4..6].parse().unwrap();
            assert_eq!(http[8..11], MONTHS[month * 3 - 3..month * 3], "{http}");
            let time = UNIX_EPOCH + Duration::from_secs(t.0.unsigned_abs());
            assert_eq!(http, httpdate::fmt_http_date(time));
            assert_eq!(Timestamp::from_http_date(&http), Some(t), "{http}");
        }
    }

    #[test]
    fn reads_http_dates() {
        let t = Timestamp::from_http_date("Sat, 08 Dec 2018 01:02:03 GMT").unwrap();
        assert_eq!(t.unix_seconds(), 1_544_230_923);
        for text in [
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Sun, 06 Nov 1994 08:49:37 GMT",
        ] {
            let t = Timestamp::from_http_date(text).unwrap();
            assert_eq!(t.unix_seconds(), 784_111_777, "{text}");
        }
        let in_2037 = Timestamp::from_http_date("Fri, 06-Nov-37 08:49:37 GMT").unwrap();
        assert_eq!(in_2037.unix_seconds(), 2_141_110_177);
        for text in [
            "",
            "yesterday",
            "2018-12-08T01:02:03Z",
            "Sat, 08 Dec 2018 01:02:03",
            "Sat, 08 Dec 2018 01:02:03 UTC",
            "Sat, 08 Dec 2018 01:02:03 GMT+8",
            "Sat, 08 Dec 2018 01:02:03 GMT GMT",
            "Sat, 31 Feb 2018 01:02:03 GMT",
            "Sat, 00 Dec 2018 01:02:03 GMT",
            "Sat, 08 Dec 2018 24:02:03 GMT",
            "Sat, 08 Dec 2018 01:60:03 GMT",
            "Sat, 08 Dec 2018 01:02:60 GMT",
            "Sat, 08 anF 2018 01:02:03 GMT",
            "Sat, 08 dec 2018 01:02:03 GMT",
            "Sat, 08 Dec 218 01:02:03 GMT",
            "Sat, 08 Dec 1969 01:02:03 GMT",
            "Sat, 08 Dec 3000 01:02:03 GMT",
            "Sat, +8 Dec 2018 01:02:03 GMT GMT",
        ] {
            assert_eq!(Timestamp::from_http_date(text), None, "{text}");
        }
    }
}
