//! Copying: which ways are tried, that the text always lies in a file as well, and that what is said of it is true (`ux.md` P23).

use std::{
    fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use enishi::{
    book::demo::DemoBook,
    config::{
        Surroundings,
        copying::{Way, ways},
    },
    i18n::Lang,
    tui::clipboard::{Clipboard, Copied},
};
use tempfile::TempDir;

use crate::{probe::around, stage::Stage};

/// Makes a program of a few lines of shell. Another process writes it: a file that is open for writing here could not be run
/// while another test starts a program of its own.
pub fn program(folder: &Path, name: &str, lines: &str) {
    let write = "mkdir -p \"${0%/*}\" && printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$0\" && chmod 755 \"$0\"";
    let status = Command::new("sh").args(["-c", write]).arg(folder.join(name)).arg(lines).status();
    assert!(status.expect("a shell").success());
}

/// A program that keeps what it reads, and its arguments, beside itself.
const KEEPS: &str = "cat > \"$0.got\" && printf '%s ' \"$@\" > \"$0.args\"";

#[test]
fn the_ways_follow_from_where_the_owner_sits() {
    use Way::{Terminal, Tmux, Tool};
    let cases: [(&[&str], &[&str], &[Way]); 11] = [
        (&[], &["tmux", "wl-copy", "xclip", "xsel", "pbcopy", "clip.exe"], &[Terminal]),
        (&["WAYLAND_DISPLAY"], &["wl-copy", "xclip"], &[Tool("wl-copy"), Terminal]),
        (&["WAYLAND_DISPLAY"], &[], &[Terminal]),
        (&["WAYLAND_DISPLAY", "DISPLAY"], &["xsel", "wl-copy"], &[Tool("wl-copy"), Tool("xsel"), Terminal]),
        (&["DISPLAY"], &["xsel", "xclip"], &[Tool("xclip"), Tool("xsel"), Terminal]),
        (&["WSL_DISTRO_NAME"], &["clip.exe"], &[Tool("clip.exe"), Terminal]),
        (&["SSH_TTY", "DISPLAY"], &["xclip"], &[Terminal]),
        (&["SSH_CONNECTION", "WAYLAND_DISPLAY", "TMUX"], &["tmux", "wl-copy"], &[Tmux, Terminal]),
        (&["TMUX", "WAYLAND_DISPLAY"], &["tmux", "wl-copy"], &[Tmux, Tool("wl-copy"), Terminal]),
        (&["TMUX"], &["tmux"], &[Tmux, Terminal]),
        (&["TMUX"], &[], &[Terminal]),
    ];
    for (set, there, wished) in cases {
        let set: Vec<(&str, &str)> = set.iter().map(|name| (*name, "1")).collect();
        // pbcopy belongs to macOS alone
        let around = Surroundings { mac: false, ..around(&set) };
        assert_eq!(ways(&around, |name| there.contains(&name)), wished, "{set:?} {there:?}");
    }
    let mac = Surroundings { mac: true, ..around(&[]) };
    assert_eq!(ways(&mac, |_| true), [Tool("pbcopy"), Terminal]);
}

/// A folder with programs and a home, and an environment that knows only these.
struct Place {
    dir: TempDir,
}

impl Place {
    fn new(programs: &[(&str, &str)]) -> Self {
        let place = Self { dir: tempfile::tempdir().expect("a folder") };
        for (name, lines) in programs {
            program(&place.of("bin"), name, lines);
        }
        place
    }

    fn of(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn copy(&self, set: &[&str], text: &str) -> Copied {
        let (bin, home) = (self.of("bin"), self.dir.path());
        let mut all: Vec<(&str, &str)> = set.iter().map(|name| (*name, "1")).collect();
        all.push(("PATH", bin.to_str().expect("a path")));
        all.push(("HOME", home.to_str().expect("a path")));
        let around = Surroundings { mac: false, ..around(&all) };
        Clipboard::new(&around, &self.of("state/enishi")).copy(text)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.of(name)).unwrap_or_else(|error| format!("{name}: {error}"))
    }
}

fn by(way: Way) -> Copied {
    Copied { way: Some(way), file: Some("~/state/enishi/copied.txt".to_owned()) }
}

#[test]
fn a_program_gets_the_text_and_so_does_the_file() {
    for (variable, name, arguments) in [
        ("WAYLAND_DISPLAY", "wl-copy", "--type text/plain "),
        ("DISPLAY", "xclip", "-selection clipboard "),
        ("DISPLAY", "xsel", "-ib "),
    ] {
        let place = Place::new(&[(name, KEEPS)]);
        let text = "縁\n--help 'x' $HOME";
        assert_eq!(place.copy(&[variable], text), by(Way::Tool(name)));
        assert_eq!(place.read(&format!("bin/{name}.got")), text);
        assert_eq!(place.read(&format!("bin/{name}.args")), arguments);
        assert_eq!(place.read("state/enishi/copied.txt"), text);
        let mode = |name| fs::metadata(place.of(name)).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode("state/enishi/copied.txt"), mode("state/enishi")), (0o600, 0o700));
        // the next text takes the place of the last, and nothing else is left behind
        assert_eq!(place.copy(&[variable], "b"), by(Way::Tool(name)));
        assert_eq!(place.read("state/enishi/copied.txt"), "b");
        assert_eq!(fs::read_dir(place.of("state/enishi")).expect("a folder").count(), 1);
    }
}

#[test]
fn the_clipboard_of_windows_reads_utf_16() {
    let place = Place::new(&[("clip.exe", KEEPS)]);
    assert_eq!(place.copy(&["WSL_DISTRO_NAME"], "縁 a"), by(Way::Tool("clip.exe")));
    let got = fs::read(place.of("bin/clip.exe.got")).expect("what it read");
    assert_eq!(got, "縁 a".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    assert_eq!(place.copy(&["WSL_DISTRO_NAME"], "plain"), by(Way::Tool("clip.exe")));
    assert_eq!(place.read("bin/clip.exe.got"), "plain");
}

#[test]
fn tmux_and_the_program_beside_it_both_get_the_text() {
    let place = Place::new(&[("tmux", KEEPS), ("wl-copy", KEEPS)]);
    assert_eq!(place.copy(&["TMUX", "WAYLAND_DISPLAY"], "縁"), by(Way::Tool("wl-copy")));
    assert_eq!((place.read("bin/tmux.got"), place.read("bin/wl-copy.got")), ("縁".to_owned(), "縁".to_owned()));
    assert_eq!(place.read("bin/tmux.args"), "load-buffer -w - ");
    // over a connection the clipboard of this computer is left alone
    let place = Place::new(&[("tmux", KEEPS), ("wl-copy", KEEPS)]);
    assert_eq!(place.copy(&["TMUX", "WAYLAND_DISPLAY", "SSH_TTY"], "縁"), by(Way::Tmux));
    assert!(!place.of("bin/wl-copy.got").exists());
    // and a program that fails does not make untrue that tmux has it
    let place = Place::new(&[("tmux", KEEPS), ("wl-copy", "exit 1")]);
    assert_eq!(place.copy(&["TMUX", "WAYLAND_DISPLAY"], "縁"), by(Way::Tmux));
}

#[test]
fn a_program_that_fails_or_hangs_is_passed_over() {
    let place = Place::new(&[("wl-copy", "exit 1"), ("xclip", "exec sleep 600"), ("xsel", KEEPS)]);
    let begun = Instant::now();
    assert_eq!(place.copy(&["WAYLAND_DISPLAY", "DISPLAY"], "縁"), by(Way::Tool("xsel")));
    assert!(begun.elapsed() < Duration::from_secs(20), "it waits for a program that hangs");
    // more than a pipe holds, and nobody who reads it; too long for the terminal as well
    let place = Place::new(&[("wl-copy", "exec sleep 600")]);
    let long = "縁".repeat(100_000);
    assert_eq!(place.copy(&["WAYLAND_DISPLAY"], &long), Copied { way: None, ..by(Way::Tmux) });
    assert!(begun.elapsed() < Duration::from_secs(40), "it waits for a program that does not read");
    assert_eq!(place.read("state/enishi/copied.txt"), long);
}

#[test]
fn the_file_is_never_written_through_a_link() {
    let place = Place::new(&[("xsel", KEEPS)]);
    fs::create_dir_all(place.of("state/enishi")).expect("a folder");
    fs::write(place.of("aim"), "mine").expect("written");
    symlink(place.of("aim"), place.of("state/enishi/copied.txt")).expect("a link");
    assert_eq!(place.copy(&["DISPLAY"], "縁"), by(Way::Tool("xsel")));
    assert_eq!((place.read("aim"), place.read("state/enishi/copied.txt")), ("mine".to_owned(), "縁".to_owned()));
    assert!(!fs::symlink_metadata(place.of("state/enishi/copied.txt")).expect("there").is_symlink());
}

#[test]
fn a_file_that_cannot_be_written_is_not_named() {
    let place = Place::new(&[("xsel", KEEPS)]);
    fs::write(place.of("state"), "no folder").expect("written");
    let copied = Copied { way: Some(Way::Tool("xsel")), file: None };
    assert_eq!(place.copy(&["DISPLAY"], "縁"), copied);
    let long = "a".repeat(60_000);
    assert_eq!(place.copy(&[], &long), Copied { way: None, file: None });
}

#[test]
fn the_status_line_says_which_way_and_where_the_file_lies() {
    let file = "~/.local/state/enishi/copied.txt";
    let what = "a".repeat(200);
    let cases = [
        (Some(Way::Tool("wl-copy")), ["Copied with wl-copy", "wl-copy でコピーしました"]),
        (Some(Way::Tmux), ["In tmux and sent", "tmux経由で"]),
        (Some(Way::Terminal), ["Sent to the terminal", "端末"]),
        (None, ["Not in the clipboard", "クリップボードには入りませんでした"]),
    ];
    for (lang, place) in [(Lang::En, 0), (Lang::Ja, 1)] {
        let mut stage = Stage::demo(DemoBook::Salon, lang);
        for (way, said) in cases {
            for file in [Some(file.to_owned()), None] {
                stage.app.copied(&what, &Copied { way, file: file.clone() }, Instant::now());
                let screen = stage.screen(80, 24);
                // a long text takes more rows of the status line; what was said of it comes first
                let rows: Vec<&str> = screen.lines().collect();
                let line: String = rows.get(19..23).unwrap_or_default().concat();
                let is_said = match (way, &file) {
                    (None, None) => line.contains(["Could not be copied", "コピーできませんでした"][place]),
                    _ => line.contains(said[place]),
                };
                assert!(is_said && file.is_none_or(|file| line.contains(&file)), "{way:?}: {line}");
            }
        }
    }
}
