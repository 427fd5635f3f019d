//! The check: sizes against the table of limits, names, the kind of file, and what else would do.

use super::answer::{Answer, Reason, ReasonCode, WayOut};
use super::body::{base64_length, smallest_body};
use super::limits::{Bound, Limit};
use super::question::{Authentication, FileKind, Preflight, Upload};
use super::{files, sources};
use crate::cloud::Cloud;
use crate::package::severity::Severity;

impl Preflight {
    /// Whether the cloud will take the package.
    pub fn check(&self) -> Answer {
        let mut reasons = Vec::new();
        self.check_file(&mut reasons);
        self.check_names(&mut reasons);
        Answer {
            cloud: self.cloud,
            way_out: self.way_out(&reasons),
            body_size: (self.upload == Upload::Request).then(|| self.request_body()),
            reasons,
        }
    }

    fn request_body(&self) -> u64 {
        self.body_size.unwrap_or_else(|| smallest_body(self))
    }

    fn check_file(&self, reasons: &mut Vec<Reason>) {
        if self.size == 0 {
            reasons.push(Reason::rule(
                ReasonCode::PackageEmpty,
                Severity::Error,
                "size",
                match self.cloud {
                    Cloud::Alibaba => sources::ALIBABA_CODE,
                    Cloud::Huawei => sources::HUAWEI_CREATE_FUNCTION,
                    Cloud::Tencent => sources::TENCENT_DEPLOYING,
                },
            ));
        }
        let size = ("size", self.size);
        let file = match self.file_kind {
            FileKind::Zip | FileKind::Jar => Bound::Package,
            FileKind::Source => Bound::InlineSource,
        };
        let told = if self.body_size.is_some() {
            "body_size"
        } else {
            "size"
        };
        let body = (told, self.request_body());
        // What is in a package is hardly ever smaller than the package.
        let unpacked = self
            .uncompressed_size
            .map_or(size, |size| ("uncompressed_size", size));
        self.check_limits(file, size, reasons);
        self.check_limits(Bound::Base64, ("size", base64_length(self.size)), reasons);
        self.check_limits(Bound::RequestBody, body, reasons);
        self.check_limits(Bound::Uncompressed, unpacked, reasons);
        if let Some(files) = self.files {
            self.check_limits(Bound::Files, ("files", files), reasons);
        }
        reasons.extend(files::problem(self));
    }

    /// Compares the value of a member with every limit on it.
    pub(super) fn check_limits(
        &self,
        bounds: Bound,
        (field, actual): (&'static str, u64),
        reasons: &mut Vec<Reason>,
    ) {
        for limit in self.limits_on(bounds) {
            let value = self.value_of(limit);
            if let Some(severity) = self.severity_of(limit)
                && actual > value
            {
                reasons.push(Reason {
                    code: too_much(bounds),
                    severity,
                    field,
                    limit_code: Some(limit.code),
                    limit: Some(value),
                    actual: Some(actual),
                    unit: Some(limit.unit()),
                    source: limit.source,
                });
            }
        }
    }

    /// How certain a refusal is, as far as the question tells; `None` where the limit does not
    /// hold.
    fn severity_of(&self, limit: &Limit) -> Option<Severity> {
        match (limit.cloud, limit.bounds) {
            (Cloud::Huawei, Bound::RequestBody) => match self.authentication {
                Some(Authentication::Token) => None,
                Some(Authentication::AccessKey) => Some(limit.severity),
                None => Some(Severity::Warning),
            },
            (_, Bound::Uncompressed) if self.uncompressed_size.is_none() => Some(Severity::Warning),
            _ => Some(limit.severity),
        }
    }

    /// What would be taken instead: the object store, where the package is too large for a
    /// request, or a ZIP in place of a file that is not taken.
    fn way_out(&self, reasons: &[Reason]) -> Option<WayOut> {
        let has = |codes: &[ReasonCode]| reasons.iter().any(|reason| codes.contains(&reason.code));
        let is_too_large = has(&[
            ReasonCode::PackageTooLarge,
            ReasonCode::InlineSourceTooLarge,
            ReasonCode::Base64TooLarge,
            ReasonCode::RequestTooLarge,
        ]);
        let stored = self.clone().upload(Upload::ObjectStore);
        if self.upload == Upload::Request && is_too_large && stored.is_file_taken() {
            return stored.object_store();
        }
        let is_other_kind = has(&[
            ReasonCode::InlineSourceTooLarge,
            ReasonCode::FileKindRefused,
            ReasonCode::FileKindUndocumented,
        ]);
        let zip = self.clone().file_kind(FileKind::Zip);
        (is_other_kind && zip.is_file_taken()).then_some(WayOut::Zip)
    }

    /// Whether neither the size of the file nor its kind speaks against it for certain.
    fn is_file_taken(&self) -> bool {
        let mut reasons = Vec::new();
        self.check_file(&mut reasons);
        reasons
            .iter()
            .all(|reason| reason.severity != Severity::Error)
    }

    /// The object store, with the limit of the package there, or else of what is in it.
    fn object_store(&self) -> Option<WayOut> {
        let limit = [Bound::Package, Bound::Uncompressed]
            .into_iter()
            .flat_map(|bounds| self.limits_on(bounds))
            .find(|limit| limit.severity == Severity::Error)?;
        Some(WayOut::ObjectStore {
            store: match self.cloud {
                Cloud::Alibaba => "OSS",
                Cloud::Huawei => "OBS",
                Cloud::Tencent => "COS",
            },
            limit: self.value_of(limit),
            bounds: limit.bounds,
        })
    }
}

/// What it means to be above a limit.
const fn too_much(of: Bound) -> ReasonCode {
    match of {
        Bound::Package => ReasonCode::PackageTooLarge,
        Bound::InlineSource => ReasonCode::InlineSourceTooLarge,
        Bound::Base64 => ReasonCode::Base64TooLarge,
        Bound::RequestBody => ReasonCode::RequestTooLarge,
        Bound::Uncompressed => ReasonCode::UncompressedTooLarge,
        Bound::Files => ReasonCode::TooManyFiles,
        Bound::NamespaceAndFunction => ReasonCode::NamesTooLong,
        Bound::FunctionName
        | Bound::ServiceName
        | Bound::Namespace
        | Bound::Version
        | Bound::Alias => ReasonCode::NameTooLong,
    }
}
