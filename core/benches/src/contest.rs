//! Two ways of doing one task, timed in turn: both see the same neighbors on the machine, so
//! their ratio says more than their times.

use std::fmt::Debug;
use std::hash::{BuildHasher, RandomState};
use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 31;
/// Short tasks are repeated until a timing takes this long.
const SAMPLE: Duration = Duration::from_millis(2);

/// A line of the table.
pub(crate) struct Row {
    what: String,
    peer: &'static str,
    goal: f64,
}

/// A task, the peer by its name in the lock file, and the least ratio of its time to ours.
pub(crate) fn row(what: &str, peer: &'static str, goal: f64) -> Row {
    let what = what.to_owned();
    Row { what, peer, goal }
}

pub(crate) fn print_head() {
    print_line("Rust", "ours", "peer", "ratio", "goal");
}

fn print_line(what: &str, ours: &str, peer: &str, ratio: &str, goal: &str) {
    println!("{what:<32} {ours:>9}  {peer:<32} {ratio:>6} {goal:>6}");
}

impl Row {
    /// Sees that both give the same, times them, and prints the line. A text on the command line
    /// picks the lines that contain it.
    pub(crate) fn run<A: PartialEq<B> + Debug, B: Debug>(
        &self,
        mut ours: impl FnMut() -> A,
        mut peer: impl FnMut() -> B,
    ) {
        let wanted = std::env::args().nth(1);
        if wanted.is_some_and(|part| !self.what.contains(&part)) {
            return;
        }
        let (response, expected) = (ours(), peer());
        assert!(
            response == expected,
            "{}: the responses differ: {response:#?} {expected:#?}",
            self.what
        );
        let calls = calls_of(&mut ours).max(calls_of(&mut peer));
        let (mut our_times, mut peer_times) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            // A hasher of the standard library is the nearest coin.
            if RandomState::new().hash_one(()).is_multiple_of(2) {
                our_times.push(seconds(&mut ours, calls));
                peer_times.push(seconds(&mut peer, calls));
            } else {
                peer_times.push(seconds(&mut peer, calls));
                our_times.push(seconds(&mut ours, calls));
            }
        }
        let ratios = our_times.iter().zip(&peer_times);
        let ratio = median(ratios.map(|(ours, peer)| peer / ours).collect());
        let (ours, peer) = (time(median(our_times)), time(median(peer_times)));
        let peer = format!("{peer:>9} {} {}", self.peer, version(self.peer));
        let (ratio, goal) = (format!("{ratio:.2}"), format!("{:.2}", self.goal));
        print_line(&self.what, &ours, &peer, &ratio, &goal);
    }
}

/// How often a task is repeated in one timing.
fn calls_of<T>(task: &mut impl FnMut() -> T) -> u32 {
    let mut calls = 1;
    while seconds(task, calls) * f64::from(calls) < SAMPLE.as_secs_f64() {
        calls *= 2;
    }
    calls
}

/// Seconds of one call.
fn seconds<T>(task: &mut impl FnMut() -> T, calls: u32) -> f64 {
    // One before, untimed: the cache holds what the other way left there.
    black_box(task());
    let start = Instant::now();
    for _ in 0..calls {
        black_box(task());
    }
    start.elapsed().as_secs_f64() / f64::from(calls)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn time(seconds: f64) -> String {
    match seconds {
        s if s < 1e-6 => format!("{:.0} ns", s * 1e9),
        s if s < 1e-3 => format!("{:.2} us", s * 1e6),
        s => format!("{:.2} ms", s * 1e3),
    }
}

/// The version that was built, by the lock file.
fn version(package: &str) -> &'static str {
    let lock = include_str!("../../../Cargo.lock");
    let entry = format!("name = \"{package}\"\nversion = \"");
    // Of several the last, which is the newest: the older ones are dependencies of others.
    lock.rsplit(&entry)
        .next()
        .filter(|rest| rest.len() < lock.len())
        .and_then(|rest| rest.split('"').next())
        .unwrap_or("of this bench")
}
