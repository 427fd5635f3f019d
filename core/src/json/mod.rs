//! JSON as the clouds write it and as they are written to.
//!
//! A body is read into a tree that borrows its texts, and records are filled from the tree by
//! name. serde's derived readers would do the same in some 700 bytes of WebAssembly a member;
//! this takes a tenth, knows the path of what is wrong without looking for it, and never takes a
//! list for an object.

mod read;
mod reader;
mod text;
mod tree;
mod write;

pub(crate) use read::{FromJson, Malformed};
pub(crate) use reader::{Address, NonEmpty, OrDefault, Reader, Through};
pub use text::JsonText;
pub(crate) use tree::Json;
pub(crate) use write::{ToJson, write_object};

/// The value of what cannot fail, for the reason given. An `expect` of its own would bring the error's
/// `Debug` along, which weighs kilobytes in WebAssembly.
#[expect(clippy::expect_used, reason = "each use states its own")]
fn sure<T, E>(result: Result<T, E>, reason: &str) -> T {
    result.ok().expect(reason)
}

/// The names of a record's members on the wire, once for both directions. `or` is another name that
/// a member goes by, `as` reads it by way of another type; members after the semicolon are none of
/// the JSON's. To read a record and forget a member does not compile.
macro_rules! wire_names {
    (read $type:ident {
        $( $field:ident: $name:literal $( or $alias:literal )? $( as $reader:ty )?, )*
        $( ; $( $other:ident ),* )?
    }) => {
        impl $crate::json::FromJson for $type {
            #[inline(never)]
            fn from_json(json: &$crate::json::Json<'_>) -> Result<Option<Self>, $crate::json::Malformed> {
                let mut record = Self::default();
                let is_there = json.fill(&mut [
                    $( ($name, $crate::json::wire_names!(@slot record, $field $( , $reader )?)), )*
                ])?;
                $( $(
                    if record.$field.is_none() {
                        json.fill(&mut [($alias, &mut record.$field)])?;
                    }
                )? )*
                let Self { $( $field: _, )* $( $( $other: _, )* )? } = &record;
                Ok(is_there.then_some(record))
            }
        }
    };
    (write $type:ident { $( $field:ident: $name:literal, )* }) => {
        impl $crate::json::ToJson for $type {
            fn write(&self, out: &mut Vec<u8>) {
                $crate::json::write_object(out, &[ $( ($name, &self.$field), )* ]);
            }
        }
    };
    (read write $type:ident { $( $field:ident: $name:literal $( as $reader:ty )?, )* }) => {
        $crate::json::wire_names! { read $type { $( $field: $name $( as $reader )?, )* } }
        $crate::json::wire_names! { write $type { $( $field: $name, )* } }
    };
    (@slot $record:ident, $field:ident) => {
        &mut $record.$field
    };
    (@slot $record:ident, $field:ident, $reader:ty) => {
        &mut $crate::json::Through::<$reader>::new(&mut $record.$field)
    };
}

pub(crate) use wire_names;
