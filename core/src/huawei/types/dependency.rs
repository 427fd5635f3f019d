//! Dependency packages.

use super::REQUEST_ID;
use super::address::object_address;
use crate::cloud::Cloud;
use crate::engine::response::View;
use crate::engine::table::{Enumeration, Field, Kind, Record, Word};
use crate::huawei::object_store;
use crate::package::{Checksum, CodePackage, Source};
use crate::secret::Secret;

pub(crate) static DEPEND_TYPE: Enumeration = Enumeration::new(
    "DependType",
    &[
        Word::new("Zip", "zip", "A ZIP inside the request."),
        Word::new("Obs", "obs", "A ZIP in the object store."),
    ],
)
.doc("Where the package of a dependency comes from.");

pub(crate) static DEPENDENCY_TYPE: Enumeration = Enumeration::new(
    "DependencyType",
    &[
        Word::new("Public", "public", "Those that the cloud offers."),
        Word::new("Private", "private", "Those of the account."),
        Word::new("All", "all", "Both."),
    ],
)
.doc("Whose dependencies a list has.");

pub(crate) static DEPENDENCY: Record = Record::new(
    "Dependency",
    &[
        Field::member("id", "id", Kind::Text)
            .optional()
            .doc("Id of the dependency version."),
        Field::member("owner", "owner", Kind::Text)
            .optional()
            .doc("Domain id of its owner."),
        Field::member("link", "link", Kind::Secret)
            .optional()
            .check(object_address)
            .doc("Address in the object store."),
        Field::member("runtime", "runtime", Kind::Text)
            .optional()
            .doc("Runtime, such as `Python3.9`; an open set."),
        Field::member("etag", "etag", Kind::Text)
            .optional()
            .doc(
                "MD5 of the package, hexadecimal. One that ends in `-` and a number is of an upload in\n\
                 parts, from which no checksum of the package follows.",
            ),
        Field::member("size", "size", Kind::Int)
            .optional()
            .doc("Size in bytes."),
        Field::member("name", "name", Kind::Text)
            .optional()
            .doc("Name."),
        Field::member("description", "description", Kind::Text)
            .optional()
            .doc("Description."),
        Field::member("file_name", "file_name", Kind::Text)
            .optional()
            .doc("File name of the package (ZIP)."),
        Field::member("version", "version", Kind::Int)
            .optional()
            .doc("Number of the version."),
        Field::member("dep_id", "dep_id", Kind::Text)
            .optional()
            .doc("Id of the dependency."),
        Field::member("last_modified", "last_modified", Kind::Text)
            .optional()
            .doc(
                "Time of the last update; the documents say text, the SDKs a number: kept as text.",
            ),
        Field::member("download_link", "download_link", Kind::Secret)
            .optional()
            .check(object_address)
            .doc(
                "Temporary address of the package, with a signature of its own; \
                 `ShowDependencyVersion` only.",
            ),
        Field::member("is_shared", "is_shared", Kind::Bool)
            .optional()
            .doc("Whether it is shared by another account."),
        REQUEST_ID.doc("Id of the request (`X-Request-Id`)."),
    ],
)
.package(package)
.doc("A dependency package, in one of its versions.");

/// The package: by its temporary address, which is signed, or in the object store.
fn package(dependency: &View<'_>) -> CodePackage {
    let address = |name| dependency.text(name).filter(|url| !url.is_empty());
    let source = match (address("download_link"), address("link")) {
        (Some(url), _) => Source::Url(Secret::new(url)),
        (None, Some(url)) if object_store::is_presigned(&url) => Source::Url(Secret::new(url)),
        (None, Some(url)) => Source::ObjectStore(Secret::new(url)),
        (None, None) => Source::None,
    };
    let checksum = dependency.text("etag");
    let checksum = checksum.as_deref().and_then(Checksum::md5);
    let size = dependency.int("size");
    let size = size.and_then(|size| u64::try_from(size).ok());
    CodePackage::new(Cloud::Huawei, source, checksum).with_size(size)
}
