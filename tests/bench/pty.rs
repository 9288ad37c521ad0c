//! A program in a terminal of its own: keys in, frames out, each piece of output stamped the moment it came.

use std::{
    io::{Read, Write},
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, MasterPty, PtySize, native_pty_system};

use crate::{
    process::Program,
    stats::{Tried, said},
};

/// The size of the terminal: rows, columns.
pub const SIZE: (u16, u16) = (40, 120);

/// What ends a frame: it is shown at once from here on.
const END: &[u8] = b"\x1b[?2026l";

/// How long a frame is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a program may ask of a terminal, and what ours says.
const ANSWERS: [(&[u8], &[u8]); 4] = [
    (b"\x1b[6n", b"\x1b[1;1R"),
    (b"\x1b[c", b"\x1b[?62;22c"),
    (b"\x1b[?u", b"\x1b[?0u"),
    (b"\x1b]11;?", b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
];

/// A program that runs in a terminal. It is ended when this is dropped.
pub struct Session {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    pieces: Receiver<(Instant, Vec<u8>)>,
    unread: Vec<u8>,
    begun: Instant,
    _master: Box<dyn MasterPty + Send>,
}

impl Session {
    /// Starts a program.
    pub fn start(program: &Program) -> Tried<Self> {
        let (rows, cols) = SIZE;
        let pair =
            native_pty_system().openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).map_err(said)?;
        let pieces = listen(pair.master.try_clone_reader().map_err(said)?);
        let keys = pair.master.take_writer().map_err(said)?;
        let command = program.for_terminal();
        let begun = Instant::now();
        let child = pair.slave.spawn_command(command).map_err(said)?;
        Ok(Self { child, keys, pieces, unread: Vec::new(), begun, _master: pair.master })
    }

    /// Waits for the first complete frame with a word in it and returns how long it took from the start.
    pub fn first_frame(&mut self, word: &str) -> Tried<Duration> {
        let begun = self.begun;
        Ok(self.frame(word.as_bytes())?.duration_since(begun))
    }

    /// Presses a key and returns how long it took until its frame was complete.
    pub fn press(&mut self, key: &[u8]) -> Tried<Duration> {
        self.forget();
        let pressed = Instant::now();
        self.send(key)?;
        Ok(self.frame(b"")?.duration_since(pressed))
    }

    /// Throws away what has come and returns how many bytes it was.
    pub fn forget(&mut self) -> usize {
        self.unread.clear();
        self.pieces.try_iter().map(|(_, piece)| piece.len()).sum()
    }

    /// Returns the number of the process.
    pub fn process(&self) -> Tried<u32> {
        self.child.process_id().ok_or_else(|| "the process has no number".to_owned())
    }

    /// Leaves by the key for it and waits for the end; a program that stays is ended when the session is dropped.
    pub fn leave(mut self) {
        let until = Instant::now() + Duration::from_secs(10);
        let sent = self.send(b"q").is_ok();
        while sent && Instant::now() < until && matches!(self.child.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_micros(500));
        }
    }

    fn send(&mut self, bytes: &[u8]) -> Tried<()> {
        self.keys.write_all(bytes).map_err(said)?;
        self.keys.flush().map_err(said)
    }

    /// Returns the moment at which a frame was complete that has a word in it.
    fn frame(&mut self, word: &[u8]) -> Tried<Instant> {
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let (at, piece) = self.pieces.recv_timeout(left).map_err(|error| match error {
                mpsc::RecvTimeoutError::Timeout => "no frame came".to_owned(),
                mpsc::RecvTimeoutError::Disconnected => "the program ended".to_owned(),
            })?;
            self.answer(&piece)?;
            self.unread.extend_from_slice(&piece);
            if let Some(end) = behind(&self.unread, word, 0).and_then(|from| behind(&self.unread, END, from)) {
                self.unread.drain(..end);
                return Ok(at);
            }
        }
    }

    fn answer(&mut self, piece: &[u8]) -> Tried<()> {
        let asked = ANSWERS.iter().filter(|(question, _)| behind(piece, question, 0).is_some());
        let answers: Vec<&[u8]> = asked.map(|(_, answer)| *answer).collect();
        answers.into_iter().try_for_each(|answer| self.send(answer))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Reads the terminal on a thread of its own until it is gone.
fn listen(mut reader: Box<dyn Read + Send>) -> Receiver<(Instant, Vec<u8>)> {
    let (sender, pieces) = mpsc::channel();
    thread::spawn(move || {
        let mut room = vec![0; 65_536];
        while let Ok(count @ 1..) = reader.read(&mut room) {
            let at = Instant::now();
            if sender.send((at, room[..count].to_vec())).is_err() {
                break;
            }
        }
    });
    pieces
}

/// Returns the place behind the first `part` at or after `from`.
fn behind(text: &[u8], part: &[u8], from: usize) -> Option<usize> {
    if part.is_empty() {
        return Some(from);
    }
    let found = text.get(from..)?.windows(part.len()).position(|window| window == part)?;
    Some(from + found + part.len())
}
