//! The options that every command takes.

use std::path::PathBuf;

use clap::{ArgAction, Args};

use crate::{
    book::demo::DemoBook,
    cli::value,
    config::{ColourChoice, Glyphs},
    i18n::Lang,
};

/// The options that every command takes (`product.md` 5).
#[derive(Debug, Clone, Args, Default)]
pub struct Global {
    /// The book
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "demo")]
    pub db: Option<PathBuf>,
    /// A throw-away example book
    #[arg(long, global = true, value_name = "salon|workshop|office", value_parser = value::demo)]
    pub demo: Option<DemoBook>,
    /// The language
    #[arg(long, global = true, value_name = "en|ja", value_parser = value::lang)]
    pub lang: Option<Lang>,
    /// When to use colour
    #[arg(long, global = true, value_name = "auto|always|never", value_parser = value::colour)]
    pub color: Option<ColourChoice>,
    /// Which signs to draw
    #[arg(long, global = true, value_name = "auto|unicode|cjk|ascii", value_parser = value::glyphs)]
    pub glyphs: Option<Glyphs>,
    /// Show the terminal's cursor on the selected row
    #[arg(long, global = true)]
    pub cursor: bool,
    /// Print help
    #[arg(short = 'h', long, global = true, action = ArgAction::HelpShort)]
    pub help: Option<bool>,
    /// Print the version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
}
