//! Services and credentials by name.

use bytes::Bytes;

use super::call::Call;
use super::from_value::FromValue;
use super::members::Members;
use super::value::{Name, Value};
use crate::endpoint::Endpoint;
use crate::error::EncodeError;
use crate::operation::{Operation, Service as _};
use crate::package::CodePackage;
use crate::registry::operations;
use crate::signing::SigningContext;
use crate::{alibaba, huawei, tencent};

/// The credentials of any cloud.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Credentials {
    /// Alibaba Cloud access key.
    Alibaba(alibaba::Credentials),
    /// Huawei Cloud access key or user token.
    Huawei(huawei::Authentication),
    /// Tencent Cloud API key.
    Tencent(tencent::Credentials),
}

impl Credentials {
    /// Makes credentials of the named type: `alibaba.Credentials`, `huawei.Credentials`,
    /// `huawei.Token` or `tencent.Credentials`.
    ///
    /// # Errors
    /// [`EncodeError`] that names the member.
    pub fn new(name: &str, mut members: Value) -> Result<Self, EncodeError> {
        let members = &mut members;
        match name {
            "alibaba.Credentials" => FromValue::from_value(members, "").map(Self::Alibaba),
            "huawei.Credentials" => huawei::Credentials::from_value(members, "")
                .map(|credentials| Self::Huawei(credentials.into())),
            "huawei.Token" => {
                huawei::Token::from_value(members, "").map(|token| Self::Huawei(token.into()))
            }
            "tencent.Credentials" => FromValue::from_value(members, "").map(Self::Tencent),
            _ => Err(EncodeError::new("credentials", "are of no known type")),
        }
    }
}

/// The members of all services.
const CONFIG: &[Name] = &[
    Name::new("account_id"),
    Name::new("region"),
    Name::new("project_id"),
    Name::new("object_store_hosts"),
    Name::new("site"),
    Name::new("language"),
    Name::new("endpoint"),
];

fn wrong_cloud() -> EncodeError {
    EncodeError::new("credentials", "are those of another cloud")
}

/// How a service is made from named members: the parameters of its constructor in the bindings,
/// but for `endpoint`, which all have.
trait FromConfig: Sized {
    fn from_config(
        config: &mut Members<'_>,
        credentials: &Credentials,
    ) -> Result<Self, EncodeError>;
}

impl FromConfig for alibaba::FunctionCompute2016 {
    fn from_config(
        config: &mut Members<'_>,
        credentials: &Credentials,
    ) -> Result<Self, EncodeError> {
        let (account_id, region, credentials) = alibaba(config, credentials)?;
        Self::new(&account_id, &region, credentials)
    }
}

impl FromConfig for alibaba::FunctionCompute2021 {
    fn from_config(
        config: &mut Members<'_>,
        credentials: &Credentials,
    ) -> Result<Self, EncodeError> {
        let (account_id, region, credentials) = alibaba(config, credentials)?;
        Self::new(&account_id, &region, credentials)
    }
}

fn alibaba(
    config: &mut Members<'_>,
    credentials: &Credentials,
) -> Result<(String, String, alibaba::Credentials), EncodeError> {
    let Credentials::Alibaba(credentials) = credentials else {
        return Err(wrong_cloud());
    };
    let account_id = config.take(Name::new("account_id"))?;
    let region = config.take(Name::new("region"))?;
    Ok((account_id, region, credentials.clone()))
}

impl FromConfig for huawei::FunctionGraph {
    fn from_config(
        config: &mut Members<'_>,
        credentials: &Credentials,
    ) -> Result<Self, EncodeError> {
        let Credentials::Huawei(authentication) = credentials else {
            return Err(wrong_cloud());
        };
        let region: String = config.take(Name::new("region"))?;
        let project_id: String = config.take(Name::new("project_id"))?;
        let name = Name::new("object_store_hosts");
        let hosts: Option<Vec<String>> = config.take(name)?;
        let mut service = Self::new(&region, &project_id, authentication.clone())?;
        for host in hosts.unwrap_or_default() {
            let host = Endpoint::parse(&host)
                .map_err(|error| EncodeError::new(name.snake(), error.problem().to_owned()))?;
            service = service.with_object_store(host);
        }
        Ok(service)
    }
}

impl FromConfig for tencent::Scf {
    fn from_config(
        config: &mut Members<'_>,
        credentials: &Credentials,
    ) -> Result<Self, EncodeError> {
        let Credentials::Tencent(credentials) = credentials else {
            return Err(wrong_cloud());
        };
        let region: String = config.take(Name::new("region"))?;
        let site: Option<String> = config.take(Name::new("site"))?;
        let language: Option<String> = config.take(Name::new("language"))?;
        let site = match site.as_deref() {
            None | Some("domestic") => tencent::Site::Domestic,
            Some("international") => tencent::Site::International,
            Some("regional") => tencent::Site::Regional,
            Some(_) => {
                return Err(EncodeError::new(
                    "site",
                    "must be `domestic`, `international` or `regional`",
                ));
            }
        };
        let scf = Self::new(&region, credentials.clone())?.with_site(site)?;
        Ok(match language {
            Some(language) => scf.with_language(language),
            None => scf,
        })
    }
}

macro_rules! services {
    ($( $cloud:ident :: $service:ident { $( $c:ident :: $version:ident :: $operation:ident, )* } )*) => {
        /// A service of any cloud.
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub enum Service {
            $(
                #[doc = concat!("`", stringify!($cloud), "::", stringify!($service), "`")]
                $service($cloud::$service),
            )*
        }

        impl Service {
            /// Makes the named service, such as `alibaba.FunctionCompute2016`, from the members
            /// of its constructor.
            ///
            /// # Errors
            /// [`EncodeError`] that names the member.
            pub fn new(name: &str, mut config: Value, credentials: &Credentials) -> Result<Self, EncodeError> {
                let mut config = Members::of(&mut config, "")?;
                config.are_of(CONFIG)?;
                $(
                    if name == concat!(stringify!($cloud), ".", stringify!($service)) {
                        let mut service = $cloud::$service::from_config(&mut config, credentials)?;
                        let endpoint: Option<String> = config.take(Name::new("endpoint"))?;
                        config.finish()?;
                        if let Some(endpoint) = endpoint {
                            service = service.with_endpoint(Endpoint::parse(&endpoint)?);
                        }
                        return Ok(Self::$service(service));
                    }
                )*
                Err(EncodeError::new("service", "is not known"))
            }

            /// Binds the named operation, such as `GetFunctionCode`, to its parameters.
            ///
            /// # Errors
            /// [`EncodeError`] that names the parameter.
            pub fn call(&self, operation: &str, mut params: Value) -> Result<Call, EncodeError> {
                match self {
                    $(
                        Self::$service(service) => {
                            $(
                                if operation == <crate::$c::$version::$operation as Operation>::NAME {
                                    let operation: crate::$c::$version::$operation =
                                        FromValue::from_value(&mut params, "")?;
                                    return Ok(Call::new(service.call(operation)));
                                }
                            )*
                        }
                    )*
                }
                Err(EncodeError::new("operation", "is not known to this service"))
            }

            /// As [`crate::Service::download_request`].
            ///
            /// # Errors
            /// As [`crate::Service::download_request`].
            pub fn download_request(
                &self,
                package: &CodePackage,
                context: &SigningContext,
            ) -> Result<http::Request<Bytes>, EncodeError> {
                match self {
                    $( Self::$service(service) => service.download_request(package, context), )*
                }
            }
        }

        /// Every operation as (service, operation), such as
        /// (`alibaba.FunctionCompute2016`, `GetFunctionCode`).
        pub fn operations() -> Vec<(&'static str, &'static str)> {
            vec![
                $( $( (
                    concat!(stringify!($cloud), ".", stringify!($service)),
                    <crate::$c::$version::$operation as Operation>::NAME,
                ), )* )*
            ]
        }
    };
}

operations!(services);
