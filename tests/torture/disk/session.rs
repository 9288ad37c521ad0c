//! The power goes while the program writes: a morning's commands, and every state that the disk may be left in.

use std::{
    collections::{BTreeSet, HashSet},
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
};

use super::{
    Tried,
    home::{ENISHI, Ground, Home, home_in, scratch},
    look::{Met, copies, healthy, look, open, verified},
    model::State,
    power::{Seen, begin, explore},
    record::WATCHED,
    said,
    strace::{Strace, log},
};

/// Where a page goes out to.
const OUT: &str = "out.json";
/// So many states are given to the program as it was built, too: one of these.
const SAMPLE: usize = 100;

/// What stands on the disk when a command has said that it is done.
struct Mark {
    /// What stands in the book.
    content: String,
    /// How many copies are listed.
    copies: usize,
    /// The page that went out.
    out: Option<Vec<u8>>,
}

impl Mark {
    fn of(home: &Home) -> Tried<Self> {
        let content = look(&home.book())?.content;
        Ok(Self { content, copies: copies(&home.backups()).len(), out: std::fs::read(home.path().join(OUT)).ok() })
    }
}

/// What the session came to.
pub struct Told {
    /// The states.
    pub seen: Seen,
    /// Commands that were run.
    pub acts: usize,
    /// States in which the program said after a restore that the book is older than what was seen here.
    pub older: usize,
    /// States that the program as it was built looked at.
    pub doctors: usize,
}

/// Runs the commands and looks at so many states.
///
/// # Errors
/// When a command fails that nothing disturbs.
pub fn run(strace: &Strace, seed: u64, wanted: usize) -> Tried<Told> {
    let folder = scratch()?;
    let root = home_in(folder.path())?;
    let ground = Ground::lay(&root, 20)?;
    let commands: [&[&str]; 11] = [
        &["add", "Lisa Park @coach #web ~monthly !call fri // met at the market"],
        &["edit", "Tanaka", "--place", "川越"],
        &["done", &ground.action],
        &["talked", "Sato", "about the shop page yesterday"],
        &["undo"],
        &["redo"],
        &["import", "cards.vcf", "--yes"],
        &["backup"],
        &["export", "-o", OUT],
        &["restore", &ground.copy, "--yes"],
        &["todo", "look at what is there"],
    ];
    let restored = commands.iter().position(|args| args.first() == Some(&"restore")).unwrap_or(commands.len());
    let (mut recorder, before) = begin(&root)?;
    let first = copies(&ground.home.backups()).iter().map(|copy| Ok(verified(copy)?.content)).collect::<Tried<_>>()?;
    let mut marks = vec![Mark::of(&ground.home)?];
    let kept = folder.path().join("log");
    for args in commands {
        let options = ["-xx", "-s", "4000000", "-e", WATCHED, "-e", "signal=none"];
        let ended = strace.run(&options, &kept, &ground.home, Path::new(ENISHI), args)?;
        if !ended.status.success() {
            return Err(format!("{args:?}: {}: {}", ended.status, String::from_utf8_lossy(&ended.stderr)));
        }
        recorder.follow(&log(&kept)?).map_err(|error| format!("{args:?}: {error}"))?;
        marks.push(Mark::of(&ground.home)?);
    }
    let judge = Judge {
        marks,
        first,
        restored,
        known: Mutex::default(),
        older: AtomicUsize::new(0),
        doctors: AtomicUsize::new(0),
    };
    let look = |place: &Path, state: &State, number: usize| judge.look(&Home::at(place), state, number);
    let seen = explore(&before, &recorder.ops, &root, (seed, wanted), look)?;
    if seen.syncs == 0 {
        return Err("no call of the program was recorded".to_owned());
    }
    let (older, doctors) = (judge.older.into_inner(), judge.doctors.into_inner());
    Ok(Told { seen, acts: commands.len(), older, doctors })
}

/// Knows what may be there.
struct Judge {
    /// Before the first command, and after each.
    marks: Vec<Mark>,
    /// What stands in the copies that were made before the first command.
    first: BTreeSet<String>,
    /// Which command puts an older book in the place of the book.
    restored: usize,
    /// Copies that were found to be whole, by the hash of their bytes.
    known: Mutex<HashSet<u64>>,
    older: AtomicUsize,
    doctors: AtomicUsize,
}

impl Judge {
    fn look(&self, home: &Home, state: &State, number: usize) -> Tried<()> {
        let at = state.said;
        // what was told is there, and what was on its way is there whole or not at all
        let may: Vec<&Mark> = self.marks.iter().skip(at).take(2).collect();
        let must = *may.first().ok_or("more was told than was done")?;
        let (book, met) = open(&home.book(), home.state())?;
        healthy(&book)?;
        drop(book);
        if met == Met::Older {
            self.older.fetch_add(1, Relaxed);
            if at < self.restored {
                return Err("the program says that the book is older than what it wrote".to_owned());
            }
        }
        let content = look(&home.book())?.content;
        if !may.iter().any(|mark| mark.content == content) {
            return Err("the book is neither as it was told nor as it was to be".to_owned());
        }
        self.copies(home, state, must.copies)?;
        match std::fs::read(home.path().join(OUT)).ok() {
            None if must.out.is_some() => return Err("the page that went out is not there".to_owned()),
            Some(found) if !may.iter().any(|mark| mark.out.as_ref() == Some(&found)) => {
                return Err(format!("half of a page went out: {} bytes", found.len()));
            }
            _ => {}
        }
        if number.is_multiple_of(SAMPLE) && met == Met::Open {
            self.doctors.fetch_add(1, Relaxed);
            home.must(&["doctor"])?;
        }
        Ok(())
    }

    /// Every copy that is listed is whole.
    fn copies(&self, home: &Home, state: &State, least: usize) -> Tried<()> {
        let listed = copies(&home.backups());
        if listed.len() < least {
            return Err(format!("{} copies are listed, and {least} were told", listed.len()));
        }
        let contents: BTreeSet<&str> = self.marks.iter().map(|mark| mark.content.as_str()).collect();
        for copy in listed {
            let name = copy.strip_prefix(home.path()).map_err(said)?;
            let sum = state.files.iter().find(|(path, _)| path.ends_with(name)).map_or(0, |(_, bytes)| bytes.sum);
            if self.known.lock().map_err(said)?.contains(&sum) {
                continue;
            }
            let content = verified(&copy)?.content;
            if !contents.contains(content.as_str()) && !self.first.contains(&content) {
                return Err(format!("a copy that is no copy: {}", name.display()));
            }
            self.known.lock().map_err(said)?.insert(sum);
        }
        Ok(())
    }
}

/// The session in a sentence, for the figures.
pub fn sentence(told: &Told) -> String {
    let Told { seen, acts, older, doctors } = told;
    format!(
        "{acts} commands, {} calls, {} syncs; {doctors} states given to the program itself; in {older} after a restore it asks first",
        seen.ops, seen.syncs
    )
}
