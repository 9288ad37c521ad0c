//! The fields of a talk, in the order of the form.

use super::{
    Field, FieldError, YES_NO, choice, choose, date, day_text, free, number_of, number_text, optional, yes, yes_no,
};
use crate::domain::touch::{Channel, Touch, Way};

/// The fields of a talk; how it happened and its minutes may stay empty.
pub fn talk() -> Vec<Field<Touch>> {
    vec![
        free(
            "on",
            |touch: &Touch| day_text(Some(touch.on)),
            |touch, typed, frame| {
                touch.on = date(typed, frame)?
                    .ok_or_else(|| FieldError { id: "field-error-day", text: typed.trim().to_owned() })?;
                Ok(())
            },
        ),
        choice(
            "way",
            WAYS,
            |touch| number_of(Some(touch.way), &BOTH),
            |touch, typed, _| {
                touch.way = optional(typed, |typed| choose(typed, &BOTH))?.unwrap_or_default();
                Ok(())
            },
        ),
        choice(
            "channel",
            CHANNELS,
            |touch| number_of(touch.channel, &Channel::ALL),
            |touch, typed, _| {
                touch.channel = optional(typed, |typed| choose(typed, &Channel::ALL))?;
                Ok(())
            },
        ),
        free(
            "minutes",
            |touch| number_text(touch.minutes),
            |touch, typed, _| {
                touch.minutes = optional(typed, |typed| typed.parse::<u32>().ok().filter(|minutes| *minutes <= MOST))?;
                Ok(())
            },
        ),
        choice(
            "frank",
            YES_NO,
            |touch| yes_no(touch.frank),
            |touch, typed, _| {
                touch.frank = optional(typed, yes)?.unwrap_or(false);
                Ok(())
            },
        ),
        free(
            "text",
            |touch| touch.text.clone(),
            |touch, typed, _| {
                touch.text = typed.trim().to_owned();
                Ok(())
            },
        ),
    ]
}

/// Minutes that a talk may have taken at the most.
const MOST: u32 = 100_000;
const BOTH: [Way; 2] = [Way::TwoWay, Way::OneWay];
const WAYS: &[&str] = &["way-two-way", "way-one-way"];
const CHANNELS: &[&str] = &[
    "channel-in-person",
    "channel-online",
    "channel-phone",
    "channel-chat",
    "channel-mail",
    "channel-letter",
    "channel-group",
];
