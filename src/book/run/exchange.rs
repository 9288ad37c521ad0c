//! Support given and received.

use super::Acting;
use crate::{
    book::{Deed, Error, Refusal, Said, check, command::ExchangeCommand},
    domain::{
        action::{Action, ActionKind},
        exchange::{Direction, Exchange},
    },
};

pub(super) fn run(acting: &Acting<'_>, command: ExchangeCommand) -> Result<Said, Error> {
    match command {
        ExchangeCommand::Log { exchanges, thanks, thanks_texts } => log(acting, exchanges, thanks, &thanks_texts),
        ExchangeCommand::Trash(id) => {
            let exchange = acting.get(id)?;
            acting.trash(id)?;
            Ok(said(&exchange).about(acting.who(exchange.contact_id)?))
        }
    }
}

fn log(
    acting: &Acting<'_>,
    exchanges: Vec<Exchange>,
    thanks: Option<chrono::NaiveDate>,
    thanks_texts: &[String],
) -> Result<Said, Error> {
    let first = exchanges.first().cloned().ok_or(Refusal::NameMissing)?;
    let who = acting.who(first.contact_id)?;
    let count = u32::try_from(exchanges.len()).unwrap_or(u32::MAX);
    for (place, mut exchange) in exchanges.into_iter().enumerate() {
        acting.who(exchange.contact_id)?;
        exchange.text = check::tidy(&exchange.text);
        check::yen(exchange.yen)?;
        check::minutes(exchange.minutes)?;
        check::happened(exchange.on, acting.moment.today())?;
        let id = acting.writing.add(&exchange)?;
        if let (Some(due), Direction::Received) = (thanks, exchange.direction) {
            let text = thanks_texts.get(place).or(thanks_texts.last()).map_or("", String::as_str);
            let mut action = Action::todo(check::words(text)?, acting.moment.today());
            action.contact_id = Some(exchange.contact_id);
            action.kind = ActionKind::Thanks;
            action.due = Some(due);
            action.exchange_id = Some(id);
            acting.writing.add(&action)?;
        }
    }
    Ok(Said { count, ..said(&first).about(who).next(thanks) })
}

fn said(exchange: &Exchange) -> Said {
    let deed = match exchange.direction {
        Direction::Given => Deed::Gave,
        Direction::Received => Deed::Received,
    };
    Said::of(deed).text(exchange.text.clone()).on(exchange.on)
}
