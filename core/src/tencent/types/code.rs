//! Code that goes to the cloud.

use crate::engine::table::{Enumeration, Field, Kind, Record, Word};

pub(crate) static IMAGE_TYPE: Enumeration = Enumeration::new(
    "ImageType",
    &[
        Word::new("Personal", "personal", "The personal edition."),
        Word::new(
            "Enterprise",
            "enterprise",
            "The enterprise edition, which requires `registry_id`.",
        ),
    ],
)
.doc("The edition of the container registry that holds an image.");

pub(crate) static CODE_SOURCE: Enumeration = Enumeration::new(
    "CodeSource",
    &[
        Word::new("ZipFile", "ZipFile", "A ZIP archive in the request."),
        Word::new("Cos", "Cos", "An object in COS."),
        Word::new(
            "Demo",
            "Demo",
            "A template from the vendor; for new functions only.",
        ),
        Word::new(
            "Inline",
            "Inline",
            "Source code edited in the console; for updates only.",
        ),
    ],
)
.doc("The source of a function's code.");

pub(crate) static IMAGE_CONFIG: Record = Record::new(
    "ImageConfig",
    &[
        Field::member("image_type", "ImageType", Kind::Word(&IMAGE_TYPE))
            .optional()
            .doc("The edition of the container registry."),
        Field::member("image_uri", "ImageUri", Kind::Text)
            .optional()
            .doc(
                "The image URI, as `{domain}/{namespace}/{image}:{tag}`; in responses followed by \
                 `@sha256:…` once the tag is resolved.",
            ),
        Field::member("registry_id", "RegistryId", Kind::Text)
            .optional()
            .doc("The ID of the container registry; required for the enterprise edition."),
        Field::member("entry_point", "EntryPoint", Kind::Text)
            .optional()
            .doc("The entry point; to be removed by the vendor."),
        Field::member("command", "Command", Kind::Text)
            .optional()
            .doc("The command that starts the container. Defaults to that of the image."),
        Field::member("args", "Args", Kind::Text)
            .optional()
            .doc("The arguments of the command, separated by spaces."),
        Field::member(
            "container_image_accelerate",
            "ContainerImageAccelerate",
            Kind::Bool,
        )
        .optional()
        .doc(
            "Whether image acceleration is enabled, which shortens the start of the container. \
             Defaults to false.",
        ),
        Field::member("image_port", "ImagePort", Kind::Int)
            .optional()
            .doc(
                "The port that the server in the image listens on, or -1 for a job image without a \
                 server. Defaults to 9000.",
            ),
    ],
)
.doc("The container image of a function.");

pub(crate) static CODE: Record = Record::new(
    "Code",
    &[
        Field::member("cos_bucket_name", "CosBucketName", Kind::Text)
            .optional()
            .doc("The name of the COS bucket, without the `-{appid}` suffix."),
        Field::member("cos_object_name", "CosObjectName", Kind::Text)
            .optional()
            .doc("The path of the ZIP archive in the bucket; starts with `/` for functions."),
        Field::member("zip_file", "ZipFile", Kind::Bytes)
            .optional()
            .doc(
                "The ZIP archive, as bytes; sent in Base64. The vendor documents a limit of 50 MB, \
                 but requests are limited to 10 MB, that is, to about 7.5 MB of ZIP.",
            ),
        Field::member("cos_bucket_region", "CosBucketRegion", Kind::Text)
            .optional()
            .doc(
                "The region of the bucket; needed only for Beijing: `ap-beijing` or \
                 `ap-beijing-1`.",
            ),
        Field::member("demo_id", "DemoId", Kind::Text)
            .optional()
            .doc("The template ID."),
        Field::member("temp_cos_object_name", "TempCosObjectName", Kind::Text)
            .optional()
            .doc(
                "The path in the vendor's temporary bucket, as `/{date}/{object_path}`; see \
                 `GetTempCosInfo`.",
            ),
        Field::member("git_url", "GitUrl", Kind::Secret)
            .optional()
            .doc("The URL of a Git repository; disabled by the vendor."),
        Field::member("git_user_name", "GitUserName", Kind::Secret)
            .optional()
            .doc("The Git user name; disabled by the vendor."),
        Field::member("git_password", "GitPassword", Kind::Secret)
            .optional()
            .doc("The Git password; disabled by the vendor."),
        Field::member("git_password_secret", "GitPasswordSecret", Kind::Secret)
            .optional()
            .doc("The encrypted Git password; disabled by the vendor."),
        Field::member("git_branch", "GitBranch", Kind::Text)
            .optional()
            .doc("The Git branch; disabled by the vendor."),
        Field::member("git_directory", "GitDirectory", Kind::Text)
            .optional()
            .doc("The directory of the code in the Git repository; disabled by the vendor."),
        Field::member("git_commit_id", "GitCommitId", Kind::Text)
            .optional()
            .doc("The Git commit ID; disabled by the vendor."),
        Field::member("git_user_name_secret", "GitUserNameSecret", Kind::Secret)
            .optional()
            .doc("The encrypted Git user name; disabled by the vendor."),
        Field::member("image_config", "ImageConfig", Kind::Record(&IMAGE_CONFIG))
            .optional()
            .doc("The container image."),
    ],
)
.doc(
    "The source of code: exactly one of a ZIP archive, an object in COS, a template, a \
     temporary object, or a container image.",
);
