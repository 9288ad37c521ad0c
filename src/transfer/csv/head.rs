//! The header of a table: found among the first rows by the names in it, whatever stands before it, and the delimiter with it.

use ::csv::{Reader, ReaderBuilder, StringRecord};

use crate::{
    text::{
        keys::name_key,
        safe::{count_removed, safe},
    },
    transfer::{
        csv::{
            Asked, Mapping, TableError,
            layout::{Fit, Names},
            layouts::LAYOUTS,
        },
        read::PROPERTY_LIMIT,
    },
};

/// The header stands in one of so many rows at the front.
const FRONT_ROWS: usize = 30;
/// The longest name of a column, in bytes.
const LONGEST_NAME: usize = 200;
/// What stands between cells, the usual first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];
/// How many known columns tell a layout without a sign of it.
const LEAST: usize = 2;
/// How many, where it was said whose table it is.
const LEAST_TOLD: usize = 3;
/// So many names are shown of a header that says nothing.
const SHOWN: usize = 30;

/// A table at its first record.
pub(super) struct Head<'t> {
    /// What the reader reads.
    pub(super) body: &'t str,
    /// At the row below the header.
    pub(super) reader: Reader<&'t [u8]>,
    /// What stands between the cells.
    pub(super) delimiter: u8,
    /// The names of the columns.
    pub(super) header: StringRecord,
    /// The layout that was found.
    pub(super) names: Names,
}

/// A row that may be the header.
struct Found {
    fit: Fit,
    delimiter: u8,
    place: usize,
    layout: usize,
}

/// Finds the header.
///
/// # Errors
/// [`TableError::NoTable`] where there are no rows of several cells, [`TableError::Headers`] where no name is known,
/// [`TableError::Missing`] where a name of the mapping is not there.
pub(super) fn find<'t>(text: &'t str, asked: Asked, mapping: Option<&Mapping>) -> Result<Head<'t>, TableError> {
    let (told, body) = told_delimiter(text);
    let delimiters = told.map_or_else(|| DELIMITERS.to_vec(), |delimiter| vec![delimiter]);
    let fronts: Vec<(u8, Vec<StringRecord>)> =
        delimiters.into_iter().map(|delimiter| (delimiter, front(body, delimiter))).collect();
    let names: Vec<Names> = match mapping {
        Some(mapping) => vec![Names::of_mapping(mapping)],
        None => LAYOUTS.iter().filter(|layout| asked == Asked::Any || layout.source == asked).map(Names::of).collect(),
    };
    let told = asked != Asked::Any;
    let found = if mapping.is_some() { most_named(&fronts, &names) } else { best(&fronts, &names, told) };
    let Some(found) = found else { return Err(untold(&fronts)) };
    let Some(names) = names.into_iter().nth(found.layout) else { return Err(TableError::NoTable) };
    let mut reader = reader(body, found.delimiter);
    let mut header = StringRecord::new();
    for _ in 0..=found.place {
        // a text in memory cannot fail to be read
        let _ = reader.read_record(&mut header);
    }
    if let Some(mapping) = mapping {
        all_there(mapping, &header)?;
    }
    Ok(Head { body, reader, delimiter: found.delimiter, header, names })
}

/// Returns the cells of a row in the form that names are compared in.
pub(super) fn keys(record: &StringRecord) -> Vec<String> {
    let key = |cell: &str| if cell.len() > LONGEST_NAME { String::new() } else { name_key(&safe(cell)) };
    record.iter().map(key).collect()
}

/// `sep=;` in the first line, as Excel reads and writes it, and the text below.
fn told_delimiter(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    match first.split_at_checked(4) {
        Some((head, sign)) if head.eq_ignore_ascii_case("sep=") => match sign.as_bytes() {
            [sign @ (b',' | b';' | b'\t' | b'|')] => (Some(*sign), rest),
            _ => (None, rest),
        },
        _ => (None, text),
    }
}

fn reader(body: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(body.as_bytes())
}

fn front(body: &str, delimiter: u8) -> Vec<StringRecord> {
    let rows = reader(body, delimiter).into_records().take(FRONT_ROWS).filter_map(Result::ok);
    // no header is as wide as that; the row keeps its place
    rows.map(|row| if row.len() > PROPERTY_LIMIT { StringRecord::new() } else { row }).collect()
}

/// The row that fits best; of equals the first.
fn best(fronts: &[(u8, Vec<StringRecord>)], names: &[Names], told: bool) -> Option<Found> {
    let least = if told { LEAST_TOLD } else { LEAST };
    let mut best: Option<Found> = None;
    for (delimiter, rows) in fronts {
        for (place, row) in rows.iter().enumerate() {
            let keys = keys(row);
            // a list of one column begins with its name
            let least = if place == 0 && keys.len() == 1 { 1 } else { least };
            for (layout, names) in names.iter().enumerate() {
                let Some(fit) = names.fit(&keys, least, told) else { continue };
                if best.as_ref().is_none_or(|best| fit > best.fit) {
                    best = Some(Found { fit, delimiter: *delimiter, place, layout });
                }
            }
        }
    }
    best
}

/// The row with the most names of the mapping, or the first of several cells.
fn most_named(fronts: &[(u8, Vec<StringRecord>)], names: &[Names]) -> Option<Found> {
    let mapped = names.first()?;
    let mut best: Option<Found> = None;
    for (delimiter, rows) in fronts {
        for (place, row) in rows.iter().enumerate() {
            let known = keys(row).iter().filter(|key| mapped.find(key).is_some()).count();
            let fit = (known > 0, if known > 0 { known } else { row.len() });
            if best.as_ref().is_none_or(|best| fit > best.fit) {
                best = Some(Found { fit, delimiter: *delimiter, place, layout: 0 });
            }
        }
    }
    best
}

fn all_there(mapping: &Mapping, header: &StringRecord) -> Result<(), TableError> {
    let keys = keys(header);
    let missing = mapping.columns().map(|(name, _)| name).filter(|name| !keys.contains(&name_key(name)));
    let missing: Vec<String> = missing.map(str::to_owned).collect();
    if missing.is_empty() { Ok(()) } else { Err(TableError::Missing { missing, found: shown(header) }) }
}

/// What is said where no header was found: the names of the widest row, where the text is a table at all.
fn untold(fronts: &[(u8, Vec<StringRecord>)]) -> TableError {
    let mut widest: Option<(&StringRecord, &[StringRecord])> = None;
    for (_, rows) in fronts {
        for row in rows.iter().filter(|row| row.len() > 1) {
            if widest.is_none_or(|(other, _)| row.len() > other.len()) {
                widest = Some((row, rows.as_slice()));
            }
        }
    }
    let Some((row, rows)) = widest else { return TableError::NoTable };
    let alike = rows.iter().filter(|other| other.len() == row.len()).count();
    let readable = row.iter().all(|cell| count_removed(cell) == 0);
    if readable && (alike > 1 || rows.len() == 1) { TableError::Headers(shown(row)) } else { TableError::NoTable }
}

fn shown(header: &StringRecord) -> Vec<String> {
    let clean = |cell: &str| safe(cell).trim().chars().take(40).collect::<String>();
    header.iter().map(clean).filter(|name| !name.is_empty()).take(SHOWN).collect()
}
