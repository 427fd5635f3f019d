//! What a call knows of the functions in its response.

use super::arguments::Arguments;
use super::response::View;
use super::service::Service;

/// Parameters of services and calls that say which function is meant, or where it is.
const NAMES: [&str; 8] = [
    "region",
    "account_id",
    "project_id",
    "service_name",
    "namespace",
    "function_name",
    "function_urn",
    "qualifier",
];

/// What a call knows of the functions in its response: items of a list do not say in which region
/// they are, and seldom in which service.
#[derive(Clone, Default)]
pub struct Origin(Vec<(&'static str, String)>);

impl Origin {
    /// Of a call.
    pub(crate) fn of(service: &Service, arguments: &Arguments<'_>) -> Self {
        Self::of_texts(&|name| arguments.text(name).or_else(|| service.given(name)))
    }

    /// Of these parameters, by their names.
    pub fn of_texts<'t>(text: &dyn Fn(&str) -> Option<&'t str>) -> Self {
        let mut known = Vec::new();
        for name in &NAMES {
            if let Some(text) = text(name) {
                known.push((*name, text.to_owned()));
            }
        }
        Self(known)
    }

    /// The parameters, by their names.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, text)| (*name, &**text))
    }

    /// A parameter.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.texts()
            .find(|(known, _)| *known == name)
            .map(|it| it.1)
    }

    /// What a record says itself, or else the call.
    pub(crate) fn text_of(&self, record: &View<'_>, name: &str) -> Option<String> {
        let reported = record.string(name);
        reported.or_else(|| self.text(name).map(str::to_owned))
    }
}
