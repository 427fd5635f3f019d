//! Names that were meant.

/// Whether the names have all but at most two neighboring letters in common: one letter or two
/// neighbors are wrong, missing or too many. It is less than half of the name.
#[inline(never)]
pub(super) fn is_near(known: &[u8], given: &[u8]) -> bool {
    let (mut one, mut other) = (known, given);
    while let ([a, x @ ..], [b, y @ ..]) = (one, other)
        && a == b
    {
        (one, other) = (x, y);
    }
    while let ([x @ .., a], [y @ .., b]) = (one, other)
        && a == b
    {
        (one, other) = (x, y);
    }
    let rest = one.len().max(other.len());
    rest <= 2 && 2 * rest < known.len()
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn one_mistake_is_near() {
        for given in [
            "function_nam",
            "function_nme",
            "fnction_name",
            "funtcion_name",
            "function_names",
            "function__name",
            "functionname",
            "Function_name",
        ] {
            assert!(is_near(b"function_name", given.as_bytes()), "{given}");
        }
        assert!(is_near(b"region", b"regoin"));
    }

    #[test]
    fn other_names_are_not() {
        for (known, given) in [
            ("function_name", "name"),
            ("function_name", "function"),
            ("function_name", "f"),
            ("function_name", ""),
            ("id", "at"),
            ("id", "is"),
            ("name", "node"),
            ("qualifier", "version_id"),
            ("service_name", "trigger_name"),
        ] {
            let near = is_near(known.as_bytes(), given.as_bytes());
            assert!(!near, "{known} {given}");
        }
    }
}
