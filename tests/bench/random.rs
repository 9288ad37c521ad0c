//! A small generator of numbers with a fixed seed, so that every run makes the same book (splitmix64).

/// A row of numbers that look like chance and are the same each time.
pub struct Random(u64);

impl Random {
    /// Begins the row of a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next 64 bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// Returns a number from 0 to `end - 1`; 0 where `end` is 0.
    pub const fn below(&mut self, end: u64) -> u64 {
        let bits = self.bits();
        if end == 0 { 0 } else { bits % end }
    }

    /// Returns a number from `from` to `to`, both included.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        let span = u64::try_from(to - from).unwrap_or(0) + 1;
        from + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// Tells yes in so many of a hundred cases.
    pub const fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// Returns a place in a list of `count`; the first places come much more often, as a few people do in a network.
    pub fn uneven(&mut self, count: usize) -> usize {
        let part = self.below(1 << 32) as f64 / (1_u64 << 32) as f64;
        ((part * part * count as f64) as usize).min(count.saturating_sub(1))
    }

    /// Returns one of a list that is not empty.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        let place = self.below(list.len() as u64) as usize;
        list[place]
    }

    /// Returns one of a list by weights.
    pub fn weighted<T: Copy>(&mut self, list: &[(u64, T)]) -> T {
        let mut roll = self.below(list.iter().map(|(weight, _)| weight).sum());
        for (weight, one) in list {
            if roll < *weight {
                return *one;
            }
            roll -= weight;
        }
        list[0].1
    }
}
