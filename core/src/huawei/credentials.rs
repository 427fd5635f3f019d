use crate::error::EncodeError;
use crate::secret::Secret;
use crate::wire;

/// An access key of Huawei Cloud (AK/SK), long-term or temporary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Access key id (AK).
    pub(crate) access_key: Secret,
    /// Secret access key (SK).
    pub(crate) secret_key: Secret,
    /// Security token of a temporary key.
    pub(crate) security_token: Option<Secret>,
}

impl Credentials {
    /// A long-term access key.
    pub fn new(access_key: impl Into<Secret>, secret_key: impl Into<Secret>) -> Self {
        Self {
            access_key: access_key.into(),
            secret_key: secret_key.into(),
            security_token: None,
        }
    }

    /// Makes it temporary: the security token that IAM returned beside the key.
    #[must_use]
    pub fn security_token(mut self, token: impl Into<Secret>) -> Self {
        self.security_token = Some(token.into());
        self
    }

    /// Refuses keys that no cloud issues, such as those with the line feed of the file they were
    /// read from, before a wrong signature hides the reason.
    pub(super) fn check(&self) -> Result<(), EncodeError> {
        wire::check_ascii("access_key", self.access_key.reveal())?;
        wire::check_ascii("secret_key", self.secret_key.reveal())
    }
}

/// A user token: the `X-Subject-Token` header of IAM's answer, valid for 24 hours. Requests
/// above 12 MB need one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The token.
    pub(crate) token: Secret,
}

impl Token {
    /// Takes the token over.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self {
            token: token.into(),
        }
    }
}

/// How a request says who sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Authentication {
    /// SDK-HMAC-SHA256 with an access key.
    Credentials(Credentials),
    /// `X-Auth-Token`, without a signature.
    Token(Token),
}

impl Authentication {
    pub(crate) fn secrets(&self) -> Vec<&Secret> {
        match self {
            Self::Credentials(credentials) => [&credentials.secret_key]
                .into_iter()
                .chain(&credentials.security_token)
                .collect(),
            Self::Token(Token { token }) => vec![token],
        }
    }
}

impl From<Credentials> for Authentication {
    fn from(credentials: Credentials) -> Self {
        Self::Credentials(credentials)
    }
}

impl From<Token> for Authentication {
    fn from(token: Token) -> Self {
        Self::Token(token)
    }
}
