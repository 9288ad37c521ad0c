//! How people are named on a page for others: initials, a letter where there are none, and no two alike.

use enishi::{
    domain::{
        action::ActionKind,
        contact::Sharing,
        exchange::{Direction, SupportKind},
        facts::WeekFacts,
        phase::TrustPhase,
    },
    i18n::words::Lang,
    report::{
        Audience, Form,
        names::{Names, Person, short::initials},
    },
};

use super::cast::{LISA, empty, exchange, id, page, person, promise, shown, who};

/// A person of the archive, whom the facts of a week do not name.
const GONE: u128 = 99;

#[test]
fn initials_put_the_given_name_first_where_it_is_known_and_are_never_kanji() {
    let cases = [
        ("Lisa Park", "", Some("L. P.")),
        ("Tanaka Yuko", "", Some("T. Y.")),
        ("田中優子", "たなか ゆうこ", Some("Y. T.")),
        ("田中優子", "Tanaka Yuko", Some("Y. T.")),
        ("田中優子", "たなかゆうこ", Some("T.")),
        ("千葉茂", "ちば しげる", Some("S. C.")),
        ("藤原直子", "ふじわら なおこ", Some("N. F.")),
        ("リー・メイ", "", Some("R. M.")),
        ("さくら", "", Some("S.")),
        ("3M Studio", "", Some("3. S.")),
        ("田中優子", "", None),
        ("田中優子", "田中優子", None),
        ("김민수", "", None),
        ("", "", None),
    ];
    for (name, reading, expected) in cases {
        let found = initials(&who(1, name, reading, TrustPhase::Acquaintance));
        assert_eq!(found.as_deref(), expected, "{name} {reading}");
    }
}

#[test]
fn two_people_of_equal_initials_are_told_apart_by_a_second_letter_before_a_number() {
    let cases: [(&[(&str, &str)], &[&str]); 6] = [
        (&[("高橋健", "たかはしけん"), ("田中優子", "たなかゆうこ")], &["T.", "Tn."]),
        (&[("佐藤翔", "さとうしょう"), ("篠田翔", "しのだしょう"), ("柴田翔", "しばたしょう")], &["S.", "Sn.", "Sb."]),
        (&[("Yuki Tan", ""), ("田中優子", "たなか ゆうこ")], &["Y. T.", "Y. Tn."]),
        (&[("Lisa Park", ""), ("Laura Price", "")], &["L. P.", "La. P."]),
        // a small kana belongs to the one before it
        (&[("京子", "きょうこ"), ("北村", "きたむら")], &["K.", "Kt."]),
        (&[("Lisa Park", ""), ("Lisa Park", ""), ("Lisa Park", "")], &["L. P.", "L. P. 2", "L. P. 3"]),
    ];
    for (people, expected) in cases {
        assert_eq!(named(&book(people), Audience::Coach, people.len()), expected);
    }
}

#[test]
fn two_first_names_alike_are_told_apart_by_the_initial_of_the_family() {
    let people = [("Lisa Park", ""), ("Lisa Moore", ""), ("田中優子", "たなか ゆうこ"), ("林優子", "はやし ゆうこ")];
    let mut facts = book(&people);
    facts.sharing = (1..=4).map(|number| (id(number), Sharing::Circle)).collect();
    assert_eq!(named(&facts, Audience::Circle, 4), ["Lisa", "Lisa M.", "ゆうこ", "ゆうこ H."]);
}

#[test]
fn who_has_no_reading_is_a_letter_that_nobody_has_and_that_stays_the_same() {
    let facts = book(&[("大野誠", ""), ("Anna", ""), ("大野誠", ""), ("千葉", "ちば")]);
    let mut names = Names::new(&facts, Audience::Coach);
    let name = |number| match names.of(id(number)) {
        Some(Person::Veiled { name, .. }) => name,
        other => panic!("{other:?}"),
    };
    assert_eq!([1, 2, 3, 4, 1, 3].map(name), ["B.", "A.", "D.", "C.", "B.", "D."]);
}

#[test]
fn letters_that_run_out_are_numbered() {
    let people = [("大野", ""); 30];
    let all = named(&book(&people), Audience::Coach, 30);
    assert_eq!(all.get(25..28), Some(["Z.", "A. 2", "A. 3"].map(str::to_owned).as_slice()));
}

#[test]
fn somebody_the_facts_do_not_name_is_a_letter_for_others_and_somebody_for_the_owner() {
    let mut facts = book(&[("Lisa Park", "")]);
    let mut told = exchange(1, GONE, "2026-11-17", Direction::Received, SupportKind::Appraisal, "大野さん was frank");
    told.body.sharing = Sharing::Public;
    let lent = exchange(2, GONE, "2026-11-18", Direction::Received, SupportKind::Instrumental, "");
    facts.exchanges = vec![told, lent, exchange(3, LISA, "2026-11-18", Direction::Given, SupportKind::Emotional, "")];
    facts.first_talks = vec![id(GONE)];
    let mut call = promise(4, GONE, "call 大野さん", "2026-11-18", "2026-11-27", None);
    call.body.kind = ActionKind::Todo;
    facts.actions = vec![promise(5, GONE, "大野さん: papers", "2026-11-18", "2026-11-26", None), call];
    let coach = shown(&facts, Audience::Coach, Form::Plain, Lang::En);
    for part in [
        "- A. gave me an honest view\n- A. lent me a hand\n",
        "- New: A.: promise (by Thu 26 Nov).\n",
        "1. A.: promise (by Thu 26 Nov)\n2. A.: to-do (by Fri 27 Nov)\n",
    ] {
        assert!(coach.contains(part), "{part} is missing in\n{coach}");
    }
    let circle = shown(&facts, Audience::Circle, Form::Plain, Lang::Ja);
    assert!(circle.contains("- A. さんに率直な意見をもらいました\n"), "{circle}");
    for audience in [Audience::Coach, Audience::Circle] {
        for form in Form::ALL {
            assert!(!shown(&facts, audience, form, Lang::Ja).contains("大野"));
        }
    }
    let me = shown(&facts, Audience::Me, Form::Plain, Lang::En);
    assert!(me.contains("- Somebody: 大野さん was frank\n- Somebody lent me a hand\n"), "{me}");
    assert_eq!(page(&facts, Audience::Me).line.helped_by, 1);
}

#[test]
fn a_space_parts_initials_from_the_honorific_also_inside_a_text() {
    let people = [("高橋健", "たかはしけん"), ("Lisa Park", ""), ("田中優子", "たなか ゆうこ")];
    let mut facts = book(&people);
    facts.sharing = vec![(id(3), Sharing::Circle)];
    let cases = [
        (Audience::Coach, "高橋さんに電話", "T. さんに電話"),
        (Audience::Coach, "高橋健 さんに電話", "T. さんに電話"),
        (Audience::Coach, "Lisaさんと高橋先生", "L. P. さんとT. 先生"),
        (Audience::Coach, "田中様へ", "Y. T. 様へ"),
        (Audience::Circle, "田中さんへ", "ゆうこさんへ"),
        (Audience::Coach, "Call Lisa on Friday", "Call L. P. on Friday"),
        (Audience::Me, "高橋さんに電話", "高橋さんに電話"),
    ];
    for (audience, text, expected) in cases {
        assert_eq!(Names::new(&facts, audience).veil(text, None), expected);
    }
}

/// A week with these people, numbered from 1, and nothing else.
fn book(people: &[(&str, &str)]) -> WeekFacts {
    let mut facts = empty("2026-11-16", "2026-11-22");
    let named = |(number, (name, reading)): (u128, &(&str, &str))| who(number, name, reading, TrustPhase::Acquaintance);
    facts.people = (1..).zip(people).map(named).map(|who| person(who, None)).collect();
    facts
}

/// The names of the first people of a book, asked for in their order.
fn named(facts: &WeekFacts, audience: Audience, people: usize) -> Vec<String> {
    let mut names = Names::new(facts, audience);
    let name = |number| match names.of(id(number)) {
        Some(Person::Veiled { name, .. }) => name,
        other => panic!("{other:?}"),
    };
    (1_u128..).take(people).map(name).collect()
}
