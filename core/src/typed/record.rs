//! Between structs and the engine's records: members go by their places in the table.

use super::{Call, Operation, Typed};
use crate::engine::response::View;
use crate::engine::table;
use crate::engine::value::Value;
use crate::error::EncodeError;
use crate::function::Function;
use crate::package::CodePackage;

/// The members of a record, one after the other.
pub(crate) struct Fields<'a>(Members<'a>);

enum Members<'a> {
    Received { view: View<'a>, next: usize },
    Given(std::vec::IntoIter<Value<'a>>),
}

impl<'a> Fields<'a> {
    pub(crate) fn of(value: Value<'a>) -> Self {
        Self(match value {
            Value::Record(view) => Members::Received { view, next: 0 },
            Value::Fields(values) => Members::Given(values.into_iter()),
            _ => Members::Given(Vec::new().into_iter()),
        })
    }

    /// The member at the next place.
    pub(crate) fn next<T: Typed>(&mut self) -> T {
        T::take(match &mut self.0 {
            Members::Received { view, next } => {
                let at = *next;
                *next += 1;
                view.at(at)
            }
            Members::Given(values) => values.next().unwrap_or(Value::Absent),
        })
    }
}

/// What a builder was given of a required member.
pub(crate) fn required<T>(field: &'static str, given: Option<T>) -> Result<T, EncodeError> {
    given.ok_or_else(|| EncodeError::new(field, EncodeError::MISSING))
}

/// Looks at a struct as the engine looks at what it received.
pub(super) fn with_view<T: Typed, R>(
    table: &'static table::Record,
    record: &T,
    look: impl FnOnce(&View<'_>) -> R,
) -> R {
    match record.give() {
        Value::Fields(values) => look(&View::of_values(table, &values)),
        _ => look(&View::of_values(table, &[])),
    }
}

/// The package that a record describes.
#[expect(
    clippy::expect_used,
    reason = "only records whose tables have a package come here"
)]
pub(crate) fn package_of<T: Typed>(table: &'static table::Record, record: &T) -> CodePackage {
    let package = with_view(table, record, |view| table.package.map(|read| read(view)));
    package.expect("a package")
}

/// The function that a record describes, of which the call knows the rest.
#[expect(
    clippy::expect_used,
    reason = "only records whose tables have a function come here"
)]
pub(crate) fn function_of<T: Typed, O: Operation>(
    table: &'static table::Record,
    record: &T,
    call: &Call<O>,
) -> Function {
    let origin = call.origin();
    let function = with_view(table, record, |view| view.function(&origin));
    function.expect("a function")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Members that no response holds come as they are.
    #[test]
    fn members_are_taken_one_after_the_other() {
        let mut fields = Fields::of(Value::Fields(vec![Value::Int(1), Value::Text("a".into())]));
        assert_eq!(fields.next::<i64>(), 1);
        assert_eq!(fields.next::<String>(), "a");
        assert_eq!(fields.next::<Option<String>>(), None);
        assert_eq!(Fields::of(Value::Absent).next::<Option<i64>>(), None);
    }
}
