//! New bytes out of old ones: seeds that are cut, joined, repeated, and strewn with words and odd bytes.

/// Bytes at which readers stumble.
const ODD: &[u8] = b"\0\x01\x07\x08\t\n\r\x1b\x7f\x80\x9b\xff\"'\\,;:=+-@#%<>()[]{}|~!?*_/ 09aZ";
/// Letters at which readers of text stumble.
const LETTERS: &[&str] = &[
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{2028}",
    "\u{e0001}",
    "\u{ad}",
    "\u{301}",
    "\u{fe0f}",
    "\u{e0100}",
    "\u{3000}",
    "ﾊﾞ",
    "が",
    "田中",
    "さん",
    "邉\u{e0100}",
    "👨\u{200d}👩\u{200d}👧",
    "é",
    "ß",
    "İ",
    "ﬀ",
    "㈱",
    "１２",
    "。",
];

/// A source of bytes that gives the same ones for the same seed.
pub struct Mutator {
    dice: Dice,
    seeds: Vec<Vec<u8>>,
    words: &'static [&'static str],
    most: usize,
}

impl Mutator {
    /// Begins with a seed; no bytes longer than `most` come out.
    pub fn new(seed: u64, seeds: Vec<Vec<u8>>, words: &'static [&'static str], most: usize) -> Self {
        Self { dice: Dice::new(seed), seeds, words, most }
    }

    /// Returns the next bytes.
    pub fn bytes(&mut self) -> Vec<u8> {
        let mut bytes = self.seed();
        for _ in 0..=self.dice.below(6) {
            self.change(&mut bytes);
        }
        bytes.truncate(self.most);
        bytes
    }

    fn seed(&mut self) -> Vec<u8> {
        if self.seeds.is_empty() || self.dice.below(12) == 0 {
            return Vec::new();
        }
        let at = self.dice.below(self.seeds.len());
        self.seeds.get(at).cloned().unwrap_or_default()
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let at = self.dice.below(bytes.len() + 1);
        match self.dice.below(9) {
            0 => {
                let bit = self.dice.below(8);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << bit;
                }
            }
            1 => {
                let odd = ODD[self.dice.below(ODD.len())];
                match bytes.get_mut(at) {
                    Some(byte) => *byte = odd,
                    None => bytes.push(odd),
                }
            }
            2 => bytes.insert(at, ODD[self.dice.below(ODD.len())]),
            3 | 4 => {
                let word = self.word();
                drop(bytes.splice(at..at, word.bytes()));
            }
            5 => {
                let end = self.end(bytes, at);
                drop(bytes.drain(at..end));
            }
            6 => {
                let end = self.end(bytes, at);
                let piece = bytes[at..end].repeat(1 + self.dice.below(4));
                drop(bytes.splice(at..at, piece));
            }
            7 => {
                let other = self.seed();
                let from = self.dice.below(other.len() + 1);
                bytes.truncate(at);
                bytes.extend_from_slice(&other[from..]);
            }
            _ => bytes.truncate(at),
        }
    }

    fn word(&mut self) -> &'static str {
        if self.words.is_empty() || self.dice.below(3) == 0 {
            return LETTERS[self.dice.below(LETTERS.len())];
        }
        self.words[self.dice.below(self.words.len())]
    }

    /// The end of a short piece that begins at a place.
    fn end(&mut self, bytes: &[u8], at: usize) -> usize {
        (at + self.dice.below(24)).min(bytes.len())
    }
}

/// Numbers that look like chance and come again with their seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((bits ^ (bits >> 31)) >> 1).unwrap_or(0) % end.max(1)
    }
}
