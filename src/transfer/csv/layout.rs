//! How one program writes a table: the names of its columns, and how it puts several values into a cell.

use std::collections::HashMap;

use crate::{
    text::keys::name_key,
    transfer::csv::{Asked, Mapping, fields::Field},
};

/// How several values stand in one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lists {
    /// Joined with ` ::: `.
    Colons,
    /// Joined with commas, semicolons or line breaks.
    Marks,
    /// One on each line, and every value exactly as it is.
    Lines,
}

/// How a program writes a table.
pub(super) struct Layout {
    /// Its name, as the review says it.
    pub(super) name: &'static str,
    /// Who writes it; [`Asked::Any`] for everybody.
    pub(super) source: Asked,
    /// The names that tell it; none where any of its columns do.
    pub(super) signs: &'static [&'static str],
    /// The names of its columns; `#` stands for a number.
    pub(super) columns: &'static [(&'static str, Field)],
    /// How several values stand in one cell.
    pub(super) lists: Lists,
    /// Columns that are not known and hold `1` are tags.
    pub(super) tag_columns: bool,
    /// Each row is a business card, handed over on the day of meeting.
    pub(super) cards: bool,
}

/// A table that a mapping explains.
static MAP: Layout = Layout {
    name: "map",
    source: Asked::Any,
    signs: &[],
    columns: &[],
    lists: Lists::Marks,
    tag_columns: false,
    cards: false,
};

/// The names of a layout in the form that headers are compared in.
pub(super) struct Names {
    /// Whose.
    pub(super) layout: &'static Layout,
    signs: Vec<String>,
    exact: HashMap<String, Field>,
    numbered: Vec<(String, String, Field)>,
}

/// How well a row of cells fits as a header: told by its signs, and how many columns are known.
pub(super) type Fit = (bool, usize);

impl Names {
    /// Takes a layout.
    pub(super) fn of(layout: &'static Layout) -> Self {
        let mut names = Self::empty(layout);
        names.signs = layout.signs.iter().map(|sign| name_key(sign)).collect();
        for (name, field) in layout.columns {
            match name.split_once('#') {
                Some((head, tail)) => names.numbered.push((name_key(head), name_key(tail), *field)),
                None => {
                    names.exact.entry(name_key(name)).or_insert(*field);
                }
            }
        }
        names
    }

    /// Takes a mapping: only the columns that it names are known.
    pub(super) fn of_mapping(mapping: &Mapping) -> Self {
        let mut names = Self::empty(&MAP);
        for (header, field) in mapping.columns() {
            names.exact.insert(name_key(header), field);
        }
        names
    }

    fn empty(layout: &'static Layout) -> Self {
        Self { layout, signs: Vec::new(), exact: HashMap::new(), numbered: Vec::new() }
    }

    /// Returns the field of a header, and the number in its name.
    pub(super) fn find(&self, key: &str) -> Option<(Field, u32)> {
        if let Some(field) = self.exact.get(key) {
            return Some((*field, 0));
        }
        self.numbered.iter().find_map(|(head, tail, field)| {
            let number = key.strip_prefix(head.as_str())?.strip_suffix(tail.as_str())?;
            number.bytes().all(|byte| byte.is_ascii_digit()).then_some(())?;
            Some((*field, number.parse().ok()?))
        })
    }

    /// Tells whether all signs of the layout stand in a row; never for one without signs.
    pub(super) fn are_signed_in(&self, keys: &[String]) -> bool {
        !self.signs.is_empty() && self.signs.iter().all(|sign| keys.contains(sign))
    }

    /// Tells how well a row fits as a header. Where no sign tells it, `least` columns must be known and one of them a name, and the
    /// layout must be without signs, or its program `told`.
    pub(super) fn fit(&self, keys: &[String], least: usize, told: bool) -> Option<Fit> {
        let fields: Vec<Field> = keys.iter().filter_map(|key| self.find(key)).map(|(field, _)| field).collect();
        let known = fields.iter().filter(|field| !matches!(field, Field::Silent)).count();
        let signed = self.are_signed_in(keys);
        let named = fields.iter().any(Field::names_somebody);
        let open = told || self.signs.is_empty();
        (signed || open && named && known >= least).then_some((signed, known))
    }
}
