//! Many times of one thing, and what is told of them.

use std::{
    fmt::Display,
    hint::black_box,
    time::{Duration, Instant},
};

/// A figure, or why there is none.
pub type Tried<T> = Result<T, String>;

/// Returns an error as text.
pub fn said(error: impl Display) -> String {
    error.to_string()
}

/// Times of the same thing, in milliseconds.
#[derive(Debug, Default)]
pub struct Sample(Vec<f64>);

impl Sample {
    /// Adds one time.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time.as_secs_f64() * 1_000.0);
    }

    /// Returns the median in milliseconds.
    pub fn median(&self) -> Tried<f64> {
        self.quantile(0.5)
    }

    /// Returns what 99 of 100 do not pass, in milliseconds.
    pub fn p99(&self) -> Tried<f64> {
        self.quantile(0.99)
    }

    fn quantile(&self, part: f64) -> Tried<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().saturating_sub(1);
        sorted.get((last as f64 * part).round() as usize).copied().ok_or_else(|| "nothing was timed".to_owned())
    }
}

/// Runs something so many times and returns the median in milliseconds; one run before the first is not counted.
pub fn typical<T, E: Display>(times: usize, mut work: impl FnMut() -> Result<T, E>) -> Tried<f64> {
    black_box(work()).map_err(said)?;
    let mut sample = Sample::default();
    for _ in 0..times {
        let begun = Instant::now();
        let result = black_box(work());
        sample.add(begun.elapsed());
        result.map_err(said)?;
    }
    sample.median()
}

/// Returns the median of times that may have failed.
pub fn median(sample: &Tried<Sample>) -> Tried<f64> {
    sample.as_ref().map_err(Clone::clone).and_then(Sample::median)
}
