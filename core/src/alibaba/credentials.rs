use crate::error::EncodeError;
use crate::secret::Secret;
use crate::wire;

/// An access key of Alibaba Cloud, long-term or temporary (STS).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// `AccessKeyId`.
    pub(crate) access_key_id: Secret,
    /// `AccessKeySecret`.
    pub(crate) access_key_secret: Secret,
    /// Security token of a temporary key.
    pub(crate) security_token: Option<Secret>,
}

impl Credentials {
    /// A long-term access key.
    pub fn new(access_key_id: impl Into<Secret>, access_key_secret: impl Into<Secret>) -> Self {
        Self {
            access_key_id: access_key_id.into(),
            access_key_secret: access_key_secret.into(),
            security_token: None,
        }
    }

    /// Makes it temporary: the token that STS returned beside the key.
    #[must_use]
    pub fn security_token(mut self, token: impl Into<Secret>) -> Self {
        self.security_token = Some(token.into());
        self
    }

    /// Refuses keys that no cloud issues, such as those with the line feed of the file they were
    /// read from, before a wrong signature hides the reason.
    pub(super) fn check(&self) -> Result<(), EncodeError> {
        wire::check_ascii("access_key_id", self.access_key_id.reveal())?;
        wire::check_ascii("access_key_secret", self.access_key_secret.reveal())
    }

    pub(crate) fn secrets(&self) -> Vec<&Secret> {
        [&self.access_key_secret]
            .into_iter()
            .chain(&self.security_token)
            .collect()
    }
}
