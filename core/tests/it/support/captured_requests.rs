//! The captured calls of the operations that the library has.

use std::collections::BTreeMap;

use crate::dynamic::{Call, Credentials, Service, Value, operations};
use bytes::Bytes;
use faaswire::EncodeError;
use http::Request;
use serde_json::{Map, Value as Json};

use crate::samples::context;
use crate::values::{map, value};
use crate::vectors::{RequestCase, VectorFile, files};

#[derive(Clone, Copy)]
pub(crate) struct Captured {
    pub(crate) case: &'static RequestCase,
    file: &'static VectorFile,
}

impl Captured {
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let operations = operations();
        files()
            .iter()
            .flat_map(|file| file.requests.iter().map(move |case| Self { case, file }))
            .filter(move |captured| {
                let service = captured.service_name();
                operations.contains(&(service, captured.operation()))
            })
    }

    /// One call for every key of every operation, with the key.
    pub(crate) fn by_key(keys: fn(&RequestCase) -> Vec<String>) -> Vec<(Self, String)> {
        let mut calls = BTreeMap::new();
        for captured in Self::all() {
            for key in keys(captured.case) {
                let id = (captured.service_name(), captured.operation(), key);
                calls.entry(id).or_insert(captured);
            }
        }
        calls
            .into_iter()
            .map(|((_, _, key), captured)| (captured, key))
            .collect()
    }

    /// One call of every operation.
    pub(crate) fn one_each() -> Vec<Self> {
        let calls = Self::by_key(|_| vec![String::new()]);
        calls.into_iter().map(|(captured, _)| captured).collect()
    }

    pub(crate) fn service_name(&self) -> String {
        let name = self.case.client["name"].as_str().unwrap_or_default();
        format!("{}.{name}", self.file.cloud)
    }

    pub(crate) fn operation(&self) -> &'static str {
        self.file.operation.as_deref().unwrap_or_default()
    }

    pub(crate) fn file(&self) -> &'static VectorFile {
        self.file
    }

    pub(crate) fn credentials(&self) -> &'static Map<String, Json> {
        self.case.credentials.as_ref().unwrap()
    }

    /// The same call with other configuration, credentials or parameters.
    pub(crate) fn with(
        &self,
        config: &Map<String, Json>,
        credentials: &Map<String, Json>,
        params: &Json,
    ) -> Result<Call, EncodeError> {
        self.service(config, credentials)?
            .call(self.operation(), value(params))
    }

    fn service(
        &self,
        config: &Map<String, Json>,
        credentials: &Map<String, Json>,
    ) -> Result<Service, EncodeError> {
        let cloud = &self.file.cloud;
        let is_token = credentials.contains_key("token") && credentials.len() == 1;
        let kind = if is_token { "Token" } else { "Credentials" };
        let credentials = Credentials::new(&format!("{cloud}.{kind}"), map(credentials))?;
        let mut config = config.clone();
        config.remove("name");
        Service::new(&self.service_name(), map(&config), &credentials)
    }

    /// The same call with other parameters, as data.
    pub(crate) fn call_of(&self, params: Value) -> Result<Call, EncodeError> {
        let service = self.service(&self.case.client, self.credentials())?;
        service.call(self.operation(), params)
    }

    pub(crate) fn call(&self) -> Result<Call, EncodeError> {
        self.with_params(&self.case.params)
    }

    pub(crate) fn with_params(&self, params: &Json) -> Result<Call, EncodeError> {
        self.with(&self.case.client, self.credentials(), params)
    }

    /// The request of the same call with another text for one parameter.
    pub(crate) fn request_with(
        &self,
        param: &str,
        text: &str,
    ) -> Result<Request<Bytes>, EncodeError> {
        let mut params = self.case.params.clone();
        params[param] = text.into();
        self.with_params(&params)?.request(&context(), &[])
    }
}

/// The names of the parameters that are texts.
pub(crate) fn text_params(case: &RequestCase) -> Vec<String> {
    let params = case.params.as_object().unwrap();
    let texts = params.iter().filter(|(_, value)| value.is_string());
    texts.map(|(name, _)| name.clone()).collect()
}
