"""Signing of requests that you built yourself: an HTTP trigger, or an operation that this package
does not know."""

from __future__ import annotations

from ._native import Secret, SignedRequest, presign_http_trigger, sign
from ._record import Record

__all__ = ["SigningResult", "Stages", "presign_http_trigger", "sign"]


class Stages(Record):
    """The texts that a signature is made of: compare them with what the cloud prints when it
    rejects one. They hold the security token if there is one."""

    __match_args__ = ("canonical_request", "string_to_sign", "signature")

    canonical_request: Secret
    """The request in its canonical form; for scheme `FC` the canonical resource."""
    string_to_sign: Secret
    """What is fed to the HMAC."""
    signature: Secret
    """The HMAC, hexadecimal or base64 as the scheme says."""

    def __init__(
        self, *, canonical_request: Secret, string_to_sign: Secret, signature: Secret
    ) -> None:
        self.__dict__.update(
            canonical_request=canonical_request,
            string_to_sign=string_to_sign,
            signature=signature,
        )


class SigningResult(Record):
    """What `sign` returns."""

    __match_args__ = ("request", "stages")

    request: SignedRequest
    """The request, ready to send."""
    stages: Stages | None
    """How its signature came about; `None` for scheme `X-Auth-Token`, which has none."""

    def __init__(self, *, request: SignedRequest, stages: Stages | None) -> None:
        self.__dict__.update(request=request, stages=stages)
