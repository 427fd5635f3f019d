//! What clients send otherwise is not signed.

use bytes::Bytes;
use faaswire::EncodeError;
use faaswire::dynamic as engine;
use faaswire::signing::SignedHeaders;

use crate::runner::{equal, run};
use crate::samples::context;
use crate::values::map;
use crate::vectors::{KeyOf, UnsignedCase, unsigned};

#[test]
fn what_clients_send_otherwise_is_not_signed() {
    let file = unsigned();
    let mut outcomes = Vec::new();
    for case in &file.unsigned {
        for (scheme, key) in &file.schemes {
            for url in &case.urls {
                let error = signed(case, scheme, key, url).err();
                let named = error.as_ref().map(EncodeError::field);
                let id = format!("{}: {scheme} {url}", case.id);
                outcomes.push((id, equal("field", named, Some(&*case.field))));
            }
        }
    }
    let outcomes = outcomes.iter();
    run(
        "unsigned",
        outcomes.map(|(id, outcome)| (id.as_str(), outcome.clone())),
    );
}

fn signed(case: &UnsignedCase, scheme: &str, key: &KeyOf, url: &str) -> Result<(), EncodeError> {
    let headers = case.headers.iter();
    let headers: Vec<(&str, &str)> = headers.map(|(name, value)| (&**name, &**value)).collect();
    let kind = format!("{}.Credentials", key.cloud);
    let credentials = engine::credentials(&kind, map(&key.credentials).into())?;
    let mut request = engine::request(&case.method, url, &headers, Bytes::new())?;
    let which = SignedHeaders::Recommended;
    engine::sign(scheme, None, &mut request, &credentials, &context(), which).map(drop)
}
