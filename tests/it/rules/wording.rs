//! The words of the rules: both languages complete, calm, and never a word that weighs on anybody.

use enishi::{
    domain::{
        asking::AskReason,
        balance::{BalanceWord, Comment, NetworkReading},
        coverage::Coverage,
        evidence::{Evidence, EvidenceCode, evidence},
        exchange::{Direction, SupportKind},
        facts::Who,
        isolation::Isolation,
        morning::{Reason, Why},
        phase::TrustPhase,
        rhythm::RhythmWord,
        suggestion::{Capacity, Suggestion, SuggestionCode},
    },
    i18n::{
        Lang, Words,
        people::{badge, called, deed, kind_line, label, phase_line},
        reasons,
    },
};

use super::cast::{record, today, who};

const BANNED_EN: [&str; 10] = ["debt", "owe", "owes", "owed", "owing", "overdue", "score", "rank", "streak", "should"];
const BANNED_JA: [&str; 12] =
    ["借り", "貸し", "負債", "返済", "ノルマ", "未達", "放置", "サボり", "連続記録", "低評価", "ランク", "べき"];

fn why(points: u32, why: Why) -> Reason {
    Reason { points, why }
}

fn all_reasons() -> Vec<Reason> {
    let text = || "見本を送る".to_owned();
    let mut all = vec![why(5, Why::Occasion)];
    for days in [0, 1, 2, 30] {
        for (urgent, touched) in [(true, None), (false, None), (true, Some(days)), (false, Some(days))] {
            all.push(why(10, Why::Need { urgent, text: text(), days, touched }));
        }
        for (days, others) in [(-days, 0), (-days, 2), (days, 0)] {
            all.push(why(10, Why::Promise { text: text(), days, others }));
        }
        let plain = [
            Why::Waiting { days },
            Why::Gap { days, cadence: 30, unanswered: false },
            Why::Thanks { days },
            Why::Meet { days },
            Why::New { days },
        ];
        all.extend(plain.map(|one| why(10, one)));
    }
    all
}

/// Everything the rules can say, in one language.
fn everything(words: &Words) -> Vec<String> {
    let somebody = who("田中優子", 2);
    let mut said: Vec<String> = all_reasons().iter().map(|reason| reasons::reason(words, reason)).collect();
    for kind in SupportKind::ALL {
        said.extend([label(words, kind), badge(words, kind), kind_line(words, kind), reasons::mostly(words, kind)]);
        said.extend(Direction::ALL.map(|direction| deed(words, kind, direction)));
        let coverages = [0, 1, 3].map(|people| Coverage { available: [people; 4], received: [0; 4] });
        said.extend(coverages.iter().map(|coverage| reasons::coverage(words, Some(coverage), kind)));
        said.extend([reasons::coverage(words, None, kind), reasons::coverage_ask(words, kind)]);
        let asked = [
            AskReason::Offers { kind, text: String::new() },
            AskReason::Offers { kind, text: "写真".to_owned() },
            AskReason::Helped { times: 1 },
            AskReason::Giving,
            AskReason::Phase(TrustPhase::DeepTrust),
            AskReason::AskedLately { times: 2 },
        ];
        said.extend(asked.iter().map(|reason| reasons::ask_reason(words, reason)));
    }
    for phase in TrustPhase::ALL {
        said.extend([label(words, phase), phase_line(words, phase)]);
        said.extend(
            evidence(&record(phase.number().into()), today()).iter().map(|line| reasons::evidence_line(words, line)),
        );
        for code in
            [SuggestionCode::Repair, SuggestionCode::PhaseUp, SuggestionCode::PhaseDown, SuggestionCode::Archive]
        {
            let one = Suggestion { code, to: Some(phase), evidence: Vec::new(), since: today() };
            said.push(reasons::suggestion(words, &somebody, &one));
        }
    }
    use EvidenceCode as Code;
    let silences = [
        Code::ConcernDays,
        Code::NoJointDays,
        Code::QuietDays,
        Code::NoOneToOneDays,
        Code::NoExchangeDays,
        Code::NoTwoWayDays,
        Code::TouchDays,
    ];
    said.extend(silences.map(|code| reasons::evidence(words, &line(code, 190, None))));
    use RhythmWord::{Long, Never, Past, Recent, Soon};
    said.extend([Never, Recent, Soon, Past, Long].map(|word| label(words, word)));
    use BalanceWord::{Balanced, Few, Giving, Receiving};
    said.extend([BalanceWord::None, Few, Balanced, Giving, Receiving].map(|word| label(words, word)));
    said.extend([NetworkReading::GoesRound, NetworkReading::GivesOn].map(|reading| label(words, reading)));
    said.extend([Comment::FeltGiving, Comment::FeltReceiving].iter().filter_map(|&one| reasons::comment(words, one)));
    said.extend(
        [Capacity::Partners(6), Capacity::Close(16), Capacity::Active(51)].map(|note| reasons::capacity(words, note)),
    );
    said.extend([
        reasons::load(words, 18.43, 11),
        reasons::quiet_card(words, 14, &[]),
        reasons::quiet_line(words, Isolation { people_30: 3, usual_30: None, quiet_days: Some(2) }),
        reasons::quiet_line(words, Isolation { people_30: 3, usual_30: Some(5), quiet_days: Some(2) }),
        reasons::given_so_far(words, 12),
        reasons::ask_draft(words, "値上げ"),
        reasons::largest_item(words, 6),
    ]);
    said
}

fn line(code: EvidenceCode, value: i64, of: Option<i64>) -> Evidence {
    Evidence { code, holds: true, value, needed: 5, of, since: None }
}

#[test]
fn nothing_the_rules_say_weighs_on_anybody() {
    for lang in Lang::ALL {
        for said in everything(&Words::new(lang)) {
            let lower = said.to_lowercase();
            let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphabetic()).collect();
            for banned in BANNED_EN {
                assert!(!words.contains(&banned), "{banned} in {said}");
            }
            for banned in BANNED_JA {
                assert!(!lower.contains(banned), "{banned} in {said}");
            }
            assert!(!said.contains('!') && !said.contains('！'), "{said}");
        }
    }
}

#[test]
fn every_message_is_found_and_every_value_filled_in() {
    for lang in Lang::ALL {
        for said in everything(&Words::new(lang)) {
            assert!(!said.is_empty() && !said.contains(['<', '{', '$']), "{said}");
            assert!(lang == Lang::En || !said.is_ascii() || said.len() <= 3, "{said} is not Japanese");
        }
    }
}

#[test]
fn reasons_read_as_the_design_has_them() {
    let text = |words: &str| words.to_owned();
    let gap = why(12, Why::Gap { days: 45, cadence: 30, unanswered: false });
    let promise = |what: &str, days, others| why(30, Why::Promise { text: text(what), days, others });
    let need = why(30, Why::Need { urgent: false, text: text("arm"), days: 1, touched: None });
    let cases: [(Lang, &[Reason], &str); 10] = [
        (Lang::En, &[], ""),
        (
            Lang::En,
            &[promise("send sample", -5, 0), gap.clone()],
            "Your promise \"send sample\" is 5 days past · 45 days since you spoke, usual 30",
        ),
        (Lang::En, &[promise("send sample", -1, 2)], "Your promise \"send sample\" is 1 day past, and 2 more"),
        (Lang::En, &[promise("send sample", 0, 0)], "Your promise \"send sample\" is for today"),
        (Lang::En, &[promise("send sample", 1, 0)], "Your promise \"send sample\" is for tomorrow"),
        (Lang::En, &[promise("send sample", 3, 0)], "Your promise \"send sample\" is due in 3 days"),
        (Lang::En, &[need], "Their need \"arm\", heard 1 day ago"),
        (
            Lang::Ja,
            &[promise("見積もりの見本を送る", -5, 0), gap.clone(), gap.clone()],
            "約束「見積もりの見本を送る」の期限から5日・前回から45日、めやす30日",
        ),
        (Lang::Ja, &[promise("原稿を渡す", 0, 0)], "約束「原稿を渡す」の期限は今日"),
        (Lang::Ja, &[gap], "前回から45日、めやす30日"),
    ];
    for (lang, reasons, expected) in cases {
        assert_eq!(reasons::reasons(&Words::new(lang), reasons), expected);
    }
}

#[test]
fn evidence_reads_with_its_sign_its_value_and_what_it_takes() {
    let [en, ja] = Lang::ALL.map(Words::new);
    let kept = line(EvidenceCode::PromisesKept, 9, Some(10));
    let open = Evidence { holds: false, needed: 2, ..line(EvidenceCode::Given, 1, None) };
    assert_eq!(reasons::evidence_line(&en, &kept), "✓ promises kept in a year: 9 of 10 (at least 5, and 9 in 10 kept)");
    assert_eq!(reasons::evidence_line(&ja, &kept), "✓ 1年で果たした約束9/10(めやす5件・9割)");
    assert_eq!(reasons::evidence_line(&en, &open), "– given in a year: 1 (at least 2)");
    assert_eq!(reasons::evidence_line(&ja, &open), "– 1年で渡した1件(めやす2件)");
    assert_eq!(reasons::evidence_count(&ja, &[kept, open]), "2のうち1がそろっています");
}

#[test]
fn people_are_called_as_the_language_calls_them() {
    let plain = |name: &str| who(name, 1);
    let with = |name: &str, honorific: &str| Who { honorific: honorific.to_owned(), ..who(name, 1) };
    let [en, ja] = Lang::ALL.map(Words::new);
    for (somebody, in_english, in_japanese) in [
        (plain("田中優子"), "田中優子", "田中優子さん"),
        (plain("リー・メイ"), "リー・メイ", "リー・メイさん"),
        (plain("Lisa Park"), "Lisa Park", "Lisa Park さん"),
        (with("高野信二", "先生"), "高野信二", "高野信二先生"),
        (with("Lisa Park", "先生"), "Lisa Park", "Lisa Park 先生"),
        (with("Lisa Park", "Dr."), "Lisa Park", "Dr. Lisa Park"),
        (plain("みほさん"), "みほさん", "みほさん"),
        (Who { is_org: true, ..plain("豆工房こまき") }, "豆工房こまき", "豆工房こまき"),
    ] {
        assert_eq!((called(&en, &somebody), called(&ja, &somebody)), (in_english.to_owned(), in_japanese.to_owned()));
    }
}

#[test]
fn labels_are_the_words_of_the_product() {
    let [en, ja] = Lang::ALL.map(Words::new);
    let kinds = |words| SupportKind::ALL.map(|kind| format!("{} {}", badge(words, kind), label(words, kind)));
    assert_eq!(kinds(&en), ["I Info", "H Hands", "E Heart", "F Feedback"]);
    assert_eq!(kinds(&ja), ["情 情報", "手 手助け", "心 気持ち", "意 率直な意見"]);
    let phases = |words| TrustPhase::ALL.map(|phase| label(words, phase));
    assert_eq!(phases(&en), ["Acquainted", "Cooperating", "Trusted", "Partner"]);
    assert_eq!(phases(&ja), ["知り合い", "協力", "深い信頼", "パートナー"]);
}
