//! One row on its way to a person: every cell is cleaned, put where its column says, and what has no field is named.

use std::collections::{BTreeMap, HashSet};

use crate::{
    domain::contact::{Contact, Labelled},
    text::{
        keys::{mail_key, name_key, one_width, phone_key, url_key},
        safe::{count_removed, safe_lines},
    },
    transfer::{
        address::Address,
        csv::{
            columns::{Column, Columns, Label},
            fields::{Field, Reach},
            layout::{Layout, Lists},
            lists::{self, labelled},
            name,
        },
        days::{CellDay, cell_day, whole_day},
        names::Parts,
        reached::{is_fax, label_word, mail, phone},
        read::{CardFormat, ReadPerson, Remark, SkipReason, Skipped},
        tags::add_tag,
    },
};

/// The most values that a row may add to the lists of a person; those beyond stay in the kept row.
const MOST_VALUES: usize = 400;
/// What programs write into a cell that says nothing, of columns that have no field.
const FILLER: [&str; 8] = ["0/0/00", "0", "Unspecified", "Normal", "False", "指定なし", "標準", "オフ"];
/// What a spreadsheet takes for the beginning of a formula.
const TRIGGERS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A row as far as it has been read.
#[derive(Default)]
pub(super) struct Draft {
    /// The name in its parts.
    pub(super) parts: Parts,
    /// The name in one.
    pub(super) name: String,
    /// What friends say.
    pub(super) nickname: String,
    /// The whole reading.
    pub(super) reading: String,
    /// The reading of the family name.
    pub(super) family_reading: String,
    /// The reading of the given name.
    pub(super) given_reading: String,
    /// The name that the source gives the row.
    pub(super) uid: String,
    /// All other fields.
    pub(super) contact: Contact,
    reached: Vec<Reached>,
    seen: HashSet<(Reach, String)>,
    addresses: BTreeMap<(u32, usize), (String, Address)>,
    notes: Vec<String>,
    kept: Vec<String>,
    birthday_unread: Option<String>,
    removed: usize,
}

/// A value of a list, and whether it is the main one.
struct Reached {
    reach: Reach,
    is_main: bool,
    labelled: Labelled,
}

impl Draft {
    /// Takes a cell that is not blank.
    pub(super) fn take(&mut self, column: &Column, cell: &str, layout: &Layout, labels: &[Label<'_>]) {
        let text = self.clean(restored(cell));
        if text.trim().is_empty() {
            return;
        }
        let line = || text.replace('\n', " ").trim().to_owned();
        let taken = match column.field {
            None if layout.tag_columns && one_width(text.trim()) == "1" => {
                add_tag(&mut self.contact.tags, &column.name);
                true
            }
            None => FILLER.contains(&text.trim()),
            Some(Field::Silent | Field::Label(_)) => true,
            Some(Field::Name(at) | Field::Text(at)) => fill(at(self), line()),
            Some(Field::List(reach, label)) => self.take_values(column, reach, label, &text, layout, labels),
            Some(Field::Part(slot, label, at)) => {
                self.take_part(column, (slot, label, at), &text, layout, labels);
                true
            }
            Some(Field::Tags) => self.take_tags(&text, layout.lists),
            Some(Field::Notes) => {
                self.notes.extend(lists::notes(layout.lists, &text));
                true
            }
            Some(Field::Birthday) => self.take_birthday(&line()),
            Some(Field::MetOn) => self.take_met_on(&line()),
            Some(Field::Own(set)) => set(&mut self.contact, &line()),
        };
        if !taken {
            self.keep(&column.name);
        }
    }

    /// Names a column that stays in the kept row.
    pub(super) fn keep(&mut self, column: &str) {
        if !self.kept.iter().any(|kept| kept == column) {
            self.kept.push(column.to_owned());
        }
    }

    /// Returns the person of the row, or why it makes none.
    pub(super) fn finish(mut self, columns: &Columns, row: usize, raw: String) -> Result<ReadPerson, Skipped> {
        let exact = columns.layout.lists == Lists::Lines;
        self.settle_lists(exact);
        let cut = name::settle(&mut self, exact);
        if self.contact.name.is_empty() {
            return Err(Skipped { row, name: String::new(), reason: SkipReason::Empty, raw });
        }
        let named = columns.list.iter().find(|column| matches!(column.field, Some(Field::Name(_))));
        if let Some(column) = named.filter(|_| cut) {
            self.keep(&column.name);
        }
        let mut remarks = Vec::new();
        remarks.extend(self.birthday_unread.map(Remark::BirthdayUnread));
        if self.removed > 0 {
            remarks.push(Remark::RemovedCharacters(self.removed));
        }
        if !self.kept.is_empty() {
            self.kept.sort();
            remarks.push(Remark::KeptOnly(self.kept));
        }
        let card_day = if columns.layout.cards { self.contact.met_on } else { None };
        let (contact, notes, uid, format) = (self.contact, self.notes, self.uid, CardFormat::Csv);
        Ok(ReadPerson { row, contact, notes, uid, raw, format, card_day, remarks })
    }

    /// Cleans a cell, keeps its lines, and counts what was taken out.
    fn clean(&mut self, cell: &str) -> String {
        let clean = safe_lines(cell).into_string();
        if clean.len() != cell.len() {
            self.removed = self.removed.saturating_add(count_removed(cell));
        }
        if !clean.contains('\n') {
            return clean.trim_end().to_owned();
        }
        let lines: Vec<&str> = clean.split('\n').map(str::trim_end).collect();
        lines.join("\n").trim_end().to_owned()
    }

    fn take_values(
        &mut self,
        column: &Column,
        reach: Reach,
        fixed: &str,
        text: &str,
        layout: &Layout,
        labels: &[Label<'_>],
    ) -> bool {
        let exact = layout.lists == Lists::Lines;
        let mut taken = true;
        for (at, entry) in lists::values(layout.lists, reach, text).iter().enumerate() {
            let (label, is_main, value) = if exact {
                let (label, value) = labelled(entry);
                let value = if reach == Reach::Addresses { value.to_owned() } else { value.replace('\n', " ") };
                (label.replace('\n', " "), false, value)
            } else {
                let (label, is_main) = label_of(labels, reach, column.group, at);
                let label = if label.is_empty() { fixed.to_owned() } else { label };
                (label, is_main, plain(reach, entry))
            };
            let foreign = !exact && (reach == Reach::Emails && !value.contains('@') || is_fax(&label));
            if foreign || value.is_empty() || self.reached.len() >= MOST_VALUES {
                taken = false;
                continue;
            }
            if exact || self.seen.insert((reach, key(reach, &value))) {
                self.reached.push(Reached { reach, is_main, labelled: Labelled { label, value } });
            }
        }
        taken
    }

    /// Several addresses in a group have each of their parts at the same place of its cell.
    fn take_part(
        &mut self,
        column: &Column,
        (slot, fixed, at): (u32, &str, fn(&mut Address) -> &mut String),
        text: &str,
        layout: &Layout,
        labels: &[Label<'_>],
    ) {
        let pieces: Vec<&str> = match layout.lists {
            Lists::Colons => text.split(":::").take(MOST_VALUES).collect(),
            Lists::Marks | Lists::Lines => vec![text],
        };
        for (place, piece) in pieces.iter().enumerate().filter(|(_, piece)| !piece.trim().is_empty()) {
            let group = if column.group == 0 { slot } else { column.group };
            let (_, address) = self.addresses.entry((group, place)).or_insert_with(|| {
                let (label, _) = label_of(labels, Reach::Addresses, column.group, place);
                (if label.is_empty() { fixed.to_owned() } else { label }, Address::default())
            });
            let part = at(address);
            if !part.is_empty() {
                part.push_str(", ");
            }
            part.push_str(&piece.trim().replace('\n', ", "));
        }
    }

    fn take_tags(&mut self, text: &str, lists: Lists) -> bool {
        let tags = lists::tags(lists, text);
        let all = tags.len() <= MOST_VALUES;
        for tag in tags.into_iter().take(MOST_VALUES) {
            match lists {
                Lists::Lines => self.contact.tags.push(tag),
                Lists::Colons | Lists::Marks => add_tag(&mut self.contact.tags, &tag),
            }
        }
        all
    }

    fn take_birthday(&mut self, line: &str) -> bool {
        match cell_day(line) {
            CellDay::Day(day) => return fill(&mut self.contact.birthday, day),
            CellDay::Unread => self.birthday_unread = Some(line.chars().take(40).collect()),
            CellDay::None => {}
        }
        true
    }

    fn take_met_on(&mut self, line: &str) -> bool {
        let day = whole_day(line);
        self.contact.met_on = self.contact.met_on.or(day);
        day.is_some() || cell_day(line) == CellDay::None
    }

    /// Puts the values into the lists of the person, the main ones first.
    fn settle_lists(&mut self, exact: bool) {
        let mut reached = std::mem::take(&mut self.reached);
        if !exact {
            reached.sort_by_key(|one| !one.is_main);
        }
        for Reached { reach, labelled, .. } in reached {
            match reach {
                Reach::Emails => self.contact.emails.push(labelled),
                Reach::Phones => self.contact.phones.push(labelled),
                Reach::Urls => self.contact.urls.push(labelled),
                Reach::Addresses => self.contact.addresses.push(labelled),
            }
        }
        for (label, address) in std::mem::take(&mut self.addresses).into_values() {
            let value = address.one_line();
            if !value.is_empty() {
                self.contact.addresses.push(Labelled { label, value });
            }
        }
    }
}

/// Fills a text that is empty; false where it says something else already.
fn fill(text: &mut String, new: String) -> bool {
    if text.is_empty() {
        *text = new;
        return true;
    }
    *text == new
}

/// A sign before a formula, as exports put it there against spreadsheets, is taken away again (`reliability.md` 7.3).
fn restored(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'').unwrap_or(cell);
    let formula = rest.trim_start_matches(['\'', ' ', '\u{3000}']).starts_with(TRIGGERS);
    if rest.len() < cell.len() && formula { rest } else { cell }
}

/// The word for the value at a place of its cell, and whether it is marked as the main one.
fn label_of(labels: &[Label<'_>], reach: Reach, group: u32, at: usize) -> (String, bool) {
    let Some((_, _, cell)) = labels.iter().find(|(other, number, _)| *other == reach && *number == group) else {
        return (String::new(), false);
    };
    let words: Vec<&str> = cell.split(":::").map(str::trim).collect();
    let word = words.get(at).or(words.last()).copied().unwrap_or_default();
    let bare = word.trim_start_matches('*').trim();
    let clean = safe_lines(bare).replace('\n', " ");
    (label_word(&clean), word.len() > bare.len() && word.starts_with('*') && at == 0)
}

fn plain(reach: Reach, written: &str) -> String {
    match reach {
        Reach::Emails => mail(written),
        Reach::Phones => phone(written),
        Reach::Urls | Reach::Addresses => written.replace('\n', " "),
    }
}

fn key(reach: Reach, value: &str) -> String {
    match reach {
        Reach::Emails => mail_key(value),
        Reach::Phones => phone_key(value),
        Reach::Urls => url_key(value),
        Reach::Addresses => name_key(value),
    }
}
