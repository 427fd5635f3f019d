//! The order of maps: by name, and of equal names the last one.

use std::collections::BinaryHeap;
use std::iter;

/// Where the names of a map are in their order, given one after the other; of equal names only the
/// last one is there.
pub(super) fn by_name<'n>(next: &mut dyn FnMut() -> Option<&'n str>) -> Vec<usize> {
    // A heap sorts in a fraction of the code that a sort of the library takes.
    let heap: BinaryHeap<(&str, usize)> = iter::from_fn(next).zip(0..).collect();
    let mut order = Vec::with_capacity(heap.len());
    let mut last = None;
    for (name, at) in heap.into_sorted_vec() {
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
