//! What kind of rejection an error is, and whether to repeat: the same words in every language.

use std::fmt;

/// What kind of rejection a [`ServiceError`](crate::ServiceError) is, over all clouds.
#[doc = include_str!("../../errors.md")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The service, function, version, alias or namespace does not exist: check names and region.
    NotFound,
    /// It exists already, is not empty, or somebody else is changing it: read it anew.
    Conflict,
    /// `If-Match` or another condition failed: read it anew and decide again.
    PreconditionFailed,
    /// The credentials are valid but not allowed to do this: ask for the permission.
    AccessDenied,
    /// The key or token is unknown, malformed or expired: get new credentials.
    BadCredentials,
    /// The signature does not match: the secret key is wrong, or something changed the request
    /// on its way.
    BadSignature,
    /// The clock of the signer is too far from the server's: see `server_date`.
    ClockSkew,
    /// A parameter is rejected: correct it.
    InvalidArgument,
    /// The request or the package is larger than allowed: use the object store.
    TooLarge,
    /// A limit of the account or of the function is reached, and no waiting heals it: delete
    /// something, or have the limit raised.
    QuotaExceeded,
    /// The account is overdue or isolated, or the service is not opened: see to it in the console.
    Account,
    /// Too many requests: wait and repeat.
    Throttled,
    /// The function is being deployed, or another task of it runs: poll until that is over and
    /// repeat.
    Busy,
    /// The service failed: repeat later.
    Server,
    /// A code that no table knows.
    Unknown,
}

impl ErrorKind {
    /// Every kind, for exhaustive handling in bindings and tests.
    pub const ALL: &[Self] = &[
        Self::NotFound,
        Self::Conflict,
        Self::PreconditionFailed,
        Self::AccessDenied,
        Self::BadCredentials,
        Self::BadSignature,
        Self::ClockSkew,
        Self::InvalidArgument,
        Self::TooLarge,
        Self::QuotaExceeded,
        Self::Account,
        Self::Throttled,
        Self::Busy,
        Self::Server,
        Self::Unknown,
    ];

    /// The name in `snake_case`, the same in every language.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::PreconditionFailed => "precondition_failed",
            Self::AccessDenied => "access_denied",
            Self::BadCredentials => "bad_credentials",
            Self::BadSignature => "bad_signature",
            Self::ClockSkew => "clock_skew",
            Self::InvalidArgument => "invalid_argument",
            Self::TooLarge => "too_large",
            Self::QuotaExceeded => "quota_exceeded",
            Self::Account => "account",
            Self::Throttled => "throttled",
            Self::Busy => "busy",
            Self::Server => "server",
            Self::Unknown => "unknown",
        }
    }

    /// The kind that an HTTP status alone speaks of, when no code is known.
    pub(crate) const fn of_status(status: u16) -> Self {
        match status {
            400 => Self::InvalidArgument,
            401 => Self::BadCredentials,
            403 => Self::AccessDenied,
            404 => Self::NotFound,
            409 => Self::Conflict,
            412 => Self::PreconditionFailed,
            413 | 414 | 431 => Self::TooLarge,
            429 => Self::Throttled,
            500..=599 => Self::Server,
            _ => Self::Unknown,
        }
    }

    /// What repeating the request would do, where no code but a status is known.
    pub(crate) const fn retry(self) -> RetryHint {
        match self {
            Self::Throttled | Self::Server => RetryHint::Backoff,
            _ => RetryHint::No,
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Whether and when the same request is worth sending again (signed anew: a signature ages).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RetryHint {
    /// Not unchanged.
    No,
    /// Later, with growing pauses; `retry_after` says how long where the server did.
    Backoff,
    /// Once the function is active and no task of it runs: poll its state.
    WhenReady,
    /// After the clock was corrected by the difference to `server_date`.
    AfterClockSync,
    /// With a new address: this one has expired or was used up, so ask for the package again.
    NewAddress,
}

impl RetryHint {
    /// Every hint, for exhaustive handling in bindings and tests.
    pub const ALL: &[Self] = &[
        Self::No,
        Self::Backoff,
        Self::WhenReady,
        Self::AfterClockSync,
        Self::NewAddress,
    ];

    /// The name in `snake_case`, the same in every language.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Backoff => "backoff",
            Self::WhenReady => "when_ready",
            Self::AfterClockSync => "after_clock_sync",
            Self::NewAddress => "new_address",
        }
    }
}
