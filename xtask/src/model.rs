//! What the core offers, as the generators see it.

/// Everything, in the registry's order.
#[derive(Clone, Default)]
pub(crate) struct Model {
    /// Titles of the clouds' modules, by the names of the clouds.
    pub(crate) titles: Vec<(String, String)>,
    pub(crate) services: Vec<Service>,
    /// Types of parameters and outputs, each once per namespace, those that others use first.
    pub(crate) records: Vec<Record>,
    pub(crate) enums: Vec<Enum>,
    pub(crate) credentials: Vec<Record>,
}

impl Model {
    pub(crate) fn clouds(&self) -> Vec<&str> {
        let mut clouds: Vec<&str> = Vec::new();
        for service in &self.services {
            if !clouds.contains(&service.cloud.as_str()) {
                clouds.push(&service.cloud);
            }
        }
        clouds
    }

    /// Where records are: each cloud, followed by those of its services that have a namespace of
    /// their own.
    pub(crate) fn spaces(&self) -> Vec<Space<'_>> {
        let mut spaces: Vec<Space<'_>> = Vec::new();
        for cloud in self.clouds() {
            let title = self.titles.iter().find(|(name, _)| name == cloud);
            let title = title.map_or(cloud, |(_, title)| title);
            spaces.push(Space {
                model: self,
                cloud,
                version: None,
                name: cloud,
                title: title.to_owned(),
            });
            for service in &self.services {
                if service.cloud == cloud && service.space != cloud {
                    spaces.push(Space {
                        model: self,
                        cloud,
                        version: Some(&service.version),
                        name: &service.space,
                        title: format!("{title}, API {}", service.api()),
                    });
                }
            }
        }
        spaces
    }
}

/// A namespace: the types of a cloud, or of one version of its API.
pub(crate) struct Space<'a> {
    pub(crate) model: &'a Model,
    pub(crate) cloud: &'a str,
    /// The version whose namespace it is, as a module's name.
    pub(crate) version: Option<&'a str>,
    /// Such as `alibaba` or `alibaba.v2023_03_30`.
    pub(crate) name: &'a str,
    pub(crate) title: String,
}

impl<'a> Space<'a> {
    /// The services whose types are here.
    pub(crate) fn services(&self) -> impl Iterator<Item = &'a Service> + use<'a> {
        let name = self.name;
        let services = self.model.services.iter();
        services.filter(move |service| service.space == name)
    }

    /// Services of the cloud that have a namespace of their own, seen from the cloud's.
    pub(crate) fn apart(&self) -> impl Iterator<Item = &'a Service> + use<'a> {
        let name = self.name;
        let services = self.model.services.iter();
        services.filter(move |service| service.cloud == name && service.space != name)
    }

    pub(crate) fn operations(&self) -> impl Iterator<Item = &'a Operation> + use<'a> {
        self.services().flat_map(|service| &service.operations)
    }

    pub(crate) fn credentials(&self) -> impl Iterator<Item = &'a Record> + use<'a> {
        let name = self.name;
        let credentials = self.model.credentials.iter();
        credentials.filter(move |record| record.space == name)
    }

    pub(crate) fn records(&self) -> impl Iterator<Item = &'a Record> + use<'a> {
        let name = self.name;
        let records = self.model.records.iter();
        records.filter(move |record| record.space == name)
    }

    pub(crate) fn enums(&self) -> impl Iterator<Item = &'a Enum> + use<'a> {
        let name = self.name;
        let enums = self.model.enums.iter();
        enums.filter(move |set| set.space == name)
    }

    pub(crate) fn named(&self, name: &str) -> Option<&'a Record> {
        self.records().find(|record| record.name == name)
    }
}

#[derive(Clone)]
pub(crate) struct Service {
    pub(crate) cloud: String,
    pub(crate) name: String,
    /// Version of the API as a module's name, such as `v2016_08_15`.
    pub(crate) version: String,
    /// Where its records are: the name of a [`Space`].
    pub(crate) space: String,
    pub(crate) doc: Vec<String>,
    /// What only users of browsers need to know.
    pub(crate) in_browsers: Option<String>,
    /// Parameters of the constructor, besides `credentials` and `endpoint`.
    pub(crate) parameters: Vec<Field>,
    /// Closed sets of words among them.
    pub(crate) sets: Vec<Enum>,
    /// Names of the types of credentials that it takes.
    pub(crate) credentials: Vec<String>,
    pub(crate) needs_nonce: bool,
    pub(crate) operations: Vec<Operation>,
}

impl Service {
    /// `v2016_08_15` as the vendors write it, and `v2`.
    pub(crate) fn api(&self) -> String {
        match self.version.strip_prefix('v') {
            Some(date) if date.contains('_') => date.replace('_', "-"),
            _ => self.version.clone(),
        }
    }
}

#[derive(Clone)]
pub(crate) struct Operation {
    /// The vendor's name, such as `GetFunctionCode`.
    pub(crate) name: String,
    /// The name in `snake_case`: of the module, and of the method in Python.
    pub(crate) module: String,
    /// Method and path.
    pub(crate) route: String,
    /// `Source: …`
    pub(crate) source: String,
    pub(crate) params: Record,
    /// Name of the output type.
    pub(crate) output: String,
    /// `<Operation>Output`, where that is another name for a record that operations share.
    pub(crate) alias: Option<String>,
    /// The parameter that asks for the next page, where there are pages.
    pub(crate) page: Option<String>,
}

#[derive(Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct Record {
    /// Where it is: the name of a [`Space`].
    pub(crate) space: String,
    pub(crate) name: String,
    pub(crate) doc: Vec<String>,
    pub(crate) fields: Vec<Field>,
    /// The operation whose output it is alone, as its name says: version and module.
    pub(crate) operation: Option<(String, String)>,
    /// It has a method `package()`.
    pub(crate) has_package: bool,
    /// It has a method `function()`.
    pub(crate) has_function: bool,
    /// It is a page of a list: a method `next_page()` gives the call for the next one.
    pub(crate) is_page: bool,
    /// It is read from the user's values, written to them, or both.
    pub(crate) is_input: bool,
    pub(crate) is_output: bool,
}

#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) doc: Vec<String>,
    pub(crate) kind: Kind,
}

/// The type of a member.
#[derive(Clone, PartialEq)]
pub(crate) enum Kind {
    Text,
    Integer,
    Float,
    Bool,
    Bytes,
    Secret,
    Json,
    Optional(Box<Kind>),
    /// A member of a JSON body: not given, null, or a value.
    Member(Box<Kind>),
    List(Box<Kind>),
    Map(Box<Kind>),
    /// A record or an enum of the same namespace.
    Named(String),
    /// Words of a service's own parameter.
    Words {
        name: String,
        words: Vec<String>,
        /// Others are an error, and the first one stands for none.
        is_closed: bool,
    },
}

impl Kind {
    /// What may be left out.
    pub(crate) const fn is_optional(&self) -> bool {
        matches!(self, Self::Optional(_) | Self::Member(_))
    }
}

#[derive(Clone)]
pub(crate) struct Enum {
    pub(crate) space: String,
    pub(crate) name: String,
    pub(crate) doc: Vec<String>,
    pub(crate) words: Vec<Word>,
}

#[derive(Clone)]
pub(crate) struct Word {
    /// Name of the variant in Rust.
    pub(crate) name: String,
    /// The vendor's word.
    pub(crate) text: String,
    pub(crate) doc: Vec<String>,
}
