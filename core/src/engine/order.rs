//! The order of maps: by name, and of equal names the last one.

use std::collections::{BTreeMap, BinaryHeap};

use crate::secret::Secret;

/// Where the names of a map are in their order; of equal names only the last one is there.
pub(super) fn by_name(names: &[&str]) -> Vec<usize> {
    // A heap sorts in a fraction of the code that a sort of the library takes.
    let heap: BinaryHeap<(&str, usize)> = names
        .iter()
        .enumerate()
        .map(|(at, name)| (*name, at))
        .collect();
    let mut order: Vec<(&str, usize)> = Vec::with_capacity(names.len());
    for (name, at) in heap.into_sorted_vec() {
        match order.last_mut() {
            Some(last) if last.0 == name => last.1 = at,
            _ => order.push((name, at)),
        }
    }
    order.into_iter().map(|(_, at)| at).collect()
}

/// Secrets by their names, put in one after the other: collected, they would be sorted first, which takes
/// several times the code.
pub(crate) fn secrets(
    pairs: &mut dyn Iterator<Item = (String, Secret)>,
) -> BTreeMap<String, Secret> {
    let mut map = BTreeMap::new();
    for (name, secret) in pairs {
        map.insert(name, secret);
    }
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equal_names_the_last_counts() {
        assert_eq!(by_name(&["b", "a", "b", "", "a"]), [3, 4, 2]);
    }
}
