//! `GET /2016-08-15/services/{serviceName}/versions`
//!
//! Source: "API specification" of Function Compute, 2016-08-15, `ListVersions`.

use bytes::Bytes;
use http::{Method, Request};

use crate::alibaba::page::{Page, check_token};
use crate::alibaba::types::request_id;
use crate::alibaba::{Direction, FunctionCompute2016, VersionResponse};
use crate::error::{DecodeError, EncodeError};
use crate::json::{NonEmpty, wire_names};
use crate::operation::Operation;
use crate::response::Response;

/// Lists the versions of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListVersions {
    /// Name of the service.
    pub service_name: String,
    /// Most items of a page, 1 to 100; the service takes 20 if it is not set.
    pub limit: Option<i64>,
    /// Where the page begins: `next_token` of the page before.
    pub next_token: Option<String>,
    /// Version id to begin with.
    pub start_key: Option<String>,
    /// Which version comes first; the service takes `BACKWARD` if it is not set.
    pub direction: Option<Direction>,
}

/// One page of versions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ListVersionsOutput {
    /// The versions; those of one page.
    pub versions: Vec<VersionResponse>,
    /// Where the next page begins; absent in the last one.
    pub next_token: Option<String>,
    /// Which version came first.
    pub direction: Option<Direction>,
    /// Id of the request (`X-Fc-Request-Id`).
    pub request_id: Option<String>,
}

wire_names! {
    read ListVersionsOutput {
        versions: "versions",
        next_token: "nextToken" as Option<NonEmpty<String>>,
        direction: "direction",
        ; request_id
    }
}

impl Operation for ListVersions {
    type Service = FunctionCompute2016;
    type Output = ListVersionsOutput;
    const NAME: &'static str = "ListVersions";

    fn encode(&self, service: &FunctionCompute2016) -> Result<Request<Bytes>, EncodeError> {
        service
            .request(Method::GET)
            .path("/")
            .service(&self.service_name)
            .path("/versions")
            .page(&Page {
                limit: self.limit,
                next_token: self.next_token.as_deref(),
                start_key: self.start_key.as_deref(),
                ..Page::default()
            })
            .query(
                "direction",
                "direction",
                self.direction.as_ref().map(Direction::as_str),
            )
            .build()
    }

    fn decode(&self, response: &Response<'_>) -> Result<ListVersionsOutput, DecodeError> {
        let mut page: ListVersionsOutput = response.json()?;
        page.request_id = request_id(response);
        check_token(response, self.next_token.as_ref(), page.next_token.as_ref())?;
        Ok(page)
    }

    fn next_token(output: &ListVersionsOutput) -> Option<&str> {
        output.next_token.as_deref()
    }

    fn next_page(&self, output: &ListVersionsOutput) -> Option<Self> {
        let next_token = Some(output.next_token.clone()?);
        Some(Self {
            next_token,
            ..self.clone()
        })
    }
}
