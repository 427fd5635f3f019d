//! How a function is called and how it fails.

use crate::json::{FromJson, JsonText, Malformed, wire_names};
use crate::open_enum::open_enum;
use crate::response::Response;

open_enum! {
    /// Whether to wait for the result (`X-Fc-Invocation-Type`).
    pub enum InvocationType {
        /// The answer holds the result.
        Sync = "Sync",
        /// The call is queued; its result goes to nobody.
        Async = "Async",
    }
}

open_enum! {
    /// Whether the answer brings a piece of the log (`X-Fc-Log-Type`).
    pub enum LogType {
        /// No log.
        None = "None",
        /// The last 4 KB of the call's log; only of functions whose service keeps logs.
        Tail = "Tail",
    }
}

open_enum! {
    /// Who noticed that a function failed (`X-Fc-Error-Type`).
    pub enum InvocationErrorType {
        /// The function said so itself.
        Handled = "HandledInvocationError",
        /// The runtime caught it: an exception, a time-out, an exit.
        Unhandled = "UnhandledInvocationError",
    }
}

/// A function failed. The service did not: the call was made and is paid for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FunctionError {
    /// Who noticed it.
    pub invocation_error_type: InvocationErrorType,
    /// The function's message, where its answer is an object that has one.
    pub error_message: Option<String>,
    /// Class of the exception, likewise.
    pub error_type: Option<String>,
    /// Where it happened, likewise: a list, an object or a text, as the runtime has it.
    pub stack_trace: Option<JsonText>,
}

#[derive(Default)]
struct Details {
    error_message: Option<String>,
    error_type: Option<String>,
    stack_trace: Option<JsonText>,
}

wire_names! {
    read Details {
        error_message: "errorMessage",
        error_type: "errorType",
        stack_trace: "stackTrace",
    }
}

impl FunctionError {
    /// The failure that a response with HTTP status 200 tells of, if it does.
    #[inline(never)]
    pub(crate) fn read(response: &Response<'_>) -> Option<Self> {
        let invocation_error_type = (*response.header_lossy("x-fc-error-type")?).into();
        // What a function writes is its own affair: whatever cannot be read is in the payload.
        let details = response.any_json().ok_or(Malformed::because(""));
        let details = details.and_then(|json| Details::from_json(&json));
        let details = details.ok().flatten().unwrap_or_default();
        Some(Self {
            invocation_error_type,
            error_message: details.error_message,
            error_type: details.error_type,
            stack_trace: details.stack_trace,
        })
    }
}
