//! Reads the core's sources into the [`Model`].

use std::collections::BTreeMap;
use std::path::Path;

use syn::ext::IdentExt;
use syn::{Attribute, Expr, GenericArgument, ImplItem, Item, Lit, Meta, PathArguments, Type};

use crate::model::{Enum, Field, Kind, Model, Operation, Record, Service};

pub(crate) fn model(core: &Path) -> Result<Model, String> {
    let registry = read(&core.join("registry.rs"))?;
    let mut model = Model {
        services: Vec::new(),
        records: Vec::new(),
        enums: Vec::new(),
        credentials: Vec::new(),
    };
    let mut clouds: BTreeMap<String, Cloud> = BTreeMap::new();
    for (cloud, service, operations) in table(&registry)? {
        if !clouds.contains_key(&cloud) {
            clouds.insert(cloud.clone(), Cloud::read(core, &cloud)?);
        }
        let definitions = &clouds[&cloud];
        let doc = definitions.record(&service)?.doc.clone();
        let operations = operations
            .into_iter()
            .map(|(version, name)| definitions.operation(core, &version, &name))
            .collect::<Result<_, _>>()?;
        model.services.push(Service {
            cloud,
            name: service,
            doc,
            operations,
        });
    }
    for (cloud, definitions) in clouds {
        for name in ["Credentials", "Token"] {
            if let Ok(record) = definitions.record(name) {
                let record = Record {
                    is_input: true,
                    is_output: false,
                    ..record.clone()
                };
                model.credentials.push(record);
            }
        }
        let mut used = Used {
            definitions: &definitions,
            model: &mut model,
        };
        let operations: Vec<(Record, String)> = used
            .model
            .services
            .iter()
            .filter(|service| service.cloud == cloud)
            .flat_map(|service| &service.operations)
            .map(|operation| (operation.params.clone(), operation.output.clone()))
            .collect();
        for (params, output) in operations {
            used.fields(&params, true)?;
            used.named(&output, false)?;
        }
    }
    Ok(model)
}

/// Services of the registry with their operations as (version, name).
type Table = Vec<(String, String, Vec<(String, String)>)>;

fn table(registry: &str) -> Result<Table, String> {
    let mut table: Table = Vec::new();
    for line in registry.lines().map(str::trim) {
        let words: Vec<&str> = line.trim_end_matches([',', '{', ' ']).split("::").collect();
        match (words.as_slice(), line.chars().last()) {
            ([cloud, service], Some('{')) => {
                table.push(((*cloud).to_owned(), (*service).to_owned(), Vec::new()));
            }
            ([cloud, version, operation], Some(',')) => {
                let (of, _, operations) = table.last_mut().ok_or("registry: no service yet")?;
                if of != cloud {
                    return Err(format!("registry: {line} is not of {of}"));
                }
                operations.push(((*version).to_owned(), (*operation).to_owned()));
            }
            _ => {}
        }
    }
    Ok(table)
}

/// All type definitions of one cloud's folder.
struct Cloud {
    name: String,
    records: Vec<(String, Record)>,
    enums: Vec<Enum>,
    /// Output type by module and operation.
    outputs: BTreeMap<(String, String), String>,
    /// Operations with pages, by module and name.
    paged: Vec<(String, String)>,
    /// First lines of each module.
    docs: BTreeMap<String, Vec<String>>,
}

impl Cloud {
    fn read(core: &Path, name: &str) -> Result<Self, String> {
        let mut cloud = Self {
            name: name.to_owned(),
            records: Vec::new(),
            enums: Vec::new(),
            outputs: BTreeMap::new(),
            paged: Vec::new(),
            docs: BTreeMap::new(),
        };
        cloud.folder(&core.join(name), name)?;
        for operation in &cloud.paged {
            let output = cloud.outputs.get(operation);
            let pages = cloud.records.iter_mut().map(|(_, record)| record);
            for page in pages.filter(|record| Some(&record.name) == output) {
                page.is_page = true;
            }
        }
        Ok(cloud)
    }

    fn folder(&mut self, folder: &Path, module: &str) -> Result<(), String> {
        let mut paths: Vec<_> = std::fs::read_dir(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        paths.sort();
        for path in paths {
            let stem = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                self.folder(&path, &format!("{module}::{stem}"))?;
            } else {
                let file = syn::parse_file(&read(&path)?)
                    .map_err(|error| format!("{}: {error}", path.display()))?;
                self.docs
                    .insert(format!("{module}::{stem}"), doc(&file.attrs));
                self.items(&file.items, module, &stem);
            }
        }
        Ok(())
    }

    fn items(&mut self, items: &[Item], module: &str, stem: &str) {
        for item in items {
            match item {
                Item::Struct(item) => {
                    let fields = item
                        .fields
                        .iter()
                        .filter_map(|field| {
                            Some(Field {
                                name: field.ident.as_ref()?.unraw().to_string(),
                                doc: doc(&field.attrs),
                                kind: kind(&field.ty),
                            })
                        })
                        .collect();
                    let name = item.ident.to_string();
                    let record = Record {
                        cloud: self.name.clone(),
                        path: format!("crate::{module}::{name}"),
                        name,
                        doc: doc(&item.attrs),
                        fields,
                        has_package: false,
                        is_page: false,
                        is_input: false,
                        is_output: false,
                    };
                    self.records.push((module.to_owned(), record));
                }
                Item::Impl(item) => {
                    let Kind::Named(of) = kind(&item.self_ty) else {
                        continue;
                    };
                    for member in &item.items {
                        match member {
                            ImplItem::Fn(function)
                                if item.trait_.is_none() && function.sig.ident == "package" =>
                            {
                                for (_, record) in &mut self.records {
                                    record.has_package |= record.name == of;
                                }
                            }
                            ImplItem::Fn(function)
                                if item.trait_.is_some() && function.sig.ident == "next_page" =>
                            {
                                self.paged.push((module.to_owned(), of.clone()));
                            }
                            ImplItem::Type(output) if output.ident == "Output" => {
                                if let Kind::Named(output) = kind(&output.ty) {
                                    self.outputs.insert((module.to_owned(), of.clone()), output);
                                    self.docs
                                        .insert(format!("{module}::{of}"), vec![stem.to_owned()]);
                                }
                            }
                            _ => {}
                        }
                    }
                }
                Item::Macro(item) if item.mac.path.is_ident("open_enum") => {
                    self.enums
                        .extend(open_enum(&self.name, &item.mac.tokens.to_string()));
                }
                _ => {}
            }
        }
    }

    fn record(&self, name: &str) -> Result<&Record, String> {
        self.records
            .iter()
            .map(|(_, record)| record)
            .find(|record| record.name == name)
            .ok_or_else(|| format!("{}: no type {name}", self.name))
    }

    fn operation(&self, _core: &Path, version: &str, name: &str) -> Result<Operation, String> {
        let module = format!("{}::{version}", self.name);
        let missing = || format!("{module}: no operation {name}");
        let params = self
            .records
            .iter()
            .find(|(of, record)| *of == module && record.name == name)
            .map(|(_, record)| Record {
                is_input: true,
                ..record.clone()
            })
            .ok_or_else(missing)?;
        let output = self
            .outputs
            .get(&(module.clone(), name.to_owned()))
            .ok_or_else(missing)?;
        let file = self.docs[&format!("{module}::{name}")][0].clone();
        let doc = &self.docs[&format!("{module}::{file}")];
        let route = doc.first().cloned().unwrap_or_default();
        let source = doc.iter().skip(2).cloned().collect::<Vec<_>>().join(" ");
        if !route.starts_with('`') || !source.starts_with("Source: ") {
            return Err(format!(
                "{module}::{file}: the first line names method and path, the third the source"
            ));
        }
        Ok(Operation {
            version: version.to_owned(),
            name: name.to_owned(),
            module: file,
            route,
            source,
            params,
            output: output.clone(),
        })
    }
}

/// Collects the types that operations reach.
struct Used<'a> {
    definitions: &'a Cloud,
    model: &'a mut Model,
}

impl Used<'_> {
    fn named(&mut self, name: &str, input: bool) -> Result<(), String> {
        let definitions = self.definitions;
        if let Some(set) = definitions.enums.iter().find(|set| set.name == name) {
            if !self
                .model
                .enums
                .iter()
                .any(|known| known.cloud == set.cloud && known.name == name)
            {
                self.model.enums.push(Enum {
                    cloud: set.cloud.clone(),
                    name: set.name.clone(),
                    doc: set.doc.clone(),
                    words: set.words.clone(),
                });
            }
            return Ok(());
        }
        let record = definitions.record(name)?.clone();
        self.fields(&record, input)?;
        let known = self
            .model
            .records
            .iter_mut()
            .find(|known| known.cloud == record.cloud && known.name == record.name);
        if let Some(known) = known {
            known.is_input |= input;
            known.is_output |= !input;
        } else {
            self.model.records.push(Record {
                is_input: input,
                is_output: !input,
                ..record
            });
        }
        Ok(())
    }

    fn fields(&mut self, record: &Record, input: bool) -> Result<(), String> {
        for field in &record.fields {
            let mut kind = &field.kind;
            while let Kind::Optional(inner)
            | Kind::Member(inner)
            | Kind::List(inner)
            | Kind::Map(inner) = kind
            {
                kind = inner;
            }
            if let Kind::Named(name) = kind {
                self.named(name, input)?;
            }
        }
        Ok(())
    }
}

fn open_enum(cloud: &str, tokens: &str) -> Option<Enum> {
    // The tokens are those of an ordinary enum whose discriminants are the vendor's words.
    let item: syn::ItemEnum = syn::parse_str(tokens).ok()?;
    let words = item
        .variants
        .iter()
        .filter_map(|variant| match &variant.discriminant {
            Some((_, Expr::Lit(literal))) => match &literal.lit {
                Lit::Str(word) => Some(word.value()),
                _ => None,
            },
            _ => None,
        })
        .collect();
    Some(Enum {
        cloud: cloud.to_owned(),
        name: item.ident.to_string(),
        doc: doc(&item.attrs),
        words,
    })
}

fn kind(ty: &Type) -> Kind {
    let Type::Path(path) = ty else {
        return Kind::Named(String::new());
    };
    let Some(last) = path.path.segments.last() else {
        return Kind::Named(String::new());
    };
    let inner = || match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments
            .args
            .iter()
            .filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(Box::new(kind(ty))),
                _ => None,
            })
            .next_back(),
        _ => None,
    };
    match (last.ident.to_string().as_str(), inner()) {
        ("Option", Some(inner)) => Kind::Optional(inner),
        ("Member", Some(inner)) => Kind::Member(inner),
        ("Vec", Some(inner)) => Kind::List(inner),
        ("BTreeMap", Some(inner)) => Kind::Map(inner),
        ("String", _) => Kind::Text,
        ("Secret", _) => Kind::Secret,
        ("Bytes", _) => Kind::Bytes,
        ("bool", _) => Kind::Bool,
        ("i64" | "u64" | "i32" | "u32", _) => Kind::Integer,
        ("f64", _) => Kind::Float,
        ("JsonText", _) => Kind::Json,
        (name, _) => Kind::Named(name.to_owned()),
    }
}

/// The lines of a doc comment.
fn doc(attributes: &[Attribute]) -> Vec<String> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) => match &pair.value {
                Expr::Lit(literal) => match &literal.lit {
                    Lit::Str(text) => Some(text.value().trim().to_owned()),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        })
        .collect()
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
