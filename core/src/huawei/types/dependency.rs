//! Dependency packages.

use super::REQUEST_ID;
use super::address::{object_address, source_at};
use crate::cloud::Cloud;
use crate::engine::response::View;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};
use crate::package::{Algorithm, CodePackage, Source};

pub(crate) static DEPEND_TYPE: Enumeration = Enumeration::new(
    "DependType",
    &[
        Word::new("Zip", "zip", "A ZIP archive in the request."),
        Word::new("Obs", "obs", "A ZIP archive in an OBS bucket."),
    ],
)
.doc("The source of a dependency package.");

pub(crate) static DEPENDENCY_TYPE: Enumeration = Enumeration::new(
    "DependencyType",
    &[
        Word::new(
            "Public",
            "public",
            "Public dependencies, which the cloud provides.",
        ),
        Word::new("Private", "private", "Private dependencies of the account."),
        Word::new("All", "all", "Public and private dependencies."),
    ],
)
.doc("The visibility of the dependencies to list.");

pub(crate) static DEPENDENCY: Record = Record::new(
    "Dependency",
    &[
        Field::member("id", "id", Kind::Text)
            .optional()
            .doc("The ID of the dependency version."),
        Field::member("owner", "owner", Kind::Text)
            .optional()
            .doc("The domain ID of the owner."),
        Field::member("link", "link", Kind::Secret)
            .optional()
            .check(object_address)
            .doc("The URL of the package in OBS."),
        Field::member("runtime", "runtime", Kind::Text)
            .optional()
            .doc("The runtime, such as `Python3.9`. The list of runtimes is open-ended."),
        Field::member("etag", "etag", Kind::Text).optional().doc(
            "The MD5 checksum of the package, in hexadecimal. A value that ends in `-` and a \
             number belongs to a multipart upload and is not a checksum of the package.",
        ),
        Field::member("size", "size", Kind::Int)
            .optional()
            .doc("The package size, in bytes."),
        Field::member("name", "name", Kind::Text)
            .optional()
            .doc("The name of the dependency."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("The description of the dependency."),
        Field::member("file_name", "file_name", Kind::Text)
            .optional()
            .doc("The file name of the package (ZIP)."),
        Field::member("version", "version", Kind::Int)
            .optional()
            .doc("The version number."),
        Field::member("dep_id", "dep_id", Kind::Text)
            .optional()
            .doc("The dependency ID."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc(
                "The time of the last update, kept as a string: the vendor's pages document a \
                 string, the vendor's SDKs a number.",
            ),
        Field::member("download_link", "download_link", Kind::Secret)
            .optional()
            .check(object_address)
            .doc(
                "A temporary pre-signed URL of the package; returned only by \
                 `ShowDependencyVersion`.",
            ),
        Field::member("is_shared", "is_shared", Kind::Bool)
            .optional()
            .doc("Whether the dependency is shared by another account."),
        REQUEST_ID.doc("The request ID (`X-Request-Id`)."),
    ],
)
.package(package)
.doc("A version of a dependency package.");

/// The package: by its temporary address, which is signed, or in the object store.
fn package(dependency: &View<'_>) -> CodePackage {
    let mut source = dependency.address("download_link");
    if source == Source::None
        && let Some(url) = dependency.string("link")
    {
        source = source_at(url);
    }
    let checksum = dependency.checksum("etag", Algorithm::Md5);
    CodePackage::new(Cloud::Huawei, source, checksum).with_size(dependency.amount("size"))
}
