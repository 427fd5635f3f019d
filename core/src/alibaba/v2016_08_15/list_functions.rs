//! `GET /2016-08-15/services/{serviceName}[.{qualifier}]/functions`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `ListFunctions`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::page::{Page, check_token};
use crate::alibaba::types::request_id;
use crate::alibaba::{FunctionCompute2016, FunctionResponse};
use crate::error::{DecodeError, EncodeError};
use crate::json::{NonEmpty, wire_names};
use crate::operation::Operation;
use crate::response::Response;

/// Lists the functions of a service with their checksums, in the order of their names.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListFunctions {
    /// Name of the service.
    pub service_name: String,
    /// Version id, alias, or `LATEST`.
    pub qualifier: Option<String>,
    /// Most items of a page, 1 to 100; the service takes 20 if it is not set.
    pub limit: Option<i64>,
    /// Where the page begins: `next_token` of the page before.
    pub next_token: Option<String>,
    /// Only functions whose names begin with this.
    pub prefix: Option<String>,
    /// Name to begin with.
    pub start_key: Option<String>,
}

/// One page of functions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ListFunctionsOutput {
    /// The functions; those of one page.
    pub functions: Vec<FunctionResponse>,
    /// Where the next page begins; absent in the last one.
    pub next_token: Option<String>,
    /// Id of the request (`X-Fc-Request-Id`).
    pub request_id: Option<String>,
}

wire_names! {
    read ListFunctionsOutput {
        functions: "functions",
        next_token: "nextToken" as Option<NonEmpty<String>>,
        ; request_id
    }
}

impl Operation for ListFunctions {
    type Service = FunctionCompute2016;
    type Output = ListFunctionsOutput;
    const NAME: &'static str = "ListFunctions";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::GET)
            .path("/")
            .service(&self.service_name)
            .suffix(".", "qualifier", self.qualifier.as_deref())
            .path("/functions")
            .page(&Page {
                limit: self.limit,
                next_token: self.next_token.as_deref(),
                prefix: self.prefix.as_deref(),
                start_key: self.start_key.as_deref(),
            })
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<ListFunctionsOutput, DecodeError> {
        let mut page: ListFunctionsOutput = response.json()?;
        page.request_id = request_id(response);
        check_token(response, self.next_token.as_ref(), page.next_token.as_ref())?;
        Ok(page)
    }

    fn next_token(output: &ListFunctionsOutput) -> Option<&str> {
        output.next_token.as_deref()
    }

    fn next_page(&self, output: &ListFunctionsOutput) -> Option<Self> {
        let next_token = Some(output.next_token.clone()?);
        Some(Self {
            next_token,
            ..self.clone()
        })
    }
}
