//! A home of its own for the built program, with a book to write in: nothing of this computer is seen or changed.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

use super::{Tried, said};

/// The program as it was built.
pub const ENISHI: &str = env!("CARGO_BIN_EXE_enishi");
/// The moment of every run.
pub const NOW: &str = "2026-11-24T09:00";

/// A folder with everything that the program knows.
#[derive(Debug, Clone)]
pub struct Home(PathBuf);

/// A home that has been lived in, and what its commands name.
pub struct Ground {
    /// The home; commands run on copies of it.
    pub home: Home,
    /// The id of an action that is open.
    pub action: String,
    /// A verified copy of an earlier state of the book, from the home.
    pub copy: String,
}

/// A folder that goes away; in memory where that can be had, so that a sync costs nothing.
pub fn scratch() -> Tried<TempDir> {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).map_err(said)
}

/// An empty folder for a home, by the name that programs see.
pub fn home_in(folder: &Path) -> Tried<PathBuf> {
    let home = folder.canonicalize().map_err(said)?.join("home");
    fs::create_dir(&home).map_err(said)?;
    Ok(home)
}

impl Home {
    /// A home in a folder that is there.
    pub fn at(folder: &Path) -> Self {
        Self(folder.to_path_buf())
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The book.
    pub fn book(&self) -> PathBuf {
        self.0.join("book.db")
    }

    /// The folder of the notes of what was seen.
    pub fn state(&self) -> PathBuf {
        self.0.join("state/enishi")
    }

    /// The folder of the copies.
    pub fn backups(&self) -> PathBuf {
        self.0.join("data/enishi/backups")
    }

    /// Gives a program the surroundings of this home.
    pub fn surround(&self, command: &mut Command) {
        command
            .env_clear()
            .env("HOME", &self.0)
            .env("XDG_DATA_HOME", self.0.join("data"))
            .env("XDG_CONFIG_HOME", self.0.join("config"))
            .env("XDG_STATE_HOME", self.0.join("state"))
            .env("ENISHI_DB", self.book())
            .env("ENISHI_NOW", NOW)
            .env("ENISHI_LANG", "en")
            .env("TZ", "Asia/Tokyo")
            .current_dir(&self.0)
            .stdin(Stdio::null());
    }

    /// Runs a command to its end, whatever that is.
    pub fn run(&self, args: &[&str]) -> Tried<Output> {
        let mut command = Command::new(ENISHI);
        self.surround(&mut command);
        command.args(args).output().map_err(said)
    }

    /// Runs a command that has to go well, and returns what it told.
    pub fn must(&self, args: &[&str]) -> Tried<String> {
        let ended = self.run(args)?;
        let told = String::from_utf8_lossy(&ended.stdout).into_owned();
        if ended.status.success() {
            return Ok(told);
        }
        Err(format!("{args:?}: {}: {told}{}", ended.status, String::from_utf8_lossy(&ended.stderr)))
    }

    /// Takes away whatever lies in the place of the book, and the sign of a service beside it.
    pub fn clear(&self) -> Tried<()> {
        let _ = fs::remove_file(self.0.join(".book.db.icloud"));
        match fs::symlink_metadata(self.book()) {
            Ok(about) if about.is_dir() => fs::remove_dir(self.book()).map_err(said),
            Ok(_) => fs::remove_file(self.book()).map_err(said),
            Err(_) => Ok(()),
        }
    }

    /// Puts these bytes in the place of the book.
    pub fn put(&self, bytes: &[u8]) -> Tried<()> {
        self.clear()?;
        fs::write(self.book(), bytes).map_err(said)
    }

    /// Everything that lies in this home, with its bytes.
    pub fn left(&self) -> Vec<(PathBuf, Option<Vec<u8>>)> {
        files(&self.0).into_iter().map(|path| (path.clone(), fs::read(path).ok())).collect()
    }

    /// Puts a copy of this home in the place of whatever is there.
    pub fn copied(&self, to: &Path) -> Tried<Self> {
        let _ = fs::remove_dir_all(to);
        copy_folder(&self.0, to)?;
        Ok(Self(to.to_path_buf()))
    }
}

impl Ground {
    /// Begins a book and writes a little of everything in it.
    pub fn lay(folder: &Path, cards: usize) -> Tried<Self> {
        let home = Home::at(folder);
        home.must(&["init"])?;
        for who in ["Tanaka Yuko", "Sato Ken", "髙橋 彩"] {
            home.must(&["add", &format!("{who} @maker #wood !papers fri // about {who}")])?;
        }
        home.must(&["received", "Tanaka", "looked at my page", "--thank"])?;
        let told = home.must(&["backup", "--to", "copies"])?;
        let copy = told.trim().rsplit_once("copies/").map(|(_, name)| format!("copies/{name}"));
        let told = home.must(&["todo", "something to be done"])?;
        let id = told.rsplit_once('[').and_then(|(_, rest)| rest.split_once(']')).map(|(id, _)| id.to_owned());
        // so that the folder of the copies is there
        home.must(&["backup"])?;
        let card = |number: usize| {
            format!("BEGIN:VCARD\r\nVERSION:3.0\r\nN:k{number}x;Card;;;\r\nFN:Card k{number}x\r\nEND:VCARD\r\n")
        };
        fs::write(folder.join("cards.vcf"), (0..cards).map(card).collect::<String>()).map_err(said)?;
        Ok(Self { home, action: id.ok_or("a to-do without an id")?, copy: copy.ok_or("a copy without a place")? })
    }

    /// A released book in a home of its own.
    pub fn released(folder: &Path, book: &Path) -> Tried<Self> {
        let home = Home::at(folder);
        fs::create_dir_all(home.backups()).map_err(said)?;
        fs::copy(book, home.book()).map_err(said)?;
        Ok(Self { home, action: String::new(), copy: String::new() })
    }
}

fn copy_folder(from: &Path, to: &Path) -> Tried<()> {
    fs::create_dir_all(to).map_err(said)?;
    for entry in fs::read_dir(from).map_err(said)?.flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            fs::copy(&path, &target).map_err(said)?;
        }
    }
    Ok(())
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}
