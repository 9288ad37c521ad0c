//! One integration binary.
mod calendar;
mod dates;
mod demo;
mod lines;
mod look;
mod rules;
mod stage;
mod text;
mod vcards;
mod vectors;
mod week;
