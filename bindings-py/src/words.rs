//! Words of the core as members of the enumerations of the package: `faaswire.ErrorKind.NOT_FOUND`.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;

use crate::record;

/// An enumeration, whose module is imported when its first member is asked for: most programs see
/// few of them.
pub(crate) struct Words {
    module: &'static str,
    name: &'static str,
    members: PyOnceLock<Py<PyDict>>,
}

impl Words {
    const fn new(module: &'static str, name: &'static str) -> Self {
        Self {
            module,
            name,
            members: PyOnceLock::new(),
        }
    }

    /// The member that is this word.
    pub(crate) fn of<'py>(&self, py: Python<'py>, word: &str) -> PyResult<Bound<'py, PyAny>> {
        let members = self.members.get_or_try_init(py, || self.all(py))?;
        let found = members.bind(py).get_item(word)?;
        // One that the module does not know may well be a string.
        found.map_or_else(|| record::python(py, word), Ok)
    }

    /// The same, or `None`.
    pub(crate) fn of_option<'py>(
        &self,
        py: Python<'py>,
        word: Option<&str>,
    ) -> PyResult<Bound<'py, PyAny>> {
        word.map_or_else(|| Ok(py.None().into_bound(py)), |word| self.of(py, word))
    }

    /// The members by themselves, which as keys are their words.
    fn all(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        let members = PyDict::new(py);
        for member in record::class(py, self.module, self.name)?
            .bind(py)
            .try_iter()?
        {
            let member = member?;
            members.set_item(&member, &member)?;
        }
        Ok(members.unbind())
    }
}

macro_rules! words {
    ($($of:ident: $module:literal $name:literal;)+) => {
        $( pub(crate) static $of: Words = Words::new($module, $name); )+
    };
}

words! {
    CLOUD: "_words" "Cloud";
    ERROR_KIND: "_words" "ErrorKind";
    RETRY_HINT: "_words" "RetryHint";
    ALGORITHM: "_words" "Algorithm";
    SOURCE_KIND: "_words" "SourceKind";
    FUNCTION_STATE: "_words" "FunctionState";
    MATCHED_BY: "_words" "MatchedBy";
    REASON: "_words" "UnverifiableReason";
    SEVERITY: "_words" "Severity";
    FINDING_CODE: "_words_archive" "FindingCode";
    ENTRY_KIND: "_words_archive" "EntryKind";
    CHANGE: "_words_archive" "Change";
    ISSUE_CODE: "_words_preflight" "PreflightIssueCode";
    SUGGESTION_KIND: "_words_preflight" "PreflightSuggestionKind";
    LIMIT_CODE: "_words_preflight" "PreflightLimitCode";
    SCOPE: "_words_preflight" "PreflightScope";
    UNIT: "_words_preflight" "PreflightUnit";
    EVIDENCE: "_words_preflight" "PreflightEvidence";
    UPLOAD: "_words_preflight" "PreflightUpload";
    TARGET: "_words_preflight" "PreflightTarget";
}
