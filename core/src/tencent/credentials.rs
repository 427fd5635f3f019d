use crate::secret::Secret;

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

    pub(crate) fn secrets(&self) -> Vec<&Secret> {
        [&self.secret_key].into_iter().chain(&self.token).collect()
    }
}
