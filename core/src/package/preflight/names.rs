//! What names may look like. How long they may be is in the table of limits.

use super::limits::Scope;
use super::report::IssueCode;
use super::sources;
use crate::cloud::Cloud;

/// What a name may begin or end with.
#[derive(Clone, Copy)]
enum Edge {
    Any,
    Letter,
    LetterOrUnderscore,
    LetterOrDigit,
}

impl Edge {
    const fn takes(self, c: char) -> bool {
        match self {
            Self::Any => true,
            Self::Letter => c.is_ascii_alphabetic(),
            Self::LetterOrUnderscore => c.is_ascii_alphabetic() || c == '_',
            Self::LetterOrDigit => c.is_ascii_alphanumeric(),
        }
    }
}

/// The form of a name: letters and digits, and what else.
pub(super) struct Form {
    /// The fewest characters.
    pub(super) shortest: u64,
    first: Edge,
    last: Edge,
    besides: &'static str,
    /// Where it is written.
    pub(super) source: &'static str,
}

impl Form {
    const fn new(first: Edge, last: Edge, source: &'static str) -> Self {
        Self {
            shortest: 1,
            first,
            last,
            besides: "_-",
            source,
        }
    }

    /// What is wrong with a name of this form, apart from its length.
    pub(super) fn problem(&self, name: &str) -> Option<IssueCode> {
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || self.besides.contains(c);
        if !name.chars().all(is_allowed) {
            return Some(IssueCode::NameCharacter);
        }
        if name.chars().next().is_some_and(|c| !self.first.takes(c)) {
            return Some(IssueCode::NameStart);
        }
        if name.chars().last().is_some_and(|c| !self.last.takes(c)) {
            return Some(IssueCode::NameEnd);
        }
        None
    }
}

/// The form of a cloud's names; `None` where no document says one.
pub(super) const fn form(cloud: Cloud, of: Scope) -> Option<Form> {
    use Edge::{Any, Letter, LetterOrDigit, LetterOrUnderscore};
    let form = match (cloud, of) {
        (Cloud::Alibaba, Scope::FunctionName | Scope::ServiceName) => {
            Form::new(LetterOrUnderscore, Any, sources::ALIBABA_CREATE_FUNCTION)
        }
        (Cloud::Alibaba, Scope::Alias) => {
            Form::new(LetterOrUnderscore, Any, sources::ALIBABA_ALIAS)
        }
        (Cloud::Huawei, Scope::FunctionName) => {
            Form::new(Letter, LetterOrDigit, sources::HUAWEI_CREATE_FUNCTION)
        }
        (Cloud::Huawei, Scope::Version) => Form {
            besides: "_-.",
            ..Form::new(LetterOrDigit, LetterOrDigit, sources::HUAWEI_VERSION)
        },
        (Cloud::Huawei, Scope::DependencyName) => Form {
            besides: "_-.",
            ..Form::new(Letter, LetterOrDigit, sources::HUAWEI_DEPENDENCY)
        },
        (Cloud::Huawei, Scope::Alias) => Form::new(Letter, LetterOrDigit, sources::HUAWEI_ALIAS),
        (Cloud::Tencent, Scope::FunctionName) => Form {
            shortest: 2,
            ..Form::new(Letter, LetterOrDigit, sources::TENCENT_CREATE_FUNCTION)
        },
        (Cloud::Tencent, Scope::LayerName) => {
            Form::new(Letter, LetterOrDigit, sources::TENCENT_API)
        }
        // An empty namespace is the default one.
        (Cloud::Tencent, Scope::Namespace) => Form {
            shortest: 0,
            ..Form::new(Any, Any, sources::TENCENT_API)
        },
        (Cloud::Tencent, Scope::Alias) => Form::new(Letter, Any, sources::TENCENT_ALIAS),
        _ => return None,
    };
    Some(form)
}

/// What a qualifier is, and the part of it that is a name. `None` for words and numbers that the
/// cloud itself gives out.
pub(super) fn qualifier(cloud: Cloud, text: &str) -> Option<(Scope, &str)> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match (cloud, text) {
        (Cloud::Alibaba, "LATEST")
        | (Cloud::Huawei, "latest")
        | (Cloud::Tencent, "$LATEST" | "$DEFAULT") => None,
        (Cloud::Alibaba | Cloud::Tencent, _) if is_number => None,
        (Cloud::Alibaba | Cloud::Tencent, alias) => Some((Scope::Alias, alias)),
        (Cloud::Huawei, text) => Some(match text.strip_prefix('!') {
            Some(alias) => (Scope::Alias, alias),
            None => (Scope::Version, text),
        }),
    }
}
