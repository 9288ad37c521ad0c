//! Single calls to the system that fail, one in each run, at every place where a command makes one (`reliability.md` 2.1).

use std::{
    collections::BTreeMap,
    os::unix::process::ExitStatusExt,
    panic::{self, AssertUnwindSafe},
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    thread,
};

use super::{
    Tried,
    acts::{Act, Found, Leaves, Undisturbed, is_told},
    home::{ENISHI, Ground, scratch},
    said,
    strace::{Strace, calls, log},
};

/// Runs that go on side by side.
const WORKERS: usize = 2;
/// The most faults that are told.
const MOST: usize = 5;

/// The program is gone before the call is made.
const KILL: &str = "signal=KILL";
/// What a call comes to.
const FAULTS: &[(&str, &[&str])] = &[
    ("pwrite64", &["error=ENOSPC", "error=EIO", KILL]),
    ("pwritev", &["error=ENOSPC", KILL]),
    ("fsync", &["error=EIO", KILL]),
    ("fdatasync", &["error=EIO", KILL]),
    ("ftruncate", &["error=EIO", KILL]),
    ("unlink", &["error=EACCES", KILL]),
    ("unlinkat", &["error=EACCES", KILL]),
    ("openat", &["error=EMFILE", "error=EACCES"]),
    ("pread64", &["error=EIO"]),
    ("read", &["error=EIO"]),
    ("fcntl", &["error=ENOLCK"]),
    ("write", &["error=ENOSPC", KILL]),
    ("rename", &["error=EIO", KILL]),
    ("renameat", &["error=EIO", KILL]),
    ("renameat2", &["error=EIO", KILL]),
    ("link", &["error=EPERM", KILL]),
    ("linkat", &["error=EPERM", KILL]),
    ("copy_file_range", &["error=EIO", "error=ENOSPC", KILL]),
    ("mkdir", &["error=EACCES"]),
    ("mkdirat", &["error=EACCES"]),
];
/// The calls that change nothing.
const READS: [&str; 4] = ["openat", "pread64", "read", "fcntl"];
/// The calls that may fail when an act is on the disk already: it is there, although the program could not say so.
const LATE: [&str; 3] = ["fsync", "fcntl", "write"];

/// One fault.
#[derive(Debug, Clone)]
struct Point {
    act: usize,
    call: &'static str,
    fault: &'static str,
    /// The first, the second … of these calls.
    nth: usize,
}

/// What the faults came to.
#[derive(Debug, Default)]
pub struct Suffered {
    /// Points that there are.
    pub points: usize,
    /// Faults that hit.
    pub hits: usize,
    /// Programs that were killed by theirs.
    pub killed: usize,
    /// Refusals that were told.
    pub refused: usize,
    /// Runs that did what they were to do, all the same.
    pub done: usize,
    /// Acts that are there although the program said that something went wrong, by the call that failed.
    pub there: BTreeMap<&'static str, usize>,
    /// Faults that were found, the first ones.
    pub faults: Vec<String>,
    /// How many there were.
    pub faulty: usize,
}

/// Which faults are wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// No more than so many, spread evenly over all there are.
    pub most: usize,
    /// Only of calls that change the disk.
    pub only_writes: bool,
}

/// Lets the calls of some commands fail, one in each run.
///
/// # Errors
/// When a command fails that nothing disturbs.
pub fn suffer(strace: &Strace, ground: &Ground, acts: &[Act], wanted: Wanted) -> Tried<Suffered> {
    let scratch = (0..WORKERS).map(|_| scratch()).collect::<Tried<Vec<_>>>()?;
    let bench = Bench { strace, ground, acts };
    let mut points = Vec::new();
    let mut undisturbed = Vec::new();
    for act in 0..acts.len() {
        let place = scratch.first().ok_or("no folder")?;
        undisturbed.push(bench.undisturbed(act, place.path(), &mut points)?);
    }
    points.retain(|point: &Point| !wanted.only_writes || !READS.contains(&point.call));
    let (all, most) = (points.len(), wanted.most);
    let chosen = points.iter().enumerate().filter(|(at, _)| is_chosen(*at, all, most)).map(|(_, point)| point);
    let chosen: Vec<&Point> = chosen.collect();
    let (next, suffered) = (AtomicUsize::new(0), Mutex::new(Suffered { points: all, ..Suffered::default() }));
    let work = |place: &Path| -> Tried<()> {
        while let Some(point) = chosen.get(next.fetch_add(1, Relaxed)) {
            let met = panic::catch_unwind(AssertUnwindSafe(|| bench.meet(point, &undisturbed[point.act], place)));
            let met = met.unwrap_or_else(|_| Err("a panic while it was looked at".to_owned()));
            suffered.lock().map_err(said)?.note(point, acts, met);
        }
        Ok(())
    };
    let work = &work;
    thread::scope(|scope| {
        let workers: Vec<_> = scratch.iter().map(|place| scope.spawn(move || work(place.path()))).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| "a worker fell over".to_owned())?)
    })?;
    suffered.into_inner().map_err(said)
}

/// Tells whether a place is one of `most` that lie evenly among all.
fn is_chosen(at: usize, all: usize, most: usize) -> bool {
    all <= most || (at + 1) * most / all > at * most / all
}

/// What came of one fault.
enum Met {
    /// It never came to that call.
    Missed,
    Killed,
    Refused,
    Done,
    /// Refused, and there all the same.
    There,
}

struct Bench<'a> {
    strace: &'a Strace,
    ground: &'a Ground,
    acts: &'a [Act],
}

impl Bench<'_> {
    /// Runs a command that nothing disturbs, and notes every call that may be made to fail.
    fn undisturbed(&self, act: usize, place: &Path, points: &mut Vec<Point>) -> Tried<Undisturbed> {
        let one = &self.acts[act];
        let home = self.ground.home.copied(&place.join("home"))?;
        let args = (one.args)(self.ground);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let kept = place.join("log");
        let options = ["-e", "trace=%file,%desc", "-e", "signal=none"];
        let ended = self.strace.run(&options, &kept, &home, Path::new(ENISHI), &args)?;
        if !ended.status.success() {
            return Err(format!("{}: {}: {}", one.name, ended.status, String::from_utf8_lossy(&ended.stderr)));
        }
        let log = log(&kept)?;
        let here = home.path().to_string_lossy().into_owned();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut has_begun = false;
        for call in calls(&log)? {
            // what comes before belongs to the loader of programs
            has_begun |= call.name == "openat" && call.args.iter().any(|arg| arg.contains(&here));
            let nth = counts.entry(call.name).or_default();
            *nth += 1;
            let nth = *nth;
            let known = FAULTS.iter().find(|(name, _)| *name == call.name).filter(|_| has_begun);
            if let Some(&(call, faults)) = known {
                points.extend(faults.iter().map(|fault| Point { act, call, fault, nth }));
            }
        }
        Undisturbed::of(&self.ground.home, &home)
    }

    fn meet(&self, point: &Point, undisturbed: &Undisturbed, place: &Path) -> Tried<Met> {
        let one = &self.acts[point.act];
        let home = self.ground.home.copied(&place.join("home"))?;
        let args = (one.args)(self.ground);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let (trace, inject) =
            (format!("trace={}", point.call), format!("inject={}:{}:when={}", point.call, point.fault, point.nth));
        let kept = place.join("log");
        let ended = self.strace.run(&["-e", &trace, "-e", &inject], &kept, &home, Path::new(ENISHI), &args)?;
        let log = log(&kept)?;
        let found = undisturbed.found(one.leaves, &home)?;
        match ended.status.signal() {
            Some(9) if point.fault == KILL => return Ok(Met::Killed),
            Some(signal) => return Err(format!("it was ended by signal {signal}")),
            None => {}
        }
        if ended.status.success() {
            return match found {
                Found::Before => Err("it says that it is done, and it is not there".to_owned()),
                Found::Done if log.contains("(INJECTED)") => Ok(Met::Done),
                Found::Done => Ok(Met::Missed),
            };
        }
        is_told(&ended)?;
        match found {
            Found::Before => Ok(Met::Refused),
            Found::Done if one.leaves != Leaves::Act || LATE.contains(&point.call) => Ok(Met::There),
            Found::Done => Err("it says that something went wrong, and all of it is there".to_owned()),
        }
    }
}

impl Suffered {
    fn note(&mut self, point: &Point, acts: &[Act], met: Tried<Met>) {
        let is_missed = matches!(met, Ok(Met::Missed));
        self.hits += usize::from(!is_missed);
        match met {
            Ok(Met::Missed) => {}
            Ok(Met::Killed) => self.killed += 1,
            Ok(Met::Refused) => self.refused += 1,
            Ok(Met::Done) => self.done += 1,
            Ok(Met::There) => *self.there.entry(point.call).or_default() += 1,
            Err(fault) => {
                self.faulty += 1;
                if self.faults.len() < MOST {
                    let Point { act, call, fault: how, nth } = point;
                    self.faults.push(format!("{}, {call} {nth} with {how}: {fault}", acts[*act].name));
                }
            }
        }
    }
}
