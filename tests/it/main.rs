//! One integration binary.
mod calendar;
mod cli;
mod dates;
mod demo;
mod home;
mod lines;
mod rules;
mod stage;
mod text;
mod tidy;
mod vcards;
mod vectors;
mod week;
mod words;
