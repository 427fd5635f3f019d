//! Who signs.

use std::fmt;

use super::arguments::Arguments;
use super::table::{CredentialsTable, Field};
use super::value::Value;
use crate::checks;
use crate::error::EncodeError;
use crate::secret::Secret;

/// The credentials of any cloud: an id with its key, long-term or temporary with a token, or a token
/// alone. The names of the three are those of the table.
#[derive(Clone)]
pub struct Credentials {
    table: &'static CredentialsTable,
    pub(crate) id: Secret,
    pub(crate) key: Secret,
    pub(crate) token: Option<Secret>,
}

impl Credentials {
    /// Credentials of members by their places, or by their names as a [`Value::Map`].
    ///
    /// # Errors
    /// [`EncodeError`] that names the member.
    pub fn new(table: &'static CredentialsTable, given: Value<'_>) -> Result<Self, EncodeError> {
        let members = Arguments::new(table.fields, given)?;
        let secrets = members.secrets();
        // What is required is there: an id with its key, or a token alone.
        let (id, key, rest) = match secrets.as_slice() {
            [id, key, rest @ ..] => (id.reveal(), key.reveal(), rest),
            rest => ("", "", rest),
        };
        Ok(Self {
            table,
            id: Secret::new(id),
            key: Secret::new(key),
            token: rest.first().map(|token| Secret::new(token.reveal())),
        })
    }

    #[cfg(feature = "typed")]
    pub(crate) const fn of_key(table: &'static CredentialsTable, id: Secret, key: Secret) -> Self {
        Self {
            table,
            id,
            key,
            token: None,
        }
    }

    #[cfg(feature = "typed")]
    pub(crate) fn of_token(table: &'static CredentialsTable, token: Secret) -> Self {
        Self {
            table,
            id: Secret::default(),
            key: Secret::default(),
            token: Some(token),
        }
    }

    /// Their type.
    pub const fn table(&self) -> &'static CredentialsTable {
        self.table
    }

    /// Names and secrets, to be handed on.
    #[cfg(feature = "dynamic")]
    pub fn members(&self) -> impl Iterator<Item = (String, &Secret)> {
        let secrets: [Option<&Secret>; 3] = if self.table.is_token() {
            [self.token.as_ref(), None, None]
        } else {
            [Some(&self.id), Some(&self.key), self.token.as_ref()]
        };
        let names = self.table.fields.iter().map(Field::name);
        names
            .zip(secrets)
            .filter_map(|(name, secret)| Some((name, secret?)))
    }

    /// Rejects keys that no cloud issues, such as those with the line feed of the file they were
    /// read from, before a wrong signature hides the reason.
    ///
    /// # Errors
    /// [`EncodeError`] that names the member.
    pub(crate) fn check(&self) -> Result<(), EncodeError> {
        for (field, secret) in self.table.fields.iter().zip([&self.id, &self.key]) {
            checks::ascii(secret.reveal())
                .map_err(|problem| EncodeError::new(field.name(), problem))?;
        }
        Ok(())
    }

    /// What must not be shown; an id may be.
    pub(crate) fn secrets(&self) -> Vec<&Secret> {
        let mut secrets = Vec::new();
        for secret in [Some(&self.key), self.token.as_ref()].into_iter().flatten() {
            if !secret.reveal().is_empty() {
                secrets.push(secret);
            }
        }
        secrets
    }
}

/// The name of their type.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.table.name)
    }
}

impl PartialEq for Credentials {
    fn eq(&self, other: &Self) -> bool {
        let members = |it: &Self| (it.id.clone(), it.key.clone(), it.token.clone());
        std::ptr::eq(self.table, other.table) && members(self) == members(other)
    }
}

impl Eq for Credentials {}
