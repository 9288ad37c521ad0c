//! How the screen looks by what was chosen.

use crate::{
    config::{
        self, Answers, Surroundings, Wishes,
        looks::{colours, signs},
    },
    i18n::Lang,
    tui::{
        app::Look,
        glyphs::{self, Glyphs},
        theme::Theme,
    },
};

/// Returns how the screen looks.
pub fn chosen(lang: Lang, wishes: Wishes, around: &Surroundings, answers: Answers) -> Look {
    let (signs, _) = signs(wishes.glyphs, answers);
    let (colours, _) = colours(wishes, around, answers);
    Look { lang, glyphs: glyphs_of(signs), theme: theme_of(colours) }
}

const fn glyphs_of(chosen: config::Glyphs) -> Glyphs {
    match chosen {
        config::Glyphs::Auto | config::Glyphs::Unicode => glyphs::UNICODE,
        config::Glyphs::Cjk => glyphs::CJK,
        config::Glyphs::Ascii => glyphs::ASCII,
    }
}

const fn theme_of(chosen: config::Theme) -> Theme {
    match chosen {
        config::Theme::Dark => Theme::Dark,
        config::Theme::Light => Theme::Light,
        config::Theme::Auto | config::Theme::Sixteen => Theme::Sixteen,
        config::Theme::None => Theme::None,
    }
}
