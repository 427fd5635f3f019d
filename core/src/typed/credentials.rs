//! Who signs, on each cloud.

use crate::engine::service;
use crate::secret::Secret;

/// Credentials that a table knows: the cloud's names of an id, its key and a token.
macro_rules! key {
    (
        $(#[$meta:meta])*
        $cloud:ident::$table:ident, $(#[$new:meta])* new($id:ident, $key:ident),
        $(#[$temporary:meta])* $token:ident
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Credentials(service::Credentials);

        impl Credentials {
            $(#[$new])*
            pub fn new($id: impl Into<Secret>, $key: impl Into<Secret>) -> Self {
                let table = &crate::$cloud::$table;
                Self(service::Credentials::of_key(table, $id.into(), $key.into()))
            }

            $(#[$temporary])*
            #[must_use]
            pub fn $token(mut self, token: impl Into<Secret>) -> Self {
                self.0.token = Some(token.into());
                self
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

    use super::{Secret, service};

    key! {
        /// An access key of Alibaba Cloud, long-term or temporary (STS).
        alibaba::CREDENTIALS,
        /// A long-term access key.
        new(access_key_id, access_key_secret),
        /// Makes it temporary: the token that STS returned beside the key.
        security_token
    }
}

pub(crate) mod huawei {
    //! Keys and tokens of Huawei Cloud.

    use super::{Secret, service};

    key! {
        /// An access key of Huawei Cloud (AK/SK), long-term or temporary.
        huawei::CREDENTIALS,
        /// A long-term access key.
        new(access_key, secret_key),
        /// Makes it temporary: the security token that IAM returned beside the key.
        security_token
    }

    /// A user token: the `X-Subject-Token` header of IAM's response, valid for 24 hours. Requests
    /// above 12 MB need one.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Token(service::Credentials);

    impl Token {
        /// Takes the token over.
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

    /// How a request says who sends it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Authentication {
        /// SDK-HMAC-SHA256 with an access key.
        Credentials(Credentials),
        /// `X-Auth-Token`, without a signature.
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

    use super::{Secret, service};

    key! {
        /// An API key of Tencent Cloud, long-term or temporary (STS).
        tencent::CREDENTIALS,
        /// A long-term key.
        new(secret_id, secret_key),
        /// Makes it temporary: the token that STS returned beside the key.
        token
    }
}
