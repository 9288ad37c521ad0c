//! `enishi demo`: the terminal over a throw-away book of example people, dated from today.

use clap::Args;

use crate::{
    book::demo::DemoBook,
    cli::{
        session::{Session, Target},
        value,
    },
};

/// `enishi demo [salon|workshop|office]`.
#[derive(Debug, Clone, Copy, Args)]
pub struct DemoArgs {
    /// Which example
    #[arg(value_name = "salon|workshop|office", value_parser = value::demo)]
    pub name: Option<DemoBook>,
}

/// Returns the session with the example book as its target: the one named here, else the one of `--demo`, else the first.
pub fn meant(args: DemoArgs, session: Session) -> Session {
    let demo = match (args.name, &session.target) {
        (Some(name), _) => name,
        (None, Target::Demo(demo)) => *demo,
        (None, Target::File(_)) => DemoBook::default(),
    };
    Session { target: Target::Demo(demo), ..session }
}
