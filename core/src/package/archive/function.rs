//! What an archive is as code of a function: whether it would be found, started and loaded.

use std::iter::Peekable;
use std::vec;

use super::entry::{Entry, Kind};
use super::finding::{Finding, FindingCode};
use super::handler;
use super::inspect::Inspect;
use super::links::Links;
use super::native::Natives;
use super::program::{self, Head, Start};
use super::wanted::Runtime;

/// Looks at the entries one after the other, in their order.
pub(super) struct Function<'a> {
    programs: Peekable<vec::IntoIter<(usize, Start)>>,
    start: Option<Start>,
    natives: Natives<'a>,
    head: Head,
    pub(super) links: Links<'a>,
}

impl<'a> Function<'a> {
    /// Says what the names alone tell.
    pub(super) fn new(
        entries: &[Entry<'_>],
        question: &Inspect<'_>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let runtime = Runtime::of(question);
        let programs = handler::check(entries, question, &runtime, findings);
        Self {
            programs: programs.into_iter().peekable(),
            start: None,
            natives: Natives::new(question.arch, &runtime),
            head: Head::default(),
            links: Links::default(),
        }
    }

    /// Begins with the next entry.
    pub(super) fn begin(&mut self, index: usize, entry: &'a Entry<'_>) {
        let program = self.programs.next_if(|(program, _)| *program == index);
        self.start = program.map(|(_, start)| start);
        self.head.begin(self.start.is_some());
        if entry.kind() == Kind::File {
            self.natives.name(entry.path());
        }
    }

    /// Takes the data of the entry, in chunks.
    pub(super) fn take(&mut self, chunk: &[u8]) {
        self.head.take(chunk);
    }

    /// Says what the data says, when all of it was taken.
    pub(super) fn end(&mut self, entry: &'a Entry<'_>, findings: &mut Vec<Finding>) {
        if entry.kind() != Kind::File {
            return;
        }
        let head = self.head.bytes();
        self.natives
            .content(entry.path(), self.start.is_some(), head);
        if let Some(problem) = self.start.and_then(|start| program::problem(start, head)) {
            let finding = Finding::of(FindingCode::NotStartable, entry.path());
            findings.push(finding.detail(problem));
        }
    }

    /// Says what all of them tell together.
    pub(super) fn finish(self, entries: &[Entry<'_>], findings: &mut Vec<Finding>) {
        self.natives.finish(findings);
        self.links.finish(entries, findings);
    }
}
