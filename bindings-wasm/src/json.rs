//! JSON in the making.

use faaswire::dynamic::write_text;

/// An object or a list of which the members are appended.
pub(crate) struct Writer {
    text: String,
    end: char,
}

impl Writer {
    pub(crate) fn object() -> Self {
        Self {
            text: "{".to_owned(),
            end: '}',
        }
    }

    pub(crate) fn list() -> Self {
        Self {
            text: "[".to_owned(),
            end: ']',
        }
    }

    /// A list of which the beginning is written.
    pub(crate) const fn list_of(text: String) -> Self {
        Self { text, end: ']' }
    }

    fn next(&mut self) -> &mut String {
        if self.text.len() > 1 {
            self.text.push(',');
        }
        &mut self.text
    }

    /// Appends JSON to a list.
    pub(crate) fn item(&mut self, json: &str) -> &mut Self {
        self.next().push_str(json);
        self
    }

    /// Appends a string to a list.
    pub(crate) fn text_item(&mut self, text: &str) -> &mut Self {
        write_text(self.next(), text);
        self
    }

    /// Appends a member that is JSON.
    pub(crate) fn raw(&mut self, name: &str, json: &str) -> &mut Self {
        write_text(self.next(), name);
        self.text.push(':');
        self.text.push_str(json);
        self
    }

    /// Appends a member that is a string; an absent one is left out.
    pub(crate) fn text<'t>(&mut self, name: &str, text: impl Into<Option<&'t str>>) -> &mut Self {
        if let Some(text) = text.into() {
            write_text(self.next(), name);
            self.text.push(':');
            write_text(&mut self.text, text);
        }
        self
    }

    /// Appends a member that is a number; an absent one is left out.
    pub(crate) fn number(&mut self, name: &str, number: Option<i64>) -> &mut Self {
        match number {
            Some(number) => self.raw(name, &number.to_string()),
            None => self,
        }
    }

    /// Appends a member that is a size; an absent one is left out.
    pub(crate) fn size(&mut self, name: &str, size: impl Into<Option<u64>>) -> &mut Self {
        match size.into() {
            Some(size) => self.raw(name, &size.to_string()),
            None => self,
        }
    }

    /// Appends a member that is a boolean; an absent one is left out.
    pub(crate) fn truth(&mut self, name: &str, truth: impl Into<Option<bool>>) -> &mut Self {
        match truth.into() {
            Some(truth) => self.raw(name, if truth { "true" } else { "false" }),
            None => self,
        }
    }

    /// Takes out what was written.
    pub(crate) fn end(&mut self) -> String {
        self.text.push(self.end);
        std::mem::take(&mut self.text)
    }
}
