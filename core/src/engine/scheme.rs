//! The schemes that say in `Authorization` which headers they sign. They have three stages in
//! common, and differ in words and in how they write what is signed.

use super::request::Request;
use super::service::{Credentials, Service};
use super::signed::{push_headers, push_names, set_authorization, set_token};
use crate::crypto::{self, HmacKey};
use crate::error::EncodeError;
use crate::signing::{SignedHeaders, SigningContext, Texts};

/// What a request is signed with, whatever the scheme.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'a> {
    pub(crate) credentials: &'a Credentials,
    /// That of the credentials, or what a scheme derives from it.
    pub(crate) key: &'a HmacKey,
    pub(crate) context: &'a SigningContext,
    pub(crate) headers: SignedHeaders<'a>,
}

impl<'a> Inputs<'a> {
    /// Those of a service.
    pub(crate) fn of(service: &'a Service, context: &'a SigningContext) -> Self {
        Self {
            credentials: service.credentials(),
            key: service.key(),
            context,
            headers: SignedHeaders::Recommended,
        }
    }
}

/// What distinguishes a scheme from the others.
pub(crate) struct Scheme {
    pub(crate) algorithm: &'static str,
    /// The word before the key's id in `Authorization`, and what separates its members.
    pub(crate) credential: &'static str,
    pub(crate) separator: &'static str,
    /// The header of a security token, and the field that it is for the caller.
    pub(crate) token: (&'static str, &'static str),
    /// The headers that are signed if the caller names none, as for
    /// [`super::signed::header_names`].
    pub(crate) recommended: &'static [&'static str],
    /// The header whose value is signed in lower case; empty for none.
    pub(crate) lowered: &'static str,
    /// Appends the lines of path and query.
    pub(crate) push_target: fn(&mut String, &Request) -> Result<(), EncodeError>,
    /// Appends the hash of the body.
    pub(crate) push_payload: fn(&mut String, &Request) -> Result<(), EncodeError>,
}

impl Scheme {
    /// Sets the header of a security token, if there is one, and `Authorization`. `lines` stand
    /// between the algorithm and the hash in the string to sign, and `scope` behind the key's id.
    ///
    /// # Errors
    /// [`EncodeError`] for the token and the names of headers, or as
    /// [`Self::push_canonical_request`].
    pub(crate) fn sign(
        &self,
        request: &mut Request,
        inputs: &Inputs<'_>,
        lines: &[&str],
        scope: &str,
        texts: &mut Texts,
    ) -> Result<(), EncodeError> {
        set_token(request, inputs.credentials, self.token)?;
        let names = inputs.headers.names(request, self.recommended)?;
        self.push_canonical_request(&mut texts.canonical_request, request, &names)?;
        let string_to_sign = &mut texts.string_to_sign;
        string_to_sign.reserve(160);
        string_to_sign.push_str(self.algorithm);
        string_to_sign.push('\n');
        for line in lines {
            string_to_sign.push_str(line);
            string_to_sign.push('\n');
        }
        crypto::push_sha256_hex(string_to_sign, texts.canonical_request.as_bytes());
        texts.signature = crypto::hex(&inputs.key.sign(string_to_sign.as_bytes()));
        let mut value = String::with_capacity(320);
        value.push_str(self.algorithm);
        value.push_str(self.credential);
        value.push_str(inputs.credentials.id.reveal());
        value.push_str(scope);
        value.push_str(self.separator);
        value.push_str("SignedHeaders=");
        push_names(&mut value, &names);
        value.push_str(self.separator);
        value.push_str("Signature=");
        value.push_str(&texts.signature);
        set_authorization(request, &value)
    }

    /// Stage 1.
    ///
    /// # Errors
    /// [`EncodeError`] that names a header which is repeated or no text, or field `url` if it is not
    /// UTF-8.
    fn push_canonical_request(
        &self,
        text: &mut String,
        request: &Request,
        names: &[&str],
    ) -> Result<(), EncodeError> {
        text.reserve(512);
        text.push_str(request.method());
        text.push('\n');
        (self.push_target)(text, request)?;
        push_headers(text, request, names, self.lowered)?;
        text.push('\n');
        push_names(text, names);
        text.push('\n');
        (self.push_payload)(text, request)
    }
}
