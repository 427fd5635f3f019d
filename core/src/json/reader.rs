//! Other ways to read a member.

use super::read::{FromJson, Malformed, Slot, read};
use super::tree::Json;
use crate::endpoint::Endpoint;
use crate::secret::Secret;

/// A type that a member is read by way of.
pub(crate) trait Reader: FromJson {
    /// What the member becomes.
    type Value;

    fn value(self) -> Self::Value;
}

impl<R: Reader> Reader for Option<R> {
    type Value = Option<R::Value>;

    fn value(self) -> Self::Value {
        self.map(R::value)
    }
}

/// These stand for themselves.
macro_rules! plain {
    ($($type:ty),*) => {
        $(
            impl Reader for $type {
                type Value = Self;

                fn value(self) -> Self {
                    self
                }
            }
        )*
    };
}

plain!(String, Secret);

/// Reads the empty text as absent.
pub(crate) struct NonEmpty<T>(T);

impl<T: FromJson> FromJson for NonEmpty<T> {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        match json {
            Json::Text(text) if text.is_empty() => Ok(None),
            json => Ok(T::from_json(json)?.map(Self)),
        }
    }
}

impl<R: Reader> Reader for NonEmpty<R> {
    type Value = R::Value;

    fn value(self) -> R::Value {
        self.0.value()
    }
}

/// The address of a package: http(s) with a host and without user info, so that nobody follows a
/// response to a file, a script, or a host that only looks like another. The empty text stays.
pub(crate) struct Address(Secret);

impl Address {
    /// Checks an address that was read by other means.
    pub(crate) fn check(address: &str) -> Result<(), Malformed> {
        if address.is_empty() || Endpoint::of_address(address).is_some() {
            return Ok(());
        }
        Err(Malformed::because(
            "the address is not an http(s) URL with a host and without user info",
        ))
    }
}

impl FromJson for Address {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        let address = Secret::from_json(json)?;
        if let Some(address) = &address {
            Self::check(address.reveal())?;
        }
        Ok(address.map(Self))
    }
}

impl Reader for Address {
    type Value = Secret;

    fn value(self) -> Secret {
        self.0
    }
}

/// Reads what is absent as the type's default.
pub(crate) struct OrDefault<T>(T);

impl<T: FromJson + Default> FromJson for OrDefault<T> {
    fn from_json(json: &Json<'_>) -> Result<Option<Self>, Malformed> {
        Ok(T::from_json(json)?.map(Self))
    }

    fn absent() -> Option<Self> {
        Some(Self(T::default()))
    }
}

impl<T: FromJson + Default> Reader for OrDefault<T> {
    type Value = T;

    fn value(self) -> T {
        self.0
    }
}

/// A member with the reader that fills it.
pub(crate) struct Through<'a, R: Reader>(&'a mut R::Value);

impl<'a, R: Reader> Through<'a, R> {
    pub(crate) const fn new(member: &'a mut R::Value) -> Self {
        Self(member)
    }
}

impl<R: Reader> Slot for Through<'_, R> {
    fn fill(&mut self, json: Option<&Json<'_>>) -> Result<(), Malformed> {
        *self.0 = read::<R>(json)?.value();
        Ok(())
    }
}
