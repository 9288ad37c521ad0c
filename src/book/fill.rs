//! Filling an empty book with an example: one act, like an import.

use crate::{
    book::{
        Book, Deed, Done, Error, Refusal, Said,
        demo::{DemoBook, DemoError, DemoRecords, read},
    },
    domain::profile::Profile,
    store::{
        StoreError,
        facts::people,
        undo::GROUND,
        write::{NewOp, Writing},
    },
};

impl Book {
    /// Fills an empty book with an example, dated from today.
    ///
    /// # Errors
    /// [`Refusal::NotEmpty`] when people are in it already; [`Error::Store`] when the example or the disk fails.
    pub fn fill_demo(&mut self, which: DemoBook) -> Result<Done, Error> {
        self.fill(which, GROUND, |_| {})
    }

    /// Fills an empty book with the people of an example around an owner who is none: her page is her own, the goals and tasks of
    /// the example's owner stay out, and everybody carries a tag by which they are found together, and removed.
    ///
    /// # Errors
    /// As [`Book::fill_demo`].
    pub fn fill_example(&mut self, which: DemoBook, tag: &str, owner: Profile) -> Result<Done, Error> {
        self.fill(which, self.actor, |records| {
            records.profile = owner;
            records.goals.clear();
            records.actions.clear();
            for person in &mut records.people {
                person.contact.tags.push(tag.to_owned());
            }
        })
    }

    fn fill(&mut self, which: DemoBook, actor: &str, alter: impl FnOnce(&mut DemoRecords)) -> Result<Done, Error> {
        let moment = self.now();
        // an example that is a part of the owner's book can be taken back; the ground of a throw-away one cannot
        let mut records =
            read(which, moment.today()).map_err(|error: DemoError| StoreError::Damaged(error.to_string()))?;
        alter(&mut records);
        if !people::is_empty(self.store().db())? {
            return Err(Refusal::NotEmpty.into());
        }
        let said = Said { count: u32::try_from(records.people.len()).unwrap_or(u32::MAX), ..Said::of(Deed::Loaded) };
        let writing = self.begin(NewOp { at: moment.at, actor, undoes: None, root: None })?;
        writing.in_bulk()?;
        write(&writing, &records)?;
        let op = writing.commit(&said.json()?)?;
        self.noted();
        Ok(Done { op, said, turned: None })
    }
}

fn write(writing: &Writing<'_>, records: &DemoRecords) -> Result<(), StoreError> {
    writing.add(&records.profile)?;
    records.goals.iter().try_for_each(|goal| writing.add(goal).map(drop))?;
    for person in &records.people {
        writing.add_as(person.id, &person.contact)?;
        person.phases.iter().try_for_each(|record| writing.add(record).map(drop))?;
        person.touches.iter().try_for_each(|record| writing.add(record).map(drop))?;
        person.exchanges.iter().try_for_each(|record| writing.add(record).map(drop))?;
        person.actions.iter().try_for_each(|record| writing.add(record).map(drop))?;
        person.notes.iter().try_for_each(|record| writing.add(record).map(drop))?;
        person.needs.iter().try_for_each(|record| writing.add(record).map(drop))?;
        person.concerns.iter().try_for_each(|record| writing.add(record).map(drop))?;
        person.offers.iter().try_for_each(|record| writing.add(record).map(drop))?;
        person.felt.iter().try_for_each(|record| writing.add(record).map(drop))?;
    }
    records.actions.iter().try_for_each(|action| writing.add(action).map(drop))
}
