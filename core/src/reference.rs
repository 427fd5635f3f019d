//! One line that names a function on any cloud.

mod console;
mod line;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use crate::checks;
use crate::cloud::Cloud;
use crate::decimal;
use crate::endpoint::host_label;
use crate::error::EncodeError;
use crate::print::is_hidden;
use crate::text::trimmed;

/// A reference to a function: one line that can be pasted, printed, and parsed again in any
/// language:
///
/// | cloud | line |
/// |---|---|
/// | Function Compute 3.0 | `alibaba:cn-shanghai/hello@LATEST` |
/// | Function Compute 2.0 | `alibaba:cn-shanghai/demo/hello@prod`: service, then function |
/// | FunctionGraph | `huawei:cn-north-4/default/hello@latest`: package, then function; `@!prod` is an alias |
/// | SCF | `tencent:ap-guangzhou/default/hello@$LATEST`: namespace, then function |
///
/// The qualifier is optional. The forms shown in consoles are parsed as well: `acs:fc:…`,
/// `urn:fss:…`, and `qcs::scf:…`, which also contain the account. The account is not part of the
/// line, and two references are equal if their lines are.
///
/// ```
/// use faaswire::Reference;
///
/// let urn = "urn:fss:cn-north-4:7aad83af3e8d42e99ac194e8419e2c9b:function:default:hello:latest";
/// let reference: Reference = urn.parse()?;
/// assert_eq!(reference.to_string(), "huawei:cn-north-4/default/hello@latest");
/// assert_eq!(reference.package(), Some("default"));
/// assert_eq!(reference, Reference::parse("huawei:cn-north-4/default/hello@latest")?);
/// # Ok::<(), faaswire::EncodeError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Reference {
    cloud: Cloud,
    region: String,
    account: Option<String>,
    container: Option<String>,
    name: String,
    qualifier: Option<String>,
}

/// What a reference is made of, before it was looked at.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    pub(crate) region: &'a str,
    pub(crate) account: Option<&'a str>,
    pub(crate) container: Option<&'a str>,
    pub(crate) name: &'a str,
    pub(crate) qualifier: Option<&'a str>,
}

impl Reference {
    /// Parses a reference, or a resource name as shown in consoles.
    ///
    /// # Errors
    /// [`EncodeError`] for field `reference` that states the problem and its position.
    pub fn parse(text: &str) -> Result<Self, EncodeError> {
        let trimmed = trimmed(text, char::is_whitespace);
        let read = console::parse(trimmed).unwrap_or_else(|| line::parse(trimmed));
        let checked = read.and_then(|(cloud, parts)| parts.checked(cloud));
        checked.map_err(|fault| fault.error(text))
    }

    /// The reference of these parts, which a cloud named; none if they make none.
    pub(crate) fn of(cloud: Cloud, mut parts: Parts<'_>) -> Option<Self> {
        for part in [
            &mut parts.account,
            &mut parts.container,
            &mut parts.qualifier,
        ] {
            *part = part.filter(|text| !text.is_empty());
        }
        parts.checked(cloud).ok()
    }

    /// The reference that a URN or an ARN is, which a cloud wrote; none if it names no function.
    pub(crate) fn of_console(text: &str) -> Option<Self> {
        let (cloud, parts) = console::parse(trimmed(text, char::is_whitespace))?.ok()?;
        parts.checked(cloud).ok()
    }

    /// Returns the cloud.
    pub const fn cloud(&self) -> Cloud {
        self.cloud
    }

    /// Returns the region, such as `cn-shanghai`.
    pub fn region(&self) -> &str {
        &self.region
    }

    /// Returns the service of the function, in Function Compute 2.0.
    pub fn service(&self) -> Option<&str> {
        self.container_of(Cloud::Alibaba)
    }

    /// Returns the package (group) of the function, in FunctionGraph.
    pub fn package(&self) -> Option<&str> {
        self.container_of(Cloud::Huawei)
    }

    /// Returns the namespace of the function, in SCF.
    pub fn namespace(&self) -> Option<&str> {
        self.container_of(Cloud::Tencent)
    }

    fn container_of(&self, cloud: Cloud) -> Option<&str> {
        let container = self.container.as_deref();
        container.filter(|_| self.cloud == cloud)
    }

    /// Returns the name of the function.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the version or alias; an alias of FunctionGraph begins with `!`.
    pub fn qualifier(&self) -> Option<&str> {
        self.qualifier.as_deref()
    }

    /// Returns the account, if it is known: Alibaba's account ID, Huawei's project ID, Tencent's
    /// UIN.
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    /// The same of an account.
    #[cfg(feature = "dynamic")]
    pub(crate) fn of_account(self, account: Option<&str>) -> Self {
        let account = account.map(str::to_owned);
        Self { account, ..self }
    }

    /// The line, as [`ToString`] makes it, without what displays values of any type.
    #[doc(hidden)]
    pub fn line(&self) -> String {
        let (before, container) = match self.container.as_deref() {
            Some(container) => ("/", container),
            None => ("", ""),
        };
        let (at, qualifier) = match self.qualifier.as_deref() {
            Some(qualifier) => ("@", qualifier),
            None => ("", ""),
        };
        let (cloud, region, name) = (self.cloud.as_str(), &*self.region, &*self.name);
        [
            cloud, ":", region, before, container, "/", name, at, qualifier,
        ]
        .concat()
    }

    fn key(&self) -> (Cloud, &str, Option<&str>, &str, Option<&str>) {
        let (container, qualifier) = (self.container.as_deref(), self.qualifier.as_deref());
        (self.cloud, &self.region, container, &self.name, qualifier)
    }
}

/// What is wrong, and with which part of the text.
struct Fault<'a> {
    part: &'a str,
    /// What the part is; nothing if that is reported already.
    what: &'static str,
    why: &'static str,
}

impl<'a> Fault<'a> {
    const fn new(part: &'a str, why: &'static str) -> Self {
        let what = "";
        Self { part, what, why }
    }

    /// The error, with the place of the part in the whole text.
    #[cold]
    fn error(&self, text: &str) -> EncodeError {
        let Self { part, what, why } = self;
        let (has, that) = if what.is_empty() {
            ("", "")
        } else {
            ("has ", " that ")
        };
        let offset = part.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
        let before = text.get(..offset).unwrap_or_default();
        // What counts many characters at a time is large.
        let place = before.chars().fold(1, |place, _| place + 1);
        let place = decimal::of_count(place);
        let problem = [has, what, that, why, " (character ", &place, ")"].concat();
        EncodeError::new("reference", problem)
    }
}

impl<'a> Parts<'a> {
    /// The reference, if every part can stand in one.
    fn checked(self, cloud: Cloud) -> Result<Reference, Fault<'a>> {
        let (container, no_container) = match cloud {
            Cloud::Alibaba => ("a service name", None),
            Cloud::Huawei => ("a package name", Some(NO_PACKAGE)),
            Cloud::Tencent => ("a namespace", Some(NO_NAMESPACE)),
        };
        let fault = |part, what| move |why| Fault { part, what, why };
        host_label(self.region).map_err(fault(self.region, "a region"))?;
        if let (None, Some(why)) = (self.container, no_container) {
            return Err(Fault::new(self.name, why));
        }
        let qualifier = match (self.qualifier, cloud) {
            // What the shell leaves as it is.
            (Some("LATEST"), Cloud::Tencent) => Some("$LATEST"),
            (qualifier, _) => qualifier,
        };
        for (part, what) in [
            (self.container, container),
            (Some(self.name), "a function name"),
            (qualifier, QUALIFIER),
            (self.account, "an account"),
        ] {
            match (part, what, cloud) {
                (None, ..) => {}
                (Some(empty @ ""), QUALIFIER, Cloud::Tencent) => {
                    return Err(Fault::new(empty, NO_QUALIFIER));
                }
                (Some(part), ..) => can_stand(part).map_err(fault(part, what))?,
            }
        }
        Ok(Reference {
            cloud,
            region: self.region.to_owned(),
            account: self.account.map(str::to_owned),
            container: self.container.map(str::to_owned),
            name: self.name.to_owned(),
            qualifier: qualifier.map(str::to_owned),
        })
    }
}

const QUALIFIER: &str = "a qualifier";

const NO_PACKAGE: &str =
    "needs the package before the function, as in `huawei:{region}/{package}/{function}`";

const NO_NAMESPACE: &str =
    "needs the namespace before the function, as in `tencent:{region}/{namespace}/{function}`";

const NO_QUALIFIER: &str = "has `@` and nothing after it: the shell removed `$LATEST`; leave it \
                            out or use single quotes";

/// Checks a name: one that a path can hold, and a line as well.
fn can_stand(name: &str) -> Result<(), &'static str> {
    checks::name(name)?;
    let is_odd = |c: char| c == '@' || c.is_whitespace() || is_hidden(c);
    if name.chars().any(is_odd) {
        return Err("must not contain `@`, blanks or characters that are not seen");
    }
    Ok(())
}

impl PartialEq for Reference {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Reference {}

impl Hash for Reference {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line())
    }
}

impl FromStr for Reference {
    type Err = EncodeError;

    fn from_str(text: &str) -> Result<Self, EncodeError> {
        Self::parse(text)
    }
}
