//! Who signs, on each cloud.

use super::required;
use crate::engine::service;
use crate::error::EncodeError;
use crate::secret::Secret;

/// Credentials that a table knows: the cloud's names of an id, its key and a token.
macro_rules! key {
    (
        $(#[$meta:meta])*
        $cloud:ident::$table:ident,
        $(#[$id_meta:meta])* $id:ident,
        $(#[$key_meta:meta])* $key:ident,
        $(#[$token_meta:meta])* $token:ident
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Credentials(service::Credentials);

        impl Credentials {
            /// Creates a builder, whose setters can be called in any order.
            pub fn builder() -> CredentialsBuilder {
                CredentialsBuilder::default()
            }
        }

        /// A builder of [`Credentials`]: call `Credentials::builder()`, the setters and
        /// [`build`](Self::build).
        #[derive(Debug, Clone, Default)]
        pub struct CredentialsBuilder {
            id: Option<Secret>,
            key: Option<Secret>,
            token: Option<Secret>,
        }

        impl CredentialsBuilder {
            $(#[$id_meta])*
            #[must_use]
            pub fn $id(mut self, $id: impl Into<Secret>) -> Self {
                self.id = Some($id.into());
                self
            }

            $(#[$key_meta])*
            #[must_use]
            pub fn $key(mut self, $key: impl Into<Secret>) -> Self {
                self.key = Some($key.into());
                self
            }

            $(#[$token_meta])*
            #[must_use]
            pub fn $token(mut self, $token: impl Into<Secret>) -> Self {
                self.token = Some($token.into());
                self
            }

            /// Creates the credentials. Their values are checked when they sign.
            ///
            /// # Errors
            /// [`EncodeError`] that names the required member that is not set.
            pub fn build(self) -> Result<Credentials, EncodeError> {
                let id = required(stringify!($id), self.id)?;
                let key = required(stringify!($key), self.key)?;
                let table = &crate::$cloud::$table;
                let mut credentials = service::Credentials::of_key(table, id, key);
                credentials.token = self.token;
                Ok(Credentials(credentials))
            }
        }

        impl From<Credentials> for service::Credentials {
            fn from(credentials: Credentials) -> Self {
                credentials.0
            }
        }
    };
}

pub(crate) mod alibaba {
    //! Keys of Alibaba Cloud.

    use super::{EncodeError, Secret, required, service};

    key! {
        /// An access key of Alibaba Cloud, long-term or temporary (STS).
        alibaba::CREDENTIALS,
        /// Sets the ID of the access key. Required.
        access_key_id,
        /// Sets the secret of the access key. Required.
        access_key_secret,
        /// Sets the token of a temporary key, which STS returned with it.
        security_token
    }
}

pub(crate) mod huawei {
    //! Keys and tokens of Huawei Cloud.

    use super::{EncodeError, Secret, required, service};

    key! {
        /// An access key of Huawei Cloud (AK/SK), long-term or temporary.
        huawei::CREDENTIALS,
        /// Sets the access key (AK), which is an ID. Required.
        access_key,
        /// Sets the secret access key (SK). Required.
        secret_key,
        /// Sets the security token of a temporary key, which IAM returned with it.
        security_token
    }

    /// A user token: the `X-Subject-Token` header of IAM's response, valid for 24 hours. Requests
    /// above 12 MB need one.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Token(service::Credentials);

    impl Token {
        /// Creates a token from its text.
        pub fn new(token: impl Into<Secret>) -> Self {
            let table = &crate::huawei::TOKEN;
            Self(service::Credentials::of_token(table, token.into()))
        }
    }

    impl From<Token> for service::Credentials {
        fn from(token: Token) -> Self {
            token.0
        }
    }

    /// The authentication of a request.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Authentication {
        /// Signatures by SDK-HMAC-SHA256 with an access key.
        Credentials(Credentials),
        /// The header `X-Auth-Token`, without a signature.
        Token(Token),
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

    impl From<Authentication> for service::Credentials {
        fn from(authentication: Authentication) -> Self {
            match authentication {
                Authentication::Credentials(credentials) => credentials.into(),
                Authentication::Token(token) => token.into(),
            }
        }
    }
}

pub(crate) mod tencent {
    //! Keys of Tencent Cloud.

    use super::{EncodeError, Secret, required, service};

    key! {
        /// An API key of Tencent Cloud, long-term or temporary (STS).
        tencent::CREDENTIALS,
        /// Sets the ID of the key (`SecretId`). Required.
        secret_id,
        /// Sets the key (`SecretKey`). Required.
        secret_key,
        /// Sets the token of a temporary key, which STS returned with it.
        token
    }
}
