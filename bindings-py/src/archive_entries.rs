//! The entries of an archive as an immutable sequence, whose items are made when asked for.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use pyo3::exceptions::{PyIndexError, PyOverflowError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PySlice};

use crate::archive_entry::{Entry, Listing};

/// The entries of an archive in the order of its directory.
#[pyclass(frozen, module = "faaswire.archive")]
#[derive(Clone)]
pub(crate) struct Entries {
    listing: Arc<Listing>,
    /// Which entry of the listing is the first here, and how far it is from one to the next: a
    /// slice is another look at the same listing.
    start: isize,
    step: isize,
    length: usize,
}

impl Entries {
    pub(crate) fn new(listing: Listing) -> Self {
        Self {
            start: 0,
            step: 1,
            length: listing.len(),
            listing: Arc::new(listing),
        }
    }

    fn get(&self, index: usize) -> Option<Entry> {
        let index = isize::try_from(index)
            .ok()
            .filter(|_| index < self.length)?;
        let index = usize::try_from(self.start + index * self.step).ok()?;
        Some(Entry::new(&self.listing, index))
    }

    pub(crate) const fn len(&self) -> usize {
        self.length
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Entry> {
        (0..self.length).map_while(|index| self.get(index))
    }
}

#[pymethods]
impl Entries {
    #[new]
    #[pyo3(signature = (entries=None, /))]
    fn from_objects(entries: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let mut listing = Listing::default();
        if let Some(entries) = entries {
            for entry in entries.try_iter()? {
                listing.push_object(entry?.cast::<Entry>()?.get());
            }
        }
        Ok(Self::new(listing))
    }

    fn __len__(&self) -> usize {
        self.length
    }

    fn __getitem__<'py>(&self, index: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = index.py();
        let length = isize::try_from(self.length)?;
        if let Ok(slice) = index.cast::<PySlice>() {
            let slice = slice.indices(length)?;
            let part = Self {
                listing: Arc::clone(&self.listing),
                // Where these are too large there is no entry, or no other one.
                start: slice
                    .start
                    .saturating_mul(self.step)
                    .saturating_add(self.start),
                step: slice.step.saturating_mul(self.step),
                length: slice.slicelength,
            };
            return Ok(Bound::new(py, part)?.into_any());
        }
        let none = || PyIndexError::new_err("no entry at this index");
        let index: isize = index.extract().map_err(|error: PyErr| {
            let is_too_large = error.is_instance_of::<PyOverflowError>(py);
            if is_too_large { none() } else { error }
        })?;
        let index = if index < 0 { index + length } else { index };
        let index = usize::try_from(index).map_err(|_| none())?;
        let entry = self.get(index).ok_or_else(none)?;
        Ok(Bound::new(py, entry)?.into_any())
    }

    fn __iter__(this: &Bound<'_, Self>) -> EntryIterator {
        iterate(this.get().clone())
    }

    fn __reversed__(&self) -> EntryIterator {
        let last = isize::try_from(self.length).unwrap_or(isize::MAX) - 1;
        EntryIterator {
            entries: Self {
                start: last.saturating_mul(self.step).saturating_add(self.start),
                step: self.step.saturating_neg(),
                ..self.clone()
            },
            next: AtomicUsize::new(0),
        }
    }

    fn __contains__(&self, value: &Bound<'_, PyAny>) -> bool {
        self.count(value) > 0
    }

    /// Returns the number of entries that are equal to the given one.
    #[pyo3(signature = (value, /))]
    fn count(&self, value: &Bound<'_, PyAny>) -> usize {
        value.cast::<Entry>().map_or(0, |entry| {
            self.iter().filter(|other| other == entry.get()).count()
        })
    }

    /// Returns the index of the first entry that is equal to the given one, between `start` and
    /// `stop`.
    #[pyo3(signature = (value, start=0, stop=isize::MAX, /))]
    fn index(&self, value: &Bound<'_, PyAny>, start: isize, stop: isize) -> PyResult<usize> {
        let part = PySlice::new(value.py(), start, stop, 1);
        let part = part.indices(isize::try_from(self.length)?)?;
        let mut part = usize::try_from(part.start)?..usize::try_from(part.stop)?;
        let is_it = |index: &usize| {
            let wanted = value.cast::<Entry>();
            wanted.is_ok_and(|wanted| self.get(*index).as_ref() == Some(wanted.get()))
        };
        part.find(is_it)
            .ok_or_else(|| PyValueError::new_err("there is no such entry"))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.length == other.length && self.iter().eq(other.iter())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.iter().for_each(|entry| entry.hash(&mut hasher));
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<Entries: {}>", self.length)
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyDict>) -> Py<Self> {
        this
    }

    fn __getnewargs__(&self) -> (Vec<Entry>,) {
        (self.iter().collect(),)
    }
}

pub(crate) fn iterate(entries: Entries) -> EntryIterator {
    EntryIterator {
        entries,
        next: AtomicUsize::new(0),
    }
}

/// Goes through entries.
#[pyclass(frozen, module = "faaswire.archive")]
pub(crate) struct EntryIterator {
    entries: Entries,
    next: AtomicUsize,
}

#[pymethods]
impl EntryIterator {
    fn __iter__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __next__(&self) -> Option<Entry> {
        let index = self.next.load(Ordering::Relaxed);
        let entry = self.entries.get(index)?;
        self.next.store(index + 1, Ordering::Relaxed);
        Some(entry)
    }

    fn __length_hint__(&self) -> usize {
        let next = self.next.load(Ordering::Relaxed);
        self.entries.length.saturating_sub(next)
    }
}
