//! Operations: their parameters, and what joins these to the table.

use std::fmt::Write;

use super::{Rust, builders, records};
use crate::model::{Operation, Service};
use crate::names::{raw, screaming};
use crate::outputs;

impl Rust<'_> {
    pub(super) fn operation(&self, service: &Service, operation: &Operation) -> String {
        let name = &operation.name;
        let (params, unset) = self.parameters(operation);
        let mut text = self.structure(&params);
        builders::builder(&mut text, &params, unset);
        let Service {
            name: of, version, ..
        } = service;
        let (cloud, module) = (self.0.cloud, &operation.module);
        let (table, output) = (screaming(name), &operation.output);
        write!(
            text,
            "\nimpl Sealed for {name} {{}}\n\nimpl Operation for {name} {{\n\
             type Service = {of};\ntype Output = {output};\n\
             const NAME: &'static str = \"{name}\";\n\
             const TABLE: &'static table::Operation = &crate::{cloud}::{version}::{module}::{table};\n\n\
             fn arguments(&self) -> Vec<Value<'_>> {{ {} }}\n",
            records::values(&operation.params)
        )
        .unwrap();
        if let Some(page) = &operation.page {
            let page = raw(page);
            write!(
                text,
                "\nfn page(&self, page: Value<'_>) -> Option<Self> {{\n\
                 Some(Self {{ {page}: Typed::take(page), ..self.clone() }})\n}}\n"
            )
            .unwrap();
        }
        text.push_str("}\n");
        let mut defined = vec![name.as_str()];
        if let Some(output) = self.own_output(service, operation) {
            text.push('\n');
            text.push_str(&self.record_text(output));
            defined.push(&output.name);
        }
        if let Some(alias) = output_alias(operation) {
            write!(
                text,
                "\n/// The output of [`{name}`].\npub type {alias} = {output};\n"
            )
            .unwrap();
        }
        self.file(&format!("{}.", operation.route), &text, &defined)
    }
}

/// `<Operation>Output`, where the output has another name.
pub(super) fn output_alias(operation: &Operation) -> Option<String> {
    let name = outputs::of(operation);
    (operation.output != name).then_some(name)
}
