//! Power that goes at any moment: every border between two calls, and what the disk may hold then (`reliability.md` 2.1).
//!
//! A few commands are run once, and strace records what they do to the disk. From that record the disk is made anew for every
//! moment, with less and more of what was not synced. Each state that comes of it is opened: it is sound, it holds every act that
//! was told to be done, and of the one on the way it holds all or nothing.

use std::{
    collections::HashSet,
    fs,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    sync::{
        Mutex,
        mpsc::{Receiver, sync_channel},
    },
    thread,
};

use tempfile::TempDir;

use super::{
    Tried,
    home::scratch,
    model::{Disk, Rest, State},
    op::Op,
    record::Recorder,
    said,
};

/// How many states are looked at side by side.
const WORKERS: usize = 2;
/// States that wait to be looked at.
const WAITING: usize = 32;
/// Rounds over the record after which no more states are to be had.
const ROUNDS: usize = 400;
/// What is tried at every moment in any case: names, bytes.
const ALWAYS: [(Rest, Rest); 4] =
    [(Rest::Nothing, Rest::Nothing), (Rest::All, Rest::All), (Rest::All, Rest::Nothing), (Rest::Nothing, Rest::All)];

/// What the states came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// Calls that changed the disk.
    pub ops: usize,
    /// Syncs among them.
    pub syncs: usize,
    /// States that differ.
    pub states: usize,
    /// Faults that were found, the first ones.
    pub faults: Vec<String>,
    /// How many there were of them.
    pub faulty: usize,
}

/// Looks at as many different states as are wanted, with what was on the disk before and what was done to it.
///
/// `judge` is given the folder with the files of a state, the state, and its number; it says what is wrong with it.
///
/// # Errors
/// When the states cannot be laid out.
pub fn explore(
    before: &Disk,
    ops: &[Op],
    root: &Path,
    (seed, wanted): (u64, usize),
    judge: impl Fn(&Path, &State, usize) -> Tried<()> + Sync,
) -> Tried<Seen> {
    let (send, receive) = sync_channel(WAITING);
    let (receive, seen) = (Mutex::new(receive), Mutex::new(Seen::default()));
    let places: Vec<TempDir> = (0..WORKERS).map(|_| scratch()).collect::<Tried<_>>()?;
    let states = thread::scope(|scope| {
        let at = |place: &TempDir| Place { root: root.to_path_buf(), place: place.path().join("home") };
        let workers: Vec<_> =
            places.iter().map(at).map(|place| scope.spawn(|| look(&receive, place, &judge, &seen))).collect();
        let mut states = 0;
        generate(before, ops, (seed, wanted), |state| {
            states += 1;
            send.send((state, states)).is_ok()
        });
        drop(send);
        for worker in workers {
            worker.join().map_err(|_| "a worker fell over".to_owned())??;
        }
        Ok::<usize, String>(states)
    })?;
    let mut seen = seen.into_inner().map_err(said)?;
    seen.ops = ops.iter().filter(|op| **op != Op::Said).count();
    seen.syncs = ops.iter().filter(|op| matches!(op, Op::Sync(_) | Op::SyncFolder(_))).count();
    seen.states = states;
    Ok(seen)
}

/// Begins a record with what lies in a folder.
///
/// # Errors
/// When it cannot be read.
pub fn begin(root: &Path) -> Tried<(Recorder, Disk)> {
    let recorder = Recorder::begin(root)?;
    let disk = Disk::with(&recorder.files);
    Ok((recorder, disk))
}

fn generate(before: &Disk, ops: &[Op], (seed, wanted): (u64, usize), mut take: impl FnMut(State) -> bool) {
    let mut bits = seed;
    let mut dice = |end: usize| {
        bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(bits >> 33).unwrap_or(0) % end.max(1)
    };
    let mut known = HashSet::new();
    for round in 0..ROUNDS {
        let mut disk = before.clone();
        for place in 0..=ops.len() {
            let chance = [(Rest::Any, if dice(2) == 0 { Rest::Beginning } else { Rest::Any })];
            let rests: &[(Rest, Rest)] = if round == 0 { &ALWAYS } else { &chance };
            for (names, bytes) in rests {
                let state = disk.cut(*names, *bytes, &mut dice);
                if known.insert(state.sum()) && (!take(state) || known.len() >= wanted) {
                    return;
                }
            }
            if let Some(op) = ops.get(place) {
                disk.take(op);
            }
        }
    }
}

/// Where the files of a state are laid, and where they lay when they were recorded.
struct Place {
    root: PathBuf,
    place: PathBuf,
}

type Waiting = Mutex<Receiver<(State, usize)>>;

fn look(
    waiting: &Waiting,
    place: Place,
    judge: &(impl Fn(&Path, &State, usize) -> Tried<()> + Sync),
    seen: &Mutex<Seen>,
) -> Tried<()> {
    loop {
        let next = waiting.lock().map_err(said)?.recv();
        let Ok((state, number)) = next else { return Ok(()) };
        // a worker that stopped would leave the others waiting
        let judged = panic::catch_unwind(AssertUnwindSafe(|| {
            place.lay(&state)?;
            judge(&place.place, &state, number)
        }));
        if let Err(fault) = judged.unwrap_or_else(|_| Err("a panic".to_owned())) {
            let mut seen = seen.lock().map_err(said)?;
            seen.faulty += 1;
            if seen.faults.len() < 5 {
                seen.faults.push(format!("state {number}, {} acts told: {fault}", state.said));
            }
        }
    }
}

impl Place {
    fn lay(&self, state: &State) -> Tried<()> {
        let _ = fs::remove_dir_all(&self.place);
        for (path, bytes) in &state.files {
            let target = self.place.join(path.strip_prefix(&self.root).map_err(said)?);
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder).map_err(said)?;
            }
            fs::write(&target, bytes.all.as_slice()).map_err(said)?;
        }
        Ok(())
    }
}
