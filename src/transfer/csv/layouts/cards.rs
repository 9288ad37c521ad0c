//! The columns of Eight and Sansan, tables of business cards (`peers_and_formats.md` 4.4, 4.5).

use crate::transfer::csv::fields::{
    BUSINESS, BUSINESS_READING, CELL, DEPARTMENT, EMAIL, FAMILY, FAMILY_READING, Field, GIVEN, GIVEN_READING, NAME,
    READING, TITLE, URL, WORK,
};

/// Both generations of Eight; the three flags hold `1` like the columns of the owner's tags.
pub(super) const EIGHT: &[(&str, Field)] = &[
    ("会社名", BUSINESS),
    ("部署名", DEPARTMENT),
    ("役職", TITLE),
    ("氏名", NAME),
    ("姓", FAMILY),
    ("名", GIVEN),
    ("e-mail", EMAIL),
    ("郵便番号", Field::Part(1, "work", |address| &mut address.code)),
    ("住所", Field::Part(1, "work", |address| &mut address.street)),
    ("TEL会社", WORK),
    ("TEL部門", WORK),
    ("TEL直通", WORK),
    ("携帯電話", CELL),
    ("URL", URL),
    ("名刺交換日", Field::MetOn),
    ("Eightでつながっている人", Field::Silent),
    ("再データ化中の名刺", Field::Silent),
    ("'?'を含んだデータ", Field::Silent),
];

/// Sansan; the order of its columns is not known, and the names are enough.
pub(super) const SANSAN: &[(&str, Field)] = &[
    ("会社名", BUSINESS),
    ("会社名（カナ）", BUSINESS_READING),
    ("部署名", DEPARTMENT),
    ("役職", TITLE),
    ("氏名", NAME),
    ("氏名［姓］", FAMILY),
    ("氏名［名］", GIVEN),
    ("氏名（カナ）", READING),
    ("氏名（カナ）［姓］", FAMILY_READING),
    ("氏名（カナ）［名］", GIVEN_READING),
    ("郵便番号(#)", Field::Part(1, "work", |address| &mut address.code)),
    ("住所(#)［全て］", Field::Part(1, "work", |address| &mut address.street)),
    ("Email(#)", EMAIL),
    ("TEL-#", WORK),
    ("携帯電話(#)", CELL),
    ("URL(#)", URL),
    ("名刺交換日", Field::MetOn),
    ("登録日", Field::Silent),
    ("名刺更新日時", Field::Silent),
    ("タグ", Field::Tags),
    ("メモ", Field::Notes),
    ("名刺所有者ユーザID", Field::Silent),
    ("名刺ID", Field::Silent),
    ("人物ID", Field::Silent),
    ("会社ID", Field::Silent),
];
