//! Programs of this computer that are run for a moment: without a shell, without a word on the screen, and never for long.

use std::{
    io::{Read, Write},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How long a program may take.
const LIMIT: Duration = Duration::from_secs(1);
/// How often it is looked at meanwhile.
const STEP: Duration = Duration::from_millis(5);
/// The most bytes of an answer that are read.
const MOST: u64 = 4_096;

/// Gives bytes to the standard input of a program. Returns whether it took them: it ended in time and said that all is well.
/// A program that stays behind its back to serve the clipboard is not waited for.
pub fn takes(program: &Path, arguments: &[&str], bytes: Vec<u8>) -> bool {
    let Ok(mut child) = quiet(program, arguments).stdin(Stdio::piped()).spawn() else { return false };
    let Some(mut input) = child.stdin.take() else { return stopped(&mut child) };
    // a program that does not read must not hold us up: the bytes go in beside the wait, and a full pipe ends with it
    let writer = thread::Builder::new().name("copying".into()).spawn(move || input.write_all(&bytes));
    if writer.is_err() {
        return stopped(&mut child);
    }
    ends_well(&mut child)
}

/// Returns what a program writes on its standard output, as text; none when it does not end well in time.
pub fn says(program: &Path, arguments: &[&str]) -> Option<String> {
    let mut child = quiet(program, arguments).stdout(Stdio::piped()).spawn().ok()?;
    let output = child.stdout.take();
    if !ends_well(&mut child) {
        return None;
    }
    let mut text = String::new();
    output?.take(MOST).read_to_string(&mut text).ok()?;
    Some(text)
}

/// A program that reads and writes nothing, in a group of its own: when the window closes, what it copied stays.
fn quiet(program: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    if cfg!(target_os = "macos") {
        // without it pbcopy takes the bytes for another encoding
        command.env("LC_CTYPE", "UTF-8");
    }
    command
}

fn ends_well(child: &mut Child) -> bool {
    let until = Instant::now() + LIMIT;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if Instant::now() < until => thread::sleep(STEP),
            Ok(None) | Err(_) => return stopped(child),
        }
    }
}

/// Ends a program that does not end by itself. Returns `false`: it did not do what it was asked for.
fn stopped(child: &mut Child) -> bool {
    let _ = child.kill();
    let _ = child.wait();
    false
}
