//! How a list goes on.

/// How the output of an operation leads to the next page. Parameters and members go by their names
/// in faaswire.
#[derive(Clone, Copy)]
pub enum Pages {
    /// A token of the output is the parameter of the next call; none, or an empty one, ends the list.
    Token {
        /// The parameter.
        parameter: &'static str,
        /// The member of the output.
        member: &'static str,
    },
    /// As a token, which some clouds give on the last page too: the list ends with fewer items than
    /// `size` asked for, or with none.
    Marker {
        /// The parameter.
        parameter: &'static str,
        /// The member of the output.
        member: &'static str,
        /// The parameter that says how many items a page has at most.
        size: &'static str,
        /// The list of the output.
        items: &'static str,
    },
    /// The next call begins after the items that were received, until there are as many as the
    /// total, or none come.
    Offset {
        /// The parameter.
        parameter: &'static str,
        /// The list of the output.
        items: &'static str,
        /// The member of the output that says how many there are in all.
        total: &'static str,
    },
    /// The output says how many items come before the next page, which some clouds do on the last
    /// page too: the list ends with none, 0 or the number that was asked for, with as many as the
    /// total, where that is reported, and where no items come.
    NextOffset {
        /// The parameter.
        parameter: &'static str,
        /// The member of the output.
        member: &'static str,
        /// The list of the output.
        items: &'static str,
        /// The member of the output that says how many there are in all.
        total: &'static str,
    },
}
