//! What holds for every text, every body and every cut.

use faaswire::alibaba::FunctionCompute2021;
use faaswire::alibaba::{v2016_08_15, v2021_04_06};
use faaswire::huawei::v2::ShowFunctionCode;
use faaswire::{Algorithm, Crc64, Hasher};
use faaswire::{Checksum, Digests, Error, ResponseParts};
use http::HeaderMap;
use percent_encoding::percent_decode_str;
use proptest::prelude::*;

use crate::captured_requests::{Captured, text_params};
use crate::mutation::{changed, changes};
use crate::samples::{self, context, fc, fg};
use crate::vectors::ResponseCase;

/// Any text, and texts that look like names.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-Z0-9$:.~_ -]{1,20}",
        "[/?#%&=+\r\n\0.]{1,4}"
    ]
}

/// A name that is legal for the library, though not for every cloud.
fn name() -> impl Strategy<Value = String> {
    "[^/?#\\\\\\p{Cc}]{1,40}".prop_filter("a step in the path", |name| name != "." && name != "..")
}

pub(crate) fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

proptest! {
    #[test]
    fn encoding_any_text_gives_a_request_or_a_named_field(texts in prop::collection::vec(text(), 12)) {
        for captured in Captured::one_each() {
            let mut params = captured.case.params.clone();
            for (name, text) in text_params(captured.case).into_iter().zip(&texts) {
                params[name] = text.as_str().into();
            }
            let request = captured.with_params(&params).and_then(|call| call.request(&context(), &[]));
            if let Err(error) = request {
                let field = error.field();
                prop_assert!(field == "nonce" || params.get(field.split('.').next().unwrap()).is_some());
            }
        }
    }

    #[test]
    fn decoding_any_body_gives_an_output_or_an_error(
        status in 100_u16..600,
        body in prop_oneof![any::<Vec<u8>>(), any::<String>().prop_map(String::into_bytes)],
    ) {
        for captured in Captured::one_each() {
            let call = captured.call().unwrap();
            let response = call.parse(&ResponseParts::new(status, &HeaderMap::new(), &body));
            // A function's own result is one, and what only headers tell.
            let is_empty = |case: &ResponseCase| case.ok.is_some() && case.body.bytes().is_empty();
            let takes_anything = captured.file().responses.iter().any(is_empty);
            // Of the others nothing this short is a response.
            prop_assert!(response.is_err() || (200..300).contains(&status) && (takes_anything || body.len() > 1));
        }
    }

    #[test]
    fn decoding_a_damaged_body_gives_an_output_or_an_error(
        index in any::<prop::sample::Index>(),
        changes in changes(),
    ) {
        for captured in Captured::one_each() {
            let case = index.get(&captured.file().responses);
            let body = changed(case.body.bytes(), &changes);
            let call = captured.call().unwrap();
            match call.parse(&ResponseParts::new(case.status, &HeaderMap::new(), &body)) {
                Ok(_) => prop_assert!(case.status < 300),
                Err(Error::Service(error)) => prop_assert_eq!(error.status(), case.status),
                Err(Error::Decode(error)) => prop_assert_eq!(error.status(), case.status),
                Err(error) => prop_assert!(false, "{error}"),
            }
        }
    }

    #[test]
    fn names_survive_the_path_and_the_query(service in name().prop_filter("no dot", |name| !name.contains('.')), function in name(), qualifier in name()) {
        let call = fc().call(v2016_08_15::GetFunctionCode::new().service_name(&service).function_name(&function));
        let request = call.request(&context()).unwrap();
        let parts: Vec<String> = request.uri().path().split('/').map(decoded).collect();
        let expected = ["", "2016-08-15", "services", &service, "functions", &function, "code"];
        prop_assert_eq!(parts, expected);

        let credentials = faaswire::alibaba::Credentials::builder().access_key_id("key-id").access_key_secret("key-secret").build().unwrap();
        let fc = FunctionCompute2021::builder().account_id("1234567890").region("cn-shanghai").credentials(credentials).build().unwrap();
        let call = fc.call(v2021_04_06::GetFunctionCode::new().service_name(&service).function_name(&function).qualifier(&qualifier));
        let request = call.request(&context()).unwrap();
        let (key, value) = request.uri().query().unwrap().split_once('=').unwrap();
        prop_assert_eq!((key, decoded(value)), ("qualifier", qualifier));
    }

    #[test]
    fn urns_survive_the_path(
        package in name().prop_filter("no % and no colon", |name| !name.contains(['%', ':'])),
        function in name().prop_filter("no % and no colon", |name| !name.contains(['%', ':'])),
    ) {
        let urn = format!("urn:fss:cn-north-4:project:function:{package}:{function}:!a");
        let request = fg().call(ShowFunctionCode::new(&urn)).request(&context()).unwrap();
        let parts: Vec<String> = request.uri().path().split('/').map(decoded).collect();
        prop_assert_eq!(parts, ["", "v2", "project", "fgs", "functions", &urn, "code"]);
    }

    #[test]
    fn checksums_are_the_same_at_every_split(data in prop::collection::vec(any::<u8>(), 0..200)) {
        let digests = Digests::of(&data);
        let packages = [
            samples::package(Algorithm::Crc64, &digests.crc64),
            samples::package(Algorithm::Sha256, &digests.sha256),
            samples::package(Algorithm::Sha512, &digests.sha512),
        ];
        for at in 0..=data.len() {
            let (first, second) = data.split_at(at);
            let mut hasher = Hasher::new();
            hasher.update(first);
            hasher.update(second);
            prop_assert_eq!(&hasher.finish(), &digests);
            for package in &packages {
                let mut verifier = package.verifier();
                verifier.update(first);
                verifier.update(second);
                prop_assert_eq!(verifier.finish(), package.verify(&data));
            }
        }
    }

    #[test]
    fn parts_join_wherever_they_were_cut(
        data in prop::collection::vec(any::<u8>(), 0..2000),
        mut cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
    ) {
        let mut oracle = crc64fast::Digest::new();
        oracle.write(&data);
        cuts.sort_by_key(|cut| cut.index(data.len() + 1));
        let mut rest = &data[..];
        let mut parts = Vec::new();
        for at in cuts.iter().map(|cut| cut.index(data.len() + 1)).chain([data.len()]) {
            let (part, after) = rest.split_at(at - (data.len() - rest.len()));
            let mut crc = Crc64::new();
            part.chunks(7).for_each(|chunk| crc.update(chunk));
            parts.push(crc);
            rest = after;
        }
        let whole = Crc64::join(&parts);
        let expected = Checksum::crc64(&oracle.sum64().to_string()).unwrap();
        prop_assert_eq!(whole.checksum(), expected);
        prop_assert_eq!(whole.size(), data.len() as u64);
        let package = samples::package(Algorithm::Crc64, &oracle.sum64().to_string());
        prop_assert_eq!(package.verify_parts(&parts).is_match(), !data.is_empty());
    }

    #[test]
    fn a_changed_package_is_a_mismatch(data in any::<Vec<u8>>(), changes in changes()) {
        // An empty download is never a match.
        prop_assume!(!data.is_empty());
        let digests = Digests::of(&data);
        let other = changed(data.clone(), &changes);
        let checksums = [
            (Algorithm::Crc64, &digests.crc64),
            (Algorithm::Sha256, &digests.sha256),
            (Algorithm::Sha512, &digests.sha512),
        ];
        for (algorithm, checksum) in checksums {
            let package = samples::package(algorithm, checksum);
            // Nothing at all is not a package, whatever its checksum.
            prop_assert_eq!(package.verify(&data).is_match(), !data.is_empty());
            prop_assert_eq!(package.verify(&other).is_match(), other == data && !data.is_empty());
        }
    }
}
