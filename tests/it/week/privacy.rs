//! What the weekly page never gives away and never lets through, and how much fits on it.

use enishi::{
    domain::{
        entry::Goal,
        exchange::{Direction, SupportKind},
        facts::PersonFacts,
        phase::{PhaseChange, TrustPhase},
    },
    i18n::words::Lang,
    report::{Audience, Form},
};

use super::cast::{MORI, day, exchange, full_week, id, kept, person, promise, shown, who};

#[test]
fn nothing_private_leaves_in_any_form_or_language() {
    let mut facts = full_week();
    let text =
        "Tell LISA and 田中さん and 高橋健 and Yuko and たかはしさん: lisa@park.example, 090-1234-5678, Hori 堀さん";
    facts.actions.push(promise(36, MORI, text, "2026-11-18", "2026-11-16", None));
    let secrets = "Lisa Park|LISA|Park|田中|優子|たなか|Yuko|高橋|たかはし|堀誠|堀さん|Yuki|森工房|もり|park.example|090|5678\
        |said the price|heard my worries|kiln|subsidy|00000000-0000";
    for audience in [Audience::Coach, Audience::Circle] {
        for lang in Lang::ALL {
            for form in Form::ALL {
                let shown = shown(&facts, audience, form, lang);
                for secret in secrets.split('|') {
                    assert!(!shown.contains(secret), "{secret} stands in\n{shown}");
                }
                assert!(!shown.contains("<week") && !shown.contains("<kind"), "a message is missing in\n{shown}");
            }
        }
    }
}

#[test]
fn hostile_names_and_texts_do_nothing_in_markdown() {
    let hostile = "1. [x](http://evil.example) <script>alert(1)</script> ![i](u) `c` **b** &amp; | # h\n- item\n## part\u{1b}[31m\u{202e}";
    let harmless = full_week();
    let mut facts = full_week();
    facts.profile.name = hostile.into();
    for person in &mut facts.people {
        person.who.name = hostile.into();
    }
    for action in &mut facts.actions {
        action.body.text = hostile.into();
    }
    for exchange in &mut facts.exchanges {
        exchange.body.text = hostile.into();
    }
    for goal in &mut facts.goals {
        goal.body.text = hostile.into();
    }
    for audience in Audience::ALL {
        for lang in Lang::ALL {
            let shown = shown(&facts, audience, Form::Markdown, lang);
            let calm = super::cast::shown(&harmless, audience, Form::Markdown, lang);
            assert_eq!(shown.lines().count(), calm.lines().count(), "{shown}");
            for sign in ["](", "![", " <script", " `c`", " **b**", " &amp;", "\n1. [", "- 1. "] {
                assert!(!shown.contains(sign), "{sign} stands in\n{shown}");
            }
            assert!(!shown.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{shown:?}");
            let headings = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
            assert_eq!(headings(&shown), headings(&calm));
        }
    }
}

#[test]
fn a_crowded_week_still_fits_45_lines() {
    let mut facts = full_week();
    let crowd: Vec<PersonFacts> = (100..200_u128)
        .map(|n| person(who(n, &format!("Person Number{n}"), "", TrustPhase::Partnership), Some("2026-10-01")))
        .collect();
    for n in 100..200_u128 {
        facts.phase_changes.push(kept(
            n,
            PhaseChange {
                contact_id: id(n),
                was: Some(TrustPhase::DeepTrust),
                now: TrustPhase::Partnership,
                on: day("2026-11-18"),
            },
        ));
        facts.actions.push(promise(1000 + n, n, &"long ".repeat(40), "2026-11-01", "2026-11-17", None));
        facts.actions.push(promise(2000 + n, n, "new", "2026-11-18", "2026-11-24", None));
        facts.exchanges.push(exchange(3000 + n, n, "2026-11-18", Direction::Received, SupportKind::Appraisal, "help"));
        facts.goals.push(kept(
            n,
            Goal { text: "goal".into(), due: None, wanted: vec![], made_on: day("2026-11-01"), closed_on: None },
        ));
        facts.first_talks.push(id(n));
    }
    facts.people.extend(crowd);
    for audience in Audience::ALL {
        for lang in Lang::ALL {
            for form in [Form::Markdown, Form::Plain] {
                let shown = shown(&facts, audience, form, lang);
                assert!(shown.lines().count() <= 45, "{} lines\n{shown}", shown.lines().count());
                assert!(shown.lines().all(|line| line.chars().count() < 500), "{shown}");
            }
        }
    }
    let english = shown(&facts, Audience::Me, Form::Markdown, Lang::En);
    assert_eq!(english.lines().count(), 45, "{english}");
    assert!(english.contains("    Feedback  ############ 101"), "{english}");
    assert!(english.contains("- and 100 more"), "{english}");
}
