//! The schemes that say in `Authorization` which headers they sign. They have three stages in
//! common, and differ in words and in how they write what is signed.

use super::request::Request;
use super::service::Credentials;
use super::signed::{push_headers, push_names, set_authorization};
use crate::crypto::{self, HmacKey};
use crate::error::EncodeError;
use crate::signing::{SignedHeaders, Texts};

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
}

/// What one request is signed with.
pub(crate) struct Signing<'a> {
    pub(crate) credentials: &'a Credentials,
    pub(crate) key: &'a HmacKey,
    /// The lines between the algorithm and the hash in the string to sign.
    pub(crate) lines: &'a [&'a str],
    /// What stands behind the key's id.
    pub(crate) scope: &'a str,
    /// Appends the hash of the body.
    pub(crate) push_payload: &'a dyn Fn(&mut String, &Request) -> Result<(), EncodeError>,
}

impl Scheme {
    /// Sets the header of a security token, if there is one, and `Authorization`.
    ///
    /// # Errors
    /// [`EncodeError`] for the token and the names of headers, or as [`Self::canonical_request`].
    pub(crate) fn sign(
        &self,
        request: &mut Request,
        headers: SignedHeaders<'_>,
        signing: &Signing<'_>,
    ) -> Result<Texts, EncodeError> {
        if let Some(token) = &signing.credentials.token {
            let (name, field) = self.token;
            request.set_secret(name, field, token.reveal())?;
        }
        let names = headers.names(request, self.recommended)?;
        let canonical_request = self.canonical_request(request, &names, signing)?;
        let mut string_to_sign = String::with_capacity(160);
        string_to_sign.push_str(self.algorithm);
        string_to_sign.push('\n');
        for line in signing.lines {
            string_to_sign.push_str(line);
            string_to_sign.push('\n');
        }
        crypto::push_sha256_hex(&mut string_to_sign, canonical_request.as_bytes());
        let signature = crypto::hex(&signing.key.sign(string_to_sign.as_bytes()));
        let mut value = String::with_capacity(320);
        value.push_str(self.algorithm);
        value.push_str(self.credential);
        value.push_str(signing.credentials.id.reveal());
        value.push_str(signing.scope);
        value.push_str(self.separator);
        value.push_str("SignedHeaders=");
        push_names(&mut value, &names);
        value.push_str(self.separator);
        value.push_str("Signature=");
        value.push_str(&signature);
        set_authorization(request, &value)?;
        Ok(Texts {
            canonical_request,
            string_to_sign,
            signature,
        })
    }

    /// Stage 1.
    ///
    /// # Errors
    /// [`EncodeError`] that names a header which is repeated or no text, or field `url` if it is not
    /// UTF-8.
    pub(crate) fn canonical_request(
        &self,
        request: &Request,
        names: &[&str],
        signing: &Signing<'_>,
    ) -> Result<String, EncodeError> {
        let mut text = String::with_capacity(512);
        text.push_str(request.method());
        text.push('\n');
        (self.push_target)(&mut text, request)?;
        push_headers(&mut text, request, names, self.lowered)?;
        text.push('\n');
        push_names(&mut text, names);
        text.push('\n');
        (signing.push_payload)(&mut text, request)?;
        Ok(text)
    }
}
