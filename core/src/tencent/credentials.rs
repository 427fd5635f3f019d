use crate::error::EncodeError;
use crate::secret::Secret;
use crate::wire;

/// An API key of Tencent Cloud, long-term or temporary (STS).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// `SecretId`.
    pub(crate) secret_id: Secret,
    /// `SecretKey`.
    pub(crate) secret_key: Secret,
    /// Token of a temporary key.
    pub(crate) token: Option<Secret>,
}

impl Credentials {
    /// A long-term key.
    pub fn new(secret_id: impl Into<Secret>, secret_key: impl Into<Secret>) -> Self {
        Self {
            secret_id: secret_id.into(),
            secret_key: secret_key.into(),
            token: None,
        }
    }

    /// Makes it temporary: the token that STS returned beside the key.
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Refuses keys that no cloud issues, such as those with the line feed of the file they were
    /// read from, before a wrong signature hides the reason.
    pub(super) fn check(&self) -> Result<(), EncodeError> {
        wire::check_ascii("secret_id", self.secret_id.reveal())?;
        wire::check_ascii("secret_key", self.secret_key.reveal())
    }

    pub(crate) fn secrets(&self) -> Vec<&Secret> {
        [&self.secret_key].into_iter().chain(&self.token).collect()
    }
}
