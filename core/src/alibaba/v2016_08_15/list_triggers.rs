//! `GET /2016-08-15/services/{serviceName}/functions/{functionName}/triggers`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `ListTriggers`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::page::{Page, check_token};
use crate::alibaba::types::request_id;
use crate::alibaba::{FunctionCompute2016, TriggerResponse};
use crate::error::{DecodeError, EncodeError};
use crate::json::{NonEmpty, wire_names};
use crate::operation::Operation;
use crate::response::Response;

/// Lists the triggers of a function, in the order of their names.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListTriggers {
    /// Name of the service.
    pub service_name: String,
    /// Name of the function.
    pub function_name: String,
    /// Most items of a page, 1 to 100; the service takes 20 if it is not set.
    pub limit: Option<i64>,
    /// Where the page begins: `next_token` of the page before.
    pub next_token: Option<String>,
    /// Only triggers whose names begin with this.
    pub prefix: Option<String>,
    /// Name to begin with.
    pub start_key: Option<String>,
}

/// One page of triggers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ListTriggersOutput {
    /// The triggers; those of one page.
    pub triggers: Vec<TriggerResponse>,
    /// Where the next page begins; absent in the last one.
    pub next_token: Option<String>,
    /// Id of the request (`X-Fc-Request-Id`).
    pub request_id: Option<String>,
}

wire_names! {
    read ListTriggersOutput {
        triggers: "triggers",
        next_token: "nextToken" as Option<NonEmpty<String>>,
        ; request_id
    }
}

impl Operation for ListTriggers {
    type Service = FunctionCompute2016;
    type Output = ListTriggersOutput;
    const NAME: &'static str = "ListTriggers";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::GET)
            .path("/")
            .service(&self.service_name)
            .path("/functions/")
            .segment("function_name", &self.function_name)
            .path("/triggers")
            .page(&Page {
                limit: self.limit,
                next_token: self.next_token.as_deref(),
                prefix: self.prefix.as_deref(),
                start_key: self.start_key.as_deref(),
            })
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<ListTriggersOutput, DecodeError> {
        let mut page: ListTriggersOutput = response.json()?;
        page.request_id = request_id(response);
        check_token(response, self.next_token.as_ref(), page.next_token.as_ref())?;
        Ok(page)
    }

    fn next_token(output: &ListTriggersOutput) -> Option<&str> {
        output.next_token.as_deref()
    }

    fn next_page(&self, output: &ListTriggersOutput) -> Option<Self> {
        let next_token = Some(output.next_token.clone()?);
        Some(Self {
            next_token,
            ..self.clone()
        })
    }
}
