//! The letters of a PDF: which drawing stands for which letter, and how wide it is.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::{
    FontRef, MetadataProvider,
    charmap::Charmap,
    instance::{LocationRef, Size},
    metrics::GlyphMetrics,
};
use unicode_segmentation::UnicodeSegmentation;

/// BIZ UDPGothic, with its licence beside it.
const FONT: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Regular.ttf");

/// What is drawn for a letter that the font lacks.
const UNKNOWN: char = '〓';

/// A font with its measures.
pub struct Face {
    /// The font as the file takes it in.
    pub font: Font,
    map: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    unit: f32,
}

impl Face {
    /// Reads the font that comes with the program; none when it cannot be read.
    pub fn new() -> Option<Self> {
        let read: FontRef<'static> = FontRef::new(FONT).ok()?;
        let font = Font::new(FONT.into(), 0)?;
        let unit = font.units_per_em();
        let (map, widths) = (read.charmap(), read.glyph_metrics(Size::unscaled(), LocationRef::default()));
        (unit > 0.0).then_some(Self { font, map, widths, unit })
    }

    /// Returns the drawings of a text, letter by letter. One that the font lacks is drawn as a sign of its own, and is still
    /// itself where the text is copied out of the file; marks that belong to a letter stay with it.
    pub fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let mut glyphs = Vec::new();
        for (at, letter) in text.grapheme_indices(true) {
            let bytes = at..at.saturating_add(letter.len());
            let known = letter.chars().next().is_some_and(|first| self.drawing(first).is_some());
            let signs: Vec<char> = if known { letter.chars().collect() } else { vec![UNKNOWN] };
            for id in signs.into_iter().filter_map(|sign| self.drawing(sign)) {
                let advance = self.widths.advance_width(id).unwrap_or(self.unit) / self.unit;
                let id = GlyphId::new(id.to_u32());
                glyphs.push(KrillaGlyph::new(id, advance, 0.0, 0.0, 0.0, bytes.clone(), None));
            }
        }
        glyphs
    }

    /// The drawing of a sign; the first of a font stands for those it lacks, and does not count.
    fn drawing(&self, sign: char) -> Option<skrifa::GlyphId> {
        self.map.map(sign).filter(|id| id.to_u32() > 0)
    }

    /// Returns how wide a text is in letters of a size, both in points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        self.glyphs(text).iter().map(|glyph| glyph.x_advance * size).sum()
    }
}
