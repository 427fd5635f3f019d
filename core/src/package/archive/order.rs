//! Names in order. Every sort of the standard library that is used with another type is made
//! anew, which weighs: there is one here for all.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::entry::Entry;
use super::finding::Finding;
use super::path;

/// The places from 0 on, so many, in an order in which those that are equal stay as they are.
pub(super) fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Items in an order in which those that are equal stay as they are.
pub(super) fn arranged<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order(items.len(), &|one, other| {
        let both = items.get(one).zip(items.get(other));
        both.map_or(Ordering::Equal, |(one, other)| compare(one, other))
    });
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let take = |place| items.get_mut(place).and_then(Option::take);
    order.into_iter().filter_map(take).collect()
}

/// The places of entries in the order of their paths.
#[derive(Debug, Clone)]
pub(super) struct Order(Vec<usize>);

impl Order {
    pub(super) fn of(entries: &[Entry<'_>]) -> Self {
        let path = |place| entries.get(place).map(Entry::path);
        Self(order(entries.len(), &|one, other| {
            path(one).cmp(&path(other))
        }))
    }

    /// The place of the only entry with this path.
    pub(super) fn find(&self, entries: &[Entry<'_>], path: &str) -> Result<usize, Finding> {
        let path_at = |place: &usize| entries.get(*place).map(Entry::path);
        let first = self.0.partition_point(|place| path_at(place) < Some(path));
        let named = |at| {
            let place = self.0.get(at);
            place.filter(|place| path_at(place) == Some(path))
        };
        match (named(first), named(first + 1)) {
            (Some(place), None) => Ok(*place),
            (None, _) => Err(Finding::not_found(path)),
            (Some(_), Some(_)) => Err(Finding::duplicate(path)),
        }
    }
}

/// Texts in their order.
pub(super) fn sorted(texts: Vec<&str>) -> Vec<&str> {
    arranged(texts, &Ord::cmp)
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
        let named = |entry: &'e Entry<'a>| (path::normal(entry.path()), entry);
        let named = entries.iter().map(named).collect();
        Self(arranged(named, &|(one, _), (other, _)| one.cmp(other)))
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
