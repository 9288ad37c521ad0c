//! Names and phrases in both languages: the same number gives the same name, and the first ten thousand differ.

use crate::random::Random;

/// The person with the longest history; nobody else has this name.
pub const HEAVIEST: &str = "Zebulon Marsh";

/// A name in its parts. The readings of a Latin name are empty.
pub struct Named {
    pub name: String,
    pub reading: String,
    pub family: &'static str,
    pub family_end: &'static str,
    pub family_reading: String,
    pub given: &'static str,
    pub given_reading: &'static str,
    pub is_japanese: bool,
}

impl Named {
    /// Returns the whole family name.
    pub fn whole_family(&self) -> String {
        format!("{}{}", self.family, self.family_end)
    }
}

/// Returns the name of a number: three in five are Japanese. Number 0 is [`HEAVIEST`].
pub fn nth(number: usize) -> Named {
    let (five, place) = (number / 5, number % 5);
    match (number, place) {
        (0, _) => Named { name: HEAVIEST.to_owned(), family: "Marsh", given: "Zebulon", ..latin(0) },
        (_, 1..=3) => japanese(five * 3 + place - 1),
        _ => latin(five * 2 + place / 4),
    }
}

/// Returns a few words about business.
pub fn phrase(random: &mut Random, is_japanese: bool) -> String {
    if is_japanese {
        format!("{}{}", random.pick(&TOPICS_JA), random.pick(&VERBS_JA))
    } else {
        format!("{} {}", random.pick(&VERBS_EN), random.pick(&TOPICS_EN))
    }
}

/// Returns a shop's name.
pub fn business(named: &Named, random: &mut Random) -> String {
    if named.is_japanese {
        format!("{}{}", named.whole_family(), random.pick(&TRADES_JA))
    } else {
        format!("{} {}", named.family, random.pick(&TRADES_EN))
    }
}

fn japanese(number: usize) -> Named {
    let (given, given_reading) = GIVEN[number % GIVEN.len()];
    let rest = number / GIVEN.len();
    let (family, head) = HEADS[rest % HEADS.len()];
    let (family_end, tail) = TAILS[rest / HEADS.len() % TAILS.len()];
    let family_reading = format!("{head}{tail}");
    Named {
        name: format!("{family}{family_end}{given}"),
        reading: format!("{family_reading}{given_reading}"),
        family,
        family_end,
        family_reading,
        given,
        given_reading,
        is_japanese: true,
    }
}

fn latin(number: usize) -> Named {
    let given = FIRST[number % FIRST.len()];
    let rest = number / FIRST.len();
    let family = LAST[rest % LAST.len()];
    let letter = char::from(b'A' + (rest / LAST.len() % 26) as u8);
    Named {
        name: format!("{given} {letter}. {family}"),
        reading: String::new(),
        family,
        family_end: "",
        family_reading: String::new(),
        given,
        given_reading: "",
        is_japanese: false,
    }
}

const HEADS: [(&str, &str); 24] = [
    ("山", "やま"),
    ("川", "かわ"),
    ("中", "なか"),
    ("小", "こ"),
    ("大", "おお"),
    ("高", "たか"),
    ("松", "まつ"),
    ("竹", "たけ"),
    ("石", "いし"),
    ("西", "にし"),
    ("東", "ひがし"),
    ("北", "きた"),
    ("南", "みなみ"),
    ("上", "うえ"),
    ("森", "もり"),
    ("藤", "ふじ"),
    ("吉", "よし"),
    ("岩", "いわ"),
    ("宮", "みや"),
    ("杉", "すぎ"),
    ("長", "なが"),
    ("平", "ひら"),
    ("水", "みず"),
    ("青", "あお"),
];

const TAILS: [(&str, &str); 16] = [
    ("田", "だ"),
    ("本", "もと"),
    ("村", "むら"),
    ("川", "かわ"),
    ("島", "しま"),
    ("口", "ぐち"),
    ("崎", "さき"),
    ("井", "い"),
    ("野", "の"),
    ("原", "はら"),
    ("木", "き"),
    ("沢", "ざわ"),
    ("山", "やま"),
    ("内", "うち"),
    ("谷", "や"),
    ("岡", "おか"),
];

const GIVEN: [(&str, &str); 32] = [
    ("優子", "ゆうこ"),
    ("太郎", "たろう"),
    ("花子", "はなこ"),
    ("健一", "けんいち"),
    ("美咲", "みさき"),
    ("大輔", "だいすけ"),
    ("由美", "ゆみ"),
    ("誠", "まこと"),
    ("恵", "めぐみ"),
    ("翔太", "しょうた"),
    ("陽子", "ようこ"),
    ("浩二", "こうじ"),
    ("真由美", "まゆみ"),
    ("拓也", "たくや"),
    ("千春", "ちはる"),
    ("隆", "たかし"),
    ("香織", "かおり"),
    ("直樹", "なおき"),
    ("さくら", "さくら"),
    ("修", "おさむ"),
    ("京子", "きょうこ"),
    ("亮", "りょう"),
    ("麻衣", "まい"),
    ("和夫", "かずお"),
    ("幸子", "さちこ"),
    ("学", "まなぶ"),
    ("葵", "あおい"),
    ("進", "すすむ"),
    ("智子", "ともこ"),
    ("勇気", "ゆうき"),
    ("瞳", "ひとみ"),
    ("純", "じゅん"),
];

const FIRST: [&str; 20] = [
    "Anna", "Ben", "Carla", "David", "Elena", "Frank", "Grace", "Hugo", "Irene", "Jonas", "Karin", "Lisa", "Marco",
    "Nina", "Oscar", "Paula", "Robin", "Sofia", "Tom", "Vera",
];

const LAST: [&str; 20] = [
    "Adler",
    "Brook",
    "Carter",
    "Dubois",
    "Evans",
    "Fischer",
    "Garcia",
    "Hansen",
    "Ito",
    "Jensen",
    "Keller",
    "Lindqvist",
    "Moreau",
    "Novak",
    "O'Neill",
    "Park",
    "Rossi",
    "Tanaka",
    "Weber",
    "Young",
];

const TOPICS_JA: [&str; 24] = [
    "確定申告",
    "税理士さんの紹介",
    "補助金",
    "仕入れ先",
    "チラシ",
    "予約システム",
    "展示会",
    "原価",
    "価格改定",
    "採用",
    "在庫",
    "インボイス",
    "ホームページ",
    "写真",
    "契約書",
    "店のロゴ",
    "会計ソフト",
    "お客様アンケート",
    "夏のセール",
    "駐車場",
    "保険",
    "新しい機械",
    "商店街の祭り",
    "看板",
];

const VERBS_JA: [&str; 8] = [
    "について相談した",
    "のことを教えてもらった",
    "の資料を送る",
    "を手伝ってもらった",
    "の見積もりを見る",
    "の話を聞く",
    "の件で電話する",
    "を一緒に考える",
];

const TOPICS_EN: [&str; 16] = [
    "the price list",
    "the landing page",
    "a new supplier",
    "the bookkeeping",
    "the trade fair",
    "the shop insurance",
    "the new sign",
    "a difficult customer",
    "the rental contract",
    "the spring flyer",
    "the photo shoot",
    "the tax return",
    "an introduction",
    "the booking system",
    "the stock list",
    "opening hours",
];

const VERBS_EN: [&str; 8] =
    ["Talked about", "Helped with", "Send notes on", "Asked about", "Looked over", "Compare", "Explained", "Plan"];

const TRADES_JA: [&str; 8] = ["デザイン事務所", "美容室", "税務", "工房", "写真館", "食堂", "行政書士事務所", "整体院"];

const TRADES_EN: [&str; 8] = ["Studio", "Salon", "Accounting", "Workshop", "Photography", "Kitchen", "Law", "Garden"];
