//! What kind of error it is, and whether to repeat: the same words in every language.

use crate::words::words;

words! {
    /// What kind of error a [`ServiceError`](crate::ServiceError) is, whichever of its many codes a
    /// cloud used.
    ErrorKind [doc = include_str!("../../errors.md")] {
        /// The service, function, version, alias or namespace does not exist: check names and region.
        NotFound = "not_found",
        /// It exists already, is not empty, or somebody else is changing it: read it anew.
        Conflict = "conflict",
        /// `If-Match` or another condition failed: read it anew and decide again.
        PreconditionFailed = "precondition_failed",
        /// The credentials are valid but not allowed to do this: ask for the permission.
        AccessDenied = "access_denied",
        /// The key or token is unknown, malformed or expired: get new credentials.
        BadCredentials = "bad_credentials",
        /// The signature does not match: the secret key is wrong, or something changed the request
        /// on its way.
        BadSignature = "bad_signature",
        /// The clock of the signer is too far from the server's: see `server_date`.
        ClockSkew = "clock_skew",
        /// A parameter is rejected: correct it.
        InvalidArgument = "invalid_argument",
        /// The request or the package is larger than allowed: use the object store.
        TooLarge = "too_large",
        /// A limit of the account or of the function is reached, and no waiting heals it: delete
        /// something, or have the limit raised.
        QuotaExceeded = "quota_exceeded",
        /// The account is overdue or isolated, or the service is not opened: see to it in the console.
        Account = "account",
        /// Too many requests: wait and repeat.
        Throttled = "throttled",
        /// The function is being deployed, or another task of it runs: poll until that is over and
        /// repeat.
        Busy = "busy",
        /// The service failed: repeat later.
        Server = "server",
        /// A code that no table knows.
        Unknown = "unknown",
    }
}

impl ErrorKind {
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

words! {
    /// Whether and when the same request is worth sending again (signed anew: a signature ages).
    RetryHint {
        /// Not unchanged.
        No = "no",
        /// Later, with growing pauses; `retry_after` says how long where the server did.
        Backoff = "backoff",
        /// Once the function is active and no task of it runs: poll its state.
        WhenReady = "when_ready",
        /// After the clock was corrected by the difference to `server_date`.
        AfterClockSync = "after_clock_sync",
        /// With a new address: this one has expired or was used up, so ask for the package again.
        NewAddress = "new_address",
    }
}
