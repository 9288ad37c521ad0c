//! Numbers as people read them: thousands in groups, whole yen.

/// How an amount of yen is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YenStyle {
    /// `¥12,000`, for English.
    Sign,
    /// `12,000円`, for Japanese.
    Word,
}

/// Returns the number with a comma between thousands: `1,234,567`.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(place);
        if place > 0 && left.is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Returns an amount of whole yen, without decimals (`domain.md` 5.1, money).
pub fn yen(amount: i64, style: YenStyle) -> String {
    match style {
        YenStyle::Sign if amount < 0 => format!("-¥{}", grouped(amount.saturating_abs())),
        YenStyle::Sign => format!("¥{}", grouped(amount)),
        YenStyle::Word => format!("{}円", grouped(amount)),
    }
}
