//! Code that goes to the cloud.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static IMAGE_TYPE: Enumeration = Enumeration::new(
    "ImageType",
    &[
        Word::new("Personal", "personal", "The personal edition."),
        Word::new(
            "Enterprise",
            "enterprise",
            "The enterprise edition, which needs `registry_id`.",
        ),
    ],
)
.doc("Which edition of the container registry holds an image.");

pub(crate) static CODE_SOURCE: Enumeration = Enumeration::new(
    "CodeSource",
    &[
        Word::new("ZipFile", "ZipFile", "The ZIP inside the request."),
        Word::new("Cos", "Cos", "An object in COS."),
        Word::new(
            "Demo",
            "Demo",
            "A template of the vendor's; for new functions only.",
        ),
        Word::new(
            "Inline",
            "Inline",
            "Text that was written in the console; for changes only.",
        ),
    ],
)
.doc("Where the code of a function comes from.");

pub(crate) static IMAGE_CONFIG: Record = Record::new(
    "ImageConfig",
    &[
        Field::member("image_type", "ImageType", Kind::Word(&IMAGE_TYPE))
            .optional()
            .doc("Which edition of the registry holds it."),
        Field::member("image_uri", "ImageUri", Kind::Text)
            .optional()
            .doc(
                "`{domain}/{namespace}/{image}:{tag}`, in responses with `@sha256:…` once the tag \
                 is resolved.",
            ),
        Field::member("registry_id", "RegistryId", Kind::Text)
            .optional()
            .doc("Id of the registry; needed for the enterprise edition."),
        Field::member("entry_point", "EntryPoint", Kind::Text)
            .optional()
            .doc("Entry point; the vendor is about to drop it."),
        Field::member("command", "Command", Kind::Text)
            .optional()
            .doc("Command to start the container with; the image's own if it is not set."),
        Field::member("args", "Args", Kind::Text)
            .optional()
            .doc("Arguments of the command, separated by blanks."),
        Field::member(
            "container_image_accelerate",
            "ContainerImageAccelerate",
            Kind::Bool,
        )
        .optional()
        .doc("Whether the image is prepared to start faster."),
        Field::member("image_port", "ImagePort", Kind::Int)
            .optional()
            .doc(
                "Port that the server in the image listens on, 9000 if it is not set; -1 for a job \
                 without one.",
            ),
    ],
)
.doc("The container image that a function runs.");

pub(crate) static CODE: Record = Record::new(
    "Code",
    &[
        Field::member("cos_bucket_name", "CosBucketName", Kind::Text)
            .optional()
            .doc("Name of the bucket, without the `-{appid}` at its end."),
        Field::member("cos_object_name", "CosObjectName", Kind::Text)
            .optional()
            .doc("Path of the ZIP in the bucket, which begins with `/` for functions."),
        Field::member("zip_file", "ZipFile", Kind::Bytes)
            .optional()
            .doc(
                "The bytes of the ZIP, which are sent as base64. The vendor says 50 MB; the 10 MB \
                 that a request\n\
                 may have make it about 7.5 MB.",
            ),
        Field::member("cos_bucket_region", "CosBucketRegion", Kind::Text)
            .optional()
            .doc("Region of the bucket; matters only for Beijing, `ap-beijing` or `ap-beijing-1`."),
        Field::member("demo_id", "DemoId", Kind::Text)
            .optional()
            .doc("Id of a template."),
        Field::member("temp_cos_object_name", "TempCosObjectName", Kind::Text)
            .optional()
            .doc(
                "Path in the vendor's own temporary bucket, `/{date}/{object_path}`, see \
                 `GetTempCosInfo`.",
            ),
        Field::member("git_url", "GitUrl", Kind::Secret)
            .optional()
            .doc("Address of a Git repository; the vendor has switched this off."),
        Field::member("git_user_name", "GitUserName", Kind::Secret)
            .optional()
            .doc("User name for it; switched off."),
        Field::member("git_password", "GitPassword", Kind::Secret)
            .optional()
            .doc("Password for it; switched off."),
        Field::member("git_password_secret", "GitPasswordSecret", Kind::Secret)
            .optional()
            .doc("Encrypted password for it; switched off."),
        Field::member("git_branch", "GitBranch", Kind::Text)
            .optional()
            .doc("Branch; switched off."),
        Field::member("git_directory", "GitDirectory", Kind::Text)
            .optional()
            .doc("Folder of the code in it; switched off."),
        Field::member("git_commit_id", "GitCommitId", Kind::Text)
            .optional()
            .doc("Commit; switched off."),
        Field::member("git_user_name_secret", "GitUserNameSecret", Kind::Secret)
            .optional()
            .doc("Encrypted user name for it; switched off."),
        Field::member("image_config", "ImageConfig", Kind::Record(&IMAGE_CONFIG))
            .optional()
            .doc("The container image."),
    ],
)
.doc(
    "Where code comes from: exactly one of a ZIP, an object in COS, a template, a temporary \
     object\n\
     and an image.",
);
