//! Safe text, widths, folding, order and names.

use enishi::text::{
    fold::{fold, loosen_romaji, matches, romaji, search_key},
    names::{parse_name, without_company_form},
    number::{YenStyle, grouped, yen},
    safe::{count_removed, safe, safe_lines},
    sort::{IndexRow, index_row, sort_key},
    variants::VARIANTS,
    width::{cells, clip, fit, pad_left},
    wrap::wrap,
};
use proptest::prelude::*;

#[test]
fn escape_sequences_go_as_one_and_the_text_around_them_stays() {
    let cases = [
        ("a\u{1b}[31mred\u{1b}[0mb", "aredb"),
        ("a\u{9b}31mb", "ab"),
        ("a\u{1b}]0;owned\u{7}b", "ab"),
        ("a\u{1b}]52;c;AAAA\u{1b}\\b", "ab"),
        ("a\u{9d}0;owned\u{9c}b", "ab"),
        ("a\u{1b}P1;2|payload\u{1b}\\b", "ab"),
        ("a\u{1b}]0;never closed", "a"),
        ("a\u{1b}[31", "a"),
        ("a\u{1b}cb", "ab"),
        ("a\u{1b}(0b", "ab"),
        ("a\u{1b}", "a"),
        ("a\u{0}\u{8}\u{7f}\u{85}b", "ab"),
        ("a\u{202e}b\u{2066}c\u{200b}d\u{feff}e\u{ad}f\u{e0041}g\u{2028}h\u{fff9}i\u{2060}j", "abcdefghij"),
    ];
    for (text, clean) in cases {
        assert_eq!(safe(text).as_str(), clean, "{text:?}");
    }
}

#[test]
fn line_breaks_stay_only_where_lines_are_wanted() {
    assert_eq!(safe("a\r\nb\tc\nd\re").as_str(), "a b c d e");
    assert_eq!(safe_lines("a\r\nb\tc\nd\re").as_str(), "a\nb c\nd\ne");
}

#[test]
fn joiners_and_selectors_stay_only_where_they_do_something() {
    let cases = [
        ("👩\u{200d}💻", "👩\u{200d}💻"),
        ("a\u{200d}b", "ab"),
        ("❤\u{fe0f}", "❤\u{fe0f}"),
        ("a\u{fe0f}", "a"),
        ("1\u{fe0f}\u{20e3}", "1\u{fe0f}\u{20e3}"),
        ("邉\u{e0100}", "邉\u{e0100}"),
        ("a\u{e0100}", "a"),
    ];
    for (text, clean) in cases {
        assert_eq!(safe(text).as_str(), clean, "{text:?}");
    }
    let many = format!("e{}", "\u{301}\u{302}".repeat(20));
    assert!(safe(&many).chars().count() <= 9);
}

#[test]
fn half_width_kana_become_full_width_with_their_marks() {
    let cases = [
        ("ﾔﾏﾀﾞ", "ヤマダ"),
        ("ﾊﾞ", "バ"),
        ("ｶﾞｲﾄﾞ", "ガイド"),
        ("ﾊﾟｰｸ", "パーク"),
        ("ﾞ", "゛"),
        ("｢ｱ｣｡", "「ア」。"),
        ("㈱①", "㈱①"),
    ];
    for (text, clean) in cases {
        assert_eq!(safe(text).as_str(), clean);
    }
}

#[test]
fn removed_things_are_counted_once_each() {
    let cases = [("plain 田中\nnext", 0), ("a\u{1b}[31mb", 1), ("a\u{0}b\u{200b}c", 2), ("ﾔﾏﾀﾞ\t", 0)];
    for (text, count) in cases {
        assert_eq!(count_removed(text), count, "{text:?}");
    }
}

/// Pieces that hostile text is made of.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = vec![
        "\u{1b}",
        "[",
        "]",
        "31m",
        "\u{9b}",
        "\u{9d}",
        "\u{90}",
        "\u{9c}",
        "\u{7}",
        "\\",
        "\n",
        "\r",
        "\t",
        "a",
        "e",
        "1",
        "#",
        "田",
        "邉",
        "\u{e0100}",
        "\u{fe0f}",
        "\u{fe00}",
        "\u{200d}",
        "👩",
        "💻",
        "❤",
        "\u{20e3}",
        "\u{301}",
        "\u{308}",
        "\u{3099}",
        "ｶ",
        "ﾞ",
        "ﾟ",
        "は",
        "\u{202e}",
        "\u{200b}",
        "\u{200c}",
        "क",
        "\u{94d}",
        "\u{feff}",
        "\u{e0041}",
        "\u{2028}",
        "\u{958}",
        " ",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..40).prop_map(|parts| parts.concat())
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        hostile(),
        prop::collection::vec(any::<char>(), 0..40).prop_map(|signs| signs.into_iter().collect::<String>())
    ]
}

fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{ff61}'..='\u{ff9f}')
}

proptest! {
    #[test]
    fn clean_text_has_nothing_forbidden_and_stays_as_it_is(text in anything()) {
        let once = safe(&text);
        prop_assert!(!once.chars().any(is_forbidden), "{once:?}");
        prop_assert_eq!(safe(&once), once.clone());
        let lines = safe_lines(&text);
        prop_assert!(!lines.chars().any(|c| c != '\n' && is_forbidden(c)), "{lines:?}");
        prop_assert_eq!(safe_lines(&lines), lines.clone());
        prop_assert_eq!(count_removed(&lines), 0);
    }

    #[test]
    fn cut_text_is_never_wider_than_asked(text in anything(), max in 0_usize..30) {
        let text = safe(&text);
        for ellipsis in ["…", "..", ""] {
            let cut = clip(&text, max, ellipsis);
            prop_assert!(cells(&cut) <= max, "{cut:?}");
        }
        prop_assert!(cells(&fit(&text, max, "…")) == max);
    }

    #[test]
    fn folding_and_sorting_take_any_text(reading in anything(), name in anything()) {
        let _ = fold(&name);
        let _ = romaji(&reading);
        let _ = index_row(&sort_key(&reading, &name));
        let _ = parse_name(&format!("{name}({reading})"));
    }

    #[test]
    fn every_word_of_a_name_is_found(name in "[a-zA-Zぁ-んァ-ン一-龠 ]{1,12}", reading in "[ぁ-ん ]{0,12}") {
        let key = search_key(&name, &reading, &[]);
        prop_assert!(matches(&key, &name) && matches(&key, &reading), "{key:?}");
    }
}

#[test]
fn wide_characters_are_never_halved() {
    let cases = [
        ("田中優子", 5, "…", "田中…"),
        ("田中優子", 4, "…", "田…"),
        ("田中優子", 8, "…", "田中優子"),
        ("田中", 1, "..", ""),
        ("Lisa Park", 5, "..", "Lis.."),
        ("か\u{3099}き", 2, "", "か\u{3099}"),
    ];
    for (text, max, ellipsis, cut) in cases {
        assert_eq!(clip(text, max, ellipsis), cut);
    }
    assert_eq!(fit("田中", 6, "…"), "田中  ");
    assert_eq!(pad_left("田中", 6), "  田中");
    assert_eq!(cells("ﾀﾞ田a"), 5);
}

#[test]
fn lines_do_not_start_with_a_full_stop() {
    let lines = wrap("これは「税理士」です。明日、会います。", 12);
    assert!(lines.iter().all(|line| cells(line) <= 12), "{lines:?}");
    assert!(!lines.iter().any(|line| line.starts_with(['。', '、', '」']) || line.ends_with('「')), "{lines:?}");
    assert_eq!(wrap("one two\nthree", 20), ["one two", "three"]);
}

#[test]
fn what_means_the_same_folds_alike() {
    let pairs = [
        ("ﾔﾏﾀﾞ", "やまだ"),
        ("ヤマダ", "やまだ"),
        ("ＡＢＣ　１", "abc 1"),
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("渡邉", "渡辺"),
        ("渡邊", "渡辺"),
        ("邉\u{e0100}", "辺"),
        ("齋藤", "斉藤"),
        ("斎藤", "斉藤"),
        ("Ōno", "ono"),
        ("José", "jose"),
        ("O’Brien", "obrien"),
        ("㈱ミナト", "(株)みなと"),
        ("  two   words ", "two words"),
    ];
    for (text, folded) in pairs {
        assert_eq!(fold(text), folded);
    }
    assert!(VARIANTS.is_sorted_by_key(|(rare, _)| *rare));
}

#[test]
fn spellings_of_romaji_fall_together() {
    let groups: [&[&str]; 8] = [
        &["さとう", "サトウ", "satou", "sato", "satō", "Satoh"],
        &["おおの", "ohno", "oono", "Ōno", "ono"],
        &["ゆうこ", "yuuko", "yuko", "yūko"],
        &["しんいち", "shin'ichi", "shinichi", "sinichi"],
        &["つちや", "tsuchiya", "tutiya"],
        &["ふじい", "fujii", "huzii"],
        &["なんば", "namba", "nanba"],
        &["はっちょう", "hacchou", "hatcho"],
    ];
    for group in groups {
        let first = romaji(group.first().copied().unwrap_or_default());
        for other in group {
            assert_eq!(romaji(other), first, "{other}");
        }
    }
    assert_eq!(loosen_romaji("Tanaka Yūko"), "tanakayuko");
}

#[test]
fn a_person_is_found_by_kanji_kana_and_romaji() {
    let key = search_key("田中優子", "たなかゆうこ", &["田中会計事務所", "税理士"]);
    for query in [
        "田中",
        "優子",
        "たなか",
        "タナカ",
        "ﾀﾅｶ",
        "tanaka",
        "Tana",
        "yuko",
        "yuuko",
        "ｔａｎａｋａ",
        "yuko tanaka",
        "税理",
        "田中 優子",
    ] {
        assert!(matches(&key, query), "{query}");
    }
    for query in ["鈴木", "suzuki", "さとう"] {
        assert!(!matches(&key, query), "{query}");
    }
}

#[test]
fn people_stand_in_the_order_of_their_readings() {
    let people = [
        ("あおき", "青木"),
        ("アベ", "阿部"),
        ("いとう", "伊藤"),
        ("カーク", "カーク"),
        ("かあさき", "加朝木"),
        ("かとう", "加藤"),
        ("がとう", "賀藤"),
        ("たなか", "田中"),
        ("はら", "原"),
        ("ばら", "薔薇"),
        ("ぱら", "パラ"),
        ("", "ひまわり工房"),
        ("やまさき", "山崎"),
        ("やまざき", "山﨑"),
        ("", "Ben Okafor"),
        ("", "Lisa Park"),
        ("", "株式会社青空"),
        ("", "鈴木"),
    ];
    let keys: Vec<String> = people.iter().map(|(reading, name)| sort_key(reading, name)).collect();
    let mut sorted = keys.clone();
    sorted.sort();
    // the two names in kanji without a reading stand last, in whichever order
    assert_eq!(keys.get(..16), sorted.get(..16));
    assert_eq!(sort_key("タナカ", "田中"), sort_key("たなか", "田中"));
    assert_eq!(index_row(&sort_key("tanaka", "田中")), IndexRow::Kana('た'));
}

#[test]
fn the_index_row_is_that_of_the_reading() {
    let rows = [
        ("がとう", "賀藤", IndexRow::Kana('か')),
        ("ぱーく", "パーク", IndexRow::Kana('は')),
        ("かぶしきがいしゃさくら", "株式会社さくら", IndexRow::Kana('さ')),
        ("", "㈱さくら", IndexRow::Kana('さ')),
        ("", "Émile", IndexRow::Latin('E')),
        ("", "鈴木", IndexRow::None),
        ("", "24時間堂", IndexRow::None),
    ];
    for (reading, name, row) in rows {
        assert_eq!(index_row(&sort_key(reading, name)), row, "{name}");
    }
}

#[test]
fn typed_names_come_apart() {
    // typed, name, reading, family, given, family reading, given reading
    let cases = [
        ("田中優子(たなかゆうこ)", "田中優子", "たなかゆうこ", "", "", "", ""),
        ("田中 優子(たなか ゆうこ)", "田中優子", "たなかゆうこ", "田中", "優子", "たなか", "ゆうこ"),
        ("田中優子（たなか　ゆうこ）", "田中優子", "たなかゆうこ", "", "", "たなか", "ゆうこ"),
        ("田中　優子", "田中優子", "", "田中", "優子", "", ""),
        ("田中優子 (Tanaka Yuko)", "田中優子", "Tanaka Yuko", "", "", "", ""),
        ("Tanaka Yuko (田中優子)", "田中優子", "Tanaka Yuko", "", "", "", ""),
        ("Tanaka Yuko", "Tanaka Yuko", "", "", "", "", ""),
        ("Lisa Park", "Lisa Park", "", "", "", "", ""),
        ("リサ　パーク", "リサ パーク", "", "", "", "", ""),
        ("Robert Smith (Bob)", "Robert Smith (Bob)", "", "", "", "", ""),
        ("佐藤(税理士)", "佐藤(税理士)", "", "", "", "", ""),
    ];
    for (typed, name, reading, family, given, family_reading, given_reading) in cases {
        let parts = parse_name(typed);
        let found =
            [&parts.name, &parts.reading, &parts.family, &parts.given, &parts.family_reading, &parts.given_reading];
        assert_eq!(found, [name, reading, family, given, family_reading, given_reading], "{typed}");
    }
    let firm = parse_name("㈱ソーワ 表具");
    assert!(firm.is_org && firm.name == "㈱ソーワ 表具" && firm.family.is_empty());
}

#[test]
fn company_forms_do_not_count() {
    for name in ["株式会社みなと測量", "みなと測量(株)", "㈱みなと測量", "（株）みなと測量", "みなと測量 株式会社"]
    {
        assert_eq!(without_company_form(name), "みなと測量", "{name}");
    }
    assert_eq!(without_company_form("Harbor & Pine, LLC"), "harbor & pine");
}

#[test]
fn figures_are_grouped() {
    for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_000, "-12,000")] {
        assert_eq!(grouped(number), text);
    }
    assert_eq!(grouped(i64::MIN), "-9,223,372,036,854,775,808");
    assert_eq!(yen(12_000, YenStyle::Sign), "¥12,000");
    assert_eq!(yen(12_000, YenStyle::Word), "12,000円");
}
