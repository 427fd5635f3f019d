//! Code packages.

use faaswire::dynamic;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyTuple};

use crate::secret::Secret;
use crate::verify::{Verification, Verifier, verdict};
use crate::words;
use crate::{buffer, crc64, digests, error};

/// What the clouds report about the code of a function: its source and its checksum.
#[pyclass(frozen, eq, module = "faaswire")]
pub(crate) struct CodePackage {
    inner: faaswire::CodePackage,
    inline: PyOnceLock<Py<PyBytes>>,
}

impl PartialEq for CodePackage {
    fn eq(&self, other: &Self) -> bool {
        self.inner == other.inner
    }
}

impl CodePackage {
    pub(crate) const fn new(inner: faaswire::CodePackage) -> Self {
        Self {
            inner,
            inline: PyOnceLock::new(),
        }
    }

    pub(crate) const fn inner(&self) -> &faaswire::CodePackage {
        &self.inner
    }
}

#[pymethods]
impl CodePackage {
    /// The cloud that reported the package: `alibaba`, `huawei` or `tencent`.
    #[getter]
    fn cloud<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        words::CLOUD.of(py, self.inner.cloud().as_str())
    }

    /// The source of the bytes: `inline`, `url` (pre-signed), `object_store` (an address that needs
    /// a signed GET), `image` or `none`.
    #[getter]
    fn source<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        words::SOURCE_KIND.of(py, self.inner.source().kind().as_str())
    }

    /// The pre-signed URL or the object-store address, if there is one.
    #[getter]
    fn url(&self) -> Option<Secret> {
        self.inner.url().cloned().map(Secret)
    }

    /// The host of the address in lower case, with the port unless it is the default of the scheme,
    /// to decide whether to download from it; `None` if there is no address.
    #[getter]
    fn host(&self) -> Option<String> {
        self.inner.host()
    }

    /// The bytes, if the response contained them.
    #[getter]
    fn inline(&self, py: Python<'_>) -> Option<Py<PyBytes>> {
        let bytes = self.inner.inline()?;
        let shown = self
            .inline
            .get_or_init(py, || PyBytes::new(py, bytes).unbind());
        Some(shown.clone_ref(py))
    }

    /// The checksum that the cloud reported, if any.
    #[getter]
    fn checksum<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let checksum = self.inner.checksum();
        checksum
            .map(|checksum| digests::checksum_record(py, checksum))
            .transpose()
    }

    /// The size in bytes that the cloud reported, if any.
    #[getter]
    fn size(&self) -> Option<u64> {
        self.inner.size()
    }

    /// Creates a verifier, to which the downloaded bytes are passed in chunks.
    fn verifier(&self) -> Verifier {
        Verifier::new(&self.inner)
    }

    /// Checks whether the reported size differs from this number of bytes, such as the
    /// `Content-Length` of a download that has not begun. This is a hint and not a verdict: the
    /// vendors' documents disagree on the unit, and Huawei's size is that of the source code even
    /// if the object store wraps it in a ZIP. Returns `None` if the cloud reported no size.
    fn size_differs(&self, size: &Bound<'_, PyAny>) -> PyResult<Option<bool>> {
        let length = size.extract();
        let length =
            length.map_err(|error| error::number(&error, "size", "must be a length", size))?;
        Ok(self.inner.size_differs(length))
    }

    /// Verifies bytes in memory.
    fn verify<'py>(&self, data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let mut verification = Verification::new(&self.inner);
        buffer::chunks(data, "data", |chunk| verification.update(chunk))?;
        verification.finish(data.py())
    }

    /// Verifies a file in constant memory. `progress(done, total)` is called with numbers of bytes,
    /// once at the beginning and after every chunk.
    #[pyo3(signature = (path, *, progress = None))]
    fn verify_file<'py>(
        &self,
        path: &Bound<'py, PyAny>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = path.py();
        let verifier = Bound::new(py, self.verifier())?;
        let feed = py.import("faaswire._file")?.getattr("feed")?;
        feed.call1((&verifier, path, progress))?;
        verifier.get().finish(py)
    }

    /// Verifies a download: its status and headers first, then its body, which is bytes or an
    /// iterable of bytes. `progress(done, total)` is called with numbers of bytes, once at the
    /// beginning and after every chunk; `total` is `None` if the headers do not state it.
    ///
    /// Raises `ServiceError` if the object store rejects the request, where `retry` is
    /// `new_address` if the address has expired or was used up; `DecodeError` for a web page, a
    /// redirect, a partial response, and everything else that is not a package.
    #[pyo3(signature = (status, headers, chunks, *, progress = None))]
    fn verify_response<'py>(
        &self,
        status: &Bound<'py, PyAny>,
        headers: &Bound<'py, PyAny>,
        chunks: &Bound<'py, PyAny>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = status.py();
        let verifier = Bound::new(py, self.verifier())?;
        let feed = py.import("faaswire._download")?.getattr("feed")?;
        feed.call1((&verifier, status, headers, chunks, progress))?;
        verifier.get().finish(py)
    }

    /// Verifies a package that was downloaded as parallel ranges, by the checksums of the parts in
    /// the order of the ranges. If the cloud reported a SHA checksum, which cannot be joined, the
    /// verdict is `not_joinable`.
    fn verify_parts<'py>(&self, parts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        verdict(parts.py(), &self.inner.verify_parts(&crc64::read(parts)?))
    }

    /// Verifies the inline bytes. Without inline bytes the verdict is `Unverifiable`.
    fn verify_inline<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self.inline(py) {
            Some(bytes) => self.verify(bytes.bind(py)),
            None => verdict(py, &self.inner.verify_inline()),
        }
    }

    /// Compares the reported checksum with digests from elsewhere, such as those of a local build,
    /// to detect drift without a download. Tencent stores packages in a form of its own, so a
    /// mismatch with a local build means "differs from the stored package", not "tampered".
    fn compare<'py>(&self, digests: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        verdict(digests.py(), &self.inner.compare(&digests::read(digests)?))
    }

    /// Checks whether `compare` returns a match; `False` also if the package cannot be verified.
    fn matches(&self, digests: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(self.inner.matches(&digests::read(digests)?))
    }

    fn __repr__(&self) -> String {
        let checksum = self
            .inner
            .checksum()
            .map_or("None".to_owned(), ToString::to_string);
        let size = self
            .inner
            .size()
            .map_or("None".to_owned(), |size| size.to_string());
        format!(
            "<CodePackage cloud={} source={} checksum={checksum} size={size}>",
            self.inner.cloud(),
            self.inner.source().kind(),
        )
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }

    // One with an address holds a secret, which rejects to be pickled.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let again = py.import("faaswire._native")?.getattr("package_again")?;
        let checksum = self.inner.checksum();
        let checksum = checksum.map(|it| (it.algorithm().as_str(), it.value()));
        let parts = (
            self.inner.cloud().as_str(),
            self.inner.source().kind().as_str(),
            self.url(),
            self.inline(py),
            checksum,
            self.size(),
        );
        (again, parts).into_pyobject(py)
    }
}

/// A package that was pickled.
#[pyfunction]
pub(crate) fn package_again(
    cloud: &str,
    source: &str,
    url: Option<&Bound<'_, Secret>>,
    inline: Option<&Bound<'_, PyBytes>>,
    checksum: Option<&Bound<'_, PyTuple>>,
    size: Option<u64>,
    py: Python<'_>,
) -> PyResult<CodePackage> {
    let bytes = inline.map(|bytes| buffer::owned(bytes, "inline"));
    let url = url.map(|url| url.get().0.clone());
    let checksum: Option<(String, String)> = checksum.map(|it| it.extract()).transpose()?;
    let checksum = checksum.as_ref().map(|(name, value)| (&**name, &**value));
    dynamic::package(cloud, source, url, bytes.transpose()?, checksum, size)
        .map(CodePackage::new)
        .map_err(|error| error::from_encode(py, &error))
}
