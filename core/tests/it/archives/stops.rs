//! Whoever asks may stop it.

use std::cell::Cell;

use faaswire::archive::{
    Archive, Index, Inspect, Limits, Reading, compare, compare_until, inspect,
};

use crate::handmade_zip::{Claim, laid_out};

const MIB: usize = 1 << 20;

fn samples() -> [Vec<u8>; 2] {
    let data = vec![b'x'; 4 * MIB];
    let (deflated, packed) = Claim::deflated("a", &data);
    let stored = Claim::stored("a", &data);
    [laid_out(&[(deflated, packed)]), laid_out(&[(stored, data)])]
}

fn limits() -> Limits {
    Limits::default().max_ratio(u64::MAX)
}

/// True from the question after so many on.
fn after(questions: usize) -> (impl Fn() -> bool, &'static Cell<usize>) {
    let asked: &'static Cell<usize> = Box::leak(Box::new(Cell::new(0)));
    let stop = move || {
        asked.set(asked.get() + 1);
        asked.get() > questions
    };
    (stop, asked)
}

#[test]
fn it_is_asked_all_the_time() {
    for bytes in samples() {
        let (never, asked) = after(usize::MAX);
        let question = Inspect::new().limits(limits());
        let all = inspect(&bytes, &question.stop_when(&never));
        assert!(all.is_safe(), "{:?}", all.findings);
        assert!(asked.get() >= 32, "{}", asked.get());
        for questions in [0, 1, 20] {
            let (stop, asked) = after(questions);
            let stopped = inspect(&bytes, &question.stop_when(&stop));
            let codes: Vec<&str> = stopped
                .findings
                .iter()
                .map(|one| one.code.as_str())
                .collect();
            assert_eq!(codes, ["stopped"]);
            assert_eq!(asked.get(), questions + 1);
            assert!(!stopped.is_safe());
        }
    }
}

#[test]
fn comparing_and_reading_stop() {
    let [deflated, stored] = samples();
    let index = Index::of(&deflated, &limits().into(), |_, _| {}).unwrap();
    let open = |bytes| Archive::open(bytes, limits()).unwrap();
    let (one, other) = (open(&deflated), open(&stored));
    assert!(compare(&one, &other).unwrap().is_same_code());
    let (never, asked) = after(usize::MAX);
    compare_until(&one, &other, &never).unwrap();
    for questions in [0, 10, asked.get() / 2, asked.get() - 1] {
        let (stop, _) = after(questions);
        let found = compare_until(&one, &other, &stop).unwrap_err();
        assert_eq!(found.code.as_str(), "stopped", "{questions}");
        let (stop, _) = after(questions.min(10));
        let reading = Reading::from(limits()).stop_when(&stop);
        let found = index.read(&deflated, 0, &reading).unwrap_err();
        assert_eq!(found.code.as_str(), "stopped");
    }
}
