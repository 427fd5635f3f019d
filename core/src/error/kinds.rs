//! What kind of error it is, and whether to repeat: the same words in every language.

use crate::words::words;

words! {
    /// The kind of a [`ServiceError`](crate::ServiceError), the same for all clouds and their many
    /// error codes.
    ErrorKind [doc = include_str!("../../errors.md")] {
        /// The service, function, version, alias, or namespace does not exist. Check the names and
        /// the region.
        NotFound = "not_found",
        /// The resource already exists, is not empty, or is being changed by another request. Read
        /// it again before you retry.
        Conflict = "conflict",
        /// `If-Match` or another condition was not met. Read the resource again and decide anew.
        PreconditionFailed = "precondition_failed",
        /// The credentials are valid but not allowed to perform the operation. Request the
        /// permission.
        AccessDenied = "access_denied",
        /// The access key or token is unknown, malformed, or expired. Get new credentials.
        BadCredentials = "bad_credentials",
        /// The signature does not match: the secret key is wrong, or the request was changed in
        /// transit.
        BadSignature = "bad_signature",
        /// The signer's clock differs too much from the server's; see `server_date`.
        ClockSkew = "clock_skew",
        /// A parameter is invalid. Correct it.
        InvalidArgument = "invalid_argument",
        /// The request or the package is too large. Use the object store.
        TooLarge = "too_large",
        /// A quota of the account or of the function is exceeded, and waiting does not help. Delete
        /// resources, or have the quota raised.
        QuotaExceeded = "quota_exceeded",
        /// The account is overdue or isolated, or the service is not activated. Check the account
        /// in the console.
        Account = "account",
        /// Too many requests were sent. Wait and retry.
        Throttled = "throttled",
        /// The function is being deployed, or another task of it is running. Poll until it has
        /// finished, and retry.
        Busy = "busy",
        /// The service failed. Retry later.
        Server = "server",
        /// The error code is not known to this library.
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
    /// Whether and when to send the same request again, signed anew, because signatures expire.
    RetryHint {
        /// Do not send the request again unchanged.
        No = "no",
        /// Retry with increasing delays; `retry_after` is the delay that the server asked for, if
        /// any.
        Backoff = "backoff",
        /// Retry when the function is active and none of its tasks is running; poll its state.
        WhenReady = "when_ready",
        /// Retry after correcting the clock by the difference to `server_date`.
        AfterClockSync = "after_clock_sync",
        /// Request the package again and use the new URL: this one has expired or was already used.
        NewAddress = "new_address",
    }
}
