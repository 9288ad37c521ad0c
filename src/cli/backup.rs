//! `enishi backup`: a verified copy, and the list of those that are there.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::{
    cli::{
        failure::{Failure, shown},
        file,
        session::Session,
        table::{Cell, Format, FormatArg, Table},
    },
    i18n::words::value,
    text::{number::grouped, safe::safe},
};

/// `enishi backup [--to DIR]`, `enishi backup list`.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The folder of the copies
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
    /// The list instead of a copy.
    #[command(subcommand)]
    pub what: Option<What>,
}

/// What else there is to do with copies.
#[derive(Debug, Subcommand)]
pub enum What {
    /// The copies that are there
    List(FormatArg),
}

/// Makes a copy, here and in the second folder of the config, or lists the copies.
///
/// # Errors
/// [`Failure::Book`] when the copy does not hold what the book holds; it is thrown away then.
pub fn run(args: &BackupArgs, session: &mut Session) -> Result<(), Failure> {
    session.file()?;
    let opened = session.open()?;
    let folder = args.to.as_deref().map_or_else(|| session.paths.backups.clone(), file::absolute);
    if let Some(What::List(form)) = &args.what {
        let copies = opened.book.backups(&folder);
        let mut table = Table::new(&["path", "bytes"]);
        for copy in &copies {
            let bytes = i64::try_from(copy.bytes).unwrap_or(i64::MAX);
            table.push("", vec![Cell::text(&shown(&copy.path)), Cell::both(&grouped(bytes), &copy.bytes.to_string())]);
        }
        return match form.format {
            Format::Json => {
                let list: Vec<_> = copies
                    .iter()
                    .map(|copy| serde_json::json!({ "path": shown(&copy.path), "bytes": copy.bytes }))
                    .collect();
                session.out.json(&list)
            }
            format => session.write_table(&table, format, "backup-none"),
        };
    }
    let also = session.config.backup_also.clone().filter(|_| args.to.is_none());
    for folder in [Some(folder), also].into_iter().flatten() {
        let copy = opened.book.backup(&folder)?;
        let path = safe(&shown(&copy)).into_string();
        let line = session.words.with("backup-made", [("path", value(path))]);
        session.out.line(&line)?;
    }
    Ok(())
}
