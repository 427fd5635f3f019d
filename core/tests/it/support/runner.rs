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

/// Fails with the names of all cases that failed, and counts them all. `FAASWIRE_CASE` has a part of
/// the names of those that are looked at alone.
pub(crate) fn run<'a>(kind: &'static str, outcomes: impl Iterator<Item = (&'a str, Outcome)>) {
    let only = std::env::var_os("FAASWIRE_CASE").unwrap_or_default();
    let only = only.to_string_lossy();
    let mut total = 0;
    let mut failures = Vec::new();
    for (id, outcome) in outcomes.filter(|(id, _)| id.contains(&*only)) {
        total += 1;
        failures.extend(outcome.err().map(|problem| (id, problem)));
    }
    if let Some((first, _)) = failures.first() {
        let problems = failures.iter();
        let problems: Vec<_> = problems.map(|(id, text)| format!("{id}: {text}")).collect();
        panic!(
            "{} of {total} {kind} vectors fail:\n{}\nto run one alone: {}",
            failures.len(),
            problems.join("\n"),
            command(first)
        );
    }
    if only.is_empty() {
        assert!(total > 0, "no {kind} vectors");
        record(kind, total);
    }
}

/// What looks at a case of the present test alone.
fn command(id: &str) -> String {
    let thread = std::thread::current();
    format!(
        "FAASWIRE_CASE='{}' cargo test -p faaswire --features dynamic,serde --test it {}",
        id.replace('\'', r"'\''"),
        thread.name().unwrap_or_default()
    )
}

const KINDS: [&str; 15] = [
    "signer",
    "unsigned",
    "encoder",
    "response",
    "checksum",
    "verdict",
    "download",
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
