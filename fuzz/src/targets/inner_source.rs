//! Any bytes as Huawei's download of inline source: a match inside the ZIP is the one file that
//! the `zip` crate unpacks, and the bytes may come in any chunks.

use crate::dynamic::{Call, Value};
use faaswire::{Checksum, ResponseParts};
use faaswire::{CodePackage, MatchedBy, Verdict};
use http::HeaderMap;
use serde_json::json;

use super::archive::{self, by_another_reader};
use crate::vectors::all;

fn call() -> Call {
    let operation = all()
        .iter()
        .find(|operation| operation.name == "ShowFunctionCode");
    let operation = operation.expect("a captured call");
    operation
        .call(&operation.call["params"])
        .expect("a captured call")
}

fn package(call: &Call, digest: &str) -> CodePackage {
    let body = json!({ "func_urn": "urn", "func_name": "hello", "digest": digest }).to_string();
    let output = call.parse(&ResponseParts::new(200, &HeaderMap::new(), body.as_bytes()));
    match output.expect("a function") {
        Value::Record(record) => record.package.expect("a package"),
        other => panic!("{other:?}"),
    }
}

pub(crate) fn run(data: &[u8]) {
    let members = by_another_reader(data).unwrap_or_default();
    let call = call();
    for (name, content) in members.iter().take(4) {
        let digest = Checksum::of(faaswire::Algorithm::Sha512, content);
        let package = package(&call, digest.value());
        let verdict = package.verify(data);
        if let Verdict::Match {
            matched_by: MatchedBy::InnerSource,
            ..
        } = verdict
        {
            let files = members.iter().filter(|(name, _)| !name.ends_with('/'));
            assert_eq!(files.count(), 1, "one file of many matched");
            assert!(
                !name.contains("..") && !name.starts_with('/'),
                "{name:?} matched"
            );
        }
        let mut verifier = package.verifier();
        data.chunks(7).for_each(|chunk| verifier.update(chunk));
        assert_eq!(verifier.finish(), verdict, "chunks make a difference");
    }
    if members.len() != 1 {
        // What the other reader cannot read, or reads as many files, is the source of nothing.
        let digest = Checksum::of(faaswire::Algorithm::Sha512, b"def handler(): pass\n");
        let verdict = package(&call, digest.value()).verify(data);
        assert!(
            !verdict.is_match() || data == b"def handler(): pass\n",
            "{verdict}"
        );
    }
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    archive::seeds()
}
