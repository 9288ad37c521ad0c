//! No room: a small disk that is full, and a limit to the size of files. What was told is kept, what is refused is said, and all is
//! well again when there is room.

use std::{
    fs,
    io::Write,
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
    process::Command,
};

use super::{
    Tried,
    acts::{ACTS, Found, Undisturbed, is_told},
    home::{ENISHI, Ground, Home},
    look::{healthy, open},
    said,
};

/// How much room is left on the small disk, in bytes, one round each.
const LEFT: [usize; 7] = [0, 4_096, 20_000, 45_000, 70_000, 120_000, 250_000];
/// The most people that find room in what is left.
const MOST: usize = 400;
/// The signal of a file that grows too large.
const TOO_LARGE: i32 = 25;

/// What came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Room {
    /// Commands that were told to be done.
    pub told: usize,
    /// Commands that were refused for want of room.
    pub refused: usize,
    /// Commands that a signal ended.
    pub ended: usize,
}

/// A file system of its own, of four megabytes: the book, its daily copy, and room for both once the ballast is gone.
pub struct SmallDisk {
    place: PathBuf,
}

impl SmallDisk {
    /// Lays it over a folder.
    ///
    /// # Errors
    /// Why this machine does not allow it.
    pub fn over(place: &Path) -> Tried<Self> {
        fs::create_dir_all(place).map_err(said)?;
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=4m,mode=700", "none"]).arg(place).output();
        let mounted = mount.map_err(|error| format!("mount: {error}"))?;
        if mounted.status.success() {
            return Ok(Self { place: place.to_path_buf() });
        }
        Err(format!("no file system can be laid here: {}", String::from_utf8_lossy(&mounted.stderr).trim()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.place).output();
    }
}

/// Fills a small disk, round by round.
///
/// # Errors
/// What was lost, or was not said.
pub fn small_disk(place: &Path) -> Tried<Room> {
    let mut room = Room::default();
    for left in LEFT {
        let disk = SmallDisk::over(&place.join("small"))?;
        let home = Home::at(&disk.place);
        home.must(&["init"])?;
        home.must(&["add", "Tanaka Yuko"])?;
        round(&home, left, &mut room).map_err(|error| format!("with {left} bytes left: {error}"))?;
    }
    Ok(room)
}

fn round(home: &Home, left: usize, room: &mut Room) -> Tried<()> {
    let ballast = home.path().join("ballast");
    fill(&ballast, left)?;
    let mut told = Vec::new();
    loop {
        let name = format!("Person k{}x", told.len());
        let ended = home.run(&["add", &name])?;
        if ended.status.success() {
            told.push(name);
        } else {
            is_told(&ended)?;
            let words = String::from_utf8_lossy(&ended.stderr).into_owned();
            if !words.contains("full") {
                return Err(format!("nothing is said of the room: {words}"));
            }
            room.refused += 1;
            break;
        }
        if told.len() > MOST {
            return Err("the disk is never full".to_owned());
        }
    }
    room.told += told.len();
    // it can be read as long as it is full
    home.must(&["list"])?;
    fs::remove_file(&ballast).map_err(said)?;
    home.must(&["doctor"])?;
    told.insert(0, "Tanaka Yuko".to_owned());
    are_there(home, &told)?;
    home.must(&["undo"])?;
    told.pop();
    are_there(home, &told)?;
    home.must(&["add", "Sato Ken"])?;
    home.must(&["doctor"]).map(drop)
}

/// Fills the disk but for so many bytes.
fn fill(ballast: &Path, left: usize) -> Tried<()> {
    let mut file = fs::File::create(ballast).map_err(said)?;
    let mut length = 0_usize;
    while let Ok(count) = file.write(&[7; 4_096]) {
        length += count;
    }
    let length = length.saturating_sub(left);
    file.set_len(u64::try_from(length).map_err(said)?).map_err(said)
}

fn are_there(home: &Home, names: &[String]) -> Tried<()> {
    let (book, _) = open(&home.book(), home.state())?;
    healthy(&book)?;
    let people: Vec<String> = book.contacts().map_err(said)?.into_iter().map(|one| one.body.name).collect();
    let lacking: Vec<&String> = names.iter().filter(|name| !people.contains(name)).collect();
    if lacking.is_empty() && people.len() == names.len() {
        return Ok(());
    }
    Err(format!("{lacking:?} are not among the {} people, who should be {}", people.len(), names.len()))
}

/// Lets no file grow beyond a limit, in blocks of the shell; with the signal as it comes, and with the signal put away.
///
/// # Errors
/// What was lost, or was not said.
pub fn small_files(place: &Path) -> Tried<Room> {
    let mut room = Room::default();
    let ground_at = place.join("ground");
    fs::create_dir_all(&ground_at).map_err(said)?;
    let ground = Ground::lay(&ground_at, 60)?;
    let blocks = fs::metadata(ground.home.book()).map_err(said)?.len() / 512;
    // from the first block to more than is needed, and closely around the size of the book
    let limits = [1, 2, 8, 20, 60, 100, 200, 400, blocks * 2, blocks * 4];
    let limits: Vec<u64> = limits.into_iter().chain((0..12).map(|step| blocks - 10 + step * 4)).collect();
    for act in ACTS.iter().filter(|act| ["add", "import", "undo"].contains(&act.name)) {
        let args = (act.args)(&ground);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let home = ground.home.copied(&place.join("home"))?;
        home.must(&args)?;
        let undisturbed = Undisturbed::of(&ground.home, &home)?;
        for (limit, trap) in limits.iter().flat_map(|limit| [(limit, ""), (limit, "trap '' XFSZ; ")]) {
            let home = ground.home.copied(&place.join("home"))?;
            let mut command = Command::new("/bin/sh");
            home.surround(&mut command);
            let script = format!("{trap}ulimit -c 0; ulimit -f {limit}; exec \"$0\" \"$@\"");
            let ended = command.args(["-c", &script, ENISHI]).args(&args).output().map_err(said)?;
            let found = undisturbed.found(act.leaves, &home)?;
            let told = match (ended.status.signal(), ended.status.success(), found) {
                (Some(TOO_LARGE), ..) if trap.is_empty() => {
                    room.ended += 1;
                    Ok(())
                }
                (None, true, Found::Done) => {
                    room.told += 1;
                    Ok(())
                }
                (None, false, Found::Before) => {
                    room.refused += 1;
                    is_told(&ended)
                }
                _ => Err(format!("{:?}, and there is {found:?}", ended.status)),
            };
            told.map_err(|error| format!("{} with {limit} blocks, {trap}{error}", act.name))?;
        }
    }
    Ok(room)
}
