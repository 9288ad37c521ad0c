//! `enishi doctor --terminal` without a terminal: everything is told all the same, and no book is needed.

use serde_json::{Value, json};

use crate::{
    copying::program,
    home::{Home, Ran},
};

/// Runs it with variables beside those of the home.
fn ran(home: &Home, line: &[&str], set: &[(&str, &str)]) -> Ran {
    let mut command = home.command();
    command.args(["doctor", "--terminal"]).args(line).envs(set.iter().copied());
    Ran::of(command.output().expect("the program starts")).succeeded()
}

#[test]
fn without_a_terminal_everything_is_told_in_both_languages() {
    let cases: [(&str, &[&str]); 2] = [
        (
            "en",
            &[
                "Input and output: no terminal",
                "TERM: not set",
                "The terminal could not be asked",
                "Colours: sixteen",
                "Background: not told",
                "Signs: unicode",
                "Always also in ~/state/enishi/copied.txt",
                "tmux: no",
                "Connection: none",
                "Mouse: allowed",
            ],
        ),
        (
            "ja",
            &[
                "入力と出力: 端末ではありません",
                "TERM: 設定されていません",
                "端末には問い合わせていません",
                "色: sixteen",
                "背景: わかりません",
                "記号: unicode",
                "いつも ~/state/enishi/copied.txt にも書きます",
                "tmux: 使っていません",
                "接続: ありません",
                "マウス: 設定ファイルで使える",
            ],
        ),
    ];
    for (lang, said) in cases {
        let home = Home::new().speaking(lang);
        let told = ran(&home, &[], &[]);
        assert_eq!(told.stderr, "");
        let lines: Vec<&str> = told.stdout.lines().collect();
        assert_eq!(lines.len(), said.len(), "{}", told.stdout);
        for (line, said) in lines.iter().zip(said) {
            assert!(line.contains(said) && !line.contains('<'), "{line}");
        }
        assert!(home.files().is_empty(), "nothing is made by looking");
    }
}

#[test]
fn every_reason_is_said() {
    let home = Home::new();
    let full = [("TERM", "xterm-256color"), ("COLORTERM", "truecolor")];
    let with = |name, value| [full.to_vec(), vec![(name, value)]].concat();
    let cases: [(&[&str], Vec<(&str, &str)>, &str); 9] = [
        (&[], full.to_vec(), "Colours: sixteen of the terminal's own, which fit any background"),
        (&[], with("COLORFGBG", "0;15"), "Colours: all, those for a light background"),
        (&[], with("COLORFGBG", "15;0"), "Background: dark, as COLORFGBG says"),
        (&[], with("NO_COLOR", "1"), "Colours: none, because NO_COLOR"),
        (&["--color", "never"], full.to_vec(), "Colours: none, by --color"),
        (&["--glyphs", "ascii"], full.to_vec(), "Signs: ascii, by --glyphs"),
        (&["--glyphs", "ascii"], full.to_vec(), "Signs of ambiguous width: not told"),
        (&[], with("SSH_TTY", "/dev/pts/1"), "Connection: over ssh"),
        (&[], with("TERM", "xterm\u{1b}[31m"), "TERM: xterm"),
    ];
    for (line, set, said) in cases {
        let told = ran(&home, line, &set).stdout;
        assert!(told.lines().any(|line| line.starts_with(said)), "{said}:\n{told}");
        assert!(!told.contains('\u{1b}'), "{told:?}");
    }
}

#[test]
fn the_answer_has_the_names_that_scripts_rely_on() {
    let home = Home::new();
    let told = ran(&home, &["--format", "json"], &[("TERM", "xterm"), ("WAYLAND_DISPLAY", "1"), ("COLORFGBG", "0;15")]);
    let told: Value = serde_json::from_str(&told.stdout).expect("JSON");
    let state = "~/state/enishi/copied.txt";
    let wished = json!({
        "input": false, "output": false, "asked": false, "term": "xterm", "columns": null, "rows": null,
        "color": "sixteen", "color_why": "few", "background": "light",
        "signs": "unicode", "signs_why": "not_told", "ambiguous_cells": null,
        "copy": ["terminal"], "copy_file": state,
        "tmux": false, "tmux_escape_time": null, "ssh": false, "mouse": true,
    });
    assert_eq!(told, wished);
}

#[test]
fn tmux_is_asked_how_long_it_holds_an_esc_back() {
    let home = Home::new();
    let bin = home.path().join("bin");
    let path = bin.to_str().expect("a path").to_owned();
    let set = [("TMUX", "/tmp/tmux,1,0"), ("PATH", path.as_str())];
    assert!(ran(&home, &[], &set).stdout.contains("tmux: yes; it did not tell"), "without the program");
    // an older one knows the option among those of the server alone
    for (lines, said) in [
        ("echo 10", "tmux: yes, escape-time 10 ms"),
        ("echo 500", "escape-time 500 ms, so Esc answers late. For ~/.tmux.conf: set -sg escape-time 10"),
        ("[ \"$2\" = -sv ] && echo 20", "tmux: yes, escape-time 20 ms"),
        ("echo no number", "tmux: yes; it did not tell"),
        ("while :; do :; done", "tmux: yes; it did not tell"),
    ] {
        program(&bin, "tmux", lines);
        let told = ran(&home, &[], &set).stdout;
        assert!(told.contains(said), "{lines}:\n{told}");
        assert!(told.contains("Copying, in this order: tmux, the terminal itself"), "{told}");
    }
}

#[test]
fn the_terminal_and_the_book_are_two_questions() {
    let home = Home::new();
    home.run("doctor --terminal --fix").refused(2);
    home.run("doctor --terminal --accept-older").refused(2);
}
