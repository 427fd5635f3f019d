//! Signing requests of the crate `http`, whichever the scheme.

use bytes::Bytes;
use http::Request;

use super::{keyed, looked_at, signed};
use crate::alibaba::{self, sign_acs3, sign_fc};
use crate::engine::scheme::Inputs;
use crate::error::EncodeError;
use crate::huawei;
use crate::secret::Secret;
use crate::signing::{SignedHeaders, SigningContext, Stages, Texts};
use crate::tencent::{self, sign_tc3};
use crate::time::Timestamp;

/// A signature scheme, with the key that it signs with.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Signer<'a> {
    /// The `FC` scheme of Function Compute 2016-08-15 and of HTTP triggers. It sets `Date`,
    /// `X-Fc-Security-Token` for temporary credentials, and `Authorization`. It always signs the
    /// same headers, independent of [`SignedHeaders`]. Browsers do not allow `Date` to be set, so
    /// they can send such a request only through a relay.
    Fc(&'a alibaba::Credentials),
    /// The `ACS3-HMAC-SHA256` scheme. It sets the `x-acs-*` headers of time, nonce, body hash and
    /// temporary credentials, and `Authorization`. `x-acs-action` and `x-acs-version` must be set
    /// already. It needs a nonce.
    Acs3(&'a alibaba::Credentials),
    /// The `SDK-HMAC-SHA256` scheme. It sets `X-Sdk-Date`, `X-Security-Token` for temporary
    /// credentials, and `Authorization`. The gateway tolerates a clock skew of 15 minutes.
    SdkHmac(&'a huawei::Credentials),
    /// The `TC3-HMAC-SHA256` scheme. It sets `X-TC-Timestamp`, `X-TC-Token` for temporary
    /// credentials, and `Authorization`. The server tolerates a clock skew of 5 minutes.
    #[non_exhaustive]
    Tc3 {
        /// The credentials that requests are signed with.
        credentials: &'a tencent::Credentials,
        /// The product's name in the credential scope: `scf`, independent of the host.
        service: &'a str,
    },
}

impl<'a> Signer<'a> {
    /// Creates a signer with the scheme `TC3-HMAC-SHA256` for a product, such as `scf`.
    pub const fn tc3(service: &'a str, credentials: &'a tencent::Credentials) -> Self {
        Self::Tc3 {
            credentials,
            service,
        }
    }
}

/// Signs a request in place.
///
/// # Errors
/// [`EncodeError`] for malformed credentials, a missing `nonce`, field `url` if it is not UTF-8, or
/// that names a signed header which is repeated or not text.
pub fn sign(
    request: &mut Request<Bytes>,
    signer: Signer<'_>,
    headers: SignedHeaders<'_>,
    context: &SigningContext,
) -> Result<Stages, EncodeError> {
    let (credentials, key) = match signer {
        Signer::Fc(credentials) | Signer::Acs3(credentials) => keyed(credentials),
        Signer::SdkHmac(credentials) => keyed(credentials),
        Signer::Tc3 { credentials, .. } => keyed(credentials),
    };
    let body = request.body().clone();
    let inputs = Inputs {
        credentials: &credentials,
        key: &key,
        context,
        headers,
    };
    signed(request, body, |request| {
        let mut texts = Texts::default();
        match signer {
            Signer::Fc(_) => sign_fc::sign_request(request, &inputs, &mut texts),
            Signer::Acs3(_) => sign_acs3::sign_request(request, &inputs, &mut texts),
            Signer::SdkHmac(_) => huawei::sign::sign_request(request, &inputs, &mut texts),
            Signer::Tc3 { service, .. } => {
                sign_tc3::sign_request(request, service, &inputs, &mut texts)
            }
        }?;
        Ok(texts.into())
    })
}

/// Pre-signs the URL of an HTTP trigger of Function Compute for a plain request until `expires`, as the
/// query parameters `x-fc-access-key-id`, `x-fc-expires`, `x-fc-security-token` and `x-fc-signature`.
/// Headers of the request other than `Content-Type`, `Content-MD5` and `x-fc-*` are not covered.
///
/// # Errors
/// As [`sign`].
pub fn presign<B>(
    request: &Request<B>,
    credentials: &alibaba::Credentials,
    expires: Timestamp,
) -> Result<(Secret, Stages), EncodeError> {
    let (credentials, _) = keyed(credentials);
    let (url, texts) = looked_at(request, |request| {
        sign_fc::presign_request(request, &credentials, expires)
    })?;
    Ok((url, texts.into()))
}
