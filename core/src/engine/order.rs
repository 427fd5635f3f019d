//! The order of texts; of maps it is by name, and of equal names the last one counts.

use std::collections::BinaryHeap;

/// Texts, given one after the other, in their order, each with its place among those given.
pub(crate) fn texts<'t>(next: &mut dyn FnMut() -> Option<&'t str>) -> Vec<(&'t str, usize)> {
    let mut places = Vec::new();
    while let Some(text) = next() {
        places.push((text, places.len()));
    }
    // A heap sorts in a fraction of the code that a sort of the library takes.
    BinaryHeap::from(places).into_sorted_vec()
}

/// Where the names of a map are in their order, given one after the other; of equal names only the
/// last one is there.
pub(super) fn by_name<'n>(next: &mut dyn FnMut() -> Option<&'n str>) -> Vec<usize> {
    let mut order = Vec::new();
    let mut last = None;
    for (name, at) in texts(next) {
        if last == Some(name) {
            order.pop();
        }
        order.push(at);
        last = Some(name);
    }
    order
}

/// The members of a map in that order.
pub(crate) fn sorted<N, V>(mut members: Vec<(N, V)>) -> Vec<(N, V)>
where
    N: AsRef<str> + Default,
    V: Default,
{
    let mut rest = members.iter();
    let order = by_name(&mut || rest.next().map(|(name, _)| name.as_ref()));
    let mut sorted = Vec::with_capacity(order.len());
    for at in order {
        if let Some(member) = members.get_mut(at) {
            sorted.push(std::mem::take(member));
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equal_names_the_last_counts() {
        let names = ["b", "a", "b", "", "a"];
        let mut rest = names.into_iter();
        assert_eq!(by_name(&mut || rest.next()), [3, 4, 2]);
        let members: Vec<(&str, usize)> = names.into_iter().zip(0..).collect();
        assert_eq!(sorted(members), [("", 3), ("a", 4), ("b", 2)]);
    }
}
