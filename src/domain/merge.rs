//! Two records of one person become one: blanks are filled, lists are united, and what differs stays as it is and is named.

use std::collections::HashSet;

use crate::{
    domain::contact::{Contact, Labelled},
    text::{
        keys::{mail_key, name_key, phone_key, url_key},
        names::without_company_form,
        script::is_latin,
    },
};

/// A field of a person as an import speaks of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// What the person is called, and the parts of it.
    Name,
    /// The reading, and the parts of it.
    Reading,
    /// How she is addressed.
    Honorific,
    /// Shop, firm or office.
    Business,
    /// Its reading.
    BusinessReading,
    /// Role or job title.
    Title,
    /// Department.
    Department,
    /// E-mail addresses.
    Emails,
    /// Phone numbers.
    Phones,
    /// Web addresses.
    Urls,
    /// Postal addresses.
    Addresses,
    /// Tags.
    Tags,
    /// Town or prefecture.
    Place,
    /// Trade.
    TradeGroup,
    /// Years in business.
    Experience,
    /// Who introduced us.
    IntroducedBy,
    /// The day we met.
    MetOn,
    /// Birthday.
    Birthday,
    /// Notes.
    Notes,
    /// The card itself, kept for what has no field.
    Card,
    /// The long-term goal that is shared.
    SharedGoal,
    /// The rhythm, in days.
    Rhythm,
    /// The trust phase, by its number.
    Phase,
}

impl Field {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 23] = [
        Self::Name,
        Self::Reading,
        Self::Honorific,
        Self::Business,
        Self::BusinessReading,
        Self::Title,
        Self::Department,
        Self::Emails,
        Self::Phones,
        Self::Urls,
        Self::Addresses,
        Self::Tags,
        Self::Place,
        Self::TradeGroup,
        Self::Experience,
        Self::IntroducedBy,
        Self::MetOn,
        Self::Birthday,
        Self::Notes,
        Self::Card,
        Self::SharedGoal,
        Self::Rhythm,
        Self::Phase,
    ];

    /// Returns the id of the message; it takes no variables.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "import-field-name",
            Self::Reading => "import-field-reading",
            Self::Honorific => "import-field-honorific",
            Self::Business => "import-field-business",
            Self::BusinessReading => "import-field-business-reading",
            Self::Title => "import-field-title",
            Self::Department => "import-field-department",
            Self::Emails => "import-field-emails",
            Self::Phones => "import-field-phones",
            Self::Urls => "import-field-urls",
            Self::Addresses => "import-field-addresses",
            Self::Tags => "import-field-tags",
            Self::Place => "import-field-place",
            Self::TradeGroup => "import-field-trade-group",
            Self::Experience => "import-field-experience",
            Self::IntroducedBy => "import-field-introduced-by",
            Self::MetOn => "import-field-met-on",
            Self::Birthday => "import-field-birthday",
            Self::Notes => "import-field-notes",
            Self::Card => "import-field-card",
            Self::SharedGoal => "import-field-shared-goal",
            Self::Rhythm => "import-field-rhythm",
            Self::Phase => "import-field-phase",
        }
    }
}

/// A field in which the file says something else than the book. Message `import-conflict-line`, variables `field`,
/// `ours`, `theirs`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Which.
    pub field: Field,
    /// What stays.
    pub ours: String,
    /// What the file says.
    pub theirs: String,
}

/// Adds to `ours` what the record of the same person has beyond it, what only the owner sets included: her rhythm, how far it may
/// grow, the shared goal. Returns the fields that differ; there ours stays.
pub fn unite(ours: &mut Contact, theirs: &Contact) -> Vec<Conflict> {
    let (_, mut conflicts) = merge(ours, theirs, Side::File);
    ours.cadence_days = ours.cadence_days.or(theirs.cadence_days);
    ours.target_phase = ours.target_phase.or(theirs.target_phase);
    ours.competitor |= theirs.competitor;
    // what is told of her may not become more than either record allows
    ours.sharing = ours.sharing.min(theirs.sharing);
    // whoever is in the daily lists by one record stays in them
    ours.archived &= theirs.archived;
    if ours.reading.is_empty() {
        ours.reading.clone_from(&theirs.reading);
    }
    if ours.shared_goal.is_empty() {
        ours.shared_goal.clone_from(&theirs.shared_goal);
    }
    let days = |contact: &Contact| contact.cadence_days.map(|days| days.to_string()).unwrap_or_default();
    let phase = |contact: &Contact| contact.trust_phase.number().to_string();
    for (field, ours, theirs) in [
        (Field::SharedGoal, ours.shared_goal.clone(), theirs.shared_goal.clone()),
        (Field::Rhythm, days(ours), days(theirs)),
        (Field::Phase, phase(ours), phase(theirs)),
    ] {
        if !theirs.is_empty() && ours != theirs {
            conflicts.push(Conflict { field, ours, theirs });
        }
    }
    conflicts
}

/// Where the person stands whose record gains something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// In the book: what is there is the owner's.
    Book,
    /// In the same file: the earliest day of meeting counts.
    File,
}

/// A text field of a person and how it is compared.
struct Text {
    field: Field,
    get: fn(&Contact) -> &String,
    at: fn(&mut Contact) -> &mut String,
    key: fn(&str) -> String,
}

/// A list of a person and how its values are compared.
struct List {
    field: Field,
    get: fn(&Contact) -> &Vec<Labelled>,
    at: fn(&mut Contact) -> &mut Vec<Labelled>,
    key: fn(&str) -> String,
}

const TEXTS: [Text; 8] = [
    Text { field: Field::Honorific, get: |c| &c.honorific, at: |c| &mut c.honorific, key: name_key },
    Text { field: Field::Business, get: |c| &c.business, at: |c| &mut c.business, key: firm_key },
    Text {
        field: Field::BusinessReading,
        get: |c| &c.business_reading,
        at: |c| &mut c.business_reading,
        key: name_key,
    },
    Text { field: Field::Title, get: |c| &c.title, at: |c| &mut c.title, key: name_key },
    Text { field: Field::Department, get: |c| &c.department, at: |c| &mut c.department, key: name_key },
    Text { field: Field::Place, get: |c| &c.place, at: |c| &mut c.place, key: name_key },
    Text { field: Field::TradeGroup, get: |c| &c.trade_group, at: |c| &mut c.trade_group, key: name_key },
    Text { field: Field::IntroducedBy, get: |c| &c.introduced_by, at: |c| &mut c.introduced_by, key: name_key },
];

const READING: Text = Text { field: Field::Reading, get: |c| &c.reading, at: |c| &mut c.reading, key: name_key };

/// The parts of a name and of its reading, filled only where the whole is the same.
const NAME_PARTS: [Text; 2] = [
    Text { field: Field::Name, get: |c| &c.family, at: |c| &mut c.family, key: name_key },
    Text { field: Field::Name, get: |c| &c.given, at: |c| &mut c.given, key: name_key },
];
const READING_PARTS: [Text; 2] = [
    Text { field: Field::Reading, get: |c| &c.family_reading, at: |c| &mut c.family_reading, key: name_key },
    Text { field: Field::Reading, get: |c| &c.given_reading, at: |c| &mut c.given_reading, key: name_key },
];

const LISTS: [List; 4] = [
    List { field: Field::Emails, get: |c| &c.emails, at: |c| &mut c.emails, key: mail_key },
    List { field: Field::Phones, get: |c| &c.phones, at: |c| &mut c.phones, key: phone_key },
    List { field: Field::Urls, get: |c| &c.urls, at: |c| &mut c.urls, key: url_key },
    List { field: Field::Addresses, get: |c| &c.addresses, at: |c| &mut c.addresses, key: name_key },
];

/// Adds to `ours` what `theirs` has beyond it. Returns the fields that gained something and those that differ.
/// The trust phase, the rhythm and all else that only the owner sets are left alone (`product.md` 2).
pub fn merge(ours: &mut Contact, theirs: &Contact, side: Side) -> (Vec<Field>, Vec<Conflict>) {
    let mut found = Merged::default();
    found.name(ours, theirs);
    for text in &TEXTS {
        found.text(text, ours, theirs);
    }
    for list in &LISTS {
        found.list(list, ours, theirs);
    }
    found.tags(ours, theirs);
    found.birthday(ours, theirs);
    let earlier = side == Side::File && ours.met_on.zip(theirs.met_on).is_some_and(|(ours, theirs)| theirs < ours);
    if earlier || ours.met_on.is_none() && theirs.met_on.is_some() {
        ours.met_on = theirs.met_on;
        found.filled(Field::MetOn);
    }
    if ours.experience_band.is_none() && theirs.experience_band.is_some() {
        ours.experience_band = theirs.experience_band;
        found.filled(Field::Experience);
    }
    (found.filled, found.conflicts)
}

/// Tells whether two names can be one person's: equal, one inside the other, the same words or reading, the same given name,
/// written in different scripts, or one of them only stands in for a name.
pub fn names_agree(ours: &Contact, theirs: &Contact) -> bool {
    let (one, other) = (name_key(&ours.name), name_key(&theirs.name));
    let same = |one: &str, other: &str| !one.is_empty() && name_key(one) == name_key(other);
    one.is_empty()
        || other.is_empty()
        || one.contains(&other)
        || other.contains(&one)
        || stands_in(ours)
        || stands_in(theirs)
        || same(&ours.reading, &theirs.reading)
        || same(&ours.given, &theirs.given)
        || is_latin(&ours.name) != is_latin(&theirs.name)
        || words_within(&ours.name, &theirs.name)
        || words_within(&theirs.name, &ours.name)
}

/// Tells whether two texts say the same, whatever their width, case and signs.
pub fn same_text(one: &str, other: &str) -> bool {
    let (left, right) = (name_key(one), name_key(other));
    if left.is_empty() { one.trim() == other.trim() } else { left == right }
}

/// What a merge has found so far.
#[derive(Default)]
struct Merged {
    filled: Vec<Field>,
    conflicts: Vec<Conflict>,
}

impl Merged {
    fn filled(&mut self, field: Field) {
        if !self.filled.contains(&field) {
            self.filled.push(field);
        }
    }

    fn name(&mut self, ours: &mut Contact, theirs: &Contact) {
        let mut same = same_text(&ours.name, &theirs.name);
        if !same && stands_in(ours) && !stands_in(theirs) {
            ours.name.clone_from(&theirs.name);
            ours.kind = theirs.kind;
            self.filled(Field::Name);
            same = true;
        } else if !same && !stands_in(theirs) {
            let (ours, theirs) = (ours.name.clone(), theirs.name.clone());
            self.conflicts.push(Conflict { field: Field::Name, ours, theirs });
        }
        if !same {
            return;
        }
        self.parts(&NAME_PARTS, ours, theirs);
        if ours.reading.is_empty() || same_text(&ours.reading, &theirs.reading) {
            self.parts(&READING_PARTS, ours, theirs);
        }
        self.text(&READING, ours, theirs);
    }

    /// Fills the parts where none is known yet: half of ours and half of theirs would be nobody's name.
    fn parts(&mut self, parts: &[Text], ours: &mut Contact, theirs: &Contact) {
        if parts.iter().all(|part| (part.get)(ours).is_empty()) {
            for part in parts {
                self.text(part, ours, theirs);
            }
        }
    }

    fn text(&mut self, text: &Text, ours: &mut Contact, theirs: &Contact) {
        let new = (text.get)(theirs);
        let old = (text.at)(ours);
        if new.is_empty() || old == new {
            return;
        }
        if old.is_empty() {
            old.clone_from(new);
            self.filled(text.field);
        } else if (text.key)(old) != (text.key)(new) {
            self.conflicts.push(Conflict { field: text.field, ours: old.clone(), theirs: new.clone() });
        }
    }

    fn list(&mut self, list: &List, ours: &mut Contact, theirs: &Contact) {
        if (list.get)(theirs).is_empty() {
            return;
        }
        let mut known: HashSet<String> = (list.get)(ours).iter().map(|old| (list.key)(&old.value)).collect();
        for new in (list.get)(theirs) {
            if known.insert((list.key)(&new.value)) {
                (list.at)(ours).push(new.clone());
                self.filled(list.field);
            }
        }
    }

    fn tags(&mut self, ours: &mut Contact, theirs: &Contact) {
        for new in &theirs.tags {
            if !ours.tags.iter().any(|old| same_text(old, new)) {
                ours.tags.push(new.clone());
                self.filled(Field::Tags);
            }
        }
    }

    /// The year may join a day that is known without one, and a day without a year says nothing new.
    fn birthday(&mut self, ours: &mut Contact, theirs: &Contact) {
        let (old, new) = (&ours.birthday, &theirs.birthday);
        if new.is_empty() || old == new || new.starts_with("--") && same_day(old, new) {
            return;
        }
        if old.is_empty() || old.starts_with("--") && same_day(old, new) {
            ours.birthday.clone_from(new);
            self.filled(Field::Birthday);
        } else {
            self.conflicts.push(Conflict { field: Field::Birthday, ours: old.clone(), theirs: new.clone() });
        }
    }
}

/// `--04-15` and `1979-04-15` end with the same month and day.
fn same_day(one: &str, other: &str) -> bool {
    let day = |text: &str| text.len().checked_sub(5).and_then(|at| text.get(at..)).map(str::to_owned);
    day(one) == day(other)
}

/// A name that is only the address or number the person is reached by.
fn stands_in(contact: &Contact) -> bool {
    let lists = [&contact.emails, &contact.phones, &contact.urls];
    contact.name.is_empty() || lists.into_iter().flatten().any(|reached| reached.value == contact.name)
}

fn words_within(few: &str, many: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(name_key).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let many = words(many);
    let few = words(few);
    few.len() > 1 && few.iter().all(|word| many.contains(word))
}

/// A firm without its form: 株式会社みなと測量 and ㈱みなと測量 are one.
fn firm_key(firm: &str) -> String {
    name_key(&without_company_form(firm))
}
