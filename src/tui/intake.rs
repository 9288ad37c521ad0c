//! A file of people on its way in: read and compared beside the screen, so that keys are heard meanwhile (`reliability.md` 7.6).

use std::{
    fs,
    io::{self, ErrorKind, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::{Duration, Instant},
};

use crate::{
    book::{
        Whole,
        document::{self, DocumentError},
        read::import::{Known, Versions},
    },
    i18n::{Words, errors::FaultWords, system},
    transfer::{
        people::{Facts, People, TableError, people},
        plan::{ImportPlan, plan},
        read::{FILE_LIMIT, ReadError, Remark},
    },
};

/// Bytes that are read before the next look whether to go on.
const CHUNK: u64 = 1024 * 1024;

/// What a file would bring, ready to be looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// Where the file lies.
    pub path: PathBuf,
    /// What it would do.
    pub plan: ImportPlan,
    /// The versions of the records it was compared with.
    pub versions: Versions,
    /// What is worth saying about the whole file.
    pub remarks: Vec<Remark>,
    /// How its bytes were understood.
    pub facts: Facts,
}

impl Review {
    /// Returns the name of the file without its folder.
    pub fn file(&self) -> String {
        name_of(&self.path)
    }
}

/// A whole book in a document.
#[derive(Debug, Clone, PartialEq)]
pub struct WholeBook {
    /// The name of the file without its folder.
    pub file: String,
    /// Its records.
    pub whole: Whole,
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// People, compared with those of the book.
    People(Arc<Review>),
    /// A whole book, for one that is empty.
    Whole(Arc<WholeBook>),
}

/// Why a file is not there to be looked at; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// The system does not give it.
    File(PathBuf, ErrorKind, String),
    /// It passes a limit.
    Limit(ReadError),
    /// It is no document of a whole book, though it looks like one.
    Document(DocumentError),
    /// Nobody is in it.
    Nobody,
    /// It is a table whose columns mean nothing here.
    Columns(Vec<String>),
    /// The reading ended without an answer.
    Broken,
}

impl Unread {
    /// Returns the fault in plain values.
    pub fn words(&self, words: &Words) -> FaultWords<'static> {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        match self {
            Self::File(path, kind, said) => FaultWords::of("file-failed")
                .path(path.to_string_lossy())
                .what(system::in_words(*kind, words).unwrap_or_else(|| said.clone())),
            Self::Limit(error) => FaultWords::of(error.id()).numbers(number(error.row()), number(error.limit())),
            Self::Document(error) => FaultWords::of(error.id()).what(error.what()),
            Self::Nobody => FaultWords::of("import-nothing-found"),
            Self::Columns(names) => FaultWords::of("import-headers-unknown").what(names.join(", ")),
            Self::Broken => FaultWords::of("intake-broken"),
        }
    }
}

impl From<TableError> for Unread {
    fn from(error: TableError) -> Self {
        match error {
            TableError::Read(error) => Self::Limit(error),
            TableError::NoTable => Self::Nobody,
            TableError::Headers(found) | TableError::Missing { found, .. } => Self::Columns(found),
        }
    }
}

/// How far the reading of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The bytes come in: so many of a hundred parts.
    Reading(u8),
    /// They are understood as people.
    Understanding,
    /// The people are compared with those of the book.
    Comparing,
    /// They come into the book: so many of a hundred parts.
    Bringing(u8),
}

/// What is heard of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// It is on its way.
    At(Step),
    /// Everybody is in the book.
    Brought,
    /// Nobody is: something was in the way, or it was stopped.
    NotBrought,
    /// It can be looked at, or why not.
    Ended(Result<Found, Unread>),
}

/// A file that is being read. When this goes away, the reading ends at the next step and nobody hears of it.
pub struct Intake {
    heard: Receiver<Heard>,
    stop: Arc<AtomicBool>,
}

impl Intake {
    /// Begins to read a file and to compare it with the people of a book.
    pub fn begin(path: PathBuf, known: Known) -> Self {
        let (tell, heard) = mpsc::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let work = move || {
            if let Some(ended) = read(path, known, &tell, &stopped) {
                let _ = tell.send(Heard::Ended(ended));
            }
        };
        // without a thread nobody tells anything, which is heard as broken
        let _ = thread::Builder::new().name("intake".into()).spawn(work);
        Self { heard, stop }
    }

    /// Returns what was told since, waiting at most so long for the end.
    pub fn heard(&self, wait: Duration) -> Vec<Heard> {
        let until = Instant::now() + wait;
        let mut all = Vec::new();
        loop {
            match self.heard.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(ended @ Heard::Ended(_)) => {
                    all.push(ended);
                    return all;
                }
                Ok(heard) => all.push(heard),
                Err(RecvTimeoutError::Timeout) => return all,
                Err(RecvTimeoutError::Disconnected) => {
                    all.push(Heard::Ended(Err(Unread::Broken)));
                    return all;
                }
            }
        }
    }
}

impl Drop for Intake {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// Reads a file to its end; none when it was stopped.
fn read(path: PathBuf, known: Known, tell: &Sender<Heard>, stop: &AtomicBool) -> Option<Result<Found, Unread>> {
    let goes_on = |step: Step| tell.send(Heard::At(step)).is_ok() && !stop.load(Ordering::Relaxed);
    let bytes = match bytes_of(&path, &goes_on) {
        Ok(bytes) => bytes?,
        Err(error) => return Some(Err(Unread::File(path, error.kind(), error.to_string()))),
    };
    if !goes_on(Step::Understanding) {
        return None;
    }
    if document::is_ours(&bytes) {
        let file = name_of(&path);
        let read = document::read(&bytes).map_err(Unread::Document);
        return Some(read.map(|whole| Found::Whole(Arc::new(WholeBook { file, whole }))));
    }
    let People { file: found, facts } = match people(&bytes) {
        Ok(found) => found,
        Err(error) => return Some(Err(Unread::from(error))),
    };
    drop(bytes);
    if !goes_on(Step::Comparing) {
        return None;
    }
    let plan = plan(found.people, found.skipped, &known.people);
    if plan.rows.is_empty() {
        return Some(Err(Unread::Nobody));
    }
    let review = Review { path, plan, versions: known.versions, remarks: found.remarks, facts };
    Some(Ok(Found::People(Arc::new(review))))
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Reads the bytes, no more than the limit and one; none when it was stopped. A pipe or a device would never end.
fn bytes_of(path: &Path, goes_on: &dyn Fn(Step) -> bool) -> io::Result<Option<Vec<u8>>> {
    let about = fs::metadata(path)?;
    if !about.is_file() {
        let kind = if about.is_dir() { ErrorKind::IsADirectory } else { ErrorKind::InvalidData };
        return Err(kind.into());
    }
    let most = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    let size = about.len().clamp(1, most);
    let mut file = fs::File::open(path)?.take(most);
    let (mut bytes, mut done) = (Vec::new(), 0_u64);
    loop {
        let got = file.by_ref().take(CHUNK).read_to_end(&mut bytes)?;
        if got == 0 {
            return Ok(Some(bytes));
        }
        done = done.saturating_add(u64::try_from(got).unwrap_or(CHUNK));
        let parts = u8::try_from(done.saturating_mul(100) / size).unwrap_or(100).min(100);
        if !goes_on(Step::Reading(parts)) {
            return Ok(None);
        }
    }
}
