"""Signing of requests that you built yourself: for an HTTP trigger, or for an operation that this
package does not support."""

from __future__ import annotations

from ._native import Secret, SignedRequest, presign_http_trigger, sign
from ._record import Record

__all__ = ["SigningResult", "Stages", "presign_http_trigger", "sign"]


class Stages(Record):
    """The intermediate texts of a signature: compare them with those that the cloud prints when it
    rejects one. They contain the security token, if there is one."""

    __match_args__ = ("canonical_request", "string_to_sign", "signature")

    canonical_request: Secret
    """The canonical request; for the scheme `FC`, the canonical resource."""
    string_to_sign: Secret
    """The string to sign: the input of the HMAC."""
    signature: Secret
    """The HMAC, in hexadecimal or base64 depending on the scheme."""

    def __init__(
        self, *, canonical_request: Secret, string_to_sign: Secret, signature: Secret
    ) -> None:
        self.__dict__.update(
            canonical_request=canonical_request,
            string_to_sign=string_to_sign,
            signature=signature,
        )


class SigningResult(Record):
    """The result of `sign`."""

    __match_args__ = ("request", "stages")

    request: SignedRequest
    """The signed request."""
    stages: Stages | None
    """The intermediate texts of the signature; `None` for the scheme `X-Auth-Token`, which has
    none."""

    def __init__(self, *, request: SignedRequest, stages: Stages | None) -> None:
        self.__dict__.update(request=request, stages=stages)
