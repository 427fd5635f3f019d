//! Pages of lists: how one leads to the next.

use crate::engine::table::Pages;

/// Every list goes on by its marker, which the last page may have as well.
pub(super) const fn of(items: &'static str) -> Pages {
    Pages::NextOffset {
        parameter: "marker",
        member: "next_marker",
        items,
        total: "count",
    }
}
