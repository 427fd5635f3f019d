//! The vendors' operations, from the table that all languages read: `tests/parity/README.md` says
//! what its words mean.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use serde::Deserialize;

type Rows = BTreeMap<String, (String, String)>;
type Form = BTreeMap<String, String>;

#[derive(Deserialize)]
struct Table {
    records: BTreeMap<String, RecordRows>,
    shared: BTreeMap<String, Rows>,
    operations: BTreeMap<String, BTreeMap<String, OperationRows>>,
}

#[derive(Deserialize)]
struct RecordRows {
    members: Rows,
    #[serde(default)]
    forms: Vec<Form>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OperationRows {
    request: String,
    #[serde(default)]
    query: Vec<Group>,
    #[serde(default)]
    headers: Vec<Group>,
    #[serde(default)]
    payload: Rows,
    #[serde(default)]
    body: Vec<Group>,
    #[serde(default)]
    forms: Vec<Form>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Group {
    Named(String),
    Written(Rows),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Payload,
    /// Of the JSON body, or of a record in it.
    Member,
}

#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) place: Place,
    pub(crate) wire: String,
    pub(crate) kind: String,
}

/// What has parameters or members, and the forms it comes in.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) parameters: BTreeMap<String, Parameter>,
    pub(crate) forms: Vec<Form>,
}

impl Shape {
    fn new(parameters: impl Iterator<Item = (String, Parameter)>, forms: &[Form]) -> Self {
        let mut forms = forms.to_vec();
        if forms.is_empty() {
            forms.push(Form::new());
        }
        Self {
            parameters: parameters.collect(),
            forms,
        }
    }
}

#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) shape: Shape,
}

fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let text = fs::read(folder.join("../tests/parity/operations.json")).unwrap();
        serde_json::from_slice(&text).unwrap()
    });
    &TABLE
}

/// The record that a kind names, if it does.
pub(crate) fn record(kind: &str) -> Option<&'static Shape> {
    static RECORDS: LazyLock<BTreeMap<&str, Shape>> = LazyLock::new(|| {
        let records = table().records.iter();
        let shape =
            |rows: &RecordRows| Shape::new(placed(Place::Member, &rows.members), &rows.forms);
        records
            .map(|(name, rows)| (name.as_str(), shape(rows)))
            .collect()
    });
    RECORDS.get(kind)
}

/// The operations of a service, in the order of their names.
pub(crate) fn operations_of(service: &str) -> Vec<Operation> {
    let operations = table().operations[service].iter();
    operations
        .map(|(name, rows)| operation(name, rows))
        .collect()
}

fn operation(name: &str, rows: &OperationRows) -> Operation {
    let (method, path) = rows.request.split_once(' ').unwrap();
    let parameters = path_parameters(path)
        .chain(grouped(Place::Query, &rows.query))
        .chain(grouped(Place::Header, &rows.headers))
        .chain(placed(Place::Payload, &rows.payload))
        .chain(grouped(Place::Member, &rows.body));
    Operation {
        name: name.to_owned(),
        method: method.to_owned(),
        path: path.to_owned(),
        shape: Shape::new(parameters, &rows.forms),
    }
}

fn placed(place: Place, rows: &Rows) -> impl Iterator<Item = (String, Parameter)> {
    rows.iter().map(move |(name, (wire, kind))| {
        let (wire, kind) = (wire.clone(), kind.clone());
        (name.clone(), Parameter { place, wire, kind })
    })
}

fn grouped(place: Place, groups: &[Group]) -> impl Iterator<Item = (String, Parameter)> {
    groups.iter().flat_map(move |group| {
        placed(
            place,
            match group {
                Group::Named(name) => &table().shared[name],
                Group::Written(rows) => rows,
            },
        )
    })
}

/// `{name}`, `{name:kind}`, or `{.name}`, which continues a segment after a dot and may be absent.
struct Variable<'a> {
    literal: &'a str,
    dot: &'a str,
    name: &'a str,
    kind: &'a str,
}

fn variables(path: &str) -> impl Iterator<Item = Variable<'_>> {
    path.split_inclusive('}').map(|chunk| {
        let (literal, variable) = chunk.split_once('{').unwrap_or((chunk, ""));
        let (dot, name) = variable.split_at(usize::from(variable.starts_with('.')));
        let name = name.trim_end_matches('}');
        let (name, kind) = name.split_once(':').unwrap_or((name, "name"));
        Variable {
            literal,
            dot,
            name,
            kind,
        }
    })
}

fn path_parameters(path: &str) -> impl Iterator<Item = (String, Parameter)> {
    variables(path)
        .filter(|variable| !variable.name.is_empty())
        .map(|variable| {
            let absent = if variable.dot.is_empty() { "" } else { "?" };
            let (wire, kind) = (variable.dot.to_owned(), [variable.kind, absent].concat());
            let place = Place::Path;
            (variable.name.to_owned(), Parameter { place, wire, kind })
        })
}

/// The segments of a path before any encoding. A name has no `/`.
pub(crate) fn filled<'a>(path: &str, value: impl Fn(&str) -> Option<&'a str>) -> Vec<String> {
    let parts = variables(path).map(
        |Variable {
             literal, dot, name, ..
         }| match value(name) {
            Some(value) => format!("{literal}{dot}{value}"),
            None => literal.to_owned(),
        },
    );
    let path = parts.collect::<String>();
    path.split('/').map(str::to_owned).collect()
}
