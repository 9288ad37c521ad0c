//! A mapping in the owner's own words: a small TOML file that says which column is which field, `business = "勤め先"`.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;

use crate::transfer::csv::fields::{Field, OURS};

/// Which column is which field.
#[derive(Clone)]
pub struct Mapping {
    columns: Vec<(String, Field)>,
}

/// Why a mapping is not read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MappingError {
    /// It is no TOML of `field = "Column"` or `field = ["Column", "Column"]`: the line, from 1; 0 = unknown.
    #[error("line {0} is no FIELD = \"COLUMN\"")]
    Syntax(usize),
    /// There is no such field.
    #[error("there is no field {0}")]
    Field(String),
    /// It names no column.
    #[error("it names no column")]
    Empty,
}

impl MappingError {
    /// Returns the id of the message; its variable `what` is [`MappingError::what`].
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "import-map-syntax",
            Self::Field(_) => "import-map-field",
            Self::Empty => "import-map-empty",
        }
    }

    /// Returns the line, or the name of the field.
    pub fn what(&self) -> String {
        match self {
            Self::Syntax(line) => line.to_string(),
            Self::Field(name) => name.clone(),
            Self::Empty => String::new(),
        }
    }
}

/// One column, or several for one field.
#[derive(Deserialize)]
#[serde(untagged)]
enum Headers {
    One(String),
    Many(Vec<String>),
}

impl Mapping {
    /// Reads the text of a mapping. The names of the fields are those of our own export (`product.md` 5): `name`, `family`, `emails` …
    ///
    /// # Errors
    /// [`MappingError`] where it is no mapping.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let text = text.trim_start_matches('\u{feff}');
        let read: BTreeMap<String, Headers> = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            MappingError::Syntax(before.matches('\n').count().saturating_add(1))
        })?;
        let mut columns = Vec::new();
        for (name, headers) in read {
            let known = OURS.iter().find(|(field, _)| *field == name).map(|(_, field)| *field);
            let Some(field) = known else { return Err(MappingError::Field(name)) };
            let headers = match headers {
                Headers::One(header) => vec![header],
                Headers::Many(headers) => headers,
            };
            let headers = headers.into_iter().filter(|header| !header.trim().is_empty());
            columns.extend(headers.map(|header| (header, field)));
        }
        if columns.is_empty() { Err(MappingError::Empty) } else { Ok(Self { columns }) }
    }

    /// Returns the names of columns and their fields.
    pub(super) fn columns(&self) -> impl Iterator<Item = (&str, Field)> {
        self.columns.iter().map(|(header, field)| (header.as_str(), *field))
    }
}
