//! One line that names a function on any cloud.

use std::hash::{DefaultHasher, Hash, Hasher};

use faaswire::Reference;
use proptest::prelude::*;

use crate::runner::{Outcome, equal, run};
use crate::vectors::{MalformedCase, ReferenceCase, references};

#[test]
fn every_reference_reads_as_it_should() {
    let cases = references();
    let right = cases.references.iter().map(|it| (&*it.id, check(it)));
    let wrong = cases.malformed.iter().map(|it| (&*it.id, check_wrong(it)));
    run("reference", right.chain(wrong));
}

fn check(case: &ReferenceCase) -> Outcome {
    let read = Reference::parse(&case.text).map_err(|error| error.to_string())?;
    let again: Reference = case.line.parse().map_err(|_| "the line is not read")?;
    equal("line", read.to_string(), case.line.clone())?;
    equal("again", &read, &again)?;
    equal("hash", hash(&read), hash(&again))?;
    equal("cloud", read.cloud().as_str(), &case.cloud)?;
    equal("region", read.region(), &case.region)?;
    equal("service", read.service(), case.service.as_deref())?;
    equal("package", read.package(), case.package.as_deref())?;
    equal("namespace", read.namespace(), case.namespace.as_deref())?;
    equal("name", read.name(), &case.name)?;
    equal("qualifier", read.qualifier(), case.qualifier.as_deref())?;
    equal("account", read.account(), case.account.as_deref())
}

fn hash(reference: &Reference) -> u64 {
    let mut hasher = DefaultHasher::new();
    reference.hash(&mut hasher);
    hasher.finish()
}

fn check_wrong(case: &MalformedCase) -> Outcome {
    let Err(error) = Reference::parse(&case.text) else {
        return Err("is not an error".to_owned());
    };
    equal("field", error.field(), "reference")?;
    let problem = error.problem();
    equal(problem, problem.contains(&case.says), true)?;
    let place = format!(" (character {})", case.at);
    equal(problem, problem.ends_with(&place), true)
}

/// Texts of the characters that mean something in a reference, and of others.
fn text() -> impl Strategy<Value = String> {
    let start = prop_oneof![
        "",
        "alibaba:",
        "huawei:",
        "tencent:",
        "acs:fc:",
        "urn:fss:",
        "qcs::scf:"
    ];
    (start, prop_oneof!["[a-c:/@!$. é]{0,30}", any::<String>()])
        .prop_map(|(start, rest)| start + &rest)
}

/// A part that can stand in a reference.
fn part() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9_$!:.~%服é-]{1,12}"
        .prop_filter("a step in the path", |name| name != "." && name != "..")
}

proptest! {
    #[test]
    fn what_is_read_is_read_again(text in text()) {
        if let Ok(read) = Reference::parse(&text) {
            let line = read.to_string();
            let again = Reference::parse(&line).unwrap();
            prop_assert_eq!(&again, &read);
            prop_assert_eq!(again.to_string(), line);
        }
    }

    #[test]
    fn parts_come_back(
        region in "[a-z0-9-]{1,20}", container in part(), name in part(), qualifier in proptest::option::of(part()),
    ) {
        for cloud in ["alibaba", "huawei", "tencent"] {
            let behind = qualifier.as_ref().map_or(String::new(), |qualifier| format!("@{qualifier}"));
            let line = format!("{cloud}:{region}/{container}/{name}{behind}");
            let read = Reference::parse(&line).unwrap();
            let containers = [read.service(), read.package(), read.namespace()];
            prop_assert_eq!(containers.into_iter().flatten().collect::<Vec<_>>(), vec![container.as_str()]);
            prop_assert_eq!((read.region(), read.name()), (region.as_str(), name.as_str()));
            if qualifier.as_deref() != Some("LATEST") {
                prop_assert_eq!(read.qualifier(), qualifier.as_deref());
                prop_assert_eq!(read.to_string(), line);
            }
        }
    }
}
