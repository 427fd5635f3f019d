//! State that threads share and that is locked while Python may run.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

use pyo3::prelude::*;
use pyo3::sync::MutexExt;

use crate::error;

/// A thread that waits for it lets go of the interpreter first, so that the one that holds it
/// can get on. Only that thread itself, when a finalizer or a signal handler asks for the state
/// again, would wait for ever; it gets an error.
pub(crate) struct Shared<T> {
    name: &'static str,
    state: Mutex<T>,
    holder: Mutex<Option<ThreadId>>,
}

impl<T> Shared<T> {
    pub(crate) const fn new(name: &'static str, state: T) -> Self {
        Self {
            name,
            state: Mutex::new(state),
            holder: Mutex::new(None),
        }
    }

    pub(crate) fn with<R>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut T) -> PyResult<R>,
    ) -> PyResult<R> {
        let this = Some(thread::current().id());
        if *self.holder() == this {
            return Err(error::encode(py, self.name, "is in use by this thread"));
        }
        let mut state = self
            .state
            .lock_py_attached(py)
            .unwrap_or_else(PoisonError::into_inner);
        *self.holder() = this;
        let result = work(&mut state);
        *self.holder() = None;
        result
    }

    fn holder(&self) -> MutexGuard<'_, Option<ThreadId>> {
        self.holder.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
