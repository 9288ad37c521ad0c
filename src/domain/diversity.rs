//! Diversity and structure of the network (F8–F10): the empty categories matter, not the number.

/// People from which the figure is shown (F8).
pub const SHOWN_FROM: u64 = 4;

/// Returns the index of qualitative variation, 0 to 1, for the people in each category; none below two people or two
/// categories (F8). `counts` has one entry for every category, also the empty ones.
pub fn variation(counts: &[u32]) -> Option<f64> {
    let people = people_in(counts);
    let categories = u64::try_from(counts.len()).ok()?;
    if people < 2 || categories < 2 {
        return None;
    }
    let same: f64 = counts.iter().map(|&count| (f64::from(count) / people as f64).powi(2)).sum();
    Some((1.0 - same) / (1.0 - 1.0 / categories.min(people) as f64))
}

/// Returns how much the variation changes when one more person joins a category, −1 to 1 (F9); none where it is
/// undefined before or after, or where there is no such category.
pub fn change_with(counts: &[u32], category: usize) -> Option<f64> {
    let mut joined = counts.to_vec();
    let place = joined.get_mut(category)?;
    *place = place.saturating_add(1);
    Some(variation(&joined)? - variation(counts)?)
}

/// Returns the places of the empty categories: the part one can act on (F8).
pub fn empty_categories(counts: &[u32]) -> Vec<usize> {
    counts.iter().enumerate().filter(|&(_, &count)| count == 0).map(|(place, _)| place).collect()
}

/// Tells whether there are enough people to show the variation (F8).
pub fn is_shown(counts: &[u32]) -> bool {
    people_in(counts) >= SHOWN_FROM
}

/// Returns the effective size n − 2t/n of a network of `people` with `ties` among them, 1 to n (F10); none without
/// people, and none where no tie was ever entered, which is not the same as no ties.
pub fn effective_size(people: u32, ties: Option<u32>) -> Option<f64> {
    let (people, ties) = (f64::from(people), f64::from(ties?));
    (people > 0.0).then(|| people - 2.0 * ties / people)
}

fn people_in(counts: &[u32]) -> u64 {
    counts.iter().map(|&count| u64::from(count)).sum()
}
