//! One archive for each thing that can be wrong, with the codes that it is to have: all of them.

mod data;
pub(super) mod ends;
pub(super) mod extras;
mod kinds_and_names;
mod layout;

use crate::handmade_zip::{Claim, archive, laid_out};

const DATA: &[u8] = b"print('hello, hello, hello')\n";

#[derive(Clone)]
pub(super) struct Sample {
    pub(super) label: &'static str,
    pub(super) bytes: Vec<u8>,
    pub(super) codes: &'static [&'static str],
}

fn sample(label: &'static str, bytes: Vec<u8>, codes: &'static [&'static str]) -> Sample {
    Sample {
        label,
        bytes,
        codes,
    }
}

fn file(name: &str) -> (Claim<'_>, Vec<u8>) {
    (Claim::stored(name, DATA), DATA.to_vec())
}

fn link<'a>(name: &'a str, target: &str) -> (Claim<'a>, Vec<u8>) {
    let claim = Claim::stored(name, target.as_bytes()).mode(0o120_777);
    (claim, target.into())
}

pub(super) fn honest() -> Vec<u8> {
    laid_out(&[file("index.py"), file("lib/a.py")])
}

/// The same change to the only entry of an archive in both of its headers.
fn both(change: impl Fn(&mut Claim<'_>)) -> Vec<u8> {
    let mut claim = Claim::stored("index.py", DATA);
    change(&mut claim);
    laid_out(&[(claim, DATA.to_vec())])
}

/// A change that only the directory knows of.
fn directory_only(change: impl Fn(&mut Claim<'_>)) -> Vec<u8> {
    let reported = Claim::stored("index.py", DATA);
    let mut claim = reported;
    change(&mut claim);
    archive(&reported.local(DATA), &[claim])
}

fn deflated(change: impl Fn(&mut Claim<'_>, &mut Vec<u8>)) -> Vec<u8> {
    let (mut claim, mut packed) = Claim::deflated("index.py", DATA);
    change(&mut claim, &mut packed);
    laid_out(&[(claim, packed)])
}

pub(super) fn samples() -> impl Iterator<Item = Sample> {
    small()
        .into_iter()
        .chain(data::sizes())
        .chain(ends::second_ends())
        .chain(kinds_and_names::foreign_links())
}

/// Those of a few hundred bytes, which are quickly made.
pub(super) fn small() -> Vec<Sample> {
    [
        ends::ends(),
        ends::large_ends(),
        extras::extras(),
        extras::needlessly_large(),
        kinds_and_names::kinds_and_names(),
        kinds_and_names::folders(),
        kinds_and_names::spellings(),
        layout::layout(),
        layout::headers(),
        data::data(),
    ]
    .concat()
}
