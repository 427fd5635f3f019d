//! Documentation of the core as TypeScript has it.

use std::fmt::Write;

use crate::model::{Model, Record};
use crate::names::camel;

/// The model with parameters and members called in its documentation what they are called here.
pub(super) fn in_camel_case(mut model: Model) -> Model {
    let fields = |record: &Record| -> Vec<String> {
        record
            .fields
            .iter()
            .map(|field| field.name.clone())
            .collect()
    };
    let operations = model
        .services
        .iter()
        .flat_map(|service| &service.operations);
    let names: Vec<String> = operations
        .flat_map(|operation| fields(&operation.params))
        .chain(model.records.iter().flat_map(fields))
        .collect();
    let rename = |doc: &mut Vec<String>| {
        for name in &names {
            for line in doc.iter_mut() {
                *line = line.replace(&format!("`{name}`"), &format!("`{}`", camel(name)));
            }
        }
    };
    let rename_all = |record: &mut Record| {
        rename(&mut record.doc);
        for field in &mut record.fields {
            rename(&mut field.doc);
        }
    };
    model.records.iter_mut().for_each(rename_all);
    for service in &mut model.services {
        for field in &mut service.parameters {
            rename(&mut field.doc);
        }
        for operation in &mut service.operations {
            rename_all(&mut operation.params);
        }
    }
    model
}

/// A doc comment; without indent it belongs to a declaration, which a blank line sets apart.
pub(super) fn doc(text: &mut String, indent: &str, lines: &[String]) {
    if indent.is_empty() {
        text.push('\n');
    }
    match lines {
        [] => {}
        [line] => doc_inline(text, indent, line),
        lines => {
            writeln!(text, "{indent}/**").unwrap();
            for line in lines {
                writeln!(text, "{}", format!("{indent} * {}", plain(line)).trim_end()).unwrap();
            }
            writeln!(text, "{indent} */").unwrap();
        }
    }
}

pub(super) fn doc_inline(text: &mut String, indent: &str, line: &str) {
    writeln!(text, "{indent}/** {} */", plain(line)).unwrap();
}

/// Rust's links mean nothing here: `[`super::ShowFunctionCode`]` becomes `ShowFunctionCode`.
fn plain(line: &str) -> String {
    line.replace("[`", "`")
        .replace("`]", "`")
        .replace("super::", "")
        .replace("crate::", "")
        .replace("*/", "* /")
}
