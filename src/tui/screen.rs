//! The views, one file or folder each. A view that is not built yet has no tab.

pub mod action_card;
pub mod actions;
pub mod balance;
pub mod card;
pub mod focus;
pub mod layout;
pub mod people;
pub mod person;
pub mod review;
pub mod today;
pub mod verbs;
pub mod week;
