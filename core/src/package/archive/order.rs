//! Names in order. Every sort of the standard library that is used with another type is made
//! anew, which weighs: there is one here for all.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::entry::Entry;
use super::path;

/// The places from 0 on, so many, in an order in which those that are equal stay as they are.
pub(super) fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Texts in their order.
pub(super) fn sorted<'t>(texts: &[&'t str]) -> Vec<&'t str> {
    let order = order(texts.len(), &|one, other| {
        texts.get(one).cmp(&texts.get(other))
    });
    let texts = order.into_iter().filter_map(|place| texts.get(place));
    texts.copied().collect()
}

/// Whether one of these texts in their order begins so.
pub(super) fn any_begins(sorted: &[&str], prefix: &str) -> bool {
    let next = sorted.partition_point(|text| *text < prefix);
    sorted
        .get(next)
        .is_some_and(|next| next.starts_with(prefix))
}

/// Entries in the order of their normal paths.
pub(super) struct Named<'e, 'a>(pub(super) Vec<(Cow<'e, str>, &'e Entry<'a>)>);

impl<'e, 'a> Named<'e, 'a> {
    pub(super) fn of(entries: &'e [Entry<'a>]) -> Self {
        let names: Vec<_> = entries
            .iter()
            .map(|entry| path::normal(entry.path()))
            .collect();
        let order = order(names.len(), &|one, other| {
            names.get(one).cmp(&names.get(other))
        });
        let place = |place: usize| Some((names.get(place)?.clone(), entries.get(place)?));
        Self(order.into_iter().filter_map(place).collect())
    }

    fn from(&self, name: &str) -> Option<&(Cow<'e, str>, &'e Entry<'a>)> {
        self.0
            .get(self.0.partition_point(|(other, _)| **other < *name))
    }

    /// The first entry of this name.
    pub(super) fn get(&self, name: &str) -> Option<&'e Entry<'a>> {
        let (found, entry) = self.from(name)?;
        (found == name).then_some(*entry)
    }

    /// Whether something is in a folder of this name.
    pub(super) fn has_inside(&self, name: &str) -> bool {
        let inside = format!("{name}/");
        self.from(&inside)
            .is_some_and(|(next, _)| next.starts_with(&inside))
    }
}
