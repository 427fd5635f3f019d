//! Points in time and the four text forms in which the clouds write them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::error::EncodeError;

/// First second of the year 3000: beyond it a time is a mistake (most often milliseconds
/// passed as seconds), and two of the four text forms stop at four digits.
const END: i64 = 32_503_680_000;

/// A point in time, in whole seconds since 1970-01-01T00:00:00Z.
///
/// Every cloud refuses a signature that is more than 5 (Tencent) or 15 (Alibaba, Huawei) minutes
/// away from its own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// A time from unix seconds.
    ///
    /// # Errors
    /// [`EncodeError`] for field `at` outside the years 1970 to 2999.
    pub fn from_unix_seconds(seconds: i64) -> Result<Self, EncodeError> {
        if (0..END).contains(&seconds) {
            Ok(Self(seconds))
        } else {
            Err(EncodeError::new(
                "at",
                "must be a time in the years 1970 to 2999, in unix seconds",
            ))
        }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub const fn unix_seconds(self) -> i64 {
        self.0
    }

    /// Reads an HTTP `Date` header (RFC 9110 section 5.6.7).
    pub(crate) fn from_http_date(text: &str) -> Option<Self> {
        let zoned = jiff::fmt::rfc2822::parse(text.trim()).ok()?;
        Self::from_unix_seconds(zoned.timestamp().as_second()).ok()
    }

    /// `Sat, 08 Dec 2018 01:02:03 GMT`: the HTTP `Date` header, 29 characters.
    pub(crate) fn http_date(self) -> String {
        let t = self.utc();
        let weekday = match t.weekday().to_monday_zero_offset() {
            0 => "Mon",
            1 => "Tue",
            2 => "Wed",
            3 => "Thu",
            4 => "Fri",
            5 => "Sat",
            _ => "Sun",
        };
        let month = match t.month() {
            1 => "Jan",
            2 => "Feb",
            3 => "Mar",
            4 => "Apr",
            5 => "May",
            6 => "Jun",
            7 => "Jul",
            8 => "Aug",
            9 => "Sep",
            10 => "Oct",
            11 => "Nov",
            _ => "Dec",
        };
        format!(
            "{weekday}, {:02} {month} {:04} {:02}:{:02}:{:02} GMT",
            t.day(),
            t.year(),
            t.hour(),
            t.minute(),
            t.second()
        )
    }

    /// `2018-12-08T01:02:03Z`: Alibaba's `x-acs-date`.
    pub(crate) fn iso_8601(self) -> String {
        let t = self.utc();
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            t.year(),
            t.month(),
            t.day(),
            t.hour(),
            t.minute(),
            t.second()
        )
    }

    /// `20181208T010203Z`: Huawei's `X-Sdk-Date`.
    pub(crate) fn iso_8601_basic(self) -> String {
        let t = self.utc();
        format!(
            "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
            t.year(),
            t.month(),
            t.day(),
            t.hour(),
            t.minute(),
            t.second()
        )
    }

    /// `2018-12-08`: the day in Tencent's credential scope.
    pub(crate) fn date(self) -> String {
        let t = self.utc();
        format!("{:04}-{:02}-{:02}", t.year(), t.month(), t.day())
    }

    fn utc(self) -> DateTime {
        jiff::Timestamp::from_second(self.0)
            .map(|t| TimeZone::UTC.to_datetime(t))
            .unwrap_or_default()
    }
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
    fn refuses_times_that_no_cloud_accepts() {
        for seconds in [-1, -62_167_219_200, 253_402_300_799, 1_544_230_923_000, i64::MIN, i64::MAX] {
            assert_eq!(Timestamp::from_unix_seconds(seconds).unwrap_err().field(), "at");
        }
    }

    #[test]
    fn reads_http_dates() {
        let t = Timestamp::from_http_date("Sat, 08 Dec 2018 01:02:03 GMT").unwrap();
        assert_eq!(t.unix_seconds(), 1_544_230_923);
        assert_eq!(Timestamp::from_http_date("yesterday"), None);
    }
}
