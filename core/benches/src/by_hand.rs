//! The four signing schemes as one writes them by hand for one operation, with `hmac` and `sha2`
//! and no checks: the least that there is to do for the same request.

use std::time::{Duration, UNIX_EPOCH};

use base64::Engine;
use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use http::Request;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};

const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
const URN: &AsciiSet = &UNRESERVED.remove(b':').remove(b'!');

/// Who signs, and when.
#[derive(Clone, Copy)]
pub(crate) struct Signer<'a> {
    pub(crate) id: &'a str,
    pub(crate) key: &'a str,
    pub(crate) at: i64,
}

impl Signer<'_> {
    /// FC 2016-08-15, `GetFunctionCode`.
    pub(crate) fn fc(
        &self,
        account: &str,
        region: &str,
        service: &str,
        function: &str,
    ) -> Request<Bytes> {
        let host = format!("{account}.{region}.fc.aliyuncs.com");
        // The names of this scheme's path are signed decoded.
        let path = format!("/2016-08-15/services/{service}/functions/{function}/code");
        let date =
            httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(self.at.unsigned_abs()));
        let text = format!("GET\n\n\n{date}\nx-fc-account-id:{account}\n{path}");
        let signature = base64::prelude::BASE64_STANDARD.encode(hmac(self.key.as_bytes(), &text));
        Request::get(format!(
            "https://{host}/2016-08-15/services/{}/functions/{}/code",
            utf8_percent_encode(service, UNRESERVED),
            utf8_percent_encode(function, UNRESERVED),
        ))
        .header("host", host)
        .header("x-fc-account-id", account)
        .header("date", date)
        .header("authorization", format!("FC {}:{signature}", self.id))
        .body(Bytes::new())
        .unwrap()
    }

    /// FC 2021-04-06, `GetFunctionCode`.
    pub(crate) fn acs3(
        &self,
        account: &str,
        region: &str,
        nonce: &str,
        service: &str,
        function: &str,
    ) -> Request<Bytes> {
        let host = format!("{account}.{region}.fc.aliyuncs.com");
        let path = format!(
            "/2021-04-06/services/{}/functions/{}/code",
            utf8_percent_encode(service, UNRESERVED),
            utf8_percent_encode(function, UNRESERVED),
        );
        let (year, month, day) = civil_date(self.at);
        let (hour, minute, second) = time_of_day(self.at);
        let date = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
        let payload = sha256_hex(b"");
        let signed =
            "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";
        let canonical = format!(
            "GET\n{path}\n\nhost:{host}\nx-acs-action:GetFunctionCode\nx-acs-content-sha256:{payload}\n\
             x-acs-date:{date}\nx-acs-signature-nonce:{nonce}\nx-acs-version:2021-04-06\n\n{signed}\n{payload}"
        );
        let text = format!("ACS3-HMAC-SHA256\n{}", sha256_hex(canonical.as_bytes()));
        let signature = hex(&hmac(self.key.as_bytes(), &text));
        let authorization = format!(
            "ACS3-HMAC-SHA256 Credential={},SignedHeaders={signed},Signature={signature}",
            self.id
        );
        Request::get(format!("https://{host}{path}"))
            .header("host", host)
            .header("accept", "application/json")
            .header("x-acs-version", "2021-04-06")
            .header("x-acs-action", "GetFunctionCode")
            .header("x-acs-date", date)
            .header("x-acs-signature-nonce", nonce)
            .header("x-acs-content-sha256", payload)
            .header("authorization", authorization)
            .body(Bytes::new())
            .unwrap()
    }

    /// FunctionGraph v2, `ShowFunctionCode`.
    pub(crate) fn huawei(&self, region: &str, project: &str, urn: &str) -> Request<Bytes> {
        let host = format!("functiongraph.{region}.myhuaweicloud.com");
        let (year, month, day) = civil_date(self.at);
        let (hour, minute, second) = time_of_day(self.at);
        let date = format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z");
        let signed = "content-type;host;x-project-id;x-sdk-date";
        let canonical = format!(
            "GET\n/v2/{project}/fgs/functions/{}/code/\n\ncontent-type:application/json\nhost:{host}\n\
             x-project-id:{project}\nx-sdk-date:{date}\n\n{signed}\n{}",
            utf8_percent_encode(urn, UNRESERVED),
            sha256_hex(b""),
        );
        let text = format!(
            "SDK-HMAC-SHA256\n{date}\n{}",
            sha256_hex(canonical.as_bytes())
        );
        let signature = hex(&hmac(self.key.as_bytes(), &text));
        let authorization = format!(
            "SDK-HMAC-SHA256 Access={}, SignedHeaders={signed}, Signature={signature}",
            self.id
        );
        Request::get(format!(
            "https://{host}/v2/{project}/fgs/functions/{}/code",
            utf8_percent_encode(urn, URN)
        ))
        .header("host", host)
        .header("content-type", "application/json")
        .header("x-project-id", project)
        .header("x-sdk-date", date)
        .header("authorization", authorization)
        .body(Bytes::new())
        .unwrap()
    }

    /// SCF 2018-04-16, `GetFunctionAddress`.
    pub(crate) fn tc3(&self, region: &str, function: &str, qualifier: &str) -> Request<Bytes> {
        let host = "scf.tencentcloudapi.com";
        let body = serde_json::to_vec(&FunctionAddress {
            function,
            qualifier,
        })
        .unwrap();
        let (year, month, day) = civil_date(self.at);
        let date = format!("{year:04}-{month:02}-{day:02}");
        let signed = "content-type;host";
        let canonical = format!(
            "POST\n/\n\ncontent-type:application/json\nhost:{host}\n\n{signed}\n{}",
            sha256_hex(&body)
        );
        let at = self.at.to_string();
        let scope = format!("{date}/scf/tc3_request");
        let text = format!(
            "TC3-HMAC-SHA256\n{at}\n{scope}\n{}",
            sha256_hex(canonical.as_bytes())
        );
        let key = hmac(format!("TC3{}", self.key).as_bytes(), &date);
        let key = hmac(&hmac(&key, "scf"), "tc3_request");
        let signature = hex(&hmac(&key, &text));
        let authorization = format!(
            "TC3-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={signed}, Signature={signature}",
            self.id
        );
        Request::post(format!("https://{host}/"))
            .header("host", host)
            .header("content-type", "application/json")
            .header("x-tc-action", "GetFunctionAddress")
            .header("x-tc-version", "2018-04-16")
            .header("x-tc-region", region)
            .header("x-tc-timestamp", at)
            .header("authorization", authorization)
            .body(body.into())
            .unwrap()
    }
}

#[derive(serde::Serialize)]
struct FunctionAddress<'a> {
    #[serde(rename = "FunctionName")]
    function: &'a str,
    #[serde(rename = "Qualifier")]
    qualifier: &'a str,
}

fn hmac(key: &[u8], text: &str) -> [u8; 32] {
    let mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.chain_update(text).finalize().into_bytes().into()
}

fn sha256_hex(data: &[u8]) -> String {
    hex(&Sha256::digest(data))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// Howard Hinnant's `civil_from_days`.
fn civil_date(at: i64) -> (i64, i64, i64) {
    let days = at / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

const fn time_of_day(at: i64) -> (i64, i64, i64) {
    (at % 86_400 / 3600, at % 3600 / 60, at % 60)
}
