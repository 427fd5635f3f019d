//! Runs the cases of a kind, reports every failure by name and counts what ran.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Mutex;

/// What went wrong, beginning with the stage or the member.
pub(crate) type Outcome = Result<(), String>;

#[expect(
    clippy::needless_pass_by_value,
    reason = "values and references are compared alike"
)]
pub(crate) fn equal<T: PartialEq + std::fmt::Debug>(what: &str, actual: T, expected: T) -> Outcome {
    if actual == expected {
        Ok(())
    } else {
        Err(format!(
            "{what}\n    is        {actual:?}\n    should be {expected:?}"
        ))
    }
}

/// Fails with the names of all cases that failed, and counts them all.
pub(crate) fn run<'a>(kind: &'static str, outcomes: impl Iterator<Item = (&'a str, Outcome)>) {
    let mut total = 0;
    let mut failures = Vec::new();
    for (id, outcome) in outcomes {
        total += 1;
        failures.extend(outcome.err().map(|problem| format!("{id}: {problem}")));
    }
    assert!(
        failures.is_empty(),
        "{} of {total} {kind} vectors fail:\n{}",
        failures.len(),
        failures.join("\n")
    );
    assert!(total > 0, "no {kind} vectors");
    record(kind, total);
}

const KINDS: [&str; 14] = [
    "signer",
    "unsigned",
    "encoder",
    "response",
    "checksum",
    "verdict",
    "drift",
    "archive",
    "error",
    "reference",
    "behavior",
    "page",
    "preflight",
    "redaction",
];

/// The last kind to be recorded prints the line that the other languages print too.
fn record(kind: &'static str, count: usize) {
    static COUNTS: Mutex<BTreeMap<&str, usize>> = Mutex::new(BTreeMap::new());
    let mut counts = COUNTS.lock().unwrap();
    counts.insert(kind, count);
    if counts.len() < KINDS.len() {
        return;
    }
    let line = KINDS
        .map(|kind| format!("{kind}={}", counts[kind]))
        .join(" ");
    say(&format!("vectors: {line}"));
    if let Some(path) = std::env::var_os("FAASWIRE_VECTOR_COUNTS") {
        std::fs::write(path, serde_json::to_string(&*counts).unwrap()).unwrap();
    }
}

/// Prints past the capture of the test harness, in one chunk.
pub(crate) fn say(line: &str) {
    std::io::stdout()
        .write_all(format!("{line}\n").as_bytes())
        .unwrap();
}
