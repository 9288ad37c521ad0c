//! The pieces that views are made of.

pub mod diverging;
pub mod folded;
pub mod more;
pub mod person_line;
pub mod scroll;
pub mod text_box;
